#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Telegram Desktop's export for people, `messages.html`, `messages2.html`, …: a thousand messages a file, the sender left
/// out where it is that of the message above. Source of the markup: Telegram/SourceFiles/export/output/
/// export_output_html.cpp of Telegram Desktop. The offset in a time is that of standard time: in a zone with summer time
/// it may be an hour off, so only offsets of zones without one are certain.
extern const Format telegramHtmlFormat;

} // namespace saboot::parsers::chat
