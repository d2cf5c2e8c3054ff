#pragma once
#include "parsers/chat/issuelog.h"
#include "parsers/chat/jsoncutter.h"
#include "parsers/chat/ordercheck.h"
#include "parsers/chat/shownname.h"
#include "parsers/chat/timerule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace saboot::parsers::chat {

/// Numbers records, counts them, keeps the list of participants, writes out what cannot be seen in names and checks the order
/// of times: what every reader does alike.
class Emitter {
public:
    Emitter(Sink& target, const char* format) : sink(target), issues(target), order(issues) { summary.format = QString::fromLatin1(format); }
    void emitMessage(domain::ParsedMessage&& m, bool countsAsSystem) {
        m.n = ++m_n;
        ++(countsAsSystem ? summary.system : summary.messages);
        m.sender = writtenName(m.sender);
        if (!m.sender.isEmpty() && m.kind != domain::MessageKind::System && !m_known.contains(m.sender)) {
            m_known.insert(m.sender);
            summary.participants.append(m.sender);
        }
        if (m.time) {
            if (!summary.first || *m.time < *summary.first) summary.first = m.time;
            if (!summary.last || *m.time > *summary.last) summary.last = m.time;
            if (ordered) order.add(m.chat, *m.time, m.line, m.offset, m.timeText);
        }
        sink.message(std::move(m));
    }
    /// A count of milliseconds UTC.
    static void setUtc(domain::ParsedMessage& m, qint64 ms, const QString& text, const char* rule) {
        m.time = ms;
        m.timeText = text;
        m.timeRule = QString::fromLatin1(rule);
        m.timeCertainty = domain::Certainty::Certain;
    }
    /// A wall-clock time read in the zone of the options; `head` names the notation: "ymd hms24".
    static void setWall(domain::ParsedMessage& m, const CivilTime& civil, const ZoneRule& zone, const QString& text, const QString& head) {
        const ZoneRule::Utc utc = zone.toUtc(civil);
        m.time = utc.ms;
        m.timeText = text;
        m.timeRule = head + QLatin1Char(' ') + zone.words();
        if (utc.fit == ZoneRule::Fit::Ambiguous) m.timeRule += QStringLiteral(" hour:twice(earlier)");
        if (utc.fit == ZoneRule::Fit::Gap) m.timeRule += QStringLiteral(" hour:skipped");
        m.timeCertainty = domain::Certainty::Assumed;
    }
    /// An ISO 8601 text: with its own offset when it has one, else in the zone of the options. False: it is none.
    static bool setIso(domain::ParsedMessage& m, const QString& text, const ZoneRule& zone) {
        m.timeText = text;
        const auto iso = parseIso(text.trimmed().toUtf8());
        if (!iso) return false;
        if (iso->hasOffset) {
            m.time = iso->utcMs();
            m.timeRule = QStringLiteral("iso offset:%1").arg(offsetText(iso->offsetSeconds));
            m.timeCertainty = domain::Certainty::Certain;
        } else {
            setWall(m, iso->civil, zone, text, QStringLiteral("iso"));
        }
        return true;
    }
    /// Keeps in m.extra, under "other", what `object` holds beside the keys that were read: nothing an export says of a message is
    /// dropped. Empty values are left out.
    static void keepRest(domain::ParsedMessage& m, QJsonObject object, std::initializer_list<const char*> read) {
        for (const char* key : read) object.remove(QLatin1String(key));
        for (auto it = object.begin(); it != object.end();) {
            const QJsonValue v = *it;
            const bool empty = v.isNull() || (v.isString() && v.toString().isEmpty()) || (v.isArray() && v.toArray().isEmpty()) || (v.isObject() && v.toObject().isEmpty());
            it = empty ? object.erase(it) : std::next(it);
        }
        if (!object.isEmpty()) m.extra.insert(QStringLiteral("other"), object);
    }
    /// Said of a message whose time is missing or in no notation known; the message is kept without a time.
    void noTime(const domain::ParsedMessage& m) {
        issues.add("not_understood", m.line, m.offset,
                   m.timeText.isEmpty() ? QStringLiteral("A message has no time.") : QStringLiteral("The time \"%1\" cannot be read.").arg(m.timeText.left(80)));
    }
    domain::ChatSummary finish() {
        issues.chat = -1;
        order.finish();
        issues.finish();
        summary.issues = issues.total();
        return std::move(summary);
    }
    void ended(JsonCutter::End end, const JsonCutter& cutter) {
        issues.chat = -1;
        if (cutter.oversized() > 0)
            issues.add("text_truncated", 0, 0, QStringLiteral("%1 entries are too large and were left out.").arg(cutter.oversized()));
        if (end != JsonCutter::End::Complete)
            issues.add("cut_off", 0, cutter.offset(), QStringLiteral("The file stops being readable here; what follows was not read."));
    }

    Sink& sink;
    IssueLog issues;
    OrderCheck order;
    bool ordered = true; ///< false while records come that the exporter does not put in order with the others
    domain::ChatSummary summary;

private:
    QSet<QString> m_known;
    qint64 m_n = 0;
};

inline QJsonObject elementObject(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

} // namespace saboot::parsers::chat
