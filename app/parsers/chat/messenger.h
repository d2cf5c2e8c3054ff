#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {
/// Facebook Messenger and Instagram "download your information" (message_1.json), and the end-to-end encrypted download,
/// whose text is clean UTF-8 while the former's is UTF-8 written byte by byte.
extern const Format messengerJsonFormat;
} // namespace saboot::parsers::chat
