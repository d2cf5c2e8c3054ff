#pragma once
#include "report/engine.h"

namespace saboot::report {

/// What a comparison on sheets of its own names at its head.
struct ComparisonSheet {
    ComparisonEntry comparison;
    domain::CaseParticulars particulars;
    domain::Officer officer;
    ChainHead head;
};

/// The two exports side by side, outside any report. Written with writePdf(), deterministic too. `time` is that of printing.
Result<LaidOut> layoutComparison(const ComparisonSheet& sheet, domain::ReportLanguage language, qint64 time, JobControl& job);

} // namespace saboot::report
