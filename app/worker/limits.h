#pragma once
#include "worker/client.h"
#include "worker/protocol.h"

namespace saboot::worker {

/// A task of a kind with the measured limits for an input of `sizeBytes` and, where known, `pixels`.
Task taskFor(TaskKind kind, qint64 sizeBytes, qint64 pixels = 0);
/// The parent's side of the same: wall clock, answer size.
RunLimits limitsFor(const Task& task);

} // namespace saboot::worker
