#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <QStringList>
#include <QUrl>
#include <algorithm>
#include <arpa/inet.h>

// E-mail, links, onion services, IP and MAC addresses, @names, PGP fingerprints.
namespace saboot::identifiers::rules {

namespace {

bool isAlnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A host name of RFC 1123 with at least one dot and a top level of letters (or xn--).
bool isHost(std::string_view host) {
    if (host.empty() || host.size() > 253) return false;
    size_t labels = 0, at = 0;
    std::string_view last;
    while (at <= host.size()) {
        const size_t dot = std::min(host.find('.', at), host.size());
        const std::string_view label = host.substr(at, dot - at);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
        for (const char c : label)
            if (!isAlnum(c) && c != '-' && c != '_') return false;
        last = label;
        ++labels;
        at = dot + 1;
    }
    if (labels < 2 || last.size() < 2) return false;
    return startsWith(last, "xn--") || std::none_of(last.begin(), last.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

void replaceAll(std::string& s, std::string_view from, std::string_view to) {
    for (size_t at = s.find(from); at != std::string::npos; at = s.find(from, at + to.size())) s.replace(at, from.size(), to);
}

// Links and addresses made harmless for reports: hxxp, [.], (dot), [at].
std::string refanged(std::string_view s) {
    std::string v(s);
    for (const auto& [from, to] : std::initializer_list<std::pair<const char*, const char*>>{
             {"[.]", "."}, {"(.)", "."}, {"{.}", "."}, {"[dot]", "."}, {"(dot)", "."}, {"[DOT]", "."}, {"[:]", ":"}, {"[://]", "://"}, {"[/]", "/"},
             {"[@]", "@"}, {"[at]", "@"}, {"(at)", "@"}, {"[AT]", "@"}})
        replaceAll(v, from, to);
    const std::string low = lowered(std::string_view(v).substr(0, 8));
    if (startsWith(low, "hxxps")) v.replace(0, 5, "https");
    else if (startsWith(low, "hxxp")) v.replace(0, 4, "http");
    else if (startsWith(low, "fxp://")) v.replace(0, 3, "ftp");
    return v;
}

// Version 3 onion host: 56 Base32 characters = key (32), checksum (2), version (1). Source: Tor rend-spec-v3, section 6.
bool onionV3Holds(std::string_view label) {
    const auto bytes = base32Decode(label);
    if (!bytes || bytes->size() != 35 || (*bytes)[34] != 3) return false;
    static constexpr std::string_view prefix = ".onion checksum";
    Bytes text(prefix.begin(), prefix.end());
    text.insert(text.end(), bytes->begin(), bytes->begin() + 32);
    text.push_back(3);
    const Digest d = sha3_256(text);
    return d[0] == (*bytes)[32] && d[1] == (*bytes)[33];
}

// Verdict on a host that ends in .onion, or nothing when it is no onion name.
bool judgeOnion(std::string_view host, Verdict& verdict, QString& reason, const char*& standard) {
    const std::string low = lowered(host);
    if (low.size() < 7 || low.substr(low.size() - 6) != ".onion") return false;
    std::string_view label = std::string_view(low).substr(0, low.size() - 6);
    if (const size_t dot = label.rfind('.'); dot != std::string_view::npos) label.remove_prefix(dot + 1);
    standard = "Tor rend-spec-v3";
    if (label.size() == 56) {
        const bool holds = onionV3Holds(label);
        verdict = holds ? Verdict::Valid : Verdict::Invalid;
        reason = holds ? QStringLiteral("Onion version 3: the SHA3-256 checksum holds.") : QStringLiteral("Onion version 3: the SHA3-256 checksum fails, so a character is wrong.");
    } else if (label.size() == 16 && base32Decode(label)) {
        verdict = Verdict::NoChecksum;
        reason = QStringLiteral("Onion version 2 (16 characters): no checksum; switched off by Tor in 2021.");
        standard = "Tor rend-spec-v2";
    } else {
        verdict = Verdict::Invalid;
        reason = QStringLiteral("An onion name has 56 characters (16 before 2021); this has %1.").arg(label.size());
    }
    return true;
}

} // namespace

// Source: RFC 5321/5322 in the unquoted form people use.
void email(std::string_view s, Out& out) {
    if (s.size() < 6 || s.size() > 254) return;
    std::string v = refanged(s);
    if (startsWith(lowered(v), "mailto:")) v.erase(0, 7);
    const size_t at = v.find('@');
    if (at == std::string::npos || at == 0 || at > 64 || v.find('@', at + 1) != std::string::npos) return;
    const std::string_view local = std::string_view(v).substr(0, at), host = std::string_view(v).substr(at + 1);
    if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos) return;
    for (const char c : local)
        if (!isAlnum(c) && std::string_view("!#$%&'*+/=?^_`{|}~.-").find(c) == std::string_view::npos) return;
    if (!isHost(host)) return;
    Facts f = reading(Kind::Email, s, Verdict::ShapeOnly, QStringLiteral("A well-formed mail address; whether it exists was not asked."), "RFC 5322");
    f.normal = ascii(lowered(v));
    if (v != s && !startsWith(lowered(s), "mailto:")) f.note = QStringLiteral("written so that it does not work as a link");
    out.push_back(std::move(f));
}

namespace {

struct Invitation {
    const char* begin; ///< of the link without scheme and "www.", small letters
    const char* note;
};
// Links that lead into a chat: they name an account or a closed group. General knowledge of the services' own links.
constexpr Invitation invitations[] = {
    {"chat.whatsapp.com/", "invitation to a WhatsApp group"},
    {"whatsapp.com/channel/", "WhatsApp channel"},
    {"whatsapp://chat?code=", "invitation to a WhatsApp group"},
    {"wa.me/", "opens a WhatsApp chat with a number or business"},
    {"api.whatsapp.com/send", "opens a WhatsApp chat with a number"},
    {"t.me/+", "invitation to a closed Telegram group or channel"},
    {"t.me/joinchat/", "invitation to a closed Telegram group or channel"},
    {"telegram.me/joinchat/", "invitation to a closed Telegram group or channel"},
    {"tg://join?invite=", "invitation to a closed Telegram group or channel"},
    {"t.me/", "Telegram account, group, channel or bot"},
    {"telegram.me/", "Telegram account, group, channel or bot"},
    {"tg://resolve?domain=", "Telegram account, group, channel or bot"},
    {"signal.group/", "invitation to a Signal group"},
    {"signal.me/", "Signal account"},
    {"sgnl://", "Signal account or group"},
    {"discord.gg/", "invitation to a Discord server"},
    {"discord.com/invite/", "invitation to a Discord server"},
    {"discordapp.com/invite/", "invitation to a Discord server"},
    {"threema.id/", "Threema account"},
    {"threema.group/", "invitation to a Threema group"},
    {"matrix.to/#/", "Matrix account or room"},
    {"invite.viber.com/", "invitation to a Viber group"},
    {"line.me/r/ti/", "LINE account or group"},
    {"join.skype.com/", "invitation to a Skype conversation"},
    {"m.me/", "opens a Messenger chat"},
    {"ig.me/", "opens an Instagram chat"},
    {"snapchat.com/add/", "Snapchat account"},
    {"simplex.chat/", "invitation to a SimpleX chat"},
};

const char* invitationNote(std::string_view low) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (startsWith(low, scheme)) low.remove_prefix(scheme.size());
    if (startsWith(low, "www.")) low.remove_prefix(4);
    for (const Invitation& i : invitations)
        if (startsWith(low, i.begin) && low.size() > std::string_view(i.begin).size()) return i.note;
    return nullptr;
}

} // namespace

// Source: RFC 3986; parsing by Qt.
void url(std::string_view s, Out& out) {
    if (s.size() < 5 || s.size() > 4000) return;
    std::string v = refanged(s);
    const bool defanged = v != s;
    std::string low = lowered(v);
    bool schemeGiven = true;
    static constexpr const char* schemes[] = {"http://", "https://", "ftp://", "tg://", "whatsapp://", "sgnl://", "magnet:?", "ws://", "wss://"};
    const char* scheme = nullptr;
    for (const char* c : schemes)
        if (startsWith(low, c)) scheme = c;
    if (!scheme) {
        // Without a scheme: www., or a host followed by a path.
        const size_t slash = low.find('/');
        const std::string_view host = std::string_view(low).substr(0, slash);
        if (!isHost(host) || (!startsWith(low, "www.") && slash == std::string::npos && !defanged)) return;
        schemeGiven = false;
        v = "http://" + v;
    } else if (low.size() == std::string_view(scheme).size()) {
        return;
    }
    const QUrl parsed(ascii(v), QUrl::TolerantMode);
    if (!parsed.isValid()) return;
    const QString host = parsed.host(QUrl::FullyEncoded);
    const bool web = !scheme || startsWith(scheme, "http") || startsWith(scheme, "ftp") || startsWith(scheme, "ws");
    in6_addr ignored;
    QByteArray bare = host.toLatin1();
    if (bare.startsWith('[')) bare = bare.mid(1, bare.size() - 2);
    const bool ipHost = inet_pton(AF_INET, bare.constData(), &ignored) == 1 || inet_pton(AF_INET6, bare.constData(), &ignored) == 1;
    if (web && !isHost(std::string_view(bare.constData(), size_t(bare.size()))) && !ipHost) return;

    Facts f = reading(Kind::Url, s, Verdict::ShapeOnly, QStringLiteral("A well-formed link; it was not opened."), "RFC 3986");
    Verdict verdict;
    QString reason;
    const char* standard = "";
    if (judgeOnion(std::string_view(bare.constData(), size_t(bare.size())), verdict, reason, standard)) {
        f.kind = Kind::Onion;
        f.verdict = verdict;
        f.reason = reason;
        f.standard = QString::fromLatin1(standard);
    }
    QString normal = parsed.toString(QUrl::FullyEncoded | QUrl::NormalizePathSegments);
    if (!schemeGiven) normal.remove(0, 7);
    if (parsed.path().isEmpty() && !normal.endsWith(QLatin1Char('/')) && parsed.query().isEmpty() && web && schemeGiven) normal += QLatin1Char('/');
    f.normal = normal;
    QStringList notes;
    if (const char* invitation = invitationNote(low)) notes << QString::fromLatin1(invitation);
    if (defanged) notes << QStringLiteral("written so that it does not work as a link");
    if (!parsed.userName().isEmpty()) notes << QStringLiteral("carries a user name before the host");
    if (host.contains(QLatin1String("xn--"))) notes << QStringLiteral("host in foreign letters: ") + parsed.host();
    f.note = notes.join(QStringLiteral("; "));
    out.push_back(std::move(f));
}

void onion(std::string_view s, Out& out) {
    if (s.size() < 22 || s.size() > 253) return;
    const std::string v = refanged(s);
    if (!isHost(v)) return;
    Verdict verdict;
    QString reason;
    const char* standard = "";
    if (!judgeOnion(v, verdict, reason, standard)) return;
    Facts f = reading(Kind::Onion, s, verdict, reason, standard);
    f.normal = ascii(lowered(v));
    out.push_back(std::move(f));
}

// Sources: RFC 791, RFC 4291, RFC 5952; special ranges of RFC 6890.
void ip(std::string_view s, Out& out) {
    if (s.size() < 3 || s.size() > 45) return;
    const std::string v = refanged(s);
    in_addr four{};
    in6_addr six{};
    if (inet_pton(AF_INET, v.c_str(), &four) == 1) {
        const uint32_t a = ntohl(four.s_addr);
        const char* range = (a >> 24) == 10 || (a >> 20) == 0xAC1 || (a >> 16) == 0xC0A8 ? "private network"
                            : (a >> 24) == 127                                           ? "the device itself"
                            : (a >> 22) == 0x191                                          ? "behind a provider's shared address (RFC 6598)"
                            : (a >> 16) == 0xA9FE                                         ? "link-local"
                            : (a >> 28) >= 14                                             ? "multicast or reserved"
                                                                                          : "public";
        Facts f = reading(Kind::Ip, s, Verdict::ShapeOnly, QStringLiteral("A well-formed IPv4 address; it carries no check."), "RFC 791");
        f.normal = ascii(v);
        f.note = QString::fromLatin1(range);
        out.push_back(std::move(f));
    } else if (v.find(':') != std::string::npos && inet_pton(AF_INET6, v.c_str(), &six) == 1) {
        char text[INET6_ADDRSTRLEN] = {};
        inet_ntop(AF_INET6, &six, text, sizeof text);
        const uint8_t* b = six.s6_addr;
        Facts f = reading(Kind::Ip, s, Verdict::ShapeOnly, QStringLiteral("A well-formed IPv6 address; it carries no check."), "RFC 4291");
        f.normal = QString::fromLatin1(text);
        f.note = (b[0] & 0xFE) == 0xFC ? QStringLiteral("private network") : b[0] == 0xFE && (b[1] & 0xC0) == 0x80 ? QStringLiteral("link-local") : b[0] == 0xFF ? QStringLiteral("multicast") : QStringLiteral("public");
        out.push_back(std::move(f));
    }
}

// Source: IEEE 802 (EUI-48).
void mac(std::string_view s, Out& out) {
    std::string hex;
    if (s.size() == 17 && (s[2] == ':' || s[2] == '-')) {
        for (size_t i = 0; i < 17; ++i) {
            if (i % 3 == 2) {
                if (s[i] != s[2]) return;
            } else hex += s[i];
        }
    } else if (s.size() == 14 && s[4] == '.' && s[9] == '.') {
        hex = std::string(s.substr(0, 4)) + std::string(s.substr(5, 4)) + std::string(s.substr(10, 4));
    } else return;
    if (hex.size() != 12 || !isHex(hex)) return;
    hex = lowered(hex);
    std::string normal;
    for (size_t i = 0; i < 12; i += 2) normal += (i ? ":" : "") + hex.substr(i, 2);
    const int first = std::stoi(hex.substr(0, 2), nullptr, 16);
    Facts f = reading(Kind::Mac, s, Verdict::ShapeOnly, QStringLiteral("Six bytes as a hardware address; it carries no check."), "IEEE 802");
    f.normal = ascii(normal);
    f.note = first & 2 ? QStringLiteral("locally administered: likely random, as phones use for privacy") : QStringLiteral("maker's number %1").arg(ascii(normal.substr(0, 8)));
    out.push_back(std::move(f));
}

void handle(std::string_view s, Out& out) {
    if (s.size() < 4 || s.size() > 33 || s[0] != '@') return;
    const std::string_view name = s.substr(1);
    const bool letter = std::any_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; });
    if (!letter || name.back() == '.' || name.front() == '.') return;
    for (const char c : name)
        if (!isAlnum(c) && c != '_' && c != '.') return;
    Facts f = reading(Kind::Handle, s, Verdict::ShapeOnly, QStringLiteral("The shape of a user name; which service it belongs to the text must tell."), "");
    f.normal = ascii(lowered(s));
    out.push_back(std::move(f));
}

