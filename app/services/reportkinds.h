#pragma once
#include "report/model.h"

namespace saboot::services {

/// Takes out of a full model what a report of this kind does not hold: a dossier keeps what cites its subject, a technical
/// report has no opinion, an inventory no chats. NotFound: no such person, wallet or chat; InvalidArgument: a dossier without
/// a subject.
Status restrictToKind(report::ReportModel& model, const domain::ReportOptions& options);

} // namespace saboot::services
