#include "shell/mainwindow.h"

#include "pages/desk/deskpage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/overview.h"
#include "shell/caseflow.h"
#include "shell/dropoverlay.h"
#include "shell/evidenceflow.h"
#include "shell/inspector.h"
#include "shell/listsflow.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "shell/signingflow.h"
#include "shell/statusbar.h"
#include "shell/topbar.h"
#include "shell/workflow.h"
#include "theme/bidi.h"
#include "theme/focusring.h"
#include "widgets/accessroles.h"
#include "widgets/parts.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolTip>
#include <algorithm>

namespace saboot::ui {

MainWindow::MainWindow(std::unique_ptr<services::Desk> desk, Settings& settings, Theme& theme, Prompts& prompts)
    : m_session(std::move(desk))
    , m_settings(settings)
    , m_theme(theme)
    , m_prompts(prompts, [this](std::function<void()> act) { m_session.whenFree(std::move(act)); })
    , m_context{m_session, settings, m_actions, m_prompts, m_jobs, [this](const QString& id) { openPage(id); },
                [this](const QString& reference) { openReference(reference); },
                [this](const QStringList& paths) { m_evidenceFlow->attachFiles(paths); },
                [this](const QString& pdf) { m_signingFlow->offer(pdf); }} {
    installAccessRoles();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Saboot"));
    setMinimumSize(640, 360);
    setAcceptDrops(true);
    resize(1366, 768);
    restoreGeometry(m_settings.placeOf(officerId(), QStringLiteral("window")).toByteArray());
    for (const QString& id : m_actions.ids()) addAction(m_actions.action(id));

    m_caseFlow = std::make_unique<CaseFlow>(m_context);
    m_evidenceFlow = std::make_unique<EvidenceFlow>(m_context);
    m_workFlow = std::make_unique<WorkFlow>(m_context, this);
    m_listsFlow = std::make_unique<ListsFlow>(m_context, this);
    m_signingFlow = std::make_unique<SigningFlow>(m_context);
    bindActions();

    connect(&m_actions, &Actions::triggered, this, [this](const QString& id) { m_settings.addRecentAction(id); });
    connect(&m_theme, &Theme::languageChanged, this, &MainWindow::rebuild);
    connect(&m_theme, &Theme::schemeChanged, this, [this] { update(); });
    connect(&m_session, &Session::stateChanged, this, &MainWindow::showState);
    connect(&m_session, &Session::caseChanged, this, &MainWindow::caseChanged);
    connect(&m_session, &Session::waitingChanged, this, [this] {
        if (!m_status) return;
        const Jobs::Row* job = m_jobs.newestRunning();
        m_status->hold(m_session.waiting() == 0 ? QString()
                       : job ? tr("%n change(s) of yours wait until this is written: %1", nullptr, m_session.waiting()).arg(isolated(job->name))
                             : tr("%n change(s) of yours wait until the case is written", nullptr, m_session.waiting()));
    });
    connect(&m_session, &Session::aboutToLock, this, [this] {
        m_prompts.dismissAll();
        m_jobs.cancelAll();
        // What waits to be written belongs to its page: it stays, unseen, until that is done.
        if (!m_session.waiting()) dropShell();
    });
    connect(&m_session, &Session::leaving, this, &MainWindow::cover);
    connect(&m_settings, &Settings::lockMinutesChanged, this, [this] { m_autoLock.setIdleMs(m_settings.lockMinutes() * 60000ll); });
    m_autoLock.setIdleMs(m_settings.lockMinutes() * 60000ll);
    connect(&m_autoLock, &AutoLock::lockDue, this, &MainWindow::lockNow);
    connect(&m_autoLock, &AutoLock::ticked, this, [this](int seconds) {
        if (m_status) m_status->setLockIn(seconds);
    });
    rebuild();
}

MainWindow::~MainWindow() {
    // Pages and jobs let go of the case before the session closes it, and every widget goes before the members it uses:
    // QWidget's own destructor would delete the children after them.
    disconnect(qApp, nullptr, this, nullptr);
    m_jobs.cancelAll();
    m_autoLock.setActive(false);
    dropShell();
    delete m_ring;
    m_ring = nullptr;
    m_desk = nullptr;
    delete takeCentralWidget();
}

QString MainWindow::currentPageId() const {
    Page* p = currentPage();
    return p ? p->id() : QString();
}

Page* MainWindow::currentPage() const {
    const auto* scroll = m_pages ? qobject_cast<QScrollArea*>(m_pages->currentWidget()) : nullptr;
    return scroll ? qobject_cast<Page*>(scroll->widget()) : nullptr;
}

// ---- building ------------------------------------------------------------------------------------------------------

// Everything on screen is made again: pages translate their texts when they are built, and nothing can be forgotten.
void MainWindow::rebuild() {
    const Place here{currentPageId(), currentPage() ? currentPage()->selection() : QString()};
    m_actions.retranslate();
    m_jobs.clearFinished(); // their last sentences are in the other language
    // Back is where one came from: to the right in a window that runs from right to left.
    m_actions.action(QStringLiteral("go.back"))->setShortcut(isUrdu() ? Qt::ALT | Qt::Key_Right : Qt::ALT | Qt::Key_Left);
    m_actions.action(QStringLiteral("go.forward"))->setShortcut(isUrdu() ? Qt::ALT | Qt::Key_Left : Qt::ALT | Qt::Key_Right);
    dropShell();
    if (m_top) m_top->deleteLater();
    m_top = new QStackedWidget;
    m_desk = new DeskPage(m_context, *m_caseFlow);
    m_top->addWidget(m_desk);
    setCentralWidget(m_top);
    delete m_ring;
    m_ring = new FocusRing(this);
    delete m_drop;
    m_drop = new DropOverlay(this);
    showState();
    if (m_session.hasCase() && !here.page.isEmpty()) go(here);
}

// Nothing is seen and nothing is done any more, though the case is still being written into.
void MainWindow::cover() {
    if (m_cover) return;
    m_cover = new QWidget(this);
    m_cover->setObjectName(QStringLiteral("leaving"));
    m_cover->setAutoFillBackground(true);
    auto* col = column(0);
    m_cover->setLayout(col);
    auto* said = wrapped(tr("What you changed is being written first. Then the case closes."), Type::BodyBold);
    said->setAlignment(Qt::AlignCenter);
    col->addWidget(said);
    m_cover->setGeometry(rect());
    m_cover->show();
    m_cover->raise();
    m_cover->setFocus();
    qApp->installEventFilter(this);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (!m_cover) return QMainWindow::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::Drop:
    case QEvent::InputMethod: return true;
    default: return QMainWindow::eventFilter(watched, event);
    }
}

