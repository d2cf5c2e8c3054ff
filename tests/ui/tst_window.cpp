// The real window, driven by action ids with scripted answers.
#include "pages/chats/chatspage.h"
#include "pages/desk/deskpage.h"
#include "pages/evidence/evidencepage.h"
#include "rig.h"
#include "shell/inspector.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "theme/bidi.h"
#include "widgets/passphraseedit.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->window->session().state() == Session::State::NoOfficer);
        QVERIFY(m_rig->makeOfficer());
    }
    void cleanupTestCase() { m_rig.reset(); }

    void aNewCaseShowsTheOverview() {
        // Without an answer to the recovery key the case is still there; with it, nothing is left unanswered.
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        QCOMPARE(window().currentPageId(), QStringLiteral("overview"));
        QVERIFY(m_rig->prompts.unanswered().isEmpty());
        QVERIFY(m_rig->prompts.problems().isEmpty());
        QVERIFY(window().inspector()->spokenText().contains(QStringLiteral("Operation Sunehri")));
        QVERIFY(window().windowTitle().contains(QStringLiteral("Operation Sunehri")));
    }

    void everyActionIsBoundOrNamesAMissingPage() {
        for (const PageSpec& s : pageSpecs())
            if (s.make) window().openPage(QString::fromLatin1(s.id));
        m_rig->settle();
        QStringList unbound;
        for (const QString& id : window().actions().ids())
            if (!window().actions().isBound(id)) unbound << id;
        for (const PageSpec& s : pageSpecs())
            if (!s.make) unbound.removeAll(QStringLiteral("go.") + QString::fromLatin1(s.id));
        QVERIFY2(unbound.isEmpty(), qPrintable(unbound.join(QLatin1Char(' '))));
    }

    void attachedPicturesAreReadAndShown() {
        QVERIFY(m_rig->attachPicture(QStringLiteral("chat.png"), QStringLiteral("Phone P-1")));
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        QVERIFY(page);
        QCOMPARE(page->selection(), QStringLiteral("DE-01"));
        const QString said = window().inspector()->spokenText();
        QVERIFY(said.contains(QStringLiteral("Original, unchanged")));
        QVERIFY(said.contains(QStringLiteral("Phone P-1")));
    }

    void theSameFileTwiceIsSaidAndNotAdded() {
        m_rig->prompts.forgetSaid();
        m_rig->prompts.fill(QStringLiteral("evidence.source"), {});
        window().context().attachFiles({m_rig->path(QStringLiteral("chat.png"))});
        QVERIFY(m_rig->settle());
        bool said = false;
        for (const auto& s : m_rig->prompts.said()) said |= s.id == QLatin1String("evidence.attached") && s.text.contains(QStringLiteral("chat.png = DE-01"));
        QVERIFY(said);
        window().openPage(QStringLiteral("evidence"));
        QCOMPARE(qobject_cast<EvidencePage*>(window().currentPage())->list()->model()->rowCount(), 1);
    }

    void aMissingFileIsASentence() {
        m_rig->prompts.forgetSaid();
        m_rig->prompts.fill(QStringLiteral("evidence.source"), {});
        window().context().attachFiles({m_rig->path(QStringLiteral("not-there.png"))});
        QVERIFY(m_rig->settle());
        bool said = false;
        for (const auto& s : m_rig->prompts.said()) said |= plain(s.text).contains(QStringLiteral("was not found"));
        QVERIFY(said);
    }

    void withdrawingNeedsAReason() {
        window().openReference(QStringLiteral("DE-01"));
        m_rig->prompts.giveReason(QStringLiteral("evidence.withdraw"), QStringLiteral("no"));
        QVERIFY(window().actions().trigger(QStringLiteral("evidence.withdraw")));
        auto* list = qobject_cast<EvidencePage*>(window().currentPage())->list();
        const auto* model = static_cast<const ExhibitListModel*>(list->model());
        QVERIFY(!model->at(0)->isWithdrawn());
        m_rig->prompts.giveReason(QStringLiteral("evidence.withdraw"), QStringLiteral("Attached to the wrong case by mistake"));
        QVERIFY(window().actions().trigger(QStringLiteral("evidence.withdraw")));
        QVERIFY(model->at(0)->isWithdrawn());
    }

    void personsAreAddedAndRevealed() {
        m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Babar Lashani")}, {QStringLiteral("aliases"), QStringLiteral("Goldie, Bhai")}});
        QVERIFY(window().actions().trigger(QStringLiteral("persons.add")));
        QVERIFY(m_rig->settle());
        QCOMPARE(window().currentPageId(), QStringLiteral("persons"));
        QVERIFY(window().inspector()->spokenText().contains(QStringLiteral("Babar Lashani")));
    }

    void backAndForward() {
        window().openPage(QStringLiteral("overview"));
        window().openPage(QStringLiteral("audit"));
        QVERIFY(window().actions().trigger(QStringLiteral("go.back")));
        QCOMPARE(window().currentPageId(), QStringLiteral("overview"));
        QVERIFY(window().actions().trigger(QStringLiteral("go.forward")));
        QCOMPARE(window().currentPageId(), QStringLiteral("audit"));
    }

    void thePaletteRunsACommand() {
        QVERIFY(window().actions().trigger(QStringLiteral("view.palette")));
        Palette* palette = window().palettePanel();
        QVERIFY(palette->isOpen());
        palette->field()->setText(QStringLiteral("jaiza"));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QVERIFY(!palette->isOpen());
        QCOMPARE(window().currentPageId(), QStringLiteral("overview"));
    }

    void urduTurnsTheWholeWindowRound() {
        QVERIFY(window().actions().trigger(QStringLiteral("view.language")));
        QVERIFY(m_rig->settle());
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(window().rail()->mapTo(&window(), QPoint()).x() > window().width() / 2);
        QVERIFY(plain(window().actions().action(QStringLiteral("desk.lock"))->text()) == QStringLiteral("ابھی مقفل کریں"));
        QVERIFY(window().actions().trigger(QStringLiteral("view.language")));
        QVERIFY(m_rig->settle());
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }

    void controlsHaveNames() {
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            window().openPage(QString::fromLatin1(s.id));
            m_rig->settle();
            const auto buttons = window().findChildren<QAbstractButton*>();
            for (const QAbstractButton* b : buttons) {
                if (!b->isVisible() || qstrcmp(b->metaObject()->className(), "QTableCornerButton") == 0) continue;
                if (b->parentWidget() && b->parentWidget()->inherits("QLineEdit")) continue;
                QVERIFY2(!b->accessibleName().isEmpty() || !b->text().isEmpty(), qPrintable(QString::fromLatin1(s.id) + QLatin1Char(' ') + QString::fromLatin1(b->metaObject()->className())));
            }
        }
    }

    void lockingBlanksEverything() {
        window().openPage(QStringLiteral("evidence"));
        Q_EMIT window().autoLock().lockDue();
        QVERIFY(m_rig->settle());
        QVERIFY(window().session().state() == Session::State::Locked);
        QVERIFY(!window().currentPage());
        QVERIFY(window().findChildren<Page*>().isEmpty());
        QVERIFY(!window().actions().trigger(QStringLiteral("go.evidence")));
    }

    void aWrongPassphraseIsAFieldErrorAndWaits() {
        DeskPage* desk = window().deskPage();
        QTest::keyClicks(desk->passphrase(), QStringLiteral("not the passphrase at all"));
        desk->submit();
        QVERIFY(m_rig->settle());
        QVERIFY2(plain(desk->problem()).contains(QStringLiteral("Wrong passphrase")), qPrintable(desk->problem()));
        QVERIFY(window().session().state() == Session::State::Locked);
    }

    void theRightOneOpensTheCaseAgain() {
        QTRY_VERIFY_WITH_TIMEOUT(window().session().desk().waitMs() == 0, 60000);
        DeskPage* desk = window().deskPage();
        QTRY_VERIFY(desk->mainButton()->isEnabled());
        QTest::keyClicks(desk->passphrase(), QString::fromLatin1(Rig::passphrase()));
        desk->submit();
        QTRY_VERIFY_WITH_TIMEOUT(window().session().hasCase(), 60000);
        QVERIFY(m_rig->settle());
        // Where the officer was before the lock.
        QCOMPARE(window().currentPageId(), QStringLiteral("evidence"));
    }

private:
    MainWindow& window() { return *m_rig->window; }
    std::unique_ptr<Rig> m_rig;
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
