#include "store/gate.h"

#include "base/file.h"
#include "base/random.h"
#include "store/database.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>
#include <dlfcn.h>
#include <sqlite3.h>
#include <sys/auxv.h>

namespace saboot::store {

namespace {

constexpr const char scratchTable[] = "CREATE TABLE scratch (marker TEXT NOT NULL)";
constexpr const char scratchRow[] = "INSERT INTO scratch VALUES (?1)";

StartCheck fail(StartCheck check, const QString& why) {
    check.passed = false;
    check.detail = why;
    return check;
}

StartCheck pass(StartCheck check, const QString& what) {
    check.passed = true;
    check.detail = what;
    return check;
}

StartCheck ownFunctions() {
    StartCheck check{QStringLiteral("database functions"), false, {}};
    // AT_ENTRY lies in the program itself, whatever libraries were loaded before it.
    Dl_info program{}, engine{};
    const auto entry = reinterpret_cast<void*>(getauxval(AT_ENTRY)); // NOLINT(performance-no-int-to-ptr)
    if (dladdr(entry, &program) == 0) return fail(check, QStringLiteral("the program was not found in memory"));
    void* const functions[] = {reinterpret_cast<void*>(&sqlite3_open), reinterpret_cast<void*>(&sqlite3_open_v2),
                               reinterpret_cast<void*>(&sqlite3_key), reinterpret_cast<void*>(&sqlite3_step)};
    for (void* const function : functions) {
        if (dladdr(function, &engine) == 0) return fail(check, QStringLiteral("a function was not found in memory"));
        if (engine.dli_fbase != program.dli_fbase)
            return fail(check, QStringLiteral("they come from %1").arg(QFile::decodeName(engine.dli_fname)));
    }
    return pass(check, QStringLiteral("inside the program"));
}

StartCheck options() {
    StartCheck check{QStringLiteral("database options"), false, {}};
    for (const char* option : {"HAS_CODEC", "ENABLE_FTS5", "TEMP_STORE=2", "THREADSAFE=1"})
        if (!sqlite3_compileoption_used(option)) return fail(check, QStringLiteral("%1 is missing").arg(QLatin1String(option)));
    return pass(check, QStringLiteral("full-text search, temporary data in memory"));
}

/// Writes a marker into a scratch case and looks for it in every byte on disk.
StartCheck scratch(const QString& folder) {
    StartCheck check{QStringLiteral("database encryption"), false, {}};
    const QByteArray marker = "saboot scratch marker " + systemRandom().bytes(12).toHex();
    const QString path = QDir(folder).filePath(QStringLiteral("scratch-") + QString::fromLatin1(systemRandom().bytes(8).toHex()) + QStringLiteral(".db"));
    const QStringList files{path, path + QStringLiteral("-wal"), path + QStringLiteral("-shm"), path + QStringLiteral("-journal")};
    auto leaks = [&]() -> Result<QString> {
        for (const QString& file : files) {
            if (!QFile::exists(file)) continue;
            SABOOT_TRY(const QByteArray bytes, readBounded(file, 16 << 20));
            if (bytes.startsWith("SQLite format 3")) return QStringLiteral("the file begins as plain text");
            if (bytes.contains(marker)) return QStringLiteral("a text was found readable in the file");
        }
        return QString();
    };
    QString version;
    auto run = [&]() -> Result<QString> {
        const SecureBytes key = SecureBytes::copyOf(systemRandom().bytes(32));
        {
            SABOOT_TRY(auto database, Database::create(path, key));
            Statement cipher = database->prepare("PRAGMA cipher_version");
            SABOOT_CHECK(cipher.each([&](Statement& row) { version = row.text(0); }));
            SABOOT_CHECK(database->execute(scratchTable));
            SABOOT_CHECK(database->prepare(scratchRow).bind(1, QString::fromLatin1(marker)).run());
            SABOOT_TRY(const QString open, leaks());
            if (!open.isEmpty()) return open;
        }
        SABOOT_TRY(const QString closed, leaks());
        if (!closed.isEmpty()) return closed;
        {
            SABOOT_TRY(auto database, Database::open(path, key, Access::ReadOnly));
            Statement read = database->prepare("SELECT marker FROM scratch");
            QByteArray back;
            SABOOT_CHECK(read.each([&](Statement& row) { back = row.text(0).toLatin1(); }));
            if (back != marker) return QStringLiteral("the scratch case reads back differently");
        }
        SecureBytes other = SecureBytes::copyOf(systemRandom().bytes(32));
        if (Database::open(path, other, Access::ReadOnly)) return QStringLiteral("the scratch case opens with any key");
        return QString();
    };
    const auto result = run();
    for (const QString& file : files) QFile::remove(file);
    if (!result) return fail(check, describe(result.error()));
    if (!result->isEmpty()) return fail(check, *result);
    return pass(check, QStringLiteral("SQLCipher %1").arg(version));
}

} // namespace

std::vector<StartCheck> encryptionChecks(const QString& scratchFolder) {
    return {ownFunctions(), options(), scratch(scratchFolder)};
}

Status encryptionGate(const QString& scratchFolder) {
    for (const StartCheck& check : encryptionChecks(scratchFolder))
        if (!check.passed) return Error(ErrorCode::EncryptionUnavailable, check.name + QStringLiteral(": ") + check.detail);
    return ok();
}

QString engineVersion() {
    QString cipher = QStringLiteral("?");
    if (auto database = Database::inMemory()) {
        Statement statement = (*database)->prepare("PRAGMA cipher_version");
        if (auto row = statement.step(); row && *row) cipher = statement.text(0);
    }
    return QStringLiteral("SQLCipher %1, SQLite %2").arg(cipher, QLatin1String(sqlite3_libversion()));
}

} // namespace saboot::store
