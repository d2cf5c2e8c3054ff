#pragma once
#include "base/error.h"
#include "report/model.h"

#include <QByteArray>

/// Inside the report library: which picture streams can stand in a PDF as they are. Only headers are read here, within
/// bounds; pixels of an original are never decoded. Formats: ISO/IEC 15948 (PNG) chunks, ITU T.81 (JPEG) markers.
namespace saboot::report {

/// A picture as PDF image data.
struct EmbeddedImage {
    enum class Filter { Jpeg, PngRows } filter = Filter::PngRows;
    int width = 0, height = 0;
    int components = 3;  ///< 1 or 3
    int bits = 8;
    QByteArray palette;  ///< RGB triples of an indexed PNG, else empty
    QByteArray data;     ///< JPEG file, or a zlib stream of rows with PNG predictors
};

/// The original's stream when it can be placed as it is, else FormatUnknown with the reason.
Result<EmbeddedImage> passThrough(const QByteArray& original, const QString& mediaType);
/// Program- or worker-made pixels, deflated without loss.
EmbeddedImage fromPixels(const QImage& image);

} // namespace saboot::report
