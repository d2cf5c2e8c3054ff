#include "parsers/chat/dayheaded.h"

#include "parsers/chat/daypart.h"
#include "parsers/chat/emitter.h"
#include "parsers/chat/encoding.h"
#include "parsers/chat/linetext.h"

#include <QRegularExpression>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

enum class App { Line, Kakao };

const QRegularExpression& lineDay() {
    static const QRegularExpression r(QStringLiteral("^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?:[ (].{0,24})?$"));
    return r;
}
const QRegularExpression& lineMessage() {
    static const QRegularExpression r(QStringLiteral("^(\\S{0,6}?)(\\d{1,2}):(\\d{2}) ?([AaPp][Mm])?\\t(?:([^\\t]*)\\t)?(.*)$"));
    return r;
}
const QRegularExpression& kakaoDay() {
    static const QRegularExpression r(QStringLiteral("^-{3,} (\\d{4})년 (\\d{1,2})월 (\\d{1,2})일.{0,10}-{3,}$"));
    return r;
}
const QRegularExpression& kakaoMessage() {
    static const QRegularExpression r(QStringLiteral("^\\[([^\\]]+)\\] \\[(\\S{0,6}) ?(\\d{1,2}):(\\d{2}) ?([AaPp][Mm])?\\] ?(.*)$"));
    return r;
}

DayPart partOf(const QString& word) {
    std::u32string folded;
    const std::u32string given = word.toStdU32String();
    for (const char32_t c : given) appendFolded(folded, c);
    const auto found = findDayPart(folded);
    return found ? found->part : DayPart::None;
}

class DayHeadedReader {
public:
    DayHeadedReader(Input& input, const domain::ChatOptions& options, Sink& sink, App app)
        : m_input(input), m_options(options), m_app(app), m_out(sink, app == App::Line ? "line-txt" : "kakaotalk-txt") { m_out.order.setForward(); }

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        LineReader lines(m_input, m_out.sink, 0, m_input.sizeBytes());
        SABOOT_CHECK(lines.start());
        judgeEncoding(lines.encoding(), m_out.issues);
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
        m_out.summary.zone = m_zone->name();
        m_out.summary.zoneCertainty = m_zone->certainty();
        m_out.summary.dateOrder = domain::DateOrder::Ymd;
        return m_out.finish();
    }

