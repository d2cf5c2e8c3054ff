#pragma once
#include "domain/link.h"

#include <QAbstractListModel>
#include <functional>
#include <optional>
#include <vector>

namespace saboot::ui {

/// One line of the command palette.
struct PaletteItem {
    enum class Group { Recent, Commands, GoTo, InCase, Words };
    Group group = Group::Commands;
    QString icon;
    std::optional<domain::EntityType> entity;
    QString title;
    QString detail;
    QString keywords; ///< matched, not shown
    QString keys;     ///< "Ctrl+I"
    QString whyNot;   ///< shown faint with this reason when not empty
    std::function<void()> run;
    QString foldedTitle, foldedRest; ///< of title, and of keywords and detail; made once by fold()
    void fold();
};

/// Folds case, directional marks, Urdu letter variants and digits, for matching only.
QString folded(const QString& text);
/// How well `query` (folded) meets the item, 0: not at all. Every word must be met in the title or the keywords: as the
/// start of a word, inside one, or letter by letter.
int paletteScore(const QString& query, const PaletteItem& item);

/// Items that match, best first within their groups, with a header row before each group. GUI thread.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { HeaderRole = Qt::UserRole, DetailRole, KeysRole, WhyNotRole };
    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<PaletteItem> items);
    /// Extra results that were searched for elsewhere and match by themselves.
    void setWords(std::vector<PaletteItem> items);
    /// `>` commands and pages only, `#` exhibits, `@` persons.
    void setQuery(const QString& query);
    const QString& query() const { return m_query; }
    int hits() const { return m_hits; }
    const PaletteItem* item(int row) const;
    /// First row that is no header, -1 without one.
    int firstRow() const;
    static QString groupTitle(PaletteItem::Group group);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        int item = -1; ///< -1: header
        bool words = false;
        PaletteItem::Group group = PaletteItem::Group::Commands;
    };
    void rebuild();
    std::vector<PaletteItem> m_items, m_words;
    std::vector<Row> m_rows;
    QString m_query;
    int m_hits = 0;
};

} // namespace saboot::ui
