#include "crypto/kdf.h"

#include "crypto/passphrase.h"
#include "crypto/primitives.h"

#include <QString>
#include <algorithm>
#include <chrono>
#include <unistd.h>

namespace saboot::crypto {

bool isAcceptable(const KdfCost& cost) {
    return cost.passes >= kdfFloor.passes && cost.passes <= kdfCeiling.passes && cost.memoryBytes >= kdfFloor.memoryBytes &&
           cost.memoryBytes <= kdfCeiling.memoryBytes && cost.memoryBytes % 1024 == 0;
}

Result<SecureBytes> deriveKek(const SecureBytes& passphraseUtf8, QByteArrayView salt, const KdfCost& cost) {
    if (salt.size() != kdfSaltBytes) return Error(ErrorCode::InvalidArgument, QStringLiteral("salt of the key derivation"));
    if (!isAcceptable(cost)) return Error(ErrorCode::InvalidArgument, QStringLiteral("cost of the key derivation"));
    ensureSodium();
    SABOOT_TRY(const SecureBytes passphrase, preparePassphrase(passphraseUtf8));
    SecureBytes key(kekBytes);
    if (crypto_pwhash(key.data(), size_t(key.size()), reinterpret_cast<const char*>(passphrase.data()),
                      size_t(passphrase.size()), raw(salt), cost.passes, size_t(cost.memoryBytes),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error(ErrorCode::OutOfMemory, QStringLiteral("%1 MiB").arg(cost.memoryBytes >> 20));
    return key;
}

KdfCost calibrate(int targetMs) {
    using std::chrono::steady_clock;
    const auto measuredMs = [](const KdfCost& cost) -> double {
        const auto from = steady_clock::now();
        const SecureBytes probe = SecureBytes::copyOf("calibration");
        if (!deriveKek(probe, QByteArray(kdfSaltBytes, '\0'), cost)) return -1;
        return std::chrono::duration<double, std::milli>(steady_clock::now() - from).count();
    };
    const quint64 pages = quint64(std::max(0L, ::sysconf(_SC_PHYS_PAGES)));
    const quint64 physical = pages * quint64(std::max(4096L, ::sysconf(_SC_PAGESIZE)));
    const quint64 ceiling = std::clamp<quint64>(physical / 4, kdfFloor.memoryBytes, 512ULL << 20);
    // Whole steps of 32 MiB: the number is printed for the officer and need not be finer.
    const quint64 step = 32ULL << 20;

    const double floorMs = measuredMs(kdfFloor);
    if (floorMs <= 0 || floorMs >= targetMs) return kdfFloor;
    KdfCost cost = kdfFloor;
    const double factor = targetMs / floorMs;
    cost.memoryBytes = std::clamp<quint64>(quint64(double(kdfFloor.memoryBytes) * factor) / step * step, kdfFloor.memoryBytes, ceiling);
    const double left = factor * double(kdfFloor.memoryBytes) / double(cost.memoryBytes);
    if (left > 1.3) cost.passes = std::clamp<quint32>(quint32(3 * left), kdfFloor.passes, 16);
    // What was extrapolated must really be possible here (memory limits of the session, for one), and more memory costs more
    // than its share once it no longer fits the caches: an officer who waits much longer than meant chooses a shorter phrase.
    for (int round = 0; round < 3; ++round) {
        const double took = measuredMs(cost);
        if (took <= 0) return kdfFloor;
        if (took <= 1.2 * targetMs || cost == kdfFloor) break;
        const double share = targetMs / took;
        if (cost.passes > kdfFloor.passes) cost.passes = std::max<quint32>(quint32(double(cost.passes) * share), kdfFloor.passes);
        else cost.memoryBytes = std::max<quint64>(quint64(double(cost.memoryBytes) * share) / step * step, kdfFloor.memoryBytes);
    }
    return cost;
}

} // namespace saboot::crypto
