#include "parsers/chat/signal.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/linetext.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

/// The conversation's name: the file's, or for chat.md that of the archive around it.
QString titleFrom(const Input& input) {
    QString base = QFileInfo(input.name()).completeBaseName();
    if (base == QLatin1String("chat") || base == QLatin1String("index")) base = QFileInfo(input.container()).completeBaseName();
    return base;
}

// ---- Markdown ------------------------------------------------------------------------------------------------------

const QRegularExpression& markdownHeader() {
    static const QRegularExpression r(QStringLiteral("^\\[(\\d{4})-(\\d{2})-(\\d{2}),? (\\d{2}):(\\d{2})(?::(\\d{2}))?\\] ?([^:]{1,200}): ?(.*)$"));
    return r;
}

class MarkdownReader {
public:
    MarkdownReader(Input& input, const domain::ChatOptions& options, Sink& sink) : m_input(input), m_options(options), m_out(sink, "signal-md") { m_out.order.setForward(); }

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        LineReader lines(m_input, m_out.sink, 0, m_input.sizeBytes());
        SABOOT_CHECK(lines.start());
        judgeEncoding(lines.encoding(), m_out.issues);
        ChatHeader h;
        h.title = m_out.summary.title = titleFrom(m_input);
        m_out.sink.chat(std::move(h));
        LineReader::Line line;
        while (lines.next(line)) take(line);
        SABOOT_CHECK(lines.status());
        flush();
        judgeEnd(lines, m_out.issues);
        if (m_out.summary.messages + m_out.summary.system == 0) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.summary.zone = m_zone->name();
        m_out.summary.zoneCertainty = m_zone->certainty();
        m_out.summary.dateOrder = domain::DateOrder::Ymd;
        return m_out.finish();
    }

private:
    void take(const LineReader::Line& line) {
        const QString s = shownLine(line, m_out.issues);
        const auto f = line.fragment || s.size() > 100'000 ? QRegularExpressionMatch() : markdownHeader().match(s);
        const CivilTime t{f.captured(1).toInt(), f.captured(2).toInt(), f.captured(3).toInt(), f.captured(4).toInt(), f.captured(5).toInt(), f.captured(6).toInt(), 0};
        if (!f.hasMatch() || !isPossible(t)) {
            if (f.hasMatch()) m_out.issues.add("impossible_date", line.number, line.offset, s.left(100));
            if (m_active) {
                if (m_message.text.size() < maxTextBytes / 2) m_message.text += (line.fragment ? QString() : QStringLiteral("\n")) + s;
                else ++m_cut;
            } else if (!s.trimmed().isEmpty()) {
                m_out.issues.add("not_understood", line.number, line.offset, excerpt(line.text));
            }
            return;
        }
        flush();
        m_active = true;
        m_message = {};
        m_cut = 0;
        m_message.offset = line.offset;
        m_message.line = line.number;
        const bool seconds = f.capturedLength(6) > 0;
        Emitter::setWall(m_message, t, *m_zone, s.mid(1, f.capturedStart(7) - 3).remove(QLatin1Char(']')).trimmed(),
                         seconds ? QStringLiteral("ymd hms24") : QStringLiteral("ymd hm24"));
        m_message.sender = f.captured(7).trimmed();
        m_message.text = f.captured(8);
    }

    void flush() {
        if (!m_active) return;
        m_active = false;
        if (m_cut > 0) m_out.issues.add("text_truncated", m_message.line, m_message.offset, QStringLiteral("%1 lines more are in the original only.").arg(m_cut));
        // Markdown writes a line break as two spaces at the end of a line.
        QStringList kept, quote;
        static const QRegularExpression media(QStringLiteral("!?\\[([^\\]]*)\\]\\((\\.?/?media/[^)]*)\\)"));
        static const QRegularExpression reactions(QStringLiteral("^\\(- (.*) -\\)$"));
        static const QRegularExpression onePerson(QStringLiteral("^(.+?): (\\S+)$"));
        const QStringList lines = m_message.text.split(QLatin1Char('\n'));
        for (QString line : lines) {
            while (line.endsWith(QLatin1String("  "))) line.chop(1);
            if (line.endsWith(QLatin1Char(' '))) line.chop(1);
            auto found = media.globalMatch(line);
            while (found.hasNext()) {
                const auto f = found.next();
                domain::Attachment a;
                a.name = f.captured(2);
                a.present = m_input.media().contains(a.name);
                if (a.present) a.sizeBytes = m_input.media().sizeBytes(a.name);
                m_message.attachments.push_back(std::move(a));
                m_message.kind = MessageKind::Media;
            }
            line.remove(media);
            if (const auto f = reactions.match(line.trimmed()); f.hasMatch()) {
                const QStringList people = f.captured(1).split(QStringLiteral(", "));
                bool all = true;
                for (const QString& p : people) all = all && onePerson.match(p).hasMatch();
                if (all) {
                    for (const QString& p : people) {
                        const auto one = onePerson.match(p);
                        m_message.reactions.push_back({one.captured(2), one.captured(1), 1});
                    }
                    continue;
                }
            }
            if (line.startsWith(QLatin1String("> ")) && kept.join(QString()).trimmed().isEmpty()) {
                quote << line.mid(2);
                continue;
            }
            kept << line;
        }
        if (!quote.isEmpty()) m_message.extra.insert(QStringLiteral("quote"), quote.join(QLatin1Char('\n')));
        m_message.text = kept.join(QLatin1Char('\n')).trimmed();
        m_out.emitMessage(std::move(m_message), false);
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    domain::ParsedMessage m_message;
    qint64 m_cut = 0;
    bool m_active = false;
};

