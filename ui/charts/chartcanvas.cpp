#include "charts/chartcanvas.h"

#include "charts/lineraster.h"
#include "graph/paint.h"
#include "graph/symbol.h"
#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QApplication>
#include <QPointer>
#include <QScopedValueRollback>
#include <QThreadPool>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

namespace saboot::ui {

using graph::ColourRole;
using graph::ItemRef;

namespace {

constexpr double smallestScale = 0.02, largestScale = 6;
constexpr size_t manyEntities = 400; // above, selection is painted over the picture instead of drawing it again
constexpr size_t manyLinks = 700;    // above, lines are drawn by lineraster

} // namespace

graph::DrawingPalette drawingPalette() {
    graph::DrawingPalette p;
    const std::pair<ColourRole, Token> table[] = {
        {ColourRole::Canvas, Token::Canvas},   {ColourRole::Surface, Token::Surface},       {ColourRole::SurfaceAlt, Token::SurfaceAlt},
        {ColourRole::Line, Token::Line},       {ColourRole::LineStrong, Token::LineStrong}, {ColourRole::Text, Token::Text},
        {ColourRole::Muted, Token::Muted},     {ColourRole::Accent, Token::Accent},         {ColourRole::AccentSoft, Token::AccentSoft},
        {ColourRole::OnAccent, Token::OnAccent}, {ColourRole::Select, Token::Select},       {ColourRole::Ok, Token::Ok},
        {ColourRole::Warn, Token::Warn},       {ColourRole::Bad, Token::Bad},               {ColourRole::Mark, Token::Mark}};
    for (const auto& [role, token] : table) p[role] = color(token);
    const Scheme scheme = currentScheme();
    p[ColourRole::None] = QColor(Qt::transparent);
    p[ColourRole::Glyph] = entityGlyphColor(scheme);
    for (int t = 0; t < 10; ++t) p[graph::entityRole(domain::EntityType(t))] = entityColor(domain::EntityType(t), scheme);
    return p;
}

ChartCanvas::ChartCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Link chart"));
    setMinimumSize(200, 160);
    m_settle.setSingleShot(true);
    m_settle.setInterval(90);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (std::exchange(m_textFactor, wantedTextFactor()) != m_textFactor) redraw();
        m_cacheScale = 0;
        update();
    });
}

bool ChartCanvas::isLarge() const { return m_model.entities.size() > manyEntities; }

void ChartCanvas::setChart(graph::ChartModel model, graph::ChartLayout layout, View view) {
    m_model = std::move(model);
    m_layout = std::move(layout);
    if (!entity(m_entity)) m_entity.clear();
    if (std::none_of(m_model.links.begin(), m_model.links.end(), [&](const domain::Link& l) { return l.number == m_link; })) m_link = 0;
    if (isLarge()) m_textFactor = 1;
    redraw();
    if (view == View::Fit) fit();
    say();
}

void ChartCanvas::setLegend(const graph::Drawing& legend) {
    m_legend = legend;
    if (m_fitted) fit();
    update();
}

// Where the whole is shown small the words are drawn larger, so that a name can still be read; in steps, so that a small
// movement of the wheel moves no label. A large chart is read by zooming in.
double ChartCanvas::wantedTextFactor() const {
    return isLarge() || m_scale <= 0 ? 1 : std::clamp(std::round(8.2 / m_scale) / 10, 1.0, 1.5);
}

void ChartCanvas::redraw() {
    graph::ChartStyle style;
    style.textFactor = m_textFactor;
    style.legend = graph::Shown::No;
    if (!isLarge()) {
        style.selectedEntity = m_entity;
        style.selectedLink = m_link;
    } else {
        style.linkLabels = graph::Shown::No;
    }
    auto scene = std::make_shared<Scene>();
    scene->drawing = graph::drawChart(m_model, m_layout, style);
    scene->manyLinks = m_model.links.size() > manyLinks;
    scene->bounds.reserve(scene->drawing.items.size());
    for (const graph::Item& item : scene->drawing.items) {
        if (const auto* shape = std::get_if<graph::ShapeItem>(&item))
            scene->bounds.push_back(graph::pathBounds(shape->path).adjusted(-3, -3, 3, 3));
        else
            scene->bounds.push_back(graph::textBox(std::get<graph::TextItem>(item)));
    }
    m_scene = std::move(scene);
    m_cacheScale = 0;
    update();
}

