#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <algorithm>

// Networks with encodings of their own: XRP, Monero, Solana, TON, Cardano Byron, and the EVM family.
namespace saboot::identifiers::rules {

// Sources: XRPL documentation "Base58 Encodings"; XLS-5 (X-address).
void rippleAddress(std::string_view s, Out& out) {
    if (s.size() < 25 || s.size() > 50 || !isBase58(s, Alphabet::Ripple)) return;
    const char c = s[0];
    if (c == 'r' && s.size() <= 35) {
        const auto payload = base58CheckDecode(s, Alphabet::Ripple);
        const bool holds = payload && payload->size() == 21 && (*payload)[0] == 0;
        Facts f = reading(Kind::Wallet, s, holds ? Verdict::Valid : Verdict::Invalid,
                          holds ? QStringLiteral("Base58Check in Ripple's alphabet: the checksum holds, version 0x00.")
                                : QStringLiteral("Base58Check in Ripple's alphabet: the checksum fails."),
                          "XRPL Base58", {"xrp"});
        if (holds) f.note = QStringLiteral("Exchanges share one address between customers: look for the destination tag.");
        out.push_back(std::move(f));
    } else if ((c == 'X' || c == 'T') && (s.size() == 46 || s.size() == 47)) {
        const auto payload = base58CheckDecode(s, Alphabet::Ripple);
        const bool main = payload && payload->size() == 31 && (*payload)[0] == 0x05 && (*payload)[1] == 0x44;
        const bool test = payload && payload->size() == 31 && (*payload)[0] == 0x04 && (*payload)[1] == 0x93;
        if (!main && !test) return;
        Bytes classic{0};
        classic.insert(classic.end(), payload->begin() + 2, payload->begin() + 22);
        Facts f = reading(Kind::Wallet, s, Verdict::Valid, QStringLiteral("X-address: the checksum holds."), "XLS-5", {"xrp"});
        f.testnet = test;
        f.normal = ascii(base58CheckEncode(classic, Alphabet::Ripple));
        uint64_t tag = 0;
        for (size_t i = 0; i < 8; ++i) tag |= uint64_t((*payload)[23 + i]) << (8 * i);
        f.note = (*payload)[22] ? QStringLiteral("destination tag %1, address %2").arg(QString::number(tag), f.normal)
                                : QStringLiteral("no destination tag, address %1").arg(f.normal);
        out.push_back(std::move(f));
    } else if (c == 's' && s.size() >= 28 && s.size() <= 31) {
        const auto payload = base58CheckDecode(s, Alphabet::Ripple);
        if (!payload) return;
        const bool secp = payload->size() == 17 && (*payload)[0] == 0x21;
        const bool edwards = payload->size() == 19 && (*payload)[0] == 0x01 && (*payload)[1] == 0xE1 && (*payload)[2] == 0x4B;
        if (!secp && !edwards) return;
        out.push_back(reading(Kind::Key, s, Verdict::Valid, QStringLiteral("Family seed of the XRP Ledger: the checksum holds. It spends."),
                              "XRPL Base58", {"xrp"}));
    }
}

// Source: Monero documentation "Standard address", "Subaddress", "Integrated address"; prefixes of cryptonote_config.h.
void moneroAddress(std::string_view s, Out& out) {
    if ((s.size() != 95 && s.size() != 106) || !isBase58(s)) return;
    struct Prefix {
        uint8_t byte;
        bool testnet, integrated;
        const char* what;
    };
    static constexpr Prefix prefixes[] = {
        {18, false, false, "standard address"},          {42, false, false, "subaddress"},
        {19, false, true, "integrated address"},         {53, true, false, "standard address of the test network"},
        {63, true, false, "subaddress of the test network"}, {54, true, true, "integrated address of the test network"},
        {24, true, false, "standard address of the stage network"}, {36, true, false, "subaddress of the stage network"},
        {25, true, true, "integrated address of the stage network"},
    };
    const auto bytes = moneroBase58Decode(s);
    const size_t wanted = s.size() == 95 ? 69 : 77;
    if (bytes && bytes->size() == wanted) {
        const size_t n = wanted - 4;
        const Digest d = keccak256(ByteSpan(bytes->data(), n));
        if (std::equal(d.begin(), d.begin() + 4, bytes->begin() + ptrdiff_t(n))) {
            for (const Prefix& p : prefixes) {
                if (p.byte != (*bytes)[0] || p.integrated != (s.size() == 106)) continue;
                Facts f = reading(Kind::Wallet, s, Verdict::Valid,
                                  QStringLiteral("CryptoNote Base58: the Keccak checksum holds, %1.").arg(QString::fromLatin1(p.what)), "CryptoNote", {"xmr"});
                f.testnet = p.testnet;
                if (p.integrated) f.note = QStringLiteral("payment id %1").arg(ascii(toHex(ByteSpan(bytes->data() + 65, 8))));
                out.push_back(std::move(f));
                return;
            }
        }
    }
    static constexpr std::string_view firsts = "4859ABs7";
    if (firsts.find(s[0]) == std::string_view::npos) return;
    out.push_back(reading(Kind::Wallet, s, Verdict::Invalid, QStringLiteral("CryptoNote Base58: the Keccak checksum fails."), "CryptoNote", {"xmr"}));
}

// Source: Solana documentation "Accounts": an address is a 32-byte key in Base58, without a checksum.
void solanaAddress(std::string_view s, Out& out) {
    if (s.size() < 32 || s.size() > 44) return;
    const auto bytes = base58Decode(s);
    if (!bytes || bytes->size() != 32) return;
    out.push_back(reading(Kind::Wallet, s, Verdict::NoChecksum,
                          QStringLiteral("Base58 of 32 bytes, as Solana writes accounts; there is no checksum to test."), "Solana", {"sol"}));
}

// Source: TEP-2 (TON addresses).
void tonAddress(std::string_view s, Out& out) {
    if (s.size() == 66 || s.size() == 67) {
        const size_t colon = s.find(':');
        if (colon == std::string_view::npos || s.size() - colon != 65) return;
        const std::string_view chain = s.substr(0, colon);
        if ((chain != "0" && chain != "-1") || !isHex(s.substr(colon + 1))) return;
        Facts f = reading(Kind::Wallet, s, Verdict::NoChecksum, QStringLiteral("Raw TON address: workchain and 64 hex digits, no checksum."), "TEP-2", {"ton"});
        f.normal = ascii(lowered(s));
        out.push_back(std::move(f));
        return;
    }
    if (s.size() != 48) return;
    const auto bytes = base64Decode(s);
    if (!bytes || bytes->size() != 36) return;
    const int tag = (*bytes)[0] & 0x7F;
    const bool testnet = (*bytes)[0] & 0x80;
    if ((tag != 0x11 && tag != 0x51) || ((*bytes)[1] != 0 && (*bytes)[1] != 0xFF)) return;
    const bool holds = crc16Xmodem(ByteSpan(bytes->data(), 34)) == ((*bytes)[34] << 8 | (*bytes)[35]);
    Facts f = reading(Kind::Wallet, s, holds ? Verdict::Valid : Verdict::Invalid,
                      holds ? QStringLiteral("CRC-16 holds, a %1 address.").arg(tag == 0x11 ? QStringLiteral("bounceable") : QStringLiteral("non-bounceable"))
                            : QStringLiteral("CRC-16 fails."),
                      "TEP-2", {"ton"});
    f.testnet = testnet;
    if (holds) {
        f.normal = ((*bytes)[1] ? QStringLiteral("-1:") : QStringLiteral("0:")) + ascii(toHex(ByteSpan(bytes->data() + 2, 32)));
        f.note = QStringLiteral("account %1").arg(f.normal);
    }
    out.push_back(std::move(f));
}

// Source: CIP-19 "Byron addresses": CBOR [24(bytes), crc32].
void cardanoByron(std::string_view s, Out& out) {
    if (s.size() < 55 || s.size() > 125 || !(startsWith(s, "Ae2") || startsWith(s, "Ddz") || startsWith(s, "37bt") || startsWith(s, "2c")) || !isBase58(s)) return;
    const auto bytes = base58Decode(s);
    bool holds = false;
    if (bytes && bytes->size() > 10 && (*bytes)[0] == 0x82 && (*bytes)[1] == 0xD8 && (*bytes)[2] == 0x18 && (*bytes)[3] == 0x58) {
        const size_t n = (*bytes)[4];
        const size_t at = 5 + n;
        if (bytes->size() > at && (*bytes)[at] >= 0x18) {
            const size_t width = (*bytes)[at] == 0x1A ? 4 : (*bytes)[at] == 0x19 ? 2 : (*bytes)[at] == 0x18 ? 1 : 0;
            if (width && bytes->size() == at + 1 + width) {
                uint32_t stored = 0;
                for (size_t i = 0; i < width; ++i) stored = stored << 8 | (*bytes)[at + 1 + i];
                holds = stored == crc32(ByteSpan(bytes->data() + 5, n));
            }
        }
    }
    if (!holds && !startsWith(s, "Ae2") && !startsWith(s, "Ddz")) return;
    Facts f = reading(Kind::Wallet, s, holds ? Verdict::Valid : Verdict::Invalid,
                      holds ? QStringLiteral("Byron address: CRC-32 holds.") : QStringLiteral("Byron address: CRC-32 fails."), "CIP-19", {"ada"});
    f.testnet = startsWith(s, "37bt") || startsWith(s, "2c");
    out.push_back(std::move(f));
}

// Source: EIP-55. The chain is not part of the address: every chain of the family uses the same form.
std::string eip55(std::string_view hex40) {
    const std::string low = lowered(hex40);
    const Digest d = keccak256(ByteSpan(reinterpret_cast<const uint8_t*>(low.data()), low.size()));
    std::string out = "0x";
    for (size_t i = 0; i < low.size(); ++i) {
        const int nibble = d[i / 2] >> (i % 2 ? 0 : 4) & 15;
        out += low[i] >= 'a' && nibble >= 8 ? char(low[i] - 'a' + 'A') : low[i];
    }
    return out;
}

namespace {

bool isEvm(std::string_view s) { return s.size() == 42 && s[0] == '0' && (s[1] == 'x' || s[1] == 'X') && isHex(s.substr(2)); }
bool hasLower(std::string_view hex) { return std::any_of(hex.begin(), hex.end(), [](char c) { return c >= 'a' && c <= 'f'; }); }
bool hasUpper(std::string_view hex) { return std::any_of(hex.begin(), hex.end(), [](char c) { return c >= 'A' && c <= 'F'; }); }

} // namespace

bool evmAddressHolds(std::string_view s) {
    if (!isEvm(s)) return false;
    const std::string_view hex = s.substr(2);
    return hasLower(hex) && hasUpper(hex) && std::string_view(eip55(hex)).substr(2) == hex;
}

void evmAddress(std::string_view s, Out& out) {
    if (!isEvm(s)) return;
    const std::string_view hex = s.substr(2);
    const bool lower = hasLower(hex), upper = hasUpper(hex);
    const std::string spelled = eip55(hex);
    Verdict verdict = Verdict::NoChecksum;
    QString reason = QStringLiteral("0x and 40 hex digits in one case: a well-formed address without the EIP-55 checksum.");
    if (lower && upper) {
        const bool holds = std::string_view(spelled).substr(2) == hex;
        verdict = holds ? Verdict::Valid : Verdict::Invalid;
        reason = holds ? QStringLiteral("EIP-55: the capitals agree with the Keccak-256 of the address.")
                       : QStringLiteral("EIP-55: the capitals do not agree with the Keccak-256 of the address, so a character is wrong.");
    } else if (!lower && !upper) {
        reason = QStringLiteral("0x and 40 digits: a well-formed address, without letters there is no EIP-55 checksum.");
    }
    Facts f = reading(Kind::Wallet, s, verdict, reason, "EIP-55", {"eth", "bnb", "matic", "arb", "op", "base", "avax", "etc"});
    f.normal = ascii(spelled);
    f.note = QStringLiteral("one form for every EVM chain: the text does not tell which");
    out.push_back(std::move(f));
}

} // namespace saboot::identifiers::rules