double detectMarkdown(const Sample& s) {
    int headers = 0, lines = 0, withoutSeconds = 0, comma = 0, signs = 0;
    const QString text = QString::fromUtf8(s.head.first(std::min<qsizetype>(s.head.size(), 64 * 1024)));
    for (const QStringView v : QStringView(text).split(QLatin1Char('\n'))) {
        if (++lines > 400) break;
        if (v.size() > 2000) continue;
        const QString line = v.toString();
        if (line.contains(QLatin1String("](./media/")) || line.contains(QLatin1String("](media/")) || (line.startsWith(QLatin1String("(- ")) && line.trimmed().endsWith(QLatin1String(" -)")))) ++signs;
        const auto f = markdownHeader().match(line);
        if (!f.hasMatch()) continue;
        ++headers;
        if (f.capturedLength(6) == 0) ++withoutSeconds;
        if (line.mid(11, 1) == QLatin1String(",")) ++comma;
        if (f.captured(7) == QLatin1String("Me")) ++signs;
    }
    if (headers == 0) return 0;
    // A WhatsApp export of an iPhone always has seconds, and direction marks before what is no plain text.
    if (text.contains(QChar(0x200E)) || s.name.contains(QLatin1String("whatsapp"), Qt::CaseInsensitive)) return 0.3;
    const bool named = s.name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) || s.name.contains(QLatin1String("signal"), Qt::CaseInsensitive) ||
                       s.container.contains(QLatin1String("signal"), Qt::CaseInsensitive);
    if (named || withoutSeconds == headers) return 0.99;
    return comma == 0 && signs > 0 ? 0.97 : comma == 0 ? 0.7 : 0.4;
}

// ---- sigtop, JSON --------------------------------------------------------------------------------------------------

class SigtopJsonReader : public JsonCutter::Handler {
public:
    SigtopJsonReader(Input& input, Sink& sink) : m_input(input), m_out(sink, "sigtop-json") {}

