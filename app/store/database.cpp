#include "store/database.h"

#include "base/file.h"
#include "store/ftstokenizer.h"
#include "store/wipingmemory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace saboot::store {

namespace {

constexpr int busyTimeoutMs = 5000;
constexpr int progressSteps = 1000;
constexpr int backupPages = 256;
constexpr qint64 pageBytes = 4096; // of every case file

/// x'<hex>' as the engine's raw-key form, in memory that is wiped.
SecureBytes rawKeyText(const SecureBytes& key) {
    static const char digits[] = "0123456789abcdef";
    SecureBytes text(key.size() * 2 + 3);
    unsigned char* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (qsizetype i = 0; i < key.size(); ++i) {
        *out++ = static_cast<unsigned char>(digits[key.data()[i] >> 4]);
        *out++ = static_cast<unsigned char>(digits[key.data()[i] & 15]);
    }
    *out = '\'';
    return text;
}

bool fits(const SecureBytes& key) { return key.size() == 32 || key.size() == 48; }

} // namespace

Error Database::error(int code, const char* doing, std::source_location where) const {
    const int base = code & 0xff;
    const QString words = QString::fromUtf8(doing) + QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(m_handle)) +
                          QStringLiteral(" (%1)").arg(code);
    switch (base) {
    case SQLITE_INTERRUPT: return Error(ErrorCode::Cancelled, {}, where);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error(ErrorCode::CaseInUse, m_path, where);
    case SQLITE_FULL: return Error(ErrorCode::DiskFull, m_path, where);
    case SQLITE_READONLY: return Error(ErrorCode::ReadOnly, m_path, where);
    case SQLITE_PERM:
    case SQLITE_AUTH: return Error(ErrorCode::PermissionDenied, m_path, where);
    case SQLITE_CANTOPEN: return Error(ErrorCode::IoFailed, m_path + QStringLiteral(": ") + words, where);
    case SQLITE_NOTADB:
        return Error(ErrorCode::CaseDamaged, m_path + QStringLiteral(": the key does not open it, or its first page is damaged"), where);
    case SQLITE_CORRUPT: return Error(ErrorCode::CaseDamaged, m_path + QStringLiteral(": ") + words, where);
    case SQLITE_IOERR: {
        const int e = sqlite3_system_errno(m_handle);
        if (e == ENOSPC || e == EDQUOT) return Error(ErrorCode::DiskFull, m_path, where);
        return Error(ErrorCode::IoFailed, m_path + QStringLiteral(": ") + words, where);
    }
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
            return Error(ErrorCode::AlreadyExists, words, where);
        return Error(ErrorCode::InvalidArgument, words, where);
    case SQLITE_TOOBIG: return Error(ErrorCode::FileTooLarge, words, where);
    default: return Error(ErrorCode::DatabaseFailed, words, where);
    }
}

Database::Database(sqlite3* handle, QString path, Access access)
    : m_handle(handle), m_path(std::move(path)), m_access(access) {}

