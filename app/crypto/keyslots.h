#pragma once
#include "base/error.h"
#include "base/ids.h"
#include "base/securebytes.h"
#include "crypto/identity.h"
#include "crypto/kdf.h"
#include "crypto/recoverykey.h"

#include <QByteArray>
#include <memory>
#include <vector>

/// The key file of a case, `keys.sbk`: the case master key (CMK, 32 random bytes), locked once for each who may open it.
///
/// Version 1 (little-endian; frozen by test vectors):
///   0  4  "SBK1"
///   4  2  version = 1
///   6  2  number of slots, 1..256
///   8 16  case UUID
///  24  4  length of the whole file in bytes
///  28  4  generation: 1 at creation, one more at each change
///  32  …  slots
///   …  32  BLAKE2b-256(key = K_mac) of everything before: no slot can be removed, swapped or weakened unseen
///   …  32  SHA-256 of everything before: tells a damaged file without any key
/// A slot:
///   0  1  type; 1 passphrase, 2 officer, 3 recovery key
///   1  1  zero
///   2  2  length N of what follows byte 4
///   4 16  slot id, random
///  20  8  created at, ms UTC
///  28  2  length L of the label (UTF-8, at most 400 bytes)
///  30  L  label
///  then  type 1: passes 4, memory KiB 4, salt 16, nonce 24, XChaCha20-Poly1305(KEK, CMK) 48
///        type 2: officer UUID 16, X25519 public key 32, crypto_box_seal(CMK) 80
///        type 3: nonce 24, XChaCha20-Poly1305(BLAKE2b-256(key = recovery key, "SABOOT-RECOVERY-V1\0" || case), CMK) 48
///  Associated data of types 1 and 3: case UUID || the slot's bytes from its type up to the nonce, nonce excluded.
/// Keys of the case: crypto_kdf (BLAKE2b) of the CMK, 32 bytes each: ("SBTdb___", 1) the database, ("SBTslot_", 2) K_mac,
/// ("SBTblob_", 3) K_wrap; 16 bytes ("SBTsalt_", 4) the database's salt.
namespace saboot::crypto {

/// The open keys of one case. Move-only; const members are thread-safe.
class CaseKeys {
public:
    CaseKeys(CaseKeys&&) noexcept = default;
    CaseKeys& operator=(CaseKeys&&) noexcept = default;
    CaseId caseId() const { return m_case; }
    /// 32 raw bytes for SQLCipher's raw-key form.
    SecureBytes databaseKey() const;
    /// 16 bytes: the salt to create the database with. Leave it out when opening, so that SQLCipher reads the salt
    /// from the file and a flipped bit in it shows.
    QByteArray databaseSalt() const;
    /// 32 bytes: wraps the keys of vault objects.
    SecureBytes wrapKey() const;
    CaseKeys clone() const;
    friend bool operator==(const CaseKeys& a, const CaseKeys& b) { return a.m_case == b.m_case && a.m_master == b.m_master; }

private:
    friend class KeyFile;
    CaseKeys() = default;
    SecureBytes macKey() const;
    SecureBytes subKey(qsizetype size, quint64 number, const char* context) const;
    CaseId m_case;
    SecureBytes m_master;
};

enum class SlotType { Passphrase = 1, Officer = 2, Recovery = 3 };

/// What can be said about a slot without a key.
struct SlotInfo {
    SlotType type = SlotType::Officer;
    QByteArray id;      ///< 16 bytes
    qint64 createdAt = 0;
    QString label;      ///< officer's rank and name, or what is written on the envelope
    OfficerId officer;  ///< type Officer
    QByteArray sealKey; ///< type Officer, 32 bytes
    KdfCost cost;       ///< type Passphrase
};

struct NewKeyFile;

/// keys.sbk as a value; immutable, changes give a new one. Writing it to disk (twice, temp + fsync + rename) is the
/// store's work.
class KeyFile {
public:
    /// A fresh CMK sealed to `officer` (from a card or an identity). InvalidArgument: unusable seal key.
    static Result<NewKeyFile> create(const CaseId& caseId, const domain::Officer& officer, qint64 nowMs);
    /// Checks all that can be checked without a key. KeyFileDamaged; CaseNewer for an intact file of a later version.
    static Result<KeyFile> decode(QByteArrayView bytes);
    QByteArray encode() const { return m_bytes; }
    CaseId caseId() const { return m_case; }
    quint32 generation() const { return m_generation; }
    std::vector<SlotInfo> slotList() const;
    bool hasOfficer(const OfficerId& officer) const;
    bool hasRecovery() const;

    /// NoKeySlot: the officer has none. KeyFileDamaged: his slot does not open, or the file's MAC is wrong.
    Result<CaseKeys> open(const UnlockedIdentity& identity) const;
    /// WrongPassphrase: the recovery key is well-formed but not this case's. NoKeySlot: there is no recovery slot.
    Result<CaseKeys> openWithRecovery(const SecureBytes& recoveryKey) const;
    /// WrongPassphrase, NoKeySlot, KeyFileDamaged. Takes about a second for each passphrase slot.
    Result<CaseKeys> openWithPassphrase(const SecureBytes& passphraseUtf8) const;

    /// Each gives the changed file. The keys must be those of this file (InvalidArgument), whose MAC is checked first.
    /// AlreadyExists when the officer has a slot with the same key; a slot with another key is replaced.
    Result<KeyFile> withOfficer(const CaseKeys& keys, const domain::Officer& officer, qint64 nowMs) const;
    Result<KeyFile> withRecovery(const CaseKeys& keys, const SecureBytes& recoveryKey, const QString& label, qint64 nowMs) const;
    Result<KeyFile> withPassphrase(const CaseKeys& keys, const SecureBytes& passphraseUtf8, const KdfCost& cost,
                                   const QString& label, qint64 nowMs) const;
    /// NotFound; InvalidArgument for the last slot. Whoever held it may have kept the CMK: to shut him out, renew().
    Result<KeyFile> withoutSlot(const CaseKeys& keys, const QByteArray& slotId) const;
    /// A fresh CMK sealed to the officers of this file except `without`, for PRAGMA rekey and re-wrapping. Recovery and
    /// passphrase slots cannot be carried over: add new ones.
    Result<NewKeyFile> renew(const CaseKeys& keys, const std::vector<OfficerId>& without, qint64 nowMs) const;

private:
    struct Slot {
        SlotInfo info;
        qsizetype begin = 0; ///< of the whole slot within the file
        qsizetype size = 0;
        qsizetype body = 0;  ///< first byte after the label, within the file
    };
    KeyFile() = default;
    static QByteArray seal(const CaseKeys& keys, quint32 generation, const std::vector<QByteArray>& slots);
    Result<CaseKeys> accept(SecureBytes master) const;
    Status checkMac(const CaseKeys& keys) const;
    Status requireOwn(const CaseKeys& keys) const;
    Result<KeyFile> rebuilt(const CaseKeys& keys, const std::vector<QByteArray>& slots) const;
    QByteArray slotBytes(const Slot& slot) const { return m_bytes.mid(slot.begin, slot.size); }

    QByteArray m_bytes;
    CaseId m_case;
    quint32 m_generation = 0;
    std::vector<Slot> m_slots;
};

struct NewKeyFile {
    KeyFile file;
    CaseKeys keys;
};

inline constexpr qint64 maximumKeyFileBytes = 1 << 20;

} // namespace saboot::crypto
