#pragma once
#include "base/file.h"
#include "base/job.h"
#include "report/paint.h"

/// Inside the report library: turns cairo's PDF into the report's: structure, links, bookmarks, pictures, metadata,
/// attachments, PDF/A-3b identification. Deterministic.
namespace saboot::report {

/// `raw` is cairo's PDF in a memory file, `tags` what the painter wrote, page by page. The result is a memory file.
Result<Fd> finishPdf(const LaidOutData& data, const Fd& raw, const std::vector<std::vector<PaintedTag>>& tags, JobControl& job);

/// "Digital evidence report SNH-0117-R1".
QString documentTitle(const LaidOutData& data);

} // namespace saboot::report