    Result<domain::ChatSummary> run() {
        JsonCutter cutter(m_input, m_out.sink, *this);
        ChatHeader h;
        h.title = m_out.summary.title = titleFrom(m_input);
        m_out.sink.chat(std::move(h));
        SABOOT_TRY(const auto end, cutter.run());
        if (!m_begun) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.ended(end, cutter);
        m_out.summary.zone = QStringLiteral("UTC");
        m_out.summary.zoneCertainty = domain::Certainty::Certain;
        return m_out.finish();
    }
    bool cuts(const JsonCutter::Path& path) override {
        const bool rows = path.size() == 1 || (path.size() == 2 && path[1].key == "messages");
        m_begun = m_begun || rows;
        return rows;
    }
    void element(const JsonCutter::Path&, std::string& json, qint64 offset) override {
        QJsonObject o = elementObject(json);
        // Some versions keep the row's fields in a text column "json".
        if (o.value(QLatin1String("json")).isString()) {
            const QJsonObject inner = QJsonDocument::fromJson(str(o, "json").toUtf8()).object();
            for (auto it = inner.begin(); it != inner.end(); ++it)
                if (!o.contains(it.key())) o.insert(it.key(), it.value());
        }
        if (!o.contains(QLatin1String("sent_at")) && !o.contains(QLatin1String("timestamp")) && !o.contains(QLatin1String("body"))) {
            m_out.issues.add("not_understood", 0, offset, excerpt(QByteArrayView(json.data(), qsizetype(json.size()))));
            return;
        }
        domain::ParsedMessage m;
        m.offset = offset;
        m.sourceId = str(o, "id");
        const QString type = str(o, "type");
        for (const char* key : {"sourceServiceId", "sourceUuid", "source"})
            if (m.senderId.isEmpty()) m.senderId = str(o, key);
        const bool outgoing = type == QLatin1String("outgoing");
        m.sender = outgoing ? QStringLiteral("Me") : !str(o, "source").isEmpty() ? str(o, "source") : m.senderId;
        if (m.sender.isEmpty()) m.sender = str(o, "conversationId");
        m.text = str(o, "body");
        const qint64 sent = whole(o, {"sent_at", "timestamp"});
        const qint64 received = whole(o, {"received_at_ms", "received_at"});
        if (sent > 0) Emitter::setUtc(m, sent, QString::number(sent), "unixtime(ms)");
        else if (received > 1'000'000'000'000) Emitter::setUtc(m, received, QString::number(received), "unixtime(ms) of arrival");
        else m_out.noTime(m);
        // Newer versions count arrivals instead of timing them.
        if (received > 1'000'000'000'000) m.extra.insert(QStringLiteral("received_at_ms"), received);
        if (!str(o, "conversationId").isEmpty()) m.extra.insert(QStringLiteral("conversation"), str(o, "conversationId"));
        const QJsonArray files = o.value(QLatin1String("attachments")).toArray();
        for (const QJsonValue& v : files) {
            const QJsonObject f = v.toObject();
            domain::Attachment a;
            a.name = str(f, "fileName").isEmpty() ? str(f, "path") : str(f, "fileName");
            a.mediaType = str(f, "contentType");
            a.sizeBytes = f.value(QLatin1String("size")).toInteger(-1);
            a.present = !a.name.isEmpty() && m_input.media().contains(a.name);
            m.attachments.push_back(std::move(a));
        }
        if (!m.attachments.empty()) m.kind = MessageKind::Media;
        const QJsonArray reactions = o.value(QLatin1String("reactions")).toArray();
        for (const QJsonValue& r : reactions) m.reactions.push_back({str(r.toObject(), "emoji"), str(r.toObject(), "fromId"), 1});
        const QJsonObject quote = o.value(QLatin1String("quote")).toObject();
        if (!quote.isEmpty()) {
            m.extra.insert(QStringLiteral("quote"), str(quote, "text"));
            m.replyTo = str(quote, "messageId").isEmpty() ? QString::number(quote.value(QLatin1String("id")).toInteger()) : str(quote, "messageId");
        }
        m.edited = !o.value(QLatin1String("editHistory")).toArray().isEmpty();
        if (m.edited) m.extra.insert(QStringLiteral("edit_history"), o.value(QLatin1String("editHistory")));
        m.deleted = o.value(QLatin1String("deletedForEveryone")).toBool() || o.value(QLatin1String("isErased")).toInt() == 1;
        Emitter::keepRest(m, o, {"json", "id", "type", "sourceServiceId", "sourceUuid", "source", "conversationId", "body", "sent_at", "timestamp", "received_at", "received_at_ms", "attachments",
                                 "reactions", "quote", "editHistory", "deletedForEveryone", "isErased"});
        bool system = false;
        if (type == QLatin1String("call-history")) {
            m.kind = MessageKind::Call;
            system = true;
        } else if (!type.isEmpty() && !outgoing && type != QLatin1String("incoming") && type != QLatin1String("story")) {
            m.kind = MessageKind::System;
            system = true;
            if (m.text.isEmpty()) m.text = type;
            m.extra.insert(QStringLiteral("actor"), m.sender);
            m.sender.clear();
            m.senderId.clear();
        }
        if (!type.isEmpty() && !outgoing && type != QLatin1String("incoming")) m.extra.insert(QStringLiteral("type"), type);
        m_out.emitMessage(std::move(m), system);
    }

private:
    static qint64 whole(const QJsonObject& o, std::initializer_list<const char*> keys) {
        for (const char* key : keys) {
            const QJsonValue v = o.value(QLatin1String(key));
            if (v.isDouble()) return v.toInteger(qint64(v.toDouble()));
            bool isNumber = false;
            const qint64 n = v.toString().toLongLong(&isNumber);
            if (isNumber) return n;
        }
        return -1;
    }
    Input& m_input;
    Emitter m_out;
    bool m_begun = false;
};

