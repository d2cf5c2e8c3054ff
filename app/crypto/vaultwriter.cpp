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

QByteArray wrapObjectKey(const CaseKeys& keys, const QByteArray& fileId, const SecureBytes& objectKey) {
    const QByteArray nonce = randomBytes(aeadNonceBytes);
    return nonce + aeadSeal(keys.wrapKey(), nonce, objectKey, fileId);
}

std::optional<SecureBytes> unwrapObjectKey(const CaseKeys& keys, const QByteArray& fileId, const QByteArray& wrapped) {
    if (wrapped.size() != wrappedKeyBytes) return std::nullopt;
    const QByteArrayView all(wrapped);
    return aeadOpen(keys.wrapKey(), all.first(aeadNonceBytes), all.sliced(aeadNonceBytes), fileId);
}

/// Chunk k lives in buffer k modulo 4 from the moment it is being filled until it is written and hashed. Four counters
/// say how many chunks have passed each stage; one mutex is enough at one step per megabyte.
struct VaultWriter::State {
    static constexpr size_t bufferCount = 4;
    static constexpr qint64 flushBytes = 8 << 20;

    struct Buffer {
        std::unique_ptr<char[]> plain;
        std::unique_ptr<char[]> cipher;
        qsizetype size = 0;
        qsizetype used = 0; ///< the most it ever held
        bool last = false;
    };

    int fd = -1;
    VaultRecord record;
    SecureBytes stream{qsizetype(sizeof(crypto_secretstream_xchacha20poly1305_state))};
    Sha256 plainHash;
    Sha256 cipherHash;
    std::array<Buffer, bufferCount> buffers;
    qsizetype filledBytes = 0; ///< of the chunk being filled
    bool finished = false;

    std::mutex mutex;
    std::condition_variable changed;
    quint64 filled = 0;
    quint64 encrypted = 0;
    quint64 written = 0;
    quint64 hashed = 0;
    bool stop = false;
    std::optional<Error> failure;
    qint64 flushedTo = 0;
    std::thread cipherThread;
    std::thread hashThread;

    ~State() {
        {
            const std::lock_guard lock(mutex);
            stop = true;
        }
        changed.notify_all();
        if (cipherThread.joinable()) cipherThread.join();
        if (hashThread.joinable()) hashThread.join();
        for (Buffer& b : buffers)
            if (b.plain) wipe(b.plain.get(), size_t(b.used));
    }

    Buffer& at(quint64 chunk) { return buffers[chunk % bufferCount]; }

    char* prepared(quint64 chunk) {
        Buffer& b = at(chunk);
        if (!b.plain) {
            b.plain.reset(new char[vaultChunkBytes]);
            b.cipher.reset(new char[vaultChunkBytes + vaultTagBytes]);
        }
        return b.plain.get();
    }

    void encrypt(quint64 chunk) {
        Buffer& b = at(chunk);
        const QByteArray ad = chunkAssociated(record.fileId, chunk);
        const unsigned char tag = b.last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        crypto_secretstream_xchacha20poly1305_push(streamState(stream), reinterpret_cast<unsigned char*>(b.cipher.get()), nullptr,
                                                   reinterpret_cast<const unsigned char*>(b.plain.get()), size_t(b.size), raw(ad),
                                                   size_t(ad.size()), tag);
    }

    QByteArrayView plainOf(quint64 chunk) { return {at(chunk).plain.get(), at(chunk).size}; }
    QByteArrayView cipherOf(quint64 chunk) { return {at(chunk).cipher.get(), at(chunk).size + qsizetype(vaultTagBytes)}; }

    Status put(quint64 chunk) {
        const QByteArrayView bytes = cipherOf(chunk);
        SABOOT_CHECK(writeAll(fd, bytes, QStringLiteral("vault object")));
        record.cipherSize += bytes.size();
        // Starts the disk early, so that the fsync at the end of a large file does not have to wait for all of it.
        if (record.cipherSize - flushedTo >= flushBytes) {
            ::sync_file_range(fd, flushedTo, record.cipherSize - flushedTo, SYNC_FILE_RANGE_WRITE);
            flushedTo = record.cipherSize;
        }
        return ok();
    }

    /// Waits until `count()` is above `chunk`; false when told to stop.
    bool waitFor(const quint64& count, quint64 chunk) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return stop || count > chunk; });
        return count > chunk;
    }

    void advance(quint64& count) {
        {
            const std::lock_guard lock(mutex);
            ++count;
        }
        changed.notify_all();
    }

    void runCipher() {
        bool failed = false;
        for (quint64 chunk = 0; waitFor(filled, chunk); ++chunk) {
            encrypt(chunk);
            advance(encrypted);
            if (!failed) {
                Status status = put(chunk);
                if (!status) {
                    failed = true;
                    const std::lock_guard lock(mutex);
                    failure = status.error();
                }
            }
            // Once counted as written, the buffer may be filled anew.
            const bool last = at(chunk).last;
            advance(written);
            if (last) return;
        }
    }

    void runHash() {
        for (quint64 chunk = 0; waitFor(filled, chunk); ++chunk) {
            plainHash.update(plainOf(chunk));
            if (!waitFor(encrypted, chunk)) return;
            cipherHash.update(cipherOf(chunk));
            const bool last = at(chunk).last;
            advance(hashed);
            if (last) return;
        }
    }

    void submit(bool last) {
        Buffer& b = at(filled);
        b.size = filledBytes;
        b.last = last;
        record.plainSize += filledBytes;
        filledBytes = 0;
        if (!cipherThread.joinable() && !last) {
            cipherThread = std::thread([this] { runCipher(); });
            hashThread = std::thread([this] { runHash(); });
        }
        advance(filled);
    }

    Status currentFailure() {
        const std::lock_guard lock(mutex);
        if (failure) return *failure;
        return ok();
    }

    /// The only chunk, without threads.
    Status processAlone() {
        encrypt(0);
        plainHash.update(plainOf(0));
        cipherHash.update(cipherOf(0));
        return put(0);
    }
};

