#pragma once
#include "base/error.h"
#include "base/job.h"
#include "crypto/keyslots.h"

#include <QByteArray>
#include <QByteArrayView>
#include <functional>
#include <memory>
#include <span>

/// One original of evidence, encrypted and immutable, in a file of its own.
///
/// Vault object, `.sbb`, version 1 (little-endian; frozen by test vectors):
///   0  4  "SBB1"
///   4  2  version = 1
///   6  2  zero
///   8 16  file id, random
///  24  4  chunk size = 1,048,576
///  28  4  zero
///  32 24  header of libsodium's crypto_secretstream_xchacha20poly1305
///  56  …  messages of plain size + 17 bytes; each but the last carries exactly one chunk, the last 0..1 chunk with
///         TAG_FINAL; associated data of each: file id || u64 number of the chunk, from 0
/// Nothing follows the last message. An empty original is one empty message.
/// Wrapped key, 72 bytes, kept in the database: nonce 24 || XChaCha20-Poly1305(K_wrap, nonce, object key) 48 with the
/// file id as associated data.
namespace saboot::crypto {

inline constexpr qint64 vaultChunkBytes = 1 << 20;
inline constexpr qint64 vaultHeaderBytes = 56;
inline constexpr qsizetype vaultFileIdBytes = 16;
inline constexpr qsizetype wrappedKeyBytes = 72;

/// What the database keeps about an object, and all that is needed to read it again.
struct VaultRecord {
    QByteArray fileId;       ///< 16
    QByteArray wrappedKey;   ///< 72
    qint64 plainSize = 0;
    qint64 cipherSize = 0;   ///< of the file
    QByteArray plainSha256;  ///< 32, the hash of the evidence
    QByteArray cipherSha256; ///< 32, of the file: a backup is checked with it without a key
};

/// Size of the object file for an original of `plainSize` bytes.
qint64 vaultCipherSize(qint64 plainSize);
/// "ab/ab12….sbb": where the object lies below the vault folder.
QString vaultObjectPath(const QByteArray& fileId);

/// Writes one object to a descriptor at its present position, which must be 0 of an empty file. Hashing of the plain
/// and of the encrypted bytes, encryption and writing run side by side on two threads of its own over four reused
/// buffers (8 MiB), started only when there is more than one chunk. Owned and called by one thread. Destroyed before
/// finish(), it leaves a partial file that no reader accepts: the caller unlinks it. It does not fsync.
class VaultWriter {
public:
    /// The descriptor stays the caller's and outlives the writer.
    static Result<VaultWriter> begin(int fd, const CaseKeys& keys);
    VaultWriter(VaultWriter&&) noexcept;
    VaultWriter& operator=(VaultWriter&&) noexcept;
    ~VaultWriter();
    /// Any sizes. A failure of the disk shows here or in finish() (DiskFull, IoFailed).
    Status write(QByteArrayView plain);
    /// Without copying: fill the front of space() (never empty), then say how much of it was filled.
    std::span<char> space();
    Status taken(qsizetype size);
    /// Writes the last message and waits for all of it to be written.
    Result<VaultRecord> finish();

private:
    struct State;
    explicit VaultWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Encrypts the regular file behind `source` (from its beginning; its position does not move) into `target`, an empty
/// file. IoFailed when the source changes its size meanwhile. Progress in bytes of the source. Cancelled.
Result<VaultRecord> writeVaultObject(int source, int target, const CaseKeys& keys, JobControl& job, const QString& what = {});

/// Reads an object chunk by chunk, in order, in constant memory. Any change to the file (truncated, extended,
/// reordered, a flipped bit anywhere), a key or record that is not its own: VaultObjectDamaged. A chunk that was
/// given out is authentic, but only the end proves that nothing was cut off. Owned and used by one thread.
class VaultReader {
public:
    /// Reads by pread: the descriptor's position does not matter and is not moved.
    static Result<VaultReader> open(int fd, const VaultRecord& record, const CaseKeys& keys);
    VaultReader(VaultReader&&) noexcept;
    VaultReader& operator=(VaultReader&&) noexcept;
    ~VaultReader();
    /// The next bytes, valid until the call after the next; empty when all were given out and the end was proved.
    Result<QByteArrayView> next();

private:
    struct State;
    explicit VaultReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Streams the whole original into `sink` and compares its SHA-256 and size with the record at the end. The sink's
/// error is passed on. Large originals are hashed on a thread of their own. Cancelled.
Status readVaultObject(int fd, const VaultRecord& record, const CaseKeys& keys,
                       const std::function<Status(QByteArrayView)>& sink, JobControl& job);
/// The original in memory; FileTooLarge above `limitBytes`.
Result<QByteArray> readVaultObject(int fd, const VaultRecord& record, const CaseKeys& keys, qint64 limitBytes);
/// Without a key: size and SHA-256 of the encrypted file. VaultObjectDamaged, Cancelled.
Status checkCipher(int fd, const VaultRecord& record, JobControl& job);

} // namespace saboot::crypto
