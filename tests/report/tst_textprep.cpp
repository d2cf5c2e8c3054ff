#include "report/fonts.h"
#include "report/textprep.h"

#include <QTest>

using namespace saboot::report;

class tst_textprep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hiddenCharactersBecomeMarks() {
        const auto p = pieces(QStringLiteral("a\u202Eb\u200Bc\u0001"), TextOrigin::Evidence);
        QStringList marks;
        QString letters;
        for (const Piece& x : p) {
            if (x.kind == PieceKind::Mark) marks << x.text;
            else letters += x.text;
        }
        QCOMPARE(marks, (QStringList{QStringLiteral("⟦U+202E⟧"), QStringLiteral("⟦U+200B⟧"), QStringLiteral("⟦U+0001⟧")}));
        QCOMPARE(letters, QStringLiteral("abc"));
    }
    void isolatesWorkOnlyInTheProgramsOwnTexts() {
        const QString text = QStringLiteral("\u2066x\u2069");
        for (const Piece& p : pieces(text, TextOrigin::Program)) QVERIFY(p.kind != PieceKind::Mark);
        int marks = 0;
        for (const Piece& p : pieces(text, TextOrigin::Evidence)) marks += p.kind == PieceKind::Mark;
        QCOMPARE(marks, 2);
    }
    void emojiSequencesAreOnePiece() {
        const auto p = pieces(QStringLiteral("👨‍👩‍👧🇵🇰👍🏽1️⃣"), TextOrigin::Evidence);
        QCOMPARE(p.size(), size_t(4));
        for (const Piece& x : p) QVERIFY(x.kind == PieceKind::Emoji);
        QCOMPARE(emojiName(QStringLiteral("🇵🇰")), QStringLiteral("flag PK"));
        QCOMPARE(emojiName(QStringLiteral("📦")), QStringLiteral("package"));
    }
    void digitsAndSignsAreNotEmoji() {
        for (const Piece& x : pieces(QStringLiteral("45,000 # * © ™ ✓ →"), TextOrigin::Evidence)) QVERIFY(x.kind != PieceKind::Emoji);
    }
    void joinersOfUrduSpellingAreNoMarks() {
        for (const Piece& x : pieces(QStringLiteral("می\u200Cروم"), TextOrigin::Evidence)) QVERIFY(x.kind != PieceKind::Mark);
    }
    void warningSaysWhatAPhoneShows() {
        const TextWarning w = warningFor(QStringLiteral("invoice\u202Efdp.exe"));
        QVERIFY2(w.english.contains(QStringLiteral("invoiceexe.pdf")), qPrintable(w.english));
        QVERIFY(warningFor(QStringLiteral("salam bhai 🙏")).isEmpty());
    }
    void mixedAlphabetsAreNamed() {
        const TextWarning w = warningFor(QStringLiteral("p\u0430ypal"));
        QVERIFY2(w.english.contains(QStringLiteral("U+0430")), qPrintable(w.english));
        QVERIFY(warningFor(QStringLiteral("привет world")).isEmpty());
    }
    void directions() {
        QVERIFY(isRightToLeft(QStringLiteral("123 سلام hello")));
        QVERIFY(!isRightToLeft(QStringLiteral("hello سلام")));
        QVERIFY(!isRightToLeft(QStringLiteral("123")));
    }
    void aRegionsFlagIsNamedByItsCode() { QCOMPARE(emojiName(QStringLiteral("🏴󠁧󠁢󠁥󠁮󠁧󠁿")), QStringLiteral("flag GBENG")); }
    void scriptsWithoutAFaceAreNamed() {
        const TextWarning w = warningFor(QStringLiteral("see ᠮᠣᠩ and ꠅꠇ"));
        QCOMPARE(w.english, QStringLiteral("Characters of another script (Mongolian, Syloti_Nagri) are printed by their Unicode numbers."));
        const QString eastern = warningFor(QStringLiteral("see 漢字 and 한국")).english;
        QCOMPARE(eastern, hasEastAsianFont() ? QString() : QStringLiteral("Characters of another script (Han, Hangul) are printed by their Unicode numbers."));
        QVERIFY(w.urdu.contains(QStringLiteral("یونیکوڈ")));
        QVERIFY(warningFor(QStringLiteral("قیمت 4,500 नमस्ते ਪੰਜਾਬੀ বাংলা עברית தமிழ் ქართული አማርኛ Привет, Ελληνικά, naïve 🙏")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_textprep)
#include "tst_textprep.moc"
