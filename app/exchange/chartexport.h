#pragma once
#include "exchange/table.h"
#include "graph/chart.h"

/// A chart for other programs. All of them write the visible part, whole values, and every link with its sources.
/// Deterministic bytes, well-formed whatever the names hold (characters that XML forbids become U+FFFD). Any thread.
namespace saboot::exchange {

/// GraphML (graphml.graphdrawing.org): Gephi, Cytoscape, yEd. Nodes carry type, label, sublabel, certainty, sources, x, y.
QByteArray toGraphMl(const graph::ChartModel& model);
/// GEXF 1.3 with the viz extension: Gephi.
QByteArray toGexf(const graph::ChartModel& model);
/// i2 Analyst's Notebook exchange XML (ANX): Chart, types, strengths, items with entities and links.
QByteArray toAnx(const graph::ChartModel& model);
/// The table of links (the chart's twin) and the table of entities.
Table linkTable(const graph::ChartModel& model);
Table entityTable(const graph::ChartModel& model);

} // namespace saboot::exchange
