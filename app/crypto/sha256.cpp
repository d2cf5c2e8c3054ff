#include "crypto/sha256.h"

#include "base/file.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>
#include <vector>

namespace saboot::crypto {

namespace {
// Fetched once: an implicit fetch for each of a hundred thousand records would cost more than the hashing.
const EVP_MD* algorithm() {
    static const EVP_MD* const md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return md ? md : EVP_sha256();
}
} // namespace

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    State() { start(); }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    void start() {
        if (!context || EVP_DigestInit_ex(context, algorithm(), nullptr) != 1) qFatal("SHA-256 is not available");
    }
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(QByteArrayView bytes) {
    if (!bytes.isEmpty() && EVP_DigestUpdate(m_state->context, bytes.data(), size_t(bytes.size())) != 1)
        qFatal("SHA-256 failed");
}

QByteArray Sha256::finish() {
    QByteArray out(sha256Bytes, Qt::Uninitialized);
    if (EVP_DigestFinal_ex(m_state->context, reinterpret_cast<unsigned char*>(out.data()), nullptr) != 1)
        qFatal("SHA-256 failed");
    m_state->start();
    return out;
}

QByteArray sha256(QByteArrayView bytes) {
    thread_local Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

Result<FileDigest> hashFile(int fd, JobControl& job, const QString& what) {
    constexpr qint64 step = 1 << 20;
    SABOOT_TRY(const qint64 size, fileSize(fd));
    ::posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
    std::vector<char> buffer(static_cast<size_t>(step));
    Sha256 hash;
    qint64 at = 0;
    for (;;) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        const ssize_t n = ::pread(fd, buffer.data(), size_t(step), at);
        if (n < 0) {
            if (errno == EINTR) continue;
            return systemError(what);
        }
        if (n == 0) break;
        hash.update({buffer.data(), qsizetype(n)});
        at += n;
        job.report(at, size, QStringLiteral("Hashing"));
    }
    return FileDigest{hash.finish(), at};
}

} // namespace saboot::crypto
