#pragma once
#include "sign/inside/openssl.h"
#include "sign/types.h"

#include <functional>
#include <optional>

/// The CMS of a PAdES baseline signature (ETSI EN 319 142-1, 6.3; RFC 5652, RFC 5035) in exactly one form: SHA-256, three
/// signed attributes (content type, message digest, signing-certificate-v2), the signer's certificate and its issuers,
/// and at most a time stamp token (RFC 3161) beside the signature.
///
/// OpenSSL's own CMS_sign(…CMS_CADES…) adds a signing time, which the baseline forbids in a PDF; so it is put together
/// from PKCS7_*.
namespace saboot::sign::inside {

struct CmsParts {
    CertPtr signer;
    std::vector<CertPtr> issuers; ///< in the order they stand in
    QByteArray digest;            ///< message digest, 32
    QByteArray signature;
    QByteArray token;             ///< DER of the time stamp token; empty: none
};

/// A new signature over a message with this SHA-256.
Result<QByteArray> signCms(EVP_PKEY* key, X509* signer, const std::vector<CertPtr>& issuers, const QByteArray& digest);
/// The same bytes from their parts.
Result<QByteArray> assembleCms(const CmsParts& parts);
/// FormatDamaged (detail: why) for anything but one CMS in DER with one signer.
Result<CmsParts> takeCmsApart(QByteArrayView der);

/// Reads ranges of a file, as the signature covers them.
struct Range {
    qint64 from = 0, size = 0;
};

/// A sentence about what is wrong with the signature `der` over the bytes of `fd` in `ranges`, whose SHA-256 is
/// `digest`; empty when everything holds: built in the one form (a rebuild from its parts gives the same bytes, so that
/// not one of its bits is free), the right digest, the signature by OpenSSL's verifier with the check of
/// signing-certificate-v2, the chain to the embedded root, and a certificate that may sign. Whether that root is anybody's
/// is not asked here, nor validity in time.
QString cmsProblem(QByteArrayView der, int fd, const std::vector<Range>& ranges, const QByteArray& digest, CmsParts& parts);

/// RFC 3161 by file.
Result<QByteArray> timeRequest(const QByteArray& signature);
/// The token of the response, when it answers `request` and that request is for `signature`. InvalidArgument.
Result<QByteArray> tokenFrom(const QByteArray& request, const QByteArray& response, const QByteArray& signature);

struct TokenFacts {
    qint64 time = 0; ///< ms UTC
    Certificate authority, root; ///< root.der empty when the token brings none
};
/// The time a token proves for `signature`; an error says why it proves nothing.
Result<TokenFacts> readToken(const QByteArray& token, const QByteArray& signature);

} // namespace saboot::sign::inside
