#include "crypto/keyslots.h"

#include "crypto/bytes.h"
#include "crypto/passphrase.h"
#include "crypto/primitives.h"
#include "crypto/sha256.h"

#include <algorithm>

namespace saboot::crypto {

namespace {

constexpr quint16 version = 1;
constexpr qsizetype headBytes = 32;
constexpr qsizetype trailerBytes = 64;
constexpr qsizetype masterBytes = 32;
constexpr qsizetype slotIdBytes = 16;
constexpr qsizetype sealedMasterBytes = masterBytes + aeadTagBytes;
constexpr qsizetype boxedMasterBytes = masterBytes + qsizetype(crypto_box_SEALBYTES);
constexpr qsizetype maximumLabelBytes = 400;
constexpr size_t maximumSlots = 256;
constexpr qsizetype passphraseNonceOffset = 4 + 4 + kdfSaltBytes;

Error damaged(const QString& why) { return Error(ErrorCode::KeyFileDamaged, why); }
Error damaged(const char* why) { return damaged(QString::fromLatin1(why)); }

qsizetype bodyBytes(SlotType type) {
    switch (type) {
    case SlotType::Passphrase: return passphraseNonceOffset + aeadNonceBytes + sealedMasterBytes;
    case SlotType::Officer: return 16 + publicKeyBytes + boxedMasterBytes;
    case SlotType::Recovery: return aeadNonceBytes + sealedMasterBytes;
    }
    return -1;
}

/// Cuts at a character, so that the label stays UTF-8.
QByteArray labelBytes(const QString& label) {
    QString text = label.simplified();
    QByteArray utf8 = text.toUtf8();
    while (utf8.size() > maximumLabelBytes) {
        text.chop(1);
        if (!text.isEmpty() && text.back().isHighSurrogate()) text.chop(1);
        utf8 = text.toUtf8();
    }
    return utf8;
}

/// The slot up to and without its body.
QByteArray slotHead(SlotType type, const QByteArray& id, qint64 createdAt, const QString& label) {
    const QByteArray text = labelBytes(label);
    ByteWriter w;
    w.number(quint8(type)).number(quint8(0));
    w.number(quint16(slotIdBytes + 8 + 2 + text.size() + bodyBytes(type)));
    w.raw(id).number(createdAt).number(quint16(text.size())).raw(text);
    return w.bytes();
}

QByteArray associated(const CaseId& caseId, QByteArrayView slotUpToNonce) {
    QByteArray ad = caseId.bytes();
    ad.append(slotUpToNonce.data(), slotUpToNonce.size());
    return ad;
}

SecureBytes recoveryKek(const SecureBytes& recoveryKey, const CaseId& caseId) {
    return keyedHashSecret(recoveryKey, QByteArray("SABOOT-RECOVERY-V1", 19) + caseId.bytes());
}

QString officerLabel(const domain::Officer& officer) {
    return (officer.rank + QLatin1Char(' ') + (officer.name.isEmpty() ? officer.nameUrdu : officer.name)).simplified();
}

Result<QByteArray> officerSlot(const SecureBytes& master, const OfficerId& officer, const QByteArray& sealKey, const QString& label, qint64 nowMs) {
    if (officer.isNull()) return Error(ErrorCode::InvalidArgument, QStringLiteral("officer without id"));
    const auto box = boxSeal(sealKey, master);
    if (!box) return Error(ErrorCode::InvalidArgument, QStringLiteral("the officer's sealing key"));
    return slotHead(SlotType::Officer, randomBytes(slotIdBytes), nowMs, label) + officer.bytes() + sealKey + *box;
}

} // namespace

SecureBytes CaseKeys::subKey(qsizetype size, quint64 number, const char* context) const {
    SecureBytes out(size);
    crypto_kdf_derive_from_key(out.data(), size_t(size), number, context, m_master.data());
    return out;
}

SecureBytes CaseKeys::databaseKey() const { return subKey(32, 1, "SBTdb___"); }
SecureBytes CaseKeys::macKey() const { return subKey(32, 2, "SBTslot_"); }
SecureBytes CaseKeys::wrapKey() const { return subKey(32, 3, "SBTblob_"); }
QByteArray CaseKeys::databaseSalt() const { return subKey(16, 4, "SBTsalt_").view().toByteArray(); }

CaseKeys CaseKeys::clone() const {
    CaseKeys copy;
    copy.m_case = m_case;
    copy.m_master = m_master.clone();
    return copy;
}

QByteArray KeyFile::seal(const CaseKeys& keys, quint32 generation, const std::vector<QByteArray>& slots) {
    qsizetype size = headBytes + trailerBytes;
    for (const QByteArray& s : slots) size += s.size();
    ByteWriter w(size);
    w.raw("SBK1").number(version).number(quint16(slots.size())).raw(keys.caseId().bytes());
    w.number(quint32(size)).number(generation);
    for (const QByteArray& s : slots) w.raw(s);
    w.raw(keyedHash(keys.macKey(), w.bytes()));
    w.raw(sha256(w.bytes()));
    return w.bytes();
}

Result<NewKeyFile> KeyFile::create(const CaseId& caseId, const domain::Officer& officer, qint64 nowMs) {
    if (caseId.isNull()) return Error(ErrorCode::InvalidArgument, QStringLiteral("case without id"));
    ensureSodium();
    CaseKeys keys;
    keys.m_case = caseId;
    keys.m_master = randomSecret(masterBytes);
    SABOOT_TRY(const QByteArray slot, officerSlot(keys.m_master, officer.id, officer.sealKey, officerLabel(officer), nowMs));
    SABOOT_TRY(KeyFile file, decode(seal(keys, 1, {slot})));
    return NewKeyFile{std::move(file), std::move(keys)};
}

Result<KeyFile> KeyFile::decode(QByteArrayView bytes) {
    if (bytes.isEmpty()) return damaged("it is empty");
    if (bytes.size() > maximumKeyFileBytes) return damaged("it is too long");
    if (bytes.size() < headBytes + trailerBytes) return damaged("it is cut off");
    if (bytes.first(4) != QByteArrayView("SBK1")) return damaged("it is no key file");
    if (bytes.last(sha256Bytes) != QByteArrayView(sha256(bytes.chopped(sha256Bytes)))) return damaged("its checksum is wrong");
    ByteReader r(bytes.chopped(trailerBytes));
    r.view(4);
    const auto fileVersion = r.number<quint16>();
    if (fileVersion > version) return Error(ErrorCode::CaseNewer, QStringLiteral("key file version %1").arg(fileVersion));
    const auto count = r.number<quint16>();
    KeyFile file;
    file.m_case = CaseId::fromBytes(r.raw(16));
    const auto total = r.number<quint32>();
    file.m_generation = r.number<quint32>();
    if (fileVersion != version || qsizetype(total) != bytes.size() || file.m_generation == 0 || file.m_case.isNull())
        return damaged("its header is wrong");
    if (count == 0 || count > maximumSlots) return damaged("its number of slots is wrong");
    for (int i = 0; i < count; ++i) {
        const auto bad = [i] { return damaged(QStringLiteral("slot %1 is wrong").arg(i + 1)); };
        Slot slot;
        slot.begin = r.position();
        const auto type = r.number<quint8>();
        const auto zero = r.number<quint8>();
        const auto size = r.number<quint16>();
        slot.info.id = r.raw(slotIdBytes);
        slot.info.createdAt = r.number<qint64>();
        const auto labelSize = r.number<quint16>();
        const QByteArray label = r.raw(labelSize);
        slot.info.label = QString::fromUtf8(label);
        if (!r.isGood() || zero != 0 || type < 1 || type > 3 || labelSize > maximumLabelBytes || slot.info.label.toUtf8() != label)
            return bad();
        slot.info.type = SlotType(type);
        slot.body = r.position();
        slot.size = 4 + qsizetype(size);
        const qsizetype body = bodyBytes(slot.info.type);
        if (slot.body + body != slot.begin + slot.size) return bad();
        const QByteArrayView content = r.view(body);
        if (!r.isGood()) return bad();
        ByteReader c(content);
        if (slot.info.type == SlotType::Officer) {
            slot.info.officer = OfficerId::fromBytes(c.raw(16));
            slot.info.sealKey = c.raw(publicKeyBytes);
            if (slot.info.officer.isNull() || file.hasOfficer(slot.info.officer)) return bad();
        } else if (slot.info.type == SlotType::Passphrase) {
            slot.info.cost.passes = c.number<quint32>();
            slot.info.cost.memoryBytes = quint64(c.number<quint32>()) << 10;
            if (!isAcceptable(slot.info.cost)) return damaged(QStringLiteral("the cost of slot %1 was altered").arg(i + 1));
        }
        file.m_slots.push_back(std::move(slot));
    }
    if (!r.atEnd()) return damaged("something follows its last slot");
    file.m_bytes = bytes.toByteArray();
    return file;
}

std::vector<SlotInfo> KeyFile::slotList() const {
    std::vector<SlotInfo> list;
    for (const Slot& s : m_slots) list.push_back(s.info);
    return list;
}

bool KeyFile::hasOfficer(const OfficerId& officer) const {
    return std::any_of(m_slots.begin(), m_slots.end(), [&](const Slot& s) { return s.info.type == SlotType::Officer && s.info.officer == officer; });
}

bool KeyFile::hasRecovery() const {
    return std::any_of(m_slots.begin(), m_slots.end(), [](const Slot& s) { return s.info.type == SlotType::Recovery; });
}

Status KeyFile::checkMac(const CaseKeys& keys) const {
    const QByteArrayView all(m_bytes);
    const QByteArray mac = keyedHash(keys.macKey(), all.chopped(trailerBytes));
    if (!equalInConstantTime(mac, all.sliced(all.size() - trailerBytes, 32))) return damaged("a slot was altered, added or removed");
    return ok();
}

Result<CaseKeys> KeyFile::accept(SecureBytes master) const {
    if (master.size() != masterBytes) return damaged("a slot holds no case key");
    CaseKeys keys;
    keys.m_case = m_case;
    keys.m_master = std::move(master);
    SABOOT_CHECK(checkMac(keys));
    return keys;
}

Result<CaseKeys> KeyFile::open(const UnlockedIdentity& identity) const {
    for (const Slot& slot : m_slots) {
        if (slot.info.type != SlotType::Officer || slot.info.officer != identity.officer().id) continue;
        // Sealed to another key of the same officer: a slot from before he made a new identity.
        if (slot.info.sealKey != identity.officer().sealKey) return Error(ErrorCode::NoKeySlot, slot.info.label);
        Result<SecureBytes> master = identity.openSeal(QByteArrayView(m_bytes).sliced(slot.body + 16 + publicKeyBytes, boxedMasterBytes));
        if (!master) return damaged("your slot does not open");
        return accept(std::move(master).value());
    }
    return Error(ErrorCode::NoKeySlot, officerLabel(identity.officer()));
}

Result<CaseKeys> KeyFile::openWithRecovery(const SecureBytes& recoveryKey) const {
    if (recoveryKey.size() != recoveryKeyBytes) return Error(ErrorCode::InvalidArgument, QStringLiteral("recovery key"));
    if (!hasRecovery()) return Error(ErrorCode::NoKeySlot, QStringLiteral("recovery key"));
    const SecureBytes kek = recoveryKek(recoveryKey, m_case);
    const QByteArrayView all(m_bytes);
    for (const Slot& slot : m_slots) {
        if (slot.info.type != SlotType::Recovery) continue;
        auto master = aeadOpen(kek, all.sliced(slot.body, aeadNonceBytes), all.sliced(slot.body + aeadNonceBytes, sealedMasterBytes),
                               associated(m_case, all.sliced(slot.begin, slot.body - slot.begin)));
        if (master) return accept(std::move(*master));
    }
    return Error(ErrorCode::WrongPassphrase, QStringLiteral("this is not the recovery key of this case"));
}

Result<CaseKeys> KeyFile::openWithPassphrase(const SecureBytes& passphraseUtf8) const {
    const QByteArrayView all(m_bytes);
    bool any = false;
    for (const Slot& slot : m_slots) {
        if (slot.info.type != SlotType::Passphrase) continue;
        any = true;
        Result<SecureBytes> kek = deriveKek(passphraseUtf8, all.sliced(slot.body + 8, kdfSaltBytes), slot.info.cost);
        if (!kek) {
            if (kek.error().code() == ErrorCode::InvalidArgument) return Error(ErrorCode::WrongPassphrase);
            return std::move(kek).error();
        }
        const qsizetype nonce = slot.body + passphraseNonceOffset;
        auto master = aeadOpen(*kek, all.sliced(nonce, aeadNonceBytes), all.sliced(nonce + aeadNonceBytes, sealedMasterBytes),
                               associated(m_case, all.sliced(slot.begin, nonce - slot.begin)));
        if (master) return accept(std::move(*master));
    }
    return Error(any ? ErrorCode::WrongPassphrase : ErrorCode::NoKeySlot);
}

Result<KeyFile> KeyFile::rebuilt(const CaseKeys& keys, const std::vector<QByteArray>& slots) const {
    if (slots.size() > maximumSlots) return Error(ErrorCode::InvalidArgument, QStringLiteral("too many key slots"));
    return decode(seal(keys, m_generation + 1, slots));
}

Status KeyFile::requireOwn(const CaseKeys& keys) const {
    if (keys.caseId() != m_case || !checkMac(keys)) return Error(ErrorCode::InvalidArgument, QStringLiteral("keys of another case"));
    return ok();
}

Result<KeyFile> KeyFile::withOfficer(const CaseKeys& keys, const domain::Officer& officer, qint64 nowMs) const {
    SABOOT_CHECK(requireOwn(keys));
    std::vector<QByteArray> slots;
    for (const Slot& slot : m_slots) {
        if (slot.info.type == SlotType::Officer && slot.info.officer == officer.id) {
            if (slot.info.sealKey == officer.sealKey) return Error(ErrorCode::AlreadyExists, slot.info.label);
            continue;
        }
        slots.push_back(slotBytes(slot));
    }
    SABOOT_TRY(const QByteArray added, officerSlot(keys.m_master, officer.id, officer.sealKey, officerLabel(officer), nowMs));
    slots.push_back(added);
    return rebuilt(keys, slots);
}

Result<KeyFile> KeyFile::withRecovery(const CaseKeys& keys, const SecureBytes& recoveryKey, const QString& label, qint64 nowMs) const {
    SABOOT_CHECK(requireOwn(keys));
    if (recoveryKey.size() != recoveryKeyBytes) return Error(ErrorCode::InvalidArgument, QStringLiteral("recovery key"));
    std::vector<QByteArray> slots;
    for (const Slot& slot : m_slots) slots.push_back(slotBytes(slot));
    const QByteArray head = slotHead(SlotType::Recovery, randomBytes(slotIdBytes), nowMs, label);
    const QByteArray nonce = randomBytes(aeadNonceBytes);
    slots.push_back(head + nonce + aeadSeal(recoveryKek(recoveryKey, m_case), nonce, keys.m_master, associated(m_case, head)));
    return rebuilt(keys, slots);
}

Result<KeyFile> KeyFile::withPassphrase(const CaseKeys& keys, const SecureBytes& passphraseUtf8, const KdfCost& cost,
                                        const QString& label, qint64 nowMs) const {
    SABOOT_CHECK(requireOwn(keys));
    SABOOT_CHECK(requireStrongPassphrase(passphraseUtf8));
    std::vector<QByteArray> slots;
    for (const Slot& slot : m_slots) slots.push_back(slotBytes(slot));
    const QByteArray salt = randomBytes(kdfSaltBytes);
    const QByteArray nonce = randomBytes(aeadNonceBytes);
    SABOOT_TRY(const SecureBytes kek, deriveKek(passphraseUtf8, salt, cost));
    ByteWriter w;
    w.raw(slotHead(SlotType::Passphrase, randomBytes(slotIdBytes), nowMs, label));
    w.number(cost.passes).number(quint32(cost.memoryBytes >> 10)).raw(salt);
    slots.push_back(w.bytes() + nonce + aeadSeal(kek, nonce, keys.m_master, associated(m_case, w.bytes())));
    return rebuilt(keys, slots);
}

Result<KeyFile> KeyFile::withoutSlot(const CaseKeys& keys, const QByteArray& slotId) const {
    SABOOT_CHECK(requireOwn(keys));
    std::vector<QByteArray> slots;
    for (const Slot& slot : m_slots)
        if (slot.info.id != slotId) slots.push_back(slotBytes(slot));
    if (slots.size() == m_slots.size()) return Error(ErrorCode::NotFound, QStringLiteral("key slot"));
    if (slots.empty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the last key slot of a case"));
    return rebuilt(keys, slots);
}

Result<NewKeyFile> KeyFile::renew(const CaseKeys& keys, const std::vector<OfficerId>& without, qint64 nowMs) const {
    SABOOT_CHECK(requireOwn(keys));
    CaseKeys fresh;
    fresh.m_case = m_case;
    fresh.m_master = randomSecret(masterBytes);
    std::vector<QByteArray> slots;
    for (const Slot& slot : m_slots) {
        if (slot.info.type != SlotType::Officer || std::find(without.begin(), without.end(), slot.info.officer) != without.end())
            continue;
        SABOOT_TRY(const QByteArray again, officerSlot(fresh.m_master, slot.info.officer, slot.info.sealKey, slot.info.label, nowMs));
        slots.push_back(again);
    }
    if (slots.empty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the last key slot of a case"));
    SABOOT_TRY(KeyFile file, decode(seal(fresh, m_generation + 1, slots)));
    return NewKeyFile{std::move(file), std::move(fresh)};
}

} // namespace saboot::crypto
