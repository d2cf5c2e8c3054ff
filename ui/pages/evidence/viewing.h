#pragma once
#include "domain/exhibit.h"
#include "services/opencase.h"

#include <QImage>

namespace saboot::ui {

/// Whether an exhibit can be shown as a picture: images and PDF pages.
bool isViewable(const domain::Exhibit& exhibit);
/// Pages of a PDF as its facts say, else 1.
int pageCount(const std::vector<domain::Derivation>& derivations);
/// The upright picture, or page `page` (1-based) of a PDF, at most `longSidePx` on its long side. The original is decoded
/// in the confined worker only; what comes back is pixels. Blocks: never on the GUI thread.
Result<QImage> viewPicture(services::OpenCase& opened, const domain::Exhibit& exhibit, int page, int longSidePx, JobControl& job);

} // namespace saboot::ui
