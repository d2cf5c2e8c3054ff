#include "identifiers/lexicon.h"

#include <QTest>

using namespace saboot;
using identifiers::Lexicon;
using namespace Qt::StringLiterals;

class TestLexicon : public QObject {
    Q_OBJECT
    static QStringList found(const Lexicon& lexicon, const QString& text) {
        QStringList out;
        const QByteArray utf8 = text.toUtf8();
        for (const auto& h : lexicon.scan(utf8)) {
            if (QString::fromUtf8(utf8.mid(h.start, h.end - h.start)) != h.found) qFatal("the place is not what was found");
            out << h.term->category + u' ' + h.term->term + u": "_s + h.found;
        }
        return out;
    }

private Q_SLOTS:
    void suggests_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("Roman Urdu") << u"bhai CHARRAS hai?"_s << QStringList{u"drugs charas: CHARRAS"_s};
        QTest::newRow("Urdu") << u"چرس اور آئس"_s << QStringList{u"drugs charas: چرس"_s, u"drugs ice: آئس"_s};
        QTest::newRow("two words") << u"Easy Paisa ya jazz cash?"_s << QStringList{u"payment easypaisa: Easy Paisa"_s, u"payment jazzcash: jazz cash"_s};
        QTest::newRow("the longer one") << u"brown sugar"_s << QStringList{u"drugs brown sugar: brown sugar"_s};
        QTest::newRow("unit with its number") << u"2 tola, 5kg, 3 lakh"_s << QStringList{u"quantities tola: 2 tola"_s, u"quantities kg: 5kg"_s, u"prices lakh: 3 lakh"_s};
        QTest::newRow("rupees before the number") << u"Rs. 5000"_s << QStringList{u"prices rs: Rs. 5000"_s};
        QTest::newRow("Urdu digits") << u"۵ کلو"_s << QStringList{u"quantities kg: ۵ کلو"_s};
        QTest::newRow("unit alone is none") << u"kilo mein tola"_s << QStringList{};
        QTest::newRow("part of a word is none") << u"police officer, nice, advanced"_s << QStringList{};
    }
    void suggests() {
        QFETCH(const QString, text);
        QFETCH(const QStringList, expected);
        const auto lexicon = Lexicon::shipped();
        QVERIFY2(lexicon, lexicon ? "" : qPrintable(describe(lexicon.error())));
        QCOMPARE(found(*lexicon, text), expected);
    }
    void everyCategoryHasUrdu() {
        const auto lexicon = Lexicon::shipped();
        QVERIFY(lexicon);
        QHash<QString, int> urdu;
        for (const auto& t : lexicon->terms()) {
            QVERIFY2(!t.meaning.isEmpty(), qPrintable(t.term));
            for (const QString& v : t.variants)
                if (v[0].script() == QChar::Script_Arabic) ++urdu[t.category];
        }
        for (const char* c : {"drugs", "quantities", "prices", "payment", "delivery"}) QVERIFY2(urdu.value(QLatin1String(c)) >= 5, c);
    }
    void anOfficersOwnList() {
        auto lexicon = Lexicon::shipped();
        QVERIFY(lexicon);
        QVERIFY(lexicon->add(R"({"category":"gang","terms":[{"term":"blue card","meaning":"a phial","variants":["نیلا کارڈ"]}]})", u"own"_s));
        QCOMPARE(found(*lexicon, u"نیلا کارڈ wala Blue Card"_s), (QStringList{u"gang blue card: نیلا کارڈ"_s, u"gang blue card: Blue Card"_s}));
        // The same term again takes the place of the first.
        QVERIFY(lexicon->add(R"({"category":"drugs","terms":[{"term":"ice","meaning":"as used here"}]})", u"own"_s));
        QCOMPARE(found(*lexicon, u"آئس"_s), QStringList{});
    }
    void badListsSayWhy() {
        Lexicon lexicon;
        for (const char* bad : {"", "[]", "{", R"({"category":"x"})", R"({"terms":[]})", R"({"category":"x","terms":[{"term":"…"}]})"}) {
            const auto done = lexicon.add(bad, u"own"_s);
            QVERIFY2(!done, bad);
            QCOMPARE(done.error().code(), ErrorCode::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestLexicon)
#include "tst_lexicon.moc"
