#include "services/chats.h"
#include "services/marks.h"
#include "services/overview.h"
#include "services/register.h"
#include "services/reports.h"
#include "services/storychat.h"
#include "services/verify.h"

#include <QGuiApplication>
#include <QTest>

using namespace saboot;
using services::Marks;
using services::MessageFilter;

namespace {
bool clean(tests::TestCase& t) {
    JobControl job;
    const auto r = services::verifyCase(t.opened(), job);
    if (r && !r->findings.empty()) qWarning("%s", qPrintable(r->findings.front().text));
    return r && r->clean;
}
} // namespace

class TestMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMarkIsKeptChangedAndTakenOff() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        Marks marks(t.opened());
        store::MessageMark m;
        m.chat = chat.id;
        m.n = 99;
        m.flagged = true;
        QCOMPARE(marks.set(m).error().code(), ErrorCode::NotFound);
        m.n = 4;
        m.tags = {QStringLiteral("price")};
        m.translation = QStringLiteral("Send 25,000 rupees");
        QVERIFY(marks.set(m));
        QVERIFY(t.reopen());
        Marks again(t.opened());
        auto all = again.ofChat(chat.id);
        QCOMPARE(all->size(), size_t(1));
        QCOMPARE(all->front().translation, m.translation);
        QVERIFY(all->front().flagged);
        JobControl job;
        MessageFilter f;
        f.having = MessageFilter::Having::Flag;
        QCOMPARE(*again.positions(chat, f, job), std::vector<qint64>{3});
        f.tag = QStringLiteral("payment");
        QVERIFY(again.positions(chat, f, job)->empty());
        store::MessageMark none;
        none.chat = chat.id;
        none.n = 4;
        QVERIFY(again.set(none));
        QVERIFY(again.ofChat(chat.id)->empty());
        QVERIFY(again.set(none)); // nothing there: nothing to do
        QVERIFY(clean(t));
    }
    void aFindingCitesOnlyWhatTheCaseHolds() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        services::Reports reports(t.opened());
        const qint64 rows = *services::Chats(t.opened()).rowCount(chat.id);
        domain::Finding f;
        f.textEnglish = QStringLiteral("The price is named.");
        for (const QString& missing : {QStringLiteral("DE-99"), QStringLiteral("T9-0001"), QStringLiteral("T1-%1").arg(rows + 1), QStringLiteral("T1-0000"), QStringLiteral("the phone")}) {
            f.citations = {QStringLiteral("DE-01"), missing};
            const auto added = reports.addFinding(f);
            QVERIFY2(!added && added.error().code() == ErrorCode::NotFound && added.error().detail() == missing, qPrintable(missing));
        }
        QVERIFY(reports.findings()->empty());
        f.citations = {QStringLiteral("DE-01"), QStringLiteral("T1"), QStringLiteral("T1-%1").arg(rows, 4, 10, QLatin1Char('0'))};
        auto added = reports.addFinding(f);
        QVERIFY(added);
        added->citations = {QStringLiteral("DE-02x")};
        QCOMPARE(reports.changeFinding(*added, QStringLiteral("wrong")).error().code(), ErrorCode::NotFound);
        QCOMPARE(reports.findings()->front().citations, f.citations);
    }
    void filtersAndFindingAgreeWithTheMessages() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        Marks marks(t.opened());
        JobControl job;
        MessageFilter f;
        f.having = MessageFilter::Having::Identifier;
        const auto withValue = marks.positions(chat, f, job);
        QVERIFY(std::find(withValue->begin(), withValue->end(), 2) != withValue->end());
        f.having = MessageFilter::Having::Anything;
        f.participant = services::Chats(t.opened()).participants(chat.id)->at(0).row;
        QCOMPARE(*marks.positions(chat, f, job), (std::vector<qint64>{0, 2}));
        f.participant = 0;
        f.after = services::Chats(t.opened()).messages(chat.id, 2, 1)->front().body.time;
        f.before = *services::Chats(t.opened()).messages(chat.id, 3, 1)->front().body.time + 1;
        QCOMPARE(*marks.positions(chat, f, job), (std::vector<qint64>{1, 2}));
        f.before = f.after;
        QVERIFY(marks.positions(chat, f, job)->empty());
        QVERIFY(!f.isEmpty());
        QCOMPARE(*marks.find(chat.id, QStringLiteral("wallet"), job), std::vector<qint64>{2});
        QVERIFY(marks.find(chat.id, QStringLiteral("nowhere"), job)->empty());
        QCOMPARE(marks.find(chat.id, QString(), job).error().code(), ErrorCode::InvalidArgument);
        const auto hits = Marks::hitsIn(QStringLiteral("Naya wallet,\nnaya rate"), QStringLiteral("naya"));
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits[1], std::pair(13, 4));
        const auto messages = services::Chats(t.opened()).messages(chat.id, 1, 5);
        const auto found = marks.identifiersIn(*messages);
        QVERIFY(found);
        const auto places = found->value(messages->at(2).row);
        QVERIFY(!places.empty());
        QCOMPARE(messages->at(2).body.text.mid(places[0].start, places[0].length), QStringLiteral("TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW"));
        QCOMPARE(*marks.positionAt(chat.id, *messages->at(2).body.time), qint64(2));
    }
    void settlingADoubtIsRecordedOnceAndCanBeOpenedAgain() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        Marks marks(t.opened());
        const auto open = marks.doubts(chat);
        const auto zone = std::find_if(open->begin(), open->end(), [](const auto& d) { return d.kind == QLatin1String("zone"); });
        QVERIFY(zone != open->end());
        QVERIFY(!zone->settled);
        QVERIFY(services::Overview(t.opened()).counters()->openDoubts > 0);
        const quint64 before = t.opened().head().seq;
        QVERIFY(marks.settle(chat, {{QStringLiteral("zone"), QStringLiteral("confirmed")}, {QStringLiteral("owner"), QStringLiteral("Device owner")}}, QStringLiteral("the phone was set to Pakistan time")));
        QCOMPARE(t.opened().head().seq, before + 1); // one answer, one record
        QCOMPARE(services::Overview(t.opened()).counters()->openDoubts, qint64(0));
        const auto now = services::Chats(t.opened()).byNumber(chat.number);
        QCOMPARE(now->owner, QStringLiteral("Device owner"));
        const auto settled = marks.doubts(*now);
        for (const auto& d : *settled) QVERIFY(d.settled);
        QVERIFY(marks.unsettle(chat, QStringLiteral("zone"), QStringLiteral("the phone was abroad that week")));
        QVERIFY(services::Overview(t.opened()).counters()->openDoubts > 0);
        QVERIFY(clean(t));
    }
    void aMarkedRangeCanBeTakenOffAgain() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        QVERIFY(services::Reports(t.opened()).markRange(chat.id, 2, 4, QStringLiteral("the payment is agreed")));
        Marks marks(t.opened());
        const auto ranges = marks.ranges(chat.id);
        QCOMPARE(ranges->size(), size_t(1));
        QVERIFY(marks.unmark(ranges->front(), QStringLiteral("marked by mistake")));
        QVERIFY(marks.ranges(chat.id)->empty());
        QVERIFY(clean(t));
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestMarks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_marks.moc"
