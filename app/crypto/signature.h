#pragma once
#include <QByteArray>
#include <QByteArrayView>

/// Ed25519 signatures (RFC 8032, by libsodium), each over a domain string and the bytes: a signature made for one
/// purpose is worthless for another.
namespace saboot::crypto {

/// The string is NUL-terminated, and its NUL is part of what is signed.
enum class SignDomain {
    AuditRecord,  ///< "SABOOT-AUDIT-V1\0" over bytes 0..271 of the record
    IdentityCard, ///< "SABOOT-CARD-V1\0" over the canonical JSON without its signature
    Manifest,     ///< "SABOOT-MANIFEST-V1\0" over the canonical JSON of a report or package manifest
    Countersign,  ///< "SABOOT-COUNTERSIGN-V1\0" over Head::bytes() and the manifest's SHA-256
    Bundle,       ///< "SABOOT-BUNDLE-V1\0" over a package's tag manifest
    DeskFile,     ///< "SABOOT-DESK-V1\0" over the canonical JSON of a list that the desk keeps for itself
};

inline constexpr qsizetype signatureBytes = 64;
inline constexpr qsizetype publicKeyBytes = 32;

/// The domain string with its NUL.
QByteArray signDomainBytes(SignDomain domain);
/// Whether `signature` by `publicKey` over domain and bytes is right. Wrong lengths are simply false. Thread-safe.
bool verifySignature(QByteArrayView publicKey, SignDomain domain, QByteArrayView bytes, QByteArrayView signature);

} // namespace saboot::crypto
