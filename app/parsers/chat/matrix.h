#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Element's "Export chat" as JSON: the raw events of one Matrix room. Edits and reactions are events of their own and are
/// kept as such, each naming the event it belongs to. Source: src/utils/exportUtils/JSONExport.ts of matrix-react-sdk.
extern const Format matrixJsonFormat;

} // namespace saboot::parsers::chat
