#include "pages/report/pageview.h"

#include "theme/tokens.h"
#include "theme/typescale.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

namespace saboot::ui {

namespace {
constexpr double margin = 14;
}

PageView::PageView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setMinimumSize(160, 160);
    setAccessibleName(tr("Page of the report"));
}

void PageView::setPage(const QImage& image, double logicalWidth) {
    m_image = image;
    m_width = logicalWidth;
    m_message.clear();
    m_y = std::min(m_y, overflow());
    update();
}

void PageView::setMessage(const QString& text) {
    m_image = {};
    m_message = text;
    setAccessibleDescription(text);
    update();
}

void PageView::scrollToTop() {
    m_y = 0;
    update();
}

double PageView::overflow() const {
    if (m_image.isNull()) return 0;
    return std::max(0.0, m_width * m_image.height() / m_image.width() + 2 * margin - height());
}

void PageView::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), color(Token::Mat));
    if (m_image.isNull()) {
        p.setPen(color(Token::Muted));
        p.setFont(ui::font(Type::Body));
        p.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    p.setRenderHint(QPainter::SmoothPixmapTransform);
    const double h = m_width * m_image.height() / m_image.width();
    const QRectF page(std::max(margin, (width() - m_width) / 2), overflow() > 0 ? margin - m_y : (height() - h) / 2, m_width, h);
    p.drawImage(page, m_image);
    p.setPen(color(Token::Line));
    p.drawRect(page);
}

void PageView::wheelEvent(QWheelEvent* event) {
    const int d = event->angleDelta().y();
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        Q_EMIT zoomed(d > 0 ? 1 : -1);
        return;
    }
    if (d < 0 && m_y >= overflow() - 1) {
        Q_EMIT pageTurned(1);
        return;
    }
    if (d > 0 && m_y <= 0) {
        Q_EMIT pageTurned(-1);
        return;
    }
    m_y = std::clamp(m_y - d / 1.5, 0.0, overflow());
    update();
}

void PageView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_PageDown: Q_EMIT pageTurned(1); break;
    case Qt::Key_PageUp: Q_EMIT pageTurned(-1); break;
    case Qt::Key_Down: m_y = std::min(m_y + 60, overflow()); break;
    case Qt::Key_Up: m_y = std::max(m_y - 60, 0.0); break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

} // namespace saboot::ui
