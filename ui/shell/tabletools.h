#pragma once
#include <QString>
#include <functional>
#include <memory>
#include <vector>

class QAbstractItemModel;
class QAbstractItemView;
class QTableView;
class QWidget;

namespace saboot::ui {

struct Context;
class RowsProxy;

/// A list as it is shown, to be copied or exported: a table's, or rows made for it (a list of cards).
struct ShownRows {
    QString title;
    std::shared_ptr<QAbstractItemModel> model;
    std::vector<int> selected;
};
/// The table that has the focus in `window`, null without one.
QTableView* focusedTable(const QWidget* window);
/// The model stays the table's: let go before it goes.
ShownRows rowsOf(const QTableView* table);
/// Puts header and selected rows on the clipboard, tab-separated, without directional marks, and `after` below them. A long
/// selection is read a hundredth of a second at a time, so that the window does not wait; it is a job then. `copied` is told of
/// the rows once they are there.
void copyRows(const ShownRows& rows, Context& context, const QString& after = {}, std::function<void(int rows)> copied = {});
/// All rows, as XLSX or CSV, to a file the person chooses; a job, and audited. Read in the same way.
void exportRows(const ShownRows& rows, Context& context);
void exportRows(QTableView* table, Context& context);
/// A table dressed the same everywhere: row heights, selection of rows, sorting, no grid. Its menu and, in a dialog, where the
/// window's commands do not reach, its keys copy the rows (Ctrl+C) and export the table (Ctrl+E).
QTableView* makeTable(const QString& accessibleName, Context& context);
/// Makes `row` the current and only selected one. QTableView::selectRow() forgets the current row where the table is not laid
/// out yet and in windows that run from right to left; both it and setCurrentIndex() add to the selection while Ctrl is held.
void chooseRow(QAbstractItemView* view, int row);
/// F3 in a table: the next or previous row, round at the ends; false when there is none. A filter leaves only hits.
bool stepRow(QTableView* table, int by);
/// Puts columns and sorting where this officer left them, and remembers what the hand changes: widths for each language, for
/// their titles differ. Call it last: what the page sets is what an officer finds who has changed nothing.
void keepColumns(Context& context, QTableView* table, const QString& name);
/// Shows the model, in its own order until a header is clicked. Rows of the view are no longer rows of the model: map them.
RowsProxy* setSortable(QTableView* table, QAbstractItemModel* model);
/// No column narrower than its title, in whichever language. Columns that stretch are left alone.
void fitHeaders(QTableView* table);

} // namespace saboot::ui
