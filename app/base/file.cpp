#include "base/file.h"

#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace saboot {

namespace {
QByteArray local(const QString& path) { return QFile::encodeName(path); }
} // namespace

Fd& Fd::operator=(Fd&& o) noexcept {
    if (this != &o) {
        if (m_fd >= 0) ::close(m_fd);
        m_fd = o.release();
    }
    return *this;
}

Fd::~Fd() {
    if (m_fd >= 0) ::close(m_fd);
}

Result<Fd> openForReading(const QString& path) {
    // O_NONBLOCK: a named pipe must not hang the program; it has no effect on regular files.
    Fd fd(::open(local(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd) return systemError(path);
    struct stat st {};
    if (::fstat(fd.get(), &st) != 0) return systemError(path);
    if (!S_ISREG(st.st_mode)) return Error(ErrorCode::NotAFile, path);
    return fd;
}

Result<qint64> fileSize(int fd) {
    struct stat st {};
    if (::fstat(fd, &st) != 0) return systemError(QStringLiteral("file size"));
    return qint64(st.st_size);
}

Result<qint64> readSome(int fd, char* buffer, qint64 size, const QString& what) {
    qint64 got = 0;
    while (got < size) {
        const ssize_t n = ::read(fd, buffer + got, size_t(size - got));
        if (n < 0) {
            if (errno == EINTR) continue;
            return systemError(what);
        }
        if (n == 0) break;
        got += n;
    }
    return got;
}

Result<QByteArray> readBounded(const QString& path, qint64 limitBytes) {
    SABOOT_TRY(Fd fd, openForReading(path));
    SABOOT_TRY(const qint64 size, fileSize(fd.get()));
    if (size > limitBytes) return Error(ErrorCode::FileTooLarge, path);
    QByteArray out(size, Qt::Uninitialized);
    SABOOT_TRY(const qint64 got, readSome(fd.get(), out.data(), size, path));
    out.truncate(got);
    return out;
}

Status writeAll(int fd, QByteArrayView bytes, const QString& what) {
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.data() + done, size_t(bytes.size() - done));
        if (n < 0) {
            if (errno == EINTR) continue;
            return systemError(what);
        }
        done += n;
    }
    return ok();
}

Status syncFd(int fd, const QString& what) {
    if (::fsync(fd) != 0) return systemError(what);
    return ok();
}

Status syncFolder(const QString& folder) {
    const Fd fd(::open(local(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd) return systemError(folder);
    return syncFd(fd.get(), folder);
}

Status writeAtomically(const QString& path, QByteArrayView bytes) {
    const QString temp = path + QStringLiteral(".tmp");
    ::unlink(local(temp).constData());
    Fd fd(::open(local(temp).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!fd) return systemError(path);
    Status written = writeAll(fd.get(), bytes, path);
    if (written) written = syncFd(fd.get(), path);
    if (!written) {
        ::unlink(local(temp).constData());
        return written;
    }
    if (::rename(local(temp).constData(), local(path).constData()) != 0) {
        Error e = systemError(path);
        ::unlink(local(temp).constData());
        return e;
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

Status makeFolder(const QString& path) {
    const QString clean = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (QFileInfo(clean).isDir()) return ok();
    const QString parent = QFileInfo(clean).path();
    if (parent != clean) SABOOT_CHECK(makeFolder(parent));
    if (::mkdir(local(clean).constData(), 0700) != 0 && errno != EEXIST) return systemError(clean);
    return ok();
}

Result<Fd> newMemory() {
    Fd fd(::memfd_create("saboot", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!fd) return systemError(QStringLiteral("memory file"));
    return fd;
}

Result<Fd> seal(Fd memory) {
    if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
        return systemError(QStringLiteral("memory file"));
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(memory.get());
    Fd readOnly(::open(path.constData(), O_RDONLY | O_CLOEXEC));
    if (!readOnly) return systemError(QStringLiteral("memory file"));
    return readOnly;
}

Result<Fd> sealedMemory(QByteArrayView bytes) {
    SABOOT_TRY(Fd fd, newMemory());
    SABOOT_CHECK(writeAll(fd.get(), bytes, QStringLiteral("memory file")));
    return seal(std::move(fd));
}

} // namespace saboot
