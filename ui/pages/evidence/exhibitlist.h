#pragma once
#include "domain/exhibit.h"

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <QStyledItemDelegate>

namespace saboot::ui {

/// The exhibits of the case with their thumbnails and hit counts. GUI thread.
class ExhibitListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { NumberRole = Qt::UserRole + 1, ThumbnailRole, ChipRole, DetailRole };
    using QAbstractListModel::QAbstractListModel;
    void setExhibits(std::vector<domain::Exhibit> exhibits);
    void setThumbnail(const QString& number, const QImage& image);
    bool hasThumbnail(const QString& number) const { return m_thumbnails.contains(number); }
    void setHits(const QString& number, int hits, int open);
    const domain::Exhibit* at(int row) const;
    int rowOf(const QString& number) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Hits {
        int all = 0, open = 0;
    };
    std::vector<domain::Exhibit> m_exhibits;
    QHash<QString, QImage> m_thumbnails;
    QHash<QString, Hits> m_hits;
};

/// A card of 158×146: picture, number, state chip, title, type and size. In list mode a row of 52.
class ExhibitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setCards(bool cards) { m_cards = cards; }
    bool cards() const { return m_cards; }
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool m_cards = true;
};

/// "PNG", "PDF": the short name of a media type.
QString mediaName(const QString& mediaType, const QString& fileName);

} // namespace saboot::ui
