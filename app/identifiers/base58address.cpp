#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <QStringList>
#include <algorithm>

// Base58Check addresses: the version bytes name the kind, several networks share some of them.
// Sources: Bitcoin wiki "List of address prefixes"; chainparams of Bitcoin Core, Litecoin Core, Dogecoin Core, Dash Core,
// zcashd; TRON developer documentation ("account address": 0x41).
namespace saboot::identifiers::rules {

namespace {

struct Version {
    uint8_t bytes[2];
    uint8_t size;          ///< version bytes: 1 or 2
    const char* first;     ///< characters the address can begin with
    const char* networks;  ///< most likely first
    bool testnet;
    const char* what;
};

constexpr Version versions[] = {
    {{0x00}, 1, "1", "btc bch bsv", false, "P2PKH"},
    {{0x05}, 1, "3", "btc ltc bch bsv", false, "P2SH; old Litecoin script addresses begin alike"},
    {{0x6f}, 1, "mn", "btc ltc bch", true, "test network P2PKH"},
    {{0xc4}, 1, "2", "btc ltc bch doge", true, "test network P2SH"},
    {{0x41}, 1, "T", "trx", false, "TRON account"},
    {{0x30}, 1, "L", "ltc", false, "P2PKH"},
    {{0x32}, 1, "M", "ltc", false, "P2SH"},
    {{0x3a}, 1, "Q", "ltc", true, "test network P2SH"},
    {{0x1e}, 1, "D", "doge", false, "P2PKH"},
    {{0x16}, 1, "9A", "doge", false, "P2SH"},
    {{0x71}, 1, "n", "doge", true, "test network P2PKH"},
    {{0x4c}, 1, "X", "dash", false, "P2PKH"},
    {{0x10}, 1, "7", "dash", false, "P2SH"},
    {{0x8c}, 1, "xy", "dash", true, "test network P2PKH"},
    {{0x13}, 1, "89", "dash", true, "test network P2SH"},
    {{0x1c, 0xb8}, 2, "t", "zec", false, "transparent P2PKH"},
    {{0x1c, 0xbd}, 2, "t", "zec", false, "transparent P2SH"},
    {{0x1d, 0x25}, 2, "t", "zec", true, "test network transparent P2PKH"},
    {{0x1c, 0xba}, 2, "t", "zec", true, "test network transparent P2SH"},
};

bool mayBegin(const Version& v, char c) { return std::string_view(v.first).find(c) != std::string_view::npos; }

/// The first kind that addresses with this beginning may be; null: none.
const Version* likelyOf(std::string_view s) {
    if (s.size() < 25 || s.size() > 36 || !isBase58(s)) return nullptr;
    const auto* v = std::find_if(std::begin(versions), std::end(versions), [&](const Version& x) { return mayBegin(x, s[0]); });
    return v == std::end(versions) ? nullptr : v;
}

const Version* versionOf(ByteSpan payload) {
    for (const Version& v : versions)
        if (payload.size() == size_t(v.size) + 20 && payload[0] == v.bytes[0] && (v.size == 1 || payload[1] == v.bytes[1])) return &v;
    return nullptr;
}

} // namespace

bool base58AddressHolds(std::string_view s) {
    if (!likelyOf(s)) return false;
    const auto payload = base58CheckDecode(s);
    return payload && versionOf(*payload);
}

void base58Address(std::string_view s, Out& out) {
    const Version* const likely = likelyOf(s);
    if (!likely) return;

    const auto payload = base58CheckDecode(s);
    if (!payload) {
        Facts f = reading(Kind::Wallet, s, Verdict::Invalid,
                          QStringLiteral("Base58Check: the checksum fails, so a character is wrong, missing or too many."), "Base58Check");
        f.networks = QString::fromLatin1(likely->networks).split(QLatin1Char(' '));
        f.testnet = likely->testnet;
        out.push_back(std::move(f));
        return;
    }
    if (const Version* const v = versionOf(*payload)) {
        const QString versionText = QStringLiteral("0x") + ascii(toHex(ByteSpan(payload->data(), v->size)));
        Facts f = reading(Kind::Wallet, s, Verdict::Valid,
                          QStringLiteral("Base58Check: the checksum holds, version %1 (%2).").arg(versionText, QString::fromLatin1(v->what)),
                          "Base58Check");
        f.networks = QString::fromLatin1(v->networks).split(QLatin1Char(' '));
        f.testnet = v->testnet;
        out.push_back(std::move(f));
        return;
    }
    if (payload->size() == 21 || payload->size() == 22) {
        out.push_back(reading(Kind::Wallet, s, Verdict::Invalid,
                              QStringLiteral("Base58Check: the checksum holds, but version 0x%1 belongs to no network known here.")
                                  .arg(ascii(toHex(ByteSpan(payload->data(), 1)))),
                              "Base58Check"));
    }
}

} // namespace saboot::identifiers::rules