void MainWindow::showState() {
    if (m_cover && !m_session.isLeaving()) {
        qApp->removeEventFilter(this);
        delete std::exchange(m_cover, nullptr);
    }
    const bool inCase = m_session.hasCase();
    if (inCase && m_shell) dropShell(); // another case
    if (inCase) {
        buildShell();
        setWindowTitle(plain(m_session.particulars().title) + QStringLiteral(" – Saboot"));
    } else {
        dropShell();
        m_past.clear();
        m_future.clear();
        m_top->setCurrentWidget(m_desk);
        m_desk->refresh();
        setWindowTitle(QStringLiteral("Saboot"));
    }
    m_autoLock.setActive(m_session.desk().isUnlocked());
    m_actions.refresh();
    if (inCase) {
        m_topBar->refresh();
        m_evidenceFlow->readPending();
    }
}

void MainWindow::buildShell() {
    m_shell = new QWidget;
    auto* outer = column(0);
    m_shell->setLayout(outer);
    auto* upper = row(0);
    outer->addLayout(upper, 1);

    m_specs = pageSpecs();
    std::vector<Rail::Entry> entries;
    for (const PageSpec& s : m_specs)
        if (s.make) entries.push_back({QString::fromLatin1(s.id), QString::fromLatin1(s.icon), s.title, s.lineBefore});
    m_rail = new Rail(entries);
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::openPage);
    connect(m_rail, &Rail::deskRequested, this, [this] { m_actions.trigger(QStringLiteral("case.close")); });
    connect(m_rail, &Rail::lockRequested, this, [this] { m_actions.trigger(QStringLiteral("desk.lock")); });
    connect(m_rail, &Rail::menuRequested, this, [this] { m_actions.trigger(QStringLiteral("view.menu")); });

    auto* right = column(0);
    m_topBar = new TopBar(m_context);
    connect(m_topBar, &TopBar::searched, this, [this](const QString& text) { m_palette->openWith(text); });
    connect(m_topBar, &TopBar::caseMenuRequested, this, &MainWindow::showCaseMenu);
    right->addWidget(m_topBar);
    m_middle = row(0);
    m_pages = new QStackedWidget;
    m_pages->setMinimumWidth(1);
    m_middle->addWidget(m_pages, 1);
    m_inspectorLine = hairline(Qt::Vertical);
    m_middle->addWidget(m_inspectorLine);
    m_inspector = new Inspector;
    m_inspector->setFixedWidth(292);
    connect(m_inspector, &Inspector::closeRequested, this, &MainWindow::toggleInspector);
    m_middle->addWidget(m_inspector);
    right->addLayout(m_middle, 1);

    // Tab order is reading order, top bar first: the rail is added after it and placed before it by the layout.
    auto* rightBox = new QWidget;
    rightBox->setLayout(right);
    rightBox->setMinimumWidth(1);
    upper->addWidget(m_rail);
    upper->addWidget(rightBox, 1);
    m_status = new StatusBar(m_context);
    connect(m_status, &StatusBar::headClicked, this, [this] { openPage(QStringLiteral("audit")); });
    connect(m_status, &StatusBar::jobsClicked, this, &MainWindow::showJobs);
    outer->addWidget(m_status);

    m_top->addWidget(m_shell);
    m_top->setCurrentWidget(m_shell);
    delete m_palette; // of the desk
    m_palette = new Palette(m_context, this);
    QWidget::setTabOrder(m_topBar, m_rail);
    m_topBar->refresh();
    m_status->refresh();
    m_status->setLockIn(int((m_autoLock.remainingMs() + 999) / 1000));
    refreshCounts();
    m_drawer = false;
    m_inspectorWanted = m_settings.placeOf(officerId(), QStringLiteral("inspector")).toString() != QLatin1String("false");
    applyWidth();
    const QString last = m_settings.placeOf(officerId(), QStringLiteral("page")).toString();
    openPage(last);
    if (!currentPage()) openPage(QStringLiteral("overview"));
}

