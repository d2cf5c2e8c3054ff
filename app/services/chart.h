#pragma once
#include "domain/link.h"
#include "services/opencase.h"

#include <QSet>

namespace saboot::services {

struct ChartFilter {
    std::vector<domain::EntityType> types; ///< empty: all
    std::optional<qint64> from, to;        ///< ms UTC
    std::vector<domain::Basis> bases;      ///< empty: all
    QSet<QString> always;                  ///< keys kept whatever the limit and without a link
    bool exhibits = true;                  ///< draw exhibits as nodes
    bool urdu = false;                     ///< names and titles in Urdu, where the officers gave them
    int maxNodes = 300;                    ///< the nearest to the persons are kept, and all ends of an officer's links; 0: no limit
};

/// Entities and links of the case, built from persons, claims, identifiers, chats and exhibits, numbered and with
/// sources. The same input gives the same order. `dropped` says how many entities the limit left out.
struct ChartData {
    std::vector<domain::Entity> entities;
    std::vector<domain::Link> links;
    int dropped = 0;
};

Result<ChartData> buildChart(OpenCase& opened, const ChartFilter& filter);

/// The key of an identifier or person on the chart, by the reference the window uses ("identifier 7", "P-01"); empty for
/// what does not stand on charts.
Result<QString> chartKey(OpenCase& opened, const QString& reference);

/// One row of the timeline.
struct TimelineRow {
    qint64 at = 0;
    std::optional<qint64> until; ///< for uncertain or lasting events
    domain::Certainty certainty = domain::Certainty::Certain;
    QString lane;      ///< person or source
    QString text;
    QString reference; ///< "T3-0412", "DE-40", "audit 12"
};
/// Events of exhibits, custody and flagged or identifier-bearing messages, oldest first, at most `limit`.
Result<std::vector<TimelineRow>> buildTimeline(OpenCase& opened, int limit);

} // namespace saboot::services
