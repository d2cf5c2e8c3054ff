#include "graph/chartblock.h"

#include "graph/overlap.h"
#include "graph/symbol.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace saboot::graph {
namespace {

double length(QPointF p) { return std::hypot(p.x(), p.y()); }

TextItem textItem(const BlockLine& line, QPointF at, TextAnchor anchor, const ItemRef& ref) {
    TextItem t;
    t.text = line.text;
    t.at = at;
    t.size = line.size;
    t.anchor = anchor;
    t.weight = line.weight;
    t.mono = line.mono;
    t.direction = line.direction;
    t.colour = line.colour;
    t.width = line.width;
    t.ref = ref;
    return t;
}

LineStyle styleOf(domain::Basis basis) {
    switch (basis) {
    case domain::Basis::Stated:
        return LineStyle::Solid;
    case domain::Basis::Inferred:
        return LineStyle::Dashed;
    case domain::Basis::ByOfficer:
        return LineStyle::Dotted;
    }
    return LineStyle::Solid;
}

bool isPrint(const ChartStyle& style) { return style.medium == ChartMedium::Print; }

Stroke strokeOf(const domain::Link& link, const ChartStyle& style) {
    Stroke s;
    s.style = styleOf(link.basis);
    s.roundCaps = s.style == LineStyle::Dotted;
    if (isPrint(style)) {
        s.colour = ColourRole::Text;
        s.width = (link.sources.size() >= 2 ? 1.7 : 0.85) * (s.style == LineStyle::Dotted ? 1.5 : 1); // dots are faint
        return s;
    }
    s.colour = link.money ? ColourRole::Text : ColourRole::LineStrong;
    s.width = link.money ? 1.8 : s.style == LineStyle::Dotted ? 2.2 : 1.4;
    if (style.selectedLink != 0 && style.selectedLink == link.number) {
        s.colour = ColourRole::Accent;
        s.width = 3;
    }
    return s;
}

bool hasArrow(const domain::Link& link, const ChartStyle& style) {
    return link.from != link.to && (link.money || (isPrint(style) && link.directed));
}

struct LinkMark {
    QRectF box;
    QPointF centre;
    bool found = false;
};

// A place for a mark of `size` on the curve: the middle first, then outwards to both sides.
// Where other lines do not run through it, if there is such a place.
LinkMark placeOnCurve(const Curve& c, QSizeF size, const OccupancyMap& map, const OccupancyMap* lines, double clearance) {
    const double whole = c.length();
    LinkMark mark;
    if (whole < 1) return mark;
    const double ends = std::min(0.45, (clearance + 2) / whole);
    for (int k = 0; k <= 24; ++k) {
        if (mark.found && k > 12) break;
        const double step = (k + 1) / 2 * 0.035 * (k % 2 ? 1 : -1);
        const double t = 0.5 + step;
        if (t < ends || t > 1 - ends) continue;
        const QPointF p = c.at(t);
        const QRectF box(p.x() - size.width() / 2, p.y() - size.height() / 2, size.width(), size.height());
        if (!map.isFree(box)) continue;
        if (!lines || lines->isFree(box)) return {box, p, true};
        if (!mark.found) mark = {box, p, true};
    }
    return mark;
}

// Whether a mark would hide another line is asked of a map without the line it belongs to.
void traceCurve(OccupancyMap& map, const Curve& c) {
    const int n = std::clamp(int(c.length() / 3), 4, 400);
    for (int i = 0; i <= n; ++i) map.mark(QRectF(c.at(double(i) / n) - QPointF(1, 1), QSizeF(2, 2)));
}

} // namespace

