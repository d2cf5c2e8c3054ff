#include "domain/plainmessage.h"

#include "base/utf8.h"

namespace saboot::domain {

ParsedMessage PlainMessage::parsed() const {
    ParsedMessage m;
    m.n = n;
    m.kind = kind;
    if (hasTime) m.time = time;
    m.timeText = QString::fromUtf8(timeText);
    m.timeRule = QString::fromUtf8(timeRule);
    m.timeCertainty = timeCertainty;
    m.sender = wholeUtf8(sender);
    m.senderId = QString::fromUtf8(senderId);
    m.text = wholeUtf8(text);
    m.edited = edited;
    m.deleted = deleted;
    m.chat = chat;
    m.offset = offset;
    m.line = line;
    return m;
}

} // namespace saboot::domain
