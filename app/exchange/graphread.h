#pragma once
#include "base/error.h"
#include "graph/chart.h"

#include <QByteArray>

/// Readers of graph files. Input may be hostile: at most 64 MiB, 200,000 nodes and 2,000,000 edges, entity expansion off.
/// Any thread. Errors: FormatUnknown, FormatDamaged (detail: line and reason), FileTooLarge.
namespace saboot::exchange {

/// GraphML; tolerates a missing edgedefault, ports, nested data and foreign attributes. Our own exports come back whole.
Result<graph::ChartModel> readGraphMl(const QByteArray& bytes);
/// A square adjacency table: first row and column are names (a BOM and quoted commas are fine), cells are weights,
/// empty or 0 is no link. Directed when it is not symmetric.
Result<graph::ChartModel> readAdjacencyCsv(const QByteArray& bytes);
/// METIS: first line "nodes edges [fmt]", then one line of 1-based neighbours per node; % starts a comment.
Result<graph::ChartModel> readMetis(const QByteArray& bytes);
/// Decides by content, with the file name as a hint for METIS.
Result<graph::ChartModel> readGraphFile(const QByteArray& bytes, const QString& fileName);

} // namespace saboot::exchange
