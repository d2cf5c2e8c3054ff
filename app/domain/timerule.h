#pragma once
#include "domain/chat.h"

/// What a chat reader's rule says about a message's time, taken apart for people. The rule's own words ("dmy hm12
/// zone:Asia/Karachi(assumed)", domain/chat.h) stay the record; this is how they are shown. Any thread.
namespace saboot::domain {

struct TimeReading {
    enum class Notation { None, Calendar, Iso, UnixTime, Mail };
    enum class Hour { Once, TwiceEarlierTaken, Skipped };
    Notation notation = Notation::None;
    DateOrder order = DateOrder::Auto; ///< Calendar only; Auto: the file does not settle it and nobody has yet
    bool orderAssumed = false;
    bool dayFromHeading = false;  ///< the day stands above the messages, the message gives the hour
    bool monthByName = false;
    bool seconds = true;          ///< false: the source gives minutes, and no seconds may be printed
    bool twelveHour = false;
    QString calendar;             ///< "persian", "buddhist": counted over to the Gregorian; else empty
    QString zone;                 ///< "Asia/Karachi", "+05:00", "UTC"; empty: the number itself counts from UTC, or none
    bool zoneAssumed = false;
    QString zoneNote;             ///< "of other messages", "standard time": where the offset comes from
    Hour hour = Hour::Once;       ///< at the end of summer time an hour comes twice, at its beginning one is missing
};

TimeReading timeReading(const QString& timeRule);

/// pktText and utcText of base/clock.h, without seconds where the source gave none: "2026-11-17 09:49 PKT".
QString pktTextOf(qint64 utcMs, const QString& timeRule);
QString utcTextOf(qint64 utcMs, const QString& timeRule);

} // namespace saboot::domain
