#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Contacts as vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): each card becomes one entry without time or sender, its text the
/// card's lines in words, so that names and numbers can be searched and cited; the fields are in extra["contact"].
extern const Format vcardFormat;

} // namespace saboot::parsers::chat
