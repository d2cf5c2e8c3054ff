#pragma once
#include "report/model.h"
#include "services/reports.h"
#include "services/reportseries.h"

namespace saboot::services {

/// Fills the report model from the case: in one read transaction, pictures through callbacks that read the vault when
/// the page is drawn. `conditions` are those unmet.
Result<std::shared_ptr<report::ReportModel>> buildReportModel(OpenCase& opened, const domain::ReportOptions& options,
                                                              const std::vector<Condition>& unmet, const ReportPlace& place,
                                                              JobControl& job);

} // namespace saboot::services
