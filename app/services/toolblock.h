#pragma once
#include "base/error.h"
#include "domain/report.h"
#include "report/model.h"

namespace saboot::services {

/// What the report says of the program that made it (COURT.md C-30 to C-32): version, commit, hash of the executable,
/// libraries, self-tests, and the steps with their results. Clock and integrity come from the case's chain, not from here.
Status fillToolBlock(report::ToolBlock& tool, const domain::ReportOptions& options);

} // namespace saboot::services
