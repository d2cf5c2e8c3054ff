#pragma once
#include "graph/chart.h"
#include "graph/labels.h"

/// The pieces drawChart is made of. Internal.
namespace saboot::graph {

/// Sizes of one medium; print shrinks them until the picture fits.
struct ChartSizes {
    double title = 13, urduTitle = 15, sub = 12, urduSub = 13.5;
    double linkText = 12;
    double labelWidth = 150;
    double symbolFactor = 1;
    double gap = 4;     ///< symbol to text
    double margin = 3;  ///< round the whole block
    double disc = 8.5;  ///< radius of a link number's disc
    double discText = 10;
};

struct BlockLine {
    QString text;
    double size = 13;
    TextWeight weight = TextWeight::Regular;
    bool mono = false;
    TextDirection direction = TextDirection::LeftToRight;
    ColourRole colour = ColourRole::Text;
    double width = 0;
};

/// A symbol with the lines of its label, measured.
struct EntityBlock {
    domain::EntityType type = domain::EntityType::Person;
    double symbol = 15;
    QSizeF symbolSize;
    std::vector<BlockLine> lines;
    QSizeF text;  ///< of all lines
    QSizeF box;   ///< symbol with the label below, margins included
    /// From the middle of `box` to the middle of the symbol.
    QPointF symbolOffset() const { return {0, symbolSize.height() / 2 + margin - box.height() / 2}; }
    double margin = 3;
};

EntityBlock blockOf(const domain::Entity& entity, int degree, const ChartSizes& sizes, const TextMetrics& metrics);

/// A link's line: a cubic, already cut at the rims of both symbols.
struct Curve {
    std::array<QPointF, 4> p;
    bool straight = true;
    QPointF at(double t) const;
    QPointF tangent(double t) const; ///< not normalised
    double length() const;
    Path path() const;
    Curve part(double t0, double t1) const;
};

/// What stands on the ground, in drawing coordinates.
struct PlacedEntity {
    const domain::Entity* entity = nullptr;
    EntityBlock block;
    QPointF at;       ///< middle of the symbol
    LabelSide side = LabelSide::Below;
    QRectF label;     ///< empty when there is no room
    QRectF icon() const {
        return {at.x() - block.symbolSize.width() / 2, at.y() - block.symbolSize.height() / 2,
                block.symbolSize.width(), block.symbolSize.height()};
    }
};

/// The whole scene between layout and display list.
struct ChartScene {
    ChartModel model; ///< the visible part
    std::vector<PlacedEntity> entities;
    std::vector<Curve> curves; ///< parallel to model.links
    QRectF ground;
};

/// Labels and lines for placed symbols: labels below where they are free, else where they cross fewest lines; lines bend
/// round symbols that they would run through (charts up to a few hundred links).
void arrange(ChartScene& scene, const ChartSizes& sizes, const std::optional<QRectF>& limits);
/// Shapes and texts of an arranged scene, without legend.
void emitScene(const ChartScene& scene, const ChartStyle& style, const ChartSizes& sizes, std::vector<Item>& items);
/// The legend of a scene: a panel (screen) or rows of `width` (print), its top left at the origin.
Drawing legendOf(const ChartModel& visible, const ChartStyle& style, double width);
/// Symbol sizes by graph degree of the visible part.
std::vector<EntityBlock> blocksOf(const ChartModel& visible, const Graph& graph, const ChartSizes& sizes,
                                  const TextMetrics& metrics);

} // namespace saboot::graph
