#pragma once
#include "base/error.h"
#include "crypto/identity.h"

#include <QByteArray>
#include <vector>

/// manifest.sig, the file beside manifest.json inside a report: canonical JSON (RFC 8785),
///   {"format":"saboot-manifest-signature-1","signatures":[{"card":{…},"role":"officer","signature":"128 hex"}]}
/// Each signature is Ed25519 over "SABOOT-MANIFEST-V1\0" and the bytes of manifest.json; the card is the signer's identity
/// card, so that the file explains itself. Ed25519 is deterministic: the same report gives the same file.
namespace saboot::sign {

inline constexpr qint64 maximumManifestBytes = 64 << 20;
inline constexpr qint64 maximumManifestSignatureBytes = 1 << 20;

/// Empty only when the identity's own card cannot be written.
QByteArray makeManifestSignature(const crypto::UnlockedIdentity& officer, QByteArrayView manifest);

struct ManifestSigner {
    domain::Officer officer;
    QString role; ///< "officer", "supervisor"
};
/// FormatDamaged (detail: what is wrong) unless every signature in the file holds for these manifest bytes.
Result<std::vector<ManifestSigner>> checkManifestSignature(QByteArrayView file, QByteArrayView manifest);

} // namespace saboot::sign
