#pragma once
#include "domain/inspection.h"

#include <QImage>
#include <vector>

namespace saboot::parsers {

/// Finds QR codes and barcodes: as is, inverted, rotated, at several scales and contrasts, several per picture. Parts of
/// a structured-append series that are all present are joined into one. Boxes are in pixels of `image`.
/// Linear codes must be read on several lines and agree, so that texture is not taken for a code.
std::vector<domain::ReadCode> readCodes(const QImage& image);
QString codesVersion();

} // namespace saboot::parsers
