#include "worker/client.h"
#include "worker/fixtures.h"
#include "worker/workers.h"

#include <QTest>
#include <map>
#include <unistd.h>

using namespace saboot;
using namespace saboot::worker;
using fixtures::Entry;

namespace {

Result<parsers::ArchiveListing> list(const QByteArray& bytes) {
    SABOOT_TRY(const Fd fd, sealedMemory(bytes));
    JobControl job;
    return Client(shippedWorker()).listArchive(fd.get(), job);
}

Result<QByteArray> extract(const QByteArray& bytes, qint64 index, qint64 cap = 1 << 20) {
    SABOOT_TRY(const Fd fd, sealedMemory(bytes));
    SABOOT_TRY(const Fd out, newMemory());
    JobControl job;
    SABOOT_TRY(const qint64 produced, Client(shippedWorker()).extractEntry(fd.get(), index, out.get(), cap, job));
    QByteArray content(produced, Qt::Uninitialized);
    ::lseek(out.get(), 0, SEEK_SET);
    SABOOT_TRY(const qint64 got, readSome(out.get(), content.data(), produced, QStringLiteral("out")));
    content.truncate(got);
    return content;
}

QString code(const Error& e) { return errorName(e.code()); }

QString joined(const std::vector<QString>& lines) {
    QString out;
    for (const QString& l : lines) out += l + QLatin1Char('\n');
    return out;
}

} // namespace

