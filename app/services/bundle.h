#pragma once
#include "services/reports.h"

namespace saboot::services {

/// What was written as a court bundle.
struct BundleOutcome {
    QString path;
    ExportOutcome report;
    int files = 0;
    QByteArray sha256; ///< of the ZIP; empty for a folder
};

/// The court bundle (C-47): report.pdf, exhibits/ (originals under their exhibit numbers), manifest.json, audit-extract.jsonl,
/// tables/ (CSV and one workbook), report.html, VERIFY.txt and SHA256SUMS over all of them. `path` ending in ".zip" gives one
/// ZIP, the same bytes for the same state, options and time; any other path a folder that must not exist. A redacted bundle
/// holds no original that is redacted or withheld, and of the audit extract the records without their texts.
/// Recorded as a REPORT_EXPORT of its own, which names the number of files and the hash of the ZIP.
/// Errors: AlreadyExists, ConditionsUnmet, ReportRejected (nothing is left behind), disk errors, Cancelled.
Result<BundleOutcome> exportBundle(OpenCase& opened, const domain::ReportOptions& options, const QString& path, JobControl& job);

} // namespace saboot::services
