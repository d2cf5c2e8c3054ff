#pragma once
#include "base/utf8.h"
#include "parsers/chat/issuelog.h"
#include "parsers/chat/linereader.h"

/// What the readers of texts by lines say alike of the bytes behind them.
namespace saboot::parsers::chat {

/// "invalid_utf8" where a line holds bytes that are no text.
inline void judgeBytes(const LineReader::Line& line, IssueLog& issues) {
    if (line.damaged) issues.add("invalid_utf8", line.number, line.offset, QStringLiteral("Bytes that are no text are shown as \uFFFD."));
}
/// The line as text; NULs and bytes that are no text become U+FFFD, and that is said.
inline QString shownLine(const LineReader::Line& line, IssueLog& issues) {
    QString s = wholeUtf8(line.text);
    if (line.damaged) s.replace(QChar(0), QChar(0xFFFD));
    judgeBytes(line, issues);
    return s;
}
/// At the beginning, after LineReader::start(): "encoding_guessed" where the text is not UTF-8 and no mark says what it is.
inline void judgeEncoding(const EncodingFact& encoding, IssueLog& issues) {
    if (encoding.guessed)
        issues.add("encoding_guessed", 1, 0, QStringLiteral("The file is not UTF-8; it was read as %1.").arg(QString::fromLatin1(encoding.name)));
}
/// At the end: "cut_off" where an archive broke off inside the text.
inline void judgeEnd(const LineReader& lines, IssueLog& issues) {
    if (lines.wasCut()) issues.add("cut_off", lines.lines(), 0, QStringLiteral("The archive is damaged: the text ends before its end."));
}

} // namespace saboot::parsers::chat