void emitScene(const ChartScene& scene, const ChartStyle& style, const ChartSizes& sizes, std::vector<Item>& items) {
    const TextMetrics& metrics = style.metrics ? *style.metrics : standardMetrics();
    const bool print = isPrint(style);
    OccupancyMap map(scene.ground, scene.entities.size() > 2000 ? 4 : 1);
    for (const PlacedEntity& e : scene.entities) {
        map.mark(e.icon().adjusted(-2, -2, 2, 2));
        if (e.side != LabelSide::None) map.mark(e.label);
    }

    // 1. Lines and arrowheads. The selected one last, above the others.
    std::vector<size_t> order;
    for (size_t i = 0; i < scene.model.links.size(); ++i)
        if (scene.model.links[i].number != style.selectedLink) order.push_back(i);
    for (size_t i = 0; i < scene.model.links.size(); ++i)
        if (scene.model.links[i].number == style.selectedLink) order.push_back(i);
    for (const size_t i : order) {
        const domain::Link& link = scene.model.links[i];
        const ItemRef ref{ItemRef::Link, {}, link.number};
        Curve curve = scene.curves[i];
        const Stroke stroke = strokeOf(link, style);
        const double whole = curve.length();
        const bool arrow = hasArrow(link, style) && whole > 4;
        const double headLength = std::min(print ? 7.0 + stroke.width : 9.0 + stroke.width, whole * 0.6);
        Path head;
        if (arrow) {
            const QPointF tip = curve.p[3];
            const double cut = 1 - headLength / whole;
            const QPointF base = curve.at(cut);
            const QPointF d = (tip - base) / std::max(length(tip - base), 1e-6);
            const QPointF side = QPointF(-d.y(), d.x()) * (headLength * 0.42);
            head = polygonPath({tip, base + side, base - side});
            curve = curve.part(0, std::min(1.0, cut + 0.25 * headLength / whole));
        }
        items.emplace_back(ShapeItem{curve.path(), ColourRole::None, stroke, ref});
        if (arrow) items.emplace_back(ShapeItem{head, stroke.colour, {}, ref});
    }

    // 2. The ground of labels that lines run through, so that every word can be read.
    for (const PlacedEntity& e : scene.entities) {
        if (e.side == LabelSide::None) continue;
        const bool crossed = std::any_of(scene.curves.begin(), scene.curves.end(), [&](const Curve& c) {
            return pathBounds(c.path()).adjusted(-1, -1, 1, 1).intersects(e.label);
        });
        if (crossed)
            items.emplace_back(ShapeItem{rectPath(e.label, 3), ColourRole::Canvas, {}, {ItemRef::Entity, e.entity->key, 0}});
    }

    // 3. Symbols and their labels.
    for (const PlacedEntity& e : scene.entities) {
        const ItemRef ref{ItemRef::Entity, e.entity->key, 0};
        if (!style.selectedEntity.isEmpty() && e.entity->key == style.selectedEntity) {
            items.emplace_back(ShapeItem{placed(silhouette(e.block.type), e.block.symbol + 4.5, e.at),
                                         ColourRole::None, {ColourRole::Accent, 2, LineStyle::Solid, true}, ref});
        }
        appendSymbol(items, e.block.type, e.at, e.block.symbol, print ? SymbolStyle::Outline : SymbolStyle::Filled, ref);
        if (e.side == LabelSide::None) continue;
        TextAnchor anchor = TextAnchor::Middle;
        double x = e.label.center().x();
        if (e.side == LabelSide::Right) {
            anchor = TextAnchor::Left;
            x = e.label.left() + 2;
        } else if (e.side == LabelSide::Left) {
            anchor = TextAnchor::Right;
            x = e.label.right() - 2;
        }
        double y = e.label.top();
        for (const BlockLine& l : e.block.lines) {
            y += ascent(l.size, l.direction) + 0.75;
            items.emplace_back(textItem(l, {x, y}, anchor, ref));
            y += descent(l.size, l.direction) + 0.75;
        }
    }

    // 4. Marks on the lines: numbers (always found a place), and relation words where they fit.
    const bool numbers = print || style.numbers == Shown::Yes;
    const bool words = !print && style.linkLabels == Shown::Yes;
    const bool careful = (numbers || words) && scene.curves.size() <= 80;
    QSet<QString> exhibits;
    if (words)
        for (const domain::Entity& e : scene.model.entities)
            if (e.type == domain::EntityType::Exhibit) exhibits.insert(e.key);
    const auto isExhibit = [&](const QString& key) { return exhibits.contains(key); };
    for (auto it = order.rbegin(); it != order.rend(); ++it) { // the selected one chooses first
        const domain::Link& link = scene.model.links[*it];
        const Curve& curve = scene.curves[*it];
        const ItemRef ref{ItemRef::Link, {}, link.number};
        std::optional<OccupancyMap> lines;
        if (careful) {
            lines.emplace(scene.ground, 2);
            for (size_t k = 0; k < scene.curves.size(); ++k)
                if (k != *it) traceCurve(*lines, scene.curves[k]);
        }
        const OccupancyMap* others = lines ? &*lines : nullptr;
        const bool selected = style.selectedLink != 0 && style.selectedLink == link.number;
        if (numbers) {
            BlockLine digits;
            digits.text = QString::number(link.number);
            digits.size = sizes.discText;
            digits.weight = TextWeight::Bold;
            digits.width = metrics.width(digits.text, digits.size, digits.weight, false);
            const double rx = std::max(sizes.disc, digits.width / 2 + 2.5), ry = sizes.disc;
            LinkMark mark = placeOnCurve(curve, QSizeF(2 * rx, 2 * ry), map, others, ry);
            if (!mark.found) {
                // No room on the line itself: beside it, tied to it by a hair line.
                const QPointF middle = curve.at(0.5);
                for (int k = 1; k < 4000 && !mark.found; ++k) {
                    const double r = 1.5 * std::sqrt(double(k)), turn = 2.399963229728653 * k;
                    const QPointF p = middle + QPointF(r * std::cos(turn), r * std::sin(turn));
                    const QRectF box(p.x() - rx, p.y() - ry, 2 * rx, 2 * ry);
                    if (map.isFree(box)) mark = {box, p, true};
                }
                if (!mark.found) mark = {QRectF(middle.x() - rx, middle.y() - ry, 2 * rx, 2 * ry), middle, true};
                QPointF nearest = middle;
                for (int k = 0; k <= 40; ++k)
                    if (length(curve.at(k / 40.0) - mark.centre) < length(nearest - mark.centre)) nearest = curve.at(k / 40.0);
                if (length(mark.centre - nearest) > ry)
                    items.emplace_back(ShapeItem{linePath(nearest, mark.centre), ColourRole::None,
                                                 {ColourRole::Line, 0.6, LineStyle::Solid, false}, ref});
            }
            map.mark(mark.box);
            const ColourRole ink = selected ? ColourRole::Accent : ColourRole::Text;
            items.emplace_back(ShapeItem{ellipsePath(mark.centre, rx, ry), ColourRole::Surface,
                                         {ink, print ? 0.9 : selected ? 2.0 : 1.1, LineStyle::Solid, false}, ref});
            items.emplace_back(textItem(digits, mark.centre + QPointF(0, digits.size * 0.36), TextAnchor::Middle, ref));
        }
        // A plain line to an exhibit says by itself that it is shown there: its word would only crowd out those that tell more.
        const bool plainShown = link.basis == domain::Basis::Stated && !link.money && (isExhibit(link.from) || isExhibit(link.to));
        if (words && !link.relation.isEmpty() && (selected || !plainShown)) {
            BlockLine text;
            const QString plain = drawableText(link.relation);
            text.direction = directionOf(plain);
            text.size = text.direction == TextDirection::RightToLeft ? sizes.linkText + 1.5 : sizes.linkText;
            text.weight = selected ? TextWeight::Bold : TextWeight::Regular;
            const QString cut = elideEnd(plain, 130, text.size, text.weight, false, metrics);
            text.width = metrics.width(cut, text.size, text.weight, false);
            text.text = isolated(cut, text.direction);
            const double up = ascent(text.size, text.direction), down = descent(text.size, text.direction);
            const QSizeF box(text.width + 11, up + down + 4);
            if (!selected && curve.length() < box.width() * 0.62) continue; // would hide the line it names
            const LinkMark mark = placeOnCurve(curve, box, map, others, 4);
            if (!mark.found) continue;
            map.mark(mark.box.adjusted(-2, -2, 2, 2));
            items.emplace_back(ShapeItem{rectPath(mark.box, 3), selected ? ColourRole::AccentSoft : ColourRole::Surface,
                                         {selected ? ColourRole::Accent : ColourRole::Line, 1, LineStyle::Solid, false},
                                         ref});
            items.emplace_back(textItem(text, {mark.centre.x(), mark.box.top() + 2 + up}, TextAnchor::Middle, ref));
        }
    }
}

