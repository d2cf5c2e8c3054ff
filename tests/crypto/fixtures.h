#pragma once
#include "base/random.h"
#include "crypto/identity.h"
#include "crypto/keyslots.h"

#include <QTest>
#include <functional>

/// Officers and helpers of the crypto tests. The key derivation runs at its floor, which is slow enough.
namespace saboot::tests {

inline SecureBytes secret(const char* text) { return SecureBytes::copyOf(QByteArrayView(text, qsizetype(strlen(text)))); }
inline const char* strongPassphrase() { return "velvet harbour ostrich copper lantern"; }

inline domain::Officer namedOfficer(const QString& name) {
    domain::Officer o;
    o.name = name;
    o.nameUrdu = QStringLiteral("فرضی افسر");
    o.rank = QStringLiteral("Inspector");
    o.number = QStringLiteral("T-100");
    o.unit = QStringLiteral("Training Unit");
    o.role = domain::OfficerRole::Investigator;
    o.addedAt = 1'780'000'000'000;
    return o;
}

inline crypto::NewIdentity newIdentity(const QString& name = QStringLiteral("Officer One")) {
    auto made = crypto::IdentityFile::create(namedOfficer(name), secret(strongPassphrase()), crypto::kdfFloor);
    if (!made) qFatal("identity: %s", qPrintable(describe(made.error())));
    return std::move(made).value();
}

inline QByteArray flipped(QByteArray bytes, qsizetype bit) {
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

inline QByteArray with(QByteArray bytes, qsizetype at, const QByteArray& part) { return bytes.replace(at, part.size(), part); }

/// How many of `count` random one-bit changes `refuses` notices.
inline int flipsNoticed(const QByteArray& bytes, int count, const std::function<bool(const QByteArray&)>& refuses) {
    SeededRandom random(quint64(bytes.size()));
    int noticed = 0;
    for (int i = 0; i < count; ++i) noticed += refuses(flipped(bytes, qsizetype(random.below(quint64(bytes.size()) * 8)))) ? 1 : 0;
    return noticed;
}

} // namespace saboot::tests
