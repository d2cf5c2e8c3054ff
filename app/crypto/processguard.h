#pragma once
#include "base/error.h"

#include <QString>
#include <vector>

/// What the program does to itself at start so that keys and evidence do not leak to the disk, and what it finds out
/// about the machine.
namespace saboot::crypto {

/// RLIMIT_CORE = 0 and PR_SET_DUMPABLE = 0: no core file, no ptrace by other processes of the user. Call first in main().
Status guardProcess();

enum class SwapProtection {
    Encrypted,   ///< dm-crypt below it, or a file on an encrypted disk
    InMemory,    ///< zram without a backing device
    Unprotected, ///< decrypted pages can be written to the disk in plain
    Unknown,     ///< could not be found out: treat as unprotected
};

struct SwapArea {
    QString name;         ///< as in /proc/swaps
    qint64 sizeBytes = 0;
    SwapProtection protection = SwapProtection::Unknown;
};

/// Facts for the start check; the window turns them into sentences.
struct MachineFacts {
    bool coreDumpsOff = false;
    bool dumpable = true;            ///< as PR_GET_DUMPABLE says
    qint64 lockableBytes = 0;        ///< RLIMIT_MEMLOCK; -1 for no limit
    std::vector<SwapArea> swaps;     ///< empty: no swap at all
    bool hibernationPossible = false; ///< /sys/power/state offers "disk" and there is swap
    bool swapIsSafe() const;
};

/// Reads /proc and /sys below `root` (the seam for tests; "/" on a real machine).
MachineFacts machineFacts(const QString& root = QStringLiteral("/"));

} // namespace saboot::crypto
