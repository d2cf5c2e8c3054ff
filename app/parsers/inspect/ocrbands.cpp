#include "parsers/inspect/ocrbands.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace saboot::parsers {

namespace {

constexpr int bandHeight = 2600;
constexpr int overlap = 160;

/// How far a row is from a single shade: the spread between its dark and light pixels.
int rowSpread(const QImage& gray, int y) {
    const uchar* line = gray.constScanLine(y);
    const auto [low, high] = std::minmax_element(line, line + gray.width());
    return int(*high) - int(*low);
}

/// The middle of the quietest stretch of rows around `wanted`.
int quietRow(const QImage& gray, int wanted, int reach) {
    const int from = std::max(1, wanted - reach);
    const int to = std::min(gray.height() - 1, wanted + reach);
    std::vector<int> spread;
    spread.reserve(size_t(to - from + 1));
    for (int y = from; y <= to; ++y) spread.push_back(rowSpread(gray, y));
    constexpr int window = 9;
    int best = wanted;
    int bestCost = std::numeric_limits<int>::max();
    for (int y = from + window / 2; y + window / 2 <= to; ++y) {
        int cost = 0;
        for (int k = -(window / 2); k <= window / 2; ++k) cost += spread[size_t(y + k - from)];
        // Among equally quiet places the one nearest to the wanted height.
        cost = cost * 64 + std::abs(y - wanted) / 32;
        if (cost < bestCost) {
            bestCost = cost;
            best = y;
        }
    }
    return best;
}

/// Dark pages are read better inverted. The median says what the ground is; text covers less than half.
bool isDark(const QImage& gray, int top, int bottom) {
    std::array<qint64, 256> histogram{};
    qint64 total = 0;
    for (int y = top; y < bottom; y += 2) {
        const uchar* line = gray.constScanLine(y);
        for (int x = 0; x < gray.width(); x += 2, ++total) ++histogram[line[x]];
    }
    qint64 seen = 0;
    for (int v = 0; v < 256; ++v) {
        seen += histogram[size_t(v)];
        if (seen * 2 >= total) return v < 110;
    }
    return false;
}

double scaleFor(const QImage& gray) {
    const int width = gray.width();
    if (width > 6000) return 6000.0 / width;
    const int longSide = std::max(width, gray.height());
    if (width < 480 && longSide < 1600) return 3;
    if (width < 900 && longSide < 3000) return 2;
    return 1;
}

} // namespace

QImage ocrGray(const QImage& image) {
    if (!image.hasAlphaChannel()) return image.convertToFormat(QImage::Format_Grayscale8);
    QImage out(image.size(), QImage::Format_Grayscale8);
    if (out.isNull()) return {};
    const QImage argb = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < argb.height(); ++y) {
        const auto* in = reinterpret_cast<const QRgb*>(argb.constScanLine(y));
        uchar* line = out.scanLine(y);
        for (int x = 0; x < argb.width(); ++x) {
            const int a = qAlpha(in[x]);
            line[x] = uchar((qGray(in[x]) * a + 255 * (255 - a)) / 255);
        }
    }
    return out;
}

std::vector<OcrBand> ocrBands(const QImage& gray) {
    std::vector<OcrBand> out;
    const double scale = scaleFor(gray);
    const int step = std::max(200, int(bandHeight / std::max(1.0, scale)));
    int top = 0;
    while (top < gray.height()) {
        int bottom = gray.height();
        if (bottom - top > step + step / 3) bottom = quietRow(gray, top + step, step / 5);
        OcrBand band;
        band.coreTop = top;
        band.coreBottom = bottom;
        band.top = std::max(0, top - overlap);
        band.bottom = std::min(gray.height(), bottom + overlap);
        band.scale = scale;
        band.invert = isDark(gray, top, bottom);
        out.push_back(band);
        top = bottom;
    }
    return out;
}

QImage ocrPart(const QImage& gray, const OcrBand& band) {
    QImage part = gray.copy(0, band.top, gray.width(), band.bottom - band.top);
    if (part.isNull()) return {};
    if (band.invert) part.invertPixels();
    if (band.scale != 1) {
        part = part.scaled(std::max(1, int(std::lround(part.width() * band.scale))), std::max(1, int(std::lround(part.height() * band.scale))),
                           Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                   .convertToFormat(QImage::Format_Grayscale8);
    }
    return part;
}

} // namespace saboot::parsers
