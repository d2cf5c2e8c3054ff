#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Telegram Desktop's machine-readable export, `result.json`: one chat, or a whole account with its chats, contacts and
/// sessions. Source of the fields: Telegram/SourceFiles/export/output/export_output_json.cpp of Telegram Desktop.
/// A call stands among the export's service rows; it is emitted as a call and counted with the system lines.
extern const Format telegramJsonFormat;

} // namespace saboot::parsers::chat
