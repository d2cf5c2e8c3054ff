#pragma once
#include "base/error.h"
#include "base/random.h"
#include "base/securebytes.h"
#include "crypto/kdf.h"
#include "crypto/signature.h"
#include "domain/casefile.h"

#include <QByteArray>

/// Who an officer is to the machine: an Ed25519 key that signs and an X25519 key that case keys are sealed to.
///
/// Identity file, version 1 (little-endian; frozen by test vectors):
///   0  4  "SBI1"
///   4  2  version = 1
///   6  2  zero
///   8  4  Argon2id passes
///  12  4  Argon2id memory in KiB
///  16 16  salt
///  32 32  key check: BLAKE2b-256(key = KEK, "SABOOT-IDENTITY-CHECK-V1\0"); commits to the key, so that a wrong
///         passphrase and an altered file are told apart
///  64 24  nonce
///  88  4  length P of the public part (at most 16 KiB)
///  92  P  public part: the identity card, with its signature
///  92+P 80 XChaCha20-Poly1305(KEK, nonce, Ed25519 seed || X25519 secret), bytes 0..92+P-1 as associated data
/// 172+P 32 SHA-256 of everything before: tells a damaged file without any passphrase
///
/// Identity card, `.sbcard`: canonical JSON (RFC 8785), UTF-8, one object
///   {"added_at":ms,"format":"saboot-card","id":uuid,"name":…,"name_urdu":…,"number":…,"rank":…,"role":…,
///    "seal_key":64 hex,"sign_key":64 hex,"signature":128 hex,"unit":…,"version":1}
/// signed by its own key over the canonical JSON without "signature" (SignDomain::IdentityCard).
namespace saboot::crypto {

/// An officer's secrets, open. Lives while the desk is unlocked; dropping it is locking. Move-only; const members are
/// thread-safe. The secrets never leave it.
class UnlockedIdentity {
public:
    UnlockedIdentity(UnlockedIdentity&&) noexcept = default;
    UnlockedIdentity& operator=(UnlockedIdentity&&) noexcept = default;
    const domain::Officer& officer() const { return m_officer; }
    /// 64 bytes over the domain string and `bytes`; deterministic.
    QByteArray sign(SignDomain domain, QByteArrayView bytes) const;
    /// Opens a box sealed to this officer (crypto_box_seal). NoKeySlot when it is not for this key or was altered.
    Result<SecureBytes> openSeal(QByteArrayView box) const;
    /// A second handle to the same secrets, for a worker thread's own use.
    UnlockedIdentity clone() const;

private:
    friend class IdentityFile;
    UnlockedIdentity() = default;
    domain::Officer m_officer;
    SecureBytes m_signSecret; ///< 64: seed || public, as libsodium wants it
    SecureBytes m_sealSecret; ///< 32
};

/// Encrypts to an officer's public key (crypto_box_seal): only their unlocked identity opens it, by openSeal().
/// InvalidArgument when the key is unusable.
Result<QByteArray> sealToOfficer(const domain::Officer& officer, const SecureBytes& plain);

struct NewIdentity;

/// The desk's identity file: readable without a passphrase as far as its public half goes. A value; immutable.
class IdentityFile {
public:
    /// Makes fresh keys for `officer` (its id is made when null; its keys are overwritten; addedAt is kept).
    /// PassphraseTooWeak, InvalidArgument (a text field is over 200 characters or holds controls), OutOfMemory.
    static Result<NewIdentity> create(domain::Officer officer, const SecureBytes& passphraseUtf8, const KdfCost& cost,
                                      Random& random = systemRandom());
    /// IdentityDamaged for anything that is not exactly such a file, including a cost under the floor.
    static Result<IdentityFile> decode(QByteArrayView bytes);
    QByteArray encode() const { return m_bytes; }
    const domain::Officer& officer() const { return m_officer; }
    KdfCost cost() const { return m_cost; }
    /// The self-signed card, as bytes to hand over.
    QByteArray card() const;
    /// WrongPassphrase, or IdentityDamaged when the passphrase is right but the rest was altered. Takes about a second.
    Result<UnlockedIdentity> unlock(const SecureBytes& passphraseUtf8) const;
    /// The same keys under a new passphrase, salt and cost. WrongPassphrase, PassphraseTooWeak. The card is unchanged.
    Result<IdentityFile> changePassphrase(const SecureBytes& oldUtf8, const SecureBytes& newUtf8, const KdfCost& cost) const;

private:
    IdentityFile() = default;
    static Result<IdentityFile> lock(const UnlockedIdentity& identity, const QByteArray& publicPart,
                                     const SecureBytes& passphraseUtf8, const KdfCost& cost);
    QByteArray m_bytes;
    QByteArray m_publicPart;
    domain::Officer m_officer;
    KdfCost m_cost;
};

struct NewIdentity {
    IdentityFile file;
    UnlockedIdentity unlocked;
};

inline constexpr qint64 maximumCardBytes = 16 << 10;
inline constexpr qint64 maximumIdentityBytes = maximumCardBytes + 1024;

/// A card signed by `identity` for its own officer.
QByteArray encodeCard(const UnlockedIdentity& identity);
/// The officer of a card whose signature holds. FormatUnknown: no card; FormatDamaged: a card, but altered, not
/// canonical, with unusable keys or fields (detail says what). A good card proves only that its maker holds the key:
/// compare the fingerprint by voice before trusting the name.
Result<domain::Officer> decodeCard(QByteArrayView bytes);

/// For reading aloud on the telephone: eight groups of five digits, "01234 56789 …". Each group is five bytes,
/// big-endian, modulo 100,000, of SHA-512("SABOOT-FINGERPRINT-V1\0" || officer id || sign key || seal key).
QString fingerprint(const domain::Officer& officer);
/// SHA-256 of an Ed25519 public key, as audit records carry it.
QByteArray keyDigest(QByteArrayView signKey);

} // namespace saboot::crypto
