#include "parsers/chat/columntimes.h"

#include <cmath>

namespace saboot::parsers::chat {

using domain::Certainty;
using domain::DateOrder;

std::optional<ColumnTimes::Form> ColumnTimes::formFromText(const QString& s) {
    static const QHash<QString, Form> forms{{QString(), Form::Auto},
                                            {QStringLiteral("auto"), Form::Auto},
                                            {QStringLiteral("unix_s"), Form::UnixS},
                                            {QStringLiteral("unix_ms"), Form::UnixMs},
                                            {QStringLiteral("unix_us"), Form::UnixUs},
                                            {QStringLiteral("unix_ns"), Form::UnixNs},
                                            {QStringLiteral("excel"), Form::Excel},
                                            {QStringLiteral("iso"), Form::Iso},
                                            {QStringLiteral("apple"), Form::Apple}};
    const auto it = forms.constFind(s);
    return it == forms.constEnd() ? std::nullopt : std::optional(it.value());
}

bool ColumnTimes::header(const QString& cell, WaHeader& h) const {
    // The notation of a message's header without what follows it.
    const QByteArray line = cell.trimmed().toUtf8() + " - x: y";
    return line.size() < 200 && scanWaHeader(line, h);
}

void ColumnTimes::learn(const QString& cell) {
    if (m_form != Form::Auto && m_form != Form::Iso) return;
    bool isNumber = false;
    cell.trimmed().toDouble(&isNumber);
    WaHeader h;
    if (isNumber || cell.trimmed().isEmpty() || parseIso(cell.trimmed().toUtf8()) || !header(cell, h)) return;
    m_dates[h.dateKey()].add(h);
}

void ColumnTimes::settle(DateOrder given, IssueLog& issues) {
    qint64 most = 0;
    for (const auto& [key, stats] : m_dates) {
        SettledOrder o = stats.settle(given);
        if (o.order == DateOrder::Auto)
            issues.add("date_order_undecided", 0, 0,
                       QStringLiteral("Day and month cannot be told apart in %1 rows: %2. State the order and read again.").arg(o.dates).arg(o.reason));
        else if (o.basis == OrderBasis::Weaker)
            issues.add("date_order_assumed", 0, 0, QStringLiteral("Dates read as %1 (%2): %3. Check it.").arg(domain::inWords(o.order)).arg(o.dates).arg(o.reason));
        if (o.contradicted) issues.add("date_order_conflict", 0, 0, QStringLiteral("Some dates do not exist in the order %1.").arg(domain::inWords(o.order)));
        if (o.dates > most) {
            most = o.dates;
            m_order = o.order;
        }
        m_orders.emplace(key, std::move(o));
    }
}

bool ColumnTimes::read(domain::ParsedMessage& m, const QString& cell) const {
    const QString s = cell.trimmed();
    m.timeText = s;
    if (s.isEmpty()) return false;
    bool isNumber = false;
    const double number = s.toDouble(&isNumber);
    const auto utc = [&](double ms, const char* rule) {
        if (!(std::abs(ms) < 4e15)) return false;
        Emitter::setUtc(m, qint64(std::llround(ms)), s, rule);
        return true;
    };
    if (isNumber) {
        Form form = m_form;
        if (form == Form::Auto)
            form = number > 2e17 ? Form::UnixNs : number > 2e14 ? Form::UnixUs : number > 2e11 ? Form::UnixMs : number > 4e8 ? Form::UnixS : Form::Excel;
        switch (form) {
        case Form::UnixS: return utc(number * 1000, "unixtime");
        case Form::UnixMs: return utc(number, "unixtime(ms)");
        case Form::UnixUs: return utc(number / 1000, "unixtime(us)");
        case Form::UnixNs: return utc(number / 1e6, "unixtime(ns)");
        case Form::Apple: return utc((number > 1e12 ? number / 1e9 : number) * 1000 + 978307200000.0, "apple time");
        case Form::Iso: return false;
        case Form::Auto:
        case Form::Excel: break;
        }
        // Days of a spreadsheet: 1 is 1900-01-01, and 1900 is held for a leap year; from March 1900 on day 0 is 1899-12-30.
        if (number < 61 || number > 200'000) return false;
        const double days = number + (m_from1904 ? 1462 : 0) - 25569;
        const qint64 wall = std::llround(days * 86400) * 1000;
        const qint64 day = qint64(std::floor(double(wall) / 86'400'000));
        const qint64 rest = (wall - day * 86'400'000) / 1000;
        const QDate date = QDate(1970, 1, 1).addDays(day);
        const CivilTime t{date.year(), date.month(), date.day(), int(rest / 3600), int(rest / 60 % 60), int(rest % 60), 0};
        Emitter::setWall(m, t, m_zone, s, QStringLiteral("spreadsheet days"));
        return true;
    }
    if (m_form != Form::Auto && m_form != Form::Iso) return false;
    if (Emitter::setIso(m, s, m_zone)) return true;
    WaHeader h;
    if (!header(s, h)) {
        m.time.reset();
        return false;
    }
    const auto settled = m_orders.find(h.dateKey());
    const SettledOrder order = settled == m_orders.end() ? SettledOrder() : settled->second;
    const bool twelve = h.part != DayPart::None && h.part != DayPart::Neutral;
    const QString clock = QString::fromLatin1(h.hasSeconds ? (twelve ? "hms12" : "hms24") : (twelve ? "hm12" : "hm24"));
    CivilTime t;
    if (!orderedDate(h, order.order, t.year, t.month, t.day)) {
        m.timeRule = QStringLiteral("undecided ") + clock;
        return true;
    }
    t.hour = hourOfDay(h.hour, h.part);
    t.minute = h.minute;
    t.second = h.second;
    const Calendar calendar = calendarOfYear(t.year);
    const auto gregorian = toGregorian(t, calendar);
    if (!gregorian) return false;
    Emitter::setWall(m, *gregorian, m_zone, s, order.words() + QLatin1Char(' ') + clock + (calendar == Calendar::Gregorian ? QString() : QLatin1Char(' ') + calendarWords(calendar)));
    return true;
}

} // namespace saboot::parsers::chat
