#include "pages/chats/bubbledelegate.h"

#include "base/clock.h"
#include "charts/statisticsview.h"
#include "domain/chat.h"
#include "domain/timerule.h"
#include "models/messagemodel.h"
#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/typescale.h"
#include "widgets/basics.h"
#include "widgets/chip.h"
#include "widgets/parts.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <cmath>

namespace saboot::ui {

namespace {

constexpr int gutter = 84, pad = 12, headHeight = 19, attachmentHeight = 26, pictureHeight = 112, lineHeightPx = 20;

void fill(QTextDocument& doc, const QString& text, int width) {
    doc.setDefaultFont(evidenceFont(text));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(hasRtl(text) ? Qt::RightToLeft : Qt::LeftToRight);
    doc.setDefaultTextOption(option);
    doc.setDocumentMargin(0);
    doc.setUndoRedoEnabled(false);
    doc.setPlainText(text);
    doc.setTextWidth(width);
}

void mark(QTextDocument& doc, int start, int length, const QTextCharFormat& format) {
    if (start < 0 || length <= 0 || start + length > doc.characterCount() - 1) return;
    QTextCursor c(&doc);
    c.setPosition(start);
    c.setPosition(start + length, QTextCursor::KeepAnchor);
    c.mergeCharFormat(format);
}

void draw(QPainter& p, QTextDocument& doc, QPoint at, const QColor& ink) {
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink);
    p.save();
    p.translate(at);
    doc.documentLayout()->draw(&p, context);
    p.restore();
}

bool isLine(const domain::Message& m) { return m.body.kind == domain::MessageKind::System || m.body.deleted; }

QString lineText(const domain::Message& m, const QString& reference) {
    if (m.body.deleted) return joined({reference, BubbleDelegate::tr("%1 deleted this message").arg(isolated(m.body.sender)), m.body.text});
    return joined({reference, m.body.text});
}

QString weekdayText(qint64 utcMs) {
    const QDate day = QDate::fromString(pktDate(utcMs), QStringLiteral("dd-MM-yyyy"));
    return day.isValid() ? weekdayNames()[day.dayOfWeek() - 1] : QString();
}

QString dayOf(qint64 utcMs) { return pktDate(utcMs); }

/// The message that row `row` answers, when it stands among the rows just above; asking the whole chat is for the jump.
int answeredRow(const MessageModel& model, const domain::Message& m, int row) {
    if (m.body.replyTo.isEmpty() || model.isFiltered()) return -1;
    for (int r = row - 1; r >= 0 && r > row - 60; --r)
        if (const auto* other = model.at(r); other && other->body.sourceId == m.body.replyTo) return r;
    return -1;
}

QString replyText(const MessageModel& model, const domain::Message& m, int row) {
    if (m.body.replyTo.isEmpty()) return {};
    const int r = answeredRow(model, m, row);
    if (r < 0) return BubbleDelegate::tr("answers an earlier message");
    const auto* other = model.at(r);
    QString words = other->body.text.left(80).simplified();
    return joined({ltr(model.reference(r)), words});
}

QString factsText(const domain::Message& m, const std::vector<domain::Redaction>& redactions) {
    QStringList facts;
    QStringList numbers;
    for (const auto& r : redactions) numbers << r.number();
    if (!numbers.isEmpty()) facts << BubbleDelegate::tr("redacted in reports: %1").arg(ltr(numbers.join(QStringLiteral(", "))));
    if (m.body.edited) facts << BubbleDelegate::tr("edited");
    if (!m.body.forwardedFrom.isEmpty()) facts << BubbleDelegate::tr("forwarded from %1").arg(isolated(m.body.forwardedFrom));
    for (const auto& r : m.body.reactions) facts << (r.count > 1 ? r.emoji + QLatin1Char(' ') + numberText(r.count) : r.by.isEmpty() ? r.emoji : r.emoji + QLatin1Char(' ') + isolated(r.by));
    return joined(facts);
}

} // namespace

