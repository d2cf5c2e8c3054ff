#include "graph/labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace saboot::graph {
namespace {

// Bits x0..x1 inclusive that fall into word `w` of a row.
quint64 wordMask(int w, int x0, int x1) {
    const int lo = std::max(x0 - w * 64, 0), hi = std::min(x1 - w * 64, 63);
    const quint64 upper = hi == 63 ? ~0ull : (1ull << (hi + 1)) - 1;
    return upper & ~((1ull << lo) - 1);
}

QRectF besides(const QRectF& icon, QSizeF size, LabelSide side, double gap) {
    const QPointF c = icon.center();
    switch (side) {
    case LabelSide::Below:
        return {c.x() - size.width() / 2, icon.bottom() + gap, size.width(), size.height()};
    case LabelSide::Above:
        return {c.x() - size.width() / 2, icon.top() - gap - size.height(), size.width(), size.height()};
    case LabelSide::Right:
        return {icon.right() + gap, c.y() - size.height() / 2, size.width(), size.height()};
    case LabelSide::Left:
        return {icon.left() - gap - size.width(), c.y() - size.height() / 2, size.width(), size.height()};
    case LabelSide::None:
        break;
    }
    return {};
}

} // namespace

OccupancyMap::OccupancyMap(const QRectF& area, double cell) : m_area(area), m_cell(std::max(cell, 0.1)) {
    // A bound on memory: 16,384 cells each way are 32 MiB.
    const double longest = std::max(area.width(), area.height());
    if (longest / m_cell > 16384) m_cell = longest / 16384;
    m_width = std::max(1, int(std::ceil(area.width() / m_cell)));
    m_height = std::max(1, int(std::ceil(area.height() / m_cell)));
    m_words = (m_width + 63) / 64;
    m_bits.assign(size_t(m_words) * size_t(m_height), 0);
}

OccupancyMap::Span OccupancyMap::span(const QRectF& box) const {
    return {int(std::floor((box.left() - m_area.left()) / m_cell)),
            int(std::ceil((box.right() - m_area.left()) / m_cell)) - 1,
            int(std::floor((box.top() - m_area.top()) / m_cell)),
            int(std::ceil((box.bottom() - m_area.top()) / m_cell)) - 1};
}

bool OccupancyMap::isFree(const QRectF& box) const {
    if (!m_area.contains(box)) return false;
    Span s = span(box);
    s.x1 = std::min(s.x1, m_width - 1);
    s.y1 = std::min(s.y1, m_height - 1);
    if (s.x0 < 0 || s.y0 < 0) return false;
    for (int w = s.x0 / 64; w <= s.x1 / 64; ++w) {
        const quint64 mask = wordMask(w, s.x0, s.x1);
        for (int y = s.y0; y <= s.y1; ++y)
            if (m_bits[size_t(y) * size_t(m_words) + size_t(w)] & mask) return false;
    }
    return true;
}

void OccupancyMap::mark(const QRectF& box) { write(box, Set::Taken); }
void OccupancyMap::clear(const QRectF& box) { write(box, Set::Free); }

void OccupancyMap::write(const QRectF& box, Set value) {
    if (!box.intersects(m_area)) return;
    Span s = span(box);
    s.x0 = std::max(s.x0, 0);
    s.y0 = std::max(s.y0, 0);
    s.x1 = std::min(s.x1, m_width - 1);
    s.y1 = std::min(s.y1, m_height - 1);
    if (s.x0 > s.x1 || s.y0 > s.y1) return;
    for (int w = s.x0 / 64; w <= s.x1 / 64; ++w) {
        const quint64 mask = wordMask(w, s.x0, s.x1);
        for (int y = s.y0; y <= s.y1; ++y) {
            quint64& word = m_bits[size_t(y) * size_t(m_words) + size_t(w)];
            word = value == Set::Taken ? word | mask : word & ~mask;
        }
    }
}

std::vector<PlacedLabel> placeLabels(const std::vector<LabelRequest>& requests, OccupancyMap& map, double gap) {
    std::vector<PlacedLabel> out;
    out.reserve(requests.size());
    for (const LabelRequest& r : requests) {
        PlacedLabel label;
        const std::array<LabelSide, 5> sides{r.first, LabelSide::Below, LabelSide::Above, LabelSide::Right,
                                             LabelSide::Left};
        for (const LabelSide side : sides) {
            if (side == LabelSide::None) continue;
            const QRectF box = besides(r.icon, r.size, side, gap);
            if (!map.isFree(box)) continue;
            map.mark(box);
            label = {side, box};
            break;
        }
        out.push_back(label);
    }
    return out;
}

} // namespace saboot::graph
