#include "store/migrations.h"

#include "store/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <map>

static void initResource() { Q_INIT_RESOURCE(schema); }

namespace saboot::store {

namespace {

/// "Sabt" as the file's application_id: the case is told from another program's database.
constexpr qint64 applicationId = 0x53616274;

struct Shape {
    QString type, table, sql;
};

Result<std::map<QString, Shape>> shapeOf(Database& database) {
    std::map<QString, Shape> shape;
    // The search index keeps its own tables, and their text is the engine's.
    Statement statement = database.prepare("SELECT name, type, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                           "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                                           "AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'");
    SABOOT_CHECK(statement.each([&](Statement& row) { shape[row.text(0)] = {row.text(1), row.text(2), row.text(3)}; }));
    return shape;
}

Status applySteps(Database& database, int from, const std::vector<Migration>& steps) {
    SABOOT_TRY(auto transaction, Transaction::begin(database));
    int last = from;
    for (const Migration& step : steps) {
        if (step.number <= from) continue;
        auto applied = database.executeScript(step.sql);
        if (!applied) return std::move(applied).error().context(QStringLiteral("schema step %1").arg(step.number));
        last = step.number;
    }
    SABOOT_CHECK(database.prepareOnce("PRAGMA user_version = " + QByteArray::number(last)).run());
    SABOOT_CHECK(database.prepareOnce("PRAGMA application_id = " + QByteArray::number(applicationId)).run());
    return transaction.commit();
}

} // namespace

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> steps = [] {
        initResource();
        std::vector<Migration> found;
        for (int number = 1;; ++number) {
            QFile file(QStringLiteral(":/schema/%1.sql").arg(number, 4, 10, QLatin1Char('0')));
            if (!file.open(QIODevice::ReadOnly)) break;
            found.push_back({number, file.readAll()});
        }
        return found;
    }();
    return steps;
}

int schemaVersion() { return migrations().empty() ? 0 : migrations().back().number; }

Result<int> schemaOf(Database& database) {
    SABOOT_TRY(const qint64 version, database.integer("PRAGMA user_version"));
    SABOOT_TRY(const qint64 application, database.integer("PRAGMA application_id"));
    if (version == 0 && application == 0) {
        SABOOT_TRY(const qint64 objects, database.integer("SELECT count(*) FROM sqlite_schema"));
        if (objects == 0) return 0;
    }
    if (application != applicationId) return Error(ErrorCode::NotACase, database.path());
    return int(version);
}

Result<MigrationOutcome> migrate(Database& database, const SecureBytes& key, qint64 nowMs, JobControl& job,
                                 const std::vector<Migration>& steps) {
    MigrationOutcome outcome;
    SABOOT_TRY(outcome.from, schemaOf(database));
    outcome.to = outcome.from;
    const int newest = steps.empty() ? 0 : steps.back().number;
    if (outcome.from > newest)
        return Error(ErrorCode::CaseNewer, QStringLiteral("schema %1, this program knows %2").arg(outcome.from).arg(newest));
    if (outcome.from == newest) return outcome;
    if (outcome.from > 0) {
        const QString name = QStringLiteral("case-schema%1-%2.db")
                                 .arg(outcome.from)
                                 .arg(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss")));
        outcome.backup = QFileInfo(database.path()).dir().filePath(name);
        SABOOT_CHECK(database.backupTo(outcome.backup, key, job));
    }
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    SABOOT_CHECK(applySteps(database, outcome.from, steps));
    outcome.to = newest;
    return outcome;
}

Result<QStringList> schemaDifferences(Database& database) {
    SABOOT_TRY(const int version, schemaOf(database));
    SABOOT_TRY(auto model, Database::inMemory());
    std::vector<Migration> steps;
    for (const Migration& step : migrations())
        if (step.number <= version) steps.push_back(step);
    SABOOT_CHECK(applySteps(*model, 0, steps));
    SABOOT_TRY(const auto wanted, shapeOf(*model));
    SABOOT_TRY(const auto present, shapeOf(database));
    QStringList differences;
    for (const auto& [name, shape] : wanted) {
        const auto found = present.find(name);
        if (found == present.end()) {
            differences << QStringLiteral("The %1 %2 of table %3 is missing.").arg(shape.type, name, shape.table);
        } else if (found->second.sql != shape.sql || found->second.type != shape.type || found->second.table != shape.table) {
            differences << QStringLiteral("The %1 %2 was altered.").arg(shape.type, name);
        }
    }
    for (const auto& [name, shape] : present)
        if (!wanted.contains(name)) differences << QStringLiteral("The %1 %2 is no part of a case.").arg(shape.type, name);
    return differences;
}

} // namespace saboot::store
