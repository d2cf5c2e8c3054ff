#include "store/exhibitrecords.h"

#include "crypto/sha256.h"
#include "store/ftstokenizer.h"
#include "store/records.h"
#include "store/secrets.h"
#include "text/normalise.h"

#include <array>

namespace saboot::store {

namespace {

// The columns of exhibitOf(), in its order.
#define EXHIBIT_SELECT                                                                                                  \
    "SELECT uuid, number, kind, title, title_urdu, source, device, collector, place, collected_at, collected_text, "   \
    "authority, method, tags, file_name, size_bytes, sha256, media_type, vault_object, vault_key, vault_cipher_sha256, " \
    "parent, added_at, added_by, state, problem, withdrawn_reason FROM exhibit "

#define DERIVATION_SELECT                                                                                               \
    "SELECT uuid, exhibit, kind, tool, version, settings, parent_sha256, sha256, media_type, created_at, problem, "     \
    "CASE WHEN ?1 THEN content ELSE x'' END FROM derivation "

constexpr std::array stateWords{"pending", "read", "failed", "not_needed"};

QString toText(domain::ReadState s) { return QString::fromLatin1(stateWords[size_t(s)]); }

domain::ReadState stateOf(const QString& word) {
    for (size_t i = 0; i < stateWords.size(); ++i)
        if (word == QLatin1String(stateWords[i])) return domain::ReadState(int(i));
    return domain::ReadState::Pending;
}

domain::Exhibit exhibitOf(const Statement& r) {
    domain::Exhibit e;
    e.id = idAt<ExhibitId>(r, 0);
    e.number = r.text(1);
    e.kind = r.text(2) == QLatin1String("physical") ? domain::ExhibitKind::Physical : domain::ExhibitKind::Digital;
    e.acquisition.title = r.text(3);
    e.acquisition.titleUrdu = r.text(4);
    e.acquisition.source = r.text(5);
    e.acquisition.device = r.text(6);
    e.acquisition.collector = r.text(7);
    e.acquisition.place = r.text(8);
    e.acquisition.collectedAt = r.optional(9);
    e.acquisition.collectedText = r.text(10);
    e.acquisition.authority = r.text(11);
    e.acquisition.method = r.text(12);
    e.acquisition.tags = listOf(r.text(13));
    e.fileName = r.text(14);
    e.sizeBytes = r.integer(15);
    e.sha256 = r.blob(16);
    e.mediaType = r.text(17);
    e.vault = {r.text(18), r.blob(19), r.blob(20)};
    e.parent = idAt<ExhibitId>(r, 21);
    e.addedAt = r.integer(22);
    e.addedBy = idAt<OfficerId>(r, 23);
    e.state = stateOf(r.text(24));
    e.problem = r.text(25);
    e.withdrawnReason = r.text(26);
    return e;
}

domain::Derivation derivationOf(const Statement& r) {
    domain::Derivation d;
    d.id = idAt<DerivationId>(r, 0);
    d.exhibit = idAt<ExhibitId>(r, 1);
    d.kind = domain::derivationKindFromText(r.text(2));
    d.tool = r.text(3);
    d.version = r.text(4);
    d.settings = r.text(5);
    d.parentSha256 = r.blob(6);
    d.sha256 = r.blob(7);
    d.mediaType = r.text(8);
    d.createdAt = r.integer(9);
    d.problem = r.text(10);
    d.content = r.blob(11);
    return d;
}

/// Texts and codes: the mask has the length of what it covers, other contents have no sightings with a place.
Status mask(Database& db, domain::Derivation& d) {
    if (!d.content.isEmpty() && d.kind == domain::DerivationKind::Codes) return maskSecretsOfCodes(db, d.id, d.content);
    if (d.content.isEmpty() || !d.mediaType.startsWith(QLatin1String("text/"))) return ok();
    return maskSecrets(db, d.id, d.content);
}

void setAcquisitionColumns(Row& row, const domain::Acquisition& a) {
    row.set("title", a.title).set("title_urdu", a.titleUrdu).set("source", a.source).set("device", a.device)
        .set("collector", a.collector).set("place", a.place).set("collected_at", a.collectedAt)
        .set("collected_text", a.collectedText).set("authority", a.authority).set("method", a.method)
        .set("tags", jsonOf(a.tags));
}

} // namespace

Result<std::vector<domain::Exhibit>> ExhibitRecords::list() {
    return all<domain::Exhibit>(m_database.prepare(EXHIBIT_SELECT "ORDER BY kind, major, minor"), exhibitOf);
}

Result<domain::Exhibit> ExhibitRecords::byId(const ExhibitId& id) {
    Statement statement = m_database.prepare(EXHIBIT_SELECT "WHERE uuid = ?1");
    statement.bind(1, id.bytes());
    return one<domain::Exhibit>(std::move(statement), QStringLiteral("exhibit ") + id.toString(), exhibitOf);
}

Result<domain::Exhibit> ExhibitRecords::byNumber(const QString& number) {
    Statement statement = m_database.prepare(EXHIBIT_SELECT "WHERE number = ?1");
    statement.bind(1, number);
    return one<domain::Exhibit>(std::move(statement), QStringLiteral("exhibit ") + number, exhibitOf);
}

Result<std::vector<domain::Exhibit>> ExhibitRecords::children(const ExhibitId& parent) {
    Statement statement = m_database.prepare(EXHIBIT_SELECT "WHERE parent = ?1 ORDER BY kind, major, minor");
    statement.bind(1, parent.bytes());
    return all<domain::Exhibit>(std::move(statement), exhibitOf);
}

Result<std::vector<domain::Exhibit>> ExhibitRecords::withHash(const QByteArray& sha256) {
    Statement statement = m_database.prepare(EXHIBIT_SELECT "WHERE sha256 = ?1 ORDER BY kind, major, minor");
    statement.bind(1, sha256);
    return all<domain::Exhibit>(std::move(statement), exhibitOf);
}

Result<std::vector<ExhibitId>> ExhibitRecords::pending() {
    return all<ExhibitId>(m_database.prepare("SELECT uuid FROM exhibit WHERE state = 'pending' ORDER BY kind, major, minor"),
                          [](const Statement& r) { return idAt<ExhibitId>(r, 0); });
}

Result<QStringList> ExhibitRecords::vaultObjects() {
    QStringList objects;
    Statement statement = m_database.prepare("SELECT vault_object FROM exhibit WHERE vault_object <> ''");
    SABOOT_CHECK(statement.each([&](Statement& row) { objects << row.text(0); }));
    return objects;
}

Status ExhibitRecords::add(Change& change, domain::Exhibit& exhibit) {
    Database& db = change.database();
    const bool physical = exhibit.kind == domain::ExhibitKind::Physical;
    qint64 major = 0, minor = 0;
    QString parentNumber;
    if (!exhibit.parent.isNull()) {
        Statement parent = db.prepare("SELECT number, major FROM exhibit WHERE uuid = ?1");
        parent.bind(1, exhibit.parent.bytes());
        SABOOT_TRY(const bool found, parent.step());
        if (!found) return Error(ErrorCode::NotFound, QStringLiteral("exhibit ") + exhibit.parent.toString());
        parentNumber = parent.text(0);
        major = parent.integer(1);
        // A child of a child counts under its own parent's number, but sorts behind all of that family.
        Statement siblings = db.prepare("SELECT count(*), (SELECT coalesce(max(minor), 0) FROM exhibit WHERE major = ?2 AND kind = 'digital') "
                                        "FROM exhibit WHERE parent = ?1");
        siblings.bind(1, exhibit.parent.bytes()).bind(2, major);
        SABOOT_TRY(const bool counted, siblings.step());
        Q_ASSERT(counted);
        minor = siblings.integer(1) + 1;
        exhibit.number = parentNumber + QLatin1Char('/') + QString::number(siblings.integer(0) + 1);
    } else {
        Statement last = db.prepare("SELECT coalesce(max(major), 0) + 1 FROM exhibit WHERE kind = ?1");
        last.bind(1, physical ? QStringLiteral("physical") : QStringLiteral("digital"));
        SABOOT_TRY(const bool counted, last.step());
        Q_ASSERT(counted);
        major = last.integer(0);
        exhibit.number = numbered(physical ? QStringLiteral("PE-") : QStringLiteral("DE-"), major);
    }
    if (exhibit.id.isNull()) exhibit.id = change.newId<ExhibitId>();
    if (exhibit.addedAt == 0) exhibit.addedAt = change.at();
    if (exhibit.addedBy.isNull()) exhibit.addedBy = change.officer();
    Row row;
    row.set("number", exhibit.number).set("major", major).set("minor", minor)
        .set("kind", physical ? QStringLiteral("physical") : QStringLiteral("digital"));
    setAcquisitionColumns(row, exhibit.acquisition);
    row.set("file_name", exhibit.fileName).set("size_bytes", exhibit.sizeBytes).set("sha256", exhibit.sha256)
        .set("media_type", exhibit.mediaType).set("vault_object", exhibit.vault.objectId).set("vault_key", exhibit.vault.wrappedKey)
        .set("vault_cipher_sha256", exhibit.vault.cipherSha256).set("parent", exhibit.parent).set("added_at", exhibit.addedAt)
        .set("added_by", exhibit.addedBy).set("state", toText(exhibit.state)).set("problem", exhibit.problem)
        .set("withdrawn_reason", exhibit.withdrawnReason);
    SABOOT_CHECK(change.insert("exhibit", exhibit.id.bytes(), row));
    if (!exhibit.sha256.isEmpty()) change.setObject(exhibit.sha256);
    return ok();
}

Status ExhibitRecords::setAcquisition(Change& change, const ExhibitId& id, const domain::Acquisition& acquisition) {
    Row row;
    setAcquisitionColumns(row, acquisition);
    return change.update("exhibit", id.bytes(), row);
}

Status ExhibitRecords::setReadState(Change& change, const ExhibitId& id, domain::ReadState state, const QString& mediaType,
                                    const QString& problem) {
    Row row;
    row.set("state", toText(state)).set("media_type", mediaType).set("problem", problem);
    return change.update("exhibit", id.bytes(), row);
}

Status ExhibitRecords::withdraw(Change& change, const ExhibitId& id, const QString& reason) {
    if (reason.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a withdrawal needs a reason"));
    SABOOT_TRY(const auto exhibit, ExhibitRecords(change.database()).byId(id));
    if (exhibit.isWithdrawn()) return Error(ErrorCode::AlreadyExists, QStringLiteral("the withdrawal of ") + exhibit.number);
    Row row;
    row.set("withdrawn_reason", reason);
    return change.update("exhibit", id.bytes(), row);
}

Status ExhibitRecords::setVaultKey(Change& change, const ExhibitId& id, const QByteArray& wrappedKey) {
    Row row;
    row.set("vault_key", wrappedKey);
    return change.update("exhibit", id.bytes(), row);
}

Result<std::vector<domain::Derivation>> ExhibitRecords::derivations(const ExhibitId& exhibit, Contents contents) {
    Statement statement = m_database.prepare(DERIVATION_SELECT "WHERE exhibit = ?2 ORDER BY local");
    statement.bind(1, contents == Contents::Load).bind(2, exhibit.bytes());
    SABOOT_TRY(auto list, all<domain::Derivation>(std::move(statement), derivationOf));
    for (domain::Derivation& d : list) SABOOT_CHECK(mask(m_database, d));
    return list;
}

Result<domain::Derivation> ExhibitRecords::derivation(const DerivationId& id) {
    Statement statement = m_database.prepare(DERIVATION_SELECT "WHERE uuid = ?2");
    statement.bind(1, true).bind(2, id.bytes());
    SABOOT_TRY(auto d, one<domain::Derivation>(std::move(statement), QStringLiteral("derivation ") + id.toString(), derivationOf));
    SABOOT_CHECK(mask(m_database, d));
    return d;
}

Result<domain::Derivation> ExhibitRecords::newestDerivation(const ExhibitId& exhibit, domain::DerivationKind kind) {
    Statement statement = m_database.prepare(DERIVATION_SELECT "WHERE exhibit = ?2 AND kind = ?3 ORDER BY local DESC LIMIT 1");
    statement.bind(1, true).bind(2, exhibit.bytes()).bind(3, domain::toText(kind));
    SABOOT_TRY(auto d, one<domain::Derivation>(std::move(statement), domain::toText(kind), derivationOf));
    SABOOT_CHECK(mask(m_database, d));
    return d;
}

Status ExhibitRecords::addDerivation(Change& change, domain::Derivation& derivation) {
    SABOOT_TRY(const qint64 local, change.database().integer("SELECT coalesce(max(local), 0) + 1 FROM derivation"));
    if (derivation.id.isNull()) derivation.id = change.newId<DerivationId>();
    if (derivation.createdAt == 0) derivation.createdAt = change.at();
    derivation.sha256 = crypto::sha256(derivation.content);
    Row row;
    row.set("local", local).set("exhibit", derivation.exhibit).set("kind", domain::toText(derivation.kind))
        .set("tool", derivation.tool).set("version", derivation.version).set("settings", derivation.settings)
        .set("parent_sha256", derivation.parentSha256).set("sha256", derivation.sha256).set("media_type", derivation.mediaType)
        .set("created_at", derivation.createdAt).set("problem", derivation.problem).set("content", derivation.content);
    SABOOT_CHECK(change.insert("derivation", derivation.id.bytes(), row));
    if (!derivation.mediaType.startsWith(QLatin1String("text/"))) return ok();
    const QByteArray terms = searchTerms(derivation.content);
    if (terms.isEmpty()) return ok();
    Statement index = change.database().prepare("INSERT INTO document_fts (rowid, text) VALUES (?1, ?2)");
    SABOOT_CHECK(index.bind(1, local).bindUtf8(2, terms).run());
    // Known to the search for parts of words and for sounds, but in no message.
    Statement lexicon = change.database().prepare("INSERT INTO lexicon (term, df, fold) VALUES (?1, 0, ?2) ON CONFLICT (term) DO NOTHING");
    Status status = ok();
    forEachTerm(terms, [&](std::string_view term, bool, qsizetype) {
        const QByteArrayView view(term.data(), qsizetype(term.size()));
        const QByteArray fold = text::romanUrduKeyUtf8(view);
        status = lexicon.bindUtf8(1, view).bindUtf8(2, fold).run();
        return bool(status);
    });
    return status;
}

Result<std::vector<domain::CustodyEvent>> ExhibitRecords::custody(const ExhibitId& exhibit) {
    Statement statement = m_database.prepare("SELECT uuid, exhibit, seq, at, handed_by, handed_to, purpose, place, seal, register19, "
                                             "road_certificate, note FROM custody_event WHERE exhibit = ?1 ORDER BY at, seq");
    statement.bind(1, exhibit.bytes());
    return all<domain::CustodyEvent>(std::move(statement), [](const Statement& r) {
        domain::CustodyEvent e;
        e.id = idAt<CustodyId>(r, 0);
        e.exhibit = idAt<ExhibitId>(r, 1);
        e.seq = int(r.integer(2));
        e.at = r.integer(3);
        e.from = r.text(4);
        e.to = r.text(5);
        e.purpose = r.text(6);
        e.place = r.text(7);
        e.seal = r.text(8);
        e.register19 = r.text(9);
        e.roadCertificate = r.text(10);
        e.note = r.text(11);
        return e;
    });
}

Status ExhibitRecords::addCustody(Change& change, domain::CustodyEvent& event) {
    if (event.exhibit.isNull()) return Error(ErrorCode::InvalidArgument, QStringLiteral("custody without an exhibit"));
    {
        Statement last = change.database().prepare("SELECT coalesce(max(seq), 0) + 1 FROM custody_event WHERE exhibit = ?1");
        last.bind(1, event.exhibit.bytes());
        SABOOT_TRY(const bool counted, last.step());
        Q_ASSERT(counted);
        event.seq = int(last.integer(0));
    }
    if (event.id.isNull()) event.id = change.newId<CustodyId>();
    if (event.at == 0) event.at = change.at();
    Row row;
    row.set("exhibit", event.exhibit).set("seq", event.seq).set("at", event.at).set("handed_by", event.from)
        .set("handed_to", event.to).set("purpose", event.purpose).set("place", event.place).set("seal", event.seal)
        .set("register19", event.register19).set("road_certificate", event.roadCertificate).set("note", event.note);
    return change.insert("custody_event", event.id.bytes(), row);
}

} // namespace saboot::store
