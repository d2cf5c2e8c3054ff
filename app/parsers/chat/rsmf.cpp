#include "parsers/chat/rsmf.h"

#include "parsers/chat/emitter.h"

#include <QJsonArray>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

QString str(const QJsonObject& o, const char* key) {
    const QJsonValue v = o.value(QLatin1String(key));
    return v.isDouble() ? QString::number(v.toInteger()) : v.toString();
}

class RsmfReader : public JsonCutter::Handler {
public:
    RsmfReader(Input& input, const domain::ChatOptions& options, Sink& sink) : m_input(input), m_options(options), m_out(sink, "rsmf") {}

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        // Participants and conversations may stand behind the events: the first pass reads only them.
        for (m_pass = 1; m_pass <= 2; ++m_pass) {
            JsonCutter cutter(m_input, m_out.sink, *this);
            SABOOT_TRY(const auto end, cutter.run());
            if (m_pass == 1 && !m_begun) return Error(ErrorCode::FormatUnknown, m_input.name());
            if (m_pass == 2) m_out.ended(end, cutter);
        }
        // Conversations without an event are named all the same.
        QStringList listed = m_conversations.keys();
        listed.sort(); // the hash has no order
        for (const QString& id : std::as_const(listed)) conversation(id);
        if (m_chats.size() <= 1) m_out.summary.title = m_title;
        m_out.summary.zone = m_assumed ? m_zone->name() : QStringLiteral("UTC");
        m_out.summary.zoneCertainty = m_assumed ? domain::Certainty::Assumed : domain::Certainty::Certain;
        return m_out.finish();
    }
    bool cuts(const JsonCutter::Path& path) override {
        if (path.size() != 2) return false;
        m_list = path[1].key;
        if (m_list == "events") m_begun = true;
        return m_list == "events" || m_list == "participants" || m_list == "conversations";
    }
    void element(const JsonCutter::Path&, std::string& json, qint64 offset) override {
        const QJsonObject o = elementObject(json);
        if (m_pass == 1) {
            if (m_list == "participants") m_people.insert(str(o, "id"), o);
            else if (m_list == "conversations") m_conversations.insert(str(o, "id"), o);
            return;
        }
        if (m_list != "events") return;
        if (o.isEmpty()) {
            m_out.issues.chat = -1;
            m_out.issues.add("not_understood", 0, offset, excerpt(QByteArrayView(json.data(), qsizetype(json.size()))));
            return;
        }
        domain::ParsedMessage m;
        m.offset = offset;
        m.sourceId = str(o, "id");
        m.chat = m_out.issues.chat = conversation(str(o, "conversation"));
        m.senderId = str(o, "participant");
        const QJsonObject person = m_people.value(m.senderId);
        for (const char* key : {"display", "email", "account_id"})
            if (m.sender.isEmpty()) m.sender = str(person, key);
        if (m.sender.isEmpty()) m.sender = m.senderId;
        m.text = str(o, "body");
        if (!Emitter::setIso(m, str(o, "timestamp"), *m_zone)) m_out.noTime(m);
        m_assumed = m_assumed || (m.time && m.timeCertainty != domain::Certainty::Certain);
        const QString parent = str(o, "parent");
        if (!parent.isEmpty()) m.replyTo = parent;
        m.deleted = o.value(QLatin1String("deleted")).toBool();
        const QJsonArray edits = o.value(QLatin1String("edits")).toArray();
        m.edited = !edits.isEmpty();
        if (m.edited) m.extra.insert(QStringLiteral("edits"), edits);
        const QJsonArray files = o.value(QLatin1String("attachments")).toArray();
        for (const QJsonValue& v : files) {
            const QJsonObject f = v.toObject();
            domain::Attachment a;
            a.name = str(f, "id").isEmpty() ? str(f, "display") : str(f, "id");
            a.sizeBytes = f.value(QLatin1String("size")).toInteger(-1);
            a.present = m_input.media().contains(a.name);
            m.attachments.push_back(std::move(a));
        }
        if (!m.attachments.empty()) m.kind = MessageKind::Media;
        const QJsonArray reactions = o.value(QLatin1String("reactions")).toArray();
        for (const QJsonValue& v : reactions) {
            const QJsonObject r = v.toObject();
            QStringList by;
            const QJsonArray people = r.value(QLatin1String("participants")).toArray();
            for (const QJsonValue& p : people) by << (str(m_people.value(p.toString()), "display").isEmpty() ? p.toString() : str(m_people.value(p.toString()), "display"));
            m.reactions.push_back({str(r, "value"), by.join(QStringLiteral(", ")), std::max(1, r.value(QLatin1String("count")).toInt(int(by.size())))});
        }
        for (const char* key : {"direction", "importance", "read_receipts", "custom"})
            if (o.contains(QLatin1String(key))) m.extra.insert(QString::fromLatin1(key), o.value(QLatin1String(key)));
        Emitter::keepRest(m, o, {"id", "type", "conversation", "participant", "body", "timestamp", "parent", "deleted", "edits", "attachments", "reactions", "direction", "importance", "read_receipts", "custom"});
        const QString type = str(o, "type");
        const bool system = !type.isEmpty() && type != QLatin1String("message");
        if (system) {
            m.kind = MessageKind::System;
            m.extra.insert(QStringLiteral("type"), type);
            m.extra.insert(QStringLiteral("actor"), m.sender);
            if (m.text.isEmpty()) m.text = type;
            m.sender.clear();
            m.senderId.clear();
        }
        m_out.emitMessage(std::move(m), system);
    }

private:
    int conversation(const QString& id) {
        const auto it = m_chats.constFind(id);
        if (it != m_chats.constEnd()) return it.value();
        const int index = int(m_chats.size());
        m_chats.insert(id, index);
        const QJsonObject c = m_conversations.value(id);
        ChatHeader h;
        h.index = index;
        h.id = id;
        h.title = m_title = str(c, "display").isEmpty() ? id : str(c, "display");
        h.type = str(c, "type");
        for (const char* key : {"platform", "custodian"})
            if (!str(c, key).isEmpty()) h.extra.insert(QString::fromLatin1(key), str(c, key));
        m_out.sink.chat(std::move(h));
        return index;
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    QHash<QString, QJsonObject> m_people, m_conversations;
    QHash<QString, int> m_chats;
    QString m_title;
    std::string m_list;
    int m_pass = 1;
    bool m_begun = false, m_assumed = false;
};

double detectRsmf(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (s.name == QLatin1String("rsmf_manifest.json")) return 0.99;
    if (!has("\"events\"") || !has("\"participants\"") || !has("\"conversations\"")) return 0;
    return has("\"version\"") && has("\"conversation\"") ? 0.9 : 0.5;
}

} // namespace

const Format rsmfJsonFormat{"rsmf", "Relativity Short Message Format", detectRsmf,
                            [](Input& i, const domain::ChatOptions& o, Sink& s) { return RsmfReader(i, o, s).run(); }};

} // namespace saboot::parsers::chat
