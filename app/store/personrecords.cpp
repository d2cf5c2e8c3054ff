#include "store/personrecords.h"

#include "store/caserecords.h"
#include "store/records.h"

#include <algorithm>
#include <cmath>

namespace saboot::store {

namespace {

#define PERSON_SELECT                                                                                                   \
    "SELECT uuid, number, name_latin, name_urdu, aliases, cnic, address, role, note, named_in_fir, added_at, "                   \
    "picture_exhibit, picture_left, picture_top, picture_width, picture_height FROM person "
#define CLAIM_SELECT                                                                                                    \
    "SELECT uuid, person, identifier, participant, exhibit, reference, certainty, reason, by_officer, at FROM person_claim "

domain::Person personOf(const Statement& r) {
    domain::Person p;
    p.id = idAt<PersonId>(r, 0);
    p.number = r.text(1);
    p.nameLatin = r.text(2);
    p.nameUrdu = r.text(3);
    p.aliases = listOf(r.text(4));
    p.cnic = r.text(5);
    p.address = r.text(6);
    p.role = r.text(7);
    p.note = r.text(8);
    p.namedInFir = r.integer(9) != 0;
    p.addedAt = r.integer(10);
    p.pictureExhibit = idAt<ExhibitId>(r, 11);
    p.pictureRegion = QRect(int(r.integer(12)), int(r.integer(13)), int(r.integer(14)), int(r.integer(15)));
    return p;
}

Row personRow(const domain::Person& p) {
    Row row;
    row.set("name_latin", p.nameLatin).set("name_urdu", p.nameUrdu).set("aliases", jsonOf(p.aliases)).set("cnic", p.cnic)
        .set("address", p.address).set("role", p.role).set("note", p.note).set("named_in_fir", p.namedInFir)
        .set("picture_exhibit", p.pictureExhibit).set("picture_left", p.pictureRegion.x()).set("picture_top", p.pictureRegion.y())
        .set("picture_width", p.pictureRegion.width()).set("picture_height", p.pictureRegion.height());
    return row;
}

/// Of a person with a name, and a picture only with a part of it.
Status checked(const domain::Person& p) {
    if (p.nameLatin.trimmed().isEmpty() && p.nameUrdu.trimmed().isEmpty() && p.aliases.isEmpty())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("a person needs a name or an alias"));
    const QRect& r = p.pictureRegion;
    if (p.pictureExhibit.isNull() ? !r.isNull() : r.isEmpty() || r.x() < 0 || r.y() < 0)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("a person's picture is a part of an exhibit's picture"));
    return ok();
}

domain::PersonClaim claimOf(const Statement& r) {
    domain::PersonClaim c;
    c.id = idAt<LinkId>(r, 0);
    c.person = idAt<PersonId>(r, 1);
    c.identifier = r.integer(2);
    c.participant = r.integer(3);
    c.exhibit = idAt<ExhibitId>(r, 4);
    c.reference = r.text(5);
    c.certainty = domain::certaintyFromText(r.text(6));
    c.reason = r.text(7);
    c.by = idAt<OfficerId>(r, 8);
    c.at = r.integer(9);
    return c;
}

Result<bool> exists(Database& db, std::string_view sql, qint64 row) {
    Statement statement = db.prepare(sql);
    statement.bind(1, row);
    return statement.step();
}

Result<Row> linkRow(const domain::Link& link) {
    QStringList sources;
    for (const QString& s : link.sources) sources << s;
    if (sources.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a link needs a source"));
    if (link.from.isEmpty() || link.to.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a link has two ends"));
    const double millionths = link.weight * 1e6;
    if (!std::isfinite(millionths) || std::fabs(millionths) > 9e15)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("weight of a link"));
    Row row;
    row.set("from_key", link.from).set("to_key", link.to).set("relation", link.relation).set("basis", domain::toText(link.basis))
        .set("certainty", domain::toText(link.certainty)).set("directed", link.directed).set("money", link.money)
        .set("weight_millionths", qint64(std::llround(millionths))).set("first_at", link.first).set("last_at", link.last)
        .set("sources", jsonOf(sources)).set("reason", link.reason);
    return row;
}

} // namespace

