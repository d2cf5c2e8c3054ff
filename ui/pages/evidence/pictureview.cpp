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

void PictureView::setImage(const QImage& image) {
    m_image = image;
    m_message.clear();
    m_quarter = 0;
    fit();
}

void PictureView::setMessage(const QString& text) {
    m_image = {};
    m_message = text;
    update();
    Q_EMIT zoomChanged();
}

void PictureView::setHits(std::vector<PictureHit> hits) {
    m_hits = std::move(hits);
    update();
}

void PictureView::setHitsShown(bool shown) {
    m_hitsShown = shown;
    update();
}

void PictureView::setCurrentHit(int hit) {
    m_current = hit;
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
        const QRectF r = t.mapRect(QRectF(h.box)).adjusted(-2, -2, 2, 2);
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
    const QTransform t = toWidget();
    for (size_t i = 0; i < m_hits.size(); ++i)
        if (t.mapRect(QRectF(m_hits[i].box)).contains(event->position())) {
            Q_EMIT hitClicked(int(i));
            return;
        }
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton)) return;
    m_offset += event->position() - m_dragFrom;
    m_dragFrom = event->position();
    m_fit = false;
    clampOffset();
    update();
}

void PictureView::keyPressEvent(QKeyEvent* event) {
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
