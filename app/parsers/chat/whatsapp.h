#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// WhatsApp "Export chat": a text, alone or in a ZIP with its media; every locale and platform.
/// Sources of the notations: FORMATS of the exports seen (Android dashed, iPhone bracketed, browser copies).
extern const Format whatsappFormat;

} // namespace saboot::parsers::chat
