#include "services/overview.h"
#include "services/tables.h"
#include "services/testcase.h"

#include <QFile>
#include <QTest>

using namespace saboot;

class TestTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aListLeavesAsTextAndIsRecorded() {
        tests::TestCase t;
        services::TableContent list;
        list.title = QStringLiteral("Identifiers");
        list.headers = {QStringLiteral("Value"), QStringLiteral("نام")};
        list.rows = {{QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("بابر, لاشانی")}, {QStringLiteral("0300000471"), {}}};
        JobControl job;
        const QString csv = t.path(QStringLiteral("list.csv"));
        const qint64 before = *services::Overview(t.opened()).auditCount();
        QVERIFY(services::exportTable(t.opened(), list, csv, job));
        QFile f(csv);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(f.readAll());
        QVERIFY(text.contains(QStringLiteral("'=HYPERLINK")));
        QVERIFY(text.contains(QStringLiteral("\"بابر, لاشانی\"")));
        QVERIFY(text.contains(QStringLiteral("0300000471")));
        QCOMPARE(*services::Overview(t.opened()).auditCount(), before + 1);
        QCOMPARE(services::Overview(t.opened()).audit(0, 1)->front().what, QStringLiteral("A list was exported: Identifiers, 2 rows"));

        const QString xlsx = t.path(QStringLiteral("list.xlsx"));
        QVERIFY(services::exportTable(t.opened(), list, xlsx, job));
        QFile book(xlsx);
        QVERIFY(book.open(QIODevice::ReadOnly) && book.read(2) == "PK");
    }

    void whatCannotBeWrittenChangesNothing() {
        tests::TestCase t;
        JobControl job;
        const qint64 before = *services::Overview(t.opened()).auditCount();
        QCOMPARE(services::exportTable(t.opened(), {}, t.path(QStringLiteral("list.doc")), job).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(!services::exportTable(t.opened(), {}, QStringLiteral("/nowhere/at/all/list.csv"), job));
        JobControl cancelled;
        cancelled.cancel();
        QCOMPARE(services::exportTable(t.opened(), {}, t.path(QStringLiteral("list.csv")), cancelled).error().code(), ErrorCode::Cancelled);
        QCOMPARE(*services::Overview(t.opened()).auditCount(), before);
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
