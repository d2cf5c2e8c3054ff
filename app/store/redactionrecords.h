#pragma once
#include "domain/redaction.h"
#include "store/auditlog.h"

namespace saboot::store {

/// Redactions of a case. Reads on the connection's thread; writes inside a Change.
class RedactionRecords {
public:
    explicit RedactionRecords(Database& database) : m_database(database) {}

    Result<std::vector<domain::Redaction>> list(); ///< by seq, lifted ones included
    /// Fills in id (when null), the next seq, at, by. InvalidArgument: no reason, an unknown label or field, an empty region.
    static Status add(Change& change, domain::Redaction& redaction);
    /// It stays in the case and is no longer applied. InvalidArgument without a reason; NotFound.
    static Status lift(Change& change, const domain::RedactionId& id, const QString& reason);

private:
    Database& m_database;
};

} // namespace saboot::store
