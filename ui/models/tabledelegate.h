#pragma once
#include <QStyledItemDelegate>

namespace saboot::ui {

/// Paints the cells of every table: text in the fixed fonts, chips, exhibit chips, entity pictures, certainty, marks, and
/// the 3 px accent bar at the leading edge of the selected row.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace saboot::ui
