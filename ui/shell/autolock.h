#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace saboot::ui {

/// Counts idle time over the whole application and asks for the lock when it is used up, when the machine goes to sleep
/// (logind) and when the screen is locked. GUI thread.
class AutoLock : public QObject {
    Q_OBJECT
public:
    explicit AutoLock(QObject* parent = nullptr);
    void setIdleMs(qint64 ms);
    /// Runs only while there is something to lock.
    void setActive(bool active);
    qint64 remainingMs() const;

Q_SIGNALS:
    void lockDue();
    void ticked(int secondsLeft);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private Q_SLOTS:
    void prepareForSleep(bool goingDown);
    void screenActive(bool active);
    void sessionLocked();

private:
    void tick();
    QTimer m_timer;
    QElapsedTimer m_idle;
    qint64 m_idleMs = 5 * 60 * 1000;
};

} // namespace saboot::ui
