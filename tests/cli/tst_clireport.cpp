#include "commandline.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace saboot;

/// What a report says and when it may be called FINAL, driven as an officer without a window would.
class TestCliReport : public QObject {
    Q_OBJECT
    using Ran = tests::Ran;
    tests::CommandLine m_cli{"correct horse battery staple river mountain"};
    QTemporaryDir& m_folder = m_cli.folder;
    Ran run(const char* desk, const QString& line) { return m_cli.typed(line, QString::fromLatin1(desk)); }
    Ran io(const QString& line) { return run("io", line); }
    QString text(const QString& pdf) {
        QProcess p;
        p.setWorkingDirectory(m_folder.path());
        p.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        if (!p.waitForFinished(60'000)) return {};
        return QString::fromUtf8(p.readAllStandardOutput()).replace(QChar(0xA0), QLatin1Char(' ')).simplified();
    }
    /// Codes of the conditions not met, in order: "C-05 C-24".
    QString unmet(const QString& folder) {
        QStringList out;
        for (const QJsonObject& o : io(QStringLiteral("report conditions ") + folder).lines())
            if (!o[QStringLiteral("met")].toBool()) out << o[QStringLiteral("condition")].toString();
        return out.join(QLatin1Char(' '));
    }
    bool exported(const QString& folder, const QString& name, const QString& more = {}) { return io(QStringLiteral("report export %1.saboot --out %2 %3").arg(folder, name, more)).code == 0; }
    /// The largest file of the vault: the original of the one exhibit.
    QString original(const QString& folder) const {
        QString found;
        qint64 most = 0;
        for (QDirIterator it(m_folder.filePath(folder) + QStringLiteral("/vault"), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            it.next();
            if (it.fileInfo().size() > most) most = it.fileInfo().size(), found = it.filePath();
        }
        return found;
    }
    bool flipByte(const QString& path) {
        QFile f(path);
        if (!f.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !f.open(QIODevice::ReadWrite) || !f.seek(f.size() / 2)) return false;
        const char c = f.peek(1).at(0);
        return f.putChar(char(c ^ 1));
    }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(run("io", QStringLiteral("desk create --name 'Sana Tariq' --rank Inspector --number 0000 --unit 'P.S. Test'")).code, 0);
        QCOMPARE(run("sup", QStringLiteral("desk create --name 'Omar Rind'")).code, 0);
    }

    void theLawIsThatOfTheDayOfTheOffence_data() {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("textBefore");
        QTest::addColumn<QString>("textAfter");
        QTest::newRow("CNSA 2022") << QStringLiteral("CNSA 1997") << QStringLiteral("2022-01-01") << QStringLiteral("2022-10-01") << QStringLiteral("as before the Amendment Act of 2022") << QStringLiteral("as amended by the Amendment Act of 2022 (table by substance and quantity)");
        QTest::newRow("CNSA last day") << QStringLiteral("CNSA 1997") << QStringLiteral("2022-09-01") << QStringLiteral("2022-09-02") << QStringLiteral("as before the Amendment Act of 2022") << QStringLiteral("as amended by the Amendment Act of 2022 (table by substance and quantity)");
        QTest::newRow("CNSA 2024") << QStringLiteral("CNSA 1997") << QStringLiteral("2022-01-01") << QStringLiteral("2024-01-01") << QStringLiteral("as before the Amendment Act of 2022") << QStringLiteral("as amended in 2022 and 2023 (no death penalty)");
        QTest::newRow("PECA 2025") << QStringLiteral("PECA 2016") << QStringLiteral("2024-05-01") << QStringLiteral("2025-06-01") << QStringLiteral("as before the Amendment Act of 2025") << QStringLiteral("as amended by the Amendment Act of 2025");
    }
    void theLawIsThatOfTheDayOfTheOffence() {
        QFETCH(QString, act);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, textBefore);
        QFETCH(QString, textAfter);
        static int made = 0;
        QString pages[2];
        for (const QString& day : {before, after}) {
            const QString name = QStringLiteral("law%1").arg(++made);
            QCOMPARE(io(QStringLiteral("case create %1 --title Test --section '%2: 6, 9(2)' --offence-date %3 --recovery-out %1.key").arg(name, act, day)).code, 0);
            QVERIFY(exported(name, name + QStringLiteral(".pdf")));
            pages[day == after] = text(name + QStringLiteral(".pdf"));
            QVERIFY(exported(name, name + QStringLiteral("ur.pdf"), QStringLiteral("--language ur")));
        }
        QVERIFY2(pages[0].contains(textBefore) && !pages[0].contains(textAfter), qPrintable(pages[0].left(1500)));
        QVERIFY2(pages[1].contains(textAfter) && !pages[1].contains(textBefore), qPrintable(pages[1].left(1500)));
        for (const QString& page : pages) QVERIFY(page.contains(act) && page.contains(QStringLiteral("6, 9(2)")));
    }
    void withoutADateNoTextOfTheLawIsClaimed() {
        QCOMPARE(io(QStringLiteral("case create nodate --title Test --section 'CNSA 1997: 6' --recovery-out nodate.key")).code, 0);
        QVERIFY(exported(QStringLiteral("nodate"), QStringLiteral("nodate.pdf")));
        const QString page = text(QStringLiteral("nodate.pdf"));
        QVERIFY2(page.contains(QStringLiteral("date of offence not recorded")) && !page.contains(QStringLiteral("Amendment Act")), qPrintable(page.left(1500)));
    }

    void everyConditionRefusesFinalUntilItIsMet() {
        QCOMPARE(io(QStringLiteral("case create c --title Test --recovery-out c.key")).code, 0);
        QVERIFY(writeAtomically(m_folder.filePath(QStringLiteral("note.txt")), QByteArray("a fictional note\n").repeated(400)));
        QCOMPARE(io(QStringLiteral("exhibit add c.saboot note.txt")).code, 0);
        QCOMPARE(io(QStringLiteral("exhibit custody c.saboot DE-01 --from 'Somebody Else' --to Moharrir --purpose keep --at 2027-01-03T10:00:00+05:00")).code, 0);
        QVERIFY(flipByte(original(QStringLiteral("c.saboot"))));
        QCOMPARE(io(QStringLiteral("verify c.saboot --record")).code, 3);
        QVERIFY(flipByte(original(QStringLiteral("c.saboot"))));
        QCOMPARE(unmet(QStringLiteral("c.saboot")), QStringLiteral("C-05 C-08 C-24 C-28 C-31"));

        // The draft says what is missing and where, in both languages; the word FINAL is refused with the same list.
        QVERIFY(exported(QStringLiteral("c"), QStringLiteral("draft.pdf")) && exported(QStringLiteral("c"), QStringLiteral("draftur.pdf"), QStringLiteral("--language ur")));
        const QString draft = text(QStringLiteral("draft.pdf"));
        for (const char* words : {"Why this is a draft", "C-05", "No legal authority for access is recorded: DE-01", "C-08", "Source, collector, time or hash is not recorded: DE-01", "C-24",
                                  "The chain of custody has a gap: DE-01", "C-28", "No supervisor has countersigned this state of the case", "C-31", "The working-order test did not pass"})
            QVERIFY2(draft.contains(QString::fromLatin1(words)), words);
        QVERIFY(!draft.contains(QStringLiteral("FINAL")));
        const QString urdu = text(QStringLiteral("draftur.pdf"));
        for (const char* code : {"C-05", "C-08", "C-24", "C-28", "C-31"}) QVERIFY2(urdu.contains(QString::fromLatin1(code)), code);
        const auto refused = [&](const char* codes) {
            const Ran r = io(QStringLiteral("report export c.saboot --final --out final.pdf"));
            bool named = r.code == 1 && !QFile::exists(m_folder.filePath(QStringLiteral("final.pdf")));
            for (const QByteArray& code : QByteArray(codes).split(' ')) named = named && r.err.contains(code);
            return named && unmet(QStringLiteral("c.saboot")) == QLatin1String(codes);
        };
        QVERIFY(refused("C-05 C-08 C-24 C-28 C-31"));

        QCOMPARE(io(QStringLiteral("exhibit describe c.saboot DE-01 --authority 'Warrant 1/26' --reason 'left out at intake'")).code, 0);
        QVERIFY(refused("C-08 C-24 C-28 C-31"));
        QCOMPARE(io(QStringLiteral("exhibit describe c.saboot DE-01 --source 'Phone P-1' --collector 'Sana Tariq' --collected-at 2026-11-18T10:00:00+05:00 --reason 'left out at intake'")).code, 0);
        QVERIFY(refused("C-24 C-28 C-31"));
        QCOMPARE(io(QStringLiteral("exhibit custody c.saboot DE-01 --from Moharrir --to 'Somebody Else' --purpose carry --at 2027-01-02T10:00:00+05:00")).code, 0);
        if (unmet(QStringLiteral("c.saboot")).contains(QStringLiteral("C-24")))
            QCOMPARE(io(QStringLiteral("exhibit custody c.saboot DE-01 --from 'Sana Tariq' --to Moharrir --purpose carry --at 2027-01-01T10:00:00+05:00")).code, 0);
        QVERIFY(refused("C-28 C-31"));
        // Looking alone changes nothing; the result that is recorded counts.
        QCOMPARE(io(QStringLiteral("verify c.saboot")).code, 0);
        QVERIFY(refused("C-28 C-31"));
        QCOMPARE(io(QStringLiteral("verify c.saboot --record")).code, 0);
        QVERIFY(refused("C-28"));

        // The particulars of the certificates are stated before the supervisor signs what is printed.
        QCOMPARE(io(QStringLiteral("report set c.saboot computer 'Example Notebook 14'")).code, 0);
        QCOMPARE(io(QStringLiteral("report set c.saboot computer_number 'asset 0000-17'")).code, 0);
        QCOMPARE(io(QStringLiteral("report set c.saboot computer_custodian 'S.I. Test'")).code, 0);
        QCOMPARE(io(QStringLiteral("report set c.saboot nonsense x")).code, 2);
        const QByteArray stated = io(QStringLiteral("report particulars c.saboot")).out;
        QVERIFY(stated.contains("Example Notebook 14") && stated.contains("\"particular\":\"translator\",\"value\":\"\""));
        QVERIFY(io(QStringLiteral("audit show c.saboot --limit 2")).out.contains("Particulars of the report set: computer_custodian"));

        const QString root = QJsonDocument::fromJson(run("sup", QStringLiteral("ca create --agency 'Test Agency'")).out.trimmed().split('\n').last()).object()[QStringLiteral("sha256")].toString();
        QCOMPARE(root.size(), 64);
        for (const char* who : {"io", "sup"}) {
            const QString name = QString::fromLatin1(who);
            QCOMPARE(run(who, QStringLiteral("certificate request --agency 'Test Agency' --out %1.csr").arg(name)).code, 0);
            QCOMPARE(run("sup", QStringLiteral("certificate issue %1.csr --out %1.pem").arg(name)).code, 0);
            QCOMPARE(run(who, QStringLiteral("certificate import %1.pem --root %2").arg(name, root)).code, 0);
        }
        QVERIFY(exported(QStringLiteral("c"), QStringLiteral("r.pdf")));
        QCOMPARE(io(QStringLiteral("report sign r.pdf --out s.pdf --case c.saboot")).code, 0);
        QCOMPARE(run("sup", QStringLiteral("report countersign s.pdf")).code, 0);
        QCOMPARE(io(QStringLiteral("report record-countersignature c.saboot s.pdf")).code, 0);
        QCOMPARE(unmet(QStringLiteral("c.saboot")), QString());
        for (const char* language : {"en", "ur", "both"}) {
            const QString name = QStringLiteral("final-%1.pdf").arg(QLatin1String(language));
            const Ran made = io(QStringLiteral("report export c.saboot --final --language %1 --out %2").arg(QLatin1String(language), name));
            QVERIFY2(made.code == 0, made.err.constData());
            const QString pages = text(name);
            QVERIFY(pages.contains(QStringLiteral("FINAL")) && !pages.contains(QStringLiteral("Why this is a draft")));
            // C-36: what was stated is printed; what was not is a line for ink; nothing was translated, so nobody certifies it.
            QVERIFY2(!pages.contains(QStringLiteral("to be filled")) && !pages.contains(QStringLiteral("CERT-TRANSLATION")), language);
            QVERIFY2(pages.contains(QStringLiteral("Example Notebook 14")) && pages.contains(QStringLiteral("asset 0000-17")) && pages.contains(QStringLiteral("S.I. Test")), language);
        }
        QVERIFY(text(QStringLiteral("final-en.pdf")).contains(QStringLiteral("The open lines are to be completed in ink by: Custodian of the system.")));
        // A translation brings its certificate.
        QCOMPARE(io(QStringLiteral("report finding c.saboot --english 'It is a note.' --urdu 'یہ ایک نوٹ ہے۔' --cite DE-01")).code, 0);
        QVERIFY(exported(QStringLiteral("c"), QStringLiteral("tr.pdf"), QStringLiteral("--language both")));
        QVERIFY(text(QStringLiteral("tr.pdf")).contains(QStringLiteral("CERT-TRANSLATION")));
        QVERIFY(exported(QStringLiteral("c"), QStringLiteral("tren.pdf")));
        QVERIFY(!text(QStringLiteral("tren.pdf")).contains(QStringLiteral("CERT-TRANSLATION")));
    }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_clireport.moc"