void MainWindow::dropShell() {
    delete m_palette;
    m_palette = nullptr;
    if (!m_shell) return;
    m_made.clear();
    m_missed.clear();
    m_pages = nullptr;
    m_middle = nullptr;
    m_rail = nullptr;
    m_topBar = nullptr;
    m_status = nullptr;
    m_inspector = nullptr;
    m_inspectorLine = nullptr;
    m_top->removeWidget(m_shell);
    // At once, not later: after a lock nothing of the case may stay behind a closed page.
    delete m_shell;
    m_shell = nullptr;
}

void MainWindow::caseChanged(Changed what) {
    // Only the page that is seen reads at once; the others when they are shown again. Ten pages reading at one change would
    // hold up the window.
    for (Page* p : std::as_const(m_made)) {
        if (p == currentPage()) {
            p->refresh(what);
            continue;
        }
        const auto it = m_missed.find(p);
        if (it == m_missed.end()) m_missed.insert(p, what);
        else if (*it != what) *it = Changed::Everything;
    }
    if (m_topBar) m_topBar->refresh();
    if (m_status) m_status->refresh();
    refreshCounts();
    m_actions.refresh();
}

void MainWindow::refreshCounts() {
    const auto opened = m_session.opened();
    if (!opened || !m_rail) return;
    m_jobs.run<services::Counters>(
        tr("Counting"), [opened](JobControl&) { return services::Overview(*opened).counters(); }, m_rail,
        [this](Result<services::Counters> r) {
            if (!r || !m_rail) return;
            const auto shown = [](qint64 n) { return n ? numberText(n) : QString(); };
            m_rail->setCount(QStringLiteral("evidence"), shown(r->exhibits));
            m_rail->setCount(QStringLiteral("chats"), shown(r->chats));
            m_rail->setCount(QStringLiteral("identifiers"), shown(r->identifiers));
            m_rail->setCount(QStringLiteral("persons"), shown(r->persons));
        },
        {}, JobShow::Quiet);
}