QRectF ChartCanvas::legendRect() const {
    const QSizeF s = m_legend.bounds.size();
    if (m_legend.items.empty() || height() < s.height() + 60 || width() < 2 * s.width()) return {};
    return {QPointF(10, height() - s.height() - 10), s};
}

void ChartCanvas::fit() {
    m_fitted = true;
    const QRectF b = m_scene->drawing.bounds;
    if (b.width() < 1 || b.height() < 1 || width() < 2 || height() < 2) return;
    const auto into = [&](const QRectF& area) {
        m_scale = std::clamp(std::min(area.width() / b.width(), area.height() / b.height()), smallestScale, 1.25);
        m_offset = area.center() - b.center() * m_scale;
    };
    into(rect());
    // Beside or above the legend, when it would cover something.
    const QRectF legend = legendRect();
    const bool covered = !legend.isEmpty() && std::any_of(m_scene->bounds.begin(), m_scene->bounds.end(), [&](const QRectF& r) {
        return legend.intersects(QRectF(toWidget(r.topLeft()), r.size() * m_scale));
    });
    if (covered) {
        const QRectF beside = QRectF(rect()).adjusted(legend.right(), 0, 0, 0), above = QRectF(rect()).adjusted(0, 0, 0, legend.top() - height());
        const auto scaleIn = [&](const QRectF& area) { return std::min(area.width() / b.width(), area.height() / b.height()); };
        into(scaleIn(beside) >= scaleIn(above) ? beside : above);
    }
    if (!m_fitting && std::exchange(m_textFactor, wantedTextFactor()) != m_textFactor) {
        redraw(); // larger words have other bounds: once more, and no further
        const QScopedValueRollback once(m_fitting, true);
        return fit();
    }
    m_cacheScale = 0;
    update();
    Q_EMIT zoomChanged();
}

void ChartCanvas::moved() {
    m_fitted = false;
    m_settle.start();
    update();
}

void ChartCanvas::zoomAt(QPointF at, double factor) {
    const double scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    const QPointF scene = toScene(at);
    m_scale = scale;
    m_offset = at - scene * scale;
    moved();
    Q_EMIT zoomChanged();
}

void ChartCanvas::zoomBy(double factor) { zoomAt(QRectF(rect()).center(), factor); }

void ChartCanvas::reveal(const QString& key) {
    if (!m_layout.places.contains(key)) return;
    const QPointF at = toWidget(m_layout.places.value(key));
    if (QRectF(rect()).adjusted(40, 40, -40, -60).contains(at)) return;
    m_offset += QRectF(rect()).center() - at;
    moved();
}

QPointF ChartCanvas::widgetPosition(const QString& key) const { return toWidget(m_layout.places.value(key)); }

// A large chart costs some tens of milliseconds a screen: what is seen is painted at once, half a view more on every side, so
// that a drag shows no holes, by a thread.
void ChartCanvas::render() {
    const graph::DrawingPalette palette = drawingPalette();
    const double dpr = devicePixelRatioF();
    const QSize around = m_scene->manyLinks ? QSize(0, 0) : QSize(width() / 2, height() / 2);
    const QSize pixels = (QSizeF(size() + 2 * around) * dpr).toSize();
    const QPointF offset = m_offset + QPointF(around.width(), around.height());
    m_cache = painted(*m_scene, pixels, dpr, m_scale, offset, palette);
    m_cacheScale = m_scale;
    m_cacheOffset = offset;
    ++*m_rendering;
    if (m_scene->manyLinks) paintSurroundings(palette);
}

