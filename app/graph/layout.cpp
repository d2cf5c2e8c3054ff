#include "graph/layout.h"

#include "graph/layoutkinds.h"
#include "graph/overlap.h"
#include "graph/stress.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace saboot::graph {
namespace {

constexpr QSizeF defaultBox(44, 44);

QRectF centred(QPointF c, QSizeF s) { return {c.x() - s.width() / 2, c.y() - s.height() / 2, s.width(), s.height()}; }

struct Sheet {
    const Graph& graph;
    const LayoutOptions& options;
    std::vector<QSizeF> boxes;
    QSizeF box(int v) const { return boxes[size_t(v)]; }
};

QRectF boundsOf(const Sheet& sheet, const std::vector<int>& members, const std::vector<QPointF>& at) {
    QRectF r;
    for (size_t i = 0; i < members.size(); ++i) r |= centred(at[i], sheet.box(members[i]));
    return r;
}

// Falling degree: what holds the picture together gets the place it wants.
std::vector<int> byDegree(const Graph& graph, const std::vector<int>& members) {
    std::vector<int> order(members.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return graph.degree(members[size_t(a)]) > graph.degree(members[size_t(b)]);
    });
    return order;
}

// Unit-length coordinates to drawing units: room for the boxes, and links long enough to be seen between them.
double componentScale(const std::vector<int>& members, const std::vector<QPointF>& unit, double boxArea,
                      double meanWidth) {
    if (members.size() < 2) return 1;
    double l = INFINITY, t = INFINITY, r = -INFINITY, b = -INFINITY;
    for (const QPointF& p : unit) {
        l = std::min(l, p.x());
        r = std::max(r, p.x());
        t = std::min(t, p.y());
        b = std::max(b, p.y());
    }
    const double wide = std::max(r - l, 0.5), high = std::max(b - t, 0.5);
    // Small charts are read at 100 %: they must not be looser than their labels need.
    const bool small = members.size() <= 200;
    const double byArea = std::sqrt((small ? 1.7 : 2.5) * boxArea / 0.6 / (wide * high));
    const double byLink = meanWidth * (small ? 1.3 : 1.0);
    // A chain has no area to speak of: the area rule alone would blow it up.
    const double most = 9 * meanWidth * std::sqrt(std::max(1.0, double(members.size()) / 40));
    return std::max(byLink, std::min(byArea, most));
}

struct Part {
    std::vector<int> members;
    std::vector<QPointF> at; ///< drawing units, by member
    QRectF bounds;
};

// Shelves by falling height; of several widths the one that fits the wanted aspect best.
void pack(std::vector<Part>& parts, QSizeF aspect, double gap) {
    if (parts.size() < 2) return;
    std::vector<int> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return parts[size_t(a)].bounds.height() > parts[size_t(b)].bounds.height();
    });
    double widest = 0, area = 0;
    for (const Part& p : parts) {
        widest = std::max(widest, p.bounds.width());
        area += (p.bounds.width() + gap) * (p.bounds.height() + gap);
    }
    const auto shelves = [&](double width, std::vector<QPointF>* out) {
        double x = 0, y = 0, shelf = 0, used = 0;
        for (const int i : order) {
            const QSizeF s = parts[size_t(i)].bounds.size();
            if (x > 0 && x + s.width() > width) {
                y += shelf + gap;
                x = shelf = 0;
            }
            if (out) (*out)[size_t(i)] = QPointF(x, y);
            x += s.width() + gap;
            shelf = std::max(shelf, s.height());
            used = std::max(used, x - gap);
        }
        return QSizeF(used, y + shelf);
    };
    double best = INFINITY, bestWidth = widest;
    for (int k = 0; k <= 40; ++k) {
        const double width = widest + (std::max(2 * std::sqrt(area * aspect.width() / aspect.height()), widest) - widest) * k / 40;
        const QSizeF s = shelves(width, nullptr);
        const double cost = std::max(s.width() / aspect.width(), s.height() / aspect.height());
        if (cost < best - 1e-9) {
            best = cost;
            bestWidth = width;
        }
    }
    std::vector<QPointF> corner(parts.size());
    shelves(bestWidth, &corner);
    for (size_t i = 0; i < parts.size(); ++i) {
        const QPointF shift = corner[i] - parts[i].bounds.topLeft();
        for (QPointF& p : parts[i].at) p += shift;
        parts[i].bounds.translate(shift);
    }
}

