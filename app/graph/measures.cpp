#include "graph/measures.h"

#include <igraph/igraph.h>

#include <QHash>
#include <algorithm>
#include <mutex>
#include <numeric>

namespace saboot::graph {
namespace {

// igraph as packaged keeps its random generator, its error handler and its clean-up stack in globals.
std::mutex& igraphMutex() {
    static std::mutex mutex;
    return mutex;
}

class Session {
public:
    explicit Session(const Graph& graph) : m_lock(igraphMutex()) {
        m_oldHandler = igraph_set_error_handler(igraph_error_handler_ignore);
        m_oldWarning = igraph_set_warning_handler(igraph_warning_handler_ignore);
        igraph_vector_int_t ends;
        m_ok = igraph_vector_int_init(&ends, igraph_integer_t(graph.edges().size()) * 2) == IGRAPH_SUCCESS;
        if (!m_ok) return;
        igraph_integer_t k = 0;
        for (const Graph::Edge& e : graph.edges()) {
            VECTOR(ends)[k++] = e.a;
            VECTOR(ends)[k++] = e.b;
        }
        m_ok = igraph_create(&m_graph, &ends, graph.nodeCount(), IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS;
        igraph_vector_int_destroy(&ends);
    }
    ~Session() {
        if (m_ok) igraph_destroy(&m_graph);
        igraph_set_error_handler(m_oldHandler);
        igraph_set_warning_handler(m_oldWarning);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    bool isOk() const { return m_ok; }
    igraph_t* operator()() { return &m_graph; }

private:
    std::lock_guard<std::mutex> m_lock;
    igraph_t m_graph{};
    igraph_error_handler_t* m_oldHandler = nullptr;
    igraph_warning_handler_t* m_oldWarning = nullptr;
    bool m_ok = false;
};

struct IntVector {
    igraph_vector_int_t v;
    IntVector() { igraph_vector_int_init(&v, 0); }
    ~IntVector() { igraph_vector_int_destroy(&v); }
    IntVector(const IntVector&) = delete;
    IntVector& operator=(const IntVector&) = delete;
    std::vector<int> take() const {
        std::vector<int> out;
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(&v); ++i) out.push_back(int(VECTOR(v)[i]));
        return out;
    }
};

struct RealVector {
    igraph_vector_t v;
    RealVector() { igraph_vector_init(&v, 0); }
    ~RealVector() { igraph_vector_destroy(&v); }
    RealVector(const RealVector&) = delete;
    RealVector& operator=(const RealVector&) = delete;
    std::vector<double> take() const {
        std::vector<double> out;
        for (igraph_integer_t i = 0; i < igraph_vector_size(&v); ++i) out.push_back(VECTOR(v)[i]);
        return out;
    }
};

Error failed(const char* what) { return Error(ErrorCode::Internal, QStringLiteral("igraph: ") + QLatin1String(what)); }

} // namespace

Result<Measures> measure(const Graph& graph, const MeasureOptions& options, JobControl& job) {
    const int n = graph.nodeCount();
    Measures m;
    for (int v = 0; v < n; ++v) m.degree.push_back(graph.degree(v));
    if (n == 0) return m;
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    Session igraph(graph);
    if (!igraph.isOk()) return failed("graph");

    // Betweenness is a sum over sources, so it is asked for in portions that can be cancelled between.
    std::vector<int> sources(static_cast<size_t>(n));
    std::iota(sources.begin(), sources.end(), 0);
    m.betweennessEstimated = n > options.exactBetweennessLimit && options.sampledSources < n;
    if (m.betweennessEstimated) {
        SplitMix random(options.seed);
        const size_t wanted = size_t(std::max(options.sampledSources, 1));
        for (size_t i = 0; i < wanted; ++i)
            std::swap(sources[i], sources[i + size_t(random.below(quint64(sources.size() - i)))]);
        sources.resize(wanted);
    }
    m.betweenness.assign(size_t(n), 0);
    const int portion = n > 2000 ? 200 : n;
    for (size_t from = 0; from < sources.size(); from += size_t(portion)) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        job.report(qint64(from), qint64(sources.size()), QStringLiteral("Measuring who stands between whom"));
        IntVector some;
        for (size_t i = from; i < std::min(sources.size(), from + size_t(portion)); ++i)
            igraph_vector_int_push_back(&some.v, sources[i]);
        RealVector part;
        if (igraph_betweenness_subset(igraph(), &part.v, igraph_vss_all(), IGRAPH_UNDIRECTED, igraph_vss_vector(&some.v),
                                      igraph_vss_all(), nullptr) != IGRAPH_SUCCESS)
            return failed("betweenness");
        const std::vector<double> values = part.take();
        for (size_t v = 0; v < values.size() && v < m.betweenness.size(); ++v) m.betweenness[v] += values[v];
    }
    if (m.betweennessEstimated)
        for (double& b : m.betweenness) b *= double(n) / double(sources.size());

    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    RealVector rank;
    igraph_real_t value = 0;
    if (igraph_pagerank(igraph(), IGRAPH_PAGERANK_ALGO_PRPACK, &rank.v, &value, igraph_vss_all(), IGRAPH_UNDIRECTED, 0.85,
                        nullptr, nullptr) != IGRAPH_SUCCESS)
        return failed("pagerank");
    m.pageRank = rank.take();

