#pragma once
#include "worker/client.h"

/// The workers of the build: the shipped one, the test build of it, and the shipped one on an older kernel.
namespace saboot::worker {
inline QString shippedWorker() { return QStringLiteral(SABOOT_BINARY_DIR "/bin/saboot-worker"); }
inline QString probeWorker() { return QStringLiteral(SABOOT_BINARY_DIR "/tests/saboot-worker-probe"); }
inline QString workerWithoutLandlock() { return QStringLiteral(SABOOT_BINARY_DIR "/tests/saboot-worker-without-landlock"); }
inline QString workerWithoutSeccomp() { return QStringLiteral(SABOOT_BINARY_DIR "/tests/saboot-worker-without-seccomp"); }
} // namespace saboot::worker
