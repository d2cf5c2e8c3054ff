#pragma once
#include "parsers/chat/daypart.h"

#include <QByteArrayView>
#include <QtGlobal>

/// The date-and-time part that begins a message in WhatsApp's exported text, in all its notations.
namespace saboot::parsers::chat {

struct WaHeader {
    /// Where the year stands, as far as the line alone tells.
    enum class Shape : quint8 {
        YearFirst, ///< three or four digits first: year, month, day
        YearLast,  ///< three or four digits last
        AllShort,  ///< three numbers of at most two digits
        Named,     ///< the month is a name: nothing to settle
    };
    /// What parts the time from what follows.
    enum class Tie : quint8 { Bracket, Dash, Colon, Space };

    int numbers[3] = {0, 0, 0}; ///< as written, left to right; Named: day, month, year (0: none)
    Shape shape = Shape::YearLast;
    Tie tie = Tie::Dash;
    char dateSeparator = '/';   ///< '/', '-', '.', or 'y' for 年月日 and 'n' for names
    bool timeFirst = false;
    int hour = 0, minute = 0, second = 0;
    bool hasSeconds = false;
    bool hasComma = false;      ///< between date and time
    DayPart part = DayPart::None;
    bool unknownWord = false;   ///< a word beside the time that is in no list
    bool dayFirst = false;      ///< the words beside the time belong to a language that writes the day first
    qint32 timeBegin = 0, timeEnd = 0; ///< bytes of the line: the time as written
    qint32 bodyBegin = 0;       ///< bytes of the line: what follows the tie

    /// Notations with the same key are the same way of writing; 0..1023.
    int notation() const;
    /// Dates with the same key share one order of day and month; 0..63.
    int dateKey() const;
};

/// True when `line` begins with such a header. Says nothing about whether a sender follows.
bool scanWaHeader(QByteArrayView line, WaHeader& header);

/// Of a text that begins with no ASCII.
qsizetype invisibleBytes(QByteArrayView text);
/// The number of invisible bytes (direction marks, zero width, byte order mark) that begin `text`.
inline qsizetype invisiblePrefix(QByteArrayView text) { return text.isEmpty() || uchar(text[0]) < 0x80 ? 0 : invisibleBytes(text); }

} // namespace saboot::parsers::chat
