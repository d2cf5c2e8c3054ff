#pragma once
#include "parsers/chat/input.h"
#include "parsers/chat/linereader.h"
#include "parsers/chat/reader.h"

#include <QStringList>
#include <memory>

/// Rows of a table: comma-separated text (RFC 4180, and the semicolons and tabs spreadsheets write) or the first sheet of an
/// Office Open XML workbook (ISO/IEC 29500).
namespace saboot::parsers::chat {

struct Row {
    QStringList cells;
    qint64 offset = 0; ///< of its first byte; for a workbook of no use and 0
    qint64 line = 0;   ///< where it begins; in a workbook the number of the row
    bool damaged = false; ///< a quotation mark that does not close, or bytes that are no text
};

class RowSource {
public:
    virtual ~RowSource() = default;
    /// From the first row, again if need be.
    virtual Status start() = 0;
    /// False at the end, on an error and when cancelled: see status().
    virtual bool next(Row& row) = 0;
    virtual Status status() const = 0;
    /// The input ended inside the table.
    virtual bool wasCut() const = 0;
    /// Of a text, after start().
    virtual EncodingFact encoding() const { return {}; }
    /// Days in numbers count from 1904 (workbooks of old Macintoshes).
    virtual bool isFrom1904() const { return false; }
    static constexpr qsizetype maxCellBytes = qsizetype(1) << 20;
    static constexpr qsizetype maxCells = 16384;
};

/// `separator` 0: the one of , ; tab | that parts the first lines most evenly.
std::unique_ptr<RowSource> csvRows(Input& input, Sink& sink, char separator = 0);
/// `sheet`: name or 1-based number, empty: the first. Errors at start(): FormatDamaged, NotFound (no such sheet).
std::unique_ptr<RowSource> workbookRows(Input& input, Sink& sink, const QString& sheet = {});
/// Whether the selected text is the workbook.xml of an .xlsx file.
bool isWorkbook(const Input& input);

/// Cells of one line of a table, for looking at a beginning. No line breaks inside cells.
QStringList splitRow(const QString& line, QChar separator);
/// , ; tab or | : the one that occurs most in the first line of `head` outside quotation marks; ',' when none does.
char likelySeparator(QByteArrayView head);

} // namespace saboot::parsers::chat
