#pragma once
#include "report/page.h"

#include <cairo.h>

namespace saboot::report {

/// The shapes of a chart (its texts are placed as text by the layout).
void paintChartShapes(cairo_t* cr, const PlacedChart& chart);

} // namespace saboot::report
