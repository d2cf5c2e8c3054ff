#pragma once
#include "base/error.h"
#include "report/model.h"

#include <QByteArray>

/// Inside the report library: which picture streams can stand in a PDF as they are. Only headers are read here, within
/// bounds; pixels of an original are never decoded. Formats: ISO/IEC 15948 (PNG) chunks, ITU T.81 (JPEG) markers.
namespace saboot::report {

/// A picture as PDF image data.
struct EmbeddedImage {
    enum class Filter { Jpeg, PngRows, RawRgb } filter = Filter::RawRgb;
    int width = 0, height = 0;
    int components = 3;  ///< 1 or 3
    int bits = 8;
    QByteArray palette;  ///< RGB triples of an indexed PNG, else empty
    QByteArray data;     ///< JPEG file, PNG zlib stream, or RGB rows deflated by the writer
    int orientation = 1; ///< still to be applied when drawing
    QRect shown;         ///< part of `data`'s picture to show, in stored pixels after orientation; null: all
};

/// The original's stream when it can be placed as it is, else FormatUnknown with the reason.
Result<EmbeddedImage> passThrough(const QByteArray& original, const QString& mediaType);
/// Program- or worker-made pixels, as rows.
EmbeddedImage fromPixels(const QImage& image);

} // namespace saboot::report