private:
    void take(const LineReader::Line& line) {
        QString s = shownLine(line, m_out.issues);
        if (line.number == 1 && s.startsWith(QChar(0xFEFF))) s.remove(0, 1); // a second mark of the file
        const auto day = (m_app == App::Line ? lineDay() : kakaoDay()).match(s);
        if (!line.fragment && day.hasMatch()) {
            flush();
            m_day = CivilTime{day.captured(1).toInt(), day.captured(2).toInt(), day.captured(3).toInt(), 0, 0, 0, 0};
            if (!isPossible(m_day)) {
                m_out.issues.add("impossible_date", line.number, line.offset, s.left(200));
                m_day = {};
            }
            m_dayText = s.left(64);
            return;
        }
        if (!line.fragment && begin(line, s)) return;
        if (m_active) {
            if (m_message.text.size() * 2 < maxTextBytes) m_message.text += (line.fragment ? QString() : QStringLiteral("\n")) + s;
            else m_cut += line.text.size();
            return;
        }
        if (s.trimmed().isEmpty()) return;
        if (title(s)) return;
        m_out.issues.add("not_understood", line.number, line.offset, excerpt(line.text));
    }

    bool title(const QString& s) {
        if (m_app == App::Line) {
            static const QString english = QStringLiteral("[LINE] Chat history with ");
            if (s.startsWith(english)) m_out.summary.title = s.mid(english.size()).trimmed();
            return s.startsWith(QLatin1String("[LINE]")) || (m_day.year == 0 && s.contains(QLatin1Char(':')) && s.contains(QLatin1Char('/')));
        }
        static const QString korean = QStringLiteral(" 님과 카카오톡 대화");
        if (s.endsWith(korean)) m_out.summary.title = s.chopped(korean.size()).trimmed();
        return s.endsWith(korean) || s.startsWith(QStringLiteral("저장한 날짜"));
    }

    bool begin(const LineReader::Line& line, const QString& s) {
        const bool isLine = m_app == App::Line;
        const auto m = (isLine ? lineMessage() : kakaoMessage()).match(s);
        if (!m.hasMatch()) return false;
        const int hourAt = isLine ? 2 : 3;
        CivilTime t = m_day;
        DayPart part = partOf(m.captured(isLine ? 1 : 2));
        if (!m.captured(hourAt + 2).isEmpty()) part = partOf(m.captured(hourAt + 2));
        t.hour = hourOfDay(m.captured(hourAt).toInt(), part);
        t.minute = m.captured(hourAt + 1).toInt();
        // Without a day above it, or with one or an hour that cannot be, it is a message all the same.
        const bool timed = m_day.year != 0 && isPossible(t);
        flush();
        m_active = true;
        m_message = {};
        m_cut = 0;
        m_message.offset = line.offset;
        m_message.line = line.number;
        m_message.sender = m.captured(isLine ? 5 : 1).trimmed();
        m_message.text = m.captured(6);
        m_message.timeText = (m_dayText.isEmpty() ? QString() : m_dayText + QLatin1Char(' ')) + s.mid(m.capturedStart(isLine ? 1 : 2), m.capturedEnd(hourAt + 1) - m.capturedStart(isLine ? 1 : 2));
        if (!timed) {
            m_out.noTime(m_message);
            return true;
        }
        m_message.time = m_zone->toUtc(t).ms;
        m_message.timeRule = QStringLiteral("ymd(heading) %1 %2").arg(part == DayPart::None ? QStringLiteral("hm24") : QStringLiteral("hm12"), m_zone->words());
        m_message.timeCertainty = domain::Certainty::Assumed;
        return true;
    }

    void flush() {
        if (!m_active) return;
        m_active = false;
        while (m_message.text.endsWith(QLatin1Char('\n'))) m_message.text.chop(1);
        if (m_cut > 0) m_out.issues.add("text_truncated", m_message.line, m_message.offset, QStringLiteral("%1 bytes more are in the original only.").arg(m_cut));
        static const QStringList media{QStringLiteral("사진"), QStringLiteral("이모티콘"), QStringLiteral("동영상"), QStringLiteral("[Photo]"), QStringLiteral("[Sticker]"),
                                       QStringLiteral("[Video]"), QStringLiteral("[Voice message]"), QStringLiteral("[File]"), QStringLiteral("[写真]"), QStringLiteral("[スタンプ]"), QStringLiteral("[動画]")};
        if (m_message.sender.isEmpty()) {
            m_message.kind = MessageKind::System;
        } else if (media.contains(m_message.text.trimmed())) {
            m_message.kind = MessageKind::Media;
            domain::Attachment a;
            a.reason = m_message.text.trimmed();
            m_message.attachments.push_back(std::move(a));
        }
        const bool system = m_message.kind == MessageKind::System;
        m_out.emitMessage(std::move(m_message), system);
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    App m_app;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    CivilTime m_day;
    QString m_dayText;
    domain::ParsedMessage m_message;
    qint64 m_cut = 0;
    bool m_active = false;
};

/// Headings and messages among the first lines.
double detectDayHeaded(const Sample& sample, App app) {
    int days = 0, messages = 0, lines = 0;
    const QString text = QString::fromUtf8(sample.head.first(std::min<qsizetype>(sample.head.size(), 64 * 1024)));
    for (QStringView v : QStringView(text).split(QLatin1Char('\n'))) {
        if (v.endsWith(QLatin1Char('\r'))) v.chop(1);
        if (++lines > 400) break;
        if (v.size() > 2000) continue;
        const QString s = v.toString();
        if ((app == App::Line ? lineDay() : kakaoDay()).match(s).hasMatch()) ++days;
        else if (days > 0 && (app == App::Line ? lineMessage() : kakaoMessage()).match(s).hasMatch()) ++messages;
    }
    if (days == 0 || messages == 0) return 0;
    const bool named = text.contains(QLatin1String("[LINE]")) || text.contains(QStringLiteral("카카오톡"));
    return named ? 0.97 : 0.8;
}

} // namespace

const Format lineTextFormat{"line-txt", "LINE chat history (text)",
                            [](const Sample& s) { return detectDayHeaded(s, App::Line); },
                            [](Input& i, const domain::ChatOptions& o, Sink& s) { return DayHeadedReader(i, o, s, App::Line).run(); }};
const Format kakaoTextFormat{"kakaotalk-txt", "KakaoTalk chat (text)",
                             [](const Sample& s) { return detectDayHeaded(s, App::Kakao); },
                             [](Input& i, const domain::ChatOptions& o, Sink& s) { return DayHeadedReader(i, o, s, App::Kakao).run(); }};

} // namespace saboot::parsers::chat
