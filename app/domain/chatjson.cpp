#include "domain/chatjson.h"

#include "base/clock.h"

#include <QJsonArray>

namespace saboot::domain {

namespace {

QJsonValue orNull(const QString& s) { return s.isEmpty() ? QJsonValue() : QJsonValue(s); }
QJsonValue orNull(const std::optional<qint64>& ms) { return ms ? QJsonValue(isoUtc(*ms)) : QJsonValue(); }

QJsonArray toJson(const std::vector<Attachment>& attachments) {
    QJsonArray out;
    for (const Attachment& a : attachments)
        out.append(QJsonObject{{QStringLiteral("name"), a.name},
                               {QStringLiteral("media_type"), orNull(a.mediaType)},
                               {QStringLiteral("size_bytes"), a.sizeBytes < 0 ? QJsonValue() : QJsonValue(a.sizeBytes)},
                               {QStringLiteral("present"), a.present},
                               {QStringLiteral("reason"), orNull(a.reason)}});
    return out;
}

QJsonArray toJson(const std::vector<Reaction>& reactions) {
    QJsonArray out;
    for (const Reaction& r : reactions)
        out.append(QJsonObject{{QStringLiteral("emoji"), r.emoji},
                               {QStringLiteral("by"), orNull(r.by)},
                               {QStringLiteral("count"), r.count}});
    return out;
}

} // namespace

QJsonObject toJson(const ParsedMessage& m) {
    return {{QStringLiteral("n"), m.n},
            {QStringLiteral("kind"), toText(m.kind)},
            {QStringLiteral("time"), orNull(m.time)},
            {QStringLiteral("time_text"), m.timeText},
            {QStringLiteral("time_rule"), m.timeRule},
            {QStringLiteral("time_certainty"), toText(m.timeCertainty)},
            {QStringLiteral("sender"), orNull(m.sender)},
            {QStringLiteral("sender_id"), orNull(m.senderId)},
            {QStringLiteral("text"), m.text},
            {QStringLiteral("attachments"), toJson(m.attachments)},
            {QStringLiteral("reply_to"), orNull(m.replyTo)},
            {QStringLiteral("edited"), m.edited},
            {QStringLiteral("deleted"), m.deleted},
            {QStringLiteral("reactions"), toJson(m.reactions)},
            {QStringLiteral("offset"), m.offset},
            {QStringLiteral("line"), m.line},
            {QStringLiteral("chat"), m.chat},
            {QStringLiteral("source_id"), orNull(m.sourceId)},
            {QStringLiteral("forwarded_from"), orNull(m.forwardedFrom)},
            {QStringLiteral("extra"), m.extra}};
}

QJsonObject toJson(const ImportIssue& i) {
    return {{QStringLiteral("issue"), i.kind},
            {QStringLiteral("line"), i.line},
            {QStringLiteral("offset"), i.offset},
            {QStringLiteral("text"), i.text}};
}

QJsonObject toJson(const ChatSummary& s) {
    return {{QStringLiteral("summary"), true},
            {QStringLiteral("format"), s.format},
            {QStringLiteral("confidence"), s.confidence},
            {QStringLiteral("title"), orNull(s.title)},
            {QStringLiteral("messages"), s.messages},
            {QStringLiteral("system"), s.system},
            {QStringLiteral("participants"), QJsonArray::fromStringList(s.participants)},
            {QStringLiteral("first"), orNull(s.first)},
            {QStringLiteral("last"), orNull(s.last)},
            {QStringLiteral("date_order"), toText(s.dateOrder)},
            {QStringLiteral("zone"), orNull(s.zone)},
            {QStringLiteral("zone_certainty"), toText(s.zoneCertainty)},
            {QStringLiteral("issues"), s.issues}};
}

} // namespace saboot::domain