// ---- going places --------------------------------------------------------------------------------------------------

void MainWindow::openPage(const QString& id) {
    if (!m_pages) return;
    Page* page = m_made.value(id);
    if (!page) {
        const auto it = std::find_if(m_specs.begin(), m_specs.end(), [&](const PageSpec& s) { return id == QLatin1String(s.id); });
        if (it == m_specs.end() || !it->make) return;
        page = it->make(m_context);
        page->setAccessibleName(plain(it->title));
        m_made.insert(id, page);
        auto* scroll = verticalScroll(page);
        m_pages->addWidget(scroll);
        connect(page, &Page::inspectorChanged, this, [this, page] {
            if (page == currentPage()) showInspector();
        });
        fitPage(page);
        page->refresh(Changed::Everything);
    }
    if (page != currentPage()) remember();
    if (const auto missed = m_missed.find(page); missed != m_missed.end()) {
        const Changed what = *missed;
        m_missed.erase(missed);
        page->refresh(what);
    }
    for (int i = 0; i < m_pages->count(); ++i)
        if (static_cast<QScrollArea*>(m_pages->widget(i))->widget() == page) m_pages->setCurrentIndex(i);
    if (m_drawer && m_inspectorWanted) toggleInspector();
    m_rail->setCurrent(id);
    m_settings.setPlaceOf(officerId(), QStringLiteral("page"), id);
    showInspector();
    m_actions.refresh();
}

// Who comes by key goes on by key: the page's list has the focus, or its one button while there is nothing in it.
void MainWindow::focusPage() {
    if (!currentPage()) return;
    QWidget* target = currentPage()->mainWidget();
    for (const EmptyState* empty : currentPage()->findChildren<EmptyState*>())
        if (empty->isVisible()) target = empty->findChild<QPushButton*>();
    if (target && target->isVisible() && target->focusPolicy() != Qt::NoFocus) target->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::openReference(const QString& reference) {
    const QString ref = reference.trimmed().section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(','));
    static const QRegularExpression message(QStringLiteral("^T\\d+(-\\d+)?$")), person(QStringLiteral("^P-\\d+$"));
    QString page = QStringLiteral("evidence"), what = ref;
    if (message.match(ref).hasMatch()) page = QStringLiteral("chats");
    else if (person.match(ref).hasMatch()) page = QStringLiteral("persons");
    else if (reference.startsWith(QLatin1String("identifier "))) {
        page = QStringLiteral("identifiers");
        what = reference;
    } else if (reference.startsWith(QLatin1String("audit "))) {
        page = QStringLiteral("audit");
        what = reference;
    }
    remember();
    const bool before = m_travelling;
    m_travelling = true;
    openPage(page);
    m_travelling = before;
    if (Page* p = m_made.value(page)) p->reveal(what);
}

void MainWindow::remember() {
    if (m_travelling || !currentPage()) return;
    const Place here{currentPageId(), currentPage()->selection()};
    if (m_past.empty() || !(m_past.back() == here)) m_past.push_back(here);
    if (m_past.size() > 50) m_past.erase(m_past.begin());
    m_future.clear();
}

void MainWindow::go(const Place& place) {
    m_travelling = true;
    openPage(place.page);
    if (Page* p = m_made.value(place.page); p && !place.selection.isEmpty()) p->reveal(place.selection);
    m_travelling = false;
}

void MainWindow::showInspector() {
    if (m_inspector && currentPage()) m_inspector->show(currentPage()->inspector());
}

void MainWindow::toggleInspector() {
    m_inspectorWanted = m_drawer ? !m_inspector->isVisible() : !m_inspectorWanted;
    applyWidth();
    if (m_drawer && m_inspectorWanted) m_inspector->setFocus();
    if (!m_drawer) m_settings.setPlaceOf(officerId(), QStringLiteral("inspector"), m_inspectorWanted);
}

