#include "jobs/jobs.h"
#include "prompts/sentences.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace saboot;
using namespace saboot::ui;

class JobsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resultsComeBackOnTheGuiThread() {
        Jobs jobs;
        QAbstractItemModelTester tester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int got = 0;
        QThread* where = nullptr;
        jobs.run<int>(QStringLiteral("Add"), [](JobControl& job) -> Result<int> { job.report(1, 2); return 42; }, this,
                      [&](Result<int> r) { got = *r; where = QThread::currentThread(); }, [](const int& n) { return QStringLiteral("It is %1.").arg(n); });
        QCOMPARE(jobs.runningCount(), 1);
        QTRY_COMPARE(got, 42);
        QCOMPARE(where, QThread::currentThread());
        QCOMPARE(jobs.rows().front().sentence, QStringLiteral("It is 42."));
        QVERIFY(jobs.rows().front().state == Jobs::State::Done);
    }

    void cancelEndsAsASentence() {
        Jobs jobs;
        QSemaphore started;
        const JobId id = jobs.run<int>(QStringLiteral("Long"), [&](JobControl& job) -> Result<int> {
            started.release();
            while (!job.isCancelled()) QThread::msleep(1);
            return Error(ErrorCode::Cancelled);
        }, this, {});
        started.acquire();
        jobs.cancel(id);
        QTRY_COMPARE(jobs.runningCount(), 0);
        QVERIFY(jobs.rows().front().state == Jobs::State::Cancelled);
        QCOMPARE(jobs.rows().front().sentence, sentence(Error(ErrorCode::Cancelled)));
    }

    void nothingIsDeliveredToWhatIsGone() {
        Jobs jobs;
        bool delivered = false;
        QSemaphore go;
        auto context = std::make_unique<QObject>();
        jobs.run<int>(QStringLiteral("Late"), [&](JobControl&) -> Result<int> { go.acquire(); return 1; }, context.get(), [&](Result<int>) { delivered = true; });
        context.reset();
        go.release();
        QTRY_VERIFY(jobs.isIdle());
        QVERIFY(!delivered);
    }

    void quietWorkStaysOutOfTheList() {
        Jobs jobs;
        bool done = false;
        jobs.run<int>(QStringLiteral("Quiet"), [](JobControl&) -> Result<int> { return 1; }, this, [&](Result<int>) { done = true; }, {}, JobShow::Quiet);
        QCOMPARE(jobs.rowCount(), 0);
        QTRY_VERIFY(done);
        QCOMPARE(jobs.rowCount(), 0);
    }

    void destructionCancelsAndWaits() {
        std::atomic<bool> ended{false};
        {
            Jobs jobs;
            jobs.run<int>(QStringLiteral("Long"), [&](JobControl& job) -> Result<int> {
                while (!job.isCancelled()) QThread::msleep(1);
                ended = true;
                return Error(ErrorCode::Cancelled);
            }, this, {});
        }
        QVERIFY(ended);
    }
};

QTEST_MAIN(JobsTest)
#include "tst_jobs.moc"
