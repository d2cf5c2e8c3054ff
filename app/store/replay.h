#pragma once
#include "base/job.h"
#include "crypto/chainverifier.h"
#include "domain/casefile.h"
#include "store/database.h"

#include <QStringList>
#include <vector>

/// The proof that a case database is what its audit chain says, down to every row.
namespace saboot::store {

struct VerifyFinding {
    quint64 seq = 0; ///< the record that is wrong or that the data contradicts; 0 when no record can be named
    QString thing;   ///< "audit", "exhibit DE-04", "message of T3", "schema", "mirror"
    QString text;    ///< one plain English sentence
};

struct VerifyReport {
    quint64 events = 0;
    qint64 rows = 0;     ///< audited rows compared
    qint64 bulkRows = 0; ///< rows of imports covered by digests
    crypto::Head head;
    std::vector<VerifyFinding> findings; ///< by sequence number, those without one last; at most 1,000
    std::vector<crypto::ClockWarning> warnings;
    bool isClean() const { return findings.empty(); }
    /// The lowest number named by a finding, 0 when none is.
    quint64 firstWrongSeq() const;
};

struct VerifyInput {
    CaseId caseId;
    /// Heads kept outside the database: head.log, the identity file, a printed page.
    std::vector<crypto::Head> mirrors;
    /// Officers known from elsewhere (the desk's own, cards): where the case names one of them, the keys must agree.
    std::vector<domain::Officer> trusted;
};

/// Checks, in one read transaction: numbers, links, payloads and signatures of the chain; that each signer was an
/// officer of the case by then; that each row's state before a change is the state after the last one; that the present
/// rows are exactly those the records leave; the digests of imported rows; derived contents, exhibits and reports against
/// their recorded hashes; the Merkle frontier; the mirrors; triggers and tables. Errors only when it could not be done
/// (Cancelled, CaseDamaged...): what is wrong with the case is a finding. About 10,000 events a second.
Result<VerifyReport> verifyDatabase(Database& database, const VerifyInput& input, JobControl& job);

} // namespace saboot::store
