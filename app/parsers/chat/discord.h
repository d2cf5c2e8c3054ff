#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {
/// DiscordChatExporter JSON. A call stands among the rows; it is emitted as a call and counted with the system lines.
extern const Format discordJsonFormat;
} // namespace saboot::parsers::chat
