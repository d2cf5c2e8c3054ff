#pragma once
#include "store/database.h"

namespace saboot::store {

/// A write transaction: all or nothing. Rolled back by the destructor unless committed. Takes the write lock of the file
/// at once (BEGIN IMMEDIATE) and holds the connection's writeMutex(). Does not nest.
class [[nodiscard]] Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    /// Durable when it returns ok. After an error the transaction is rolled back.
    [[nodiscard]] Status commit();
    void rollback();
    bool isOpen() const { return m_database != nullptr; }
    Database& database() { return *m_database; }

private:
    Transaction(Database& database, std::unique_lock<std::recursive_mutex> lock);
    Database* m_database;
    std::unique_lock<std::recursive_mutex> m_lock;
};

/// One unchanging view of the file over several statements. Ended by the destructor.
class [[nodiscard]] ReadTransaction {
public:
    static Result<ReadTransaction> begin(Database& database);
    ReadTransaction(ReadTransaction&& other) noexcept;
    ReadTransaction& operator=(ReadTransaction&&) = delete;
    ~ReadTransaction();

private:
    explicit ReadTransaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace saboot::store
