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
        domain::Person third;
        third.nameLatin = QStringLiteral("Third man");
        check("person", reversible::addPerson(c, third), [&] { return reg.persons()->size() == 3; });
        QVERIFY(stack.undo(c));
        QCOMPARE(reg.person(third.id)->number, QStringLiteral("P-03")); // it stays in the register
        p.nameLatin = QStringLiteral("Fourth man");
        domain::Person next = p;
        check("person after", reversible::addPerson(c, next), [&] { return reg.persons()->size() == 3; });
        QCOMPARE(next.number, QStringLiteral("P-04")); // a number is not given twice
        {
            domain::PersonClaim shown;
            shown.person = next.id;
            shown.participant = Chats(c).participants(chat.id)->front().row;
            shown.reference = QStringLiteral("DE-01");
            const auto made = reg.claim(shown);
            QVERIFY(made);
            UndoStack other;
            other.push(*reversible::setTaskDone(c, reg.addTask(QStringLiteral("Call"), {}, std::nullopt)->id, true));
            QVERIFY(other.undo(c));
            QVERIFY(!reg.tasks()->front().doneAt);
            QVERIFY(other.redo(c));
            QVERIFY(reg.tasks()->front().doneAt);
            QCOMPARE(stack.undo(c).error().code(), ErrorCode::InvalidArgument); // something rests on them now
            QCOMPARE(reg.persons()->size(), size_t(3));
            QVERIFY(reg.dropClaim(made->id, reason));
            QVERIFY(reg.takeOffPerson(next.id, reason));
        }
        const size_t tasks = reg.tasks()->size();
        check("task", reversible::addTask(c, QStringLiteral("Ask the exchange"), QStringLiteral("Insp. Zaroob"), 5), [&] { return reg.tasks()->size() == tasks + 1; });
        {
            const auto all = reg.tasks();
            const auto task = std::find_if(all->begin(), all->end(), [](const auto& each) { return each.title == QLatin1String("Ask the exchange"); });
            QCOMPARE(task->assignee, QStringLiteral("Insp. Zaroob"));
            QCOMPARE(task->dueAt, std::optional<qint64>(5));
            QVERIFY(reg.setTaskDone(task->id, true));
            QCOMPARE(stack.undo(c).error().code(), ErrorCode::InvalidArgument); // what is done is not taken away unseen
        }
        // Nothing recorded is erased: what was typed stays, marked as rejected.
        IdentifierRow row = 0;
        const auto typed = QStringLiteral("0301 5550172");
        const auto standing = [&] {
            const auto i = reg.identifier(row);
            return i && i->review == domain::Review::Open;
        };
        check("identifier", reversible::recordIdentifier(c, typed, {}, reason, row), standing);
        QVERIFY(stack.undo(c));
        check("identifier typed again", reversible::recordIdentifier(c, typed, {}, reason, row), standing);
        check("identifier typed twice", reversible::review(c, row, domain::Review::Confirmed, reason), [&] { return reg.identifier(row)->review == domain::Review::Confirmed; });
        UndoStack twice;
        twice.push(*reversible::recordIdentifier(c, typed, {}, reason, row));
        QCOMPARE(twice.undo(c).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(reg.identifier(row)->review, domain::Review::Confirmed);
        {
            domain::CaseParticulars late = *c.particulars();
            late.authority = QStringLiteral("Order of the court, read late: the file was at the laboratory");
            check("particulars", reversible::setParticulars(c, late, reason), [&] { return c.particulars()->authority == late.authority; });
        }
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
        before = *workingChart(c);
        after = before;
        after.typesOff = {2};
        after.from = 9;
        check("filters", reversible::filterChart(c, before, after), [&] { return workingChart(c)->typesOff.contains(2) && workingChart(c)->from == 9; });
        QVERIFY(workingChart(c)->arrangement.hidden.contains(l.from)); // nor is the arrangement of this one
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
