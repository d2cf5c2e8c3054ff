#include "identifiers/check.h"

#include "identifiers/rules.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>

namespace saboot::identifiers {

using domain::IdentifierFacts;
using domain::IdentifierKind;
using domain::Verdict;

namespace {

struct Rule {
    void (*read)(std::string_view, rules::Out&);
    std::array<IdentifierKind, 2> kinds; ///< what it can answer
};

// In the order of preference among equal verdicts.
constexpr Rule allReaders[] = {
    {rules::base58Address, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::bech32Address, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::evmAddress, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::cashAddress, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::rippleAddress, {IdentifierKind::Wallet, IdentifierKind::Key}},
    {rules::moneroAddress, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::tonAddress, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::cardanoByron, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::privateKey, {IdentifierKind::Key, IdentifierKind::Key}},
    {rules::extendedKey, {IdentifierKind::ExtendedKey, IdentifierKind::ExtendedKey}},
    {rules::seedPhrase, {IdentifierKind::SeedPhrase, IdentifierKind::SeedPhrase}},
    {rules::invoice, {IdentifierKind::Invoice, IdentifierKind::Invoice}},
    {rules::iban, {IdentifierKind::Iban, IdentifierKind::Iban}},
    {rules::onion, {IdentifierKind::Onion, IdentifierKind::Onion}},
    {rules::email, {IdentifierKind::Email, IdentifierKind::Email}},
    {rules::url, {IdentifierKind::Url, IdentifierKind::Onion}},
    {rules::cnic, {IdentifierKind::Cnic, IdentifierKind::Cnic}},
    {rules::phone, {IdentifierKind::Phone, IdentifierKind::Phone}},
    {rules::imei, {IdentifierKind::Imei, IdentifierKind::Imei}},
    {rules::card, {IdentifierKind::Card, IdentifierKind::Card}},
    {rules::mac, {IdentifierKind::Mac, IdentifierKind::Mac}},
    {rules::ip, {IdentifierKind::Ip, IdentifierKind::Ip}},
    {rules::coordinates, {IdentifierKind::Coordinates, IdentifierKind::Coordinates}},
    {rules::transactionId, {IdentifierKind::TxId, IdentifierKind::TxId}},
    {rules::pgp, {IdentifierKind::Pgp, IdentifierKind::Pgp}},
    {rules::handle, {IdentifierKind::Handle, IdentifierKind::Handle}},
    {rules::solanaAddress, {IdentifierKind::Wallet, IdentifierKind::Wallet}},
    {rules::ntn, {IdentifierKind::Ntn, IdentifierKind::Ntn}},
    {rules::parcel, {IdentifierKind::Parcel, IdentifierKind::Parcel}},
    {rules::plate, {IdentifierKind::Plate, IdentifierKind::Plate}},
};

int rank(Verdict v) {
    switch (v) {
    case Verdict::Valid: return 0;
    case Verdict::NoChecksum: return 1;
    case Verdict::ShapeOnly: return 2;
    case Verdict::Invalid: break;
    }
    return 3;
}

bool isVague(const IdentifierFacts& f) {
    return f.verdict == Verdict::ShapeOnly && (f.kind == IdentifierKind::Parcel || f.kind == IdentifierKind::Plate || f.kind == IdentifierKind::Ntn);
}

rules::Out readAll(std::string_view s, std::optional<IdentifierKind> only) {
    rules::Out out;
    for (const Rule& r : allReaders) {
        if (only && r.kinds[0] != *only && r.kinds[1] != *only) continue;
        r.read(s, out);
    }
    if (only) std::erase_if(out, [&](const IdentifierFacts& f) { return f.kind != *only; });
    // Shapes that almost any number has are told only when nothing better fits.
    else if (std::any_of(out.begin(), out.end(), [](const IdentifierFacts& f) { return !isVague(f); })) std::erase_if(out, isVague);
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return rank(a.verdict) < rank(b.verdict); });
    return out;
}

bool isEdge(QChar c) { return c.isSpace() || text::isInvisible(c.unicode()); }

QStringView trimmedView(QStringView v) {
    while (!v.isEmpty() && isEdge(v.front())) v = v.mid(1);
    while (!v.isEmpty() && isEdge(v.back())) v.chop(1);
    return v;
}

// Typographic spaces and dashes as the plain ones, digits of Arabic scripts as 0-9.
QString plainCharacters(QStringView v) {
    QString out = text::withAsciiDigits(v);
    for (QChar& c : out) {
        const char16_t u = c.unicode();
        if (u == 0x00A0 || u == 0x202F || u == 0x2009 || u == 0x2007) c = u' ';
        else if ((u >= 0x2010 && u <= 0x2015) || u == 0x2212) c = u'-';
    }
    return out;
}

struct PaymentLink {
    QString address;
    QString note;
};

