#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <algorithm>

// Addresses in bech32: segregated witness (BIP-173, BIP-350, BIP-341), Cardano (CIP-19), Zcash shielded (ZIP-32 and ZIP-316),
// BNB Beacon Chain and Cosmos (plain bech32).
namespace saboot::identifiers::rules {

namespace {

struct Prefix {
    std::string_view text;
    const char* network;
    bool testnet;
    enum Form { Segwit, Cardano, Sapling, Unified, Account } form;
};

constexpr Prefix prefixes[] = {
    {"bc", "btc", false, Prefix::Segwit},      {"tb", "btc", true, Prefix::Segwit},
    {"bcrt", "btc", true, Prefix::Segwit},     {"ltc", "ltc", false, Prefix::Segwit},
    {"tltc", "ltc", true, Prefix::Segwit},     {"rltc", "ltc", true, Prefix::Segwit},
    {"addr", "ada", false, Prefix::Cardano},   {"addr_test", "ada", true, Prefix::Cardano},
    {"stake", "ada", false, Prefix::Cardano},  {"stake_test", "ada", true, Prefix::Cardano},
    {"zs", "zec", false, Prefix::Sapling},     {"ztestsapling", "zec", true, Prefix::Sapling},
    {"u", "zec", false, Prefix::Unified},      {"utest", "zec", true, Prefix::Unified},
    {"bnb", "bnb", false, Prefix::Account},    {"tbnb", "bnb", true, Prefix::Account},
    {"cosmos", "atom", false, Prefix::Account},
};

struct Judged {
    Verdict verdict = Verdict::Invalid;
    QString reason;
    const char* standard = "BIP-173";
};

Judged segwit(const Bech32& b) {
    Judged j;
    if (b.data.empty()) {
        j.reason = QStringLiteral("bech32: the data part is empty.");
        return j;
    }
    const int version = b.data[0];
    j.standard = version == 0 ? "BIP-173" : version == 1 ? "BIP-341, BIP-350" : "BIP-350";
    if (version > 16) {
        j.reason = QStringLiteral("Witness version %1 does not exist (0 to 16).").arg(version);
        return j;
    }
    const uint32_t wanted = version == 0 ? bech32Constant : bech32mConstant;
    if (b.polymod != wanted) {
        const uint32_t other = version == 0 ? bech32mConstant : bech32Constant;
        j.reason = b.polymod == other
                       ? (version == 0 ? QStringLiteral("Witness version 0 needs a bech32 checksum, this is bech32m.")
                                       : QStringLiteral("Witness version 1 and above needs a bech32m checksum (BIP-350), this is bech32."))
                       : QStringLiteral("The bech32 checksum fails, so a character is wrong, missing or too many.");
        return j;
    }
    const auto program = regroupBits(std::span(b.data).subspan(1), 5, 8, Padding::Refuse);
    if (!program) {
        j.reason = QStringLiteral("The checksum holds, but the padding bits are not as BIP-173 demands.");
        return j;
    }
    const size_t n = program->size();
    if (n < 2 || n > 40 || (version == 0 && n != 20 && n != 32)) {
        j.reason = QStringLiteral("The checksum holds, but a witness program of %1 bytes is not allowed for version %2.").arg(n).arg(version);
        return j;
    }
    if (version == 1 && n == 32) {
        if (!isCurveX(*program)) {
            j.reason = QStringLiteral("The bech32m checksum holds, but the 32 bytes are no point of secp256k1: no key can spend from it.");
            return j;
        }
        j.reason = QStringLiteral("bech32m: the checksum holds, taproot, and the key is a point of secp256k1.");
    } else if (version == 0) {
        j.reason = n == 20 ? QStringLiteral("bech32: the checksum holds, witness version 0 (P2WPKH).")
                           : QStringLiteral("bech32: the checksum holds, witness version 0 (P2WSH).");
    } else {
        j.reason = QStringLiteral("bech32m: the checksum holds, witness version %1, reserved for later use.").arg(version);
    }
    j.verdict = Verdict::Valid;
    return j;
}

Judged cardano(const Bech32& b, bool testnet) {
    Judged j;
    j.standard = "CIP-19";
    if (b.polymod != bech32Constant) {
        j.reason = QStringLiteral("The bech32 checksum fails, so a character is wrong, missing or too many.");
        return j;
    }
    const auto bytes = regroupBits(b.data, 5, 8, Padding::Refuse);
    if (!bytes || bytes->empty()) {
        j.reason = QStringLiteral("The checksum holds, but the data is not an address of whole bytes.");
        return j;
    }
    const int type = (*bytes)[0] >> 4, network = (*bytes)[0] & 15;
    const size_t n = bytes->size();
    const bool stake = startsWith(b.prefix, "stake");
    const bool sizeFits = stake ? (type == 14 || type == 15) && n == 29
                                : (type <= 3 && n == 57) || ((type == 4 || type == 5) && n > 29) || ((type == 6 || type == 7) && n == 29);
    if (!sizeFits || network != (testnet ? 0 : 1)) {
        j.reason = QStringLiteral("The checksum holds, but header 0x%1 with %2 bytes is no Cardano address of this network.")
                       .arg(int((*bytes)[0]), 2, 16, QLatin1Char('0'))
                       .arg(n);
        return j;
    }
    j.verdict = Verdict::Valid;
    j.reason = QStringLiteral("bech32: the checksum holds, and the header names a Shelley address.");
    return j;
}

Judged plain(const Bech32& b, uint32_t constant, size_t bytesWanted, const char* standard, const QString& holds) {
    Judged j;
    j.standard = standard;
    if (b.polymod != constant) {
        j.reason = QStringLiteral("The bech32 checksum fails, so a character is wrong, missing or too many.");
        return j;
    }
    const auto bytes = regroupBits(b.data, 5, 8, Padding::Refuse);
    if (!bytes || (bytesWanted && bytes->size() != bytesWanted)) {
        j.reason = QStringLiteral("The checksum holds, but the length is not that of an address.");
        return j;
    }
    j.verdict = Verdict::Valid;
    j.reason = holds;
    return j;
}

/// What the value is and whether it holds; no prefix: nothing of these.
struct Judgement {
    const Prefix* prefix = nullptr;
    Judged judged;
};

Judgement judge(std::string_view s) {
    Judgement out;
    if (s.size() < 8 || s.size() > 600) return out;
    const size_t separator = s.rfind('1');
    if (separator == std::string_view::npos || separator == 0 || separator > 14) {
        // A foreign 1 late in the address: judge by its beginning.
        const std::string low = lowered(s.substr(0, 5));
        if (low.substr(0, 3) != "bc1" && low.substr(0, 4) != "ltc1" && low.substr(0, 5) != "addr1") return out;
    }
    const size_t first = s.find('1');
    if (first == std::string_view::npos || first > 14) return out;
    const std::string head = lowered(s.substr(0, first));
    const auto* const prefix = std::find_if(std::begin(prefixes), std::end(prefixes), [&](const Prefix& p) { return p.text == head; });
    if (prefix == std::end(prefixes)) return out;
    // "u1" and "zs1" begin many words; only the lengths of the standard are considered.
    if (prefix->form == Prefix::Unified && s.size() < 80) return out;
    if (prefix->form == Prefix::Sapling && s.size() < 70) return out;
    if (prefix->form == Prefix::Account && s.size() < 38) return out;
    if (prefix->form == Prefix::Cardano && s.size() < 50) return out;

    const size_t limit = prefix->form == Prefix::Segwit || prefix->form == Prefix::Account ? 90 : 600;
    const auto decoded = bech32Decode(s, limit);
    Judged& j = out.judged;
    if (!decoded || decoded->prefix != prefix->text) {
        // Only text that could be meant as an address is called a broken one.
        const std::string low = lowered(s);
        const std::string_view data = std::string_view(low).substr(first + 1);
        const bool alnum = std::all_of(data.begin(), data.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
        if (!alnum || s.size() > limit) return out;
        const bool mixed = s != low && std::any_of(s.begin(), s.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        j.reason = mixed ? QStringLiteral("bech32 forbids mixing capitals and small letters.")
                         : QStringLiteral("A character is not in the bech32 alphabet (1, b, i, o never occur in the data).");
    } else {
        switch (prefix->form) {
        case Prefix::Segwit: j = segwit(*decoded); break;
        case Prefix::Cardano: j = cardano(*decoded, prefix->testnet); break;
        case Prefix::Sapling:
            j = plain(*decoded, bech32Constant, 43, "ZIP-32", QStringLiteral("bech32: the checksum holds, a Sapling address of 43 bytes."));
            break;
        case Prefix::Unified:
            j = plain(*decoded, bech32mConstant, 0, "ZIP-316",
                      QStringLiteral("bech32m: the checksum holds, a unified address; its inner receivers were not unpacked."));
            break;
        case Prefix::Account:
            j = plain(*decoded, bech32Constant, 20, "BIP-173", QStringLiteral("bech32: the checksum holds, an account of 20 bytes."));
            break;
        }
    }
    out.prefix = prefix;
    return out;
}

} // namespace

bool bech32AddressHolds(std::string_view s) {
    const Judgement j = judge(s);
    return j.prefix && j.judged.verdict == Verdict::Valid;
}

void bech32Address(std::string_view s, Out& out) {
    const Judgement j = judge(s);
    if (!j.prefix) return;
    Facts f = reading(Kind::Wallet, s, j.judged.verdict, j.judged.reason, j.judged.standard, {j.prefix->network});
    f.testnet = j.prefix->testnet;
    f.normal = ascii(lowered(s));
    out.push_back(std::move(f));
}

// Source: Bitcoin Cash "CashAddr" specification; prefix may be left out.
void cashAddress(std::string_view s, Out& out) {
    const std::string low = lowered(s);
    if (low != s && std::any_of(s.begin(), s.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return;
    std::string prefix, body;
    const size_t colon = low.find(':');
    if (colon != std::string::npos) {
        prefix = low.substr(0, colon);
        body = low.substr(colon + 1);
        if (prefix != "bitcoincash" && prefix != "bchtest" && prefix != "bchreg") return;
    } else {
        body = low;
    }
    if (body.size() < 42 || body.size() > 112 || (body[0] != 'q' && body[0] != 'p' && body[0] != 'z' && body[0] != 'r')) return;
    if (prefix.empty() && body.size() != 42) return;
    Bytes values;
    for (const char c : body) {
        const uint8_t v = bech32Value(c);
        if (v == 255) return;
        values.push_back(v);
    }
    auto judge = [&](const std::string& p) -> bool {
        if (cashAddrPolymod(p, values) != 0) return false;
        const auto bytes = regroupBits(std::span(values).first(values.size() - 8), 5, 8, Padding::Refuse);
        static constexpr size_t sizes[8] = {20, 24, 28, 32, 40, 48, 56, 64};
        const bool fits = bytes && !bytes->empty() && ((*bytes)[0] & 0x80) == 0 && bytes->size() == 1 + sizes[(*bytes)[0] & 7];
        Facts f = reading(Kind::Wallet, s, fits ? Verdict::Valid : Verdict::Invalid,
                          fits ? QStringLiteral("CashAddr: the 40-bit checksum holds with prefix \"%1\".").arg(ascii(p))
                               : QStringLiteral("CashAddr: the checksum holds, but the version byte and length disagree."),
                          "CashAddr", {"bch"});
        f.testnet = p != "bitcoincash";
        f.normal = ascii(p + ':' + body);
        out.push_back(std::move(f));
        return true;
    };
    if (!prefix.empty()) {
        if (judge(prefix)) return;
    } else if (judge("bitcoincash") || judge("bchtest") || judge("bchreg")) {
        return;
    }
    Facts f = reading(Kind::Wallet, s, Verdict::Invalid, QStringLiteral("CashAddr: the 40-bit checksum fails."), "CashAddr", {"bch"});
    f.normal = ascii(low);
    out.push_back(std::move(f));
}

} // namespace saboot::identifiers::rules
