#include "services/chart.h"
#include "services/chats.h"
#include "services/register.h"
#include "services/reports.h"
#include "services/reversiblework.h"
#include "services/storychat.h"
#include "services/verify.h"

#include <QGuiApplication>
#include <QTest>

using namespace saboot;
using namespace saboot::services;

class TestReversibleWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStepGoesBackAndForwardAndTheChainStaysWhole() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        OpenCase& c = t.opened();
        Register reg(c);
        domain::Person p;
        p.nameLatin = QStringLiteral("Babar Lashani");
        const auto a = reg.addPerson(p);
        p.nameLatin = QStringLiteral("Goldie Bhai");
        const auto b = reg.addPerson(p);
        UndoStack stack;
        const auto reason = QStringLiteral("said by the complainant");
        const auto check = [&](const char* name, Result<UndoStep> step, const std::function<bool()>& done) {
            if (!step) qFatal("%s: %s", name, qPrintable(describe(step.error())));
            if (!done()) qFatal("%s: was not done", name);
            stack.push(std::move(*step));
            for (int i = 0; i < 2; ++i) {
                if (const Status s = stack.undo(c); !s) qFatal("%s: undo: %s", name, qPrintable(describe(s.error())));
                if (done()) qFatal("%s: was not taken back", name);
                if (const Status s = stack.redo(c); !s) qFatal("%s: redo: %s", name, qPrintable(describe(s.error())));
                if (!done()) qFatal("%s: was not done again", name);
            }
        };
        check("join", reversible::joinPersons(c, a->id, b->id, reason), [&] { return reg.persons()->size() == 1; });
        const auto merge = People(c).dossier(a->id)->merges.front();
        check("separate", reversible::separatePersons(c, merge, reason), [&] { return reg.persons()->size() == 2; });
        store::MessageMark m;
        m.chat = chat.id;
        m.n = 2;
        m.flagged = true;
        m.tags = {QStringLiteral("name")};
        check("mark", reversible::setMark(c, m), [&] { return Marks(c).ofChat(chat.id)->size() == 1; });
        check("settle", reversible::settleDoubts(c, chat, {{QStringLiteral("zone"), QStringLiteral("confirmed")}, {QStringLiteral("owner"), QStringLiteral("Device owner")}}, reason),
              [&] { return Chats(c).byNumber(chat.number)->owner == QLatin1String("Device owner") && Marks(c).doubts(chat)->front().settled; });
        check("range", reversible::markRange(c, chat.id, 2, 3, reason), [&] { return Marks(c).ranges(chat.id)->size() == 1; });
        check("unrange", reversible::unmarkRange(c, Marks(c).ranges(chat.id)->front(), reason), [&] { return Marks(c).ranges(chat.id)->empty(); });
        domain::Link l;
        l.from = *services::chartKey(c, a->number);
        l.to = *services::chartKey(c, b->number);
        l.relation = QStringLiteral("brothers");
        l.sources = {QStringLiteral("DE-01")};
        l.reason = reason;
        check("link", reversible::addLink(c, l), [&] { return reg.officerLinks()->size() == 1; });
        check("unlink", reversible::dropLink(c, reg.officerLinks()->front(), reason), [&] { return reg.officerLinks()->empty(); });
        store::OfficerEvent e;
        e.text = QStringLiteral("Shop rented");
        e.sources = {QStringLiteral("DE-01")};
        e.reason = reason;
        check("event", reversible::saveEvent(c, e), [&] { return officerEvents(c)->size() == 1; });
        e = officerEvents(c)->front();
        e.text = QStringLiteral("Shop rented again");
        check("event changed", reversible::saveEvent(c, e), [&] { return officerEvents(c)->front().text.endsWith(QLatin1String("again")); });
        check("event off", reversible::removeEvent(c, e, reason), [&] { return officerEvents(c)->empty(); });
        // What is split off comes back whole, and the name typed for it does not stay behind as an alias.
        const auto speakers = Chats(c).participants(chat.id);
        std::vector<LinkId> claims;
        for (const auto& s : *speakers) {
            domain::PersonClaim claim;
            claim.person = a->id;
            claim.participant = s.row;
            claim.reference = QStringLiteral("DE-01");
            claims.push_back(reg.claim(claim)->id);
        }
        domain::Person fresh;
        fresh.aliases = {QStringLiteral("The rider")};
        check("split", reversible::splitPerson(c, a->id, {claims[0]}, fresh, reason),
              [&] { return reg.persons()->size() == 3 && reg.claims(a->id)->size() == claims.size() - 1 && reg.claims(fresh.id)->size() == 1; });
        QVERIFY(stack.undo(c));
        QCOMPARE(reg.persons()->size(), size_t(2));
        QCOMPARE(reg.claims(a->id)->size(), claims.size());
        QVERIFY(reg.person(a->id)->aliases.isEmpty());
        QVERIFY(stack.redo(c));
        QCOMPARE(reg.person(fresh.id)->aliases, QStringList{QStringLiteral("The rider")});
        {
            domain::PersonClaim more;
            more.person = fresh.id;
            more.participant = speakers->back().row;
            more.reference = QStringLiteral("DE-02");
            const auto added = reg.claim(more);
            QVERIFY(added);
            QCOMPARE(stack.undo(c).error().code(), ErrorCode::InvalidArgument); // more was linked to them since
            QVERIFY(reg.dropClaim(added->id, reason));
        }
        domain::Finding f;
        f.textEnglish = QStringLiteral("The wallet is named twice.");
        f.citations = {QStringLiteral("DE-01")};
        check("finding", reversible::addFinding(c, f), [&] { return Reports(c).findings()->size() == 1; });
        check("finding away", reversible::removeFinding(c, Reports(c).findings()->front(), reason), [&] { return Reports(c).findings()->empty(); });
        ChartViewState view;
        view.name = QStringLiteral("Money only");
        view.typesOff = {3};
        check("view", reversible::saveView(c, view), [&] { return chartViews(c)->size() == 1; });
        view.typesOff = {4};
        check("view changed", reversible::saveView(c, view), [&] { return chartViews(c)->front().typesOff.contains(4); });
        check("view away", reversible::removeView(c, view), [&] { return chartViews(c)->empty(); });
        const auto messages = Chats(c).messages(chat.id, 0, 5);
        QVERIFY(messages && !messages->empty());
        const auto redaction = Redactions(c).addMessage(messages->front().row, QStringLiteral("third_party"), reason);
        QVERIFY(redaction);
        check("redaction lifted", reversible::liftRedaction(c, *redaction, reason), [&] { return Redactions(c).list()->empty(); });
        ChartViewState before, after;
        after.arrangement.hidden = {l.from};
        after.from = 7;
        check("chart", reversible::arrangeChart(c, before, after, QStringLiteral("Entity hidden")), [&] { return workingChart(c)->arrangement.hidden.contains(l.from); });
        QCOMPARE(workingChart(c)->from, std::optional<qint64>(7)); // filters are not part of the step
        JobControl job;
        const auto report = verifyCase(c, job);
        QVERIFY2(report && report->clean, report && !report->findings.empty() ? qPrintable(report->findings.front().text) : "");
    }
    void aMarkChangedSinceIsNotOverwritten() {
        tests::TestCase t;
        const auto chat = tests::importStory(t, tests::storyText());
        store::MessageMark m;
        m.chat = chat.id;
        m.n = 2;
        m.flagged = true;
        UndoStack stack;
        stack.push(*reversible::setMark(t.opened(), m));
        m.translation = QStringLiteral("Yes, the name is Rubab Q.");
        QVERIFY(Marks(t.opened()).set(m));
        QCOMPARE(stack.undo(t.opened()).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(Marks(t.opened()).ofChat(chat.id)->front().translation, m.translation);
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestReversibleWork test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reversiblework.moc"
