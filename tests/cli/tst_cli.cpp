#include "commandline.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTest>
#include <sys/file.h>
#include <unistd.h>

using namespace saboot;

/// The command line as a script would use it: arguments, exit codes, one JSON object a line.
class TestCli : public QObject {
    Q_OBJECT
    using Ran = tests::Ran;
    tests::CommandLine m_cli;
    QTemporaryDir& m_folder = m_cli.folder;
    Ran run(const QStringList& arguments, const QByteArray& passphrase = {}, const QString& wrapper = QStringLiteral("exec ")) {
        return m_cli.run(arguments, passphrase.isNull() ? QString() : QString::fromUtf8(passphrase), wrapper);
    }
    QString file(const QString& name, const QByteArray& bytes) { return m_cli.file(name, bytes); }

private Q_SLOTS:
    void usageIsTwo() {
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({QStringLiteral("exhibit")}).code, 2);
        QCOMPARE(run({QStringLiteral("exhibit"), QStringLiteral("add")}).code, 2);
        const Ran unknown = run({QStringLiteral("nonsense")});
        QCOMPARE(unknown.code, 2);
        QCOMPARE(unknown.err.count('\n'), 1);
    }
    void identifiersWithoutACase() {
        const Ran r = run({QStringLiteral("identifier"), QStringLiteral("check"), QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
                           QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"), QStringLiteral("PK36SCBL0000001123456702")});
        QCOMPARE(r.code, 0);
        const auto lines = r.lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0][QStringLiteral("kind")].toString(), QStringLiteral("wallet"));
        QCOMPARE(lines[0][QStringLiteral("networks")].toArray().first().toString(), QStringLiteral("btc"));
        QCOMPARE(lines[0][QStringLiteral("verdict")].toString(), QStringLiteral("valid"));
        QCOMPARE(lines[1][QStringLiteral("verdict")].toString(), QStringLiteral("invalid"));
        QCOMPARE(lines[2][QStringLiteral("kind")].toString(), QStringLiteral("iban"));
        const QString text = file(QStringLiteral("text.txt"), "پتہ: bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 ok");
        const auto hits = run({QStringLiteral("identifier"), QStringLiteral("scan"), text}).lines();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0][QStringLiteral("start")].toInt(), 8);
        QCOMPARE(hits[0][QStringLiteral("end")].toInt(), 50);
    }
    void aChatWithoutACase() {
        const QString chat = file(QStringLiteral("chat.txt"), "13/10/2026, 9:05 pm - Ali: salam\n13/10/2026, 9:06 pm - ثنا: جی\nدوسری سطر\n");
        const Ran r = run({QStringLiteral("chat"), QStringLiteral("parse"), chat, QStringLiteral("--zone"), QStringLiteral("UTC")});
        QCOMPARE(r.code, 0);
        const auto lines = r.lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0][QStringLiteral("time")].toString(), QStringLiteral("2026-10-13T21:05:00Z"));
        QCOMPARE(lines[1][QStringLiteral("text")].toString(), QStringLiteral("جی\nدوسری سطر"));
        QCOMPARE(lines[2][QStringLiteral("messages")].toInt(), 2);
        const Ran empty = run({QStringLiteral("chat"), QStringLiteral("parse"), file(QStringLiteral("empty.txt"), {})});
        QCOMPARE(empty.code, 1);
        QCOMPARE(empty.err.count('\n'), 1);
        QCOMPARE(run({QStringLiteral("chat"), QStringLiteral("parse"), QStringLiteral("missing.txt")}).code, 1);
    }
    void theMainJobAndItsVerification() {
        QVERIFY(run({QStringLiteral("desk"), QStringLiteral("create"), QStringLiteral("--name"), QStringLiteral("Aliya Test"), QStringLiteral("--rank"), QStringLiteral("Insp.")}).code == 0);
        QCOMPARE(run({QStringLiteral("desk"), QStringLiteral("create"), QStringLiteral("--name"), QStringLiteral("x")}).code, 1);
        Ran r = run({QStringLiteral("case"), QStringLiteral("create"), QStringLiteral("One"), QStringLiteral("--title"), QStringLiteral("One"), QStringLiteral("--json")});
        QCOMPARE(r.code, 0);
        QVERIFY(!r.lines().first()[QStringLiteral("recovery_key")].toString().isEmpty());
        const QString caseFolder = QStringLiteral("One.saboot");
        QCOMPARE(run({QStringLiteral("case"), QStringLiteral("create"), QStringLiteral("One"), QStringLiteral("--title"), QStringLiteral("One")}).code, 1);
        const Ran wrong = run({QStringLiteral("case"), QStringLiteral("info"), caseFolder}, "not the passphrase of this desk");
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.err.startsWith("Wrong passphrase."));

        const QByteArray evidence = "Send to TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t tonight";
        r = run({QStringLiteral("exhibit"), QStringLiteral("add"), caseFolder, file(QStringLiteral("note.txt"), evidence), QStringLiteral("--source"), QStringLiteral("Phone P-1"), QStringLiteral("--json")});
        QVERIFY2(r.code == 0, r.err.constData());
        QCOMPARE(r.lines().first()[QStringLiteral("number")].toString(), QStringLiteral("DE-01"));
        r = run({QStringLiteral("exhibit"), QStringLiteral("add"), caseFolder, QStringLiteral("note.txt"), QStringLiteral("--json")});
        QCOMPARE(r.lines().first()[QStringLiteral("same_as")].toString(), QStringLiteral("DE-01"));
        QCOMPARE(run({QStringLiteral("exhibit"), QStringLiteral("extract"), caseFolder, QStringLiteral("DE-01"), QStringLiteral("--out"), QStringLiteral("back.txt")}).code, 0);
        QCOMPARE(*readBounded(m_folder.filePath(QStringLiteral("back.txt")), 1000), evidence);

        const QString chat = file(QStringLiteral("WhatsApp Chat with Ali.txt"), "13/10/2026, 9:05 pm - Ali: rate bhejo, raqam 4000\n13/10/2026, 9:06 pm - Sana: ٹھیک ہے\n");
        r = run({QStringLiteral("chat"), QStringLiteral("import"), caseFolder, chat});
        QVERIFY2(r.code == 0, r.err.constData());
        r = run({QStringLiteral("search"), caseFolder, QStringLiteral("raqam"), QStringLiteral("--json")});
        QVERIFY2(r.code == 0, r.err.constData());
        QCOMPARE(r.lines().first()[QStringLiteral("reference")].toString(), QStringLiteral("T1-0001"));
        QCOMPARE(r.lines().last()[QStringLiteral("total")].toInt(), 1);
        r = run({QStringLiteral("chart"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), QStringLiteral("chart.svg")});
        QVERIFY2(r.code == 0, r.err.constData());
        QVERIFY(readBounded(m_folder.filePath(QStringLiteral("chart.svg")), 1 << 24)->contains("<svg"));

        r = run({QStringLiteral("report"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), QStringLiteral("r.pdf"), QStringLiteral("--report-time"), QStringLiteral("2026-11-24T12:00:00+05:00"), QStringLiteral("--json")});
        QVERIFY2(r.code == 0, r.err.constData());
        QCOMPARE(r.lines().first()[QStringLiteral("state")].toString(), QStringLiteral("accepted"));
        QVERIFY(readBounded(m_folder.filePath(QStringLiteral("r.pdf")), 1 << 26)->startsWith("%PDF-"));
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), QStringLiteral("f.pdf"), QStringLiteral("--final")}).code, 1);

        // C-42: the same state, options and time give the same bytes, and the chain says that it was a repeat.
        const QByteArray first = *readBounded(m_folder.filePath(QStringLiteral("r.pdf")), 1 << 26);
        const QString firstNumber = r.lines().first()[QStringLiteral("number")].toString();
        for (int i = 0; i < 3; ++i) {
            const QString name = QStringLiteral("again%1.pdf").arg(i);
            r = run({QStringLiteral("report"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), name, QStringLiteral("--report-time"), QStringLiteral("2026-11-24T12:00:00+05:00"), QStringLiteral("--json")});
            QVERIFY2(r.code == 0, r.err.constData());
            QCOMPARE(r.lines().first()[QStringLiteral("number")].toString(), firstNumber);
            QVERIFY(r.lines().first()[QStringLiteral("repeat")].toBool());
            QVERIFY(*readBounded(m_folder.filePath(name), 1 << 26) == first);
            // Another edition in between is a report of its own and changes nothing of the first.
            r = run({QStringLiteral("report"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), QStringLiteral("urdu%1.pdf").arg(i), QStringLiteral("--language"), QStringLiteral("ur"), QStringLiteral("--report-time"), QStringLiteral("2026-11-24T12:00:00+05:00"), QStringLiteral("--json")});
            QVERIFY2(r.code == 0, r.err.constData());
            QVERIFY(r.lines().first()[QStringLiteral("number")].toString() != firstNumber);
        }
        QVERIFY(*readBounded(m_folder.filePath(QStringLiteral("urdu0.pdf")), 1 << 26) == *readBounded(m_folder.filePath(QStringLiteral("urdu2.pdf")), 1 << 26));
        // C-47: the bundle has the report, the originals and their sums, and is the same file again.
        for (const char* name : {"one.zip", "two.zip"}) {
            r = run({QStringLiteral("report"), QStringLiteral("bundle"), caseFolder, QStringLiteral("--out"), QString::fromLatin1(name), QStringLiteral("--kind"), QStringLiteral("inventory"), QStringLiteral("--report-time"), QStringLiteral("2026-11-24T12:00:00+05:00"), QStringLiteral("--json")});
            QVERIFY2(r.code == 0, r.err.constData());
        }
        const QByteArray bundle = *readBounded(m_folder.filePath(QStringLiteral("one.zip")), 1 << 26);
        QVERIFY(bundle == *readBounded(m_folder.filePath(QStringLiteral("two.zip")), 1 << 26));
        for (const char* name : {"report.pdf", "manifest.json", "audit-extract.jsonl", "VERIFY.txt", "SHA256SUMS", "exhibits/DE-01.txt", "tables/exhibits.csv", "tables/tables.xlsx", "report.html"}) QVERIFY2(bundle.contains(name), name);
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("bundle"), caseFolder, QStringLiteral("--out"), QStringLiteral("one.zip")}).code, 1);
        r = run({QStringLiteral("audit"), QStringLiteral("show"), caseFolder, QStringLiteral("--json")});
        int repeats = 0;
        for (const QJsonObject& l : r.lines()) repeats += l[QStringLiteral("what")].toString().contains(QStringLiteral("exported again")) ? 1 : 0;
        QCOMPARE(repeats, 6);
        // A change of the case is another state: a new number, and the file it takes the place of is named (C-29).
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("finding"), caseFolder, QStringLiteral("--english"), QStringLiteral("The address stands in the note."), QStringLiteral("--cite"), QStringLiteral("DE-01")}).code, 0);
        r = run({QStringLiteral("report"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), QStringLiteral("next.pdf"), QStringLiteral("--report-time"), QStringLiteral("2026-11-24T12:00:00+05:00"), QStringLiteral("--json")});
        QVERIFY2(r.code == 0, r.err.constData());
        QVERIFY(r.lines().first()[QStringLiteral("number")].toString() != firstNumber);
        QVERIFY(!r.lines().first()[QStringLiteral("repeat")].toBool());

        // Sections chosen in the case are those that the export prints, for that kind alone, until told otherwise.
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("sections"), caseFolder, QStringLiteral("--set"), QStringLiteral("chats,nothing")}).code, 1);
        r = run({QStringLiteral("report"), QStringLiteral("sections"), caseFolder, QStringLiteral("--set"), QStringLiteral("custody,exhibits"), QStringLiteral("--json")});
        QVERIFY2(r.code == 0, r.err.constData());
        QCOMPARE(r.lines()[0][QStringLiteral("section")].toString(), QStringLiteral("custody"));
        QVERIFY(r.lines()[1][QStringLiteral("included")].toBool() && !r.lines()[2][QStringLiteral("included")].toBool());
        const auto exported = [&](const char* name, const QStringList& more) {
            auto said = run(QStringList{QStringLiteral("report"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), QString::fromLatin1(name), QStringLiteral("--report-time"), QStringLiteral("2026-11-24T12:00:00+05:00"), QStringLiteral("--json")} + more);
            QJsonArray printed;
            if (said.code == 0) printed = said.lines().first()[QStringLiteral("sections")].toArray();
            return std::pair(printed, said.code == 0 ? said.lines().first()[QStringLiteral("pages")].toInt() : -1);
        };
        const auto chosen = exported("chosen.pdf", {}), standard = exported("standard.pdf", {QStringLiteral("--sections"), QStringLiteral("standard")}), other = exported("other.pdf", {QStringLiteral("--kind"), QStringLiteral("technical")});
        QCOMPARE(chosen.first, (QJsonArray{QStringLiteral("custody"), QStringLiteral("exhibits")}));
        QVERIFY(standard.first.isEmpty() && other.first.isEmpty());
        QVERIFY2(chosen.second > 0 && chosen.second < standard.second, qPrintable(QStringLiteral("%1 %2").arg(chosen.second).arg(standard.second)));
        QVERIFY(run({QStringLiteral("report"), QStringLiteral("export"), caseFolder, QStringLiteral("--out"), QStringLiteral("spoken.pdf")}).err.contains("custody, exhibits"));
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("sections"), caseFolder, QStringLiteral("--set"), QStringLiteral("standard")}).code, 0);
        QVERIFY(exported("again-standard.pdf", {}).first.isEmpty());

        // Redactions are marked, listed and lifted; nothing of the case goes.
        r = run({QStringLiteral("redaction"), QStringLiteral("add"), caseFolder, QStringLiteral("--message"), QStringLiteral("T1-0001"), QStringLiteral("--text"), QStringLiteral("4000"), QStringLiteral("--label"), QStringLiteral("minor"), QStringLiteral("--reason"), QStringLiteral("names a minor")});
        QVERIFY2(r.code == 0, r.err.constData());
        QCOMPARE(r.out.trimmed(), QByteArray("R-01"));
        QCOMPARE(run({QStringLiteral("redaction"), QStringLiteral("add"), caseFolder, QStringLiteral("--message"), QStringLiteral("T1-0001"), QStringLiteral("--text"), QStringLiteral("not there"), QStringLiteral("--reason"), QStringLiteral("x")}).code, 1);
        QCOMPARE(run({QStringLiteral("redaction"), QStringLiteral("add"), caseFolder, QStringLiteral("--picture"), QStringLiteral("DE-01"), QStringLiteral("--region"), QStringLiteral("0,0,5,5"), QStringLiteral("--reason"), QStringLiteral("x")}).code, 1);
        QCOMPARE(run({QStringLiteral("redaction"), QStringLiteral("remove"), caseFolder, QStringLiteral("R-01"), QStringLiteral("--reason"), QStringLiteral("by order")}).code, 0);
        QCOMPARE(run({QStringLiteral("redaction"), QStringLiteral("remove"), caseFolder, QStringLiteral("R-01"), QStringLiteral("--reason"), QStringLiteral("by order")}).code, 1);
        r = run({QStringLiteral("redaction"), QStringLiteral("list"), caseFolder, QStringLiteral("--json")});
        QCOMPARE(r.lines().size(), 1);
        QCOMPARE(r.lines().first()[QStringLiteral("place")].toString(), QStringLiteral("T1-0001"));
        QCOMPARE(r.lines().first()[QStringLiteral("lifted")].toString(), QStringLiteral("by order"));

        r = run({QStringLiteral("verify"), caseFolder, QStringLiteral("--json")});
        QVERIFY2(r.code == 0, (r.out + r.err).constData());
        QVERIFY(r.lines().first()[QStringLiteral("clean")].toBool());
        // One bit of one original.
        QDirIterator it(m_folder.filePath(caseFolder) + QStringLiteral("/vault"), {QStringLiteral("*.sbb")}, QDir::Files, QDirIterator::Subdirectories);
        const QString object = it.next();
        QByteArray bytes = *readBounded(object, 1 << 20);
        bytes[70] = char(bytes[70] ^ 1);
        QVERIFY(writeAtomically(object, bytes));
        r = run({QStringLiteral("verify"), caseFolder, QStringLiteral("--json")});
        QCOMPARE(r.code, 3);
        QVERIFY(!r.lines().first()[QStringLiteral("clean")].toBool());
    }
    void badInputIsOneSentenceAndLosesNothing() {
        QCOMPARE(run({QStringLiteral("case"), QStringLiteral("create"), QStringLiteral("Bad"), QStringLiteral("--title"), QStringLiteral("Bad input")}).code, 0);
        const QString bad = QStringLiteral("Bad.saboot");
        auto add = [&](const QString& name) { return run({QStringLiteral("exhibit"), QStringLiteral("add"), bad, name, QStringLiteral("--json")}); };
        auto refused = [&](const QString& name, const QByteArray& words) {
            const Ran r = add(name);
            QCOMPARE(r.code, 1);
            QVERIFY2(r.err.count('\n') == 1 && r.err.contains(words), r.err.constData());
        };
        refused(QStringLiteral("nothing-there.jpg"), "nothing-there.jpg");
        file(QStringLiteral("zero.jpg"), {});
        refused(QStringLiteral("zero.jpg"), "zero.jpg");
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder")));
        refused(QStringLiteral("folder"), "folder");
        if (::geteuid() != 0) {
            const QString closed = file(QStringLiteral("closed.txt"), "x");
            QVERIFY(QFile::setPermissions(closed, {}));
            refused(QStringLiteral("closed.txt"), "closed.txt");
        }
        // Kept, with a finding: a picture cut off, a PDF that is text, a chat with a password.
        const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000003200000025808020000001554189e0000002049444154");
        file(QStringLiteral("cut.png"), png);
        file(QStringLiteral("no.pdf"), "this is only text\n");
        QProcess zip;
        zip.setWorkingDirectory(m_folder.path());
        file(QStringLiteral("WhatsApp Chat with X.txt"), "13/10/2026, 9:05 pm - Ali: salam\n");
        zip.start(QStringLiteral("zip"), {QStringLiteral("-q"), QStringLiteral("-P"), QStringLiteral("secret"), QStringLiteral("locked.zip"), QStringLiteral("WhatsApp Chat with X.txt")});
        QVERIFY(zip.waitForFinished() && zip.exitCode() == 0);
        for (const char* name : {"cut.png", "no.pdf", "locked.zip"}) {
            const Ran r = add(QLatin1String(name));
            QVERIFY2(r.code == 0, r.err.constData());
        }
        const Ran cut = run({QStringLiteral("exhibit"), QStringLiteral("show"), bad, QStringLiteral("DE-01"), QStringLiteral("--json")});
        QVERIFY2(cut.code == 0 && cut.out.contains("file is damaged"), (cut.out + cut.err).constData());
        const Ran locked = run({QStringLiteral("chat"), QStringLiteral("import"), bad, QStringLiteral("DE-03")});
        QCOMPARE(locked.code, 1);
        QVERIFY2(locked.err.contains("password"), locked.err.constData());
        // Two date orders: the officer is asked, the exhibit stays, the answer imports.
        const QString chat = file(QStringLiteral("two.txt"), "03/04/2026, 9:05 pm - Ali: salam\n05/06/2026, 9:06 pm - Sana: ji\n");
        const Ran ask = run({QStringLiteral("chat"), QStringLiteral("import"), bad, chat});
        QCOMPARE(ask.code, 1);
        QVERIFY2(ask.err.count('\n') == 1, ask.err.constData());
        QCOMPARE(run({QStringLiteral("chat"), QStringLiteral("import"), bad, QStringLiteral("DE-04"), QStringLiteral("--date-order"), QStringLiteral("dmy")}).code, 0);
        const Ran wrongAddress = run({QStringLiteral("identifier"), QStringLiteral("check"), QStringLiteral("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb")});
        QCOMPARE(wrongAddress.code, 0);
        QCOMPARE(wrongAddress.lines().first()[QStringLiteral("verdict")].toString(), QStringLiteral("invalid"));
        QVERIFY(!wrongAddress.lines().first()[QStringLiteral("reason")].toString().isEmpty());
        QCOMPARE(run({QStringLiteral("verify"), bad}).code, 0);
    }
    /// Read, extracted and verified; never written.
    void aCaseOnAReadOnlyDiskIsRead() {
        QCOMPARE(run({QStringLiteral("case"), QStringLiteral("create"), QStringLiteral("Shelf"), QStringLiteral("--title"), QStringLiteral("Shelf")}).code, 0);
        const QString shelf = QStringLiteral("Shelf.saboot");
        QCOMPARE(run({QStringLiteral("exhibit"), QStringLiteral("add"), shelf, file(QStringLiteral("kept.txt"), "kept words")}).code, 0);
        auto onReadOnlyDisk = [&](const QStringList& arguments) {
            return run(arguments, "seven lamps under quiet winter bridges",
                       QStringLiteral("exec unshare -rm sh -c 'mount --bind Shelf.saboot Shelf.saboot && mount -o remount,bind,ro Shelf.saboot && exec \"$0\" \"$@\"' "));
        };
        const Ran info = onReadOnlyDisk({QStringLiteral("case"), QStringLiteral("info"), shelf});
        if (info.err.startsWith("unshare") || info.err.startsWith("mount")) QSKIP("this system lets no test mount a folder read-only");
        QVERIFY2(info.code == 0, info.err.constData());
        QVERIFY(info.out.contains("Shelf"));
        const Ran extracted = onReadOnlyDisk({QStringLiteral("exhibit"), QStringLiteral("extract"), shelf, QStringLiteral("DE-01"), QStringLiteral("--out"), QStringLiteral("out.txt")});
        QVERIFY2(extracted.code == 0, extracted.err.constData());
        QCOMPARE(*readBounded(m_folder.filePath(QStringLiteral("out.txt")), 100), QByteArray("kept words"));
        QCOMPARE(onReadOnlyDisk({QStringLiteral("verify"), shelf}).code, 0);
        const Ran added = onReadOnlyDisk({QStringLiteral("exhibit"), QStringLiteral("add"), shelf, file(QStringLiteral("more.txt"), "more words")});
        QCOMPARE(added.code, 1);
        QVERIFY2(added.err.count('\n') == 1 && added.err.contains("read"), added.err.constData());
        QCOMPARE(run({QStringLiteral("verify"), shelf}).code, 0);
    }
    void aSecondInstanceIsRefusedWithTheHoldersName() {
        QCOMPARE(run({QStringLiteral("case"), QStringLiteral("create"), QStringLiteral("Held"), QStringLiteral("--title"), QStringLiteral("Held")}).code, 0);
        const QString lock = m_folder.filePath(QStringLiteral("Held.saboot/case.lock"));
        QFile holder(lock);
        QVERIFY(holder.open(QIODevice::ReadWrite));
        QVERIFY(holder.write("Aliya Test on DESK-7, process 4711\n") > 0 && holder.flush());
        QCOMPARE(::flock(holder.handle(), LOCK_EX | LOCK_NB), 0);
        const QStringList add{QStringLiteral("exhibit"), QStringLiteral("add"), QStringLiteral("Held.saboot"), file(QStringLiteral("held.txt"), "held")};
        const Ran second = run(add);
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.count('\n') == 1 && second.err.contains("Aliya Test on DESK-7"), second.err.constData());
        holder.close();
        QCOMPARE(run(add).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
