#include "identifiers/scanner.h"

#include "identifiers/bip39words.h"
#include "identifiers/scanwalk.h"

#include <algorithm>
#include <array>
#include <bit>
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
        // Three letters turn most words away in a table that stays in the nearest cache.
        if (!(m_three[k >> 11] >> (k >> 5 & 63) & 1)) return false;
        return m_bits[k >> 6] >> (k & 63) & 1;
    }

private:
    std::array<uint64_t, (1u << 20) / 64> m_bits{};
    std::array<uint64_t, (1u << 15) / 64> m_three{};
};

const SeedBeginnings& seedBeginnings() {
    static const SeedBeginnings beginnings;
    return beginnings;
}

#if defined(__SSE2__)
constexpr size_t stride = 16;

__m128i bytesAt(const unsigned char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
/// Bytes from `first` on, `count` of them: all ones where it holds.
__m128i within(__m128i v, unsigned char first, int count) {
    return _mm_cmplt_epi8(_mm_add_epi8(v, _mm_set1_epi8(char(0x80 - first))), _mm_set1_epi8(char(-128 + count)));
}
size_t leadingOnes(int mask) { return size_t(std::countr_one(unsigned(mask))); }

/// How many ASCII letters stand at `p`, at most 16.
size_t lettersAt(const unsigned char* p) { return leadingOnes(_mm_movemask_epi8(within(_mm_or_si128(bytesAt(p), _mm_set1_epi8(0x20)), 'a', 26))); }

/// How many bytes from `p` on are of other scripts and begin nothing, at most 16: Urdu digits and the lead byte of the
/// degree sign do. Reads 17 bytes.
size_t quietAt(const unsigned char* p) {
    const __m128i here = bytesAt(p), next = bytesAt(p + 1);
    const __m128i arabic = _mm_and_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8(char(0xD9))), within(next, 0xA0, 10));
    const __m128i urdu = _mm_and_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8(char(0xDB))), within(next, 0xB0, 10));
    const __m128i sign = _mm_cmpeq_epi8(here, _mm_set1_epi8(char(0xC2)));
    return leadingOnes(_mm_movemask_epi8(here) & ~_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(arabic, urdu), sign)));
}
#endif

} // namespace

void ScanWalk::run() {
    const auto* p = reinterpret_cast<const unsigned char*>(m_text.data());
    const SeedBeginnings& seeds = seedBeginnings();
    size_t i = 0;
    while (i < m_n) {
#if defined(__SSE2__)
        // Nearly all of a chat is words: found sixteen bytes at a time. What is left to the code below is the same.
        if (i + stride < m_n) {
            if (p[i] >= 0x80) {
                if (const size_t quiet = quietAt(p + i)) {
                    i += quiet;
                    continue;
                }
            } else if (const size_t size = lettersAt(p + i); size > 0 && size < 15 && !(bytes::classes[p[i + size]] & (bytes::digit | bytes::leads))) {
                const size_t start = i;
                i += size;
                if (size >= 3 && size <= 8) {
                    if (m_seedCount || seeds.has(m_text.data() + start, size)) seedWord(start, i);
                } else m_seedCount = m_seedCount >= 12 ? (seedFinish(), 0) : 0;
                if (p[i] == ' ') ++i;
                continue;
            }
        }
#endif
        if (p[i] >= 0x80 && (p[i] == 0xD9 || p[i] == 0xDB)) {
            // The commonest lead bytes of Urdu: only a digit behind them begins something.
            const unsigned d = i + 1 < m_n ? p[i + 1] : 0u;
            const bool digit = p[i] == 0xD9 ? d >= 0xA0 && d <= 0xA9 : d >= 0xB0 && d <= 0xB9;
            i = digit ? number(i, i) : i + 2;
            continue;
        }
        unsigned flags = bytes::classes[p[i]];
        if (flags & bytes::alnum) {
            const size_t start = i;
            unsigned c;
            while (++i < m_n && ((c = bytes::classes[p[i]]) & bytes::alnum)) flags |= c;
            const size_t size = i - start;
            // Most runs are words of the language: only their length matters, for word lists.
            if (!(flags & bytes::digit) && size < 15 && !(bytes::classes[uint8_t(at(i))] & bytes::leads)) {
                if (size >= 3 && size <= 8) {
                    if (m_seedCount || seeds.has(m_text.data() + start, size)) seedWord(start, i);
                } else m_seedCount = m_seedCount >= 12 ? (seedFinish(), 0) : 0;
                continue;
            }
            i = onRun(start, i, flags);
        } else if (flags & bytes::marked) {
            i = special(i);
        } else {
            ++i;
        }
    }
    if (m_seedCount >= 12) seedFinish();
}

size_t ScanWalk::onRun(size_t start, size_t end, unsigned flags) {
    const size_t size = end - start;
    const char next = at(end);
    if (!(flags & bytes::digit) && size >= 3 && size <= 8) seedWord(start, end);
    else if (flags != bytes::digit || size > 2) {
        if (m_seedCount >= 12) seedFinish();
        m_seedCount = 0;
    }
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
        if (m_seedCount >= 12) seedFinish();
        m_seedCount = 0;
    }
    if (!known) return;
    if (m_seedCount == 0) m_seedStart = start;
    ++m_seedCount;
    m_seedEnd = end;
}

void ScanWalk::seedFinish() {
    struct Word {
        size_t start, end;
    };
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
