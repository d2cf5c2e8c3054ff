#include "graph/generated.h"
#include "graph/labels.h"
#include "graph/layout.h"
#include "graph/overlap.h"

#include <QTest>
#include <cmath>

using namespace saboot;
using namespace saboot::graph;

namespace {

int overlaps(const std::vector<QPointF>& at, const std::vector<QSizeF>& sizes) {
    int count = 0;
    for (size_t i = 0; i < at.size(); ++i)
        for (size_t j = i + 1; j < at.size(); ++j) {
            const double dx = std::abs(at[i].x() - at[j].x()), dy = std::abs(at[i].y() - at[j].y());
            if (dx < (sizes[i].width() + sizes[j].width()) / 2 - 1e-6 && dy < (sizes[i].height() + sizes[j].height()) / 2 - 1e-6)
                ++count;
        }
    return count;
}

std::vector<QPointF> laidOut(const Graph& g, LayoutOptions o = {}) {
    JobControl job;
    auto r = layoutGraph(g, o, job);
    return r ? r->positions : std::vector<QPointF>();
}

} // namespace

class tst_layout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSamePicture_data() {
        QTest::addColumn<int>("nodes");
        QTest::newRow("all pairs") << 120;
        QTest::newRow("pivots, careful") << 900;
        QTest::newRow("pivots, large") << 5000;
    }
    void sameSeedSamePicture() {
        QFETCH(int, nodes);
        const Graph g = test::hubGraph(nodes, nodes * 2, 7);
        LayoutOptions o;
        o.seed = 5;
        const auto a = laidOut(g, o), b = laidOut(g, o);
        QCOMPARE(a.size(), size_t(nodes));
        QVERIFY(a == b);
        o.seed = 6;
        QVERIFY(laidOut(g, o) != a);
    }

    void nothingOverlaps_data() {
        QTest::addColumn<int>("nodes");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
        QTest::newRow("60") << 60;
        QTest::newRow("500") << 500;
        QTest::newRow("5000") << 5000;
    }
    void nothingOverlaps() {
        QFETCH(int, nodes);
        const Graph g = test::hubGraph(nodes, nodes * 2, 3);
        LayoutOptions o;
        SplitMix random(1);
        for (int i = 0; i < nodes; ++i)
            o.boxes.push_back(nodes > 1000 ? QSizeF(44, 44) : QSizeF(70 + double(random.below(50)), 62));
        const auto at = laidOut(g, o);
        QCOMPARE(at.size(), size_t(nodes));
        for (const QPointF& p : at) QVERIFY(std::isfinite(p.x()) && std::isfinite(p.y()));
        QCOMPARE(overlaps(at, o.boxes), 0);
    }

    void emptyGraph() {
        JobControl job;
        const auto r = layoutGraph(Graph(), {}, job);
        QVERIFY(bool(r));
        QVERIFY(r->positions.empty());
    }

    void loopsAndParallelsDoNotPull() {
        std::vector<Graph::Edge> plain{{0, 1, 1, 0}, {1, 2, 1, 1}, {2, 3, 1, 2}};
        std::vector<Graph::Edge> noisy = plain;
        for (int i = 0; i < 20; ++i) noisy.push_back({0, 1, 1, 3});
        noisy.push_back({2, 2, 1, 4});
        noisy.push_back({9, 2, 1, 5});
        const Graph g(4, noisy);
        QCOMPARE(g.skippedEdges(), 1);
        QCOMPARE(g.pairCount(), 3);
        QVERIFY(laidOut(g) == laidOut(Graph(4, plain)));
    }

    void gridLooksLikeAGrid() {
        LayoutOptions o;
        o.overlaps = LayoutOptions::Overlaps::Keep;
        const Graph small = test::gridGraph(15, 10), large = test::gridGraph(40, 30);
        // The grid's own coordinates have a stress of about 0.03: city-block steps against straight lines.
        QVERIFY(normalisedStress(small, laidOut(small, o)) < 0.04);
        QVERIFY(normalisedStress(large, laidOut(large, o)) < 0.05);
    }

    void stressOfAPerfectLineIsZero() {
        const Graph g(4, {{0, 1, 1, 0}, {1, 2, 1, 1}, {2, 3, 1, 2}});
        QVERIFY(normalisedStress(g, {{0, 0}, {50, 0}, {100, 0}, {150, 0}}) < 1e-12);
        // All but the last on a line; the last back on the second: d(0,3) is 1 instead of 3, d(1,3) 0 instead of 2, ...
        QVERIFY(normalisedStress(g, {{0, 0}, {50, 0}, {100, 0}, {50, 0}}) > 0.1);
    }

    void componentsStandApart() {
        std::vector<Graph::Edge> e;
        for (int i = 0; i < 30; ++i) e.push_back({i * 2, i * 2 + 1, 1, i});
        const Graph g(70, e);
        const auto parts = g.components();
        QCOMPARE(parts.members.size(), size_t(40));
        JobControl job;
        const auto r = layoutGraph(g, {}, job);
        QVERIFY(bool(r));
        const double shape = r->bounds.width() / r->bounds.height();
        QVERIFY2(shape > 0.9 && shape < 3.5, qPrintable(QString::number(shape)));
    }

    void knownPictureHardlyMoves() {
        const Graph g = test::hubGraph(600, 900, 11);
        const auto before = laidOut(g);
        std::vector<Graph::Edge> edges = g.edges();
        SplitMix random(4);
        for (int v = 600; v < 630; ++v) edges.push_back({v, int(random.below(600)), 1, int(edges.size())});
        const Graph more(630, edges);
        LayoutOptions o;
        o.previous.assign(630, std::nullopt);
        QRectF chart;
        for (size_t i = 0; i < 600; ++i) {
            o.previous[i] = before[i];
            chart |= QRectF(before[i], QSizeF(1, 1));
        }
        o.pinned.assign(630, false);
        o.pinned[3] = o.pinned[77] = true;
        const auto after = laidOut(more, o);
        QCOMPARE(after.size(), size_t(630));
        double sum = 0;
        for (size_t i = 0; i < 600; ++i) sum += std::hypot(after[i].x() - before[i].x(), after[i].y() - before[i].y());
        const double share = sum / 600 / std::hypot(chart.width(), chart.height());
        QVERIFY2(share < 0.02, qPrintable(QString::number(share)));
        QCOMPARE(after[3], before[3]);
        QCOMPARE(after[77], before[77]);
        // With nothing new, nothing moves at all.
        LayoutOptions same;
        same.previous.assign(before.begin(), before.end());
        QVERIFY(laidOut(g, same) == before);
    }

    void cancelled() {
        const Graph g = test::hubGraph(20000, 40000, 2);
        JobControl before;
        before.cancel();
        auto r = layoutGraph(g, {}, before);
        QVERIFY(!r);
        QCOMPARE(r.error().code(), ErrorCode::Cancelled);
        JobControl* self = nullptr;
        JobControl during([&](const Progress& p) {
            if (p.done >= 2) self->cancel();
        });
        self = &during;
        auto s = layoutGraph(g, {}, during);
        QVERIFY(!s);
        QCOMPARE(s.error().code(), ErrorCode::Cancelled);
        QVERIFY(during.progress().done <= 3); // stopped at once, not at the end
    }

    void wrongLengthsAreRefused() {
        JobControl job;
        LayoutOptions o;
        o.boxes.resize(2);
        QCOMPARE(layoutGraph(test::gridGraph(2, 2), o, job).error().code(), ErrorCode::InvalidArgument);
        o.boxes.clear();
        o.pinned.assign(4, true);
        QCOMPARE(layoutGraph(test::gridGraph(2, 2), o, job).error().code(), ErrorCode::InvalidArgument);
    }

    void otherKinds_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("radial") << QStringLiteral("radial");
        QTest::newRow("circular") << QStringLiteral("circular");
        QTest::newRow("flow") << QStringLiteral("flow");
    }
    void otherKinds() {
        QFETCH(QString, name);
        LayoutOptions o;
        o.kind = layoutKindFromText(name).value();
        o.boxes.assign(80, QSizeF(90, 60));
        const auto at = laidOut(test::hubGraph(80, 120, 9), o);
        QCOMPARE(at.size(), size_t(80));
        QCOMPARE(overlaps(at, o.boxes), 0);
        QVERIFY(!layoutKindFromText(QStringLiteral("fancy")));
    }

    void moneyFlowsToTheRight() {
        // A -> B -> C -> D with a way back: only the closing link may run left.
        const Graph g(4, {{0, 1, 1, 0}, {1, 2, 1, 1}, {2, 3, 1, 2}, {3, 0, 1, 3}});
        LayoutOptions o;
        o.kind = LayoutKind::Flow;
        const auto at = laidOut(g, o);
        QVERIFY(at[0].x() < at[1].x() && at[1].x() < at[2].x() && at[2].x() < at[3].x());
    }

    void boxesKeepTheirPlaceWhereItIsFree() {
        JobControl job;
        const std::vector<Box> boxes{{{0, 0}, {40, 40}, false}, {{500, 0}, {40, 40}, false}, {{5, 5}, {40, 40}, false}};
        const auto at = placeBoxes(boxes, {0, 1, 2}, job);
        QCOMPARE(at[0], QPointF(0, 0));
        QCOMPARE(at[1], QPointF(500, 0));
        QVERIFY(std::hypot(at[2].x(), at[2].y()) < 80);
        QVERIFY(!placeWithin(boxes, {0, 1, 2}, QRectF(0, 0, 60, 60), 2));
    }

    void labelsNeverCollide() {
        SplitMix random(8);
        std::vector<LabelRequest> requests;
        OccupancyMap map(QRectF(0, 0, 1366, 768));
        std::vector<QRectF> icons;
        for (int i = 0; i < 400; ++i) {
            const QRectF icon(double(random.below(1340)), double(random.below(740)), 28, 28);
            icons.push_back(icon);
            map.mark(icon);
            requests.push_back({icon, QSizeF(60 + double(random.below(70)), 30), LabelSide::Below});
        }
        const auto labels = placeLabels(requests, map);
        int shown = 0, early = 0, late = 0;
        for (size_t i = 0; i < labels.size(); ++i) {
            if (labels[i].side == LabelSide::None) continue;
            ++shown;
            early += i < 100;
            late += i >= 300;
            for (const QRectF& icon : icons) QVERIFY(!labels[i].box.intersects(icon));
            for (size_t j = 0; j < i; ++j)
                QVERIFY(labels[j].side == LabelSide::None || !labels[i].box.intersects(labels[j].box));
        }
        QVERIFY2(shown > 40, qPrintable(QString::number(shown)));
        QVERIFY(early > late); // the important ones choose first
    }
};

QTEST_APPLESS_MAIN(tst_layout)
#include "tst_layout.moc"
