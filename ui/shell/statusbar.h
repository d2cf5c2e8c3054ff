#pragma once
#include <QFrame>
#include <QTimer>

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
    /// A sentence about what was just done, for eight seconds, where the newest job stands.
    void say(const QString& sentence);
    /// A sentence that stays, before the jobs, until an empty one is given.
    void hold(const QString& sentence);
    const QString& heldText() const { return m_held; }
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
    QString m_said, m_held;
    QTimer m_saying;
};

} // namespace saboot::ui
