#pragma once
#include "base/securebytes.h"
#include "sign/inside/openssl.h"
#include "sign/types.h"

/// Certificates and keys: RFC 5280 profiles for an agency root that works offline and for the officers under it.
namespace saboot::sign::inside {

Result<KeyPtr> newKey(KeyKind kind);
Result<KeyPtr> keyFrom(const SecureBytes& pkcs8);
Result<SecureBytes> pkcs8Of(EVP_PKEY* key);

/// Root: critical CA:TRUE, pathlen:0; keyCertSign, cRLSign.
Result<CertPtr> makeRoot(EVP_PKEY* key, const Subject& subject, qint64 now, int years);
Result<RequestPtr> makeRequest(EVP_PKEY* key, const Subject& subject);
/// A request that holds its own signature and a P-256 or RSA (3,072 bits and more) key.
Result<RequestPtr> readRequest(QByteArrayView pem);
Result<Subject> subjectOf(X509_REQ* request);
/// Officer: CA:FALSE; critical digitalSignature, nonRepudiation; documentSigning and emailProtection, since readers know
/// only the latter.
Result<CertPtr> issueFor(X509* root, EVP_PKEY* rootKey, X509_REQ* request, qint64 now, int years);

/// All certificates of a PEM or DER file.
Result<std::vector<CertPtr>> readCertificates(QByteArrayView file);
Result<CertPtr> certFrom(QByteArrayView der);
Certificate describe(X509* certificate);
/// "ECDSA P-256", "RSA 3072"; empty for any other.
QString keyName(EVP_PKEY* key);
QByteArray keySha256(EVP_PKEY* key);

/// The certificate of `key` among `all` and its issuers up to a root of them. NotFound, InvalidArgument.
struct KeyOwner {
    CertPtr certificate;
    std::vector<CertPtr> issuers; ///< root last
};
Result<KeyOwner> ownerOf(EVP_PKEY* key, const std::vector<CertPtr>& all, qint64 now);

/// What is wrong with `certificate` under `issuers` (root last, taken as the anchor): an empty string when nothing is.
/// Validity in time is looked at when `atMs` is given; otherwise it is the caller's question.
QString chainProblem(X509* certificate, const std::vector<CertPtr>& issuers, std::optional<qint64> atMs);
/// Whether the certificate may sign documents.
bool maySign(X509* certificate);
qint64 timeOf(const ASN1_TIME* time);

} // namespace saboot::sign::inside