Drawing legendOf(const ChartModel& visible, const ChartStyle& style, double width) {
    const TextMetrics& metrics = style.metrics ? *style.metrics : standardMetrics();
    const bool print = isPrint(style);
    const double size = print ? 9 : 12;
    std::array<bool, 10> types{};
    for (const domain::Entity& e : visible.entities) types[size_t(std::clamp(int(e.type), 0, 9))] = true;
    bool stated = false, inferred = false, officer = false, money = false, directed = false;
    bool one = false, more = false;
    for (const domain::Link& l : visible.links) {
        stated = stated || l.basis == domain::Basis::Stated;
        inferred = inferred || l.basis == domain::Basis::Inferred;
        officer = officer || l.basis == domain::Basis::ByOfficer;
        money = money || l.money;
        directed = directed || l.directed;
        (l.sources.size() >= 2 ? more : one) = true;
    }
    Drawing out;
    out.background = ColourRole::None;
    const ItemRef ref{ItemRef::Legend, {}, 0};
    const auto words = [&](const QString& text, QPointF at) {
        BlockLine line;
        line.direction = directionOf(text);
        line.size = line.direction == TextDirection::RightToLeft ? size + 1 : size;
        line.width = metrics.width(text, line.size, line.weight, false);
        line.text = isolated(text, line.direction);
        out.items.emplace_back(textItem(line, at, TextAnchor::Left, ref));
        return line.width;
    };
    const auto wordWidth = [&](const QString& text) {
        const bool rtl = directionOf(text) == TextDirection::RightToLeft;
        return metrics.width(text, rtl ? size + 1 : size, TextWeight::Regular, false);
    };
    struct Sample {
        QString text;
        Stroke stroke;
        bool arrow;
    };
    std::vector<Sample> samples;
    const ColourRole ink = print ? ColourRole::Text : ColourRole::LineStrong;
    const double thin = print ? 0.85 : 1.4;
    if (stated) samples.push_back({style.words.stated, {ink, thin, LineStyle::Solid, false}, false});
    if (inferred) samples.push_back({style.words.inferred, {ink, thin, LineStyle::Dashed, false}, false});
    if (officer) samples.push_back({style.words.byOfficer, {ink, print ? thin * 1.5 : 2.2, LineStyle::Dotted, true}, false});
    if (money && !print) samples.push_back({style.words.money, {ColourRole::Text, 1.8, LineStyle::Solid, false}, true});
    if (print && one && more) {
        samples.push_back({style.words.oneSource, {ink, 0.85, LineStyle::Solid, false}, false});
        samples.push_back({style.words.moreSources, {ink, 1.7, LineStyle::Solid, false}, false});
    }
    const auto drawSample = [&](const Sample& s, QPointF at, double span) {
        out.items.emplace_back(ShapeItem{linePath(at, at + QPointF(s.arrow ? span - 6 : span, 0)), ColourRole::None, s.stroke, ref});
        if (s.arrow)
            out.items.emplace_back(ShapeItem{polygonPath({at + QPointF(span, 0), at + QPointF(span - 9, -4), at + QPointF(span - 9, 4)}),
                                             s.stroke.colour, {}, ref});
    };
    const SymbolStyle symbols = print ? SymbolStyle::Outline : SymbolStyle::Filled;
    if (print) {
        double x = 4, y = 13;
        const double line = 17;
        const auto wrap = [&](double need) {
            if (x > 4 && x + need > width) {
                x = 4;
                y += line;
            }
        };
        for (size_t t = 0; t < types.size(); ++t) {
            if (!types[t]) continue;
            const QString word = style.words.types.value(qsizetype(t));
            const double need = 18 + wordWidth(word) + 14;
            wrap(need);
            appendSymbol(out.items, domain::EntityType(t), {x + 7, y - 3.2}, 6.6, symbols, ref);
            words(word, {x + 18, y});
            x += need;
        }
        for (const Sample& s : samples) {
            const double need = 28 + 5 + wordWidth(s.text) + 14;
            wrap(need);
            drawSample(s, {x, y - 3.2}, 28);
            words(s.text, {x + 33, y});
            x += need;
        }
        out.bounds = QRectF(0, 0, width, y + 6);
        return out;
    }
    // Two columns of types, then the lines under a rule.
    std::vector<size_t> present;
    for (size_t t = 0; t < types.size(); ++t)
        if (types[t]) present.push_back(t);
    double column = 0;
    for (const size_t t : present) column = std::max(column, wordWidth(style.words.types.value(qsizetype(t))));
    column += 22 + 14;
    double lines = 0;
    for (const Sample& s : samples) lines = std::max(lines, wordWidth(s.text) + 38);
    const int columns = present.size() > 3 ? 2 : 1;
    const double inner = std::max(column * columns - 14, lines);
    const double pad = 11, row = 24;
    const double typeRows = std::ceil(double(present.size()) / columns);
    const double height = 2 * pad - 4 + typeRows * row + (samples.empty() || present.empty() ? 0 : 10) + double(samples.size()) * 22;
    out.bounds = QRectF(0, 0, inner + 2 * pad, height);
    out.items.emplace_back(ShapeItem{rectPath(out.bounds.adjusted(0.5, 0.5, -0.5, -0.5), 6), ColourRole::Surface,
                                     {ColourRole::Line, 1, LineStyle::Solid, false}, ref});
    double y = pad + 8;
    for (size_t i = 0; i < present.size(); ++i) {
        const double x = pad + double(i % size_t(columns)) * column;
        appendSymbol(out.items, domain::EntityType(present[i]), {x + 8, y}, 8, symbols, ref);
        words(style.words.types.value(qsizetype(present[i])), {x + 22, y + 4.4});
        if (i % size_t(columns) == size_t(columns) - 1 || i + 1 == present.size()) y += row;
    }
    if (!samples.empty() && !present.empty()) {
        out.items.emplace_back(ShapeItem{linePath({pad, y - 6}, {pad + inner, y - 6}), ColourRole::None,
                                         {ColourRole::Line, 1, LineStyle::Solid, false}, ref});
        y += 10;
    }
    for (const Sample& s : samples) {
        drawSample(s, {pad, y}, 30);
        words(s.text, {pad + 38, y + 4.4});
        y += 22;
    }
    return out;
}

