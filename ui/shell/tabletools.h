#pragma once
#include <QString>

class QTableView;
class QWidget;

namespace saboot::ui {

struct Context;

/// The table that has the focus in `window`, null without one.
QTableView* focusedTable(const QWidget* window);
/// Selected rows as tab-separated text with a header line.
void copyRows(QTableView* table);
/// All rows as CSV (RFC 4180), with formula characters disarmed, to a file the person chooses.
void exportRows(QTableView* table, Context& context);
/// A table dressed the same everywhere: row heights, selection of rows, sorting, no grid.
QTableView* makeTable(const QString& accessibleName);

} // namespace saboot::ui
