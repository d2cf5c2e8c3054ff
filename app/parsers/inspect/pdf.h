#pragma once
#include "base/error.h"
#include "domain/inspection.h"

#include <QByteArrayView>
#include <QImage>
#include <QJsonObject>
#include <functional>
#include <memory>

namespace Poppler { class Document; }

namespace saboot::parsers {

/// Receives what a PDF yields, page by page. `text` returning false stops the reading.
struct PdfReceiver {
    std::function<void(int pages)> pages;
    std::function<bool(domain::ReadText&&)> text;
    std::function<void(ErrorCode, const QString& sentence)> problem;
    std::function<void(int done, int total)> progress;
};

struct PdfOptions {
    int firstPage = 1;
    int maxPages = 5000;
    qint64 textLimitBytes = 64ll * 1024 * 1024;
    int thumbnailPx = 320;
};

/// Poppler. One thread. Create before the lock (starts fontconfig and keeps it alive), use after. Scripts, launch
/// actions, links and embedded files are counted and named as facts and never run, opened or written.
class PdfReader {
public:
    static Result<std::unique_ptr<PdfReader>> create();
    ~PdfReader();
    /// Facts (see domain::Inspection::facts) and the first page's picture. FormatEncrypted, FormatDamaged.
    Result<QJsonObject> read(QByteArrayView bytes, const PdfOptions& options, const PdfReceiver& receiver, QImage& thumbnail) const;
    /// Page `page` (1-based) fitted to `longSidePx`. NotFound when there is no such page.
    Result<QImage> render(QByteArrayView bytes, int page, int longSidePx) const;
    static QString version();

private:
    PdfReader();
    std::unique_ptr<Poppler::Document> m_warm;
};

} // namespace saboot::parsers
