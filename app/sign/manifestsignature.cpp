#include "sign/manifestsignature.h"

#include "crypto/jcs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace saboot::sign {

namespace {
const QString formatName = QStringLiteral("saboot-manifest-signature-1");
Error damaged(const QString& why) { return Error(ErrorCode::FormatDamaged, why); }
} // namespace

QByteArray makeManifestSignature(const crypto::UnlockedIdentity& officer, QByteArrayView manifest) {
    const QJsonObject one{{QStringLiteral("card"), QJsonDocument::fromJson(crypto::encodeCard(officer)).object()},
                          {QStringLiteral("role"), QStringLiteral("officer")},
                          {QStringLiteral("signature"), QString::fromLatin1(officer.sign(crypto::SignDomain::Manifest, manifest).toHex())}};
    const auto bytes = crypto::canonicalJson(QJsonObject{{QStringLiteral("format"), formatName}, {QStringLiteral("signatures"), QJsonArray{one}}});
    return bytes ? *bytes : QByteArray();
}

Result<std::vector<ManifestSigner>> checkManifestSignature(QByteArrayView file, QByteArrayView manifest) {
    const QJsonObject root = QJsonDocument::fromJson(file.toByteArray()).object();
    const auto canonical = crypto::canonicalJson(root);
    if (root[QStringLiteral("format")].toString() != formatName || !canonical || *canonical != file)
        return damaged(QStringLiteral("manifest.sig is not in its one form"));
    std::vector<ManifestSigner> out;
    for (const auto& v : root[QStringLiteral("signatures")].toArray()) {
        const QJsonObject o = v.toObject();
        const auto cardBytes = crypto::canonicalJson(o[QStringLiteral("card")].toObject());
        if (!cardBytes) return damaged(QStringLiteral("an identity card in manifest.sig"));
        const auto officer = crypto::decodeCard(*cardBytes);
        if (!officer) return damaged(QStringLiteral("an identity card in manifest.sig: %1").arg(officer.error().detail()));
        const QByteArray signature = QByteArray::fromHex(o[QStringLiteral("signature")].toString().toLatin1());
        if (!crypto::verifySignature(officer->signKey, crypto::SignDomain::Manifest, manifest, signature))
            return damaged(QStringLiteral("the signature of %1 over the manifest does not hold").arg(officer->name));
        out.push_back({*officer, o[QStringLiteral("role")].toString()});
    }
    if (out.empty()) return damaged(QStringLiteral("manifest.sig holds no signature"));
    return out;
}

} // namespace saboot::sign
