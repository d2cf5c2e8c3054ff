#include "graph/layoutkinds.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace saboot::graph {
namespace {

constexpr double twoPi = 6.283185307179586;

int hubOf(const Graph& graph, const std::vector<int>& members) {
    return *std::max_element(members.begin(), members.end(),
                             [&](int a, int b) { return graph.degree(a) < graph.degree(b); });
}

// A breadth-first tree: each node's children, and how many leaves hang below it.
struct Tree {
    std::vector<int> order; ///< breadth first
    QHash<int, std::vector<int>> children;
    QHash<int, int> depth;
    QHash<int, int> leaves;
};

Tree treeFrom(const Graph& graph, int root) {
    Tree t;
    t.order.push_back(root);
    t.depth.insert(root, 0);
    for (size_t head = 0; head < t.order.size(); ++head) {
        const int v = t.order[head];
        for (const Graph::Neighbour& w : graph.neighbours(v)) {
            if (t.depth.contains(w.node)) continue;
            t.depth.insert(w.node, t.depth.value(v) + 1);
            t.children[v].push_back(w.node);
            t.order.push_back(w.node);
        }
    }
    for (auto it = t.order.rbegin(); it != t.order.rend(); ++it) {
        int sum = 0;
        for (const int child : t.children.value(*it)) sum += t.leaves.value(child);
        t.leaves.insert(*it, std::max(sum, 1));
    }
    return t;
}

std::vector<QPointF> radial(const Graph& graph, const std::vector<int>& members, int focus) {
    const bool inside = std::binary_search(members.begin(), members.end(), focus);
    const Tree t = treeFrom(graph, inside ? focus : hubOf(graph, members));
    // Rings as wide apart as the fullest of them needs, so that nodes of a ring stand a unit apart.
    QHash<int, int> onRing;
    int deepest = 0;
    for (const int v : t.order) {
        ++onRing[t.depth.value(v)];
        deepest = std::max(deepest, t.depth.value(v));
    }
    std::vector<double> radius(size_t(deepest) + 1, 0);
    for (int d = 1; d <= deepest; ++d)
        radius[size_t(d)] = std::max(radius[size_t(d) - 1] + 1.0, onRing.value(d) / twoPi);
    QHash<int, std::pair<double, double>> wedge; // start and extent
    wedge.insert(t.order.front(), {0.0, twoPi});
    QHash<int, QPointF> at;
    for (const int v : t.order) {
        const auto [start, extent] = wedge.value(v);
        const double r = radius[size_t(t.depth.value(v))], turn = start + extent / 2;
        at.insert(v, QPointF(r * std::cos(turn), r * std::sin(turn)));
        double from = start;
        for (const int child : t.children.value(v)) {
            const double part = extent * t.leaves.value(child) / t.leaves.value(v);
            wedge.insert(child, {from, part});
            from += part;
        }
    }
    std::vector<QPointF> out;
    for (const int v : members) out.push_back(at.value(v));
    return out;
}

std::vector<QPointF> circular(const Graph& graph, const std::vector<int>& members) {
    // Depth first keeps neighbours near each other on the rim.
    std::vector<int> order, stack{hubOf(graph, members)};
    QHash<int, bool> seen;
    while (!stack.empty()) {
        const int v = stack.back();
        stack.pop_back();
        if (seen.value(v)) continue;
        seen.insert(v, true);
        order.push_back(v);
        const auto next = graph.neighbours(v);
        for (auto it = next.rbegin(); it != next.rend(); ++it)
            if (!seen.value(it->node)) stack.push_back(it->node);
    }
    const double radius = order.size() < 2 ? 0 : std::max(0.7, double(order.size()) / twoPi);
    QHash<int, QPointF> at;
    for (size_t i = 0; i < order.size(); ++i) {
        const double turn = twoPi * double(i) / double(order.size()) - twoPi / 4;
        at.insert(order[i], QPointF(radius * std::cos(turn), radius * std::sin(turn)));
    }
    std::vector<QPointF> out;
    for (const int v : members) out.push_back(at.value(v));
    return out;
}

// Layers after Sugiyama, Tagawa, Toda 1981: break cycles, longest path, order by the mean of neighbours.
std::vector<QPointF> flow(const Graph& graph, const std::vector<int>& members) {
    QHash<int, int> local;
    for (size_t i = 0; i < members.size(); ++i) local.insert(members[i], int(i));
    const size_t n = members.size();
    std::vector<std::vector<int>> out(n), in(n);
    for (const Graph::Edge& e : graph.edges()) {
        if (e.a == e.b || !local.contains(e.a)) continue;
        out[size_t(local.value(e.a))].push_back(local.value(e.b));
    }
    // Depth-first from sources first; an edge to a node still open closes a cycle and is turned round.
    std::vector<int> inDegree(n, 0), starts(n);
    for (const auto& targets : out)
        for (const int w : targets) ++inDegree[size_t(w)];
    std::iota(starts.begin(), starts.end(), 0);
    std::stable_sort(starts.begin(), starts.end(), [&](int a, int b) { return inDegree[size_t(a)] < inDegree[size_t(b)]; });
    std::vector<int> state(n, 0), finished;
    std::vector<std::vector<int>> down(n);
    for (const int s : starts) {
        if (state[size_t(s)]) continue;
        std::vector<std::pair<int, size_t>> stack{{s, 0}};
        state[size_t(s)] = 1;
        while (!stack.empty()) {
            const int v = stack.back().first;
            if (stack.back().second == out[size_t(v)].size()) {
                state[size_t(v)] = 2;
                finished.push_back(v);
                stack.pop_back();
                continue;
            }
            const int w = out[size_t(v)][stack.back().second++];
            if (state[size_t(w)] == 1) {
                down[size_t(w)].push_back(v);
            } else {
                down[size_t(v)].push_back(w);
                if (!state[size_t(w)]) {
                    state[size_t(w)] = 1;
                    stack.push_back({w, 0});
                }
            }
        }
    }
    std::vector<int> layer(n, 0);
    for (auto it = finished.rbegin(); it != finished.rend(); ++it)
        for (const int w : down[size_t(*it)]) layer[size_t(w)] = std::max(layer[size_t(w)], layer[size_t(*it)] + 1);
    for (size_t v = 0; v < n; ++v)
        for (const int w : down[v]) in[size_t(w)].push_back(int(v));
    std::vector<std::vector<int>> rows;
    for (size_t v = 0; v < n; ++v) {
        if (rows.size() <= size_t(layer[v])) rows.resize(size_t(layer[v]) + 1);
        rows[size_t(layer[v])].push_back(int(v));
    }
    std::vector<double> y(n, 0);
    const auto spread = [&](std::vector<int>& row) {
        for (size_t i = 0; i < row.size(); ++i) y[size_t(row[i])] = double(i) - double(row.size() - 1) / 2;
    };
    for (auto& row : rows) spread(row);
    for (int sweep = 0; sweep < 12; ++sweep) {
        const bool forward = sweep % 2 == 0;
        for (size_t k = 0; k < rows.size(); ++k) {
            auto& row = rows[forward ? k : rows.size() - 1 - k];
            std::vector<std::pair<double, int>> wanted;
            for (const int v : row) {
                const auto& near = forward ? in[size_t(v)] : down[size_t(v)];
                double sum = 0;
                for (const int w : near) sum += y[size_t(w)];
                wanted.push_back({near.empty() ? y[size_t(v)] : sum / double(near.size()), v});
            }
            std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
            for (size_t i = 0; i < row.size(); ++i) row[i] = wanted[i].second;
            spread(row);
        }
    }
    std::vector<QPointF> at;
    for (size_t v = 0; v < n; ++v) at.push_back(QPointF(layer[v] * 1.4, y[v] * 0.8));
    return at;
}

} // namespace

std::vector<QPointF> kindPositions(const Graph& graph, const std::vector<int>& members, LayoutKind kind, int focus) {
    if (members.size() == 1) return {QPointF()};
    switch (kind) {
    case LayoutKind::Radial:
        return radial(graph, members, focus);
    case LayoutKind::Circular:
        return circular(graph, members);
    case LayoutKind::Flow:
    case LayoutKind::Organic:
        break;
    }
    return flow(graph, members);
}

} // namespace saboot::graph
