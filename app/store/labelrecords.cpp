#include "store/labelrecords.h"

#include "store/bulkdigest.h"
#include "store/caserecords.h"
#include "store/records.h"

namespace saboot::store {

namespace {

#define LABEL_COLUMNS "l.list, l.line, l.address, l.normal, l.currency, l.label, l.category, l.source, l.dated, l.note"
#define MATCH_SELECT                                                                                                    \
    "SELECT " LABEL_COLUMNS ", x.name, i.id, i.kind, i.normal, (SELECT count(*) FROM sighting s WHERE s.identifier = i.id AND " SIGHTING_COUNTS "), x.source, x.dated " \
    "FROM label l JOIN label_list x ON x.uuid = l.list "

/// Imported rows do not change: that a list was withdrawn is a setting of the case, named after it.
#define WITHDRAWN "(SELECT value FROM setting WHERE key = 'labels.withdrawn.' || lower(hex(x.uuid)))"
#define IN_USE "coalesce(" WITHDRAWN ", '') = '' "

QString withdrawnKey(const domain::LabelListId& list) { return QStringLiteral("labels.withdrawn.") + QString::fromLatin1(list.bytes().toHex()); }

domain::Label labelOf(const Statement& r) {
    domain::Label l;
    l.list = idAt<domain::LabelListId>(r, 0);
    l.line = r.integer(1);
    l.address = r.text(2);
    l.normal = r.text(3);
    l.currency = r.text(4);
    l.label = r.text(5);
    l.category = r.text(6);
    l.source = r.text(7);
    l.dated = r.text(8);
    l.note = r.text(9);
    return l;
}

LabelMatch matchOf(const Statement& r) {
    LabelMatch m;
    m.label = labelOf(r);
    m.listName = r.text(10);
    m.identifier = r.integer(11);
    m.kind = r.text(12);
    m.normal = r.text(13);
    m.sightings = r.integer(14);
    // What one label does not say its list says for all.
    if (m.label.source.isEmpty()) m.label.source = r.text(15);
    if (m.label.dated.isEmpty()) m.label.dated = r.text(16);
    return m;
}

} // namespace

Result<std::vector<domain::LabelList>> LabelRecords::lists() {
    return all<domain::LabelList>(m_database.prepare("SELECT uuid, name, source, file_name, sha256, format, dated, labels, issues, imported_at, coalesce(" WITHDRAWN ", '') FROM label_list x ORDER BY imported_at, uuid"),
                                  [](const Statement& r) {
                                      domain::LabelList l;
                                      l.id = idAt<domain::LabelListId>(r, 0);
                                      l.name = r.text(1);
                                      l.source = r.text(2);
                                      l.fileName = r.text(3);
                                      l.sha256 = r.blob(4);
                                      l.format = r.text(5);
                                      l.dated = r.text(6);
                                      l.labels = r.integer(7);
                                      l.issues = r.integer(8);
                                      l.importedAt = r.integer(9);
                                      l.withdrawn = r.text(10);
                                      return l;
                                  });
}

Result<std::vector<LabelMatch>> LabelRecords::matches() {
    return all<LabelMatch>(m_database.prepare(MATCH_SELECT "JOIN identifier i ON i.normal = l.normal WHERE " IN_USE "ORDER BY i.id, x.imported_at, l.id"), matchOf);
}

Result<std::vector<LabelMatch>> LabelRecords::matchesOf(const QString& normal) {
    Statement statement = m_database.prepare(MATCH_SELECT "LEFT JOIN identifier i ON i.normal = l.normal WHERE l.normal = ?1 AND " IN_USE "ORDER BY x.imported_at, l.id");
    statement.bind(1, normal);
    return all<LabelMatch>(std::move(statement), matchOf);
}

Result<std::vector<domain::Label>> LabelRecords::labels(const domain::LabelListId& list, qint64 skip, qint64 count) {
    Statement statement = m_database.prepare("SELECT " LABEL_COLUMNS " FROM label l WHERE l.scope = (SELECT id FROM scope WHERE name = ?1) ORDER BY l.id LIMIT ?2 OFFSET ?3");
    statement.bind(1, QStringLiteral("labels:") + list.toString()).bind(2, count).bind(3, skip);
    return all<domain::Label>(std::move(statement), labelOf);
}

Status LabelRecords::add(Change& change, domain::LabelList& list, const std::vector<domain::Label>& labels, JobControl& job) {
    Database& db = change.database();
    if (list.name.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a list needs a name"));
    {
        Statement same = db.prepare("SELECT name FROM label_list WHERE sha256 = ?1");
        same.bind(1, list.sha256);
        SABOOT_TRY(const bool found, same.step());
        if (found) return Error(ErrorCode::AlreadyExists, QStringLiteral("The list \"%1\", which has the same contents").arg(same.text(0)));
    }
    if (list.id.isNull()) list.id = change.newId<domain::LabelListId>();
    list.labels = qint64(labels.size());
    list.importedAt = change.at();
    Row row;
    row.set("name", list.name).set("source", list.source).set("file_name", list.fileName).set("sha256", list.sha256).set("format", list.format)
        .set("dated", list.dated).set("labels", list.labels).set("issues", list.issues).set("imported_at", list.importedAt);
    SABOOT_CHECK(change.insert("label_list", list.id.bytes(), row));
    if (labels.empty()) return ok();
    const QString scope = QStringLiteral("labels:") + list.id.toString();
    SABOOT_TRY(const qint64 number, scopeNumber(db, scope, ScopeRule::Insert));
    Statement insert = db.prepare("INSERT INTO label (scope, list, line, address, normal, currency, label, category, source, dated, note) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    constexpr qint64 step = 2'000;
    qint64 done = 0;
    for (const domain::Label& l : labels) {
        if (done++ % step == 0) {
            if (job.isCancelled()) return Error(ErrorCode::Cancelled);
            job.report(done, list.labels, QStringLiteral("Writing labels"));
        }
        insert.bind(1, number).bind(2, list.id.bytes()).bind(3, l.line).bind(4, l.address).bind(5, l.normal).bind(6, l.currency).bind(7, l.label)
            .bind(8, l.category).bind(9, l.source).bind(10, l.dated).bind(11, l.note);
        SABOOT_CHECK(insert.run());
    }
    for (const BulkTable& table : bulkTables()) {
        if (qstrcmp(table.name, "label") != 0) continue;
        SABOOT_TRY(const BulkEntry entry, bulkDigest(db, table, scope));
        change.addBulk(entry);
    }
    return ok();
}

Status LabelRecords::setWithdrawn(Change& change, const domain::LabelListId& list, const QString& reason) {
    Statement known = change.database().prepare("SELECT 1 FROM label_list WHERE uuid = ?1");
    known.bind(1, list.bytes());
    SABOOT_TRY(const bool found, known.step());
    if (!found) return Error(ErrorCode::NotFound, QStringLiteral("The list"));
    return CaseRecords::setSetting(change, withdrawnKey(list), reason);
}

} // namespace saboot::store
