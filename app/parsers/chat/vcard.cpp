#include "parsers/chat/vcard.h"

#include "base/utf8.h"
#include "parsers/chat/emitter.h"
#include "parsers/chat/linetext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QStringDecoder>

namespace saboot::parsers::chat {

namespace {

constexpr qsizetype maxPropertyBytes = 4 << 20;

QByteArray fromQuotedPrintable(const QByteArray& in) {
    QByteArray out;
    for (qsizetype i = 0; i < in.size(); ++i) {
        if (in[i] != '=') {
            out += in[i];
            continue;
        }
        const QByteArray two = in.mid(i + 1, 2);
        bool isHex = false;
        const int n = two.toInt(&isHex, 16);
        if (isHex && two.size() == 2) {
            out += char(n);
            i += 2;
        } else if (!two.isEmpty()) {
            out += in[i];
        }
    }
    return out;
}

/// Splits at unescaped `sign` and takes the escapes away.
QStringList parts(const QString& value, QChar sign) {
    QStringList out;
    QString part;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == QLatin1Char('\\') && i + 1 < value.size()) {
            const QChar c = value[++i];
            part += c == QLatin1Char('n') || c == QLatin1Char('N') ? QLatin1Char('\n') : c;
        } else if (value[i] == sign && !sign.isNull()) {
            out << part;
            part.clear();
        } else {
            part += value[i];
        }
    }
    out << part;
    return out;
}

class VCardReader {
public:
    VCardReader(Input& input, Sink& sink) : m_input(input), m_out(sink, "vcard") {}

    Result<domain::ChatSummary> run() {
        LineReader lines(m_input, m_out.sink, 0, m_input.sizeBytes());
        SABOOT_CHECK(lines.start());
        judgeEncoding(lines.encoding(), m_out.issues);
        ChatHeader h;
        h.title = m_out.summary.title = QFileInfo(m_input.name()).completeBaseName();
        h.type = QStringLiteral("contacts");
        m_out.sink.chat(std::move(h));
        LineReader::Line line;
        while (lines.next(line)) {
            judgeBytes(line, m_out.issues);
            const QByteArrayView s = line.text;
            // A line that begins with a space goes on with the one above; quoted-printable goes on after "=".
            const bool folded = !s.isEmpty() && (s[0] == ' ' || s[0] == '\t');
            if (line.fragment || folded || m_soft) {
                if (m_property.size() < maxPropertyBytes) m_property.append(folded && !m_soft && !line.fragment ? s.sliced(1) : s);
                m_soft = m_soft && m_property.endsWith('=');
                if (m_soft) m_property.chop(1);
                continue;
            }
            property();
            m_property = s.toByteArray();
            m_offset = line.offset;
            m_line = line.number;
            m_soft = m_property.endsWith('=') && m_property.toUpper().contains("QUOTED-PRINTABLE");
            if (m_soft) m_property.chop(1);
        }
        SABOOT_CHECK(lines.status());
        property();
        if (m_open) {
            m_out.issues.add("cut_off", m_line, m_offset, QStringLiteral("The last card has no end."));
            finish();
        }
        if (!m_begun) return Error(ErrorCode::FormatUnknown, m_input.name());
        return m_out.finish();
    }

private:
    void property() {
        const QByteArray raw = std::exchange(m_property, {});
        if (raw.trimmed().isEmpty()) return;
        qsizetype colon = -1;
        bool quoted = false;
        for (qsizetype i = 0; i < raw.size() && colon < 0; ++i) {
            if (raw[i] == '"') quoted = !quoted;
            else if (raw[i] == ':' && !quoted) colon = i;
        }
        if (colon < 0) {
            m_out.issues.add("not_understood", m_line, m_offset, excerpt(raw));
            return;
        }
        QList<QByteArray> head = raw.first(colon).split(';');
        QByteArray name = head.takeFirst().trimmed().toUpper();
        if (name.contains('.')) name = name.mid(name.lastIndexOf('.') + 1);
        QByteArray bytes = raw.mid(colon + 1);
        QByteArray charset;
        QStringList types;
        bool binary = false;
        for (const QByteArray& h : head) {
            const QByteArray upper = h.toUpper();
            if (upper.contains("QUOTED-PRINTABLE")) bytes = fromQuotedPrintable(bytes);
            else if (upper.contains("BASE64") || upper == "ENCODING=B") binary = true;
            else if (upper.startsWith("CHARSET=")) charset = h.mid(8);
            else if (!upper.startsWith("ENCODING=") && upper != "PREF=1") types << QString::fromLatin1(upper.startsWith("TYPE=") ? h.mid(5) : h).toLower();
        }
        QString value = wholeUtf8(bytes);
        if (!charset.isEmpty() && charset.toUpper() != "UTF-8") {
            QStringDecoder decoder(charset.constData());
            if (decoder.isValid()) value = decoder(bytes);
        }
        value.replace(QChar(0), QChar(0xFFFD));
        if (name == "BEGIN" && value.trimmed().compare(QLatin1String("VCARD"), Qt::CaseInsensitive) == 0) {
            if (m_open) {
                m_out.issues.add("cut_off", m_line, m_offset, QStringLiteral("A card has no end."));
                finish();
            }
            m_begun = m_open = true;
            m_message = {};
            m_message.offset = m_offset;
            m_message.line = m_line;
            m_fields = {};
            m_lines.clear();
            m_name.clear();
            return;
        }
        if (!m_open) {
            m_out.issues.add("not_understood", m_line, m_offset, excerpt(raw));
            return;
        }
        if (name == "END") {
            finish();
            return;
        }
        if (name == "VERSION" || name == "PRODID" || name == "X-ABLABEL") return;
        const QString key = QString::fromLatin1(name);
        if (binary || name == "PHOTO" || name == "LOGO" || name == "SOUND" || name == "KEY") {
            m_lines << QStringLiteral("%1: (%2 bytes of data)").arg(key).arg(bytes.size());
            if (!binary) m_fields.insert(key, value);
            return;
        }
        const bool structured = name == "N" || name == "ADR" || name == "ORG";
        QStringList pieces;
        const QStringList all = parts(value, structured ? QLatin1Char(';') : QChar());
        for (const QString& p : all)
            if (!p.trimmed().isEmpty()) pieces << p.trimmed();
        const QString shown = pieces.join(name == "N" ? QStringLiteral(" ") : QStringLiteral(", "));
        if (shown.isEmpty()) return;
        if (name == "FN") m_name = shown;
        if (name == "N" && m_name.isEmpty()) m_name = shown;
        QJsonArray list = m_fields.value(key).toArray();
        types.removeAll(QString());
        list.append(types.isEmpty() ? QJsonValue(shown) : QJsonValue(QJsonObject{{QStringLiteral("value"), shown}, {QStringLiteral("type"), types.join(QLatin1Char(','))}}));
        m_fields.insert(key, list);
        if (name != "FN" && name != "N") m_lines << QStringLiteral("%1%2: %3").arg(key, types.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(types.join(QStringLiteral(", "))), shown);
    }

