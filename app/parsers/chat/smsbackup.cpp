#include "parsers/chat/smsbackup.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/linetext.h"

#include <QHash>
#include <QMap>
#include <QXmlStreamReader>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

/// The surrogate halves some versions write as two character references, which no XML reader accepts, as one. A half alone and other
/// references to what XML cannot hold (a NUL in a text) become U+FFFD, so that they do not end the reading; `lost` counts them.
QByteArray joinSurrogates(QByteArrayView in, int& lost) {
    QByteArray out;
    out.reserve(in.size());
    qsizetype at = 0;
    const auto reference = [&in](qsizetype from, qsizetype& end) -> int {
        if (from + 3 >= in.size() || in[from] != '&' || in[from + 1] != '#') return -1;
        constexpr qsizetype longest = 11;
        const qsizetype length = in.sliced(from, std::min(longest, in.size() - from)).indexOf(';');
        if (length < 0) return -1;
        const qsizetype semicolon = from + length;
        const QByteArray digits = in.sliced(from + 2, semicolon - from - 2).toByteArray();
        bool isNumber = false;
        const int n = digits.startsWith('x') ? digits.mid(1).toInt(&isNumber, 16) : digits.toInt(&isNumber);
        end = semicolon + 1;
        return isNumber ? n : -1;
    };
    for (;;) {
        const qsizetype next = in.indexOf("&#", at);
        if (next < 0) break;
        out.append(in.sliced(at, next - at));
        qsizetype end = next, end2 = next;
        const int high = reference(next, end);
        if (high >= 0xD800 && high <= 0xDBFF) {
            const int low = reference(end, end2);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                out += "&#" + QByteArray::number(int(QChar::surrogateToUcs4(char16_t(high), char16_t(low)))) + ';';
                at = end2;
            } else {
                out += "&#65533;";
                at = end;
                ++lost;
            }
        } else if ((high >= 0xDC00 && high <= 0xDFFF) || (high >= 0 && high < 0x20 && high != 9 && high != 10 && high != 13) || high == 0xFFFE || high == 0xFFFF || high > 0x10FFFF) {
            out += "&#65533;";
            at = end;
            ++lost;
        } else {
            out.append("&#");
            at = next + 2;
        }
    }
    out.append(in.sliced(at));
    return out;
}

class SmsReader {
public:
    SmsReader(Input& input, Sink& sink) : m_input(input), m_out(sink, "smsbackup-xml") {}

    Result<domain::ChatSummary> run() {
        LineReader lines(m_input, m_out.sink, 0, m_input.sizeBytes());
        SABOOT_CHECK(lines.start());
        LineReader::Line line;
        while (lines.next(line)) {
            m_offset = line.offset;
            m_line = line.number;
            m_out.issues.chat = -1; // a line is not yet of a conversation
            judgeBytes(line, m_out.issues);
            int lost = 0;
            QByteArray text = joinSurrogates(line.text, lost);
            if (lost > 0) m_out.issues.add("invalid_utf8", line.number, line.offset, QStringLiteral("Bytes that are no text are shown as \uFFFD."));
            text.replace('\0', "");
            // A line longer than the buffer comes in pieces that belong together.
            if (!line.fragment && line.number > 1) text.prepend('\n');
            // The declaration may name another encoding; the lines are UTF-8 already.
            m_xml.addData(wholeUtf8(text));
            if (!pump()) break;
        }
        SABOOT_CHECK(lines.status());
        if (!m_root) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.issues.chat = -1;
        for (auto it = m_others.cbegin(); it != m_others.cend(); ++it)
            m_out.issues.add("not_imported", 0, 0, QStringLiteral("The file holds records that are no messages: %1.").arg(QStringLiteral("%1 × %2").arg(it.value()).arg(it.key())));
        const bool cut = m_xml.hasError() || !m_ended;
        if (cut) m_out.issues.add("cut_off", m_line, m_offset, QStringLiteral("The file stops being readable here; what follows was not read."));
        m_out.summary.zone = QStringLiteral("UTC");
        m_out.summary.zoneCertainty = domain::Certainty::Certain;
        return m_out.finish();
    }

private:
    static QString value(const QXmlStreamAttributes& a, const char* name) {
        const QString s = a.value(QLatin1String(name)).toString();
        return s == QLatin1String("null") ? QString() : s; // the program writes the word for nothing
    }