Result<std::vector<domain::Person>> PersonRecords::list() {
    return all<domain::Person>(m_database.prepare(PERSON_SELECT "WHERE " PERSON_LISTED " ORDER BY position"), personOf);
}

Result<domain::Person> PersonRecords::byId(const PersonId& id) {
    Statement statement = m_database.prepare(PERSON_SELECT "WHERE uuid = ?1");
    statement.bind(1, id.bytes());
    return one<domain::Person>(std::move(statement), QStringLiteral("person ") + id.toString(), personOf);
}

Result<domain::Person> PersonRecords::byNumber(const QString& number) {
    Statement statement = m_database.prepare(PERSON_SELECT "WHERE number = ?1");
    statement.bind(1, number);
    return one<domain::Person>(std::move(statement), QStringLiteral("person ") + number, personOf);
}

Status PersonRecords::add(Change& change, domain::Person& person) {
    SABOOT_CHECK(checked(person));
    SABOOT_TRY(const qint64 position, change.database().integer("SELECT coalesce(max(position), 0) + 1 FROM person"));
    if (person.id.isNull()) person.id = change.newId<PersonId>();
    person.number = numbered(QStringLiteral("P-"), position);
    person.addedAt = change.at();
    Row row = personRow(person);
    row.set("number", person.number).set("position", position).set("added_at", person.addedAt);
    return change.insert("person", person.id.bytes(), row);
}

Status PersonRecords::set(Change& change, const domain::Person& person) {
    SABOOT_CHECK(checked(person));
    return change.update("person", person.id.bytes(), personRow(person));
}

namespace {
QString offKey(const PersonId& id) { return QStringLiteral("person.off.") + QString::fromLatin1(id.bytes().toHex().toUpper()); }
} // namespace

Status PersonRecords::takeOff(Change& change, const PersonId& id) {
    SABOOT_CHECK(PersonRecords(change.database()).byId(id));
    Statement resting = change.database().prepare(
        "SELECT EXISTS (SELECT 1 FROM person_claim WHERE person = ?1) OR EXISTS (SELECT 1 FROM person_merge WHERE kept = ?1 OR merged = ?1) "
        "OR EXISTS (SELECT 1 FROM redaction WHERE person = ?1) OR EXISTS (SELECT 1 FROM officer_link WHERE ?2 IN (from_key, to_key))");
    resting.bind(1, id.bytes()).bind(2, QStringLiteral("person:") + id.toString());
    SABOOT_TRY(const bool row, resting.step());
    if (row && resting.integer(0)) return Error(ErrorCode::InvalidArgument, QStringLiteral("it was changed since"));
    return CaseRecords::setSetting(change, offKey(id), QStringLiteral("1"));
}

Status PersonRecords::putBack(Change& change, const PersonId& id) { return CaseRecords::setSetting(change, offKey(id), QString()); }

Result<std::vector<domain::PersonClaim>> PersonRecords::claims() {
    return all<domain::PersonClaim>(m_database.prepare(CLAIM_SELECT "ORDER BY at, uuid"), claimOf);
}

Result<std::vector<domain::PersonClaim>> PersonRecords::claimsOf(const PersonId& person) {
    Statement statement = m_database.prepare(CLAIM_SELECT "WHERE person = ?1 ORDER BY at, uuid");
    statement.bind(1, person.bytes());
    return all<domain::PersonClaim>(std::move(statement), claimOf);
}

