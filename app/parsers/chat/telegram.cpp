#include "parsers/chat/telegram.h"

#include "base/utf8.h"
#include "parsers/chat/encoding.h"
#include "parsers/chat/issuelog.h"
#include "parsers/chat/jsoncutter.h"
#include "parsers/chat/ordercheck.h"
#include "parsers/chat/shownname.h"
#include "parsers/chat/telegramservice.h"
#include "parsers/chat/timerule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <optional>
#include <set>
#include <simdjson.h>

namespace saboot::parsers::chat {

using domain::Certainty;
using domain::ChatOptions;
using domain::ChatSummary;
using domain::MessageKind;
using domain::ParsedMessage;

namespace {

namespace od = simdjson::ondemand;

QString toQString(std::string_view s) { return wholeUtf8({s.data(), qsizetype(s.size())}); }
QByteArrayView toBytes(std::string_view s) { return {s.data(), qsizetype(s.size())}; }

QJsonValue rawValue(std::string_view raw) {
    QByteArray doc;
    doc.append('[').append(raw.data(), qsizetype(raw.size())).append(']');
    const QJsonDocument read = QJsonDocument::fromJson(doc);
    // Nested deeper than that reader goes: kept as text.
    return read.isArray() ? read.array().at(0) : QJsonValue(wholeUtf8({raw.data(), qsizetype(raw.size())}));
}

/// Fields of a message that have a place of their own.
struct Fields {
    QString date, unixTime, edited;
    QString type = QStringLiteral("message");
    bool hasFrom = false, nullFrom = false;
    QString photo, file, fileName, mediaType, mimeType;
    qint64 fileSize = -1, photoSize = -1;
    QJsonValue poll, contact, location;
    QString place, address;
    bool selfDestruct = false;
    QStringList unknown;
};

/// Fields that Telegram Desktop is known to write and that are kept with the message as they stand.
const QSet<QString>& keptFields() {
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const char* name :
             {"thumbnail", "thumbnail_file_size", "width", "height", "duration_seconds", "duration", "performer", "title", "sticker_emoji", "media_spoiler",
              "forwarded_from_id", "saved_from", "reply_to_peer_id", "author", "via_bot", "inline_bot_buttons", "self_destruct_period_seconds",
              "live_location_period_seconds", "contact_vcard", "contact_vcard_file_size", "game_title", "game_description", "game_link", "game_message_id",
              "todo_list", "invoice_information", "giveaway_information", "giveaway_results", "paid_stars_amount", "paid_media", "signature", "members",
              // of service messages
              "action", "inviter", "message_id", "amount", "currency", "reason_domain", "discard_reason", "new_title", "new_icon_emoji_id", "boost_apply",
              "score", "cost", "gift_code", "information_text", "period", "schedule_date", "emoticon", "button_id", "peer_id", "peer_ids", "values", "boosts",
              "months", "days", "stars", "distance", "from_name", "to", "to_id", "is_video", "unclaimed", "via_giveaway", "winners", "transaction_id",
              "recurring", "prices", "topic", "via_message", "reason_app_id", "reason_app_name"})
            all.insert(QString::fromLatin1(name));
        return all;
    }();
    return names;
}

class TelegramReader : public JsonCutter::Handler {
public:
    TelegramReader(Input& input, const ChatOptions& options, Sink& sink)
        : m_input(input), m_options(options), m_sink(sink), m_issues(sink), m_order(m_issues) {}

    Result<ChatSummary> run();

    bool cuts(const JsonCutter::Path& path) override;
    void element(const JsonCutter::Path& path, std::string& json, qint64 offset) override;
    void scalar(const JsonCutter::Path& path, std::string_view key, std::string_view json) override;
    void entered(const JsonCutter::Path& path) override;
    void leaving(const JsonCutter::Path& path) override;

private:
    void findExportOffset(QByteArrayView head);
    void noteNested(Fields& f);
    void noteUnread(const std::string& name);
    void noteUnknown(const QStringList& names, qint64 offset);
    void beginChat(const JsonCutter::Path& path);
    void message(std::string& json, qint64 offset);
    bool readFields(std::string& json, ParsedMessage& m, Fields& f);
    void readText(od::value value, ParsedMessage& m, Fields& f);
    void readReactions(od::array all, ParsedMessage& m, Fields& f);
    void service(const std::string& json, ParsedMessage& m, const Fields& f);
    void media(ParsedMessage& m, const Fields& f);
    void time(ParsedMessage& m, const Fields& f);

