#pragma once
#include "report/engine.h"
#include "services/desk.h"

namespace saboot::services {

/// Re-opens the finished report with Poppler in the worker and says what is wrong with it: pages, numbers and hashes that its
/// text layer lacks, references that are not on their page, lost bookmarks, fonts that are not embedded, and texts of `removed` that can still be found anywhere in the file. Empty: accepted. Blocks; any thread.
/// Takes time in proportion to the pages. Errors: of the file and of the worker.
Result<QStringList> readBack(const Environment& environment, const QString& path, const report::PdfResult& pdf, const QStringList& removed, JobControl& job);

} // namespace saboot::services
