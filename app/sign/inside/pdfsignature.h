#pragma once
#include "base/error.h"
#include "sign/inside/cms.h"
#include "sign/inside/pdffile.h"

#include <QString>

/// The one incremental update that signs a report, and the finding of it again.
///
/// The unsigned bytes stay an exact beginning of the signed file. Behind them: the catalog with /Perms, the signature
/// field with /V (the report's own empty field; where there is none, a new invisible one on the first page), the
/// signature dictionary, and a cross-reference section of the file's own kind. ISO 32000-1 12.8.1, 12.8.4; PAdES B-B:
/// SubFilter ETSI.CAdES.detached, claimed time in /M, DocMDP with P = 1: nothing may be changed afterwards.
///
/// The update depends on nothing but the unsigned bytes and the texts below. The verifier therefore writes it a second
/// time and compares byte with byte: whatever else stands there, in whatever disguise, is refused.
namespace saboot::sign::inside {

inline constexpr qint64 reservedBytes = 16'384; ///< for the CMS: RSA with a time stamp takes about 5,000

struct SignatureTexts {
    QByteArray time; ///< "D:20261124101500+05'00'"
    QString name, reason, place;
};

/// The update in two parts; between them stand '<', 2 × reservedBytes hex digits, '>'.
struct Update {
    QByteArray before, after;
    qint64 gapFrom = 0;    ///< offset of '<' in the file
    qint64 gapTo = 0;      ///< offset behind '>'
};
/// AlreadyExists when the PDF holds a signature or a permission already.
Result<Update> makeUpdate(QPDF& unsignedPdf, qint64 unsignedSize, const Tail& tail, const QByteArray& unsignedSha256, const SignatureTexts& texts);

/// A signature found in a file, not yet believed.
struct Found {
    qint64 unsignedSize = 0;
    qint64 gapFrom = 0, gapTo = 0;
    QByteArray cms; ///< without the padding
    SignatureTexts texts;
    QByteArray unsignedSha256, sha256;
    QByteArray signedSha256; ///< of everything outside the gap
};
/// Reads the file once for its digests. NotFound: no signature. FormatDamaged (detail: why): anything that is not exactly
/// this update at the very end of the file.
Result<Found> findSignature(QPDF& pdf, int fd, qint64 size, const Tail& tail);

/// The claimed time in PKT as a PDF date.
QByteArray pdfDate(qint64 utcMs);

/// '<', lower-case hex of the CMS, zeros, '>'.
Result<QByteArray> gapFor(const QByteArray& cms);

} // namespace saboot::sign::inside
