#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Relativity Short Message Format: rsmf_manifest.json, alone or in its ZIP; the ZIP taken out of an .rsmf mail by openInput().
/// Versions 1 and 2 (https://help.relativity.com, "Relativity short message format").
extern const Format rsmfJsonFormat;

} // namespace saboot::parsers::chat
