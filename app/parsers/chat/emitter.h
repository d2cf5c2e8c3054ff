#pragma once
#include "parsers/chat/issuelog.h"
#include "parsers/chat/jsoncutter.h"
#include "parsers/chat/timerule.h"

#include <QJsonDocument>
#include <QSet>

namespace saboot::parsers::chat {

/// Numbers records, counts them and keeps the list of participants: what every reader does alike.
class Emitter {
public:
    Emitter(Sink& target, const char* format) : sink(target), issues(target) { summary.format = QString::fromLatin1(format); }
    void emitMessage(domain::ParsedMessage&& m, bool countsAsSystem) {
        m.n = ++m_n;
        ++(countsAsSystem ? summary.system : summary.messages);
        if (!m.sender.isEmpty() && m.kind != domain::MessageKind::System && !m_known.contains(m.sender)) {
            m_known.insert(m.sender);
            summary.participants.append(m.sender);
        }
        if (m.time) {
            if (!summary.first || *m.time < *summary.first) summary.first = m.time;
            if (!summary.last || *m.time > *summary.last) summary.last = m.time;
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
    domain::ChatSummary finish() {
        issues.finish();
        summary.issues = issues.total();
        return std::move(summary);
    }
    void ended(JsonCutter::End end, qint64 offset) {
        if (end != JsonCutter::End::Complete)
            issues.add("cut_off", 0, offset, QStringLiteral("The file stops being readable here; what follows was not read."));
    }

    Sink& sink;
    IssueLog issues;
    domain::ChatSummary summary;

private:
    QSet<QString> m_known;
    qint64 m_n = 0;
};

inline QJsonObject elementObject(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

} // namespace saboot::parsers::chat
