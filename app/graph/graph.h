#pragma once
#include "domain/link.h"

#include <span>
#include <utility>
#include <vector>

namespace saboot::graph {

/// A compact undirected graph, nodes 0..nodeCount-1, for layouts and measures. Value type, immutable once built.
class Graph {
public:
    struct Edge {
        int a = 0, b = 0;  ///< a == b for a self loop
        double weight = 1; ///< > 0
        int link = -1;     ///< index into the list it was built from
    };
    struct Neighbour {
        int node = 0;
        double weight = 1; ///< sum over merged parallel edges
    };

    Graph() = default;
    /// Endpoints outside 0..nodes-1 are skipped.
    Graph(int nodes, std::vector<Edge> edges);
    /// Nodes in the order of `entities`. Links whose ends are not among the entities are skipped and counted.
    static Graph fromLinks(const std::vector<domain::Entity>& entities, const std::vector<domain::Link>& links);

    int nodeCount() const { return int(m_start.size()) - 1; }
    /// All edges as given, with parallels and loops.
    const std::vector<Edge>& edges() const { return m_edges; }
    /// Pairs without parallels and loops: what layouts see.
    int pairCount() const { return int(m_neighbours.size()) / 2; }
    std::span<const Neighbour> neighbours(int node) const {
        return {m_neighbours.data() + m_start[size_t(node)], m_neighbours.data() + m_start[size_t(node) + 1]};
    }
    int degree(int node) const { return m_start[size_t(node) + 1] - m_start[size_t(node)]; }
    int skippedEdges() const { return m_skipped; }

    /// Component number per node (0 is the largest; equal sizes by smallest node), and the nodes of each in order.
    struct Components {
        std::vector<int> of;
        std::vector<std::vector<int>> members;
    };
    Components components() const;

    /// Steps from `source` to every node, -1 where unreachable.
    std::vector<int> distances(int source) const;

private:
    std::vector<Edge> m_edges;
    std::vector<int> m_start{0}; ///< nodeCount + 1 offsets into m_neighbours
    std::vector<Neighbour> m_neighbours;
    int m_skipped = 0;
};

/// splitmix64 (Steele, Lea, Flood 2014): the only source of chance in layouts, so that a seed names a picture.
class SplitMix {
public:
    explicit SplitMix(quint64 seed) : m_state(seed) {}
    quint64 next() {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    /// Uniform in [0, bound), bound > 0.
    quint64 below(quint64 bound) { return next() % bound; }
    /// Uniform in [0, 1).
    double unit() { return double(next() >> 11) * 0x1.0p-53; }

private:
    quint64 m_state;
};

} // namespace saboot::graph
