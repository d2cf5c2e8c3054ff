#pragma once
#include "base/error.h"
#include "base/job.h"
#include "base/securebytes.h"
#include "store/statement.h"

#include <QString>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>

struct sqlite3;

/// The encrypted case database. SQL and the engine's header occur only in this folder and in resources/schema.
namespace saboot::store {

enum class Access {
    ReadWrite, ///< the one writer of a case
    ReadOnly,  ///< a reader beside it, with its own connection and its own snapshot
};

/// One connection. Several may exist for one file: one writer (the owner of the case makes it) and any number of
/// readers, each used by one thread at a time. A Transaction or Change on the writer holds its writeMutex(), so threads
/// may take turns on it; a Statement outside a transaction belongs to the thread that owns the connection.
///
/// The key is 32 raw bytes (or 48: key and salt) and goes to the engine as bytes, never through SQL text. After the key
/// come busy time-out, the check that the engine encrypts, the first read, then journal_mode=WAL, synchronous=FULL,
/// foreign_keys=ON, trusted_schema=OFF, cell_size_check=ON, DEFENSIVE. The engine's memory is wiped when it is given back
/// (wipingmemory.h) and its own log is off.
class Database {
public:
    /// Makes a new file (mode 0600). AlreadyExists when there is one, even an empty one.
    static Result<std::unique_ptr<Database>> create(const QString& path, const SecureBytes& key);
    /// Opens an existing file. NotFound; CaseDamaged when it is empty, cut off, or does not open with this key (a wrong
    /// key and a damaged first page look the same); EncryptionUnavailable when the engine does not encrypt.
    static Result<std::unique_ptr<Database>> open(const QString& path, const SecureBytes& key, Access access);
    /// An unencrypted database in memory, for the comparison of schemas and for tests.
    static Result<std::unique_ptr<Database>> inMemory();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }
    Access access() const { return m_access; }

    /// A statement for this text, which must be a literal or otherwise live as long as the database; cached by text.
    Statement prepare(std::string_view sql);
    /// Prepares a text made at run time (from constants of this folder only); not cached.
    Statement prepareOnce(const QByteArray& sql);
    /// Runs one statement without parameters and rows.
    Status execute(std::string_view sql);
    /// Runs all statements of a script one after the other (migrations).
    Status executeScript(const QByteArray& sql);
    /// The integer in the first column of the first row; NotFound without a row.
    Result<qint64> integer(std::string_view sql);

    qint64 lastInsertRow() const;
    qint64 changes() const;
    /// True between BEGIN and its end.
    bool inTransaction() const;

    /// Stops the statement running on this connection, from any thread; it returns Cancelled.
    void interrupt();
    /// While set, running statements ask `job` every 1,000 steps of the engine and return Cancelled. Use CancelScope.
    void setJob(const JobControl* job);
    const JobControl* job() const { return m_job; }
    /// Held by a Transaction or Change on the writer.
    std::recursive_mutex& writeMutex() { return m_writeMutex; }

    /// A consistent copy at `path` (AlreadyExists), encrypted with `key`, made while others go on working; written beside
    /// and renamed at the end. Cancellable.
    Status backupTo(const QString& path, const SecureBytes& key, JobControl& job);
    /// The engine's own checks: page authentication (unless in memory) and quick_check. An empty list is good; else
    /// sentences. Cancellable.
    Result<QStringList> check(JobControl& job);
    /// Moves the write-ahead log into the file. Done by itself on closing.
    Status checkpoint();
    /// Re-encrypts the whole file under another key of the same length (an officer was removed). No reader may be open.
    Status changeKey(const SecureBytes& key);

    /// The Error for the engine's result code, with the engine's words (no values, no keys).
    Error error(int code, const char* doing, std::source_location where = std::source_location::current()) const;
    sqlite3* handle() const { return m_handle; }

private:
    friend class Statement;
    struct Cached {
        sqlite3_stmt* statement = nullptr;
        bool lent = false;
    };
    Database(sqlite3* handle, QString path, Access access);
    static Result<std::unique_ptr<Database>> connect(const QString& path, const SecureBytes* key, Access access, int flags);
    Status configure();
    void giveBack(sqlite3_stmt* statement, bool cached);

    sqlite3* m_handle;
    QString m_path;
    Access m_access;
    const JobControl* m_job = nullptr;
    std::recursive_mutex m_writeMutex;
    std::unordered_map<std::string_view, Cached> m_cache;
};

/// Lets a job cancel what runs on a connection while the scope lives. Nests.
class [[nodiscard]] CancelScope {
public:
    CancelScope(Database& database, const JobControl& job) : m_database(database), m_before(database.job()) {
        m_database.setJob(&job);
    }
    ~CancelScope() { m_database.setJob(m_before); }
    CancelScope(const CancelScope&) = delete;
    CancelScope& operator=(const CancelScope&) = delete;

private:
    Database& m_database;
    const JobControl* m_before;
};

} // namespace saboot::store
