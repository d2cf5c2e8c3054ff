#pragma once
#include "graph/palette.h"

#include <QByteArray>

namespace saboot::graph {

/// Text without the characters that XML 1.0 cannot hold (they become U+FFFD); for every writer of XML.
QString xmlSafe(const QString& text);

struct SvgFonts {
    QString sans = QStringLiteral("'Noto Sans', 'Noto Naskh Arabic', sans-serif");
    QString mono = QStringLiteral("'Noto Sans Mono', 'DejaVu Sans Mono', monospace");
};

/// SVG 1.1, UTF-8, with title and description; text stays text (selectable, searchable). The same drawing gives the
/// same bytes. Items carry data-entity or data-link. `unit` is "px" or "pt".
QByteArray toSvg(const Drawing& drawing, const DrawingPalette& palette, const SvgFonts& fonts = {},
                 const QString& unit = QStringLiteral("px"));

} // namespace saboot::graph
