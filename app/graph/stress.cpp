#include "graph/stress.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace saboot::graph::stress {
namespace {

constexpr int allPairsLimit = 400;
constexpr int carefulLimit = 3000; // above, 50 pivots and 30 sweeps cost more than a quarter of a second

// Breadth-first steps from `source` into out[v * stride]; every node is reached, the component is connected.
template <class T>
int bfs(const Component& c, int source, T* out, size_t stride, std::vector<int>& queue, std::vector<int>& depth) {
    const int n = c.size();
    queue.clear();
    depth.assign(size_t(n), -1);
    queue.push_back(source);
    depth[size_t(source)] = 0;
    for (size_t head = 0; head < queue.size(); ++head) {
        const int v = queue[head];
        const int next = depth[size_t(v)] + 1;
        for (int k = c.start[size_t(v)]; k < c.start[size_t(v) + 1]; ++k) {
            const int w = c.adjacent[size_t(k)];
            if (depth[size_t(w)] >= 0) continue;
            depth[size_t(w)] = next;
            queue.push_back(w);
        }
    }
    for (int v = 0; v < n; ++v) out[size_t(v) * stride] = T(depth[size_t(v)]);
    return depth[size_t(queue.back())];
}

void shuffle(std::vector<int>& v, SplitMix& random) {
    for (size_t i = v.size(); i > 1; --i) std::swap(v[i - 1], v[size_t(random.below(i))]);
}

Point difference(const Point& a, const Point& b, SplitMix& random, double& length) {
    Point d{a.x - b.x, a.y - b.y};
    length = std::sqrt(d.x * d.x + d.y * d.y);
    if (length < 1e-9) { // two nodes on one spot: any way apart will do
        const double turn = random.unit() * 6.283185307179586;
        d = {1e-3 * std::cos(turn), 1e-3 * std::sin(turn)};
        length = 1e-3;
    }
    return d;
}

void principalAxis(std::vector<Point>& p) {
    double mx = 0, my = 0;
    for (const Point& q : p) {
        mx += q.x;
        my += q.y;
    }
    mx /= double(p.size());
    my /= double(p.size());
    double xx = 0, xy = 0, yy = 0;
    for (Point& q : p) {
        q.x -= mx;
        q.y -= my;
        xx += q.x * q.x;
        xy += q.x * q.y;
        yy += q.y * q.y;
    }
    const double turn = 0.5 * std::atan2(2 * xy, xx - yy);
    const double c = std::cos(turn), s = std::sin(turn);
    for (Point& q : p) q = {c * q.x + s * q.y, -s * q.x + c * q.y};
}

// ---- Small graphs: every pair is a term.

std::vector<Point> allPairs(const Component& c, quint64 seed, JobControl& job) {
    const int n = c.size();
    std::vector<float> distance(size_t(n) * size_t(n));
    std::vector<int> queue, depth;
    float longest = 1;
    for (int v = 0; v < n; ++v)
        longest = std::max(longest, float(bfs(c, v, distance.data() + size_t(v) * size_t(n), 1, queue, depth)));
    struct Term {
        int i, j;
        float d;
    };
    std::vector<Term> terms;
    terms.reserve(size_t(n) * size_t(n - 1) / 2);
    for (int i = 0; i < n; ++i)
        for (int j = i + 1; j < n; ++j) terms.push_back({i, j, distance[size_t(i) * size_t(n) + size_t(j)]});
    std::vector<int> everyone(static_cast<size_t>(n));
    std::iota(everyone.begin(), everyone.end(), 0);

    // Descent from a random start may end in a twisted picture. Small graphs are cheap, so the best of several is kept.
    const int starts = n <= 60 ? 12 : n <= 150 ? 6 : 2;
    const int sweeps = 30;
    std::vector<Point> best;
    double bestStress = INFINITY;
    for (int start = 0; start < starts; ++start) {
        SplitMix random(seed * 1000003u + quint64(start));
        std::vector<Point> p(static_cast<size_t>(n));
        const double spread = std::sqrt(double(n));
        for (Point& q : p) {
            q.x = random.unit() * spread;
            q.y = random.unit() * spread;
        }
        const double first = double(longest) * double(longest), last = 0.1;
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            if (job.isCancelled()) return {};
            const double eta = first * std::pow(last / first, double(sweep) / (sweeps - 1));
            for (size_t i = terms.size(); i > 1; --i) std::swap(terms[i - 1], terms[size_t(random.below(i))]);
            for (const Term& t : terms) {
                double length;
                const Point d = difference(p[size_t(t.i)], p[size_t(t.j)], random, length);
                const double mu = std::min(1.0, eta / (double(t.d) * double(t.d)));
                const double r = mu * (length - double(t.d)) / (2 * length);
                p[size_t(t.i)].x -= r * d.x;
                p[size_t(t.i)].y -= r * d.y;
                p[size_t(t.j)].x += r * d.x;
                p[size_t(t.j)].y += r * d.y;
            }
        }
        Quality quality;
        accumulate(c, p, everyone, quality);
        if (quality.stress() < bestStress - 1e-12) {
            bestStress = quality.stress();
            best = std::move(p);
        }
    }
    return best;
}

