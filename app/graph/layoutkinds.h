#pragma once
#include "graph/layout.h"

/// The layouts that are not driven by stress. Internal.
namespace saboot::graph {

/// Positions of the members of one component, in member order; one unit is about the distance of neighbours.
std::vector<QPointF> kindPositions(const Graph& graph, const std::vector<int>& members, LayoutKind kind, int focus);

} // namespace saboot::graph