void MainWindow::applyWidth() {
    if (!m_shell) return;
    const int w = width();
    const bool drawer = w < 1000;
    if (drawer != m_drawer) {
        m_drawer = drawer;
        m_inspectorWanted = !drawer && m_settings.placeOf(officerId(), QStringLiteral("inspector")).toString() != QLatin1String("false");
    }
    m_rail->setNarrow(w < 1280);
    m_topBar->setNarrow(w < 760);
    m_status->setNarrow(w < 760);
    for (Page* p : std::as_const(m_made)) fitPage(p);
    // Wide enough it stands beside the page; else it is a drawer over it.
    const bool beside = m_middle->indexOf(m_inspector) >= 0;
    if (m_drawer && beside) {
        m_middle->removeWidget(m_inspector);
        m_inspector->setParent(m_shell);
    } else if (!m_drawer && !beside) {
        m_middle->addWidget(m_inspector);
    }
    m_inspector->setVisible(m_inspectorWanted);
    m_inspectorLine->setVisible(m_inspectorWanted && !m_drawer);
    if (m_drawer) placeDrawer();
}

void MainWindow::fitPage(Page* page) {
    const bool narrow = width() < 760;
    page->setNarrow(narrow);
    // Nothing important lies below 560; a lower window scrolls.
    page->setMinimumHeight(narrow ? page->narrowHeight() : height() < 560 ? 470 : 0);
}

void MainWindow::placeDrawer() {
    if (!m_inspector || !m_inspectorWanted) return;
    const QRect area(m_pages->mapTo(m_shell, QPoint()), m_pages->size());
    const int w = std::min(m_inspector->width(), area.width());
    m_inspector->setGeometry(isUrdu() ? area.left() : area.right() + 1 - w, area.top(), w, area.height());
    m_inspector->raise();
}

void MainWindow::nextPane(int by) {
    if (!m_shell) return;
    std::vector<QWidget*> panes{m_topBar->searchField()->isVisible() ? static_cast<QWidget*>(m_topBar->searchField()) : m_topBar,
                                m_rail->firstItem(), currentPage() ? currentPage()->mainWidget() : nullptr};
    if (m_inspector->isVisible()) panes.push_back(m_inspector);
    panes.push_back(m_status);
    QWidget* now = QApplication::focusWidget();
    int at = -1;
    const std::vector<QWidget*> roots{m_topBar, m_rail, m_pages, m_inspector, m_status};
    for (int i = 0; i < int(roots.size()); ++i)
        if (now && roots[size_t(i)] && (roots[size_t(i)] == now || roots[size_t(i)]->isAncestorOf(now))) at = i;
    for (int step = 0; step < int(panes.size()); ++step) {
        at = (at + by + int(panes.size())) % int(panes.size());
        QWidget* target = panes[size_t(at)];
        if (!target) continue;
        if (target->focusPolicy() == Qt::NoFocus) {
            const auto children = target->findChildren<QWidget*>();
            target = nullptr;
            for (QWidget* c : children)
                if (c->isVisible() && c->isEnabled() && (c->focusPolicy() & Qt::TabFocus)) {
                    target = c;
                    break;
                }
        }
        if (!target) continue;
        target->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return;
    }
}

void MainWindow::lockNow() {
    if (!m_session.desk().isUnlocked()) return;
    clearCopied();
    // Menus, dialogs and the guide's neighbours: nothing but this window stays, and it is blanked by the session.
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* w : windows)
        if (w != this && w->isVisible()) w->close();
    QToolTip::hideText();
    m_session.lock();
}

// ---- events --------------------------------------------------------------------------------------------------------

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_shell && m_drawer && m_inspectorWanted) return toggleInspector();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (m_cover) m_cover->setGeometry(rect());
    applyWidth();
    // The layout has not placed the pages yet.
    if (m_drawer) QMetaObject::invokeMethod(this, [this] { if (m_shell && m_drawer) placeDrawer(); }, Qt::QueuedConnection);
    if (m_desk) m_desk->setNarrow(width() < 900);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setPlaceOf(officerId(), QStringLiteral("window"), saveGeometry());
    if (m_jobs.runningCount() == 0 && m_session.waiting() == 0) {
        event->accept();
        return;
    }
    event->ignore();
    Confirmation q;
    q.id = QStringLiteral("desk.quit");
    q.title = tr("Stop the running work and quit");
    q.text = tr("%n job(s) still running. What is not finished is cancelled; the case stays as it is.", nullptr, m_jobs.runningCount());
    q.accept = tr("Quit");
    q.danger = true;
    m_prompts.confirm(q, [this](bool yes) {
        if (!yes) return;
        m_jobs.cancelAll();
        const auto quit = [this] {
            if (m_jobs.isIdle() && m_session.waiting() == 0) QApplication::quit();
        };
        connect(&m_jobs, &Jobs::idle, this, quit);
        connect(&m_session, &Session::waitingChanged, this, quit);
        quit();
    });
}