// Source: RFC 4880, section 12.2 (version 4 fingerprint, 160 bits), RFC 9580 (version 6, 256 bits).
void pgp(std::string_view s, Out& out) {
    std::string hex;
    for (const char c : s) {
        if (c == ' ' || c == ':') continue;
        hex += c >= 'a' && c <= 'f' ? char(c - 'a' + 'A') : c;
    }
    if (startsWith(hex, "0x") || startsWith(hex, "0X")) hex.erase(0, 2);
    if (!isHex(hex) || (hex.size() != 40 && hex.size() != 16)) return;
    if (hex.size() == 40 && s.size() == 42) return; // 0x and 40 digits is an address
    const bool grouped = s.find(' ') != std::string_view::npos;
    if (hex.size() == 16 && !startsWith(s, "0x")) return;
    Facts f = reading(Kind::Pgp, s, Verdict::ShapeOnly,
                      hex.size() == 40 ? QStringLiteral("40 hex digits%1: the shape of an OpenPGP fingerprint; it carries no check.").arg(grouped ? QStringLiteral(" in groups") : QString())
                                       : QStringLiteral("16 hex digits: the shape of an OpenPGP key id, which is not unique."),
                      "RFC 4880");
    f.normal = ascii(hex);
    out.push_back(std::move(f));
}

} // namespace saboot::identifiers::rules
