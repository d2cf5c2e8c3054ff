#include "base/file.h"
#include "crypto/jcs.h"
#include "crypto/processguard.h"
#include "crypto/selftest.h"
#include "crypto/sha256.h"
#include "crypto/signature.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

using namespace saboot;
using namespace saboot::crypto;

class TestPrimitives : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hashesTheStandardExamples() {
        QCOMPARE(sha256({}).toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").toHex(),
                 QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        Sha256 h;
        h.update("ab");
        h.update({});
        h.update("c");
        QCOMPARE(h.finish(), sha256("abc"));
        h.update("abc");
        QCOMPARE(h.finish(), sha256("abc"));
    }
    void hashesFilesWithoutMovingThem() {
        QByteArray bytes(3'000'001, 'x');
        auto fd = sealedMemory(bytes);
        QVERIFY(fd);
        QCOMPARE(::lseek(fd->get(), 17, SEEK_SET), off_t(17));
        qint64 last = 0;
        JobControl job([&](const Progress& p) { last = p.done; });
        const auto digest = hashFile(fd->get(), job);
        QVERIFY(digest);
        QCOMPARE(digest->sha256, sha256(bytes));
        QCOMPARE(digest->sizeBytes, bytes.size());
        QCOMPARE(last, bytes.size());
        QCOMPARE(::lseek(fd->get(), 0, SEEK_CUR), off_t(17));
        JobControl cancelled;
        cancelled.cancel();
        QCOMPARE(hashFile(fd->get(), cancelled).error().code(), ErrorCode::Cancelled);
    }
    void writesCanonicalJson() {
        // RFC 8785 3.2.3: sorted by UTF-16 code units, so the surrogates of U+1F600 stand before U+FB33.
        const auto parsed = QJsonDocument::fromJson(
            R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew","1":"One","\ud83d\ude00":"Emoji","\u0080":"Control","\u00f6":"o"})");
        const auto text = canonicalJson(parsed.object());
        QVERIFY(text);
        QCOMPARE(*text, QByteArray("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\",\"\xc3\xb6\":\"o\",\"\xe2\x82\xac\":"
                                   "\"Euro Sign\",\"\xf0\x9f\x98\x80\":\"Emoji\",\"\xef\xac\xb3\":\"Hebrew\"}"));
        const auto values = canonicalJson(QJsonObject{{QStringLiteral("b"), QJsonArray{1, -20, QJsonValue::Null, true, false, qint64(9007199254740991)}},
                                                      {QStringLiteral("a"), QStringLiteral("\x1f\b\t\n\f\r\"\\/\u007fثبوت")}});
        QVERIFY(values);
        QCOMPARE(*values, QByteArray("{\"a\":\"\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\x7fثبوت\",\"b\":[1,-20,null,true,false,9007199254740991]}"));
        QCOMPARE(*canonicalJson(QJsonArray{}), QByteArray("[]"));
        QCOMPARE(*canonicalJson(QJsonObject{}), QByteArray("{}"));
        QCOMPARE(*canonicalJson(QJsonArray{-0.0, 100.0}), QByteArray("[0,100]"));
    }
    void refusesWhatHasNoOneSpelling() {
        const auto refused = [](const QJsonValue& v) {
            const auto r = canonicalJson(QJsonObject{{QStringLiteral("a"), QJsonArray{0, v}}});
            return !r && r.error().code() == ErrorCode::InvalidArgument && r.error().detail().startsWith(QLatin1String("$.a[1]"));
        };
        QVERIFY(refused(1.5));
        QVERIFY(refused(qint64(9007199254740992)));
        QVERIFY(refused(1e300));
        QVERIFY(refused(QString(QChar(0xd800))));
        QVERIFY(refused(QJsonValue(0.5)));
        QJsonArray deep;
        for (int i = 0; i < 70; ++i) deep = QJsonArray{deep};
        QCOMPARE(canonicalJson(deep).error().code(), ErrorCode::InvalidArgument);
    }
    void signaturesAreBoundToTheirPurpose() {
        QCOMPARE(signDomainBytes(SignDomain::AuditRecord), QByteArray("SABOOT-AUDIT-V1\0", 16));
        QSet<QByteArray> all;
        for (const auto d : {SignDomain::AuditRecord, SignDomain::IdentityCard, SignDomain::Manifest, SignDomain::Countersign, SignDomain::Bundle, SignDomain::DeskFile}) {
            QVERIFY(signDomainBytes(d).endsWith('\0'));
            QCOMPARE(signDomainBytes(d).count('\0'), 1);
            all.insert(signDomainBytes(d));
        }
        QCOMPARE(all.size(), 6);
        QVERIFY(!verifySignature("short", SignDomain::Bundle, "x", QByteArray(64, '\0')));
        QVERIFY(!verifySignature(QByteArray(32, '\0'), SignDomain::Bundle, "x", QByteArray(64, '\0')));
    }
    void everySelfTestPassesAndEveryOneCanFail() {
        const auto results = runSelfTests();
        QCOMPARE(results.size(), size_t(7));
        for (const auto& r : results) QVERIFY2(r.passed, qPrintable(r.name));
        QVERIFY(selfTest());
        for (const auto& r : results) {
            const Status broken = selfTest([&](const QString& name, QByteArray& answer) {
                if (name == r.name) answer[answer.size() / 2] = char(answer[answer.size() / 2] ^ 4);
            });
            QVERIFY(!broken);
            QCOMPARE(broken.error().code(), ErrorCode::SelfTestFailed);
            QCOMPARE(broken.error().detail(), r.name);
        }
    }
    void guardsTheProcess() {
        // In a child, since a test must stay debuggable.
        const pid_t child = ::fork();
        if (child == 0) {
            const bool guarded = bool(guardProcess());
            const MachineFacts facts = machineFacts();
            ::_exit(guarded && facts.coreDumpsOff && !facts.dumpable ? 0 : 1);
        }
        int status = 1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    void tellsSafeSwapFromUnsafe() {
        QTemporaryDir dir;
        const auto put = [&](const char* path, const QByteArray& bytes) {
            const QString full = dir.filePath(QString::fromLatin1(path));
            QDir().mkpath(QFileInfo(full).path());
            QFile f(full);
            QVERIFY(f.open(QIODevice::WriteOnly));
            f.write(bytes);
        };
        QVERIFY(machineFacts(dir.path()).swapIsSafe());
        QVERIFY(machineFacts(dir.path()).swaps.empty());
        put("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n"
                          "/dev/zram0 partition 1000 0 100\n/dev/zram1 partition 1000 0 100\n/dev/dm-90 partition 2000 0 -2\n"
                          "/dev/dm-91 partition 2000 0 -2\n/dev/sdz99 partition 10 0 -2\n/gone\\040file file 10 0 -2\n");
        put("sys/class/block/zram0/backing_dev", "none\n");
        put("sys/class/block/zram1/backing_dev", "/dev/sda9\n");
        put("sys/class/block/dm-90/dm/uuid", "LVM-abcdef\n");
        put("sys/class/block/dm-90/slaves/dm-1/dm/uuid", "CRYPT-LUKS2-0123\n");
        put("sys/class/block/dm-91/dm/uuid", "LVM-abcdef\n");
        put("sys/class/block/dm-91/slaves/sda3/size", "1\n");
        put("sys/class/block/sdz99/size", "1\n");
        put("sys/power/state", "freeze mem disk\n");
        const MachineFacts facts = machineFacts(dir.path());
        QCOMPARE(facts.swaps.size(), size_t(6));
        const std::vector<SwapProtection> expected{SwapProtection::InMemory,    SwapProtection::Unprotected, SwapProtection::Encrypted,
                                                   SwapProtection::Unprotected, SwapProtection::Unprotected, SwapProtection::Unknown};
        for (size_t i = 0; i < expected.size(); ++i) QCOMPARE(int(facts.swaps[i].protection), int(expected[i]));
        QCOMPARE(facts.swaps[0].sizeBytes, qint64(1024000));
        QCOMPARE(facts.swaps[5].name, QStringLiteral("/gone file"));
        QVERIFY(!facts.swapIsSafe());
        QVERIFY(facts.hibernationPossible);
        put("proc/swaps", "Filename Type Size Used Priority\n/dev/zram0 partition 1000 0 100\n");
        QVERIFY(machineFacts(dir.path()).swapIsSafe());
        QVERIFY(!machineFacts(dir.path()).hibernationPossible);
    }
};

QTEST_GUILESS_MAIN(TestPrimitives)
#include "tst_primitives.moc"
