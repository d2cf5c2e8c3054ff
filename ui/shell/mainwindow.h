#pragma once
#include "actions/actions.h"
#include "jobs/jobs.h"
#include "prompts/patientprompts.h"
#include "shell/autolock.h"
#include "shell/context.h"
#include "shell/pages.h"
#include "shell/session.h"
#include "theme/theme.h"

#include <QMainWindow>
#include <memory>

class QBoxLayout;
class QFrame;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace saboot::ui {

class CaseFlow;
class DeskPage;
class DropOverlay;
class EvidenceFlow;
class FocusRing;
class Inspector;
class ListsFlow;
class Palette;
class Prompts;
class Rail;
class SigningFlow;
class StatusBar;
class TopBar;
class WorkFlow;

/// The window: the desk while no case is open, else rail, top bar, page, inspector and status bar. It owns actions, jobs,
/// session and flows; pages are made when first shown and thrown away on close, lock and change of language.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(std::unique_ptr<services::Desk> desk, Settings& settings, Theme& theme, Prompts& prompts);
    ~MainWindow() override;

    Actions& actions() { return m_actions; }
    Jobs& jobs() { return m_jobs; }
    Session& session() { return m_session; }
    Context& context() { return m_context; }
    Palette* palettePanel() const { return m_palette; }
    Inspector* inspector() const { return m_inspector; }
    AutoLock& autoLock() { return m_autoLock; }
    DeskPage* deskPage() const { return m_desk; }
    Rail* rail() const { return m_rail; }
    QString currentPageId() const;
    Page* currentPage() const;

    void openPage(const QString& id);
    void openReference(const QString& reference);
    void lockNow();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    QString reportToVerify(const QMimeData& mime) const;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Place {
        QString page, selection;
        bool operator==(const Place& o) const { return page == o.page && selection == o.selection; }
    };
    void bindActions();
    void rebuild();
    void cover();
    void showState();
    void buildShell();
    void dropShell();
    void caseChanged(Changed what);
    void refreshCounts();
    void showInspector();
    void applyWidth();
    void fitPage(Page* page);
    void focusPage();
    void placeDrawer();
    void toggleInspector();
    void nextPane(int by);
    void remember();
    void go(const Place& place);
    void showMenu(QWidget* under);
    void showCaseMenu(QWidget* under);
    void showJobs();
    void showShortcuts();
    void showGuide();
    void copyWithProvenance(const ShownRows& rows);
    void dropPaths(const QStringList& paths);
    QString officerId() const;
    void popup(QMenu* menu, QWidget* under);

    Session m_session;
    Actions m_actions;
    Jobs m_jobs;
    Settings& m_settings;
    Theme& m_theme;
    PatientPrompts m_prompts;
    Context m_context;
    AutoLock m_autoLock;
    std::unique_ptr<CaseFlow> m_caseFlow;
    std::unique_ptr<EvidenceFlow> m_evidenceFlow;
    std::unique_ptr<WorkFlow> m_workFlow;
    std::unique_ptr<ListsFlow> m_listsFlow;
    std::unique_ptr<SigningFlow> m_signingFlow;

    QStackedWidget* m_top = nullptr;
    DeskPage* m_desk = nullptr;
    QWidget* m_shell = nullptr;
    Rail* m_rail = nullptr;
    TopBar* m_topBar = nullptr;
    StatusBar* m_status = nullptr;
    QStackedWidget* m_pages = nullptr;
    Inspector* m_inspector = nullptr;
    QFrame* m_inspectorLine = nullptr;
    Palette* m_palette = nullptr;
    FocusRing* m_ring = nullptr;
    QWidget* m_cover = nullptr; ///< over everything while the case is left
    DropOverlay* m_drop = nullptr;
    std::vector<PageSpec> m_specs;
    QHash<QString, Page*> m_made;
    QHash<Page*, Changed> m_missed; ///< what changed while the page was not seen
    QBoxLayout* m_middle = nullptr; ///< pages and, when it is wide enough, the inspector
    std::vector<Place> m_past, m_future;
    bool m_inspectorWanted = true;
    bool m_drawer = false;
    bool m_travelling = false;
};

} // namespace saboot::ui
