#pragma once
#include "base/job.h"
#include "report/model.h"

#include <QByteArray>

namespace saboot::report {

/// The report model as one HTML file without anything outside it: no script, no link, pictures reduced and embedded. For
/// reading and searching where no PDF viewer is at hand; the PDF is the report. Every text is escaped; hidden characters stand
/// as marks. A Content-Security-Policy forbids everything but the styles and pictures inside.
/// Urdu editions run right to left. Cancelled is the only error.
Result<QByteArray> toHtml(const ReportModel& model, const domain::ReportOptions& options, JobControl& job);

} // namespace saboot::report
