#include "text/normalise.h"
#include "text/tokenizer.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace saboot;
using namespace Qt::StringLiterals;

namespace {

struct Seen {
    QString term;
    QString source;
    bool colocated;
};

std::vector<Seen> tokens(const QByteArray& utf8) {
    std::vector<Seen> out;
    text::forEachToken(utf8, [&](const text::Token& t) {
        out.push_back({QString::fromUtf8(t.term.data(), qsizetype(t.term.size())),
                       QString::fromUtf8(utf8.mid(t.start, t.end - t.start)), t.colocated});
        return true;
    });
    return out;
}

QStringList termsOf(const QString& s) {
    QStringList out;
    for (const Seen& t : tokens(s.toUtf8())) out << (t.colocated ? u"="_s + t.term : t.term);
    return out;
}

} // namespace

class TestTokenizer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void splits_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("expected");
        auto row = [](const char* name, const QString& s, const QStringList& e) { QTest::newRow(name) << s << e; };
        row("plain", u"Kal 5 baje, Saddar!"_s, {u"kal"_s, u"5"_s, u"baje"_s, u"saddar"_s});
        row("urdu", u"وہ لاھور سے تھا۔"_s, {u"وہ"_s, u"لاہور"_s, u"سے"_s, u"تھا"_s});
        row("marks", u"مَال ــ مـال"_s, {u"مال"_s, u"مال"_s});
        row("emoji", u"ok😂😂❤️👍🏽"_s, {u"ok"_s, u"😂"_s, u"😂"_s, u"❤"_s, u"👍"_s});
        row("family", u"👨‍👩‍👧x"_s, {u"👨‍👩‍👧"_s, u"x"_s});
        row("flags", u"🇵🇰🇦🇫"_s, {u"🇵🇰"_s, u"🇦🇫"_s});
        row("groups", u"0300-1234 567"_s, {u"0300"_s, u"=03001234567"_s, u"1234"_s, u"567"_s});
        row("urdu groups", u"۰۳۰۰-۱۲۳۴۵۶۷"_s, {u"0300"_s, u"=03001234567"_s, u"1234567"_s});
        row("two numbers", u"0300-1234567 0301-7654321"_s,
            {u"0300"_s, u"=03001234567"_s, u"1234567"_s, u"0301"_s, u"=03017654321"_s, u"7654321"_s});
        row("card", u"4111 1111 1111 1111 ok"_s,
            {u"4111"_s, u"=4111111111111111"_s, u"1111"_s, u"1111"_s, u"1111"_s, u"ok"_s});
        row("short groups", u"5 - 6 10/12"_s, {u"5"_s, u"6"_s, u"10"_s, u"12"_s});
        row("mixed group", u"0300-12345ab"_s, {u"0300"_s, u"12345ab"_s});
        row("han", u"価格100円"_s, {u"価"_s, u"格"_s, u"100"_s, u"円"_s});
        row("mixed word", u"2kgچرس"_s, {u"2kgچرس"_s});
        row("only marks", u"\u200E\u202B ـ ء"_s, {});
        row("blessing", u"ﷺ x"_s, {u"صلیاللہعلیہوسلم"_s, u"x"_s});
        row("address", u"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"_s, {u"tr7nhqjekqxgtci8q8zy4pl8otszgjlj6t"_s});
    }
    void splits() {
        QFETCH(QString, source);
        QFETCH(QStringList, expected);
        QCOMPARE(termsOf(source), expected);
    }
    void offsetsPointIntoTheOriginal() {
        const QByteArray utf8 = u"😀 مَال 0300-1234567 CAFÉ"_s.toUtf8();
        const auto seen = tokens(utf8);
        QCOMPARE(seen.size(), size_t(6));
        QCOMPARE(seen[0].source, u"😀"_s);
        QCOMPARE(seen[1].source, u"مَال"_s);
        QCOMPARE(seen[2].source, u"0300"_s);
        QCOMPARE(seen[3].source, u"0300-1234567"_s);
        QVERIFY(seen[3].colocated);
        QCOMPARE(seen[5].source, u"CAFÉ"_s);
        QCOMPARE(seen[5].term, u"cafe"_s);
    }
    // For any text: offsets ascend, lie in the text on character borders, and folding the source piece gives the term.
    void offsetProperty() {
        QRandomGenerator random(7);
        const QStringList pieces{u"ali"_s, u"Ü"_s, u"ھ"_s, u"ک"_s, u"َ"_s, u" "_s, u"-"_s, u"12"_s, u"۷"_s, u"😀"_s, u"\u200D"_s,
                                 u"\u200C"_s, u"🇵"_s, u"漢"_s, u"ﷺ"_s, u"."_s, u"ء"_s, u"\u0301"_s, u"👍🏽"_s, u"\n"_s, u"ﮪ"_s};
        for (int round = 0; round < 400; ++round) {
            QString s;
            for (int k = 0; k < 30; ++k) s += pieces[random.bounded(int(pieces.size()))];
            const QByteArray utf8 = s.toUtf8();
            qsizetype last = 0;
            text::forEachToken(utf8, [&](const text::Token& t) {
                if (!t.colocated) {
                    if (t.start < last) qFatal("offsets go back");
                    last = t.end;
                    const QString piece = QString::fromUtf8(utf8.mid(t.start, t.end - t.start));
                    if (piece.contains(QChar::ReplacementCharacter)) qFatal("offset inside a character");
                    QString whole = text::folded(piece);
                    whole.remove(u' ');
                    QString term = QString::fromUtf8(t.term.data(), qsizetype(t.term.size()));
                    term.remove(QChar(0x200D));
                    const bool cut = t.term.size() > 80 && whole.startsWith(term);
                    if (whole != term && !cut) qFatal("%s is not %s", qPrintable(whole), qPrintable(term));
                }
                return true;
            });
        }
    }
    void brokenBytesPartWords() {
        QCOMPARE(tokens(QByteArray("ab\xFF" "cd\xC3")).size(), size_t(2));
        QCOMPARE(tokens(QByteArray("\xE2\x80", 2)).size(), size_t(0));
        QCOMPARE(tokens(QByteArray("a\0b", 3)).size(), size_t(2));
    }
    void longWordIsCutAndKeepsItsOffsets() {
        const QByteArray word(5000, 'x');
        const auto seen = tokens(word + " y");
        QCOMPARE(seen.size(), size_t(2));
        QCOMPARE(seen[0].term.size(), qsizetype(120));
        QCOMPARE(seen[0].source.size(), qsizetype(5000));
        const QString urdu = QString(3000, QChar(0x0645));
        QCOMPARE(tokens(urdu.toUtf8())[0].term, QString(60, QChar(0x0645)));
    }
    void sinkStopsTheWalk() {
        int n = 0;
        const bool done = text::forEachToken(QByteArrayView("a b c d"), [&](const text::Token&) { return ++n < 2; });
        QVERIFY(!done);
        QCOMPARE(n, 2);
        QCOMPARE(text::terms("A b 0300 1234567"), (std::vector<QByteArray>{"a", "b", "0300", "1234567"}));
    }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
