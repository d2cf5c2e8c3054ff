#include "graph/chart.h"

#include "graph/chartblock.h"

#include <algorithm>
#include <cmath>

namespace saboot::graph {
namespace {

// Above this many nodes only symbols are kept apart; labels take what room is left.
constexpr size_t labelBoxLimit = 1000;

bool isAddressLike(const domain::Entity& e) {
    return e.type == domain::EntityType::Wallet && !e.label.contains(u' ') && e.label.size() >= 20;
}

} // namespace

QString shortLabel(const domain::Entity& entity) {
    const QString& label = entity.label;
    if (isAddressLike(entity)) {
        const qsizetype head = label.startsWith(QLatin1String("0x")) ? 6 : 4;
        return label.left(head) + QChar(0x2026) + label.right(4);
    }
    if (entity.type == domain::EntityType::Bank && !label.contains(u' ') && label.size() >= 20)
        return label.left(8) + QChar(0x2026) + label.right(4);
    if (entity.type == domain::EntityType::Site && label.size() > 24) {
        QString host = label;
        if (const qsizetype scheme = host.indexOf(QLatin1String("://")); scheme >= 0) host = host.mid(scheme + 3);
        if (const qsizetype slash = host.indexOf(u'/'); slash > 0) host.truncate(slash);
        if (host.endsWith(QLatin1String(".onion")) && host.size() > 24)
            return host.left(4) + QChar(0x2026) + host.right(10);
        return host;
    }
    return label;
}

bool isMonoLabel(const domain::Entity& entity) { return isAddressLike(entity); }

double symbolSize(const domain::Entity& entity, int degree) {
    if (entity.type == domain::EntityType::Person) return 16 + 1.2 * std::clamp(degree, 0, 8);
    return entity.type == domain::EntityType::Wallet ? 17 : 16;
}

ChartModel visiblePart(const ChartModel& model) {
    ChartModel out;
    out.title = model.title;
    QSet<QString> keys;
    for (const domain::Entity& e : model.entities) {
        if (model.hidden.contains(e.key) || keys.contains(e.key)) continue;
        keys.insert(e.key);
        out.entities.push_back(e);
        if (const auto place = model.places.constFind(e.key); place != model.places.cend()) {
            if (std::isfinite(place->x()) && std::isfinite(place->y())) out.places.insert(e.key, *place);
        }
        if (model.pinned.contains(e.key)) out.pinned.insert(e.key);
    }
    // Numbers are given over all links, hidden or not: hiding must not renumber what stays.
    QSet<int> used;
    std::vector<domain::Link> numbered = model.links;
    for (domain::Link& l : numbered) {
        if (l.number <= 0 || used.contains(l.number))
            l.number = 0;
        else
            used.insert(l.number);
    }
    int next = 1;
    for (domain::Link& l : numbered) {
        if (l.number == 0) {
            while (used.contains(next)) ++next;
            l.number = next;
            used.insert(next);
        }
        if (keys.contains(l.from) && keys.contains(l.to)) out.links.push_back(l);
    }
    return out;
}

ChartModel withinTime(const ChartModel& model, std::optional<qint64> from, std::optional<qint64> to) {
    ChartModel out = model;
    int next = 1;
    QSet<int> used;
    for (const domain::Link& l : out.links) used.insert(l.number);
    for (domain::Link& l : out.links) { // fixed before links go, so that a filter does not renumber
        if (l.number > 0) continue;
        while (used.contains(next)) ++next;
        l.number = next;
        used.insert(next);
    }
    std::erase_if(out.links, [&](const domain::Link& l) {
        const auto first = l.first ? l.first : l.last, last = l.last ? l.last : l.first;
        if (!first) return false;
        return (from && *last < *from) || (to && *first > *to);
    });
    return out;
}

std::vector<EntityBlock> blocksOf(const ChartModel& visible, const Graph& graph, const ChartSizes& sizes,
                                  const TextMetrics& metrics) {
    std::vector<EntityBlock> blocks;
    blocks.reserve(visible.entities.size());
    for (size_t i = 0; i < visible.entities.size(); ++i)
        blocks.push_back(blockOf(visible.entities[i], graph.degree(int(i)), sizes, metrics));
    return blocks;
}

Result<ChartLayout> layoutChart(const ChartModel& model, const LayoutOptions& options, LayoutFrom from,
                                JobControl& job) {
    const ChartModel part = visiblePart(model);
    const Graph graph = Graph::fromLinks(part.entities, part.links);
    const std::vector<EntityBlock> blocks = blocksOf(part, graph, {}, standardMetrics());
    const size_t n = part.entities.size();
    const bool whole = n <= labelBoxLimit;
    LayoutOptions o = options;
    o.boxes.clear();
    o.previous.assign(n, std::nullopt);
    o.pinned.assign(n, false);
    std::vector<QPointF> offset(n);
    for (size_t i = 0; i < n; ++i) {
        const QString& key = part.entities[i].key;
        // A little air between neighbours' labels: reading needs more than not touching.
        o.boxes.push_back(whole ? blocks[i].box + QSizeF(10, 8) : QSizeF(44, 44));
        if (whole) offset[i] = blocks[i].symbolOffset();
        const bool pinned = part.pinned.contains(key) && part.places.contains(key);
        if (part.places.contains(key) && (pinned || from == LayoutFrom::Model)) {
            o.previous[i] = part.places.value(key) - offset[i];
            o.pinned[i] = pinned;
        }
    }
    SABOOT_TRY(const Layout layout, layoutGraph(graph, o, job));
    ChartLayout out;
    out.bounds = layout.bounds;
    out.places.reserve(qsizetype(n));
    for (size_t i = 0; i < n; ++i) out.places.insert(part.entities[i].key, layout.positions[i] + offset[i]);
    return out;
}

std::vector<ChartRow> chartRows(const ChartModel& model) {
    const ChartModel part = visiblePart(model);
    QHash<QString, QString> label;
    for (const domain::Entity& e : part.entities) label.insert(e.key, e.label);
    std::vector<ChartRow> rows;
    rows.reserve(part.links.size());
    for (const domain::Link& l : part.links) {
        ChartRow r;
        r.number = l.number;
        r.fromKey = l.from;
        r.toKey = l.to;
        r.from = label.value(l.from);
        r.to = label.value(l.to);
        r.relation = l.relation;
        r.basis = l.basis;
        r.certainty = l.certainty;
        for (const QString& s : l.sources) r.sources += s;
        r.first = l.first;
        r.last = l.last;
        r.reason = l.reason;
        rows.push_back(std::move(r));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ChartRow& a, const ChartRow& b) { return a.number < b.number; });
    return rows;
}

