#include "store/row.h"

#include "crypto/jcs.h"
#include "crypto/sha256.h"

#include <QJsonObject>
#include <cstring>

namespace saboot::store {

namespace {

constexpr qint64 largestExact = (qint64(1) << 53) - 1;
constexpr const char uncovered[] = "content"; // of derivation: covered by its sha256

/// The columns of the present row as canonical JSON, digested. Column `uuid` is among them.
Result<QByteArray> digestOf(const Statement& row) {
    QJsonObject object;
    const int columns = row.columnCount();
    for (int i = 0; i < columns; ++i) {
        const QString name = row.columnName(i);
        switch (row.columnType(i)) {
        case 1: {
            const qint64 value = row.integer(i);
            if (value > largestExact || value < -largestExact) {
                object.insert(name, QString::number(value));
            } else {
                object.insert(name, value);
            }
            break;
        }
        case 3: object.insert(name, row.text(i)); break;
        case 4: object.insert(name, QString::fromLatin1(row.blob(i).toHex())); break;
        case 5: break;
        default: return Error(ErrorCode::CaseDamaged, QStringLiteral("a fraction stands in column %1").arg(name));
        }
    }
    SABOOT_TRY(const QByteArray bytes, crypto::canonicalJson(object));
    return crypto::sha256(bytes);
}

/// "SELECT a, b, c FROM table" without the uncovered column.
Result<QByteArray> selectOf(Database& database, const char* table) {
    QByteArray columns;
    Statement info = database.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    info.bind(1, QString::fromLatin1(table));
    SABOOT_CHECK(info.each([&](Statement& row) {
        const QByteArray name = row.text(0).toLatin1();
        if (name != uncovered) columns += (columns.isEmpty() ? "" : ", ") + name;
    }));
    if (columns.isEmpty()) return Error(ErrorCode::CaseDamaged, QStringLiteral("table %1 is missing").arg(QLatin1String(table)));
    return "SELECT " + columns + " FROM " + table;
}

} // namespace

const std::vector<const char*>& auditedTables() {
    static const std::vector<const char*> tables{
        "case_file", "officer", "setting", "exhibit", "derivation", "custody_event", "chat", "identifier_review", "person",
        "person_claim", "officer_link", "marked_range", "chart_view", "note", "task", "finding", "redaction", "report",
        "timeline_event", "message_mark", "doubt_settled", "person_merge", "label_list"};
    return tables;
}

Result<std::optional<QByteArray>> rowDigest(Database& database, const char* table, const QByteArray& uuid) {
    SABOOT_TRY(const QByteArray select, selectOf(database, table));
    Statement statement = database.prepareOnce(select + " WHERE uuid = ?1");
    statement.bind(1, uuid);
    SABOOT_TRY(const bool found, statement.step());
    if (!found) return std::optional<QByteArray>();
    SABOOT_TRY(QByteArray digest, digestOf(statement));
    return std::optional<QByteArray>(std::move(digest));
}

Status eachRowDigest(Database& database, const char* table,
                     const std::function<Status(const QByteArray& uuid, const QByteArray& digest)>& f) {
    SABOOT_TRY(const QByteArray select, selectOf(database, table));
    Statement statement = database.prepareOnce(select);
    int uuidColumn = 0;
    for (int i = 0; i < statement.columnCount(); ++i)
        if (statement.columnName(i) == QLatin1String("uuid")) uuidColumn = i;
    return statement.each([&](Statement& row) -> Status {
        SABOOT_TRY(const QByteArray digest, digestOf(row));
        return f(row.blob(uuidColumn), digest);
    });
}

} // namespace saboot::store
