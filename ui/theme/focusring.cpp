#include "theme/focusring.h"

#include "theme/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTabBar>

namespace saboot::ui {

FocusRing::FocusRing(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_F6) m_byKeyboard = true;
        break;
    }
    case QEvent::Shortcut: m_byKeyboard = true; break;
    case QEvent::MouseButtonPress:
        m_byKeyboard = false;
        if (m_target && !qobject_cast<QLineEdit*>(m_target.data())) follow(nullptr);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Hide:
    case QEvent::Show:
        if (m_target && watched->isWidgetType() &&
            (watched == m_target || static_cast<QWidget*>(watched)->isAncestorOf(m_target)))
            place();
        break;
    default: break;
    }
    return false;
}

void FocusRing::follow(QWidget* now) {
    // Fields show the ring however they were reached: the caret alone is easily lost.
    const bool field = qobject_cast<QLineEdit*>(now) || qobject_cast<QPlainTextEdit*>(now) || qobject_cast<QAbstractSpinBox*>(now);
    const bool control = field || qobject_cast<QAbstractButton*>(now) || qobject_cast<QComboBox*>(now) ||
                         qobject_cast<QAbstractItemView*>(now) || qobject_cast<QTabBar*>(now) ||
                         (now && now->property("focusRing").toBool());
    const bool mine = now && now->window() == parentWidget()->window() && !now->property("noFocusRing").toBool();
    m_target = mine && control && (field || m_byKeyboard) ? now : nullptr;
    place();
}

void FocusRing::place() {
    if (!m_target || !m_target->isVisible()) {
        hide();
        return;
    }
    const QPoint at = m_target->mapTo(parentWidget(), QPoint());
    setGeometry(QRect(at, m_target->size()).adjusted(-4, -4, 4, 4));
    show();
    raise();
    update();
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(color(Token::Accent), 2));
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace saboot::ui