// BIP-21 and its relatives (litecoin:, dogecoin:, monero:, tron:, solana:), EIP-681 (ethereum:0x…@chain).
std::optional<PaymentLink> openPaymentLink(const QString& v) {
    static constexpr std::array schemes{"bitcoin", "litecoin", "dogecoin", "dash", "monero", "tron", "solana", "ethereum", "zcash", "ripple", "xrpl", "ton", "cardano", "web+cardano", "lightning", "bnb"};
    const qsizetype colon = v.indexOf(u':');
    if (colon < 3 || colon > 12) return std::nullopt;
    const QString scheme = v.left(colon).toLower();
    if (std::none_of(schemes.begin(), schemes.end(), [&](const char* s) { return scheme == QLatin1String(s); })) return std::nullopt;
    QString rest = v.mid(colon + 1);
    if (rest.startsWith(QLatin1String("//"))) rest.remove(0, 2);
    if (scheme == QLatin1String("ethereum") && rest.startsWith(QLatin1String("pay-"))) rest.remove(0, 4);
    const qsizetype end = rest.indexOf(QLatin1Char('?'));
    QString address = end < 0 ? rest : rest.left(end);
    const QString query = end < 0 ? QString() : rest.mid(end + 1).left(200);
    const qsizetype chain = address.indexOf(QLatin1Char('@'));
    QString note = QStringLiteral("from a payment link (%1)").arg(scheme);
    if (chain >= 0) {
        note += QStringLiteral(", chain id %1").arg(address.mid(chain + 1).left(20));
        address.truncate(chain);
    }
    if (const qsizetype slash = address.indexOf(QLatin1Char('/')); slash >= 0) address.truncate(slash);
    if (!query.isEmpty()) note += QStringLiteral(", asks for: ") + query;
    return PaymentLink{address, note};
}

void addNote(IdentifierFacts& f, const QString& note) { f.note = f.note.isEmpty() ? note : f.note + QStringLiteral("; ") + note; }

} // namespace

std::vector<IdentifierFacts> check(QStringView value, std::optional<IdentifierKind> only) {
    const QString shown = value.trimmed().toString();
    const QStringView trimmed = trimmedView(value);
    rules::Out out;
    if (!trimmed.isEmpty() && trimmed.size() <= 9000) {
        const QString plain = plainCharacters(trimmed);
        if (const auto link = openPaymentLink(plain)) {
            out = readAll(link->address.toStdString(), only);
            std::erase_if(out, [](const IdentifierFacts& f) { return rank(f.verdict) > 1 && f.kind != IdentifierKind::Wallet; });
            for (auto& f : out) addNote(f, link->note);
        }
        if (out.empty()) out = readAll(plain.toStdString(), only);

        if (out.empty() || out.front().verdict != Verdict::Valid) {
            // A split value counts only when the pieces together pass a checksum.
            QString joined;
            int hidden = 0, breaks = 0;
            for (const QChar c : plain) {
                if (text::isInvisible(c.unicode())) ++hidden;
                else if (c.isSpace()) ++breaks;
                else joined += c;
            }
            if (joined.size() != plain.size() && joined.size() >= 14 && joined.size() <= 4000) {
                rules::Out whole = readAll(joined.toStdString(), only);
                std::erase_if(whole, [](const IdentifierFacts& f) {
                    return f.verdict != Verdict::Valid || f.kind == IdentifierKind::Card || f.kind == IdentifierKind::Imei;
                });
                for (auto& f : whole)
                    addNote(f, hidden && breaks ? QStringLiteral("joined: %1 hidden characters and %2 spaces or line breaks stood inside").arg(hidden).arg(breaks)
                               : hidden         ? QStringLiteral("joined: %1 hidden characters stood inside").arg(hidden)
                                                : QStringLiteral("joined across %1 spaces or line breaks").arg(breaks));
                if (!whole.empty()) {
                    std::erase_if(out, [](const IdentifierFacts& f) { return f.verdict == Verdict::Invalid; });
                    out.insert(out.begin(), whole.begin(), whole.end());
                }
            }
        }
    }
    if (out.empty()) {
        IdentifierFacts f;
        f.kind = only.value_or(IdentifierKind::Unknown);
        f.verdict = Verdict::Invalid;
        f.reason = only ? QStringLiteral("The value does not have the shape of this kind.") : QStringLiteral("No known kind of identifier has this shape.");
        f.normal = shown;
        out.push_back(std::move(f));
    }
    for (auto& f : out) f.input = shown;
    return out;
}

IdentifierFacts best(QStringView value) { return check(value).front(); }

QString masked(const IdentifierFacts& facts) {
    const QString& v = facts.normal;
    if (facts.kind == IdentifierKind::SeedPhrase) return QStringLiteral("%1 words").arg(v.count(QLatin1Char(' ')) + 1);
    if (v.size() <= 12) return QString(v.size(), QChar(0x2022));
    return v.left(4) + QString(6, QChar(0x2022)) + v.right(4);
}

} // namespace saboot::identifiers
