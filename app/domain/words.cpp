// The stable words of the enumerations: used by the command line contract, the database and the tests.
#include "domain/casefile.h"
#include "domain/chat.h"
#include "domain/exhibit.h"
#include "domain/identifier.h"
#include "domain/inspection.h"
#include "domain/link.h"
#include "domain/person.h"
#include "domain/report.h"

#include <array>

namespace saboot::domain {

namespace {

template <class E, size_t N> QString word(const std::array<const char*, N>& words, E e) {
    const auto i = size_t(e);
    return QString::fromLatin1(i < N ? words[i] : words[0]);
}

template <class E, size_t N> std::optional<E> find(const std::array<const char*, N>& words, const QString& s) {
    for (size_t i = 0; i < N; ++i)
        if (s == QLatin1String(words[i])) return E(int(i));
    return std::nullopt;
}

constexpr std::array certaintyWords{"certain", "assumed", "unknown"};
constexpr std::array basisWords{"stated", "inferred", "officer"};
constexpr std::array roleWords{"investigator", "member", "supervisor"};
constexpr std::array derivationWords{"type", "picture", "exif", "codes", "ocr_text", "document_text", "thumbnail", "archive", "chat", "recovery"};
constexpr std::array messageWords{"message", "system", "call", "media"};
constexpr std::array orderWords{"auto", "dmy", "mdy", "ymd"};
constexpr std::array kindWords{"wallet", "key", "extended_key", "seed_phrase", "invoice", "txid", "cnic", "iban",
                               "phone", "email", "url", "onion", "ip", "mac", "imei", "card", "plate", "parcel",
                               "handle", "pgp", "coordinates", "ntn", "unknown"};
constexpr std::array verdictWords{"valid", "invalid", "no_checksum", "shape_only"};
constexpr std::array seenWords{"message", "ocr", "document", "code", "hand"};
constexpr std::array reviewWords{"open", "confirmed", "rejected"};
constexpr std::array entityWords{"person", "account", "phone", "wallet", "bank", "device", "place", "parcel", "site", "exhibit"};
constexpr std::array languageWords{"en", "ur", "both"};
constexpr std::array kindsOfReport{"interim", "final", "technical", "inventory", "transcript", "person", "wallet", "defence"};
constexpr std::array findingWords{"fact", "inference", "opinion", "limit"};

} // namespace

QString toText(Certainty c) { return word(certaintyWords, c); }
Certainty certaintyFromText(const QString& s) { return find<Certainty>(certaintyWords, s).value_or(Certainty::Unknown); }
QString toText(Basis b) { return word(basisWords, b); }
Basis basisFromText(const QString& s) { return find<Basis>(basisWords, s).value_or(Basis::Inferred); }
QString toText(OfficerRole r) { return word(roleWords, r); }
OfficerRole officerRoleFromText(const QString& s) { return find<OfficerRole>(roleWords, s).value_or(OfficerRole::Member); }
QString toText(DerivationKind k) { return word(derivationWords, k); }
DerivationKind derivationKindFromText(const QString& s) { return find<DerivationKind>(derivationWords, s).value_or(DerivationKind::Type); }
QString toText(MessageKind k) { return word(messageWords, k); }
MessageKind messageKindFromText(const QString& s) { return find<MessageKind>(messageWords, s).value_or(MessageKind::Message); }
QString inWords(DateOrder o) {
    switch (o) {
    case DateOrder::Dmy: return QStringLiteral("day/month/year");
    case DateOrder::Mdy: return QStringLiteral("month/day/year");
    case DateOrder::Ymd: return QStringLiteral("year/month/day");
    case DateOrder::Auto: break;
    }
    return QStringLiteral("day first or month first");
}

QString toText(DateOrder o) { return word(orderWords, o); }
std::optional<DateOrder> dateOrderFromText(const QString& s) { return find<DateOrder>(orderWords, s); }
QString toText(IdentifierKind k) { return word(kindWords, k); }
IdentifierKind identifierKindFromText(const QString& s) { return find<IdentifierKind>(kindWords, s).value_or(IdentifierKind::Unknown); }
QString toText(Verdict v) { return word(verdictWords, v); }
Verdict verdictFromText(const QString& s) { return find<Verdict>(verdictWords, s).value_or(Verdict::ShapeOnly); }
QString toText(SeenIn s) { return word(seenWords, s); }
SeenIn seenInFromText(const QString& s) { return find<SeenIn>(seenWords, s).value_or(SeenIn::Message); }
QString toText(Review r) { return word(reviewWords, r); }
Review reviewFromText(const QString& s) { return find<Review>(reviewWords, s).value_or(Review::Open); }
QString toText(EntityType t) { return word(entityWords, t); }
EntityType entityTypeFromText(const QString& s) { return find<EntityType>(entityWords, s).value_or(EntityType::Exhibit); }
QString toText(ReportLanguage l) { return word(languageWords, l); }
std::optional<ReportLanguage> reportLanguageFromText(const QString& s) { return find<ReportLanguage>(languageWords, s); }
QString toText(ReportKind k) { return word(kindsOfReport, k); }
std::optional<ReportKind> reportKindFromText(const QString& s) { return find<ReportKind>(kindsOfReport, s); }
const std::vector<ReportKind>& allReportKinds() {
    static const std::vector<ReportKind> kinds{ReportKind::Interim, ReportKind::Challan, ReportKind::Technical, ReportKind::Inventory,
                                               ReportKind::Transcript, ReportKind::Person, ReportKind::Wallet, ReportKind::Defence};
    return kinds;
}
QString toText(FindingKind k) { return word(findingWords, k); }
FindingKind findingKindFromText(const QString& s) { return find<FindingKind>(findingWords, s).value_or(FindingKind::Fact); }

bool isSecret(IdentifierKind k) {
    // An extended key may be public, but together with one child key it spends: treated as a secret.
    return k == IdentifierKind::Key || k == IdentifierKind::SeedPhrase || k == IdentifierKind::ExtendedKey;
}

QString Exhibit::label() const {
    if (!acquisition.title.isEmpty()) return acquisition.title;
    return fileName.isEmpty() ? number : fileName;
}

QString Person::label() const {
    if (!nameLatin.isEmpty()) return nameLatin;
    if (!nameUrdu.isEmpty()) return nameUrdu;
    return aliases.isEmpty() ? number : aliases.first();
}

bool ExifFacts::isEmpty() const {
    return make.isEmpty() && model.isEmpty() && orientation == 0 && time.isEmpty() && !latitude && software.isEmpty();
}

} // namespace saboot::domain