Result<std::vector<Part>> fresh(const Sheet& sheet, const std::vector<std::vector<int>>& groups, JobControl& job) {
    std::vector<Part> parts;
    std::vector<int> local;
    double widthSum = 0;
    for (const QSizeF& s : sheet.boxes) widthSum += std::max(s.width(), s.height());
    const double meanWidth = sheet.boxes.empty() ? 44 : widthSum / double(sheet.boxes.size());
    double widths = 0, heights = 0;
    for (const QSizeF& s : sheet.boxes) {
        widths += s.width();
        heights += s.height();
    }
    const double flatten = widths > 0 ? std::clamp(1.1 * heights / widths, 0.62, 1.0) : 1;
    for (const std::vector<int>& members : groups) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        Part part;
        part.members = members;
        double boxArea = 0;
        for (const int v : members) boxArea += sheet.box(v).width() * sheet.box(v).height();
        if (sheet.options.kind == LayoutKind::Organic) {
            const stress::Component c = stress::component(sheet.graph, members, local);
            const std::vector<stress::Point> unit = stress::solve(c, sheet.options.seed, job);
            if (unit.size() != members.size()) return Error(ErrorCode::Cancelled);
            for (const stress::Point& p : unit) part.at.push_back({p.x, p.y});
        } else {
            part.at = kindPositions(sheet.graph, members, sheet.options.kind, sheet.options.focus);
        }
        const double scale = componentScale(members, part.at, boxArea, meanWidth);
        for (QPointF& p : part.at) p *= scale;
        // Labels are wider than high, and so are screens and pages: neighbours above each other may stand closer.
        if (sheet.options.kind == LayoutKind::Organic && sheet.options.overlaps == LayoutOptions::Overlaps::Remove && members.size() <= 1000)
            for (QPointF& p : part.at) p.ry() *= flatten;
        if (sheet.options.overlaps == LayoutOptions::Overlaps::Remove) {
            std::vector<Box> boxes;
            for (size_t i = 0; i < members.size(); ++i) boxes.push_back({part.at[i], sheet.box(members[i]), false});
            part.at = placeBoxes(boxes, byDegree(sheet.graph, members), job);
            if (part.at.size() != members.size()) return Error(ErrorCode::Cancelled);
        }
        part.bounds = boundsOf(sheet, members, part.at);
        parts.push_back(std::move(part));
    }
    pack(parts, sheet.options.aspect, std::clamp(meanWidth * 0.5, 24.0, 80.0));
    return parts;
}

// One step of the graph in drawing units, as the old picture has it: the scale at which its stress is least. (The mean
// length of its links would not do: around hubs they are longer than a step, and everything would shrink.)
double stepLength(const stress::Component& c, const std::vector<std::optional<stress::Point>>& old, double otherwise) {
    std::vector<int> known;
    std::vector<stress::Point> p(old.size());
    for (size_t i = 0; i < old.size(); ++i)
        if (old[i]) {
            known.push_back(int(i));
            p[i] = *old[i];
        }
    if (known.size() < 2) return otherwise;
    std::vector<int> sources;
    const size_t stride = std::max<size_t>(known.size() / 60, 1);
    for (size_t i = 0; i < known.size(); i += stride) sources.push_back(known[i]);
    stress::Quality quality;
    stress::accumulate(c, p, sources, quality, &old);
    const double scale = quality.scale();
    return quality.pairs > 0 && scale > 1e-9 && std::isfinite(scale) ? 1 / scale : otherwise;
}

// Keeps the picture the officer knows: old nodes hardly move, new ones join them, new components stand below.
Status warm(const Sheet& sheet, const Graph::Components& components, std::vector<QPointF>& at, JobControl& job) {
    const LayoutOptions& o = sheet.options;
    const auto isFixed = [&](int v) { return !o.pinned.empty() && o.pinned[size_t(v)] && o.previous[size_t(v)]; };
    std::vector<int> local;
    std::vector<std::vector<int>> unplaced;
    std::vector<int> warmNodes;
    std::vector<char> unchanged(size_t(sheet.graph.nodeCount()), 0);
    QRectF taken;
    double meanWidth = 0;
    for (const QSizeF& s : sheet.boxes) meanWidth += std::max(s.width(), s.height());
    meanWidth /= std::max<double>(1, double(sheet.boxes.size()));
    for (const std::vector<int>& members : components.members) {
        std::vector<std::optional<stress::Point>> old(members.size());
        std::vector<char> fixed(members.size(), 0);
        size_t known = 0;
        for (size_t i = 0; i < members.size(); ++i)
            if (const auto& p = o.previous[size_t(members[i])]) {
                old[i] = stress::Point{p->x(), p->y()};
                fixed[i] = isFixed(members[i]);
                ++known;
            }
        if (known == 0) {
            unplaced.push_back(members);
            continue;
        }
        if (known == members.size()) { // nothing new: nothing moves
            for (const int v : members) {
                at[size_t(v)] = *o.previous[size_t(v)];
                unchanged[size_t(v)] = 1;
            }
        } else {
            const stress::Component c = stress::component(sheet.graph, members, local);
            const double step = stepLength(c, old, meanWidth * 1.35);
            for (auto& p : old)
                if (p) *p = {p->x / step, p->y / step};
            const std::vector<stress::Point> unit = stress::refine(c, old, fixed, o.seed, job);
            if (unit.size() != members.size()) return Error(ErrorCode::Cancelled);
            for (size_t i = 0; i < members.size(); ++i)
                at[size_t(members[i])] = QPointF(unit[i].x * step, unit[i].y * step);
        }
        for (const int v : members) {
            warmNodes.push_back(v);
            taken |= centred(at[size_t(v)], sheet.box(v));
        }
    }
    if (o.overlaps == LayoutOptions::Overlaps::Remove && !warmNodes.empty()) {
        std::vector<Box> boxes;
        std::vector<int> order(warmNodes.size());
        std::iota(order.begin(), order.end(), 0);
        for (const int v : warmNodes) boxes.push_back({at[size_t(v)], sheet.box(v), isFixed(v) || unchanged[size_t(v)]});
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const int va = warmNodes[size_t(a)], vb = warmNodes[size_t(b)];
            const bool oldA = o.previous[size_t(va)].has_value(), oldB = o.previous[size_t(vb)].has_value();
            if (oldA != oldB) return oldA;
            return sheet.graph.degree(va) > sheet.graph.degree(vb);
        });
        const std::vector<QPointF> free = placeBoxes(boxes, order, job);
        if (free.size() != boxes.size()) return Error(ErrorCode::Cancelled);
        taken = {};
        for (size_t i = 0; i < free.size(); ++i) {
            at[size_t(warmNodes[i])] = free[i];
            taken |= centred(free[i], boxes[i].size);
        }
    }
    if (unplaced.empty()) return ok();
    SABOOT_TRY(const std::vector<Part> parts, fresh(sheet, unplaced, job));
    QRectF added;
    for (const Part& p : parts) added |= p.bounds;
    const QPointF shift(taken.left() - added.left(), taken.bottom() + 48 - added.top());
    for (const Part& p : parts)
        for (size_t i = 0; i < p.members.size(); ++i) at[size_t(p.members[i])] = p.at[i] + shift;
    return ok();
}

} // namespace

