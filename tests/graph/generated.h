#pragma once
#include "graph/graph.h"

/// Graphs made by rule, for tests: hubs with leaves, loose pairs, single nodes.
namespace saboot::test {

inline graph::Graph hubGraph(int nodes, int links, quint64 seed) {
    graph::SplitMix random(seed);
    std::vector<graph::Graph::Edge> edges;
    for (int i = 1; i < nodes; ++i) {
        if (i % 50 == 0) continue; // alone, unless a later link finds it
        const int hub = int(random.below(quint64(i)));
        const int pull = int(random.below(quint64(hub) + 1));
        edges.push_back({i, pull, 1, int(edges.size())}); // low numbers become hubs
    }
    while (int(edges.size()) < links) {
        const int a = int(random.below(quint64(nodes))), b = int(random.below(quint64(a) + 1));
        edges.push_back({a, b, 1, int(edges.size())});
    }
    return graph::Graph(nodes, std::move(edges));
}

/// A grid of w x h: its best layout is known by eye.
inline graph::Graph gridGraph(int w, int h) {
    std::vector<graph::Graph::Edge> edges;
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) {
            const int v = y * w + x;
            if (x + 1 < w) edges.push_back({v, v + 1, 1, int(edges.size())});
            if (y + 1 < h) edges.push_back({v, v + w, 1, int(edges.size())});
        }
    return graph::Graph(w * h, std::move(edges));
}

} // namespace saboot::test
