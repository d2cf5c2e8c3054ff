#include "graph/linkedchart.h"
#include "report/chartview.h"
#include "services/reportfigures.h"
#include "services/reports.h"
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
    void theReportShowsTheSameFigures() {
        tests::TestCase t;
        tests::importStory(t, tests::storyText());
        JobControl job;
        domain::ReportOptions o;
        const auto m = services::Reports(t.opened()).model(o, job);
        QVERIFY2(m, m ? "" : qPrintable(describe(m.error())));
        const report::ReportModel& r = **m;
        QCOMPARE(r.activity.size(), size_t(1));
        QCOMPARE(r.activity[0].messages, qint64(5));
        QCOMPARE(r.activity[0].hours[4][21], qint64(2));
        QVERIFY(!r.activity[0].figure && r.activity[0].first && *r.activity[0].first < *r.activity[0].last); // five messages: no figure
        QCOMPARE(r.flow.amounts.size(), size_t(1));
        QCOMPARE(r.flow.amounts[0].reference, QStringLiteral("T1-0004"));
        QCOMPARE(r.flow.sums.size(), size_t(1));
        QCOMPARE(r.flow.sums[0].sum, QStringLiteral("PKR 25,000"));
        QVERIFY(!r.flow.ofPrintedOnly && r.flow.named);
        // A report without these sections does not read the chats for them.
        o.sections = {QStringLiteral("exhibits")};
        const auto without = services::Reports(t.opened()).model(o, job);
        QVERIFY(without && (*without)->activity.empty() && (*without)->flow.isEmpty());
        // Redacted, only what is printed is read: a whole message that is left out takes its amount along.
        o.sections.clear();
        o.redacted = true;
        const auto redacted = services::Reports(t.opened()).model(o, job);
        QVERIFY(redacted && (*redacted)->flow.ofPrintedOnly);
    }
    void theLargestAmountsAreKeptOfMany() {
        tests::TestCase t;
        QString text;
        const int many = int(Statistics::amountLimit) + 500;
        for (int i = 0; i < many; ++i) text += QStringLiteral("14/11/2025, %1:%2 - Babar: Rs %3 aur 0.%4 btc\n").arg(9 + i / 60 % 12, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0')).arg(1000 + (i * 7919) % many).arg(i % 9 + 1);
        tests::importStory(t, text.toUtf8());
        JobControl job;
        const auto s = services::statistics(t.opened(), {}, services::Amounts::Read, job);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->amountCount, qint64(2 * many));
        double smallest = 1e9;
        size_t rupees = 0;
        for (const auto& a : s->amounts)
            if (a.currency == QLatin1String("PKR")) {
                ++rupees;
                smallest = std::min(smallest, a.value);
            }
        QCOMPARE(rupees, Statistics::amountLimit);
        QCOMPARE(s->amounts.size(), 2 * Statistics::amountLimit);
        QCOMPARE(smallest, 1500.0); // 1000 … 1499 are the 500 that went
        for (size_t i = 1; i < s->amounts.size(); ++i) QVERIFY(*s->amounts[i - 1].at <= *s->amounts[i].at);
        domain::ReportOptions o;
        const auto m = services::Reports(t.opened()).model(o, job);
        QVERIFY(m && (*m)->activity.size() == 1 && (*m)->activity[0].figure);
        QVERIFY(!(*m)->flow.amounts.empty() && (*m)->flow.moreAmounts == qint64(2 * many) - qint64((*m)->flow.amounts.size()));
        QVERIFY(!(*m)->flow.amounts[0].sure); // the export names no zone
    }
    void amountsAreWrittenWithTheirCurrency() {
        QCOMPARE(services::amountText(QStringLiteral("PKR"), 1785600), QStringLiteral("PKR 1,785,600"));
        QCOMPARE(services::amountText(QStringLiteral("BTC"), 0.0042), QStringLiteral("BTC 0.0042"));
        QCOMPARE(services::amountText(QString(), 12.5), QStringLiteral("12.5"));
    }
    void paymentsAreTheLinksOfMoney() {
        graph::ChartModel chart;
        for (const char* key : {"a", "b", "c"}) chart.entities.push_back({QLatin1String(key), domain::EntityType::Bank, QStringLiteral("Account ") + QLatin1String(key), {}, domain::Certainty::Certain, {QStringLiteral("DE-01")}});
        const auto link = [&](int n, const char* from, const char* to, const QString& relation, bool money, std::optional<qint64> at) {
            domain::Link l;
            l.number = n;
            l.from = QLatin1String(from);
            l.to = QLatin1String(to);
            l.relation = relation;
            l.money = money;
            l.first = l.last = at;
            l.sources = {QStringLiteral("DE-01")};
            chart.links.push_back(l);
        };
        link(1, "a", "b", QStringLiteral("PKR 36,500, bank transfer"), true, 2000);
        link(2, "b", "c", QStringLiteral("said to be theirs"), false, {});
        link(3, "b", "c", QStringLiteral("an unknown sum"), true, 1000);
        report::ReportModel m;
        services::addPayments(m, chart, {});
        QCOMPARE(m.flow.rows.size(), size_t(2));
        QCOMPARE(m.flow.rows[0].link.number, 3); // by time
        QCOMPARE(m.flow.rows[1].link.relation, QStringLiteral("PKR 36,500, bank transfer"));
        QVERIFY(m.flow.payments && m.flow.payments->links == 2 && m.flow.payments->entities == 3);
        QStringList words;
        for (const auto& i : m.flow.payments->drawing.items)
            if (const auto* text = std::get_if<graph::TextItem>(&i)) words << text->text;
        QVERIFY2(words.contains(QStringLiteral("1 · PKR 36,500")) && words.contains(QStringLiteral("3")), qPrintable(words.join(u'|')));
    }
    void aLargeChartIsPrintedWholeAndInPartsOrOnSheets() {
        graph::ChartModel chart = test::linkedChart(40, 3);
        using Kind = report::ChartView::Kind;
        JobControl job;
        for (const QString& sheets : {QString(), QStringLiteral("a4"), QStringLiteral("a3")}) {
            report::ReportModel m;
            QVERIFY(services::addChartViews(m, chart, sheets, {}, job));
            QCOMPARE(m.charts[0]->kind, Kind::Whole);
            QCOMPARE(m.charts[0]->links, 40);
            int links = 0;
            for (size_t i = 1; i < m.charts.size(); ++i) {
                links += m.charts[i]->links;
                QCOMPARE(m.charts[i]->kind, sheets.isEmpty() ? Kind::View : Kind::Sheets);
                if (sheets.isEmpty()) QVERIFY(m.charts[i]->links <= 25);
                else QCOMPARE(m.charts[i]->sheets.sheet.width(), sheets == QLatin1String("a3") ? 1075.0 : 480.0);
            }
            QCOMPARE(links, 40); // each once
        }
        chart.links.resize(20);
        report::ReportModel m;
        QVERIFY(services::addChartViews(m, chart, QStringLiteral("a3"), {}, job));
        QCOMPARE(m.charts[0]->kind, Kind::View); // small: one page shows it
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
