#include "graph/generated.h"
#include "graph/measures.h"

#include <QTest>
#include <numeric>

using namespace saboot;
using namespace saboot::graph;

class tst_measures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Two triangles joined by the path 2 - 3 - 4: node 3 stands between them.
    void twoGroupsAndABroker() {
        const Graph g(7, {{0, 1, 1, 0}, {1, 2, 1, 1}, {2, 0, 1, 2}, {2, 3, 1, 3}, {3, 4, 1, 4}, {4, 5, 1, 5}, {5, 6, 1, 6}, {6, 4, 1, 7}});
        JobControl job;
        const auto m = measure(g, {}, job);
        QVERIFY(bool(m));
        QCOMPARE(m->degree, (std::vector<int>{2, 2, 3, 2, 3, 2, 2}));
        // By hand: 3 lies on all 9 ways from {0,1,2} to {4,5,6}; 2 on the 8 ways from {0,1} to {3,4,5,6}.
        QCOMPARE(m->betweenness[3], 9.0);
        QCOMPARE(m->betweenness[2], 8.0);
        QCOMPARE(m->betweenness[0], 0.0);
        QVERIFY(!m->betweennessEstimated);
        QCOMPARE(m->core, (std::vector<int>{2, 2, 2, 2, 2, 2, 2}));
        QCOMPARE(m->bridges, (std::vector<int>{3, 4}));
        QCOMPARE(m->articulation, (std::vector<bool>{false, false, true, true, true, false, false}));
        QVERIFY(std::abs(std::accumulate(m->pageRank.begin(), m->pageRank.end(), 0.0) - 1) < 1e-6);
        QVERIFY(m->community[0] == m->community[1] && m->community[1] == m->community[2]);
        QVERIFY(m->community[4] == m->community[5] && m->community[5] == m->community[6]);
        QVERIFY(m->community[0] != m->community[6]);
        QVERIFY(m->modularity > 0.3);
    }

    void sampledIsMarkedAndRepeatable() {
        const Graph g = test::hubGraph(1500, 3000, 5);
        MeasureOptions o;
        o.exactBetweennessLimit = 1000;
        o.sampledSources = 300;
        JobControl job;
        const auto a = measure(g, o, job), b = measure(g, o, job);
        QVERIFY(a && b);
        QVERIFY(a->betweennessEstimated);
        QVERIFY(a->betweenness == b->betweenness);
        QVERIFY(a->community == b->community);
        o.exactBetweennessLimit = 5000;
        const auto exact = measure(g, o, job);
        const auto top = [](const std::vector<double>& v) { return std::max_element(v.begin(), v.end()) - v.begin(); };
        QCOMPARE(top(a->betweenness), top(exact->betweenness));
        const double share = a->betweenness[size_t(top(a->betweenness))] / exact->betweenness[size_t(top(exact->betweenness))];
        QVERIFY(share > 0.6 && share < 1.6);
    }

    void smallGraphs() {
        JobControl job;
        QVERIFY(bool(measure(Graph(), {}, job)));
        const auto one = measure(Graph(1, {}), {}, job);
        QVERIFY(bool(one));
        QCOMPARE(one->communityCount, 1);
        const auto loops = measure(Graph(2, {{0, 0, 1, 0}, {0, 1, 1, 1}, {1, 0, 1, 2}}), {}, job);
        QVERIFY(bool(loops));
        QVERIFY(loops->bridges.empty()); // two links between the same pair: neither is a bridge
    }

    void cancelled() {
        JobControl job;
        job.cancel();
        QCOMPARE(measure(test::gridGraph(3, 3), {}, job).error().code(), ErrorCode::Cancelled);
    }

    void waysBetweenTwo() {
        const Graph g = test::gridGraph(3, 2); // 0 1 2 / 3 4 5
        const auto ways = shortestPaths(g, 0, 5);
        QVERIFY(bool(ways));
        QCOMPARE(ways->size(), size_t(3));
        for (const GraphPath& p : *ways) {
            QCOMPARE(p.nodes.size(), size_t(4));
            QCOMPARE(p.nodes.front(), 0);
            QCOMPARE(p.nodes.back(), 5);
            QCOMPARE(p.edges.size(), size_t(3));
            for (size_t i = 0; i < 3; ++i) {
                const Graph::Edge& e = g.edges()[size_t(p.edges[i])];
                QVERIFY(std::minmax(e.a, e.b) == std::minmax(p.nodes[i], p.nodes[i + 1]));
            }
        }
        QCOMPARE(shortestPaths(g, 0, 5, 2)->size(), size_t(2));
        QVERIFY(shortestPaths(Graph(2, {}), 0, 1)->empty());
        QCOMPARE(shortestPaths(g, 0, 9).error().code(), ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(tst_measures)
#include "tst_measures.moc"
