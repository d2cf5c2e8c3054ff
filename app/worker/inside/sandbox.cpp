#include "worker/inside/sandbox.h"

#include "worker/inside/landlock.h"

#include <QThreadPool>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <initializer_list>
#include <malloc.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_close_range
#define SYS_close_range 436
#endif

namespace saboot::worker::inside {

namespace {

#ifdef SABOOT_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

bool needsPool(TaskKind kind) {
    switch (kind) {
    case TaskKind::Picture:
    case TaskKind::Codes:
    case TaskKind::Ocr:
    case TaskKind::Pdf:
    case TaskKind::RenderPicture:
    case TaskKind::RenderPage: return true;
    default: return false;
    }
}

bool isOpen(const Task& task) {
    return task.kind == TaskKind::Pdf || task.kind == TaskKind::RenderPage
           || (task.kind == TaskKind::Misbehave && task.misbehaviour.startsWith(QLatin1String("open-mode:")));
}

void limit(int what, rlim_t soft, rlim_t hard) {
    rlimit r{soft, hard};
    ::setrlimit(static_cast<__rlimit_resource>(what), &r);
}
void limit(int what, rlim_t both) { limit(what, both, both); }

bool seccompAvailable() { return ::prctl(PR_GET_SECCOMP) >= 0; }

/// Builds the allow-list of a kind. Everything that is not named kills the process.
class Filter {
public:
    Filter() : m_ctx(seccomp_init(SCMP_ACT_KILL_PROCESS)) {
        if (!m_ctx) return;
        note(seccomp_attr_set(m_ctx, SCMP_FLTATR_CTL_TSYNC, 1));
        // Calls by another door (int 0x80, x32) end the process, not only the thread.
        note(seccomp_attr_set(m_ctx, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
    }
    ~Filter() { seccomp_release(m_ctx); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    void allow(std::initializer_list<int> calls) {
        for (const int call : calls) note(seccomp_rule_add(m_ctx, SCMP_ACT_ALLOW, call, 0));
    }
    void refuse(int error, std::initializer_list<int> calls) {
        for (const int call : calls) note(seccomp_rule_add(m_ctx, SCMP_ACT_ERRNO(unsigned(error)), call, 0));
    }
    void allowIf(int call, scmp_arg_cmp a) { note(seccomp_rule_add(m_ctx, SCMP_ACT_ALLOW, call, 1, a)); }
    void refuseIf(int error, int call, scmp_arg_cmp a) {
        note(seccomp_rule_add(m_ctx, SCMP_ACT_ERRNO(unsigned(error)), call, 1, a));
    }
    bool load() {
        if (m_ctx && m_good) note(seccomp_load(m_ctx));
        return m_ctx && m_good;
    }

private:
    void note(int result) {
        if (result != 0) m_good = false;
    }
    scmp_filter_ctx m_ctx;
    bool m_good = true;
};

void baseRules(Filter& f) {
    f.allow({SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(munmap), SCMP_SYS(mremap),
             SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(exit), SCMP_SYS(exit_group),
             SCMP_SYS(rt_sigreturn), SCMP_SYS(getrandom), SCMP_SYS(clock_gettime), SCMP_SYS(fstat)});
    f.allowIf(SCMP_SYS(write), SCMP_A0(SCMP_CMP_EQ, 1));
    f.allowIf(SCMP_SYS(write), SCMP_A0(SCMP_CMP_EQ, 2));
    f.refuseIf(EBADF, SCMP_SYS(write), SCMP_A0(SCMP_CMP_EQ, 0));
    f.refuseIf(EBADF, SCMP_SYS(write), SCMP_A0(SCMP_CMP_GT, 2));
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        f.allowIf(call, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
        f.refuseIf(EACCES, call, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC));
    }
    f.refuse(EACCES, {SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(stat), SCMP_SYS(lstat),
                      SCMP_SYS(statfs), SCMP_SYS(getcwd)});
    f.refuse(ENOSYS, {SCMP_SYS(clone3)});
}

void strictPaths(Filter& f) {
    f.allowIf(SCMP_SYS(newfstatat), SCMP_A3(SCMP_CMP_EQ, AT_EMPTY_PATH));
    f.refuseIf(EACCES, SCMP_SYS(newfstatat), SCMP_A3(SCMP_CMP_NE, AT_EMPTY_PATH));
    if (!sanitized) f.refuse(EACCES, {SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(readlink), SCMP_SYS(readlinkat)});
}

void openPaths(Filter& f) {
    // O_TMPFILE carries O_DIRECTORY, which reading a folder needs: only its own bit is tested.
    constexpr scmp_datum_t own = scmp_datum_t(O_TMPFILE & ~O_DIRECTORY);
    constexpr scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | own;
    f.allowIf(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0));
    f.refuseIf(EACCES, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT));
    f.allow({SCMP_SYS(newfstatat), SCMP_SYS(fcntl), SCMP_SYS(getdents64)});
    f.refuse(EACCES, {SCMP_SYS(open), SCMP_SYS(readlink), SCMP_SYS(readlinkat)});
}

bool filterFor(const Task& task) {
    const TaskKind kind = task.kind;
    Filter f;
    baseRules(f);
    if (isOpen(task)) openPaths(f);
    else strictPaths(f);
    if (needsPool(kind)) f.allow({SCMP_SYS(sched_getaffinity), SCMP_SYS(sysinfo)});
    if (kind == TaskKind::Exif || kind == TaskKind::Picture) {
        f.allow({SCMP_SYS(getuid)});
        f.refuse(EACCES, {SCMP_SYS(socket)});
    }
    if (sanitized) {
        // The run-time of the sanitizers reports through these; no release build has them.
        f.allow({SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(mprotect),
                 SCMP_SYS(sched_getaffinity), SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(tgkill), SCMP_SYS(ioctl),
                 SCMP_SYS(uname), SCMP_SYS(sched_yield), SCMP_SYS(prlimit64), SCMP_SYS(pipe2)});
        if (!isOpen(task)) f.allow({SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(fcntl)});
    }
    return f.load();
}

} // namespace

void settle() {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::syscall(SYS_close_range, 3u, ~0u, 0u) != 0)
        for (int fd = 3; fd < 1024; ++fd) ::close(fd);
    std::setlocale(LC_ALL, "C.UTF-8");
    ::tzset();
    ::mallopt(M_ARENA_MAX, 1);
}

