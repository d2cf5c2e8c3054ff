#include "parsers/chat/dateorder.h"

#include <algorithm>
#include <cstdlib>

namespace saboot::parsers::chat {

using domain::DateOrder;

QString SettledOrder::words() const {
    if (order == DateOrder::Auto) return QStringLiteral("undecided");
    switch (basis) {
    case OrderBasis::Weaker: return domain::toText(order) + QStringLiteral("(assumed)");
    case OrderBasis::Given: return domain::toText(order) + QStringLiteral("(given)");
    default: return domain::toText(order);
    }
}

void DateOrderStats::add(const WaHeader& h) {
    m_shape = h.shape;
    m_separator = h.dateSeparator;
    const int a = h.numbers[0], b = h.numbers[1], c = h.numbers[2];
    if (a > 12) ++m_firstOver12;
    if (b > 12) ++m_secondOver12;
    if (h.dayFirst) ++m_dayFirstWords;
    m_firstMin = std::min(m_firstMin, a);
    for (size_t i = 0; i < 3; ++i) m_max[i] = std::max(m_max[i], h.numbers[i]);
    if (m_count > 0) {
        for (size_t i = 0; i < 3; ++i)
            if (h.numbers[i] != m_previous[i]) ++m_changes[i];
        m_firstMoves += std::abs(a - m_previous[0]);
        m_secondMoves += std::abs(b - m_previous[1]);
        if (c == m_previous[2]) {
            if (a < m_previous[0]) ++m_firstFalls;
            if (b < m_previous[1]) ++m_secondFalls;
        }
    }
    m_previous = {a, b, c};
    ++m_count;
}

void DateOrderStats::addAgain(const WaHeader& h, qint64 times) {
    if (h.numbers[0] > 12) m_firstOver12 += times;
    if (h.numbers[1] > 12) m_secondOver12 += times;
    if (h.dayFirst) m_dayFirstWords += times;
    m_count += times;
}

SettledOrder DateOrderStats::settle(DateOrder given) const {
    SettledOrder s;
    s.dates = m_count;
    if (m_count == 0) return s;
    const auto set = [&s](DateOrder order, OrderBasis basis, const char* reason) {
        s.order = order;
        s.basis = basis;
        s.reason = QString::fromLatin1(reason);
        return s;
    };
    if (m_shape == WaHeader::Shape::YearFirst) return set(DateOrder::Ymd, OrderBasis::Written, "the year stands first");
    if (m_shape == WaHeader::Shape::Named) return set(DateOrder::Dmy, OrderBasis::Written, "the month is a name");
    const bool yearMayBeFirst = m_shape == WaHeader::Shape::AllShort;
    if (given != DateOrder::Auto && (given != DateOrder::Ymd || yearMayBeFirst)) {
        set(given, OrderBasis::Given, "stated by the officer");
        s.contradicted = given == DateOrder::Dmy   ? m_secondOver12 > 0
                         : given == DateOrder::Mdy ? m_firstOver12 > 0
                                                   : m_secondOver12 > 0 || m_max[2] > 31;
        return s;
    }
    if (yearMayBeFirst && m_max[1] <= 12 && m_max[2] <= 31 && m_firstMin >= 9 && m_changes[2] > m_changes[0])
        return set(DateOrder::Ymd, OrderBasis::Weaker, "the first number changes least, like a year");
    if (m_firstOver12 > 0 && m_secondOver12 == 0) return set(DateOrder::Dmy, OrderBasis::Proven, "the first number exceeds 12");
    if (m_secondOver12 > 0 && m_firstOver12 == 0) return set(DateOrder::Mdy, OrderBasis::Proven, "the second number exceeds 12");
    if (m_firstOver12 > 0 && m_secondOver12 > 0) {
        s.contradicted = true;
        if (m_firstOver12 >= 20 * m_secondOver12)
            return set(DateOrder::Dmy, OrderBasis::Weaker, "the first number exceeds 12 far more often than the second");
        if (m_secondOver12 >= 20 * m_firstOver12)
            return set(DateOrder::Mdy, OrderBasis::Weaker, "the second number exceeds 12 far more often than the first");
        s.reason = QStringLiteral("both numbers exceed 12, in different lines");
        return s;
    }
    if (m_firstFalls > m_secondFalls) return set(DateOrder::Dmy, OrderBasis::Proven, "the first number falls within one year");
    if (m_secondFalls > m_firstFalls) return set(DateOrder::Mdy, OrderBasis::Proven, "the second number falls within one year");
    if (m_separator == '.' || m_separator == '-')
        return set(DateOrder::Dmy, OrderBasis::Weaker, "dates with dots or dashes and the year last are written day first");
    if (m_firstMoves > m_secondMoves) return set(DateOrder::Dmy, OrderBasis::Weaker, "the first number changes faster");
    if (m_secondMoves > m_firstMoves) return set(DateOrder::Mdy, OrderBasis::Weaker, "the second number changes faster");
    if (m_dayFirstWords * 2 > m_count)
        return set(DateOrder::Dmy, OrderBasis::Weaker, "the words beside the time are of a language that writes the day first");
    s.reason = QStringLiteral("every date can be read both ways");
    return s;
}

bool orderedDate(const WaHeader& h, DateOrder order, int& year, int& month, int& day) {
    const int a = h.numbers[0], b = h.numbers[1], c = h.numbers[2];
    switch (h.shape == WaHeader::Shape::YearFirst ? DateOrder::Ymd : h.shape == WaHeader::Shape::Named ? DateOrder::Dmy : order) {
    case DateOrder::Ymd: year = a; month = b; day = c; break;
    case DateOrder::Mdy: year = c; month = a; day = b; break;
    case DateOrder::Dmy: year = c; month = b; day = a; break;
    case DateOrder::Auto: return false;
    }
    if (h.shape != WaHeader::Shape::Named && year < 100) year += 2000;
    return true;
}

} // namespace saboot::parsers::chat
