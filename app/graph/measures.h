#pragma once
#include "base/error.h"
#include "base/job.h"
#include "graph/graph.h"

#include <vector>

/// Measures of a network (igraph). They say who stands between whom in the evidence collected, nothing about guilt; the
/// pages that show them say so. Any thread; calls are serialised, because igraph keeps global state.
namespace saboot::graph {

struct Measures {
    std::vector<int> degree;
    std::vector<double> betweenness; ///< Freeman, undirected, pairs counted once
    bool betweennessEstimated = false; ///< from 1,000 sampled sources, above 5,000 nodes: print "estimated"
    std::vector<double> pageRank;    ///< sums to 1, damping 0.85, undirected
    std::vector<int> core;           ///< k-core number
    std::vector<int> community;      ///< Leiden (modularity), 0 is the largest
    int communityCount = 0;
    double modularity = 0;
    std::vector<bool> articulation;  ///< removing the node falls its component apart
    std::vector<int> bridges;        ///< indexes into graph.edges() whose removal does the same
};

struct MeasureOptions {
    quint64 seed = 1;
    int exactBetweennessLimit = 5000;
    int sampledSources = 1000;
};

Result<Measures> measure(const Graph& graph, const MeasureOptions& options, JobControl& job);

/// A way from one node to another.
struct GraphPath {
    std::vector<int> nodes; ///< from ... to
    std::vector<int> edges; ///< indexes into graph.edges(), one fewer
};
/// All shortest ways (by steps), at most `limit`, in a stable order; empty when there is none or from == to.
Result<std::vector<GraphPath>> shortestPaths(const Graph& graph, int from, int to, int limit = 50);

} // namespace saboot::graph
