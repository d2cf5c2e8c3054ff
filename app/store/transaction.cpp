#include "store/transaction.h"

namespace saboot::store {

Transaction::Transaction(Database& database, std::unique_lock<std::recursive_mutex> lock)
    : m_database(&database), m_lock(std::move(lock)) {}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_lock(std::move(other.m_lock)) {}

Result<Transaction> Transaction::begin(Database& database) {
    std::unique_lock lock(database.writeMutex());
    if (database.inTransaction()) return Error(ErrorCode::Internal, QStringLiteral("a transaction inside a transaction"));
    SABOOT_CHECK(database.execute("BEGIN IMMEDIATE"));
    return Transaction(database, std::move(lock));
}

Transaction::~Transaction() { rollback(); }

Status Transaction::commit() {
    if (!m_database) return Error(ErrorCode::Internal, QStringLiteral("commit without a transaction"));
    // A cancelled or failed statement may have ended the transaction already.
    Status status = m_database->inTransaction() ? m_database->execute("COMMIT") : Status(Error(ErrorCode::Cancelled));
    if (!status) {
        rollback();
        return status;
    }
    m_database = nullptr;
    m_lock.unlock();
    return ok();
}

void Transaction::rollback() {
    if (!m_database) return;
    // A cancelled job must not stop the rollback.
    const JobControl* const job = m_database->job();
    m_database->setJob(nullptr);
    if (m_database->inTransaction()) {
        const Status status = m_database->execute("ROLLBACK");
        Q_ASSERT(status || !m_database->inTransaction());
    }
    m_database->setJob(job);
    m_database = nullptr;
    m_lock.unlock();
}

Result<ReadTransaction> ReadTransaction::begin(Database& database) {
    if (database.inTransaction()) return Error(ErrorCode::Internal, QStringLiteral("a transaction inside a transaction"));
    SABOOT_CHECK(database.execute("BEGIN"));
    ReadTransaction transaction(database);
    // The view is fixed by the first read, not by BEGIN.
    SABOOT_CHECK(database.integer("SELECT count(*) FROM sqlite_schema"));
    return transaction;
}

ReadTransaction::ReadTransaction(ReadTransaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

ReadTransaction::~ReadTransaction() {
    if (!m_database || !m_database->inTransaction()) return;
    const JobControl* const job = m_database->job();
    m_database->setJob(nullptr);
    const Status status = m_database->execute("ROLLBACK");
    Q_ASSERT(status || !m_database->inTransaction());
    m_database->setJob(job);
}

} // namespace saboot::store
