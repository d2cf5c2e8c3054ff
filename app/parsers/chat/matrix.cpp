#include "parsers/chat/matrix.h"

#include "parsers/chat/emitter.h"

#include <QJsonArray>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

class MatrixReader : public JsonCutter::Handler {
public:
    MatrixReader(Input& input, Sink& sink) : m_input(input), m_out(sink, "matrix-json") {}

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
        if (key == "room_name") m_header.title = jsonText(json);
        else if (key == "room_creator" || key == "topic" || key == "export_date" || key == "exported_by")
            m_header.extra.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), jsonText(json));
        else return;
        if (m_begun) header();
    }
    void element(const JsonCutter::Path&, std::string& json, qint64 offset) override {
        const QJsonObject o = elementObject(json);
        const QString type = str(o, "type");
        if (type.isEmpty()) {
            m_out.issues.add("not_understood", 0, offset, excerpt(QByteArrayView(json.data(), qsizetype(json.size()))));
            return;
        }
        const QJsonObject content = o.value(QLatin1String("content")).toObject();
        domain::ParsedMessage m;
        m.offset = offset;
        m.sourceId = str(o, "event_id");
        m.senderId = str(o, "sender");
        if (m_header.id.isEmpty() && !str(o, "room_id").isEmpty()) {
            m_header.id = str(o, "room_id");
            header();
        }
        const double sent = o.value(QLatin1String("origin_server_ts")).toDouble(-1);
        if (sent >= 0) Emitter::setUtc(m, qint64(sent), QString::number(qint64(sent)), "unixtime(ms)");
        else m_out.noTime(m);
        if (type == QLatin1String("m.room.member")) {
            const QString name = str(content, "displayname");
            if (!name.isEmpty()) m_names.insert(str(o, "state_key").isEmpty() ? m.senderId : str(o, "state_key"), name);
        }
        m.sender = m_names.value(m.senderId, m.senderId);
        const QJsonObject relates = content.value(QLatin1String("m.relates_to")).toObject();
        const QString relation = str(relates, "rel_type");
        m.replyTo = str(relates.value(QLatin1String("m.in_reply_to")).toObject(), "event_id");
        bool system = false;
        if (type == QLatin1String("m.room.message") || type == QLatin1String("m.sticker")) {
            message(m, content, relation, relates);
        } else if (type == QLatin1String("m.room.encrypted")) {
            m.kind = MessageKind::Message;
            m.extra.insert(QStringLiteral("encrypted"), true);
            m_out.issues.add("encrypted_message", 0, offset, QStringLiteral("Message %1 was exported still encrypted: its text is not in the file.").arg(m.sourceId));
        } else if (type == QLatin1String("m.reaction")) {
            m.kind = MessageKind::System;
            m.replyTo = str(relates, "event_id");
            m.text = str(relates, "key");
            system = true;
        } else if (type.startsWith(QLatin1String("m.call."))) {
            m.kind = MessageKind::Call;
            m.text = type;
            system = true;
        } else {
            m.kind = MessageKind::System;
            m.text = type;
            const QString what = str(content, "membership") + str(content, "name") + str(content, "topic") + str(content, "body");
            if (!what.isEmpty()) m.text += QStringLiteral(": ") + what;
            if (type == QLatin1String("m.room.redaction")) m.replyTo = str(o, "redacts").isEmpty() ? str(content, "redacts") : str(o, "redacts");
            system = true;
        }
        if (type != QLatin1String("m.room.message")) m.extra.insert(QStringLiteral("type"), type);
        if (system) {
            m.extra.insert(QStringLiteral("actor"), m.sender);
            if (m.kind == MessageKind::System) {
                m.sender.clear();
                m.senderId.clear();
            }
        }
        Emitter::keepRest(m, o, {"type", "sender", "event_id", "room_id", "origin_server_ts", "state_key", "redacts", type == QLatin1String("m.room.message") ? "content" : ""});
        // A redacted event keeps its place and loses its content.
        if (o.value(QLatin1String("unsigned")).toObject().contains(QLatin1String("redacted_because")) || (type == QLatin1String("m.room.message") && content.isEmpty()))
            m.deleted = true;
        m_out.emitMessage(std::move(m), system);
    }

private:
    void message(domain::ParsedMessage& m, const QJsonObject& content, const QString& relation, const QJsonObject& relates) {
        QJsonObject shown = content;
        if (relation == QLatin1String("m.replace")) {
            m.edited = true;
            m.extra.insert(QStringLiteral("replaces"), str(relates, "event_id"));
            if (content.contains(QLatin1String("m.new_content"))) shown = content.value(QLatin1String("m.new_content")).toObject();
        }
        m.text = str(shown, "body");
        // Clients put the quoted text in front of an answer: "> <@user:server> words".
        if (!m.replyTo.isEmpty() && m.text.startsWith(QLatin1String("> "))) {
            qsizetype at = 0;
            while (at < m.text.size() && m.text[at] == QLatin1Char('>')) {
                const qsizetype end = m.text.indexOf(QLatin1Char('\n'), at);
                at = end < 0 ? m.text.size() : end + 1;
            }
            m.extra.insert(QStringLiteral("quote"), m.text.left(at).trimmed());
            m.text = m.text.mid(at).trimmed();
        }
        const QString kind = str(shown, "msgtype");
        const QString url = str(shown, "url").isEmpty() ? str(shown.value(QLatin1String("file")).toObject(), "url") : str(shown, "url");
        if (kind == QLatin1String("m.location")) m.extra.insert(QStringLiteral("location"), str(shown, "geo_uri"));
        if (url.isEmpty()) return;
        domain::Attachment a;
        a.name = str(shown, "filename").isEmpty() ? m.text : str(shown, "filename");
        const QJsonObject info = shown.value(QLatin1String("info")).toObject();
        a.mediaType = str(info, "mimetype");
        a.sizeBytes = info.value(QLatin1String("size")).toInteger(-1);
        a.present = m_input.media().contains(a.name);
        m.extra.insert(QStringLiteral("url"), url);
        m.attachments.push_back(std::move(a));
        m.kind = MessageKind::Media;
    }
    void header() {
        ChatHeader copy = m_header;
        m_out.sink.chat(std::move(copy));
    }

    Input& m_input;
    Emitter m_out;
    ChatHeader m_header;
    QHash<QString, QString> m_names;
    bool m_begun = false;
};

double detectMatrix(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (has("\"room_name\"") && has("\"messages\"")) return has("\"origin_server_ts\"") || has("\"exported_by\"") ? 0.97 : 0.7;
    return has("\"origin_server_ts\"") && has("\"messages\"") ? 0.7 : 0;
}

Result<domain::ChatSummary> readMatrix(Input& input, const domain::ChatOptions&, Sink& sink) { return MatrixReader(input, sink).run(); }

} // namespace

const Format matrixJsonFormat{"matrix-json", "Element or another Matrix client (JSON)", detectMatrix, readMatrix};

} // namespace saboot::parsers::chat
