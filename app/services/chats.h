#pragma once
#include "domain/chat.h"
#include "services/opencase.h"

namespace saboot::services {

/// How the format of an imported export was found.
struct Recognition {
    std::optional<int> percent; ///< how sure the reader was, 0..100; nothing: imported before this was kept, or chosen by an officer
    bool byHand = false;        ///< an officer chose the format
};

/// Import and reading of chats.
class Chats {
public:
    explicit Chats(OpenCase& opened) : m_case(opened) {}

    /// Parses an attached exhibit in the worker and commits chats, participants, messages, hits, issues and audit in one
    /// transaction. A zip's media become child exhibits first. Errors: FormatUnknown, DateOrderUndecided (give one in
    /// `options` and call again), Cancelled (the case is as it was), worker errors. An account export gives several chats.
    Result<std::vector<domain::Chat>> import(const ExhibitId& exhibit, const domain::ChatOptions& options, JobControl& job);

    /// Of the last import of this exhibit.
    Result<Recognition> recognition(const ExhibitId& exhibit);
    Result<std::vector<domain::Chat>> list();
    Result<domain::Chat> byNumber(const QString& number);
    Result<std::vector<domain::Participant>> participants(const ChatId& chat);
    /// Messages n in [first, first+count), ordered by n; system lines included. For views over a million rows.
    Result<std::vector<domain::Message>> messages(const ChatId& chat, qint64 first, qint64 count);
    /// All rows of the chat, system lines included.
    Result<qint64> rowCount(const ChatId& chat);
    Result<std::vector<domain::ImportIssue>> issues(const ChatId& chat, qint64 first, qint64 count);
    /// As store::ChatRecords::messageOfIssue(). It may look through the whole chat.
    Result<qint64> messageOfIssue(const ChatId& chat, const domain::ImportIssue& issue);

private:
    OpenCase& m_case;
};

} // namespace saboot::services
