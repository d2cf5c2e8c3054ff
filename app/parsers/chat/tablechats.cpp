#include "parsers/chat/tablechats.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/linetext.h"
#include "parsers/chat/rows.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

/// A table whose columns are known by name.
class NamedRows {
public:
    NamedRows(Input& input, Sink& sink) : m_rows(csvRows(input, sink)) {}
    Status start() {
        SABOOT_CHECK(m_rows->start());
        if (m_rows->next(m_row))
            for (const QString& c : m_row.cells) m_names << c.trimmed().toLower();
        return m_rows->status();
    }
    bool has(const char* name) const { return m_names.contains(QLatin1String(name)); }
    bool next() {
        while (m_rows->next(m_row))
            if (m_row.cells.size() > 1 || !m_row.cells.value(0).trimmed().isEmpty()) return true;
        return false;
    }
    QString value(const char* name) const {
        const qsizetype i = m_names.indexOf(QLatin1String(name));
        return i < 0 ? QString() : m_row.cells.value(i);
    }
    qsizetype columns() const { return m_names.size(); }
    const Row& row() const { return m_row; }
    Status status() const { return m_rows->status(); }
    /// Said of the row where it has another shape than the table.
    void judge(Emitter& out) const {
        if (m_row.damaged || m_row.cells.size() != m_names.size())
            out.issues.add("not_understood", m_row.line, m_row.offset,
                           QStringLiteral("The row has %1 cells where the table has %2 columns, or a quotation mark that does not close.").arg(m_row.cells.size()).arg(m_names.size()));
    }
    void ended(Emitter& out) const {
        judgeEncoding(m_rows->encoding(), out.issues);
        if (m_rows->wasCut()) out.issues.add("cut_off", m_row.line, m_row.offset, QStringLiteral("The archive is damaged: the table ends before its end."));
    }

private:
    std::unique_ptr<RowSource> m_rows;
    QStringList m_names;
    Row m_row;
};

domain::ParsedMessage begun(const NamedRows& rows) {
    domain::ParsedMessage m;
    m.offset = rows.row().offset;
    m.line = rows.row().line;
    return m;
}

bool setMs(domain::ParsedMessage& m, const QString& text, double factor, const char* rule) {
    bool isNumber = false;
    const double n = text.trimmed().toDouble(&isNumber);
    m.timeText = text;
    if (!isNumber || n <= 0) return false;
    Emitter::setUtc(m, qint64(n * factor), text, rule);
    return true;
}

QString titleOf(const Input& input) { return QFileInfo(input.name()).completeBaseName(); }

