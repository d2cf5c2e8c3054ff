#pragma once
#include "graph/chart.h"

#include <QString>

namespace saboot::report {

/// One view of the link chart as printed: the drawing made for ChartMedium::Print (points, at most 480 x 318 without
/// its legend), and what its caption says. More than 25 links: the whole on one page, then several views, or the whole over
/// several sheets.
struct ChartView {
    enum class Kind { View, Whole, Sheets } kind = Kind::View;
    graph::Drawing drawing;
    graph::SheetGrid sheets;   ///< of Kind::Sheets; the drawing has its size and no legend
    QString caption;   ///< "Neighbourhood of Goldie"; may be empty
    int links = 0;     ///< links drawn
    int entities = 0;
};

/// What a sheet of paper shows of a chart beside header, caption and margins, points. A3 lies on its side: folded, it is A4.
enum class Paper { A4, A3 };
inline QSizeF chartRoom(Paper p) { return p == Paper::A3 ? QSizeF(1075, 612) : QSizeF(480, 612); }

} // namespace saboot::report