// ---- Large graphs: pivots.

struct Pivots {
    std::vector<int> nodes;
    std::vector<float> distance; ///< node-major: n x nodes.size()
    float longest = 1;
};

bool drawPivots(const Component& c, int count, SplitMix& random, Pivots& out, JobControl& job, std::vector<int>& queue,
                std::vector<int>& depth) {
    const int n = c.size();
    out.nodes.clear();
    out.distance.resize(size_t(n) * size_t(count));
    for (int k = 0; k < count; ++k) {
        if (job.isCancelled()) return false;
        const int pivot = int(random.below(quint64(n)));
        out.nodes.push_back(pivot);
        const int far = bfs(c, pivot, out.distance.data() + k, size_t(count), queue, depth);
        out.longest = std::max(out.longest, float(far));
    }
    return true;
}

// The next pivot is the node farthest from all before: covers the graph for the first rough picture.
bool maxMinPivots(const Component& c, int count, SplitMix& random, Pivots& out, JobControl& job, std::vector<int>& queue,
                  std::vector<int>& depth) {
    const int n = c.size();
    out.nodes.clear();
    out.distance.resize(size_t(n) * size_t(count));
    std::vector<float> nearest(size_t(n), INFINITY);
    int next = int(random.below(quint64(n)));
    for (int k = 0; k < count; ++k) {
        if (job.isCancelled()) return false;
        out.nodes.push_back(next);
        const int far = bfs(c, next, out.distance.data() + k, size_t(count), queue, depth);
        out.longest = std::max(out.longest, float(far));
        float best = -1;
        for (int v = 0; v < n; ++v) {
            float& d = nearest[size_t(v)];
            d = std::min(d, out.distance[size_t(v) * size_t(count) + size_t(k)]);
            if (d > best) {
                best = d;
                next = v;
            }
        }
    }
    return true;
}

