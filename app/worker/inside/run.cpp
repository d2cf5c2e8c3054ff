#include "worker/inside/run.h"

#include "worker/inside/sandbox.h"
#include "worker/inside/task.h"

#include <csignal>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace saboot::worker::inside {

namespace {

constexpr int taskFd = 3;
constexpr int answerFd = 1;

std::optional<Task> readTask() {
    QByteArray bytes;
    char buffer[4096];
    for (;;) {
        const ssize_t n = ::read(taskFd, buffer, sizeof buffer);
        if (n < 0) return std::nullopt;
        if (n == 0) break;
        bytes.append(buffer, n);
        if (bytes.size() > 1024 * 1024) return std::nullopt;
    }
    return decodeTask(bytes);
}

[[noreturn]] void outOfMemory() { ::_exit(ExitNoMemory); }

/// Answers a failure met before the lock, when nothing hostile was touched yet.
int answerEarly(const Error& error) {
    RecordWriter out(answerFd);
    out.write(Record(Failure{error.code(), error.detail()}));
    return out.finish() ? ExitOk : ExitPipe;
}

} // namespace

bool Input::open() {
    struct stat st {};
    if (::fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) return false;
    m_size = qint64(st.st_size);
    return true;
}

Result<QByteArrayView> Input::bytes() {
    if (m_size == 0) return Error(ErrorCode::FileEmpty);
    if (m_mapped.isEmpty()) {
        void* p = ::mmap(nullptr, size_t(m_size), PROT_READ, MAP_PRIVATE, fd, 0);
        if (p == MAP_FAILED) return Error(ErrorCode::FileTooLarge, QStringLiteral("%1 bytes").arg(m_size));
        m_mapped = QByteArrayView(static_cast<const char*>(p), qsizetype(m_size));
    }
    return m_mapped;
}

int run(const Build& build) {
    const std::optional<Task> read = readTask();
    if (!read) return ExitBadTask;
    const Task task = *read;
    const bool misbehaving = task.kind == TaskKind::Misbehave;
    if (misbehaving && !build.misbehave) return ExitBadTask;
    if (task.confinement == Confinement::None && !build.obeysUnlocked) return ExitNoSandbox;
    settle();
    std::set_new_handler(outOfMemory);

    Input input;
    if (!input.open()) return ExitBadTask;
    std::unique_ptr<Worker> worker;
    if (!misbehaving) {
        worker = workerFor(task.kind);
        if (!worker) return answerEarly(Error(ErrorCode::FormatUnknown, QLatin1String(toWord(task.kind))));
        if (const Status warm = worker->warmUp(task); !warm) return answerEarly(warm.error());
    }
    lockAndRun(task, [&](const QStringList& protections) {
        RecordWriter out(answerFd);
        try {
            out.write(Record(Protections{protections}));
            if (misbehaving) {
                build.misbehave(task.misbehaviour, out);
            } else if (const Status done = worker->work(task, input, out); !done) {
                out.write(Record(Failure{done.error().code(), done.error().detail().left(4000)}));
            }
        } catch (const std::bad_alloc&) {
            ::_exit(ExitNoMemory);
        } catch (...) {
            ::_exit(ExitException);
        }
        ::_exit(out.finish() ? ExitOk : ExitPipe);
    });
}

} // namespace saboot::worker::inside
