#include "pages/chats/threaddelegate.h"

#include "domain/chat.h"
#include "models/rowsmodel.h"
#include "prompts/sentences.h"
#include "theme/icons.h"
#include "theme/typescale.h"
#include "widgets/basics.h"

#include <QPainter>

namespace saboot::ui {

QString messengerName(const QString& format) {
    QString name = format.section(QLatin1Char('-'), 0, 0);
    if (name == QLatin1String("whatsapp")) return QStringLiteral("WhatsApp");
    if (name == QLatin1String("smsbr") || name == QLatin1String("sms")) return QStringLiteral("SMS");
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, isUrdu() ? 66 : 58}; }

void ThreadDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* proxy = static_cast<const RowsProxy*>(index.model());
    const auto* model = static_cast<const RowsModel<domain::Chat>*>(proxy->sourceModel());
    const domain::Chat* c = model->at(proxy->mapToSource(index).row());
    if (!c) return;
    const bool rtl = isUrdu();
    const QRect r = option.rect;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    if (option.state & QStyle::State_Selected) {
        p->fillRect(r, color(Token::Select));
        p->fillRect(QRect(rtl ? r.right() - 2 : r.left(), r.top(), 3, r.height()), color(Token::Accent));
    }
    const QRect upper(r.left() + 12, r.top() + 6, r.width() - 24, r.height() / 2 - 6), lower(r.left() + (rtl ? 6 : 12), r.top() + r.height() / 2, r.width() - 18, r.height() / 2 - 5);
    p->setFont(font(Type::Secondary));
    p->setPen(color(Token::Muted));
    const QString count = numberText(c->messages);
    p->drawText(upper, int(trailing()) | Qt::TextSingleLine, count);
    const int countW = p->fontMetrics().horizontalAdvance(count) + 8;
    int chip = 0;
    const ThreadFacts about = m_facts(*c);
    if (about.doubts) {
        const ChipLook look{ChipLook::Kind::Warn, QStringLiteral("warning"), numberText(about.doubts), {}};
        chip = chipWidth(look);
        paintChip(*p, QRect(rtl ? lower.left() : lower.right() - chip + 1, lower.center().y() - 10, chip, 20), look);
    }
    const QRect words = rtl ? lower.adjusted(chip + 4, 0, 0, 0) : lower.adjusted(0, 0, -chip - 4, 0);
    const QString facts = joined({messengerName(c->format), ltr(about.exhibit), c->last ? dateText(*c->last) : QString()});
    p->setFont(font(Type::Secondary));
    p->setPen(color(Token::Muted));
    p->drawText(words, int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(facts, Qt::ElideRight, words.width()));
    QFont f = hasRtl(c->title) && !rtl ? evidenceFont(c->title) : font(Type::Body);
    f.setBold(option.state & QStyle::State_Selected);
    p->setFont(f);
    p->setPen(color(Token::Text));
    const QRect title = rtl ? upper.adjusted(countW, 0, 0, 0) : upper.adjusted(0, 0, -countW, 0);
    p->drawText(title, int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(ltr(c->number) + QStringLiteral("  ") + isolated(c->title), Qt::ElideRight, title.width()));
    p->restore();
}

} // namespace saboot::ui