void lockAndRun(const Task& task, const std::function<void(const QStringList&)>& work) {
    const bool full = task.confinement == Confinement::Full;
    const bool pool = needsPool(task.kind);
    QStringList active;
    if (full) {
        if (!sanitized && task.addressSpaceBytes > 0) limit(RLIMIT_AS, rlim_t(task.addressSpaceBytes));
        limit(RLIMIT_FSIZE, 0);
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_MEMLOCK, 0);
        limit(RLIMIT_NOFILE, isOpen(task) || sanitized ? 32 : 8);
        limit(RLIMIT_CPU, rlim_t(task.cpuSeconds), rlim_t(task.cpuSeconds) + 2);
        active << QStringLiteral("rlimits");
        ::prctl(PR_SET_DUMPABLE, 0);
        if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) ::_exit(ExitNoSandbox);
        active << QStringLiteral("no-new-privileges");
        const bool hasLandlock = landlockAbi() > 0;
        if (hasLandlock) {
            if (!landlock(isOpen(task) ? LandlockPaths::FontFolders : LandlockPaths::None)) ::_exit(ExitNoSandbox);
            active << QStringLiteral("landlock");
        }
        // An open task may call openat: without Landlock it could read any file.
        if (isOpen(task) && !hasLandlock) ::_exit(ExitNoSandbox);
    }
    auto rest = [full, task, active, &work]() mutable {
        if (full) {
            if (!sanitized) limit(RLIMIT_NPROC, 0);
            if (seccompAvailable()) {
                if (!filterFor(task)) ::_exit(ExitNoSandbox);
                active << QStringLiteral("seccomp");
            }
        }
        work(active);
        ::_exit(ExitException);
    };
    if (!pool) {
        rest();
    } else {
        // Inside the pool's own thread Qt converts inline and never asks for a new thread, which the lock forbids.
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        QThreadPool::globalInstance()->start(rest);
        QThreadPool::globalInstance()->waitForDone();
    }
    ::_exit(ExitException);
}

} // namespace saboot::worker::inside
