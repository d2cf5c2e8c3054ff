#include "base/clock.h"

#include <QFile>
#include <QTimeZone>
#include <QUuid>
#include <ctime>

namespace saboot {

namespace {

class SystemClock : public Clock {
public:
    qint64 utcMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    qint64 bootMs() const override {
        timespec t{};
        clock_gettime(CLOCK_BOOTTIME, &t);
        return qint64(t.tv_sec) * 1000 + t.tv_nsec / 1000000;
    }
    QByteArray bootId() const override {
        QFile f(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        if (!f.open(QIODevice::ReadOnly)) return QByteArray(16, '\0');
        const QUuid u = QUuid::fromString(QString::fromLatin1(f.readAll().trimmed()));
        return u.isNull() ? QByteArray(16, '\0') : u.toRfc4122();
    }
};

QDateTime inPakistan(qint64 utcMs) {
    static const QTimeZone zone("Asia/Karachi");
    return zone.isValid() ? QDateTime::fromMSecsSinceEpoch(utcMs, zone)
                          : QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, 5 * 3600);
}

} // namespace

const Clock& systemClock() {
    static const SystemClock clock;
    return clock;
}

QString pktText(qint64 utcMs) {
    const QDateTime t = inPakistan(utcMs);
    const bool summer = t.offsetFromUtc() != 5 * 3600;
    return t.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + (summer ? QStringLiteral(" PKST") : QStringLiteral(" PKT"));
}

QString utcText(qint64 utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
}

QString pktDate(qint64 utcMs) { return inPakistan(utcMs).toString(QStringLiteral("dd-MM-yyyy")); }

QString isoUtc(qint64 utcMs) {
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return t.toString(utcMs % 1000 ? QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'") : QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
}

} // namespace saboot
