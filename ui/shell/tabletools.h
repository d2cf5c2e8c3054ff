#pragma once
#include <QString>

class QTableView;
class QWidget;

namespace saboot::ui {

struct Context;

/// The table that has the focus in `window`; else `otherwise`, when that is one (the page's own).
QTableView* focusedTable(const QWidget* window, QWidget* otherwise = nullptr);
/// Header and selected rows, tab-separated, without directional marks.
QString rowsText(const QTableView* table);
/// Selected rows as tab-separated text with a header line.
void copyRows(QTableView* table);
/// All rows as they are shown, as XLSX or CSV, to a file the person chooses; a job, and audited.
void exportRows(QTableView* table, Context& context);
/// A table dressed the same everywhere: row heights, selection of rows, sorting, no grid.
QTableView* makeTable(const QString& accessibleName);
/// No column narrower than its title, in whichever language. Columns that stretch are left alone.
void fitHeaders(QTableView* table);

} // namespace saboot::ui
