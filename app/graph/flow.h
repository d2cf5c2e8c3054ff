#pragma once
#include "domain/link.h"
#include "graph/drawing.h"

/// Who paid whom: boxes from left to right in the direction of the money, a band for each payment. Value types and a pure function, any
/// thread. The table below the figure names every payment.
namespace saboot::graph {

struct FlowNode {
    QString key;
    QString label, sub; ///< whole; shortened to the box
    domain::EntityType type = domain::EntityType::Person;
};

struct Flow {
    int number = 0;      ///< of the link, as in its table
    size_t from = 0, to = 0;
    QString amount;      ///< "PKR 25,000"; empty: none is written
    double share = 0;    ///< of the largest amount of the same currency, 0..1: the width of the band. Currencies do not compare
    LineStyle style = LineStyle::Solid;
};

struct FlowModel {
    std::vector<FlowNode> nodes;
    std::vector<Flow> flows;
};

struct FlowStyle {
    double width = 480;     ///< points; more columns than fit make the drawing wider, and its user shows it smaller
    QString description;
    const TextMetrics* metrics = nullptr; ///< null: standardMetrics()
};

/// Money that comes back to where it was runs below the boxes, from right to left. Nodes without a flow are left out.
Drawing drawFlow(const FlowModel& model, const FlowStyle& style);

} // namespace saboot::graph
