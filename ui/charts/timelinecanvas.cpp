#include "charts/timelinecanvas.h"

#include "charts/chartcanvas.h"
#include "graph/paint.h"
#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/tokens.h"
#include "theme/typescale.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace saboot::ui {

using graph::ItemRef;

namespace {
constexpr qint64 shortestSpan = 60'000;                    // a minute
constexpr qint64 longestSpan = qint64(400) * 366 * 86'400'000;
constexpr double piecePixels = 6;
} // namespace

TimelineCanvas::TimelineCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(220, 120);
    setAccessibleName(tr("Timeline"));
    m_settle.setSingleShot(true);
    m_settle.setInterval(120);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        const double w = std::max(1.0, width() - m_style.labelWidth - 8);
        const int pieces = std::clamp(int(w / piecePixels), 1, 2000);
        const qint64 bucket = std::max<qint64>(1, (m_model.to - m_model.from + pieces - 1) / pieces);
        Q_EMIT countsWanted(m_model.from, bucket, pieces + 1);
    });
}

void TimelineCanvas::setContent(std::vector<graph::TimelineBand> lanes, std::vector<graph::TimelineMark> marks, std::optional<qint64> first, std::optional<qint64> last) {
    m_model.lanes = std::move(lanes);
    m_model.marks = std::move(marks);
    std::stable_sort(m_model.marks.begin(), m_model.marks.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    m_first = first;
    m_last = last;
    if (!mark(m_selected)) m_selected.clear();
    if (m_fitted) fit();
    else moved();
    m_settle.start(0); // fresh content is counted at once
    say();
}

void TimelineCanvas::setCounts(std::vector<std::vector<qint32>> counts, qint64 from, qint64 bucketMs) {
    for (size_t l = 0; l < m_model.lanes.size(); ++l) m_model.lanes[l].counts = l < counts.size() ? std::move(counts[l]) : std::vector<qint32>();
    m_model.countsFrom = from;
    m_model.bucketMs = std::max<qint64>(1, bucketMs);
    redraw();
}

void TimelineCanvas::setZone(const QTimeZone& zone, const QString& name) {
    m_model.zone = zone;
    m_model.zoneName = name;
    redraw();
}

void TimelineCanvas::setWords(const QStringList& months) {
    if (months.size() == 12) m_style.months = months;
    redraw();
}

void TimelineCanvas::setView(qint64 from, qint64 to) {
    const qint64 span = std::clamp(to - from, shortestSpan, longestSpan);
    m_model.from = from;
    m_model.to = from + span;
    m_fitted = false;
    moved();
}

void TimelineCanvas::fit() {
    const qint64 first = m_first.value_or(0), last = std::max(m_last.value_or(first), first);
    const qint64 span = std::max(last - first, shortestSpan);
    m_model.from = first - span / 30;
    m_model.to = last + span / 7 + (last - first < shortestSpan ? shortestSpan : 0); // room for the last label
    m_style.scroll = 0;
    moved();
    m_fitted = true;
}

void TimelineCanvas::moved() {
    m_fitted = false;
    clampScroll();
    redraw();
    m_settle.start(120);
    Q_EMIT viewChanged();
}

void TimelineCanvas::redraw() {
    m_stale = true;
    update();
}

void TimelineCanvas::clampScroll() {
    const double most = std::max(0.0, graph::timelineHeight(m_model, m_style) - height());
    m_style.scroll = std::clamp(m_style.scroll, 0.0, most);
}

qint64 TimelineCanvas::timeAt(double x) const {
    const double w = std::max(1.0, width() - 8 - m_style.labelWidth);
    return m_model.from + qint64((x - m_style.labelWidth) / w * double(m_model.to - m_model.from));
}

double TimelineCanvas::xOf(qint64 at) const {
    const double w = std::max(1.0, width() - 8 - m_style.labelWidth);
    return m_style.labelWidth + double(at - m_model.from) / double(std::max<qint64>(1, m_model.to - m_model.from)) * w;
}

void TimelineCanvas::zoomAt(double x, double factor) {
    const double at = double(timeAt(std::clamp(x, m_style.labelWidth, double(width()))));
    const double span = std::clamp(double(m_model.to - m_model.from) / factor, double(shortestSpan), double(longestSpan));
    const double share = (at - double(m_model.from)) / double(std::max<qint64>(1, m_model.to - m_model.from));
    m_model.from = qint64(at - share * span);
    m_model.to = m_model.from + qint64(span);
    moved();
}

const graph::TimelineMark* TimelineCanvas::mark(const QString& key) const {
    if (key.isEmpty()) return nullptr;
    const auto it = std::find_if(m_model.marks.begin(), m_model.marks.end(), [&](const graph::TimelineMark& m) { return m.key == key; });
    return it == m_model.marks.end() ? nullptr : &*it;
}

QPointF TimelineCanvas::widgetPosition(const QString& key) const {
    const graph::TimelineMark* m = mark(key);
    if (!m || m->at < m_model.from || m->at > m_model.to) return {-1, -1};
    return {xOf(m->at), 38 + double(m->lane) * m_style.laneHeight - m_style.scroll + 11};
}

void TimelineCanvas::reveal(const graph::TimelineMark& m) {
    const qint64 span = m_model.to - m_model.from;
    bool shift = false;
    if (m.at < m_model.from + span / 20 || m.at > m_model.to - span / 10) {
        m_model.from = m.at - span / 2;
        m_model.to = m_model.from + span;
        shift = true;
    }
    const double top = double(m.lane) * m_style.laneHeight, room = height() - 38;
    if (top < m_style.scroll) m_style.scroll = top, shift = true;
    if (top + m_style.laneHeight > m_style.scroll + room) m_style.scroll = top + m_style.laneHeight - room, shift = true;
    if (shift) moved();
}

void TimelineCanvas::select(const QString& key) {
    const graph::TimelineMark* m = mark(key);
    if (m) reveal(*m);
    if (key == m_selected) return;
    m_selected = m ? key : QString();
    say();
    redraw();
    Q_EMIT selectionChanged();
}

void TimelineCanvas::say() {
    QString words = tr("%n event(s)", nullptr, int(m_model.marks.size())) + QStringLiteral(", ") + tr("%n lane(s)", nullptr, int(m_model.lanes.size())) + u'.';
    if (const auto* m = mark(m_selected))
        words += u' ' + tr("Selected: %1").arg(plain(joined({m->label, timeText(m->at), m_model.lanes[m->lane].title})));
    setAccessibleDescription(words);
}

graph::Drawing TimelineCanvas::wholeDrawing() const {
    graph::TimelineStyle style = m_style;
    style.scroll = 0;
    style.size = QSizeF(std::max(width(), 640), graph::timelineHeight(m_model, m_style) + 6);
    style.selected.clear();
    return graph::drawTimeline(m_model, style);
}

void TimelineCanvas::paintEvent(QPaintEvent*) {
    if (m_stale) {
        m_style.size = size();
        m_style.labelWidth = width() < 560 ? 112 : 158;
        m_style.selected = m_selected;
        m_drawing = graph::drawTimeline(m_model, m_style);
        m_stale = false;
    }
    QPainter p(this);
    const graph::DrawingPalette palette = drawingPalette();
    p.fillRect(rect(), palette[graph::ColourRole::Canvas]);
    p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    static const graph::PaintFonts fonts;
    for (const graph::Item& item : m_drawing.items) graph::paintItem(p, item, palette, fonts);
}

void TimelineCanvas::resizeEvent(QResizeEvent*) {
    if (m_fitted) fit();
    else moved();
}

void TimelineCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) update();
    QWidget::changeEvent(event);
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    const QPoint d = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(event->position().x(), std::pow(1.2, d.y() / 120.0));
    } else if ((event->modifiers() & Qt::ShiftModifier) || std::abs(d.x()) > std::abs(d.y())) {
        const double part = (d.x() ? d.x() : d.y()) / 120.0 * 0.12;
        const qint64 by = -qint64(part * double(m_model.to - m_model.from));
        m_model.from += by;
        m_model.to += by;
        moved();
    } else {
        m_style.scroll -= d.y() / 120.0 * m_style.laneHeight;
        clampScroll();
        redraw();
    }
    event->accept();
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_dragStart = m_dragLast = event->position();
    m_dragging = true;
    m_dragMoved = false;
    const ItemRef hit = graph::hitTest(m_drawing, event->position(), 5);
    if (hit.kind == ItemRef::Entity && mark(hit.key)) select(hit.key);
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) {
        setCursor(graph::hitTest(m_drawing, event->position(), 5).kind == ItemRef::Entity ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF at = event->position();
    if (!m_dragMoved && (at - m_dragStart).manhattanLength() < 5) return;
    m_dragMoved = true;
    setCursor(Qt::ClosedHandCursor);
    const double w = std::max(1.0, width() - 8 - m_style.labelWidth);
    const qint64 by = -qint64((at.x() - m_dragLast.x()) / w * double(m_model.to - m_model.from));
    m_model.from += by;
    m_model.to += by;
    m_style.scroll -= at.y() - m_dragLast.y();
    m_dragLast = at;
    moved();
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
    setCursor(Qt::ArrowCursor);
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const ItemRef hit = graph::hitTest(m_drawing, event->position(), 5);
    if (hit.kind == ItemRef::Entity) Q_EMIT activated(hit.key);
}

void TimelineCanvas::step(int by) {
    if (m_model.marks.empty()) return;
    const auto here = std::find_if(m_model.marks.begin(), m_model.marks.end(), [&](const auto& m) { return m.key == m_selected; });
    if (here == m_model.marks.end()) {
        // From the view, not from the beginning of all time.
        const auto in = std::find_if(m_model.marks.begin(), m_model.marks.end(), [&](const auto& m) { return m.at >= m_model.from; });
        return select((in == m_model.marks.end() ? m_model.marks.back() : *in).key);
    }
    const auto index = std::clamp<qptrdiff>(here - m_model.marks.begin() + by, 0, qptrdiff(m_model.marks.size()) - 1);
    select(m_model.marks[size_t(index)].key);
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const qint64 part = (m_model.to - m_model.from) / 8;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = event->key() == Qt::Key_Right ? 1 : -1;
        if (control) {
            m_model.from += by * part;
            m_model.to += by * part;
            moved();
        } else {
            step(by);
        }
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        // The event nearest in time on the next lane that has one.
        const auto* here = mark(m_selected);
        if (!here) return step(1);
        const int by = event->key() == Qt::Key_Down ? 1 : -1;
        for (qptrdiff lane = qptrdiff(here->lane) + by; lane >= 0 && lane < qptrdiff(m_model.lanes.size()); lane += by) {
            const graph::TimelineMark* best = nullptr;
            for (const auto& m : m_model.marks)
                if (qptrdiff(m.lane) == lane && (!best || std::abs(m.at - here->at) < std::abs(best->at - here->at))) best = &m;
            if (best) return select(best->key);
        }
        return;
    }
    case Qt::Key_Home: if (!m_model.marks.empty()) select(m_model.marks.front().key); return;
    case Qt::Key_End: if (!m_model.marks.empty()) select(m_model.marks.back().key); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1.4); return;
    case Qt::Key_Minus: zoomBy(1 / 1.4); return;
    case Qt::Key_F: fit(); return;
    case Qt::Key_Escape:
        if (m_selected.isEmpty()) break;
        select({});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selected.isEmpty()) Q_EMIT activated(m_selected);
        return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

bool TimelineCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const ItemRef hit = graph::hitTest(m_drawing, help->pos(), 5);
        QString text;
        if (const auto* m = mark(hit.key)) {
            text = joined({m->label, timeText(m->at)});
        } else if (hit.key.startsWith(QLatin1String("bucket:"))) {
            const size_t lane = hit.key.section(u':', 1, 1).toULongLong(), piece = hit.key.section(u':', 2, 2).toULongLong();
            if (lane < m_model.lanes.size() && piece < m_model.lanes[lane].counts.size())
                text = joined({m_model.lanes[lane].title, tr("%n message(s)", nullptr, m_model.lanes[lane].counts[piece]), timeText(m_model.countsFrom + qint64(piece) * m_model.bucketMs)});
        }
        if (text.isEmpty()) QToolTip::hideText();
        else QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace saboot::ui
