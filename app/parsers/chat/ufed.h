#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// report.xml of a Cellebrite report (.ufdr): chats, messages, calls, contacts and accounts of decodedData. Read model by model,
/// so that a report of gigabytes needs little memory. Source of the structure: the report's own schema
/// (http://pa.cellebrite.com/report/2.0) as read by IPED's UfedXmlReader. Models of other types are counted and said.
extern const Format ufedXmlFormat;

} // namespace saboot::parsers::chat