void ChartCanvas::paintSurroundings(const graph::DrawingPalette& palette) {
    const double dpr = devicePixelRatioF();
    const QPointF offset = m_offset + QPointF(width() / 2, height() / 2);
    const QSize pixels = (QSizeF(size() + 2 * QSize(width() / 2, height() / 2)) * dpr).toSize();
    QThreadPool::globalInstance()->start([self = QPointer<ChartCanvas>(this), app = qApp, scene = m_scene, count = m_rendering, number = m_rendering->load(), pixels, dpr, scale = m_scale, offset, palette] {
        if (count->load() != number) return;
        QImage image = painted(*scene, pixels, dpr, scale, offset, palette);
        QMetaObject::invokeMethod(app, [self, count, number, image = std::move(image), scale, offset] {
            // A scale of 0: what is painted is of before a change, and is about to be painted anew.
            if (!self || count->load() != number || self->m_cacheScale != scale) return;
            self->m_cache = image;
            self->m_cacheOffset = offset;
        }, Qt::QueuedConnection);
    });
}

QImage ChartCanvas::painted(const Scene& scene, QSize pixels, double dpr, double scale, QPointF offset, const graph::DrawingPalette& palette) {
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull()) return image;
    image.fill(palette[ColourRole::Canvas]);
    const QRectF view(-offset / scale, QSizeF(pixels) / dpr / scale);
    const auto& items = scene.drawing.items;
    if (scene.manyLinks) {
        std::vector<RasterLine> lines;
        for (size_t i = 0; i < items.size(); ++i) {
            const auto* shape = std::get_if<graph::ShapeItem>(&items[i]);
            if (!shape || shape->ref.kind != ItemRef::Link || shape->fill != ColourRole::None || shape->path.size() < 2) continue;
            if (!view.intersects(scene.bounds[i])) continue;
            const graph::PathStep& last = shape->path.back();
            const QPointF a = shape->path.front().p[0], b = last.kind == graph::PathStep::Cubic ? last.p[2] : last.p[0];
            // Lines that only cross the view say nothing and are most of the load.
            if (!view.contains(a) && !view.contains(b)) continue;
            lines.push_back({(a * scale + offset) * dpr, (b * scale + offset) * dpr, palette[ColourRole::Line].rgb()});
        }
        drawLines(image, lines, lines.size() > 6000 ? Smooth::No : Smooth::Yes);
    }
    QPainter p(&image);
    p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    p.scale(dpr, dpr);
    p.translate(offset);
    p.scale(scale, scale);
    const graph::PaintFonts fonts;
    for (size_t i = 0; i < items.size(); ++i) {
        if (!view.intersects(scene.bounds[i])) continue;
        const graph::Item& item = items[i];
        if (const auto* text = std::get_if<graph::TextItem>(&item)) {
            if (text->size * scale < 5) continue; // cannot be read
        } else {
            const auto& shape = std::get<graph::ShapeItem>(item);
            if (scene.manyLinks && shape.ref.kind == ItemRef::Link) continue;
            if (shape.ref.kind == ItemRef::Entity && shape.fill == ColourRole::None && scale < 0.3) continue; // glyphs
            const QRectF box = scene.bounds[i].adjusted(3, 3, -3, -3); // without the room for its line
            if (scene.manyLinks && shape.ref.kind == ItemRef::Entity && box.width() * scale < 4) {
                if (shape.fill != ColourRole::Glyph) p.fillRect(box, palette[shape.fill]); // a dot: its shape cannot be seen
                continue;
            }
        }
        graph::paintItem(p, item, palette, fonts);
    }
    return image;
}

