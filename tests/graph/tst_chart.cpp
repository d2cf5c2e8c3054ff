#include "graph/chart.h"
#include "graph/generated.h"
#include "graph/paint.h"
#include "graph/samplechart.h"
#include "graph/svg.h"

#include <QDir>
#include <QTest>
#include <set>

using namespace saboot;
using namespace saboot::graph;

namespace {

// Numbers written in the discs on the lines.
std::multiset<int> drawnNumbers(const Drawing& d) {
    std::multiset<int> out;
    for (const Item& i : d.items)
        if (const auto* t = std::get_if<TextItem>(&i); t && t->ref.kind == ItemRef::Link) out.insert(t->text.toInt());
    return out;
}

std::set<int> drawnLines(const Drawing& d) {
    std::set<int> out;
    for (const Item& i : d.items)
        if (const auto* s = std::get_if<ShapeItem>(&i); s && s->ref.kind == ItemRef::Link) out.insert(s->ref.number);
    return out;
}

int collidingTexts(const Drawing& d) {
    std::vector<const TextItem*> texts;
    for (const Item& i : d.items)
        if (const auto* t = std::get_if<TextItem>(&i)) texts.push_back(t);
    int count = 0;
    for (size_t i = 0; i < texts.size(); ++i)
        for (size_t j = i + 1; j < texts.size(); ++j) {
            if (texts[i]->ref == texts[j]->ref) continue; // lines of one label are set close
            const QRectF a = textBox(*texts[i]).adjusted(0.5, 0.5, -0.5, -0.5), b = textBox(*texts[j]).adjusted(0.5, 0.5, -0.5, -0.5);
            if (a.intersects(b)) {
                qWarning() << texts[i]->text << texts[j]->text;
                ++count;
            }
        }
    return count;
}

void keepPicture(const Drawing& d, const DrawingPalette& p, const QString& name, double scale = 1) {
    QDir().mkpath(QStringLiteral(SABOOT_BINARY_DIR "/tests/pictures"));
    const auto image = toImage(d, p, scale);
    QVERIFY(bool(image));
    QVERIFY(image->save(QStringLiteral(SABOOT_BINARY_DIR "/tests/pictures/") + name));
}

QString allText(const Drawing& d) {
    QString s;
    for (const Item& i : d.items)
        if (const auto* t = std::get_if<TextItem>(&i)) s += t->text + u'\n';
    return s;
}

ChartModel generatedChart(int nodes, int links) {
    const Graph g = test::hubGraph(nodes, links, 21);
    ChartModel m;
    for (int i = 0; i < nodes; ++i) {
        domain::Entity e;
        e.key = QStringLiteral("n%1").arg(i);
        e.label = QStringLiteral("Entity %1").arg(i);
        e.type = domain::EntityType(i % 10);
        m.entities.push_back(e);
    }
    for (const Graph::Edge& e : g.edges()) {
        domain::Link l;
        l.from = m.entities[size_t(e.a)].key;
        l.to = m.entities[size_t(e.b)].key;
        l.sources = {QStringLiteral("DE-01")};
        m.links.push_back(l);
    }
    return m;
}

} // namespace

