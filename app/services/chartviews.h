#pragma once
#include "graph/chart.h"
#include "services/opencase.h"

namespace saboot::services {

/// What the hand may change on the link chart. Evidence and links never change with it.
struct ChartArrangement {
    QHash<QString, QPointF> places; ///< entity key -> centre, drawing units
    QSet<QString> pinned, hidden;   ///< entity keys
    QSet<QString> added;            ///< keys put on the chart although they are far from the persons
};

/// An arrangement with its filters, kept in the case under a name. The one without a name is the chart as it was left.
struct ChartViewState {
    QString id;   ///< empty: not stored yet
    QString name;
    ChartArrangement arrangement;
    QSet<int> typesOff, basesOff, certaintiesOff; ///< by the numbers of their enumerations
    std::optional<qint64> from, to;               ///< ms UTC
    qint64 changedAt = 0;
};

/// The same kinds, bases, certainties and time range.
bool sameFilters(const ChartViewState& a, const ChartViewState& b);

/// The chart as it was left; empty when it was never arranged.
Result<ChartViewState> workingChart(OpenCase& opened);
/// Named views, by name.
Result<std::vector<ChartViewState>> chartViews(OpenCase& opened);
/// Stores by id (a new one when empty) with one audit record. AlreadyExists for the name of another view.
Result<ChartViewState> saveChartView(OpenCase& opened, ChartViewState view);
Status removeChartView(OpenCase& opened, const ChartViewState& view);

/// Gives a model the places, pins and hidden keys. Keys that are not on the chart are kept aside, not lost.
void arrange(graph::ChartModel& model, const ChartArrangement& arrangement);

} // namespace saboot::services