    Input& m_input;
    const ChatOptions& m_options;
    Sink& m_sink;
    IssueLog m_issues;
    OrderCheck m_order;
    std::optional<ZoneRule> m_zone;
    std::optional<int> m_exportOffset; ///< of the exporting computer, seconds
    od::parser m_parser;
    ChatSummary m_summary;
    QSet<QString> m_known;
    ChatHeader m_header;       ///< facts of the chat object being read
    qint64 m_headerLevel = 0;  ///< id of that object
    qint64 m_begunLevel = 0;   ///< id of the chat object whose messages have begun
    int m_chats = 0;
    QJsonObject m_fact;
    qint64 m_n = 0;
    struct UnknownField {
        qint64 messages = 0, firstOffset = 0;
    };
    QMap<QString, UnknownField> m_unknown;
    QMap<QString, qint64> m_unread; ///< parts of the export
    static constexpr qsizetype maxUnknownNames = 200; ///< the rest is counted under one heading
    bool m_anyLocal = false, m_anyUnix = false;
    QHash<QString, QString> m_interned;
};

bool isChatObject(const JsonCutter::Path& path, size_t depth) {
    // The root, or an element of chats.list / left_chats.list.
    if (depth == 0) return true;
    return depth == 3 && path[1].key.ends_with("chats") && path[2].array && path[2].key == "list";
}

bool TelegramReader::cuts(const JsonCutter::Path& path) {
    const size_t depth = path.size() - 1;
    if (path.back().key == "messages" && depth >= 1 && !path[depth - 1].array) {
        beginChat(path);
        return true;
    }
    if (path.back().key == "list" && depth == 2)
        return path[1].key == "contacts" || path[1].key == "frequent_contacts" || path[1].key == "sessions" || path[1].key == "web_sessions";
    return false;
}

void TelegramReader::beginChat(const JsonCutter::Path& path) {
    const JsonCutter::Level& object = path[path.size() - 2];
    if (m_headerLevel != object.id) m_header = {};
    m_headerLevel = object.id;
    if (m_begunLevel == object.id) return; // the key stands twice
    m_begunLevel = object.id;
    m_header.index = m_chats++;
    ChatHeader copy = m_header;
    m_sink.chat(std::move(copy));
}

void TelegramReader::scalar(const JsonCutter::Path& path, std::string_view key, std::string_view json) {
    const size_t depth = path.size() - 1;
    if (isChatObject(path, depth)) {
        if (m_headerLevel != path.back().id) {
            m_header = {};
            m_headerLevel = path.back().id;
        }
        if (key == "name") m_header.title = json == "null" ? QString() : jsonText(json);
        else if (key == "type") m_header.type = jsonText(json);
        else if (key == "id") m_header.id = jsonText(json);
        else {
            if (key != "about") noteUnread(depth == 0 ? std::string(key) : "chats.list." + std::string(key));
            return;
        }
        // Facts that come behind the messages.
        if (m_begunLevel == path.back().id) {
            ChatHeader copy = m_header;
            m_sink.chat(std::move(copy));
        }
        if (depth == 0 || m_chats <= 1) m_summary.title = m_header.title;
    } else if (path.size() == 2 && path[1].key == "personal_information") {
        m_fact.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), jsonText(json));
    }
}

/// A part of the export that is no chat and none of the facts that are read.
void TelegramReader::noteUnread(const std::string& name) {
    if (m_unread.size() < maxUnknownNames || m_unread.contains(QString::fromStdString(name))) ++m_unread[QString::fromStdString(name)];
    else ++m_unread[QStringLiteral("…")];
}

void TelegramReader::entered(const JsonCutter::Path& path) {
    static const std::set<std::string_view> read{"personal_information", "contacts", "frequent_contacts", "sessions", "web_sessions", "chats", "left_chats", "messages"};
    const size_t depth = path.size() - 1;
    if (depth == 1 && !read.contains(path[1].key)) noteUnread(path[1].key);
    if (depth == 4 && isChatObject(path, 3) && path[4].key != "messages") noteUnread("chats.list." + path[4].key);
}