Drawing drawLegend(const ChartModel& model, const ChartStyle& style) {
    return legendOf(visiblePart(model), style, style.printSize.width());
}

namespace {

void append(std::vector<Item>& to, const Drawing& drawing, QPointF offset) {
    for (Item item : drawing.items) {
        if (auto* shape = std::get_if<ShapeItem>(&item))
            shape->path = placed(shape->path, 1, offset);
        else
            std::get<TextItem>(item).at += offset;
        to.push_back(std::move(item));
    }
}

QString describeChart(const ChartModel& visible, const ChartWords& words) {
    return words.description.arg(visible.entities.size()).arg(visible.links.size());
}

QRectF itemBounds(const std::vector<Item>& items) {
    QRectF r;
    for (const Item& i : items) {
        if (const auto* shape = std::get_if<ShapeItem>(&i)) {
            const double w = shape->stroke.colour == ColourRole::None ? 0.5 : shape->stroke.width / 2 + 0.5;
            r |= pathBounds(shape->path).adjusted(-w, -w, w, w);
        } else {
            r |= textBox(std::get<TextItem>(i));
        }
    }
    return r;
}

Drawing drawOnScreen(const ChartModel& visible, const ChartLayout& layout, const ChartStyle& style) {
    const TextMetrics& metrics = style.metrics ? *style.metrics : standardMetrics();
    ChartSizes sizes;
    for (double* size : {&sizes.title, &sizes.urduTitle, &sizes.sub, &sizes.urduSub, &sizes.linkText, &sizes.labelWidth}) *size *= style.textFactor;
    const Graph graph = Graph::fromLinks(visible.entities, visible.links);
    std::vector<EntityBlock> blocks = blocksOf(visible, graph, sizes, metrics);
    ChartScene scene;
    scene.model = visible;
    double lowest = 0, left = 0;
    bool any = false;
    for (const domain::Entity& e : visible.entities)
        if (const auto p = layout.places.constFind(e.key); p != layout.places.cend()) {
            lowest = any ? std::max(lowest, p->y()) : p->y();
            left = any ? std::min(left, p->x()) : p->x();
            any = true;
        }
    double x = left, y = lowest + (any ? 130 : 0);
    int inRow = 0;
    for (size_t i = 0; i < visible.entities.size(); ++i) {
        PlacedEntity e;
        e.entity = &scene.model.entities[i];
        e.block = std::move(blocks[i]);
        const auto p = layout.places.constFind(e.entity->key);
        if (p != layout.places.cend()) {
            e.at = *p;
        } else {
            e.at = QPointF(x, y);
            x += 180;
            if (++inRow == 8) {
                inRow = 0;
                x = left;
                y += 110;
            }
        }
        scene.ground |= e.icon().adjusted(-200, -110, 200, 110);
        scene.entities.push_back(std::move(e));
    }
    arrange(scene, sizes, std::nullopt);
    Drawing out;
    emitScene(scene, style, sizes, out.items);
    QRectF used = itemBounds(out.items);
    if (out.items.empty()) used = QRectF(0, 0, 1, 1);
    if (style.legend == Shown::Yes && !visible.entities.empty()) {
        const Drawing legend = legendOf(visible, style, 0);
        OccupancyMap map(used, 4);
        for (const Item& i : out.items) {
            if (const auto* shape = std::get_if<ShapeItem>(&i); shape && shape->fill == ColourRole::None) continue;
            map.mark(itemBounds({i}).adjusted(-8, -8, 8, 8));
        }
        for (const Curve& c : scene.curves)
            for (int k = 0; k <= 40; ++k) map.mark(QRectF(c.at(k / 40.0) - QPointF(3, 3), QSizeF(6, 6)));
        const QSizeF s = legend.bounds.size();
        QPointF corner(used.left(), used.bottom() + 16);
        for (const QPointF& c : {QPointF(used.left(), used.bottom() - s.height()),
                                 QPointF(used.right() - s.width(), used.bottom() - s.height()), used.topLeft(),
                                 QPointF(used.right() - s.width(), used.top())}) {
            if (!map.isFree(QRectF(c, s).intersected(used)) || s.width() > used.width() || s.height() > used.height()) continue;
            corner = c;
            break;
        }
        append(out.items, legend, corner);
        used |= QRectF(corner, s);
    }
    out.bounds = used.adjusted(-20, -20, 20, 20);
    out.title = visible.title;
    out.description = describeChart(visible, style.words);
    return out;
}

// Sizes from comfortable to the smallest that can be read on paper.
std::vector<ChartSizes> printSizes(double paperWidth) {
    std::vector<ChartSizes> list;
    const double steps[][3] = {{10, 1.0, 120}, {9.5, 0.9, 110}, {9, 0.8, 100}, {8.5, 0.72, 92}, {8, 0.66, 84}, {7.5, 0.6, 76}};
    for (const auto& [text, symbol, width] : steps) {
        ChartSizes s;
        s.title = text;
        s.urduTitle = text + 1.5;
        s.sub = text - 0.5;
        s.urduSub = text + 1;
        s.symbolFactor = symbol;
        s.labelWidth = std::min(width, paperWidth / 3);
        s.gap = 2.5;
        s.margin = 2;
        s.disc = text * 0.66;
        s.discText = text * 0.86;
        list.push_back(s);
    }
    return list;
}

} // namespace