double detectSigtopJson(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (!has("\"sent_at\"") || !has("\"conversationId\"")) return 0;
    return has("\"sourceServiceId\"") || has("\"sourceUuid\"") || has("\"received_at\"") ? 0.97 : 0.8;
}

// ---- sigtop, text --------------------------------------------------------------------------------------------------

class SigtopTextReader {
public:
    SigtopTextReader(Input& input, const domain::ChatOptions& options, Sink& sink) : m_input(input), m_options(options), m_out(sink, "sigtop-txt") { m_out.order.setForward(); }

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        LineReader lines(m_input, m_out.sink, 0, m_input.sizeBytes());
        SABOOT_CHECK(lines.start());
        judgeEncoding(lines.encoding(), m_out.issues);
        m_out.summary.title = titleFrom(m_input);
        m_out.sink.chat(ChatHeader());
        LineReader::Line line;
        while (lines.next(line)) take(line);
        SABOOT_CHECK(lines.status());
        flush();
        judgeEnd(lines, m_out.issues);
        if (m_out.summary.messages + m_out.summary.system == 0) return Error(ErrorCode::FormatUnknown, m_input.name());
        ChatHeader h;
        h.title = m_out.summary.title;
        m_out.sink.chat(std::move(h));
        m_out.summary.zone = QStringLiteral("UTC");
        m_out.summary.zoneCertainty = domain::Certainty::Certain;
        return m_out.finish();
    }

