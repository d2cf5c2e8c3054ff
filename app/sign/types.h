#pragma once
#include "base/securebytes.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// Values of the signature on the report: certificates, what is signed, what a verification found. Plain data.
namespace saboot::sign {

/// The keys a certificate may hold. Ed25519 cannot stand in a PDF signature that readers understand.
enum class KeyKind {
    EcdsaP256, ///< small and fast; two signatures of the same bytes differ
    Rsa3072,   ///< for older readers, and where the same input must give the same file
};

/// Whose certificate it is, as X.509 names it.
struct Subject {
    QString name;         ///< common name, needed
    QString organisation; ///< the agency, needed
    QString unit;
    QString number;       ///< belt or service number
};

/// What a certificate request asks for.
struct RequestFacts {
    Subject subject;
    QString key;
    QByteArray keySha256; ///< of the public key: to be compared by voice before issuing
};

/// A certificate as far as people need it.
struct Certificate {
    QByteArray der;
    QByteArray sha256; ///< 32, of the DER: the fingerprint that is read aloud and printed
    QString name;      ///< common name
    QString subject;   ///< the whole name, "CN = …, O = …"
    QString issuer;
    QString serial;    ///< hex
    QString key;       ///< "ECDSA P-256", "RSA 3072"
    qint64 notBefore = 0, notAfter = 0; ///< ms UTC
    bool isRoot = false; ///< self-signed and allowed to issue
};

/// A certificate, its issuers up to the root, and its private key (PKCS #8 DER).
struct SigningKey {
    SecureBytes pkcs8;
    QByteArray certificate;
    std::vector<QByteArray> issuers; ///< root last
};

/// What the program says about a finished signing.
struct SignedFile {
    QByteArray unsignedSha256; ///< of the PDF before signing; its bytes are the beginning of the signed file
    QByteArray sha256;         ///< of the whole file: the digest for the transmittal memo
    qint64 sizeBytes = 0;
};

/// One line of a verification.
struct Check {
    enum class State { Passed, Warning, Failed };
    QString id;     ///< stable word: "signature", "nothing_after", …
    State state = State::Passed;
    QString text;   ///< English source text in the context "PdfCheck"; %1 stands for the detail
    QString detail;
};

/// How far the answer goes.
enum class Verdict {
    Refused,       ///< something failed
    NotSigned,     ///< a PDF without signature: nothing protects it
    UnknownSigner, ///< unchanged since it was signed, but no root to compare the certificate with was given
    Genuine,       ///< unchanged, and the certificate comes from a known agency root
};
QString toText(Verdict verdict); ///< "refused", "not_signed", "unknown_signer", "genuine"

/// A detached signature over a file, or the one inside it.
struct SignerFacts {
    Certificate signer, root;
    bool rootKnown = false;
    std::optional<qint64> provenTime; ///< of a time stamp token that verifies
    QString timeAuthority;
};

struct Attachment {
    QString name;
    qint64 sizeBytes = 0;
    QByteArray sha256;
};

struct Verification {
    Verdict verdict = Verdict::Refused;
    std::vector<Check> checks;
    QByteArray sha256, unsignedSha256;
    qint64 sizeBytes = 0;
    std::optional<SignerFacts> officer;
    QString claimedTime; ///< /M of the signature: what the signer's clock said
    std::vector<SignerFacts> countersigners;
    QByteArray manifest; ///< manifest.json as embedded
    std::vector<Attachment> attachments;
    bool hasFailed() const {
        for (const Check& c : checks)
            if (c.state == Check::State::Failed) return true;
        return false;
    }
};

/// "5F3A 91C0 …": a SHA-256 in groups of four, for reading aloud.
QString fingerprintText(const QByteArray& sha256);
/// The 32 bytes of a fingerprint as typed (blanks and colons anywhere); empty when it is none.
QByteArray fingerprintFromText(const QString& text);

} // namespace saboot::sign
