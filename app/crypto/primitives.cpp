#include "crypto/primitives.h"

#include <QtGlobal>

namespace saboot::crypto {

void ensureSodium() {
    static const int ready = sodium_init();
    Q_UNUSED(ready);
}

QByteArray randomBytes(qsizetype size) {
    ensureSodium();
    QByteArray out(size, Qt::Uninitialized);
    randombytes_buf(out.data(), size_t(size));
    return out;
}

SecureBytes randomSecret(qsizetype size) {
    SecureBytes out(size);
    randombytes_buf(out.data(), size_t(size));
    return out;
}

QByteArray aeadSeal(const SecureBytes& key, QByteArrayView nonce, const SecureBytes& plain, QByteArrayView ad) {
    Q_ASSERT(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES && nonce.size() == aeadNonceBytes);
    QByteArray out(plain.size() + aeadTagBytes, Qt::Uninitialized);
    unsigned long long size = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out), &size, plain.data(), size_t(plain.size()), raw(ad),
                                               size_t(ad.size()), nullptr, raw(nonce), key.data());
    return out;
}

std::optional<SecureBytes> aeadOpen(const SecureBytes& key, QByteArrayView nonce, QByteArrayView cipher, QByteArrayView ad) {
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || nonce.size() != aeadNonceBytes ||
        cipher.size() <= aeadTagBytes)
        return std::nullopt;
    SecureBytes out(cipher.size() - aeadTagBytes);
    unsigned long long size = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), &size, nullptr, raw(cipher), size_t(cipher.size()), raw(ad),
                                                   size_t(ad.size()), raw(nonce), key.data()) != 0)
        return std::nullopt;
    return out;
}

QByteArray keyedHash(const SecureBytes& key, QByteArrayView bytes) {
    ensureSodium();
    QByteArray out(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(raw(out), size_t(out.size()), raw(bytes), size_t(bytes.size()), key.data(), size_t(key.size()));
    return out;
}

SecureBytes keyedHashSecret(const SecureBytes& key, QByteArrayView bytes) {
    SecureBytes out(crypto_generichash_BYTES);
    crypto_generichash(out.data(), size_t(out.size()), raw(bytes), size_t(bytes.size()), key.data(), size_t(key.size()));
    return out;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b) {
    return a.size() == b.size() && (a.isEmpty() || sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0);
}

std::optional<QByteArray> boxSeal(QByteArrayView sealKey, const SecureBytes& plain) {
    ensureSodium();
    if (!isUsableSealKey(sealKey)) return std::nullopt;
    QByteArray out(plain.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal(raw(out), plain.data(), size_t(plain.size()), raw(sealKey)) != 0) return std::nullopt;
    return out;
}

bool isUsableSealKey(QByteArrayView sealKey) {
    ensureSodium();
    if (sealKey.size() != crypto_box_PUBLICKEYBYTES) return false;
    // A point of small order gives the all-zero secret with every scalar; libsodium reports that as a failure.
    const SecureBytes scalar = randomSecret(crypto_scalarmult_SCALARBYTES);
    SecureBytes shared(crypto_scalarmult_BYTES);
    return crypto_scalarmult(shared.data(), scalar.data(), raw(sealKey)) == 0;
}

bool isUsableSignKey(QByteArrayView signKey) {
    ensureSodium();
    return signKey.size() == crypto_sign_PUBLICKEYBYTES && crypto_core_ed25519_is_valid_point(raw(signKey)) == 1;
}

} // namespace saboot::crypto