    void finish() {
        m_open = false;
        m_message.timeRule = QStringLiteral("none in the export");
        m_message.text = m_name;
        for (const QString& l : m_lines) m_message.text += (m_message.text.isEmpty() ? QString() : QStringLiteral("\n")) + l;
        m_message.extra.insert(QStringLiteral("contact"), m_fields);
        QJsonObject fact = m_fields;
        m_out.sink.fact(QStringLiteral("contact"), std::move(fact));
        m_out.emitMessage(std::move(m_message), false);
    }

    Input& m_input;
    Emitter m_out;
    QByteArray m_property;
    domain::ParsedMessage m_message;
    QJsonObject m_fields;
    QStringList m_lines;
    QString m_name;
    qint64 m_offset = 0, m_line = 0;
    bool m_open = false, m_soft = false, m_begun = false;
};

double detectVCard(const Sample& s) {
    QByteArrayView head = s.head;
    if (head.startsWith("\xEF\xBB\xBF")) head = head.sliced(3);
    const QByteArray begun = head.first(std::min<qsizetype>(head.size(), 4096)).toByteArray().toUpper();
    if (begun.trimmed().startsWith("BEGIN:VCARD")) return 0.98;
    return begun.contains("\nBEGIN:VCARD") ? (s.name.endsWith(QLatin1String(".vcf"), Qt::CaseInsensitive) ? 0.9 : 0.5) : 0;
}

} // namespace

const Format vcardFormat{"vcard", "Contacts (vCard)", detectVCard,
                         [](Input& i, const domain::ChatOptions&, Sink& s) { return VCardReader(i, s).run(); }};

} // namespace saboot::parsers::chat
