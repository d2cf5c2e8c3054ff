#pragma once
#include "base/error.h"
#include "domain/certainty.h"

#include <QByteArrayView>
#include <QString>
#include <QTimeZone>
#include <optional>

/// Times as the formats write them, turned into milliseconds UTC by a named rule.
namespace saboot::parsers::chat {

/// A wall-clock time, not yet tied to a zone. Proleptic Gregorian unless a Calendar says otherwise.
struct CivilTime {
    int year = 0, month = 0, day = 0;
    int hour = 0, minute = 0, second = 0;
    int milli = 0;
};

/// Days since 1970-01-01 of a Gregorian date (H. Hinnant, "chrono-compatible low-level date algorithms").
qint64 daysFromCivil(int year, int month, int day);
int daysInMonth(int year, int month);
bool isPossible(const CivilTime& t);
/// Milliseconds since 1970-01-01 as if the wall clock showed UTC.
qint64 asIfUtcMs(const CivilTime& t);

enum class Calendar { Gregorian, Persian, Islamic, Buddhist };
/// The calendar a written year belongs to: 1380-1409 Persian (solar), 1425-1460 Islamic (lunar), 2543-2599 Buddhist.
/// The ranges are 2001 and later in each calendar and do not meet.
Calendar calendarOfYear(int year);
/// Gregorian date of a date in `calendar`; nothing when it does not exist there. Islamic is the tabular civil
/// calendar: a date by sighting of the moon may differ by a day.
std::optional<CivilTime> toGregorian(CivilTime t, Calendar calendar);
/// "persian>gregorian", "islamic>gregorian(±1 day)", "buddhist>gregorian"; empty for Gregorian.
QString calendarWords(Calendar c);

/// The zone a wall-clock time is read in. Remembers the offset of the last days asked for: not thread-safe.
class ZoneRule {
public:
    enum class Fit { Exact, Ambiguous, Gap };
    struct Utc {
        qint64 ms = 0;
        Fit fit = Fit::Exact;
        bool wholeDay = false; ///< the same offset holds for every time of that local day
    };
    /// `zone`: IANA name, "+05:00" / "UTC+5" / "Z", or empty for Asia/Karachi assumed. InvalidArgument: no such zone.
    static Result<ZoneRule> make(const QString& zone);
    /// Within an hour that happened twice the earlier instant; within one that did not happen, the time as it would be
    /// with the offset before the change.
    Utc toUtc(const CivilTime& local) const;
    const QString& name() const { return m_name; }
    domain::Certainty certainty() const { return domain::Certainty::Assumed; }
    /// "zone:Asia/Karachi(assumed)" or "zone:Asia/Dubai(given)".
    const QString& words() const { return m_words; }

private:
    int offsetSecondsAt(qint64 utcSeconds) const;

    QString m_name;
    QString m_words;
    QTimeZone m_zone;      ///< invalid for fixed offsets and the built-in rule of Pakistan
    bool m_karachi = false;
    int m_fixedSeconds = 0;
    mutable qint64 m_cachedDay = INT64_MIN; ///< local day whose offset is the same throughout
    mutable int m_cachedOffset = 0;
};

/// An ISO 8601 time: "2024-01-15T10:30:00", with fraction, "Z" or an offset when written; a space instead of T is read too.
struct IsoTime {
    CivilTime civil;
    bool hasOffset = false;
    int offsetSeconds = 0;
    qint64 utcMs() const { return asIfUtcMs(civil) - qint64(offsetSeconds) * 1000; }
};
std::optional<IsoTime> parseIso(QByteArrayView text);

/// "+05:00".
QString offsetText(int seconds);

} // namespace saboot::parsers::chat
