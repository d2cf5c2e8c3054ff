#pragma once
#include "graph/drawing.h"

#include <QString>

namespace saboot::report {

/// One view of the link chart as printed: the drawing made for ChartMedium::Print (points, at most 480 x 318 without
/// its legend), and what its caption says. More than 25 links: several views.
struct ChartView {
    graph::Drawing drawing;
    QString caption;   ///< "Neighbourhood of Goldie"; may be empty
    int links = 0;     ///< links drawn
    int entities = 0;
};

} // namespace saboot::report
