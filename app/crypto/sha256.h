#pragma once
#include "base/error.h"
#include "base/job.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

namespace saboot::crypto {

inline constexpr qsizetype sha256Bytes = 32;

/// Streaming SHA-256 (FIPS 180-4) over OpenSSL's EVP, which uses the processor's SHA instructions. Move-only, one
/// thread at a time. Digests are 32 raw bytes everywhere in the program; hex is for people.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void update(QByteArrayView bytes);
    /// The digest of everything so far; the object starts again from nothing.
    QByteArray finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The digest of `bytes`. Thread-safe.
QByteArray sha256(QByteArrayView bytes);

struct FileDigest {
    QByteArray sha256; ///< 32 bytes
    qint64 sizeBytes = 0;
};

/// Reads the regular file behind `fd` from its beginning to its end (the descriptor's own position does not move)
/// in constant memory. Cancelled when the job is. `what` names the file in errors.
Result<FileDigest> hashFile(int fd, JobControl& job, const QString& what = {});

} // namespace saboot::crypto
