#pragma once
#include "graph/chart.h"

namespace saboot::test {

/// A chart of `links` links, each entity with `fan` of them; labels "Specimen00", … of ten types.
inline graph::ChartModel linkedChart(int links, int fan) {
    graph::ChartModel chart;
    for (int i = 0; i <= links; ++i)
        chart.entities.push_back({QString::number(i), domain::EntityType(i % 10), QStringLiteral("Specimen%1").arg(i, 2, 10, QLatin1Char('0')), {}, domain::Certainty::Certain, {QStringLiteral("DE-01")}});
    for (int i = 0; i < links; ++i) {
        domain::Link l;
        l.number = i + 1;
        l.from = QString::number(i / fan);
        l.to = QString::number(i + 1);
        l.relation = QStringLiteral("linked");
        l.sources = {QStringLiteral("DE-01")};
        chart.links.push_back(l);
    }
    return chart;
}

} // namespace saboot::test
