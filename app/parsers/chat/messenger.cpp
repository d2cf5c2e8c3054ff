#include "parsers/chat/messenger.h"

#include "base/utf8.h"
#include "parsers/chat/emitter.h"
#include "parsers/chat/encoding.h"

#include <QJsonArray>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

/// UTF-8 bytes written as one code point each, put together again; anything else is left as it is.
QString repaired(const QString& s) {
    bool high = false;
    for (const QChar c : s) {
        if (c.unicode() > 0xFF) return s;
        high = high || c.unicode() >= 0x80;
    }
    if (!high) return s;
    const QByteArray bytes = s.toLatin1();
    return isUtf8(bytes) ? wholeUtf8(bytes) : s;
}

class MessengerReader : public JsonCutter::Handler {
public:
    MessengerReader(Input& input, Sink& sink) : m_input(input), m_out(sink, "messenger-json") {}

    Result<domain::ChatSummary> run() {
        JsonCutter cutter(m_input, m_out.sink, *this);
        SABOOT_TRY(const auto end, cutter.run());
        if (!m_begun) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.ended(end, cutter);
        m_out.summary.title = m_header.title;
        m_out.summary.zone = QStringLiteral("UTC");
        m_out.summary.zoneCertainty = domain::Certainty::Certain;
        return m_out.finish();
    }
    bool cuts(const JsonCutter::Path& path) override {
        if (path.size() != 2 || path[1].key != "messages") return false;
        m_begun = true;
        header();
        return true;
    }
    void scalar(const JsonCutter::Path& path, std::string_view key, std::string_view json) override {
        if (path.size() != 1) return;
        if (key == "title") m_header.title = repaired(jsonText(json));
        else if (key == "threadName") m_header.title = jsonText(json);
        else if (key == "thread_path") m_header.id = jsonText(json);
        else if (key == "thread_type") m_header.type = jsonText(json);
        else return;
        if (m_begun) header(); // these stand behind the messages
    }
    void element(const JsonCutter::Path&, std::string& json, qint64 offset) override {
        const QJsonObject o = elementObject(json);
        const bool clean = o.contains(QLatin1String("senderName"));
        if (!clean && !o.contains(QLatin1String("sender_name")) && !o.contains(QLatin1String("timestamp_ms"))) {
            m_out.issues.add("not_understood", 0, offset, excerpt(QByteArrayView(json.data(), qsizetype(json.size()))));
            return;
        }
        const auto text = [&](const QJsonObject& from, const char* key) {
            const QString s = from.value(QLatin1String(key)).toString();
            return clean ? s : repaired(s);
        };
        domain::ParsedMessage m;
        m.offset = offset;
        m.sender = text(o, clean ? "senderName" : "sender_name");
        m.text = text(o, clean ? "text" : "content");
        const qint64 ms = o.value(QLatin1String(clean ? "timestamp" : "timestamp_ms")).toInteger(-1);
        if (ms >= 0) Emitter::setUtc(m, ms, QString::number(ms), "unixtime(ms)");
        else m_out.issues.add("not_understood", 0, offset, QStringLiteral("A message has no time that can be read."));
        m.deleted = o.value(QLatin1String("is_unsent")).toBool() || o.value(QLatin1String("isUnsent")).toBool();
        for (const char* key : {"photos", "videos", "audio_files", "gifs", "files", "media"}) {
            const QJsonArray files = o.value(QLatin1String(key)).toArray();
            for (const QJsonValue& f : files) attach(m, text(f.toObject(), "uri"), QString::fromLatin1(key));
        }
        if (o.contains(QLatin1String("sticker"))) attach(m, text(o.value(QLatin1String("sticker")).toObject(), "uri"), QStringLiteral("sticker"));
        if (o.contains(QLatin1String("share"))) {
            const QJsonObject share = o.value(QLatin1String("share")).toObject();
            m.extra.insert(QStringLiteral("share"), share);
            if (m.text.isEmpty()) m.text = text(share, "link");
        }
        const QJsonArray reactions = o.value(QLatin1String("reactions")).toArray();
        for (const QJsonValue& r : reactions) m.reactions.push_back({text(r.toObject(), "reaction"), text(r.toObject(), "actor"), 1});
        const QString type = o.value(QLatin1String("type")).toString();
        if (o.contains(QLatin1String("call_duration")) || type == QLatin1String("Call")) {
            m.kind = MessageKind::Call;
            m.extra.insert(QStringLiteral("call_duration"), o.value(QLatin1String("call_duration")));
        }
        if (o.contains(QLatin1String("ip"))) m.extra.insert(QStringLiteral("ip"), o.value(QLatin1String("ip")));
        Emitter::keepRest(m, o, {"sender_name", "senderName", "content", "text", "timestamp_ms", "timestamp", "is_unsent", "isUnsent", "photos", "videos", "audio_files", "gifs", "files", "media",
                                 "sticker", "share", "reactions", "type", "call_duration", "ip"});
        const bool system = type == QLatin1String("Subscribe") || type == QLatin1String("Unsubscribe");
        if (system) {
            m.kind = MessageKind::System;
            m.extra.insert(QStringLiteral("actor"), m.sender);
            m.sender.clear();
        }
        m_out.emitMessage(std::move(m), system);
    }

private:
    void header() {
        ChatHeader copy = m_header;
        m_out.sink.chat(std::move(copy));
    }
    void attach(domain::ParsedMessage& m, const QString& uri, const QString& type) {
        domain::Attachment a;
        a.name = uri;
        a.mediaType = type;
        a.present = m_input.media().contains(uri);
        m.attachments.push_back(std::move(a));
        m.kind = MessageKind::Media;
    }

    Input& m_input;
    Emitter m_out;
    ChatHeader m_header;
    bool m_begun = false;
};

double detectMessenger(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (has("\"sender_name\"") && has("\"timestamp_ms\"")) return 0.95;
    if (has("\"senderName\"") && has("\"messages\"") && has("\"timestamp\"")) return 0.9;
    return 0;
}

Result<domain::ChatSummary> readMessenger(Input& input, const domain::ChatOptions&, Sink& sink) {
    return MessengerReader(input, sink).run();
}

} // namespace

const Format messengerJsonFormat{"messenger-json", "Facebook Messenger or Instagram (JSON)", detectMessenger, readMessenger};

} // namespace saboot::parsers::chat
