#pragma once
#include "worker/client.h"

/// The two workers of the build: the shipped one and the test build of it.
namespace saboot::worker {
inline QString shippedWorker() { return QStringLiteral(SABOOT_BINARY_DIR "/bin/saboot-worker"); }
inline QString probeWorker() { return QStringLiteral(SABOOT_BINARY_DIR "/tests/saboot-worker-probe"); }
} // namespace saboot::worker
