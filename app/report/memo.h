#pragma once
#include "report/engine.h"

/// The transmittal memo (C-44): one sheet that travels beside the report and holds what the report cannot hold of itself,
/// the SHA-256 of its file. The receiving clerk initials it.
namespace saboot::report {

struct Memo {
    QString reportNumber;
    QString fileName = QStringLiteral("report.pdf");
    int pages = 0;
    qint64 sizeBytes = 0;
    QByteArray fileSha256;     ///< of the file as sent
    QByteArray unsignedSha256; ///< of the report before signing; equal to `fileSha256` when it is not signed
    int exhibits = 0;
    domain::CaseParticulars particulars;
    domain::Officer officer;
    qint64 auditSeq = 0;       ///< of the export
    ChainHead head;
    bool isSigned() const { return fileSha256 != unsignedSha256; }
};

/// The memo's page. Written with writePdf() like a report, deterministic too. `time` is printed as the time of sending.
Result<LaidOut> layoutMemo(const Memo& memo, domain::ReportLanguage language, qint64 time, JobControl& job);

} // namespace saboot::report
