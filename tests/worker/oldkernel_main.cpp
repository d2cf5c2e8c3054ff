#include <cerrno>
#include <initializer_list>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

/// Starts the shipped worker on a kernel that seems to lack Landlock or seccomp filters: the calls that ask for them
/// answer as such a kernel would.
int main(int, char** argv) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return 90;
    int bad = 0;
#if SABOOT_WITHOUT_LANDLOCK
    for (const int call : {444, 445, 446}) bad |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0);
#else
    bad |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_GET_SECCOMP));
    bad |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP));
    bad |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0);
#endif
    if (bad != 0 || seccomp_load(filter) != 0) return 91;
    seccomp_release(filter);
    argv[0] = const_cast<char*>(SABOOT_WORKER);
    ::execv(SABOOT_WORKER, argv);
    return 92;
}