QString toText(LayoutKind kind) {
    switch (kind) {
    case LayoutKind::Organic:
        return QStringLiteral("organic");
    case LayoutKind::Radial:
        return QStringLiteral("radial");
    case LayoutKind::Circular:
        return QStringLiteral("circular");
    case LayoutKind::Flow:
        return QStringLiteral("flow");
    }
    return {};
}

std::optional<LayoutKind> layoutKindFromText(const QString& text) {
    for (const LayoutKind k : {LayoutKind::Organic, LayoutKind::Radial, LayoutKind::Circular, LayoutKind::Flow})
        if (text == toText(k)) return k;
    return std::nullopt;
}

Result<Layout> layoutGraph(const Graph& graph, const LayoutOptions& options, JobControl& job) {
    const size_t n = size_t(graph.nodeCount());
    if (!options.boxes.empty() && options.boxes.size() != n)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("boxes"));
    if (!options.previous.empty() && options.previous.size() != n)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("previous"));
    if (!options.pinned.empty() && (options.pinned.size() != n || options.previous.size() != n))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("pinned"));
    if (!(options.aspect.width() > 0) || !(options.aspect.height() > 0))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("aspect"));
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);

    Sheet sheet{graph, options, options.boxes};
    if (sheet.boxes.empty()) sheet.boxes.assign(n, defaultBox);
    for (QSizeF& s : sheet.boxes) s = QSizeF(std::clamp(s.width(), 1.0, 2000.0), std::clamp(s.height(), 1.0, 2000.0));
    Layout layout;
    layout.positions.assign(n, QPointF());
    const Graph::Components components = graph.components();
    const bool hasPlaces = std::any_of(options.previous.begin(), options.previous.end(),
                                       [](const auto& p) { return p.has_value(); });
    if (hasPlaces) {
        SABOOT_CHECK(warm(sheet, components, layout.positions, job));
    } else {
        SABOOT_TRY(const std::vector<Part> parts, fresh(sheet, components.members, job));
        for (const Part& p : parts)
            for (size_t i = 0; i < p.members.size(); ++i) layout.positions[size_t(p.members[i])] = p.at[i];
    }
    for (size_t i = 0; i < n; ++i) layout.bounds |= centred(layout.positions[i], sheet.boxes[i]);
    return layout;
}

double normalisedStress(const Graph& graph, const std::vector<QPointF>& positions, quint64 seed) {
    if (positions.size() != size_t(graph.nodeCount())) return 0;
    SplitMix random(seed);
    std::vector<int> local;
    double misfit = 0, pairs = 0;
    for (const std::vector<int>& members : graph.components().members) {
        if (members.size() < 2) continue;
        const stress::Component c = stress::component(graph, members, local);
        std::vector<stress::Point> p;
        for (const int v : members) p.push_back({positions[size_t(v)].x(), positions[size_t(v)].y()});
        std::vector<int> sources(members.size());
        std::iota(sources.begin(), sources.end(), 0);
        if (members.size() > 600) {
            for (size_t i = 0; i < 200; ++i) std::swap(sources[i], sources[i + size_t(random.below(sources.size() - i))]);
            sources.resize(200);
        }
        stress::Quality quality;
        stress::accumulate(c, p, sources, quality);
        misfit += quality.stress() * quality.pairs;
        pairs += quality.pairs;
    }
    return pairs > 0 ? misfit / pairs : 0;
}

} // namespace saboot::graph
