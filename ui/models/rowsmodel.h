#pragma once
#include "domain/certainty.h"
#include "domain/link.h"
#include "models/referencemime.h"
#include "theme/bidi.h"
#include "widgets/chip.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <functional>
#include <optional>
#include <vector>

namespace saboot::ui {

/// How a cell is painted besides its text. The delegate draws content only: ground and selection are the view's.
struct CellLook {
    std::optional<domain::EntityType> entity;
    QString icon;
    std::optional<ChipLook> chip;     ///< instead of the text
    bool exhibit = false;             ///< the text as an exhibit chip
    bool mono = false;                ///< left to right, elided in the middle
    bool number = false;              ///< at the trailing edge
    Token ink = Token::Text;
    std::optional<domain::Certainty> certainty;
    int markStart = -1, markLength = 0; ///< hit inside the text
};

namespace TableRole {
enum { Sort = Qt::UserRole + 1, Look, Source };
}

/// A column of a table over T.
template <class T> struct ColumnSpec {
    QString title;
    std::function<QString(const T&)> text;
    std::function<QVariant(const T&)> sort; ///< empty: by text
    std::function<CellLook(const T&)> look; ///< empty: plain text
};

/// A table over rows of values, read whole. For lists of a case (exhibits, persons, identifiers); messages have a paged
/// model of their own. GUI thread.
template <class T> class RowsModel : public QAbstractTableModel {
public:
    explicit RowsModel(std::vector<ColumnSpec<T>> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

    /// What a row is called elsewhere in the window; set, its rows can be dragged there. Empty text: this one cannot.
    std::function<QString(const T&)> reference;

    void setRows(std::vector<T> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void append(std::vector<T> rows) {
        if (rows.empty()) return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        for (T& r : rows) m_rows.push_back(std::move(r));
        endInsertRows();
    }
    const std::vector<T>& rows() const { return m_rows; }
    const T* at(int row) const { return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < int(m_columns.size()))
            return m_columns[size_t(section)].title;
        return {};
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const T* row = index.isValid() ? at(index.row()) : nullptr;
        if (!row || index.column() >= int(m_columns.size())) return {};
        const ColumnSpec<T>& c = m_columns[size_t(index.column())];
        switch (role) {
        case Qt::DisplayRole: return c.text(*row);
        case Qt::ToolTipRole: {
            // A chip says more than its word.
            const CellLook look = c.look ? c.look(*row) : CellLook();
            return plain(look.chip && !look.chip->spoken.isEmpty() ? look.chip->spoken : c.text(*row));
        }
        case TableRole::Sort: return c.sort ? c.sort(*row) : QVariant(plain(c.text(*row)));
        case TableRole::Look: return c.look ? QVariant::fromValue(c.look(*row)) : QVariant();
        case Qt::AccessibleTextRole: {
            if (!c.look) return plain(c.text(*row));
            const CellLook look = c.look(*row);
            QString said = plain(look.chip ? (look.chip->spoken.isEmpty() ? look.chip->text : look.chip->spoken) : c.text(*row));
            if (look.certainty) said += QStringLiteral(", ") + certaintyText(*look.certainty);
            return said;
        }
        default: return {};
        }
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override {
        const T* row = index.isValid() ? at(index.row()) : nullptr;
        return QAbstractTableModel::flags(index) | (row && reference && !reference(*row).isEmpty() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
    }
    QStringList mimeTypes() const override { return {referenceMime()}; }
    QMimeData* mimeData(const QModelIndexList& indexes) const override {
        QStringList all;
        for (const QModelIndex& i : indexes)
            if (const T* row = at(i.row()); row && reference)
                if (const QString r = reference(*row); !r.isEmpty() && !all.contains(r)) all << r;
        if (all.isEmpty()) return nullptr;
        auto* mime = new QMimeData;
        mime->setData(referenceMime(), all.join(QLatin1Char('\n')).toUtf8());
        return mime;
    }

private:
    std::vector<ColumnSpec<T>> m_columns;
    std::vector<T> m_rows;
};

/// Sorting by TableRole::Sort and filtering over all columns, folding Urdu letter variants.
class RowsProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RowsProxy(QAbstractItemModel* source, QObject* parent = nullptr);
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& a, const QModelIndex& b) const override;

private:
    QString m_text;
};

} // namespace saboot::ui

Q_DECLARE_METATYPE(saboot::ui::CellLook)
