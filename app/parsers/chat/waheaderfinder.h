#pragma once
#include "parsers/chat/waheader.h"

#include <QByteArrayView>
#include <array>
#include <cstring>
#include <string_view>

namespace saboot::parsers::chat {

/// For short texts that mostly are the same: without a call.
inline bool same(QByteArrayView a, std::string_view b) {
    if (size_t(a.size()) != b.size()) return false;
    if (b.size() < 8 || b.size() > 16) return std::memcmp(a.data(), b.data(), b.size()) == 0;
    const auto eight = [](const char* p) {
        quint64 v = 0;
        std::memcpy(&v, p, 8);
        return v;
    };
    const size_t last = b.size() - 8;
    return ((eight(a.data()) ^ eight(b.data())) | (eight(a.data() + last) ^ eight(b.data() + last))) == 0;
}

/// Finds headers line by line. Most lines are of the same day and notation as the one before: the bytes of the date are
/// compared and only the clock is read. Anything else goes to the scanner.
class HeaderFinder {
public:
    /// Null: the line has none. Valid until the next call.
    const WaHeader* scan(QByteArrayView line) {
        WaHeader& h = m_header;
        m_repeated = m_front > 0 && repeats(line);
        if (m_repeated) return &h;
        m_front = 0;
        if (!scanWaHeader(line, h)) return nullptr;
        // "15/01/2024, 10:30 - " and nothing beside it: a shape that needs nothing else to be a header.
        const QByteArrayView time = line.sliced(h.timeBegin, h.timeEnd - h.timeBegin);
        if (h.tie != WaHeader::Tie::Dash || h.shape == WaHeader::Shape::Named || h.timeBegin != 0 || h.timeFirst || h.hasSeconds || h.part != DayPart::None ||
            h.unknownWord || time.size() < 13 || time.size() > 21 || !isClock(time.data() + time.size() - 5) || h.bodyBegin != h.timeEnd + 3)
            return &h;
        m_front = time.size() - 5;
        std::memcpy(m_bytes.data(), time.data(), size_t(m_front));
        return &h;
    }
    /// What was found last differs from what was found before by its clock alone.
    bool isRepeated() const { return m_repeated; }

private:
    static bool digit(char c) { return uchar(c - '0') < 10; }
    static bool isClock(const char* p) { return digit(p[0]) && digit(p[1]) && p[2] == ':' && digit(p[3]) && digit(p[4]); }
    bool repeats(QByteArrayView line) {
        const char* const p = line.data() + m_front;
        if (line.size() < m_front + 8 || !isClock(p) || p[5] != ' ' || p[6] != '-' || p[7] != ' ' || !same(line.first(m_front), {m_bytes.data(), size_t(m_front)}))
            return false;
        const int hour = (p[0] - '0') * 10 + (p[1] - '0'), minute = (p[3] - '0') * 10 + (p[4] - '0');
        if (hour > 23 || minute > 59) return false;
        m_header.hour = hour;
        m_header.minute = minute;
        return true;
    }
    bool m_repeated = false;
    qsizetype m_front = 0; ///< bytes before the clock; 0: nothing to compare with
    std::array<char, 32> m_bytes{};
    WaHeader m_header;
};

} // namespace saboot::parsers::chat