std::vector<Point> pivotScaling(const Component& c, const Pivots& pivots, SplitMix& random) {
    const size_t n = size_t(c.size()), k = pivots.nodes.size();
    std::vector<double> columnMean(k, 0);
    std::vector<float> centred(n * k);
    double total = 0;
    for (size_t v = 0; v < n; ++v)
        for (size_t j = 0; j < k; ++j) columnMean[j] += double(pivots.distance[v * k + j]) * double(pivots.distance[v * k + j]);
    for (double& m : columnMean) {
        m /= double(n);
        total += m;
    }
    total /= double(k);
    for (size_t v = 0; v < n; ++v) {
        double row = 0;
        for (size_t j = 0; j < k; ++j) row += double(pivots.distance[v * k + j]) * double(pivots.distance[v * k + j]);
        row /= double(k);
        for (size_t j = 0; j < k; ++j) {
            const double d = double(pivots.distance[v * k + j]);
            centred[v * k + j] = float(-0.5 * (d * d - columnMean[j] - row + total));
        }
    }
    std::vector<double> gram(k * k, 0);
    for (size_t v = 0; v < n; ++v)
        for (size_t i = 0; i < k; ++i)
            for (size_t j = i; j < k; ++j) gram[i * k + j] += double(centred[v * k + i]) * double(centred[v * k + j]);
    for (size_t i = 0; i < k; ++i)
        for (size_t j = 0; j < i; ++j) gram[i * k + j] = gram[j * k + i];

    std::vector<double> axis[2];
    for (int a = 0; a < 2; ++a) {
        std::vector<double> v(k), w(k);
        for (double& e : v) e = random.unit() - 0.5;
        for (int iteration = 0; iteration < 100; ++iteration) {
            if (a == 1) {
                double dot = 0;
                for (size_t i = 0; i < k; ++i) dot += v[i] * axis[0][i];
                for (size_t i = 0; i < k; ++i) v[i] -= dot * axis[0][i];
            }
            double norm = 0;
            for (size_t i = 0; i < k; ++i) {
                double s = 0;
                for (size_t j = 0; j < k; ++j) s += gram[i * k + j] * v[j];
                w[i] = s;
                norm += s * s;
            }
            norm = std::sqrt(norm);
            if (norm < 1e-12) break;
            for (size_t i = 0; i < k; ++i) v[i] = w[i] / norm;
        }
        axis[a] = v;
    }
    std::vector<Point> p(n);
    for (size_t v = 0; v < n; ++v)
        for (size_t j = 0; j < k; ++j) {
            p[v].x += double(centred[v * k + j]) * axis[0][j];
            p[v].y += double(centred[v * k + j]) * axis[1][j];
        }
    return p;
}

void scaleToPivots(std::vector<Point>& p, const Pivots& pivots) {
    const size_t k = pivots.nodes.size();
    double a = 0, b = 0;
    for (size_t v = 0; v < p.size(); ++v)
        for (size_t j = 0; j < k; ++j) {
            const double d = double(pivots.distance[v * k + j]);
            if (d < 1) continue;
            const Point& q = p[size_t(pivots.nodes[j])];
            const double x = std::hypot(p[v].x - q.x, p[v].y - q.y);
            a += x / d;
            b += x * x / (d * d);
        }
    const double s = b > 0 ? a / b : 1;
    for (Point& q : p) q = {q.x * s, q.y * s};
}

struct Move {
    const std::vector<char>* fixed = nullptr;
    bool stays(int v) const { return fixed && (*fixed)[size_t(v)]; }
};

void descend(const Component& c, std::vector<Point>& p, const Pivots& pivots, double etaS, std::vector<int>& order,
             SplitMix& random, const Move& move) {
    const size_t n = p.size(), k = pivots.nodes.size();
    const double eta = etaS * double(k) / double(n);
    shuffle(order, random);
    for (const int v : order) {
        if (!move.stays(v)) {
            const float* row = pivots.distance.data() + size_t(v) * k;
            for (size_t j = 0; j < k; ++j) {
                const double d = double(row[j]);
                if (d < 2) continue;
                double length;
                const Point diff = difference(p[size_t(v)], p[size_t(pivots.nodes[j])], random, length);
                const double mu = std::min(1.0, etaS / (d * d));
                const double r = mu * (length - d) / (2 * length);
                p[size_t(v)].x -= r * diff.x;
                p[size_t(v)].y -= r * diff.y;
            }
        }
        for (int e = c.start[size_t(v)]; e < c.start[size_t(v) + 1]; ++e) {
            const int w = c.adjacent[size_t(e)];
            if (w < v) continue; // each link once
            double length;
            const Point diff = difference(p[size_t(v)], p[size_t(w)], random, length);
            const double r = std::min(1.0, eta) * (length - 1) / (2 * length);
            if (!move.stays(v)) {
                p[size_t(v)].x -= r * diff.x;
                p[size_t(v)].y -= r * diff.y;
            }
            if (!move.stays(w)) {
                p[size_t(w)].x += r * diff.x;
                p[size_t(w)].y += r * diff.y;
            }
        }
    }
}

