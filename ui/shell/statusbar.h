#pragma once
#include <QFrame>

class QProgressBar;
class QLabel;

namespace saboot::ui {

class StatusItem;
struct Context;

/// Officer · chain head and mirrors · lock countdown · job with bar (a click opens the jobs).
class StatusBar : public QFrame {
    Q_OBJECT
public:
    explicit StatusBar(Context& context, QWidget* parent = nullptr);
    /// Reads officer and head again.
    void refresh();
    void setLockIn(int seconds);
    void showJobs();
    void setNarrow(bool narrow);

Q_SIGNALS:
    void headClicked();
    void jobsClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Context& m_context;
    StatusItem* m_officer;
    StatusItem* m_head;
    StatusItem* m_lock;
    StatusItem* m_job;
    QProgressBar* m_bar;
    QLabel* m_count;
};

} // namespace saboot::ui