std::vector<ChartView> splitForPrint(const ChartModel& model, int linkLimit) {
    const ChartModel part = visiblePart(model);
    const size_t limit = size_t(std::max(linkLimit, 1));
    // Views of about equal size read better than full ones and a remainder.
    const size_t pages = std::max<size_t>((part.links.size() + limit - 1) / limit, 1);
    const size_t target = std::min(limit, (part.links.size() + pages - 1) / pages + 2);
    const Graph graph = Graph::fromLinks(part.entities, part.links);
    std::vector<ChartView> views;
    const auto make = [&](const std::vector<int>& links, std::vector<int> nodes, const QString& about) {
        for (const int l : links) {
            nodes.push_back(graph.edges()[size_t(l)].a);
            nodes.push_back(graph.edges()[size_t(l)].b);
        }
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        ChartView v;
        v.title = about;
        v.model.title = part.title;
        for (const int i : nodes) {
            const domain::Entity& e = part.entities[size_t(i)];
            v.model.entities.push_back(e);
            if (part.places.contains(e.key)) v.model.places.insert(e.key, part.places.value(e.key));
        }
        std::vector<int> inOrder = links;
        std::sort(inOrder.begin(), inOrder.end());
        for (const int l : inOrder) v.model.links.push_back(part.links[size_t(graph.edges()[size_t(l)].link)]);
        views.push_back(std::move(v));
    };
    // Links of each node, so that a neighbourhood grows by whole bundles.
    std::vector<std::vector<int>> at(part.entities.size());
    for (size_t l = 0; l < graph.edges().size(); ++l) {
        at[size_t(graph.edges()[l].a)].push_back(int(l));
        if (graph.edges()[l].a != graph.edges()[l].b) at[size_t(graph.edges()[l].b)].push_back(int(l));
    }
    std::vector<int> lonely;
    for (size_t i = 0; i < at.size(); ++i)
        if (at[i].empty()) lonely.push_back(int(i));
    std::vector<char> done(graph.edges().size(), 0);
    const auto open = [&](int node) {
        return size_t(std::count_if(at[size_t(node)].begin(), at[size_t(node)].end(), [&](int l) { return !done[size_t(l)]; }));
    };
    if (graph.edges().size() <= limit) {
        std::vector<int> all;
        for (size_t l = 0; l < graph.edges().size(); ++l) all.push_back(int(l));
        std::vector<int> with;
        if (lonely.size() <= limit) with.swap(lonely);
        if (!all.empty() || !with.empty()) make(all, with, QString());
    } else {
        size_t left = graph.edges().size();
        while (left > 0) {
            // Around the node with most links not yet shown; then the neighbour that closes most links within the view.
            int centre = 0;
            for (size_t i = 0; i < at.size(); ++i)
                if (open(int(i)) > open(centre)) centre = int(i);
            std::vector<int> chosen;
            std::vector<char> inside(at.size(), 0);
            std::vector<int> members{centre};
            inside[size_t(centre)] = 1;
            const auto take = [&](int l) {
                done[size_t(l)] = 1;
                chosen.push_back(l);
                --left;
                for (const int v : {graph.edges()[size_t(l)].a, graph.edges()[size_t(l)].b})
                    if (!inside[size_t(v)]) {
                        inside[size_t(v)] = 1;
                        members.push_back(v);
                    }
            };
            for (size_t head = 0; head < members.size() && chosen.size() < target; ++head) {
                const int v = members[head];
                std::vector<int> near;
                for (const int l : at[size_t(v)])
                    if (!done[size_t(l)]) near.push_back(l);
                // First what ties members together, then leaves, then what leads on.
                const auto rank = [&](int l) {
                    const int other = graph.edges()[size_t(l)].a == v ? graph.edges()[size_t(l)].b : graph.edges()[size_t(l)].a;
                    return inside[size_t(other)] ? size_t(0) : at[size_t(other)].size();
                };
                std::stable_sort(near.begin(), near.end(), [&](int a, int b) { return rank(a) < rank(b); });
                for (const int l : near)
                    if (chosen.size() < target) take(l);
            }
            make(chosen, {}, part.entities[size_t(centre)].label);
        }
        // Small remainders join an earlier view's successor, so that no page holds a single line for want of order.
        for (size_t i = 1; i < views.size();) {
            ChartView& a = views[i - 1];
            ChartView& b = views[i];
            if (a.model.links.size() + b.model.links.size() > limit) {
                ++i;
                continue;
            }
            QSet<QString> have;
            for (const domain::Entity& e : a.model.entities) have.insert(e.key);
            for (const domain::Entity& e : b.model.entities)
                if (!have.contains(e.key)) a.model.entities.push_back(e);
            a.model.links.insert(a.model.links.end(), b.model.links.begin(), b.model.links.end());
            a.model.places.insert(b.model.places);
            if (!b.title.isEmpty()) a.title += QStringLiteral(", ") + b.title;
            views.erase(views.begin() + qptrdiff(i));
        }
    }
    for (size_t i = 0; i < lonely.size(); i += limit)
        make({}, std::vector<int>(lonely.begin() + qptrdiff(i), lonely.begin() + qptrdiff(std::min(i + limit, lonely.size()))),
             QString());
    for (size_t i = 0; i < views.size(); ++i) {
        if (views.size() > 1) {
            const QString head = QStringLiteral("Chart %1 of %2").arg(i + 1).arg(views.size());
            views[i].title = views[i].title.isEmpty() ? head : head + QStringLiteral(": ") + views[i].title;
        } else {
            views[i].title = part.title;
        }
        views[i].model.title = views[i].title;
    }
    return views;
}

SheetGrid sheetsFor(size_t links, const QSizeF& sheet, int most) {
    constexpr double roomOfLink = 480.0 * 318 / 25;
    SheetGrid best;
    best.sheet = sheet;
    double bestScore = 1e300;
    for (int columns = 1; columns <= most; ++columns)
        for (int rows = 1; columns * rows <= most; ++rows) {
            SheetGrid g = best;
            g.columns = columns;
            g.rows = rows;
            const double lacking = std::max(0.0, double(links) * roomOfLink - g.size().width() * g.size().height());
            const double slant = std::abs(std::log(g.size().width() / g.size().height() / 1.3)); // a chart is a little wider than high
            const double score = lacking + double(columns * rows) * 1000 + slant * 800;
            if (score < bestScore) {
                bestScore = score;
                best.columns = columns;
                best.rows = rows;
            }
        }
    return best;
}

} // namespace saboot::graph
