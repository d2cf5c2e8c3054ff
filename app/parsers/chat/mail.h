#pragma once

namespace saboot::parsers::chat {

/// Starts GMime, which asks the system for things that the confined worker may no longer ask. Again is harmless.
void warmUpMail();

} // namespace saboot::parsers::chat
