#include "commandline.h"
#include "zipof.h"

#include <QCryptographicHash>
#include <QTest>
#include <algorithm>

using namespace saboot;
using tests::zipOf;
using namespace Qt::StringLiterals;

namespace {

/// Bytes that no compression shortens, the same each time.
QByteArray noise(int size) {
    QByteArray out;
    for (int i = 0; out.size() < size; ++i) out += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    return out.left(size);
}

} // namespace

/// What an officer may be handed instead of a sound export: each stays in the case with its hash, everything readable is read, and
/// what is wrong is one sentence with its place.
class TestCliBad : public QObject {
    Q_OBJECT
    /// `messages` -1: not read as a chat, and `words` stand in the error; else they stand in an issue, at `line` or, where lines say
    /// nothing, somewhere behind the first byte (line 0), or for the whole file (line -1).
    struct Bad {
        QString name;
        QByteArray bytes;
        int messages = -1;
        QString words;
        int line = -1;
    };
    std::vector<Bad> m_all;
    using Ran = tests::Ran;
    tests::CommandLine m_cli;
    QTemporaryDir& m_folder = m_cli.folder;
    Ran run(const QStringList& arguments) { return m_cli.run(arguments + QStringList{u"--quiet"_s}); }

    void make() {
        QByteArray base;
        for (int i = 0; i < 20; ++i) base += "13/02/2026, 21:" + QByteArray::number(i).rightJustified(2, '0') + " - Bilal: salam " + QByteArray::number(i) + '\n';
        const auto line = [](int minute, const QByteArray& text) { return "13/02/2026, 21:" + QByteArray::number(minute) + " - Ali: " + text + '\n'; };
        const QByteArray chatName = "WhatsApp Chat with A.txt";
        const auto add = [this](const char* name, const QByteArray& bytes, int messages, const char* words, int where = -1) { m_all.push_back({QString::fromLatin1(name), bytes, messages, QString::fromUtf8(words), where}); };

        QByteArray arabic;
        for (int i = 30; i < 50; ++i) arabic += line(i, QByteArray::fromHex("d3e1c7e320cfe4edc7")); // windows-1256
        add("cp1256.txt", arabic, 20, "it was read as WINDOWS-1256", 1);
        add("mixed.txt", base + line(20, QByteArray::fromHex("d3e1c7e3")) + line(21, "دنیا"), 22, "Bytes that are no text", 21);
        add("invalid.txt", base + line(20, QByteArray(600, 'a') + '\xFF'), 21, "Bytes that are no text", 21);
        add("nul.txt", base + line(20, QByteArray("a\0b", 3)), 21, "Bytes that are no text", 21);
        add("long.txt", base + line(20, QByteArray(10'000'000, 'x')) + line(21, "after"), 22, "more are in the original only", 21);
        QByteArray json = "{\"name\":\"S\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[";
        for (int i = 10; i < 30; ++i) json += QByteArray(i > 10 ? "," : "") + "{\"id\":" + QByteArray::number(i) + ",\"type\":\"message\",\"date\":\"2026-02-13T21:00:" + QByteArray::number(i) + "\",\"from\":\"S\",\"text\":\"t\"}";
        add("cut.json", json.chopped(20), 19, "The file ends in the middle", 0);
        QByteArray xml = "<?xml version='1.0'?>\n<smses count='20'>\n";
        for (int i = 10; i < 30; ++i) xml += "<sms address=\"+923001234567\" date=\"17709984600" + QByteArray::number(i) + "\" type=\"1\" body=\"b\"/>\n";
        add("cut.xml", xml.chopped(20), 19, "stops being readable here", 22);
        const QByteArray zip = zipOf({{chatName, base}, {"IMG-1.jpg", noise(5000)}}, "store");
        add("cut.zip", zip.chopped(3000), 20, "cut off", -1);
        add("cut-in-chat.zip", zip.first(500), -1, "damaged", -1);
        add("deep.json", "{\"name\":\"S\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[" + QByteArray(100'000, '['), 0, "The file ends in the middle", 0);
        add("deep-text.json", "{\"name\":\"S\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2026-02-13T21:00:00\",\"from\":\"S\",\"text\":" + QByteArray(5000, '[') + QByteArray(5000, ']') +
                                  "},{\"id\":2,\"type\":\"message\",\"date\":\"2026-02-13T21:00:01\",\"from\":\"S\",\"text\":\"after\"}]}", 2, "The field \"text[]\" is not known", 0);
        add("deep.xml", "<?xml version='1.0'?><smses>" + QByteArray("<a>").repeated(100'000), 0, "stops being readable here", 1);
        QByteArray bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c) bomb += QByteArray("<!ENTITY ") + c + " \"" + (QByteArray("&") + char(c - 1) + ';').repeated(10) + "\">";
        add("bomb.xml", bomb + "]>\n<smses><sms address=\"1\" date=\"1770998460000\" type=\"1\" body=\"&j;\"/></smses>", 0, "stops being readable here", 3);
        add("bomb.zip", zipOf({{chatName, base + line(59, QByteArray(100'000'000, '0'))}}), 21, "more are in the original only", 21);
        add("slip.zip", zipOf({{"../../../tmp/evil.txt", "evil"}, {chatName, base}}), 20, "../../../tmp/evil.txt", -1);
        add("twice.zip", zipOf({{chatName, base}, {"a.jpg", "1"}, {"a.jpg", "22"}}), 20, "more than one entry named a.jpg", -1);
        add("picture.jpg", base + line(30, "a chat and no picture"), 21, "", -1);
        add("archive.txt", zipOf({{chatName, base + line(31, "an archive and no text")}}), 21, "", -1);
        add("blank.txt", "\n\n \n", -1, "only empty lines", -1);
        add("zeros.txt", QByteArray(5000, '\0'), -1, "only zero bytes", -1);
        add("nothing.json", "{}", -1, "not recognised", -1);
        add("nothing.zip", zipOf({}), -1, "without any text", -1);
        add("no-messages.json", "{\"name\":\"S\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[]}", 0, "holds no message", -1);
        add("no-messages.xml", "<?xml version=\"1.0\"?><smses count=\"0\"></smses>", 0, "", -1);
        add("msgstore.db", QByteArray("SQLite format 3\0", 16) + noise(4080), -1, "an SQLite database, not an export", -1);
        add("msgstore.crypt15", noise(4000), -1, "perhaps encrypted", -1);
        add("cut.csv", "AuthorID,Author,Date,Content,Attachments,Reactions\n\"1\",\"a\",\"2026-02-13T21:00:00.0000000+05:00\",\"ok\",\"\",\"\"\n\"1\",\"a\",\"2026-02-13T21:00:01.0000000+05:00\",\"never closes\n", 2, "a quotation mark that does not close", 3);
    }

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(run({u"desk"_s, u"create"_s, u"--name"_s, u"Aliya Test"_s, u"--rank"_s, u"Insp."_s}).code, 0);
        QCOMPARE(run({u"case"_s, u"create"_s, u"Bad"_s, u"--title"_s, u"Bad"_s}).code, 0);
        make();
        QProcess zip;
        zip.setWorkingDirectory(m_folder.path());
        QVERIFY(writeAtomically(m_folder.filePath(u"x.txt"_s), "13/10/2026, 9:05 pm - Ali: salam\n"));
        zip.start(u"zip"_s, {u"-q"_s, u"-P"_s, u"secret"_s, u"locked.zip"_s, u"x.txt"_s});
        QVERIFY(zip.waitForFinished() && zip.exitCode() == 0);
        m_all.push_back({u"locked.zip"_s, *readBounded(m_folder.filePath(u"locked.zip"_s), 1 << 20), -1, u"password"_s, -1});
    }
    void everyFileIsKeptWithItsHash() {
        QStringList names;
        for (const Bad& b : m_all) {
            if (b.name != u"locked.zip"_s) QVERIFY(writeAtomically(m_folder.filePath(b.name), b.bytes));
            names << b.name;
        }
        const Ran added = run(QStringList{u"exhibit"_s, u"add"_s, u"Bad.saboot"_s, u"--json"_s} + names);
        QVERIFY2(added.code == 0, added.err.constData());
        const auto lines = run({u"exhibit"_s, u"list"_s, u"Bad.saboot"_s, u"--json"_s}).lines();
        QCOMPARE(size_t(lines.size()), m_all.size());
        for (size_t i = 0; i < m_all.size(); ++i) {
            QCOMPARE(lines[qsizetype(i)][u"file"_s].toString(), m_all[i].name);
            QCOMPARE(lines[qsizetype(i)][u"sha256"_s].toString().toLatin1(), QCryptographicHash::hash(m_all[i].bytes, QCryptographicHash::Sha256).toHex());
        }
        // An archive with something odd in it was read all the same.
        for (const auto& l : lines) {
            if (l[u"file"_s] != u"slip.zip"_s && l[u"file"_s] != u"locked.zip"_s) continue;
            QCOMPARE(l[u"state"_s].toString(), u"read"_s);
            QVERIFY(!l[u"problem"_s].toString().isEmpty());
        }
        // An empty file is refused by name: there is nothing to keep.
        QVERIFY(writeAtomically(m_folder.filePath(u"empty.txt"_s), {}));
        for (const QStringList& command : {QStringList{u"exhibit"_s, u"add"_s}, {u"chat"_s, u"import"_s}}) {
            const Ran r = run(command + QStringList{u"Bad.saboot"_s, u"empty.txt"_s});
            QCOMPARE(r.code, 1);
            QVERIFY2(r.err.count('\n') == 1 && r.err.contains("empty.txt is empty"), r.err.constData());
        }
    }
    void eachIsReadAsFarAsItGoesAndSaysWhatIsWrong() {
        QStringList wrong;
        for (size_t i = 0; i < m_all.size(); ++i) {
            const Bad& b = m_all[i];
            const Ran r = run({u"chat"_s, u"import"_s, u"Bad.saboot"_s, u"DE-%1"_s.arg(int(i + 1), 2, 10, QLatin1Char('0')), u"--issues"_s, u"--json"_s});
            const auto lines = r.lines();
            const QString said = QString::fromUtf8(r.err).trimmed();
            if (b.messages < 0) {
                // One sentence that names the file, and the code that scripts see.
                if (r.code != 1 || said.count(u'\n') || !said.contains(b.name) || !said.contains(b.words)) wrong << b.name + u": "_s + said + QString::fromUtf8(r.out);
                continue;
            }
            if (r.code != 0 || lines.isEmpty() || lines.first()[u"messages"_s].toInt() != b.messages) {
                wrong << b.name + u": "_s + said + QString::fromUtf8(r.out.left(600));
                continue;
            }
            if (b.words.isEmpty()) continue;
            const bool found = std::any_of(lines.begin(), lines.end(), [&](const QJsonObject& o) {
                const bool place = b.line > 0 ? o[u"line"_s].toInt() == b.line : b.line < 0 || o[u"offset"_s].toInt() > 0;
                return o[u"text"_s].toString().contains(b.words) && place;
            });
            if (!found) wrong << b.name + u": "_s + QString::fromUtf8(r.out.left(1500));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        // The same for people, with the place in words.
        const Ran issues = run({u"chat"_s, u"issues"_s, u"Bad.saboot"_s, u"T2"_s});
        QVERIFY2(issues.code == 0 && issues.out.contains("T2\tline 21, byte ") && issues.out.contains("Bytes that are no text"), (issues.out + issues.err).constData());
        QCOMPARE(run({u"chat"_s, u"issues"_s, u"Bad.saboot"_s, u"T99"_s}).code, 1);
    }
    /// Its listing fails, but what it holds up to the cut is read: then it is no longer called unread.
    void aGzipCutEarlyIsReadInPart() {
        QByteArray text;
        for (int i = 0; i < 400; ++i) text += "13/10/2026, 9:" + QByteArray::number(10 + i % 50) + " pm - Ali: parcel " + QByteArray::number(i * 7919 % 100003) + "\n";
        QVERIFY(writeAtomically(m_folder.filePath(u"cut.txt"_s), text));
        QProcess gzip;
        gzip.setWorkingDirectory(m_folder.path());
        gzip.start(u"gzip"_s, {u"-c"_s, u"cut.txt"_s});
        QVERIFY(gzip.waitForFinished() && gzip.exitCode() == 0);
        const QByteArray packed = gzip.readAllStandardOutput();
        QVERIFY(writeAtomically(m_folder.filePath(u"cut.txt.gz"_s), packed.left(packed.size() / 2)));
        const auto added = run({u"exhibit"_s, u"add"_s, u"Bad.saboot"_s, u"cut.txt.gz"_s, u"--json"_s}).lines();
        QCOMPARE(added.size(), 1);
        QCOMPARE(added[0][u"state"_s].toString(), u"failed"_s);
        const QString number = added[0][u"number"_s].toString();
        const Ran r = run({u"chat"_s, u"import"_s, u"Bad.saboot"_s, number, u"--json"_s});
        QVERIFY2(r.code == 0 && r.lines().first()[u"messages"_s].toInt() > 100, (r.out + r.err).constData());
        const auto shown = run({u"exhibit"_s, u"show"_s, u"Bad.saboot"_s, number, u"--json"_s}).lines();
        QCOMPARE(shown.first()[u"state"_s].toString(), u"read"_s);
        QVERIFY(!shown.first()[u"problem"_s].toString().isEmpty());
    }
    void theCaseIsWhole() {
        const Ran r = run({u"verify"_s, u"Bad.saboot"_s});
        QVERIFY2(r.code == 0, r.err.constData());
        QVERIFY(!QFile::exists(u"/tmp/evil.txt"_s));
    }
};

QTEST_GUILESS_MAIN(TestCliBad)
#include "tst_clibad.moc"
