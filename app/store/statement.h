#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace saboot::store {

class Database;

/// A prepared statement on loan from its Database's cache; reset, unbound and given back on destruction. Values are
/// always bound, never spliced into the text. A failed prepare or bind shows at the next step(). Lives on the
/// database's current thread and not longer than the database. Parameters count from 1, columns from 0.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(int index, qint64 value);
    Statement& bind(int index, int value) { return bind(index, qint64(value)); }
    Statement& bind(int index, bool value) { return bind(index, qint64(value ? 1 : 0)); }
    /// Text is stored as UTF-8.
    Statement& bind(int index, const QString& value);
    /// A blob; a null QByteArray is stored as an empty blob.
    Statement& bind(int index, const QByteArray& value);
    Statement& bind(int index, std::optional<qint64> value);
    Statement& bindNull(int index);
    /// NULL for an empty text.
    Statement& bindOptional(int index, const QString& value);
    /// NULL for an empty blob.
    Statement& bindOptional(int index, const QByteArray& value);
    /// UTF-8 that stays alive and unchanged until the next reset() or bind of this parameter: no copy is made.
    Statement& bindUtf8(int index, QByteArrayView utf8);
    /// Runs `call(statement, index)` for anything special, such as a pointer value; returns an engine result code.
    Statement& bindPointer(int index, void* pointer, const char* type);

    /// True: a row is there. False: the statement is finished.
    Result<bool> step();
    /// Runs to the end, ignoring rows, and makes the statement ready to be bound again.
    Status run();
    /// Calls `f(statement)` for each row; `f` returns nothing or a Status that stops the loop.
    template <class F> Status each(F&& f) {
        for (;;) {
            SABOOT_TRY(const bool row, step());
            if (!row) return ok();
            if constexpr (std::is_void_v<std::invoke_result_t<F, Statement&>>) {
                f(*this);
            } else {
                SABOOT_CHECK(f(*this));
            }
        }
    }
    /// Makes it ready to be bound and stepped again; bound values stay.
    void reset();

    bool isNull(int column) const;
    bool isText(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    /// Valid until the next step or reset.
    QByteArrayView utf8(int column) const;
    QByteArray blob(int column) const;
    std::optional<qint64> optional(int column) const;
    int columnCount() const;
    QString columnName(int column) const;
    /// 1 integer, 2 real, 3 text, 4 blob, 5 null: the engine's own numbers.
    int columnType(int column) const;
    sqlite3_stmt* handle() const { return m_statement; }

private:
    friend class Database;
    Statement(Database* database, sqlite3_stmt* statement, bool cached);
    Statement(Database* database, Error error);
    void note(int code);

    Database* m_database;
    sqlite3_stmt* m_statement = nullptr;
    bool m_cached = false;
    std::optional<Error> m_error;
};

} // namespace saboot::store
