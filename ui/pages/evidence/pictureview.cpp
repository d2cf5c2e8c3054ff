#include "pages/evidence/pictureview.h"

#include "theme/tokens.h"
#include "theme/typescale.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

namespace saboot::ui {

PictureView::PictureView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setMinimumSize(120, 120);
    setAccessibleName(tr("Picture of the exhibit"));
}

void PictureView::setImage(const QImage& image, const QSize& full) {
    m_image = image;
    m_full = full.isEmpty() ? image.size() : full;
    setMarking(false);
    m_message.clear();
    m_quarter = 0;
    fit();
    say();
}

// What is to be seen, for those who do not see it: the message, or the hits and which of them is chosen.
void PictureView::say() {
    QString words = m_message;
    if (!m_image.isNull()) {
        words = tr("%n hit(s)", nullptr, int(m_hits.size()));
        if (m_current >= 0 && m_current < int(m_hits.size())) words += QStringLiteral(", ") + tr("selected: %1").arg(m_hits[size_t(m_current)].name);
    }
    if (words != accessibleDescription()) setAccessibleDescription(words);
}

void PictureView::setMessage(const QString& text) {
    m_image = {};
    setMarking(false);
    m_message = text;
    say();
    update();
    Q_EMIT zoomChanged();
}

void PictureView::setHits(std::vector<PictureHit> hits) {
    m_hits = std::move(hits);
    say();
    update();
}

void PictureView::setRegions(std::vector<PictureHit> regions) {
    m_regions = std::move(regions);
    update();
}

void PictureView::setMarking(bool on) {
    if (on && m_image.isNull()) return;
    if (on == m_marking) return;
    m_marking = on;
    // A box in the middle to begin with, so that the keyboard alone can move and size it.
    m_mark = on ? QRectF(m_full.width() * 0.4, m_full.height() * 0.45, m_full.width() * 0.2, m_full.height() * 0.1) : QRectF();
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    if (on) setFocus(Qt::OtherFocusReason);
    update();
    Q_EMIT markingChanged(on);
}

void PictureView::setHitsShown(bool shown) {
    m_hitsShown = shown;
    update();
}

void PictureView::setCurrentHit(int hit) {
    m_current = hit;
    say();
    update();
}

QSizeF PictureView::turnedSize() const {
    const QSizeF s = m_image.size();
    return m_quarter % 2 ? s.transposed() : s;
}

void PictureView::fit() {
    m_fit = true;
    if (!m_image.isNull()) {
        const QSizeF s = turnedSize();
        m_scale = std::min({(width() - 24.0) / s.width(), (height() - 20.0) / s.height(), 2.0});
        m_scale = std::max(m_scale, 0.01);
    }
    m_offset = {};
    update();
    Q_EMIT zoomChanged();
}

void PictureView::zoomBy(double factor) {
    if (m_image.isNull()) return;
    m_fit = false;
    const double next = std::clamp(m_scale * factor, 0.02, 16.0);
    m_offset *= next / m_scale;
    m_scale = next;
    clampOffset();
    update();
    Q_EMIT zoomChanged();
}

void PictureView::turn() {
    m_quarter = (m_quarter + 1) % 4;
    fit();
}

int PictureView::percent() const { return qRound(m_scale * 100); }

QTransform PictureView::toWidget() const {
    QTransform t;
    t.translate(width() / 2.0 + m_offset.x(), height() / 2.0 + m_offset.y());
    t.rotate(90 * m_quarter);
    t.scale(m_scale, m_scale);
    t.translate(-m_image.width() / 2.0, -m_image.height() / 2.0);
    return t;
}

QTransform PictureView::fromFull() const {
    QTransform t = toWidget();
    if (m_full.width() > 0 && m_full.height() > 0)
        t.scale(double(m_image.width()) / m_full.width(), double(m_image.height()) / m_full.height());
    return t;
}

void PictureView::clampOffset() {
    const QSizeF s = turnedSize() * m_scale;
    const double mx = std::max(0.0, (s.width() - width()) / 2 + 20), my = std::max(0.0, (s.height() - height()) / 2 + 20);
    m_offset.setX(std::clamp(m_offset.x(), -mx, mx));
    m_offset.setY(std::clamp(m_offset.y(), -my, my));
}

