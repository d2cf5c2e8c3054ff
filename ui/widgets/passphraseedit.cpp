#include "widgets/passphraseedit.h"

#include "theme/tokens.h"
#include "theme/typescale.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimerEvent>
#include <cstring>

namespace saboot::ui {

namespace {
constexpr qsizetype capacity = 1024;
}

PassphraseEdit::PassphraseEdit(QWidget* parent) : QWidget(parent), m_buffer(capacity) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setProperty("focusRing", true);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_starts.reserve(capacity);
}

PassphraseEdit::~PassphraseEdit() { clear(); }

SecureBytes PassphraseEdit::take() const {
    return SecureBytes::copyOf(QByteArrayView(reinterpret_cast<const char*>(m_buffer.data()), m_bytes));
}

void PassphraseEdit::clear() {
    wipe(m_buffer.data(), size_t(m_buffer.size()));
    m_bytes = 0;
    m_starts.clear();
    update();
}

void PassphraseEdit::setWrong(bool wrong) {
    m_wrong = wrong;
    update();
}

QSize PassphraseEdit::sizeHint() const { return {240, 30}; }

QVariant PassphraseEdit::inputMethodQuery(Qt::InputMethodQuery query) const {
    if (query == Qt::ImEnabled) return true;
    if (query == Qt::ImHints) return int(inputMethodHints());
    return QWidget::inputMethodQuery(query);
}

void PassphraseEdit::append(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        QByteArray utf8 = text.mid(i, pair ? 2 : 1).toUtf8();
        if (pair) ++i;
        if (m_bytes + utf8.size() <= capacity) {
            m_starts.push_back(short(m_bytes));
            std::memcpy(m_buffer.data() + m_bytes, utf8.constData(), size_t(utf8.size()));
            m_bytes += utf8.size();
        }
        wipe(utf8.data(), size_t(utf8.size()));
    }
    m_wrong = false;
    changed();
}

// Only how many there are is told, to the screen and to assistive programs.
void PassphraseEdit::changed() {
    update();
    QAccessibleValueChangeEvent said(this, QString(length(), QChar(0x2022)));
    QAccessible::updateAccessibility(&said);
    Q_EMIT edited();
}

void PassphraseEdit::chop() {
    if (m_starts.empty()) return;
    const qsizetype start = m_starts.back();
    wipe(m_buffer.data() + start, size_t(m_bytes - start));
    m_bytes = start;
    m_starts.pop_back();
    m_wrong = false;
    changed();
}

// Tab and Enter belong to the dialog, but a plain letter must not trigger a shortcut of the window.
bool PassphraseEdit::event(QEvent* e) {
    if (e->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(e);
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && !key->text().isEmpty()) {
            e->accept();
            return true;
        }
    }
    return QWidget::event(e);
}

void PassphraseEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Backspace) {
        if (event->modifiers() & Qt::ControlModifier) {
            clear();
            Q_EMIT edited();
        } else {
            chop();
        }
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        append(QGuiApplication::clipboard()->text());
        return;
    }
    const QString text = event->text();
    if (text.isEmpty() || !text[0].isPrint() || (event->modifiers() & Qt::ControlModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Qt cannot ask for Caps Lock: a letter whose case disagrees with Shift tells it.
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool caps = text[0].isLetter() && ((text[0].isUpper() && !shift) || (text[0].isLower() && shift));
    const bool urdu = hasRtl(text);
    const bool changed = (text[0].isLetter() && caps != m_caps) || urdu != m_urdu;
    if (text[0].isLetter()) m_caps = caps;
    m_urdu = urdu;
    append(text);
    if (changed) Q_EMIT hintChanged();
}

void PassphraseEdit::inputMethodEvent(QInputMethodEvent* event) {
    if (!event->commitString().isEmpty()) append(event->commitString());
    event->accept();
}

void PassphraseEdit::focusInEvent(QFocusEvent* event) {
    const int flash = QApplication::cursorFlashTime();
    if (flash > 0 && !m_blink) m_blink = startTimer(flash / 2);
    m_caret = true;
    QWidget::focusInEvent(event);
    update();
}

void PassphraseEdit::focusOutEvent(QFocusEvent* event) {
    if (m_blink) killTimer(m_blink);
    m_blink = 0;
    QWidget::focusOutEvent(event);
    update();
}

void PassphraseEdit::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_blink) return;
    m_caret = !m_caret;
    update();
}

void PassphraseEdit::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(color(m_wrong ? Token::Bad : Token::LineStrong), 1));
    p.setBrush(color(Token::Surface));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    // A passphrase reads left to right whatever the window does; long ones show their end.
    constexpr double step = 11.35, radius = 4.9;
    const int fits = int((width() - 22) / step);
    const int shown = std::min(length(), fits);
    p.setPen(Qt::NoPen);
    p.setBrush(color(isEnabled() ? Token::Text : Token::Faint));
    for (int i = 0; i < shown; ++i) p.drawEllipse(QPointF(16 + i * step, height() / 2.0), radius, radius);
    if (hasFocus() && m_caret) {
        const double x = 12 + shown * step;
        p.setPen(QPen(color(Token::Text), 1));
        p.drawLine(QPointF(x, 7), QPointF(x, height() - 7));
    }
}

} // namespace saboot::ui