void TelegramReader::leaving(const JsonCutter::Path& path) {
    if (path.size() == 2 && path[1].key == "personal_information" && !m_fact.isEmpty()) {
        m_sink.fact(QStringLiteral("personal_information"), std::move(m_fact));
        m_fact = {};
    }
}

void TelegramReader::element(const JsonCutter::Path& path, std::string& json, qint64 offset) {
    if (path.back().key == "messages") {
        message(json, offset);
        return;
    }
    const QJsonObject o = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
    QString kind = QString::fromStdString(path[1].key);
    if (kind.endsWith(QLatin1Char('s'))) kind.chop(1);
    QJsonObject copy = o;
    if (!o.isEmpty()) m_sink.fact(kind, std::move(copy));
}

/// The hour difference between "date" and "date_unixtime" of a message tells the zone of the exporting computer.
void TelegramReader::findExportOffset(QByteArrayView head) {
    const auto valueOf = [](QByteArrayView text, const char* key) -> QByteArrayView {
        qsizetype at = text.indexOf(key);
        if (at < 0) return {};
        at = text.indexOf('"', at + qsizetype(std::strlen(key)));
        if (at < 0) return {};
        const qsizetype close = text.indexOf('"', at + 1);
        return close < 0 ? QByteArrayView() : text.sliced(at + 1, close - at - 1);
    };
    for (qsizetype at = 0; (at = head.indexOf("\"date_unixtime\"", at)) >= 0; ++at) {
        // "date" stands directly before "date_unixtime" in the same object.
        const QByteArrayView before = head.sliced(std::max<qsizetype>(0, at - 64), std::min<qsizetype>(at, 64));
        const qsizetype date = before.lastIndexOf("\"date\"");
        if (date < 0) continue;
        const auto local = parseIso(valueOf(before.sliced(date), "\"date\""));
        bool isNumber = false;
        const qint64 unixSeconds = valueOf(head.sliced(at, std::min<qsizetype>(80, head.size() - at)), "\"date_unixtime\"").toByteArray().toLongLong(&isNumber);
        if (!local || !isNumber) continue;
        const qint64 difference = asIfUtcMs(local->civil) / 1000 - unixSeconds;
        if (std::abs(difference) <= 14 * 3600 && difference % 900 == 0) {
            m_exportOffset = int(difference);
            return;
        }
    }
}

void TelegramReader::readText(od::value value, ParsedMessage& m, Fields& f) {
    static const QSet<QString> known{QStringLiteral("href"), QStringLiteral("language"), QStringLiteral("document_id"), QStringLiteral("user_id"), QStringLiteral("collapsed")};
    switch (value.type()) {
    case od::json_type::string: m.text += toQString(value.get_string()); break;
    case od::json_type::array: {
        QJsonArray marks;
        for (od::value part : value.get_array()) {
            if (part.type() == od::json_type::string) {
                m.text += toQString(part.get_string());
                continue;
            }
            if (part.type() != od::json_type::object) {
                f.unknown << QStringLiteral("text[]");
                marks.append(QJsonObject{{QStringLiteral("at"), m.text.size()}, {QStringLiteral("unknown"), rawValue(simdjson::to_json_string(part))}});
                continue;
            }
            QString type, text;
            QJsonObject more;
            for (od::field field : part.get_object()) {
                const std::string_view key = field.unescaped_key();
                if (key == "type") type = toQString(field.value().get_string());
                else if (key == "text") text = toQString(field.value().get_string());
                else {
                    const QString name = toQString(key);
                    if (!known.contains(name)) f.unknown << QStringLiteral("text.") + name;
                    more.insert(name, rawValue(simdjson::to_json_string(field.value())));
                }
            }
            // What says more than the text shows: links behind words, numbers Telegram itself recognised.
            static const QSet<QString> plain{QStringLiteral("plain"), QStringLiteral("bold"), QStringLiteral("italic"),
                                             QStringLiteral("underline"), QStringLiteral("strikethrough"), QStringLiteral("code"),
                                             QStringLiteral("spoiler"), QStringLiteral("blockquote"), QStringLiteral("pre")};
            if (!plain.contains(type) || !more.isEmpty()) {
                more.insert(QStringLiteral("type"), type);
                more.insert(QStringLiteral("text"), text);
                more.insert(QStringLiteral("at"), m.text.size());
                marks.append(more);
            }
            m.text += text;
        }
        if (!marks.isEmpty()) m.extra.insert(QStringLiteral("entities"), marks);
        break;
    }
    case od::json_type::null: break;
    default:
        f.unknown << QStringLiteral("text");
        m.extra.insert(QStringLiteral("text"), rawValue(simdjson::to_json_string(value)));
    }
}