void PictureView::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), color(Token::Mat));
    if (m_image.isNull()) {
        p.setFont(ui::font(Type::Body));
        p.setPen(color(Token::Muted));
        p.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    p.setRenderHint(QPainter::SmoothPixmapTransform, m_scale < 3);
    p.setRenderHint(QPainter::Antialiasing);
    const QTransform t = toWidget();
    p.setTransform(t);
    p.drawImage(QPointF(0, 0), m_image);
    p.resetTransform();
    p.setPen(QPen(color(Token::Line), 1));
    p.setBrush(Qt::NoBrush);
    p.drawRect(t.mapRect(QRectF(m_image.rect())));
    const QTransform full = fromFull();
    QFont small = ui::font(Type::Caption);
    small.setBold(true);
    p.setFont(small);
    for (const PictureHit& region : m_regions) {
        const QRectF r = full.mapRect(QRectF(region.box));
        p.setPen(QPen(color(Token::Bad, Scheme::Light), 2));
        p.setBrush(QBrush(Qt::black, Qt::Dense3Pattern));
        p.drawRect(r);
        const QRectF tag(r.left(), r.top(), p.fontMetrics().horizontalAdvance(region.name) + 8, 15);
        p.fillRect(tag, color(Token::Bad, Scheme::Light));
        p.setPen(Qt::white);
        p.drawText(tag, Qt::AlignCenter, region.name);
    }
    if (m_marking) {
        p.setPen(QPen(color(Token::Bad, Scheme::Light), 2, Qt::DashLine));
        p.setBrush(QColor(0, 0, 0, 110));
        p.drawRect(full.mapRect(m_mark));
        const QString how = tr("Drag a box, or move it with the arrows and size it with Shift. Enter marks, Esc leaves.");
        const QRect box(8, height() - 30, width() - 16, 24);
        p.fillRect(box, color(Token::Surface));
        p.setPen(color(Token::Text));
        p.setFont(ui::font(Type::Secondary));
        p.setLayoutDirection(isUrdu() ? Qt::RightToLeft : Qt::LeftToRight);
        p.drawText(box.adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, p.fontMetrics().elidedText(how, Qt::ElideRight, box.width() - 16));
        p.setFont(small);
    }
    if (!m_hitsShown) return;
    QFont f = ui::font(Type::Caption);
    f.setBold(true);
    p.setFont(f);
    for (size_t i = 0; i < m_hits.size(); ++i) {
        const PictureHit& h = m_hits[i];
        if (h.box.isEmpty()) continue;
        // Boxes lie on pictures of any colour: the light scheme's strong tones stand on both kinds of ground.
        const QColor ink = color(h.recovered ? Token::Warn : Token::Accent, Scheme::Light);
        QColor veil = ink;
        veil.setAlpha(int(i) == m_current ? 60 : 28);
        const QRectF r = full.mapRect(QRectF(h.box)).adjusted(-2, -2, 2, 2);
        QPen pen(ink, int(i) == m_current ? 3 : 2);
        if (h.recovered) pen.setDashPattern({4, 2.5});
        p.setPen(pen);
        p.setBrush(veil);
        p.drawRect(r);
        const int w = p.fontMetrics().horizontalAdvance(h.name) + 8;
        QRectF tag(r.right(), r.top(), w, 15);
        if (tag.right() > width()) tag.moveRight(r.right());
        p.fillRect(tag, ink);
        p.setPen(Qt::white);
        p.drawText(tag, Qt::AlignCenter, h.name);
    }
}

void PictureView::resizeEvent(QResizeEvent*) {
    if (m_fit) fit();
    else clampOffset();
}

void PictureView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
    } else {
        m_offset += QPointF(event->angleDelta().x(), event->angleDelta().y()) / 2;
        clampOffset();
        update();
    }
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event) {
    m_dragFrom = event->position();
    setFocus(Qt::MouseFocusReason);
    const QTransform t = fromFull();
    if (m_marking) {
        m_mark = QRectF(t.inverted().map(event->position()), QSizeF());
        update();
        return;
    }
    for (size_t i = 0; i < m_hits.size(); ++i)
        if (t.mapRect(QRectF(m_hits[i].box)).contains(event->position())) {
            Q_EMIT hitClicked(int(i));
            return;
        }
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton)) return;
    if (m_marking) {
        m_mark.setBottomRight(fromFull().inverted().map(event->position()));
        update();
        return;
    }
    m_offset += event->position() - m_dragFrom;
    m_dragFrom = event->position();
    m_fit = false;
    clampOffset();
    update();
}

void PictureView::mouseReleaseEvent(QMouseEvent*) {
    if (!m_marking) return;
    const QRect region = m_mark.normalized().toAlignedRect() & QRect(QPoint(), m_full);
    // A click without a drag is no box.
    if (region.width() >= 4 && region.height() >= 4) Q_EMIT regionMarked(region);
}

bool PictureView::markKey(QKeyEvent* event) {
    const double step = std::max(4.0, m_full.width() / 100.0);
    const bool size = event->modifiers() & Qt::ShiftModifier;
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left: by = {-step, 0}; break;
    case Qt::Key_Right: by = {step, 0}; break;
    case Qt::Key_Up: by = {0, -step}; break;
    case Qt::Key_Down: by = {0, step}; break;
    case Qt::Key_Escape: setMarking(false); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QRect region = m_mark.normalized().toAlignedRect() & QRect(QPoint(), m_full);
        if (!region.isEmpty()) Q_EMIT regionMarked(region);
        return true;
    }
    default: return false;
    }
    if (size) m_mark.setBottomRight(m_mark.bottomRight() + by);
    else m_mark.translate(by);
    update();
    return true;
}

void PictureView::keyPressEvent(QKeyEvent* event) {
    if (m_marking && markKey(event)) return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1.25); break;
    case Qt::Key_Minus: zoomBy(0.8); break;
    case Qt::Key_Space: m_fit ? zoomBy(1 / m_scale) : fit(); break;
    case Qt::Key_Left: m_offset.rx() += 40; break;
    case Qt::Key_Right: m_offset.rx() -= 40; break;
    case Qt::Key_Up: m_offset.ry() += 40; break;
    case Qt::Key_Down: m_offset.ry() -= 40; break;
    default: QWidget::keyPressEvent(event); return;
    }
    clampOffset();
    update();
}

} // namespace saboot::ui
