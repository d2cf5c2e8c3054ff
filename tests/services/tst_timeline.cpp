#include "services/register.h"
#include "services/storychat.h"
#include "services/timeline.h"
#include "services/verify.h"

#include <QTest>
#include <numeric>

using namespace saboot;
using services::LaneBy;
using services::TimelineEvent;

namespace {
services::TimelineData read(tests::TestCase& t, LaneBy by) {
    JobControl job;
    auto r = services::readTimeline(t.opened(), by, 1000, job);
    if (!r) qFatal("%s", qPrintable(describe(r.error())));
    return *r;
}
const TimelineEvent* find(const services::TimelineData& d, const QString& key) {
    for (const auto& e : d.events)
        if (e.key == key) return &e;
    return nullptr;
}
} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyCaseHasNoEvents() {
        tests::TestCase t;
        const auto d = read(t, LaneBy::Person);
        QVERIFY(d.events.empty());
        QVERIFY(!d.first);
        JobControl job;
        QVERIFY(services::messageActivity(t.opened(), LaneBy::Person, 0, 1000, 10, job));
        QCOMPARE(services::messageActivity(t.opened(), LaneBy::Person, 0, 0, 10, job).error().code(), ErrorCode::InvalidArgument);
    }
    void exhibitsFirstMentionsAndMessagesStandInTheirLanes() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        const auto d = read(t, LaneBy::Person);
        QCOMPARE(d.messages, qint64(5));
        const auto* taken = find(d, QStringLiteral("taken:DE-01"));
        QVERIFY(taken && taken->at == 1'789'900'000'000);
        const auto mention = std::find_if(d.events.begin(), d.events.end(), [](const auto& e) { return e.kind == TimelineEvent::Kind::FirstMention && e.thing.startsWith(QLatin1String("TJCn")); });
        QVERIFY(mention != d.events.end());
        QCOMPARE(mention->sources, QStringList{QStringLiteral("T1-0003")});
        QCOMPARE(d.lanes[mention->lane].title, QStringLiteral("Device owner"));
        QCOMPARE(mention->certainty, domain::Certainty::Assumed); // the zone is assumed
        // By source, both speakers share the chat's lane.
        const auto s = read(t, LaneBy::Source);
        const auto lane = std::find_if(s.lanes.begin(), s.lanes.end(), [](const auto& l) { return l.sub == QLatin1String("T1"); });
        QVERIFY(lane != s.lanes.end());
        QCOMPARE(lane->messages, qint64(5));
        QVERIFY(chat.messages == 5);
    }
    void piecesCountEveryMessageOnceAndNameTheFirst() {
        tests::TestCase t;
        tests::importStory(t, tests::storyText());
        const auto d = read(t, LaneBy::Person);
        JobControl job;
        const qint64 day = 86'400'000, from = *d.first - *d.first % day;
        const auto a = services::messageActivity(t.opened(), LaneBy::Person, from, day, 400, job);
        QVERIFY(a);
        qint64 all = 0;
        for (const auto& lane : a->counts) all += std::accumulate(lane.begin(), lane.end(), qint64(0));
        QCOMPARE(all, qint64(5));
        // The lanes are those of readTimeline, in its order.
        for (size_t l = 0; l < a->counts.size(); ++l) QCOMPARE(std::accumulate(a->counts[l].begin(), a->counts[l].end(), qint64(0)), d.lanes[l].messages);
        QStringList firsts;
        for (const auto& lane : a->firsts)
            for (const auto& r : lane)
                if (!r.isEmpty()) firsts << r;
        QVERIFY(firsts.contains(QStringLiteral("T1-0001")));
        JobControl cancelled;
        cancelled.cancel();
        QCOMPARE(services::messageActivity(t.opened(), LaneBy::Person, from, day, 400, cancelled).error().code(), ErrorCode::Cancelled);
    }
    void aPersonGathersWhatIsHis() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        services::Register reg(t.opened());
        domain::Person p;
        p.nameLatin = QStringLiteral("Babar Lashani");
        const auto person = reg.addPerson(p);
        QVERIFY(person);
        const auto people = services::Chats(t.opened()).participants(chat.id);
        domain::PersonClaim c;
        c.person = person->id;
        c.participant = people->at(1).row;
        c.reference = QStringLiteral("DE-01");
        QVERIFY(reg.claim(c));
        const auto d = read(t, LaneBy::Person);
        const auto lane = std::find_if(d.lanes.begin(), d.lanes.end(), [](const auto& l) { return l.title == QLatin1String("Babar Lashani"); });
        QVERIFY(lane != d.lanes.end());
        QCOMPARE(lane->messages, qint64(3));
        QCOMPARE(lane->type, domain::EntityType::Person);
    }
    void anOfficersEventIsKeptChangedAndTakenOff() {
        tests::TestCase t;
        store::OfficerEvent e;
        e.text = QStringLiteral("Shop rented by Babar");
        e.reason = QStringLiteral("said by the landlord");
        QCOMPARE(services::saveOfficerEvent(t.opened(), e).error().code(), ErrorCode::InvalidArgument); // no source
        e.sources = {QStringLiteral("DE-01")};
        e.until = 5;
        QCOMPARE(services::saveOfficerEvent(t.opened(), e).error().code(), ErrorCode::InvalidArgument); // ends before it begins
        e.until.reset();
        auto saved = services::saveOfficerEvent(t.opened(), e);
        QVERIFY(saved);
        auto d = read(t, LaneBy::Person);
        QCOMPARE(d.events.size(), size_t(1));
        QVERIFY(!d.events[0].at); // undated, in its own group at the end
        saved->at = 1'789'000'000'000;
        saved->until = *saved->at + 3'600'000;
        QVERIFY(services::saveOfficerEvent(t.opened(), *saved));
        d = read(t, LaneBy::Person);
        QCOMPARE(d.events.size(), size_t(1));
        QCOMPARE(*d.first, 1'789'000'000'000);
        QCOMPARE(*d.last, 1'789'003'600'000);
        QVERIFY(services::removeOfficerEvent(t.opened(), *saved, QStringLiteral("entered twice by mistake")));
        QVERIFY(read(t, LaneBy::Person).events.empty());
        JobControl job;
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY2(report && report->clean, report && !report->findings.empty() ? qPrintable(report->findings.front().text) : "");
    }
};

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