Database::~Database() {
    for (auto& [sql, cached] : m_cache) {
        Q_ASSERT_X(!cached.lent, "Database", "a statement outlives its database");
        sqlite3_finalize(cached.statement);
    }
    m_cache.clear();
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::connect(const QString& path, const SecureBytes* key, Access access, int flags) {
    // The engine's own log goes to stderr by default and names files. It is silenced before the first connection.
    static const int configured = [] {
        sqlite3_config(SQLITE_CONFIG_LOG, nullptr, nullptr);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // nobody asks for its count of memory, which takes a lock for every block
        const int memory = installWipingMemory();
        return memory == SQLITE_OK ? sqlite3_initialize() : memory;
    }();
    if (configured != SQLITE_OK) return Error(ErrorCode::DatabaseFailed, QStringLiteral("initialise: %1").arg(configured));
    sqlite3* handle = nullptr;
    const QByteArray name = (flags & SQLITE_OPEN_URI) ? path.toUtf8() : QFile::encodeName(path);
    const int opened = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (!handle) return Error(ErrorCode::DatabaseFailed, QStringLiteral("no memory"));
    std::unique_ptr<Database> database(new Database(handle, path, access));
    if (opened != SQLITE_OK) return database->error(opened, "open");
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    if (key) {
        SABOOT_CHECK(database->execute("PRAGMA cipher_log_level = NONE"));
        const SecureBytes text = rawKeyText(*key);
        const int keyed = sqlite3_key(handle, text.data(), int(text.size()));
        if (keyed != SQLITE_OK) return database->error(keyed, "key");
        Statement version = database->prepare("PRAGMA cipher_version");
        SABOOT_TRY(const bool row, version.step());
        if (!row || !version.text(0).startsWith(QLatin1String("4.")))
            return Error(ErrorCode::EncryptionUnavailable, QStringLiteral("cipher version \"%1\"").arg(row ? version.text(0) : QString()));
    }
    return database;
}

Status Database::configure() {
    const bool writes = m_access == Access::ReadWrite;
    if (writes) {
        Statement mode = prepare("PRAGMA journal_mode = WAL");
        SABOOT_TRY(const bool row, mode.step());
        if (!row || mode.text(0) != QLatin1String("wal"))
            return Error(ErrorCode::DatabaseFailed, m_path + QStringLiteral(": this disk cannot hold an open case (no write-ahead log)"));
    }
    static constexpr const char* pragmas[] = {
        "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",    "PRAGMA trusted_schema = OFF",
        "PRAGMA cell_size_check = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32768",
        "PRAGMA recursive_triggers = ON"};
    for (const char* pragma : pragmas) SABOOT_CHECK(execute(pragma));
    static constexpr int options[][2] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                         {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                         {SQLITE_DBCONFIG_DQS_DDL, 0},
                                         {SQLITE_DBCONFIG_DQS_DML, 0}};
    for (const auto& option : options) {
        const int code = sqlite3_db_config(m_handle, option[0], option[1], nullptr);
        if (code != SQLITE_OK) return error(code, "configure");
    }
    return registerTokenizer(*this);
}

Result<std::unique_ptr<Database>> Database::create(const QString& path, const SecureBytes& key) {
    if (!fits(key)) return Error(ErrorCode::InvalidArgument, QStringLiteral("database key of %1 bytes").arg(key.size()));
    // Made here, so that it is the owner's alone from the first moment; the log files inherit its mode.
    {
        Fd file(::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file) return systemError(path);
    }
    auto make = [&]() -> Result<std::unique_ptr<Database>> {
        SABOOT_TRY(auto database, connect(path, &key, Access::ReadWrite, SQLITE_OPEN_READWRITE));
        SABOOT_CHECK(database->configure());
        SABOOT_CHECK(syncFolder(QFileInfo(path).absolutePath()));
        return database;
    };
    auto made = make();
    if (!made) ::unlink(QFile::encodeName(path).constData());
    return made;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const SecureBytes& key, Access access) {
    if (!fits(key)) return Error(ErrorCode::InvalidArgument, QStringLiteral("database key of %1 bytes").arg(key.size()));
    {
        SABOOT_TRY(const Fd file, openForReading(path));
        SABOOT_TRY(const qint64 size, fileSize(file.get()));
        // The engine takes an empty file for a new database.
        if (size < pageBytes) return Error(ErrorCode::CaseDamaged, path + QStringLiteral(": cut off at %1 bytes").arg(size));
        // The engine reads a short last page as zeros. While a log is there, a full disk may have stopped its merging in
        // the middle of a page: the log still holds it.
        if (size % pageBytes != 0 && QFileInfo(path + QStringLiteral("-wal")).size() == 0)
            return Error(ErrorCode::CaseDamaged, path + QStringLiteral(": cut off in the middle of a page, at %1 bytes").arg(size));
    }
    auto attempt = [&](const QString& name, int flags) -> Result<std::unique_ptr<Database>> {
        SABOOT_TRY(auto database, connect(name, &key, access, flags));
        database->m_path = path;
        // The first read shows whether the key fits.
        SABOOT_TRY(const qint64 tables, database->integer("SELECT count(*) FROM sqlite_schema"));
        if (tables == 0) return Error(ErrorCode::CaseDamaged, path + QStringLiteral(": it is empty"));
        SABOOT_CHECK(database->configure());
        return database;
    };
    if (access == Access::ReadWrite) return attempt(path, SQLITE_OPEN_READWRITE);
    auto reader = attempt(path, SQLITE_OPEN_READONLY);
    if (reader || ::access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) == 0) return reader;
    // On a disk that cannot be written the log's index cannot be made; without a log the file alone is whole.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return Error(ErrorCode::ReadOnly, path + QStringLiteral(" (with changes not yet merged)"));
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    return attempt(QString::fromUtf8(url.toEncoded()), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Result<std::unique_ptr<Database>> Database::inMemory() {
    SABOOT_TRY(auto database, connect(QStringLiteral(":memory:"), nullptr, Access::ReadOnly, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    SABOOT_CHECK(database->configure());
    return database;
}

Statement Database::prepare(std::string_view sql) {
    Cached& cached = m_cache[sql];
    if (cached.statement && !cached.lent) {
        cached.lent = true;
        return Statement(this, cached.statement, true);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return Statement(this, error(code, "prepare"));
    if (cached.statement) return Statement(this, statement, false);
    cached = {statement, true};
    return Statement(this, statement, true);
}

Statement Database::prepareOnce(const QByteArray& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), 0, &statement, nullptr);
    if (code != SQLITE_OK) return Statement(this, error(code, "prepare"));
    return Statement(this, statement, false);
}

void Database::giveBack(sqlite3_stmt* statement, bool cached) {
    if (!cached) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    const char* sql = sqlite3_sql(statement);
    const auto found = m_cache.find(std::string_view(sql));
    if (found != m_cache.end() && found->second.statement == statement) found->second.lent = false;
}

Status Database::execute(std::string_view sql) { return prepareOnce(QByteArray(sql.data(), qsizetype(sql.size()))).run(); }

Status Database::executeScript(const QByteArray& sql) {
    const char* at = sql.constData();
    const char* const end = at + sql.size();
    while (at < end) {
        sqlite3_stmt* statement = nullptr;
        const char* tail = nullptr;
        const int code = sqlite3_prepare_v2(m_handle, at, int(end - at), &statement, &tail);
        if (code != SQLITE_OK) return error(code, "script");
        at = tail;
        if (!statement) continue; // white space or a comment
        SABOOT_CHECK(Statement(this, statement, false).run());
    }
    return ok();
}

Result<qint64> Database::integer(std::string_view sql) {
    Statement statement = prepare(sql);
    SABOOT_TRY(const bool row, statement.step());
    if (!row) return Error(ErrorCode::NotFound, QStringLiteral("row"));
    return statement.integer(0);
}

qint64 Database::lastInsertRow() const { return sqlite3_last_insert_rowid(m_handle); }
qint64 Database::changes() const { return sqlite3_changes64(m_handle); }
bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }
void Database::interrupt() { sqlite3_interrupt(m_handle); }

void Database::setJob(const JobControl* job) {
    m_job = job;
    if (!job) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    sqlite3_progress_handler(
        m_handle, progressSteps, [](void* p) { return static_cast<const JobControl*>(p)->isCancelled() ? 1 : 0; },
        const_cast<JobControl*>(job));
}

Status Database::backupTo(const QString& path, const SecureBytes& key, JobControl& job) {
    if (QFileInfo::exists(path)) return Error(ErrorCode::AlreadyExists, path);
    if (!fits(key)) return Error(ErrorCode::InvalidArgument, QStringLiteral("database key of %1 bytes").arg(key.size()));
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    QFile::remove(part + QStringLiteral("-journal"));
    auto copy = [&]() -> Status {
        {
            Fd file(::open(QFile::encodeName(part).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600));
            if (!file) return systemError(part);
        }
        SABOOT_TRY(auto target, connect(part, &key, Access::ReadWrite, SQLITE_OPEN_READWRITE));
        sqlite3_backup* backup = sqlite3_backup_init(target->m_handle, "main", m_handle, "main");
        if (!backup) return target->error(sqlite3_extended_errcode(target->m_handle), "backup");
        int code = SQLITE_OK;
        while (code == SQLITE_OK && !job.isCancelled()) {
            code = sqlite3_backup_step(backup, backupPages);
            const int total = sqlite3_backup_pagecount(backup);
            job.report(total - sqlite3_backup_remaining(backup), total, QStringLiteral("Copying the case"));
            if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
                sqlite3_sleep(20);
                code = SQLITE_OK;
            }
        }
        const int finished = sqlite3_backup_finish(backup);
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (code != SQLITE_DONE) return target->error(code, "backup");
        if (finished != SQLITE_OK) return target->error(finished, "backup");
        return ok();
    };
    auto done = copy();
    if (done && ::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) done = systemError(path);
    if (!done) {
        QFile::remove(part);
        QFile::remove(part + QStringLiteral("-journal"));
        return done;
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<QStringList> Database::check(JobControl& job) {
    const CancelScope scope(*this, job);
    QStringList problems;
    Statement pages = prepare("PRAGMA cipher_integrity_check");
    SABOOT_CHECK(pages.each([&](Statement& row) { problems << row.text(0); }));
    Statement structure = prepare("PRAGMA quick_check(100)");
    auto status = structure.each([&](Statement& row) {
        if (row.text(0) != QLatin1String("ok")) problems << row.text(0);
    });
    if (!status) {
        // A page that cannot be read ends the check with an error: that is its answer.
        if (status.error().code() == ErrorCode::Cancelled) return std::move(status).error();
        problems << status.error().detail();
    }
    return problems;
}

Status Database::checkpoint() {
    Statement statement = prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    return statement.run();
}

Status Database::changeKey(const SecureBytes& key) {
    if (!fits(key)) return Error(ErrorCode::InvalidArgument, QStringLiteral("database key of %1 bytes").arg(key.size()));
    SABOOT_CHECK(checkpoint());
    const SecureBytes text = rawKeyText(key);
    const int code = sqlite3_rekey(m_handle, text.data(), int(text.size()));
    if (code != SQLITE_OK) return error(code, "change of key");
    return checkpoint();
}

} // namespace saboot::store
