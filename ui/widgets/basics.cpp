#include "widgets/basics.h"

#include "widgets/wraprow.h"

#include "theme/icons.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <functional>

namespace saboot::ui {

namespace {
const char* toneWord(Tone t) {
    switch (t) {
    case Tone::Normal: return "";
    case Tone::Muted: return "muted";
    case Tone::Accent: return "accent";
    case Tone::Ok: return "ok";
    case Tone::Warn: return "warn";
    case Tone::Bad: return "bad";
    }
    return "";
}

class Painted : public QLabel {
public:
    Painted(int px, std::function<void(QPainter&, const QRectF&)> paint) : m_px(px), m_paint(std::move(paint)) { setFixedWidth(px + 2); }
    QSize sizeHint() const override { return {m_px + 2, m_px}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        m_paint(p, QRectF((width() - m_px) / 2.0, (height() - m_px) / 2.0, m_px, m_px));
    }

private:
    int m_px;
    std::function<void(QPainter&, const QRectF&)> m_paint;
};

QPushButton* made(const QString& text, const QString& iconName, QWidget* parent, Token token) {
    auto* b = new QPushButton(text, parent);
    b->setAccessibleName(text);
    b->setAutoDefault(false);
    b->setCursor(Qt::PointingHandCursor);
    if (!iconName.isEmpty()) {
        b->setIcon(icon(iconName, token));
        b->setIconSize(QSize(20, 16)); // air between icon and words
    }
    return b;
}
} // namespace

Qt::Alignment leading() { return (isUrdu() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter; }
Qt::Alignment trailing() { return (isUrdu() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter; }

QLabel* label(const QString& text, Type type, Tone tone, QWidget* parent) {
    auto* l = new QLabel(text, parent);
    l->setFont(font(type));
    l->setTextFormat(Qt::PlainText);
    l->setAlignment(leading());
    if (tone != Tone::Normal) l->setProperty("tone", QLatin1String(toneWord(tone)));
    if (type == Type::Mono) l->setLayoutDirection(Qt::LeftToRight);
    return l;
}

QLabel* wrapped(const QString& text, Type type, Tone tone, QWidget* parent) {
    auto* l = label(text, type, tone, parent);
    l->setWordWrap(true);
    l->setAlignment((leading() & ~Qt::AlignVCenter) | Qt::AlignTop);
    l->setMinimumWidth(1);
    return l;
}

void setTone(QLabel* l, Tone tone) {
    if (l->property("tone").toString() == QLatin1String(toneWord(tone))) return;
    l->setProperty("tone", QLatin1String(toneWord(tone)));
    l->style()->unpolish(l);
    l->style()->polish(l);
}

QPushButton* button(const QString& text, const QString& iconName, QWidget* parent) {
    return made(text, iconName, parent, Token::Text);
}

QPushButton* primaryButton(const QString& text, const QString& iconName, QWidget* parent) {
    auto* b = made(text, iconName, parent, Token::OnAccent);
    b->setProperty("kind", QStringLiteral("primary"));
    return b;
}

QPushButton* linkButton(const QString& text, QWidget* parent) {
    auto* b = made(text, {}, parent, Token::Accent);
    b->setProperty("kind", QStringLiteral("link"));
    return b;
}

QPushButton* smallButton(const QString& text, QWidget* parent) {
    auto* b = made(text, {}, parent, Token::Text);
    b->setProperty("kind", QStringLiteral("small"));
    return b;
}

QToolButton* iconButton(const QString& iconName, const QString& name, QWidget* parent, int iconPx) {
    auto* b = new QToolButton(parent);
    b->setIcon(icon(iconName, Token::Text, Mirror::InRtl));
    b->setIconSize(QSize(iconPx, iconPx));
    b->setAccessibleName(name);
    b->setToolTip(name);
    b->setFocusPolicy(Qt::TabFocus);
    b->setCursor(Qt::PointingHandCursor);
    return b;
}

QLabel* iconLabel(const QString& iconName, Token ink, int px) {
    return new Painted(px, [iconName, ink](QPainter& p, const QRectF& box) { paintIcon(p, box, iconName, color(ink)); });
}

QLabel* entityLabel(domain::EntityType type, int px) {
    return new Painted(px, [type](QPainter& p, const QRectF& box) { paintEntity(p, box, type); });
}

QFrame* card(QWidget* parent) {
    auto* f = new QFrame(parent);
    f->setProperty("role", QStringLiteral("card"));
    return f;
}

QFrame* hairline(Qt::Orientation orientation, QWidget* parent) {
    auto* f = new QFrame(parent);
    f->setProperty("role", QStringLiteral("line"));
    if (orientation == Qt::Horizontal) f->setFixedHeight(1);
    else f->setFixedWidth(1);
    return f;
}

QBoxLayout* row(int gap) {
    auto* l = new QHBoxLayout;
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(gap);
    return l;
}

QBoxLayout* wrapRow(int gap) { return new WrapRow(gap); }

QBoxLayout* column(int gap) {
    auto* l = new QVBoxLayout;
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(gap);
    return l;
}

void setMargins(QLayout* l, int all) { l->setContentsMargins(all, all, all, all); }
void setMargins(QLayout* l, int h, int v) { l->setContentsMargins(h, v, h, v); }

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* w = item->widget()) {
            w->hide();
            w->deleteLater();
        }
        if (QLayout* inner = item->layout()) clearLayout(inner);
        delete item;
    }
}

QScrollArea* verticalScroll(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    // setWidget() turns the fill on; cards and panes must show through.
    content->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace saboot::ui
