#include "parsers/chat/skype.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/htmltext.h"

#include <QRegularExpression>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

class SkypeReader : public JsonCutter::Handler {
public:
    SkypeReader(Input& input, const domain::ChatOptions& options, Sink& sink) : m_input(input), m_options(options), m_out(sink, "skype-json") {}

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        JsonCutter cutter(m_input, m_out.sink, *this);
        SABOOT_TRY(const auto end, cutter.run());
        if (!m_begun) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.ended(end, cutter);
        if (m_header.index == 0) m_out.summary.title = m_header.title;
        m_out.summary.zone = QStringLiteral("UTC");
        m_out.summary.zoneCertainty = domain::Certainty::Certain;
        return m_out.finish();
    }
    bool cuts(const JsonCutter::Path& path) override {
        if (path.size() != 4 || path[1].key != "conversations" || path[3].key != "MessageList") return false;
        m_begun = true;
        enter(path);
        header();
        return true;
    }
    void entered(const JsonCutter::Path& path) override {
        if (path.size() == 2 && path[1].key == "conversations") m_begun = true;
    }
    void leaving(const JsonCutter::Path& path) override {
        // One without a list of messages is a conversation all the same, and an empty one.
        if (path.size() != 3 || path[1].key != "conversations" || path[2].array) return;
        enter(path);
        if (!m_headed) header();
    }
    void scalar(const JsonCutter::Path& path, std::string_view key, std::string_view json) override {
        if (path.size() < 3 || path[1].key != "conversations") {
            if (path.size() == 1 && key == "userId") m_user = jsonText(json);
            return;
        }
        enter(path);
        const QString text = json == "null" ? QString() : jsonText(json);
        if (path.size() == 3 && key == "id") m_header.id = text;
        else if (path.size() == 3 && key == "displayName") m_header.title = text;
        else if (path.size() == 4 && path[3].key == "threadProperties" && key == "topic" && m_header.title.isEmpty()) m_header.title = text;
        else return;
        if (m_headed) header();
    }
    void element(const JsonCutter::Path& path, std::string& json, qint64 offset) override {
        const QJsonObject o = elementObject(json);
        m_out.issues.chat = int(path[1].index);
        if (!o.contains(QLatin1String("originalarrivaltime")) && !o.contains(QLatin1String("content"))) {
            m_out.issues.add("not_understood", 0, offset, excerpt(QByteArrayView(json.data(), qsizetype(json.size()))));
            return;
        }
        domain::ParsedMessage m;
        m.offset = offset;
        m.chat = int(path[1].index);
        m.sourceId = str(o, "id");
        m.senderId = str(o, "from");
        m.sender = str(o, "displayName");
        if (m.sender.isEmpty()) m.sender = m.senderId.section(QLatin1Char(':'), 1).isEmpty() ? m.senderId : m.senderId.section(QLatin1Char(':'), 1);
        if (!m_user.isEmpty() && m.senderId == m_user) m.extra.insert(QStringLiteral("own"), true);
        if (!Emitter::setIso(m, str(o, "originalarrivaltime"), *m_zone)) m_out.noTime(m);
        const QString type = str(o, "messagetype");
        const QString content = str(o, "content");
        m.text = type == QLatin1String("Text") ? content : htmlToText(content);
        const QJsonObject properties = o.value(QLatin1String("properties")).toObject();
        if (properties.contains(QLatin1String("edittime"))) m.edited = true;
        if (properties.contains(QLatin1String("deletetime")) || (type == QLatin1String("RichText") && content.isEmpty())) m.deleted = true;
        if (properties.contains(QLatin1String("emotions"))) m.extra.insert(QStringLiteral("emotions"), properties.value(QLatin1String("emotions")));
        bool system = false;
        if (type.startsWith(QLatin1String("Event/Call"))) {
            m.kind = MessageKind::Call;
            system = true;
        } else if (type.startsWith(QLatin1String("RichText/")) && type != QLatin1String("RichText/Location") && type != QLatin1String("RichText/Contacts")) {
            m.kind = MessageKind::Media;
            domain::Attachment a;
            static const QRegularExpression name(QStringLiteral("<OriginalName v=\"([^\"]*)\""));
            a.name = name.match(content).captured(1);
            a.mediaType = type;
            a.present = !a.name.isEmpty() && m_input.media().contains(a.name);
            m.attachments.push_back(std::move(a));
        } else if (type.startsWith(QLatin1String("ThreadActivity/")) || type.startsWith(QLatin1String("Notice")) || type.startsWith(QLatin1String("InviteFreeRelationship"))) {
            m.kind = MessageKind::System;
            system = true;
        }
        Emitter::keepRest(m, o, {"id", "from", "displayName", "originalarrivaltime", "messagetype", "content", "conversationid", "version"});
        if (type != QLatin1String("RichText") && type != QLatin1String("Text")) m.extra.insert(QStringLiteral("type"), type);
        if (m.kind == MessageKind::System) {
            if (m.text.isEmpty()) m.text = type;
            m.extra.insert(QStringLiteral("actor"), m.sender);
            m.sender.clear();
            m.senderId.clear();
        }
        m_out.emitMessage(std::move(m), system);
    }

private:
    void enter(const JsonCutter::Path& path) {
        const int index = int(path[1].index);
        if (index == m_current) return;
        m_current = index;
        m_header = {};
        m_header.index = index;
        m_headed = false;
    }
    void header() {
        m_headed = true;
        ChatHeader copy = m_header;
        m_out.sink.chat(std::move(copy));
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    ChatHeader m_header;
    QString m_user;
    int m_current = -1;
    bool m_begun = false, m_headed = false;
};

double detectSkype(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (has("\"MessageList\"") && has("\"conversations\"")) return has("\"originalarrivaltime\"") || has("\"userId\"") ? 0.97 : 0.8;
    return has("\"conversations\"") && has("\"userId\"") && has("\"exportDate\"") ? 0.8 : 0;
}

Result<domain::ChatSummary> readSkype(Input& input, const domain::ChatOptions& options, Sink& sink) { return SkypeReader(input, options, sink).run(); }

} // namespace

const Format skypeJsonFormat{"skype-json", "Skype (messages.json)", detectSkype, readSkype};

} // namespace saboot::parsers::chat
