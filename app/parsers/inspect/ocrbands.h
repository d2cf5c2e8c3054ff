#pragma once
#include <QImage>
#include <vector>

namespace saboot::parsers {

/// A horizontal band of a picture for one run of OCR. Neighbouring bands overlap; a line of text belongs to the band
/// whose core holds its middle. All values are pixels of the whole picture, `scale` enlarges for recognition.
struct OcrBand {
    int top = 0;
    int bottom = 0; ///< exclusive
    int coreTop = 0;
    int coreBottom = 0; ///< exclusive
    double scale = 1;
    bool invert = false; ///< light text on a dark ground
};

/// Luminance, transparent pixels white.
QImage ocrGray(const QImage& image);
/// Cuts at rows without ink where there are such near the wanted height. Width above 6,000 is scaled down.
std::vector<OcrBand> ocrBands(const QImage& gray);
/// The pixels of a band as OCR gets them.
QImage ocrPart(const QImage& gray, const OcrBand& band);

} // namespace saboot::parsers
