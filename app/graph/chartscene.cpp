#include "graph/chartblock.h"

#include "graph/symbol.h"

#include <algorithm>
#include <cmath>

namespace saboot::graph {
namespace {

// Routing compares every line with every box: beyond this the picture is a hairball anyway.
constexpr size_t routedNodes = 300;
constexpr size_t routedLinks = 700;

double length(QPointF p) { return std::hypot(p.x(), p.y()); }

Curve bent(QPointF a, QPointF b, double bulge) {
    const QPointF d = b - a;
    const double l = std::max(length(d), 1e-6);
    const QPointF normal(-d.y() / l, d.x() / l);
    const QPointF lift = normal * (bulge / 0.75); // a cubic rises to three quarters of its handles
    return {{a, a + d / 3 + lift, b - d / 3 + lift, b}, std::abs(bulge) < 0.5};
}

// Cuts a curve between two middles at the rims of the symbols, `gap` outside them.
Curve cutAtRims(const Curve& c, const PlacedEntity& a, const PlacedEntity& b, double gap) {
    const auto outside = [&](const PlacedEntity& e, double t) {
        const QPointF d = c.at(t) - e.at;
        return length(d) >= rimDistance(e.block.type, e.block.symbol, d) + gap;
    };
    constexpr int steps = 48;
    double t0 = 0, t1 = 1;
    for (int i = 1; i < steps; ++i)
        if (outside(a, double(i) / steps)) {
            double lo = double(i - 1) / steps, hi = double(i) / steps;
            for (int k = 0; k < 12; ++k) (outside(a, (lo + hi) / 2) ? hi : lo) = (lo + hi) / 2;
            t0 = hi;
            break;
        }
    for (int i = 1; i < steps; ++i)
        if (outside(b, 1 - double(i) / steps)) {
            double lo = double(i - 1) / steps, hi = double(i) / steps;
            for (int k = 0; k < 12; ++k) (outside(b, 1 - (lo + hi) / 2) ? hi : lo) = (lo + hi) / 2;
            t1 = 1 - hi;
            break;
        }
    if (t1 - t0 < 0.02) return c; // symbols meet: a line between the middles is still a line
    return c.part(t0, t1);
}

Curve loopOf(const PlacedEntity& e, int index) {
    const double s = e.block.symbol, size = s * (1.5 + 0.5 * index) + 8;
    Curve c;
    const QPointF top = e.at - QPointF(0, s);
    c.p = {top + QPointF(-s * 0.4, 1), top + QPointF(-size, -size * 1.1), top + QPointF(size, -size * 1.1),
           top + QPointF(s * 0.4, 1)};
    c.straight = false;
    return c;
}

double hits(const Curve& c, const ChartScene& scene, const PlacedEntity* a, const PlacedEntity* b) {
    double cost = 0;
    const QRectF reach = pathBounds(c.path()).adjusted(-40, -40, 40, 40);
    std::array<QPointF, 21> samples;
    for (size_t i = 0; i < samples.size(); ++i) samples[i] = c.at(double(i) / double(samples.size() - 1));
    for (const PlacedEntity& e : scene.entities) {
        if (!reach.intersects(e.icon().united(e.label))) continue;
        const QRectF icon = e.icon().adjusted(-5, -5, 5, 5);
        int onIcon = 0, onLabel = 0;
        for (const QPointF& p : samples) {
            if (&e != a && &e != b && icon.contains(p)) ++onIcon;
            if (e.label.contains(p)) ++onLabel;
        }
        // Its own labels can step aside, unless they would hide most of it.
        if (&e == a || &e == b) {
            cost += onLabel > 7 ? 1.8 : 0;
            continue;
        }
        cost += 4.0 * std::min(onIcon, 3) + 0.7 * std::min(onLabel, 3);
    }
    return cost;
}

bool crosses(const Curve& c, const QRectF& box) {
    if (!pathBounds(c.path()).adjusted(-1, -1, 1, 1).intersects(box)) return false;
    const int n = std::clamp(int(c.length() / 4), 8, 160);
    for (int i = 0; i <= n; ++i)
        if (box.contains(c.at(double(i) / n))) return true;
    return false;
}

} // namespace

QPointF Curve::at(double t) const {
    const double u = 1 - t;
    return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

QPointF Curve::tangent(double t) const {
    const double u = 1 - t;
    return 3 * u * u * (p[1] - p[0]) + 6 * u * t * (p[2] - p[1]) + 3 * t * t * (p[3] - p[2]);
}

double Curve::length() const {
    double sum = 0;
    QPointF from = p[0];
    for (int i = 1; i <= 16; ++i) {
        const QPointF to = at(i / 16.0);
        sum += std::hypot(to.x() - from.x(), to.y() - from.y());
        from = to;
    }
    return sum;
}

Path Curve::path() const {
    if (straight) return linePath(p[0], p[3]);
    return {{PathStep::Move, {p[0]}}, {PathStep::Cubic, {p[1], p[2], p[3]}}};
}

Curve Curve::part(double t0, double t1) const {
    const double scale = (t1 - t0) / 3;
    const QPointF a = at(t0), b = at(t1);
    return {{a, a + tangent(t0) * scale, b - tangent(t1) * scale, b}, straight};
}

EntityBlock blockOf(const domain::Entity& entity, int degree, const ChartSizes& sizes, const TextMetrics& metrics) {
    EntityBlock b;
    b.type = entity.type;
    b.symbol = symbolSize(entity, degree) * sizes.symbolFactor;
    b.margin = sizes.margin;
    const QPointF extent = silhouetteExtent(entity.type) * b.symbol;
    b.symbolSize = QSizeF(2 * extent.x(), 2 * extent.y());

    const auto add = [&](QString text, double latin, double urdu, TextWeight weight, bool mono, ColourRole colour) {
        BlockLine line;
        line.direction = directionOf(text);
        line.size = line.direction == TextDirection::RightToLeft ? urdu : latin;
        line.weight = weight;
        line.mono = mono;
        line.colour = colour;
        text = elideEnd(text, sizes.labelWidth, line.size, weight, mono, metrics);
        line.width = metrics.width(text, line.size, weight, mono);
        line.text = isolated(text, line.direction);
        b.lines.push_back(line);
    };
    const bool mono = isMonoLabel(entity);
    const TextWeight weight = entity.type == domain::EntityType::Person ? TextWeight::Bold : TextWeight::Regular;
    QString title = drawableText(shortLabel(entity));
    if (title.isEmpty()) title = drawableText(entity.key);
    // A long name takes two lines at a space before anything of it is cut.
    const double size = directionOf(title) == TextDirection::RightToLeft ? sizes.urduTitle : sizes.title;
    if (!mono && metrics.width(title, size, weight, mono) > sizes.labelWidth) {
        qsizetype cut = -1;
        for (qsizetype i = title.indexOf(u' '); i > 0; i = title.indexOf(u' ', i + 1)) {
            if (metrics.width(QStringView(title).left(i), size, weight, mono) > sizes.labelWidth) break;
            cut = i;
        }
        if (cut > 0) {
            add(title.left(cut), sizes.title, sizes.urduTitle, weight, mono, ColourRole::Text);
            title = title.mid(cut + 1);
        }
    }
    add(title, mono ? sizes.title * 0.93 : sizes.title, sizes.urduTitle, weight, mono, ColourRole::Text);
    const QString sub = drawableText(entity.sublabel);
    if (!sub.isEmpty()) add(sub, sizes.sub, sizes.urduSub, TextWeight::Regular, false, ColourRole::Muted);

    double width = 0, height = 0;
    for (const BlockLine& l : b.lines) {
        width = std::max(width, l.width);
        height += ascent(l.size, l.direction) + descent(l.size, l.direction) + 1.5;
    }
    b.text = QSizeF(width + 4, height);
    b.box = QSizeF(std::max(b.symbolSize.width(), b.text.width()) + 2 * b.margin,
                   b.symbolSize.height() + sizes.gap + b.text.height() + 2 * b.margin);
    return b;
}

void arrange(ChartScene& scene, const ChartSizes& sizes, const std::optional<QRectF>& limits) {
    QHash<QString, int> index;
    QRectF all;
    for (size_t i = 0; i < scene.entities.size(); ++i) {
        const PlacedEntity& e = scene.entities[i];
        index.insert(e.entity->key, int(i));
        const double w = e.block.box.width() + 8, h = e.block.text.height() + sizes.gap + 8;
        all |= e.icon().adjusted(-w, -h, w, h);
    }
    const QRectF area = limits ? *limits : all;
    OccupancyMap map(area, scene.entities.size() > 2000 ? 4 : 1);
    for (const PlacedEntity& e : scene.entities) map.mark(e.icon());

    // 1. Labels below, the most connected first.
    std::vector<int> degree(scene.entities.size(), 0), order(scene.entities.size());
    for (const domain::Link& l : scene.model.links) {
        ++degree[size_t(index.value(l.from))];
        ++degree[size_t(index.value(l.to))];
    }
    for (size_t i = 0; i < order.size(); ++i) order[i] = int(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return degree[size_t(a)] > degree[size_t(b)]; });
    std::vector<LabelRequest> requests;
    // Those whose place below is free keep it; only the others look around.
    std::vector<int> later;
    for (const int i : order) {
        PlacedEntity& e = scene.entities[size_t(i)];
        const QRectF icon = e.icon();
        const QRectF below(icon.center().x() - e.block.text.width() / 2, icon.bottom() + sizes.gap, e.block.text.width(),
                           e.block.text.height());
        if (map.isFree(below)) {
            map.mark(below);
            e.label = below;
            e.side = LabelSide::Below;
        } else {
            later.push_back(i);
            requests.push_back({icon, e.block.text, LabelSide::Below});
        }
    }
    std::vector<PlacedLabel> placedLabels = placeLabels(requests, map, sizes.gap);
    std::vector<int> crowded;
    requests.clear();
    for (size_t k = 0; k < later.size(); ++k) {
        PlacedEntity& e = scene.entities[size_t(later[k])];
        e.side = placedLabels[k].side;
        e.label = placedLabels[k].box;
        // The name alone says more than nothing.
        if (e.side != LabelSide::None || !std::erase_if(e.block.lines, [](const BlockLine& l) { return l.colour == ColourRole::Muted; })) continue;
        QSizeF text(0, 0);
        for (const BlockLine& l : e.block.lines)
            text = QSizeF(std::max(text.width(), l.width + 4), text.height() + ascent(l.size, l.direction) + descent(l.size, l.direction) + 1.5);
        e.block.text = text;
        crowded.push_back(later[k]);
        requests.push_back({e.icon(), e.block.text, LabelSide::Below});
    }
    placedLabels = placeLabels(requests, map, sizes.gap);
    for (size_t k = 0; k < crowded.size(); ++k) {
        scene.entities[size_t(crowded[k])].side = placedLabels[k].side;
        scene.entities[size_t(crowded[k])].label = placedLabels[k].box;
    }

    // 2. Lines. Parallel ones fan out; a line through a stranger's symbol bends round it.
    const bool routed = scene.entities.size() <= routedNodes && scene.model.links.size() <= routedLinks;
    QHash<std::pair<int, int>, int> count, used;
    for (const domain::Link& l : scene.model.links) ++count[std::minmax(index.value(l.from), index.value(l.to))];
    scene.curves.clear();
    const double gap = 3;
    for (const domain::Link& l : scene.model.links) {
        const int from = index.value(l.from), to = index.value(l.to);
        const std::pair<int, int> pair = std::minmax(from, to);
        const int k = used[pair]++, of = count.value(pair);
        const PlacedEntity& a = scene.entities[size_t(from)];
        const PlacedEntity& b = scene.entities[size_t(to)];
        if (from == to) {
            scene.curves.push_back(loopOf(a, k));
            continue;
        }
        // One bundle bends the same way whichever end a link starts from.
        const double turn = from <= to ? 1 : -1;
        const double spread = of > 1 ? (k - (of - 1) / 2.0) * std::min(30.0, 110.0 / (of - 1)) : 0;
        Curve best = cutAtRims(bent(a.at, b.at, spread * turn), a, b, gap);
        if (routed) {
            double bestCost = hits(best, scene, &a, &b);
            for (const double bulge : {22.0, -22.0, 42.0, -42.0, 68.0, -68.0, 100.0, -100.0}) {
                if (bestCost < 1e-9) break;
                if (std::abs(bulge) > 0.45 * length(b.at - a.at)) continue;
                const Curve c = cutAtRims(bent(a.at, b.at, (spread + bulge) * turn), a, b, gap);
                const double cost = hits(c, scene, &a, &b) + 1.0 + std::abs(bulge) / 40;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = c;
                }
            }
        }
        scene.curves.push_back(best);
    }

