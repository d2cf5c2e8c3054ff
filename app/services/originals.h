#pragma once
#include "base/job.h"
#include "report/model.h"

namespace saboot::services {

class Exhibits;

/// True for originals whose bytes are their text, up to 256 MiB.
bool isPlainText(const domain::Exhibit& exhibit);
/// The text of such an original, by its byte order mark or as UTF-8; empty for others.
Result<QString> plainText(Exhibits& exhibits, const domain::Exhibit& exhibit, JobControl& job);

/// The name of an original inside a court bundle, "exhibits/DE-04-1.png": ASCII; the name as received stands in the manifest.
QString bundleName(const domain::Exhibit& e);
/// Whether the original of an exhibit of the model may leave in a bundle. What is marked is printed as a redacted copy only.
bool originalLeaves(const report::ReportModel& model, const report::ExhibitEntry& e, const domain::ReportOptions& options);
/// What the officer wrote of a recording (C-13), as tags "recorder: Insp. A. Khan"; also purpose, duration, codec, gaps.
void addRecordingFacts(report::ExhibitEntry& e);

} // namespace saboot::services
