#pragma once
#include "graph/drawing.h"

#include <QStringList>
#include <QTimeZone>
#include <array>

/// When people wrote, and amounts over time: the diagrams of the report. Value types and pure functions, any thread. Black-and-white
/// safe; every number stands in the table below the figure.
namespace saboot::graph {

/// One strip of bars over time.
struct TimeSeries {
    QString label;                                  ///< "PKR", "Messages a day"
    std::vector<std::pair<qint64, double>> pieces;  ///< beginning of each piece, ms UTC, ascending, and its value; pieces of nothing may be absent
    QString largest;                                ///< the highest value as written beside its line
};

struct TimeSeriesStyle {
    double width = 480;        ///< points
    double stripHeight = 46;
    qint64 pieceMs = 86'400'000;
    QTimeZone zone{5 * 3600};
    /// Of the months, short; the caller translates them.
    QStringList months{QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar"), QStringLiteral("Apr"), QStringLiteral("May"), QStringLiteral("Jun"),
                       QStringLiteral("Jul"), QStringLiteral("Aug"), QStringLiteral("Sep"), QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec")};
    QString description;
    const TextMetrics* metrics = nullptr; ///< null: standardMetrics()
};

/// Strips one below the other over one axis of time, each with a scale of its own from zero. No pieces at all: an empty drawing.
Drawing drawTimeSeries(const std::vector<TimeSeries>& strips, const TimeSeriesStyle& style);

struct ActivityModel {
    std::array<std::array<qint64, 24>, 7> hours{}; ///< [weekday, Monday first][hour], in the zone of the style
    TimeSeries overTime;
};

struct ActivityStyle {
    TimeSeriesStyle time;
    QStringList weekdays{QStringLiteral("Mon"), QStringLiteral("Tue"), QStringLiteral("Wed"), QStringLiteral("Thu"), QStringLiteral("Fri"), QStringLiteral("Sat"), QStringLiteral("Sun")};
    QString hoursTitle = QStringLiteral("By weekday and hour");
    QString sum = QStringLiteral("Sum");
};

/// A square for each hour of the week, its area by the number of messages, with the sums of the days; bars of the sums of the hours;
/// below it the messages over time, when they are more than one piece.
Drawing drawActivity(const ActivityModel& model, const ActivityStyle& style);

} // namespace saboot::graph
