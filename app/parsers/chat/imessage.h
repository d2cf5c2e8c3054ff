#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// imessage-exporter's text: "May 17, 2022  5:29:42 PM", the sender's line, the text, an empty line. Answers in a thread
/// are repeated indented below the message they belong to; wall-clock time of the exporting computer.
/// Source: the program's docs/features.md and imessage-exporter/src/exporters/txt.rs.
extern const Format imessageTextFormat;

} // namespace saboot::parsers::chat
