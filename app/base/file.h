#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace saboot {

/// An owned file descriptor, closed on destruction. Move-only.
class Fd {
public:
    Fd() = default;
    explicit Fd(int fd) : m_fd(fd) {}
    Fd(Fd&& o) noexcept : m_fd(o.release()) {}
    Fd& operator=(Fd&& o) noexcept;
    Fd(const Fd&) = delete;
    Fd& operator=(const Fd&) = delete;
    ~Fd();
    int get() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }
    int release() {
        const int f = m_fd;
        m_fd = -1;
        return f;
    }

private:
    int m_fd = -1;
};

/// Opens a regular file for reading (O_CLOEXEC, O_NOFOLLOW not set). Folders and devices are NotAFile.
Result<Fd> openForReading(const QString& path);
/// The size in bytes of an open regular file.
Result<qint64> fileSize(int fd);
/// The whole of a file of at most `limitBytes`; larger is FileTooLarge.
Result<QByteArray> readBounded(const QString& path, qint64 limitBytes);
/// Reads exactly up to `size` bytes at the current position; short only at the end of the file.
Result<qint64> readSome(int fd, char* buffer, qint64 size, const QString& what);
/// Writes all of `bytes`, retrying short writes and EINTR.
Status writeAll(int fd, QByteArrayView bytes, const QString& what);
/// Replaces `path` by temp file (mode 0600) -> fsync -> rename -> fsync of the folder.
Status writeAtomically(const QString& path, QByteArrayView bytes);
Status syncFd(int fd, const QString& what);
Status syncFolder(const QString& folder);
/// Creates a folder with mode 0700, with its parents.
Status makeFolder(const QString& path);
/// A memory file holding `bytes`, sealed against change and reopened read-only.
Result<Fd> sealedMemory(QByteArrayView bytes);
/// A fresh memory file (O_CLOEXEC) to be filled with writeAll and then passed to seal().
Result<Fd> newMemory();
/// Seals a memory file and reopens it read-only at offset 0.
Result<Fd> seal(Fd memory);

} // namespace saboot
