#include "jobs/jobs.h"

#include "prompts/sentences.h"

#include <QElapsedTimer>
#include <QThread>
#include <algorithm>

namespace saboot::ui {

Jobs::Jobs(QObject* parent) : QAbstractListModel(parent) {
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_pool.setExpiryTimeout(5000);
    m_quietPool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_quietPool.setExpiryTimeout(5000);
}

Jobs::~Jobs() {
    for (const Active& a : m_active) a.control->cancel();
    m_pool.waitForDone();
    m_quietPool.waitForDone();
}

JobId Jobs::start(const QString& name, JobShow show, std::function<void(JobControl&)> work, std::function<Finish()> finish) {
    const JobId id = m_next++;
    // The listener is called on the working thread as often as the work likes: ten times a second is enough to see.
    auto last = std::make_shared<QElapsedTimer>();
    last->start();
    auto control = std::make_shared<JobControl>([this, id, last](const Progress& p) {
        if (last->elapsed() < 100 && p.done != p.total && p.done != 0) return;
        last->restart();
        QMetaObject::invokeMethod(this, [this, id, p] { progressed(id, p); }, Qt::QueuedConnection);
    });
    m_active.push_back({id, control});
    if (show == JobShow::Listed) {
        beginInsertRows({}, 0, 0);
        m_rows.insert(m_rows.begin(), Row{id, name, State::Running, {}, {}});
        endInsertRows();
        if (m_rows.size() > 100) {
            beginRemoveRows({}, int(m_rows.size()) - 1, int(m_rows.size()) - 1);
            m_rows.pop_back();
            endRemoveRows();
        }
        Q_EMIT changed();
    }
    (show == JobShow::Quiet ? m_quietPool : m_pool).start([this, id, control, work = std::move(work), finish = std::move(finish)]() mutable {
        work(*control);
        // What the work holds (an open case, perhaps the last reference to it) is let go on the GUI thread.
        QMetaObject::invokeMethod(
            this, [this, id, work = std::move(work), finish = std::move(finish)] { finished(id, finish); }, Qt::QueuedConnection);
    });
    return id;
}

int Jobs::indexOf(JobId id) const {
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& r) { return r.id == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

void Jobs::progressed(JobId id, const Progress& progress) {
    const int i = indexOf(id);
    if (i < 0 || m_rows[size_t(i)].state != State::Running) return;
    m_rows[size_t(i)].progress = progress;
    Q_EMIT dataChanged(index(i), index(i));
    Q_EMIT changed();
}

void Jobs::finished(JobId id, const std::function<Finish()>& finish) {
    m_active.erase(std::remove_if(m_active.begin(), m_active.end(), [&](const Active& a) { return a.id == id; }), m_active.end());
    Finish f = finish();
    const int i = indexOf(id);
    if (i >= 0) {
        Row& r = m_rows[size_t(i)];
        if (!f.error) {
            r.state = State::Done;
            r.sentence = f.sentence.isEmpty() ? tr("Done.") : f.sentence;
        } else {
            r.state = f.error->code() == ErrorCode::Cancelled ? State::Cancelled : State::Failed;
            r.sentence = sentence(*f.error);
        }
        Q_EMIT dataChanged(index(i), index(i));
    }
    if (f.deliver) f.deliver();
    Q_EMIT changed();
    if (m_active.empty()) Q_EMIT idle();
}

void Jobs::cancel(JobId id) {
    for (const Active& a : m_active)
        if (a.id == id) a.control->cancel();
}

void Jobs::cancelAll() {
    for (const Active& a : m_active) a.control->cancel();
}

int Jobs::runningCount() const {
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& r) { return r.state == State::Running; }));
}

const Jobs::Row* Jobs::newestRunning() const {
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [](const Row& r) { return r.state == State::Running; });
    return it == m_rows.end() ? nullptr : &*it;
}

void Jobs::clearFinished() {
    beginResetModel();
    m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(), [](const Row& r) { return r.state != State::Running; }), m_rows.end());
    endResetModel();
    Q_EMIT changed();
}

int Jobs::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant Jobs::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_rows.size())) return {};
    const Row& r = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return r.name;
    case Qt::AccessibleTextRole: return r.state == State::Running ? r.name : r.name + QStringLiteral(": ") + r.sentence;
    case StateRole: return int(r.state);
    case ProgressRole: return r.progress.total > 0 ? double(r.progress.done) / double(r.progress.total) : -1.0;
    case SentenceRole: return r.sentence;
    case IdRole: return QVariant::fromValue(r.id);
    default: return {};
    }
}

} // namespace saboot::ui
