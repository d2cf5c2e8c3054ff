#include "services/statistics.h"
#include "services/storychat.h"

#include <QTest>
#include <numeric>

using namespace saboot;
using services::Statistics;

class TestStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void amountsNeedACurrency_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("rupees before") << QStringLiteral("Rs 25,000 bhej do") << QStringLiteral("PKR 25000");
        QTest::newRow("rupees with a dot") << QStringLiteral("sirf Rs.500/-") << QStringLiteral("PKR 500");
        QTest::newRow("coin after") << QStringLiteral("1,250 USDT bhej diye") << QStringLiteral("USDT 1250");
        QTest::newRow("fraction") << QStringLiteral("0.05 btc") << QStringLiteral("BTC 0.05");
        QTest::newRow("lakh") << QStringLiteral("2.5 lakh rupees") << QStringLiteral("PKR 250000");
        QTest::newRow("indian groups") << QStringLiteral("PKR 1,25,000") << QStringLiteral("PKR 125000");
        QTest::newRow("urdu") << QStringLiteral("۵۰ ہزار روپے کل") << QStringLiteral("PKR 50000");
        QTest::newRow("dollar") << QStringLiteral("it was $40 each") << QStringLiteral("USD 40");
        QTest::newRow("two") << QStringLiteral("Rs 10 aur 20 USDT") << QStringLiteral("PKR 10;USDT 20");
        QTest::newRow("phone") << QStringLiteral("0300 0000471") << QString();
        QTest::newRow("parcel") << QStringLiteral("number SK-4471-0093") << QString();
        QTest::newRow("letters of a word") << QStringLiteral("5 ethical hackers, first 3") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void amountsNeedACurrency() {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QStringList said;
        for (const auto& a : services::amountsIn(text)) said << QStringLiteral("%1 %2").arg(a.currency).arg(a.value, 0, 'g', 12);
        QCOMPARE(said.join(u';'), found);
    }
    void everyMessageIsCountedOnceInEveryFigure() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        JobControl job;
        const auto s = services::statistics(t.opened(), chat.id, services::Amounts::Read, job);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, qint64(5));
        qint64 hours = 0, pieces = 0, speakers = 0;
        for (const auto& day : s->hours) hours = std::accumulate(day.begin(), day.end(), hours);
        for (const auto& p : s->overTime) pieces += p.messages;
        for (const auto& p : s->speakers) speakers += p.messages;
        QCOMPARE(hours, qint64(5));
        QCOMPARE(pieces, qint64(5));
        QCOMPARE(speakers, qint64(5));
        // 14 November 2025 was a Friday; the first two were written between 21 and 22 o'clock, Pakistan time.
        QCOMPARE(s->hours[4][21], qint64(2));
        QCOMPARE(s->hours[5][9], qint64(2));
        QCOMPARE(s->hours[6][22], qint64(1));
        QCOMPARE(s->piece, Statistics::Piece::Hour);
        QCOMPARE(s->assumed, qint64(5));
        QCOMPARE(s->amounts.size(), size_t(1));
        QCOMPARE(s->amounts[0].reference, QStringLiteral("T1-0004"));
        QCOMPARE(s->amounts[0].sender, QStringLiteral("Goldie Bhai"));
        QCOMPARE(s->amountsOverTime.size(), size_t(1));
        QCOMPARE(s->amountsOverTime[0].sum, 25000.0);
        // The whole case is the same here, without reading texts.
        const auto all = services::statistics(t.opened(), {}, services::Amounts::Skip, job);
        QCOMPARE(all->messages, qint64(5));
        QVERIFY(all->amounts.empty());
    }
    void anEmptyCaseHasEmptyFigures() {
        tests::TestCase t;
        JobControl job;
        const auto s = services::statistics(t.opened(), {}, services::Amounts::Read, job);
        QVERIFY(s && s->overTime.empty() && s->messages == 0);
        JobControl cancelled;
        cancelled.cancel();
        tests::importStory(t, tests::storyText());
        QCOMPARE(services::statistics(t.opened(), {}, services::Amounts::Read, cancelled).error().code(), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
