#include "parsers/chat/discord.h"

#include "parsers/chat/emitter.h"

#include <QJsonArray>

namespace saboot::parsers::chat {

using domain::Certainty;
using domain::MessageKind;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

class DiscordReader : public JsonCutter::Handler {
public:
    DiscordReader(Input& input, const domain::ChatOptions& options, Sink& sink)
        : m_input(input), m_options(options), m_out(sink, "discord-json") {}

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        JsonCutter cutter(m_input, m_out.sink, *this);
        SABOOT_TRY(const auto end, cutter.run());
        if (!m_begun) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.ended(end, cutter);
        m_out.summary.title = m_header.title;
        m_out.summary.zone = QStringLiteral("UTC");
        m_out.summary.zoneCertainty = Certainty::Certain;
        return m_out.finish();
    }
    bool cuts(const JsonCutter::Path& path) override {
        if (path.size() != 2 || path[1].key != "messages") return false;
        m_begun = true;
        ChatHeader copy = m_header;
        m_out.sink.chat(std::move(copy));
        return true;
    }
    void scalar(const JsonCutter::Path& path, std::string_view key, std::string_view json) override {
        if (path.size() != 2) return;
        if (path[1].key == "channel") {
            if (key == "name") m_header.title = jsonText(json);
            if (key == "id") m_header.id = jsonText(json);
            if (key == "type") m_header.type = jsonText(json);
        } else if (path[1].key == "guild" && key == "name") {
            m_header.extra.insert(QStringLiteral("guild"), jsonText(json));
        }
    }
    void element(const JsonCutter::Path&, std::string& json, qint64 offset) override {
        const QJsonObject o = elementObject(json);
        if (o.isEmpty()) {
            m_out.issues.add("not_understood", 0, offset, excerpt(QByteArrayView(json.data(), qsizetype(json.size()))));
            return;
        }
        domain::ParsedMessage m;
        m.offset = offset;
        m.sourceId = str(o, "id");
        const QString type = str(o, "type");
        const QJsonObject author = o.value(QLatin1String("author")).toObject();
        m.sender = str(author, "nickname");
        if (m.sender.isEmpty()) m.sender = str(author, "name");
        m.senderId = str(author, "id");
        m.text = str(o, "content");
        m.edited = !str(o, "timestampEdited").isEmpty();
        m.replyTo = str(o.value(QLatin1String("reference")).toObject(), "messageId");
        setTime(m, str(o, "timestamp"));
        const QJsonArray files = o.value(QLatin1String("attachments")).toArray();
        for (const QJsonValue& v : files) {
            const QJsonObject f = v.toObject();
            domain::Attachment a;
            a.name = str(f, "fileName");
            a.sizeBytes = f.value(QLatin1String("fileSizeBytes")).toInteger(-1);
            a.present = m_input.media().contains(str(f, "url"));
            m.extra.insert(QStringLiteral("url"), str(f, "url"));
            m.attachments.push_back(std::move(a));
        }
        if (!m.attachments.empty()) m.kind = MessageKind::Media;
        const QJsonArray reactions = o.value(QLatin1String("reactions")).toArray();
        for (const QJsonValue& v : reactions) {
            const QJsonObject r = v.toObject();
            m.reactions.push_back({str(r.value(QLatin1String("emoji")).toObject(), "name"), {}, r.value(QLatin1String("count")).toInt(1)});
        }
        Emitter::keepRest(m, o, {"id", "type", "timestamp", "content", "author", "attachments", "reactions", "callEndedTimestamp"});
        const bool plain = type.isEmpty() || type == QLatin1String("Default") || type == QLatin1String("Reply") || type == QLatin1String("0");
        if (type == QLatin1String("Call")) {
            m.kind = MessageKind::Call;
            m.extra.insert(QStringLiteral("call_ended"), o.value(QLatin1String("callEndedTimestamp")));
        } else if (!plain && type != QLatin1String("ChatInputCommand") && type != QLatin1String("ContextMenuCommand")) {
            m.kind = MessageKind::System;
            m.extra.insert(QStringLiteral("actor"), m.sender);
            m.sender.clear();
        }
        if (!plain) m.extra.insert(QStringLiteral("type"), type);
        const bool system = m.kind == MessageKind::System || m.kind == MessageKind::Call;
        m_out.emitMessage(std::move(m), system);
    }

private:
    void setTime(domain::ParsedMessage& m, const QString& text) {
        m.timeText = text;
        const auto iso = parseIso(text.toUtf8());
        if (!iso) {
            m_out.issues.add("not_understood", 0, m.offset, QStringLiteral("Message %1 has no time that can be read.").arg(m.sourceId));
            return;
        }
        if (iso->hasOffset) {
            m.time = iso->utcMs();
            m.timeRule = QStringLiteral("iso offset:%1").arg(offsetText(iso->offsetSeconds));
            m.timeCertainty = Certainty::Certain;
        } else {
            m.time = m_zone->toUtc(iso->civil).ms;
            m.timeRule = QStringLiteral("iso ") + m_zone->words();
            m.timeCertainty = Certainty::Assumed;
        }
        // The id holds the time of the message as the server saw it: (id >> 22) + 1420070400000 ms.
        bool isNumber = false;
        const quint64 id = m.sourceId.toULongLong(&isNumber);
        if (isNumber && id > (quint64(1) << 40)) {
            const qint64 byId = qint64(id >> 22) + 1420070400000;
            if (std::abs(byId - *m.time) > 5000)
                m_out.issues.add("time_mismatch", 0, m.offset, QStringLiteral("The time of message %1 does not belong to its id.").arg(m.sourceId));
        }
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    ChatHeader m_header;
    bool m_begun = false;
};

double detectDiscord(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (!has("\"guild\"") || !has("\"channel\"")) return 0;
    return has("\"messages\"") || has("\"exportedAt\"") || has("\"dateRange\"") ? 0.95 : 0.3;
}

Result<domain::ChatSummary> readDiscord(Input& input, const domain::ChatOptions& options, Sink& sink) {
    return DiscordReader(input, options, sink).run();
}

} // namespace

const Format discordJsonFormat{"discord-json", "Discord (DiscordChatExporter JSON)", detectDiscord, readDiscord};

} // namespace saboot::parsers::chat
