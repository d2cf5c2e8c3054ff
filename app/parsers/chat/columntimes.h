#pragma once
#include "parsers/chat/dateorder.h"
#include "parsers/chat/emitter.h"

#include <map>

namespace saboot::parsers::chat {

/// Reads the times of one column of a table. Two passes: learn() sees every cell, then settle(), then read().
class ColumnTimes {
public:
    enum class Form { Auto, UnixS, UnixMs, UnixUs, UnixNs, Excel, Iso, Apple };
    static std::optional<Form> formFromText(const QString& s);
    ColumnTimes(Form form, const ZoneRule& zone, bool from1904) : m_form(form), m_zone(zone), m_from1904(from1904) {}
    void learn(const QString& cell);
    /// Settles day and month; says what stays open or was assumed.
    void settle(domain::DateOrder given, IssueLog& issues);
    /// False: no time can be read; a null time with an undecided order is true and said once by settle().
    bool read(domain::ParsedMessage& m, const QString& cell) const;
    domain::DateOrder order() const { return m_order; }
    bool sawWallClock() const { return m_wall; }

private:
    bool header(const QString& cell, WaHeader& h) const;
    Form m_form;
    const ZoneRule& m_zone;
    bool m_from1904;
    std::map<int, DateOrderStats> m_dates;
    std::map<int, SettledOrder> m_orders;
    domain::DateOrder m_order = domain::DateOrder::Auto;
    bool m_wall = false;
};

} // namespace saboot::parsers::chat
