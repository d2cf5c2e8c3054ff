#pragma once
#include "report/model.h"

namespace saboot::report {

/// The libraries that draw and write the PDF, with the versions in use now.
std::vector<ToolPart> librariesInUse();

} // namespace saboot::report
