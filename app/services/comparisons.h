#pragma once
#include "domain/report.h"
#include "services/opencase.h"

#include <QString>
#include <utility>
#include <vector>

/// Two exports of one chat on paper: on sheets of their own, and as an annex of the report. What is compared how: reconcile.h.
namespace saboot::services {

struct PrintedComparison {
    QString path;
    QByteArray sha256;
    int pages = 0;
};

/// What differs, with the messages on either side of it, as a PDF at `path`; what agrees is counted. Recorded (EVIDENCE_VIEW) with the
/// file's hash, unless the case is open for reading only. AlreadyExists, NotFound, InvalidArgument (a chat with itself), disk errors, Cancelled.
Result<PrintedComparison> printComparison(OpenCase& opened, const QString& first, const QString& second, domain::ReportLanguage language, const QString& path, JobControl& job);

using ChatPair = std::pair<QString, QString>; ///< "T1", "T4"
/// The comparisons that reports print, in the order they were put in.
Result<std::vector<ChatPair>> comparisonsInReport(OpenCase& opened);
/// Puts one in or takes it out; the order of the two does not tell comparisons apart. NotFound: no such chat; InvalidArgument: one chat given twice.
Status setComparisonInReport(OpenCase& opened, const QString& first, const QString& second, bool printed);

} // namespace saboot::services
