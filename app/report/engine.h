#pragma once
#include "base/error.h"
#include "base/job.h"
#include "domain/report.h"
#include "report/model.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <memory>
#include <vector>

/// From the report model to pages, to pictures of pages, to a PDF.
///
/// layout() is pure: the same model and options give the same pages, whatever the machine's zone, language or clock.
/// preview() and writePdf() draw the same pages with the same code. writePdf() is deterministic to the byte for the same
/// font files. The PDF is PDF/A-3b in form: tagged, fonts embedded, sRGB output intent, manifest.json attached.
/// All functions may be called from any thread; one LaidOut may be drawn from several threads (they take turns).
namespace saboot::report {

struct LaidOutData;

/// A heading of the report: for the list beside the preview and for the PDF's bookmarks.
struct OutlineEntry {
    QString id; ///< section id ("exhibits") or reference ("DE-01")
    QString title;
    QString titleUrdu;
    int page = 0;  ///< 0-based
    int level = 0; ///< 0 section, 1 item
};

/// The finished layout. Cheap to copy; immutable.
class LaidOut {
public:
    LaidOut() = default;
    explicit LaidOut(std::shared_ptr<const LaidOutData> data) : m_data(std::move(data)) {}
    bool isNull() const { return !m_data; }
    int pageCount() const;
    const std::vector<OutlineEntry>& outline() const;
    /// 0-based page where a reference ("DE-01", "T2-0117", "W-01") stands, -1 when it has none.
    int pageOf(const QString& reference) const;
    const LaidOutData& data() const { return *m_data; }

private:
    std::shared_ptr<const LaidOutData> m_data;
};

/// What was written. `tokens`, in the order of printing, are the strings that must be found whole when the PDF is read back: exhibit numbers, full
/// hashes in hex, wallet addresses, message references, Bates numbers, the chain head.
struct PdfResult {
    int pages = 0;
    QByteArray sha256; ///< 32 bytes, of the unsigned PDF
    qint64 sizeBytes = 0;
    QByteArray manifest; ///< the embedded manifest.json
    int bookmarks = -1; ///< -1: not counted
    std::vector<QString> tokens;
    std::vector<std::pair<QString, int>> places; ///< references ("DE-01", "T2-0117", "W-01") and the 0-based page each begins on
};

/// Ids for ReportOptions::sections in printing order, with their titles. Cover and contents are always printed.
struct SectionInfo {
    QString id;
    QString title;
    QString titleUrdu;
};
const std::vector<SectionInfo>& sections();
/// Those of a kind of report, in its order.
QStringList sectionsOf(domain::ReportKind kind);

/// Lays the report out. Errors: ConditionsUnmet (FINAL asked for while `model.unmet` is not empty; detail names them),
/// Cancelled, InvalidArgument (unknown section id), NotFound (a font of the report is missing).
Result<LaidOut> layout(const ReportModel& model, const domain::ReportOptions& options, JobControl& job);

/// One page as a picture. `page` is 0-based; `dpi` 20..400.
Result<QImage> preview(const LaidOut& report, int page, double dpi);

/// Writes the PDF to `path` (replaced atomically, mode 0600).
Result<PdfResult> writePdf(const LaidOut& report, const QString& path, JobControl& job);
/// The same into memory.
Result<PdfResult> writePdf(const LaidOut& report, QByteArray& bytes, JobControl& job);

} // namespace saboot::report
