#pragma once
#include "services/opencase.h"

namespace saboot::services {

struct VerifyFinding {
    quint64 seq = 0; ///< first wrong sequence number, 0 when not tied to one
    QString thing;   ///< "DE-04", "chain", "head.log"
    QString text;    ///< plain sentence
};

/// The result of replaying everything: chain, signatures, row digests, bulk digests, vault objects, heads.
struct VerifyReport {
    bool clean = false;
    quint64 events = 0;
    qint64 objects = 0;
    qint64 objectBytes = 0;
    qint64 rows = 0;
    QString head;
    std::vector<VerifyFinding> findings; ///< in order of sequence number; empty when clean
    QStringList warnings;                ///< clock contradictions and the like
    qint64 startedAt = 0, finishedAt = 0;
};

/// Replays a case. Reads only, but when the case is open for writing the result is recorded (INTEGRITY_RESULT).
Result<VerifyReport> verifyCase(OpenCase& opened, JobControl& job);

} // namespace saboot::services
