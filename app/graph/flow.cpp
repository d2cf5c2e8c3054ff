#include "graph/flow.h"

#include "graph/chart.h"
#include "graph/symbol.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace saboot::graph {

namespace {

constexpr double boxWidth = 104, boxHeight = 34, gapX = 84, gapY = 16, lane = 15, thinnest = 1.2, thickest = 13, loopLane = 18, loopOut = 19, textSize = 8.5;

/// A place in a column: a node, or where a payment passes on its way to a later column.
struct Slot {
    int node = -1;
    int flow = -1;
    double height = 0, y = 0; ///< y: of the middle
};

struct Port {
    size_t flow = 0;
    double far = 0; ///< where the other end stands, to keep bands from crossing
    double y = 0;
};

} // namespace

Drawing drawFlow(const FlowModel& model, const FlowStyle& style) {
    const TextMetrics& metrics = style.metrics ? *style.metrics : standardMetrics();
    Drawing out;
    out.description = style.description;
    const size_t n = model.nodes.size();
    std::vector<std::vector<size_t>> leaving(n);
    std::vector<char> used(n, 0);
    for (size_t i = 0; i < model.flows.size(); ++i) {
        const Flow& f = model.flows[i];
        if (f.from >= n || f.to >= n || f.from == f.to) continue;
        leaving[f.from].push_back(i);
        used[f.from] = used[f.to] = 1;
    }

    // What closes a circle runs back; without it the longest way gives the column.
    std::vector<char> state(n, 0), back(model.flows.size(), 0);
    const std::function<void(size_t)> visit = [&](size_t v) {
        std::vector<std::pair<size_t, size_t>> stack{{v, 0}}; // no recursion: chains may be long
        state[v] = 1;
        while (!stack.empty()) {
            auto& [at, next] = stack.back();
            if (next == leaving[at].size()) {
                state[at] = 2;
                stack.pop_back();
                continue;
            }
            const size_t f = leaving[at][next++], to = model.flows[f].to;
            if (state[to] == 1) back[f] = 1;
            else if (state[to] == 0) {
                state[to] = 1;
                stack.emplace_back(to, 0);
            }
        }
    };
    // From those who only pay, first; the rest are within circles.
    std::vector<int> arriving(n, 0);
    for (size_t v = 0; v < n; ++v)
        for (const size_t f : leaving[v]) ++arriving[model.flows[f].to];
    for (const bool sources : {true, false})
        for (size_t v = 0; v < n; ++v)
            if (used[v] && state[v] == 0 && (!sources || arriving[v] == 0)) visit(v);
    std::vector<int> column(n, 0);
    for (size_t round = 0; round < n; ++round) {
        bool moved = false;
        for (size_t v = 0; v < n; ++v)
            for (const size_t f : leaving[v])
                if (!back[f] && column[model.flows[f].to] < column[v] + 1) {
                    column[model.flows[f].to] = column[v] + 1;
                    moved = true;
                }
        if (!moved) break;
    }

    const auto thickness = [&](const Flow& f) { return f.share > 0 ? std::max(thinnest, thickest * std::min(1.0, f.share)) : thinnest; };
    int columns = 0;
    for (size_t v = 0; v < n; ++v)
        if (used[v]) columns = std::max(columns, column[v] + 1);
    std::vector<std::vector<Slot>> slots(static_cast<size_t>(columns));
    std::vector<std::vector<std::pair<size_t, size_t>>> way(model.flows.size()); // of long payments: (column, slot)
    for (size_t v = 0; v < n; ++v) {
        if (!used[v]) continue;
        size_t in = 0, outgoing = 0;
        for (size_t i = 0; i < model.flows.size(); ++i) {
            if (model.flows[i].from == model.flows[i].to) continue;
            in += model.flows[i].to == v;
            outgoing += model.flows[i].from == v;
        }
        slots[size_t(column[v])].push_back({int(v), -1, std::max(boxHeight, lane * double(std::max(in, outgoing)) + 4), 0});
    }
    for (size_t i = 0; i < model.flows.size(); ++i) {
        const Flow& f = model.flows[i];
        if (f.from >= n || f.to >= n || f.from == f.to || back[i]) continue;
        for (int c = column[f.from] + 1; c < column[f.to]; ++c) {
            way[i].emplace_back(size_t(c), slots[size_t(c)].size());
            slots[size_t(c)].push_back({-1, int(i), lane, 0});
        }
    }

    // Heights: each slot near the middle of its neighbours, then pushed apart; a few sweeps to both sides.
    const auto yOfNode = [&](size_t v) {
        for (const Slot& s : slots[size_t(column[v])])
            if (s.node == int(v)) return s.y;
        return 0.0;
    };
    const auto pack = [&](std::vector<Slot>& col, const std::vector<double>& wanted) {
        std::vector<size_t> order(col.size());
        for (size_t k = 0; k < order.size(); ++k) order[k] = k;
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return wanted[a] < wanted[b]; });
        double total = -gapY;
        for (const Slot& s : col) total += s.height + gapY;
        double middle = 0;
        for (const double y : wanted) middle += y;
        middle = col.empty() ? 0 : middle / double(col.size());
        double at = middle - total / 2;
        for (const size_t k : order) {
            col[k].y = at + col[k].height / 2;
            at += col[k].height + gapY;
        }
    };
    for (auto& col : slots) pack(col, std::vector<double>(col.size(), 0));
    for (int sweep = 0; sweep < 6; ++sweep) {
        const bool forward = sweep % 2 == 0;
        for (int k = 0; k < columns; ++k) {
            auto& col = slots[size_t(forward ? k : columns - 1 - k)];
            std::vector<double> wanted;
            for (const Slot& s : col) {
                double sum = 0;
                int count = 0;
                for (size_t i = 0; i < model.flows.size(); ++i) {
                    const Flow& f = model.flows[i];
                    if (f.from >= n || f.to >= n || f.from == f.to || back[i]) continue;
                    const bool here = s.node >= 0 ? (forward ? int(f.to) : int(f.from)) == s.node : s.flow == int(i);
                    if (!here) continue;
                    // The neighbour towards where the sweep comes from: the last passing place, or the node itself.
                    const int c = forward ? k : columns - 1 - k;
                    double y = yOfNode(forward ? f.from : f.to);
                    for (const auto& [wc, ws] : way[i])
                        if (int(wc) == (forward ? c - 1 : c + 1)) y = slots[wc][ws].y;
                    sum += y;
                    ++count;
                }
                wanted.push_back(count ? sum / count : s.y);
            }
            pack(col, wanted);
        }
    }

    double low = 1e9, high = -1e9;
    for (const auto& col : slots)
        for (const Slot& s : col) {
            low = std::min(low, s.y - s.height / 2);
            high = std::max(high, s.y + s.height / 2);
        }
    if (columns == 0) return out;
    const double natural = columns * boxWidth + (columns - 1) * gapX;
    const double stretch = columns > 1 && natural < style.width - 2 * loopOut ? std::min(gapX * 1.2, (style.width - 2 * loopOut - natural) / (columns - 1)) : 0;
    const double pitch = boxWidth + gapX + stretch;
    const double width = std::max(style.width, (columns - 1) * pitch + boxWidth + 2 * loopOut);
    const double x0 = (width - (columns - 1) * pitch - boxWidth) / 2;
    const double top = 6;
    for (auto& col : slots)
        for (Slot& s : col) s.y += top - low;
    double bottom = high - low + top;
    const auto left = [&](size_t v) { return x0 + column[v] * pitch; };

    // Where each band meets its box: in the order of the other ends.
    std::vector<double> start(model.flows.size(), 0), end(model.flows.size(), 0);
    for (size_t v = 0; v < n; ++v) {
        if (!used[v]) continue;
        for (const bool outgoing : {true, false}) {
            std::vector<Port> ports;
            for (size_t i = 0; i < model.flows.size(); ++i) {
                const Flow& f = model.flows[i];
                if (f.from >= n || f.to >= n || f.from == f.to || (outgoing ? f.from : f.to) != v) continue;
                double far = back[i] ? 1e9 : yOfNode(outgoing ? f.to : f.from);
                if (!way[i].empty() && !back[i]) far = outgoing ? slots[way[i].front().first][way[i].front().second].y : slots[way[i].back().first][way[i].back().second].y;
                ports.push_back({i, far, 0});
            }
            std::stable_sort(ports.begin(), ports.end(), [](const Port& a, const Port& b) { return a.far < b.far; });
            double y = yOfNode(v) - lane * (double(ports.size()) - 1) / 2;
            for (const Port& p : ports) {
                (outgoing ? start : end)[p.flow] = y;
                y += lane;
            }
        }
    }

    struct Caption {
        QPointF at;
        size_t flow;
    };
    std::vector<Caption> captions;
    const auto band = [&](Path& edge, const std::vector<QPointF>& points, double offset, bool reverse) {
        // From point to point with level tangents.
        std::vector<QPointF> p = points;
        for (QPointF& q : p) q.ry() += offset;
        if (reverse) std::reverse(p.begin(), p.end());
        edge.push_back({reverse ? PathStep::Line : PathStep::Move, {p.front()}});
        for (size_t k = 1; k < p.size(); ++k) {
            const double mid = (p[k - 1].x() + p[k].x()) / 2;
            edge.push_back({PathStep::Cubic, {QPointF(mid, p[k - 1].y()), QPointF(mid, p[k].y()), p[k]}});
        }
    };
    int loops = 0;
    for (size_t i = 0; i < model.flows.size(); ++i) {
        const Flow& f = model.flows[i];
        if (f.from >= n || f.to >= n || f.from == f.to) continue;
        const double half = thickness(f) / 2;
        const QPointF from(left(f.from) + boxWidth, start[i]), to(left(f.to) - 5, end[i]);
        ShapeItem arrow;
        arrow.path = polygonPath({QPointF(to.x() + 5, to.y()), QPointF(to.x() - 1, to.y() - std::max(3.2, half + 1.6)), QPointF(to.x() - 1, to.y() + std::max(3.2, half + 1.6))});
        arrow.fill = ColourRole::Text;
        ShapeItem body;
        body.stroke = {ColourRole::Text, f.style == LineStyle::Dotted ? 1.1 : 0.7, f.style, f.style == LineStyle::Dotted};
        if (back[i]) {
            const double y = bottom + loopLane * (++loops), sx = from.x() + loopOut / 2, tx = to.x() - 6;
            body.path = {{PathStep::Move, {from}},
                         {PathStep::Cubic, {QPointF(sx + 4, from.y()), QPointF(sx + 4, y), QPointF(sx - 8, y)}},
                         {PathStep::Line, {QPointF(tx + 8, y)}},
                         {PathStep::Cubic, {QPointF(tx - 4, y), QPointF(tx - 4, to.y()), to}}};
            captions.push_back({QPointF((sx + tx) / 2, y), i});
        } else {
            std::vector<QPointF> points{from};
            for (const auto& [c, s] : way[i]) points.emplace_back(x0 + double(c) * pitch + boxWidth / 2, slots[c][s].y);
            points.push_back(to);
            if (f.share > 0 && half > thinnest) {
                band(body.path, points, -half, false);
                band(body.path, points, half, true);
                body.path.push_back({PathStep::Close, {}});
                body.fill = ColourRole::SurfaceAlt;
            } else {
                band(body.path, points, 0, false);
            }
            captions.push_back({(points[0] + points[1]) / 2, i});
        }
        out.items.emplace_back(std::move(body));
        out.items.emplace_back(std::move(arrow));
    }
    if (loops) bottom += loopLane * loops + 8;

    const auto text = [&](const QString& words, QPointF at, double room, TextAnchor anchor, double size, TextWeight weight, ColourRole colour, bool mono) {
        out.items.emplace_back(textAt(elideMiddle(drawableText(words), room, size, weight, mono, metrics), at, size, colour, anchor, weight, metrics, mono));
    };
    for (size_t v = 0; v < n; ++v) {
        if (!used[v]) continue;
        const FlowNode& node = model.nodes[v];
        const auto slot = std::find_if(slots[size_t(column[v])].begin(), slots[size_t(column[v])].end(), [&](const Slot& s) { return s.node == int(v); });
        const QRectF r(left(v), slot->y - slot->height / 2, boxWidth, slot->height);
        ShapeItem ground;
        ground.path = rectPath(r, 3);
        ground.fill = ColourRole::Surface;
        ground.stroke = {ColourRole::Text, 0.9, LineStyle::Solid, false};
        ground.ref = {ItemRef::Entity, node.key, 0};
        out.items.emplace_back(std::move(ground));
        appendSymbol(out.items, node.type, QPointF(r.left() + 14, slot->y), 9, SymbolStyle::Outline, {ItemRef::Entity, node.key, 0});
        domain::Entity e;
        e.type = node.type;
        e.label = node.label;
        const bool mono = isMonoLabel(e);
        const double at = node.sub.isEmpty() ? slot->y + 3 : slot->y - 2;
        text(shortLabel(e), {r.left() + 27, at}, boxWidth - 31, TextAnchor::Left, textSize, mono ? TextWeight::Regular : TextWeight::Bold, ColourRole::Text, mono);
        if (!node.sub.isEmpty()) text(node.sub, {r.left() + 27, slot->y + 9}, boxWidth - 31, TextAnchor::Left, 7.5, TextWeight::Regular, ColourRole::Muted, false);
    }
    for (const Caption& c : captions) {
        const Flow& f = model.flows[c.flow];
        const QString words = f.amount.isEmpty() ? QString::number(f.number) : QStringLiteral("%1 · %2").arg(f.number).arg(f.amount);
        const double w = std::min(gapX + stretch - 10, metrics.width(words, 8, TextWeight::Regular, false));
        ShapeItem ground;
        ground.path = rectPath(QRectF(c.at.x() - w / 2 - 2.5, c.at.y() - 5.5, w + 5, 11), 2);
        ground.fill = ColourRole::Surface;
        out.items.emplace_back(std::move(ground));
        text(words, {c.at.x(), c.at.y() + 3}, gapX + stretch - 10, TextAnchor::Middle, 8, TextWeight::Regular, ColourRole::Text, false);
    }
    out.bounds = QRectF(0, 0, width, bottom + 6);
    return out;
}

} // namespace saboot::graph