void TelegramReader::readReactions(od::array all, ParsedMessage& m, Fields& f) {
    const auto text = [](od::value v) { return v.type() == od::json_type::string ? toQString(v.get_string()) : v.type() == od::json_type::null ? QString() : toQString(simdjson::to_json_string(v)).trimmed(); };
    QJsonArray kept; // what says more than who and how often
    for (od::value reaction : all) {
        if (reaction.type() != od::json_type::object) {
            f.unknown << QStringLiteral("reactions[]");
            kept.append(rawValue(simdjson::to_json_string(reaction)));
            continue;
        }
        od::object object = reaction.get_object();
        const std::string_view raw = object.raw_json();
        object.reset().value(); // from its beginning again
        QString emoji, type;
        int count = 1;
        bool more = false;
        std::vector<QString> by;
        for (od::field r : object) {
            const std::string_view key = r.unescaped_key();
            od::value v = r.value();
            if (key == "emoji") emoji = text(v);
            else if (key == "document_id") {
                if (emoji.isEmpty()) emoji = text(v);
                else more = true;
            }
            else if (key == "type") type = text(v);
            else if (key == "count") count = int(std::clamp<qint64>(text(v).toLongLong(), 0, 1'000'000'000));
            else if (key == "recent" && v.type() == od::json_type::array) {
                for (od::value who : v.get_array()) {
                    more = true; // ids and times
                    if (who.type() != od::json_type::object) {
                        f.unknown << QStringLiteral("reactions.recent[]");
                        continue;
                    }
                    for (od::field w : who.get_object()) {
                        const std::string_view part = w.unescaped_key();
                        if (part == "from") by.push_back(text(w.value()));
                        else if (part != "from_id" && part != "date") f.unknown << QStringLiteral("reactions.recent.") + toQString(part);
                    }
                }
            } else {
                more = true;
                f.unknown << QStringLiteral("reactions.") + toQString(key);
            }
        }
        if (more) kept.append(rawValue(raw));
        if (emoji.isEmpty()) emoji = type;
        // Named people one by one; the rest, which the export only counts, in one row.
        for (const QString& name : by) m.reactions.push_back({emoji, name, 1});
        if (count > int(by.size())) m.reactions.push_back({emoji, {}, count - int(by.size())});
    }
    if (!kept.isEmpty()) m.extra.insert(QStringLiteral("reactions"), kept);
}

bool TelegramReader::readFields(std::string& json, ParsedMessage& m, Fields& f) {
    json.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    od::document doc = m_parser.iterate(json.data(), json.size(), json.capacity());
    const auto scalarText = [](od::value v) {
        if (v.type() == od::json_type::string) return toQString(v.get_string());
        if (v.type() == od::json_type::null) return QString();
        return toQString(simdjson::to_json_string(v)).trimmed();
    };
    const auto number = [&](od::value v) { return scalarText(v).toLongLong(); };
    for (od::field field : doc.get_object()) {
        const std::string_view key = field.unescaped_key();
        od::value v = field.value();
        if (key == "id") m.sourceId = scalarText(v);
        else if (key == "type") f.type = scalarText(v);
        else if (key == "date") f.date = scalarText(v);
        else if (key == "date_unixtime") f.unixTime = scalarText(v);
        else if (key == "edited") f.edited = scalarText(v);
        else if (key == "edited_unixtime") { m.edited = true; m.extra.insert(QStringLiteral("edited_unixtime"), scalarText(v)); }
        else if (key == "from" || key == "actor") {
            f.hasFrom = true;
            f.nullFrom = v.type() == od::json_type::null;
            m.sender = scalarText(v);
        }
        else if (key == "from_id" || key == "actor_id") m.senderId = scalarText(v);
        else if (key == "text") { m.text.clear(); m.extra.remove(QStringLiteral("entities")); readText(v, m, f); }
        else if (key == "text_entities") continue;
        else if (key == "forwarded_from") m.forwardedFrom = v.type() == od::json_type::null ? QStringLiteral("Deleted Account") : scalarText(v);
        else if (key == "reply_to_message_id") m.replyTo = scalarText(v);
        else if (key == "photo") f.photo = scalarText(v);
        else if (key == "photo_file_size") f.photoSize = number(v);
        else if (key == "file") f.file = scalarText(v);
        else if (key == "file_name") f.fileName = scalarText(v);
        else if (key == "file_size") f.fileSize = number(v);
        else if (key == "media_type") f.mediaType = scalarText(v);
        else if (key == "mime_type") f.mimeType = scalarText(v);
        else if (key == "reactions" && v.type() == od::json_type::array) readReactions(v.get_array(), m, f);
        else if (key == "contact_information") f.contact = rawValue(simdjson::to_json_string(v));
        else if (key == "location_information") f.location = rawValue(simdjson::to_json_string(v));
        else if (key == "poll") f.poll = rawValue(simdjson::to_json_string(v));
        else if (key == "place_name") f.place = scalarText(v);
        else if (key == "address") f.address = scalarText(v);
        else {
            const QString name = toQString(key);
            if (!keptFields().contains(name)) f.unknown << name;
            m.extra.insert(name, rawValue(simdjson::to_json_string(v)));
        }
    }
    return true;
}

void TelegramReader::media(ParsedMessage& m, const Fields& f) {
    const auto add = [&](const QString& path, const QString& mediaType, qint64 size) {
        domain::Attachment a;
        a.mediaType = mediaType;
        a.sizeBytes = size;
        if (path.startsWith(QLatin1Char('('))) {
            a.reason = path;
            a.name = f.fileName;
        } else {
            a.name = path;
            a.present = m_input.media().contains(path);
            if (!a.present && !m_input.media().isEmpty()) m_issues.add("media_missing", 0, m.offset, path);
        }
        m.attachments.push_back(std::move(a));
        m.kind = MessageKind::Media;
    };
    if (!f.photo.isEmpty()) add(f.photo, QStringLiteral("photo"), f.photoSize);
    if (!f.file.isEmpty()) add(f.file, f.mediaType.isEmpty() ? f.mimeType : f.mediaType, f.fileSize);
    if (!f.mimeType.isEmpty() && !f.mediaType.isEmpty()) m.extra.insert(QStringLiteral("mime_type"), f.mimeType);
    if (!f.file.isEmpty() && !f.fileName.isEmpty()) m.extra.insert(QStringLiteral("file_name"), f.fileName);

    for (const auto& [name, value] : {std::pair("contact", f.contact), {"location", f.location}, {"poll", f.poll}})
        if (!value.isUndefined() && !value.isNull()) m.extra.insert(QString::fromLatin1(name), value);
    QString made;
    if (f.contact.isObject()) {
        const QJsonObject c = f.contact.toObject();
        made = QStringLiteral("[Contact] %1 %2 %3")
                   .arg(c.value(QLatin1String("first_name")).toString(), c.value(QLatin1String("last_name")).toString(),
                        c.value(QLatin1String("phone_number")).toString()).simplified();
    } else if (f.location.isObject()) {
        const QJsonObject l = f.location.toObject();
        made = QStringLiteral("[Location] %1, %2 %3 %4")
                   .arg(QString::number(l.value(QLatin1String("latitude")).toDouble(), 'g', 10),
                        QString::number(l.value(QLatin1String("longitude")).toDouble(), 'g', 10), f.place, f.address).simplified();
    } else if (f.poll.isObject()) {
        QStringList answers;
        const QJsonArray list = f.poll.toObject().value(QLatin1String("answers")).toArray();
        for (const QJsonValue& a : list) answers.append(a.toObject().value(QLatin1String("text")).toString());
        made = QStringLiteral("[Poll] %1 (%2)").arg(f.poll.toObject().value(QLatin1String("question")).toString(), answers.join(QStringLiteral(" / ")));
    }
    if (!f.place.isEmpty()) m.extra.insert(QStringLiteral("place_name"), f.place);
    if (!f.address.isEmpty()) m.extra.insert(QStringLiteral("address"), f.address);
    // Without words of its own the row would be invisible in a conversation; `text_made` says who wrote them.
    if (m.text.isEmpty() && !made.isEmpty()) {
        m.text = made;
        m.extra.insert(QStringLiteral("text_made"), true);
    }
}

void TelegramReader::service(const std::string& json, ParsedMessage& m, const Fields& f) {
    const QJsonObject row = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
    const QString action = row.value(QLatin1String("action")).toString();
    m.kind = action == QLatin1String("phone_call") || action == QLatin1String("conference_call") ? MessageKind::Call : MessageKind::System;
    m.text = f.type == QLatin1String("unsupported") ? QStringLiteral("A message the export could not write.") : telegramServiceSentence(row);
    m.extra.insert(QStringLiteral("text_made"), true);
    if (m.kind == MessageKind::System) {
        // Who acted is in the sentence; a system line has no sender.
        if (!m.sender.isEmpty()) m.extra.insert(QStringLiteral("actor"), m.sender);
        if (!m.senderId.isEmpty()) m.extra.insert(QStringLiteral("actor_id"), m.senderId);
        m.sender.clear();
        m.senderId.clear();
    }
}

void TelegramReader::time(ParsedMessage& m, const Fields& f) {
    m.timeText = f.date.isEmpty() ? f.unixTime : f.date;
    const auto local = parseIso(f.date.toUtf8());
    bool isNumber = false;
    const qint64 seconds = f.unixTime.toLongLong(&isNumber);
    if (isNumber && seconds > -62'000'000'000 && seconds < 250'000'000'000) {
        m.time = seconds * 1000;
        m.timeRule = QStringLiteral("unixtime");
        m.timeCertainty = Certainty::Certain;
        m_anyUnix = true;
        if (local && !local->hasOffset) {
            const qint64 difference = asIfUtcMs(local->civil) / 1000 - seconds;
            if (std::abs(difference) > 14 * 3600 || difference % 900 != 0)
                m_issues.add("time_mismatch", 0, m.offset,
                             QStringLiteral("The two times of message %1 do not belong together: %2 and %3.").arg(m.sourceId, f.date, f.unixTime));
            else if (!m_exportOffset)
                m_exportOffset = int(difference);
        }
        return;
    }
    if (local && local->hasOffset) {
        m.time = local->utcMs();
        m.timeRule = QStringLiteral("iso offset:%1").arg(offsetText(local->offsetSeconds));
        m.timeCertainty = Certainty::Certain;
        return;
    }
    if (local) {
        m_anyLocal = true;
        m.timeCertainty = Certainty::Assumed;
        if (m_options.zone.isEmpty() && m_exportOffset) {
            m.time = asIfUtcMs(local->civil) - qint64(*m_exportOffset) * 1000;
            m.timeRule = QStringLiteral("iso offset:%1(of other messages)").arg(offsetText(*m_exportOffset));
            return;
        }
        m.time = m_zone->toUtc(local->civil).ms;
        m.timeRule = QStringLiteral("iso ") + m_zone->words();
        return;
    }
    m.timeRule = QStringLiteral("none");
    m_issues.add("not_understood", 0, m.offset, QStringLiteral("Message %1 has no time that can be read.").arg(m.sourceId));
}

void TelegramReader::noteUnknown(const QStringList& names, qint64 offset) {
    QSet<QString> seen; // a message counts once
    for (const QString& name : names) {
        if (seen.contains(name)) continue;
        seen.insert(name);
        const bool room = m_unknown.size() < maxUnknownNames || m_unknown.contains(name);
        UnknownField& field = m_unknown[room ? name : QStringLiteral("…")];
        if (field.messages++ == 0) field.firstOffset = offset;
    }
}

/// Objects within a message that are kept whole: which of their fields are new.
void TelegramReader::noteNested(Fields& f) {
    const auto look = [&f](const char* name, const QJsonValue& v, std::initializer_list<const char*> known) {
        if (v.isUndefined() || v.isNull()) return;
        const QString head = QString::fromLatin1(name);
        if (!v.isObject()) f.unknown << head;
        const QJsonObject o = v.toObject();
        for (auto it = o.begin(); it != o.end(); ++it)
            if (std::none_of(known.begin(), known.end(), [&](const char* k) { return it.key() == QLatin1String(k); })) f.unknown << head + QLatin1Char('.') + it.key();
    };
    look("contact_information", f.contact, {"first_name", "last_name", "phone_number"});
    look("location_information", f.location, {"latitude", "longitude"});
    look("poll", f.poll, {"question", "closed", "total_voters", "answers"});
    const QJsonArray answers = f.poll.toObject().value(QLatin1String("answers")).toArray();
    for (const QJsonValue& a : answers) look("poll.answers", a, {"text", "voters", "chosen"});
}

void TelegramReader::message(std::string& json, qint64 offset) {
    ParsedMessage m;
    m.offset = offset;
    m.chat = m_issues.chat = m_header.index;
    Fields f;
    bool understood = false;
    try {
        understood = readFields(json, m, f);
    } catch (const simdjson::simdjson_error&) {
        understood = false;
    }
    if (!understood && !isUtf8(toBytes(json))) {
        json = QString::fromUtf8(toBytes(json)).toUtf8().toStdString();
        m = ParsedMessage();
        m.offset = offset;
        m.chat = m_header.index;
        f = Fields();
        try {
            understood = readFields(json, m, f);
            m_issues.add("invalid_utf8", 0, offset, QStringLiteral("Bytes that are no text are shown as \uFFFD."));
        } catch (const simdjson::simdjson_error&) {
            understood = false;
        }
    }
    if (!understood) {
        m_issues.add("not_understood", 0, offset, excerpt(toBytes(json)));
        return;
    }
    m.n = ++m_n;
    noteNested(f);
    noteUnknown(f.unknown, offset);
    time(m, f);
    const bool isMessage = f.type == QLatin1String("message");
    if (!f.edited.isEmpty()) {
        m.edited = true;
        m.extra.insert(QStringLiteral("edited_at"), f.edited);
    }
    if (f.type == QLatin1String("service") || f.type == QLatin1String("unsupported")) {
        service(json, m, f);
    } else {
        if (!isMessage) m.extra.insert(QStringLiteral("type"), f.type);
        media(m, f);
    }
    if (f.nullFrom && m.sender.isEmpty() && m.kind != MessageKind::System) {
        m.extra.insert(QStringLiteral("deleted_account"), true);
        m.sender = m.senderId.isEmpty() ? QStringLiteral("Deleted Account") : m.senderId;
    }
    if (m.kind != MessageKind::System && m.sender.isEmpty()) m.sender = m.senderId;
    m.sender = writtenName(m.sender);
    // One copy of each name in memory, however many messages carry it.
    if (!m.sender.isEmpty()) {
        auto it = m_interned.find(m.sender);
        if (it != m_interned.end()) m.sender = it.value();
        else if (m_interned.size() < 100'000) m_interned.insert(m.sender, m.sender);
    }
    const bool counted = f.type != QLatin1String("service") && f.type != QLatin1String("unsupported");
    if (counted) ++m_summary.messages;
    else ++m_summary.system;
    if (!m.sender.isEmpty() && m.kind != MessageKind::System && !m_known.contains(m.sender)) {
        m_known.insert(m.sender);
        m_summary.participants.append(m.sender);
    }
    if (m.time) {
        if (!m_summary.first || *m.time < *m_summary.first) m_summary.first = m.time;
        if (!m_summary.last || *m.time > *m_summary.last) m_summary.last = m.time;
        m_order.add(m.chat, *m.time, m.line, m.offset, m.timeText);
    }
    m_sink.message(std::move(m));
}

Result<ChatSummary> TelegramReader::run() {
    SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
    SABOOT_CHECK(m_input.rewind());
    QByteArray head(m_input.bufferFor(JsonCutter::pieceBytes), Qt::Uninitialized);
    SABOOT_TRY(const qint64 n, m_input.read(head.data(), head.size()));
    head.truncate(n);
    findExportOffset(head);
    head.clear();

    m_summary.format = QStringLiteral("telegram-json");
    JsonCutter cutter(m_input, m_sink, *this);
    auto end = cutter.run();
    if (!end) return std::move(end).error();
    m_issues.chat = -1;
    if (*end == JsonCutter::End::CutOff)
        m_issues.add("cut_off", 0, cutter.offset(), QStringLiteral("The file ends in the middle: later messages are missing."));
    if (*end == JsonCutter::End::Malformed)
        m_issues.add("cut_off", 0, cutter.offset(), QStringLiteral("The file stops being readable here; what follows was not read."));
    if (cutter.oversized() > 0)
        m_issues.add("text_truncated", 0, 0, QStringLiteral("%1 entries are too large and were left out.").arg(cutter.oversized()));
    for (auto it = m_unknown.cbegin(); it != m_unknown.cend(); ++it)
        m_issues.add("unknown_field", 0, it->firstOffset,
                     QStringLiteral("The field \"%1\" is not known; it is kept as written, with %2 messages.").arg(it.key().left(80)).arg(it->messages));
    for (auto it = m_unread.cbegin(); it != m_unread.cend(); ++it)
        m_issues.add("not_imported", 0, 0, QStringLiteral("The export holds a part that is not read: \"%1\", %2 times.").arg(it.key().left(80)).arg(it.value()));
    if (m_chats == 0) return Error(*end == JsonCutter::End::Complete ? ErrorCode::FormatUnknown : ErrorCode::FormatDamaged, m_input.name());
    if (m_chats > 1) m_summary.title.clear();
    if (m_exportOffset && (m_options.zone.isEmpty() || !m_anyLocal)) {
        m_summary.zone = offsetText(*m_exportOffset);
        m_summary.zoneCertainty = m_anyLocal ? Certainty::Assumed : Certainty::Certain;
    } else if (m_anyUnix && !m_anyLocal) {
        m_summary.zone = QStringLiteral("UTC");
        m_summary.zoneCertainty = Certainty::Certain;
    } else {
        m_summary.zone = m_zone->name();
        m_summary.zoneCertainty = m_zone->certainty();
    }
    m_order.finish();
    m_issues.finish();
    m_summary.issues = m_issues.total();
    return std::move(m_summary);
}

double detectTelegram(const Sample& sample) {
    QByteArrayView head = sample.head;
    if (head.startsWith("\xEF\xBB\xBF")) head = head.sliced(3);
    head = head.trimmed();
    if (!head.startsWith('{')) return 0;
    const auto has = [&head](const char* word) { return head.indexOf(word) >= 0; };
    if (!has("\"messages\"") && !has("\"chats\"")) return 0;
    if (has("\"sender_name\"") || has("\"guild\"") || has("\"origin_server_ts\"") || has("\"senderName\"") || has("\"timestamp_ms\"")) return 0;
    double c = 0.2;
    static const char* const types[] = {"saved_messages", "replies", "verification_codes", "personal_chat", "bot_chat", "private_group",
                                        "private_supergroup", "public_supergroup", "private_channel", "public_channel"};
    for (const char* t : types)
        if (head.indexOf(QByteArray("\"") + t + "\"") >= 0) {
            c += 0.35;
            break;
        }
    for (const char* key : {"\"date_unixtime\"", "\"from_id\"", "\"text_entities\""})
        if (has(key)) c += 0.15;
    if (has("\"service\"") || has("\"message\"")) c += 0.15;
    if (has("\"from\"") && has("\"date\"")) c += 0.15;
    if (sample.name.compare(QLatin1String("result.json"), Qt::CaseInsensitive) == 0) c += 0.1;
    return std::min(c, 0.99);
}

Result<ChatSummary> readTelegram(Input& input, const ChatOptions& options, Sink& sink) {
    return TelegramReader(input, options, sink).run();
}

} // namespace

const Format telegramJsonFormat{"telegram-json", "Telegram Desktop export (JSON)", detectTelegram, readTelegram};

} // namespace saboot::parsers::chat
