#include "store/identifierrecords.h"

#include "store/records.h"

#include <QHash>
#include <algorithm>

namespace saboot::store {

namespace {

#define SIGHTING_SELECT                                                                                                 \
    "SELECT id, identifier, seen_in, exhibit, derivation, message, reference, start, end, raw, context, at FROM sighting s "

// A place without a time comes last; the first of equals is the one found first.
#define IDENTIFIER_SELECT                                                                                               \
    "SELECT i.id, i.kind, i.normal, i.input, i.networks, i.testnet, i.verdict, i.reason, i.standard, i.note, "          \
    "coalesce(r.review, 'open'), coalesce(r.reason, ''), "                                                              \
    "(SELECT count(*) FROM sighting s WHERE s.identifier = i.id AND " SIGHTING_COUNTS "), f.at, coalesce(f.reference, ''), "                    \
    "(SELECT person FROM person_claim c WHERE c.identifier = i.id ORDER BY c.at, c.uuid LIMIT 1) "                      \
    "FROM identifier i LEFT JOIN identifier_review r ON r.identifier = i.id "                                           \
    "LEFT JOIN sighting f ON f.id = (SELECT s.id FROM sighting s WHERE s.identifier = i.id AND " SIGHTING_COUNTS " "    \
    "ORDER BY s.at IS NULL, s.at, s.id LIMIT 1) "

domain::Identifier identifierOf(const Statement& r) {
    domain::Identifier i;
    i.row = r.integer(0);
    i.facts.kind = domain::identifierKindFromText(r.text(1));
    i.facts.normal = r.text(2);
    i.facts.input = r.text(3);
    i.facts.networks = r.text(4).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    i.facts.testnet = r.integer(5) != 0;
    i.facts.verdict = domain::verdictFromText(r.text(6));
    i.facts.reason = r.text(7);
    i.facts.standard = r.text(8);
    i.facts.note = r.text(9);
    i.review = domain::reviewFromText(r.text(10));
    i.reviewReason = r.text(11);
    i.sightings = r.integer(12);
    i.firstSeen = r.optional(13);
    i.firstReference = r.text(14);
    i.person = idAt<PersonId>(r, 15);
    return i;
}

domain::Sighting sightingOf(const Statement& r) {
    domain::Sighting s;
    s.row = r.integer(0);
    s.identifier = r.integer(1);
    s.seenIn = domain::seenInFromText(r.text(2));
    s.exhibit = idAt<ExhibitId>(r, 3);
    s.derivation = idAt<DerivationId>(r, 4);
    s.message = r.integer(5);
    s.reference = r.text(6);
    s.start = r.integer(7);
    s.end = r.integer(8);
    s.raw = r.text(9);
    s.context = r.text(10);
    s.at = r.optional(11);
    return s;
}

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text)
        if (c.isDigit()) digits += QChar(u'0' + c.digitValue());
    return digits;
}

} // namespace

QString chatScope(const ChatId& id) { return QStringLiteral("chat:") + id.toString(); }
QString derivationScope(const DerivationId& id) { return QStringLiteral("derivation:") + id.toString(); }
QString handScope(const CaseId& id) { return QStringLiteral("hand:") + id.toString(); }

struct SightingWriter::State {
    Change& change;
    QString scope;
    qint64 number = 0;
    qint64 added = 0;
    QHash<QString, IdentifierRow> known; ///< kind NUL normal -> row, of this writer
    Statement find, insertIdentifier, insertSighting;
};

SightingWriter::SightingWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SightingWriter::SightingWriter(SightingWriter&&) noexcept = default;
SightingWriter::~SightingWriter() = default;

Result<SightingWriter> SightingWriter::begin(Change& change, const QString& scope) {
    Database& db = change.database();
    return SightingWriter(std::unique_ptr<State>(new State{
        change, scope, 0, 0, {},
        db.prepare("SELECT id FROM identifier WHERE kind = ?1 AND normal = ?2"),
        db.prepare("INSERT INTO identifier (scope, kind, normal, input, networks, testnet, verdict, reason, standard, note) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"),
        db.prepare("INSERT INTO sighting (scope, identifier, seen_in, exhibit, derivation, message, reference, start, end, raw, "
                   "context, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")}));
}

Result<IdentifierRow> SightingWriter::add(const FoundIdentifier& found) {
    State& s = *m_state;
    Database& db = s.change.database();
    if (s.number == 0) {
        // A scope exists only when something stands in it.
        SABOOT_TRY(s.number, scopeNumber(db, s.scope, ScopeRule::Insert));
    }
    const domain::IdentifierFacts& f = found.facts;
    const QString kind = domain::toText(f.kind);
    const QString normal = f.normal.isEmpty() ? f.input : f.normal;
    IdentifierRow& row = s.known[kind + QChar(u'\0') + normal];
    if (row == 0) {
        s.find.reset();
        s.find.bind(1, kind).bind(2, normal);
        SABOOT_TRY(const bool exists, s.find.step());
        if (exists) row = s.find.integer(0);
        s.find.reset();
    }
    if (row == 0) {
        s.insertIdentifier.bind(1, s.number).bind(2, kind).bind(3, normal).bind(4, f.input)
            .bind(5, f.networks.join(QLatin1Char(' '))).bind(6, f.testnet).bind(7, domain::toText(f.verdict))
            .bind(8, f.reason).bind(9, f.standard).bind(10, f.note);
        SABOOT_CHECK(s.insertIdentifier.run());
        row = db.lastInsertRow();
    }
    const domain::Sighting& p = found.place;
    s.insertSighting.bind(1, s.number).bind(2, row).bind(3, domain::toText(p.seenIn))
        .bindOptional(4, p.exhibit.isNull() ? QByteArray() : p.exhibit.bytes())
        .bindOptional(5, p.derivation.isNull() ? QByteArray() : p.derivation.bytes())
        .bind(6, p.message ? std::optional<qint64>(p.message) : std::nullopt).bind(7, p.reference).bind(8, p.start)
        .bind(9, p.end).bind(10, p.raw).bind(11, p.context).bind(12, p.at);
    SABOOT_CHECK(s.insertSighting.run());
    ++s.added;
    return row;
}

