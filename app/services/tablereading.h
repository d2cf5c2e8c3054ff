#pragma once
#include "base/file.h"
#include "domain/chat.h"
#include "services/desk.h"

#include <QMap>
#include <memory>

namespace saboot::services {

class OpenCase;

/// Which column of a table is what of a message, as an officer says it. A value.
struct TableMapping {
    QString name;                    ///< under which it is kept; empty: not kept
    QMap<QString, QString> columns;  ///< role -> the column's header, or its number from 1 where the header does not name it alone
    int headerRow = 1;               ///< 0: the table has none
    QString separator;               ///< "," ";" "\t" "|"; empty: found out
    QString sheet;                   ///< of a workbook, name or number; empty: the first
    QString timeFormat = QStringLiteral("auto"); ///< one of tableTimeFormats()
    QString ownName;                 ///< sender of outgoing rows without one
    QStringList outgoing;            ///< words of the direction column that mean sent; empty: the usual ones
    domain::DateOrder dateOrder = domain::DateOrder::Auto;
    QString zone;                    ///< empty: assumed, and marked so
    QStringList header;              ///< of the table it was made on: another one with the same header is offered it

    QJsonObject toJson() const;
    /// Nothing when the object names no columns.
    static std::optional<TableMapping> fromJson(const QJsonObject& object);
    /// What Chats::import() takes. `limit` > 0: only so many rows.
    domain::ChatOptions options(qint64 limit = 0) const;
    /// All columns it names stand in `header`.
    bool fits(const QStringList& header) const;
    /// What is still missing, one English sentence; empty: it can be read.
    QString missing() const;
};

/// "time", "sender", "text", "conversation", "direction", "sender_id", "attachment", "id", "reply_to", "kind".
const QStringList& tableRoles();
/// "auto", "iso", "unix_s", "unix_ms", "unix_us", "unix_ns", "excel", "apple".
const QStringList& tableTimeFormats();
/// How a column is named in a mapping: its header where that names it alone, else its number (`index` from 0).
QString columnName(const QStringList& header, int index);
/// A first proposal from the words of a header, English and Urdu.
TableMapping guessMapping(const QStringList& header);
/// Whether a file's name and type speak of a table.
bool looksLikeTable(const QString& fileName, const QString& mediaType);

/// The mappings kept on this desk, sealed to its officer: they serve in every case. GUI thread, like the desk.
class TableMappings {
public:
    explicit TableMappings(const Desk& desk) : m_desk(desk) {}
    /// By name. Locked; a list that cannot be opened is empty.
    Result<std::vector<TableMapping>> list() const;
    /// Replaces one of the same name. InvalidArgument without a name or columns.
    Status save(const TableMapping& mapping) const;
    Status remove(const QString& name) const;
    /// The one made on a table with this very header, else the one that names most of its columns; none when none fits.
    static std::optional<TableMapping> matching(const std::vector<TableMapping>& kept, const QStringList& header);

private:
    Status write(const std::vector<TableMapping>& all) const;
    const Desk& m_desk;
};

/// The beginning of one table, read by the worker as often as a mapping changes. Holds the original in sealed memory. Const
/// calls are safe from any thread; they block.
class TableReading {
public:
    static constexpr qint64 previewRows = 100;
    static constexpr qint64 previewLimitBytes = qint64(1) << 30;

    /// An exhibit's original. FileTooLarge over previewLimitBytes, FileEmpty, vault errors.
    static Result<std::shared_ptr<const TableReading>> open(OpenCase& opened, const ExhibitId& exhibit, JobControl& job);
    /// A file outside of any case.
    static Result<std::shared_ptr<const TableReading>> openFile(const Environment& environment, const QString& path);

    struct Beginning {
        std::vector<QStringList> rows; ///< at most previewRows, the header among them
        std::vector<qint64> lines;     ///< of the file (a workbook: of the sheet), for each row
        bool more = false;
        std::vector<domain::ImportIssue> issues;
    };
    /// The cells as they stand. Errors: FormatUnknown, FormatDamaged, NotFound (the sheet), worker errors.
    Result<Beginning> beginning(const QString& separator, const QString& sheet, JobControl& job) const;

    struct Reading {
        std::vector<domain::ParsedMessage> messages; ///< at most previewRows
        std::vector<domain::ImportIssue> issues;     ///< of these rows, and of the table
        domain::ChatSummary summary;
        bool more = false;
    };
    /// The messages as they would be read. InvalidArgument says what of the mapping does not fit.
    Result<Reading> read(const TableMapping& mapping, JobControl& job) const;
    const QString& fileName() const { return m_fileName; }

private:
    TableReading() = default;
    Fd m_fd;
    QString m_fileName;
    Environment m_environment;
};

} // namespace saboot::services
