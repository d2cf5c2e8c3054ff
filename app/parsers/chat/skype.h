#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Skype's "Export your data": messages.json, alone or in its .tar. Texts are a small XML dialect, turned to plain text here.
/// Fields as seen in exports of 2019 to 2024; the service never documented them.
extern const Format skypeJsonFormat;

} // namespace saboot::parsers::chat
