#include "graph/paint.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <cmath>

namespace saboot::graph {
namespace {

QPainterPath painterPath(const Path& path) {
    QPainterPath out;
    for (const PathStep& s : path) {
        switch (s.kind) {
        case PathStep::Move:
            out.moveTo(s.p[0]);
            break;
        case PathStep::Line:
            out.lineTo(s.p[0]);
            break;
        case PathStep::Cubic:
            out.cubicTo(s.p[0], s.p[1], s.p[2]);
            break;
        case PathStep::Close:
            out.closeSubpath();
            break;
        }
    }
    return out;
}

// Text is set at 8 times its size and scaled down: QFont knows whole pixels only, and hinting at small sizes would make
// widths jump while zooming.
constexpr double oversize = 8;

QFont fontOf(const PaintFonts& fonts, double size, TextWeight weight, bool mono) {
    QFont font = mono ? fonts.mono : fonts.sans;
    font.setPixelSize(std::max(1, int(std::lround(size * oversize))));
    font.setWeight(weight == TextWeight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

void layOut(QTextLayout& layout, TextDirection direction) {
    QTextOption option;
    option.setTextDirection(direction == TextDirection::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) line.setLineWidth(1e6);
    layout.endLayout();
}

void paintShape(QPainter& painter, const ShapeItem& shape, const DrawingPalette& palette) {
    const QPainterPath path = painterPath(shape.path);
    if (shape.fill != ColourRole::None) painter.fillPath(path, palette[shape.fill]);
    if (shape.stroke.colour == ColourRole::None || shape.stroke.width <= 0) return;
    const bool round = shape.stroke.roundCaps || shape.stroke.style == LineStyle::Dotted;
    QPen pen(palette[shape.stroke.colour], shape.stroke.width, Qt::SolidLine, round ? Qt::RoundCap : Qt::FlatCap,
             round ? Qt::RoundJoin : Qt::MiterJoin);
    QList<qreal> dashes;
    for (const double d : dashPattern(shape.stroke.style, shape.stroke.width)) dashes += d / shape.stroke.width;
    if (!dashes.isEmpty()) pen.setDashPattern(dashes);
    painter.strokePath(path, pen);
}

void paintText(QPainter& painter, const TextItem& text, const DrawingPalette& palette, const PaintFonts& fonts) {
    if (text.text.isEmpty()) return;
    QTextLayout layout(text.text, fontOf(fonts, text.size, text.weight, text.mono));
    layOut(layout, text.direction);
    if (layout.lineCount() == 0) return;
    const QTextLine line = layout.lineAt(0);
    const double natural = line.naturalTextWidth() / oversize;
    const double squeeze = text.width > 0 && natural > text.width ? text.width / natural : 1;
    const double width = natural * squeeze;
    double x = text.at.x();
    if (text.anchor == TextAnchor::Middle) x -= width / 2;
    if (text.anchor == TextAnchor::Right) x -= width;
    painter.save();
    painter.translate(x, text.at.y());
    painter.scale(squeeze / oversize, 1 / oversize);
    painter.setPen(palette[text.colour]);
    // A right-to-left line starts at the far end of the line box.
    layout.draw(&painter, QPointF(-line.naturalTextRect().left(), -line.ascent()));
    painter.restore();
}

} // namespace

PaintFonts::PaintFonts() {
    sans.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Naskh Arabic")});
    mono.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")});
}

void paintItem(QPainter& painter, const Item& item, const DrawingPalette& palette, const PaintFonts& fonts) {
    if (const auto* shape = std::get_if<ShapeItem>(&item))
        paintShape(painter, *shape, palette);
    else
        paintText(painter, std::get<TextItem>(item), palette, fonts);
}

void paint(QPainter& painter, const Drawing& drawing, const DrawingPalette& palette, const PaintFonts& fonts) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (drawing.background != ColourRole::None) painter.fillRect(drawing.bounds, palette[drawing.background]);
    for (const Item& item : drawing.items) paintItem(painter, item, palette, fonts);
    painter.restore();
}

Result<QImage> toImage(const Drawing& drawing, const DrawingPalette& palette, double scale, const PaintFonts& fonts) {
    const double w = std::ceil(drawing.bounds.width() * scale), h = std::ceil(drawing.bounds.height() * scale);
    if (!(w >= 1) || !(h >= 1) || w > 16384 || h > 16384)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("picture of %1 x %2 pixels").arg(w).arg(h));
    QImage image(int(w), int(h), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return Error(ErrorCode::InvalidArgument, QStringLiteral("picture too large for the memory"));
    image.fill(Qt::transparent);
    image.setDotsPerMeterX(int(std::lround(96 / 0.0254 * scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-drawing.bounds.topLeft());
    paint(painter, drawing, palette, fonts);
    painter.end();
    return image;
}

Result<QByteArray> toPng(const Drawing& drawing, const DrawingPalette& palette, double scale, const PaintFonts& fonts) {
    SABOOT_TRY(const QImage image, toImage(drawing, palette, scale, fonts));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return Error(ErrorCode::Internal, QStringLiteral("PNG encoder"));
    return bytes;
}

FontMetrics::FontMetrics(PaintFonts fonts) : m_fonts(std::move(fonts)) {}

double FontMetrics::width(QStringView text, double size, TextWeight weight, bool mono) const {
    return QFontMetricsF(fontOf(m_fonts, size, weight, mono)).horizontalAdvance(text.toString()) / oversize;
}

} // namespace saboot::graph
