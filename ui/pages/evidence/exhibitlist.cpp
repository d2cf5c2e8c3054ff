#include "pages/evidence/exhibitlist.h"

#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/typescale.h"
#include "widgets/chip.h"
#include "widgets/parts.h"

#include <QFileInfo>
#include <QPainter>

Q_DECLARE_METATYPE(saboot::ui::ChipLook)

namespace saboot::ui {

QString mediaName(const QString& mediaType, const QString& fileName) {
    QString s = mediaType.section(QLatin1Char('/'), 1).section(QLatin1Char(';'), 0, 0);
    if (s.startsWith(QLatin1String("x-"))) s = s.mid(2);
    if (s == QLatin1String("plain")) s = QStringLiteral("text");
    if (s.isEmpty() || s.size() > 8) s = QFileInfo(fileName).suffix();
    return s.toUpper();
}

void ExhibitListModel::setExhibits(std::vector<domain::Exhibit> exhibits) {
    beginResetModel();
    m_exhibits = std::move(exhibits);
    endResetModel();
}

void ExhibitListModel::setThumbnail(const QString& number, const QImage& image) {
    m_thumbnails.insert(number, image);
    const int r = rowOf(number);
    if (r >= 0) Q_EMIT dataChanged(index(r), index(r));
}

void ExhibitListModel::setHits(const QString& number, int all, int open) {
    m_hits.insert(number, {all, open});
    const int r = rowOf(number);
    if (r >= 0) Q_EMIT dataChanged(index(r), index(r));
}

const domain::Exhibit* ExhibitListModel::at(int row) const {
    return row >= 0 && row < int(m_exhibits.size()) ? &m_exhibits[size_t(row)] : nullptr;
}

int ExhibitListModel::rowOf(const QString& number) const {
    for (size_t i = 0; i < m_exhibits.size(); ++i)
        if (m_exhibits[i].number == number) return int(i);
    return -1;
}

int ExhibitListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_exhibits.size()); }

QVariant ExhibitListModel::data(const QModelIndex& index, int role) const {
    const domain::Exhibit* e = index.isValid() ? at(index.row()) : nullptr;
    if (!e) return {};
    switch (role) {
    case Qt::DisplayRole: return shownTitle(*e);
    case NumberRole: return e->number;
    case ThumbnailRole: return m_thumbnails.value(e->number);
    case DetailRole: return joined({mediaName(e->mediaType, e->fileName), sizeText(e->sizeBytes), e->acquisition.source.section(QLatin1Char(','), 0, 0).left(24),
                                     e->acquisition.tags.isEmpty() ? QString() : QLatin1Char('#') + e->acquisition.tags.join(QStringLiteral(" #"))});
    case ChipRole: {
        const Hits h = m_hits.value(e->number);
        ChipLook look;
        if (e->isWithdrawn()) look = {ChipLook::Kind::Bad, QStringLiteral("cross"), tr("Withdrawn"), e->withdrawnReason};
        else if (e->state == domain::ReadState::Failed) look = {ChipLook::Kind::Warn, QStringLiteral("warning"), tr("Not read"), saidText(e->problem)};
        else if (e->state == domain::ReadState::Pending) look = {ChipLook::Kind::Neutral, QStringLiteral("clock"), tr("Reading"), tr("Being read in the background")};
        else if (!e->problem.isEmpty()) look = {ChipLook::Kind::Warn, QStringLiteral("warning"), tr("Read in part"), saidText(e->problem)};
        else if (h.open) look = {ChipLook::Kind::Warn, QStringLiteral("warning"), numberText(h.open), tr("%n to review", nullptr, h.open)};
        else look = {ChipLook::Kind::Ok, QStringLiteral("check"), h.all ? numberText(h.all) : QString(), h.all ? tr("%n identifier(s), all reviewed", nullptr, h.all) : tr("Read")};
        return QVariant::fromValue(look);
    }
    case Qt::AccessibleTextRole:
        return plain(QStringList{e->number, shownTitle(*e), data(index, DetailRole).toString(), data(index, ChipRole).value<ChipLook>().spoken}.join(QStringLiteral(", ")));
    case Qt::ToolTipRole: return e->problem.isEmpty() ? plain(e->fileName) : plain(saidText(e->problem));
    default: return {};
    }
}

QSize ExhibitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return m_cards ? QSize(168, 156) : QSize(300, isUrdu() ? 62 : 54);
}

