#include "charts/chartcanvas.h"
#include "charts/lineraster.h"
#include "charts/timeslider.h"
#include "graph/generated.h"
#include "graph/samplechart.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

namespace {

void fill(ChartCanvas& canvas, const graph::ChartModel& model) {
    JobControl job;
    const graph::ChartModel part = graph::visiblePart(model);
    auto layout = graph::layoutChart(part, {}, graph::LayoutFrom::Scratch, job);
    QVERIFY(bool(layout));
    canvas.setChart(part, *layout, ChartCanvas::View::Fit);
}

void keep(QWidget& widget, const char* name) {
    QDir().mkpath(QStringLiteral(SABOOT_BINARY_DIR "/tests/pictures"));
    QVERIFY(widget.grab().save(QStringLiteral(SABOOT_BINARY_DIR "/tests/pictures/") + QLatin1String(name)));
}

} // namespace

class tst_chartcanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clickingSelects() {
        ChartCanvas canvas;
        canvas.resize(1100, 700);
        fill(canvas, test::sampleChart());
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        QSignalSpy selected(&canvas, &ChartCanvas::selectionChanged);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.widgetPosition(QStringLiteral("p1")).toPoint());
        QCOMPARE(canvas.selectedEntity(), QStringLiteral("p1"));
        QVERIFY(canvas.accessibleDescription().contains(QStringLiteral("Babar Lashani")));
        const QPointF a = canvas.widgetPosition(QStringLiteral("p3")), b = canvas.widgetPosition(QStringLiteral("a3"));
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, ((a * 0.4 + b * 0.6)).toPoint());
        QCOMPARE(canvas.selectedLink(), 14);
        QVERIFY(canvas.selectedEntity().isEmpty());
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(canvas.selectedLink(), 0);
        QCOMPARE(selected.count(), 3);
    }

    void draggingMovesAndOnlyTells() {
        ChartCanvas canvas;
        canvas.resize(1100, 700);
        fill(canvas, test::sampleChart());
        QSignalSpy movedSpy(&canvas, &ChartCanvas::entityMoved);
        const QPoint from = canvas.widgetPosition(QStringLiteral("w5")).toPoint();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, from + QPoint(30, 10));
        QTest::mouseMove(&canvas, from + QPoint(80, 40));
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + QPoint(80, 40));
        QCOMPARE(movedSpy.count(), 1);
        QCOMPARE(movedSpy[0][0].toString(), QStringLiteral("w5"));
        const QPointF step = movedSpy[0][2].toPointF() - movedSpy[0][1].toPointF();
        QVERIFY(std::abs(step.x() / step.y() - 2) < 0.2);
        QCOMPARE(canvas.widgetPosition(QStringLiteral("w5")).toPoint(), from); // the owner decides
        // The ground moves the view instead.
        QTest::mousePress(&canvas, Qt::LeftButton, {}, QPoint(3, 3));
        QTest::mouseMove(&canvas, QPoint(60, 40));
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, QPoint(60, 40));
        QCOMPARE(canvas.widgetPosition(QStringLiteral("w5")).toPoint(), from + QPoint(57, 37));
        QCOMPARE(movedSpy.count(), 1);
    }

    void everythingByKeyboard() {
        ChartCanvas canvas;
        canvas.resize(1100, 700);
        fill(canvas, test::sampleChart());
        QTest::keyClick(&canvas, Qt::Key_Right);
        QCOMPARE(canvas.selectedEntity(), QStringLiteral("p1")); // the most connected
        const QPointF before = canvas.widgetPosition(canvas.selectedEntity());
        QTest::keyClick(&canvas, Qt::Key_Right);
        QVERIFY(canvas.selectedEntity() != QStringLiteral("p1"));
        QVERIFY(canvas.widgetPosition(canvas.selectedEntity()).x() > before.x());
        QSignalSpy movedSpy(&canvas, &ChartCanvas::entityMoved), hide(&canvas, &ChartCanvas::hideRequested), path(&canvas, &ChartCanvas::pathRequested);
        QTest::keyClick(&canvas, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(movedSpy.count(), 1);
        QVERIFY(movedSpy[0][2].toPointF().y() < movedSpy[0][1].toPointF().y());
        QTest::keyClick(&canvas, Qt::Key_P);
        QCOMPARE(path.count(), 1);
        QTest::keyClick(&canvas, Qt::Key_Delete);
        QCOMPARE(hide.count(), 1);
        QTest::keyClick(&canvas, Qt::Key_Space);
        QVERIFY(canvas.selectedLink() > 0);
        const int zoom = canvas.percent();
        QTest::keyClick(&canvas, Qt::Key_Plus);
        QVERIFY(canvas.percent() > zoom);
        QTest::keyClick(&canvas, Qt::Key_F);
        QCOMPARE(canvas.percent(), zoom);
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QCOMPARE(canvas.selectedLink(), 0);
    }

    void zoomKeepsThePlaceUnderTheMouse() {
        ChartCanvas canvas;
        canvas.resize(1100, 700);
        fill(canvas, test::sampleChart());
        const QPointF at = canvas.widgetPosition(QStringLiteral("p4"));
        QWheelEvent wheel(at, canvas.mapToGlobal(at), {}, QPoint(0, 240), Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&canvas, &wheel);
        QVERIFY(QLineF(canvas.widgetPosition(QStringLiteral("p4")), at).length() < 0.01);
    }

    void picturesAndLargeCharts() {
        ChartCanvas canvas;
        canvas.resize(1100, 640);
        fill(canvas, test::sampleChart());
        canvas.setLegend(graph::drawLegend(test::sampleChart(), {}));
        canvas.selectLink(3);
        keep(canvas, "canvas-light.png");
        const QImage small = canvas.grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < small.height(); y += 3)
            for (int x = 0; x < small.width(); x += 3) colours.insert(small.pixel(x, y));
        QVERIFY(colours.size() > 20);

        const graph::Graph g = test::hubGraph(3000, 6000, 4);
        graph::ChartModel big;
        for (int i = 0; i < 3000; ++i) big.entities.push_back(test::entity(QByteArray::number(i).constData(), domain::EntityType(i % 10), QString::number(i)));
        for (const auto& e : g.edges()) {
            domain::Link l;
            l.from = QString::number(e.a);
            l.to = QString::number(e.b);
            l.sources = {QStringLiteral("DE-01")};
            big.links.push_back(l);
        }
        fill(canvas, big);
        keep(canvas, "canvas-3000.png");
        canvas.zoomBy(6);
        canvas.selectEntity(QStringLiteral("0"));
        canvas.reveal(QStringLiteral("0"));
        QVERIFY(canvas.rect().contains(canvas.widgetPosition(QStringLiteral("0")).toPoint()));
        QTest::qWait(150); // the view comes to rest
        keep(canvas, "canvas-3000-near.png");
        graph::ChartModel none;
        canvas.setChart(none, {}, ChartCanvas::View::Fit);
        QVERIFY(canvas.selectedEntity().isEmpty());
        keep(canvas, "canvas-empty.png");
    }

    void rasterLinesAgreeWithThePainter() {
        QImage ours(200, 150, QImage::Format_RGB32), theirs = ours;
        ours.fill(Qt::white);
        theirs.fill(Qt::white);
        std::vector<RasterLine> lines;
        graph::SplitMix random(3);
        QPainter p(&theirs);
        p.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < 40; ++i) {
            const QPointF a(random.unit() * 400 - 100, random.unit() * 300 - 75), b(random.unit() * 400 - 100, random.unit() * 300 - 75);
            lines.push_back({a, b, qRgb(0, 0, 0)});
            p.drawLine(a + QPointF(0.5, 0.5), b + QPointF(0.5, 0.5));
        }
        p.end();
        drawLines(ours, lines, Smooth::Yes);
        qint64 a = 0, b = 0, far = 0;
        for (int y = 2; y < 147; ++y)
            for (int x = 2; x < 197; ++x) {
                a += 255 - qRed(ours.pixel(x, y));
                b += 255 - qRed(theirs.pixel(x, y));
                far += std::abs(qRed(ours.pixel(x, y)) - qRed(theirs.pixel(x, y))) > 160;
            }
        QVERIFY2(std::abs(double(a) / double(b) - 1) < 0.25, qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
        QVERIFY2(far < 300, qPrintable(QString::number(far)));
        // Nothing far outside or not a number may write anywhere.
        drawLines(ours, {{{1e12, -1e12}, {-1e12, 1e12}, 0}, {{qQNaN(), 0}, {5, 5}, 0}, {{-50, -50}, {-10, 900}, 0}}, Smooth::No);
    }

    void manyLinesInTwoBandsAreTheSamePicture() {
        graph::SplitMix random(9);
        std::vector<RasterLine> lines;
        for (int i = 0; i < 900; ++i) {
            // Long ones, level ones, upright ones, and some on the seam of the bands.
            const double y = i % 3 ? random.unit() * 200 - 30 : 74 + random.unit() * 3;
            lines.push_back({{random.unit() * 300 - 50, y}, {i % 7 ? random.unit() * 300 - 50 : 40, i % 5 ? random.unit() * 200 - 30 : y}, qRgb(i % 256, 40, 200)});
        }
        for (const Smooth smooth : {Smooth::Yes, Smooth::No}) {
            QImage together(200, 151, QImage::Format_RGB32), apart = together;
            together.fill(Qt::white);
            apart.fill(Qt::white);
            drawLines(together, lines, smooth);
            for (const RasterLine& l : lines) drawLines(apart, {l}, smooth);
            QCOMPARE(together, apart);
        }
    }

    void sliderFilters() {
        TimeSlider slider;
        slider.resize(800, 64);
        slider.setTimes({0, 1000ll * 86400 * 10, 1000ll * 86400 * 60});
        QVERIFY(!slider.from() && !slider.to());
        QSignalSpy changed(&slider, &TimeSlider::rangeChanged);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(slider.from().value(), 1000ll * 86400);
        QTest::keyClick(&slider, Qt::Key_End);
        QTest::keyClick(&slider, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(slider.to().value(), 1000ll * 86400 * 55);
        QTest::keyClick(&slider, Qt::Key_Escape);
        QVERIFY(!slider.from() && !slider.to());
        QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(790, 20));
        QTest::mouseMove(&slider, QPoint(400, 20));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(400, 20));
        QVERIFY(slider.to().value() < 1000ll * 86400 * 32);
        slider.setSummary(QStringLiteral("2 of 3"));
        QVERIFY(slider.accessibleDescription().contains(QStringLiteral("2 of 3")));
        keep(slider, "slider.png");
        slider.setTimes({});
        QVERIFY(!slider.to());
        keep(slider, "slider-empty.png");
    }
};

QTEST_MAIN(tst_chartcanvas)
#include "tst_chartcanvas.moc"
