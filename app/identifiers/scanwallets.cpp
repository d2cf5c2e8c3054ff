#include "identifiers/context.h"
#include "identifiers/encoding.h"
#include "identifiers/scanwalk.h"

#include <algorithm>

// Runs of letters and digits that can be addresses, keys, invoices or account numbers.
namespace saboot::identifiers {

using rules::startsWith;

namespace {

constexpr std::string_view bech32Prefixes[] = {"bc1", "tb1", "bcrt1", "ltc1", "tltc1", "addr1", "stake1", "zs1", "u1", "bnb1", "tbnb1", "cosmos1"};

bool isOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// Letters and digits mixed, as in every encoding; plain words and plain numbers are not.
bool looksEncoded(std::string_view s) {
    bool digit = false, letter = false;
    for (const char c : s) {
        digit |= c >= '0' && c <= '9';
        letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return digit && letter;
}

// Bytes of an invisible character or line break at `i`, 0 when none stands there. `breaks` tells which.
size_t gapAt(std::string_view text, size_t i, bool& lineBreak) {
    const auto byte = [&](size_t k) { return k < text.size() ? uint8_t(text[k]) : uint8_t(0); };
    lineBreak = false;
    if (byte(i) == '\n') {
        lineBreak = true;
        return 1;
    }
    if (byte(i) == '\r' && byte(i + 1) == '\n') {
        lineBreak = true;
        return 2;
    }
    if (byte(i) == 0xC2 && byte(i + 1) == 0xAD) return 2;
    if (byte(i) == 0xE2 && byte(i + 1) == 0x80 && ((byte(i + 2) >= 0x8B && byte(i + 2) <= 0x8F) || (byte(i + 2) >= 0xAA && byte(i + 2) <= 0xAE))) return 3;
    if (byte(i) == 0xE2 && byte(i + 1) == 0x81 && byte(i + 2) >= 0xA0 && byte(i + 2) <= 0xAF) return 3;
    if (byte(i) == 0xEF && byte(i + 1) == 0xBB && byte(i + 2) == 0xBF) return 3;
    return 0;
}

} // namespace

bool ScanWalk::wallet(size_t start, size_t end, unsigned flags) {
    const std::string_view s = m_text.substr(start, end - start);
    const size_t size = s.size();
    const char first = s[0];
    if (before(start) == '_') {
        // addr_test1… and stake_test1… are the only addresses with an underscore.
        for (const std::string_view head : {std::string_view("addr_"), std::string_view("stake_")}) {
            if (start < head.size() || m_text.substr(start - head.size(), head.size()) != head || !startsWith(s, "test1")) continue;
            return tryRead(rules::bech32Address, m_text.substr(start - head.size(), end - start + head.size()), start - head.size(), end, Accept::Any);
        }
        return false;
    }
    if (at(end) == '_') return false;
    if (first == '0' && (s[1] == 'x' || s[1] == 'X')) {
        if (size == 42) return tryRead(rules::evmAddress, s, start, end, Accept::Any);
        if (size == 66) return tryRead(rules::transactionId, s, start, end, Accept::Any);
        return false;
    }
    if (flags & bytes::digit) {
        const std::string low = rules::lowered(s.substr(0, 10));
        for (const std::string_view prefix : bech32Prefixes)
            if (startsWith(low, prefix)) {
                const bool telling = prefix == "bc1" || prefix == "ltc1" || prefix == "tb1";
                if (tryRead(rules::bech32Address, s, start, end, telling && size >= 38 && size <= 74 ? Accept::Any : Accept::Valid)) return true;
            }
        if (startsWith(low, "lnbc") || startsWith(low, "lntb") || startsWith(low, "lnurl1") || startsWith(low, "lno1"))
            if (tryRead(rules::invoice, s, start, end, size > 150 ? Accept::Any : Accept::NotInvalid)) return true;
        if (size == 42 && isOneOf(low[0], "qpzr")) {
            const std::string_view head = "bitcoincash:";
            const bool prefixed = start >= head.size() && rules::lowered(m_text.substr(start - head.size(), head.size())) == head;
            const size_t from = prefixed ? start - head.size() : start;
            if (tryRead(rules::cashAddress, m_text.substr(from, end - from), from, end, Accept::Valid)) return true;
        }
    }
    // Base58 has both cases or digits; 25 equal-case letters are a word.
    const bool encoded = (flags & bytes::digit) || ((flags & bytes::lower) && (flags & bytes::upper));
    if (encoded) {
        if (size <= 36 && isOneOf(first, "13mn2TLMQD9AXxy78t") && tryRead(rules::base58Address, s, start, end, Accept::Valid)) return true;
        if (((first == 'r' && size <= 35) || ((first == 'X' || first == 'T') && (size == 46 || size == 47)) || (first == 's' && size <= 31)) &&
            tryRead(rules::rippleAddress, s, start, end, Accept::Valid))
            return true;
        if ((size == 51 || size == 52 || size == 58) && tryRead(rules::privateKey, s, start, end, Accept::Valid)) return true;
        if ((size == 95 || size == 106) && tryRead(rules::moneroAddress, s, start, end, Accept::Valid)) return true;
        if (size >= 107 && size <= 113 && tryRead(rules::extendedKey, s, start, end, Accept::Any)) return true;
        if (size >= 55 && size <= 125 && tryRead(rules::cardanoByron, s, start, end, Accept::Valid)) return true;
        if (size >= 32 && size <= 44 && (flags & bytes::alnum) == bytes::alnum && hasContext(m_text, start, end, Context::Solana) &&
            tryRead(rules::solanaAddress, s, start, end, Accept::NotInvalid))
            return true;
    }
    if (size == 64 && isHex(s)) {
        if (before(start) == ':' && start >= 2) {
            const size_t from = m_text[start - 2] == '0' ? start - 2 : (start >= 3 && m_text.substr(start - 3, 2) == "-1") ? start - 3 : start;
            if (from < start && (from == 0 || !bytes::isAlnum(m_text[from - 1])) && tryRead(rules::tonAddress, m_text.substr(from, end - from), from, end, Accept::NotInvalid)) return true;
        }
        if (hasContext(m_text, start, end, Context::FileHash)) return false;
        if (hasContext(m_text, start, end, Context::PrivateKey)) {
            rules::Facts f = rules::reading(domain::IdentifierKind::Key, s, domain::Verdict::ShapeOnly,
                                            QStringLiteral("64 hex digits beside words about a private key; a raw key carries no check."), "");
            f.normal = rules::ascii(rules::lowered(s));
            emit(start, end, std::move(f));
            return true;
        }
        if (hasContext(m_text, start, end, Context::Transaction)) return tryRead(rules::transactionId, s, start, end, Accept::Any);
        return false;
    }
    if (size == 40 && isHex(s) && hasContext(m_text, start, end, Context::Pgp)) return tryRead(rules::pgp, s, start, end, Accept::Any);
    return false;
}

bool ScanWalk::ton(size_t start) {
    if (start + 48 > m_n || before(start) == '_' || before(start) == '-' || bytes::isAlnum(before(start))) return false;
    for (size_t i = start; i < start + 48; ++i)
        if (!bytes::isAlnum(m_text[i]) && !isOneOf(m_text[i], "-_+/")) return false;
    if (bytes::isAlnum(at(start + 48)) || at(start + 48) == '_') return false;
    return tryRead(rules::tonAddress, m_text.substr(start, 48), start, start + 48, Accept::Valid);
}

// Pieces of an address parted by invisible characters or line breaks: joined only when the whole passes its checksum.
bool ScanWalk::join(size_t start, size_t end) {
    bool lineBreak = false;
    size_t gap = gapAt(m_text, end, lineBreak);
    if (gap == 0 || start < m_linkEnd) return false;
    if (bytes::isAlnum(before(start)) || before(start) == '_') return false;
    const std::string_view head = m_text.substr(start, end - start);
    if (lineBreak && (head.size() < 6 || !(looksEncoded(head) || head.size() >= 15))) return false;
    std::string joined(head);
    size_t at = end;
    int hidden = 0, breaks = 0;
    for (int pieces = 0; pieces < 130 && joined.size() < 130; ++pieces) {
        size_t next = at;
        int newHidden = 0, newBreaks = 0;
        while ((gap = gapAt(m_text, next, lineBreak)) != 0) {
            newHidden += !lineBreak;
            newBreaks += lineBreak;
            next += gap;
        }
        size_t stop = next;
        while (stop < m_n && bytes::isAlnum(m_text[stop])) ++stop;
        if (next == at || stop == next || newBreaks > 1) return false;
        hidden += newHidden;
        breaks += newBreaks;
        if (breaks > 2) return false;
        joined.append(m_text.substr(next, stop - next));
        at = stop;
        if (joined.size() < 25 || this->at(at) == '_') continue;
        // More pieces follow behind hidden characters; behind a line break a whole address may end.
        const size_t further = gapAt(m_text, at, lineBreak);
        if (further > 0 && !lineBreak && bytes::isAlnum(this->at(at + further))) continue;
        static constexpr Reader readers[] = {rules::base58Address, rules::bech32Address, rules::evmAddress, rules::moneroAddress,
                                             rules::rippleAddress, rules::cashAddress, rules::privateKey, rules::iban};
        for (const Reader reader : readers) {
            rules::Out found;
            reader(joined, found);
            if (found.empty() || found.front().verdict != domain::Verdict::Valid) continue;
            rules::Facts f = std::move(found.front());
            const QString how = hidden && breaks ? QStringLiteral("joined: %1 hidden characters and %2 spaces or line breaks stood inside").arg(hidden).arg(breaks)
                                : hidden         ? QStringLiteral("joined: %1 hidden characters stood inside").arg(hidden)
                                                 : QStringLiteral("joined across %1 spaces or line breaks").arg(breaks);
            f.note = f.note.isEmpty() ? how : f.note + QStringLiteral("; ") + how;
            emit(start, at, std::move(f));
            return true;
        }
    }
    return false;
}

// An IBAN in one run, or in groups of four parted by single spaces or dashes.
size_t ScanWalk::ibanAt(size_t start, size_t end) {
    if (before(start) == '_' || before(start) == '-' || at(end) == '_') return 0;
    std::string value(m_text.substr(start, end - start));
    const bool pakistan = rules::lowered(value.substr(0, 2)) == "pk";
    if (value.size() >= 15 && value.size() <= 34) {
        if (tryRead(rules::iban, value, start, end, pakistan && value.size() == 24 ? Accept::Any : Accept::Valid)) return end;
        return 0;
    }
    if (value.size() % 4 != 0 || value.size() > 24) return 0;
    struct Group {
        size_t length, stop;
    };
    std::vector<Group> stops;
    size_t total = value.size(), at = end;
    while (total < 34 && (this->at(at) == ' ' || this->at(at) == '-')) {
        size_t stop = at + 1;
        while (stop < m_n && bytes::isAlnum(m_text[stop])) ++stop;
        const size_t n = stop - at - 1;
        if (n == 0 || n > 24 || total + n > 34) break;
        total += n;
        stops.push_back({total, stop});
        at = stop;
        if (n < 4) break;
    }
    for (size_t k = stops.size(); k-- > 0;) {
        if (stops[k].length < 15 || (pakistan && stops[k].length != 24)) continue;
        const Accept accept = pakistan ? Accept::Any : Accept::Valid;
        if (tryRead(rules::iban, m_text.substr(start, stops[k].stop - start), start, stops[k].stop, accept)) return stops[k].stop;
    }
    return 0;
}

} // namespace saboot::identifiers
