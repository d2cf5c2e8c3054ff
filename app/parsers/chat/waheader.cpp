#include "parsers/chat/waheader.h"

#include <QChar>
#include <array>

namespace saboot::parsers::chat {

namespace {

constexpr int maxCells = 96;

bool isInvisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ||
           c == 0x061C || c == 0x00AD;
}

/// One character from UTF-8; bytes that are none give U+FFFD and count one.
char32_t decode(const char* s, const char* end, int& length) {
    const auto c = uchar(*s);
    length = 1;
    if (c < 0x80) return c;
    const int n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
    if (n == 0 || end - s < n) return 0xFFFD;
    char32_t u = c & (0xFF >> (n + 1));
    for (int i = 1; i < n; ++i) {
        if ((uchar(s[i]) & 0xC0) != 0x80) return 0xFFFD;
        u = (u << 6) | (uchar(s[i]) & 0x3F);
    }
    length = n;
    return u;
}

/// Spellings of one sign brought to one character.
char32_t normal(char32_t c) {
    if (c < 0x80) return c == '\t' ? U' ' : c;
    if (QChar::isDigit(c)) return U'0' + char32_t(QChar::digitValue(c));
    switch (c) {
    case 0x00A0: case 0x1680: case 0x202F: case 0x205F: case 0x3000: return U' ';
    case 0x060C: case 0xFF0C: case 0x3001: case 0xFE50: return U',';
    case 0x2044: case 0x2215: case 0xFF0F: return U'/';
    case 0xFF0E: case 0x06D4: return U'.';
    case 0xFF1A: case 0x2236: return U':';
    case 0xFF3B: return U'[';
    case 0xFF3D: return U']';
    case 0x2212: case 0xFE58: case 0xFE63: case 0xFF0D: return U'-';
    default: break;
    }
    if (c >= 0x2000 && c <= 0x200A) return U' ';
    if (c >= 0x2010 && c <= 0x2015) return U'-';
    return c;
}

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isLetter(char32_t c) { return c >= 0x80 ? (QChar::isLetter(c) || QChar::isMark(c)) : (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
/// Signs inside the short words beside a time: "p. m.", "לפנה״צ", "אחה\"צ".
bool isWordSign(char32_t c) {
    return c == U'.' || c == U'\'' || c == U'"' || c == 0x2019 || c == 0x2018 || c == 0x05F3 || c == 0x05F4 || c == 0x201D;
}

/// The beginning of a line, normalised, with the way back to its bytes.
class Cells {
public:
    explicit Cells(QByteArrayView line) {
        const char* s = line.data();
        const char* const end = s + line.size();
        while (s < end && m_count < maxCells) {
            int length = 1;
            const char32_t c = decode(s, end, length);
            if (!isInvisible(c)) {
                m_cells[size_t(m_count)] = normal(c);
                m_at[size_t(m_count)] = qint32(s - line.data());
                m_end[size_t(m_count)] = qint32(s - line.data()) + length;
                ++m_count;
            }
            s += length;
        }
        m_limit = qint32(s - line.data());
    }
    int count() const { return m_count; }
    /// 0 past the end.
    char32_t operator[](int i) const { return i < m_count ? m_cells[size_t(i)] : 0; }
    qint32 byteAt(int i) const { return i < m_count ? m_at[size_t(i)] : m_limit; }
    qint32 byteAfter(int i) const { return i < m_count ? m_end[size_t(i)] : m_limit; }

private:
    std::array<char32_t, maxCells> m_cells{};
    std::array<qint32, maxCells> m_at{};
    std::array<qint32, maxCells> m_end{};
    int m_count = 0;
    qint32 m_limit = 0;
};

class Scanner {
public:
    Scanner(QByteArrayView line, WaHeader& header) : m_cells(line), m_line(line), h(header) {}

    bool run() {
        const bool bracket = m_cells[0] == U'[';
        m_i = bracket ? 1 : 0;
        skipSpaces();
        const int begin = m_i;
        h.timeBegin = m_cells.byteAt(begin);
        if (!dateThenTime()) {
            m_i = begin;
            reset();
            if (!timeThenDate()) return false;
        }
        int last = m_i - 1;
        while (last > begin && (m_cells[last] == U' ')) --last;
        h.timeEnd = m_cells.byteAfter(last);
        return tie(bracket);
    }

private:
    void reset() {
        const qint32 begin = h.timeBegin;
        h = WaHeader();
        h.timeBegin = begin;
    }
    void skipSpaces() {
        while (m_cells[m_i] == U' ') ++m_i;
    }
    int number(int maxDigits, int& digits) {
        int n = 0;
        digits = 0;
        while (isDigit(m_cells[m_i]) && digits < maxDigits) {
            n = n * 10 + int(m_cells[m_i] - U'0');
            ++digits;
            ++m_i;
        }
        if (digits == 0 || isDigit(m_cells[m_i])) return -1;
        return n;
    }

    bool date() {
        if (isLetter(m_cells[m_i])) return monthFirstDate();
        int digits[3] = {0, 0, 0};
        h.numbers[0] = number(4, digits[0]);
        if (h.numbers[0] < 0) return false;
        const int afterFirst = m_i;
        skipSpaces();
        const char32_t sep = m_cells[m_i];
        if (sep == U'年' || sep == U'년') return eastAsianDate(digits[0]);
        if (sep == U'/' || sep == U'-' || sep == U'.') {
            ++m_i;
            skipSpaces();
            h.numbers[1] = number(2, digits[1]);
            if (h.numbers[1] >= 0) {
                skipSpaces();
                if (m_cells[m_i] == sep) {
                    ++m_i;
                    skipSpaces();
                    h.numbers[2] = number(4, digits[2]);
                    if (h.numbers[2] < 0) return false;
                    // "13. 6. 2018." and "2024. 1. 15."
                    if (sep == U'.' && m_cells[m_i] == U'.') ++m_i;
                    h.dateSeparator = char(sep);
                    return shape(digits);
                }
            }
            m_i = afterFirst;
        }
        return monthNamedDate();
    }

    bool shape(const int (&digits)[3]) {
        if (digits[0] >= 3 && digits[2] <= 2) {
            h.shape = WaHeader::Shape::YearFirst;
        } else if (digits[0] <= 2 && digits[2] >= 3) {
            h.shape = WaHeader::Shape::YearLast;
        } else if (digits[0] <= 2 && digits[2] <= 2) {
            h.shape = WaHeader::Shape::AllShort;
        } else {
            return false;
        }
        return true;
    }

    bool eastAsianDate(int yearDigits) {
        const bool korean = m_cells[m_i] == U'년';
        ++m_i;
        int d = 0;
        skipSpaces();
        h.numbers[1] = number(2, d);
        skipSpaces();
        if (h.numbers[1] < 0 || m_cells[m_i] != (korean ? U'월' : U'月')) return false;
        ++m_i;
        skipSpaces();
        h.numbers[2] = number(2, d);
        skipSpaces();
        if (h.numbers[2] < 0 || m_cells[m_i] != (korean ? U'일' : U'日')) return false;
        ++m_i;
        if (yearDigits == 2) h.numbers[0] += 2000;
        h.dateSeparator = 'y';
        h.shape = WaHeader::Shape::YearFirst;
        return true;
    }

    int monthName() {
        std::u32string folded;
        int i = m_i;
        while (isLetter(m_cells[i]) && folded.size() < 16) appendFolded(folded, m_cells[i++]);
        const auto month = findMonthName(folded);
        if (!month) return 0;
        m_i = i;
        if (m_cells[m_i] == U'.') ++m_i;
        return *month;
    }
    void skipDateFiller() {
        for (;;) {
            skipSpaces();
            const char32_t c = m_cells[m_i];
            if (c == U'.' || c == U',' || c == U'-' || c == U'/') {
                ++m_i;
            } else if ((c == U'd' || c == U'D') && (m_cells[m_i + 1] == U'e' || m_cells[m_i + 1] == U'E') && m_cells[m_i + 2] == U' ') {
                m_i += 2;
            } else {
                return;
            }
        }
    }
    /// "15 Jan 2024", "15. Januar 2024", "15 de ene. de 2024", "12 Mar" without a year.
    bool monthNamedDate() {
        h.numbers[0] = h.numbers[0] > 31 ? -1 : h.numbers[0];
        if (h.numbers[0] < 1) return false;
        skipDateFiller();
        h.numbers[1] = monthName();
        if (h.numbers[1] == 0) return false;
        return optionalYear();
    }
    /// "Jan 15, 2024".
    bool monthFirstDate() {
        const int month = monthName();
        if (month == 0) return false;
        skipDateFiller();
        int d = 0;
        h.numbers[0] = number(2, d);
        if (h.numbers[0] < 1 || h.numbers[0] > 31) return false;
        h.numbers[1] = month;
        return optionalYear();
    }
    bool optionalYear() {
        h.shape = WaHeader::Shape::Named;
        h.dateSeparator = 'n';
        const int before = m_i;
        skipDateFiller();
        int d = 0;
        const int year = number(4, d);
        if (year >= 0 && d == 4) {
            h.numbers[2] = year;
        } else if (year >= 0 && d == 2 && m_cells[m_i] != U':' && m_cells[m_i] != U'.') {
            h.numbers[2] = 2000 + year;
        } else {
            h.numbers[2] = 0;
            m_i = before;
        }
        return true;
    }

    bool time() {
        int d = 0;
        h.hour = number(2, d);
        if (h.hour < 0 || h.hour > 24) return false;
        int i = m_i;
        while (m_cells[i] == U' ') ++i;
        const char32_t sep = m_cells[i];
        if (sep == U':' || sep == U'.') {
            if (i != m_i) return false;
            ++m_i;
        } else if (sep == U'h' || sep == U'H' || sep == U'時' || sep == U'时' || sep == U'點' || sep == U'点' || sep == U'시') {
            m_i = i + 1;
            skipSpaces();
        } else {
            return false;
        }
        h.minute = number(2, d);
        if (h.minute < 0 || h.minute > 59 || d != 2) return false;
        if (m_cells[m_i] == U'分' || m_cells[m_i] == U'분') ++m_i;
        i = m_i;
        const bool seconds = (m_cells[m_i] == sep || m_cells[m_i] == U':' || m_cells[m_i] == U'.') && isDigit(m_cells[m_i + 1]) &&
                             isDigit(m_cells[m_i + 2]) && !isDigit(m_cells[m_i + 3]);
        if (seconds) {
            ++m_i;
            h.second = number(2, d);
            if (h.second > 60) return false;
            h.hasSeconds = true;
            // fractions of a second
            if ((m_cells[m_i] == U'.' || m_cells[m_i] == U',') && isDigit(m_cells[m_i + 1])) {
                ++m_i;
                while (isDigit(m_cells[m_i])) ++m_i;
            }
        }
        return true;
    }

    /// Takes a word (or two or three that belong together) at the current place. False when none known stands there.
    bool knownWord() {
        std::u32string folded;
        int best = -1;
        DayPartWord found;
        int i = m_i;
        int tokens = 0;
        bool inToken = false;
        while (i < m_cells.count() && folded.size() < 20) {
            const char32_t c = m_cells[i];
            if (isLetter(c) || isWordSign(c)) {
                if (!inToken && ++tokens > 4) break;
                inToken = true;
                appendFolded(folded, c);
                ++i;
                const char32_t next = m_cells[i];
                if (isLetter(next) || isWordSign(next)) continue;
                // "21:25 a: m": what a colon follows is a name, unless it can be nothing else than a word of time.
                if (next == U':' && c < 0x590 && folded != U"am" && folded != U"pm") continue;
                if (const auto w = findDayPart(folded)) {
                    best = i;
                    found = *w;
                }
            } else if (c == U' ') {
                inToken = false;
                ++i;
            } else {
                break;
            }
        }
        if (best < 0) return false;
        if (found.part != DayPart::Neutral) h.part = found.part;
        else if (h.part == DayPart::None) h.part = DayPart::Neutral;
        // "a. m." and "p.m.": small letters with dots are how Spanish and its neighbours write it.
        bool dotted = false, small = true;
        for (int k = m_i; k < best; ++k) {
            dotted = dotted || m_cells[k] == U'.';
            small = small && !(m_cells[k] >= U'A' && m_cells[k] <= U'Z');
        }
        h.dayFirst = h.dayFirst || found.dayFirst || (dotted && small && found.part != DayPart::Neutral);
        m_i = best;
        return true;
    }

    /// Words between date and time, or in front of a time.
    bool wordsBefore() {
        for (int n = 0; n < 4; ++n) {
            skipSpaces();
            if (isDigit(m_cells[m_i])) return true;
            if (knownWord()) continue;
            // weekday in brackets, an unknown "at"
            int i = m_i, letters = 0;
            while ((isLetter(m_cells[i]) || isWordSign(m_cells[i]) || m_cells[i] == U'(' || m_cells[i] == U')' || m_cells[i] == U',') && letters < 20) {
                ++i;
                ++letters;
            }
            if (letters == 0 || (m_cells[i] != U' ' && !isDigit(m_cells[i]))) return false;
            h.unknownWord = true;
            m_i = i;
        }
        skipSpaces();
        return isDigit(m_cells[m_i]);
    }

    void wordsAfter() {
        for (int n = 0; n < 3; ++n) {
            const int before = m_i;
            skipSpaces();
            if (!isLetter(m_cells[m_i])) {
                m_i = before;
                return;
            }
            if (knownWord()) continue;
            // A short word nobody knows, when the tie follows at once.
            int i = m_i, letters = 0;
            while ((isLetter(m_cells[i]) || isWordSign(m_cells[i])) && letters < 16) {
                ++i;
                ++letters;
            }
            int j = i;
            while (m_cells[j] == U' ') ++j;
            const bool tied = m_cells[j] == U']' || (m_cells[j] == U'-' && j > i && (m_cells[j + 1] == U' ' || m_cells[j + 1] == 0));
            if (tied) {
                h.unknownWord = true;
                m_i = i;
            } else {
                m_i = before;
            }
            return;
        }
    }

    bool dateThenTime() {
        if (!date()) return false;
        const int afterDate = m_i;
        skipSpaces();
        while (m_cells[m_i] == U',' || m_cells[m_i] == U'.') {
            h.hasComma = true;
            ++m_i;
        }
        if (m_i == afterDate && !isLetter(m_cells[m_i])) return false; // date and time must be parted
        if (!wordsBefore() || !time()) return false;
        wordsAfter();
        return true;
    }

    /// "[10:30 PM, 1/15/2024]": what copying messages in a browser gives.
    bool timeThenDate() {
        h.timeFirst = true;
        if (!wordsBefore() || !time()) return false;
        wordsAfter();
        skipSpaces();
        if (m_cells[m_i] != U',') return false;
        ++m_i;
        skipSpaces();
        return date();
    }

    bool tie(bool bracket) {
        const int end = m_i;
        skipSpaces();
        const char32_t c = m_cells[m_i];
        if (bracket) {
            if (c != U']') return false;
            h.tie = WaHeader::Tie::Bracket;
            return body(m_i + 1, 1);
        }
        if (c == U'-') {
            if (m_i == end) return false;
            if (m_cells[m_i + 1] != U' ' && m_cells[m_i + 1] != 0) return false;
            h.tie = WaHeader::Tie::Dash;
            return body(m_i + 1, 1);
        }
        if (c == U':' && m_i == end && m_cells[m_i + 1] == U' ') {
            h.tie = WaHeader::Tie::Colon;
            return body(m_i + 1, 1);
        }
        if (m_i > end && c != 0 && m_i < m_cells.count()) {
            h.tie = WaHeader::Tie::Space;
            return body(end, 1);
        }
        return false;
    }
    /// What follows cell `i`, after at most `spaces` spaces.
    bool body(int i, int spaces) {
        while (spaces-- > 0 && m_cells[i] == U' ') ++i;
        h.bodyBegin = i < m_cells.count() ? m_cells.byteAfter(i - 1) : qint32(i > 0 ? m_cells.byteAfter(i - 1) : 0);
        return h.bodyBegin <= m_line.size();
    }

    Cells m_cells;
    QByteArrayView m_line;
    WaHeader& h;
    int m_i = 0;
};

/// The usual notations in plain bytes. Answers only when it is sure; Unsure sends the line to the full scanner.
enum class Fast { Yes, No, Unsure };

Fast scanPlain(const char* s, qsizetype size, WaHeader& h) {
    if (size < 12) return Fast::Unsure; // the scanner below reads ahead without asking
    const char* const end = s + size;
    const char* p = s;
    const bool bracket = *p == '[';
    if (bracket) ++p;
    h.timeBegin = qint32(p - s);
    const auto number = [&](int maxDigits, int& digits) {
        int n = 0;
        digits = 0;
        while (p < end && uchar(*p - '0') < 10 && digits < maxDigits) {
            n = n * 10 + (*p++ - '0');
            ++digits;
        }
        return n;
    };
    int d0 = 0, d1 = 0, d2 = 0, d = 0;
    h.numbers[0] = number(4, d0);
    if (d0 == 0) return Fast::Unsure;
    if (p >= end) return Fast::No;
    const char sep = *p;
    if (sep != '/' && sep != '-' && sep != '.') return Fast::Unsure;
    ++p;
    h.numbers[1] = number(2, d1);
    if (d1 == 0 || p >= end || *p != sep) return Fast::Unsure;
    ++p;
    h.numbers[2] = number(4, d2);
    if (d2 == 0 || p >= end) return Fast::Unsure;
    if (d0 >= 3 && d2 <= 2) {
        h.shape = WaHeader::Shape::YearFirst;
    } else if (d0 <= 2) {
        h.shape = d2 >= 3 ? WaHeader::Shape::YearLast : WaHeader::Shape::AllShort;
    } else {
        return Fast::Unsure;
    }
    h.dateSeparator = sep;
    if (*p == ',') {
        h.hasComma = true;
        ++p;
    }
    if (p >= end || *p != ' ') return Fast::Unsure;
    ++p;
    h.hour = number(2, d);
    if (d == 0 || p >= end || h.hour > 24) return Fast::Unsure;
    const char colon = *p;
    if (colon != ':' && colon != '.') return Fast::Unsure;
    ++p;
    h.minute = number(2, d);
    if (d != 2 || h.minute > 59 || p >= end) return Fast::Unsure;
    if (*p == colon) {
        ++p;
        h.second = number(2, d);
        if (d != 2 || h.second > 60 || p >= end) return Fast::Unsure;
        h.hasSeconds = true;
    }
    h.timeEnd = qint32(p - s);
    // an optional AM or PM after a plain, no-break or narrow no-break space
    const char* q = p;
    if (end - q > 3 && q[0] == '\xE2' && q[1] == '\x80' && q[2] == '\xAF') q += 3;
    else if (end - q > 2 && q[0] == '\xC2' && q[1] == '\xA0') q += 2;
    else if (*q == ' ') ++q;
    if (q != p && end - q > 2 && (q[0] | 0x20) != '-' && ((q[0] | 0x20) == 'a' || (q[0] | 0x20) == 'p')) {
        if ((q[1] | 0x20) != 'm' || (q[2] != ' ' && q[2] != ']')) return Fast::Unsure;
        h.part = (q[0] | 0x20) == 'a' ? DayPart::Am : DayPart::Pm;
        p = q + 2;
        h.timeEnd = qint32(p - s);
    }
    if (p >= end) return Fast::Unsure;
    if (bracket) {
        if (*p != ']') return Fast::Unsure;
        ++p;
        h.tie = WaHeader::Tie::Bracket;
    } else {
        if (end - p < 3 || p[0] != ' ' || p[1] != '-' || p[2] != ' ') return Fast::Unsure;
        p += 2;
        h.tie = WaHeader::Tie::Dash;
    }
    if (p < end && *p == ' ') ++p;
    h.bodyBegin = qint32(p - s);
    return Fast::Yes;
}

/// Whether a line that begins with this byte can begin with a header at all.
bool mayBegin(const char* s, qsizetype size) {
    const auto c = uchar(*s);
    if (uchar(c - '0') < 10 || c == '[') return true;
    if (c < 0x80) {
        // English and other Latin month names
        if (size < 12 || ((c | 0x20) < 'a' || (c | 0x20) > 'z')) return false;
        for (qsizetype i = 3; i < 14 && i < size; ++i)
            if (uchar(s[i] - '0') < 10) return true;
        return false;
    }
    if (size < 2) return false;
    const auto n = uchar(s[1]);
    switch (c) {
    case 0xC2: return n == 0xAD || n == 0xA0;
    case 0xD8: return n == 0x9C;
    case 0xD9: return n >= 0xA0 && n <= 0xA9;
    case 0xDB: return n >= 0xB0 && n <= 0xB9;
    case 0xE0: return true;                        // Indic and Thai digits
    case 0xE2: return n == 0x80 || n == 0x81;      // marks
    case 0xE1: return n == 0x81 || n == 0x82 || n == 0x9F || n == 0xA0; // Myanmar, Khmer, Mongolian digits
    case 0xE4: case 0xE5: return true;             // 上 下 午
    case 0xEF: return n == 0xBB || n == 0xBC;      // byte order mark, full width
    default: return false;
    }
}

} // namespace

int WaHeader::notation() const {
    const int sep = dateSeparator == '/' ? 0 : dateSeparator == '-' ? 1 : dateSeparator == '.' ? 2 : dateSeparator == 'y' ? 3 : 4;
    return ((int(tie) * 4 + int(shape)) * 5 + sep) * 2 + (timeFirst ? 1 : 0);
}

int WaHeader::dateKey() const {
    const int sep = dateSeparator == '/' ? 0 : dateSeparator == '-' ? 1 : dateSeparator == '.' ? 2 : dateSeparator == 'y' ? 3 : 4;
    return (int(shape) * 5 + sep) * 2 + (timeFirst ? 1 : 0);
}

bool scanWaHeader(QByteArrayView line, WaHeader& header) {
    if (line.size() < 9) return false;
    if (!mayBegin(line.data(), line.size())) return false;
    header = WaHeader();
    switch (scanPlain(line.data(), line.size(), header)) {
    case Fast::Yes: return true;
    case Fast::No: return false;
    case Fast::Unsure: break;
    }
    header = WaHeader();
    return Scanner(line, header).run();
}

qsizetype invisibleBytes(QByteArrayView text) {
    qsizetype at = 0;
    while (at < text.size() && uchar(text[at]) >= 0x80) {
        int length = 1;
        if (!isInvisible(decode(text.data() + at, text.data() + text.size(), length))) break;
        at += length;
    }
    return at;
}

} // namespace saboot::parsers::chat
