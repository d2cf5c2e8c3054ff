#pragma once
#include "domain/link.h"
#include "graph/drawing.h"

/// The pictures of the ten entity types: silhouette first, glyph second, colour third, so that a grey print and a
/// colour-blind reader lose nothing.
namespace saboot::graph {

/// The role of a type's fill.
ColourRole entityRole(domain::EntityType type);

/// A type's outline around the origin, for a symbol whose nominal size is 2 x 2 (fits in -1..1 both ways).
const Path& silhouette(domain::EntityType type);
/// The half width and half height of the silhouette in those units.
QPointF silhouetteExtent(domain::EntityType type);

/// Filled: coloured silhouette with a light glyph (screen). Outline: white silhouette, black outline and glyph (print).
enum class SymbolStyle { Filled, Outline };

/// Appends the symbol of `type`, `size` units from its middle to its rim, centred at `at`.
void appendSymbol(std::vector<Item>& items, domain::EntityType type, QPointF at, double size, SymbolStyle style,
                  const ItemRef& ref);

/// How far the rim of a symbol is from its middle towards `direction` (any length); where a link's line begins.
double rimDistance(domain::EntityType type, double size, QPointF direction);

} // namespace saboot::graph
