#include "graph/svg.h"
#include "graph/timeline.h"

#include <QDateTime>
#include <QTest>

using namespace saboot;
using namespace saboot::graph;

namespace {

constexpr qint64 day = 86'400'000;

TimelineModel model() {
    TimelineModel m;
    m.lanes = {{QStringLiteral("Case"), {}, domain::EntityType::Exhibit, {}}, {QStringLiteral("سنہری سپلائی"), QStringLiteral("T3"), domain::EntityType::Account, {0, 3, 0, 9}}};
    m.from = 1'790'000'000'000;
    m.to = m.from + 4 * day;
    m.countsFrom = m.from;
    m.bucketMs = day;
    m.marks = {{QStringLiteral("a"), m.from + day, {}, domain::Certainty::Certain, 0, QStringLiteral("DE-01 taken")},
               {QStringLiteral("b"), m.from + day + 1000, {}, domain::Certainty::Assumed, 0, QStringLiteral("DE-02 taken")},
               {QStringLiteral("c"), m.from + 2 * day, m.from + 3 * day, domain::Certainty::Unknown, 1, QStringLiteral("Meeting")}};
    m.zoneName = QStringLiteral("PKT (+05:00)");
    return m;
}

std::vector<const TextItem*> texts(const Drawing& d) {
    std::vector<const TextItem*> out;
    for (const Item& i : d.items)
        if (const auto* t = std::get_if<TextItem>(&i)) out.push_back(t);
    return out;
}

} // namespace

