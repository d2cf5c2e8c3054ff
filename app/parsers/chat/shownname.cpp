#include "parsers/chat/shownname.h"

#include <algorithm>

namespace saboot::parsers::chat {

namespace {

bool isInvisible(ushort u) {
    // The joiners of Urdu and of emoji belong to the writing.
    return (u >= 0x200B && u <= 0x200F && u != 0x200D && u != 0x200C) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2069) || u == 0xFEFF || u == 0x061C || u == 0x00AD;
}

} // namespace

ShownName shownName(QByteArrayView raw) {
    ShownName n;
    const QString s = QString::fromUtf8(raw);
    const auto written = [](ushort u) { return QStringLiteral("[U+%1]").arg(u, 4, 16, QLatin1Char('0')).toUpper(); };
    qsizetype from = 0, to = s.size();
    const auto isEdge = [&s](qsizetype i) { return isInvisible(s[i].unicode()) || s[i].isSpace(); };
    while (from < to && isEdge(from)) ++from;
    while (to > from && isEdge(to - 1)) --to;
    for (qsizetype i = 0; i < s.size(); ++i) {
        const ushort u = s[i].unicode();
        const bool inside = i >= from && i < to;
        const QString shown = u == 0 ? QString(QChar(0xFFFD)) : isInvisible(u) ? written(u) : s[i].isSpace() ? QStringLiteral(" ") : QString(s[i]);
        if (inside) n.plain += shown;
        n.marked += s[i].isSpace() && u != ' ' ? written(u) : shown;
    }
    n.marked = n.marked.trimmed();
    const QChar first = n.plain.isEmpty() ? QChar() : n.plain[0];
    if (first == QLatin1Char('~') && n.plain.size() > 1 && n.plain[1] != QLatin1Char(' ')) n.plain.insert(1, QLatin1Char(' '));
    // Numbers and names that are in no address book always come with marks, now and then with others.
    if (first == QLatin1Char('~') || first == QLatin1Char('+') || first.isDigit()) n.marked = n.plain;
    return n;
}

QString writtenName(const QString& name) {
    const bool seen = std::none_of(name.begin(), name.end(), [](QChar c) { return isInvisible(c.unicode()) || c.unicode() < 0x20 || (c.isSpace() && c != QLatin1Char(' ')); });
    return seen ? name : shownName(name.toUtf8()).marked;
}

} // namespace saboot::parsers::chat
