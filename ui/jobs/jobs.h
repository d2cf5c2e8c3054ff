#pragma once
#include "base/error.h"
#include "base/job.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <vector>

namespace saboot::ui {

using JobId = quint64;

/// Whether a piece of work stands in the jobs list. Quiet work is short reading that a page waits for.
enum class JobShow { Listed, Quiet };

/// All long work of the window: it runs on threads of its own, reports progress, can be cancelled, and ends as a sentence
/// in its row. Results come back on the GUI thread, only while `context` lives. No nested event loops.
/// GUI thread, owner: MainWindow. Work must not touch widgets.
class Jobs : public QAbstractListModel {
    Q_OBJECT
public:
    enum class State { Running, Done, Failed, Cancelled };
    struct Row {
        JobId id = 0;
        QString name;
        State state = State::Running;
        Progress progress;
        QString sentence; ///< how it ended
    };
    enum Role { StateRole = Qt::UserRole, ProgressRole, SentenceRole, IdRole };

    explicit Jobs(QObject* parent = nullptr);
    /// Cancels everything and waits for the threads.
    ~Jobs() override;

    /// `fn` runs on a pool thread; `then` gets its result on the GUI thread unless `context` is gone. `said` makes the row's
    /// last sentence from a good value; without it the row says "Done.".
    template <class T>
    JobId run(const QString& name, std::function<Result<T>(JobControl&)> fn, QObject* context,
              std::function<void(Result<T>)> then, std::function<QString(const T&)> said = {}, JobShow show = JobShow::Listed) {
        auto outcome = std::make_shared<std::unique_ptr<Result<T>>>();
        QPointer<QObject> guard(context);
        return start(
            name, show, [fn = std::move(fn), outcome](JobControl& job) { *outcome = std::make_unique<Result<T>>(fn(job)); },
            [outcome, guard, then = std::move(then), said = std::move(said)]() -> Finish {
                Result<T>& r = **outcome;
                Finish f;
                if (r) {
                    if (said) f.sentence = said(r.value());
                } else {
                    f.error = std::make_unique<Error>(r.error());
                }
                f.deliver = [outcome, guard, then] {
                    if (guard && then) then(std::move(**outcome));
                };
                return f;
            });
    }

    void cancel(JobId id);
    void cancelAll();
    int runningCount() const;
    /// Quiet work included.
    bool isIdle() const { return m_active.empty(); }
    const std::vector<Row>& rows() const { return m_rows; }
    const Row* newestRunning() const;
    void clearFinished();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// A listed job started, moved on or ended.
    void changed();
    void idle();

private:
    struct Finish {
        std::unique_ptr<Error> error;
        QString sentence;
        std::function<void()> deliver;
    };
    struct Active {
        JobId id;
        std::shared_ptr<JobControl> control;
    };
    JobId start(const QString& name, JobShow show, std::function<void(JobControl&)> work, std::function<Finish()> finish);
    void progressed(JobId id, const Progress& progress);
    void finished(JobId id, const std::function<Finish()>& finish);
    int indexOf(JobId id) const;

    QThreadPool m_pool;
    QThreadPool m_quietPool; ///< what a page waits for does not stand in line behind long work
    std::vector<Row> m_rows;
    std::vector<Active> m_active;
    JobId m_next = 1;
};

} // namespace saboot::ui
