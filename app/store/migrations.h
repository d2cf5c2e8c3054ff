#pragma once
#include "store/database.h"

#include <QByteArray>
#include <vector>

/// The schema's history: resources/schema/0001.sql, 0002.sql ... compiled in. A file is never edited after a release.
namespace saboot::store {

/// One step. Its number becomes the file's `user_version`.
struct Migration {
    int number = 0;
    QByteArray sql;
};

/// The compiled-in steps in order, numbered 1, 2, 3 ... without gaps.
const std::vector<Migration>& migrations();
/// The number of the newest step: what this program writes.
int schemaVersion();

struct MigrationOutcome {
    int from = 0;
    int to = 0;
    QString backup; ///< path of the copy made before an existing case was changed; empty when none was needed
};

/// The schema number of a file: 0 for a fresh one. NotACase when it is a database of something else.
Result<int> schemaOf(Database& database);

/// Brings the file to the newest step in one transaction. CaseNewer when the file is newer than the program (nothing is
/// touched). Before an existing case is changed a copy is made next to it, named "case-schema<N>-<UTC time>.db", with
/// `key`. `steps` is replaced in tests.
Result<MigrationOutcome> migrate(Database& database, const SecureBytes& key, qint64 nowMs, JobControl& job,
                                 const std::vector<Migration>& steps = migrations());

/// Differences between the file's schema and what its steps make: dropped triggers, changed tables, foreign objects.
/// Sentences; empty when equal.
Result<QStringList> schemaDifferences(Database& database);

} // namespace saboot::store
