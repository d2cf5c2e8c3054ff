#include "charts/lineraster.h"

#include <algorithm>
#include <cmath>
#include <thread>

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

/// The rows [top, bottom) of every line; two bands side by side give the picture that one over the whole height gives.
void drawBand(QRgb* bits, qsizetype stride, int w, int h, const std::vector<RasterLine>& lines, Smooth smooth, int top, int bottom) {
    for (const RasterLine& line : lines) {
        QPointF a = line.a, b = line.b;
        // A pixel of margin, so that the second pixel of a smooth step is inside too.
        if (!std::isfinite(a.x() + a.y() + b.x() + b.y()) || !clip(a, b, w - 2, h - 2)) continue;
        if (std::max(a.y(), b.y()) < top - 2 || std::min(a.y(), b.y()) > bottom + 1) continue;
        const bool steep = std::abs(b.y() - a.y()) > std::abs(b.x() - a.x());
        if (steep) {
            a = a.transposed();
            b = b.transposed();
        }
        if (a.x() > b.x()) std::swap(a, b);
        int from = int(a.x()), to = int(b.x());
        const double slope = b.x() - a.x() > 1e-9 ? (b.y() - a.y()) / (b.x() - a.x()) : 0;
        qint64 y = qint64((a.y() + slope * (from - a.x())) * 65536.0);
        const qint64 step = qint64(slope * 65536.0);
        const int limit = (steep ? w : h) - 2;
        if (steep) {
            // Each step is a row of its own.
            if (from < top) {
                y += step * (top - from);
                from = top;
            }
            to = std::min(to, bottom - 1);
            QRgb* row = bits + from * stride;
            for (int x = from; x <= to; ++x, y += step, row += stride) {
                QRgb* pixel = row + std::clamp(int(y >> 16), 0, limit);
                if (smooth == Smooth::No) {
                    *pixel = line.colour;
                    continue;
                }
                const unsigned low = unsigned((y >> 8) & 0xFF);
                pixel[0] = blend(pixel[0], line.colour, 256 - low);
                pixel[1] = blend(pixel[1], line.colour, low);
            }
            continue;
        }
        if (step != 0) {
            // The steps whose row, or the one below it, lies in the band; one more on each side costs nothing.
            const auto stepAt = [&](int row) { return from + ((qint64(row) << 16) - y) / step; };
            const qint64 one = stepAt(top - 1), other = stepAt(bottom);
            const int first = int(std::clamp<qint64>(std::min(one, other) - 1, from, to + 1)), last = int(std::clamp<qint64>(std::max(one, other) + 1, from - 1, to));
            y += step * (first - from);
            from = first;
            to = last;
        }
        for (int x = from; x <= to; ++x, y += step) {
            const int row = std::clamp(int(y >> 16), 0, limit);
            QRgb* pixel = bits + row * stride + x;
            const bool upper = row >= top && row < bottom;
            if (smooth == Smooth::No) {
                if (upper) *pixel = line.colour;
                continue;
            }
            const unsigned low = unsigned((y >> 8) & 0xFF);
            if (upper) *pixel = blend(*pixel, line.colour, 256 - low);
            if (row + 1 >= top && row + 1 < bottom) pixel[stride] = blend(pixel[stride], line.colour, low);
        }
    }
}

} // namespace

void drawLines(QImage& image, const std::vector<RasterLine>& lines, Smooth smooth) {
    if (image.format() != QImage::Format_RGB32 || image.width() < 3 || image.height() < 3) return;
    const int w = image.width(), h = image.height();
    const qsizetype stride = image.bytesPerLine() / 4;
    auto* bits = reinterpret_cast<QRgb*>(image.bits());
    // A thread costs some tenths of a millisecond: as much as a few hundred lines.
    if (lines.size() < 500) return drawBand(bits, stride, w, h, lines, smooth, 0, h);
    std::thread lower([&] { drawBand(bits, stride, w, h, lines, smooth, h / 2, h); });
    drawBand(bits, stride, w, h, lines, smooth, 0, h / 2);
    lower.join();
}

} // namespace saboot::ui
