#include "parsers/chat/imessage.h"

#include "parsers/chat/daypart.h"
#include "parsers/chat/emitter.h"
#include "parsers/chat/linetext.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

const QRegularExpression& header() {
    static const QRegularExpression r(QStringLiteral("^(\\s*)((Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +(\\d{1,2}), (\\d{4}) +(\\d{1,2}):(\\d{2}):(\\d{2})[ \\x{202F}]([AP]M))(.*)$"));
    return r;
}

int monthOf(const QString& name) {
    static const QStringList names{QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar"), QStringLiteral("Apr"), QStringLiteral("May"), QStringLiteral("Jun"),
                                   QStringLiteral("Jul"), QStringLiteral("Aug"), QStringLiteral("Sep"), QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec")};
    return int(names.indexOf(name)) + 1;
}

class IMessageReader {
public:
    IMessageReader(Input& input, const domain::ChatOptions& options, Sink& sink) : m_input(input), m_options(options), m_out(sink, "imessage-txt") { m_out.order.setForward(); }

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        LineReader lines(m_input, m_out.sink, 0, m_input.sizeBytes());
        SABOOT_CHECK(lines.start());
        judgeEncoding(lines.encoding(), m_out.issues);
        ChatHeader h;
        h.title = m_out.summary.title = QFileInfo(m_input.name()).completeBaseName();
        m_out.sink.chat(std::move(h));
        LineReader::Line line;
        while (lines.next(line)) take(line);
        SABOOT_CHECK(lines.status());
        flush();
        judgeEnd(lines, m_out.issues);
        if (m_out.summary.messages + m_out.summary.system == 0) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.summary.zone = m_zone->name();
        m_out.summary.zoneCertainty = m_zone->certainty();
        m_out.summary.dateOrder = domain::DateOrder::Mdy;
        return m_out.finish();
    }

private:
    void take(const LineReader::Line& line) {
        const QString s = shownLine(line, m_out.issues);
        const auto f = line.fragment || s.size() > 4000 ? QRegularExpressionMatch() : header().match(s);
        if (f.hasMatch()) {
            CivilTime t{f.captured(5).toInt(), monthOf(f.captured(3)), f.captured(4).toInt(), 0, f.captured(7).toInt(), f.captured(8).toInt(), 0};
            t.hour = hourOfDay(f.captured(6).toInt(), f.captured(9) == QLatin1String("PM") ? DayPart::Pm : DayPart::Am);
            if (isPossible(t)) {
                flush();
                m_active = true;
                m_needSender = true;
                m_indent = f.captured(1).size();
                m_message = {};
                m_message.offset = line.offset;
                m_message.line = line.number;
                Emitter::setWall(m_message, t, *m_zone, f.captured(2), QStringLiteral("mdy(month name) hms12"));
                if (m_indent > 0) m_message.extra.insert(QStringLiteral("thread"), true);
                const QString rest = f.captured(10).trimmed();
                if (rest.startsWith(QLatin1Char('('))) {
                    m_message.extra.insert(QStringLiteral("read"), rest);
                } else if (!rest.isEmpty()) {
                    m_message.kind = MessageKind::System;
                    m_message.text = rest;
                    m_needSender = false;
                }
                return;
            }
            m_out.issues.add("impossible_date", line.number, line.offset, s.left(100));
        }
        if (!m_active) {
            if (!s.trimmed().isEmpty()) m_out.issues.add("not_understood", line.number, line.offset, excerpt(line.text));
            return;
        }
        qsizetype at = 0;
        while (at < s.size() && at < m_indent && s[at] == QLatin1Char(' ')) ++at;
        const QString text = s.mid(at);
        // A deleted message has no sender line.
        if (m_needSender && text.startsWith(QLatin1String("This message was deleted from the conversation!"))) m_needSender = false;
        if (m_needSender) {
            m_message.sender = text.trimmed();
            m_needSender = false;
            return;
        }
        if (text == QLatin1String("Tapbacks:") || text == QLatin1String("Reactions:")) {
            m_inTapbacks = true;
            return;
        }
        if (m_inTapbacks) {
            static const QRegularExpression tap(QStringLiteral("^\\s*(.+?) by (.+)$"));
            if (const auto t = tap.match(text); t.hasMatch()) {
                m_message.reactions.push_back({t.captured(1), t.captured(2), 1});
                return;
            }
            m_inTapbacks = false;
        }
        if (m_message.text.size() > maxTextBytes / 2) {
            m_out.issues.add("text_truncated", line.number, line.offset, QStringLiteral("The message goes on in the original only."));
            return;
        }
        if (!m_message.text.isEmpty()) m_message.text += line.fragment ? QString() : QStringLiteral("\n");
        m_message.text += text;
    }

    void flush() {
        if (!m_active) return;
        m_active = m_inTapbacks = false;
        m_message.text = m_message.text.trimmed();
        if (m_message.text.contains(QLatin1String("This message was deleted from the conversation!"))) m_message.deleted = true;
        if (m_message.text.contains(QLatin1String("This message responded to an earlier message."))) m_message.extra.insert(QStringLiteral("answer"), true);
        static const QRegularExpression edited(QStringLiteral("^Edited .* later: "), QRegularExpression::MultilineOption);
        m_message.edited = edited.match(m_message.text).hasMatch();
        // A line that is a path and nothing else is a file of the message.
        static const QRegularExpression file(QStringLiteral("^(?:[^\\s].*/)?(?:attachments|Attachments)/.+\\.\\w{1,5}$"));
        const QStringList lines = m_message.text.split(QLatin1Char('\n'));
        for (const QString& l : lines) {
            if (!file.match(l).hasMatch() && !(m_input.media().contains(l) && !l.isEmpty())) continue;
            domain::Attachment a;
            a.name = l;
            a.present = m_input.media().contains(l);
            m_message.attachments.push_back(std::move(a));
            m_message.kind = MessageKind::Media;
        }
        const bool system = m_message.kind == MessageKind::System;
        if (!system && m_message.sender.isEmpty()) m_out.issues.add("sender_missing", m_message.line, m_message.offset, QStringLiteral("The message has no line with its sender."));
        m_out.emitMessage(std::move(m_message), system);
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    domain::ParsedMessage m_message;
    qsizetype m_indent = 0;
    bool m_active = false, m_needSender = false, m_inTapbacks = false;
};

double detectIMessage(const Sample& s) {
    int headers = 0, lines = 0, first = -1;
    const QString text = QString::fromUtf8(s.head.first(std::min<qsizetype>(s.head.size(), 64 * 1024)));
    for (const QStringView v : QStringView(text).split(QLatin1Char('\n'))) {
        if (++lines > 400) break;
        if (v.size() > 2000 || !header().match(v.toString()).hasMatch()) continue;
        ++headers;
        if (first < 0) first = lines;
    }
    if (headers == 0) return 0;
    return first <= 2 ? 0.95 : 0.6;
}

} // namespace

const Format imessageTextFormat{"imessage-txt", "iMessage (imessage-exporter text)", detectIMessage,
                                [](Input& i, const domain::ChatOptions& o, Sink& s) { return IMessageReader(i, o, s).run(); }};

} // namespace saboot::parsers::chat
