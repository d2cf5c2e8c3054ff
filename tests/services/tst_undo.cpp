#include "services/exhibits.h"
#include "services/overview.h"
#include "services/register.h"
#include "services/testcase.h"
#include "services/undo.h"
#include "services/verify.h"

#include <QTest>

using namespace saboot;
using services::Register;
using services::UndoStack;
namespace reversible = services::reversible;

class TestUndo : public QObject {
    Q_OBJECT
    static domain::Person addPerson(tests::TestCase& t) {
        domain::Person p;
        p.nameLatin = QStringLiteral("Nomi Wazdan");
        return *Register(t.opened()).addPerson(p);
    }
private Q_SLOTS:
    void aNameGoesBackAndForthAndEachWayIsAudited() {
        tests::TestCase t;
        domain::Person p = addPerson(t);
        UndoStack stack;
        const qint64 before = *services::Overview(t.opened()).auditCount();
        p.nameLatin = QStringLiteral("Nauman Wazdan");
        auto step = reversible::changePerson(t.opened(), p, QStringLiteral("as on his identity card"));
        QVERIFY(step);
        stack.push(std::move(*step));
        QCOMPARE(stack.undoText(), QStringLiteral("Person P-01 changed"));
        QVERIFY(stack.undo(t.opened()));
        QCOMPARE(Register(t.opened()).person(p.id)->nameLatin, QStringLiteral("Nomi Wazdan"));
        QVERIFY(!stack.canUndo());
        QVERIFY(stack.redo(t.opened()));
        QCOMPARE(Register(t.opened()).person(p.id)->nameLatin, QStringLiteral("Nauman Wazdan"));
        QCOMPARE(*services::Overview(t.opened()).auditCount(), before + 3);
        JobControl job;
        const auto report = services::verifyCase(t.opened(), job);
        QVERIFY(report && report->clean);
    }

    void whatChangedInBetweenIsNotOverwritten() {
        tests::TestCase t;
        domain::Person p = addPerson(t);
        UndoStack stack;
        p.note = QStringLiteral("rides a motorcycle");
        stack.push(std::move(*reversible::changePerson(t.opened(), p, QStringLiteral("said by a witness"))));
        p.note = QStringLiteral("rides a red motorcycle");
        QVERIFY(Register(t.opened()).changePerson(p, QStringLiteral("said by another witness")));
        const Status refused = stack.undo(t.opened());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(Register(t.opened()).person(p.id)->note, QStringLiteral("rides a red motorcycle"));
        QVERIFY(!stack.canUndo());
    }

    void aClaimComesBackAfterItWasDropped() {
        tests::TestCase t;
        JobControl job;
        const domain::Person p = addPerson(t);
        auto exhibit = services::Exhibits(t.opened()).attachBytes("label", QStringLiteral("label.txt"), {}, services::DuplicateRule::Skip, job);
        auto id = Register(t.opened()).addIdentifier(QStringLiteral("0300-0000471"), exhibit->exhibit.id, QStringLiteral("typed from the label"));
        QVERIFY(id);
        domain::PersonClaim c;
        c.person = p.id;
        c.identifier = id->row;
        c.exhibit = exhibit->exhibit.id;
        c.reference = QStringLiteral("DE-01");
        c.reason = QStringLiteral("stands beside his name");
        UndoStack stack;
        stack.push(std::move(*reversible::claim(t.opened(), c)));
        QCOMPARE(Register(t.opened()).claims(p.id)->size(), size_t(1));
        const LinkId made = Register(t.opened()).claims(p.id)->front().id;
        stack.push(std::move(*reversible::dropClaim(t.opened(), made, QStringLiteral("another person's number"))));
        QVERIFY(Register(t.opened()).claims(p.id)->empty());
        QVERIFY(stack.undo(t.opened()));
        QCOMPARE(Register(t.opened()).claims(p.id)->front().reference, QStringLiteral("DE-01"));
        QVERIFY(stack.redo(t.opened()));
        QVERIFY(Register(t.opened()).claims(p.id)->empty());
    }

    void reviewsTasksAndTags() {
        tests::TestCase t;
        JobControl job;
        auto exhibit = services::Exhibits(t.opened()).attachBytes("label", QStringLiteral("label.txt"), {}, services::DuplicateRule::Skip, job);
        auto id = Register(t.opened()).addIdentifier(QStringLiteral("0300-0000471"), exhibit->exhibit.id, QStringLiteral("typed from the label"));
        auto task = Register(t.opened()).addTask(QStringLiteral("Ask the bank"), {}, std::nullopt);
        UndoStack stack;
        stack.push(std::move(*reversible::review(t.opened(), id->row, domain::Review::Confirmed, QStringLiteral("compared with the label"))));
        stack.push(std::move(*reversible::setTaskDone(t.opened(), task->id, true)));
        domain::Acquisition a = exhibit->exhibit.acquisition;
        a.tags = {QStringLiteral("parcel")};
        stack.push(std::move(*reversible::setAcquisition(t.opened(), exhibit->exhibit.id, a, QStringLiteral("tag added by the officer"))));
        QVERIFY(stack.undo(t.opened()));
        QVERIFY(services::Exhibits(t.opened()).byId(exhibit->exhibit.id)->acquisition.tags.isEmpty());
        QVERIFY(stack.undo(t.opened()));
        QVERIFY(!Register(t.opened()).tasks()->front().doneAt);
        QVERIFY(stack.undo(t.opened()));
        QCOMPARE(Register(t.opened()).identifier(id->row)->review, domain::Review::Open);
        for (int i = 0; i < 3; ++i) QVERIFY(stack.redo(t.opened()));
        QCOMPARE(Register(t.opened()).identifier(id->row)->review, domain::Review::Confirmed);
        QCOMPARE(services::Exhibits(t.opened()).byId(exhibit->exhibit.id)->acquisition.tags, QStringList{QStringLiteral("parcel")});
        QCOMPARE(stack.redo(t.opened()).error().code(), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
