#pragma once
#include "base/error.h"
#include "base/job.h"
#include "graph/graph.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

/// Positions for the nodes of a graph. Pure and deterministic: the same graph, options and seed give identical
/// coordinates. Any thread; long layouts report progress and stop with ErrorCode::Cancelled.
namespace saboot::graph {

enum class LayoutKind {
    Organic,  ///< distances on the chart follow distances in the graph (stress), the default
    Radial,   ///< rings by steps around `focus`
    Circular, ///< one circle per component, neighbours near each other
    Flow,     ///< left to right along directed edges, for money
};
QString toText(LayoutKind kind); ///< "organic", "radial", "circular", "flow"
std::optional<LayoutKind> layoutKindFromText(const QString& text);

struct LayoutOptions {
    LayoutKind kind = LayoutKind::Organic;
    quint64 seed = 1;
    int focus = -1; ///< Radial: the middle node; -1 takes the node of highest degree of each component
    /// Box of each node (symbol with label) around its position, in drawing units; empty: 44 x 44 for all.
    std::vector<QSizeF> boxes;
    /// The shape the packed chart should have.
    QSizeF aspect{1366, 768};
    /// Removes overlapping boxes (graph/overlap.h). Stress layouts alone do not care about boxes.
    enum class Overlaps { Remove, Keep } overlaps = Overlaps::Remove;
    /// Mental map: where nodes stood before. Nodes with a place start there and are pulled back to it; the others
    /// start at the mean of their neighbours. Empty: from scratch.
    std::vector<std::optional<QPointF>> previous;
    /// Nodes placed by hand: they do not move at all. Same length as `previous` or empty.
    std::vector<bool> pinned;
};

struct Layout {
    std::vector<QPointF> positions; ///< centres, drawing units
    QRectF bounds;                  ///< of all boxes
};

/// Errors: Cancelled; InvalidArgument when a list has the wrong length.
Result<Layout> layoutGraph(const Graph& graph, const LayoutOptions& options, JobControl& job);

/// Normalised stress with optimal scaling, within components: sum over pairs of (s*|pi-pj| - dij)^2 / dij^2, per pair,
/// minimised over s. All sources up to 600 nodes, else 200 sampled by `seed`. 0 is perfect; lower is better.
double normalisedStress(const Graph& graph, const std::vector<QPointF>& positions, quint64 seed = 1);

} // namespace saboot::graph
