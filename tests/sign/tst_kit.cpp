#include "sign/agency.h"
#include "sign/pdffixture.h"

#include "crypto/sha256.h"

#include <QStandardPaths>
#include <QTemporaryDir>

using namespace saboot;
using namespace saboot::test;

/// a stranger with Python, openssl, qpdf and poppler-utils checks a report with the script that lies inside it.
class TestKit : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Agency> m_agency;
    QByteArray m_plain, m_signed;
    QString m_fingerprint;

    Ran check(const QByteArray& pdf, QStringList arguments = {}) {
        const QString file = fileIn(m_folder.path(), QStringLiteral("report.pdf"), pdf);
        if (arguments.isEmpty()) arguments = {QStringLiteral("--root"), m_fingerprint};
        // The system's own first: that is what a stranger has.
        const QString system = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
        return runProgram(system.isEmpty() ? QStringLiteral("python3") : system, QStringList{QStringLiteral(SABOOT_SOURCE_DIR "/resources/kit/verify.py"), file} + arguments, m_folder.path());
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char* program : {"python3", "openssl", "qpdf", "pdftotext", "pdfsig"})
            QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(), program);
        m_agency = std::make_unique<Agency>();
        const auto identity = officerIdentity(QStringLiteral("Sana Tariq"));
        PdfShape shape;
        shape.xrefTable = true;
        m_plain = smallReport(shape, &identity->unlocked);
        const QString out = m_folder.filePath(QStringLiteral("signed.pdf"));
        QVERIFY(m_agency->sign(fileIn(m_folder.path(), QStringLiteral("plain.pdf"), m_plain), out, m_agency->officer(QStringLiteral("Sana Tariq"))));
        m_signed = contentOf(out);
        m_fingerprint = sign::fingerprintText(m_agency->rootSha256);
    }
    void theGoodReportIsAccepted() {
        const Ran r = check(m_signed);
        QVERIFY2(r.code == 0, qPrintable(r.text));
        QVERIFY(!r.text.contains(QStringLiteral("  NO    ")));
        for (const char* part : {"Sana Tariq", "pdfsig, another program, agrees", "the manifest is signed by Inspector Sana Tariq", "the hashes on the pages are those of the manifest (1 exhibits)"})
            QVERIFY2(r.text.contains(QString::fromLatin1(part)), part);
        QVERIFY(r.text.contains(QString::fromLatin1(crypto::sha256(m_signed).toHex())));
        QVERIFY(r.text.contains(QString::fromLatin1(crypto::sha256(m_plain).toHex())));
    }
    void originalsAreCompared() {
        const QString folder = m_folder.filePath(QStringLiteral("originals"));
        QVERIFY(QDir().mkpath(folder));
        const QStringList arguments{QStringLiteral("--root"), m_fingerprint, QStringLiteral("--exhibits"), folder};
        fileIn(folder, QStringLiteral("original.txt"), "the fictional original");
        Ran r = check(m_signed, arguments);
        QVERIFY2(r.code == 0 && r.text.contains(QStringLiteral("DE-01 is the file original.txt")), qPrintable(r.text));
        fileIn(folder, QStringLiteral("original.txt"), "the fictional originaL");
        r = check(m_signed, arguments);
        QCOMPARE(r.code, 3);
        QVERIFY2(r.text.contains(QStringLiteral("has been changed, or is another file")), qPrintable(r.text));
    }
    void onePlantedChangeIsFound_data() {
        QTest::addColumn<QByteArray>("pdf");
        QByteArray onPage = m_signed;
        onPage[onPage.indexOf("stream\n") + 12] = char(onPage[onPage.indexOf("stream\n") + 12] ^ 4);
        QTest::newRow("one bit of a page") << onPage;
        QTest::newRow("a line end behind") << m_signed + "\n";
        QTest::newRow("a comment behind") << m_signed + "% note\n%%EOF\n";
        QByteArray name = m_signed;
        name.replace(name.lastIndexOf("Sana Tariq"), 10, "Sana Tarik");
        QTest::newRow("the name in the signature") << name;
        QTest::newRow("cut") << m_signed.first(m_signed.size() - 7);
        QTest::newRow("signature cut off") << m_plain;
        QByteArray permission = m_signed;
        permission.replace(permission.lastIndexOf("/P 1 /V"), 7, "/P 2 /V");
        QTest::newRow("permission") << permission;
        QByteArray padding = m_signed;
        const qsizetype zeros = padding.indexOf("00000000000000>");
        padding[zeros] = '1';
        QTest::newRow("behind the signature") << padding;
    }
    void onePlantedChangeIsFound() {
        QFETCH(QByteArray, pdf);
        const Ran r = check(pdf);
        QVERIFY2(r.code == 3, qPrintable(r.text));
        QVERIFY(r.text.contains(QStringLiteral("DO NOT RELY ON THIS FILE")));
    }
    void anotherRootIsRefused() {
        const Ran r = check(m_signed, {QStringLiteral("--root"), QString(64, QLatin1Char('a'))});
        QCOMPARE(r.code, 3);
        QCOMPARE(check(m_signed, {QStringLiteral("--root"), QStringLiteral("abc")}).code, 2);
        // Without a fingerprint it says what to compare, and with whom.
        const QString empty = m_folder.filePath(QStringLiteral("empty"));
        QVERIFY(QDir().mkpath(empty));
        const Ran asked = check(m_signed, {QStringLiteral("--exhibits"), empty});
        QVERIFY2(asked.code == 0 && asked.text.contains(m_fingerprint), qPrintable(asked.text));
        // A folder that is not there is no folder without changes.
        QCOMPARE(check(m_signed, {QStringLiteral("--exhibits"), QStringLiteral("nowhere")}).code, 2);
    }
    void theCountersignatureIsChecked() {
        const Fd fd(openForReading(fileIn(m_folder.path(), QStringLiteral("report.pdf"), m_signed)).value());
        const auto der = m_agency->client.countersign(fd.get(), m_agency->officer(QStringLiteral("Omar Rind")), m_agency->job);
        QVERIFY(der);
        fileIn(m_folder.path(), QStringLiteral("report.pdf.p7s"), *der);
        Ran r = check(m_signed);
        QVERIFY2(r.code == 0 && r.text.contains(QStringLiteral("Omar Rind")), qPrintable(r.text));
        QByteArray altered = *der;
        altered[altered.size() - 5] = char(altered[altered.size() - 5] ^ 1);
        fileIn(m_folder.path(), QStringLiteral("report.pdf.p7s"), altered);
        r = check(m_signed);
        QCOMPARE(r.code, 3);
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("report.pdf.p7s"))));
    }
    void thePageIsInBothLanguages() {
        const QByteArray page = contentOf(QStringLiteral(SABOOT_SOURCE_DIR "/resources/kit/VERIFY.html"));
        QVERIFY(page.contains("lang=\"en\"") && page.contains("lang=\"ur\"") && page.contains("verify.py"));
        // Nothing is loaded from anywhere.
        for (const char* unwanted : {"http:", "https:", "<script", "src="}) QVERIFY2(!page.contains(unwanted), unwanted);
    }
};

QTEST_GUILESS_MAIN(TestKit)
#include "tst_kit.moc"