void BubbleDelegate::setRange(qint64 first, qint64 last) {
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
        const store::MessageMark officer = model->mark(index.row());
        const int head = QFontMetrics(font(Type::Secondary)).horizontalAdvance(m->body.sender) + 110;
        int ideal = std::max(int(std::ceil(doc.idealWidth())), head);
        QTextDocument translated;
        if (!officer.translation.isEmpty()) {
            fill(translated, officer.translation, room - 2 * pad);
            ideal = std::max({ideal, int(std::ceil(translated.idealWidth())), 190});
        }
        const QFontMetrics small(font(Type::Secondary));
        if (!m->body.replyTo.isEmpty()) {
            s.reply = lineHeightPx;
            ideal = std::max(ideal, small.horizontalAdvance(replyText(*model, *m, index.row())) + 24);
        }
        if (const QString facts = factsText(*m, model->redactions(index.row())); !facts.isEmpty()) {
            s.facts = lineHeightPx;
            ideal = std::max(ideal, small.horizontalAdvance(facts));
        }
        if (!officer.tags.isEmpty()) {
            s.tags = lineHeightPx + 2;
            ideal = std::max(ideal, small.horizontalAdvance(officer.tags.join(QStringLiteral("   "))) + 30);
        }
        for (size_t a = 0; a < m->body.attachments.size(); ++a) {
            const ExhibitId exhibit = a < m->attachmentExhibits.size() ? m->attachmentExhibits[a] : ExhibitId();
            const bool picture = !model->thumbnail(exhibit).isNull();
            s.attachments.push_back(attachmentHeight + (picture ? pictureHeight + 6 : 0));
            ideal = std::max(ideal, small.horizontalAdvance(m->body.attachments[a].name) + (exhibit.isNull() ? 26 : 110));
        }
        s.width = std::clamp(ideal + 2 * pad + 2, 150, room);
        doc.setTextWidth(s.width - 2 * pad);
        s.text = m->body.text.isEmpty() ? 0 : int(std::ceil(doc.size().height()));
        if (!officer.translation.isEmpty()) {
            translated.setTextWidth(s.width - 2 * pad);
            s.translation = int(std::ceil(translated.size().height())) + lineHeightPx + 10;
        }
        s.height = headHeight + s.reply + s.text + s.facts + s.tags + s.translation + 14;
        for (const int h : s.attachments) s.height += h;
    }
    if (m_sizes.size() > 4000) m_sizes.clear();
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
    const store::MessageMark officer = model->mark(index.row());
    QRect r = option.rect.adjusted(0, 0, 0, -8);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    if (s.day) {
        QFont f = font(Type::Secondary);
        f.setBold(true);
        p->setFont(f);
        p->setPen(color(Token::Muted));
        p->drawText(QRect(r.left(), r.top(), r.width(), s.day - 4), Qt::AlignCenter,
                    joined({ltr(dayOf(*m->body.time)), weekdayText(*m->body.time), ltr(QStringLiteral("PKT (+05:00)"))}));
        r.setTop(r.top() + s.day);
    }
    const qint64 position = model->positionOf(index.row());
    const bool chosen = m_first >= 0 && position >= m_first && position <= m_last;
    if (chosen || model->isMarkedRange(index.row()))
        p->fillRect(QRect(rtl ? r.right() - 2 : r.left(), r.top(), 3, s.height), color(chosen ? Token::Accent : Token::LineStrong));
    const bool selected = option.state & QStyle::State_Selected;
    const QRect gutterBox(rtl ? r.right() - gutter + 4 : r.left() + 12, r.top(), gutter - 16, s.height);
    if (officer.flagged) {
        const int y = isLine(*m) ? gutterBox.top() + s.height / 2 - 7 : gutterBox.top() + 23;
        paintIcon(*p, QRectF(rtl ? gutterBox.right() - 14 : gutterBox.left(), y, 14, 14), QStringLiteral("flag"), color(Token::Warn));
    }
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
    p->setPen(color(chosen ? Token::Accent : Token::Muted));
    p->drawText(QRect(gutterBox.left(), r.top() + 3, gutterBox.width(), 18), int(leading()) | Qt::TextSingleLine, ltr(reference));
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
    const QString clock = m->body.time ? ltr(domain::pktTextOf(*m->body.time, m->body.timeRule).mid(11).section(QLatin1Char(' '), 0, 0)) : ltr(m->body.timeText);
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
    int y = bubble.top() + 6 + headHeight;
    const QRect inside(bubble.left() + pad, 0, bubble.width() - 2 * pad, 0);
    const auto line = [&](int height) { return QRect(inside.left(), y, inside.width(), height); };
    const auto afterIcon = [&](const QRect& box, int room) { return rtl ? box.adjusted(0, 0, -room, 0) : box.adjusted(room, 0, 0, 0); };
    if (s.reply) {
        const QRect box = line(s.reply);
        paintIcon(*p, QRectF(rtl ? box.right() - 14 : box.left(), box.top() + 3, 13, 13), QStringLiteral("reply"), color(Token::Muted));
        p->setFont(font(Type::Secondary));
        p->setPen(color(Token::Muted));
        const QRect words = afterIcon(box, 20);
        p->drawText(words, int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(replyText(*model, *m, index.row()), Qt::ElideRight, words.width()));
        y += s.reply;
    }
    if (s.text) {
        QTextDocument doc;
        fill(doc, m->body.text, s.width - 2 * pad);
        QTextCharFormat value;
        value.setBackground(color(Token::Mark));
        for (const auto& f : model->identifiers(index.row())) mark(doc, f.start, f.length, value);
        // A suggestion is a dotted line and no ground: it claims less than an identifier.
        QTextCharFormat suggested;
        suggested.setUnderlineStyle(QTextCharFormat::DashUnderline);
        suggested.setUnderlineColor(color(Token::Warn));
        for (const auto& w : model->suggestions(index.row())) mark(doc, w.start, w.length, suggested);
        QTextCharFormat struck;
        struck.setFontStrikeOut(true);
        struck.setBackground(color(Token::NeutralSoft));
        for (const auto& gone : model->redactions(index.row())) mark(doc, gone.isWholeMessage() ? 0 : int(gone.start), int(gone.isWholeMessage() ? m->body.text.size() : gone.end - gone.start), struck);
        // Found words also get a line under them, so that they differ from identifiers without colour.
        QTextCharFormat hit;
        hit.setBackground(color(Token::Select));
        hit.setFontUnderline(true);
        hit.setUnderlineColor(color(Token::Accent));
        for (const auto& [start, length] : model->hits(index.row())) mark(doc, start, length, hit);
        draw(*p, doc, QPoint(inside.left(), y), color(Token::Text));
        y += s.text;
    }
    if (s.facts) {
        p->setFont(font(Type::Secondary));
        p->setPen(color(Token::Muted));
        p->drawText(line(s.facts), int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(factsText(*m, model->redactions(index.row())), Qt::ElideRight, inside.width()));
        y += s.facts;
    }
    y += 2;
    for (size_t a = 0; a < m->body.attachments.size() && a < s.attachments.size(); ++a) {
        const domain::Attachment& attachment = m->body.attachments[a];
        const ExhibitId exhibit = a < m->attachmentExhibits.size() ? m->attachmentExhibits[a] : ExhibitId();
        if (const QImage picture = model->thumbnail(exhibit); !picture.isNull()) {
            QSize size = picture.size().scaled(QSize(inside.width(), pictureHeight), Qt::KeepAspectRatio);
            size = size.boundedTo(picture.size() * 2);
            const QRect at(rtl ? inside.right() - size.width() + 1 : inside.left(), y, size.width(), size.height());
            p->setRenderHint(QPainter::SmoothPixmapTransform);
            p->drawImage(at, picture);
            p->setPen(color(Token::Line));
            p->setBrush(Qt::NoBrush);
            p->drawRect(at.adjusted(0, 0, -1, -1));
            y += pictureHeight + 6;
        }
        const QRect box = line(attachmentHeight);
        const bool present = attachment.present || !exhibit.isNull();
        paintIcon(*p, QRectF(rtl ? box.right() - 15 : box.left(), box.top() + 5, 15, 15), present ? QStringLiteral("file") : QStringLiteral("warning"), color(present ? Token::Muted : Token::Warn));
        p->setFont(font(Type::Secondary));
        p->setPen(color(Token::Text));
        const QString text = present ? attachment.name : joined({attachment.name, attachment.reason.isEmpty() ? tr("not in the export") : attachment.reason});
        const QRect words = afterIcon(box, 22);
        p->drawText(words, int(leading()) | Qt::TextSingleLine, p->fontMetrics().elidedText(text, Qt::ElideMiddle, words.width()));
        y += attachmentHeight;
    }
    if (s.tags) {
        const QRect box = line(s.tags);
        p->setFont(font(Type::Secondary));
        int x = rtl ? box.right() : box.left();
        for (const QString& tag : officer.tags) {
            const int w = p->fontMetrics().horizontalAdvance(tag) + 12;
            const QRect chip(rtl ? x - w : x, box.top() + 1, w, 18);
            if (!box.contains(chip)) break;
            p->setPen(Qt::NoPen);
            p->setBrush(color(Token::NeutralSoft));
            p->drawRoundedRect(chip, 3, 3);
            p->setPen(color(Token::Text));
            p->drawText(chip, Qt::AlignCenter, tag);
            x += rtl ? -w - 6 : w + 6;
        }
        y += s.tags;
    }
    if (s.translation) {
        p->setPen(QPen(color(Token::Line), 1));
        p->drawLine(QPointF(inside.left(), y + 4.5), QPointF(inside.right(), y + 4.5));
        y += 8;
        const QRect box = line(lineHeightPx);
        paintIcon(*p, QRectF(rtl ? box.right() - 14 : box.left(), box.top() + 3, 13, 13), QStringLiteral("language"), color(Token::Muted));
        p->setFont(font(Type::Secondary));
        p->setPen(color(Token::Muted));
        p->drawText(afterIcon(box, 20), int(leading()) | Qt::TextSingleLine, tr("Translation by the officer"));
        y += lineHeightPx;
        QTextDocument doc;
        fill(doc, officer.translation, s.width - 2 * pad);
        draw(*p, doc, QPoint(inside.left(), y), color(Token::Text));
    }
    p->restore();
}

} // namespace saboot::ui
