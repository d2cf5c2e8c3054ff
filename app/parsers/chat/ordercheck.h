#pragma once
#include "parsers/chat/issuelog.h"

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace saboot::parsers::chat {

/// Says where the times of a conversation leave its order: "time_backwards" for a message that lies before its neighbours,
/// "clock_jump" for one more than a day ahead of both. Exports run forward or backward; which way, the first 64 changes of
/// time of each conversation tell. One that keeps no order (more than a tenth of them against it) is not checked. One thread.
class OrderCheck {
public:
    explicit OrderCheck(IssueLog& issues) : m_issues(issues) {}
    /// The format always runs from the oldest to the newest: nothing needs to be learnt first.
    void setForward() { m_first = Chat::Way::Forward; }
    /// A message as it stands in the file. `ms` UTC; `text` the time as written, for the sentence.
    void add(int chat, qint64 ms, qint64 line, qint64 offset, const QString& text);
    /// Once, at the end: judges conversations too short to have been judged before.
    void finish();

private:
    struct Stamp {
        qint64 ms = 0, line = 0, offset = 0;
        QString text;
    };
    struct Chat {
        int index = 0;
        enum class Way { Unknown, Forward, Backward, None } way = Way::Unknown;
        std::vector<Stamp> head; ///< until the way is known
        std::optional<Stamp> previous, ahead; ///< `ahead`: more than a day after `previous`; a jump if the next one returns
    };
    void decide(Chat& c);
    void step(Chat& c, const Stamp& s);
    void say(const Chat& c, const char* kind, const Stamp& s, const QString& text);
    IssueLog& m_issues;
    Chat::Way m_first = Chat::Way::Unknown;
    QHash<int, Chat> m_chats;
};

} // namespace saboot::parsers::chat
