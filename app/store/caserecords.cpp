#include "store/caserecords.h"

#include "store/records.h"

#include <QJsonObject>

namespace saboot::store {

namespace {

QString sectionsText(const std::vector<domain::LawSection>& sections) {
    QJsonArray array;
    for (const domain::LawSection& s : sections)
        array.append(QJsonObject{{QStringLiteral("act"), s.act}, {QStringLiteral("sections"), s.sections}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<domain::LawSection> sectionsOf(const QString& text) {
    std::vector<domain::LawSection> sections;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array())
        sections.push_back({value[QLatin1String("act")].toString(), value[QLatin1String("sections")].toString()});
    return sections;
}

Row particularsRow(const domain::CaseParticulars& c) {
    Row row;
    row.set("title", c.title).set("title_urdu", c.titleUrdu).set("case_number", c.caseNumber).set("fir_number", c.firNumber)
        .set("fir_date", c.firDate).set("station", c.station).set("station_urdu", c.stationUrdu).set("agency", c.agency).set("agency_urdu", c.agencyUrdu)
        .set("unit", c.unit).set("classification", c.classification).set("offence_date", c.offenceDate)
        .set("sections", sectionsText(c.sections)).set("authority", c.authority).set("training", c.training);
    return row;
}

Row officerRow(const domain::Officer& o) {
    Row row;
    row.set("name", o.name).set("name_urdu", o.nameUrdu).set("rank", o.rank).set("number", o.number).set("unit", o.unit)
        .set("role", domain::toText(o.role));
    return row;
}

domain::Officer officerOf(const Statement& r) {
    domain::Officer o;
    o.id = idAt<OfficerId>(r, 0);
    o.name = r.text(1);
    o.nameUrdu = r.text(2);
    o.rank = r.text(3);
    o.number = r.text(4);
    o.unit = r.text(5);
    o.signKey = r.blob(6);
    o.sealKey = r.blob(7);
    o.role = domain::officerRoleFromText(r.text(8));
    o.addedAt = r.integer(9);
    return o;
}

} // namespace

Result<domain::CaseParticulars> CaseRecords::particulars() {
    return one<domain::CaseParticulars>(
        m_database.prepare("SELECT uuid, title, title_urdu, case_number, fir_number, fir_date, station, agency, agency_urdu, unit, "
                           "classification, offence_date, sections, authority, created_at, training, station_urdu FROM case_file"),
        QStringLiteral("case file"), [](const Statement& r) {
            domain::CaseParticulars c;
            c.id = idAt<CaseId>(r, 0);
            c.title = r.text(1);
            c.titleUrdu = r.text(2);
            c.caseNumber = r.text(3);
            c.firNumber = r.text(4);
            c.firDate = r.text(5);
            c.station = r.text(6);
            c.agency = r.text(7);
            c.agencyUrdu = r.text(8);
            c.unit = r.text(9);
            c.classification = r.text(10);
            c.offenceDate = r.text(11);
            c.sections = sectionsOf(r.text(12));
            c.authority = r.text(13);
            c.createdAt = r.integer(14);
            c.training = r.integer(15) != 0;
            c.stationUrdu = r.text(16);
            return c;
        });
}

Status CaseRecords::create(Change& change, const domain::CaseParticulars& particulars) {
    if (!(particulars.id == change.author().caseId)) return Error(ErrorCode::InvalidArgument, QStringLiteral("case id"));
    Row row = particularsRow(particulars);
    row.set("created_at", particulars.createdAt ? particulars.createdAt : change.at());
    return change.insert("case_file", particulars.id.bytes(), row);
}

Status CaseRecords::setParticulars(Change& change, const domain::CaseParticulars& particulars) {
    return change.update("case_file", change.author().caseId.bytes(), particularsRow(particulars));
}

Result<std::vector<domain::Officer>> CaseRecords::officers() {
    return all<domain::Officer>(m_database.prepare("SELECT uuid, name, name_urdu, rank, number, unit, sign_key, seal_key, role, added_at "
                                                   "FROM officer ORDER BY position"),
                                officerOf);
}

Result<domain::Officer> CaseRecords::officer(const OfficerId& id) {
    Statement statement = m_database.prepare("SELECT uuid, name, name_urdu, rank, number, unit, sign_key, seal_key, role, added_at "
                                             "FROM officer WHERE uuid = ?1");
    statement.bind(1, id.bytes());
    return one<domain::Officer>(std::move(statement), QStringLiteral("officer ") + id.toString(), officerOf);
}

Status CaseRecords::addOfficer(Change& change, const domain::Officer& officer) {
    SABOOT_TRY(const qint64 position, change.database().integer("SELECT coalesce(max(position), 0) + 1 FROM officer"));
    Row row = officerRow(officer);
    row.set("position", position).set("sign_key", officer.signKey).set("seal_key", officer.sealKey)
        .set("added_at", officer.addedAt ? officer.addedAt : change.at());
    return change.insert("officer", officer.id.bytes(), row);
}

Status CaseRecords::setOfficer(Change& change, const domain::Officer& officer) {
    return change.update("officer", officer.id.bytes(), officerRow(officer));
}

Result<QString> CaseRecords::setting(const QString& key) {
    Statement statement = m_database.prepare("SELECT value FROM setting WHERE key = ?1");
    statement.bind(1, key);
    SABOOT_TRY(const bool found, statement.step());
    return found ? statement.text(0) : QString();
}

Status CaseRecords::setSetting(Change& change, const QString& key, const QString& value) {
    QByteArray uuid;
    {
        Statement statement = change.database().prepare("SELECT uuid FROM setting WHERE key = ?1");
        statement.bind(1, key);
        SABOOT_TRY(const bool found, statement.step());
        if (found) uuid = statement.blob(0);
    }
    Row row;
    row.set("value", value);
    if (!uuid.isEmpty()) return change.update("setting", uuid, row);
    row.set("key", key);
    return change.insert("setting", change.newId<Id<struct SettingTag>>().bytes(), row);
}

Result<Counters> CaseRecords::counters() {
    // One statement, so that all numbers are of one moment.
    Statement s = m_database.prepare(
        "SELECT (SELECT count(*) FROM exhibit), (SELECT count(*) FROM exhibit WHERE kind = 'digital'), "
        "(SELECT count(*) FROM exhibit WHERE kind = 'physical'), (SELECT count(*) FROM exhibit WHERE state = 'pending'), "
        "(SELECT count(*) FROM exhibit WHERE state = 'failed'), (SELECT count(*) FROM exhibit WHERE withdrawn_reason <> ''), "
        "(SELECT count(*) FROM chat), (SELECT coalesce(sum(messages), 0) FROM chat), "
        "(SELECT coalesce(sum(system_lines), 0) FROM chat), (SELECT coalesce(sum(doubts), 0) FROM chat "
        "WHERE uuid NOT IN (SELECT chat FROM doubt_settled WHERE kind = 'zone')), "
        "(SELECT count(*) FROM identifier), (SELECT count(*) FROM identifier_review WHERE review <> 'open'), "
        "(SELECT count(*) FROM person WHERE " PERSON_LISTED "), (SELECT count(*) FROM person WHERE named_in_fir AND " PERSON_LISTED "), (SELECT count(*) FROM person_claim), "
        "(SELECT count(*) FROM officer_link), (SELECT count(*) FROM note), (SELECT count(*) FROM task), "
        "(SELECT count(*) FROM task WHERE done_at IS NULL), (SELECT count(*) FROM finding), (SELECT count(*) FROM report), "
        "(SELECT coalesce(max(seq), 0) FROM audit)");
    SABOOT_TRY(const bool found, s.step());
    if (!found) return Error(ErrorCode::Internal, QStringLiteral("counters"));
    Counters c;
    qint64* const fields[] = {&c.exhibits, &c.exhibitsDigital, &c.exhibitsPhysical, &c.exhibitsPending, &c.exhibitsFailed,
                              &c.exhibitsWithdrawn, &c.chats, &c.messages, &c.systemLines, &c.openDoubts, &c.identifiers,
                              &c.identifiersToReview, &c.persons, &c.personsInFir, &c.claims, &c.links, &c.notes, &c.tasks,
                              &c.tasksOpen, &c.findings, &c.reports, &c.auditEvents};
    int column = 0;
    for (qint64* field : fields) *field = s.integer(column++);
    c.identifiersToReview = c.identifiers - c.identifiersToReview;
    return c;
}

} // namespace saboot::store
