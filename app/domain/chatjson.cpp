#include "domain/chatjson.h"

#include "base/clock.h"

#include <QJsonArray>
#include <limits>

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

/// A JSON string (RFC 8259), escaped as QJsonDocument does it.
void appendText(QByteArrayView utf8, QByteArray& out) {
    out += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (uchar(c) >= 0x20 && c != '"' && c != '\\') continue;
        out += utf8.sliced(from, i - from);
        from = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += "0123456789abcdef"[uchar(c) >> 4];
            out += "0123456789abcdef"[uchar(c) & 15];
        }
    }
    out += utf8.sliced(from);
    out += '"';
}

void appendOrNull(QByteArrayView utf8, QByteArray& out) {
    if (utf8.isEmpty()) out += "null";
    else appendText(utf8, out);
}

void appendTime(qint64 ms, QByteArray& out) {
    // Neighbours are mostly of one day: only the clock is written anew.
    constexpr qint64 dayMs = 86'400'000;
    thread_local qint64 lastDay = std::numeric_limits<qint64>::min();
    thread_local QByteArray date;
    if (ms < 0 || ms % 1000 != 0) {
        appendText(isoUtc(ms).toLatin1(), out);
        return;
    }
    if (ms / dayMs != lastDay) {
        lastDay = ms / dayMs;
        const QByteArray whole = isoUtc(lastDay * dayMs).toLatin1();
        date = whole.left(whole.indexOf('T') + 1);
    }
    const int s = int(ms % dayMs / 1000);
    const auto two = [&out](int v) {
        out += char('0' + v / 10);
        out += char('0' + v % 10);
    };
    out += '"';
    out += date;
    two(s / 3600);
    out += ':';
    two(s / 60 % 60);
    out += ':';
    two(s % 60);
    out += "Z\"";
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

void appendJson(const PlainMessage& m, QByteArray& out) {
    // Keys in the order of QJsonObject, which sorts them.
    out += "{\"attachments\":[],\"chat\":";
    out += QByteArray::number(m.chat);
    out += m.deleted ? ",\"deleted\":true" : ",\"deleted\":false";
    out += m.edited ? ",\"edited\":true" : ",\"edited\":false";
    out += ",\"extra\":{},\"forwarded_from\":null,\"kind\":";
    appendText(toText(m.kind).toUtf8(), out);
    for (const auto& [key, value] : {std::pair(",\"line\":", m.line), {",\"n\":", m.n}, {",\"offset\":", m.offset}}) {
        out += key;
        out += QByteArray::number(value);
    }
    out += ",\"reactions\":[],\"reply_to\":null,\"sender\":";
    appendOrNull(m.sender, out);
    out += ",\"sender_id\":";
    appendOrNull(m.senderId, out);
    out += ",\"source_id\":null,\"text\":";
    appendText(m.text, out);
    out += ",\"time\":";
    if (m.hasTime) appendTime(m.time, out);
    else out += "null";
    out += ",\"time_certainty\":";
    appendText(toText(m.timeCertainty).toUtf8(), out);
    out += ",\"time_rule\":";
    appendText(m.timeRule, out);
    out += ",\"time_text\":";
    appendText(m.timeText, out);
    out += '}';
}

QJsonObject toJson(const ImportIssue& i) {
    QJsonObject o{{QStringLiteral("issue"), i.kind}, {QStringLiteral("line"), i.line}, {QStringLiteral("offset"), i.offset}, {QStringLiteral("text"), i.text}};
    if (i.chat >= 0) o.insert(QStringLiteral("chat"), i.chat);
    return o;
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
