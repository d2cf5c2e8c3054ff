#include "base/confinedprocess.h"

#include "base/file.h"

#include <QFile>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <vector>

namespace saboot {

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

Result<pid_t> startConfined(const QString& path, const QByteArrayList& arguments, std::span<const ChildFd> descriptors) {
    Actions actions;
    std::vector<Fd> copies;
    for (const ChildFd& d : descriptors) {
        if (d.source < 0) {
            posix_spawn_file_actions_addopen(&actions.value, d.target, "/dev/null", O_RDWR, 0);
            continue;
        }
        copies.push_back(above(d.source));
        if (!copies.back()) return systemError(QStringLiteral("descriptor"));
        posix_spawn_file_actions_adddup2(&actions.value, copies.back().get(), d.target);
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

    std::vector<char*> words;
    for (const QByteArray& a : arguments) words.push_back(mutableText(a.constData()));
    words.push_back(nullptr);
    char* const environment[] = {mutableText("OMP_THREAD_LIMIT=1"), mutableText("TZ=UTC0"), mutableText("QT_ENABLE_REGEXP_JIT=0"),
                                 mutableText("LC_ALL=C.UTF-8"), mutableText("HOME=/nonexistent"),
#ifdef SABOOT_SANITIZED
                                 mutableText("ASAN_OPTIONS=detect_leaks=0:symbolize=0"), mutableText("UBSAN_OPTIONS=symbolize=0"),
#endif
                                 nullptr};
    pid_t child = -1;
    const int failed = ::posix_spawn(&child, QFile::encodeName(path).constData(), &actions.value, &attributes.value, words.data(), environment);
    if (failed != 0) {
        errno = failed;
        return systemError(path);
    }
    return child;
}

void killConfined(pid_t child) {
    if (child <= 0) return;
    // The group first, if the child has come far enough to have one; not yet reaped, so the number is still ours.
    ::kill(-child, SIGKILL);
    ::kill(child, SIGKILL);
}

} // namespace saboot