Drawing drawChart(const ChartModel& model, const ChartLayout& layout, const ChartStyle& style) {
    if (style.medium == ChartMedium::Print) {
        JobControl job;
        Result<Drawing> drawing = drawForPrint(model, style, job);
        return drawing ? std::move(drawing).value() : Drawing();
    }
    return drawOnScreen(visiblePart(model), layout, style);
}

Result<Drawing> drawForScreen(const ChartModel& model, const ChartStyle& style, JobControl& job) {
    LayoutOptions options;
    options.seed = style.seed;
    SABOOT_TRY(const ChartLayout layout, layoutChart(model, options, LayoutFrom::Model, job));
    return drawOnScreen(visiblePart(model), layout, style);
}

Result<Drawing> drawForPrint(const ChartModel& view, const ChartStyle& given, JobControl& job) {
    ChartStyle style = given;
    style.medium = ChartMedium::Print;
    const TextMetrics& metrics = style.metrics ? *style.metrics : standardMetrics();
    const ChartModel visible = visiblePart(view);
    const Graph graph = Graph::fromLinks(visible.entities, visible.links);
    const size_t n = visible.entities.size();
    LayoutOptions shape;
    shape.seed = style.seed;
    shape.overlaps = LayoutOptions::Overlaps::Keep;
    shape.aspect = style.printSize;
    if (!visible.places.isEmpty()) {
        // As the officer left it; what has no place yet finds one beside its neighbours.
        for (const domain::Entity& e : visible.entities) {
            const bool placed = visible.places.contains(e.key);
            shape.previous.push_back(placed ? std::optional(visible.places.value(e.key)) : std::nullopt);
            shape.pinned.push_back(placed);
        }
    }
    SABOOT_TRY(const Layout unit, layoutGraph(graph, shape, job));
    QRectF wanted;
    for (size_t i = 0; i < n; ++i) wanted |= QRectF(unit.positions[i] - QPointF(0.5, 0.5), QSizeF(1, 1));

    Drawing out;
    // If even the smallest type does not fit, the paper grows and the whole is scaled down: small, but whole.
    for (double grow = 1; !job.isCancelled(); grow *= 1.25) {
        const QSizeF paper = style.printSize * grow;
        const QRectF inner = QRectF(QPointF(), paper).adjusted(6, 6, -6, -6);
        for (const ChartSizes& sizes : printSizes(paper.width())) {
            std::vector<EntityBlock> blocks = blocksOf(visible, graph, sizes, metrics);
            double boxes = 0;
            QSizeF largest(0, 0);
            for (const EntityBlock& b : blocks) {
                boxes += b.box.width() * b.box.height();
                largest = largest.expandedTo(b.box);
            }
            if (boxes > 0.42 * inner.width() * inner.height() && (sizes.title > 7.6 || boxes > 0.6 * inner.width() * inner.height())) continue;
            std::vector<Box> wishes;
            std::vector<int> order;
            for (size_t i = 0; i < n; ++i) {
                const QPointF rel((unit.positions[i].x() - wanted.left()) / std::max(wanted.width(), 1e-6),
                                  (unit.positions[i].y() - wanted.top()) / std::max(wanted.height(), 1e-6));
                const QSizeF s = blocks[i].box;
                const QRectF centres = inner.adjusted(s.width() / 2, s.height() / 2, -s.width() / 2, -s.height() / 2);
                wishes.push_back({QPointF(centres.left() + rel.x() * centres.width(), centres.top() + rel.y() * centres.height()),
                                  s + QSizeF(sizes.disc, sizes.disc), false});
                order.push_back(int(i));
            }
            std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return graph.degree(a) > graph.degree(b); });
            const auto centres = placeWithin(wishes, order, inner.adjusted(-sizes.disc / 2, -sizes.disc / 2, sizes.disc / 2, sizes.disc / 2), 2);
            if (!centres) continue;
            ChartScene scene;
            scene.model = visible;
            scene.ground = inner;
            for (size_t i = 0; i < n; ++i) {
                PlacedEntity e;
                e.entity = &scene.model.entities[i];
                e.block = blocks[i];
                e.at = (*centres)[i] + blocks[i].symbolOffset();
                scene.entities.push_back(std::move(e));
            }
            arrange(scene, sizes, inner);
            out.items.clear();
            emitScene(scene, style, sizes, out.items);
            // A line that bends round a symbol may leave the paper: then all of it becomes a little smaller.
            const QRectF used = itemBounds(out.items).united(QRectF(QPointF(), paper).adjusted(2, 2, -2, -2));
            const double k = std::min({1 / grow, (style.printSize.width() - 3) / used.width(), (style.printSize.height() - 3) / used.height()});
            const QPointF offset = QRectF(QPointF(), style.printSize).center() - used.center() * k;
            if (k < 1 || offset.manhattanLength() > 0.01)
                for (Item& item : out.items) {
                    if (auto* s = std::get_if<ShapeItem>(&item)) {
                        s->path = placed(s->path, k, offset);
                        s->stroke.width *= k;
                    } else {
                        auto& t = std::get<TextItem>(item);
                        t.at = t.at * k + offset;
                        t.size *= k;
                        t.width *= k;
                    }
                }
            const QRectF frame(QPointF(), style.printSize);
            out.items.emplace_back(ShapeItem{rectPath(frame.adjusted(0.25, 0.25, -0.25, -0.25)), ColourRole::None,
                                             {ColourRole::Line, 0.5, LineStyle::Solid, false}, {}});
            out.bounds = frame;
            if (style.legend == Shown::Yes && n > 0) {
                const Drawing legend = legendOf(visible, style, frame.width());
                append(out.items, legend, {0, frame.bottom() + 4});
                out.bounds.setHeight(frame.height() + 4 + legend.bounds.height());
            }
            out.title = visible.title;
            out.description = describeChart(visible, style.words);
            return out;
        }
    }
    return Error(ErrorCode::Cancelled);
}

} // namespace saboot::graph
