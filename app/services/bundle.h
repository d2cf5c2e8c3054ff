#pragma once
#include "services/reports.h"

#include <functional>

namespace saboot::services {

/// What was written as a court bundle.
/// Signs the exported report `pdf` into `out`, as Signing::signReport() does. Null: the report goes unsigned.
using SignReport = std::function<Status(OpenCase& opened, const QString& pdf, const QString& out, JobControl& job)>;

struct BundleOutcome {
    QString path;
    ExportOutcome report;
    int files = 0;
    QByteArray sha256; ///< of the ZIP; empty for a folder
    QByteArray reportSha256; ///< of report.pdf as it lies in the bundle, signed or not
};

/// The court bundle (C-47): report.pdf, memo.pdf with the hash of that file, exhibits/ (originals under their exhibit numbers), manifest.json and manifest.sig, audit-extract.jsonl,
/// tables/ (CSV and one workbook), report.html, VERIFY.txt and SHA256SUMS over all of them. `path` ending in ".zip" gives one
/// ZIP, the same bytes for the same state, options and time; any other path a folder that must not exist. A redacted bundle
/// holds no original that is redacted or withheld, and of the audit extract the records without their texts.
/// With `sign` the report in it is signed; the memo then holds both hashes.
/// Recorded as a REPORT_EXPORT of its own, which names the number of files and the hash of the ZIP.
/// Errors: AlreadyExists, ConditionsUnmet, ReportRejected (nothing is left behind), disk errors, Cancelled.
Result<BundleOutcome> exportBundle(OpenCase& opened, const domain::ReportOptions& options, const SignReport& sign, const QString& path, JobControl& job);

} // namespace saboot::services
