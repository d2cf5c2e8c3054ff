#include "graph/graph.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace saboot::graph {

Graph::Graph(int nodes, std::vector<Edge> edges) {
    nodes = std::max(nodes, 0);
    m_edges.reserve(edges.size());
    for (Edge& e : edges) {
        if (e.a < 0 || e.b < 0 || e.a >= nodes || e.b >= nodes) {
            ++m_skipped;
            continue;
        }
        if (!(e.weight > 0) || !std::isfinite(e.weight)) e.weight = 1;
        m_edges.push_back(e);
    }
    std::vector<std::pair<std::pair<int, int>, double>> arcs;
    arcs.reserve(m_edges.size() * 2);
    for (const Edge& e : m_edges) {
        if (e.a == e.b) continue;
        arcs.push_back({{e.a, e.b}, e.weight});
        arcs.push_back({{e.b, e.a}, e.weight});
    }
    // Stable: the sum of weights must not depend on the sort's whims.
    std::stable_sort(arcs.begin(), arcs.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    m_start.assign(size_t(nodes) + 1, 0);
    for (size_t i = 0; i < arcs.size(); ++i) {
        if (i > 0 && arcs[i].first == arcs[i - 1].first) {
            m_neighbours.back().weight += arcs[i].second;
            continue;
        }
        m_neighbours.push_back({arcs[i].first.second, arcs[i].second});
        ++m_start[size_t(arcs[i].first.first) + 1];
    }
    for (size_t i = 1; i < m_start.size(); ++i) m_start[i] += m_start[i - 1];
}

Graph Graph::fromLinks(const std::vector<domain::Entity>& entities, const std::vector<domain::Link>& links) {
    QHash<QString, int> index;
    index.reserve(qsizetype(entities.size()));
    for (size_t i = 0; i < entities.size(); ++i)
        if (!index.contains(entities[i].key)) index.insert(entities[i].key, int(i));
    std::vector<Edge> edges;
    edges.reserve(links.size());
    for (size_t i = 0; i < links.size(); ++i)
        edges.push_back({index.value(links[i].from, -1), index.value(links[i].to, -1), links[i].weight, int(i)});
    return Graph(int(entities.size()), std::move(edges));
}

Graph::Components Graph::components() const {
    const int n = nodeCount();
    std::vector<int> raw(size_t(n), -1);
    std::vector<std::vector<int>> members;
    std::vector<int> stack;
    for (int s = 0; s < n; ++s) {
        if (raw[size_t(s)] >= 0) continue;
        const int c = int(members.size());
        members.emplace_back();
        stack.assign(1, s);
        raw[size_t(s)] = c;
        while (!stack.empty()) {
            const int v = stack.back();
            stack.pop_back();
            members.back().push_back(v);
            for (const Neighbour& w : neighbours(v)) {
                if (raw[size_t(w.node)] >= 0) continue;
                raw[size_t(w.node)] = c;
                stack.push_back(w.node);
            }
        }
        std::sort(members.back().begin(), members.back().end());
    }
    std::stable_sort(members.begin(), members.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    Components out;
    out.of.assign(size_t(n), 0);
    for (size_t c = 0; c < members.size(); ++c)
        for (const int v : members[c]) out.of[size_t(v)] = int(c);
    out.members = std::move(members);
    return out;
}

std::vector<int> Graph::distances(int source) const {
    std::vector<int> d(size_t(nodeCount()), -1);
    if (source < 0 || source >= nodeCount()) return d;
    std::vector<int> queue;
    queue.reserve(d.size());
    queue.push_back(source);
    d[size_t(source)] = 0;
    for (size_t head = 0; head < queue.size(); ++head) {
        const int v = queue[head];
        for (const Neighbour& w : neighbours(v)) {
            if (d[size_t(w.node)] >= 0) continue;
            d[size_t(w.node)] = d[size_t(v)] + 1;
            queue.push_back(w.node);
        }
    }
    return d;
}

} // namespace saboot::graph
