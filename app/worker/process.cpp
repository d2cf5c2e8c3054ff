#include "worker/process.h"

#include <QFile>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utility>

namespace saboot::worker {

namespace {

constexpr int firstFreeFd = 10;

/// A copy above the numbers that the child's fixed descriptors take.
Fd above(int fd) { return Fd(::fcntl(fd, F_DUPFD_CLOEXEC, firstFreeFd)); }

struct Actions {
    posix_spawn_file_actions_t value;
    Actions() { posix_spawn_file_actions_init(&value); }
    ~Actions() { posix_spawn_file_actions_destroy(&value); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

struct Attributes {
    posix_spawnattr_t value;
    Attributes() { posix_spawnattr_init(&value); }
    ~Attributes() { posix_spawnattr_destroy(&value); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
};

char* mutableText(const char* text) { return const_cast<char*>(text); }

} // namespace

Process::Process(Process&& o) noexcept : m_pid(std::exchange(o.m_pid, -1)), m_killed(o.m_killed), m_answer(std::move(o.m_answer)) {}

Process::~Process() {
    if (m_pid > 0) {
        kill();
        rusage usage{};
        wait(0, usage);
    }
}

Result<Process> Process::start(const QString& path, const char* word, int input, int task) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return systemError(QStringLiteral("pipe"));
    Process p;
    p.m_answer = Fd(ends[0]);
    const Fd writing(ends[1]);
    // Fewer switches between the two processes; the default is 64 KiB.
    ::fcntl(ends[1], F_SETPIPE_SZ, 1024 * 1024);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    const Fd in = above(input);
    const Fd out = above(writing.get());
    const Fd what = above(task);
    if (!in || !out || !what) return systemError(QStringLiteral("descriptor"));

    Actions actions;
    posix_spawn_file_actions_adddup2(&actions.value, in.get(), 0);
    posix_spawn_file_actions_adddup2(&actions.value, out.get(), 1);
    posix_spawn_file_actions_addopen(&actions.value, 2, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions.value, what.get(), 3);
    Attributes attributes;
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes.value, &none);
    posix_spawnattr_setsigdefault(&attributes.value, &all);
    posix_spawnattr_setpgroup(&attributes.value, 0);
    posix_spawnattr_setflags(&attributes.value, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    const QByteArray program = QFile::encodeName(path);
    char* const arguments[] = {mutableText("saboot-worker"), mutableText(word), nullptr};
    // Nothing of the parent's environment: Tesseract alone must not start threads, zones and locale are fixed, regular
    // expressions must not make executable memory.
    char* const environment[] = {mutableText("OMP_THREAD_LIMIT=1"), mutableText("TZ=UTC0"), mutableText("QT_ENABLE_REGEXP_JIT=0"),
                                 mutableText("LC_ALL=C.UTF-8"), mutableText("HOME=/nonexistent"),
#ifdef SABOOT_SANITIZED
                                 mutableText("ASAN_OPTIONS=detect_leaks=0:symbolize=0"), mutableText("UBSAN_OPTIONS=symbolize=0"),
#endif
                                 nullptr};
    const int failed = ::posix_spawn(&p.m_pid, program.constData(), &actions.value, &attributes.value, arguments, environment);
    if (failed != 0) {
        p.m_pid = -1;
        errno = failed;
        return systemError(path);
    }
    return p;
}

void Process::kill() {
    if (m_pid <= 0) return;
    m_killed = true;
    // The group first, if the child has come far enough to have one; not yet reaped, so the number is still ours.
    ::kill(-m_pid, SIGKILL);
    ::kill(m_pid, SIGKILL);
}

int Process::wait(int graceMs, rusage& usage) {
    int status = 0;
    long sleptUs = 0;
    long pauseUs = 200;
    for (bool killed = false;;) {
        const pid_t r = ::wait4(m_pid, &status, killed ? 0 : WNOHANG, &usage);
        if (r < 0 && errno == EINTR) continue;
        if (r != 0) break;
        if (sleptUs >= long(graceMs) * 1000) {
            kill();
            killed = true;
            continue;
        }
        const timespec t{0, pauseUs * 1000};
        ::nanosleep(&t, nullptr);
        sleptUs += pauseUs;
        pauseUs = std::min(pauseUs * 2, 10'000l);
    }
    m_pid = -1;
    return status;
}

} // namespace saboot::worker
