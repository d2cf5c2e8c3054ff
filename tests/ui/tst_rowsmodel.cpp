#include "models/rowsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace saboot::ui;

class RowsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsSortAndFilter() {
        struct Row {
            QString name;
            int n;
        };
        RowsModel<Row> model({{QStringLiteral("Name"), [](const Row& r) { return r.name; }, {}, {}},
                              {QStringLiteral("Number"), [](const Row& r) { return QString::number(r.n); }, [](const Row& r) { return QVariant(r.n); }, {}}});
        RowsProxy proxy(&model);
        QAbstractItemModelTester a(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester b(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{QStringLiteral("Goldie"), 9}, {QStringLiteral("رباب"), 10}, {QStringLiteral("علی"), 2}});
        proxy.sort(1, Qt::AscendingOrder);
        // By value, not by letters: 2, 9, 10.
        QCOMPARE(proxy.index(0, 1).data().toString(), QStringLiteral("2"));
        QCOMPARE(proxy.index(2, 1).data().toString(), QStringLiteral("10"));
        // The Arabic yeh of another keyboard finds the Urdu one.
        proxy.setText(QString::fromUtf8("علي"));
        QCOMPARE(proxy.rowCount(), 1);
        proxy.setText(QStringLiteral("GOLD"));
        QCOMPARE(proxy.rowCount(), 1);
        model.append({{QStringLiteral("Golden"), 1}});
        QCOMPARE(proxy.rowCount(), 2);
    }
};

QTEST_MAIN(RowsModelTest)
#include "tst_rowsmodel.moc"
