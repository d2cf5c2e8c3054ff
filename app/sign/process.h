#pragma once
#include "base/error.h"
#include "base/file.h"
#include "base/securebytes.h"

#include <QString>
#include <sys/types.h>

namespace saboot::sign {

/// One running saboot-signer with its fixed descriptors (protocol.h). Killed and reaped by the destructor at the latest.
/// One thread.
class Process {
public:
    /// `input` and `output` may be -1. All stay the caller's. `secret` (may be null) waits in its pipe before the process
    /// starts: at most maximumSecretBytes, far below what a pipe holds.
    static Result<Process> start(const QString& path, int input, int output, int task, const SecureBytes* secret);
    Process(Process&& o) noexcept;
    Process& operator=(Process&&) = delete;
    Process(const Process&) = delete;
    ~Process();

    int answer() const { return m_answer.get(); }
    int secretOut() const { return m_secretOut.get(); }
    void kill();
    /// The wait status; waits for the end.
    int wait();

private:
    Process() = default;
    pid_t m_pid = -1;
    Fd m_answer, m_secretOut;
};

} // namespace saboot::sign
