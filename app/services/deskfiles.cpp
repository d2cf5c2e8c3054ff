#include "services/deskfiles.h"

#include "base/file.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace saboot::services {

namespace {
// One line is about 250 bytes; a log of a million events is still read.
constexpr qint64 maximumHeadLogBytes = qint64(512) << 20;
} // namespace

std::optional<crypto::HeadLog> readHeadLog(const QString& path, const CaseId& id) {
    auto bytes = readBounded(path, maximumHeadLogBytes);
    if (!bytes) return std::nullopt;
    return crypto::parseHeadLog(*bytes, id);
}

Status appendHead(const QString& path, const crypto::Head& head, qint64 utcMs) {
    const QByteArray name = QFile::encodeName(path);
    Fd fd(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!fd) return systemError(path);
    SABOOT_TRY(const qint64 size, fileSize(fd.get()));
    qint64 end = size;
    if (size > 0) {
        char last = 0;
        if (::pread(fd.get(), &last, 1, size - 1) != 1) return systemError(path);
        if (last != '\n') {
            // A crash cut the last line: it is unreadable and ends here.
            char tail[512];
            const qint64 from = std::max<qint64>(0, size - qint64(sizeof tail));
            const ssize_t n = ::pread(fd.get(), tail, sizeof tail, from);
            end = from;
            for (ssize_t i = n - 1; i >= 0; --i)
                if (tail[i] == '\n') {
                    end = from + i + 1;
                    break;
                }
            if (::ftruncate(fd.get(), end) != 0) return systemError(path);
        }
    }
    if (::lseek(fd.get(), end, SEEK_SET) < 0) return systemError(path);
    SABOOT_CHECK(writeAll(fd.get(), crypto::mirrorLine(head, utcMs), path));
    if (::fdatasync(fd.get()) != 0) return systemError(path);
    if (size == 0) return syncFolder(QFileInfo(path).absolutePath());
    return ok();
}

bool isHeldElsewhere(const QString& lockPath) {
    const QByteArray name = QFile::encodeName(lockPath);
    const Fd fd(::open(name.constData(), O_RDONLY | O_CLOEXEC));
    if (!fd) return false;
    if (::flock(fd.get(), LOCK_SH | LOCK_NB) == 0) {
        ::flock(fd.get(), LOCK_UN);
        return false;
    }
    return errno == EWOULDBLOCK;
}

} // namespace saboot::services
