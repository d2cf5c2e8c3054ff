#include "store/statement.h"

#include "store/database.h"

#include <sqlite3.h>

namespace saboot::store {

Statement::Statement(Database* database, sqlite3_stmt* statement, bool cached)
    : m_database(database), m_statement(statement), m_cached(cached) {}

Statement::Statement(Database* database, Error error) : m_database(database), m_error(std::move(error)) {}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_cached(other.m_cached)
    , m_error(std::move(other.m_error)) {}

Statement::~Statement() {
    if (m_statement) m_database->giveBack(m_statement, m_cached);
}

void Statement::note(int code) {
    if (code != SQLITE_OK && !m_error) m_error = m_database->error(code, "bind");
}

Statement& Statement::bind(int index, qint64 value) {
    if (m_statement) note(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement& Statement::bind(int index, const QString& value) {
    if (!m_statement) return *this;
    const QByteArray utf8 = value.toUtf8();
    note(sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& value) {
    if (!m_statement) return *this;
    if (value.isEmpty()) {
        note(sqlite3_bind_zeroblob(m_statement, index, 0));
    } else {
        note(sqlite3_bind_blob64(m_statement, index, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
    }
    return *this;
}

Statement& Statement::bind(int index, std::optional<qint64> value) { return value ? bind(index, *value) : bindNull(index); }

Statement& Statement::bindNull(int index) {
    if (m_statement) note(sqlite3_bind_null(m_statement, index));
    return *this;
}

Statement& Statement::bindOptional(int index, const QString& value) {
    return value.isEmpty() ? bindNull(index) : bind(index, value);
}

Statement& Statement::bindOptional(int index, const QByteArray& value) {
    return value.isEmpty() ? bindNull(index) : bind(index, value);
}

Statement& Statement::bindUtf8(int index, QByteArrayView utf8) {
    // A null pointer would be bound as NULL.
    const char* data = utf8.isEmpty() ? "" : utf8.data();
    if (m_statement) note(sqlite3_bind_text64(m_statement, index, data, sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindPointer(int index, void* pointer, const char* type) {
    if (m_statement) note(sqlite3_bind_pointer(m_statement, index, pointer, type, nullptr));
    return *this;
}

Result<bool> Statement::step() {
    if (m_error) return *m_error;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    Error error = m_database->error(code, "statement");
    sqlite3_reset(m_statement);
    return error;
}

Status Statement::run() {
    for (;;) {
        SABOOT_TRY(const bool row, step());
        if (!row) break;
    }
    sqlite3_reset(m_statement);
    return ok();
}

void Statement::reset() {
    if (m_statement) sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
bool Statement::isText(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_TEXT; }
qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QByteArrayView Statement::utf8(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {data, data ? qsizetype(sqlite3_column_bytes(m_statement, column)) : 0};
}

QString Statement::text(int column) const {
    const QByteArrayView view = utf8(column);
    // Never null: an empty text is an empty text.
    return view.isEmpty() ? QStringLiteral("") : QString::fromUtf8(view);
}

QByteArray Statement::blob(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data ? QByteArray(data, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

std::optional<qint64> Statement::optional(int column) const {
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
}

int Statement::columnCount() const { return sqlite3_column_count(m_statement); }
QString Statement::columnName(int column) const { return QString::fromUtf8(sqlite3_column_name(m_statement, column)); }
int Statement::columnType(int column) const { return sqlite3_column_type(m_statement, column); }

} // namespace saboot::store
