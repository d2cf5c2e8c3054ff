#include "shell/palettedelegate.h"

#include "shell/palettemodel.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/typescale.h"
#include "widgets/basics.h"

#include <QPainter>
#include <QTextLayout>

namespace saboot::ui {

namespace {

// Bold accent where a word of the query stands in the title.
void drawMatched(QPainter& p, const QRect& r, const QString& text, const QString& query, const QColor& ink, int* used) {
    QTextLayout layout(text, p.font());
    QTextOption option;
    option.setTextDirection(isUrdu() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> ranges;
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& w : words) {
        const qsizetype at = text.indexOf(w, 0, Qt::CaseInsensitive);
        if (at < 0) continue;
        QTextLayout::FormatRange f;
        f.start = int(at);
        f.length = int(w.size());
        f.format.setForeground(color(Token::Accent));
        f.format.setFontWeight(QFont::Bold);
        ranges.push_back(f);
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) line.setLineWidth(std::max(1, r.width()));
    layout.endLayout();
    const double natural = line.isValid() ? line.naturalTextWidth() : 0;
    p.setPen(ink);
    if (natural <= r.width() && line.isValid()) {
        const double x = isUrdu() ? r.right() - natural : r.left();
        layout.draw(&p, QPointF(x, r.center().y() - line.height() / 2 + 0.5));
        *used = int(natural) + 1;
    } else {
        const QString shown = p.fontMetrics().elidedText(text, Qt::ElideRight, r.width());
        p.drawText(r, int(leading()) | Qt::TextSingleLine, shown);
        *used = r.width();
    }
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool header = index.data(PaletteModel::HeaderRole).toBool();
    return {400, header ? 34 : isUrdu() ? 38 : 34};
}

void PaletteDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    const bool rtl = isUrdu();
    p->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    const QRect r = option.rect;
    if (index.data(PaletteModel::HeaderRole).toBool()) {
        QFont f = font(Type::Secondary);
        f.setBold(true);
        p->setFont(f);
        p->setPen(color(Token::Muted));
        p->drawText(r.adjusted(12, 6, -12, 0), int(leading()), index.data().toString());
        p->restore();
        return;
    }
    const auto* model = static_cast<const PaletteModel*>(index.model());
    const PaletteItem* item = model->item(index.row());
    if (!item) {
        p->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        p->setPen(Qt::NoPen);
        p->setBrush(color(Token::Select));
        p->drawRoundedRect(r, 4, 4);
        p->setBrush(color(Token::Accent));
        p->drawRect(QRect(rtl ? r.right() - 2 : r.left(), r.top(), 3, r.height()));
    }
    const bool possible = item->whyNot.isEmpty();
    const QRect pic(rtl ? r.right() - 12 - 18 : r.left() + 12, r.center().y() - 9, 18, 18);
    if (item->entity) paintEntity(*p, pic, *item->entity);
    else paintIcon(*p, pic, item->icon, color(!possible ? Token::Faint : option.state & QStyle::State_Selected ? Token::Accent : Token::Muted));
    QRect words = rtl ? r.adjusted(12, 0, -44, 0) : r.adjusted(44, 0, -12, 0);
    // Keys stand in boxes at the trailing edge, always left to right among themselves.
    if (!item->keys.isEmpty()) {
        const QStringList keys = item->keys.split(QLatin1Char('+'), Qt::SkipEmptyParts);
        p->setFont(font(Type::Secondary));
        int total = 0;
        for (const QString& k : keys) total += p->fontMetrics().horizontalAdvance(k) + 18;
        int x = rtl ? words.left() : words.right() - total + 6;
        for (const QString& k : keys) {
            const QRect box(x, r.center().y() - 10, p->fontMetrics().horizontalAdvance(k) + 13, 20);
            p->setPen(QPen(color(Token::LineStrong), 1));
            p->setBrush(Qt::NoBrush);
            p->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            p->setPen(color(Token::Text));
            p->drawText(box, Qt::AlignCenter, k);
            x += box.width() + 5;
        }
        if (rtl) words.setLeft(words.left() + total + 8);
        else words.setRight(words.right() - total - 8);
    }
    p->setFont(font(Type::Body));
    int used = 0;
    QString query = model->query().trimmed();
    if (!query.isEmpty() && QStringLiteral(">#@").contains(query[0])) query = query.mid(1);
    drawMatched(*p, words, item->title, query, color(possible ? Token::Text : Token::Faint), &used);
    const QString detail = possible ? item->detail : item->whyNot;
    if (!detail.isEmpty() && used + 40 < words.width()) {
        p->setFont(font(Type::Secondary));
        p->setPen(color(possible ? Token::Muted : Token::Faint));
        const QRect rest = rtl ? words.adjusted(0, 0, -(used + 12), 0) : words.adjusted(used + 12, 0, 0, 0);
        p->drawText(rest, int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(detail, Qt::ElideRight, rest.width()));
    }
    p->restore();
}

} // namespace saboot::ui