Status PersonRecords::addClaim(Change& change, domain::PersonClaim& claim) {
    Database& db = change.database();
    if ((claim.identifier == 0) == (claim.participant == 0))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("a claim is about an identifier or a participant"));
    if (claim.reference.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a claim needs what shows it"));
    SABOOT_CHECK(PersonRecords(db).byId(claim.person));
    if (claim.identifier) {
        SABOOT_TRY(const bool found, exists(db, "SELECT 1 FROM identifier WHERE id = ?1", claim.identifier));
        if (!found) return Error(ErrorCode::NotFound, QStringLiteral("identifier %1").arg(claim.identifier));
    } else {
        SABOOT_TRY(const bool found, exists(db, "SELECT 1 FROM participant WHERE id = ?1", claim.participant));
        if (!found) return Error(ErrorCode::NotFound, QStringLiteral("participant %1").arg(claim.participant));
    }
    {
        Statement same = db.prepare("SELECT 1 FROM person_claim WHERE person = ?1 AND identifier IS ?2 AND participant IS ?3 "
                                    "AND reference = ?4");
        same.bind(1, claim.person.bytes())
            .bind(2, claim.identifier ? std::optional<qint64>(claim.identifier) : std::nullopt)
            .bind(3, claim.participant ? std::optional<qint64>(claim.participant) : std::nullopt)
            .bind(4, claim.reference);
        SABOOT_TRY(const bool found, same.step());
        if (found) return Error(ErrorCode::AlreadyExists, QStringLiteral("this claim (%1)").arg(claim.reference));
    }
    if (claim.id.isNull()) claim.id = change.newId<LinkId>();
    claim.by = change.officer();
    claim.at = change.at();
    Row row;
    row.set("person", claim.person)
        .set("identifier", claim.identifier ? std::optional<qint64>(claim.identifier) : std::nullopt)
        .set("participant", claim.participant ? std::optional<qint64>(claim.participant) : std::nullopt)
        .set("exhibit", claim.exhibit).set("reference", claim.reference).set("certainty", domain::toText(claim.certainty))
        .set("reason", claim.reason).set("by_officer", claim.by).set("at", claim.at);
    return change.insert("person_claim", claim.id.bytes(), row);
}

Status PersonRecords::removeClaim(Change& change, const LinkId& id) { return change.remove("person_claim", id.bytes()); }

Status PersonRecords::moveClaim(Change& change, const LinkId& id, const PersonId& person) {
    Row row;
    row.set("person", person);
    return change.update("person_claim", id.bytes(), row);
}

Result<std::vector<PersonMerge>> PersonRecords::merges() {
    return all<PersonMerge>(m_database.prepare("SELECT uuid, kept, merged, claims, aliases, reason, by_officer, at FROM person_merge ORDER BY at, rowid"),
                            [](const Statement& r) {
                                PersonMerge m;
                                m.id = idAt<Id<PersonMergeTag>>(r, 0);
                                m.kept = idAt<PersonId>(r, 1);
                                m.merged = idAt<PersonId>(r, 2);
                                for (const QString& c : listOf(r.text(3))) m.claims.push_back(LinkId::fromString(c));
                                m.aliases = listOf(r.text(4));
                                m.reason = r.text(5);
                                m.by = idAt<OfficerId>(r, 6);
                                m.at = r.integer(7);
                                return m;
                            });
}

Status PersonRecords::merge(Change& change, PersonMerge& merge, MergeNames names) {
    PersonRecords records(change.database());
    if (merge.kept == merge.merged) return Error(ErrorCode::InvalidArgument, QStringLiteral("a person cannot be joined to itself"));
    SABOOT_TRY(domain::Person kept, records.byId(merge.kept));
    SABOOT_TRY(const domain::Person gone, records.byId(merge.merged));
    SABOOT_TRY(const auto earlier, records.merges());
    for (const PersonMerge& m : earlier)
        if (m.merged == merge.kept || m.merged == merge.merged)
            return Error(ErrorCode::InvalidArgument, QStringLiteral("%1 is joined to another person already").arg(m.merged == merge.kept ? kept.number : gone.number));
    merge.claims.clear();
    SABOOT_TRY(const auto claims, records.claimsOf(merge.merged));
    QStringList ids;
    for (const auto& c : claims) {
        SABOOT_CHECK(moveClaim(change, c.id, merge.kept));
        merge.claims.push_back(c.id);
        ids << c.id.toString();
    }
    merge.aliases.clear();
    for (const QString& name : QStringList{gone.nameLatin, gone.nameUrdu} + gone.aliases)
        if (names == MergeNames::Adopt && !name.isEmpty() && name != kept.nameLatin && name != kept.nameUrdu && !kept.aliases.contains(name)) {
            kept.aliases << name;
            merge.aliases << name;
        }
    if (!merge.aliases.isEmpty()) SABOOT_CHECK(set(change, kept));
    if (merge.id.isNull()) merge.id = change.newId<Id<PersonMergeTag>>();
    merge.by = change.officer();
    merge.at = change.at();
    Row row;
    row.set("kept", merge.kept).set("merged", merge.merged).set("claims", jsonOf(ids)).set("aliases", jsonOf(merge.aliases))
        .set("reason", merge.reason).set("by_officer", merge.by).set("at", merge.at);
    return change.insert("person_merge", merge.id.bytes(), row);
}

