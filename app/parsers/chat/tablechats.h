#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {

/// DiscordChatExporter's CSV: AuthorID,Author,Date,Content,Attachments,Reactions.
extern const Format discordCsvFormat;
/// Threema's Android backup: message_<id>.csv and group_message_<id>.csv with contacts.csv beside them, once the ZIP's
/// password was taken off. Read by the names of the columns, which differ between versions
/// (source: app/src/main/java/ch/threema/app/backuprestore/csv/Tags.java of threema-android).
extern const Format threemaCsvFormat;
/// The table "messages" of imo's database imofriends.db, written out as CSV by a database viewer: columns buid, imdata,
/// last_message, timestamp (nanoseconds), message_type (0 out, 1 in). imo has no export of its own.
extern const Format imoCsvFormat;

} // namespace saboot::parsers::chat
