#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace saboot {

/// The seam for time: the program asks a Clock, never the system. Thread-safe; the owner outlives its users.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 UTC.
    virtual qint64 utcMs() const = 0;
    /// CLOCK_BOOTTIME in milliseconds: does not jump when the wall clock is set.
    virtual qint64 bootMs() const = 0;
    /// The kernel's boot id (16 bytes), zeros where there is none.
    virtual QByteArray bootId() const = 0;
};

/// The machine's own clock.
const Clock& systemClock();

/// A clock for tests and reproducible reports: moves only when told.
class FixedClock : public Clock {
public:
    explicit FixedClock(qint64 utcMs) : m_utcMs(utcMs) {}
    qint64 utcMs() const override { return m_utcMs; }
    qint64 bootMs() const override { return m_bootMs; }
    QByteArray bootId() const override { return QByteArray(16, '\x01'); }
    void advance(qint64 ms) {
        m_utcMs += ms;
        m_bootMs += ms;
    }
    void set(qint64 utcMs) { m_utcMs = utcMs; }

private:
    qint64 m_utcMs;
    qint64 m_bootMs = 1000;
};

/// "2026-08-15 11:02:41 PKT": Pakistan Standard Time is UTC+05:00 without summer time since 2009; earlier summer
/// times (2002, 2008, 2009) come from the zone data when it is there.
QString pktText(qint64 utcMs);
/// "2026-08-15 06:02:41 UTC".
QString utcText(qint64 utcMs);
/// "15-08-2026" in PKT, the window's date form.
QString pktDate(qint64 utcMs);
/// ISO 8601 with Z: "2026-08-15T06:02:41Z"; milliseconds are printed only when they are not zero.
QString isoUtc(qint64 utcMs);

} // namespace saboot
