#include "pages/chats/bubbledelegate.h"

#include "base/clock.h"
#include "domain/chat.h"
#include "models/messagemodel.h"
#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/typescale.h"
#include "widgets/basics.h"
#include "widgets/chip.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>
#include <cmath>

namespace saboot::ui {

namespace {

constexpr int gutter = 84, pad = 12, headHeight = 19, attachmentHeight = 26;

void fill(QTextDocument& doc, const QString& text, int width) {
    doc.setDefaultFont(evidenceFont(text));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(hasRtl(text) ? Qt::RightToLeft : Qt::LeftToRight);
    doc.setDefaultTextOption(option);
    doc.setDocumentMargin(0);
    doc.setPlainText(text);
    doc.setTextWidth(width);
}

bool isLine(const domain::Message& m) { return m.body.kind == domain::MessageKind::System || m.body.deleted; }

QString lineText(const domain::Message& m, const QString& reference) {
    if (m.body.deleted) return joined({reference, BubbleDelegate::tr("%1 deleted this message").arg(isolated(m.body.sender)), m.body.text});
    return joined({reference, m.body.text});
}

QString dayOf(qint64 utcMs) { return pktDate(utcMs); }

} // namespace

void BubbleDelegate::setRange(int first, int last) {
    m_first = first;
    m_last = last;
}

BubbleDelegate::Shape BubbleDelegate::shape(const QModelIndex& index, int width) const {
    const qint64 key = qint64(index.row()) << 16 | (width & 0xffff);
    const auto known = m_sizes.constFind(key);
    if (known != m_sizes.constEnd()) return *known;
    const auto* model = static_cast<const MessageModel*>(index.model());
    Shape s;
    const domain::Message* m = model->at(index.row());
    if (!m) return s;
    const domain::Message* before = index.row() ? model->at(index.row() - 1) : nullptr;
    if (m->body.time && (!before || !before->body.time || dayOf(*before->body.time) != dayOf(*m->body.time))) s.day = isUrdu() ? 34 : 28;
    if (isLine(*m)) {
        s.height = isUrdu() ? 28 : 24;
        s.width = width;
    } else {
        const int room = std::max(120, int((width - gutter - 24) * 0.74));
        QTextDocument doc;
        fill(doc, m->body.text, room - 2 * pad);
        const int head = QFontMetrics(font(Type::Secondary)).horizontalAdvance(m->body.sender) + 110;
        const int ideal = int(std::ceil(doc.idealWidth()));
        s.width = std::clamp(std::max(ideal, head) + 2 * pad + 2, 150, room);
        doc.setTextWidth(s.width - 2 * pad);
        s.text = m->body.text.isEmpty() ? 0 : int(std::ceil(doc.size().height()));
        s.height = headHeight + s.text + int(m->body.attachments.size()) * attachmentHeight + 14;
    }
    if (m_sizes.size() > 20000) m_sizes.clear();
    m_sizes.insert(key, s);
    return s;
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = option.widget ? static_cast<const QAbstractItemView*>(option.widget)->viewport()->width() : option.rect.width();
    const Shape s = shape(index, width);
    return {width, s.day + s.height + 8};
}

void BubbleDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = static_cast<const MessageModel*>(index.model());
    const domain::Message* m = model->at(index.row());
    if (!m) return;
    const bool rtl = isUrdu();
    const Shape s = shape(index, option.rect.width());
    const QString reference = model->reference(index.row());
    QRect r = option.rect.adjusted(0, 0, 0, -8);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    if (s.day) {
        QFont f = font(Type::Secondary);
        f.setBold(true);
        p->setFont(f);
        p->setPen(color(Token::Muted));
        p->drawText(QRect(r.left(), r.top(), r.width(), s.day - 4), Qt::AlignCenter, ltr(dayOf(*m->body.time)) + QStringLiteral("  ") + ltr(QStringLiteral("PKT (+05:00)")));
        r.setTop(r.top() + s.day);
    }
    if (index.row() >= m_first && index.row() <= m_last && m_first >= 0)
        p->fillRect(QRect(rtl ? r.right() - 2 : r.left(), r.top(), 3, s.height), color(Token::Accent));
    const bool selected = option.state & QStyle::State_Selected;
    if (isLine(*m)) {
        p->setFont(font(Type::Secondary));
        p->setPen(color(selected ? Token::Accent : Token::Muted));
        const QString text = p->fontMetrics().elidedText(lineText(*m, reference), Qt::ElideRight, r.width() - gutter);
        const int w = p->fontMetrics().horizontalAdvance(text);
        const int x = r.left() + (r.width() - w) / 2;
        paintIcon(*p, QRectF(rtl ? x + w + 6 : x - 22, r.top() + s.height / 2.0 - 7, 14, 14), QStringLiteral("info"), color(Token::Muted));
        p->drawText(QRect(r.left(), r.top(), r.width(), s.height), Qt::AlignCenter | Qt::TextSingleLine, text);
        p->restore();
        return;
    }
    p->setFont(font(Type::Mono));
    p->setPen(color(m_first >= 0 && index.row() >= m_first && index.row() <= m_last ? Token::Accent : Token::Muted));
    p->drawText(QRect(rtl ? r.right() - gutter + 4 : r.left() + 12, r.top() + 3, gutter - 16, 18), int(leading()) | Qt::TextSingleLine, ltr(reference));
    const bool own = !m_owner.isEmpty() && m->body.sender == m_owner;
    // The owner's bubbles stand at the trailing edge, in both directions.
    const bool right = own != rtl;
    const int leftEdge = rtl ? r.left() + 12 : r.left() + gutter, rightEdge = rtl ? r.right() - gutter : r.right() - 12;
    const QRect bubble(right ? rightEdge - s.width : leftEdge, r.top(), s.width, s.height);
    p->setPen(QPen(color(selected ? Token::Accent : Token::Line), selected ? 2 : 1));
    p->setBrush(color(own ? Token::BubbleOwn : Token::Surface));
    p->drawRoundedRect(QRectF(bubble).adjusted(1, 1, -1, -1), 6, 6);
    const QRect head = bubble.adjusted(pad, 6, -pad, 0);
    QFont bold = font(Type::Secondary);
    bold.setBold(true);
    if (hasRtl(m->body.sender) && !rtl) {
        bold = evidenceFont(m->body.sender);
        bold.setPixelSize(14);
        bold.setBold(true);
    }
    const QString clock = m->body.time ? ltr(pktText(*m->body.time).mid(11, 8)) : ltr(m->body.timeText);
    p->setFont(font(Type::Caption));
    const int clockW = p->fontMetrics().horizontalAdvance(clock);
    p->setPen(color(Token::Muted));
    p->drawText(QRect(head.left(), head.top(), head.width(), headHeight - 3), int(trailing()) | Qt::TextSingleLine, clock);
    paintCertainty(*p, QRectF(rtl ? head.left() + clockW + 8 : head.right() - clockW - 18, head.top() + 3, 10, 10), m->body.timeCertainty, color(Token::Text));
    p->setFont(bold);
    p->setPen(color(own ? Token::Ok : Token::Accent));
    const QRect senderBox = rtl ? head.adjusted(clockW + 26, 0, 0, 0) : head.adjusted(0, 0, -(clockW + 26), 0);
    p->drawText(QRect(senderBox.left(), senderBox.top(), senderBox.width(), headHeight - 3), int(leading()) | Qt::TextSingleLine,
                p->fontMetrics().elidedText(m->body.sender, Qt::ElideRight, senderBox.width()));
    if (s.text) {
        QTextDocument doc;
        fill(doc, m->body.text, s.width - 2 * pad);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, color(Token::Text));
        p->save();
        p->translate(bubble.left() + pad, bubble.top() + 6 + headHeight);
        doc.documentLayout()->draw(p, context);
        p->restore();
    }
    int y = bubble.top() + 6 + headHeight + s.text + 2;
    for (const domain::Attachment& a : m->body.attachments) {
        const QRect box(bubble.left() + pad, y, bubble.width() - 2 * pad, attachmentHeight);
        paintIcon(*p, QRectF(rtl ? box.right() - 15 : box.left(), box.top() + 5, 15, 15), a.present ? QStringLiteral("file") : QStringLiteral("warning"), color(a.present ? Token::Muted : Token::Warn));
        p->setFont(font(Type::Secondary));
        p->setPen(color(Token::Text));
        const QString text = a.present ? a.name : joined({a.name, a.reason.isEmpty() ? tr("not in the export") : a.reason});
        const QRect words = rtl ? box.adjusted(0, 0, -22, 0) : box.adjusted(22, 0, 0, 0);
        p->drawText(words, int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(text, Qt::ElideMiddle, words.width()));
        y += attachmentHeight;
    }
    p->restore();
}

} // namespace saboot::ui
