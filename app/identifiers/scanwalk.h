#pragma once
#include "identifiers/rules.h"
#include "identifiers/scanner.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// One pass over one text; the parts of Scanner. Not for other folders.
namespace saboot::identifiers {

class ScanWalk {
public:
    ScanWalk(std::string_view text, const ScanOptions& options, std::vector<domain::IdentifierHit>& out)
        : m_text(text), m_n(text.size()), m_options(options), m_out(out) {}
    void run();

private:
    using Reader = void (*)(std::string_view, rules::Out&);
    enum class Accept { Valid, NotInvalid, Any };

    struct Word {
        size_t start, end;
    };
    static constexpr size_t fewestSeedWords = 12; ///< BIP-39

    // scanner.cpp: runs of letters and digits. Each returns where to go on.
    size_t begin(size_t start);
    size_t onRun(size_t start, size_t end, unsigned flags);
    size_t special(size_t i);
    bool isUuid(size_t start) const;
    void word(size_t start, size_t size, bool mayBeSeed);
    void seedWord(size_t start, size_t end);
    void seedBreak();
    void seedFinish();

    // scanwallets.cpp
    bool wallet(size_t start, size_t end, unsigned flags);
    bool join(size_t start, size_t end);
    bool ton(size_t start);
    size_t ibanAt(size_t start, size_t end);

    // scannumbers.cpp
    size_t number(size_t start, size_t asciiEnd);
    size_t idleNumber(size_t start) const;
    bool isTurned(size_t start) const;
    bool mayBegin(size_t start, size_t end, size_t digits) const;
    size_t ipOrPosition(size_t start, size_t end);
    bool letteredNumber(size_t start, size_t end);
    void plateAt(size_t digitsStart, size_t digitsEnd);

    // scannetwork.cpp
    size_t link(size_t start, size_t schemeEnd);
    bool hostWithPath(size_t slash);
    void atSign(size_t at);
    bool defanged(size_t bracket);
    bool hardware(size_t start, size_t end);
    bool onionHost(size_t start, size_t end);
    size_t linkEnd(size_t from) const;

    char at(size_t i) const { return i < m_n ? m_text[i] : '\0'; }
    char before(size_t i) const { return i ? m_text[i - 1] : '\0'; }
    /// Runs a reader on `value` and emits its first acceptable reading for [start, end).
    bool tryRead(Reader reader, std::string_view value, size_t start, size_t end, Accept accept);
    void emit(size_t start, size_t end, rules::Facts facts);

    std::string_view m_text;
    size_t m_n;
    const ScanOptions& m_options;
    std::vector<domain::IdentifierHit>& m_out;
    rules::Out m_scratch;
    size_t m_linkEnd = 0;   ///< inside a link until here
    size_t m_taken = 0;     ///< a hit covers the text until here
    size_t m_seedCount = 0, m_seedStart = 0, m_seedEnd = 0;
    size_t m_mayBeSeed = 0;                  ///< words in a row, not looked at closely
    std::array<Word, 16> m_recent;           ///< the last words, the newest at m_turn - 1
    size_t m_turn = 0;
};

namespace bytes {
constexpr unsigned digit = 1, lower = 2, upper = 4, alnum = 7;
/// Something may begin here that no run of letters and digits shows: @names, defanged dots, host/path, the degree sign
/// (lead byte C2). Urdu digits (lead bytes D9 and DB) are told apart before.
constexpr unsigned marked = 8;
/// After a word, such a byte may make it part of more: a link, a host, a split address.
constexpr unsigned leads = 16;
constexpr std::array<uint8_t, 256> makeClasses() {
    std::array<uint8_t, 256> t{};
    for (int c = '0'; c <= '9'; ++c) t[size_t(c)] = digit;
    for (int c = 'a'; c <= 'z'; ++c) t[size_t(c)] = lower;
    for (int c = 'A'; c <= 'Z'; ++c) t[size_t(c)] = upper;
    for (const char c : {'@', '[', '(', '{', '/', '\xC2'}) t[uint8_t(c)] |= marked;
    for (const char c : {':', '.', '-', '_', '+', '/', '[', '\xC2', '\xE2', '\xEF'}) t[uint8_t(c)] |= leads;
    return t;
}
constexpr std::array<uint8_t, 256> classes = makeClasses();
inline bool isAlnum(char c) { return classes[uint8_t(c)] & alnum; }
inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
inline bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
} // namespace bytes

} // namespace saboot::identifiers
