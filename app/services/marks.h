#pragma once
#include "base/job.h"
#include "domain/chat.h"
#include "domain/identifier.h"
#include "services/opencase.h"
#include "store/markrecords.h"

#include <QHash>

namespace saboot::services {

/// Which messages of a chat are shown.
struct MessageFilter {
    enum class Having { Anything, Attachment, Identifier, Flag, Note, Edited, Deleted, Doubt, Suggestion, Redacted };
    Having having = Having::Anything;
    ParticipantRow participant = 0; ///< 0: everybody
    QString tag;
    std::optional<qint64> after, before; ///< ms UTC: after <= time < before; messages without a time are in neither
    QString category; ///< of the lexicon, with Having::Suggestion; empty: any
    bool isEmpty() const { return having == Having::Anything && participant == 0 && tag.isEmpty() && !after && !before; }
};

/// A doubt about a chat, and how it stands.
struct ChatDoubt {
    QString kind;      ///< "zone", "date_order", "issues", "owner"
    qint64 count = 0;  ///< messages or lines it touches
    QString assumed;   ///< what the program took: "Asia/Karachi", "dmy"
    bool settled = false;
    QString answer, reason;
};

/// What officers add to the messages of a chat, and finding in it. The messages themselves never change. Write calls are
/// one audited change each. Any one thread at a time, as OpenCase says.
class Marks {
public:
    explicit Marks(OpenCase& opened) : m_case(opened) {}

    Result<std::vector<store::MessageMark>> ofChat(const ChatId& chat);
    Status set(const store::MessageMark& mark);

    Result<std::vector<ChatDoubt>> doubts(const domain::Chat& chat);
    /// (kind, answer) pairs, settled together for one reason.
    Status settle(const domain::Chat& chat, const std::vector<std::pair<QString, QString>>& answers, const QString& reason);
    Status unsettle(const domain::Chat& chat, const QString& kind, const QString& reason);
    /// Who holds the phone of this chat, as the exports display it; empty: not known.
    Status setOwner(const domain::Chat& chat, const QString& owner, const QString& reason);

    Result<std::vector<store::MarkedRange>> ranges(const ChatId& chat);
    Status unmark(const store::MarkedRange& range, const QString& reason);

    /// Positions (from 0, ascending) of the messages that the filter shows.
    Result<std::vector<qint64>> positions(const domain::Chat& chat, const MessageFilter& filter, JobControl& job);
    /// Positions of the messages that answer a query in the search language.
    Result<std::vector<qint64>> find(const ChatId& chat, const QString& query, JobControl& job);
    /// Where the words of a query stand in a text, (start, length) in UTF-16 units; none for a query that cannot be read.
    static std::vector<std::pair<int, int>> hitsIn(const QString& text, const QString& query);
    /// Identifiers in messages [first, first + count), by message row, as (start, length) in UTF-16 units of its text.
    struct Found {
        IdentifierRow identifier = 0;
        int start = 0, length = 0;
    };
    Result<QHash<MessageRow, std::vector<Found>>> identifiersIn(const std::vector<domain::Message>& messages);
    /// The message that `message` answers; NotFound when the export does not hold it.
    Result<qint64> answeredPosition(const domain::Message& message);
    /// The first message of a day or later, by time; the number of rows when there is none.
    Result<qint64> positionAt(const ChatId& chat, qint64 timeMs);
    /// The next message after `position` (wrapping round) whose time is not known or only assumed; -1 without one.
    Result<qint64> nextDoubt(const domain::Chat& chat, qint64 position, JobControl& job);

private:
    OpenCase& m_case;
};

} // namespace saboot::services
