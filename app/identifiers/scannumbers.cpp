#include "identifiers/context.h"
#include "identifiers/encoding.h"
#include "identifiers/scanwalk.h"

#include <algorithm>
#include <array>
#include <span>

// Digits, alone or in groups, in ASCII or Urdu: phones, identity cards, devices, cards, parcels, plates, IP addresses, positions.
namespace saboot::identifiers {

namespace {

// Value of the digit at `i` and its width in bytes; -1 when none stands there.
int digitAt(std::string_view t, size_t i, size_t& width) {
    width = 1;
    if (i >= t.size()) return -1;
    const auto a = uint8_t(t[i]);
    if (a >= '0' && a <= '9') return a - '0';
    if (i + 1 >= t.size()) return -1;
    const auto b = uint8_t(t[i + 1]);
    width = 2;
    if (a == 0xD9 && b >= 0xA0 && b <= 0xA9) return b - 0xA0;
    if (a == 0xDB && b >= 0xB0 && b <= 0xB9) return b - 0xB0;
    return -1;
}

// A sign that parts groups, as its plain form; 0 when none stands there.
char separatorAt(std::string_view t, size_t i, size_t& width) {
    width = 1;
    if (i >= t.size()) return 0;
    switch (uint8_t(t[i])) {
    case ' ':
    case '-':
    case '.':
    case '(':
    case ')':
    case '/': return t[i];
    case 0xC2:
        width = 2;
        return i + 1 < t.size() && uint8_t(t[i + 1]) == 0xA0 ? ' ' : char(0);
    case 0xE2:
        width = 3;
        if (i + 2 >= t.size() || uint8_t(t[i + 1]) != 0x80) return 0;
        if (uint8_t(t[i + 2]) == 0xAF || uint8_t(t[i + 2]) == 0x89) return ' ';
        if (uint8_t(t[i + 2]) >= 0x90 && uint8_t(t[i + 2]) <= 0x95) return '-';
        return 0;
    default: return 0;
    }
}

struct Groups {
    struct Group {
        size_t digits;    ///< of this group
        size_t total;     ///< up to and with this group
        size_t textEnd;   ///< in `text`
        size_t stop;      ///< byte offset behind it
        char separator;   ///< first sign behind it, 0 at the end
    };
    /// At most 24 digits before the last group and 41 in it, two separators between groups.
    struct Text {
        std::array<char, 96> bytes;
        size_t size = 0;
        void add(char c) {
            if (size < bytes.size()) bytes[size++] = c;
        }
        std::string_view view() const { return {bytes.data(), size}; }
    };
    Text text;            ///< digits as 0-9, separators plain
    Text digits;
    std::array<Group, 8> groups;
    size_t count = 0;
    std::span<const Group> list() const { return {groups.data(), count}; }
};

void collect(std::string_view t, size_t start, Groups& g) {
    size_t i = start;
    while (g.count < g.groups.size() && g.digits.size <= 24) {
        size_t width = 0, n = 0;
        for (int v; (v = digitAt(t, i, width)) >= 0; i += width, ++n) {
            g.text.add(char('0' + v));
            g.digits.add(char('0' + v));
            if (n > 40) break;
        }
        if (n == 0) break;
        Groups::Group& group = g.groups[g.count++];
        group = {n, g.digits.size, g.text.size, i, 0};
        char separators[3];
        size_t found = 0, at = i;
        while (found < 3) {
            const char s = separatorAt(t, at, width);
            if (!s) break;
            separators[found++] = s;
            at += width;
        }
        if (found == 0 || found > 2 || digitAt(t, at, width) < 0) {
            group.separator = found == 0 ? char(0) : separators[0];
            break;
        }
        group.separator = separators[0];
        for (size_t k = 0; k < found; ++k) g.text.add(separators[k]);
        i = at;
    }
}

} // namespace

// Most numbers are times, dates and prices: told by their first group alone.
bool ScanWalk::mayBegin(size_t start, size_t end, size_t digits) const {
    size_t width = 0;
    if (digits >= 4 || before(start) == '+') return true;
    const int first = digitAt(m_text, start, width);
    if (digits == 3) return first == 0 || first == 3 || first == 9;
    // Two digits: 00, 92, or a device number written 35-209900-176148-1.
    const int second = digitAt(m_text, start + width, width);
    if ((first == 0 && second == 0) || (first == 9 && second == 2)) return true;
    size_t at = end + 1;
    for (int i = 0; i < 6; ++i, at += width)
        if (digitAt(m_text, at, width) < 0) return false;
    return true;
}

// Up to four digits out of which begin(), onRun() and number() would make nothing, as in nearly every time, date and
// price; 0 when they have to look.
size_t ScanWalk::idleNumber(size_t start) const {
    size_t end = start + 1;
    while (end - start < 5 && bytes::isDigit(at(end))) ++end;
    const size_t size = end - start;
    const char prev = before(start), next = at(end), then = at(end + 1);
    if (size > 4 || prev == '+' || uint8_t(next) >= 0x80 || bytes::isAlnum(next)) return 0;
    // A plate's letters.
    if (size >= 2 && (prev == ' ' || prev == '-') && start >= 2 && m_text[start - 2] >= 'A' && m_text[start - 2] <= 'Z') return 0;
    switch (next) {
    case '_':
    case '-':
    case '.': return 0;
    case ':': // a time of day: no address of hardware or of IP version 6
        return size == 2 && bytes::isDigit(then) && bytes::isDigit(at(end + 2)) && !bytes::isHexDigit(at(end + 3)) && at(end + 3) != ':' ? size : 0;
    case ' ':
    case '(':
    case ')':
    case '/': break;
    default: return size;
    }
    // Another group follows, or may.
    if (uint8_t(then) >= 0x80) return 0;
    const bool digit = bytes::isDigit(then), sign = then == ' ' || then == '-' || then == '.' || then == '(' || then == ')' || then == '/';
    if (size == 1 || (!digit && !sign)) return size;
    if (size > 2) return 0;
    const bool begins = (m_text[start] == '0' && m_text[start + 1] == '0') || (m_text[start] == '9' && m_text[start + 1] == '2');
    return begins || (digit && bytes::isDigit(at(end + 2)) && bytes::isDigit(at(end + 3))) ? 0 : size;
}

// Whether words of a script that runs from right to left stand before the number on its line. There the groups of a number
// change places on the screen, and what a reader of pictures gives back, or a text copied as it was seen, has them so.
bool ScanWalk::isTurned(size_t start) const {
    for (size_t i = start; i-- > 0 && start - i < 32 && m_text[i] != '\n';) {
        const auto c = uint8_t(m_text[i]);
        if (c >= 0xD8 && c <= 0xDB) return true;
        if (bytes::classes[c] & bytes::alnum) return false;
    }
    return false;
}

size_t ScanWalk::number(size_t start, size_t asciiEnd) {
    size_t width = 0;
    // The first group alone, to go on behind it when nothing is found. ASCII digits up to asciiEnd are known.
    size_t end = asciiEnd;
    size_t digits = end - start;
    if (end == start || uint8_t(at(end)) >= 0x80) {
        for (; digitAt(m_text, end, width) >= 0; end += width) ++digits;
    }
    if (end == start) return start + 1;
    const char next = at(end);
    if (start < m_taken || digits > 24) return end;
    if (bytes::isAlnum(next) || next == '_') return end;
    if (digits <= 3 && next == '.' && m_options.contacts) {
        if (const size_t on = ipOrPosition(start, end)) return on;
    }
    if (digits <= 4 && digits >= 2 && (before(start) == ' ' || before(start) == '-')) plateAt(start, end);
    const bool turnedCard = digits == 1 && next == '-' && at(end + 8) == '-'; // 1-1234567-35202
    if (!turnedCard && ((digits < 2 && before(start) != '+') || !mayBegin(start, end, digits))) return end;

    Groups g;
    collect(m_text, start, g);
    const auto list = g.list();
    const size_t all = g.digits.size;
    if (all < 7) return end;
    const char prev = before(start);
    const bool plus = prev == '+' && (start < 2 || !bytes::isAlnum(m_text[start - 2]));
    // A number that continues another one with a dash, dot or slash is only a part.
    const bool isPart = prev == '_' || ((prev == '-' || prev == '.' || prev == '/' || prev == ',') && start >= 2 && bytes::isDigit(m_text[start - 2])) ||
                        (prev == '-' && start >= 2 && bytes::isAlnum(m_text[start - 2])) || (start >= 1 && bytes::isAlnum(prev));
    auto ends = [&](const Groups::Group& group) {
        const char after = at(group.stop);
        if (bytes::isAlnum(after) || after == '_' || (after == '@' && bytes::isAlnum(at(group.stop + 1)))) return false;
        const bool more = &group != &list.back();
        return !(more && group.separator != ' ' && group.separator != ')');
    };
    auto tryGroup = [&](Reader reader, const Groups::Group& group, Accept accept, size_t from, const std::string& head) {
        return tryRead(reader, head + std::string(g.text.view().substr(0, group.textEnd)), from, group.stop, accept);
    };

    if (!isPart && !plus) {
        // Identity card: 5-7-1; thirteen digits in a row only beside its words.
        if (list.size() >= 3 && list[0].digits == 5 && list[1].digits == 7 && list[2].digits == 1 && list[0].separator == list[1].separator &&
            ends(list[2]) && (list[0].separator == '-' || (list[0].separator == ' ' && hasContext(m_text, start, list[2].stop, Context::Cnic))) &&
            tryGroup(rules::cnic, list[2], Accept::NotInvalid, start, {}))
            return m_taken;
        if (list[0].digits == 13 && ends(list[0]) && hasContext(m_text, start, list[0].stop, Context::Cnic) &&
            tryGroup(rules::cnic, list[0], Accept::NotInvalid, start, {}))
            return m_taken;
        // Cards written in fours carry their own context.
        if (list.size() >= 4 && list[0].digits == 4 && list[1].digits == 4 && list[2].digits == 4 && list[3].digits == 4 && ends(list[3]) &&
            tryGroup(rules::card, list[3], hasContext(m_text, start, list[3].stop, Context::Card) ? Accept::Any : Accept::Valid, start, {}))
            return m_taken;
        for (const Groups::Group& group : list) {
            if (group.total != 15 || !ends(group)) continue;
            if (hasContext(m_text, start, group.stop, Context::Imei) && tryGroup(rules::imei, group, Accept::Any, start, {})) return m_taken;
        }
        if (list[0].digits >= 14 && list[0].digits <= 19 && ends(list[0]) && hasContext(m_text, start, list[0].stop, Context::Card) &&
            tryGroup(rules::card, list[0], Accept::Valid, start, {}))
            return m_taken;
    }
    const auto turned = [&](Reader reader, size_t n) {
        std::string value;
        for (size_t k = n; k-- > 0;) value += std::string(g.digits.view().substr(list[k].total - list[k].digits, list[k].digits)) + (k ? "-" : "");
        if (!ends(list[n - 1]) || !isTurned(start) || !tryRead(reader, value, start, list[n - 1].stop, Accept::NotInvalid)) return false;
        QString& note = m_out.back().facts.note;
        note += (note.isEmpty() ? QString() : QStringLiteral("; ")) + QStringLiteral("its groups stand the other way round, as a line from right to left shows them");
        return true;
    };
    if (!isPart && !plus && list.size() >= 3 && list[0].digits == 1 && list[1].digits == 7 && list[2].digits == 5 && list[0].separator == '-' && list[1].separator == '-' && turned(rules::cnic, 3)) return m_taken;
    if (m_options.contacts && !isPart && !plus && list.size() >= 2 && list[0].digits == 7 && list[1].digits == 4 && list[0].separator == '-' && g.digits.view().substr(7, 2) == "03" && turned(rules::phone, 2)) return m_taken;
    if (m_options.contacts && !isPart) {
        const std::string_view d = g.digits.view();
        const size_t from = plus ? start - 1 : start;
        const std::string head = plus ? "+" : "";
        size_t low = 0, high = 0;
        bool needsContext = false;
        if (plus) {
            if (rules::startsWith(d, "92")) low = 10, high = 13;
            else low = 8, high = 15;
        } else if (rules::startsWith(d, "0092")) low = 13, high = 15;
        else if (rules::startsWith(d, "923")) low = high = 12;
        else if (rules::startsWith(d, "03") && (list[0].digits >= 4)) low = high = 11;
        else if (rules::startsWith(d, "00") && d.size() > 2 && d[2] != '0') low = 11, high = 15;
        else if (d[0] == '0' && d[1] != '0' && d[1] != '3') low = 9, high = 11, needsContext = true;
        else if (d[0] == '3' && list[0].digits >= 3 && list[0].digits < 11) low = high = 10, needsContext = true;
        else if (d[0] != '0' && list[0].digits >= 11 && list[0].digits <= 13) low = 11, high = 13, needsContext = true;
        for (size_t k = list.size(); high && k-- > 0;) {
            const Groups::Group& group = list[k];
            if (group.total < low || group.total > high || !ends(group)) continue;
            if (needsContext && !hasContext(m_text, start, group.stop, Context::Phone)) break;
            if (tryGroup(rules::phone, group, Accept::NotInvalid, from, head)) {
                // Accounts of wallet apps and Raast aliases are mobile numbers: only the words beside them tell.
                if (const char* app = paymentNear(m_text, from, group.stop))
                    m_out.back().facts.note += (m_out.back().facts.note.isEmpty() ? QString() : QStringLiteral("; ")) + QStringLiteral("stands beside the word %1: may be an account of it").arg(QString::fromLatin1(app));
                return m_taken;
            }
        }
    }
    if (isPart || plus || !ends(list[0])) {
        if (!isPart && !plus && list.size() >= 2 && list[0].digits == 7 && list[1].digits == 1 && list[0].separator == '-' && ends(list[1]) &&
            hasContext(m_text, start, list[1].stop, Context::Ntn) && tryGroup(rules::ntn, list[1], Accept::Any, start, {}))
            return m_taken;
        return end;
    }
    const Groups::Group& first = list[0];
    if ((first.digits == 7 || first.digits == 8) && hasContext(m_text, start, first.stop, Context::Ntn) && tryGroup(rules::ntn, first, Accept::Any, start, {})) return m_taken;
    if (first.digits >= 8 && first.digits <= 16 && hasContext(m_text, start, first.stop, Context::Parcel) && tryGroup(rules::parcel, first, Accept::NotInvalid, start, {}))
        return m_taken;
    return end;
}

size_t ScanWalk::ipOrPosition(size_t start, size_t end) {
    const char prev = before(start);
    if (bytes::isAlnum(prev) || prev == '.' || prev == '_') return 0;
    size_t stop = end;
    int dots = 0;
    while (stop < m_n && stop - start < 16 && (bytes::isDigit(m_text[stop]) || (m_text[stop] == '.' && bytes::isDigit(at(stop + 1))))) dots += m_text[stop++] == '.';
    if (dots == 3 && !bytes::isAlnum(at(stop)) && prev != '-' && prev != 'v' && start >= m_linkEnd &&
        tryRead(rules::ip, m_text.substr(start, stop - start), start, stop, Accept::Any))
        return stop;
    size_t decimals = end + 1;
    while (bytes::isDigit(at(decimals))) ++decimals;
    if (decimals - end - 1 < 3) return 0;
    const size_t from = prev == '-' && (start < 2 || !bytes::isAlnum(m_text[start - 2])) ? start - 1 : start;
    const size_t length = rules::coordinatesLength(m_text.substr(from, 60));
    if (length == 0 || bytes::isAlnum(at(from + length))) return 0;
    return tryRead(rules::coordinates, m_text.substr(from, length), from, from + length, Accept::Any) ? from + length : 0;
}

// Runs of a few letters and many digits: S10 parcels by their check digit, couriers' numbers beside their words.
bool ScanWalk::letteredNumber(size_t start, size_t end) {
    const std::string_view s = m_text.substr(start, end - start);
    if (before(start) == '-' || before(start) == '_' || at(end) == '_' || start < m_linkEnd) return false;
    const bool s10 = s.size() == 13 && rules::allDigits(s.substr(2, 9)) && !bytes::isDigit(s[0]) && !bytes::isDigit(s[1]) && !bytes::isDigit(s[11]) && !bytes::isDigit(s[12]);
    if (s10) return tryRead(rules::parcel, s, start, end, Accept::Valid);
    if (bytes::isDigit(s[0]) || at(end) == '-') return false;
    const auto digits = size_t(std::count_if(s.begin(), s.end(), bytes::isDigit));
    if (digits < 7 || digits + 4 < s.size() || isHex(s)) return false;
    return hasContext(m_text, start, end, Context::Parcel) && tryRead(rules::parcel, s, start, end, Accept::NotInvalid);
}

// The digits of a plate stand behind its letters: "LEB-12-1234", "ABC 123". Capitals, and words about vehicles near.
void ScanWalk::plateAt(size_t digitsStart, size_t digitsEnd) {
    size_t letters = digitsStart - 1;
    size_t from = letters;
    while (from > 0 && letters - from < 5 && m_text[from - 1] >= 'A' && m_text[from - 1] <= 'Z') --from;
    const size_t n = letters - from;
    if (n < 2 || n > 4 || (from > 0 && (bytes::isAlnum(m_text[from - 1]) || m_text[from - 1] == '_' || m_text[from - 1] == '-'))) return;
    size_t end = digitsEnd;
    if (digitsEnd - digitsStart == 2 && (at(end) == '-' || at(end) == ' ')) {
        size_t stop = end + 1;
        while (bytes::isDigit(at(stop))) ++stop;
        if (stop - end - 1 >= 1 && stop - end - 1 <= 4 && !bytes::isAlnum(at(stop))) end = stop;
    }
    if (digitsEnd - digitsStart == 4 && at(digitsEnd) == '-' && from >= m_taken) {
        // "SK-4471-0093": couriers' and seals' numbers, letters and two groups of four.
        size_t stop = digitsEnd + 1;
        while (bytes::isDigit(at(stop))) ++stop;
        if (stop - digitsEnd - 1 >= 4 && stop - digitsEnd - 1 <= 8 && !bytes::isAlnum(at(stop)) && at(stop) != '-' && at(stop) != '_' &&
            hasContext(m_text, from, stop, Context::Parcel) && tryRead(rules::parcel, m_text.substr(from, stop - from), from, stop, Accept::NotInvalid))
            return;
    }
    if (bytes::isAlnum(at(end)) || at(end) == '_' || (at(end) == '-' && bytes::isAlnum(at(end + 1))) || from < m_taken) return;
    if (!hasContext(m_text, from, end, Context::Plate)) return;
    tryRead(rules::plate, m_text.substr(from, end - from), from, end, Accept::Any);
}

} // namespace saboot::identifiers