void majorise(const Component& c, std::vector<Point>& p, const Pivots& pivots, double step, std::vector<int>& order,
              SplitMix& random, const Move& move) {
    const size_t n = p.size(), k = pivots.nodes.size();
    const double s = double(n) / double(k);
    shuffle(order, random);
    for (const int v : order) {
        if (move.stays(v)) continue;
        double wx = 0, wy = 0, sum = 0;
        const Point at = p[size_t(v)];
        const auto term = [&](const Point& q, double d, double weight) {
            double length;
            const Point diff = difference(at, q, random, length);
            wx += weight * (q.x + diff.x * d / length);
            wy += weight * (q.y + diff.y * d / length);
            sum += weight;
        };
        const float* row = pivots.distance.data() + size_t(v) * k;
        for (size_t j = 0; j < k; ++j) {
            const double d = double(row[j]);
            if (d >= 2) term(p[size_t(pivots.nodes[j])], d, s / (d * d));
        }
        for (int e = c.start[size_t(v)]; e < c.start[size_t(v) + 1]; ++e) term(p[size_t(c.adjacent[size_t(e)])], 1, 1);
        if (sum <= 0) continue;
        p[size_t(v)].x += step * (wx / sum - at.x);
        p[size_t(v)].y += step * (wy / sum - at.y);
    }
}

std::vector<Point> byPivots(const Component& c, quint64 seed, JobControl& job) {
    const int n = c.size();
    SplitMix random(seed * 1000003u);
    std::vector<int> queue, depth, order(static_cast<size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    Pivots pivots;
    if (!maxMinPivots(c, std::min(n, 50), random, pivots, job, queue, depth)) return {};
    std::vector<Point> p = pivotScaling(c, pivots, random);
    scaleToPivots(p, pivots);
    for (Point& q : p) {
        q.x += 0.2 * random.unit() - 0.1;
        q.y += 0.2 * random.unit() - 0.1;
    }
    const double first = double(pivots.longest) * double(pivots.longest);
    descend(c, p, pivots, first, order, random, {});

    const bool careful = n <= carefulLimit;
    const int perSweep = careful ? 50 : 30, sweeps = careful ? 30 : 15, local = careful ? 5 : 10;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        job.report(sweep, sweeps + local);
        if (!drawPivots(c, perSweep, random, pivots, job, queue, depth)) return {};
        descend(c, p, pivots, std::pow(first, 1 - double(sweep) / (sweeps - 1)), order, random, {});
    }
    for (int m = 0; m < local; ++m) {
        job.report(sweeps + m, sweeps + local);
        if (!drawPivots(c, perSweep, random, pivots, job, queue, depth)) return {};
        majorise(c, p, pivots, 1.0 / (m + 2), order, random, {});
    }
    return p;
}

} // namespace

Component component(const Graph& graph, const std::vector<int>& members, std::vector<int>& localIndex) {
    localIndex.resize(size_t(graph.nodeCount()), -1);
    for (size_t i = 0; i < members.size(); ++i) localIndex[size_t(members[i])] = int(i);
    Component c;
    c.start.reserve(members.size() + 1);
    c.start.push_back(0);
    for (const int v : members) {
        for (const Graph::Neighbour& w : graph.neighbours(v)) c.adjacent.push_back(localIndex[size_t(w.node)]);
        c.start.push_back(int(c.adjacent.size()));
    }
    return c;
}

