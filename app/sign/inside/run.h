#pragma once

namespace saboot::sign::inside {

/// The whole life of the signing process: takes the task, locks itself, works, answers. The exit code.
int run();

} // namespace saboot::sign::inside
