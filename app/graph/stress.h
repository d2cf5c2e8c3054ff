#pragma once
#include "base/job.h"
#include "graph/graph.h"

#include <optional>
#include <vector>

/// The stress solver behind LayoutKind::Organic; one connected component at a time, one unit = one step of the graph.
/// Stochastic descent after Zheng, Pawar, Goodman 2018 (all pairs for small graphs), started by pivot scaling
/// (Brandes, Pich 2006); for large graphs fresh random pivots every sweep, then local majorisation. Internal.
namespace saboot::graph::stress {

struct Point {
    double x = 0, y = 0;
};

/// A connected graph in compressed rows, nodes 0..n-1, without loops and parallels.
struct Component {
    std::vector<int> start;
    std::vector<int> adjacent;
    int size() const { return int(start.size()) - 1; }
};
Component component(const Graph& graph, const std::vector<int>& members, std::vector<int>& localIndex);

/// Coordinates from nothing, major axis horizontal. Cancelled: empty.
std::vector<Point> solve(const Component& c, quint64 seed, JobControl& job);

/// Coordinates from `old` places (in steps): those are pulled back to where they were, `fixed` ones never move, and nodes
/// without an old place start beside their neighbours. Cancelled: empty.
std::vector<Point> refine(const Component& c, const std::vector<std::optional<Point>>& old,
                          const std::vector<char>& fixed, quint64 seed, JobControl& job);

struct Quality {
    double sumWdx = 0, sumWxx = 0; ///< for the optimal scale
    double pairs = 0;
    double scale() const { return sumWxx > 0 ? sumWdx / sumWxx : 1; }
    /// Normalised stress at that scale.
    double stress() const { return pairs > 0 ? (pairs - sumWdx * scale()) / pairs : 0; }
};
/// Adds the terms from `sources` to all other nodes, or to those that have a place in `only`.
void accumulate(const Component& c, const std::vector<Point>& p, const std::vector<int>& sources, Quality& quality,
                const std::vector<std::optional<Point>>* only = nullptr);

} // namespace saboot::graph::stress
