#include "services/exhibits.h"
#include "services/overview.h"
#include "services/register.h"
#include "services/sample/story.h"
#include "services/testcase.h"
#include "services/chart.h"

#include <QTest>

using namespace saboot;
using services::Register;

class TestRegister : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anIdentifierByHandAndItsOwner() {
        tests::TestCase t;
        JobControl job;
        Register reg(t.opened());
        auto exhibit = services::Exhibits(t.opened()).attachBytes("slip", QStringLiteral("slip.txt"), {}, services::DuplicateRule::Skip, job);
        QVERIFY(exhibit);
        QCOMPARE(reg.addIdentifier(QStringLiteral("not an identifier at all"), {}, QStringLiteral("seen")).error().code(), ErrorCode::InvalidArgument);
        auto added = reg.addIdentifier(services::sample::ibanRubab, exhibit->exhibit.id, QStringLiteral("typed from the slip"));
        QVERIFY2(added, added ? "" : qPrintable(describe(added.error())));
        QCOMPARE(added->facts.kind, domain::IdentifierKind::Iban);
        QCOMPARE(added->facts.verdict, domain::Verdict::Valid);

        domain::Person p;
        p.nameLatin = QStringLiteral("Rubab Qasmani");
        p.nameUrdu = QStringLiteral("رباب قاسمانی");
        auto person = reg.addPerson(p);
        QVERIFY(person);
        QCOMPARE(person->number, QStringLiteral("P-01"));
        domain::PersonClaim c;
        c.person = person->id;
        c.identifier = added->row;
        c.exhibit = exhibit->exhibit.id;
        c.reference = QStringLiteral("DE-01");
        c.reason = QStringLiteral("her name stands beside it");
        QVERIFY(reg.claim(c));
        QCOMPARE(reg.identifier(added->row)->person, person->id);

        // The chart has the person, the account and a line that names its source.
        const auto chart = services::buildChart(t.opened(), {});
        QVERIFY(chart);
        bool linked = false;
        for (const auto& l : chart->links) {
            QVERIFY(!l.sources.empty());
            linked = linked || (l.from.startsWith(QLatin1String("person:")) && l.to.contains(services::sample::ibanRubab));
        }
        QVERIFY(linked);
        const auto claims = reg.claims(person->id);
        QVERIFY(reg.dropClaim(claims->front().id, QStringLiteral("wrong person")));
        QVERIFY(reg.claims(person->id)->empty());
    }
    void everyChangeIsAnEventInPlainWords() {
        tests::TestCase t;
        Register reg(t.opened());
        QVERIFY(reg.addNote(QStringLiteral("نوٹ"), QStringLiteral("DE-01")));
        auto task = reg.addTask(QStringLiteral("Ask the bank"), QStringLiteral("Insp. Test"), std::nullopt);
        QVERIFY(task);
        QVERIFY(reg.setTaskDone(task->id, true));
        QVERIFY(reg.tasks()->front().doneAt.has_value());
        const auto lines = services::Overview(t.opened()).audit(0, 10);
        QVERIFY(lines);
        QCOMPARE(lines->front().what, QStringLiteral("Task done: Ask the bank"));
        QCOMPARE(lines->front().officer, QStringLiteral("Insp. Aliya Test"));
        QCOMPARE(lines->back().event, QStringLiteral("CASE_CREATE"));
        QCOMPARE(lines->size(), size_t(4));
    }
    void countersSayWhatTheyCount() {
        tests::TestCase t;
        JobControl job;
        QVERIFY(services::Exhibits(t.opened()).attachBytes("a", QStringLiteral("a"), {}, services::DuplicateRule::Skip, job));
        const auto n = services::Overview(t.opened()).counters();
        QVERIFY(n);
        QCOMPARE(n->exhibits, qint64(1));
        QCOMPARE(n->exhibitsPending, qint64(1));
        QCOMPARE(n->messages, qint64(0));
    }
};

QTEST_GUILESS_MAIN(TestRegister)
#include "tst_register.moc"
