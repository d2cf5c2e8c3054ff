#include "crypto/processguard.h"

#include "base/file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace saboot::crypto {

namespace {

/// Files of /proc and /sys have no size: read to the end, within a limit.
QByteArray smallFile(const QString& path) {
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.read(65536) : QByteArray();
}

/// /proc/swaps writes blanks of a name as octal escapes.
QString unescaped(const QByteArray& name) {
    QByteArray out;
    for (qsizetype i = 0; i < name.size(); ++i) {
        bool octal = false;
        const int code = name[i] == '\\' ? name.mid(i + 1, 3).toInt(&octal, 8) : 0;
        if (octal && i + 3 < name.size()) {
            out.append(char(code));
            i += 3;
        } else {
            out.append(name[i]);
        }
    }
    return QString::fromUtf8(out);
}

/// dm-crypt itself, or a device (LVM, RAID, a partition) all of whose parts lie on dm-crypt.
SwapProtection blockProtection(const QString& blockFolder, int depth) {
    if (depth > 8 || !QFileInfo(blockFolder).isDir()) return SwapProtection::Unknown;
    if (smallFile(blockFolder + QStringLiteral("/dm/uuid")).startsWith("CRYPT-")) return SwapProtection::Encrypted;
    const QDir slaves(blockFolder + QStringLiteral("/slaves"));
    const QStringList names = slaves.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (names.isEmpty()) return SwapProtection::Unprotected;
    for (const QString& name : names) {
        const SwapProtection below = blockProtection(slaves.filePath(name), depth + 1);
        if (below != SwapProtection::Encrypted) return below;
    }
    return SwapProtection::Encrypted;
}

SwapProtection protectionOf(const QString& name, const QByteArray& type, const QString& root) {
    const QDir sys(root + QStringLiteral("/sys"));
    if (type == "partition") {
        const QString device = QFileInfo(QFileInfo(name).canonicalFilePath().isEmpty() ? name : QFileInfo(name).canonicalFilePath()).fileName();
        const QString folder = sys.filePath(QStringLiteral("class/block/") + device);
        if (device.startsWith(QLatin1String("zram"))) {
            const QByteArray backing = smallFile(folder + QStringLiteral("/backing_dev")).trimmed();
            return backing.isEmpty() || backing == "none" ? SwapProtection::InMemory : SwapProtection::Unprotected;
        }
        return blockProtection(folder, 0);
    }
    struct stat st {};
    if (::stat(QFile::encodeName(name).constData(), &st) != 0) return SwapProtection::Unknown;
    return blockProtection(sys.filePath(QStringLiteral("dev/block/%1:%2").arg(major(st.st_dev)).arg(minor(st.st_dev))), 0);
}

} // namespace

Status guardProcess() {
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0) return systemError(QStringLiteral("core dump limit"));
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return systemError(QStringLiteral("dumpable flag"));
    return ok();
}

bool MachineFacts::swapIsSafe() const {
    return std::all_of(swaps.begin(), swaps.end(), [](const SwapArea& s) {
        return s.protection == SwapProtection::Encrypted || s.protection == SwapProtection::InMemory;
    });
}

MachineFacts machineFacts(const QString& rootPath) {
    const QString root = rootPath == QLatin1String("/") ? QString() : rootPath;
    MachineFacts facts;
    rlimit limit{};
    if (::getrlimit(RLIMIT_CORE, &limit) == 0) facts.coreDumpsOff = limit.rlim_cur == 0;
    if (::getrlimit(RLIMIT_MEMLOCK, &limit) == 0) facts.lockableBytes = limit.rlim_cur == RLIM_INFINITY ? -1 : qint64(limit.rlim_cur);
    facts.dumpable = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0;

    const QList<QByteArray> lines = smallFile(root + QStringLiteral("/proc/swaps")).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> f = lines[i].simplified().split(' ');
        if (f.size() < 3) continue;
        SwapArea area;
        area.name = unescaped(f[0]);
        area.sizeBytes = f[2].toLongLong() * 1024;
        area.protection = protectionOf(area.name, f[1], root);
        facts.swaps.push_back(area);
    }
    // zram cannot hold an image of the memory.
    const bool onDisk = std::any_of(facts.swaps.begin(), facts.swaps.end(), [](const SwapArea& s) { return s.protection != SwapProtection::InMemory; });
    facts.hibernationPossible = onDisk && smallFile(root + QStringLiteral("/sys/power/state")).trimmed().split(' ').contains("disk");
    return facts;
}

} // namespace saboot::crypto
