#include "identifiers/context.h"
#include "identifiers/scanwalk.h"

#include <algorithm>

// Links, hosts, mail addresses, @names, hardware addresses.
namespace saboot::identifiers {

using rules::lowered;
using rules::startsWith;

namespace {

constexpr std::string_view topLevels[] = {"com", "net", "org", "io", "me", "ly", "gg", "app", "co", "pk", "uk", "ru", "cc", "to", "link", "info", "biz", "xyz", "onion", "ws", "tv", "us", "in", "ae", "shop", "store", "site", "online", "top", "cn", "de", "ir", "af", "market", "im", "sh", "tk", "su"};

bool isLocalPart(char c) { return bytes::isAlnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; }
bool isHostChar(char c) { return bytes::isAlnum(c) || c == '.' || c == '-'; }

} // namespace

// Where a link that goes on from `from` ends: at white space, quotes, signs of Urdu punctuation; closing signs of the sentence
// around it do not belong to it.
size_t ScanWalk::linkEnd(size_t from) const {
    size_t i = from;
    while (i < m_n) {
        const auto c = uint8_t(m_text[i]);
        if (c <= 0x20 || c == '<' || c == '>' || c == '"' || c == '`' || c == '|' || c == '\\' || c == '^' || c == 0x7F) break;
        if (c == 0xE2 && i + 2 < m_n && (uint8_t(m_text[i + 1]) == 0x80 || uint8_t(m_text[i + 1]) == 0x81)) break;
        if ((c == 0xDB && uint8_t(at(i + 1)) == 0x94) || (c == 0xD8 && (uint8_t(at(i + 1)) == 0x8C || uint8_t(at(i + 1)) == 0x9F))) break;
        if (c == 0xC2 && uint8_t(at(i + 1)) == 0xA0) break;
        ++i;
        if (i - from > 4000) break;
    }
    while (i > from) {
        const char c = m_text[i - 1];
        const std::string_view link = m_text.substr(from, i - from);
        if (std::string_view(".,;:!?'*_~").find(c) != std::string_view::npos) --i;
        else if (c == ')' && std::count(link.begin(), link.end(), '(') < std::count(link.begin(), link.end(), ')')) --i;
        else if (c == ']' && std::count(link.begin(), link.end(), '[') < std::count(link.begin(), link.end(), ']')) --i;
        else if (c == '}' && std::count(link.begin(), link.end(), '{') < std::count(link.begin(), link.end(), '}')) --i;
        else break;
    }
    return i;
}

size_t ScanWalk::link(size_t start, size_t schemeEnd) {
    if (!m_options.contacts || start < m_linkEnd) return 0;
    const char opener = at(schemeEnd + 1);
    if (m_text[schemeEnd] != '.' && opener != '/' && opener != ':' && opener != '?') return 0;
    const std::string scheme = lowered(m_text.substr(start, schemeEnd - start));
    if (scheme != "www") {
        static constexpr std::string_view schemes[] = {"http", "https", "hxxp", "hxxps", "ftp", "tg", "whatsapp", "sgnl", "magnet", "ws", "wss"};
        if (std::find(std::begin(schemes), std::end(schemes), scheme) == std::end(schemes)) return 0;
        const std::string_view after = m_text.substr(schemeEnd, 5);
        const bool opens = startsWith(after, "://") || startsWith(after, "[:]//") || startsWith(after, "[://]") || (scheme == "magnet" && startsWith(after, ":?"));
        if (!opens) return 0;
    }
    const size_t end = linkEnd(schemeEnd);
    const size_t taken = m_taken;
    if (!tryRead(rules::url, m_text.substr(start, end - start), start, end, Accept::Any)) return 0;
    // What stands inside a link is still looked at: wallets, numbers.
    m_taken = taken;
    m_linkEnd = end;
    return schemeEnd;
}

// "t.me/name", "bit.ly/x": a host without a scheme is told by the path behind it and a known top level.
bool ScanWalk::hostWithPath(size_t slash) {
    // Dates and fractions have slashes too: a top level ends in a letter.
    // "t.me/+code" is an invitation.
    const bool path = bytes::isAlnum(at(slash + 1)) || (at(slash + 1) == '+' && bytes::isAlnum(at(slash + 2)));
    if (!(bytes::classes[uint8_t(before(slash))] & (bytes::lower | bytes::upper)) || !path) return false;
    size_t start = slash;
    while (start > m_taken && slash - start < 80 && isHostChar(m_text[start - 1])) --start;
    while (start < slash && !bytes::isAlnum(m_text[start])) ++start;
    if (start == slash) return false;
    const char before = this->before(start);
    if (before == '@' || before == '/' || before == '_' || before == '\\' || before == ':') return false;
    const std::string host = lowered(m_text.substr(start, slash - start));
    const size_t dot = host.rfind('.');
    if (dot == std::string::npos) return false;
    const std::string_view top = std::string_view(host).substr(dot + 1);
    if (std::find(std::begin(topLevels), std::end(topLevels), top) == std::end(topLevels)) return false;
    const size_t end = linkEnd(slash);
    const size_t taken = m_taken;
    if (!tryRead(rules::url, m_text.substr(start, end - start), start, end, Accept::Any)) return false;
    m_taken = taken;
    m_linkEnd = end;
    return true;
}

void ScanWalk::atSign(size_t at) {
    if (at > 0 && isLocalPart(m_text[at - 1])) {
        if (!m_options.contacts) return;
        size_t start = at;
        while (start > m_taken && at - start < 64 && isLocalPart(m_text[start - 1])) --start;
        while (start < at && !bytes::isAlnum(m_text[start]) && m_text[start] != '_') ++start;
        size_t end = at + 1;
        while (end < m_n && end - at < 254 && isHostChar(m_text[end])) ++end;
        while (end > at && (m_text[end - 1] == '.' || m_text[end - 1] == '-')) --end;
        const std::string host = lowered(m_text.substr(at + 1, end - at - 1));
        const std::string_view local = m_text.substr(start, at - start);
        if ((host == "s.whatsapp.net" || host == "c.us") && rules::allDigits(local)) {
            // A WhatsApp account is named by its number.
            tryRead(rules::phone, '+' + std::string(local), start, end, Accept::NotInvalid);
            return;
        }
        tryRead(rules::email, m_text.substr(start, end - start), start, end, Accept::Any);
        return;
    }
    if (!m_options.handles || bytes::isAlnum(before(at)) || before(at) == '/') return;
    size_t end = at + 1;
    while (end < m_n && end - at < 40 && (bytes::isAlnum(m_text[end]) || m_text[end] == '_' || m_text[end] == '.')) ++end;
    while (end > at + 1 && m_text[end - 1] == '.') --end;
    if (this->at(end) == '@') return;
    // "@type": in data is a key, not a person.
    if (before(at) == '"' && this->at(end) == '"' && this->at(end + 1) == ':') return;
    tryRead(rules::handle, m_text.substr(at, end - at), at, end, Accept::Any);
}

// "example[.]com", "name[at]host[.]org": the signs reports use so that nothing is a link.
bool ScanWalk::defanged(size_t bracket) {
    static constexpr std::string_view signs[] = {"[.]", "(.)", "{.}", "[dot]", "(dot)", "[at]", "(at)", "[@]"};
    const std::string here = lowered(m_text.substr(bracket, 5));
    if (std::none_of(std::begin(signs), std::end(signs), [&](std::string_view s) { return startsWith(here, s); })) return false;
    size_t start = bracket;
    while (start > m_taken && bracket - start < 200 && uint8_t(m_text[start - 1]) > 0x20 && uint8_t(m_text[start - 1]) < 0x80 &&
           std::string_view("<>\"'`,;|").find(m_text[start - 1]) == std::string_view::npos)
        --start;
    while (start < bracket && !bytes::isAlnum(m_text[start])) ++start;
    const size_t end = linkEnd(bracket);
    if (start == bracket || end <= bracket) return false;
    const std::string_view value = m_text.substr(start, end - start);
    if (tryRead(rules::ip, value, start, end, Accept::Any) || tryRead(rules::email, value, start, end, Accept::Any) ||
        tryRead(rules::onion, value, start, end, Accept::Any) || tryRead(rules::url, value, start, end, Accept::Any)) {
        m_linkEnd = end;
        return true;
    }
    return false;
}

bool ScanWalk::onionHost(size_t start, size_t end) {
    if (lowered(m_text.substr(end, 6)) != ".onion" || bytes::isAlnum(at(end + 6))) return false;
    const bool path = at(end + 6) == '/';
    const size_t stop = path ? linkEnd(end + 6) : end + 6;
    if (start < m_linkEnd) return false;
    return tryRead(path ? rules::url : rules::onion, m_text.substr(start, stop - start), start, stop, Accept::Any);
}

// MAC addresses, and IPv6 where it cannot be a clock time.
bool ScanWalk::hardware(size_t start, size_t end) {
    for (size_t i = start; i < end; ++i)
        if (!bytes::isHexDigit(m_text[i])) return false;
    const char prev = before(start);
    if (prev == ':' || prev == '-' || prev == '_' || prev == '.') return false;
    if (end - start == 2 && start + 17 <= m_n && m_text[start + 5] == m_text[start + 2] && !bytes::isAlnum(at(start + 17)) && at(start + 17) != m_text[start + 2] &&
        tryRead(rules::mac, m_text.substr(start, 17), start, start + 17, Accept::Any))
        return true;
    if (at(end) != ':') return false;
    size_t stop = start;
    int colons = 0;
    bool doubled = false;
    while (stop < m_n && stop - start < 45 && (bytes::isHexDigit(m_text[stop]) || m_text[stop] == ':')) {
        colons += m_text[stop] == ':';
        doubled |= m_text[stop] == ':' && at(stop + 1) == ':';
        ++stop;
    }
    if (bytes::isAlnum(at(stop)) || (colons != 7 && !(doubled && colons >= 3) && !(doubled && end - start == 4))) return false;
    while (stop > start && m_text[stop - 1] == ':' && !(stop > start + 1 && m_text[stop - 2] == ':')) --stop;
    return tryRead(rules::ip, m_text.substr(start, stop - start), start, stop, Accept::Any);
}

} // namespace saboot::identifiers
