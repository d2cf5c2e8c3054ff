#pragma once
#include "crypto/bytes.h"
#include "crypto/primitives.h"
#include "crypto/sha256.h"
#include "crypto/vaultobject.h"

#include <optional>

/// What writer and reader of vault objects share. Internal to crypto/.
namespace saboot::crypto {

inline constexpr qint64 vaultTagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
inline constexpr qsizetype vaultStreamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

QByteArray vaultHeader(const QByteArray& fileId, QByteArrayView streamHeader);
/// file id || u64 number of the chunk.
QByteArray chunkAssociated(const QByteArray& fileId, quint64 number);
QByteArray wrapObjectKey(const CaseKeys& keys, const QByteArray& fileId, const SecureBytes& objectKey);
std::optional<SecureBytes> unwrapObjectKey(const CaseKeys& keys, const QByteArray& fileId, const QByteArray& wrapped);

/// The secretstream state inside locked memory. It holds only bytes, so any alignment will do.
inline crypto_secretstream_xchacha20poly1305_state* streamState(SecureBytes& bytes) {
    static_assert(alignof(crypto_secretstream_xchacha20poly1305_state) == 1);
    return reinterpret_cast<crypto_secretstream_xchacha20poly1305_state*>(bytes.data());
}

} // namespace saboot::crypto