    IntVector cores, cut, bridges;
    if (igraph_articulation_points(igraph(), &cut.v) != IGRAPH_SUCCESS) return failed("articulation points");
    m.articulation.assign(size_t(n), false);
    for (const int v : cut.take()) m.articulation[size_t(v)] = true;
    if (igraph_bridges(igraph(), &bridges.v) != IGRAPH_SUCCESS) return failed("bridges");
    m.bridges = bridges.take();
    std::sort(m.bridges.begin(), m.bridges.end());

    // Cores and communities on pairs: many messages between two people do not make them more central.
    igraph_t simple;
    if (igraph_copy(&simple, igraph()) != IGRAPH_SUCCESS) return failed("copy");
    const bool fine = igraph_simplify(&simple, true, true, nullptr) == IGRAPH_SUCCESS &&
                      igraph_coreness(&simple, &cores.v, IGRAPH_ALL) == IGRAPH_SUCCESS;
    m.core = cores.take();
    if (fine && igraph_ecount(&simple) > 0) {
        igraph_rng_seed(igraph_rng_default(), igraph_uint_t(options.seed));
        IntVector member;
        igraph_integer_t clusters = 0;
        igraph_real_t quality = 0;
        RealVector degrees; // modularity is Leiden's quality with degrees as node weights and 1 / 2m as resolution
        igraph_vector_resize(&degrees.v, n);
        for (int v = 0; v < n; ++v) VECTOR(degrees.v)[v] = graph.degree(v);
        if (igraph_community_leiden(&simple, nullptr, &degrees.v, 1.0 / (2.0 * double(igraph_ecount(&simple))), 0.01, false, -1,
                                    &member.v, &clusters, &quality) != IGRAPH_SUCCESS) {
            igraph_destroy(&simple);
            return failed("leiden");
        }
        m.community = member.take();
        m.modularity = quality;
    } else {
        m.community.resize(size_t(n));
        std::iota(m.community.begin(), m.community.end(), 0);
    }
    igraph_destroy(&simple);
    if (!fine) return failed("cores");

    // Largest first, so that "community 1" is a stable name.
    const int most = *std::max_element(m.community.begin(), m.community.end()) + 1;
    std::vector<int> size(size_t(most), 0), order(static_cast<size_t>(most)), name(static_cast<size_t>(most));
    for (const int c : m.community) ++size[size_t(c)];
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return size[size_t(a)] > size[size_t(b)]; });
    for (size_t i = 0; i < order.size(); ++i) name[size_t(order[i])] = int(i);
    for (int& c : m.community) c = name[size_t(c)];
    m.communityCount = most;
    return m;
}

Result<std::vector<GraphPath>> shortestPaths(const Graph& graph, int from, int to, int limit) {
    const int n = graph.nodeCount();
    if (from < 0 || to < 0 || from >= n || to >= n) return Error(ErrorCode::InvalidArgument, QStringLiteral("node"));
    std::vector<GraphPath> paths;
    if (from == to || limit < 1) return paths;
    // Steps from the target lead the way, so only ways that arrive are walked.
    const std::vector<int> distance = graph.distances(to);
    if (distance[size_t(from)] < 0) return paths;
    QHash<std::pair<int, int>, int> edgeOf;
    for (size_t e = 0; e < graph.edges().size(); ++e) {
        const std::pair<int, int> pair = std::minmax(graph.edges()[e].a, graph.edges()[e].b);
        if (!edgeOf.contains(pair)) edgeOf.insert(pair, int(e));
    }
    std::vector<std::pair<int, size_t>> stack{{from, 0}};
    while (!stack.empty() && int(paths.size()) < limit) {
        const int v = stack.back().first;
        if (v == to) {
            GraphPath p;
            for (const auto& [node, next] : stack) p.nodes.push_back(node);
            for (size_t i = 1; i < p.nodes.size(); ++i)
                p.edges.push_back(edgeOf.value(std::minmax(p.nodes[i - 1], p.nodes[i])));
            paths.push_back(std::move(p));
            stack.pop_back();
            continue;
        }
        const auto near = graph.neighbours(v);
        size_t& next = stack.back().second;
        while (next < near.size() && distance[size_t(near[next].node)] != distance[size_t(v)] - 1) ++next;
        if (next == near.size()) {
            stack.pop_back();
            continue;
        }
        const int w = near[next].node;
        ++next;
        stack.push_back({w, 0});
    }
    return paths;
}

} // namespace saboot::graph