VaultWriter::VaultWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
VaultWriter::VaultWriter(VaultWriter&&) noexcept = default;
VaultWriter& VaultWriter::operator=(VaultWriter&&) noexcept = default;
VaultWriter::~VaultWriter() = default;

Result<VaultWriter> VaultWriter::begin(int fd, const CaseKeys& keys) {
    ensureSodium();
    auto s = std::make_unique<State>();
    s->fd = fd;
    s->record.fileId = randomBytes(vaultFileIdBytes);
    SecureBytes key(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    s->record.wrappedKey = wrapObjectKey(keys, s->record.fileId, key);
    QByteArray streamHeader(vaultStreamHeaderBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(streamState(s->stream), raw(streamHeader), key.data());
    const QByteArray header = vaultHeader(s->record.fileId, streamHeader);
    SABOOT_CHECK(writeAll(fd, header, QStringLiteral("vault object")));
    s->cipherHash.update(header);
    s->record.cipherSize = header.size();
    return VaultWriter(std::move(s));
}

std::span<char> VaultWriter::space() {
    State& s = *m_state;
    // A full chunk is sent on only when more has come: until then it may be the last one.
    const bool full = s.filledBytes == vaultChunkBytes;
    const quint64 chunk = s.filled + (full ? 1 : 0);
    if (chunk >= State::bufferCount) {
        s.waitFor(s.written, chunk - State::bufferCount);
        s.waitFor(s.hashed, chunk - State::bufferCount);
    }
    const qsizetype offset = full ? 0 : s.filledBytes;
    return {s.prepared(chunk) + offset, size_t(vaultChunkBytes - offset)};
}

Status VaultWriter::taken(qsizetype size) {
    State& s = *m_state;
    if (size > 0 && s.filledBytes == vaultChunkBytes) s.submit(false);
    Q_ASSERT(size >= 0 && s.filledBytes + size <= vaultChunkBytes);
    s.filledBytes += size;
    State::Buffer& b = s.at(s.filled);
    b.used = std::max(b.used, s.filledBytes);
    return s.currentFailure();
}

Status VaultWriter::write(QByteArrayView plain) {
    while (!plain.isEmpty()) {
        const std::span<char> room = space();
        const qsizetype n = std::min(qsizetype(room.size()), plain.size());
        std::memcpy(room.data(), plain.data(), size_t(n));
        SABOOT_CHECK(taken(n));
        plain = plain.sliced(n);
    }
    return m_state->currentFailure();
}

Result<VaultRecord> VaultWriter::finish() {
    State& s = *m_state;
    if (s.finished) return Error(ErrorCode::Internal, QStringLiteral("vault object finished twice"));
    s.finished = true;
    s.prepared(s.filled);
    s.submit(true);
    if (s.cipherThread.joinable()) {
        s.cipherThread.join();
        s.hashThread.join();
        SABOOT_CHECK(s.currentFailure());
    } else {
        SABOOT_CHECK(s.processAlone());
    }
    s.record.plainSha256 = s.plainHash.finish();
    s.record.cipherSha256 = s.cipherHash.finish();
    return s.record;
}

Result<VaultRecord> writeVaultObject(int source, int target, const CaseKeys& keys, JobControl& job, const QString& what) {
    SABOOT_TRY(const qint64 size, fileSize(source));
    // Room is reserved first, so that a full disk shows at once and not after minutes; where the file system cannot
    // reserve, the write itself tells.
    if (::fallocate(target, FALLOC_FL_KEEP_SIZE, 0, vaultCipherSize(size)) != 0 && errno == ENOSPC) return systemError(what);
    ::posix_fadvise(source, 0, 0, POSIX_FADV_SEQUENTIAL);
    SABOOT_TRY(VaultWriter writer, VaultWriter::begin(target, keys));
    qint64 done = 0;
    while (done < size) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        const std::span<char> room = writer.space();
        const ssize_t n = ::pread(source, room.data(), std::min(room.size(), size_t(size - done)), done);
        if (n < 0) {
            if (errno == EINTR) continue;
            return systemError(what);
        }
        if (n == 0) break;
        SABOOT_CHECK(writer.taken(n));
        done += n;
        job.report(done, size, QStringLiteral("Storing"));
    }
    char beyond = 0;
    if (done != size || ::pread(source, &beyond, 1, done) != 0)
        return Error(ErrorCode::IoFailed, what + QStringLiteral(": its size changed while it was read"));
    return writer.finish();
}

} // namespace saboot::crypto
