#include "text/tokenizer.h"

#include "text/foldtable.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace saboot::text {

using namespace detail;

namespace {

constexpr size_t maxTerm = 120;
constexpr size_t maxEmoji = 80;

// ASCII: the lower-case letter or digit itself, 0 where a word ends.
constexpr auto asciiFold = [] {
    std::array<char, 256> t{};
    for (int c = '0'; c <= '9'; ++c) t[size_t(c)] = char(c);
    for (int c = 'a'; c <= 'z'; ++c) t[size_t(c)] = char(c);
    for (int c = 'A'; c <= 'Z'; ++c) t[size_t(c)] = char(c - 'A' + 'a');
    return t;
}();

// Bit 1: not a digit.
constexpr auto asciiKind = [] {
    std::array<unsigned char, 256> t{};
    for (auto& k : t) k = 1;
    for (int c = '0'; c <= '9'; ++c) t[size_t(c)] = 0;
    return t;
}();

constexpr bool isGroupSeparator(unsigned char c) { return c == '-' || c == '.' || c == '(' || c == ')' || c == '/' || c == ' '; }

class Walk {
public:
    Walk(QByteArrayView utf8, TokenSink sink, void* context)
        : m_p(reinterpret_cast<const unsigned char*>(utf8.data())), m_n(size_t(utf8.size())), m_sink(sink), m_context(context) {}

    bool run() {
        size_t i = 0;
        while (i < m_n) {
            const unsigned char c = m_p[i];
            if (asciiFold[c]) {
                if (!word(i)) return false;
                continue;
            }
            if (c < 0x80) {
                ++i;
                continue;
            }
            int length = 1;
            const char32_t cp = decodeUtf8(m_p, m_n, i, length);
            if (cp == 0xFFFFFFFF) {
                ++i;
                continue;
            }
            switch (fold(cp).cls) {
            case CharClass::Word:
            case CharClass::Digit:
            case CharClass::HehDoachashmee:
                if (!word(i)) return false;
                break;
            case CharClass::Single:
                if (!single(i, cp, length)) return false;
                break;
            case CharClass::Emoji:
            case CharClass::Regional:
                if (!emoji(i)) return false;
                break;
            default: i += size_t(length);
            }
        }
        return true;
    }

private:
    static const CharFold& fold(char32_t c) { return foldPage(c).chars[c & 0xFF]; }

    // Reads the word at `i` (a letter or digit stands there); `i` moves behind it. Fills m_buffer.
    size_t readWord(size_t& at, char* buffer, bool& digitsOnly) const {
        // Copies: writing into the buffer could change a member for all the compiler knows.
        const unsigned char* const p = m_p;
        const size_t n = m_n;
        size_t i = at, size = 0, end = i;
        unsigned other = 0;
        bool afterAspirable = false;
        while (i < n) {
            const size_t room = std::min(n, i + (maxTerm - size));
            const size_t first = i;
            while (i < room) {
                const unsigned char c = p[i];
                const char f = asciiFold[c];
                if (!f) break;
                other |= asciiKind[c];
                buffer[size++] = f;
                ++i;
            }
            if (i > first) {
                end = i;
                afterAspirable = false;
            }
            if (i >= n) break;
            const unsigned char c = p[i];
            if (asciiFold[c]) {
                // The term is full; the word goes on.
                other |= asciiKind[c];
                end = ++i;
                continue;
            }
            if (c < 0x80) break;
            int length = 1;
            const char32_t cp = decodeUtf8(p, n, i, length);
            if (cp == 0xFFFFFFFF) break;
            const FoldPage& page = foldPage(cp);
            const CharFold& f = page.chars[cp & 0xFF];
            std::string_view part;
            if (f.cls == CharClass::Word) {
                other = 1;
                part = page.text(f);
            } else if (f.cls == CharClass::Digit) {
                part = page.text(f);
            } else if (f.cls == CharClass::HehDoachashmee) {
                other = 1;
                part = afterAspirable ? std::string_view("\xDA\xBE") : std::string_view("\xDB\x81");
            } else if (f.cls == CharClass::DropMark) {
                i += size_t(length);
                end = i;
                continue;
            } else if (f.cls == CharClass::Drop || f.cls == CharClass::Joiner) {
                i += size_t(length);
                continue;
            } else {
                break;
            }
            afterAspirable = f.aspirable;
            if (size + part.size() <= maxTerm) {
                // A copy of fixed size is one instruction; the buffer has room behind its last term.
                if (f.size <= sizeof f.bytes && f.cls != CharClass::HehDoachashmee) std::memcpy(buffer + size, f.bytes, sizeof f.bytes);
                else std::memcpy(buffer + size, part.data(), part.size());
                size += part.size();
            }
            i += size_t(length);
            end = i;
        }
        at = i;
        digitsOnly = other == 0 && size > 0;
        m_wordEnd = end;
        return size;
    }

    bool emit(std::string_view term, size_t start, size_t end, bool colocated) {
        if (term.empty()) return true;
        return m_sink(m_context, Token{term, qsizetype(start), qsizetype(end), colocated});
    }