void ChartCanvas::paintEvent(QPaintEvent*) {
    const bool moving = m_settle.isActive() && m_cacheScale > 0;
    if (!moving && (m_cacheScale != m_scale || m_cache.isNull())) render();
    QPainter p(this);
    const graph::DrawingPalette palette = drawingPalette();
    p.fillRect(rect(), palette[ColourRole::Canvas]);
    if (!m_cache.isNull() && m_cacheScale > 0) {
        const double ratio = m_scale / m_cacheScale, dpr = devicePixelRatioF();
        const QRectF target(m_offset - m_cacheOffset * ratio, QSizeF(m_cache.size()) / dpr * ratio);
        p.drawImage(target, m_cache, QRectF(m_cache.rect()));
    }
    p.setRenderHint(QPainter::Antialiasing);
    static const graph::PaintFonts fonts;
    p.save();
    p.translate(m_offset);
    p.scale(m_scale, m_scale);
    // What is chosen stands over the picture: a path, and in large charts the selection with its links.
    const bool over = isLarge() && (!m_entity.isEmpty() || m_link);
    if (!m_highlight.isEmpty() || over) {
        QSet<int> chosen = m_highlight;
        if (over) {
            if (m_link) chosen.insert(m_link);
            for (const domain::Link& l : m_model.links)
                if (!m_entity.isEmpty() && (l.from == m_entity || l.to == m_entity)) chosen.insert(l.number);
        }
        for (const graph::Item& item : m_scene->drawing.items) {
            const auto* shape = std::get_if<graph::ShapeItem>(&item);
            if (!shape || shape->ref.kind != ItemRef::Link || !chosen.contains(shape->ref.number)) continue;
            if (shape->fill != ColourRole::None && shape->stroke.colour != ColourRole::None) continue; // label boxes stay
            graph::ShapeItem accent = *shape;
            if (accent.stroke.colour != ColourRole::None) accent.stroke = {ColourRole::Accent, 3 / std::min(1.0, std::max(m_scale, 0.3)), shape->stroke.style, true};
            if (accent.fill != ColourRole::None) accent.fill = ColourRole::Accent;
            graph::paintItem(p, accent, palette, fonts);
        }
        for (const graph::Item& item : m_scene->drawing.items) // the words on those lines stay on top
            if (const auto* text = std::get_if<graph::TextItem>(&item); text && text->ref.kind == ItemRef::Link && chosen.contains(text->ref.number))
                graph::paintItem(p, item, palette, fonts);
        if (over && m_layout.places.contains(m_entity)) {
            p.setPen(QPen(palette[ColourRole::Accent], 2.5 / m_scale));
            p.drawEllipse(m_layout.places.value(m_entity), 26.0, 26.0);
        }
    }
    if (m_drag == Drag::Entity && m_dragMoved) {
        QPen pen(palette[ColourRole::Accent], 1.6);
        pen.setCosmetic(true);
        p.setPen(pen);
        for (const domain::Link& l : m_model.links) {
            if ((l.from == m_entity) == (l.to == m_entity)) continue;
            p.drawLine(m_entityNow, m_layout.places.value(l.from == m_entity ? l.to : l.from));
        }
        if (const domain::Entity* e = entity(m_entity)) {
            std::vector<graph::Item> symbol;
            graph::appendSymbol(symbol, e->type, m_entityNow, 18, graph::SymbolStyle::Filled, {});
            for (const graph::Item& item : symbol) graph::paintItem(p, item, palette, fonts);
        }
    }
    p.restore();
    if (const QRectF legend = legendRect(); !legend.isEmpty()) {
        p.translate(legend.topLeft());
        graph::paint(p, m_legend, palette, fonts);
    }
}

void ChartCanvas::resizeEvent(QResizeEvent*) {
    if (m_fitted)
        fit();
    else
        m_cacheScale = 0;
}

void ChartCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_cacheScale = 0;
        update();
    }
    QWidget::changeEvent(event);
}

const domain::Entity* ChartCanvas::entity(const QString& key) const {
    if (key.isEmpty()) return nullptr;
    const auto it = std::find_if(m_model.entities.begin(), m_model.entities.end(), [&](const domain::Entity& e) { return e.key == key; });
    return it == m_model.entities.end() ? nullptr : &*it;
}

QString ChartCanvas::words(const ItemRef& ref) const {
    if (ref.kind == ItemRef::Entity) {
        const domain::Entity* e = entity(ref.key);
        return e ? joined({graph::drawableText(e->label), graph::drawableText(e->sublabel)}) : QString();
    }
    if (ref.kind != ItemRef::Link) return {};
    for (const domain::Link& l : m_model.links) {
        if (l.number != ref.number) continue;
        const domain::Entity *a = entity(l.from), *b = entity(l.to);
        QStringList sources;
        for (const QString& s : l.sources) sources += s;
        return tr("Link %1: %2").arg(numberText(l.number), isolated(graph::drawableText(l.relation))) + u'\n' +
               joined({a ? graph::drawableText(a->label) : QString(), b ? graph::drawableText(b->label) : QString()}) + u'\n' +
               joined(sources.mid(0, 12));
    }
    return {};
}

