#pragma once
#include "base/error.h"
#include "base/securebytes.h"

#include <QByteArrayView>

/// Passphrase to key: Argon2id version 0x13 (RFC 9106), one lane, by libsodium.
namespace saboot::crypto {

struct KdfCost {
    quint32 passes = 3;
    quint64 memoryBytes = 256ULL << 20; ///< a multiple of 1 KiB
    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

/// A file that asks for less was tampered with, and is refused when read.
inline constexpr KdfCost kdfFloor{3, 128ULL << 20};
/// A file that asks for more would stall the machine, and is refused too.
inline constexpr KdfCost kdfCeiling{64, 4ULL << 30};
inline constexpr qsizetype kdfSaltBytes = 16;
inline constexpr qsizetype kekBytes = 32;

/// Whether a cost lies between the floor and the ceiling in both measures.
bool isAcceptable(const KdfCost& cost);

/// The cost that takes about `targetMs` on this machine: memory first (up to a quarter of the machine's and 512 MiB),
/// then passes; never under the floor. Takes about 2 x targetMs; for creation, off the GUI thread.
KdfCost calibrate(int targetMs = 1000);

/// 32 bytes. The passphrase is as typed (UTF-8); it is normalised here by preparePassphrase().
/// InvalidArgument: passphrase not text or empty, salt not 16 bytes, cost not acceptable. OutOfMemory.
/// Slow (about a second) and memory-hungry: never on the GUI thread. Thread-safe.
Result<SecureBytes> deriveKek(const SecureBytes& passphraseUtf8, QByteArrayView salt, const KdfCost& cost);

} // namespace saboot::crypto
