#pragma once
#include "graph/drawing.h"

#include <QColor>

namespace saboot::graph {

/// Role -> colour, given by the medium.
struct DrawingPalette {
    std::array<QColor, size_t(colourRoleCount)> colours;
    QColor operator[](ColourRole role) const { return colours[size_t(role)]; }
    QColor& operator[](ColourRole role) { return colours[size_t(role)]; }
};

/// The tokens of the window's design (both themes), and the greys of the court report.
DrawingPalette lightPalette();
DrawingPalette darkPalette();
DrawingPalette printPalette();

} // namespace saboot::graph
