#pragma once
#include "base/error.h"
#include "base/file.h"

#include <QString>
#include <sys/resource.h>
#include <sys/types.h>

namespace saboot::worker {

/// One running worker: spawned in its own process group with a fixed environment and four descriptors. Killed and
/// reaped by the destructor at the latest. One thread.
class Process {
public:
    /// `input` and `task` are read-only descriptors; both stay the caller's.
    static Result<Process> start(const QString& path, const char* word, int input, int task);
    Process(Process&& o) noexcept;
    Process& operator=(Process&&) = delete;
    Process(const Process&) = delete;
    ~Process();

    /// The reading end of the answer.
    int answer() const { return m_answer.get(); }
    void kill();
    /// Waits for the end, `graceMs` at most; then kills. The wait status and what the process used.
    int wait(int graceMs, rusage& usage);
    /// Killed by us.
    bool isKilled() const { return m_killed; }

private:
    Process() = default;
    pid_t m_pid = -1;
    bool m_killed = false;
    Fd m_answer;
};

} // namespace saboot::worker
