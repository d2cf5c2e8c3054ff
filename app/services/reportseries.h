#pragma once
#include "domain/report.h"
#include "services/opencase.h"

namespace saboot::services {

/// Where a report stands among those of its case. What it prints must depend on the state of the case and on the options
/// alone: so it speaks of the last audit record that is not itself the export of a report, and the same state exported with
/// the same options by the same program is a repeat, which takes the number that state was given.
struct ReportPlace {
    QString number;             ///< "SNH-0117-R1"
    int version = 1;            ///< among reports of the same kind, subject, language and redaction
    QByteArray previousSha256;  ///< of the version before it, empty for the first
    QStringList differences;    ///< what was recorded since the version before it
    quint64 stateSeq = 0;       ///< the record whose head is printed
    quint64 exportSeq = 0;      ///< the record of the export: of the first one, for a repeat
    std::optional<domain::ReportRecord> repeatOf;
};

enum class Repeats { Allowed, Never };
Result<ReportPlace> placeOfReport(OpenCase& opened, const domain::ReportOptions& options, Repeats repeats);

} // namespace saboot::services
