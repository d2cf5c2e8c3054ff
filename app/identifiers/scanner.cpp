#include "identifiers/scanner.h"

#include "identifiers/bip39words.h"
#include "identifiers/scanwalk.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace saboot::identifiers {

namespace {

// Four letters tell the words of the English BIP-39 list apart (the fourth may be missing): one bit for each beginning.
class SeedBeginnings {
public:
    SeedBeginnings() {
        std::string_view words(bip39English);
        while (!words.empty()) {
            const size_t end = std::min(words.find(' '), words.size());
            const uint32_t k = key(words.data(), end);
            m_bits[k >> 6] |= uint64_t(1) << (k & 63);
            m_three[k >> 11] |= uint64_t(1) << (k >> 5 & 63);
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
    static uint32_t key(const char* p, size_t size) {
        return uint32_t(p[0] & 31) << 15 | uint32_t(p[1] & 31) << 10 | uint32_t(p[2] & 31) << 5 | uint32_t(size > 3 ? p[3] & 31 : 0);
    }
    bool has(const char* p, size_t size) const {
        const uint32_t k = key(p, size);
        return m_bits[k >> 6] >> (k & 63) & 1;
    }
    /// By length and three letters, in a table that stays in the nearest cache. Reads three bytes whatever the length.
    bool mayHave(const char* p, size_t size) const {
        const uint32_t k = key(p, 3) >> 5;
        return unsigned(size >= 3) & unsigned(size <= 8) & unsigned(m_three[k >> 6] >> (k & 63) & 1);
    }

private:
    std::array<uint64_t, (1u << 20) / 64> m_bits{};
    std::array<uint64_t, (1u << 15) / 64> m_three{};
};

const SeedBeginnings& seedBeginnings() {
    static const SeedBeginnings beginnings;
    return beginnings;
}

/// What stands at each of 64 bytes, one bit for each: letters, and where anything may begin at all.
struct Window {
    static constexpr size_t bytes = 64;
    static constexpr size_t read = bytes + 1; ///< a digit of Urdu shows in its second byte
    uint64_t letters = 0, begins = 0;
};

#if defined(__SSE2__)
__m128i bytesAt(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
__m128i is(__m128i v, char c) { return _mm_cmpeq_epi8(v, _mm_set1_epi8(c)); }
/// Bytes from `first` on, `count` of them: all ones where it holds.
__m128i within(__m128i v, unsigned char first, int count) {
    return _mm_cmplt_epi8(_mm_add_epi8(v, _mm_set1_epi8(char(0x80 - first))), _mm_set1_epi8(char(-128 + count)));
}

Window windowAt(const char* p) {
    Window w;
    for (int i = 0; i < 4; ++i) {
        const __m128i v = bytesAt(p + 16 * i), folded = _mm_or_si128(v, _mm_set1_epi8(0x20));
        const __m128i letters = within(folded, 'a', 26);
        // '[' and '{' differ in that one bit.
        __m128i begins = _mm_or_si128(_mm_or_si128(_mm_or_si128(letters, within(v, '0', 10)), _mm_or_si128(is(folded, '{'), is(v, '('))), _mm_or_si128(is(v, '/'), is(v, '@')));
        if (_mm_movemask_epi8(v)) {
            const __m128i next = bytesAt(p + 16 * i + 1);
            const __m128i arabic = _mm_and_si128(is(v, '\xD9'), within(next, 0xA0, 10)), urdu = _mm_and_si128(is(v, '\xDB'), within(next, 0xB0, 10));
            begins = _mm_or_si128(begins, _mm_or_si128(_mm_or_si128(arabic, urdu), _mm_and_si128(is(v, '\xC2'), is(next, '\xB0'))));
        }
        w.letters |= uint64_t(unsigned(_mm_movemask_epi8(letters))) << 16 * i;
        w.begins |= uint64_t(unsigned(_mm_movemask_epi8(begins))) << 16 * i;
    }
    return w;
}
#else
Window windowAt(const char* p) {
    Window w;
    for (size_t i = 0; i < Window::bytes; ++i) {
        const auto here = uint8_t(p[i]), next = uint8_t(p[i + 1]);
        const unsigned flags = bytes::classes[here];
        const bool begins = (flags & bytes::alnum) || (here == 0xC2 ? next == 0xB0 : bool(flags & bytes::marked)) ||
                            (here == 0xD9 && next >= 0xA0 && next <= 0xA9) || (here == 0xDB && next >= 0xB0 && next <= 0xB9);
        w.letters |= uint64_t((flags & (bytes::lower | bytes::upper)) != 0) << i;
        w.begins |= uint64_t(begins) << i;
    }
    return w;
}
#endif

} // namespace

void ScanWalk::run() {
    const char* const p = m_text.data();
    const SeedBeginnings& seeds = seedBeginnings();
    std::array<char, Window::read + 15> last;
    for (size_t base = 0; base < m_n;) {
        const char* here = p + base;
        if (m_n - base < Window::read) {
            std::memset(last.data(), 0, last.size());
            std::memcpy(last.data(), here, m_n - base);
            here = last.data();
        }
        const Window w = windowAt(here);
        size_t k = 0;
        while (k < Window::bytes) {
            const uint64_t left = w.begins >> k;
            if (!left) {
                k = Window::bytes;
                break;
            }
            k += size_t(std::countr_zero(left));
            const size_t start = base + k;
            if (w.letters >> k & 1) {
                // Nearly all of a chat is words.
                const auto size = size_t(std::countr_one(w.letters >> k));
                if (k + size == Window::bytes && k > 0 && start + size < m_n) break; // may go on: the next window begins with it
                const char next = at(start + size), then = at(start + size + 1);
                const bool leads = bytes::classes[uint8_t(next)] & (bytes::digit | bytes::leads);
                // A stop or colon with a blank behind it ends a sentence or a name.
                if (size < 15 && (!leads || (size > 3 && (next == '.' || next == ':') && (then == ' ' || then == '\n')))) {
                    word(start, size, seeds.mayHave(here + k, size));
                    k += size;
                    continue;
                }
            }
            if (bytes::isDigit(here[k])) {
                if (const size_t size = idleNumber(start)) {
                    if (size > 2) seedBreak();
                    k += size;
                    continue;
                }
            } else if (here[k] == '/' && !(bytes::classes[uint8_t(before(start))] & (bytes::lower | bytes::upper))) {
                ++k; // no path of a host
                continue;
            }
            k = begin(start) - base;
        }
        base += k;
    }
    seedBreak();
}

size_t ScanWalk::begin(size_t i) {
    if (const auto c = uint8_t(m_text[i]); c == 0xD9 || c == 0xDB) return number(i, i);
    unsigned flags = bytes::classes[uint8_t(m_text[i])];
    if (!(flags & bytes::alnum)) return special(i);
    size_t end = i;
    unsigned c;
    while (++end < m_n && ((c = bytes::classes[uint8_t(m_text[end])]) & bytes::alnum)) flags |= c;
    return onRun(i, end, flags);
}

size_t ScanWalk::onRun(size_t start, size_t end, unsigned flags) {
    const size_t size = end - start;
    const char next = at(end);
    if (!(flags & bytes::digit)) word(start, size, size >= 3 && seedBeginnings().mayHave(m_text.data() + start, size));
    else if (flags != bytes::digit || size > 2) seedBreak();
    if (start < m_taken) return end;

    if (next == ':' || (next == '[' && at(end + 1) == ':')) {
        if (const size_t on = link(start, end)) return on;
    }
    if (next == '.' && size == 3 && rules::lowered(m_text.substr(start, 3)) == "www") {
        if (const size_t on = link(start, end)) return on;
    }
    if (size == 8 && next == '-' && isUuid(start)) return start + 36;
    if (m_options.contacts && size <= 4 && (next == ':' || next == '-') && hardware(start, end)) return m_taken;
    if (next == '.' && (size == 16 || size == 56) && onionHost(start, end)) return std::max(m_taken, end);
    if (flags == bytes::digit) {
        if (uint8_t(next) >= 0x80 && join(start, end)) return m_taken;
        if (size > 24) return end;
        return number(start, end);
    }
    if (next == '@' && bytes::isAlnum(at(end + 1))) return end; // the local part of a mail address
    if (size >= 25) {
        if (wallet(start, end, flags)) return end;
        if (join(start, end)) return m_taken;
    }
    if (flags & bytes::digit) {
        const char a = m_text[start], b = size > 1 ? m_text[start + 1] : '\0';
        if (size >= 4 && !bytes::isDigit(a) && !bytes::isDigit(b) && bytes::isDigit(m_text[start + 2]) && bytes::isDigit(m_text[start + 3])) {
            if (const size_t on = ibanAt(start, end)) return on;
        }
        if ((a == 'E' || a == 'U' || a == 'k' || a == '0') && (b == 'Q' || b == 'f') && ton(start)) return m_taken;
        if (size >= 9 && size <= 20 && letteredNumber(start, end)) return end;
    } else if ((m_text[start] == 'E' || m_text[start] == 'U' || m_text[start] == 'k') && size > 2 && (m_text[start + 1] == 'Q' || m_text[start + 1] == 'f') && ton(start)) {
        return m_taken;
    }
    if (size < 25 && join(start, end)) return m_taken;
    return end;
}

bool ScanWalk::isUuid(size_t start) const {
    if (start + 36 > m_n || bytes::isAlnum(at(start + 36)) || before(start) == '-') return false;
    for (size_t i = 0; i < 36; ++i) {
        const char c = m_text[start + i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? c != '-' : !bytes::isHexDigit(c)) return false;
    }
    return true;
}

// The words of a seed phrase stand a dozen in a row: until so many may be such, none is looked at closely.
void ScanWalk::word(size_t start, size_t size, bool mayBeSeed) {
    if (m_seedCount > 0) [[unlikely]] {
        if (size >= 3 && size <= 8) seedWord(start, start + size);
        else seedBreak();
        return;
    }
    m_recent[m_turn++ % m_recent.size()] = {start, start + size};
    m_mayBeSeed = mayBeSeed ? m_mayBeSeed + 1 : 0;
    if (m_mayBeSeed < fewestSeedWords) [[likely]] return;
    m_mayBeSeed = 0;
    for (size_t turn = m_turn - fewestSeedWords; turn < m_turn; ++turn) seedWord(m_recent[turn % m_recent.size()].start, m_recent[turn % m_recent.size()].end);
}

void ScanWalk::seedBreak() {
    if (m_seedCount >= fewestSeedWords) seedFinish();
    m_seedCount = m_mayBeSeed = 0;
}

// Counts words that could be of the BIP-39 list and stand close together; the exact look comes at the end of the chain.
void ScanWalk::seedWord(size_t start, size_t end) {
    // A list of JSON or a numbered one, indented, parts its words by a dozen characters.
    constexpr size_t widestGap = 24;
    bool chained = m_seedCount > 0 && start - m_seedEnd <= widestGap;
    for (size_t i = m_seedEnd; chained && i < start; ++i) {
        const auto c = uint8_t(m_text[i]);
        if (c == 0xE2 && i + 2 < start && m_text[i + 1] == '\x80') i += 2; // bullets, quotation marks
        else chained = c < 0x80 || c == 0xC2 || c == 0xA0;
    }
    const bool known = seedBeginnings().has(m_text.data() + start, end - start);
    if (m_seedCount && (!chained || !known)) {
        if (m_seedCount >= fewestSeedWords) seedFinish();
        m_seedCount = 0;
    }
    if (!known) return;
    if (m_seedCount == 0) m_seedStart = start;
    ++m_seedCount;
    m_seedEnd = end;
}

void ScanWalk::seedFinish() {
    std::vector<Word> words;
    auto flush = [&] {
        static constexpr size_t lengths[] = {24, 21, 18, 15, 12};
        for (size_t first = 0; first + 12 <= words.size();) {
            size_t taken = 0;
            for (const size_t n : lengths) {
                if (first + n > words.size()) continue;
                const size_t from = words[first].start, to = words[first + n - 1].end;
                const std::string_view span = m_text.substr(from, to - from);
                // A list of quoted words is mostly something else: only its checksum tells.
                const bool whole = first == 0 && n == words.size() && span.find('"') == std::string_view::npos;
                if (tryRead(rules::seedPhrase, span, from, to, whole ? Accept::Any : Accept::Valid)) {
                    taken = n;
                    break;
                }
            }
            first += taken ? taken : 1;
        }
        words.clear();
    };
    for (size_t i = m_seedStart; i < m_seedEnd;) {
        if (!(bytes::classes[uint8_t(m_text[i])] & (bytes::lower | bytes::upper))) {
            ++i;
            continue;
        }
        const size_t start = i;
        while (i < m_seedEnd && (bytes::classes[uint8_t(m_text[i])] & (bytes::lower | bytes::upper))) ++i;
        if (rules::seedWordLists(rules::lowered(m_text.substr(start, i - start))) & 1) words.push_back({start, i});
        else flush();
        if (words.size() > 2000) flush();
    }
    flush();
}

size_t ScanWalk::special(size_t i) {
    const auto c = uint8_t(m_text[i]);
    const bool free = i >= m_linkEnd && i >= m_taken;
    switch (c) {
    case '@':
        if (free) atSign(i);
        return i + 1;
    case '[':
    case '(':
    case '{':
        if (free && m_options.contacts) defanged(i);
        return i + 1;
    case '/':
        if (free && m_options.contacts) hostWithPath(i);
        return i + 1;
    case 0xC2:
        if (uint8_t(at(i + 1)) == 0xB0 && free && m_options.contacts) {
            // Degrees stand before the sign: "33°41'…" or "N 33°…".
            size_t from = i;
            while (from > 0 && i - from < 12 && (bytes::isDigit(m_text[from - 1]) || m_text[from - 1] == '.')) --from;
            if (from > 0 && m_text[from - 1] == '-') --from;
            size_t lettered = from;
            while (lettered > 0 && m_text[lettered - 1] == ' ') --lettered;
            if (lettered > 0 && (m_text[lettered - 1] == 'N' || m_text[lettered - 1] == 'S') && (lettered == 1 || !bytes::isAlnum(m_text[lettered - 2]))) from = lettered - 1;
            const size_t length = from < i && from >= m_taken ? rules::coordinatesLength(m_text.substr(from)) : 0;
            if (length && tryRead(rules::coordinates, m_text.substr(from, length), from, from + length, Accept::Any)) return m_taken;
        }
        return i + 2;
    default: return i + 1;
    }
}

bool ScanWalk::tryRead(Reader reader, std::string_view value, size_t start, size_t end, Accept accept) {
    m_scratch.clear();
    reader(value, m_scratch);
    for (rules::Facts& f : m_scratch) {
        if (f.verdict == domain::Verdict::Invalid && (accept != Accept::Any || m_options.doubtful == Doubtful::Leave)) continue;
        if (f.verdict != domain::Verdict::Valid && accept == Accept::Valid) continue;
        emit(start, end, std::move(f));
        return true;
    }
    return false;
}

void ScanWalk::emit(size_t start, size_t end, rules::Facts facts) {
    domain::IdentifierHit hit;
    hit.start = qint64(start);
    hit.end = qint64(end);
    hit.facts = std::move(facts);
    hit.facts.input = rules::ascii(m_text.substr(start, end - start));
    m_out.push_back(std::move(hit));
    m_taken = std::max(m_taken, end);
}

std::vector<domain::IdentifierHit> Scanner::scan(QByteArrayView utf8) const {
    std::vector<domain::IdentifierHit> out;
    ScanWalk(std::string_view(utf8.data(), size_t(utf8.size())), m_options, out).run();
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    return out;
}

void Scanner::scan(QByteArrayView utf8, const Sink& sink) const {
    for (domain::IdentifierHit& hit : scan(utf8)) sink(std::move(hit));
}

} // namespace saboot::identifiers
