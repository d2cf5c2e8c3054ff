#pragma once
#include "domain/certainty.h"
#include "store/auditlog.h"
#include "store/chatrecords.h"

#include <QStringList>

namespace saboot::store {

/// An event that an officer puts on the timeline, with what shows it.
struct OfficerEvent {
    Id<struct OfficerEventTag> id;
    std::optional<qint64> at, until; ///< ms UTC; nothing: the time is not known
    domain::Certainty certainty = domain::Certainty::Assumed;
    QString lane; ///< person or source as the officer names it, may be empty
    QString text;
    QStringList sources; ///< references, at least one
    QString reason;
    OfficerId by;
    qint64 recordedAt = 0;
};

/// What an officer adds to one message. The message itself never changes.
struct MessageMark {
    Id<struct MessageMarkTag> id;
    ChatId chat;
    qint64 n = 0;
    bool flagged = false;
    QStringList tags;
    QString translation;
    OfficerId by;
    qint64 at = 0;
    bool isEmpty() const { return !flagged && tags.isEmpty() && translation.isEmpty(); }
};

/// A doubt about a whole chat that an officer settled. Kinds: "zone", "date_order", "issues".
struct SettledDoubt {
    Id<struct SettledDoubtTag> id;
    ChatId chat;
    QString kind, answer, reason;
    OfficerId by;
    qint64 at = 0;
};

/// The first message in which an identifier stands.
struct FirstMention {
    IdentifierRow identifier = 0;
    ParticipantRow participant = 0;
    QString reference;
    std::optional<qint64> at;
    domain::Certainty certainty = domain::Certainty::Unknown;
    QString timeText;
};

/// Officers' events, marks on messages, settled doubts. Reads on the connection's thread; writes inside a Change.
class MarkRecords {
public:
    explicit MarkRecords(Database& database) : m_database(database) {}

    Result<std::vector<OfficerEvent>> events(); ///< by time, those without one last
    /// Inserts, or replaces when the id is there. InvalidArgument without text or source, or when it ends before it begins.
    static Status saveEvent(Change& change, OfficerEvent& event);
    static Status removeEvent(Change& change, const Id<OfficerEventTag>& id);

    Result<std::vector<MessageMark>> marks(const ChatId& chat); ///< by message number
    Result<std::vector<MessageMark>> flagged(int limit);        ///< of all chats
    /// Writes the mark of (chat, n); an empty one is taken away.
    static Status setMark(Change& change, MessageMark mark);

    Result<std::vector<SettledDoubt>> settled(const ChatId& chat);
    Result<std::vector<SettledDoubt>> allSettled();
    /// One answer a kind: a later one takes the place of the earlier, which stays in the audit.
    static Status settle(Change& change, SettledDoubt& doubt);
    static Status unsettle(Change& change, const ChatId& chat, const QString& kind);

    /// One for each identifier met in a message with a time, by time; at most `limit`.
    Result<std::vector<FirstMention>> firstMentions(int limit);

private:
    Database& m_database;
};

} // namespace saboot::store
