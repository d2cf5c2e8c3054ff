#pragma once
#include <QString>
#include <atomic>
#include <functional>
#include <mutex>

namespace saboot {

/// How far a long piece of work is. `total` 0 means unknown.
struct Progress {
    qint64 done = 0;
    qint64 total = 0;
    QString step; ///< short, English source text in the context "Step"; translated where it is shown
};

/// The handle of one running piece of work, shared by the worker thread (reports, asks isCancelled) and the owner
/// (cancels, reads). Thread-safe. Work that sees isCancelled() returns ErrorCode::Cancelled and leaves no trace.
class JobControl {
public:
    using Listener = std::function<void(const Progress&)>;
    JobControl() = default;
    /// `listener` is called on the working thread.
    explicit JobControl(Listener listener) : m_listener(std::move(listener)) {}
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void report(qint64 done, qint64 total, const QString& step = {}) {
        Progress p{done, total, step};
        {
            const std::lock_guard lock(m_mutex);
            m_progress = p;
        }
        if (m_listener) m_listener(p);
    }
    Progress progress() const {
        const std::lock_guard lock(m_mutex);
        return m_progress;
    }

private:
    std::atomic<bool> m_cancelled{false};
    Listener m_listener;
    mutable std::mutex m_mutex;
    Progress m_progress;
};

} // namespace saboot
