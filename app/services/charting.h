#pragma once
#include "graph/drawing.h"
#include "services/chart.h"

#include <QImage>

namespace saboot::services {

struct ChartExport {
    int entities = 0;
    int links = 0;
    double stress = 0; ///< normalised; of the layout written
};

/// Writes the chart of the case as it is laid out and printed. The suffix decides: png svg pdf graphml gexf anx csv xlsx.
/// Audited as an export. Errors: InvalidArgument for another suffix, disk errors, Cancelled.
Result<ChartExport> exportChart(OpenCase& opened, const QString& path, JobControl& job);

/// Writes a picture of the case that the window drew: png, svg or pdf. `what` is the English name for the audit ("The
/// timeline"). Errors: InvalidArgument for another suffix, disk errors.
Status exportDrawing(OpenCase& opened, const graph::Drawing& drawing, const QString& path, const QString& what);

/// The same for pixels, as PNG.
Status exportImage(OpenCase& opened, const QImage& image, const QString& path, const QString& what);

/// Lays out a graph file (GraphML, adjacency CSV, METIS) and draws it as SVG or PNG. No case is touched.
Result<ChartExport> layoutGraphFile(const QString& file, const QString& out, JobControl& job);

} // namespace saboot::services
