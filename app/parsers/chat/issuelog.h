#pragma once
#include "parsers/chat/reader.h"

#include <QHash>

namespace saboot::parsers::chat {

/// Passes issues on, at most maxIssuesPerKind of each kind, and counts all of them.
class IssueLog {
public:
    explicit IssueLog(Sink& sink) : m_sink(sink) {}
    void add(const char* kind, qint64 line, qint64 offset, const QString& text) {
        ++m_total;
        const QString word = QString::fromLatin1(kind);
        const int n = ++m_counts[word];
        if (n <= maxIssuesPerKind) m_sink.issue({word, line, offset, text, chat});
    }
    int chat = -1; ///< conversation that the next issues belong to; -1: the file as a whole
    /// Says for each kind how many were kept back. To be called once, at the end.
    void finish() {
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
            if (it.value() > maxIssuesPerKind)
                m_sink.issue({it.key(), 0, 0, QStringLiteral("%1 further places of this kind are not listed.").arg(it.value() - maxIssuesPerKind), -1});
    }
    qint64 total() const { return m_total; }

private:
    Sink& m_sink;
    QHash<QString, int> m_counts;
    qint64 m_total = 0;
};

/// A piece of the file for an issue: at most 200 characters.
inline QString excerpt(QByteArrayView bytes) {
    QString s = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 800)));
    s.replace(QChar(0), QChar(0xFFFD));
    return s.size() > 200 ? s.left(200) + QChar(0x2026) : s;
}

} // namespace saboot::parsers::chat
