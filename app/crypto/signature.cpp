#include "crypto/signature.h"

#include "crypto/primitives.h"

namespace saboot::crypto {

QByteArray signDomainBytes(SignDomain domain) {
    switch (domain) {
    case SignDomain::AuditRecord: return QByteArray("SABOOT-AUDIT-V1", 16);
    case SignDomain::IdentityCard: return QByteArray("SABOOT-CARD-V1", 15);
    case SignDomain::Manifest: return QByteArray("SABOOT-MANIFEST-V1", 19);
    case SignDomain::Countersign: return QByteArray("SABOOT-COUNTERSIGN-V1", 22);
    case SignDomain::Bundle: return QByteArray("SABOOT-BUNDLE-V1", 17);
    case SignDomain::DeskFile: return QByteArray("SABOOT-DESK-V1", 15);
    }
    Q_UNREACHABLE();
}

bool verifySignature(QByteArrayView publicKey, SignDomain domain, QByteArrayView bytes, QByteArrayView signature) {
    ensureSodium();
    if (publicKey.size() != publicKeyBytes || signature.size() != signatureBytes) return false;
    QByteArray message = signDomainBytes(domain);
    message.append(bytes.data(), bytes.size());
    return crypto_sign_verify_detached(raw(signature), raw(message), size_t(message.size()), raw(publicKey)) == 0;
}

} // namespace saboot::crypto
