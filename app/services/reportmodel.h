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

/// The fixed wording of the certificates, with the case's particulars filled in. Marked "wording to be approved".
std::vector<report::Certificate> certificates(const domain::CaseParticulars& particulars, const domain::Officer& officer,
                                              const QString& reportNumber, const QString& head, const QString& toolVersion);

} // namespace saboot::services
