#include "domain/timerule.h"

#include "base/clock.h"

namespace saboot::domain {

namespace {

/// "hm12", "hms24", and "hms" where the clock is not said.
bool isClock(QStringView word) { return word.startsWith(u"hm") && word.size() <= 5; }

QString upToMinutes(QString text, const QString& timeRule) {
    // "2026-08-15 11:02:41 PKT"
    return timeReading(timeRule).seconds ? text : text.remove(16, 3);
}

/// "Asia/Karachi(assumed)" -> the name and what stands in brackets.
std::pair<QString, QString> withBrackets(QStringView word) {
    const auto at = word.indexOf(u'(');
    if (at < 0) return {word.toString(), {}};
    QStringView inside = word.sliced(at + 1);
    if (inside.endsWith(u')')) inside.chop(1);
    return {word.first(at).toString(), inside.toString()};
}

} // namespace

TimeReading timeReading(const QString& timeRule) {
    TimeReading r;
    // Brackets may hold a blank: "mdy(month name)".
    QStringList words;
    int depth = 0;
    QString word;
    for (const QChar c : timeRule) {
        if (c == u'(') ++depth;
        if (c == u')') --depth;
        if (c == u' ' && depth <= 0) {
            words << word;
            word.clear();
        } else {
            word += c;
        }
    }
    words << word;
    for (const QString& w : words) {
        const auto [name, note] = withBrackets(w);
        if (name.startsWith(QLatin1String("zone:")) || name.startsWith(QLatin1String("offset:"))) {
            r.zone = name.mid(name.indexOf(u':') + 1);
            r.zoneAssumed = note == QLatin1String("assumed");
            if (!r.zoneAssumed) r.zoneNote = note;
        } else if (name == QLatin1String("unixtime")) {
            r.notation = TimeReading::Notation::UnixTime;
        } else if (name == QLatin1String("iso")) {
            r.notation = TimeReading::Notation::Iso;
        } else if (name == QLatin1String("rfc2822")) {
            r.notation = TimeReading::Notation::Mail;
        } else if (name == QLatin1String("undecided")) {
            r.notation = TimeReading::Notation::Calendar;
        } else if (const auto order = dateOrderFromText(name); order && *order != DateOrder::Auto) {
            r.notation = TimeReading::Notation::Calendar;
            r.order = *order;
            r.orderAssumed = note == QLatin1String("assumed");
            r.monthByName = note == QLatin1String("month name");
            r.dayFromHeading = note == QLatin1String("heading");
        } else if (isClock(name)) {
            r.seconds = name.startsWith(QLatin1String("hms"));
            r.twelveHour = name.endsWith(QLatin1String("12"));
        } else if (name.endsWith(QLatin1String(">gregorian"))) {
            r.calendar = name.left(name.indexOf(u'>'));
        } else if (name == QLatin1String("hour:twice")) {
            r.hour = TimeReading::Hour::TwiceEarlierTaken;
        } else if (name == QLatin1String("hour:skipped")) {
            r.hour = TimeReading::Hour::Skipped;
        }
    }
    return r;
}

QString pktTextOf(qint64 utcMs, const QString& timeRule) { return upToMinutes(pktText(utcMs), timeRule); }
QString utcTextOf(qint64 utcMs, const QString& timeRule) { return upToMinutes(utcText(utcMs), timeRule); }

} // namespace saboot::domain
