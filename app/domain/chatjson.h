#pragma once
#include "domain/plainmessage.h"

#include <QJsonObject>

/// The JSON lines of `saboot-cli chat parse`. Key names are a published contract: they are only ever added to.
namespace saboot::domain {

/// Keys: n, kind, time (ISO 8601 UTC or null), time_text, time_rule, time_certainty, sender (null for system lines),
/// sender_id, text, attachments [{name, media_type, size_bytes, present, reason}], reply_to, edited, deleted,
/// reactions [{emoji, by, count}], offset; and, beyond the contract, line, chat, source_id, forwarded_from, extra.
/// Values a format does not have are null; lists are empty.
QJsonObject toJson(const ParsedMessage& message);

/// The same line, character for character, without its line end, behind what `out` holds: for files of a million messages.
void appendJson(const PlainMessage& message, QByteArray& out);

/// Keys: issue, line, offset, text.
QJsonObject toJson(const ImportIssue& issue);

/// Keys: summary (true), format, confidence, messages, system, participants, first, last, issues; and title,
/// date_order, zone, zone_certainty.
QJsonObject toJson(const ChatSummary& summary);

} // namespace saboot::domain
