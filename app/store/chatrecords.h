#pragma once
#include "domain/chat.h"
#include "store/auditlog.h"
#include "store/messagecolumns.h"

#include <functional>
#include <utility>

namespace saboot::store {

/// A range of messages chosen for the transcript or the timeline.
struct MarkedRange {
    Id<struct MarkedRangeTag> id;
    ChatId chat;
    qint64 firstN = 0, lastN = 0; ///< inclusive
    QString reason;
    OfficerId by;
    qint64 at = 0;
};

/// Messages in one hour, for the activity chart.
struct HourCount {
    qint64 hourMs = 0; ///< beginning of the hour, ms UTC
    qint64 messages = 0;
};

/// Reading of chats. A chat's messages have consecutive row numbers in file order, so any part of a million rows is
/// read by number at once. Reads on the connection's thread.
class ChatRecords {
public:
    explicit ChatRecords(Database& database) : m_database(database) {}

    Result<std::vector<domain::Chat>> list();
    Result<domain::Chat> byId(const ChatId& id);
    Result<domain::Chat> byNumber(const QString& number);
    Result<std::vector<domain::Chat>> ofExhibit(const ExhibitId& exhibit);
    /// With persons, as the claims say.
    Result<std::vector<domain::Participant>> participants(const ChatId& chat);
    Result<domain::Participant> participant(ParticipantRow row);

    /// All rows of the chat, system lines included.
    Result<qint64> rowCount(const ChatId& chat);
    /// Rows [first, first + count), `first` counted from 0.
    Result<std::vector<domain::Message>> messages(const ChatId& chat, qint64 first, qint64 count);
    Result<domain::Message> message(MessageRow row);
    /// These rows in the order asked for; unknown ones are left out.
    Result<std::vector<domain::Message>> messagesAt(const std::vector<MessageRow>& rows);
    /// The message printed as number n of the chat.
    Result<domain::Message> messageN(const ChatId& chat, qint64 n);
    /// Position from 0 within the chat of a row.
    Result<qint64> positionOf(const ChatId& chat, MessageRow row);
    /// Position of the first message at or after a time; rowCount() when none.
    Result<qint64> positionAt(const ChatId& chat, qint64 timeMs);
    Result<std::vector<domain::ImportIssue>> issues(const ChatId& chat, qint64 first, qint64 count);
    /// Number of the message an issue speaks of: the one that begins at its place, else the last that begins before it. NotFound:
    /// it speaks of no place, or of one before the first message.
    Result<qint64> messageOfIssue(const ChatId& chat, const domain::ImportIssue& issue);
    Result<std::vector<HourCount>> hours(const ChatId& chat);
    /// Messages of the chat (positions from 0, ascending) that carry what is asked for.
    enum class Having { Attachment, Identifier, Edited, Deleted };
    Result<std::vector<qint64>> positionsWith(const ChatId& chat, Having what);
    /// Position of the message with the export's own id; NotFound.
    Result<qint64> positionOfSource(const ChatId& chat, const QString& sourceId);
    /// The texts of all messages in order: f(position, time, participant, UTF-8 text). An error of `f` ends the walk.
    Status eachText(const ChatId& chat, const std::function<Status(qint64 position, std::optional<qint64> time, ParticipantRow, QByteArrayView text)>& f);
    /// Walks the figures of all messages of a chat in pieces, so that a million need a megabyte: f(first row number of
    /// the chat, counted from 0, the piece). An error of `f` ends the walk.
    Status eachColumn(const ChatId& chat, const std::function<Status(qint64 first, const std::vector<MessageColumn>& piece)>& f);
    /// Messages between each pair of participants that directly answer one another: (a, b) with a < b -> count.
    Result<std::vector<std::pair<std::pair<ParticipantRow, ParticipantRow>, qint64>>> exchanges(const ChatId& chat);

    static Status setOwner(Change& change, const ChatId& chat, const QString& owner);
    static Status setTitle(Change& change, const ChatId& chat, const QString& title);
    static Status addRange(Change& change, MarkedRange& range);
    static Status removeRange(Change& change, const Id<MarkedRangeTag>& id);
    Result<std::vector<MarkedRange>> ranges(const ChatId& chat);
    Result<std::vector<MarkedRange>> allRanges();

private:
    Database& m_database;
};

} // namespace saboot::store
