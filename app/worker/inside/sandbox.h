#pragma once
#include "worker/protocol.h"

#include <QStringList>
#include <functional>

/// The lock the decoding process puts on itself. Measured lists and order: ../README.md.
namespace saboot::worker::inside {

/// Before anything hostile is near: dies with the parent, drops inherited descriptors, settles locale, zone, allocator.
void settle();

/// Puts the lock of the task's kind on the whole process and then runs `work`, which must not return: on the calling
/// thread, or on Qt's pool thread for kinds whose libraries hand work to that pool. Exits with ExitNoSandbox when the
/// lock cannot be put on. `work` gets the names of the protections that are active. Confinement::None puts on nothing.
[[noreturn]] void lockAndRun(const Task& task, const std::function<void(const QStringList&)>& work);

} // namespace saboot::worker::inside