// Elsewhere in a case a PDF is evidence.
QString MainWindow::reportToVerify(const QMimeData& mime) const {
    const QList<QUrl> urls = mime.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile() || !m_session.desk().isUnlocked()) return {};
    const QString path = urls.first().toLocalFile();
    const bool pdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const bool here = m_session.state() == Session::State::AtDesk || (m_session.hasCase() && currentPageId() == QLatin1String("report"));
    return pdf && here ? path : QString();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    // A card dragged about in the window itself is no new evidence.
    if (event->source()) return;
    const QMimeData* mime = event->mimeData();
    if (!reportToVerify(*mime).isEmpty()) {
        m_drop->showOver(rect(), tr("Verify the report"));
        return event->acceptProposedAction();
    }
    const bool picture = mime->hasImage();
    int files = 0;
    for (const QUrl& u : mime->urls()) files += u.isLocalFile();
    if (!files && !picture) return;
    if (m_session.hasCase()) {
        if (!m_actions.whyNot(QStringLiteral("evidence.add")).isEmpty()) return;
        const QRect target(m_pages->mapTo(this, QPoint()), m_pages->size());
        m_drop->showOver(target, files ? tr("Attach %n file(s) as evidence", nullptr, files) : tr("Attach the picture as evidence"));
    } else {
        if (!files || m_session.state() != Session::State::AtDesk) return;
        m_drop->showOver(rect(), tr("Open the case folder"));
    }
    event->acceptProposedAction();
}

void MainWindow::dropPaths(const QStringList& paths) {
    const auto isCase = [](const QString& path) {
        return QFileInfo(path).isDir() && (QFileInfo::exists(path + QStringLiteral("/keys.sbk")) || QFileInfo::exists(path + QStringLiteral("/case.db")));
    };
    if (paths.size() == 1 && paths.first().endsWith(QLatin1String(".sbcard"), Qt::CaseInsensitive)) return m_caseFlow->receiveCard(paths.first());
    const auto found = std::find_if(paths.begin(), paths.end(), isCase);
    if (found != paths.end()) {
        if (!m_session.hasCase()) return m_caseFlow->openCase(*found, services::OpenMode::ReadWrite);
        Confirmation q;
        q.id = QStringLiteral("case.openDropped");
        q.title = tr("Open the other case");
        q.text = tr("%1 is a case, not evidence. The case now open is closed first.").arg(isolated(QFileInfo(*found).fileName()));
        q.accept = tr("Open");
        m_prompts.confirm(q, [this, path = *found](bool yes) {
            if (!yes) return;
            m_session.closeCase();
            m_caseFlow->openCase(path, services::OpenMode::ReadWrite);
        });
        return;
    }
    if (m_session.hasCase()) m_evidenceFlow->attachFiles(paths);
    else m_caseFlow->openCase(paths.first(), services::OpenMode::ReadWrite);
}

QString MainWindow::officerId() const { return m_session.desk().officer().id.toString(); }

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { m_drop->hide(); }

void MainWindow::dropEvent(QDropEvent* event) {
    m_drop->hide();
    QStringList paths;
    for (const QUrl& u : event->mimeData()->urls())
        if (u.isLocalFile()) paths << u.toLocalFile();
    event->acceptProposedAction();
    if (const QString pdf = reportToVerify(*event->mimeData()); !pdf.isEmpty()) return m_signingFlow->verify(pdf);
    if (!paths.isEmpty()) return dropPaths(paths);
    if (m_session.hasCase()) m_evidenceFlow->attachMime(*event->mimeData());
}

} // namespace saboot::ui
