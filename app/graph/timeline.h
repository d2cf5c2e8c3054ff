#pragma once
#include "domain/certainty.h"
#include "graph/chart.h"

#include <QTimeZone>

/// The timeline as a picture: lanes from top to bottom, time from left to right in every language. Value types and pure
/// functions, any thread.
namespace saboot::graph {

struct TimelineMark {
    QString key;
    qint64 at = 0;                ///< ms UTC
    std::optional<qint64> until;  ///< drawn as a bar: it lasted, or it is known no better
    domain::Certainty certainty = domain::Certainty::Certain;
    size_t lane = 0;
    QString label;
};

struct TimelineBand {
    QString title, sub;
    domain::EntityType type = domain::EntityType::Person;
    std::vector<qint32> counts;   ///< messages in each piece of the model's `bucketMs`, from `from` on
};

struct TimelineModel {
    std::vector<TimelineBand> lanes;
    std::vector<TimelineMark> marks;
    qint64 from = 0, to = 1;      ///< what is in view
    qint64 countsFrom = 0, bucketMs = 1;
    QTimeZone zone{5 * 3600};     ///< in which days and hours begin
    QString zoneName;             ///< "PKT (+05:00)"
};

struct TimelineStyle {
    QSizeF size{900, 320};
    double labelWidth = 150;
    double laneHeight = 44;
    double scroll = 0;            ///< lanes are moved up by so much; the axis stays
    QString selected;
    /// Of the months, short; the caller translates them.
    QStringList months{QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar"), QStringLiteral("Apr"), QStringLiteral("May"), QStringLiteral("Jun"),
                       QStringLiteral("Jul"), QStringLiteral("Aug"), QStringLiteral("Sep"), QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec")};
    /// %1 events, %2 lanes.
    QString description = QStringLiteral("Timeline with %1 events in %2 lanes. The table lists every event.");
    const TextMetrics* metrics = nullptr;
};

/// One line of the axis. `major` is set where a larger unit begins ("14-11-2026").
struct TimelineTick {
    qint64 at = 0;
    QString minor, major;
};
/// Ticks of a round step, from years to seconds, at least `gap` drawing units apart on a width of `width`.
std::vector<TimelineTick> timelineTicks(qint64 from, qint64 to, double width, double gap, const QTimeZone& zone, const QStringList& months);

/// Height that all lanes need together with the axis.
double timelineHeight(const TimelineModel& model, const TimelineStyle& style);
/// Marks are drawn by certainty: full (certain), half (assumed), open (unknown); those that last as bars, with dashed ends
/// when they are not certain. ItemRef::Entity carries the mark's key, or "bucket:LANE:PIECE" for a bar of messages.
Drawing drawTimeline(const TimelineModel& model, const TimelineStyle& style);

} // namespace saboot::graph
