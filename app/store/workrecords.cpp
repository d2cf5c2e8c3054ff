#include "store/workrecords.h"

#include "store/records.h"

namespace saboot::store {

namespace {

QString placesText(const std::vector<ChartPlace>& places) {
    QJsonArray array;
    for (const ChartPlace& p : places) array.append(QJsonArray{p.key, p.xMilli, p.yMilli, p.pinned});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<ChartPlace> placesOf(const QString& text) {
    std::vector<ChartPlace> places;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array())
        places.push_back({value[0].toString(), value[1].toInteger(), value[2].toInteger(), value[3].toBool()});
    return places;
}

Row taskRow(const domain::Task& t) {
    Row row;
    row.set("title", t.title).set("assignee", t.assignee).set("due_at", t.dueAt).set("done_at", t.doneAt);
    return row;
}

Row findingRow(const domain::Finding& f) {
    Row row;
    row.set("seq", f.seq).set("kind", domain::toText(f.kind)).set("text_english", f.textEnglish).set("text_urdu", f.textUrdu)
        .set("citations", jsonOf(f.citations));
    return row;
}

Result<std::pair<qint64, QString>> nextReport(Database& db) {
    SABOOT_TRY(const qint64 position, db.integer("SELECT coalesce(max(position), 0) + 1 FROM report"));
    QString prefix;
    Statement name = db.prepare("SELECT case_number FROM case_file");
    SABOOT_TRY(const bool found, name.step());
    if (found && !name.text(0).isEmpty()) prefix = name.text(0) + QLatin1Char('-');
    return std::pair(position, prefix + QLatin1Char('R') + QString::number(position));
}

} // namespace

Result<std::vector<domain::Note>> WorkRecords::notes() {
    return all<domain::Note>(m_database.prepare("SELECT uuid, at, by_officer, text, about FROM note ORDER BY at, rowid"), [](const Statement& r) {
        return domain::Note{idAt<NoteId>(r, 0), r.integer(1), idAt<OfficerId>(r, 2), r.text(3), r.text(4)};
    });
}

Status WorkRecords::addNote(Change& change, domain::Note& note) {
    if (note.text.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("an empty note"));
    if (note.id.isNull()) note.id = change.newId<NoteId>();
    note.at = change.at();
    note.by = change.officer();
    Row row;
    row.set("at", note.at).set("by_officer", note.by).set("text", note.text).set("about", note.about);
    return change.insert("note", note.id.bytes(), row);
}

Result<std::vector<domain::Task>> WorkRecords::tasks() {
    return all<domain::Task>(m_database.prepare("SELECT uuid, title, assignee, due_at, done_at, created_at FROM task "
                                                "ORDER BY done_at IS NOT NULL, due_at IS NULL, due_at, created_at, rowid"),
                             [](const Statement& r) {
                                 return domain::Task{idAt<TaskId>(r, 0), r.text(1), r.text(2), r.optional(3), r.optional(4), r.integer(5)};
                             });
}

Status WorkRecords::addTask(Change& change, domain::Task& task) {
    if (task.title.trimmed().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a task needs a title"));
    if (task.id.isNull()) task.id = change.newId<TaskId>();
    task.createdAt = change.at();
    Row row = taskRow(task);
    row.set("created_at", task.createdAt);
    return change.insert("task", task.id.bytes(), row);
}

Status WorkRecords::setTask(Change& change, const domain::Task& task) { return change.update("task", task.id.bytes(), taskRow(task)); }

Status WorkRecords::removeTask(Change& change, const TaskId& id) { return change.remove("task", id.bytes()); }

Result<std::vector<domain::Finding>> WorkRecords::findings() {
    return all<domain::Finding>(m_database.prepare("SELECT uuid, seq, kind, text_english, text_urdu, citations FROM finding ORDER BY seq, rowid"),
                                [](const Statement& r) {
                                    domain::Finding f;
                                    f.id = idAt<FindingId>(r, 0);
                                    f.seq = int(r.integer(1));
                                    f.kind = domain::findingKindFromText(r.text(2));
                                    f.textEnglish = r.text(3);
                                    f.textUrdu = r.text(4);
                                    f.citations = listOf(r.text(5));
                                    return f;
                                });
}

Status WorkRecords::addFinding(Change& change, domain::Finding& finding) {
    if (finding.textEnglish.trimmed().isEmpty() && finding.textUrdu.trimmed().isEmpty())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("an empty finding"));
    SABOOT_TRY(const qint64 seq, change.database().integer("SELECT coalesce(max(seq), 0) + 1 FROM finding"));
    if (finding.id.isNull()) finding.id = change.newId<FindingId>();
    finding.seq = int(seq);
    return change.insert("finding", finding.id.bytes(), findingRow(finding));
}

Status WorkRecords::setFinding(Change& change, const domain::Finding& finding) {
    return change.update("finding", finding.id.bytes(), findingRow(finding));
}

Status WorkRecords::removeFinding(Change& change, const FindingId& id) { return change.remove("finding", id.bytes()); }

Result<std::vector<domain::ReportRecord>> WorkRecords::reports() {
    return all<domain::ReportRecord>(
        m_database.prepare("SELECT uuid, number, language, version, report_time, pages, sha256, state, audit_seq, kind, sections, subject, redacted, "
                           "state_seq FROM report ORDER BY position"),
        [](const Statement& r) {
            domain::ReportRecord p;
            p.id = idAt<ReportId>(r, 0);
            p.number = r.text(1);
            p.language = domain::reportLanguageFromText(r.text(2)).value_or(domain::ReportLanguage::English);
            p.version = r.text(3) == QLatin1String("final") ? domain::ReportVersion::Final : domain::ReportVersion::Draft;
            p.reportTime = r.integer(4);
            p.pages = int(r.integer(5));
            p.sha256 = r.blob(6);
            p.state = r.text(7);
            p.auditSeq = r.integer(8);
            p.kind = domain::reportKindFromText(r.text(9)).value_or(domain::ReportKind::Challan);
            p.sections = listOf(r.text(10));
            p.subject = r.text(11);
            p.redacted = r.integer(12) != 0;
            p.stateSeq = r.integer(13);
            return p;
        });
}

Result<QString> WorkRecords::nextReportNumber() {
    SABOOT_TRY(auto next, nextReport(m_database));
    return std::move(next.second);
}

Status WorkRecords::addReport(Change& change, domain::ReportRecord& report) {
    SABOOT_TRY(const auto next, nextReport(change.database()));
    if (report.id.isNull()) report.id = change.newId<ReportId>();
    report.number = next.second;
    report.auditSeq = qint64(change.seq());
    Row row;
    row.set("number", report.number).set("position", next.first).set("language", domain::toText(report.language))
        .set("version", report.version == domain::ReportVersion::Final ? QStringLiteral("final") : QStringLiteral("draft"))
        .set("report_time", report.reportTime).set("pages", report.pages).set("sha256", report.sha256).set("state", report.state)
        .set("audit_seq", report.auditSeq).set("kind", domain::toText(report.kind)).set("sections", jsonOf(report.sections))
        .set("subject", report.subject).set("redacted", report.redacted).set("state_seq", report.stateSeq);
    SABOOT_CHECK(change.insert("report", report.id.bytes(), row));
    change.setObject(report.sha256);
    return ok();
}

Result<std::vector<ChartView>> WorkRecords::chartViews() {
    return all<ChartView>(m_database.prepare("SELECT uuid, name, settings, places, changed_at FROM chart_view ORDER BY name, rowid"),
                          [](const Statement& r) {
                              return ChartView{idAt<Id<ChartViewTag>>(r, 0), r.text(1), r.text(2), placesOf(r.text(3)), r.integer(4)};
                          });
}

Status WorkRecords::saveChartView(Change& change, ChartView& view) {
    const bool fresh = view.id.isNull();
    if (fresh) view.id = change.newId<Id<ChartViewTag>>();
    view.changedAt = change.at();
    Row row;
    row.set("name", view.name).set("settings", view.settings).set("places", placesText(view.places)).set("changed_at", view.changedAt);
    return fresh ? change.insert("chart_view", view.id.bytes(), row) : change.update("chart_view", view.id.bytes(), row);
}

Status WorkRecords::removeChartView(Change& change, const Id<ChartViewTag>& id) { return change.remove("chart_view", id.bytes()); }

} // namespace saboot::store