void ChartCanvas::say() {
    const int entities = int(m_model.entities.size()), links = int(m_model.links.size());
    QString text = tr("%n entity(ies)", nullptr, entities) + QStringLiteral(", ") + tr("%n link(s)", nullptr, links) + u'.';
    if (!m_entity.isEmpty()) text += u' ' + tr("Selected: %1").arg(plain(words({ItemRef::Entity, m_entity, 0})));
    if (m_link) text += u' ' + tr("Selected: %1").arg(plain(words({ItemRef::Link, {}, m_link})));
    setAccessibleDescription(text);
}

void ChartCanvas::selectEntity(const QString& key) {
    if (key == m_entity && m_link == 0) return;
    m_entity = entity(key) ? key : QString();
    m_link = 0;
    if (isLarge()) update(); else redraw();
    say();
    Q_EMIT selectionChanged();
}

void ChartCanvas::selectLink(int number) {
    if (number == m_link && m_entity.isEmpty()) return;
    m_link = number;
    m_entity.clear();
    if (isLarge()) update(); else redraw();
    say();
    Q_EMIT selectionChanged();
}

void ChartCanvas::clearSelection() {
    if (m_entity.isEmpty() && m_link == 0) return;
    m_entity.clear();
    m_link = 0;
    if (isLarge()) update(); else redraw();
    say();
    Q_EMIT selectionChanged();
}

void ChartCanvas::setHighlight(const QSet<int>& links) {
    m_highlight = links;
    update();
}

void ChartCanvas::wheelEvent(QWheelEvent* event) {
    const QPoint pixels = event->pixelDelta(), angle = event->angleDelta();
    if (event->modifiers() & Qt::ShiftModifier) {
        m_offset += QPointF(angle.y() ? angle.y() : angle.x(), 0) / 2;
        moved();
    } else {
        const double turns = angle.y() ? angle.y() / 120.0 : pixels.y() / 40.0;
        zoomAt(event->position(), std::pow(1.2, std::clamp(turns, -4.0, 4.0)));
    }
    event->accept();
}

