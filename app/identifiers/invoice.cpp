#include "identifiers/encoding.h"
#include "identifiers/rules.h"

#include <QDateTime>
#include <QStringList>
#include <optional>

// Lightning payment requests. Sources: BOLT 11, BOLT 12 (offers, no checksum), LUD-01 (LNURL).
namespace saboot::identifiers::rules {

namespace {

struct Amount {
    bool wellFormed = false;
    QString btc; ///< decimal, empty when the invoice leaves the amount open
};

// "2500u" after the network: digits and a multiplier of 10^-3, -6, -9, -12. Decimal arithmetic in units of 10^-12.
Amount readAmount(std::string_view text) {
    if (text.empty()) return {true, {}};
    int exponent = 12;
    switch (text.back()) {
    case 'm': exponent = 9; break;
    case 'u': exponent = 6; break;
    case 'n': exponent = 3; break;
    case 'p': exponent = 0; break;
    default: break;
    }
    const std::string_view digits = exponent == 12 ? text : text.substr(0, text.size() - 1);
    if (!allDigits(digits) || digits[0] == '0' || digits.size() > 15) return {};
    if (exponent == 0 && digits.back() != '0') return {}; // a tenth of a millisatoshi cannot be paid
    std::string whole(digits);
    whole.append(size_t(exponent), '0');
    if (whole.size() < 13) whole.insert(0, 13 - whole.size(), '0');
    std::string fraction = whole.substr(whole.size() - 12);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    std::string out = whole.substr(0, whole.size() - 12);
    if (!fraction.empty()) out += '.' + fraction;
    return {true, ascii(out)};
}

uint64_t number(std::span<const uint8_t> fives) {
    uint64_t v = 0;
    for (const uint8_t f : fives) v = v << 5 | f;
    return v;
}

// The fallback address on the chain, when its version is known.
QString fallbackAddress(std::span<const uint8_t> field, bool testnet) {
    if (field.size() < 2) return {};
    const uint8_t version = field[0];
    const auto program = regroupBits(field.subspan(1), 5, 8, Padding::Refuse);
    if (!program) return {};
    if (version == 17 || version == 18) {
        Bytes payload{uint8_t(version == 17 ? (testnet ? 0x6f : 0x00) : (testnet ? 0xc4 : 0x05))};
        payload.insert(payload.end(), program->begin(), program->end());
        return ascii(base58CheckEncode(payload));
    }
    if (version > 16) return {};
    return ascii(bech32Encode(testnet ? "tb" : "bc", field, version == 0 ? bech32Constant : bech32mConstant));
}

} // namespace

void invoice(std::string_view s, Out& out) {
    if (s.size() < 20 || s.size() > 8000) return;
    const std::string low = lowered(s);
    if (!startsWith(low, "ln")) return;
    auto add = [&](Verdict v, const QString& reason, const char* standard, bool testnet, const QStringList& notes) {
        Facts f = reading(Kind::Invoice, s, v, reason, standard, {"btc"});
        f.testnet = testnet;
        f.normal = ascii(low);
        f.note = notes.join(QStringLiteral("; "));
        out.push_back(std::move(f));
    };
    if (startsWith(low, "lno1")) {
        for (const char c : std::string_view(low).substr(4))
            if (bech32Value(c) == 255) return;
        add(Verdict::NoChecksum, QStringLiteral("A BOLT 12 offer in bech32 letters; offers carry no checksum."), "BOLT 12", false, {});
        return;
    }
    if (startsWith(low, "lnurl1")) {
        const auto b = bech32Decode(s, 8000);
        if (!b) return;
        const auto bytes = b->polymod == bech32Constant ? regroupBits(b->data, 5, 8, Padding::Refuse) : std::nullopt;
        if (bytes) add(Verdict::Valid, QStringLiteral("LNURL: the bech32 checksum holds."), "LUD-01", false, {QStringLiteral("opens ") + QString::fromUtf8(reinterpret_cast<const char*>(bytes->data()), qsizetype(bytes->size()))});
        else add(Verdict::Invalid, QStringLiteral("LNURL: the bech32 checksum fails."), "LUD-01", false, {});
        return;
    }
    struct Network {
        const char* prefix;
        bool testnet;
    };
    static constexpr Network networks[] = {{"lnbcrt", true}, {"lnbc", false}, {"lntbs", true}, {"lntb", true}};
    const Network* network = nullptr;
    for (const Network& n : networks)
        if (startsWith(low, n.prefix)) {
            network = &n;
            break;
        }
    if (!network) return;
    const auto b = bech32Decode(s, 8000);
    if (!b || !startsWith(b->prefix, network->prefix)) {
        if (s.size() > 100) add(Verdict::Invalid, QStringLiteral("BOLT 11: not a bech32 text (foreign character or mixed case)."), "BOLT 11", network->testnet, {});
        return;
    }
    if (b->polymod != bech32Constant) {
        add(Verdict::Invalid, QStringLiteral("BOLT 11: the bech32 checksum fails."), "BOLT 11", network->testnet, {});
        return;
    }
    const Amount amount = readAmount(std::string_view(b->prefix).substr(std::string_view(network->prefix).size()));
    if (!amount.wellFormed || b->data.size() < 7 + 104) {
        add(Verdict::Invalid, QStringLiteral("BOLT 11: the checksum holds, but %1 is not as the standard demands.").arg(amount.wellFormed ? QStringLiteral("the length") : QStringLiteral("the amount")), "BOLT 11", network->testnet, {});
        return;
    }
    const std::span<const uint8_t> data(b->data);
    QStringList notes;
    notes << (amount.btc.isEmpty() ? QStringLiteral("amount open") : QStringLiteral("amount %1 BTC").arg(amount.btc));
    const auto madeAt = qint64(number(data.first(7)));
    notes << QStringLiteral("made %1").arg(QDateTime::fromSecsSinceEpoch(madeAt, Qt::UTC).toString(Qt::ISODate));
    for (size_t at = 7; at + 3 <= data.size() - 104;) {
        const uint8_t tag = data[at];
        const size_t n = size_t(number(data.subspan(at + 1, 2)));
        if (at + 3 + n > data.size() - 104) break;
        const auto field = data.subspan(at + 3, n);
        if (tag == 13) { // d
            if (const auto text = regroupBits(field, 5, 8, Padding::Add)) {
                QString description = QString::fromUtf8(reinterpret_cast<const char*>(text->data()), qsizetype(n * 5 / 8));
                notes << QStringLiteral("for \"%1\"").arg(description.left(200));
            }
        } else if (tag == 9) { // f
            const QString address = fallbackAddress(field, network->testnet);
            if (!address.isEmpty()) notes << QStringLiteral("or pay on the chain to %1").arg(address);
        } else if (tag == 6 && n <= 10) { // x
            notes << QStringLiteral("expires after %1 s").arg(number(field));
        } else if (tag == 1 && n == 52) { // p
            if (const auto hash = regroupBits(field, 5, 8, Padding::Add)) notes << QStringLiteral("payment hash %1").arg(ascii(toHex(ByteSpan(hash->data(), 32))));
        }
        at += 3 + n;
    }
    add(Verdict::Valid, QStringLiteral("BOLT 11: the bech32 checksum holds."), "BOLT 11", network->testnet, notes);
}

} // namespace saboot::identifiers::rules
