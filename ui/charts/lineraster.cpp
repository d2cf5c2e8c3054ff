#include "charts/lineraster.h"

#include <algorithm>
#include <cmath>

namespace saboot::ui {
namespace {

// Cuts a line to the rectangle 0..w, 0..h; false when nothing is left.
bool clip(QPointF& a, QPointF& b, double w, double h) {
    const double dx = b.x() - a.x(), dy = b.y() - a.y();
    double t0 = 0, t1 = 1;
    const auto edge = [&](double p, double q) {
        if (p == 0) return q >= 0;
        const double r = q / p;
        if (p < 0)
            t0 = std::max(t0, r);
        else
            t1 = std::min(t1, r);
        return t0 <= t1;
    };
    if (!edge(-dx, a.x()) || !edge(dx, w - a.x()) || !edge(-dy, a.y()) || !edge(dy, h - a.y())) return false;
    const QPointF from = a;
    b = from + t1 * QPointF(dx, dy);
    a = from + t0 * QPointF(dx, dy);
    return true;
}

inline QRgb blend(QRgb ground, QRgb ink, unsigned alpha) { // alpha 0..256
    const unsigned rb = ground & 0xFF00FF, g = ground & 0x00FF00;
    const unsigned irb = ink & 0xFF00FF, ig = ink & 0x00FF00;
    return 0xFF000000u | ((rb + (((irb - rb) * alpha) >> 8)) & 0xFF00FF) | ((g + (((ig - g) * alpha) >> 8)) & 0x00FF00);
}

} // namespace

void drawLines(QImage& image, const std::vector<RasterLine>& lines, Smooth smooth) {
    if (image.format() != QImage::Format_RGB32 || image.width() < 3 || image.height() < 3) return;
    const int w = image.width(), h = image.height();
    const qsizetype stride = image.bytesPerLine() / 4;
    auto* bits = reinterpret_cast<QRgb*>(image.bits());
    for (const RasterLine& line : lines) {
        QPointF a = line.a, b = line.b;
        // A pixel of margin, so that the second pixel of a smooth step is inside too.
        if (!std::isfinite(a.x() + a.y() + b.x() + b.y()) || !clip(a, b, w - 2, h - 2)) continue;
        const bool steep = std::abs(b.y() - a.y()) > std::abs(b.x() - a.x());
        if (steep) {
            a = a.transposed();
            b = b.transposed();
        }
        if (a.x() > b.x()) std::swap(a, b);
        const int from = int(a.x()), to = int(b.x());
        const double slope = b.x() - a.x() > 1e-9 ? (b.y() - a.y()) / (b.x() - a.x()) : 0;
        qint64 y = qint64((a.y() + slope * (from - a.x())) * 65536.0);
        const qint64 step = qint64(slope * 65536.0);
        const qsizetype along = steep ? stride : 1, across = steep ? 1 : stride;
        const int limit = (steep ? w : h) - 2;
        for (int x = from; x <= to; ++x, y += step) {
            const int row = std::clamp(int(y >> 16), 0, limit);
            QRgb* pixel = bits + x * along + row * across;
            if (smooth == Smooth::No) {
                *pixel = line.colour;
                continue;
            }
            const unsigned low = unsigned((y >> 8) & 0xFF);
            *pixel = blend(*pixel, line.colour, 256 - low);
            pixel[across] = blend(pixel[across], line.colour, low);
        }
    }
}

} // namespace saboot::ui
