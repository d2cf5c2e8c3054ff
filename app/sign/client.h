#pragma once
#include "base/error.h"
#include "base/job.h"
#include "sign/types.h"

#include <QCborMap>

namespace saboot::sign {

/// What a new certificate says.
struct IssueTerms {
    qint64 now = 0; ///< ms UTC, start of its validity
    int years = 3;  ///< never beyond the root's own end
};

struct SignTerms {
    qint64 time = 0; ///< ms UTC, written as the claimed time
    QString reason;  ///< "Report SNH-0117-R1"
    QString place;   ///< empty: left out
};

struct VerifyTerms {
    qint64 now = 0;
    std::vector<QByteArray> roots;             ///< SHA-256 fingerprints of the agency roots that are trusted
    std::vector<QByteArray> timeRoots;         ///< the same for time stamp authorities
    std::vector<QByteArray> countersignatures; ///< detached CMS over the whole file
};

struct NewKey {
    SecureBytes pkcs8;
    QByteArray file; ///< the root's DER, or the request in PEM
};

/// Runs saboot-signer, one process per piece of work: certificates, signing and verification happen there, not in the
/// process that holds a case. Owns nothing but the program's path; thread-safe. Every call blocks: never on the GUI
/// thread. A cancelled job kills the process.
///
/// `fd` is a regular file open for reading; its offset is not moved.
/// Errors of every call: Cancelled, WorkerCrashed, WorkerTimeout, WorkerMemory, WorkerGarbage, SandboxUnavailable, and
/// those named.
class Client {
public:
    /// The signer beside the running executable (or in ../libexec/saboot).
    Client();
    explicit Client(const QString& signerPath) : m_path(signerPath) {}

    /// An agency's root: signs certificates of officers and nothing else. InvalidArgument (the subject).
    Result<NewKey> createRoot(const Subject& subject, KeyKind kind, const IssueTerms& terms, JobControl& job) const;
    /// A key and the request to be carried to the agency (PKCS #10, PEM). InvalidArgument.
    Result<NewKey> createRequest(const Subject& subject, KeyKind kind, JobControl& job) const;
    /// FormatUnknown; InvalidArgument when the request does not hold its own signature or a key of another kind.
    Result<RequestFacts> readRequest(const QByteArray& pem, JobControl& job) const;
    /// The certificate (DER) for a request. Errors as readRequest(); InvalidArgument when the root has ended.
    Result<QByteArray> issue(const SigningKey& root, const QByteArray& requestPem, const IssueTerms& terms, JobControl& job) const;
    /// Certificates of a PEM or DER file, in its order. FormatUnknown.
    Result<std::vector<Certificate>> readCertificates(const QByteArray& file, JobControl& job) const;
    /// Puts a private key and the certificates of a file together: the one that belongs to the key and its issuers up to
    /// a root. NotFound (no certificate for this key, no root), InvalidArgument (not fit for signing documents).
    Result<SigningKey> matchKey(SecureBytes pkcs8, const std::vector<QByteArray>& certificates, qint64 now, JobControl& job) const;
    /// Key, certificate and issuers of a PKCS #12 file. WrongPassphrase, FormatUnknown, and as matchKey().
    Result<SigningKey> importPkcs12(const QByteArray& file, const SecureBytes& passphrase, qint64 now, JobControl& job) const;

    /// Writes the signed file to `out` (an empty file): the unsigned bytes, then one incremental update with a
    /// certification signature (PAdES B-B, DocMDP P=1). AlreadyExists (it is signed), FormatDamaged, FormatEncrypted.
    Result<SignedFile> signPdf(int fd, int out, const SigningKey& key, const SignTerms& terms, JobControl& job) const;
    /// A detached signature (CMS, DER) over the whole file, for a supervisor: FILE.p7s.
    Result<QByteArray> countersign(int fd, const SigningKey& key, JobControl& job) const;
    /// An RFC 3161 request for the signature in the file, to be carried to a time stamp authority.
    Result<QByteArray> timeRequest(int fd, JobControl& job) const;
    /// Writes the file with the authority's answer in its signature. The length stays, the file's SHA-256 changes.
    /// InvalidArgument when the answer does not belong to the request or the request not to this file.
    Result<SignedFile> addTimeToken(int fd, int out, const QByteArray& request, const QByteArray& response, JobControl& job) const;

    /// Everything that can be said about the file without a case. Fails only when the process does or the file is no PDF
    /// at all (FormatUnknown); everything else is a check in the answer.
    Result<Verification> verify(int fd, const VerifyTerms& terms, JobControl& job) const;

private:
    struct Run {
        QCborMap task;
        int input = -1, output = -1;
        const SecureBytes* secret = nullptr;
    };
    struct Answered {
        QCborMap map;
        SecureBytes secret;
    };
    Result<Answered> run(const Run& run, JobControl& job) const;
    QString m_path;
};

} // namespace saboot::sign
