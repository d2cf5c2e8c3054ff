#pragma once
#include "base/job.h"
#include "domain/link.h"
#include "services/opencase.h"
#include "store/markrecords.h"

namespace saboot::services {

enum class LaneBy { Person, Source };

/// A row of the timeline: a person or speaker, or the source that the events come from.
struct TimelineLane {
    QString title;      ///< empty: the events of the case itself
    QString sub;        ///< "T3", "P-01"
    QString titleUrdu;  ///< of a person whose name was given in Urdu
    domain::EntityType type = domain::EntityType::Exhibit;
    qint64 messages = 0; ///< with a time
    qint64 undated = 0;  ///< messages without one
};

struct TimelineEvent {
    enum class Kind { Taken, Attached, Custody, FirstMention, Flagged, Range, Fir, Offence, Officer };
    QString key; ///< stable: "taken:DE-04"
    Kind kind = Kind::Taken;
    std::optional<qint64> at, until; ///< ms UTC; nothing: undated
    domain::Certainty certainty = domain::Certainty::Certain;
    size_t lane = 0;
    QString thing;   ///< number or value it is about: "DE-04", "TSPb…"
    QString detail;  ///< label of the thing, words of the message, purpose of a hand-over
    QString from, to; ///< of a hand-over
    QString asWritten; ///< the time in the source's own words
    QStringList sources; ///< references, the first opens with Enter
    QString reason;      ///< of an officer's event
    Id<store::OfficerEventTag> officerEvent; ///< set for Kind::Officer
};

struct TimelineData {
    std::vector<TimelineLane> lanes;   ///< the case first, then speakers or chats, then what else occurs
    std::vector<TimelineEvent> events; ///< by time, undated ones last
    std::optional<qint64> first, last; ///< of events and messages
    qint64 messages = 0, undatedMessages = 0;
    bool more = false;                 ///< there were more events than the limit
};

/// Messages of each lane in equal pieces of time. Memory follows the pieces, not the messages.
struct TimelineActivity {
    qint64 from = 0, bucketMs = 1;
    std::vector<std::vector<qint32>> counts;    ///< [lane][piece]
    std::vector<std::vector<QString>> firsts;   ///< reference of the first message in the piece, "" for none
};

/// Everything dated in the case and what is known to have happened without a date, at most `limit` events.
Result<TimelineData> readTimeline(OpenCase& opened, LaneBy by, int limit, JobControl& job);
/// Counts the messages from `from` on in `pieces` pieces of `bucketMs`; lanes as readTimeline() gave them for `by`.
Result<TimelineActivity> messageActivity(OpenCase& opened, LaneBy by, qint64 from, qint64 bucketMs, int pieces, JobControl& job);

/// Puts an officer's event on the timeline (or changes it). Errors: InvalidArgument without words, source, or when it ends
/// before it begins.
Result<store::OfficerEvent> saveOfficerEvent(OpenCase& opened, store::OfficerEvent event);
Status removeOfficerEvent(OpenCase& opened, const store::OfficerEvent& event, const QString& reason);
Result<std::vector<store::OfficerEvent>> officerEvents(OpenCase& opened);

} // namespace saboot::services
