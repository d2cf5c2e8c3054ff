// The window as a screen reader hears it and as a keyboard reaches it.
#include "pages/evidence/evidencepage.h"
#include "pages/evidence/pictureview.h"
#include "pages/persons/personspage.h"
#include "pages/report/reportpage.h"
#include "rig.h"
#include "shell/inspector.h"
#include "shell/palette.h"
#include "theme/bidi.h"
#include "theme/focusring.h"
#include "widgets/parts.h"

#include <QAccessible>
#include <QAbstractItemView>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

class AccessTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }

    /// Everything the officer can act on or read, with no name a screen reader could say.
    static void nameless(QAccessibleInterface* item, const QString& page, QStringList& all, int depth = 0) {
        if (!item || !item->isValid() || depth > 40 || item->state().invisible) return;
        const QAccessible::Role role = item->role();
        const bool control = role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::ComboBox || role == QAccessible::EditableText ||
                             role == QAccessible::Slider || role == QAccessible::Table || role == QAccessible::List || role == QAccessible::ProgressBar || role == QAccessible::PageTab;
        const auto* widget = qobject_cast<const QWidget*>(item->object());
        const bool inner = widget && (widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QTableCornerButton") ||
                                      (widget->parentWidget() && (widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QLineEdit") || widget->parentWidget()->inherits("QAbstractSpinBox"))));
        if (control && !inner && item->text(QAccessible::Name).trimmed().isEmpty())
            all << page + QStringLiteral(": ") + (widget ? QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char('#') + widget->objectName() : QStringLiteral("item %1").arg(int(role)));
        // The cells of large tables answer by the same rule; their first rows are enough.
        if (role == QAccessible::Table || role == QAccessible::List) return;
        for (int i = 0; i < item->childCount(); ++i) nameless(item->child(i), page, all, depth + 1);
    }

private Q_SLOTS:
    void initTestCase() {
        QAccessible::setActive(true);
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->makeOfficer());
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        QVERIFY(m_rig->attachPicture(QStringLiteral("chat-1.png"), QStringLiteral("Phone P-1")));
        QVERIFY(m_rig->attachPicture(QStringLiteral("chat-2.png"), QStringLiteral("Phone P-1")));
        window().resize(1366, 768);
    }
    void cleanupTestCase() { m_rig.reset(); }

    void everyControlHasANameARoleAndAValue_data() {
        QTest::addColumn<bool>("urdu");
        QTest::newRow("English") << false;
        QTest::newRow("Urdu") << true;
    }
    void everyControlHasANameARoleAndAValue() {
        QFETCH(bool, urdu);
        m_rig->settings.setLanguage(urdu ? Language::Urdu : Language::English);
        QVERIFY(m_rig->settle());
        QStringList all;
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            window().openPage(QString::fromLatin1(s.id));
            QVERIFY(m_rig->settle());
            nameless(QAccessible::queryAccessibleInterface(&window()), QString::fromLatin1(s.id), all);
            // Custom widgets must not hide behind the role of an empty box.
            for (const QWidget* w : window().findChildren<QWidget*>()) {
                if (!w->isVisible() || w->focusPolicy() == Qt::NoFocus || w->focusProxy()) continue;
                if (w->objectName().startsWith(QLatin1String("qt_")) || (w->parentWidget() && (w->parentWidget()->inherits("QComboBox") || w->parentWidget()->inherits("QLineEdit")))) continue;
                auto* item = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(w));
                QVERIFY(item);
                if (item->text(QAccessible::Name).trimmed().isEmpty())
                    all << QString::fromLatin1(s.id) + QStringLiteral(": takes the focus without a name: ") + QString::fromLatin1(w->metaObject()->className()) + QLatin1Char('#') + w->objectName();
            }
        }
        all.removeDuplicates();
        QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
        m_rig->settings.setLanguage(Language::English);
        QVERIFY(m_rig->settle());
    }

    void cardsSayWhatTheyShow() {
        window().openPage(QStringLiteral("evidence"));
        QVERIFY(m_rig->settle());
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        auto* list = QAccessible::queryAccessibleInterface(page->list());
        QVERIFY(list && list->childCount() >= 2);
        const QString said = list->child(0)->text(QAccessible::Name);
        QVERIFY2(said.contains(QStringLiteral("DE-02")) && said.contains(QStringLiteral("Chat with Goldie")), qPrintable(said));
    }

    void theFocusIsSeenWhenItCameByKey() {
        window().activateWindow();
        window().openPage(QStringLiteral("audit"));
        QVERIFY(m_rig->settle());
        QVERIFY(window().actions().trigger(QStringLiteral("view.nextPane")));
        auto* ring = window().findChild<FocusRing*>();
        QVERIFY(ring);
        QTRY_VERIFY(ring->target() || !QApplication::focusWidget());
    }

    void filterSortAndSelectByKeyboard() {
        window().openPage(QStringLiteral("evidence"));
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        page->list()->setFocus();
        QTest::keyClick(page->list(), Qt::Key_Slash);
        QTRY_VERIFY(page->filter()->hasFocus() || !window().isActiveWindow());
        QTest::keyClicks(page->filter(), QStringLiteral("chat-2"));
        QCOMPARE(page->list()->model()->rowCount(), 1);
        QTest::keyClick(page->filter(), Qt::Key_Escape);
        QCOMPARE(page->list()->model()->rowCount(), 2);
        page->list()->selectAll();
        QCOMPARE(window().session().selectedExhibits().size(), 2);
        m_rig->prompts.fill(QStringLiteral("evidence.tags"), {{QStringLiteral("tags"), QStringLiteral("payment, phone")}});
        QTest::keyClick(page->list(), Qt::Key_T);
        QVERIFY(m_rig->settle());
        page->filter()->setText(QStringLiteral("payment"));
        QCOMPARE(page->list()->model()->rowCount(), 2);
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QCOMPARE(page->list()->model()->rowCount(), 0);
        QVERIFY(window().actions().trigger(QStringLiteral("edit.redo")));
        QVERIFY(m_rig->settle());
        QCOMPARE(page->list()->model()->rowCount(), 2);
        page->filter()->clear();
    }

    void aPartOfAPictureIsMarkedByKeyboard() {
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        QTRY_VERIFY_WITH_TIMEOUT(page->picture()->hasImage(), 20000);
        QVERIFY(window().actions().trigger(QStringLiteral("evidence.mark")));
        QVERIFY(page->picture()->isMarking());
        m_rig->prompts.fill(QStringLiteral("evidence.redact"), {{QStringLiteral("reason"), QStringLiteral("the number of a neighbour")}});
        QTest::keyClick(page->picture(), Qt::Key_Down);
        QTest::keyClick(page->picture(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(page->picture(), Qt::Key_Return);
        QVERIFY(m_rig->settle());
        QVERIFY(!page->picture()->isMarking());
        QVERIFY2(window().inspector()->spokenText().contains(QStringLiteral("R-01")), qPrintable(window().inspector()->spokenText()));
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QVERIFY(!window().inspector()->spokenText().contains(QStringLiteral("R-01")));
    }

    void aPartOfAPictureBecomesAPersonsPicture() {
        QVERIFY(!window().actions().whyNot(QStringLiteral("evidence.portrait")).isEmpty()); // nobody to show yet
        m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Babar Lashani")}});
        QVERIFY(window().actions().trigger(QStringLiteral("persons.add")));
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
        auto* evidence = qobject_cast<EvidencePage*>(window().currentPage());
        QTRY_VERIFY_WITH_TIMEOUT(evidence->picture()->hasImage(), 20000);
        QVERIFY(window().actions().trigger(QStringLiteral("evidence.portrait")));
        m_rig->prompts.fill(QStringLiteral("evidence.portrait"), {{QStringLiteral("reason"), QStringLiteral("known to the team by sight")}});
        QTest::keyClick(evidence->picture(), Qt::Key_Return);
        QVERIFY(m_rig->settle());
        auto* persons = qobject_cast<PersonsPage*>(window().currentPage());
        QVERIFY(persons);
        QTRY_VERIFY_WITH_TIMEOUT(!persons->picture(QStringLiteral("P-01")).isNull(), 20000);
        QVERIFY2(window().inspector()->spokenText().contains(QStringLiteral("DE-01")), qPrintable(window().inspector()->spokenText()));
        QVERIFY(window().actions().trigger(QStringLiteral("persons.cards")));
        QCOMPARE(persons->mainWidget(), persons->cards());
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QVERIFY(persons->picture(QStringLiteral("P-01")).isNull());
        QVERIFY(window().actions().trigger(QStringLiteral("persons.list")));
    }

    void copiedTextSaysItsSourceAndGoesAgain() {
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
        QVERIFY(window().actions().trigger(QStringLiteral("list.copySource")));
        const QString text = QApplication::clipboard()->text();
        const QString head = window().session().opened()->head().shortForm;
        QVERIFY2(text.contains(QStringLiteral("DE-01")) && text.contains(head) && text.contains(QStringLiteral("47/2026")), qPrintable(text));
        window().lockNow();
        QVERIFY(m_rig->settle());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }
};

QTEST_MAIN(AccessTest)
#include "tst_access.moc"
