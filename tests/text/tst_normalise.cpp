#include "text/normalise.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace saboot;
using namespace Qt::StringLiterals;

class TestNormalise : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalWordsMeet_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("equal");
        auto pair = [](const char* a, const char* b, bool equal = true) {
            QTest::newRow(a) << QString::fromUtf8(a) << QString::fromUtf8(b) << equal;
        };
        pair("پاكستان", "پاکستان");
        pair("كتاب", "کتاب");
        pair("علي", "علی");
        pair("موسى", "موسی");
        pair("هے", "ہے");
        pair("مدرسة", "مدرسہ");
        pair("آدمی", "ادمی");
        pair("أحمد", "احمد");
        pair("إسلام", "اسلام");
        pair("ٱلله", "اللہ");
        pair("مؤمن", "مومن");
        pair("گئے", "گیے");
        pair("بھائی", "بھایی");
        pair("تمھارا", "تمہارا");
        pair("لاھور", "لاہور");
        pair("انھوں", "انہوں");
        pair("جزء", "جز");
        pair("مَدِینَہ", "مدینہ");
        pair("مـــال", "مال");
        pair("خانۂ", "خانہ");
        pair("خانۀ", "خانہ");
        pair("علیؑ", "علی");
        pair("می‌خواہم", "میخواہم");
        pair("ﻻﮨﻮﺭ", "لاہور");
        pair("ﷲ", "اللہ");
        pair("۰۳۰۰۱۲۳", "0300123");
        pair("٠٣٠٠", "0300");
        pair("ＰＲＩＣＥ　５０", "price 50");
        pair("CAFÉ", "cafe");
        pair("cafe\u0301", "café");
        pair("STRASSE", "straße");
        pair("Ice‍Ice", "iceice");
        pair("آ", "ا\u0653");
        pair("بھای", "بھائی", false);
        pair("گئی", "گی", false);
        pair("کھا", "کہا", false);
        pair("پھر", "پہر", false);
        pair("گھر", "گہر", false);
        pair("بار", "باڑ", false);
        pair("سب", "صب", false);
    }
    void equalWordsMeet() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, equal);
        QCOMPARE(text::folded(a) == text::folded(b), equal);
        // Folding is final: folding once more changes nothing.
        QCOMPARE(text::folded(text::folded(a)), text::folded(a));
    }
    void whiteSpaceAndPunctuationStay() {
        QCOMPARE(text::folded(u"Ali, kal \n 5 baje!"), u"ali, kal \n 5 baje!"_s);
    }
    void mappedFoldingLeadsBack() {
        const QString source = u"😀 ﷲ کا مَال Straße"_s;
        const text::MappedText m = text::foldedMapped(source);
        QCOMPARE(m.text, text::folded(source));
        QCOMPARE(m.origin.size(), size_t(m.text.size()) + 1);
        const auto at = m.text.indexOf(text::folded(u"مال"));
        QVERIFY(at >= 0);
        const auto [from, to] = m.source(at, at + 3);
        QCOMPARE(source.mid(from, to - from), u"مَال"_s);
        const auto s = m.text.indexOf(u"strasse"_s);
        const auto range = m.source(s, s + 7);
        QCOMPARE(source.mid(range.first, range.second - range.first), u"Straße"_s);
    }
    void digitsKeepTheirPlace() {
        QCOMPARE(text::withAsciiDigits(u"فون ۰۳۰۰-٧٨ x９"), u"فون 0300-78 x9"_s);
        QCOMPARE(text::digitValue(U'۷'), 7);
        QCOMPARE(text::digitValue(U'x'), -1);
    }
    void romanSpellingsMeet_data() {
        QTest::addColumn<QStringList>("group");
        auto group = [](const char* name, const QStringList& g) { QTest::newRow(name) << g; };
        group("bhai", {u"bhai"_s, u"bhaee"_s, u"bhaii"_s, u"bhayi"_s, u"Bhai"_s});
        group("paise", {u"paisay"_s, u"paise"_s, u"pese"_s});
        group("kiya", {u"kia"_s, u"kiya"_s});
        group("raha", {u"rha"_s, u"raha"_s});
        group("nahi", {u"nhi"_s, u"nahi"_s, u"nahee"_s});
        group("acha", {u"acha"_s, u"achha"_s, u"accha"_s, u"achaa"_s});
        group("zaroor", {u"zaroor"_s, u"jaroor"_s, u"zarur"_s});
        group("waqt", {u"waqt"_s, u"vakt"_s, u"wakt"_s});
        group("phone", {u"phone"_s, u"fone"_s});
        group("theek", {u"theek"_s, u"thik"_s, u"teek"_s});
    }
    void romanSpellingsMeet() {
        QFETCH(QStringList, group);
        for (const QString& word : group) {
            QVERIFY(!text::romanUrduKey(word).isEmpty());
            QCOMPARE(text::romanUrduKey(word), text::romanUrduKey(group.first()));
        }
    }
    void romanKeysTellWordsApart() {
        QVERIFY(text::romanUrduKey(u"maal") != text::romanUrduKey(u"kaam"));
        QVERIFY(text::romanUrduKey(u"baba") != text::romanUrduKey(u"ba"));
        QVERIFY(text::romanUrduKey(u"ro") != text::romanUrduKey(u"or"));
        QVERIFY(text::romanUrduKey(u"مال").isEmpty());
        QVERIFY(text::romanUrduKey(u"0300").isEmpty());
        QVERIFY(text::romanUrduKey(u"").isEmpty());
    }
    void hiddenMarksAreWrittenOut() {
        QCOMPARE(text::visibleMarks(u"invoice\u202Egpj.exe"), u"invoice⟦U+202E⟧gpj.exe"_s);
        QCOMPARE(text::visibleMarks(u"bc1q\u200Babc"), u"bc1q⟦U+200B⟧abc"_s);
        QCOMPARE(text::visibleMarks(u"\U000E0041"), u"⟦U+E0041⟧"_s);
        QVERIFY(text::hasInvisible(u"a\u2066b"));
        QVERIFY(!text::hasInvisible(u"سلام 😀 abc"));
        QVERIFY(text::isBidiOverride(0x202E));
        QVERIFY(!text::isBidiOverride(0x200E));
    }
    void joinersOfTheSpellingStay() {
        const QString persian = u"می\u200Cخواہم"_s;
        QCOMPARE(text::visibleMarks(persian), persian);
        const QString family = u"👨\u200D👩\u200D👧"_s;
        QCOMPARE(text::visibleMarks(family), family);
        QCOMPARE(text::everyMarkVisible(persian), u"می⟦U+200C⟧خواہم"_s);
        QCOMPARE(text::visibleMarks(u"pay\u200Dpal"), u"pay⟦U+200D⟧pal"_s);
        QCOMPARE(text::withoutInvisible(u"pay\u200Dpal"), u"paypal"_s);
    }
    void directionAndIsolates() {
        QCOMPARE(text::baseDirection(u"123 سلام abc"), Qt::RightToLeft);
        QCOMPARE(text::baseDirection(u"(abc) سلام"), Qt::LeftToRight);
        QCOMPARE(text::baseDirection(u"123"), Qt::LeftToRight);
        QCOMPARE(text::isolated(u"x"), u"\u2068x\u2069"_s);
        QCOMPARE(text::isolatedLtr(u"x"), u"\u2066x\u2069"_s);
    }
    void offsetsAgreeWithQt() {
        QRandomGenerator random(20260101);
        const QStringList pieces{u"a"_s, u"ز"_s, u"€"_s, u"😀"_s, u"کا"_s, u"xyz"_s, u"\u200E"_s};
        for (int round = 0; round < 50; ++round) {
            QString s;
            for (int k = 0; k < 40; ++k) s += pieces[random.bounded(int(pieces.size()))];
            const QByteArray utf8 = s.toUtf8();
            const text::OffsetMap from8{QByteArrayView(utf8)}, from16{QStringView(s)};
            QCOMPARE(from8.sizeUtf16(), s.size());
            QCOMPARE(from16.sizeUtf8(), utf8.size());
            for (qsizetype unit = 0; unit <= s.size(); ++unit) {
                if (unit < s.size() && s[unit].isLowSurrogate()) continue;
                const qsizetype byte = s.left(unit).toUtf8().size();
                QCOMPARE(from8.toUtf8(unit), byte);
                QCOMPARE(from16.toUtf16(byte), unit);
                QCOMPARE(from8.toUtf16(byte), unit);
            }
        }
    }
    void offsetInsideACharacterAnswersItsBeginning() {
        const text::OffsetMap map{QByteArrayView("a\xF0\x9F\x98\x80z")};
        QCOMPARE(map.toUtf16(3), qsizetype(1));
        QCOMPARE(map.toUtf16(5), qsizetype(3));
        QCOMPARE(map.toUtf8(2), qsizetype(1));
        QCOMPARE(map.toUtf16(999), qsizetype(4));
        QCOMPARE(map.toUtf16(-1), qsizetype(0));
    }
    void invalidBytesCountAsQtCountsThem() {
        const QByteArray broken("a\xFF\xFEز\xC3", 6);
        const text::OffsetMap map{QByteArrayView(broken)};
        QCOMPARE(map.sizeUtf16(), QString::fromUtf8(broken).size());
    }
};

QTEST_GUILESS_MAIN(TestNormalise)
#include "tst_normalise.moc"
