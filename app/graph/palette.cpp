#include "graph/palette.h"

namespace saboot::graph {
namespace {

// In the order of ColourRole, 0xRRGGBB.
using Table = std::array<QRgb, size_t(colourRoleCount)>;

DrawingPalette paletteOf(const Table& table) {
    DrawingPalette p;
    for (size_t i = 0; i < table.size(); ++i) p.colours[i] = QColor::fromRgb(table[i]);
    p.colours[size_t(ColourRole::None)] = QColor(Qt::transparent);
    return p;
}

} // namespace

DrawingPalette lightPalette() {
    return paletteOf({0, 0xFBFCFD, 0xFFFFFF, 0xF7F9FA, 0xD3DAE0, 0x7C8894, 0x16212C, 0x4B5864, 0x1B5886, 0xDCE8F2,
                      0xFFFFFF, 0xCCE0F0, 0x1C6638, 0x7F4A00, 0xA11A1A, 0xFFE08A, 0xFFFFFF,
                      0x2D5589, 0x8157BF, 0x033230, 0x4D381F, 0x147E30, 0x636E7C, 0x730060, 0x7F6458, 0x963500, 0x3A4652});
}

DrawingPalette darkPalette() {
    return paletteOf({0, 0x171C21, 0x1B2127, 0x20272E, 0x303A44, 0x75828E, 0xE6EBF0, 0xA9B4BF, 0x7DB9E6, 0x1F3648,
                      0x0B1620, 0x28465F, 0x82D29D, 0xF0BE6A, 0xFFA097, 0x5E4B00, 0x0B1620,
                      0x71A2F3, 0xAE80BC, 0x73EFFF, 0xFBD898, 0xBDEEC7, 0xA2B6C1, 0xD8708D, 0xD49D7C, 0xE66D46, 0xC6D0DA});
}

// The report prints black, three greys, and red for a gap in custody only.
DrawingPalette printPalette() {
    return paletteOf({0, 0xFFFFFF, 0xFFFFFF, 0xEEEEEE, 0x9E9E9E, 0x474747, 0x000000, 0x474747, 0x000000, 0xE6E6E6,
                      0xFFFFFF, 0xE6E6E6, 0x000000, 0x000000, 0xA80A14, 0xE6E6E6, 0xFFFFFF,
                      0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
}

} // namespace saboot::graph