    bool word(size_t& i) {
        const size_t start = i;
        bool digitsOnly = false;
        const size_t size = readWord(i, m_buffer, digitsOnly);
        const size_t end = m_wordEnd;
        if (!emit(std::string_view(m_buffer, size), start, end, false)) return false;
        if (!digitsOnly || start < m_joinedUntil || size > 20) return true;
        return joined(start, end, size);
    }

    // A number written in groups gives its joined form at the place of its first group.
    bool joined(size_t start, size_t end, size_t size) {
        char digits[maxTerm + 16];
        std::memcpy(digits, m_buffer, size);
        size_t total = size, groups = 1, at = end;
        bool fours = size == 4;
        char group[maxTerm + 16];
        while (at < m_n) {
            size_t separators = 0;
            bool space = false;
            while (separators < 3 && at + separators < m_n && isGroupSeparator(m_p[at + separators])) {
                space |= m_p[at + separators] == ' ';
                ++separators;
            }
            if (separators == 0 || separators > 2 || at + separators >= m_n) break;
            // "0300-1234567 0301-7654321" is two numbers; a card is four groups of four.
            if (total >= 10 && space && !(fours && total < 16)) break;
            size_t next = at + separators;
            const unsigned char c = m_p[next];
            if (!(c >= '0' && c <= '9') && c < 0x80) break;
            bool digitsOnly = false;
            const size_t n = readWord(next, group, digitsOnly);
            if (!digitsOnly || total + n > 20) break;
            std::memcpy(digits + total, group, n);
            total += n;
            fours = fours && n == 4;
            ++groups;
            at = m_wordEnd;
            end = at;
        }
        if (groups < 2 || total < 7) return true;
        m_joinedUntil = end;
        return emit(std::string_view(digits, total), start, end, true);
    }

    bool single(size_t& i, char32_t cp, int length) {
        const size_t start = i;
        const FoldPage& page = foldPage(cp);
        i += size_t(length);
        size_t end = i;
        while (i < m_n && m_p[i] >= 0x80) {
            const char32_t mark = decodeUtf8(m_p, m_n, i, length);
            if (mark == 0xFFFFFFFF || fold(mark).cls != CharClass::DropMark) break;
            i += size_t(length);
            end = i;
        }
        return emit(page.text(page.chars[cp & 0xFF]), start, end, false);
    }

    bool emoji(size_t& i) {
        const size_t start = i;
        size_t size = 0, end = i;
        bool wantsEmoji = true; // at the beginning and after a joiner
        int regional = 0;
        while (i < m_n && m_p[i] >= 0x80) {
            int length = 1;
            const char32_t cp = decodeUtf8(m_p, m_n, i, length);
            if (cp == 0xFFFFFFFF) break;
            const CharFold& f = fold(cp);
            const bool second = f.cls == CharClass::Regional && regional == 1 && !wantsEmoji;
            if ((wantsEmoji && (f.cls == CharClass::Emoji || f.cls == CharClass::Regional)) || second) {
                regional += f.cls == CharClass::Regional;
                wantsEmoji = false;
                if (size + f.size <= maxEmoji) {
                    std::memcpy(m_buffer + size, f.bytes, f.size);
                    size += f.size;
                }
            } else if (f.cls == CharClass::SkinTone || f.cls == CharClass::DropMark || (cp >= 0xE0020 && cp <= 0xE007F)) {
                // The tone of a skin and the variation selector do not change what the sign says.
            } else if (f.cls == CharClass::Joiner && !wantsEmoji && joinsEmoji(i + size_t(length))) {
                wantsEmoji = true;
                if (size + 3 <= maxEmoji) {
                    std::memcpy(m_buffer + size, "\xE2\x80\x8D", 3);
                    size += 3;
                }
            } else {
                break;
            }
            i += size_t(length);
            end = i;
        }
        return emit(std::string_view(m_buffer, size), start, end, false);
    }

    bool joinsEmoji(size_t at) const {
        if (at >= m_n || m_p[at] < 0x80) return false;
        int length = 1;
        const char32_t cp = decodeUtf8(m_p, m_n, at, length);
        return cp != 0xFFFFFFFF && fold(cp).cls == CharClass::Emoji;
    }

    const unsigned char* m_p;
    const size_t m_n;
    TokenSink m_sink;
    void* m_context;
    char m_buffer[maxTerm + 16];
    mutable size_t m_wordEnd = 0;
    size_t m_joinedUntil = 0;
};

} // namespace

bool tokenize(QByteArrayView utf8, TokenSink sink, void* context) { return Walk(utf8, sink, context).run(); }

std::vector<QByteArray> terms(QByteArrayView utf8) {
    std::vector<QByteArray> out;
    forEachToken(utf8, [&](const Token& t) {
        if (!t.colocated) out.emplace_back(t.term.data(), qsizetype(t.term.size()));
        return true;
    });
    return out;
}

} // namespace saboot::text
