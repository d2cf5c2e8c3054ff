#pragma once
#include "domain/report.h"
#include "report/model.h"

namespace saboot::store {
class Database;
}

namespace saboot::services {

/// Certificates and statements of this kind of report (C-36), their fields filled with what officers stated (settings of the
/// case), what the case holds and what the program knows of itself. The rest of the model stands already. Pure but for
/// reading the settings; any thread.
Result<std::vector<report::Certificate>> statementsOf(const report::ReportModel& m, const domain::ReportOptions& options, const QString& head, store::Database& db);

} // namespace saboot::services
