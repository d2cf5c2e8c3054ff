#pragma once
#include "base/error.h"

#include <QByteArrayList>
#include <span>
#include <sys/types.h>

/// Starting the processes that meet hostile input or hold a private key. Any thread.
namespace saboot {

/// A descriptor the child gets as `target`; `source` stays the caller's, -1 stands for /dev/null.
struct ChildFd {
    int target;
    int source;
};

/// Starts `path` in a process group of its own, with these descriptors and /dev/null as 2, with every signal as it is by
/// default, and with none of this process's environment: no library finds a configuration, a zone, a locale or a home there,
/// Tesseract starts no threads, and regular expressions make no executable memory. `arguments` begin with the name.
/// The caller reaps the child. Errors: those of the operating system.
Result<pid_t> startConfined(const QString& path, const QByteArrayList& arguments, std::span<const ChildFd> descriptors);

/// Ends a child that is not reaped yet, with everything in its group.
void killConfined(pid_t child);

} // namespace saboot
