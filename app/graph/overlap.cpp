#include "graph/overlap.h"

#include "graph/labels.h"

#include <QHash>
#include <QRectF>
#include <algorithm>
#include <cmath>
#include <limits>

namespace saboot::graph {
namespace {

QRectF centred(QPointF c, QSizeF s) { return {c.x() - s.width() / 2, c.y() - s.height() / 2, s.width(), s.height()}; }

constexpr double golden = 2.399963229728653; // radians: pi * (3 - sqrt 5)

bool isUsable(QPointF p) { return std::isfinite(p.x()) && std::isfinite(p.y()); }

} // namespace

std::vector<QPointF> placeBoxes(const std::vector<Box>& boxes, const std::vector<int>& order, JobControl& job,
                                double cell) {
    std::vector<QPointF> at(boxes.size());
    if (boxes.empty()) return at;
    double l = std::numeric_limits<double>::infinity(), t = l, r = -l, b = -l;
    double area = 0, widest = 0, highest = 0;
    for (size_t i = 0; i < boxes.size(); ++i) {
        const Box& box = boxes[i];
        at[i] = isUsable(box.wanted) ? box.wanted : QPointF();
        const QRectF rect = centred(at[i], box.size);
        l = std::min(l, rect.left());
        r = std::max(r, rect.right());
        t = std::min(t, rect.top());
        b = std::max(b, rect.bottom());
        area += rect.width() * rect.height();
        widest = std::max(widest, rect.width());
        highest = std::max(highest, rect.height());
    }
    // Even if all want one spot, boxes fill a disc of little more than their own area.
    const double margin = 2 * std::sqrt(area) + 2 * std::max(widest, highest);
    const QRectF ground(QPointF(l - margin, t - margin), QPointF(r + margin, b + margin));
    OccupancyMap map(ground, cell);
    for (const Box& box : boxes)
        if (box.fixed && isUsable(box.wanted)) map.mark(centred(box.wanted, box.size));

    constexpr double memoCell = 96;
    QHash<std::pair<int, int>, int> memo;
    const double reach = std::hypot(ground.width(), ground.height());
    const int lastIndex = int(std::min(reach * reach / (cell * cell), 4e6));
    double overflow = ground.right();
    int done = 0;
    for (const int i : order) {
        const Box& box = boxes[size_t(i)];
        if (box.fixed && isUsable(box.wanted)) continue;
        if (++done % 64 == 0 && job.isCancelled()) return {};
        const QPointF wanted = at[size_t(i)];
        const std::pair<int, int> key(int(std::floor(wanted.x() / memoCell)), int(std::floor(wanted.y() / memoCell)));
        bool found = false;
        const int start = map.isFree(centred(wanted, box.size)) ? 0 : int(0.85 * memo.value(key, 0));
        for (int k = start; k <= lastIndex; ++k) {
            const double radius = cell * std::sqrt(double(k)), turn = golden * k;
            const QPointF c = wanted + QPointF(radius * std::cos(turn), radius * std::sin(turn));
            const QRectF rect = centred(c, box.size);
            if (!map.isFree(rect)) continue;
            map.mark(rect);
            at[size_t(i)] = c;
            if (k > memo.value(key, 0)) memo.insert(key, k);
            found = true;
            break;
        }
        if (!found) { // beside the ground, so that nothing is ever dropped
            at[size_t(i)] = QPointF(overflow + box.size.width() / 2 + cell, ground.center().y());
            overflow += box.size.width() + cell;
        }
    }
    return at;
}

std::optional<std::vector<QPointF>> placeWithin(const std::vector<Box>& boxes, const std::vector<int>& order,
                                                const QRectF& ground, double cell) {
    OccupancyMap map(ground, cell);
    std::vector<QPointF> at(boxes.size());
    const double reach = std::hypot(ground.width(), ground.height());
    const int lastIndex = int(std::min(reach * reach / (cell * cell), 1e6));
    for (const int i : order) {
        const Box& box = boxes[size_t(i)];
        const QPointF wanted = isUsable(box.wanted) ? box.wanted : ground.center();
        bool found = false;
        for (int k = 0; k <= lastIndex && !found; ++k) {
            const double radius = cell * std::sqrt(double(k)), turn = golden * k;
            const QPointF c = wanted + QPointF(radius * std::cos(turn), radius * std::sin(turn));
            const QRectF rect = centred(c, box.size);
            if (!map.isFree(rect)) continue;
            map.mark(rect);
            at[size_t(i)] = c;
            found = true;
        }
        if (!found) return std::nullopt;
    }
    return at;
}

} // namespace saboot::graph
