#include "shell/session.h"

#include <utility>

namespace saboot::ui {

Session::Session(std::unique_ptr<services::Desk> desk, QObject* parent) : QObject(parent), m_desk(std::move(desk)) {
    m_poll.setInterval(60);
    connect(&m_poll, &QTimer::timeout, this, &Session::runWaiting);
}

Session::~Session() { m_case.reset(); }

Session::State Session::state() const {
    if (m_case) return State::InCase;
    if (!m_desk->hasOfficer()) return State::NoOfficer;
    return m_desk->isUnlocked() ? State::AtDesk : State::Locked;
}

void Session::forget() {
    m_particulars = {};
    m_exhibit.clear();
    m_exhibits.clear();
    m_person.clear();
    m_reference.clear();
    m_identifier = 0;
    m_undo.clear();
    setProperty("report.choices", {}); // of a case that cannot be written into
    m_poll.stop();
    if (m_waiting.empty()) return;
    m_waiting.clear();
    Q_EMIT waitingChanged();
}

bool Session::isFree() const {
    if (!m_case) return true;
    const std::unique_lock held(m_case->mutex(), std::try_to_lock);
    return held.owns_lock();
}

void Session::whenFree(std::function<void()> write) {
    if (!m_case) return write();
    m_waiting.push_back(std::move(write));
    if (m_waiting.size() == 1) runWaiting();
    if (m_waiting.empty()) return;
    Q_EMIT waitingChanged();
    m_poll.start();
}

void Session::runWaiting() {
    const auto keep = m_case; // what runs may close it
    bool some = false;
    while (keep && m_case == keep && !m_waiting.empty()) {
        // Held while it runs, so that no long change begins in between.
        const std::unique_lock held(keep->mutex(), std::try_to_lock);
        if (!held.owns_lock()) break;
        const auto write = std::move(m_waiting.front());
        m_waiting.pop_front();
        some = true;
        write();
    }
    if (m_waiting.empty()) m_poll.stop();
    if (some) Q_EMIT waitingChanged();
    if (m_waiting.empty() && isLeaving()) QMetaObject::invokeMethod(this, [this] { if (m_waiting.empty()) leave(); }, Qt::QueuedConnection);
}

void Session::did(services::UndoStep step) {
    m_undo.push(std::move(step));
    Q_EMIT undoChanged();
}

Status Session::did(Result<services::UndoStep> done) {
    if (!done) return std::move(done).error();
    did(std::move(done).value());
    return ok();
}

Status Session::undo() {
    if (!m_case) return Error(ErrorCode::Locked);
    const Status s = m_undo.undo(*m_case);
    Q_EMIT undoChanged();
    changed(Changed::Everything);
    return s;
}

Status Session::redo() {
    if (!m_case) return Error(ErrorCode::Locked);
    const Status s = m_undo.redo(*m_case);
    Q_EMIT undoChanged();
    changed(Changed::Everything);
    return s;
}

void Session::selectExhibit(const QString& number) { selectExhibits(number.isEmpty() ? QStringList() : QStringList{number}, number); }

void Session::selectExhibits(const QStringList& numbers, const QString& current) {
    m_exhibits = numbers;
    if (!current.isEmpty() && !m_exhibits.contains(current)) m_exhibits.prepend(current);
    m_exhibit = current;
    m_reference = current;
    Q_EMIT selectionChanged();
}

void Session::selectIdentifier(qint64 row) {
    m_identifier = row;
    Q_EMIT selectionChanged();
}

void Session::selectPerson(const QString& number) {
    m_person = number;
    Q_EMIT selectionChanged();
}

void Session::take(std::shared_ptr<services::OpenCase> opened) {
    m_case = std::move(opened);
    forget();
    // Where the officer stood when the case was opened: what was done before is what changed since the last visit.
    setProperty("overview.seq", m_case ? m_case->head().seq : 0);
    if (m_case)
        if (auto p = m_case->particulars()) m_particulars = std::move(p).value();
    Q_EMIT stateChanged();
}

void Session::closeCase() {
    if (m_case && m_leave == Leave::No) leaveAs(Leave::Close);
}

void Session::lock() {
    if (m_leave == Leave::Lock) return;
    Q_EMIT aboutToLock();
    leaveAs(Leave::Lock);
}

void Session::leaveAs(Leave how) {
    m_leave = how;
    if (!m_waiting.empty()) runWaiting();
    if (m_waiting.empty()) return leave();
    m_poll.start();
    Q_EMIT leaving();
}

void Session::leave() {
    const Leave how = std::exchange(m_leave, Leave::No);
    if (how == Leave::No) return;
    m_case.reset();
    forget();
    if (how == Leave::Lock) m_desk->lock();
    Q_EMIT stateChanged();
}

void Session::changed(Changed what) {
    if (!m_case) return;
    if (what == Changed::Particulars || what == Changed::Everything)
        if (auto p = m_case->particulars()) m_particulars = std::move(p).value();
    Q_EMIT caseChanged(what);
}

} // namespace saboot::ui
