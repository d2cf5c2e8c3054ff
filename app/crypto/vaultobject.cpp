#include "crypto/vaultobject.h"

#include "crypto/vaultformat.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace saboot::crypto {

qint64 vaultCipherSize(qint64 plainSize) {
    const qint64 messages = std::max<qint64>(1, (plainSize + vaultChunkBytes - 1) / vaultChunkBytes);
    return vaultHeaderBytes + plainSize + messages * vaultTagBytes;
}

QString vaultObjectPath(const QByteArray& fileId) {
    const QString name = QString::fromLatin1(fileId.toHex());
    return name.first(2) + QLatin1Char('/') + name + QStringLiteral(".sbb");
}

QByteArray vaultHeader(const QByteArray& fileId, QByteArrayView streamHeader) {
    ByteWriter w(vaultHeaderBytes);
    w.raw("SBB1").number(quint16(1)).number(quint16(0)).raw(fileId).number(quint32(vaultChunkBytes)).number(quint32(0)).raw(streamHeader);
    return w.bytes();
}

QByteArray chunkAssociated(const QByteArray& fileId, quint64 number) {
    ByteWriter w(24);
    w.raw(fileId).number(number);
    return w.bytes();
}

namespace {

Error damaged(const QByteArray& fileId) {
    return Error(ErrorCode::VaultObjectDamaged, QString::fromLatin1(fileId.toHex()));
}

/// pread of exactly `size` bytes unless the file ends before.
Result<qint64> readAt(int fd, char* buffer, qint64 size, qint64 offset) {
    qint64 got = 0;
    while (got < size) {
        const ssize_t n = ::pread(fd, buffer + got, size_t(size - got), offset + got);
        if (n < 0) {
            if (errno == EINTR) continue;
            return systemError(QStringLiteral("vault object"));
        }
        if (n == 0) break;
        got += n;
    }
    return got;
}

} // namespace

struct VaultReader::State {
    int fd = -1;
    VaultRecord record;
    SecureBytes stream{qsizetype(sizeof(crypto_secretstream_xchacha20poly1305_state))};
    qint64 fileBytes = 0;
    qint64 at = vaultHeaderBytes;
    qint64 plainBytes = 0;
    quint64 number = 0;
    bool ended = false;
    std::unique_ptr<char[]> cipher{new char[vaultChunkBytes + vaultTagBytes]};
    /// Two, in turn: what was given out stays while the next chunk is decrypted, and can be hashed beside it.
    std::array<std::unique_ptr<char[]>, 2> plain{std::unique_ptr<char[]>(new char[vaultChunkBytes]), nullptr};
    std::array<qint64, 2> plainUsed{};

    ~State() {
        for (size_t i = 0; i < plain.size(); ++i)
            if (plain[i]) wipe(plain[i].get(), size_t(plainUsed[i]));
    }
    crypto_secretstream_xchacha20poly1305_state* state() { return streamState(stream); }
};

VaultReader::VaultReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
VaultReader::VaultReader(VaultReader&&) noexcept = default;
VaultReader& VaultReader::operator=(VaultReader&&) noexcept = default;
VaultReader::~VaultReader() = default;

Result<VaultReader> VaultReader::open(int fd, const VaultRecord& record, const CaseKeys& keys) {
    ensureSodium();
    auto s = std::make_unique<State>();
    s->fd = fd;
    s->record = record;
    SABOOT_TRY(s->fileBytes, fileSize(fd));
    if (record.fileId.size() != vaultFileIdBytes || record.plainSize < 0 || record.cipherSize != vaultCipherSize(record.plainSize) ||
        s->fileBytes != record.cipherSize)
        return damaged(record.fileId);
    const std::optional<SecureBytes> key = unwrapObjectKey(keys, record.fileId, record.wrappedKey);
    if (!key) return damaged(record.fileId);
    QByteArray header(vaultHeaderBytes, Qt::Uninitialized);
    SABOOT_TRY(const qint64 got, readAt(fd, header.data(), header.size(), 0));
    const QByteArrayView streamHeader = QByteArrayView(header).sliced(vaultHeaderBytes - vaultStreamHeaderBytes);
    if (got != vaultHeaderBytes || header != vaultHeader(record.fileId, streamHeader)) return damaged(record.fileId);
    if (crypto_secretstream_xchacha20poly1305_init_pull(s->state(), raw(streamHeader), key->data()) != 0) return damaged(record.fileId);
    ::posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
    return VaultReader(std::move(s));
}

