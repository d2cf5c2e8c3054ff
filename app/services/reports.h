#pragma once
#include "domain/redaction.h"
#include "domain/report.h"
#include "services/opencase.h"

#include <QHash>

namespace saboot::report {
struct ReportModel;
}

namespace saboot::services {

struct ReportPlace;

/// A condition that FINAL needs (COURT.md C-48).
struct Condition {
    QString id;      ///< "C-05"
    bool met = false;
    QString text;    ///< English source text in the context "Condition"
    QString detail;  ///< "DE-42"
    QString page;    ///< where to mend it: "evidence", "report"
};

struct ExportOutcome {
    domain::ReportRecord record;
    QString path;
    QStringList problems; ///< of the read-back; empty when accepted
    QByteArray manifest;  ///< as embedded
    std::vector<domain::DoubtfulPicture> doubtful; ///< of a redacted draft: pictures to look at before it leaves
    bool isRepeat = false; ///< the same state with the same options was exported before: same number, same bytes
};

/// Key of a particular of the report to its value.
using Particulars = QHash<QString, QString>;

class Reports {
public:
    explicit Reports(OpenCase& opened);
    ~Reports();

    /// Everything the report prints, read in one read transaction.
    Result<std::shared_ptr<report::ReportModel>> model(const domain::ReportOptions& options, JobControl& job);
    Result<std::vector<Condition>> conditions();
    /// Lays out, writes, re-opens with Poppler in the worker and confirms every exhibit number and hash, then records
    /// REPORT_EXPORT with the file's hash. A failed read-back marks the file REJECTED (renamed) and is an outcome. Exported
    /// again without a change of the case and with the same options, it has the same number and the same bytes.
    /// Errors: ConditionsUnmet for FINAL, AlreadyExists, disk errors, Cancelled.
    Result<ExportOutcome> exportPdf(const domain::ReportOptions& options, const QString& path, JobControl& job);
    Result<std::vector<domain::ReportRecord>> list();

    /// What a report says that has no page of its own and the certificates need (C-36): every key with its value, "" when
    /// nobody stated it.
    Result<Particulars> particulars();
    /// Sets these, in one audit record. InvalidArgument for an unknown key, another prevailing language than "en" and "ur" or other
    /// sheets than "a4" and "a3".
    Status setParticulars(const Particulars& values);
    /// competence (training of the officer); computer (make and model), computer_number (serial or asset number),
    /// computer_use (what it is regularly used for), computer_order (its working order at the material times),
    /// computer_custodian (who is in charge of it); transcript_preparer, transcript_supervisor, transcript_identifier;
    /// translator, translator_qualification, prevailing ("en", "ur"); chart_sheets (a chart of more than 25 links: "" in parts, "a4" or
    /// "a3" whole over several sheets); recovery_reason (why no recording of a recovery).
    static QStringList particularKeys();

    Result<std::vector<domain::Finding>> findings();
    /// NotFound (detail: the reference) when a citation names no exhibit, chat or message of this case: a court would follow it.
    Result<domain::Finding> addFinding(domain::Finding finding);
    Status changeFinding(const domain::Finding& finding, const QString& reason);
    /// What it said stays in the audit.
    Status removeFinding(const domain::Finding& finding, const QString& reason);
    /// Marks a range of messages for the transcript; an unmarked chat is printed whole up to a limit, then ranges only.
    Status markRange(const ChatId& chat, qint64 firstN, qint64 lastN, const QString& reason);

private:
    Status checkCitations(const domain::Finding& finding);
    Result<std::shared_ptr<report::ReportModel>> modelAt(const domain::ReportOptions& options, const ReportPlace& place, JobControl& job);
    /// Nothing when the case changed meanwhile or a repeat came out different.
    Result<std::optional<ExportOutcome>> exportAt(const domain::ReportOptions& options, const ReportPlace& place, const QString& path, JobControl& job);
    OpenCase& m_case;
    bool m_differs = false;
};

} // namespace saboot::services