    // 3. A label crossed by lines moves to a free side that fewer cross.
    if (!routed) return;
    const auto crossings = [&](const QRectF& box) {
        return std::count_if(scene.curves.begin(), scene.curves.end(), [&](const Curve& c) { return crosses(c, box); });
    };
    for (const int i : order) {
        PlacedEntity& e = scene.entities[size_t(i)];
        if (e.side == LabelSide::None) continue;
        const auto now = crossings(e.label);
        if (now == 0) continue;
        map.clear(e.label);
        const QRectF icon = e.icon();
        const QSizeF s = e.block.text;
        const QPointF c = icon.center();
        const std::pair<LabelSide, QRectF> sides[] = {
            {LabelSide::Above, {c.x() - s.width() / 2, icon.top() - sizes.gap - s.height(), s.width(), s.height()}},
            {LabelSide::Right, {icon.right() + sizes.gap, c.y() - s.height() / 2, s.width(), s.height()}},
            {LabelSide::Left, {icon.left() - sizes.gap - s.width(), c.y() - s.height() / 2, s.width(), s.height()}}};
        double best = double(now);
        for (const auto& [side, box] : sides) {
            if (!map.isFree(box)) continue;
            const double cost = double(crossings(box)) + 0.4;
            if (cost < best) {
                best = cost;
                e.side = side;
                e.label = box;
            }
        }
        map.mark(e.label);
    }
}

} // namespace saboot::graph