class tst_chart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLinkInThePictureIsARow() {
        JobControl job;
        const ChartModel model = test::sampleChart();
        const auto rows = chartRows(model);
        QCOMPARE(rows.size(), model.links.size());
        std::multiset<int> wanted, printed;
        for (const ChartRow& r : rows) {
            wanted.insert(r.number);
            QVERIFY(!r.sources.isEmpty());
        }
        std::set<int> lines;
        for (const ChartView& v : splitForPrint(model)) {
            QVERIFY(v.model.links.size() <= 25);
            const auto d = drawForPrint(v.model, {}, job);
            QVERIFY(bool(d));
            printed.merge(drawnNumbers(*d));
            lines.merge(drawnLines(*d));
        }
        QVERIFY(printed == wanted); // each exactly once
        QCOMPARE(lines.size(), wanted.size());
        const auto screen = drawForScreen(model, {}, job);
        QCOMPARE(drawnLines(*screen).size(), wanted.size());
    }

    void nothingCollides() {
        JobControl job;
        const ChartModel model = test::sampleChart();
        ChartStyle style;
        style.selectedLink = 3;
        const auto screen = drawForScreen(model, style, job);
        QCOMPARE(collidingTexts(*screen), 0);
        keepPicture(*screen, lightPalette(), QStringLiteral("chart-light.png"));
        keepPicture(*screen, darkPalette(), QStringLiteral("chart-dark.png"));
        style.numbers = Shown::Yes;
        QCOMPARE(collidingTexts(*drawForScreen(model, style, job)), 0);
        int page = 0;
        for (const ChartView& v : splitForPrint(model)) {
            const auto d = drawForPrint(v.model, {}, job);
            QCOMPARE(collidingTexts(*d), 0);
            QVERIFY(d->bounds.width() <= 480.01);
            const QRectF box(0, 0, 480, 318);
            for (const Item& i : d->items)
                if (const auto* t = std::get_if<TextItem>(&i); t && t->ref.kind != ItemRef::Legend) {
                    QVERIFY(box.contains(textBox(*t)));
                    QVERIFY2(t->size >= 6, qPrintable(t->text));
                }
            keepPicture(*d, printPalette(), QStringLiteral("chart-print-%1.png").arg(++page), 2);
        }
    }

    // Shown small: the words are drawn larger on the same ground, and no name is lost to another or to a second line.
    void largerWordsLoseNoName() {
        JobControl job;
        const ChartModel model = test::sampleChart();
        ChartStyle style;
        style.textFactor = 1.3;
        const auto screen = drawForScreen(model, style, job);
        QCOMPARE(collidingTexts(*screen), 0);
        QSet<QString> named;
        for (const Item& i : screen->items)
            if (const auto* t = std::get_if<TextItem>(&i); t && t->ref.kind == ItemRef::Entity) {
                named.insert(t->ref.key);
                QVERIFY2(t->size >= 1.3 * 12, qPrintable(t->text));
            }
        for (const auto& e : visiblePart(model).entities) QVERIFY2(named.contains(e.key), qPrintable(e.label));
    }

    void everythingLiesInBounds() {
        JobControl job;
        const auto d = drawForScreen(test::sampleChart(), {}, job);
        for (const Item& i : d->items) {
            if (const auto* t = std::get_if<TextItem>(&i)) QVERIFY(d->bounds.contains(textBox(*t)));
            if (const auto* s = std::get_if<ShapeItem>(&i)) QVERIFY(d->bounds.contains(pathBounds(s->path).adjusted(-0.1, -0.1, 0.1, 0.1)));
        }
    }

    void sameModelSameBytes() {
        JobControl job;
        const ChartModel model = test::sampleChart();
        const QByteArray a = toSvg(*drawForScreen(model, {}, job), lightPalette());
        QCOMPARE(toSvg(*drawForScreen(test::sampleChart(), {}, job), lightPalette()), a);
        const QByteArray p = toSvg(*drawForPrint(model, {}, job), printPalette());
        QCOMPARE(toSvg(*drawForPrint(model, {}, job), printPalette()), p);
    }

    void addressesAreShortOnlyInThePicture() {
        JobControl job;
        const ChartModel model = test::sampleChart();
        const QString whole = QStringLiteral("TSPbFictionalAddressOnly00000aBEV");
        const QString text = allText(*drawForScreen(model, {}, job));
        QVERIFY(text.contains(QStringLiteral("TSPb\u2026aBEV")));
        QVERIFY(!text.contains(whole));
        const auto rows = chartRows(model);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const ChartRow& r) { return r.to == whole; }));
        QVERIFY(text.contains(QStringLiteral("Babar Lashani")));
    }

    void legendNamesWhatIsThere() {
        ChartModel model = test::sampleChart();
        std::erase_if(model.entities, [](const domain::Entity& e) { return e.type != domain::EntityType::Person && e.type != domain::EntityType::Wallet; });
        const QString text = allText(drawLegend(model, {}));
        QVERIFY(text.contains(QStringLiteral("Person")) && text.contains(QStringLiteral("Wallet")));
        QVERIFY(!text.contains(QStringLiteral("Parcel")) && !text.contains(QStringLiteral("Bank")));
        QVERIFY(text.contains(QStringLiteral("Added by officer")) && text.contains(QStringLiteral("Money")));
    }

    void lineStylesTellTheBasis() {
        JobControl job;
        const ChartModel model = test::sampleChart();
        const auto d = drawForScreen(model, {}, job);
        for (const domain::Link& l : model.links) {
            const auto line = std::find_if(d->items.begin(), d->items.end(), [&](const Item& i) {
                const auto* s = std::get_if<ShapeItem>(&i);
                return s && s->ref.kind == ItemRef::Link && s->ref.number == l.number && s->fill == ColourRole::None;
            });
            QVERIFY(line != d->items.end());
            const LineStyle wanted = l.basis == domain::Basis::Stated ? LineStyle::Solid : l.basis == domain::Basis::Inferred ? LineStyle::Dashed : LineStyle::Dotted;
            QCOMPARE(std::get<ShapeItem>(*line).stroke.style, wanted);
        }
        QVERIFY(dashPattern(LineStyle::Dashed, 3) == (std::vector<double>{5, 3.5}));
    }

    void hidingNeverDeletesAndNeverRenumbers() {
        ChartModel model = test::sampleChart();
        for (domain::Link& l : model.links) l.number = 0;
        const auto all = chartRows(model);
        QCOMPARE(all.front().number, 1);
        model.hidden = {QStringLiteral("p2")};
        const auto some = chartRows(model);
        QCOMPARE(model.links.size(), size_t(30));
        QCOMPARE(some.size(), size_t(25));
        for (const ChartRow& r : some) {
            QVERIFY(r.fromKey != QLatin1String("p2") && r.toKey != QLatin1String("p2"));
            const auto same = std::find_if(all.begin(), all.end(), [&](const ChartRow& a) { return a.number == r.number; });
            QVERIFY(same != all.end() && same->from == r.from && same->to == r.to && same->relation == r.relation);
        }
    }

    void timeFilter() {
        const ChartModel model = test::sampleChart();
        const qint64 third = *model.links[2].first;
        const ChartModel part = withinTime(model, third, third + 86400000);
        QCOMPARE(part.links.size(), size_t(2));
        QCOMPARE(part.links[0].number, 3);
        QCOMPARE(part.entities.size(), model.entities.size());
        ChartModel undated = model;
        undated.links[0].first = undated.links[0].last = std::nullopt;
        QCOMPARE(withinTime(undated, third, third).links.size(), size_t(2)); // the undated one stays
        QCOMPARE(withinTime(model, std::nullopt, std::nullopt).links.size(), model.links.size());
    }

    void pinnedStaysWhereTheHandPutIt() {
        JobControl job;
        ChartModel model = test::sampleChart();
        const auto first = layoutChart(model, {}, LayoutFrom::Scratch, job);
        model.places = first->places;
        model.places[QStringLiteral("p1")] += QPointF(333, -200);
        model.pinned = {QStringLiteral("p1")};
        for (const LayoutFrom from : {LayoutFrom::Model, LayoutFrom::Scratch}) {
            const auto again = layoutChart(model, {}, from, job);
            QVERIFY(bool(again));
            const QPointF d = again->places.value(QStringLiteral("p1")) - model.places.value(QStringLiteral("p1"));
            QVERIFY(std::hypot(d.x(), d.y()) < 1e-6);
        }
    }

    void hostileNames() {
        JobControl job;
        ChartModel model = test::sampleChart();
        model.entities[0].label = QString(300, u'W');
        model.entities[1].label = QStringLiteral("\u202Etxt.exe\u202C \"<&>'");
        model.entities[3].label = QString();
        model.entities[4].label = QStringLiteral("\u0627").repeated(300);
        model.entities[9].sublabel = QStringLiteral("line\nbreak");
        model.links[0].relation = QString(5000, u'x');
        model.links[1].relation = QStringLiteral("\u2067\u0007") + QChar(0);
        const auto d = drawForScreen(model, {}, job);
        QVERIFY(bool(d));
        QCOMPARE(collidingTexts(*d), 0);
        for (const Item& i : d->items)
            if (const auto* t = std::get_if<TextItem>(&i)) {
                QVERIFY(t->width <= 152);
                for (const QChar c : t->text) QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202E && c.unicode() != 0x2067);
            }
        QVERIFY(allText(*d).contains(QStringLiteral("\u27E6U+202E\u27E7")));
        QVERIFY(bool(drawForPrint(model, {}, job)));
    }

    void brokenModels() {
        JobControl job;
        ChartModel model;
        QVERIFY(bool(drawForScreen(model, {}, job)));
        QVERIFY(bool(drawForPrint(model, {}, job)));
        QVERIFY(splitForPrint(model).empty());
        model.entities = {test::entity("a", domain::EntityType::Person, QStringLiteral("A")),
                          test::entity("a", domain::EntityType::Phone, QStringLiteral("same key"))};
        domain::Link dangling;
        dangling.from = QStringLiteral("a");
        dangling.to = QStringLiteral("nobody");
        dangling.number = 4;
        domain::Link loop = dangling;
        loop.to = loop.from;
        model.links = {dangling, loop};
        model.places.insert(QStringLiteral("a"), QPointF(qQNaN(), 1e300));
        const auto d = drawForScreen(model, {}, job);
        QVERIFY(bool(d));
        QVERIFY(std::isfinite(d->bounds.width()) && d->bounds.width() < 2000);
        QCOMPARE(chartRows(model).size(), size_t(1));
        QCOMPARE(drawnLines(*d).size(), size_t(1));
        // Without any layout everything is still drawn.
        QCOMPARE(drawnLines(drawChart(test::sampleChart(), {}, {})).size(), size_t(30));
    }

    void largeChartsWork() {
        JobControl job;
        const ChartModel model = generatedChart(5000, 10000);
        const auto d = drawForScreen(model, {}, job);
        QVERIFY(bool(d));
        std::set<QString> drawn;
        for (const Item& i : d->items)
            std::visit([&](const auto& x) { if (x.ref.kind == ItemRef::Entity) drawn.insert(x.ref.key); }, i);
        QCOMPARE(drawn.size(), size_t(5000));
        QCOMPARE(drawnLines(*d).size(), size_t(10000));
        std::multiset<int> numbers;
        for (const ChartView& v : splitForPrint(generatedChart(300, 700))) {
            QVERIFY(v.model.links.size() <= 25);
            for (const domain::Link& l : v.model.links) numbers.insert(l.number);
        }
        QCOMPARE(numbers.size(), size_t(700));
        QCOMPARE(std::set<int>(numbers.begin(), numbers.end()).size(), size_t(700));
    }

    void cancelled() {
        JobControl job;
        job.cancel();
        QCOMPARE(drawForScreen(test::sampleChart(), {}, job).error().code(), ErrorCode::Cancelled);
        QCOMPARE(drawForPrint(test::sampleChart(), {}, job).error().code(), ErrorCode::Cancelled);
    }
};

QTEST_MAIN(tst_chart)
#include "tst_chart.moc"
