#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Snapchat's "My Data": chat_history.json and snap_history.json, one list a conversation (from 2023), and the older file
/// with "Received Saved Chat History" and "Sent Saved Chat History", whose text is HTML-escaped.
/// "Created(microseconds)" holds milliseconds.
extern const Format snapchatJsonFormat;

} // namespace saboot::parsers::chat
