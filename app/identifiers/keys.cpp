#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <algorithm>
#include <iterator>

// Private and extended keys. Sources: Bitcoin wiki "Wallet import format"; BIP-38; BIP-32 with SLIP-132 versions.
namespace saboot::identifiers::rules {

namespace {

struct WifVersion {
    uint8_t byte;
    const char* network;
    bool testnet;
};
constexpr WifVersion wifVersions[] = {{0x80, "btc", false}, {0xEF, "btc", true}, {0xB0, "ltc", false}, {0x9E, "doge", false}, {0xCC, "dash", false}};

struct ExtendedVersion {
    uint32_t version;
    const char* name;
    const char* network;
    bool isPrivate, testnet;
};
constexpr ExtendedVersion extendedVersions[] = {
    {0x0488B21E, "xpub", "btc", false, false}, {0x0488ADE4, "xprv", "btc", true, false},
    {0x049D7CB2, "ypub", "btc", false, false}, {0x049D7878, "yprv", "btc", true, false},
    {0x04B24746, "zpub", "btc", false, false}, {0x04B2430C, "zprv", "btc", true, false},
    {0x0295B43F, "Ypub", "btc", false, false}, {0x0295B005, "Yprv", "btc", true, false},
    {0x02AA7ED3, "Zpub", "btc", false, false}, {0x02AA7A99, "Zprv", "btc", true, false},
    {0x043587CF, "tpub", "btc", false, true},  {0x04358394, "tprv", "btc", true, true},
    {0x044A5262, "upub", "btc", false, true},  {0x044A4E28, "uprv", "btc", true, true},
    {0x045F1CF6, "vpub", "btc", false, true},  {0x045F18BC, "vprv", "btc", true, true},
    {0x019DA462, "Ltub", "ltc", false, false}, {0x019D9CFE, "Ltpv", "ltc", true, false},
    {0x02FACAFD, "dgub", "doge", false, false}, {0x02FAC398, "dgpv", "doge", true, false},
};

} // namespace

void privateKey(std::string_view s, Out& out) {
    if (s.size() == 58 && startsWith(s, "6P") && isBase58(s)) {
        const auto payload = base58CheckDecode(s);
        const bool holds = payload && payload->size() == 39 && (*payload)[0] == 0x01 && ((*payload)[1] == 0x42 || (*payload)[1] == 0x43);
        Facts f = reading(Kind::Key, s, holds ? Verdict::Valid : Verdict::Invalid,
                          holds ? QStringLiteral("BIP-38: the checksum holds; a private key encrypted under a passphrase.") : QStringLiteral("BIP-38: the checksum fails."),
                          "BIP-38", {"btc"});
        out.push_back(std::move(f));
        return;
    }
    if ((s.size() != 51 && s.size() != 52) || !isBase58(s)) return;
    static constexpr std::string_view firsts = "59KLcT6QX7";
    if (firsts.find(s[0]) == std::string_view::npos) return;
    const auto payload = base58CheckDecode(s);
    if (!payload) {
        // Only the Bitcoin letters are telling enough to speak of a broken key.
        if ((s.size() == 51 && s[0] == '5') || (s.size() == 52 && (s[0] == 'K' || s[0] == 'L')))
            out.push_back(reading(Kind::Key, s, Verdict::Invalid, QStringLiteral("Wallet import format: the Base58Check checksum fails."), "WIF", {"btc"}));
        return;
    }
    for (const WifVersion& v : wifVersions) {
        if ((*payload)[0] != v.byte) continue;
        const bool compressed = payload->size() == 34 && (*payload)[33] == 1;
        if (payload->size() != 33 && !compressed) continue;
        const bool inRange = isPrivateScalar(ByteSpan(payload->data() + 1, 32));
        Facts f = reading(Kind::Key, s, inRange ? Verdict::Valid : Verdict::Invalid,
                          inRange ? QStringLiteral("Wallet import format: the checksum holds. It is a private key: whoever has it can spend.")
                                  : QStringLiteral("Wallet import format: the checksum holds, but the number is no private key of secp256k1."),
                          "WIF", {v.network});
        f.testnet = v.testnet;
        out.push_back(std::move(f));
        return;
    }
}

void extendedKey(std::string_view s, Out& out) {
    if (s.size() < 107 || s.size() > 113 || !isBase58(s)) return;
    const std::string_view name = s.substr(0, 4);
    const auto named = std::find_if(std::begin(extendedVersions), std::end(extendedVersions), [&](const ExtendedVersion& v) { return name == v.name; });
    if (named == std::end(extendedVersions)) return;
    auto add = [&](Verdict verdict, const QString& reason) {
        Facts f = reading(Kind::ExtendedKey, s, verdict, reason, "BIP-32", {named->network});
        f.testnet = named->testnet;
        f.note = named->isPrivate ? QStringLiteral("private: spends everything below it") : QStringLiteral("public: shows every address below it");
        out.push_back(std::move(f));
    };
    const auto payload = base58CheckDecode(s);
    if (!payload || payload->size() != 78) return add(Verdict::Invalid, QStringLiteral("Base58Check: the checksum fails."));
    const ShortBytes& p = *payload;
    const uint32_t version = uint32_t(p[0]) << 24 | uint32_t(p[1]) << 16 | uint32_t(p[2]) << 8 | p[3];
    const auto known = std::find_if(std::begin(extendedVersions), std::end(extendedVersions), [&](const ExtendedVersion& v) { return v.version == version; });
    if (known == std::end(extendedVersions)) return add(Verdict::Invalid, QStringLiteral("The checksum holds, but the version belongs to no wallet known here."));
    const bool root = p[4] == 0;
    const bool parentZero = std::all_of(p.begin() + 5, p.begin() + 9, [](uint8_t b) { return b == 0; });
    const bool childZero = std::all_of(p.begin() + 9, p.begin() + 13, [](uint8_t b) { return b == 0; });
    if (root && !parentZero) return add(Verdict::Invalid, QStringLiteral("BIP-32: depth zero with a parent's fingerprint."));
    if (root && !childZero) return add(Verdict::Invalid, QStringLiteral("BIP-32: depth zero with a child number."));
    const ByteSpan key(p.data() + 45, 33);
    if (known->isPrivate) {
        if (key[0] != 0) return add(Verdict::Invalid, QStringLiteral("BIP-32: the checksum holds, but a private key must begin with 00."));
        if (!isPrivateScalar(key.subspan(1))) return add(Verdict::Invalid, QStringLiteral("BIP-32: the checksum holds, but the number is no private key of secp256k1."));
    } else {
        if (key[0] != 2 && key[0] != 3) return add(Verdict::Invalid, QStringLiteral("BIP-32: the checksum holds, but a public key must begin with 02 or 03."));
        if (!isCompressedPoint(key)) return add(Verdict::Invalid, QStringLiteral("BIP-32: the checksum holds, but the public key is no point of secp256k1."));
    }
    add(Verdict::Valid, QStringLiteral("BIP-32: the checksum holds, depth %1, and the key is in range.").arg(p[4]));
}

// A transaction's hash looks like any SHA-256: only its place in the text can tell.
void transactionId(std::string_view s, Out& out) {
    if (s.size() == 66 && s[0] == '0' && (s[1] == 'x' || s[1] == 'X') && isHex(s.substr(2))) {
        Facts f = reading(Kind::TxId, s, Verdict::ShapeOnly, QStringLiteral("0x and 64 hex digits: the shape of an EVM transaction or block hash; it carries no check."), "",
                          {"eth", "bnb", "matic", "arb", "op", "base", "avax", "etc"});
        f.normal = ascii(lowered(s));
        out.push_back(std::move(f));
    } else if (s.size() == 64 && isHex(s)) {
        Facts f = reading(Kind::TxId, s, Verdict::ShapeOnly,
                          QStringLiteral("64 hex digits: the shape of a transaction id and of any SHA-256, also of a raw private key; it carries no check."), "",
                          {"btc", "trx", "ltc", "doge", "bch", "xmr", "xrp", "zec", "dash", "ada"});
        f.normal = ascii(lowered(s));
        out.push_back(std::move(f));
    }
}

} // namespace saboot::identifiers::rules
