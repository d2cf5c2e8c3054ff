#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// signal-export (Python): chat.md, lines "[2023-01-15 10:30:00] Name: text"; wall-clock time of the exporting computer.
extern const Format signalMarkdownFormat;
/// sigtop "export-messages -f json": rows of Signal Desktop's database as they are, whose fields differ between versions.
/// Times are milliseconds UTC. Source: sigtop's manual and its export of the table "messages".
extern const Format sigtopJsonFormat;
/// sigtop "export-messages -f text": a header of named lines, an empty line, the text; times with an offset.
extern const Format sigtopTextFormat;

} // namespace saboot::parsers::chat
