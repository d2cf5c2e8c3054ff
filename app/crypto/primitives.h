#pragma once
#include "base/error.h"
#include "base/securebytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <sodium.h>

/// The few libsodium calls the file formats share, with their sizes checked. Internal to crypto/; keeps sodium.h out of
/// the public headers.
namespace saboot::crypto {

inline constexpr qsizetype aeadNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
inline constexpr qsizetype aeadTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

inline const unsigned char* raw(QByteArrayView v) { return reinterpret_cast<const unsigned char*>(v.data()); }
inline unsigned char* raw(QByteArray& b) { return reinterpret_cast<unsigned char*>(b.data()); }

/// sodium_init() once; every entry that touches libsodium calls it.
void ensureSodium();
/// From libsodium's generator: for nonces, salts and public identifiers.
QByteArray randomBytes(qsizetype size);
SecureBytes randomSecret(qsizetype size);
/// XChaCha20-Poly1305 (IETF): cipher || tag.
QByteArray aeadSeal(const SecureBytes& key, QByteArrayView nonce, const SecureBytes& plain, QByteArrayView ad);
/// Nothing when the tag is wrong.
std::optional<SecureBytes> aeadOpen(const SecureBytes& key, QByteArrayView nonce, QByteArrayView cipher, QByteArrayView ad);
/// BLAKE2b-256 with a key.
QByteArray keyedHash(const SecureBytes& key, QByteArrayView bytes);
SecureBytes keyedHashSecret(const SecureBytes& key, QByteArrayView bytes);
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);
/// crypto_box_seal; nothing when the public key is unusable (of small order).
std::optional<QByteArray> boxSeal(QByteArrayView sealKey, const SecureBytes& plain);
bool isUsableSealKey(QByteArrayView sealKey);
bool isUsableSignKey(QByteArrayView signKey);

} // namespace saboot::crypto
