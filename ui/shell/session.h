#pragma once
#include "base/error.h"
#include "services/desk.h"
#include "services/opencase.h"
#include "services/undo.h"

#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>

namespace saboot::ui {

/// What changed in the open case, so that only those pages read again.
enum class Changed { Particulars, Exhibits, Chats, Identifiers, Persons, Notes, Report, Everything };

/// The desk and the one case open in the window. Pages hold no case of their own: they ask here, and long work takes a
/// share of opened() so that a lock in the middle cannot pull it away. GUI thread; owner: MainWindow.
class Session : public QObject {
    Q_OBJECT
public:
    enum class State { NoOfficer, Locked, AtDesk, InCase };

    explicit Session(std::unique_ptr<services::Desk> desk, QObject* parent = nullptr);
    ~Session() override;

    State state() const;
    services::Desk& desk() { return *m_desk; }
    const services::Desk& desk() const { return *m_desk; }
    /// Null unless a case is open.
    std::shared_ptr<services::OpenCase> opened() const { return m_case; }
    bool hasCase() const { return m_case != nullptr; }
    bool canWrite() const { return m_case && m_case->mode() == services::OpenMode::ReadWrite; }
    /// As read at opening or after the last change; a default value without a case.
    const domain::CaseParticulars& particulars() const { return m_particulars; }

    void take(std::shared_ptr<services::OpenCase> opened);
    /// Changes of the officer that wait for an import are written first; until then isLeaving().
    void closeCase();
    /// Closes the case, in the same way, and drops the keys.
    void lock();
    /// The case is to be closed or locked once what waits is written: nothing of it may be seen or done any more.
    bool isLeaving() const { return m_leave != Leave::No; }
    /// What the person has selected, shared by pages and actions.
    const QString& selectedExhibit() const { return m_exhibit; }
    qint64 selectedIdentifier() const { return m_identifier; }
    const QString& selectedPerson() const { return m_person; }
    const QString& selectedReference() const { return m_reference; }
    void selectExhibit(const QString& number);
    /// Several at once, for bulk work; `current` is the one shown.
    void selectExhibits(const QStringList& numbers, const QString& current);
    /// At least the one shown, when there is one.
    const QStringList& selectedExhibits() const { return m_exhibits; }
    void selectIdentifier(qint64 row);
    void selectPerson(const QString& number);
    void selectReference(const QString& reference) { m_reference = reference; }
    /// Tells pages and status bar that the case changed.
    void changed(Changed what);
    /// Puts a step that was just done on the stack of Ctrl+Z. Pages then tell what changed, as always.
    void did(services::UndoStep step);
    /// The same for a use case that may have failed; gives the error on.
    Status did(Result<services::UndoStep> done);
    const services::UndoStack& undoStack() const { return m_undo; }
    /// Takes the last step back, or does it again; pages read everything again.
    Status undo();
    Status redo();
    /// Runs `write` now, or once nobody else is writing into the case (an import holds it for as long as it is written): the
    /// window never waits for that. In the order asked.
    void whenFree(std::function<void()> write);
    /// Whether a change could be written without waiting.
    bool isFree() const;
    /// Changes of the officer that wait.
    int waiting() const { return int(m_waiting.size()); }
    /// Tells that the desk has an officer now or was unlocked.
    void deskChanged() { Q_EMIT stateChanged(); }

Q_SIGNALS:
    void stateChanged();
    void caseChanged(saboot::ui::Changed what);
    void selectionChanged();
    /// What Ctrl+Z would do is another thing now.
    void undoChanged();
    void waitingChanged();
    /// isLeaving() is true now; stateChanged() tells when it is done.
    void leaving();
    /// Before keys are dropped: pages and dialogs must let go.
    void aboutToLock();

private:
    std::unique_ptr<services::Desk> m_desk;
    std::shared_ptr<services::OpenCase> m_case;
    domain::CaseParticulars m_particulars;
    QString m_exhibit, m_person, m_reference;
    QStringList m_exhibits;
    qint64 m_identifier = 0;
    services::UndoStack m_undo;
    std::deque<std::function<void()>> m_waiting;
    QTimer m_poll;
    enum class Leave { No, Close, Lock } m_leave = Leave::No;
    void runWaiting();
    void leaveAs(Leave how);
    void leave();
    void forget();
};

} // namespace saboot::ui
