#pragma once
#include "base/job.h"
#include "report/model.h"

namespace saboot::store {
class Database;
}

namespace saboot::services {

class OpenCase;
class RedactionPlan;

/// Adds to wallets and identifiers what the lists of labels in use say of them, list by list in the order they were brought in.
Status addListLabels(report::ReportModel& model, store::Database& db);

/// Adds to the limits (C-34) which exhibits could not be read, or were not read to the end, and why.
void addUnread(report::ReportModel& model);

/// Adds to the limits the recording of search, seizure and arrest (C-23: exhibits tagged "recovery"), or why there is none.
void addRecovery(report::ReportModel& model, const domain::ReportOptions& options, const QString& reason);

/// The comparisons of exports that the officer put into the report (comparisons.h), where the report has that section. Without texts and
/// names when `plan` takes anything out; none of a chat that is withheld. Cancelled.
Status addComparisons(report::ReportModel& model, OpenCase& opened, store::Database& db, const domain::ReportOptions& options, const RedactionPlan& plan, JobControl& job);

/// Takes out of a full model what a report of this kind does not hold: a dossier keeps what cites its subject, a technical
/// report has no opinion, an inventory no chats. NotFound: no such person, wallet or chat; InvalidArgument: a dossier without
/// a subject.
Status restrictToKind(report::ReportModel& model, const domain::ReportOptions& options);

} // namespace saboot::services
