#include "worker/client.h"
#include "worker/limits.h"
#include "worker/workers.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <thread>

using namespace saboot;
using namespace saboot::worker;

namespace {

struct Outcome {
    std::optional<Error> error;
    QStringList sentences;
    qint64 peakBytes = 0;
};

Outcome attempt(const QString& how, RunLimits limits = {}, int cpuSeconds = 30) {
    const Client client(probeWorker());
    const Result<Fd> input = sealedMemory(QByteArrayLiteral("evidence"));
    Task task;
    task.kind = TaskKind::Misbehave;
    task.misbehaviour = how;
    task.addressSpaceBytes = 512ll * 1024 * 1024;
    task.cpuSeconds = cpuSeconds;
    JobControl job;
    Outcome out;
    const auto run = client.run(task, input->get(), limits, job, [&](Record&& r) -> Status {
        if (const auto* p = std::get_if<Problem>(&r)) out.sentences << p->sentence;
        return ok();
    });
    if (!run) out.error = run.error();
    else out.peakBytes = run->peakBytes;
    return out;
}

} // namespace

class TestMisbehaviour : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGoodWorkerIsBelieved() {
        const Outcome o = attempt(QStringLiteral("behave"));
        QVERIFY2(!o.error, o.error ? qPrintable(describe(*o.error)) : "");
    }

    void brokenWorkersBecomeErrors_data() {
        QTest::addColumn<int>("code");
        const auto row = [](const char* how, ErrorCode code) { QTest::newRow(how) << int(code); };
        row("crash", ErrorCode::WorkerCrashed);
        row("abort", ErrorCode::WorkerCrashed);
        row("throw", ErrorCode::WorkerCrashed);
        row("hang", ErrorCode::WorkerTimeout);
        row("close-and-hang", ErrorCode::WorkerTimeout);
        row("flood", ErrorCode::WorkerGarbage);
        row("many-records", ErrorCode::WorkerGarbage);
        row("garbage", ErrorCode::WorkerGarbage);
        row("oversize-frame", ErrorCode::WorkerGarbage);
        row("endless-unit", ErrorCode::WorkerGarbage);
        row("not-an-array", ErrorCode::WorkerGarbage);
        row("deep", ErrorCode::WorkerGarbage);
        row("huge-string-length", ErrorCode::WorkerGarbage);
        row("invalid-utf8", ErrorCode::WorkerGarbage);
        row("surplus-field", ErrorCode::WorkerGarbage);
        row("unknown-record", ErrorCode::WorkerGarbage);
        row("wrong-count", ErrorCode::WorkerGarbage);
        row("no-end", ErrorCode::WorkerGarbage);
        row("end-then-data", ErrorCode::WorkerGarbage);
        row("cut-frame", ErrorCode::WorkerGarbage);
        row("end-then-failure", ErrorCode::WorkerCrashed);
        row("memory", ErrorCode::WorkerMemory);
        row("memory-new", ErrorCode::WorkerMemory);
        row("unheard-of", ErrorCode::WorkerCrashed);
    }
    void brokenWorkersBecomeErrors() {
        QFETCH(int, code);
        RunLimits limits;
        limits.wallMs = QByteArrayView(QTest::currentDataTag()) == "hang" ? 700 : 20'000;
        limits.answerBytes = 16 * 1024 * 1024;
        limits.records = 100'000;
        const Outcome o = attempt(QString::fromLatin1(QTest::currentDataTag()), limits);
        QVERIFY(o.error);
        QCOMPARE(errorName(o.error->code()), errorName(ErrorCode(code)));
    }

    void anEndlessLoopEndsByProcessorTime() {
        RunLimits limits;
        limits.wallMs = 30'000;
        const Outcome o = attempt(QStringLiteral("spin"), limits, 1);
        QVERIFY(o.error);
        QCOMPARE(errorName(o.error->code()), QStringLiteral("WorkerTimeout"));
        QVERIFY(o.error->detail().contains(QStringLiteral("processor")));
    }

    void forbiddenActsAreStopped_data() {
        QTest::addColumn<QString>("prefix");
#ifdef __x86_64__
        for (const char* how : {"old-door", "x32-door"}) QTest::newRow(how) << QString();
#endif
        for (const char* how : {"fork", "vfork", "exec", "open-passwd", "open-own-memory", "create", "create-unnamed", "unlink", "truncate",
                                "socket", "socket-unix", "ptrace", "kill-parent", "memfd", "unshare", "io-uring", "setrlimit", "tiocsti",
                                "executable-memory", "write-input", "other-descriptors", "memory-at-once"})
            for (const char* mode : {"", "open-mode:"}) QTest::newRow(qPrintable(QLatin1String(mode) + QLatin1String(how))) << QString();
        QTest::newRow("open-fonts") << QString();
    }
    void forbiddenActsAreStopped() {
#ifdef SABOOT_SANITIZED
        QSKIP("The sanitizers need a wider list.");
#endif
        const Outcome o = attempt(QString::fromLatin1(QTest::currentDataTag()));
        if (o.error) {
            // Killed by the filter.
            QCOMPARE(errorName(o.error->code()), QStringLiteral("WorkerCrashed"));
            QVERIFY2(o.error->detail().contains(QStringLiteral("forbidden")), qPrintable(o.error->detail()));
        } else {
            QCOMPARE(o.sentences.size(), 1);
            QVERIFY2(o.sentences[0].startsWith(QStringLiteral("errno ")), qPrintable(o.sentences[0]));
        }
    }

    void theOpenModeReachesFontsAndNothingElse() {
        QCOMPARE(attempt(QStringLiteral("open-mode:open-fonts")).sentences, QStringList{QStringLiteral("succeeded")});
        QCOMPARE(attempt(QStringLiteral("open-mode:open-passwd")).sentences, QStringList{QStringLiteral("errno 13")});
    }

    void cancellingEndsAHangingWorker() {
        const Client client(probeWorker());
        const Result<Fd> input = sealedMemory(QByteArrayLiteral("evidence"));
        Task task;
        task.kind = TaskKind::Misbehave;
        task.misbehaviour = QStringLiteral("hang");
        JobControl job;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            job.cancel();
        });
        const auto run = client.run(task, input->get(), RunLimits{}, job, [](Record&&) { return ok(); });
        canceller.join();
        QVERIFY(!run);
        QCOMPARE(errorName(run.error().code()), QStringLiteral("Cancelled"));
    }

    void theReceiversErrorStopsTheWorker() {
        const Client client(probeWorker());
        const Result<Fd> input = sealedMemory(QByteArrayLiteral("evidence"));
        Task task;
        task.kind = TaskKind::Misbehave;
        task.misbehaviour = QStringLiteral("flood");
        JobControl job;
        const auto run = client.run(task, input->get(), RunLimits{}, job, [](Record&&) -> Status { return Error(ErrorCode::DiskFull); });
        QVERIFY(!run);
        QCOMPARE(errorName(run.error().code()), QStringLiteral("DiskFull"));
    }

    void theShippedWorkerRefusesTheTestSwitches() {
        const Result<Fd> input = sealedMemory(QByteArrayLiteral("evidence"));
        JobControl job;
        Task task;
        task.kind = TaskKind::Misbehave;
        task.misbehaviour = QStringLiteral("behave");
        const auto ignore = [](Record&&) { return ok(); };
        QVERIFY(!Client(shippedWorker()).run(task, input->get(), RunLimits{}, job, ignore));
        const Task plain = taskFor(TaskKind::Type, 8);
        QVERIFY(Client(shippedWorker()).run(plain, input->get(), RunLimits{}, job, ignore));
        const auto unlocked = Client(shippedWorker(), Confinement::None).run(plain, input->get(), RunLimits{}, job, ignore);
        QVERIFY(!unlocked);
        QCOMPARE(errorName(unlocked.error().code()), QStringLiteral("SandboxUnavailable"));
    }

    void protectionsAreMeasured() {
        JobControl job;
        const auto p = Client(shippedWorker()).protections(job);
        QVERIFY(p);
        QVERIFY(p->contains(QStringLiteral("rlimits")));
        QVERIFY(p->contains(QStringLiteral("seccomp")));
        const auto none = Client(probeWorker(), Confinement::None).protections(job);
        QVERIFY(none);
        QCOMPARE(*none, QStringList());
    }

    void theWorkerDiesWithItsParent() {
        QProcess parent;
        parent.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hang")});
        QVERIFY(parent.waitForStarted());
        const QString children = QStringLiteral("/proc/%1/task/%1/children").arg(parent.processId());
        qint64 worker = 0;
        const auto found = [&] {
            QFile file(children);
            if (file.open(QIODevice::ReadOnly)) worker = file.readAll().trimmed().toLongLong();
            return worker > 0;
        };
        if (!QFile::exists(children)) QSKIP("The kernel does not list children.");
        QTRY_VERIFY_WITH_TIMEOUT(found(), 10'000);
        // The lock, and with it the hanging, begins after the warm-up.
        QTest::qWait(500);
        QVERIFY(QFile::exists(QStringLiteral("/proc/%1/status").arg(worker)));
        parent.kill();
        QVERIFY(parent.waitForFinished());
        const auto gone = [&] {
            QFile file(QStringLiteral("/proc/%1/status").arg(worker));
            if (!file.open(QIODevice::ReadOnly)) return true;
            // Dead but not yet collected by whoever adopted it.
            return file.readAll().contains("State:\tZ");
        };
        QTRY_VERIFY_WITH_TIMEOUT(gone(), 10'000);
    }

    void aMissingWorkerIsAnError() {
        const Result<Fd> input = sealedMemory(QByteArrayLiteral("evidence"));
        JobControl job;
        const auto r = Client(QStringLiteral(SABOOT_BINARY_DIR "/no-such-worker")).inspect(input->get(), {}, job);
        QVERIFY(!r);
        QCOMPARE(errorName(r.error().code()), QStringLiteral("NotFound"));
    }
};

/// With "--hang": a parent of a hanging worker, to be killed from outside.
int main(int argc, char** argv) {
    if (argc == 2 && QByteArrayView(argv[1]) == "--hang") {
        RunLimits limits;
        limits.wallMs = 60'000;
        attempt(QStringLiteral("hang"), limits);
        return 0;
    }
    QCoreApplication app(argc, argv);
    TestMisbehaviour test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_misbehaviour.moc"
