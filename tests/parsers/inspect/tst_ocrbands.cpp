#include "parsers/inspect/ocrbands.h"

#include <QTest>

using namespace saboot::parsers;

namespace {

QImage page(int width, int height, int shade = 255) {
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(shade);
    return image;
}

/// A line of text is a stretch of rows with dark and light pixels.
void addLine(QImage& image, int top, int height) {
    for (int y = top; y < top + height; ++y)
        for (int x = 10; x < image.width() - 10; x += 3) image.scanLine(y)[x] = 0;
}

} // namespace

class TestOcrBands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aScreenIsOneBand() {
        const auto bands = ocrBands(page(1080, 2340));
        QCOMPARE(bands.size(), size_t(1));
        QCOMPARE(bands[0].coreTop, 0);
        QCOMPARE(bands[0].coreBottom, 2340);
        QCOMPARE(bands[0].scale, 1.0);
        QVERIFY(!bands[0].invert);
    }

    void bandsCoverEveryRowOnceAndOverlap() {
        QImage tall = page(1080, 31'001);
        for (int y = 40; y + 40 < tall.height(); y += 71) addLine(tall, y, 40);
        const auto bands = ocrBands(tall);
        QVERIFY(bands.size() > 8);
        int next = 0;
        for (size_t i = 0; i < bands.size(); ++i) {
            QCOMPARE(bands[i].coreTop, next);
            next = bands[i].coreBottom;
            QVERIFY(bands[i].bottom - bands[i].top < 4000);
            if (i > 0) QVERIFY(bands[i].top < bands[i - 1].bottom);
            // Never through a line: cuts stand in the gaps of 31 rows.
            if (next < tall.height()) QVERIFY2((next - 40) % 71 >= 40, qPrintable(QString::number(next)));
        }
        QCOMPARE(next, tall.height());
    }

    void darkGroundsAreInverted() {
        QImage dark = page(1080, 1000, 20);
        for (int y = 100; y < 140; ++y)
            for (int x = 10; x < 500; x += 2) dark.scanLine(y)[x] = 240;
        const auto bands = ocrBands(dark);
        QVERIFY(bands[0].invert);
        const QImage part = ocrPart(dark, bands[0]);
        QCOMPARE(int(part.constScanLine(0)[0]), 235);
    }

    void smallPicturesAreEnlargedAndWideOnesReduced() {
        QVERIFY(ocrBands(page(240, 80))[0].scale > 2);
        const auto wide = ocrBands(page(12'000, 400));
        QCOMPARE(wide[0].scale, 0.5);
        QCOMPARE(ocrPart(page(12'000, 400), wide[0]).width(), 6000);
    }

    void transparencyCountsAsWhite() {
        QImage glass(4, 4, QImage::Format_ARGB32);
        glass.fill(qRgba(0, 0, 0, 0));
        glass.setPixel(1, 1, qRgba(0, 0, 0, 255));
        const QImage gray = ocrGray(glass);
        QCOMPARE(int(gray.constScanLine(0)[0]), 255);
        QCOMPARE(int(gray.constScanLine(1)[1]), 0);
    }
};

QTEST_GUILESS_MAIN(TestOcrBands)
#include "tst_ocrbands.moc"
