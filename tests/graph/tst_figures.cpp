#include "graph/activity.h"
#include "graph/chart.h"
#include "graph/flow.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace saboot;
using namespace saboot::graph;

namespace {

std::vector<const ShapeItem*> filled(const Drawing& d, ColourRole role) {
    std::vector<const ShapeItem*> out;
    for (const Item& i : d.items)
        if (const auto* s = std::get_if<ShapeItem>(&i); s && s->fill == role) out.push_back(s);
    return out;
}

QStringList texts(const Drawing& d) {
    QStringList out;
    for (const Item& i : d.items)
        if (const auto* t = std::get_if<TextItem>(&i)) out << t->text;
    return out;
}

/// What leaves the bounds would be cut on paper.
QString outside(const Drawing& d) {
    const QRectF room = d.bounds.adjusted(-0.6, -0.6, 0.6, 0.6);
    for (const Item& i : d.items) {
        const QRectF box = std::holds_alternative<TextItem>(i) ? textBox(std::get<TextItem>(i)) : pathBounds(std::get<ShapeItem>(i).path);
        if (box.left() < room.left() || box.right() > room.right() || box.top() < room.top() || box.bottom() > room.bottom()) return QStringLiteral("%1 %2 %3 %4 of %5 x %6").arg(box.x()).arg(box.y()).arg(box.width()).arg(box.height()).arg(room.width()).arg(room.height());
    }
    return {};
}

/// The boxes of the nodes, by key.
QHash<QString, QRectF> boxes(const Drawing& d) {
    QHash<QString, QRectF> out;
    for (const ShapeItem* s : filled(d, ColourRole::Surface))
        if (s->ref.kind == ItemRef::Entity && pathBounds(s->path).width() > 60) out.insert(s->ref.key, pathBounds(s->path));
    return out;
}

FlowModel flowOf(const std::vector<std::pair<int, int>>& pairs, int nodes) {
    FlowModel m;
    for (int i = 0; i < nodes; ++i) m.nodes.push_back({QString::number(i), QStringLiteral("Account %1").arg(i), i % 2 ? QStringLiteral("bank") : QString(), domain::EntityType(i % 10)});
    int n = 0;
    for (const auto& [a, b] : pairs) m.flows.push_back({++n, size_t(a), size_t(b), QStringLiteral("PKR %1,000").arg(n), n % 3 ? 1.0 / n : 0, LineStyle(n % 3)});
    return m;
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twiceTheMessagesAreTwiceTheInk() {
        ActivityModel m;
        m.hours[0][3] = 40;
        m.hours[6][23] = 20;
        m.overTime.pieces = {{1'790'000'000'000, 60}};
        const Drawing d = drawActivity(m, {});
        std::vector<double> areas;
        for (const ShapeItem* s : filled(d, ColourRole::Muted)) {
            const QRectF box = pathBounds(s->path);
            if (qFuzzyCompare(box.width(), box.height())) areas.push_back(box.width() * box.height());
        }
        QCOMPARE(areas.size(), size_t(2));
        QVERIFY(std::abs(areas[0] / areas[1] - 2) < 0.01);
        QCOMPARE(outside(d), QString());
    }
    void sumsOfTheDaysAreWritten() {
        ActivityModel m;
        for (size_t h = 0; h < 24; ++h) m.hours[2][h] = qint64(h);
        const QStringList found = texts(drawActivity(m, {}));
        QCOMPARE(found.filter(QStringLiteral("276")).size(), 1); // 0 + 1 + … + 23
        for (const char* word : {"Mon", "Sun", "00", "23"}) QVERIFY2(found.contains(QLatin1String(word)), word);
    }
    void theYearStandsUnderTheAxisEvenWhenItDoesNotBeginInView() {
        TimeSeries s{QStringLiteral("Messages a day"), {}, QStringLiteral("9")};
        for (int d = 0; d < 40; ++d) s.pieces.emplace_back(QDateTime(QDate(2026, 3, 10).addDays(d), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch(), d % 9 + 1);
        const Drawing d = drawTimeSeries({s}, {});
        QVERIFY(texts(d).contains(QStringLiteral("2026")));
        QCOMPARE(outside(d), QString());
    }
    void stripsOfSeveralCurrenciesHaveTheirOwnScale() {
        const Drawing d = drawTimeSeries({{QStringLiteral("PKR"), {{0, 1e6}}, QStringLiteral("1,000,000")}, {QStringLiteral("BTC"), {{86'400'000, 0.002}}, QStringLiteral("0.002")}}, {});
        const auto bars = filled(d, ColourRole::Muted);
        QCOMPARE(bars.size(), size_t(2));
        QVERIFY(std::abs(pathBounds(bars[0]->path).height() - pathBounds(bars[1]->path).height()) < 0.01);
        QVERIFY(drawTimeSeries({}, {}).items.empty());
    }
    void moneyRunsFromLeftToRight() {
        const FlowModel m = flowOf({{0, 2}, {1, 2}, {2, 3}}, 5);
        const Drawing d = drawFlow(m, {});
        const auto at = boxes(d);
        QCOMPARE(at.size(), qsizetype(4)); // the fifth neither pays nor is paid
        for (const Flow& f : m.flows) QVERIFY(at.value(m.nodes[f.from].key).right() < at.value(m.nodes[f.to].key).left());
        for (const char* words : {"1 · PKR 1,000", "2 · PKR 2,000", "3 · PKR 3,000"}) QVERIFY2(texts(d).contains(QString::fromUtf8(words)), words);
        QCOMPARE(outside(d), QString());
    }
    void moneyThatComesBackRunsBelow() {
        const Drawing d = drawFlow(flowOf({{0, 1}, {1, 0}, {1, 1}}, 2), {});
        const auto at = boxes(d);
        QCOMPARE(at.size(), qsizetype(2));
        double lowest = 0;
        for (const QRectF& b : at) lowest = std::max(lowest, b.bottom());
        const auto caption = std::find_if(d.items.begin(), d.items.end(), [](const Item& i) { return std::holds_alternative<TextItem>(i) && std::get<TextItem>(i).text.startsWith(QLatin1String("2 ")); });
        QVERIFY(caption != d.items.end() && std::get<TextItem>(*caption).at.y() > lowest);
        QCOMPARE(outside(d), QString());
    }
    void anyFlowsStayApartAndInside() {
        QRandomGenerator random(7);
        for (int round = 0; round < 120; ++round) {
            const int nodes = 2 + int(random.bounded(12));
            std::vector<std::pair<int, int>> pairs;
            for (int i = 0, n = 1 + int(random.bounded(24)); i < n; ++i) pairs.emplace_back(int(random.bounded(nodes)), int(random.bounded(nodes)));
            const FlowModel m = flowOf(pairs, nodes);
            const Drawing d = drawFlow(m, {});
            const auto at = boxes(d).values();
            for (qsizetype a = 0; a < at.size(); ++a)
                for (qsizetype b = a + 1; b < at.size(); ++b) QVERIFY2(!at[a].intersects(at[b]), qPrintable(QString::number(round)));
            if (!d.items.empty()) QVERIFY2(outside(d).isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(round).arg(outside(d))));
            const qsizetype drawn = std::count_if(pairs.begin(), pairs.end(), [](const auto& p) { return p.first != p.second; });
            QCOMPARE(texts(d).filter(QStringLiteral(" · ")).size(), drawn);
        }
    }
    void sheetsShowTheWholeAndMeet() {
        for (const size_t links : {26u, 60u, 200u, 4000u})
            for (const QSizeF& paper : {QSizeF(480, 612), QSizeF(1075, 612)}) {
                const SheetGrid g = sheetsFor(links, paper);
                QVERIFY(g.count() >= 1 && g.count() <= 36);
                QRectF all;
                for (int i = 0; i < g.count(); ++i) all |= g.part(i);
                QCOMPARE(all, QRectF(QPointF(), g.size()));
                if (g.columns > 1) QCOMPARE(g.part(0).right() - g.part(1).left(), g.overlap);
                if (g.count() < 36) QVERIFY(g.size().width() * g.size().height() > 0.8 * double(links) * 480 * 318 / 25);
            }
        QVERIFY(sheetsFor(200, {480, 612}).count() > sheetsFor(200, {1075, 612}).count());
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
