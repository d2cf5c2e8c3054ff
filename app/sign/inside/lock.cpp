#include "sign/inside/lock.h"

#include "sign/inside/openssl.h"
#include "sign/protocol.h"
#include "worker/inside/landlock.h"

#include <cerrno>
#include <clocale>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <initializer_list>
#include <malloc.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <seccomp.h>
#include <sodium.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_close_range
#define SYS_close_range 436
#endif

namespace saboot::sign::inside {

namespace {

#ifdef SABOOT_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

void limit(__rlimit_resource what, rlim_t value) {
    const rlimit r{value, value};
    ::setrlimit(what, &r);
}

bool filter() {
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!f) return false;
    bool good = seccomp_attr_set(f, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
    const auto allow = [&](std::initializer_list<int> calls) {
        for (const int c : calls) good &= seccomp_rule_add(f, SCMP_ACT_ALLOW, c, 0) == 0;
    };
    const auto refuse = [&](int error, std::initializer_list<int> calls) {
        for (const int c : calls) good &= seccomp_rule_add(f, SCMP_ACT_ERRNO(unsigned(error)), c, 0) == 0;
    };
    allow({SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise),
           SCMP_SYS(futex), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(getrandom), SCMP_SYS(clock_gettime),
           SCMP_SYS(fstat), SCMP_SYS(mlock), SCMP_SYS(munlock), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(sched_yield)});
    for (const int fd : {int(AnswerFd), 2, int(OutputFd), int(SecretOutFd)})
        good &= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(fd))) == 0;
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        good &= seccomp_rule_add(f, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
        good &= seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC)) == 0;
    }
    good &= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 1, SCMP_A3(SCMP_CMP_EQ, AT_EMPTY_PATH)) == 0;
    good &= seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(newfstatat), 1, SCMP_A3(SCMP_CMP_NE, AT_EMPTY_PATH)) == 0;
    refuse(EACCES, {SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(stat), SCMP_SYS(lstat)});
    if (sanitized)
        allow({SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(sched_getaffinity), SCMP_SYS(tgkill),
               SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(readlink), SCMP_SYS(prlimit64), SCMP_SYS(fcntl), SCMP_SYS(ioctl)});
    else
        refuse(EACCES, {SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(readlink), SCMP_SYS(readlinkat)});
    good = good && seccomp_load(f) == 0;
    seccomp_release(f);
    return good;
}

} // namespace

void settle() {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::syscall(SYS_close_range, unsigned(SecretOutFd) + 1, ~0u, 0u) != 0)
        for (int fd = SecretOutFd + 1; fd < 1024; ++fd) ::close(fd);
    std::setlocale(LC_ALL, "C.UTF-8");
    ::tzset();
    ::mallopt(M_ARENA_MAX, 1);
    limit(RLIMIT_CORE, 0);
    ::prctl(PR_SET_DUMPABLE, 0);
}

bool warmUp(bool legacy) {
    // Without this the system's openssl.cnf would decide which algorithms are there.
    if (OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr) != 1 || sodium_init() < 0) return false;
    if (legacy) {
        OSSL_PROVIDER_load(nullptr, "legacy"); // not there: old files are refused with their reason
        if (!OSSL_PROVIDER_load(nullptr, "default")) return false;
        ERR_clear_error();
    }
    unsigned char byte = 0;
    if (RAND_bytes(&byte, 1) != 1 || RAND_priv_bytes(&byte, 1) != 1) return false;
    Digest d;
    d.update("warm");
    return d.finish().size() == 32;
}

bool lock() {
    limit(RLIMIT_CPU, 900);
    limit(RLIMIT_NOFILE, 8);
    if (!sanitized) limit(RLIMIT_AS, rlim_t(2) << 30);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    namespace kernel = worker::inside;
    if (kernel::landlockAbi() > 0 && !kernel::landlock(kernel::LandlockPaths::None)) return false;
    if (!sanitized) limit(RLIMIT_NPROC, 0);
    return ::prctl(PR_GET_SECCOMP) < 0 || filter();
}

} // namespace saboot::sign::inside
