#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QStringList>
#include <variant>
#include <vector>

/// Tables that leave the program for a spreadsheet. Any thread.
namespace saboot::exchange {

/// A time as the report prints it, "2026-08-15 11:02:41 PKT" or "2026-08-15 11:02 UTC": in a workbook a date that sorts and
/// counts as one and still shows its zone, in CSV this text. Written in any other way it stays text.
struct Moment {
    QString text;
};

/// A cell: nothing, text (identifiers, names, amounts as written), whole number, decimal number, yes and no, or a time.
/// Identifiers and amounts of coins are always text: spreadsheets round long numbers and drop leading zeros.
using Cell = std::variant<std::monostate, QString, qint64, double, bool, Moment>;

struct Table {
    QString name; ///< sheet name; cut and cleaned to Excel's rules
    QStringList headers;
    std::vector<std::vector<Cell>> rows; ///< shorter rows are filled with nothing
    QStringList notes; ///< printed under the rows: "Exported from case … at …"; not in CSV
    bool rightToLeft = false; ///< sheet direction
};

/// RFC 4180: UTF-8 with BOM, CRLF, quoted where needed. Text that a spreadsheet would run as a formula (first character
/// = + - @, tab or line end) gets a leading apostrophe.
QByteArray toCsv(const Table& table);
/// The same guard for one value, for other writers.
QString formulaSafe(const QString& text);

/// An Excel workbook, one sheet per table, text cells as text (never formulas). Limits of the format: 1,048,576 rows and
/// 16,384 columns (InvalidArgument), 32,767 characters a cell (cut, marked with "…", and told in the notes).
Result<QByteArray> toXlsx(const std::vector<Table>& tables, const QString& title);

} // namespace saboot::exchange
