#include "fault/harness.h"

#include "base/file.h"

#include <QFile>
#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace saboot::fault {

namespace {

/// A file system of its own size, gone with the object.
struct SmallDisk {
    QTemporaryDir point;
    bool mounted = false;
    explicit SmallDisk(qint64 bytes) {
        const QByteArray options = "mode=0700,size=" + QByteArray::number(bytes);
        mounted = ::geteuid() == 0 && ::mount("saboot-fault", QFile::encodeName(point.path()).constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk() {
        if (mounted) ::umount2(QFile::encodeName(point.path()).constData(), MNT_DETACH);
    }
};

} // namespace

void runFullDisk(Report& report, Scale scale) {
    constexpr qint64 diskBytes = 12 << 20;
    SmallDisk disk(diskBytes);
    if (!disk.mounted) return report.skip(QStringLiteral("F-04"), QStringLiteral("a small file system cannot be mounted here"));
    const int rounds = scale == Scale::Full ? 60 : 6;
    int good = 0;
    SeededRandom random(4);
    Bench bench(disk.point.path());
    const QString casePath = bench.makeRichCase(QStringLiteral("full"));
    const QString ballast = disk.point.filePath(QStringLiteral("ballast"));
    for (int round = 0; round < rounds; ++round) {
        bool fine = true;
        qint64 notes = 0;
        qint64 exhibits = 0;
        {
            const auto opened = bench.open(casePath);
            services::Register reg(*opened);
            services::Exhibits intake(*opened);
            JobControl job;
            // Fill up to a random remainder, then write until it is full.
            const Fd filler(::open(QFile::encodeName(ballast).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
            const QByteArray part(4096, 'b');
            while (writeAll(filler.get(), part, ballast)) {}
            const qint64 filled = must(fileSize(filler.get()));
            if (::ftruncate(filler.get(), std::max<qint64>(0, filled - qint64(random.below(900'000)))) != 0) qFatal("ballast");
            bool full = false;
            for (int i = 0; i < 400 && !full; ++i) {
                if (random.below(3) == 0) {
                    const auto attached = intake.attachBytes(random.bytes(qsizetype(20'000 + random.below(200'000))), QStringLiteral("x"), {},
                                                             services::DuplicateRule::Keep, job);
                    full = !attached;
                    if (full && attached.error().code() != ErrorCode::DiskFull) {
                        fine = false;
                        report.note(QStringLiteral("attach: ") + describe(attached.error()));
                    }
                } else {
                    const auto note = reg.addNote(QString(2000, QLatin1Char('n')), {});
                    full = !note;
                    if (full && note.error().code() != ErrorCode::DiskFull) {
                        fine = false;
                        report.note(QStringLiteral("note: ") + describe(note.error()));
                    }
                }
            }
            if (!full) {
                fine = false;
                report.note(QStringLiteral("the disk did not fill"));
            }
            notes = qint64(must(reg.notes()).size());
            exhibits = qint64(must(intake.list()).size());
        }
        QFile::remove(ballast);
        {
            const auto opened = bench.open(casePath);
            services::Register reg(*opened);
            if (qint64(must(reg.notes()).size()) != notes || qint64(must(services::Exhibits(*opened).list()).size()) != exhibits) {
                fine = false;
                report.note(QStringLiteral("what was there before the disk filled is not there after"));
            }
            JobControl job;
            const auto verified = services::verifyCase(*opened, job);
            if (!verified || !verified->clean) {
                fine = false;
                report.note(verified ? verified->findings.front().text : describe(verified.error()));
            }
            // And work goes on.
            if (!reg.addNote(QStringLiteral("after the full disk"), {})) fine = false;
        }
        good += fine ? 1 : 0;
        // The case has grown: start anew before it fills the disk by itself.
        if (folderBytes(casePath) > diskBytes / 2) {
            report.note(QStringLiteral("the case fills half of the small disk after %1 rounds (%2 bytes)").arg(round + 1).arg(folderBytes(casePath)));
            report.goal(QStringLiteral("F-04"), QStringLiteral("full disk: said so, nothing lost, work goes on"), round + 1, good);
            return;
        }
    }
    report.goal(QStringLiteral("F-04"), QStringLiteral("full disk: said so, nothing lost, work goes on"), rounds, good);
}

} // namespace saboot::fault
