#pragma once
#include "services/overview.h"
#include "shell/page.h"

class QBoxLayout;
class QLabel;

namespace saboot::ui {

class Banner;
class StatisticsView;

/// Where the case stands: five counters with their open doubts, particulars, what changed, deadlines, next steps, tasks.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(Context& context);
    void refresh(Changed what) override;
    void setNarrow(bool narrow) override;
    StatisticsView* figures() const override;
    int narrowHeight() const override { return 0; } // its content scrolls by itself

private:
    void showCounters(const services::Counters& c);
    void showParticulars();
    void showChanges();
    void showDeadlines();
    void showSteps(const services::Counters& c);
    void showTasks();
    void showNotes();
    void explain(const services::Deadline& deadline);
    void inspectCase();

    QLabel* m_aside = nullptr;
    Banner* m_banner = nullptr;
    QBoxLayout* m_counters = nullptr;
    QBoxLayout* m_lower = nullptr;
    QBoxLayout* m_particulars = nullptr;
    QBoxLayout* m_changes = nullptr;
    QBoxLayout* m_deadlines = nullptr;
    QBoxLayout* m_steps = nullptr;
    QBoxLayout* m_tasks = nullptr;
    QBoxLayout* m_notes = nullptr;
    services::Overview::Visit m_visit; ///< where the officer left off before this sitting
    StatisticsView* m_statistics = nullptr;
    qint64 m_counted = -1; ///< messages that the statistics were drawn for
    bool m_narrow = false;
};

} // namespace saboot::ui
