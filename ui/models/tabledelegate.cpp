#include "models/tabledelegate.h"

#include "models/rowsmodel.h"
#include "theme/icons.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QPainter>
#include <QTextLayout>

namespace saboot::ui {

namespace {

// The hit stands on a yellow ground; long text is moved so that the hit is in view.
void drawMarked(QPainter& p, QRect r, QString text, int start, int length, const QColor& ink) {
    const bool rtl = hasRtl(text);
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (p.fontMetrics().horizontalAdvance(text) > r.width() && start > 12) {
        const int cut = start - 10;
        text = QStringLiteral("…") + text.mid(cut);
        start = 11;
    }
    QTextLayout layout(text, p.font());
    QTextOption option;
    option.setTextDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    QTextLayout::FormatRange mark;
    mark.start = start;
    mark.length = length;
    mark.format.setBackground(color(Token::Mark));
    mark.format.setForeground(color(Token::Text));
    layout.setFormats({mark});
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) line.setLineWidth(std::max(1, r.width()));
    layout.endLayout();
    if (!line.isValid()) return;
    const double natural = line.naturalTextWidth();
    p.save();
    p.setClipRect(r);
    p.setPen(ink);
    const double x = rtl ? r.right() - natural : r.left();
    layout.draw(&p, QPointF(x, r.center().y() - line.height() / 2 + 0.5));
    p.restore();
}

} // namespace

void TableDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool rtl = isUrdu();
    const QVariant v = index.data(TableRole::Look);
    const CellLook look = v.canConvert<CellLook>() ? v.value<CellLook>() : CellLook();
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        p->fillRect(option.rect, color(Token::Select));
        if (index.column() == 0) p->fillRect(QRect(rtl ? option.rect.right() - 2 : option.rect.left(), option.rect.top(), 3, option.rect.height()), color(Token::Accent));
    }
    QRect r = option.rect.adjusted(8, 0, -8, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto takeLeading = [&](int w, int gap) {
        const QRect piece(rtl ? r.right() - w + 1 : r.left(), r.top(), w, r.height());
        if (rtl) r.setRight(r.right() - w - gap);
        else r.setLeft(r.left() + w + gap);
        return piece;
    };
    if (look.entity) {
        const QRect piece = takeLeading(20, 8);
        paintEntity(*p, QRectF(piece.left() + 1, piece.center().y() - 8.5, 18, 18), *look.entity);
    }
    if (!look.icon.isEmpty()) {
        const QRect piece = takeLeading(16, 8);
        paintIcon(*p, QRectF(piece.left(), piece.center().y() - 7.5, 16, 16), look.icon, color(look.ink == Token::Text ? Token::Muted : look.ink));
    }
    if (look.certainty) {
        const QRect piece = takeLeading(11, 7);
        paintCertainty(*p, QRectF(piece.left(), piece.center().y() - 5, 11, 11), *look.certainty, color(Token::Text));
    }
    if (look.chip) {
        const int w = std::min(chipWidth(*look.chip), r.width() + 6);
        const QRect piece = takeLeading(w, 0);
        paintChip(*p, QRect(piece.left(), piece.center().y() - chipHeight() / 2, w, chipHeight()), *look.chip);
    } else if (look.exhibit) {
        if (!text.isEmpty()) {
            const int w = std::min(exhibitChipWidth(text), r.width() + 6);
            const QRect piece = takeLeading(w, 0);
            paintExhibitChip(*p, QRect(piece.left(), piece.center().y() - 11, w, 22), text);
        }
    } else {
        const bool evidence = hasRtl(text) && !rtl;
        p->setFont(look.mono ? font(Type::Mono) : evidence ? evidenceFont(text) : font(Type::Body));
        p->setPen(color(look.ink));
        p->setLayoutDirection(look.mono ? Qt::LeftToRight : rtl ? Qt::RightToLeft : Qt::LeftToRight);
        if (look.markStart >= 0 && look.markLength > 0) {
            drawMarked(*p, r, text, look.markStart, look.markLength, color(look.ink));
        } else {
            QString one = text;
            one.replace(QLatin1Char('\n'), QLatin1Char(' '));
            const QString shown = p->fontMetrics().elidedText(one, look.mono ? Qt::ElideMiddle : Qt::ElideRight, r.width());
            p->drawText(r, int(look.number ? trailing() : leading()) | Qt::TextSingleLine, shown);
        }
    }
    p->restore();
}

} // namespace saboot::ui
