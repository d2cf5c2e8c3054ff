#pragma once
#include "base/error.h"
#include "domain/inspection.h"

#include <QByteArrayView>

namespace saboot::parsers {

/// Exiv2's start-up: XMP toolkit and ISO-BMFF. Before the lock.
void warmUpExif();
/// EXIF (TIFF 6.0, CIPA DC-008) of JPEG, TIFF, WebP, PNG, HEIC, raw formats. Values are trimmed and cleaned of control
/// characters; impossible times and positions are left out, not repaired. No EXIF is an empty value, not an error.
Result<domain::ExifFacts> readExif(QByteArrayView bytes);
QString exifVersion();

} // namespace saboot::parsers
