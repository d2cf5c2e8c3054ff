#include "domain/timerule.h"

#include <QTest>

using namespace saboot;
using domain::TimeReading;

class TestTimeRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void minutesStayMinutes();
    void rulesAreTakenApart_data();
    void rulesAreTakenApart();
};

void TestTimeRule::minutesStayMinutes() {
    const qint64 at = 1'795'000'980'000; // 2026-11-18 11:23:00 UTC
    QCOMPARE(domain::utcTextOf(at, QStringLiteral("dmy hm12 zone:Asia/Karachi(assumed)")), QStringLiteral("2026-11-18 11:23 UTC"));
    QCOMPARE(domain::pktTextOf(at, QStringLiteral("ymd(heading) hm24 zone:Asia/Karachi(assumed)")), QStringLiteral("2026-11-18 16:23 PKT"));
    for (const char* rule : {"dmy hms24 offset:+05:00", "unixtime(ms)", "iso offset:+00:00", "dmy(assumed) hms offset:+05:00", ""})
        QCOMPARE(domain::utcTextOf(at, QString::fromLatin1(rule)), QStringLiteral("2026-11-18 11:23:00 UTC"));
    // The summer times of 2002, 2008 and 2009 have a longer name.
    QCOMPARE(domain::pktTextOf(1'250'000'000'000, QStringLiteral("dmy hm24 zone:Asia/Karachi(assumed)")), QStringLiteral("2009-08-11 20:13 PKST"));
}

void TestTimeRule::rulesAreTakenApart_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("notation");
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("twelve");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("assumed");
    using N = TimeReading::Notation;
    using O = domain::DateOrder;
    const auto row = [](const char* rule, N n, O o, bool twelve, const char* zone, bool assumed) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << int(n) << int(o) << twelve << QString::fromLatin1(zone) << assumed;
    };
    row("dmy hm12 zone:Asia/Karachi(assumed)", N::Calendar, O::Dmy, true, "Asia/Karachi", true);
    row("mdy(month name) hms12 zone:Asia/Karachi", N::Calendar, O::Mdy, true, "Asia/Karachi", false);
    row("mdy(assumed) hm24 zone:Asia/Karachi(assumed)", N::Calendar, O::Mdy, false, "Asia/Karachi", true);
    row("undecided hm24 zone:Asia/Karachi(assumed)", N::Calendar, O::Auto, false, "Asia/Karachi", true);
    row("ymd hm24 persian>gregorian zone:Asia/Karachi(assumed)", N::Calendar, O::Ymd, false, "Asia/Karachi", true);
    row("iso offset:+04:00(of other messages)", N::Iso, O::Auto, false, "+04:00", false);
    row("rfc2822 offset:+05:00", N::Mail, O::Auto, false, "+05:00", false);
    row("unixtime(ns)", N::UnixTime, O::Auto, false, "", false);
    row("none in the export", N::None, O::Auto, false, "", false);
    row("", N::None, O::Auto, false, "", false);
}

void TestTimeRule::rulesAreTakenApart() {
    QFETCH(QString, rule);
    QFETCH(int, notation);
    QFETCH(int, order);
    QFETCH(bool, twelve);
    QFETCH(QString, zone);
    QFETCH(bool, assumed);
    const TimeReading r = domain::timeReading(rule);
    QCOMPARE(int(r.notation), notation);
    QCOMPARE(int(r.order), order);
    QCOMPARE(r.twelveHour, twelve);
    QCOMPARE(r.zone, zone);
    QCOMPARE(r.zoneAssumed, assumed);
    QCOMPARE(r.monthByName, rule.contains(QLatin1String("month name")));
    QCOMPARE(r.calendar, rule.contains(QLatin1String("persian")) ? QStringLiteral("persian") : QString());
    QCOMPARE(r.zoneNote, rule.contains(QLatin1String("of other")) ? QStringLiteral("of other messages") : QString());
}

QTEST_APPLESS_MAIN(TestTimeRule)
#include "tst_timerule.moc"
