#pragma once
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <vector>

/// Greedy placing of labels without collisions, fast enough for every frame (5,000 in about half a millisecond).
namespace saboot::graph {

enum class LabelSide { None, Below, Above, Right, Left };

struct LabelRequest {
    QRectF icon;  ///< the symbol it belongs to
    QSizeF size;  ///< of the text block
    LabelSide first = LabelSide::Below; ///< tried first; then below, above, right, left
};

struct PlacedLabel {
    LabelSide side = LabelSide::None; ///< None: no free place
    QRectF box;
};

/// An occupancy bitmap over `area`, `cell` units a bit. Boxes are marked rounded outwards, so no two accepted boxes meet.
class OccupancyMap {
public:
    explicit OccupancyMap(const QRectF& area, double cell = 2);
    bool isFree(const QRectF& box) const; ///< false when it leaves the area
    void mark(const QRectF& box);
    void clear(const QRectF& box); ///< undoes mark() of a box that was free before

private:
    enum class Set { Taken, Free };
    void write(const QRectF& box, Set value);
    struct Span { int x0, x1, y0, y1; };
    Span span(const QRectF& box) const;
    QRectF m_area;
    double m_cell;
    int m_width, m_height, m_words;
    std::vector<quint64> m_bits;
};

/// Labels in order of priority (the first is the most important). `map` already holds what must not be covered, icons
/// included; accepted labels are marked in it. `gap` is the distance from icon to text.
std::vector<PlacedLabel> placeLabels(const std::vector<LabelRequest>& requests, OccupancyMap& map, double gap = 4);

} // namespace saboot::graph
