#pragma once
#include "domain/casefile.h"
#include "domain/report.h"
#include "store/auditlog.h"

namespace saboot::store {

/// A node's place on a stored chart, in thousandths of a unit, so that it is an integer and can be signed.
struct ChartPlace {
    QString key; ///< domain::Entity::key
    qint64 xMilli = 0, yMilli = 0;
    bool pinned = false;
};

/// A stored arrangement of the link chart. `settings` is opaque JSON of the page (filter, layout).
struct ChartView {
    Id<struct ChartViewTag> id;
    QString name;
    QString settings;
    std::vector<ChartPlace> places;
    qint64 changedAt = 0;
};

/// Notes, tasks, findings, reports, chart views. Reads on the connection's thread; writes inside a Change.
class WorkRecords {
public:
    explicit WorkRecords(Database& database) : m_database(database) {}

    Result<std::vector<domain::Note>> notes(); ///< oldest first
    /// Written once, never changed. Fills in id (when null), at, by. InvalidArgument for an empty text.
    static Status addNote(Change& change, domain::Note& note);

    Result<std::vector<domain::Task>> tasks(); ///< open first, by due time, then by creation
    static Status addTask(Change& change, domain::Task& task);
    static Status setTask(Change& change, const domain::Task& task);
    static Status removeTask(Change& change, const TaskId& id);

    Result<std::vector<domain::Finding>> findings(); ///< by seq
    /// Fills in id (when null) and the next seq.
    static Status addFinding(Change& change, domain::Finding& finding);
    static Status setFinding(Change& change, const domain::Finding& finding);
    static Status removeFinding(Change& change, const FindingId& id);

    Result<std::vector<domain::ReportRecord>> reports(); ///< by number
    /// Fills in id (when null), the next number ("<case number>-R1") and auditSeq; sets the change's object digest.
    static Status addReport(Change& change, domain::ReportRecord& report);
    /// The number addReport() would give now: it is printed in the report before the report is recorded.
    Result<QString> nextReportNumber();

    Result<std::vector<ChartView>> chartViews();
    /// Inserts or replaces by id.
    static Status saveChartView(Change& change, ChartView& view);
    static Status removeChartView(Change& change, const Id<ChartViewTag>& id);

private:
    Database& m_database;
};

} // namespace saboot::store