class TestWorkerArchive : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainArchives_data() {
        QTest::addColumn<QByteArray>("bytes");
        const std::vector<Entry> entries = {{"one.txt", "first content"}, {"folder/two.bin", QByteArray(200'000, 'x') + "end"}};
        QTest::newRow("zip") << fixtures::zip(entries);
        QTest::newRow("tar") << fixtures::tar(entries);
        QTest::newRow("7z") << fixtures::sevenZip(entries);
    }
    void plainArchives() {
        QFETCH(QByteArray, bytes);
        const auto l = list(bytes);
        QVERIFY2(l, l ? "" : qPrintable(describe(l.error())));
        QVERIFY(l->complete && !l->encrypted);
        QCOMPARE(joined(l->problems), QString());
        QCOMPARE(l->entries.size(), size_t(2));
        QCOMPARE(l->entries[1].name, QStringLiteral("folder/two.bin"));
        QCOMPARE(l->entries[1].sizeBytes, 200'003);
        QCOMPARE(*l->entries[0].modifiedAt, 1'754'000'000);
        QCOMPARE(l->declaredBytes, 200'016);
        const auto first = extract(bytes, 0);
        QVERIFY(first);
        QCOMPARE(*first, QByteArrayLiteral("first content"));
        const auto second = extract(bytes, 1);
        QVERIFY(second);
        QCOMPARE(*second, QByteArray(200'000, 'x') + "end");
        const auto third = extract(bytes, 2);
        QVERIFY(!third);
        QCOMPARE(code(third.error()), QStringLiteral("NotFound"));
    }

    void aSingleCompressedFileIsAnArchiveOfOne() {
        const QByteArray bytes = fixtures::gzip("the text inside");
        const auto l = list(bytes);
        QVERIFY(l);
        QCOMPARE(l->filter, QStringLiteral("gzip"));
        QCOMPARE(l->entries.size(), size_t(1));
        const auto content = extract(bytes, 0);
        QVERIFY(content);
        QCOMPARE(*content, QByteArrayLiteral("the text inside"));
        const auto none = list("plain words are no archive");
        QVERIFY(!none);
        QCOMPARE(code(none.error()), QStringLiteral("FormatUnknown"));
    }

    void suspiciousEntriesAreReported_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("warning");
        QTest::newRow("parent") << QByteArray("../../etc/evil") << QStringLiteral("parent_path");
        QTest::newRow("parent inside") << QByteArray("a/../../evil") << QStringLiteral("parent_path");
        QTest::newRow("backslash parent") << QByteArray("..\\evil") << QStringLiteral("parent_path");
        QTest::newRow("absolute") << QByteArray("/etc/passwd") << QStringLiteral("absolute_path");
        QTest::newRow("drive") << QByteArray("C:\\evil.exe") << QStringLiteral("drive_path");
        QTest::newRow("control") << QByteArray("a\x1b[31m.txt") << QStringLiteral("control_in_name");
        QTest::newRow("right-to-left override") << QByteArray("invoice\xe2\x80\xae" "fdp.exe") << QStringLiteral("bidi_in_name");
        QTest::newRow("long") << QByteArray(4000, 'n') << QStringLiteral("name_too_long");
        QTest::newRow("trailing dot") << QByteArray("evil.exe.") << QStringLiteral("trailing_dot");
    }
    void suspiciousEntriesAreReported() {
        QFETCH(QByteArray, name);
        QFETCH(QString, warning);
        for (const QByteArray& bytes : {fixtures::tar({{"good.txt", "g"}, {name, "e"}}), fixtures::zip({{"good.txt", "g"}, {name, "e"}})}) {
            const auto l = list(bytes);
            QVERIFY2(l, l ? "" : qPrintable(describe(l.error())));
            QCOMPARE(l->entries.size(), size_t(2));
            QCOMPARE(l->entries[0].warnings, QStringList());
            QVERIFY2(l->entries[1].warnings.contains(warning), qPrintable(l->entries[1].warnings.join(QLatin1Char(' '))));
            QVERIFY(!l->problems.empty());
        }
    }

    void linksAndDevicesAreNeverExtracted() {
        const QByteArray bytes = fixtures::tar({{"link", {}, Entry::Symlink, "/etc/passwd"}, {"real", "r"}, {"hard", {}, Entry::Hardlink, "real"},
                                                {"disk", {}, Entry::Device}, {"folder/", {}, Entry::Folder}});
        const auto l = list(bytes);
        QVERIFY(l);
        QCOMPARE(l->entries.size(), size_t(5));
        QVERIFY(l->entries[0].type == parsers::EntryType::Symlink);
        QCOMPARE(l->entries[0].linkTarget, QStringLiteral("/etc/passwd"));
        QVERIFY(l->entries[2].type == parsers::EntryType::Hardlink);
        QVERIFY(l->entries[3].type == parsers::EntryType::Device);
        for (const qint64 i : {0, 2, 3, 4}) {
            QVERIFY(!l->entries[size_t(i)].isExtractable());
            const auto r = extract(bytes, i);
            QVERIFY(!r);
            QCOMPARE(code(r.error()), QStringLiteral("InvalidArgument"));
        }
    }

    void equalNamesAreTwoEntries() {
        const QByteArray bytes = fixtures::tar({{"a.txt", "one"}, {"a.txt", "two"}, {"A.txt", "three"}});
        const auto l = list(bytes);
        QVERIFY(l);
        QVERIFY(l->entries[0].warnings.contains(QStringLiteral("duplicate_name")));
        QVERIFY(l->entries[1].warnings.contains(QStringLiteral("duplicate_name")));
        QVERIFY(l->entries[2].warnings.contains(QStringLiteral("case_clash")));
        QCOMPARE(*extract(bytes, 0), QByteArrayLiteral("one"));
        QCOMPARE(*extract(bytes, 1), QByteArrayLiteral("two"));
    }

    void namesOfEveryCharacterSet() {
        const QString urdu = QString::fromUtf8("رسید.txt");
        const auto utf8 = list(fixtures::zip({{urdu.toUtf8(), "x"}}));
        QVERIFY(utf8);
        QCOMPARE(utf8->entries[0].name, urdu);
        QCOMPARE(utf8->entries[0].warnings, QStringList());
        // "سلام" in Windows-1256, as Arabic-script Windows archivers write it.
        const auto cp1256 = list(fixtures::tar({{"\xd3\xe1\xc7\xe3.txt", "x"}}));
        QVERIFY(cp1256);
        QCOMPARE(cp1256->entries[0].name, QString::fromUtf8("سلام.txt"));
        QVERIFY(cp1256->entries[0].warnings.contains(QStringLiteral("name_charset_guessed")));
        // "café" in code page 437.
        const auto dos = list(fixtures::tar({{"caf\x82.txt", "x"}}));
        QVERIFY(dos);
        QCOMPARE(dos->entries[0].name, QString::fromUtf8("café.txt"));
        const auto seven = list(fixtures::sevenZip({{urdu.toUtf8(), "x"}}));
        QVERIFY(seven);
        QCOMPARE(seven->entries[0].name, urdu);
    }

    void passwordsAreSaid() {
        const QByteArray bytes = fixtures::zip({{"secret.txt", "hidden"}}, "zip:encryption=zipcrypt", "pass");
        const auto l = list(bytes);
        QVERIFY(l);
        QVERIFY(l->encrypted);
        QVERIFY(l->entries[0].encrypted);
        QVERIFY(!l->entries[0].isExtractable());
        QVERIFY(joined(l->problems).contains(QStringLiteral("password")));
        const auto r = extract(bytes, 0);
        QVERIFY(!r);
        QCOMPARE(code(r.error()), QStringLiteral("FormatEncrypted"));
    }

    void capsCountTheBytesReallyProduced() {
        const QByteArray bytes = fixtures::zip({{"big.bin", QByteArray(100'000, 'b')}});
        QVERIFY(extract(bytes, 0, 100'000));
        const auto r = extract(bytes, 0, 99'999);
        QVERIFY(!r);
        QCOMPARE(code(r.error()), QStringLiteral("FileTooLarge"));
    }

    void manyEntriesComeInOnePass() {
        std::vector<Entry> entries;
        for (int i = 0; i < 300; ++i) entries.push_back({"f" + QByteArray::number(i), QByteArray(i * 37, char('a' + i % 26))});
        entries[150].kind = Entry::Symlink;
        entries[150].target = "/etc/passwd";
        const Result<Fd> fd = sealedMemory(fixtures::tar(entries));
        std::vector<qint64> wanted;
        for (qint64 i = 0; i < 300; i += 3) wanted.push_back(i);
        wanted.push_back(400);
        std::map<qint64, QByteArray> got;
        std::map<qint64, QString> failed;
        qint64 current = -1;
        EntryReceiver receiver;
        receiver.begin = [&](qint64 i) {
            current = i;
            return ok();
        };
        receiver.bytes = [&](QByteArrayView piece) {
            got[current].append(piece);
            return ok();
        };
        receiver.end = [&](qint64 i, const std::optional<Error>& e) {
            if (e) failed[i] = code(*e);
            return ok();
        };
        JobControl job;
        const Client client(shippedWorker());
        const auto total = client.extractEntries(fd->get(), wanted, 1 << 20, 1 << 30, job, receiver);
        QVERIFY2(total, total ? "" : qPrintable(describe(total.error())));
        qint64 sum = 0;
        for (qint64 i = 0; i < 300; i += 3) {
            if (i == 150) continue;
            QCOMPARE(got[i], entries[size_t(i)].content);
            sum += entries[size_t(i)].content.size();
        }
        QCOMPARE(*total, sum);
        QCOMPARE(failed, (std::map<qint64, QString>{{150, QStringLiteral("InvalidArgument")}, {400, QStringLiteral("NotFound")}}));
        // An entry above its cap fails alone; the cap of all ends the call.
        failed.clear();
        QVERIFY(client.extractEntries(fd->get(), {0, 3, 297}, 5000, 1 << 30, job, receiver));
        QCOMPARE(failed, (std::map<qint64, QString>{{297, QStringLiteral("FileTooLarge")}}));
        const auto unsorted = client.extractEntries(fd->get(), {3, 1}, 5000, 1 << 30, job, receiver);
        QVERIFY(!unsorted);
        QCOMPARE(code(unsorted.error()), QStringLiteral("InvalidArgument"));
    }

    void overlappingEntriesOfAZip() {
        // The directory's second entry points at the data of the first: two names, one set of bytes.
        QByteArray bytes = fixtures::zip({{"aaa.txt", QByteArray(3000, 'q')}, {"bbb.txt", QByteArray(3000, 'q')}});
        const qsizetype first = bytes.indexOf("PK\x01\x02");
        const qsizetype second = bytes.indexOf("PK\x01\x02", first + 4);
        QVERIFY(first > 0 && second > first);
        bytes.replace(second + 42, 4, bytes.mid(first + 42, 4));
        const auto l = list(bytes);
        QVERIFY2(l, l ? "" : qPrintable(describe(l.error())));
        QVERIFY(!l->complete);
        QVERIFY2(joined(l->problems).contains(QStringLiteral("overlap")), qPrintable(joined(l->problems)));
    }

    void aBombIsListedAsOneAndNotExtracted() {
        const QByteArray bytes = fixtures::zipBomb(qint64(400) << 20);
        const auto l = list(bytes);
        QVERIFY(l);
        QVERIFY2(joined(l->problems).contains(QStringLiteral("bomb")), qPrintable(joined(l->problems)));
        const auto r = extract(bytes, 0, qint64(4) << 30);
        QVERIFY(!r);
        QCOMPARE(code(r.error()), QStringLiteral("FileTooLarge"));
    }

    void tooManyEntriesEndTheListing() {
        std::vector<Entry> many(100'050, Entry{"n", {}});
        for (size_t i = 0; i < many.size(); ++i) many[i].name = "n" + QByteArray::number(int(i));
        const auto l = list(fixtures::zip(many));
        QVERIFY2(l, l ? "" : qPrintable(describe(l.error())));
        QVERIFY(!l->complete);
        QCOMPARE(l->entries.size(), size_t(100'000));
    }

    void damageIsSaid() {
        // Noise does not shrink, so half of the file ends inside the entry.
        QByteArray noise(50'000, Qt::Uninitialized);
        quint32 x = 7;
        for (char& c : noise) c = char((x = x * 1664525u + 1013904223u) >> 24);
        const QByteArray whole = fixtures::zip({{"a.txt", "alpha"}, {"noise.bin", noise}, {"b.txt", "beta"}});
        const QByteArray cut = whole.left(whole.size() / 2);
        const auto l = list(cut);
        QVERIFY2(l, l ? "" : qPrintable(describe(l.error())));
        QVERIFY(!l->complete);
        QVERIFY(!l->problems.empty());
        // What lies before the cut is still there.
        QCOMPARE(*extract(cut, 0), QByteArrayLiteral("alpha"));
        const auto r = extract(cut, 1);
        QVERIFY(!r);
        QCOMPARE(code(r.error()), QStringLiteral("FormatDamaged"));
        // One changed byte of content is found by the entry's checksum.
        QByteArray changed = whole;
        changed[changed.size() / 2] = char(changed[changed.size() / 2] ^ 1);
        const auto bad = extract(changed, 1);
        QVERIFY(!bad);
        QCOMPARE(code(bad.error()), QStringLiteral("FormatDamaged"));
    }

    void theInspectionListsNames() {
        const Result<Fd> fd = sealedMemory(fixtures::zip({{"a.txt", "x"}, {"b.txt", "y"}}));
        JobControl job;
        const auto r = Client(shippedWorker()).inspect(fd->get(), {}, job);
        QVERIFY(r);
        QCOMPARE(r->mediaType, QStringLiteral("application/zip"));
        QCOMPARE(r->archiveEntries, (QStringList{QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
    }
};

QTEST_GUILESS_MAIN(TestWorkerArchive)
#include "tst_workerarchive.moc"
