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
/// Makes `row` the current and only selected one. QTableView::selectRow() forgets the current row where the table is not laid
/// out yet and in windows that run from right to left.
void chooseRow(QTableView* table, int row);
/// F3 in a table: the next or previous row, round at the ends; false when there is none. A filter leaves only hits.
bool stepRow(QTableView* table, int by);
/// No column narrower than its title, in whichever language. Columns that stretch are left alone.
void fitHeaders(QTableView* table);

} // namespace saboot::ui