Result<domain::ChatSummary> readDiscord(Input& input, const domain::ChatOptions& options, Sink& sink) {
    Emitter out(sink, "discord-csv");
    SABOOT_TRY(const ZoneRule zone, ZoneRule::make(options.zone));
    NamedRows rows(input, sink);
    SABOOT_CHECK(rows.start());
    if (!rows.has("authorid") || !rows.has("content")) return Error(ErrorCode::FormatUnknown, input.name());
    ChatHeader h;
    h.title = out.summary.title = titleOf(input);
    sink.chat(std::move(h));
    bool assumed = false;
    while (rows.next()) {
        rows.judge(out);
        domain::ParsedMessage m = begun(rows);
        m.senderId = rows.value("authorid");
        m.sender = rows.value("author");
        m.text = rows.value("content");
        if (!Emitter::setIso(m, rows.value("date"), zone)) {
            // Older versions wrote the date as the computer's language does.
            static const QRegularExpression old(QStringLiteral("^(\\d{2})-([A-Z][a-z]{2})-(\\d{2,4}) (\\d{2}):(\\d{2}) ([AP]M)$"));
            const auto f = old.match(m.timeText.trimmed());
            static const QString months = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
            CivilTime t{f.captured(3).toInt(), int(months.indexOf(f.captured(2))) / 3 + 1, f.captured(1).toInt(), f.captured(4).toInt() % 12, f.captured(5).toInt(), 0, 0};
            if (t.year < 100) t.year += 2000;
            if (f.captured(6) == QLatin1String("PM")) t.hour += 12;
            if (f.hasMatch() && isPossible(t)) Emitter::setWall(m, t, zone, m.timeText, QStringLiteral("dmy(month name) hm12"));
            else out.noTime(m);
        }
        assumed = assumed || m.timeCertainty != domain::Certainty::Certain;
        for (const QString& file : rows.value("attachments").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            domain::Attachment a;
            a.name = file.trimmed();
            a.present = input.media().contains(a.name);
            m.attachments.push_back(std::move(a));
            m.kind = MessageKind::Media;
        }
        static const QRegularExpression reaction(QStringLiteral("^(.+?) \\((\\d+)\\)$"));
        for (const QString& r : rows.value("reactions").split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (const auto f = reaction.match(r.trimmed()); f.hasMatch()) m.reactions.push_back({f.captured(1), {}, f.captured(2).toInt()});
        out.emitMessage(std::move(m), false);
    }
    SABOOT_CHECK(rows.status());
    rows.ended(out);
    out.summary.zone = assumed ? zone.name() : QStringLiteral("UTC");
    out.summary.zoneCertainty = assumed ? domain::Certainty::Assumed : domain::Certainty::Certain;
    return out.finish();
}

double detectDiscord(const Sample& s) {
    QByteArrayView head = s.head;
    if (head.startsWith("\xEF\xBB\xBF")) head = head.sliced(3);
    const QByteArray line = head.first(std::min<qsizetype>(head.size(), 200)).toByteArray().replace('"', "");
    return line.startsWith("AuthorID,Author,Date,Content,") ? 0.98 : 0;
}

/// Names of the contacts by their identity, from the table beside the messages.
QHash<QString, QString> threemaContacts(Input& input) {
    QHash<QString, QString> names;
    auto bytes = input.beside(QStringLiteral("contacts.csv"), 64 << 20);
    if (!bytes) return names;
    BytesInput table(*bytes, QStringLiteral("contacts.csv"));
    struct Quiet : Sink {
        void message(domain::ParsedMessage&&) override {}
        void issue(domain::ImportIssue&&) override {}
    } quiet;
    NamedRows rows(table, quiet);
    if (!rows.start()) return names;
    while (rows.next()) {
        QString name = (rows.value("firstname") + QLatin1Char(' ') + rows.value("lastname")).trimmed();
        if (name.isEmpty()) name = rows.value("nick_name").trimmed();
        if (!name.isEmpty()) names.insert(rows.value("identity").trimmed(), name);
    }
    return names;
}

Result<domain::ChatSummary> readThreema(Input& input, const domain::ChatOptions&, Sink& sink) {
    Emitter out(sink, "threema-csv");
    NamedRows rows(input, sink);
    SABOOT_CHECK(rows.start());
    if (!rows.has("isoutbox") || !rows.has("body")) return Error(ErrorCode::FormatUnknown, input.name());
    const QHash<QString, QString> names = threemaContacts(input);
    const bool group = input.name().startsWith(QLatin1String("group_"));
    ChatHeader h;
    h.id = titleOf(input).section(QLatin1String("message_"), 1);
    h.title = out.summary.title = names.value(h.id, h.id);
    h.type = group ? QStringLiteral("group") : QStringLiteral("personal");
    sink.chat(std::move(h));
    bool titled = group;
    while (rows.next()) {
        rows.judge(out);
        domain::ParsedMessage m = begun(rows);
        const QString identity = rows.value("identity").trimmed();
        if (!titled && !identity.isEmpty()) {
            titled = true;
            ChatHeader again;
            again.id = identity;
            again.title = out.summary.title = names.value(identity, identity);
            again.type = QStringLiteral("personal");
            sink.chat(std::move(again));
        }
        const bool outgoing = rows.value("isoutbox") == QLatin1String("1");
        m.senderId = outgoing ? QString() : identity;
        m.sender = outgoing ? QStringLiteral("Me") : names.value(identity, identity);
        m.sourceId = rows.value("apiid").isEmpty() ? rows.value("uid") : rows.value("apiid");
        m.replyTo = rows.value("quoted_message_apiid");
        m.text = rows.value("body");
        if (!setMs(m, rows.value("posted_at"), 1, "unixtime(ms)") && !setMs(m, rows.value("created_at"), 1, "unixtime(ms)")) out.noTime(m);
        m.edited = rows.value("edited_at").toLongLong() > 0;
        m.deleted = rows.value("deleted_at").toLongLong() > 0;
        for (const char* key : {"delivered_at", "read_at", "messagestae", "caption"})
            if (!rows.value(key).isEmpty()) m.extra.insert(QString::fromLatin1(key), rows.value(key));
        const QString type = rows.value("type").toUpper();
        bool system = rows.value("isstatusmessage") == QLatin1String("1");
        if (type == QLatin1String("VOIP_STATUS") || type == QLatin1String("GROUP_CALL_STATUS")) {
            m.kind = MessageKind::Call;
            system = true;
        } else if (system || type == QLatin1String("STATUS") || type == QLatin1String("DATE_SEPARATOR") || type.endsWith(QLatin1String("_STATUS"))) {
            system = true;
            m.kind = MessageKind::System;
            m.sender.clear();
            m.senderId.clear();
        } else if (type == QLatin1String("FILE") || type == QLatin1String("IMAGE") || type == QLatin1String("VIDEO") || type == QLatin1String("VOICEMESSAGE")) {
            m.kind = MessageKind::Media;
            domain::Attachment a;
            a.name = (group ? QStringLiteral("group_message_media_") : QStringLiteral("message_media_")) + rows.value("uid");
            a.mediaType = type;
            a.present = input.media().contains(a.name);
            m.attachments.push_back(std::move(a));
            if (!rows.value("caption").isEmpty()) m.text = rows.value("caption");
        } else if (type == QLatin1String("LOCATION")) {
            m.extra.insert(QStringLiteral("location"), m.text);
        }
        if (!type.isEmpty() && type != QLatin1String("TEXT")) m.extra.insert(QStringLiteral("type"), type);
        out.emitMessage(std::move(m), system);
    }
    SABOOT_CHECK(rows.status());
    rows.ended(out);
    out.summary.zone = QStringLiteral("UTC");
    out.summary.zoneCertainty = domain::Certainty::Certain;
    return out.finish();
}

bool headerHas(const Sample& s, std::initializer_list<const char*> names) {
    const qsizetype end = s.head.indexOf('\n');
    const QByteArray line = (end < 0 ? s.head : s.head.first(end)).toByteArray().toLower();
    return std::all_of(names.begin(), names.end(), [&line](const char* n) { return line.contains(n); });
}

double detectThreema(const Sample& s) { return headerHas(s, {"isoutbox", "posted_at", "body"}) ? 0.97 : 0; }

Result<domain::ChatSummary> readImo(Input& input, const domain::ChatOptions&, Sink& sink) {
    Emitter out(sink, "imo-csv");
    NamedRows rows(input, sink);
    SABOOT_CHECK(rows.start());
    if (!rows.has("buid") || !rows.has("timestamp")) return Error(ErrorCode::FormatUnknown, input.name());
    QHash<QString, int> chats;
    while (rows.next()) {
        domain::ParsedMessage m = begun(rows);
        const QString buid = rows.value("buid").trimmed();
        auto known = chats.constFind(buid);
        if (known == chats.constEnd()) {
            known = chats.insert(buid, int(chats.size()));
            ChatHeader h;
            h.index = known.value();
            h.id = h.title = buid;
            sink.chat(std::move(h));
        }
        m.chat = out.issues.chat = known.value();
        rows.judge(out);
        const bool incoming = rows.value("message_type").trimmed() == QLatin1String("1");
        const QJsonObject data = QJsonDocument::fromJson(rows.value("imdata").toUtf8()).object();
        const QString author = data.value(QLatin1String("author_alias")).toString();
        m.senderId = incoming ? (data.value(QLatin1String("author")).toString().isEmpty() ? buid : data.value(QLatin1String("author")).toString()) : QString();
        m.sender = incoming ? (author.isEmpty() ? m.senderId : author) : QStringLiteral("Me");
        m.text = rows.value("last_message");
        if (m.text.isEmpty()) m.text = data.value(QLatin1String("msg")).toString();
        if (!setMs(m, rows.value("timestamp"), 1e-6, "unixtime(ns)")) out.noTime(m);
        const QString type = data.value(QLatin1String("type")).toString();
        if (type.contains(QLatin1String("photo")) || type.contains(QLatin1String("video")) || type.contains(QLatin1String("audio")) || type.contains(QLatin1String("file"))) {
            m.kind = MessageKind::Media;
            domain::Attachment a;
            a.name = data.value(QLatin1String("original_path")).toString().section(QLatin1Char('/'), -1);
            a.mediaType = type;
            if (a.name.isEmpty()) a.reason = QStringLiteral("the export names no file");
            a.present = !a.name.isEmpty() && input.media().contains(a.name);
            m.attachments.push_back(std::move(a));
        }
        if (!data.isEmpty()) m.extra.insert(QStringLiteral("imdata"), data);
        else if (!rows.value("imdata").isEmpty()) m.extra.insert(QStringLiteral("imdata"), rows.value("imdata")); // as written, where it is no JSON
        if (!rows.value("message_read").isEmpty()) m.extra.insert(QStringLiteral("read"), rows.value("message_read"));
        out.emitMessage(std::move(m), false);
    }
    SABOOT_CHECK(rows.status());
    out.issues.chat = -1;
    rows.ended(out);
    if (chats.size() == 1) out.summary.title = chats.constBegin().key();
    out.summary.zone = QStringLiteral("UTC");
    out.summary.zoneCertainty = domain::Certainty::Certain;
    return out.finish();
}

double detectImo(const Sample& s) { return headerHas(s, {"buid", "imdata", "message_type", "timestamp"}) ? 0.97 : 0; }

} // namespace

const Format discordCsvFormat{"discord-csv", "Discord (DiscordChatExporter CSV)", detectDiscord, readDiscord};
const Format threemaCsvFormat{"threema-csv", "Threema backup (CSV)", detectThreema, readThreema};
const Format imoCsvFormat{"imo-csv", "imo (table of messages as CSV)", detectImo, readImo};

} // namespace saboot::parsers::chat
