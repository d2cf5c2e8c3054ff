#pragma once
#include "services/opencase.h"
#include "sign/types.h"

namespace saboot::sign {
class Client;
}

namespace saboot::services {

/// A root that this desk trusts: of an agency, or of a time stamp authority.
struct TrustedRoot {
    QByteArray sha256; ///< fingerprint of the certificate
    QString name;
    bool forTime = false;
    qint64 addedAt = 0;
};

struct VerifyPdfOptions {
    std::vector<QByteArray> roots;     ///< fingerprints trusted besides the desk's
    std::vector<QByteArray> timeRoots;
    QStringList countersignatures;     ///< .p7s files; FILE.p7s beside the PDF is taken by itself
    bool ignoreDesk = false;           ///< only the roots given here
};

/// Certificates and signatures of one desk. Private keys lie in DESK/signing, each sealed to the officer like the list of
/// cases; the roots that are trusted stand in a list that the officer's own key signs, so that nobody slips one in.
/// Everything with a certificate or a PDF in it happens in saboot-signer. Calls block; one thread at a time, any thread: the
/// desk is looked at in the constructor only, and a lock afterwards does not pull the keys away from work that has begun.
/// Errors of all that need a key: Locked; NotFound (no certificate yet; detail says how to get one).
class Signing {
public:
    explicit Signing(Desk& desk);
    ~Signing();

    /// Makes the agency's root on this desk, a supervisor's, and trusts it. AlreadyExists.
    Result<sign::Certificate> createAgency(const QString& agency, const QString& unit, sign::KeyKind kind, int years, JobControl& job);
    /// The root of the agency whose key lies here, if any.
    Result<std::optional<sign::Certificate>> agency(JobControl& job);
    /// A key for this desk's officer and the request (PEM) to carry to the agency. A request that is open is replaced; the
    /// certificate in use stays until the new one is imported.
    Result<QByteArray> request(const QString& agency, sign::KeyKind kind, JobControl& job);
    Result<sign::RequestFacts> readRequest(const QByteArray& pem, JobControl& job);
    /// On the agency's desk: the certificate file (PEM: the officer's, then the root) for a request.
    Result<QByteArray> issue(const QByteArray& requestPem, int years, JobControl& job);
    /// Takes the certificate for this desk's key into use. `rootSha256` is the root's fingerprint as the agency told it by
    /// another way; it may be empty when the root is trusted already. InvalidArgument when it is another root.
    Result<sign::Certificate> importCertificate(const QByteArray& file, const QByteArray& rootSha256, JobControl& job);
    /// The same from a PKCS #12 file that brings its own key.
    Result<sign::Certificate> importPkcs12(const QByteArray& file, const SecureBytes& passphrase, const QByteArray& rootSha256, JobControl& job);
    /// The certificate this desk signs with, and its root.
    struct InUse {
        sign::Certificate certificate, root;
    };
    Result<std::optional<InUse>> inUse(JobControl& job);
    bool hasCertificate() const;
    bool hasOpenRequest() const;

    /// Empty when the list is missing; IdentityDamaged when it was not signed by this desk's officer.
    Result<std::vector<TrustedRoot>> trustedRoots() const;
    /// Trusts the root in `file` when its fingerprint is `sha256`.
    Result<sign::Certificate> trustRoot(const QByteArray& file, const QByteArray& sha256, bool forTime, JobControl& job);

    /// What stands in a certificate file, its first certificate.
    Result<sign::Certificate> readRoot(const QByteArray& file, JobControl& job);

    /// Signs a PDF into a new file and checks the result with the verifier. AlreadyExists, FormatDamaged, FormatEncrypted.
    Result<sign::SignedFile> signFile(const QString& pdf, const QString& out, const QString& reason, JobControl& job);
    /// As signFile(), for a report of an open case: the unsigned bytes must be those of an accepted report of it. The signed
    /// file's hash goes into the audit chain. NotFound when the file is no report of the case.
    Result<sign::SignedFile> signReport(OpenCase& opened, const QString& pdf, const QString& out, JobControl& job);
    /// The supervisor's detached signature over the whole file, written to `out` (FILE.p7s).
    Status countersign(const QString& pdf, const QString& out, JobControl& job);
    /// Records the supervisor's countersignature of one of the case's reports as its SIGN_OFF. Only when everything about
    /// the file and the countersignature holds and the supervisor's root is trusted. VerificationFailed text in the detail.
    Result<sign::SignerFacts> recordCountersignature(OpenCase& opened, const QString& pdf, const QString& p7s, JobControl& job);
    /// The request for a time stamp, to be carried to an authority; and its answer, into a new file.
    Status timeRequest(const QString& pdf, const QString& out, JobControl& job);
    Result<sign::SignedFile> addTimeStamp(const QString& pdf, const QString& requestFile, const QString& answerFile, const QString& out, JobControl& job);

    /// Checks a PDF without a case. Needs no unlocked desk, nor any officer on it.
    Result<sign::Verification> verify(const QString& pdf, const VerifyPdfOptions& options, JobControl& job);
    /// The same, and how it agrees with an open case: report known, exhibits' hashes, chain head.
    Result<sign::Verification> verifyInCase(OpenCase& opened, const QString& pdf, const VerifyPdfOptions& options, JobControl& job);

private:
    QString file(const char* name) const;
    Result<std::shared_ptr<const crypto::UnlockedIdentity>> unlocked() const;
    Status keep(const char* name, const SecureBytes& secret);
    Result<sign::SigningKey> load(const char* keyFile, const char* certificateFile, JobControl& job);
    Result<sign::Certificate> takeIntoUse(sign::SigningKey key, const QByteArray& rootSha256, JobControl& job);
    Status addRoot(const sign::Certificate& root, bool forTime);
    enum class Expected { Genuine, Unbroken };
    template <class F> Result<sign::SignedFile> writeSigned(const QString& out, Expected expected, F write, JobControl& job);

    QString m_folder;
    domain::Officer m_officer; ///< without a name when the desk has none
    bool m_hasOfficer = false;
    std::shared_ptr<const crypto::UnlockedIdentity> m_identity;
    const Clock* m_clock;
    std::unique_ptr<sign::Client> m_client;
};

/// A certificate in PEM.
QByteArray toPem(const QByteArray& certificateDer);

} // namespace saboot::services