class TestTimelineDrawing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ticksAreRoundFromYearsToMinutes_data() {
        QTest::addColumn<qint64>("span");
        QTest::newRow("forty years") << 40 * 366 * day;
        QTest::newRow("a year") << 366 * day;
        QTest::newRow("a month") << 30 * day;
        QTest::newRow("a day") << day;
        QTest::newRow("an hour") << day / 24;
        QTest::newRow("a minute") << qint64(60'000);
    }
    void ticksAreRoundFromYearsToMinutes() {
        QFETCH(qint64, span);
        const QTimeZone zone(5 * 3600);
        const qint64 from = 1'790'000'123'456;
        const auto ticks = timelineTicks(from, from + span, 900, 64, zone, TimelineStyle().months);
        QVERIFY(ticks.size() >= 2);
        QVERIFY(ticks.size() <= 20);
        for (size_t i = 0; i < ticks.size(); ++i) {
            const QDateTime t = QDateTime::fromMSecsSinceEpoch(ticks[i].at, zone);
            QCOMPARE(t.time().msec(), 0);
            QVERIFY(!ticks[i].minor.isEmpty());
            if (i) QVERIFY(ticks[i].at > ticks[i - 1].at);
            if (span >= 2 * day) QCOMPARE(t.time(), QTime(0, 0)); // midnight of the zone, not of UTC
        }
        QVERIFY(timelineTicks(5, 5, 900, 64, zone, TimelineStyle().months).empty());
    }
    void certaintyIsDrawnByShapeNotByColour() {
        const Drawing d = drawTimeline(model(), {});
        int full = 0, half = 0;
        bool dotted = false;
        for (const Item& i : d.items) {
            const auto* s = std::get_if<ShapeItem>(&i);
            if (!s || s->ref.kind != ItemRef::Entity) continue;
            if (s->ref.key == QLatin1String("a") && s->fill == ColourRole::Text) ++full;
            if (s->ref.key == QLatin1String("b") && s->fill == ColourRole::Text) ++half;
            if (s->ref.key == QLatin1String("c")) dotted = dotted || s->stroke.style == LineStyle::Dotted;
        }
        QCOMPARE(full, 1);
        QCOMPARE(half, 1);
        QVERIFY(dotted);
    }
    void marksAndBarsAreFoundWhereTheyStand() {
        const TimelineModel m = model();
        TimelineStyle style;
        const Drawing d = drawTimeline(m, style);
        const double width = style.size.width() - 8 - style.labelWidth;
        QCOMPARE(hitTest(d, {style.labelWidth + width / 4, 38 + 11}, 4).kind, ItemRef::Entity);
        QCOMPARE(hitTest(d, {style.labelWidth + width * 0.62, 38 + 44 + 12}, 4).key, QStringLiteral("c"));
        QCOMPARE(hitTest(d, {style.labelWidth + width * 0.9, 38 + 88 - 8}, 4).key, QStringLiteral("bucket:1:3"));
        // Time runs from left to right, whatever the language of the lane.
        QVERIFY(hitTest(d, {style.labelWidth + width * 0.1, 38 + 88 - 8}, 2).kind == ItemRef::Nothing);
    }
    void labelsDoNotRunIntoEachOther_data() {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("named");
        QTest::newRow("few") << 6 << 6;
        QTest::newRow("crowd") << 200 << 1;
    }
    void labelsDoNotRunIntoEachOther() {
        QFETCH(int, events);
        QFETCH(int, named);
        TimelineModel m = model();
        m.marks.clear();
        for (int i = 0; i < events; ++i)
            m.marks.push_back({QStringLiteral("m%1").arg(i), m.from + i * (4 * day / events), {}, domain::Certainty::Certain, 0, QStringLiteral("Event number %1").arg(i)});
        TimelineStyle style;
        style.selected = QStringLiteral("m%1").arg(events / 2);
        const Drawing d = drawTimeline(m, style);
        std::vector<QRectF> boxes;
        bool selected = false;
        for (const TextItem* t : texts(d)) {
            if (t->ref.kind != ItemRef::Entity) continue;
            selected = selected || t->ref.key == style.selected;
            const QRectF box = textBox(*t).adjusted(1, 0, -1, 0);
            for (const QRectF& other : boxes) QVERIFY2(!other.intersects(box), qPrintable(t->text));
            boxes.push_back(box);
        }
        QVERIFY(selected); // the chosen one is named even in a crowd
        QVERIFY(int(boxes.size()) >= named);
    }
    void wordsDoNotCrossTheEndOfABar() {
        TimelineModel m = model();
        m.marks.clear();
        const qint64 span = m.to - m.from;
        const QString words = QStringLiteral("Messages T1-0001 to T1-0040 marked");
        // Short, middling and long bars, and one that begins before the view.
        m.marks.push_back({QStringLiteral("short"), m.from + span / 20, m.from + span / 12, domain::Certainty::Certain, 0, words});
        m.marks.push_back({QStringLiteral("long"), m.from + span / 2, m.from + span - 1, domain::Certainty::Certain, 0, words});
        m.marks.push_back({QStringLiteral("before"), m.from - span, m.from + span / 16, domain::Certainty::Certain, 1, words});
        for (const char* selected : {"", "short", "long", "before"}) {
            TimelineStyle style;
            style.selected = QString::fromLatin1(selected);
            const Drawing d = drawTimeline(m, style);
            int named = 0;
            for (const TextItem* t : texts(d)) {
                if (t->ref.kind != ItemRef::Entity) continue;
                ++named;
                const QRectF box = textBox(*t);
                for (const Item& i : d.items)
                    if (const auto* s = std::get_if<ShapeItem>(&i); s && s->ref.key == t->ref.key) {
                        const QRectF bar = pathBounds(s->path);
                        const bool inside = box.left() >= bar.left() && box.right() <= bar.right() + 1, behind = box.left() >= bar.right();
                        QVERIFY2(inside || behind, qPrintable(t->ref.key));
                        QCOMPARE(inside, t->ref.key == QLatin1String("long"));
                    }
            }
            QCOMPARE(named, 3);
        }
    }
    void hostileNamesCannotBreakThePicture() {
        TimelineModel m = model();
        m.lanes[0].title = QStringLiteral("<script>\u202Eevil\n]]>");
        m.marks[0].label = QStringLiteral("a\u202Eb & <c>");
        const QByteArray svg = toSvg(drawTimeline(m, {}), lightPalette());
        QVERIFY(!svg.contains("<script>"));
        QVERIFY(!svg.contains("\xE2\x80\xAE")); // the override is shown as a mark, not obeyed
    }
    void nothingIsDrawnOutsideTheWidthAndNothingCrashesWithoutLanes() {
        TimelineModel m = model();
        m.from += day + day / 2;
        m.to = m.from + day;
        TimelineStyle style;
        const Drawing d = drawTimeline(m, style);
        for (const Item& i : d.items)
            if (const auto* s = std::get_if<ShapeItem>(&i); s && s->ref.kind == ItemRef::Entity) {
                QVERIFY(pathBounds(s->path).left() >= style.labelWidth - 6);
                QVERIFY(pathBounds(s->path).right() <= style.size.width());
            }
        QVERIFY(!drawTimeline({}, {}).items.empty());
    }
};

QTEST_GUILESS_MAIN(TestTimelineDrawing)
#include "tst_timelinedrawing.moc"
