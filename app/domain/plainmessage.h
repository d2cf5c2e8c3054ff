#pragma once
#include "domain/chat.h"

#include <QByteArray>
#include <QByteArrayView>

/// Messages on the fast way from a reader to the database: most have a time, a sender and a text and nothing else, and
/// an export may hold a million of them. They stay UTF-8 all the way and share one piece of memory per batch.
namespace saboot::domain {

/// A message without attachments, reactions, replies, forwards, source id and extra facts. The views are valid UTF-8
/// and belong to whoever hands it over. Fields mean what they mean in ParsedMessage.
struct PlainMessage {
    qint64 n = 0;
    qint64 time = 0; ///< ms UTC, 0 when hasTime is false
    qint64 offset = 0;
    qint64 line = 0;
    int chat = 0;
    MessageKind kind = MessageKind::Message;
    Certainty timeCertainty = Certainty::Unknown;
    bool hasTime = false;
    bool edited = false;
    bool deleted = false;
    QByteArrayView timeText, timeRule, sender, senderId, text;

    ParsedMessage parsed() const;
};

/// A batch of them, all of one conversation, in file order. The views point into `bytes`: it may be moved, not changed.
struct PlainMessages {
    QByteArray bytes;
    std::vector<PlainMessage> messages;
};

} // namespace saboot::domain
