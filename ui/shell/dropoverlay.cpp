#include "shell/dropoverlay.h"

#include "theme/tokens.h"
#include "theme/typescale.h"

#include <QPainter>

namespace saboot::ui {

DropOverlay::DropOverlay(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showOver(const QRect& target, const QString& result) {
    m_result = result;
    setAccessibleName(result);
    setGeometry(target);
    show();
    raise();
    update();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QColor veil = color(Token::AccentSoft);
    veil.setAlpha(120);
    p.setBrush(veil);
    p.setPen(QPen(color(Token::Accent), 2));
    p.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 6, 6);
    p.setFont(ui::font(Type::CardTitle));
    const int w = p.fontMetrics().horizontalAdvance(m_result) + 36;
    const QRect plate((width() - w) / 2, height() / 2 - 20, w, 40);
    p.setBrush(color(Token::Accent));
    p.setPen(Qt::NoPen);
    p.drawRoundedRect(plate, 6, 6);
    p.setPen(color(Token::OnAccent));
    p.drawText(plate, Qt::AlignCenter, m_result);
}

} // namespace saboot::ui
