#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {
/// SMS Backup & Restore XML (synctech.com.au): one `sms` or `mms` element a message, several conversations in a file.
extern const Format smsBackupFormat;
} // namespace saboot::parsers::chat
