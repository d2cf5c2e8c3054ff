#include "worker/workerinput.h"

#include <QByteArray>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace saboot::worker {

namespace {

Result<Fd> copied(int fd, qint64 size) {
    SABOOT_TRY(Fd memory, newMemory());
    QByteArray buffer(std::min<qint64>(size, 1024 * 1024), Qt::Uninitialized);
    qint64 at = 0;
    while (at < size) {
        const ssize_t n = ::pread(fd, buffer.data(), size_t(std::min<qint64>(buffer.size(), size - at)), at);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return systemError(QStringLiteral("input"));
        if (n == 0) return Error(ErrorCode::IoFailed, QStringLiteral("the file became shorter while it was read"));
        SABOOT_CHECK(writeAll(memory.get(), QByteArrayView(buffer.constData(), n), QStringLiteral("memory file")));
        at += n;
    }
    return seal(std::move(memory));
}

Result<Fd> reopened(int fd) {
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(fd);
    Fd own(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!own) return systemError(QStringLiteral("input"));
    return own;
}

} // namespace

Result<WorkerInput> WorkerInput::of(int fd) {
    WorkerInput in;
    if (::fstat(fd, &in.m_before) != 0) return systemError(QStringLiteral("input"));
    if (!S_ISREG(in.m_before.st_mode)) return Error(ErrorCode::NotAFile, QStringLiteral("input"));
    in.m_size = in.m_before.st_size;
    if (in.m_size == 0) return Error(ErrorCode::FileEmpty);
    const int seals = ::fcntl(fd, F_GET_SEALS);
    in.m_sealed = seals >= 0 && (seals & F_SEAL_WRITE) && (seals & F_SEAL_SHRINK) && (seals & F_SEAL_GROW);
    if (!in.m_sealed && in.m_size <= copyLimitBytes) {
        SABOOT_TRY(in.m_fd, copied(fd, in.m_size));
        in.m_sealed = true;
    } else {
        SABOOT_TRY(in.m_fd, reopened(fd));
    }
    return in;
}

bool WorkerInput::isUnchanged() const {
    if (m_sealed) return true;
    struct stat now {};
    if (::fstat(m_fd.get(), &now) != 0) return false;
    const auto same = [](const timespec& a, const timespec& b) { return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec; };
    return now.st_size == m_before.st_size && same(now.st_mtim, m_before.st_mtim) && same(now.st_ctim, m_before.st_ctim);
}

} // namespace saboot::worker
