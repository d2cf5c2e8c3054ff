#include "sign/process.h"

#include "sign/protocol.h"

#include <QFile>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace saboot::sign {

namespace {

/// A copy above the numbers that the child's fixed descriptors take.
Fd above(int fd) { return Fd(::fcntl(fd, F_DUPFD_CLOEXEC, 10)); }

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

struct Pipe {
    Fd reading, writing;
};

Result<Pipe> makePipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return systemError(QStringLiteral("pipe"));
    return Pipe{Fd(ends[0]), Fd(ends[1])};
}

char* mutableText(const char* text) { return const_cast<char*>(text); }

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

    struct Slot {
        int target;
        int source; ///< -1: /dev/null
        Fd copy;
    };
    Slot slots[] = {{InputFd, input, {}},         {AnswerFd, answer.writing.get(), {}},   {TaskFd, task, {}}, {OutputFd, output, {}},
                    {SecretInFd, secretIn.reading.get(), {}}, {SecretOutFd, secretOut.writing.get(), {}}};
    Actions actions;
    for (Slot& s : slots) {
        if (s.source < 0) {
            posix_spawn_file_actions_addopen(&actions.value, s.target, "/dev/null", O_RDWR, 0);
            continue;
        }
        s.copy = above(s.source);
        if (!s.copy) return systemError(QStringLiteral("descriptor"));
        posix_spawn_file_actions_adddup2(&actions.value, s.copy.get(), s.target);
    }
    posix_spawn_file_actions_addopen(&actions.value, 2, "/dev/null", O_WRONLY, 0);
    Attributes attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes.value, &none);
    posix_spawnattr_setsigdefault(&attributes.value, &all);
    posix_spawnattr_setpgroup(&attributes.value, 0);
    posix_spawnattr_setflags(&attributes.value, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    const QByteArray program = QFile::encodeName(path);
    char* const arguments[] = {mutableText("saboot-signer"), nullptr};
    // Nothing of the parent's environment: no OPENSSL_CONF, no provider folder, no zone.
    char* const environment[] = {mutableText("TZ=UTC0"), mutableText("LC_ALL=C.UTF-8"), mutableText("HOME=/nonexistent"),
                                 mutableText("QT_ENABLE_REGEXP_JIT=0"),
#ifdef SABOOT_SANITIZED
                                 mutableText("ASAN_OPTIONS=detect_leaks=0:symbolize=0"), mutableText("UBSAN_OPTIONS=symbolize=0"),
#endif
                                 nullptr};
    Process p;
    p.m_answer = std::move(answer.reading);
    p.m_secretOut = std::move(secretOut.reading);
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
    ::kill(-m_pid, SIGKILL);
    ::kill(m_pid, SIGKILL);
}

int Process::wait() {
    int status = 0;
    while (m_pid > 0 && ::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {}
    m_pid = -1;
    return status;
}

} // namespace saboot::sign
