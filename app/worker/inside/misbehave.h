#pragma once
#include "worker/protocol.h"

namespace saboot::worker::inside {

/// What a broken or hostile decoder would do, for the tests of the lock and of the client. Linked only into the test
/// build of the worker. Attempts at something forbidden that are not fatal are reported as a Problem whose sentence is
/// "errno N", or "succeeded". The prefix "open-mode:" tries the same under the lock of the PDF kinds.
void misbehave(const QString& how, RecordWriter& out);

} // namespace saboot::worker::inside
