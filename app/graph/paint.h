#pragma once
#include "base/error.h"
#include "graph/palette.h"

#include <QFont>
#include <QImage>
class QPainter;

namespace saboot::graph {

/// Faces for a painter. The defaults are the window's: Noto Sans with Naskh for Urdu (never Nastaliq in Qt), and the mono.
struct PaintFonts {
    QFont sans;
    QFont mono;
    PaintFonts();
};

/// Paints `drawing` in the painter's current coordinates (one unit = one drawing unit). Needs a QGuiApplication.
/// Any thread that owns the painter's device (QImage).
void paint(QPainter& painter, const Drawing& drawing, const DrawingPalette& palette, const PaintFonts& fonts = {});
/// Paints one item; the canvas uses it for what changed.
void paintItem(QPainter& painter, const Item& item, const DrawingPalette& palette, const PaintFonts& fonts);

/// A picture of `drawing` at `scale` (1 = 1 pixel a unit); at most 16,384 pixels a side, else InvalidArgument.
Result<QImage> toImage(const Drawing& drawing, const DrawingPalette& palette, double scale = 1,
                       const PaintFonts& fonts = {});
/// The same as PNG bytes.
Result<QByteArray> toPng(const Drawing& drawing, const DrawingPalette& palette, double scale = 1,
                         const PaintFonts& fonts = {});

/// Widths from the real fonts, for charts drawn on screen. GUI thread or any thread after QGuiApplication exists.
class FontMetrics final : public TextMetrics {
public:
    explicit FontMetrics(PaintFonts fonts = {});
    double width(QStringView text, double size, TextWeight weight, bool mono) const override;

private:
    PaintFonts m_fonts;
};

} // namespace saboot::graph
