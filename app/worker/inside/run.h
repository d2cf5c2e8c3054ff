#pragma once
#include "worker/protocol.h"

namespace saboot::worker::inside {

/// What a build of the worker obeys. The shipped one obeys nothing of this.
struct Build {
    bool obeysUnlocked = false;                                 ///< Confinement::None
    void (*misbehave)(const QString& how, RecordWriter& out) = nullptr; ///< TaskKind::Misbehave
};

/// The whole life of a decoding process: takes the task from descriptor 3, warms up, locks itself, works on descriptor 0
/// and answers on descriptor 1. Returns only before the lock, with the exit code.
int run(const Build& build);

} // namespace saboot::worker::inside
