#include "pages/persons/personcards.h"

#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QAbstractButton>
#include <QPainter>

namespace saboot::ui {

void paintPortrait(QPainter& p, const QRect& box, const QImage& picture) {
    p.save();
    p.setPen(QPen(color(Token::Line), 1));
    p.setBrush(color(Token::SurfaceAlt));
    p.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
    const QRect inner = box.adjusted(1, 1, -1, -1);
    p.setClipRect(inner);
    p.setRenderHint(QPainter::SmoothPixmapTransform);
    if (picture.isNull()) {
        paintIcon(p, QRectF(inner.center().x() - 14, inner.center().y() - 14, 28, 28), QStringLiteral("person"), color(Token::LineStrong));
    } else {
        // Whole, never cut: a face at the edge of the marked part must stay.
        const QSizeF size = QSizeF(picture.size()).scaled(inner.size(), Qt::KeepAspectRatio);
        p.drawImage(QRectF(inner.center().x() + 0.5 - size.width() / 2, inner.center().y() + 0.5 - size.height() / 2, size.width(), size.height()), picture);
    }
    p.restore();
}

namespace {

class Portrait : public QAbstractButton {
public:
    Portrait(QImage picture) : m_picture(std::move(picture)) {
        setFixedSize(84, 84);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        paintPortrait(p, rect(), m_picture);
        if (!hasFocus()) return;
        p.setPen(QPen(color(Token::Accent), 2));
        p.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }

private:
    QImage m_picture;
};

} // namespace

QAbstractButton* portraitButton(const QImage& picture, const QString& name) {
    auto* b = new Portrait(picture);
    b->setAccessibleName(name);
    b->setToolTip(name);
    return b;
}

void PersonCardDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const PersonCard card = m_card(index);
    if (!card.person) return;
    const domain::Person& person = *card.person;
    const bool rtl = isUrdu(), selected = option.state & QStyle::State_Selected;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    const QRect whole = option.rect.adjusted(0, 0, -10, -10);
    p->setPen(QPen(color(selected ? Token::Accent : Token::Line), selected ? 2 : 1));
    p->setBrush(color(selected ? Token::AccentSoft : Token::Surface));
    const double half = selected ? 1 : 0.5;
    p->drawRoundedRect(QRectF(whole).adjusted(half, half, -half, -half), 6, 6);
    const auto place = [&](int fromLeading, int y, int w, int h) {
        return QRect(rtl ? whole.right() - fromLeading - w + 1 : whole.left() + fromLeading, whole.top() + y, w, h);
    };
    paintPortrait(*p, place(9, 9, 66, 66), card.picture);
    paintExhibitChip(*p, place(84, 9, exhibitChipWidth(person.number), 21), person.number);
    const auto line = [&](const QRect& box, const QString& text, const QFont& f, Token ink) {
        p->setFont(f);
        p->setPen(color(ink));
        p->drawText(box, int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    };
    line(place(84, 34, whole.width() - 92, 20), roleText(person.role), font(Type::Secondary), Token::Muted);
    const QString name = shownName(person), second = name == person.nameUrdu ? person.nameLatin : person.nameUrdu;
    QFont bold = hasRtl(name) && !rtl ? evidenceFont(name) : font(Type::BodyBold);
    bold.setBold(true);
    line(place(9, 80, whole.width() - 18, 22), name, bold, Token::Text);
    const QString other = second.isEmpty() || second == name ? person.aliases.join(QStringLiteral(", ")) : second;
    line(place(9, 104, whole.width() - 18, 26), other, hasRtl(other) ? evidenceFont(other) : font(Type::Secondary), Token::Muted);
    p->restore();
}

} // namespace saboot::ui
