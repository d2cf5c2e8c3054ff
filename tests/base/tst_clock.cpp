#include "base/clock.h"

#include <QTest>

using namespace saboot;

class TestClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsPakistanTimeWhateverTheMachineSays() {
        const qint64 t = QDateTime(QDate(2026, 8, 15), QTime(6, 2, 41), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(pktText(t), QStringLiteral("2026-08-15 11:02:41 PKT"));
        QCOMPARE(utcText(t), QStringLiteral("2026-08-15 06:02:41 UTC"));
        QCOMPARE(pktDate(t), QStringLiteral("15-08-2026"));
        QCOMPARE(isoUtc(t), QStringLiteral("2026-08-15T06:02:41Z"));
        QCOMPARE(isoUtc(t + 7), QStringLiteral("2026-08-15T06:02:41.007Z"));
    }
    void namesSummerTimeOf2009() {
        const qint64 t = QDateTime(QDate(2009, 8, 15), QTime(6, 0), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(pktText(t), QStringLiteral("2009-08-15 12:00:00 PKST"));
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
