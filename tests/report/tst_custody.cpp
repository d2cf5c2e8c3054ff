#include "report/custody.h"

#include <QTest>

using namespace saboot::report;

class tst_custody : public QObject {
    Q_OBJECT
    static CustodyRow row(qint64 at, const QString& from, const QString& to) {
        CustodyRow r;
        r.event.at = at;
        r.event.from = from;
        r.event.to = to;
        return r;
    }
private Q_SLOTS:
    void unbrokenChainHasNoGap() {
        const auto gaps = findGaps({row(0, QStringLiteral("Scene"), QStringLiteral("Insp. A")), row(10, QStringLiteral("insp.  a"), QStringLiteral("HC B"))});
        QVERIFY(gaps.empty());
    }
    void anotherGiverIsAGap() {
        const auto gaps = findGaps({row(0, QStringLiteral("Scene"), QStringLiteral("Insp. A")), row(95700000, QStringLiteral("Driver"), QStringLiteral("Lab"))});
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps[0].before, size_t(1));
        QVERIFY(gaps[0].personDiffers && !gaps[0].timeBackwards);
        QCOMPARE(durationText(gaps[0].durationMs), QStringLiteral("26 h 35 min"));
    }
    void timeRunningBackwardsIsAGap() {
        const auto gaps = findGaps({row(5000, QStringLiteral("A"), QStringLiteral("B")), row(0, QStringLiteral("B"), QStringLiteral("C"))});
        QCOMPARE(gaps.size(), size_t(1));
        QVERIFY(gaps[0].timeBackwards && !gaps[0].personDiffers);
    }
    void durations() {
        QCOMPARE(durationText(59'000), QStringLiteral("0 min"));
        QCOMPARE(durationText(61 * 60'000), QStringLiteral("1 h 1 min"));
        QCOMPARE(durationText(qint64(5) * 86400'000 + 2 * 3600'000), QStringLiteral("5 d 2 h"));
    }
};

QTEST_GUILESS_MAIN(tst_custody)
#include "tst_custody.moc"
