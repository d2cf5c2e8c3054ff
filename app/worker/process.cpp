#include "worker/process.h"

#include "base/confinedprocess.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utility>

namespace saboot::worker {

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
    const ChildFd descriptors[] = {{0, input}, {1, writing.get()}, {3, task}};
    SABOOT_TRY(p.m_pid, startConfined(path, {"saboot-worker", word}, descriptors));
    return p;
}

void Process::kill() {
    if (m_pid <= 0) return;
    m_killed = true;
    killConfined(m_pid);
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