    bool pump() {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::Invalid) return m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            if (token == QXmlStreamReader::StartElement) start();
            else if (token == QXmlStreamReader::EndElement) end();
        }
        return m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError || !m_xml.hasError();
    }

    void start() {
        const QString name = m_xml.name().toString();
        const QXmlStreamAttributes a = m_xml.attributes();
        if (name == QLatin1String("smses")) {
            m_root = true;
        } else if (name == QLatin1String("sms") || name == QLatin1String("mms")) {
            m_open = true;
            m_message = {};
            m_message.offset = m_offset;
            m_message.line = m_line;
            const QString address = value(a, "address");
            const QString contact = value(a, "contact_name");
            const QString box = value(a, name == QLatin1String("sms") ? "type" : "msg_box");
            const bool incoming = box == QLatin1String("1");
            m_message.sender = incoming ? (contact.isEmpty() || contact == QLatin1String("(Unknown)") ? address : contact) : QStringLiteral("Me");
            m_message.senderId = incoming ? address : QString();
            if (!incoming && !address.isEmpty()) m_message.extra.insert(QStringLiteral("to"), address);
            static const QHash<QString, QString> boxes{{QStringLiteral("3"), QStringLiteral("draft")}, {QStringLiteral("4"), QStringLiteral("outbox")},
                                                       {QStringLiteral("5"), QStringLiteral("failed")}, {QStringLiteral("6"), QStringLiteral("queued")}};
            if (boxes.contains(box)) m_message.extra.insert(QStringLiteral("state"), boxes.value(box));
            if (!value(a, "service_center").isEmpty()) m_message.extra.insert(QStringLiteral("service_center"), value(a, "service_center"));
            m_message.chat = m_out.issues.chat = conversation(address, contact);
            bool isNumber = false;
            const QString date = value(a, "date");
            const qint64 ms = date.toLongLong(&isNumber);
            if (isNumber) Emitter::setUtc(m_message, ms, date, "unixtime(ms)");
            else m_out.issues.add("not_understood", m_line, m_offset, QStringLiteral("A message has no time that can be read."));
            m_message.text = value(a, "body");
            for (const QXmlStreamAttribute& one : a) {
                static const QStringList read{QStringLiteral("address"), QStringLiteral("contact_name"), QStringLiteral("type"), QStringLiteral("msg_box"), QStringLiteral("service_center"),
                                              QStringLiteral("date"), QStringLiteral("body"), QStringLiteral("readable_date"), QStringLiteral("protocol")};
                const QString word = one.name().toString(), text = one.value().toString();
                if (!text.isEmpty() && text != QLatin1String("null") && text != QLatin1String("-1") && !read.contains(word)) m_message.extra.insert(word, text);
            }
        } else if (!m_open && m_root) {
            ++m_others[name];
        } else if (name == QLatin1String("part") && m_open) {
            const QString type = value(a, "ct");
            if (type == QLatin1String("text/plain")) {
                const QString text = value(a, "text");
                if (!text.isEmpty()) m_message.text += (m_message.text.isEmpty() ? QString() : QStringLiteral("\n")) + text;
            } else if (type != QLatin1String("application/smil")) {
                domain::Attachment file;
                file.name = value(a, "cl");
                if (file.name.isEmpty()) file.name = value(a, "name");
                file.mediaType = type;
                const QString text = value(a, "text");
                if (!text.isEmpty()) m_message.extra.insert(QStringLiteral("part_text"), m_message.extra.value(QStringLiteral("part_text")).toString() + text);
                take(file, value(a, "data"));
                m_message.attachments.push_back(std::move(file));
                m_message.kind = MessageKind::Media;
            }
        }
    }

    /// The bytes of a part, which stand in it as Base64 (RFC 4648).
    void take(domain::Attachment& file, const QString& data) {
        QJsonArray places = m_message.extra.value(QStringLiteral("embedded")).toArray();
        const auto decoded = QByteArray::fromBase64Encoding(data.simplified().remove(QLatin1Char(' ')).toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        const bool whole = decoded && !decoded.decoded.isEmpty();
        places.append(whole ? QJsonValue(m_files) : QJsonValue());
        m_message.extra.insert(QStringLiteral("embedded"), places);
        if (whole) {
            file.present = true;
            file.sizeBytes = decoded.decoded.size();
            m_out.sink.embedded({m_files++, file.name, file.mediaType, m_message.line, m_message.offset}, decoded.decoded);
        } else if (!data.isEmpty()) {
            file.reason = QStringLiteral("damaged in the export");
            m_out.issues.add("media_damaged", m_line, m_offset, QStringLiteral("The bytes of %1 in the export are damaged: they are no Base64.").arg(file.name.isEmpty() ? file.mediaType : file.name));
        }
    }

    void end() {
        const QString name = m_xml.name().toString();
        if (name == QLatin1String("smses")) m_ended = true;
        if ((name == QLatin1String("sms") || name == QLatin1String("mms")) && m_open) {
            m_open = false;
            m_out.ordered = name == QLatin1String("sms"); // pictures follow in a run of their own
            m_out.emitMessage(std::move(m_message), false);
        }
    }

    int conversation(const QString& address, const QString& contact) {
        const auto it = m_chats.constFind(address);
        if (it != m_chats.constEnd()) return it.value();
        const int index = int(m_chats.size());
        m_chats.insert(address, index);
        ChatHeader h;
        h.index = index;
        h.id = address;
        h.title = contact.isEmpty() ? address : contact;
        m_out.sink.chat(std::move(h));
        return index;
    }

    Input& m_input;
    Emitter m_out;
    QXmlStreamReader m_xml;
    QHash<QString, int> m_chats;
    QMap<QString, int> m_others; ///< elements between the messages that are none
    domain::ParsedMessage m_message;
    qint64 m_offset = 0, m_line = 0;
    qint64 m_files = 0; ///< parts with bytes so far
    bool m_root = false, m_open = false, m_ended = false;
};

double detectSms(const Sample& s) { return s.head.indexOf("<smses") >= 0 ? 0.97 : 0; }

Result<domain::ChatSummary> readSms(Input& input, const domain::ChatOptions&, Sink& sink) { return SmsReader(input, sink).run(); }

} // namespace

const Format smsBackupFormat{"smsbackup-xml", "SMS Backup & Restore (XML)", detectSms, readSms};

} // namespace saboot::parsers::chat
