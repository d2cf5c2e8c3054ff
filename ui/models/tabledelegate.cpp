#include "models/tabledelegate.h"

#include "models/rowsmodel.h"
#include "theme/icons.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace saboot::ui {

namespace {

bool mostlyRtl(const QString& text) {
    qsizetype rtl = 0, ltr = 0;
    for (const QChar c : text) {
        const auto d = c.direction();
        rtl += d == QChar::DirR || d == QChar::DirAL;
        ltr += d == QChar::DirL;
    }
    return rtl > ltr;
}

// The hit stands on a yellow ground. What is longer than the cell is cut to its surroundings, and moved so that the hit is in
// view whichever way the text runs.
void drawMarked(QPainter& p, const QRect& r, QString text, int start, int length, const QColor& ink) {
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    constexpr int around = 80; // characters on each side; more cannot be seen
    if (start > around) {
        text = QStringLiteral("…") + text.mid(start - around);
        start = around + 1;
    }
    if (text.size() > start + length + around) text = text.left(start + length + around) + QStringLiteral("…");
    const bool rtl = text.isRightToLeft();
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
    if (line.isValid()) line.setLineWidth(1e6); // one line, however narrow the cell
    layout.endLayout();
    if (!line.isValid()) return;
    const double natural = line.naturalTextWidth();
    double x = rtl ? r.right() + 1 - natural : r.left();
    if (natural > r.width()) {
        const double from = line.cursorToX(start), to = line.cursorToX(start + length), left = x + std::min(from, to), right = x + std::max(from, to);
        const double room = std::min(40.0, (r.width() - (right - left)) / 2);
        if (right > r.right() - room) x -= right - (r.right() - room);
        else if (left < r.left() + room) x += r.left() + room - left;
        // Never further than the text has an end.
        x = std::clamp(x, r.right() + 1 - natural, double(r.left()));
    }
    p.save();
    p.setClipRect(r);
    p.setPen(ink);
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
        // A sentence in Latin letters with a few Urdu words keeps its own size.
        const bool evidence = !rtl && (look.markStart >= 0 ? mostlyRtl(text.mid(std::max(0, look.markStart - 40), look.markLength + 80)) : hasRtl(text));
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
