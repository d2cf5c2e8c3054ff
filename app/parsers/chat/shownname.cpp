#include "parsers/chat/shownname.h"

#include "base/utf8.h"

#include <algorithm>

namespace saboot::parsers::chat {

namespace {

bool isInvisible(ushort u) {
    // The joiners of Urdu and of emoji belong to the writing.
    return (u >= 0x200B && u <= 0x200F && u != 0x200D && u != 0x200C) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2069) || u == 0xFEFF || u == 0x061C || u == 0x00AD;
}

bool isOpening(ushort u) { return u == 0x202A || u == 0x202B || (u >= 0x2066 && u <= 0x2068); }

/// Exporters wrap numbers and the names people give themselves ("~ Kashif") in marks, now these, now those. Marks at any other
/// place, and those that turn letters round, somebody typed: a name with them is another name.
void leaveOutWrapping(const QString& s, qsizetype& from, qsizetype& to) {
    qsizetype begin = from, opened = 0;
    for (; begin < to && (s[begin].unicode() == 0x200E || s[begin].unicode() == 0x200F || isOpening(s[begin].unicode())); ++begin)
        opened += isOpening(s[begin].unicode());
    if (begin == to) return;
    qsizetype end = to;
    for (; opened > 0 && end > begin && (s[end - 1].unicode() == 0x202C || s[end - 1].unicode() == 0x2069); --opened) --end;
    const auto ofNumber = [](QChar c) { return c.isDigit() || c.isSpace() || isInvisible(c.unicode()) || QStringLiteral("+-()").contains(c); };
    if (s[begin] != QLatin1Char('~') && !std::all_of(s.begin() + begin, s.begin() + end, ofNumber)) return;
    from = begin;
    to = end;
}

} // namespace

ShownName shownName(QByteArrayView raw) {
    ShownName n;
    const QString s = wholeUtf8(raw);
    const auto written = [](ushort u) { return QStringLiteral("[U+%1]").arg(u, 4, 16, QLatin1Char('0')).toUpper(); };
    qsizetype from = 0, to = s.size();
    while (from < to && s[from].isSpace()) ++from;
    while (to > from && s[to - 1].isSpace()) --to;
    leaveOutWrapping(s, from, to);
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
    // Numbers and names that are in no address book come with any kind of space.
    if (first == QLatin1Char('~') || first == QLatin1Char('+') || first.isDigit()) n.marked = n.plain;
    return n;
}

QString writtenName(const QString& name) {
    const bool seen = std::none_of(name.begin(), name.end(), [](QChar c) { return isInvisible(c.unicode()) || c.unicode() < 0x20 || (c.isSpace() && c != QLatin1Char(' ')); });
    return seen ? name : shownName(name.toUtf8()).marked;
}

} // namespace saboot::parsers::chat
