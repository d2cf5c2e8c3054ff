#pragma once
#include "base/securebytes.h"
#include "sign/protocol.h"

/// The work of the process, each from a task's map to an answer's map.
namespace saboot::sign::inside {

struct Work {
    QCborMap task;
    SecureBytes secretIn;
    SecureBytes secretOut; ///< sent back when not empty
};

Result<QCborMap> createRoot(Work& work);
Result<QCborMap> createRequest(Work& work);
Result<QCborMap> readRequestTask(Work& work);
Result<QCborMap> issueTask(Work& work);
Result<QCborMap> readCertificatesTask(Work& work);
Result<QCborMap> matchKey(Work& work);
Result<QCborMap> importPkcs12(Work& work);
Result<QCborMap> signPdf(Work& work);
Result<QCborMap> countersign(Work& work);
Result<QCborMap> timeRequestTask(Work& work);
Result<QCborMap> addTimeToken(Work& work);
Result<QCborMap> verifyTask(Work& work);

} // namespace saboot::sign::inside
