#include "sign/process.h"

#include "base/confinedprocess.h"
#include "sign/protocol.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace saboot::sign {

namespace {

struct Pipe {
    Fd reading, writing;
};

Result<Pipe> makePipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return systemError(QStringLiteral("pipe"));
    return Pipe{Fd(ends[0]), Fd(ends[1])};
}

} // namespace

Process::Process(Process&& o) noexcept
    : m_pid(std::exchange(o.m_pid, -1)), m_answer(std::move(o.m_answer)), m_secretOut(std::move(o.m_secretOut)) {}

Process::~Process() {
    if (m_pid > 0) {
        kill();
        wait();
    }
}

Result<Process> Process::start(const QString& path, int input, int output, int task, const SecureBytes* secret) {
    SABOOT_TRY(Pipe answer, makePipe());
    SABOOT_TRY(Pipe secretIn, makePipe());
    SABOOT_TRY(Pipe secretOut, makePipe());
    ::fcntl(answer.reading.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(secretOut.reading.get(), F_SETFL, O_NONBLOCK);
    if (secret) {
        if (secret->size() > maximumSecretBytes) return Error(ErrorCode::InvalidArgument, QStringLiteral("a key of %1 bytes").arg(secret->size()));
        SABOOT_CHECK(writeAll(secretIn.writing.get(), secret->view(), QStringLiteral("pipe")));
    }
    secretIn.writing = Fd();

    const ChildFd descriptors[] = {{InputFd, input}, {AnswerFd, answer.writing.get()}, {TaskFd, task}, {OutputFd, output}, {SecretInFd, secretIn.reading.get()}, {SecretOutFd, secretOut.writing.get()}};
    Process p;
    p.m_answer = std::move(answer.reading);
    p.m_secretOut = std::move(secretOut.reading);
    SABOOT_TRY(p.m_pid, startConfined(path, {"saboot-signer"}, descriptors));
    return p;
}

void Process::kill() { killConfined(m_pid); }

int Process::wait() {
    int status = 0;
    while (m_pid > 0 && ::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {}
    m_pid = -1;
    return status;
}

} // namespace saboot::sign
