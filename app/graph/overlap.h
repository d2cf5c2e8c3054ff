#pragma once
#include "base/job.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

namespace saboot::graph {

struct Box {
    QPointF wanted; ///< centre
    QSizeF size;
    bool fixed = false; ///< stays where it is and is placed before all others
};

/// Places boxes without overlap, near where they want to be: in the given order, each on the first free place of a
/// golden-angle spiral around its wanted centre, against an occupancy bitmap of `cell` units. Fixed boxes may overlap
/// each other (a hand put them there). Deterministic. Returns centres, in the order of `boxes`; cancelled: empty.
std::vector<QPointF> placeBoxes(const std::vector<Box>& boxes, const std::vector<int>& order, JobControl& job,
                                double cell = 8);

/// The same inside `ground`, which nothing may leave; nothing when not all boxes found room.
std::optional<std::vector<QPointF>> placeWithin(const std::vector<Box>& boxes, const std::vector<int>& order,
                                                const QRectF& ground, double cell);

} // namespace saboot::graph
