#include "parsers/chat/timerule.h"

#include <QCalendar>
#include <QDate>
#include <QDateTime>
#include <cstdlib>

namespace saboot::parsers::chat {

namespace {

constexpr qint64 daySeconds = 86400;

/// Pakistan Standard Time with its summer times of 2002, 2008 and 2009 (IANA tz, file "asia"), so that the usual zone
/// does not depend on zone data being readable. Before 1971-03-26 the rule is not needed.
int karachiOffset(qint64 utcSeconds) {
    struct Span {
        qint64 from, to;
    };
    static const Span summer[] = {
        // on at 00:00 or 02:00 local standard time, off at 00:00 local summer time; Rule Pakistan
        {daysFromCivil(2002, 4, 7) * daySeconds - 5 * 3600, daysFromCivil(2002, 10, 6) * daySeconds - 6 * 3600},
        {daysFromCivil(2008, 6, 1) * daySeconds - 5 * 3600, daysFromCivil(2008, 11, 1) * daySeconds - 6 * 3600},
        {daysFromCivil(2009, 4, 15) * daySeconds - 5 * 3600, daysFromCivil(2009, 11, 1) * daySeconds - 6 * 3600}};
    for (const Span& s : summer)
        if (utcSeconds >= s.from && utcSeconds < s.to) return 6 * 3600;
    return 5 * 3600;
}

/// Seconds of "+05:00", "+0530", "+5", "UTC+5", "GMT-03:00", "Z", "UTC".
std::optional<int> fixedOffset(QString s) {
    s = s.trimmed().toUpper();
    if (s == QLatin1String("Z") || s == QLatin1String("UTC") || s == QLatin1String("GMT")) return 0;
    if (s.startsWith(QLatin1String("UTC")) || s.startsWith(QLatin1String("GMT"))) s = s.mid(3).trimmed();
    if (s.size() < 2) return std::nullopt;
    const QChar sign = s[0];
    if (sign != QLatin1Char('+') && sign != QLatin1Char('-') && sign != QChar(0x2212)) return std::nullopt;
    QString digits;
    qsizetype colon = -1;
    for (qsizetype i = 1; i < s.size(); ++i) {
        if (s[i] == QLatin1Char(':') && colon < 0) {
            colon = digits.size();
        } else if (s[i] >= QLatin1Char('0') && s[i] <= QLatin1Char('9')) {
            digits += s[i];
        } else {
            return std::nullopt;
        }
    }
    int hours = 0, minutes = 0;
    if (colon >= 0) {
        if (colon < 1 || colon > 2 || digits.size() - colon != 2) return std::nullopt;
        hours = digits.left(colon).toInt();
        minutes = digits.mid(colon).toInt();
    } else if (digits.size() <= 2 && !digits.isEmpty()) {
        hours = digits.toInt();
    } else if (digits.size() == 4) {
        hours = digits.left(2).toInt();
        minutes = digits.mid(2).toInt();
    } else {
        return std::nullopt;
    }
    if (hours > 14 || minutes > 59) return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return sign == QLatin1Char('+') ? seconds : -seconds;
}

} // namespace

qint64 daysFromCivil(int year, int month, int day) {
    const qint64 y = qint64(year) - (month <= 2);
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yoe = y - era * 400;
    const qint64 doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

int daysInMonth(int year, int month) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) return 29;
    return days[month - 1];
}

bool isPossible(const CivilTime& t) {
    return t.year >= 1 && t.year <= 9999 && t.month >= 1 && t.month <= 12 && t.day >= 1 &&
           t.day <= daysInMonth(t.year, t.month) && t.hour >= 0 && t.hour <= 23 && t.minute >= 0 && t.minute <= 59 &&
           t.second >= 0 && t.second <= 60;
}

qint64 asIfUtcMs(const CivilTime& t) {
    return (daysFromCivil(t.year, t.month, t.day) * daySeconds + t.hour * 3600 + t.minute * 60 + t.second) * 1000 + t.milli;
}

Calendar calendarOfYear(int year) {
    if (year >= 1380 && year <= 1409) return Calendar::Persian;
    if (year >= 1425 && year <= 1460) return Calendar::Islamic;
    if (year >= 2543 && year <= 2599) return Calendar::Buddhist;
    return Calendar::Gregorian;
}

std::optional<CivilTime> toGregorian(CivilTime t, Calendar calendar) {
    switch (calendar) {
    case Calendar::Gregorian: break;
    case Calendar::Buddhist: t.year -= 543; break;
    case Calendar::Persian:
    case Calendar::Islamic: {
        const QCalendar c(calendar == Calendar::Persian ? QCalendar::System::Jalali : QCalendar::System::IslamicCivil);
        const QDate date = c.isValid() ? QDate(t.year, t.month, t.day, c) : QDate();
        if (!date.isValid()) return std::nullopt;
        t.year = date.year();
        t.month = date.month();
        t.day = date.day();
        break;
    }
    }
    if (!isPossible(t)) return std::nullopt;
    return t;
}

