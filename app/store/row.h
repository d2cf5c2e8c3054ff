#pragma once
#include "base/error.h"
#include "base/ids.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

/// Rows of the audited tables and their digests.
///
/// Every audited table has `uuid BLOB PRIMARY KEY` (16 bytes). The digest of a row is SHA-256 of its canonical JSON
/// (RFC 8785): an object of column name -> string for text, integer for integers, lower-case hex string for blobs.
/// A NULL column is left out, so that a column added by a later schema leaves old digests as they were. An integer
/// beyond ±(2^53-1) is written as a decimal string. Reals do not occur. `derivation.content` is left out: the row's
/// own `sha256` column covers it.
namespace saboot::store {

using Value = std::variant<std::monostate, qint64, QString, QByteArray>;

/// Columns to write. Column names are literals of this folder.
class Row {
public:
    Row& set(const char* column, qint64 value) { return put(column, value); }
    Row& set(const char* column, int value) { return put(column, qint64(value)); }
    Row& set(const char* column, bool value) { return put(column, qint64(value ? 1 : 0)); }
    Row& set(const char* column, const QString& value) { return put(column, value.isNull() ? QStringLiteral("") : value); }
    Row& set(const char* column, const QByteArray& value) { return put(column, value.isNull() ? QByteArray("") : value); }
    Row& set(const char* column, std::optional<qint64> value) { return value ? put(column, *value) : put(column, std::monostate{}); }
    /// NULL for a null id.
    template <class Tag> Row& set(const char* column, const Id<Tag>& id) {
        return id.isNull() ? put(column, std::monostate{}) : put(column, id.bytes());
    }
    const std::vector<std::pair<const char*, Value>>& columns() const { return m_columns; }

private:
    Row& put(const char* column, Value value) {
        m_columns.emplace_back(column, std::move(value));
        return *this;
    }
    std::vector<std::pair<const char*, Value>> m_columns;
};

/// The audited tables, in the order the verifier walks them.
const std::vector<const char*>& auditedTables();
/// The digest of the present row; nothing when there is none.
Result<std::optional<QByteArray>> rowDigest(Database& database, const char* table, const QByteArray& uuid);
/// Calls `f(uuid, digest)` for every row of an audited table.
Status eachRowDigest(Database& database, const char* table,
                     const std::function<Status(const QByteArray& uuid, const QByteArray& digest)>& f);

} // namespace saboot::store
