#include "base/file.h"
#include "crypto/fixtures.h"
#include "crypto/sha256.h"
#include "crypto/vaultobject.h"

#include <QFile>
#include <fcntl.h>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

using namespace saboot;
using namespace saboot::crypto;
using namespace saboot::tests;

namespace {

/// An anonymous file holding `bytes`.
Fd fileOf(const QByteArray& bytes) {
    Fd fd(::memfd_create("test", MFD_CLOEXEC));
    if (!writeAll(fd.get(), bytes, {})) qFatal("memory file");
    return fd;
}

QByteArray contentOf(const Fd& fd) {
    QByteArray out(*fileSize(fd.get()), Qt::Uninitialized);
    ::lseek(fd.get(), 0, SEEK_SET);
    (void)readSome(fd.get(), out.data(), out.size(), {});
    return out;
}

QByteArray evidence(qsizetype size) {
    QByteArray out(size, Qt::Uninitialized);
    SeededRandom random(quint64(size) + 1);
    for (qsizetype i = 0; i < size; ++i) out[i] = char(i % 997 == 0 ? random.next() : quint64(i));
    return out;
}

} // namespace

class TestVaultObject : public QObject {
    Q_OBJECT
    std::optional<NewKeyFile> m_keys;
    struct Made {
        QByteArray file;
        VaultRecord record;
    };
    Made make(const QByteArray& plain) {
        Fd out = fileOf({});
        auto writer = VaultWriter::begin(out.get(), m_keys->keys);
        if (!writer || !writer->write(plain)) qFatal("write");
        auto record = writer->finish();
        if (!record) qFatal("finish");
        return {contentOf(out), *record};
    }
    ErrorCode readCode(const QByteArray& file, const VaultRecord& record, QByteArray* plain = nullptr) {
        const Fd fd = fileOf(file);
        auto r = readVaultObject(fd.get(), record, m_keys->keys, 1 << 30);
        if (r && plain) *plain = *r;
        return r ? ErrorCode::Internal : r.error().code();
    }
private Q_SLOTS:
    void initTestCase() {
        const auto officer = newIdentity();
        auto made = KeyFile::create(CaseId(systemRandom().uuid()), officer.file.officer(), 0);
        QVERIFY(made);
        m_keys = std::move(made).value();
    }
    void roundTrip_data() {
        QTest::addColumn<qint64>("size");
        for (const qint64 n : {0LL, 1LL, 17LL, 1048575LL, 1048576LL, 1048577LL, 2097152LL, 5242880LL, 9'000'001LL})
            QTest::newRow(qPrintable(QString::number(n))) << qint64(n);
    }
    void roundTrip() {
        QFETCH(qint64, size);
        const QByteArray plain = evidence(size);
        const Made a = make(plain);
        QCOMPARE(a.record.plainSize, size);
        QCOMPARE(a.record.cipherSize, qint64(a.file.size()));
        QCOMPARE(a.record.cipherSize, vaultCipherSize(size));
        QCOMPARE(a.record.plainSha256, sha256(plain));
        QCOMPARE(a.record.cipherSha256, sha256(a.file));
        QByteArray back("x");
        QCOMPARE(readCode(a.file, a.record, &back), ErrorCode::Internal);
        QVERIFY(back == plain);
        if (size > 16) QVERIFY(!a.file.contains(plain.first(16)));
        // The same through a descriptor, and in odd pieces.
        const Fd source = fileOf(plain);
        const Fd target = fileOf({});
        JobControl job;
        const auto record = writeVaultObject(source.get(), target.get(), m_keys->keys, job);
        QVERIFY(record);
        QCOMPARE(record->plainSha256, a.record.plainSha256);
        QVERIFY(record->fileId != a.record.fileId);
        QVERIFY(record->wrappedKey != a.record.wrappedKey);
        QVERIFY(checkCipher(target.get(), *record, job));
        QCOMPARE(readCode(contentOf(target), *record), ErrorCode::Internal);
        const Fd pieces = fileOf({});
        auto writer = VaultWriter::begin(pieces.get(), m_keys->keys);
        SeededRandom random(3);
        for (qsizetype at = 0; at < plain.size();) {
            const qsizetype n = qMin(plain.size() - at, qsizetype(random.below(400'000)));
            QVERIFY(writer->write(QByteArrayView(plain).sliced(at, n)));
            at += n;
        }
        QCOMPARE(writer->finish()->plainSha256, sha256(plain));
        QCOMPARE(*fileSize(pieces.get()), vaultCipherSize(size));
    }
    void everyTruncationOfASmallObjectIsDamage() {
        const Made a = make("a small exhibit");
        for (qsizetype n = 0; n < a.file.size(); ++n) {
            QCOMPARE(readCode(a.file.first(n), a.record), ErrorCode::VaultObjectDamaged);
            VaultRecord lying = a.record;
            lying.cipherSize = n;
            lying.plainSize = qMax<qint64>(0, n - 73);
            QCOMPARE(readCode(a.file.first(n), lying), ErrorCode::VaultObjectDamaged);
        }
        QCOMPARE(readCode(a.file + '\0', a.record), ErrorCode::VaultObjectDamaged);
    }
    void everyFlipIsDamage() {
        const Made a = make("a small exhibit");
        QCOMPARE(flipsNoticed(a.file, 10'000, [&](const QByteArray& b) { return readCode(b, a.record) == ErrorCode::VaultObjectDamaged; }), 10'000);
        const Made large = make(evidence(2'500'000));
        QCOMPARE(flipsNoticed(large.file, 60, [&](const QByteArray& b) { return readCode(b, large.record) == ErrorCode::VaultObjectDamaged; }), 60);
        JobControl job;
        QCOMPARE(flipsNoticed(a.file, 2'000,
                              [&](const QByteArray& b) {
                                  const Fd fd = fileOf(b);
                                  const Status s = checkCipher(fd.get(), a.record, job);
                                  return !s && s.error().code() == ErrorCode::VaultObjectDamaged;
                              }),
                 2'000);
    }
    void malformedObjectsAreRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<qint64>("plainSize");
        const qsizetype message = vaultChunkBytes + 17;
        const Made a = make(evidence(3 * vaultChunkBytes + 100));
        m_large = a;
        const QByteArray head = a.file.first(vaultHeaderBytes);
        const auto part = [&](int i) { return a.file.mid(vaultHeaderBytes + i * message, i == 3 ? -1 : message); };
        const auto row = [](const char* name, const QByteArray& f, qint64 plain = 3 * vaultChunkBytes + 100) { QTest::newRow(name) << f << plain; };
        row("empty file", {});
        row("header only", head);
        row("magic", with(a.file, 0, "SBB2"));
        row("version", with(a.file, 4, "\2"));
        row("reserved", with(a.file, 6, "\1"));
        row("file id", with(a.file, 8, QByteArray(16, '\1')));
        row("chunk size", with(a.file, 24, QByteArray("\0\0\x20\0", 4)));
        row("reserved 2", with(a.file, 28, "\1"));
        row("stream header", with(a.file, 32, QByteArray(24, '\1')));
        row("messages swapped", head + part(1) + part(0) + part(2) + part(3));
        row("message repeated", head + part(0) + part(0) + part(2) + part(3));
        row("message left out", head + part(0) + part(2) + part(3), 2 * vaultChunkBytes + 100);
        row("last message left out", head + part(0) + part(1) + part(2), 3 * vaultChunkBytes);
        row("last message twice", a.file + part(3), 3 * vaultChunkBytes + 217);
        row("last message first", head + part(3), 100);
        row("cut at a message", head + part(0), vaultChunkBytes);
        row("cut inside a message", a.file.chopped(200'000));
        row("zeros at the end", a.file + QByteArray(512, '\0'));
        row("zeros inside", with(a.file, 1'500'000, QByteArray(512, '\0')));
        const Made b = make(evidence(3 * vaultChunkBytes + 100));
        row("another object", b.file);
        row("message of another object", head + part(0) + b.file.mid(vaultHeaderBytes + message, message) + part(2) + part(3));
        row("header of another object", b.file.first(vaultHeaderBytes) + a.file.mid(vaultHeaderBytes));
    }
    void malformedObjectsAreRefused() {
        QFETCH(QByteArray, file);
        QFETCH(qint64, plainSize);
        QCOMPARE(readCode(file, m_large.record), ErrorCode::VaultObjectDamaged);
        // Even when the row was made to agree in size.
        VaultRecord lying = m_large.record;
        lying.plainSize = plainSize;
        lying.cipherSize = file.size();
        QCOMPARE(readCode(file, lying), ErrorCode::VaultObjectDamaged);
    }
    void malformedRecordsAreRefused() {
        const Made a = make("a small exhibit");
        const auto code = [&](auto change) {
            VaultRecord r = a.record;
            change(r);
            return readCode(a.file, r);
        };
        QCOMPARE(code([](VaultRecord& r) { r.fileId.clear(); }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.fileId[0] = char(r.fileId[0] ^ 1); }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.wrappedKey.chop(1); }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.wrappedKey = flipped(r.wrappedKey, 5); }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.wrappedKey = flipped(r.wrappedKey, 400); }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.plainSize = 14; }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.plainSize = -1; }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.cipherSize = 0; }), ErrorCode::VaultObjectDamaged);
        QCOMPARE(code([](VaultRecord& r) { r.plainSha256 = sha256("other"); }), ErrorCode::VaultObjectDamaged);
        const auto officer = newIdentity();
        const auto other = KeyFile::create(m_keys->keys.caseId(), officer.file.officer(), 0);
        const Fd fd = fileOf(a.file);
        QCOMPARE(VaultReader::open(fd.get(), a.record, other->keys).error().code(), ErrorCode::VaultObjectDamaged);
        QCOMPARE(readVaultObject(fd.get(), a.record, m_keys->keys, 5).error().code(), ErrorCode::FileTooLarge);
    }
    void readsInChunksAndEndsOnce() {
        const Made a = make(evidence(vaultChunkBytes * 2));
        const Fd fd = fileOf(a.file);
        auto reader = VaultReader::open(fd.get(), a.record, m_keys->keys);
        QVERIFY(reader);
        QCOMPARE(reader->next()->size(), qsizetype(vaultChunkBytes));
        QCOMPARE(reader->next()->size(), qsizetype(vaultChunkBytes));
        QVERIFY(reader->next()->isEmpty());
        QVERIFY(reader->next()->isEmpty());
    }
    void cancellingStopsAndTheSinkIsHeard() {
        const QByteArray plain = evidence(6'000'000);
        const Fd source = fileOf(plain);
        const Fd target = fileOf({});
        JobControl* handle = nullptr;
        JobControl job([&](const Progress& p) {
            if (p.done > 2'000'000) handle->cancel();
        });
        handle = &job;
        QCOMPARE(writeVaultObject(source.get(), target.get(), m_keys->keys, job).error().code(), ErrorCode::Cancelled);
        QVERIFY(*fileSize(target.get()) < vaultCipherSize(plain.size()));
        const Made a = make(plain);
        const Fd fd = fileOf(a.file);
        JobControl fresh;
        const Status full = readVaultObject(
            fd.get(), a.record, m_keys->keys, [](QByteArrayView) -> Status { return Error(ErrorCode::DiskFull); }, fresh);
        QCOMPARE(full.error().code(), ErrorCode::DiskFull);
        fresh.cancel();
        QCOMPARE(readVaultObject(fd.get(), a.record, m_keys->keys, [](QByteArrayView) { return ok(); }, fresh).error().code(), ErrorCode::Cancelled);
        QCOMPARE(checkCipher(fd.get(), a.record, fresh).error().code(), ErrorCode::Cancelled);
    }
    void aFailingDiskIsReported() {
        const QByteArray plain = evidence(6'000'000);
        const Fd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
        QVERIFY(full);
        QCOMPARE(VaultWriter::begin(full.get(), m_keys->keys).error().code(), ErrorCode::DiskFull);
        // Sealed against growth behind the header: the threads meet the error, the caller hears of it.
        Fd target(::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        auto writer = VaultWriter::begin(target.get(), m_keys->keys);
        QVERIFY(writer);
        QCOMPARE(::fcntl(target.get(), F_ADD_SEALS, F_SEAL_GROW), 0);
        const Status status = writer->write(plain);
        const auto finished = writer->finish();
        QVERIFY(!finished);
        QVERIFY(finished.error().code() == ErrorCode::IoFailed || finished.error().code() == ErrorCode::PermissionDenied);
        Q_UNUSED(status);
    }
    void aWriterMayBeDropped() {
        const Fd target = fileOf({});
        {
            auto writer = VaultWriter::begin(target.get(), m_keys->keys);
            QVERIFY(writer->write(evidence(5'000'000)));
        }
        QVERIFY(*fileSize(target.get()) < vaultCipherSize(5'000'000));
    }
    void twoThreadsReadAndWriteAtOnce() {
        const QByteArray plain = evidence(7'000'000);
        const Made shared = make(plain);
        const Fd sharedFile = fileOf(shared.file);
        std::atomic<int> good{0};
        const auto work = [&] {
            for (int i = 0; i < 4; ++i) {
                const Made mine = make(plain);
                const Fd fd = fileOf(mine.file);
                const auto a = readVaultObject(fd.get(), mine.record, m_keys->keys, 1 << 30);
                const auto b = readVaultObject(sharedFile.get(), shared.record, m_keys->keys, 1 << 30);
                if (a && b && *a == plain && *b == plain) ++good;
            }
        };
        std::thread other(work);
        work();
        other.join();
        QCOMPARE(good.load(), 8);
    }
    void objectsHaveNamesThatSayNothing() {
        QCOMPARE(vaultObjectPath(QByteArray::fromHex("ab0102030405060708090a0b0c0d0e0f")), QStringLiteral("ab/ab0102030405060708090a0b0c0d0e0f.sbb"));
    }
    void theFrozenObjectsStillOpen_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("text") << QStringLiteral("object-v1.hex") << QByteArray("frozen evidence");
        QTest::newRow("empty") << QStringLiteral("object-empty-v1.hex") << QByteArray("");
    }
    void theFrozenObjectsStillOpen() {
        QFETCH(QString, name);
        QFETCH(QByteArray, plain);
        const auto vector = [](const QString& file) {
            QFile f(QStringLiteral(SABOOT_SOURCE_DIR "/tests/crypto/vectors/") + file);
            return f.open(QIODevice::ReadOnly) ? QByteArray::fromHex(f.readAll()) : QByteArray();
        };
        QByteArray recovery;
        for (int i = 96; i < 128; ++i) recovery.append(char(i));
        const auto keys = KeyFile::decode(vector(QStringLiteral("keys-v1.hex")))->openWithRecovery(SecureBytes::copyOf(recovery));
        QVERIFY(keys);
        const QByteArray file = vector(name);
        VaultRecord r;
        for (int i = 160; i < 176; ++i) r.fileId.append(char(i));
        r.wrappedKey = QByteArray::fromHex("303132333435363738393a3b3c3d3e3f4041424344454647805116304aef8532b3472cf6d62b3efb85b2d5b977c5a8b7681fb44310a325a0fe1c7964400353ee"
                                           "7d29ddd8baa64cfa");
        r.plainSize = plain.size();
        r.cipherSize = file.size();
        r.plainSha256 = sha256(plain);
        const Fd fd = fileOf(file);
        const auto read = readVaultObject(fd.get(), r, *keys, 1000);
        QVERIFY(read);
        QCOMPARE(*read, plain);
    }

private:
    Made m_large;
};

QTEST_GUILESS_MAIN(TestVaultObject)
#include "tst_vaultobject.moc"
