#pragma once
#include "domain/report.h"
#include "services/reports.h"

#include <QImage>
#include <memory>

namespace saboot::ui {

/// What the page needs of the report's layout, behind one door: the page knows nothing of models and engines.
struct ReportSection {
    QString id, title, titleUrdu;
};
std::vector<ReportSection> reportSections();

/// A laid-out report. Immutable; cheap to copy; may be used from several threads.
class ReportPages {
public:
    struct Entry {
        QString id, title, titleUrdu;
        int page = 0, level = 0;
    };
    bool isNull() const { return !m_laidOut; }
    int count() const { return m_count; }
    const std::vector<Entry>& outline() const { return m_outline; }
    /// Of a redacted report: pictures somebody must look at before it leaves.
    const std::vector<domain::DoubtfulPicture>& doubtful() const { return m_doubtful; }
    /// 0-based page as a picture. Blocks.
    Result<QImage> picture(int page, double dpi) const;

    /// Reads the case and lays it out. Blocks: never on the GUI thread.
    static Result<ReportPages> make(services::OpenCase& opened, const domain::ReportOptions& options, JobControl& job);

private:
    std::shared_ptr<const void> m_laidOut;
    int m_count = 0;
    std::vector<Entry> m_outline;
    std::vector<domain::DoubtfulPicture> m_doubtful;
};

} // namespace saboot::ui
