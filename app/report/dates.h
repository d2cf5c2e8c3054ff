#pragma once
#include <QStringList>

/// Dates and numbers as the report prints them. Pakistan Standard Time by base/clock.h.
namespace saboot::report {

const QStringList& monthsInUrdu();   ///< "جنوری", …
const QStringList& weekdays();       ///< "Monday", …
const QStringList& weekdaysInUrdu(); ///< "پیر", …
QString pktDay(qint64 utcMs);     ///< "2026-08-15"
QString pktClock(qint64 utcMs);   ///< "11:02:41 PKT"
QString utcClock(qint64 utcMs);   ///< "06:02:41 UTC"
QString longDay(qint64 utcMs);    ///< "Friday 14 August 2026"
QString longDayUrdu(qint64 utcMs); ///< "جمعہ ۱۴ اگست ۲۰۲۶"
QString wordDay(qint64 utcMs);    ///< "15 August 2026"
QString wordDayUrdu(qint64 utcMs);
/// "2026-08-15" -> "15 August 2026"; anything else unchanged.
QString wordDay(const QString& isoDate);
QString wordDayUrdu(const QString& isoDate);
QString coverTime(qint64 utcMs);  ///< "20 November 2026, 15:30:00 PKT (UTC+05:00)"
QString grouped(qint64 n);        ///< "2 114 302", narrow unbroken spaces
QString urduDigits(const QString& s);

} // namespace saboot::report
