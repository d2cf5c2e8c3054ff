#include "models/rowsmodel.h"

#include "shell/palettemodel.h"

namespace saboot::ui {

RowsProxy::RowsProxy(QAbstractItemModel* source, QObject* parent) : QSortFilterProxyModel(parent) {
    setSourceModel(source);
    setSortRole(TableRole::Sort);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RowsProxy::setText(const QString& text) {
    m_text = folded(text).trimmed();
    invalidateFilter();
}

bool RowsProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_text.isEmpty()) return true;
    for (int c = 0; c < sourceModel()->columnCount(parent); ++c)
        if (folded(sourceModel()->index(row, c, parent).data(Qt::DisplayRole).toString()).contains(m_text)) return true;
    return false;
}

bool RowsProxy::lessThan(const QModelIndex& a, const QModelIndex& b) const {
    const QVariant x = a.data(TableRole::Sort), y = b.data(TableRole::Sort);
    if (x.typeId() == QMetaType::QString) return x.toString().localeAwareCompare(y.toString()) < 0;
    return QSortFilterProxyModel::lessThan(a, b);
}

} // namespace saboot::ui