QString calendarWords(Calendar c) {
    switch (c) {
    case Calendar::Gregorian: break;
    case Calendar::Persian: return QStringLiteral("persian>gregorian");
    case Calendar::Islamic: return QStringLiteral("islamic>gregorian(±1 day)");
    case Calendar::Buddhist: return QStringLiteral("buddhist>gregorian");
    }
    return {};
}

Result<ZoneRule> ZoneRule::make(const QString& zone) {
    ZoneRule r;
    if (zone.isEmpty() || zone == QLatin1String("Asia/Karachi")) {
        r.m_karachi = true;
        r.m_name = QStringLiteral("Asia/Karachi");
        r.m_words = zone.isEmpty() ? QStringLiteral("zone:Asia/Karachi(assumed)") : QStringLiteral("zone:Asia/Karachi(given)");
        return r;
    }
    if (const auto fixed = fixedOffset(zone)) {
        r.m_fixedSeconds = *fixed;
        r.m_name = offsetText(*fixed);
    } else {
        const QByteArray id = zone.toLatin1();
        // Without its data a QTimeZone may be built all the same and count as UTC.
        if (!QTimeZone::isTimeZoneIdAvailable(id)) return Error(ErrorCode::InvalidArgument, zone);
        r.m_zone = QTimeZone(id);
        if (!r.m_zone.isValid() || r.m_zone.id() != id) return Error(ErrorCode::InvalidArgument, zone);
        r.m_name = zone;
    }
    r.m_words = QStringLiteral("zone:%1(given)").arg(r.m_name);
    return r;
}

int ZoneRule::offsetSecondsAt(qint64 utcSeconds) const {
    if (m_karachi) return karachiOffset(utcSeconds);
    if (m_zone.isValid()) return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::UTC));
    return m_fixedSeconds;
}

ZoneRule::Utc ZoneRule::toUtc(const CivilTime& local) const {
    const qint64 day = daysFromCivil(local.year, local.month, local.day);
    const qint64 wall = day * daySeconds + local.hour * 3600 + local.minute * 60 + local.second;
    if (day == m_cachedDay) return {(wall - m_cachedOffset) * 1000 + local.milli, Fit::Exact, true};
    const int before = offsetSecondsAt(day * daySeconds - daySeconds);
    const int after = offsetSecondsAt(day * daySeconds + 2 * daySeconds);
    if (before == after) {
        m_cachedDay = day;
        m_cachedOffset = before;
        return {(wall - before) * 1000 + local.milli, Fit::Exact, true};
    }
    const bool fitsBefore = offsetSecondsAt(wall - before) == before;
    const bool fitsAfter = offsetSecondsAt(wall - after) == after;
    const int offset = fitsBefore || !fitsAfter ? before : after;
    const Fit fit = fitsBefore && fitsAfter ? Fit::Ambiguous : fitsBefore || fitsAfter ? Fit::Exact : Fit::Gap;
    return {(wall - offset) * 1000 + local.milli, fit, false};
}

std::optional<IsoTime> parseIso(QByteArrayView s) {
    IsoTime t;
    qsizetype at = 0;
    const auto number = [&](int digits) -> int {
        int n = 0;
        for (int i = 0; i < digits; ++i, ++at) {
            if (at >= s.size() || s[at] < '0' || s[at] > '9') return -1;
            n = n * 10 + (s[at] - '0');
        }
        return n;
    };
    const auto mark = [&](char c) { return at < s.size() && s[at] == c && ++at; };
    t.civil.year = number(4);
    if (t.civil.year < 0 || !mark('-')) return std::nullopt;
    t.civil.month = number(2);
    if (!mark('-')) return std::nullopt;
    t.civil.day = number(2);
    if (!mark('T') && !mark(' ')) return std::nullopt;
    t.civil.hour = number(2);
    if (!mark(':')) return std::nullopt;
    t.civil.minute = number(2);
    if (mark(':')) {
        t.civil.second = number(2);
        if (mark('.') || mark(',')) {
            int digits = 0;
            for (; at < s.size() && s[at] >= '0' && s[at] <= '9'; ++at, ++digits)
                if (digits < 3) t.civil.milli = t.civil.milli * 10 + (s[at] - '0');
            if (digits == 0) return std::nullopt;
            for (; digits < 3; ++digits) t.civil.milli *= 10;
        }
    }
    if (!isPossible(t.civil)) return std::nullopt;
    while (at < s.size() && s[at] == ' ') ++at;
    if (at == s.size()) return t;
    const auto offset = fixedOffset(QString::fromLatin1(s.sliced(at).toByteArray()));
    if (!offset) return std::nullopt;
    t.hasOffset = true;
    t.offsetSeconds = *offset;
    return t;
}

QString offsetText(int seconds) {
    const int m = std::abs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(seconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(m / 60, 2, 10, QLatin1Char('0'))
        .arg(m % 60, 2, 10, QLatin1Char('0'));
}

} // namespace saboot::parsers::chat
