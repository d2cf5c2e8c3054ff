#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// Any table (CSV or XLSX) read as a chat through a mapping an officer made. ChatOptions::format is "table:" and the mapping as
/// JSON:
///   {"name": "…",                       a label
///    "columns": {"time": "Date", "sender": "From", "text": "Message", "sender_id": …, "conversation": …, "id": …,
///                "reply_to": …, "attachment": …, "direction": …, "kind": …},
///    "header_row": 1,                   0: the table has no header; columns are then 1-based numbers
///    "separator": ";",                  missing: found out
///    "sheet": "Messages",               name or number; missing: the first
///    "time_format": "auto",             or "unix_s", "unix_ms", "unix_us", "unix_ns", "excel", "iso", "apple" (seconds since 2001)
///    "own_name": "Me",                  sender of outgoing messages whose sender cell is empty
///    "outgoing": ["1", "out", "sent"],  values of the direction column that mean sent
///    "limit": 100}                      for a preview: only so many rows below the header; dates are settled from 20,000
/// A column is named as in the header (letters' case and outer spaces do not matter) or by its 1-based number. Only "time" or
/// "text" must be there. Date orders are settled from the whole column as in WhatsApp's texts. Columns that are not mapped are
/// kept in extra["columns"].
extern const Format tableFormat;

/// What is wrong with a mapping, one English sentence; empty: nothing.
QString mappingFault(const QJsonObject& mapping);

} // namespace saboot::parsers::chat