Result<QByteArrayView> VaultReader::next() {
    State& s = *m_state;
    if (s.ended) return QByteArrayView();
    const qint64 left = s.fileBytes - s.at;
    const qint64 size = std::min<qint64>(left, vaultChunkBytes + vaultTagBytes);
    if (size < vaultTagBytes) return damaged(s.record.fileId);
    SABOOT_TRY(const qint64 got, readAt(s.fd, s.cipher.get(), size, s.at));
    if (got != size) return damaged(s.record.fileId);
    const QByteArray ad = chunkAssociated(s.record.fileId, s.number);
    unsigned char tag = 0;
    unsigned long long plainSize = 0;
    const size_t turn = s.number % s.plain.size();
    if (!s.plain[turn]) s.plain[turn].reset(new char[vaultChunkBytes]);
    auto* const plain = reinterpret_cast<unsigned char*>(s.plain[turn].get());
    if (crypto_secretstream_xchacha20poly1305_pull(s.state(), plain, &plainSize, &tag, reinterpret_cast<const unsigned char*>(s.cipher.get()),
                                                   size_t(size), raw(ad), size_t(ad.size())) != 0)
        return damaged(s.record.fileId);
    const bool last = size == left;
    if (tag != (last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE))
        return damaged(s.record.fileId);
    s.at += size;
    ++s.number;
    s.plainBytes += qint64(plainSize);
    s.plainUsed[turn] = std::max(s.plainUsed[turn], qint64(plainSize));
    if (last) {
        char beyond = 0;
        SABOOT_TRY(const qint64 more, readAt(s.fd, &beyond, 1, s.at));
        if (more != 0 || s.plainBytes != s.record.plainSize) return damaged(s.record.fileId);
        s.ended = true;
    }
    return QByteArrayView(s.plain[turn].get(), qsizetype(plainSize));
}

namespace {

/// Hashes one chunk while the next one is decrypted. Small originals are hashed at once, without a thread.
class HashBeside {
public:
    explicit HashBeside(qint64 size) {
        if (size > 4 * vaultChunkBytes) m_thread = std::thread([this] { run(); });
    }
    ~HashBeside() { stop(); }
    HashBeside(const HashBeside&) = delete;
    HashBeside& operator=(const HashBeside&) = delete;

    /// Waits for the chunk before; `chunk` must stay until the next call or finish().
    void add(QByteArrayView chunk) {
        if (!m_thread.joinable()) {
            m_hash.update(chunk);
            return;
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_chunk.isEmpty(); });
        m_chunk = chunk;
        m_changed.notify_all();
    }
    QByteArray finish() {
        stop();
        return m_hash.finish();
    }

private:
    void stop() {
        if (!m_thread.joinable()) return;
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    void run() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_stop || !m_chunk.isEmpty(); });
            if (m_chunk.isEmpty()) return;
            const QByteArrayView chunk = m_chunk;
            lock.unlock();
            m_hash.update(chunk);
            lock.lock();
            m_chunk = {};
            m_changed.notify_all();
        }
    }
    Sha256 m_hash;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArrayView m_chunk; ///< being hashed; empty: nothing
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace

Status readVaultObject(int fd, const VaultRecord& record, const CaseKeys& keys, const std::function<Status(QByteArrayView)>& sink,
                       JobControl& job) {
    SABOOT_TRY(VaultReader reader, VaultReader::open(fd, record, keys));
    HashBeside hash(record.plainSize);
    qint64 done = 0;
    for (;;) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        // The reader has two buffers: this fills the one whose chunk is hashed, the other is being hashed meanwhile.
        SABOOT_TRY(const QByteArrayView chunk, reader.next());
        if (chunk.isEmpty()) break;
        hash.add(chunk);
        SABOOT_CHECK(sink(chunk));
        done += chunk.size();
        job.report(done, record.plainSize, QStringLiteral("Reading the original"));
    }
    if (hash.finish() != record.plainSha256) return damaged(record.fileId);
    return ok();
}

Result<QByteArray> readVaultObject(int fd, const VaultRecord& record, const CaseKeys& keys, qint64 limitBytes) {
    if (record.plainSize > limitBytes) return Error(ErrorCode::FileTooLarge, QString::fromLatin1(record.fileId.toHex()));
    QByteArray out;
    JobControl job;
    // The size is claimed by the record until open() has compared it with the file: nothing is reserved before.
    SABOOT_CHECK(readVaultObject(
        fd, record, keys,
        [&](QByteArrayView chunk) {
            if (out.isEmpty()) out.reserve(record.plainSize);
            out.append(chunk.data(), chunk.size());
            return ok();
        },
        job));
    return out;
}

Status checkCipher(int fd, const VaultRecord& record, JobControl& job) {
    SABOOT_TRY(const qint64 size, fileSize(fd));
    if (size != record.cipherSize) return damaged(record.fileId);
    SABOOT_TRY(const FileDigest digest, hashFile(fd, job, QStringLiteral("vault object")));
    if (digest.sizeBytes != record.cipherSize || digest.sha256 != record.cipherSha256) return damaged(record.fileId);
    return ok();
}

} // namespace saboot::crypto
