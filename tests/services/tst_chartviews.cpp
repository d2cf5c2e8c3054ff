#include "base/file.h"
#include "services/charting.h"
#include "services/chartviews.h"
#include "services/register.h"
#include "services/storychat.h"
#include "services/verify.h"

#include <QGuiApplication>
#include <QTest>

using namespace saboot;

class TestChartViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theChartAsLeftComesBack() {
        tests::TestCase t;
        QVERIFY(services::workingChart(t.opened())->id.isEmpty());
        services::ChartViewState s;
        s.arrangement.places.insert(QStringLiteral("person:a"), QPointF(-12.5, 1000.125));
        s.arrangement.places.insert(QStringLiteral("person:b"), QPointF(qQNaN(), 0)); // never stored
        s.arrangement.pinned.insert(QStringLiteral("person:a"));
        s.arrangement.hidden.insert(QStringLiteral("person:c"));
        s.arrangement.added.insert(QStringLiteral("identifier:wallet:x"));
        s.typesOff = {1, 3};
        s.certaintiesOff = {2};
        s.from = 5;
        QVERIFY(services::saveChartView(t.opened(), s));
        s.arrangement.places[QStringLiteral("person:a")] = QPointF(7, 8);
        QVERIFY(services::saveChartView(t.opened(), s)); // without an id: still the same one
        QVERIFY(t.reopen());
        const auto back = services::workingChart(t.opened());
        QVERIFY(back);
        QCOMPARE(back->arrangement.places.size(), qsizetype(1));
        QCOMPARE(back->arrangement.places.value(QStringLiteral("person:a")), QPointF(7, 8));
        QCOMPARE(back->arrangement.pinned, s.arrangement.pinned);
        QCOMPARE(back->arrangement.hidden, s.arrangement.hidden);
        QCOMPARE(back->arrangement.added, s.arrangement.added);
        QCOMPARE(back->typesOff, s.typesOff);
        QCOMPARE(back->certaintiesOff, s.certaintiesOff);
        QCOMPARE(back->from, std::optional<qint64>(5));
        QVERIFY(!back->to);
        QVERIFY(services::chartViews(t.opened())->empty());
        JobControl job;
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY2(report && report->clean, report && !report->findings.empty() ? qPrintable(report->findings.front().text) : "");
    }
    void anOfficersLinkIsNeverLeftOutForWantOfRoom() {
        tests::TestCase t;
        tests::importStory(t, tests::storyText());
        services::ChartFilter narrow;
        narrow.maxNodes = 1;
        const auto all = services::buildChart(t.opened(), {});
        QVERIFY(all && all->entities.size() > 2);
        QCOMPARE(services::buildChart(t.opened(), narrow)->entities.size(), size_t(1));
        domain::Link l;
        l.from = all->entities[all->entities.size() - 1].key;
        l.to = all->entities[all->entities.size() - 2].key;
        l.relation = QStringLiteral("PKR 500, by hand");
        l.money = l.directed = true;
        l.sources = {QStringLiteral("DE-01")};
        l.reason = QStringLiteral("shown on the slip");
        QVERIFY(services::Register(t.opened()).addLink(l));
        const auto chart = services::buildChart(t.opened(), narrow);
        QVERIFY(std::any_of(chart->links.begin(), chart->links.end(), [](const auto& x) { return x.money; }));
    }
    void namesOfViewsAreUniqueAndViewsCanBeRemoved() {
        tests::TestCase t;
        services::ChartViewState s;
        s.name = QStringLiteral("Money, October");
        auto saved = services::saveChartView(t.opened(), s);
        QVERIFY(saved);
        QCOMPARE(services::saveChartView(t.opened(), s).error().code(), ErrorCode::AlreadyExists);
        saved->from = 9;
        QVERIFY(services::saveChartView(t.opened(), *saved)); // the same id: replaced
        QCOMPARE(services::chartViews(t.opened())->size(), size_t(1));
        QVERIFY(services::removeChartView(t.opened(), *saved));
        QVERIFY(services::chartViews(t.opened())->empty());
    }
    void whatTheOfficerHidIsNotInThePicture() {
        tests::TestCase t;
        tests::importStory(t, tests::storyText());
        JobControl job;
        const auto svg = [&] {
            const QString path = t.path(QStringLiteral("chart.svg"));
            auto e = services::exportChart(t.opened(), path, job);
            if (!e) qFatal("%s", qPrintable(describe(e.error())));
            return *readBounded(path, 10 << 20);
        };
        QVERIFY(svg().contains("Goldie Bhai"));
        const auto data = services::buildChart(t.opened(), {});
        services::ChartViewState s;
        for (const auto& e : data->entities)
            if (e.label == QLatin1String("Goldie Bhai")) s.arrangement.hidden.insert(e.key);
        QCOMPARE(s.arrangement.hidden.size(), qsizetype(1));
        QVERIFY(services::saveChartView(t.opened(), s));
        QVERIFY(!svg().contains("Goldie Bhai"));
    }
    void anEntityFarAwayCanBePutOnTheChart() {
        tests::TestCase t;
        services::Register reg(t.opened());
        const auto d = reg.addIdentifier(QStringLiteral("TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW"), {}, QStringLiteral("seen on a wall"));
        QVERIFY(d);
        QVERIFY(services::buildChart(t.opened(), {})->entities.empty()); // it hangs on nothing
        const auto key = services::chartKey(t.opened(), QStringLiteral("identifier %1").arg(d->row));
        QVERIFY(key && !key->isEmpty());
        services::ChartFilter f;
        f.always = {*key};
        QCOMPARE(services::buildChart(t.opened(), f)->entities.size(), size_t(1));
        QCOMPARE(services::chartKey(t.opened(), QStringLiteral("P-77")).error().code(), ErrorCode::NotFound);
    }
    void anOfficersLinkCanBeTakenAway() {
        tests::TestCase t;
        services::Register reg(t.opened());
        domain::Person a, b;
        a.nameLatin = QStringLiteral("Babar Lashani");
        b.nameLatin = QStringLiteral("Nomi Wazdan");
        const auto pa = reg.addPerson(a), pb = reg.addPerson(b);
        domain::Link l;
        l.from = *services::chartKey(t.opened(), pa->number);
        l.to = *services::chartKey(t.opened(), pb->number);
        l.relation = QStringLiteral("rides for");
        l.sources = {QStringLiteral("DE-01")};
        l.reason = QStringLiteral("said by the shopkeeper");
        const auto added = reg.addLink(l);
        QVERIFY(added);
        QCOMPARE(services::buildChart(t.opened(), {})->links.size(), size_t(1));
        QVERIFY(reg.dropLink(added->id, QStringLiteral("the shopkeeper took it back")));
        QVERIFY(services::buildChart(t.opened(), {})->links.empty());
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestChartViews test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_chartviews.moc"
