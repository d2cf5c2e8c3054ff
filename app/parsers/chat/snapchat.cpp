#include "parsers/chat/snapchat.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/htmltext.h"

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

class SnapchatReader : public JsonCutter::Handler {
public:
    SnapchatReader(Input& input, Sink& sink) : m_input(input), m_out(sink, "snapchat-json") {}

    Result<domain::ChatSummary> run() {
        JsonCutter cutter(m_input, m_out.sink, *this);
        SABOOT_TRY(const auto end, cutter.run());
        if (!m_begun) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.ended(end, cutter);
        m_out.summary.zone = QStringLiteral("UTC");
        m_out.summary.zoneCertainty = domain::Certainty::Certain;
        if (m_chats == 1) m_out.summary.title = m_title;
        return m_out.finish();
    }
    bool cuts(const JsonCutter::Path& path) override {
        if (path.size() != 2) return false;
        m_begun = true;
        m_list = QString::fromStdString(path[1].key);
        m_old = m_list.contains(QLatin1String("Chat History")) || m_list.contains(QLatin1String("Snap History"));
        m_sent = m_list.startsWith(QLatin1String("Sent"));
        m_out.issues.chat = -1;
        if (!m_old) open(m_list);
        return true;
    }
    void element(const JsonCutter::Path&, std::string& json, qint64 offset) override {
        const QJsonObject o = elementObject(json);
        if (!o.contains(QLatin1String("Created")) && !o.contains(QLatin1String("Created(microseconds)"))) {
            m_out.issues.add("not_understood", 0, offset, excerpt(QByteArrayView(json.data(), qsizetype(json.size()))));
            return;
        }
        domain::ParsedMessage m;
        m.offset = offset;
        const QString other = m_old ? str(o, m_sent ? "To" : "From") : QString();
        if (m_old) {
            open(other);
            // The old file does not name the account it was made for.
            m.sender = m_sent ? QStringLiteral("Me") : other;
            if (m_sent) m.extra.insert(QStringLiteral("to"), other);
            m.text = unescaped(str(o, "Text"));
        } else {
            m.sender = str(o, "From");
            m.text = str(o, "Content");
            const QString title = str(o, "Conversation Title");
            if (!title.isEmpty() && title != m_title) {
                m_title = title;
                header();
            }
            if (o.contains(QLatin1String("IsSender"))) m.extra.insert(QStringLiteral("is_sender"), o.value(QLatin1String("IsSender")));
            if (o.contains(QLatin1String("IsSaved"))) m.extra.insert(QStringLiteral("is_saved"), o.value(QLatin1String("IsSaved")));
        }
        m.chat = m_chat;
        m.senderId = m.sender;
        time(m, o);
        const QString type = str(o, "Media Type");
        const QStringList media = str(o, "Media IDs").split(QStringLiteral(" | "), Qt::SkipEmptyParts);
        for (const QString& id : media) {
            domain::Attachment a;
            a.name = id;
            a.mediaType = type;
            a.present = m_input.media().contains(id);
            m.attachments.push_back(std::move(a));
        }
        if (type == QLatin1String("MEDIA") || type == QLatin1String("IMAGE") || type == QLatin1String("VIDEO") || type == QLatin1String("NOTE") || !media.isEmpty()) {
            m.kind = MessageKind::Media;
            if (media.isEmpty()) m.attachments.push_back({QString(), type, -1, false, QStringLiteral("the export names no file")});
        }
        Emitter::keepRest(m, o, {"From", "To", "Text", "Content", "Conversation Title", "IsSender", "IsSaved", "Created", "Created(microseconds)", "Media Type", "Media IDs"});
        const bool system = type.startsWith(QLatin1String("STATUS"));
        if (!type.isEmpty() && type != QLatin1String("TEXT")) m.extra.insert(QStringLiteral("type"), type);
        if (system) {
            m.kind = MessageKind::System;
            m.extra.insert(QStringLiteral("actor"), m.sender);
            if (m.text.isEmpty()) m.text = type;
            m.sender.clear();
            m.senderId.clear();
        }
        m_out.emitMessage(std::move(m), system);
    }

private:
    void open(const QString& conversation) {
        const auto known = m_known.constFind(conversation);
        if (known != m_known.constEnd()) {
            m_chat = m_out.issues.chat = known.value();
            return;
        }
        m_chat = m_out.issues.chat = m_chats++;
        m_known.insert(conversation, m_chat);
        m_id = m_title = conversation;
        header();
    }
    void header() {
        ChatHeader h;
        h.index = m_chat;
        h.id = m_id;
        h.title = m_title;
        m_out.sink.chat(std::move(h));
    }
    void time(domain::ParsedMessage& m, const QJsonObject& o) {
        const QString text = str(o, "Created");
        const qint64 ms = o.value(QLatin1String("Created(microseconds)")).toInteger(-1);
        const auto iso = parseIso(text.toUtf8());
        if (ms > 0) {
            // Files whose number really counts microseconds are told by its size.
            const bool micro = ms > 100'000'000'000'000;
            Emitter::setUtc(m, micro ? ms / 1000 : ms, text.isEmpty() ? QString::number(ms) : text, micro ? "unixtime(us)" : "unixtime(ms)");
            if (iso && std::abs(iso->utcMs() - *m.time) > 1000)
                m_out.issues.add("time_mismatch", 0, m.offset, QStringLiteral("%1 and the number beside it differ.").arg(text));
        } else if (iso) {
            Emitter::setUtc(m, iso->utcMs(), text, "iso offset:UTC");
        } else {
            m.timeText = text;
            m_out.issues.add("not_understood", 0, m.offset, QStringLiteral("A message has no time that can be read."));
        }
    }

    Input& m_input;
    Emitter m_out;
    QHash<QString, int> m_known;
    QString m_list, m_title, m_id;
    int m_chat = 0, m_chats = 0;
    bool m_begun = false, m_old = false, m_sent = false;
};

double detectSnapchat(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (!has("\"Media Type\"")) return has("Saved Chat History\"") ? 0.7 : 0;
    if (has("Saved Chat History\"") || has("Snap History\"") || has("\"Created(microseconds)\"")) return 0.97;
    return has("\"Created\"") ? 0.85 : 0.3;
}

Result<domain::ChatSummary> readSnapchat(Input& input, const domain::ChatOptions&, Sink& sink) { return SnapchatReader(input, sink).run(); }

} // namespace

const Format snapchatJsonFormat{"snapchat-json", "Snapchat \"My Data\" (JSON)", detectSnapchat, readSnapchat};

} // namespace saboot::parsers::chat
