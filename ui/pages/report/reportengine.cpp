#include "pages/report/reportengine.h"

#if __has_include("report/engine.h")
#include "report/engine.h"
#define SABOOT_HAS_REPORT
#endif

namespace saboot::ui {

#ifdef SABOOT_HAS_REPORT

std::vector<ReportSection> reportSections() {
    std::vector<ReportSection> all;
    for (const auto& s : report::sections()) all.push_back({s.id, s.title, s.titleUrdu});
    return all;
}

Result<QImage> ReportPages::picture(int page, double dpi) const {
    return report::preview(*std::static_pointer_cast<const report::LaidOut>(m_laidOut), page, dpi);
}

Result<ReportPages> ReportPages::make(services::OpenCase& opened, const domain::ReportOptions& options, JobControl& job) {
    SABOOT_TRY(auto model, services::Reports(opened).model(options, job));
    SABOOT_TRY(report::LaidOut laidOut, report::layout(*model, options, job));
    ReportPages pages;
    pages.m_count = laidOut.pageCount();
    for (const auto& e : laidOut.outline()) pages.m_outline.push_back({e.id, e.title, e.titleUrdu, e.page, e.level});
    pages.m_doubtful = model->doubtful;
    pages.m_laidOut = std::make_shared<const report::LaidOut>(std::move(laidOut));
    return pages;
}

#else

std::vector<ReportSection> reportSections() { return {}; }
Result<QImage> ReportPages::picture(int, double) const { return Error(ErrorCode::NotFound); }
Result<ReportPages> ReportPages::make(services::OpenCase&, const domain::ReportOptions&, JobControl&) { return Error(ErrorCode::NotFound); }

#endif

} // namespace saboot::ui