void ChartCanvas::mousePressEvent(QMouseEvent* event) {
    m_dragStart = m_dragLast = event->position();
    m_dragMoved = false;
    m_drag = Drag::None;
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::View;
        return;
    }
    if (event->button() != Qt::LeftButton) return;
    const ItemRef hit = graph::hitTest(m_scene->drawing, toScene(event->position()), 5 / m_scale);
    if (hit.kind == ItemRef::Entity) {
        selectEntity(hit.key);
        m_drag = Drag::Entity;
        m_entityStart = m_entityNow = m_layout.places.value(hit.key);
    } else if (hit.kind == ItemRef::Link) {
        selectLink(hit.number);
        m_drag = Drag::View;
    } else {
        m_drag = Drag::View;
    }
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_drag == Drag::None) {
        const ItemRef hit = graph::hitTest(m_scene->drawing, toScene(at), 5 / m_scale);
        setCursor(hit.kind == ItemRef::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    if (!m_dragMoved && (at - m_dragStart).manhattanLength() < 5) return;
    m_dragMoved = true;
    if (m_drag == Drag::View) {
        m_offset += at - m_dragLast;
        setCursor(Qt::ClosedHandCursor);
        moved();
    } else {
        m_entityNow = m_entityStart + (at - m_dragStart) / m_scale;
        update();
    }
    m_dragLast = at;
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = m_drag;
    m_drag = Drag::None;
    setCursor(Qt::ArrowCursor);
    if (drag == Drag::Entity && m_dragMoved) {
        Q_EMIT entityMoved(m_entity, m_entityStart, m_entityNow);
    } else if (drag == Drag::View && !m_dragMoved && event->button() == Qt::LeftButton) {
        const ItemRef hit = graph::hitTest(m_scene->drawing, toScene(event->position()), 5 / m_scale);
        if (hit.kind == ItemRef::Nothing) clearSelection();
    }
    m_dragMoved = false;
    update();
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const ItemRef hit = graph::hitTest(m_scene->drawing, toScene(event->position()), 5 / m_scale);
    if (hit.kind == ItemRef::Entity) Q_EMIT activated(hit.key);
}

// The neighbour that lies most in the direction asked for; without a selection the most connected node.
void ChartCanvas::walk(QPointF direction) {
    if (m_entity.isEmpty() || direction.isNull()) {
        QHash<QString, int> degree;
        for (const domain::Link& l : m_model.links) {
            ++degree[l.from];
            ++degree[l.to];
        }
        const auto hub = std::max_element(m_model.entities.begin(), m_model.entities.end(), [&](const domain::Entity& a, const domain::Entity& b) {
            return degree.value(a.key) < degree.value(b.key);
        });
        if (hub == m_model.entities.end()) return;
        selectEntity(hub->key);
        reveal(m_entity);
        return;
    }
    const QPointF here = m_layout.places.value(m_entity);
    QString best;
    double bestCost = INFINITY;
    for (const domain::Link& l : m_model.links) {
        if ((l.from == m_entity) == (l.to == m_entity)) continue;
        const QString other = l.from == m_entity ? l.to : l.from;
        const QPointF d = m_layout.places.value(other) - here;
        const double far = std::hypot(d.x(), d.y());
        const double along = far > 0 ? QPointF::dotProduct(d, direction) / far : 0;
        if (along < 0.35) continue; // more than about 70 degrees off
        const double cost = far * (2.2 - along);
        if (cost < bestCost) {
            bestCost = cost;
            best = other;
        }
    }
    if (best.isEmpty()) return;
    selectEntity(best);
    reveal(best);
}

void ChartCanvas::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    QPointF direction;
    switch (event->key()) {
    case Qt::Key_Left: direction = {-1, 0}; break;
    case Qt::Key_Right: direction = {1, 0}; break;
    case Qt::Key_Up: direction = {0, -1}; break;
    case Qt::Key_Down: direction = {0, 1}; break;
    case Qt::Key_Home: walk({}); m_entity.isEmpty() ? void() : reveal(m_entity); return;
    case Qt::Key_F: fit(); return;
    case Qt::Key_P: Q_EMIT pathRequested(); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1.2); return;
    case Qt::Key_Minus: zoomBy(1 / 1.2); return;
    case Qt::Key_Delete:
        if (!m_entity.isEmpty()) Q_EMIT hideRequested(m_entity);
        return;
    case Qt::Key_Escape:
        if (m_entity.isEmpty() && m_link == 0 && m_highlight.isEmpty()) break;
        setHighlight({});
        clearSelection();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_entity.isEmpty()) Q_EMIT activated(m_entity);
        return;
    case Qt::Key_Space: {
        // The links of the node in turn; from a link, on to the next one in the chart.
        std::vector<int> numbers;
        for (const domain::Link& l : m_model.links)
            if (m_entity.isEmpty() || l.from == m_entity || l.to == m_entity) numbers.push_back(l.number);
        if (numbers.empty()) return;
        const auto at = std::find(numbers.begin(), numbers.end(), m_link);
        selectLink(at == numbers.end() || at + 1 == numbers.end() ? numbers.front() : *(at + 1));
        return;
    }
    default: break;
    }
    if (direction.isNull()) return QWidget::keyPressEvent(event);
    if (shift && !m_entity.isEmpty()) {
        const QPointF from = m_layout.places.value(m_entity);
        Q_EMIT entityMoved(m_entity, from, from + direction * 16);
    } else if (m_link && m_entity.isEmpty()) {
        for (const domain::Link& l : m_model.links)
            if (l.number == m_link) {
                const QPointF d = m_layout.places.value(l.to) - m_layout.places.value(l.from);
                selectEntity(QPointF::dotProduct(d, direction) >= 0 ? l.to : l.from);
                break;
            }
    } else {
        walk(direction);
    }
}

bool ChartCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString text = words(graph::hitTest(m_scene->drawing, toScene(help->pos()), 5 / m_scale));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace saboot::ui
