#pragma once
#include <QStyledItemDelegate>

namespace saboot::ui {

/// Paints a palette row: icon or entity, title with the matched letters in accent, detail, keys at the trailing edge.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace saboot::ui