std::vector<Point> solve(const Component& c, quint64 seed, JobControl& job) {
    const int n = c.size();
    if (job.isCancelled()) return {};
    if (n <= 0) return {};
    if (n == 1) return {Point{}};
    if (n == 2) return {Point{-0.5, 0}, Point{0.5, 0}};
    std::vector<Point> p = n <= allPairsLimit ? allPairs(c, seed, job) : byPivots(c, seed, job);
    if (!p.empty()) principalAxis(p);
    return p;
}

std::vector<Point> refine(const Component& c, const std::vector<std::optional<Point>>& old,
                          const std::vector<char>& fixed, quint64 seed, JobControl& job) {
    const int n = c.size();
    SplitMix random(seed * 1000003u + 7);
    std::vector<Point> p(static_cast<size_t>(n));
    std::vector<char> known(size_t(n), 0);
    std::vector<int> queue;
    for (int v = 0; v < n; ++v)
        if (old[size_t(v)]) {
            p[size_t(v)] = *old[size_t(v)];
            known[size_t(v)] = 1;
            queue.push_back(v);
        }
    // New nodes start beside their neighbours, nearest to the old ones first.
    for (size_t head = 0; head < queue.size(); ++head) {
        const int v = queue[head];
        for (int e = c.start[size_t(v)]; e < c.start[size_t(v) + 1]; ++e) {
            const int w = c.adjacent[size_t(e)];
            if (known[size_t(w)]) continue;
            double x = 0, y = 0;
            int count = 0;
            for (int f = c.start[size_t(w)]; f < c.start[size_t(w) + 1]; ++f) {
                const int u = c.adjacent[size_t(f)];
                if (!known[size_t(u)]) continue;
                x += p[size_t(u)].x;
                y += p[size_t(u)].y;
                ++count;
            }
            const double turn = random.unit() * 6.283185307179586;
            p[size_t(w)] = {x / count + 0.7 * std::cos(turn), y / count + 0.7 * std::sin(turn)};
            known[size_t(w)] = 1;
            queue.push_back(w);
        }
    }
    if (n < 2) return p;
    const auto settle = [&](double pull) {
        for (int v = 0; v < n; ++v) {
            if (!old[size_t(v)]) continue;
            const double a = fixed[size_t(v)] ? 1.0 : pull;
            p[size_t(v)].x += a * (old[size_t(v)]->x - p[size_t(v)].x);
            p[size_t(v)].y += a * (old[size_t(v)]->y - p[size_t(v)].y);
        }
    };
    const Move move{&fixed};
    std::vector<int> depth, order(static_cast<size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    Pivots pivots;
    const int perSweep = std::min(n, 30), sweeps = 10, local = 10;
    const double anchor = 0.1;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        job.report(sweep, sweeps + local);
        if (!drawPivots(c, perSweep, random, pivots, job, queue, depth)) return {};
        descend(c, p, pivots, std::pow(4.0, 1 - double(sweep) / (sweeps - 1)), order, random, move);
        settle(anchor);
    }
    for (int m = 0; m < local; ++m) {
        job.report(sweeps + m, sweeps + local);
        if (!drawPivots(c, perSweep, random, pivots, job, queue, depth)) return {};
        majorise(c, p, pivots, 1.0 / (m + 2), order, random, move);
        settle(anchor);
    }
    return p;
}

void accumulate(const Component& c, const std::vector<Point>& p, const std::vector<int>& sources, Quality& quality,
                const std::vector<std::optional<Point>>* only) {
    std::vector<int> queue, depth, distance(static_cast<size_t>(c.size()));
    for (const int s : sources) {
        bfs(c, s, distance.data(), 1, queue, depth);
        for (int v = 0; v < c.size(); ++v) {
            const double d = distance[size_t(v)];
            if (d < 1 || (only && !(*only)[size_t(v)])) continue;
            const double x = std::hypot(p[size_t(v)].x - p[size_t(s)].x, p[size_t(v)].y - p[size_t(s)].y);
            quality.sumWdx += x / d;
            quality.sumWxx += x * x / (d * d);
            quality.pairs += 1;
        }
    }
}

} // namespace saboot::graph::stress