private:
    void take(const LineReader::Line& line) {
        const QString s = shownLine(line, m_out.issues);
        static const QRegularExpression field(QStringLiteral("^(Conversation|From|Type|Sent|Received|Edited|Attachment|Reaction|Quote|Mention|Version): ?(.*)$"));
        const auto f = line.fragment || s.size() > 4000 ? QRegularExpressionMatch() : field.match(s);
        const QString name = f.captured(1), value = f.captured(2).trimmed();
        if (name == QLatin1String("Conversation") && !m_active) {
            m_out.summary.title = value;
            return;
        }
        // A message begins with its sender, and only behind an empty line: a body may hold such a word too.
        if (name == QLatin1String("From") && (m_blank || !m_active)) {
            flush();
            m_active = m_inHeader = true;
            m_message = {};
            m_message.offset = line.offset;
            m_message.line = line.number;
            m_message.sender = value;
            static const QRegularExpression number(QStringLiteral("^(.*) \\(([^()]+)\\)$"));
            if (const auto n = number.match(value); n.hasMatch()) {
                m_message.sender = n.captured(1);
                m_message.senderId = n.captured(2);
            }
            m_blank = false;
            return;
        }
        if (!m_active) {
            if (!s.trimmed().isEmpty()) m_out.issues.add("not_understood", line.number, line.offset, excerpt(line.text));
            m_blank = s.isEmpty();
            return;
        }
        if (m_inHeader) {
            if (s.isEmpty()) m_inHeader = false;
            else if (name == QLatin1String("Sent")) sent(value);
            else if (name == QLatin1String("Type")) m_type = value;
            else if (name == QLatin1String("Received")) m_message.extra.insert(QStringLiteral("received"), value);
            else if (name == QLatin1String("Edited")) m_message.edited = true;
            else if (name == QLatin1String("Attachment")) attachment(value);
            else if (name == QLatin1String("Reaction")) m_message.reactions.push_back({value.section(QLatin1String(" from "), 0, 0), value.section(QLatin1String(" from "), 1), 1});
            else if (!f.hasMatch()) m_out.issues.add("not_understood", line.number, line.offset, excerpt(line.text));
            m_blank = s.isEmpty();
            return;
        }
        if (s.startsWith(QLatin1String("> ")) && m_message.text.isEmpty()) {
            m_quote << s.mid(2);
        } else if (m_message.text.size() < maxTextBytes / 2) {
            if (!m_message.text.isEmpty()) m_message.text += QLatin1Char('\n');
            m_message.text += s;
        } else {
            m_out.issues.add("text_truncated", line.number, line.offset, QStringLiteral("The message goes on in the original only."));
        }
        m_blank = s.isEmpty();
    }

    void sent(const QString& value) {
        m_message.timeText = value;
        const QDateTime t = QDateTime::fromString(value, Qt::RFC2822Date);
        if (t.isValid()) {
            m_message.time = t.toMSecsSinceEpoch();
            m_message.timeRule = QStringLiteral("rfc2822 offset:%1").arg(offsetText(t.offsetFromUtc()));
            m_message.timeCertainty = domain::Certainty::Certain;
        }
    }
    void attachment(const QString& value) {
        static const QRegularExpression shape(QStringLiteral("^(.*) \\(([^,()]+)(?:, (\\d+) bytes)?\\)$"));
        const auto f = shape.match(value);
        domain::Attachment a;
        a.name = f.hasMatch() ? f.captured(1) : value;
        a.mediaType = f.captured(2);
        if (f.capturedLength(3) > 0) a.sizeBytes = f.captured(3).toLongLong();
        a.present = m_input.media().contains(a.name);
        m_message.attachments.push_back(std::move(a));
        m_message.kind = MessageKind::Media;
    }
    void flush() {
        if (!m_active) return;
        m_active = false;
        m_message.text = m_message.text.trimmed();
        if (!m_quote.isEmpty()) m_message.extra.insert(QStringLiteral("quote"), m_quote.join(QLatin1Char('\n')));
        m_quote.clear();
        if (!m_message.time) m_out.noTime(m_message);
        const QString type = std::exchange(m_type, {});
        bool system = false;
        if (!type.isEmpty() && type != QLatin1String("incoming") && type != QLatin1String("outgoing")) {
            system = true;
            m_message.kind = type.contains(QLatin1String("call")) ? MessageKind::Call : MessageKind::System;
            m_message.extra.insert(QStringLiteral("type"), type);
            if (m_message.text.isEmpty()) m_message.text = type;
            if (m_message.kind == MessageKind::System) {
                m_message.extra.insert(QStringLiteral("actor"), m_message.sender);
                m_message.sender.clear();
                m_message.senderId.clear();
            }
        }
        m_out.emitMessage(std::move(m_message), system);
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    domain::ParsedMessage m_message;
    QString m_type;
    QStringList m_quote;
    bool m_active = false, m_inHeader = false, m_blank = true;
};

double detectSigtopText(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (!(s.head.startsWith("From: ") || s.head.startsWith("Conversation: ") || has("\nFrom: ")) || !has("\nSent: ") || !has("\nType: ")) return 0;
    return has("\nType: incoming") || has("\nType: outgoing") ? 0.95 : 0.7;
}

} // namespace

const Format signalMarkdownFormat{"signal-md", "Signal (signal-export)", detectMarkdown,
                                  [](Input& i, const domain::ChatOptions& o, Sink& s) { return MarkdownReader(i, o, s).run(); }};
const Format sigtopJsonFormat{"sigtop-json", "Signal (sigtop JSON)", detectSigtopJson,
                              [](Input& i, const domain::ChatOptions&, Sink& s) { return SigtopJsonReader(i, s).run(); }};
const Format sigtopTextFormat{"sigtop-txt", "Signal (sigtop text)", detectSigtopText,
                              [](Input& i, const domain::ChatOptions& o, Sink& s) { return SigtopTextReader(i, o, s).run(); }};

} // namespace saboot::parsers::chat