Status SightingWriter::finish() {
    State& s = *m_state;
    if (s.added == 0) return ok();
    for (const BulkTable& table : bulkTables()) {
        if (qstrcmp(table.name, "identifier") != 0 && qstrcmp(table.name, "sighting") != 0) continue;
        SABOOT_TRY(const BulkEntry entry, bulkDigest(s.change.database(), table, s.scope));
        s.change.addBulk(entry);
    }
    s.added = 0;
    return ok();
}

Result<std::vector<domain::Identifier>> IdentifierRecords::list(const std::vector<domain::IdentifierKind>& kinds) {
    SABOOT_TRY(auto rows, all<domain::Identifier>(m_database.prepare(IDENTIFIER_SELECT "ORDER BY i.id"), identifierOf));
    if (!kinds.empty())
        std::erase_if(rows, [&](const domain::Identifier& i) { return std::find(kinds.begin(), kinds.end(), i.facts.kind) == kinds.end(); });
    std::stable_sort(rows.begin(), rows.end(), [](const domain::Identifier& a, const domain::Identifier& b) {
        if (a.facts.kind != b.facts.kind) return a.facts.kind < b.facts.kind;
        if (a.firstSeen.has_value() != b.firstSeen.has_value()) return a.firstSeen.has_value();
        if (a.firstSeen != b.firstSeen) return a.firstSeen < b.firstSeen;
        return a.row < b.row;
    });
    return rows;
}

Result<domain::Identifier> IdentifierRecords::byRow(IdentifierRow row) {
    Statement statement = m_database.prepare(IDENTIFIER_SELECT "WHERE i.id = ?1");
    statement.bind(1, row);
    return one<domain::Identifier>(std::move(statement), QStringLiteral("identifier %1").arg(row), identifierOf);
}

Result<domain::Identifier> IdentifierRecords::byNormal(domain::IdentifierKind kind, const QString& normal) {
    Statement statement = m_database.prepare(IDENTIFIER_SELECT "WHERE i.kind = ?1 AND i.normal = ?2");
    statement.bind(1, domain::toText(kind)).bind(2, normal);
    return one<domain::Identifier>(std::move(statement), normal, identifierOf);
}

Result<std::vector<domain::Sighting>> IdentifierRecords::sightings(IdentifierRow row) {
    Statement statement = m_database.prepare(SIGHTING_SELECT "WHERE identifier = ?1 AND " SIGHTING_COUNTS " ORDER BY at IS NULL, at, id");
    statement.bind(1, row);
    return all<domain::Sighting>(std::move(statement), sightingOf);
}

Result<std::vector<domain::Sighting>> IdentifierRecords::sightingsOn(const ExhibitId& exhibit) {
    Statement statement = m_database.prepare(SIGHTING_SELECT "WHERE exhibit = ?1 ORDER BY id");
    statement.bind(1, exhibit.bytes());
    return all<domain::Sighting>(std::move(statement), sightingOf);
}

Result<std::vector<domain::Sighting>> IdentifierRecords::sightingsIn(MessageRow message) { return sightingsInRange(message, message); }

Result<std::vector<domain::Sighting>> IdentifierRecords::sightingsInRange(MessageRow first, MessageRow last) {
    Statement statement = m_database.prepare(SIGHTING_SELECT "WHERE message BETWEEN ?1 AND ?2 ORDER BY message, start, id");
    statement.bind(1, first).bind(2, last);
    return all<domain::Sighting>(std::move(statement), sightingOf);
}

Result<std::vector<IdentifierRow>> IdentifierRecords::containing(const QString& part) {
    std::vector<IdentifierRow> rows;
    if (part.size() < 3) return rows;
    const QString digits = digitsOf(part);
    // Digits alone are enough only when the part is a number written in groups.
    const bool number = digits.size() >= 3 && std::none_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
    Statement statement = m_database.prepare("SELECT id, normal FROM identifier ORDER BY id");
    SABOOT_CHECK(statement.each([&](Statement& row) {
        const QString normal = row.text(1);
        if (normal.contains(part, Qt::CaseInsensitive) || (number && digitsOf(normal).contains(digits))) rows.push_back(row.integer(0));
    }));
    return rows;
}

Status IdentifierRecords::review(Change& change, IdentifierRow row, domain::Review review, const QString& reason) {
    if (review == domain::Review::Rejected && reason.trimmed().isEmpty())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("a rejection needs a reason"));
    SABOOT_CHECK(IdentifierRecords(change.database()).byRow(row));
    QByteArray uuid;
    {
        Statement present = change.database().prepare("SELECT uuid FROM identifier_review WHERE identifier = ?1");
        present.bind(1, row);
        SABOOT_TRY(const bool found, present.step());
        if (found) uuid = present.blob(0);
    }
    Row columns;
    columns.set("review", domain::toText(review)).set("reason", reason).set("by_officer", change.officer()).set("at", change.at());
    if (!uuid.isEmpty()) return change.update("identifier_review", uuid, columns);
    columns.set("identifier", row);
    return change.insert("identifier_review", change.newId<Id<struct ReviewTag>>().bytes(), columns);
}

} // namespace saboot::store
