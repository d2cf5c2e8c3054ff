#include "actions/actions.h"
#include "shell/palettemodel.h"
#include "theme/icons.h"
#include "theme/typescale.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace saboot::ui;

class ActionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsAndShortcutsAreUnique() {
        QSet<QString> ids, keys;
        for (const ActionSpec& s : actionCatalogue()) {
            QVERIFY2(!ids.contains(QString::fromLatin1(s.id)), s.id);
            ids.insert(QString::fromLatin1(s.id));
            QVERIFY2(iconNames().contains(QString::fromLatin1(s.icon)), s.icon);
            QVERIFY2(hasRtl(QString::fromUtf8(s.keywords)), s.id);
            if (!*s.shortcut) continue;
            const QString key = QKeySequence::fromString(QString::fromLatin1(s.shortcut)).toString();
            QVERIFY2(!key.isEmpty() && !keys.contains(key), s.shortcut);
            keys.insert(key);
        }
    }

    void rulesSayWhyNot() {
        Actions actions;
        QObject owner;
        bool possible = false;
        int ran = 0;
        QVERIFY(!actions.trigger(QStringLiteral("case.verify")));
        actions.bind(QStringLiteral("case.verify"), &owner, [&] { ++ran; }, [&] { return possible ? QString() : QStringLiteral("Open a case first."); });
        QVERIFY(!actions.trigger(QStringLiteral("case.verify")));
        QCOMPARE(actions.whyNot(QStringLiteral("case.verify")), QStringLiteral("Open a case first."));
        QVERIFY(!actions.action(QStringLiteral("case.verify"))->isEnabled());
        possible = true;
        actions.refresh();
        QVERIFY(actions.action(QStringLiteral("case.verify"))->isEnabled());
        QVERIFY(actions.trigger(QStringLiteral("case.verify")));
        QCOMPARE(ran, 1);
    }

    void aBindingEndsWithItsOwner() {
        Actions actions;
        auto owner = std::make_unique<QObject>();
        actions.bind(QStringLiteral("go.audit"), owner.get(), [] {});
        QVERIFY(actions.isBound(QStringLiteral("go.audit")));
        owner.reset();
        QVERIFY(!actions.isBound(QStringLiteral("go.audit")));
        QVERIFY(!actions.trigger(QStringLiteral("go.audit")));
    }

    void thePaletteFindsByAnyName() {
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<PaletteItem> items;
        for (const ActionSpec& s : actionCatalogue()) {
            PaletteItem i;
            i.title = QString::fromUtf8(s.text);
            i.keywords = QString::fromUtf8(s.keywords);
            items.push_back(i);
        }
        model.setItems(items);
        const auto first = [&](const QString& query) {
            model.setQuery(query);
            const PaletteItem* i = model.item(model.firstRow());
            return i ? i->title : QString();
        };
        QCOMPARE(first(QStringLiteral("lock now")), QStringLiteral("Lock now"));
        QCOMPARE(first(QStringLiteral("muqaffal")), QStringLiteral("Lock now"));
        // Typed with the Arabic kaf and yeh of another keyboard.
        QCOMPARE(first(QString::fromUtf8("ابھي مقفل")), QStringLiteral("Lock now"));
        model.setQuery(QStringLiteral("qqqxyz"));
        QCOMPARE(model.hits(), 0);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ActionsTest)
#include "tst_actions.moc"
