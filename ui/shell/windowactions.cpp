// The actions that belong to the window itself, and its menus.
#include "charts/statisticsview.h"
#include "pages/desk/deskpage.h"
#include "pages/linkchart/linkchartpage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "shell/caseflow.h"
#include "shell/evidenceflow.h"
#include "shell/guidepanel.h"
#include "shell/inspector.h"
#include "shell/jobspanel.h"
#include "shell/mainwindow.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "shell/shortcutspanel.h"
#include "shell/statusbar.h"
#include "shell/tabletools.h"
#include "shell/topbar.h"
#include "theme/bidi.h"
#include "widgets/parts.h"
#include "base/version.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>

namespace saboot::ui {

void MainWindow::bindActions() {
    const auto needsCase = [this]() -> QString { return m_session.hasCase() ? QString() : tr("Open a case first."); };
    const auto bind = [this](const char* id, std::function<void()> fn, Actions::Rule rule = {}) {
        m_actions.bind(QString::fromLatin1(id), this, std::move(fn), std::move(rule));
    };
    for (const PageSpec& s : pageSpecs())
        if (s.make) {
            const QString page = QString::fromLatin1(s.id);
            m_actions.bind(QStringLiteral("go.") + page, this, [this, page] {
                openPage(page);
                focusPage();
            }, needsCase);
        }
    bind("go.search", [this] {
        if (m_topBar->searchField()->isVisible()) m_topBar->searchField()->setFocus(Qt::ShortcutFocusReason);
        else m_palette->openWith({});
    }, needsCase);
    bind("go.back", [this] {
        const Place here{currentPageId(), currentPage()->selection()};
        const Place to = m_past.back();
        m_past.pop_back();
        m_future.push_back(here);
        go(to);
    }, [this] { return m_past.empty() ? tr("Nothing before this.") : QString(); });
    bind("go.forward", [this] {
        const Place here{currentPageId(), currentPage()->selection()};
        const Place to = m_future.back();
        m_future.pop_back();
        m_past.push_back(here);
        go(to);
    }, [this] { return m_future.empty() ? tr("Nothing after this.") : QString(); });

    bind("view.palette", [this] {
        if (!m_palette) m_palette = new Palette(m_context, this); // at the desk: commands alone
        m_palette->openWith({});
    }, [this] { return m_session.desk().isUnlocked() ? QString() : tr("Unlock the desk first."); });
    bind("view.inspector", [this] { toggleInspector(); }, needsCase);
    bind("view.nextPane", [this] { nextPane(1); }, needsCase);
    bind("view.previousPane", [this] { nextPane(-1); }, needsCase);
    bind("view.jobs", [this] { showJobs(); });
    bind("view.menu", [this] { showMenu(m_rail ? m_rail->menuButton() : nullptr); });
    bind("view.language", [this] {
        m_settings.setLanguage(m_settings.language() == Language::Urdu ? Language::English : Language::Urdu);
    });
    bind("view.light", [this] { m_settings.setThemeMode(ThemeMode::Light); });
    bind("view.dark", [this] { m_settings.setThemeMode(ThemeMode::Dark); });
    bind("view.systemTheme", [this] { m_settings.setThemeMode(ThemeMode::System); });

    bind("desk.lock", [this] { lockNow(); }, [this] { return m_session.desk().isUnlocked() ? QString() : tr("The desk is locked already."); });
    bind("desk.quit", [this] { close(); });
    bind("desk.lockTime", [this] {
        Form f;
        f.id = QStringLiteral("desk.lockTime");
        f.title = tr("Lock time");
        f.text = tr("After this many idle minutes the keys are dropped and the window is blanked.");
        f.accept = tr("Set");
        FormField minutes;
        minutes.id = QStringLiteral("minutes");
        minutes.label = tr("Minutes, 1 to 60");
        minutes.value = QString::number(m_settings.lockMinutes());
        minutes.required = true;
        minutes.problem = [](const QString& v) {
            bool good = false;
            const int n = v.toInt(&good);
            return good && n >= 1 && n <= 60 ? QString() : MainWindow::tr("A number from 1 to 60.");
        };
        f.fields.push_back(minutes);
        m_prompts.ask(f, [this](FormAnswer a) { m_settings.setLockMinutes(a.text("minutes").toInt()); });
    });
    bind("help.shortcuts", [this] { showShortcuts(); });
    bind("help.guide", [this] { showGuide(); });
    bind("help.about", [this] {
        m_prompts.inform(QStringLiteral("help.about"), tr("Saboot %1").arg(QStringLiteral(SABOOT_VERSION)),
                         tr("Offline casework for online drug market investigations. Nothing leaves this laptop: the program "
                            "has no network code. Free software under the GNU General Public License, version 3 or later."));
    });
    const auto cannotWrite = [this]() -> QString {
        return !m_session.hasCase() ? tr("Open a case first.") : m_session.canWrite() ? QString() : tr("The case is open for reading only.");
    };
    bind("edit.undo", [this] {
        m_session.whenFree([this] {
            const QString what = saidText(m_session.undoStack().undoText());
            if (const Status s = m_session.undo(); !s) m_prompts.showError(tr("Not taken back"), s.error());
            else if (m_status) m_status->say(tr("Taken back: %1").arg(isolated(what)));
        });
    }, [this, cannotWrite] { return !cannotWrite().isEmpty() ? cannotWrite() : m_session.undoStack().canUndo() ? QString() : tr("Nothing to take back."); });
    bind("edit.redo", [this] {
        m_session.whenFree([this] {
            const QString what = saidText(m_session.undoStack().redoText());
            if (const Status s = m_session.redo(); !s) m_prompts.showError(tr("Not done again"), s.error());
            else if (m_status) m_status->say(tr("Done again: %1").arg(isolated(what)));
        });
    }, [this, cannotWrite] { return !cannotWrite().isEmpty() ? cannotWrite() : m_session.undoStack().canRedo() ? QString() : tr("Nothing to do again."); });
    connect(&m_session, &Session::undoChanged, &m_actions, &Actions::refresh);
    const auto rows = [this] {
        if (const QTableView* t = focusedTable(this)) return rowsOf(t);
        return currentPage() ? currentPage()->listRows() : ShownRows();
    };
    const auto needsRows = [this]() -> QString { return focusedTable(this) || (currentPage() && currentPage()->hasList()) ? QString() : tr("Put the focus into a list first."); };
    bind("list.copy", [this, rows] {
        const ShownRows now = rows();
        if (now.selected.empty()) return m_status->say(tr("Select a row first."));
        copyRows(now, m_context, {}, [this](int n) {
            if (m_status) m_status->say(tr("%n row(s) copied. The clipboard is cleared in a minute.", nullptr, n));
        });
    }, needsRows);
    bind("list.export", [this, rows] {
        // A list that is read as it is scrolled is exported whole.
        if (focusedTable(this) && focusedTable(this) != currentPage()->mainWidget()) return exportRows(rows(), m_context);
        currentPage()->readWholeList([this, page = QPointer(currentPage())] {
            if (page) exportRows(page->listRows(), m_context);
        });
    }, needsRows);
    bind("list.copySource", [this, rows] { copyWithProvenance(rows()); }, needsCase);
    const auto shown = [this]() -> QString {
        const QString page = currentPageId();
        if (page == QLatin1String("persons")) return m_session.selectedPerson();
        if (page == QLatin1String("identifiers") || page == QLatin1String("evidence")) return m_session.selectedIdentifier() ? QStringLiteral("identifier %1").arg(m_session.selectedIdentifier()) : QString();
        return {};
    };
    bind("chart.show", [this, shown] {
        const QString reference = shown();
        openPage(QStringLiteral("linkchart"));
        if (auto* chart = qobject_cast<LinkChartPage*>(currentPage())) chart->addEntity(reference);
    }, [shown] { return shown().isEmpty() ? tr("Select a person or an identifier first.") : QString(); });
    const auto figures = [this]() -> StatisticsView* { return currentPage() ? currentPage()->figures() : nullptr; };
    const auto needsFigures = [figures] { return figures() ? QString() : tr("Show the statistics first, on Overview or of a thread."); };
    bind("figures.picture", [figures] { figures()->exportPicture(); }, needsFigures);
    bind("figures.table", [figures] { figures()->exportTable(); }, needsFigures);
    const auto step = [this](int by) {
        if (!currentPage()->nextHit(by)) m_status->say(tr("There is no hit on this page."));
    };
    bind("go.nextHit", [step] { step(1); }, needsCase);
    bind("go.previousHit", [step] { step(-1); }, needsCase);
    bind("view.singleLetters", [this] {
        m_settings.setSingleLetters(!m_settings.singleLetters());
        if (m_status) m_status->say(m_settings.singleLetters() ? tr("Single letters act in lists.") : tr("Single letters do nothing now."));
    });
    const auto zoom = [this](const char* id, Page::Zoom to) {
        m_actions.bind(QString::fromLatin1(id), this, [this, to] { currentPage()->zoomTo(to); },
                       [this] { return currentPage() && currentPage()->canZoom() ? QString() : tr("Show a picture, a chart or the report first."); });
    };
    zoom("view.zoomIn", Page::Zoom::In);
    zoom("view.zoomOut", Page::Zoom::Out);
    zoom("view.zoomFit", Page::Zoom::Fit);
    bind("view.table", [this] { currentPage()->switchTwin(); }, [this] { return currentPage() && currentPage()->hasTableTwin() ? QString() : tr("Open the link chart, the timeline or the statistics of a thread first."); });
    const auto filter = [this]() -> QLineEdit* { return currentPage() ? currentPage()->filterField() : nullptr; };
    bind("list.filter", [filter] {
        filter()->setFocus(Qt::ShortcutFocusReason);
        filter()->selectAll();
    }, [filter] { return filter() ? QString() : tr("This page has no list to filter."); });
    // A letter, so it can be switched off; in a field it is a letter like others, and in a thread it finds.
    auto* slash = new QShortcut(QKeySequence(Qt::Key_Slash), this);
    connect(slash, &QShortcut::activated, this, [this] {
        if (m_settings.singleLetters()) m_actions.trigger(QStringLiteral("list.filter"));
    });
    m_actions.setPlaces([this] { return currentPageId(); }, [this](const QString& page) { openPage(page); });
    connect(&m_actions, &Actions::refused, this, [this](const QString&, const QString& why) {
        if (m_status) m_status->say(why);
    });
    // The focus decides, so these two ask again when it moves.
    connect(qApp, &QApplication::focusChanged, this, [this] {
        for (const char* id : {"list.copy", "list.export"})
            m_actions.action(QString::fromLatin1(id))->setEnabled(m_actions.whyNot(QString::fromLatin1(id)).isEmpty());
    });
}

// What the officer pastes elsewhere says where it comes from, so that it can be found and checked again.
void MainWindow::copyWithProvenance(const ShownRows& rows) {
    QStringList parts;
    parts << plain(m_inspector->spokenText());
    const auto& p = m_session.particulars();
    const auto opened = m_session.opened();
    const qint64 now = m_session.desk().environment().clock->utcMs();
    parts << plain(QStringList{p.title, p.firNumber.isEmpty() ? QString() : tr("FIR %1").arg(p.firNumber), tr("chain head %1").arg(opened->head().shortForm),
                               timeText(now), opened->officer().name}
                       .filter(QRegularExpression(QStringLiteral(".")))
                       .join(QStringLiteral(" · ")));
    copyRows(rows, m_context, parts.join(QStringLiteral("\n\n")), [this](int) {
        if (m_status) m_status->say(tr("Copied with its source. The clipboard is cleared in a minute."));
    });
}

void MainWindow::popup(QMenu* menu, QWidget* under) {
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QPoint at = mapToGlobal(QPoint(12, 52));
    if (under) {
        at = under->mapToGlobal(QPoint(0, under->height() + 2));
        if (QGuiApplication::isRightToLeft()) at = under->mapToGlobal(QPoint(under->width(), under->height() + 2)) - QPoint(menu->sizeHint().width(), 0);
    }
    menu->popup(at);
}

void MainWindow::showMenu(QWidget* under) {
    m_actions.refresh();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("mainMenu"));
    for (int g = 0; g < actionGroups; ++g) {
        QMenu* part = menu->addMenu(Actions::groupTitle(ActionGroup(g)));
        part->setToolTipsVisible(true);
        for (const QString& id : m_actions.ids()) {
            if (int(m_actions.spec(id).group) != g) continue;
            // What cannot be done now says why, as in the palette.
            const QString why = m_actions.whyNot(id);
            m_actions.action(id)->setToolTip(plain(why.isEmpty() ? Actions::hint(m_actions.spec(id)) : why));
            part->addAction(m_actions.action(id));
        }
    }
    popup(menu, under);
}

void MainWindow::showCaseMenu(QWidget* under) {
    m_actions.refresh();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("caseMenu"));
    for (const char* id : {"case.edit", "case.addNote", "case.addTask", "case.addOfficer", "case.verify", "case.close", "case.new", "case.openFolder"})
        menu->addAction(m_actions.action(QString::fromLatin1(id)));
    popup(menu, under);
}

void MainWindow::showJobs() {
    auto* panel = new JobsPanel(m_jobs, this);
    panel->open();
}

void MainWindow::showGuide() {
    auto* panel = new GuidePanel(currentPage() ? currentPage()->accessibleName() : QString(), this);
    panel->show();
}

void MainWindow::showShortcuts() {
    auto* panel = new ShortcutsPanel(m_actions, this);
    panel->open();
}

} // namespace saboot::ui
