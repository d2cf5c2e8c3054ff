#include "crypto/identity.h"

#include "crypto/bytes.h"
#include "crypto/card.h"
#include "crypto/passphrase.h"
#include "crypto/primitives.h"
#include "crypto/sha256.h"

#include <cstring>

namespace saboot::crypto {

namespace {

constexpr quint16 version = 1;
constexpr qsizetype fixedBytes = 92;
constexpr qsizetype checkOffset = 32;
constexpr qsizetype secretBytes = 64;
constexpr qsizetype sealedBytes = secretBytes + aeadTagBytes;

Error damaged(const char* why) { return Error(ErrorCode::IdentityDamaged, QString::fromLatin1(why)); }

QByteArray keyCheck(const SecureBytes& kek) { return keyedHash(kek, QByteArrayView("SABOOT-IDENTITY-CHECK-V1", 25)); }

} // namespace

QByteArray UnlockedIdentity::sign(SignDomain domain, QByteArrayView bytes) const {
    QByteArray message = signDomainBytes(domain);
    message.append(bytes.data(), bytes.size());
    QByteArray signature(signatureBytes, Qt::Uninitialized);
    crypto_sign_detached(raw(signature), nullptr, raw(message), size_t(message.size()), m_signSecret.data());
    return signature;
}

Result<SecureBytes> UnlockedIdentity::openSeal(QByteArrayView box) const {
    const Error closed(ErrorCode::NoKeySlot, m_officer.name);
    if (box.size() <= qsizetype(crypto_box_SEALBYTES)) return closed;
    SecureBytes plain(box.size() - qsizetype(crypto_box_SEALBYTES));
    if (crypto_box_seal_open(plain.data(), raw(box), size_t(box.size()), raw(m_officer.sealKey), m_sealSecret.data()) != 0)
        return closed;
    return plain;
}

Result<QByteArray> sealToOfficer(const domain::Officer& officer, const SecureBytes& plain) {
    auto sealed = boxSeal(officer.sealKey, plain);
    if (!sealed) return Error(ErrorCode::InvalidArgument, QStringLiteral("the public key of %1").arg(officer.name));
    return *sealed;
}

UnlockedIdentity UnlockedIdentity::clone() const {
    UnlockedIdentity copy;
    copy.m_officer = m_officer;
    copy.m_signSecret = m_signSecret.clone();
    copy.m_sealSecret = m_sealSecret.clone();
    return copy;
}

Result<NewIdentity> IdentityFile::create(domain::Officer officer, const SecureBytes& passphraseUtf8, const KdfCost& cost, Random& random) {
    SABOOT_CHECK(checkOfficerFields(officer));
    SABOOT_CHECK(requireStrongPassphrase(passphraseUtf8));
    ensureSodium();
    if (officer.id.isNull()) officer.id = OfficerId(random.uuid());
    officer.signKey.resize(publicKeyBytes);
    officer.sealKey.resize(publicKeyBytes);
    UnlockedIdentity unlocked;
    unlocked.m_signSecret = SecureBytes(crypto_sign_SECRETKEYBYTES);
    unlocked.m_sealSecret = SecureBytes(crypto_box_SECRETKEYBYTES);
    crypto_sign_keypair(raw(officer.signKey), unlocked.m_signSecret.data());
    crypto_box_keypair(raw(officer.sealKey), unlocked.m_sealSecret.data());
    unlocked.m_officer = officer;
    const QByteArray card = encodeCard(unlocked);
    if (card.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the officer's data"));
    SABOOT_TRY(IdentityFile file, lock(unlocked, card, passphraseUtf8, cost));
    return NewIdentity{std::move(file), std::move(unlocked)};
}

Result<IdentityFile> IdentityFile::lock(const UnlockedIdentity& identity, const QByteArray& publicPart,
                                        const SecureBytes& passphraseUtf8, const KdfCost& cost) {
    const QByteArray salt = randomBytes(kdfSaltBytes);
    const QByteArray nonce = randomBytes(aeadNonceBytes);
    SABOOT_TRY(const SecureBytes kek, deriveKek(passphraseUtf8, salt, cost));
    ByteWriter w(fixedBytes + publicPart.size() + sealedBytes + sha256Bytes);
    w.raw("SBI1").number(version).number(quint16(0));
    w.number(cost.passes).number(quint32(cost.memoryBytes >> 10)).raw(salt);
    w.raw(keyCheck(kek)).raw(nonce).number(quint32(publicPart.size())).raw(publicPart);
    SecureBytes secrets(secretBytes);
    std::memcpy(secrets.data(), identity.m_signSecret.data(), 32);
    std::memcpy(secrets.data() + 32, identity.m_sealSecret.data(), 32);
    w.raw(aeadSeal(kek, nonce, secrets, w.bytes()));
    w.raw(sha256(w.bytes()));
    return decode(w.bytes());
}

Result<IdentityFile> IdentityFile::decode(QByteArrayView bytes) {
    if (bytes.size() < fixedBytes + sealedBytes + sha256Bytes) return damaged("it is cut off");
    if (bytes.size() > maximumIdentityBytes) return damaged("it is too long");
    if (bytes.first(4) != QByteArrayView("SBI1")) return damaged("it is no identity file");
    if (bytes.last(sha256Bytes) != QByteArrayView(sha256(bytes.chopped(sha256Bytes)))) return damaged("its checksum is wrong");
    ByteReader r(bytes.sliced(4));
    if (r.number<quint16>() != version) return damaged("it was made by a newer version of the program");
    if (r.number<quint16>() != 0) return damaged("its header is wrong");
    IdentityFile file;
    file.m_cost.passes = r.number<quint32>();
    file.m_cost.memoryBytes = quint64(r.number<quint32>()) << 10;
    if (!isAcceptable(file.m_cost)) return damaged("the cost of its key derivation was altered");
    r.view(kdfSaltBytes + 32 + aeadNonceBytes);
    const quint32 publicSize = r.number<quint32>();
    if (qsizetype(publicSize) != bytes.size() - fixedBytes - sealedBytes - sha256Bytes) return damaged("its length is wrong");
    file.m_publicPart = r.raw(qsizetype(publicSize));
    Result<domain::Officer> officer = decodeCard(file.m_publicPart);
    if (!officer) return damaged("its public part was altered");
    file.m_officer = std::move(officer).value();
    file.m_bytes = bytes.toByteArray();
    return file;
}

Result<UnlockedIdentity> IdentityFile::unlock(const SecureBytes& passphraseUtf8) const {
    const QByteArrayView all(m_bytes);
    Result<SecureBytes> derived = deriveKek(passphraseUtf8, all.sliced(16, kdfSaltBytes), m_cost);
    if (!derived) {
        // Nothing that is no passphrase can be the right one.
        if (derived.error().code() == ErrorCode::InvalidArgument) return Error(ErrorCode::WrongPassphrase);
        return std::move(derived).error();
    }
    const SecureBytes& kek = *derived;
    if (!equalInConstantTime(keyCheck(kek), all.sliced(checkOffset, 32))) return Error(ErrorCode::WrongPassphrase);
    const QByteArrayView header = all.first(fixedBytes + m_publicPart.size());
    const auto secrets = aeadOpen(kek, all.sliced(64, aeadNonceBytes), all.sliced(header.size(), sealedBytes), header);
    if (!secrets) return damaged("it was altered");

    UnlockedIdentity unlocked;
    unlocked.m_officer = m_officer;
    unlocked.m_signSecret = SecureBytes(crypto_sign_SECRETKEYBYTES);
    unlocked.m_sealSecret = SecureBytes::copyOf(secrets->view().sliced(32));
    QByteArray signKey(publicKeyBytes, Qt::Uninitialized);
    QByteArray sealKey(publicKeyBytes, Qt::Uninitialized);
    crypto_sign_seed_keypair(raw(signKey), unlocked.m_signSecret.data(), secrets->data());
    crypto_scalarmult_base(raw(sealKey), unlocked.m_sealSecret.data());
    if (signKey != m_officer.signKey || sealKey != m_officer.sealKey) return damaged("its keys do not belong together");
    return unlocked;
}

Result<IdentityFile> IdentityFile::changePassphrase(const SecureBytes& oldUtf8, const SecureBytes& newUtf8, const KdfCost& cost) const {
    SABOOT_CHECK(requireStrongPassphrase(newUtf8));
    SABOOT_TRY(const UnlockedIdentity unlocked, unlock(oldUtf8));
    return lock(unlocked, m_publicPart, newUtf8, cost);
}

QByteArray IdentityFile::card() const { return m_publicPart; }

QByteArray keyDigest(QByteArrayView signKey) { return sha256(signKey); }

} // namespace saboot::crypto
