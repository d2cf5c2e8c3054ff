#pragma once
#include "domain/chat.h"
#include "parsers/chat/waheader.h"

#include <QString>
#include <array>

/// Settles which of two numbers is the day, from the whole file, before any message is read.
namespace saboot::parsers::chat {

/// How an order came to be known.
enum class OrderBasis : quint8 {
    Undecided,
    Written, ///< year first, or the month is a name
    Proven,  ///< a number above 12, or a number that falls within one year
    Weaker,  ///< the faster-changing number, the separator, words of a language, a like notation in the same file
    Given,   ///< the officer said so
};

struct SettledOrder {
    domain::DateOrder order = domain::DateOrder::Auto;
    OrderBasis basis = OrderBasis::Undecided;
    QString reason;       ///< English, for the issue: "the first number exceeds 12"
    bool contradicted = false; ///< some dates do not exist in this order
    qint64 dates = 0;
    /// "dmy", "dmy(assumed)", "dmy(given)", "undecided".
    QString words() const;
};

/// Collects the dates of one way of writing them, in file order. Rules and their order: a first number above 12 means
/// day first, a second one above 12 month first; within one year the number that falls is the day; a dotted or dashed
/// date with the year last is written day first in every locale; the number that changes faster is the day; words
/// beside the time of a language that writes the day first.
class DateOrderStats {
public:
    void add(const WaHeader& h);
    /// `times` more dates as the last one, which `h` is.
    void addAgain(const WaHeader& h, qint64 times);
    SettledOrder settle(domain::DateOrder given) const;
    qint64 count() const { return m_count; }

private:
    WaHeader::Shape m_shape = WaHeader::Shape::YearLast;
    char m_separator = '/';
    qint64 m_count = 0;
    std::array<int, 3> m_previous{};
    std::array<qint64, 3> m_changes{};
    std::array<int, 3> m_max{};
    qint64 m_firstOver12 = 0, m_secondOver12 = 0;
    qint64 m_firstFalls = 0, m_secondFalls = 0;
    qint64 m_firstMoves = 0, m_secondMoves = 0;
    int m_firstMin = 9999;
    qint64 m_dayFirstWords = 0;
};

/// Year, month and day of a header in a settled order; two-digit years are 20xx. False when undecided.
bool orderedDate(const WaHeader& h, domain::DateOrder order, int& year, int& month, int& day);

} // namespace saboot::parsers::chat
