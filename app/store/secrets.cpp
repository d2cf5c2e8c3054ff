#include "store/secrets.h"

#include "store/row.h"
#include "text/normalise.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace saboot::store {

namespace {

constexpr qsizetype shownEnds = 4;   ///< of a key, on either side; none of a phrase: four letters tell its word
constexpr qsizetype group = 7;       ///< every seventh sign is a space, so that the mask can break over lines

struct Place {
    qint64 start = 0, end = 0; ///< UTF-8
    bool phrase = false;
};

/// What stands at position `i` of `n` of a secret: true, it is covered.
bool isCovered(qsizetype i, qsizetype n, bool phrase) { return phrase || n <= 3 * shownEnds || (i >= shownEnds && i < n - shownEnds); }

// CROSS JOIN keeps the order of the tables as written.
#define SECRETS_WHERE                                                                                                   \
    "LEFT JOIN identifier_review r ON r.identifier = i.id "                                                             \
    "WHERE i.kind IN ('key', 'seed_phrase', 'extended_key') AND coalesce(r.review, '') <> 'rejected' "
#define BY_PLACE "FROM sighting s CROSS JOIN identifier i ON i.id = s.identifier " SECRETS_WHERE
#define BY_SECRET "FROM identifier i CROSS JOIN sighting s ON s.identifier = i.id " SECRETS_WHERE

} // namespace

Status maskSecrets(Database& database, std::vector<domain::Message>& messages) {
    if (messages.empty()) return ok();
    std::map<MessageRow, std::vector<Place>> places;
    const auto [low, high] = std::minmax_element(messages.begin(), messages.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    // A page of a chat has few identifiers in it. Where the messages lie far apart, as hits of a search do, the secrets of the case are
    // fewer than everything seen between them.
    constexpr qint64 page = 4096;
    Statement statement = database.prepare(high->row - low->row <= page ? std::string_view("SELECT s.message, s.start, s.end, i.kind = 'seed_phrase' " BY_PLACE "AND s.message BETWEEN ?1 AND ?2")
                                                                        : std::string_view("SELECT s.message, s.start, s.end, i.kind = 'seed_phrase' " BY_SECRET "AND s.message BETWEEN ?1 AND ?2"));
    statement.bind(1, low->row).bind(2, high->row);
    SABOOT_CHECK(statement.each([&](Statement& r) { places[r.integer(0)].push_back({r.integer(1), r.integer(2), r.integer(3) != 0}); }));
    if (places.empty()) return ok();
    for (domain::Message& m : messages) {
        const auto found = places.find(m.row);
        if (found == places.end()) continue;
        const QByteArray utf8 = m.body.text.toUtf8();
        const text::OffsetMap offsets{QByteArrayView(utf8)};
        for (const Place& p : found->second) {
            const qsizetype from = offsets.toUtf16(std::clamp<qint64>(p.start, 0, utf8.size())), to = offsets.toUtf16(std::clamp<qint64>(p.end, 0, utf8.size()));
            for (qsizetype i = from; i < to; ++i)
                if (isCovered(i - from, to - from, p.phrase)) m.body.text[i] = (i - from) % group == group - 1 ? QChar(u' ') : QChar(0x2022);
        }
    }
    return ok();
}

Status maskSecrets(Database& database, const DerivationId& derivation, QByteArray& text) {
    Statement statement = database.prepare("SELECT s.start, s.end, i.kind = 'seed_phrase' " BY_SECRET "AND s.derivation = ?1");
    statement.bind(1, derivation.bytes());
    return statement.each([&](Statement& r) {
        const qsizetype from = std::clamp<qint64>(r.integer(0), 0, text.size()), to = std::clamp<qint64>(r.integer(1), 0, text.size());
        for (qsizetype i = from; i < to; ++i)
            if (isCovered(i - from, to - from, r.integer(2) != 0)) text[i] = (i - from) % group == group - 1 ? ' ' : '*';
    });
}

Status maskSecretsOfCodes(Database& database, const DerivationId& derivation, QByteArray& json) {
    QJsonObject object = QJsonDocument::fromJson(json).object();
    QJsonArray codes = object[QLatin1String("codes")].toArray();
    QByteArray all;
    for (const QJsonValue& c : std::as_const(codes)) all += c[QLatin1String("text")].toString().toUtf8() + '\n';
    const QByteArray before = all;
    SABOOT_CHECK(maskSecrets(database, derivation, all));
    if (all == before) return ok();
    qsizetype at = 0;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        QJsonObject code = codes[i].toObject();
        const qsizetype length = code[QLatin1String("text")].toString().toUtf8().size();
        code[QLatin1String("text")] = QString::fromUtf8(all.sliced(at, length));
        codes[i] = code;
        at += length + 1;
    }
    object[QLatin1String("codes")] = codes;
    json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return ok();
}

Status maskSecrets(Database& database, std::vector<domain::Sighting>& sightings) {
    // The words around may cut a secret in two: a beginning or an end of it as long as this is covered, too.
    constexpr qsizetype shortest = 8;
    Statement statement = database.prepare("SELECT s.raw, i.kind = 'seed_phrase', i.id " BY_SECRET "AND (s.message = ?1 OR s.derivation = ?2)");
    for (domain::Sighting& s : sightings) {
        if (s.context.isEmpty() || (!s.message && s.derivation.isNull())) continue;
        statement.reset();
        if (s.message) statement.bind(1, s.message).bind(2, QByteArray());
        else statement.bind(1, qint64(-1)).bind(2, s.derivation.bytes());
        const auto cover = [&s](qsizetype from, qsizetype size) {
            for (qsizetype i = from; i < from + size; ++i) s.context[i] = (i - from) % group == group - 1 ? QChar(u' ') : QChar(0x2022);
        };
        SABOOT_CHECK(statement.each([&](Statement& r) {
            const QString raw = r.text(0).simplified();
            if (r.integer(2) == s.identifier || raw.size() < shortest) return;
            for (qsizetype at = 0; (at = s.context.indexOf(raw, at)) >= 0; at += raw.size()) cover(at, raw.size());
            const QChar cut(0x2026);
            const qsizetype from = s.context.startsWith(cut) ? 1 : 0, to = s.context.size() - (s.context.endsWith(cut) ? 1 : 0);
            const auto inner = [&] { return QStringView(s.context).sliced(std::min(from, to), std::max<qsizetype>(0, to - from)); };
            const qsizetype most = std::min(raw.size(), inner().size());
            for (qsizetype n = most; n >= shortest; --n)
                if (inner().endsWith(QStringView(raw).first(n))) {
                    cover(to - n, n);
                    break;
                }
            for (qsizetype n = most; n >= shortest; --n)
                if (inner().startsWith(QStringView(raw).last(n))) {
                    cover(from, n);
                    break;
                }
        }));
    }
    return ok();
}

} // namespace saboot::store
