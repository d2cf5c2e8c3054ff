#pragma once
#include <QImage>
#include <QPointF>
#include <vector>

namespace saboot::ui {

/// A straight line in device pixels with an opaque colour.
struct RasterLine {
    QPointF a, b;
    QRgb colour = 0;
};

enum class Smooth { Yes, No };

/// Draws thousands of one-pixel lines into a Format_RGB32 picture: clipped in floating point (Liang-Barsky), stepped in
/// 16.16 fixed point, smooth ones after Wu 1991; many of them in two bands side by side. Any thread.
void drawLines(QImage& image, const std::vector<RasterLine>& lines, Smooth smooth);

} // namespace saboot::ui