namespace {

void paintPicture(QPainter& p, const QRect& box, const QImage& image, const domain::Exhibit* e) {
    p.save();
    p.setPen(QPen(color(Token::Line), 1));
    p.setBrush(color(Token::SurfaceAlt));
    p.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
    const QRect inner = box.adjusted(1, 1, -1, -1);
    p.setClipRect(inner);
    p.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!image.isNull()) {
        // The head of a tall screenshot tells more than its middle: width first, cut at the foot.
        const double scale = double(inner.width()) / image.width();
        const double h = image.height() * scale;
        const double y = h < inner.height() ? inner.center().y() - h / 2 : inner.top();
        p.drawImage(QRectF(inner.left(), y, inner.width(), h), image);
    } else {
        const QString name = !e ? QStringLiteral("file") : e->kind == domain::ExhibitKind::Physical ? QStringLiteral("parcel")
                             : e->mediaType.startsWith(QLatin1String("image/"))                    ? QStringLiteral("picture")
                                                                                                    : QStringLiteral("file");
        paintIcon(p, QRectF(inner.center().x() - 12, inner.center().y() - 12, 24, 24), name, color(Token::LineStrong));
    }
    p.restore();
}

// Cut words with a part of another direction come out wider than they were measured: cut until they fit.
QString cut(const QFontMetrics& metrics, const QString& text, int width) {
    QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    for (int room = width - 4; room > 24 && shown != text && metrics.boundingRect(QRect(0, 0, 10000, 100), Qt::TextSingleLine, shown).width() > width; room -= 4)
        shown = metrics.elidedText(text, Qt::ElideRight, room);
    return shown;
}

} // namespace

void ExhibitDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = static_cast<const ExhibitListModel*>(index.model());
    const domain::Exhibit* e = model->at(index.row());
    const bool rtl = isUrdu(), selected = option.state & QStyle::State_Selected;
    const ChipLook chip = index.data(ExhibitListModel::ChipRole).value<ChipLook>();
    const QString number = index.data(ExhibitListModel::NumberRole).toString();
    const QString title = index.data().toString(), detail = index.data(ExhibitListModel::DetailRole).toString();
    const QImage image = index.data(ExhibitListModel::ThumbnailRole).value<QImage>();
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    const QRect whole = m_cards ? option.rect.adjusted(0, 0, -10, -10) : option.rect.adjusted(0, 0, -2, -4);
    p->setPen(QPen(color(selected ? Token::Accent : Token::Line), selected ? 2 : 1));
    p->setBrush(color(selected ? Token::AccentSoft : Token::Surface));
    const double half = selected ? 1 : 0.5;
    p->drawRoundedRect(QRectF(whole).adjusted(half, half, -half, -half), 6, 6);
    const int chipW = std::min(chipWidth(chip), 96), numberW = exhibitChipWidth(number);
    const auto place = [&](int fromLeading, int y, int w, int h) {
        return QRect(rtl ? whole.right() - fromLeading - w + 1 : whole.left() + fromLeading, whole.top() + y, w, h);
    };
    QRect titleBox, detailBox;
    if (m_cards) {
        paintPicture(*p, place(9, 9, whole.width() - 18, 64), image, e);
        paintExhibitChip(*p, place(9, 76, numberW, 21), number);
        paintChip(*p, place(whole.width() - 9 - chipW, 76, chipW, 21), chip);
        titleBox = place(9, 99, whole.width() - 18, 21);
        detailBox = place(9, 120, whole.width() - 18, 19);
    } else {
        paintPicture(*p, place(7, 7, 56, whole.height() - 14), image, e);
        paintExhibitChip(*p, place(72, 5, numberW, 20), number);
        paintChip(*p, place(whole.width() - 8 - chipW, 5, chipW, 20), chip);
        titleBox = place(72 + numberW + 8, 4, whole.width() - 72 - numberW - 16 - chipW - 8, 22);
        detailBox = place(72, whole.height() - 23, whole.width() - 80, 19);
    }
    const bool evidence = hasRtl(title) && !rtl;
    QFont titleFont = evidence ? evidenceFont(title) : font(Type::BodyBold);
    titleFont.setBold(true);
    p->setFont(titleFont);
    p->setPen(color(e && e->isWithdrawn() ? Token::Muted : Token::Text));
    p->drawText(titleBox, int(leading()) | Qt::TextSingleLine, cut(p->fontMetrics(), title, titleBox.width()));
    p->setFont(font(Type::Secondary));
    p->setPen(color(Token::Muted));
    p->drawText(detailBox, int(leading()) | Qt::TextSingleLine, cut(p->fontMetrics(), detail, detailBox.width()));
    p->restore();
}

} // namespace saboot::ui