Status PersonRecords::unmerge(Change& change, const Id<PersonMergeTag>& id) {
    PersonRecords records(change.database());
    SABOOT_TRY(const auto merges, records.merges());
    const auto found = std::find_if(merges.begin(), merges.end(), [&](const PersonMerge& m) { return m.id == id; });
    if (found == merges.end()) return Error(ErrorCode::NotFound, QStringLiteral("the joining of two persons"));
    if (std::any_of(merges.begin(), merges.end(), [&](const PersonMerge& m) { return m.merged == found->kept; }))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the person was joined to another one since: separate that first"));
    SABOOT_TRY(const auto claims, records.claimsOf(found->kept));
    for (const auto& c : claims)
        if (std::find(found->claims.begin(), found->claims.end(), c.id) != found->claims.end()) SABOOT_CHECK(moveClaim(change, c.id, found->merged));
    if (!found->aliases.isEmpty()) {
        SABOOT_TRY(domain::Person kept, records.byId(found->kept));
        for (const QString& name : found->aliases) kept.aliases.removeAll(name);
        SABOOT_CHECK(set(change, kept));
    }
    return change.remove("person_merge", id.bytes());
}

Result<std::vector<domain::Link>> PersonRecords::officerLinks() {
    return all<domain::Link>(
        m_database.prepare("SELECT uuid, number, from_key, to_key, relation, basis, certainty, directed, money, weight_millionths, "
                           "first_at, last_at, sources, reason FROM officer_link ORDER BY number"),
        [](const Statement& r) {
            domain::Link l;
            l.id = idAt<LinkId>(r, 0);
            l.number = int(r.integer(1));
            l.from = r.text(2);
            l.to = r.text(3);
            l.relation = r.text(4);
            l.basis = domain::basisFromText(r.text(5));
            l.certainty = domain::certaintyFromText(r.text(6));
            l.directed = r.integer(7) != 0;
            l.money = r.integer(8) != 0;
            l.weight = double(r.integer(9)) / 1e6;
            l.first = r.optional(10);
            l.last = r.optional(11);
            for (const QString& s : listOf(r.text(12))) l.sources.push_back(s);
            l.reason = r.text(13);
            return l;
        });
}

Status PersonRecords::addLink(Change& change, domain::Link& link) {
    SABOOT_TRY(Row row, linkRow(link));
    SABOOT_TRY(const qint64 number, change.database().integer("SELECT coalesce(max(number), 0) + 1 FROM officer_link"));
    if (link.id.isNull()) link.id = change.newId<LinkId>();
    link.number = int(number);
    row.set("number", number);
    return change.insert("officer_link", link.id.bytes(), row);
}

Status PersonRecords::setLink(Change& change, const domain::Link& link) {
    SABOOT_TRY(const Row row, linkRow(link));
    return change.update("officer_link", link.id.bytes(), row);
}

Status PersonRecords::removeLink(Change& change, const LinkId& id) { return change.remove("officer_link", id.bytes()); }

} // namespace saboot::store
