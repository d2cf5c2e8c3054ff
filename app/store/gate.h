#pragma once
#include "base/error.h"

#include <QString>
#include <vector>

/// The start-up gate for encryption. SQLCipher exports the same function names as the plain library that other
/// libraries of the process load; if the wrong one answered, a case would be written readable without any error.
namespace saboot::store {

/// One check of the start-up page.
struct StartCheck {
    QString name;   ///< short English words, "database encryption"
    bool passed = false;
    QString detail; ///< what was seen: a version, a path, or why it failed
};

/// Runs every check of the database engine: its cipher version is 4.x, a scratch database in `scratchFolder` (made and
/// removed again) is unreadable on disk, the functions called are the program's own, the options needed are compiled
/// in, and plain-text logging is off. Any thread, before the first case is opened. Costs about 20 ms.
std::vector<StartCheck> encryptionChecks(const QString& scratchFolder);

/// EncryptionUnavailable, naming the first check that failed. Cases must not be opened unless this is ok.
Status encryptionGate(const QString& scratchFolder);

/// "SQLCipher 4.6.1 community, SQLite 3.46.1": for the about page and for reports.
QString engineVersion();

} // namespace saboot::store
