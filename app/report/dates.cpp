#include "report/dates.h"
#include "base/clock.h"

#include <QDate>
#include <array>

namespace saboot::report {

namespace {

constexpr std::array<const char*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};
QDate dateOf(qint64 utcMs) { return QDate::fromString(pktText(utcMs).left(10), Qt::ISODate); }

QString words(const QDate& d) {
    if (!d.isValid()) return {};
    return QStringLiteral("%1 %2 %3").arg(d.day()).arg(QLatin1String(months[size_t(d.month() - 1)])).arg(d.year());
}
QString wordsUrdu(const QDate& d) {
    if (!d.isValid()) return {};
    return QStringLiteral("%1 %2 %3").arg(urduDigits(QString::number(d.day())), monthsInUrdu()[d.month() - 1],
                                          urduDigits(QString::number(d.year())));
}

} // namespace

const QStringList& monthsInUrdu() {
    static const QStringList list{QStringLiteral("جنوری"), QStringLiteral("فروری"),  QStringLiteral("مارچ"),  QStringLiteral("اپریل"), QStringLiteral("مئی"),   QStringLiteral("جون"),
                                  QStringLiteral("جولائی"), QStringLiteral("اگست"), QStringLiteral("ستمبر"), QStringLiteral("اکتوبر"), QStringLiteral("نومبر"), QStringLiteral("دسمبر")};
    return list;
}

const QStringList& weekdays() {
    static const QStringList list{QStringLiteral("Monday"), QStringLiteral("Tuesday"), QStringLiteral("Wednesday"), QStringLiteral("Thursday"), QStringLiteral("Friday"), QStringLiteral("Saturday"), QStringLiteral("Sunday")};
    return list;
}

const QStringList& weekdaysInUrdu() {
    static const QStringList list{QStringLiteral("پیر"), QStringLiteral("منگل"), QStringLiteral("بدھ"), QStringLiteral("جمعرات"), QStringLiteral("جمعہ"), QStringLiteral("ہفتہ"), QStringLiteral("اتوار")};
    return list;
}

QString urduDigits(const QString& s) {
    QString out = s;
    for (QChar& c : out)
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) c = QChar(0x06F0 + c.unicode() - '0');
    return out;
}

QString pktDay(qint64 utcMs) { return pktText(utcMs).left(10); }
QString pktClock(qint64 utcMs) { return pktText(utcMs).mid(11); }
QString utcClock(qint64 utcMs) { return utcText(utcMs).mid(11); }
QString wordDay(qint64 utcMs) { return words(dateOf(utcMs)); }
QString wordDayUrdu(qint64 utcMs) { return wordsUrdu(dateOf(utcMs)); }
QString longDay(qint64 utcMs) {
    const QDate d = dateOf(utcMs);
    return d.isValid() ? weekdays()[d.dayOfWeek() - 1] + QLatin1Char(' ') + words(d) : QString();
}
QString longDayUrdu(qint64 utcMs) {
    const QDate d = dateOf(utcMs);
    return d.isValid() ? weekdaysInUrdu()[d.dayOfWeek() - 1] + QLatin1Char(' ') + wordsUrdu(d) : QString();
}
QString wordDay(const QString& isoDate) {
    const QDate d = QDate::fromString(isoDate, Qt::ISODate);
    return d.isValid() ? words(d) : isoDate;
}
QString wordDayUrdu(const QString& isoDate) {
    const QDate d = QDate::fromString(isoDate, Qt::ISODate);
    return d.isValid() ? wordsUrdu(d) : isoDate;
}
QString coverTime(qint64 utcMs) {
    return QStringLiteral("%1, %2 (UTC+05:00)").arg(wordDay(utcMs), pktClock(utcMs));
}

QString grouped(qint64 n) {
    QString digits = QString::number(n < 0 ? -n : n);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3) digits.insert(i, QChar(0x202F));
    return n < 0 ? QLatin1Char('-') + digits : digits;
}

} // namespace saboot::report
