#pragma once
#include "base/file.h"
#include "base/job.h"
#include "report/paint.h"

/// Inside the report library: turns cairo's PDF into the report's: structure, links, bookmarks, pictures, metadata,
/// attachments, PDF/A-3b identification. Deterministic.
namespace saboot::report {

/// `raw` is cairo's PDF, `tags` what the painter wrote, page by page. The result goes to `out`, which must be empty; picture
/// data waits in `scratch`.
Status finishPdf(const LaidOutData& data, const Fd& raw, const std::vector<std::vector<PaintedTag>>& tags, const Fd& out, Fd scratch,
                 JobControl& job);

/// "Digital evidence report SNH-0117-R1".
QString documentTitle(const LaidOutData& data);

} // namespace saboot::report
