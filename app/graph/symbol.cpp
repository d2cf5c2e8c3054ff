#include "graph/symbol.h"

#include <cmath>

namespace saboot::graph {
namespace {

using domain::EntityType;

// A glyph is strokes, and areas filled in the glyph's colour.
struct Glyph {
    Path strokes;
    Path filled;
};

void add(Path& to, const Path& more) { to.insert(to.end(), more.begin(), more.end()); }
void line(Path& to, QPointF a, QPointF b) { add(to, linePath(a, b)); }

Path pinPath() {
    // A drop: round above, pointed at the place below.
    return {{PathStep::Move, {QPointF(0, 1)}},
            {PathStep::Cubic, {QPointF(-0.12, 0.72), QPointF(-0.76, 0.30), QPointF(-0.76, -0.24)}},
            {PathStep::Cubic, {QPointF(-0.76, -0.66), QPointF(-0.42, -1), QPointF(0, -1)}},
            {PathStep::Cubic, {QPointF(0.42, -1), QPointF(0.76, -0.66), QPointF(0.76, -0.24)}},
            {PathStep::Cubic, {QPointF(0.76, 0.30), QPointF(0.12, 0.72), QPointF(0, 1)}},
            {PathStep::Close, {}}};
}

Path bubblePath() {
    const double r = 0.24, l = -0.92, ri = 0.92, t = -0.9, b = 0.58;
    const double k = r * 0.45;
    return {{PathStep::Move, {QPointF(l + r, t)}},
            {PathStep::Line, {QPointF(ri - r, t)}},
            {PathStep::Cubic, {QPointF(ri - k, t), QPointF(ri, t + k), QPointF(ri, t + r)}},
            {PathStep::Line, {QPointF(ri, b - r)}},
            {PathStep::Cubic, {QPointF(ri, b - k), QPointF(ri - k, b), QPointF(ri - r, b)}},
            {PathStep::Line, {QPointF(0.02, b)}},
            {PathStep::Line, {QPointF(-0.5, 1)}},
            {PathStep::Line, {QPointF(-0.5, b)}},
            {PathStep::Line, {QPointF(l + r, b)}},
            {PathStep::Cubic, {QPointF(l + k, b), QPointF(l, b - k), QPointF(l, b - r)}},
            {PathStep::Line, {QPointF(l, t + r)}},
            {PathStep::Cubic, {QPointF(l, t + k), QPointF(l + k, t), QPointF(l + r, t)}},
            {PathStep::Close, {}}};
}

Path octagonPath() {
    std::vector<QPointF> p;
    for (int i = 0; i < 8; ++i) {
        const double turn = 0.39269908169872414 + i * 0.7853981633974483;
        p.push_back(QPointF(1.04 * std::cos(turn), 1.04 * std::sin(turn)));
    }
    return polygonPath(p);
}

Path silhouetteOf(EntityType type) {
    switch (type) {
    case EntityType::Person:
        return ellipsePath({}, 1, 1);
    case EntityType::Account:
        return bubblePath();
    case EntityType::Phone:
        return rectPath(QRectF(-0.66, -1, 1.32, 2), 0.16);
    case EntityType::Wallet:
        return polygonPath({{-1, 0}, {-0.5, -0.9}, {0.5, -0.9}, {1, 0}, {0.5, 0.9}, {-0.5, 0.9}});
    case EntityType::Bank:
        return polygonPath({{0, -1}, {1, -0.32}, {1, 0.92}, {-1, 0.92}, {-1, -0.32}});
    case EntityType::Device:
        return rectPath(QRectF(-1, -0.72, 2, 1.44), 0.1);
    case EntityType::Place:
        return pinPath();
    case EntityType::Parcel:
        return polygonPath({{0, -1}, {1, 0}, {0, 1}, {-1, 0}});
    case EntityType::Site:
        return octagonPath();
    case EntityType::Exhibit:
        return polygonPath({{-0.74, -1}, {0.24, -1}, {0.74, -0.5}, {0.74, 1}, {-0.74, 1}});
    }
    return {};
}

Glyph glyphOf(EntityType type) {
    Glyph g;
    switch (type) {
    case EntityType::Person:
        g.strokes = ellipsePath({0, -0.22}, 0.23, 0.23);
        add(g.strokes, {{PathStep::Move, {QPointF(-0.42, 0.48)}},
                        {PathStep::Cubic, {QPointF(-0.42, 0.24), QPointF(-0.24, 0.14), QPointF(0, 0.14)}},
                        {PathStep::Cubic, {QPointF(0.24, 0.14), QPointF(0.42, 0.24), QPointF(0.42, 0.48)}}});
        break;
    case EntityType::Account:
        line(g.strokes, {-0.48, -0.42}, {0.48, -0.42});
        line(g.strokes, {-0.48, 0.02}, {0.18, 0.02});
        break;
    case EntityType::Phone:
        g.strokes = rectPath(QRectF(-0.28, -0.46, 0.56, 0.92), 0.08);
        line(g.strokes, {-0.05, 0.24}, {0.05, 0.24});
        break;
    case EntityType::Wallet:
        g.strokes = rectPath(QRectF(-0.46, -0.28, 0.92, 0.68), 0.1);
        add(g.strokes, {{PathStep::Move, {QPointF(-0.40, -0.28)}},
                        {PathStep::Line, {QPointF(0.28, -0.46)}},
                        {PathStep::Line, {QPointF(0.28, -0.28)}}});
        g.filled = rectPath(QRectF(0.10, -0.06, 0.36, 0.24), 0.04);
        break;
    case EntityType::Bank:
        g.strokes = polygonPath({{-0.48, -0.06}, {0, -0.42}, {0.48, -0.06}});
        for (const double x : {-0.34, 0.0, 0.34}) line(g.strokes, {x, 0.08}, {x, 0.44});
        line(g.strokes, {-0.5, 0.6}, {0.5, 0.6});
        break;
    case EntityType::Device:
        g.strokes = rectPath(QRectF(-0.42, -0.42, 0.84, 0.56), 0.06);
        line(g.strokes, {0, 0.14}, {0, 0.4});
        line(g.strokes, {-0.24, 0.4}, {0.24, 0.4});
        break;
    case EntityType::Place:
        g.strokes = ellipsePath({0, -0.26}, 0.28, 0.28);
        break;
    case EntityType::Parcel:
        g.strokes = polygonPath({{0, -0.44}, {0.38, -0.22}, {0.38, 0.22}, {0, 0.44}, {-0.38, 0.22}, {-0.38, -0.22}});
        add(g.strokes, {{PathStep::Move, {QPointF(-0.38, -0.22)}},
                        {PathStep::Line, {QPointF(0, 0)}},
                        {PathStep::Line, {QPointF(0.38, -0.22)}}});
        line(g.strokes, {0, 0}, {0, 0.44});
        break;
    case EntityType::Site:
        g.strokes = ellipsePath({}, 0.5, 0.5);
        add(g.strokes, ellipsePath({}, 0.2, 0.5));
        line(g.strokes, {-0.5, 0}, {0.5, 0});
        break;
    case EntityType::Exhibit:
        g.strokes = {{PathStep::Move, {QPointF(0.24, -1)}},
                     {PathStep::Line, {QPointF(0.24, -0.5)}},
                     {PathStep::Line, {QPointF(0.74, -0.5)}}};
        line(g.strokes, {-0.36, 0.06}, {0.36, 0.06});
        line(g.strokes, {-0.36, 0.46}, {0.36, 0.46});
        break;
    }
    return g;
}

constexpr int typeCount = 10;

struct Shapes {
    std::array<Path, typeCount> outline;
    std::array<Glyph, typeCount> glyph;
    std::array<QPointF, typeCount> extent;
    Shapes() {
        for (int i = 0; i < typeCount; ++i) {
            outline[size_t(i)] = silhouetteOf(EntityType(i));
            glyph[size_t(i)] = glyphOf(EntityType(i));
            const QRectF b = pathBounds(outline[size_t(i)]);
            extent[size_t(i)] = QPointF(b.width() / 2, b.height() / 2);
        }
    }
};

const Shapes& shapes() {
    static const Shapes s;
    return s;
}

size_t index(EntityType type) {
    const int i = int(type);
    return i >= 0 && i < typeCount ? size_t(i) : 0;
}

} // namespace

ColourRole entityRole(EntityType type) { return ColourRole(int(ColourRole::Person) + int(index(type))); }

const Path& silhouette(EntityType type) { return shapes().outline[index(type)]; }

QPointF silhouetteExtent(EntityType type) { return shapes().extent[index(type)]; }

void appendSymbol(std::vector<Item>& items, EntityType type, QPointF at, double size, SymbolStyle style,
                  const ItemRef& ref) {
    const Glyph& glyph = shapes().glyph[index(type)];
    const bool sheet = type == EntityType::Exhibit;
    const bool outlined = style == SymbolStyle::Outline || sheet;
    ShapeItem body;
    body.path = placed(silhouette(type), size, at);
    body.ref = ref;
    const ColourRole ink = style == SymbolStyle::Outline ? ColourRole::Text : entityRole(type);
    body.fill = outlined ? ColourRole::Surface : ink;
    if (outlined) body.stroke = {ink, std::max(0.9, size * 0.085), LineStyle::Solid, true};
    const ColourRole mark = outlined ? ink : ColourRole::Glyph;
    const double width = std::max(0.8, size * 0.095);
    ShapeItem strokes{placed(glyph.strokes, size, at), ColourRole::None, {mark, width, LineStyle::Solid, true}, ref};
    if (type == EntityType::Person && style == SymbolStyle::Outline) strokes.fill = ink; // solid, as on the paper
    items.emplace_back(std::move(body));
    items.emplace_back(std::move(strokes));
    if (!glyph.filled.empty())
        items.emplace_back(ShapeItem{placed(glyph.filled, size, at), mark, {}, ref});
}

double rimDistance(EntityType type, double size, QPointF direction) {
    const double length = std::hypot(direction.x(), direction.y());
    if (length < 1e-9 || type == EntityType::Person) return size;
    const QPointF d = direction / length;
    double rim = 0;
    const auto cut = [&](QPointF a, QPointF b) { // where the ray meets the edge
        const QPointF e = b - a;
        const double det = d.x() * -e.y() + e.x() * d.y();
        if (std::abs(det) < 1e-12) return;
        const double s = (a.x() * -e.y() + e.x() * a.y()) / det;
        const double u = (d.x() * a.y() - d.y() * a.x()) / det;
        if (s > 0 && u >= -1e-9 && u <= 1 + 1e-9) rim = std::max(rim, s);
    };
    QPointF at, start;
    for (const PathStep& s : silhouette(type)) {
        if (s.kind == PathStep::Move) {
            at = start = s.p[0];
        } else if (s.kind == PathStep::Line) {
            cut(at, s.p[0]);
            at = s.p[0];
        } else if (s.kind == PathStep::Cubic) {
            QPointF from = at;
            for (int i = 1; i <= 8; ++i) {
                const double t = i / 8.0, u = 1 - t;
                const QPointF to = u * u * u * at + 3 * u * u * t * s.p[0] + 3 * u * t * t * s.p[1] + t * t * t * s.p[2];
                cut(from, to);
                from = to;
            }
            at = s.p[2];
        } else {
            cut(at, start);
            at = start;
        }
    }
    return (rim > 0 ? rim : 1) * size;
}

} // namespace saboot::graph
