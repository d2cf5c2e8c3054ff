#include "worker/inside/landlock.h"

#include <array>
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

namespace saboot::worker::inside {

namespace {

// The attribute as of ABI 6; older kernels take its first 8 or 16 bytes.
struct Ruleset {
    std::uint64_t fs = 0;
    std::uint64_t net = 0;
    std::uint64_t scoped = 0;
};

std::uint64_t handledFs(int abi) {
    if (abi >= 5) return 0xffff;
    if (abi >= 3) return 0x7fff;
    if (abi == 2) return 0x3fff;
    return 0x1fff;
}

constexpr std::array<const char*, 3> fontFolders = {"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/poppler"};

} // namespace

int landlockAbi() {
    const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return abi < 0 ? 0 : int(abi);
}

bool landlock(LandlockPaths paths) {
    const int abi = landlockAbi();
    if (abi < 1) return false;
    Ruleset rules;
    rules.fs = handledFs(abi);
    size_t size = 8;
    if (abi >= 4) {
        rules.net = 0x3;
        size = 16;
    }
    if (abi >= 6) {
        rules.scoped = 0x3;
        size = 24;
    }
    const int set = int(::syscall(SYS_landlock_create_ruleset, &rules, size, 0));
    if (set < 0) return false;
    bool good = true;
    if (paths == LandlockPaths::FontFolders) {
        for (const char* folder : fontFolders) {
            const int fd = ::open(folder, O_PATH | O_CLOEXEC);
            if (fd < 0) continue;
            landlock_path_beneath_attr rule{};
            rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
            rule.parent_fd = fd;
            if (::syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) good = false;
            ::close(fd);
        }
    }
    if (good && ::syscall(SYS_landlock_restrict_self, set, 0) != 0) good = false;
    ::close(set);
    return good;
}

} // namespace saboot::worker::inside
