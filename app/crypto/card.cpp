#include "crypto/card.h"

#include "crypto/jcs.h"
#include "crypto/primitives.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <openssl/evp.h>
#include <optional>

namespace saboot::crypto {

namespace {

constexpr int maximumFieldCharacters = 200;

Error damaged(const char* why) { return Error(ErrorCode::FormatDamaged, QStringLiteral("the identity card: ") + QString::fromLatin1(why)); }

/// A name is shown in lists and printed: controls, line ends and bidi marks could make it look like another's.
bool isPlainText(const QString& s) {
    if (s.size() > maximumFieldCharacters || !s.isValidUtf16()) return false;
    for (const QChar c : s) {
        const char16_t u = c.unicode();
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            return false;
        // Zero-width joiner and non-joiner belong to Urdu spelling; the rest of the format characters do not.
        if (c.category() == QChar::Other_Format && u != 0x200c && u != 0x200d) return false;
    }
    return true;
}

QString hexText(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); }

std::optional<QByteArray> hexBytes(const QJsonValue& value, qsizetype size) {
    const QByteArray text = value.toString().toLatin1();
    QByteArray bytes = QByteArray::fromHex(text);
    if (bytes.size() != size || bytes.toHex() != text) return std::nullopt;
    return bytes;
}

} // namespace

Status checkOfficerFields(const domain::Officer& officer) {
    const auto bad = [](const char* field) { return Error(ErrorCode::InvalidArgument, QString::fromLatin1(field)); };
    if (!isPlainText(officer.name)) return bad("name");
    if (!isPlainText(officer.nameUrdu)) return bad("name in Urdu");
    if (officer.name.trimmed().isEmpty() && officer.nameUrdu.trimmed().isEmpty()) return bad("an empty name");
    if (!isPlainText(officer.rank)) return bad("rank");
    if (!isPlainText(officer.number)) return bad("number");
    if (!isPlainText(officer.unit)) return bad("unit");
    if (officer.addedAt < 0 || officer.addedAt > 9007199254740991) return bad("time");
    return ok();
}

Result<QByteArray> cardBytes(const domain::Officer& officer, const QByteArray& signature) {
    QJsonObject o{
        {QStringLiteral("added_at"), officer.addedAt},
        {QStringLiteral("format"), QStringLiteral("saboot-card")},
        {QStringLiteral("id"), officer.id.toString()},
        {QStringLiteral("name"), officer.name},
        {QStringLiteral("name_urdu"), officer.nameUrdu},
        {QStringLiteral("number"), officer.number},
        {QStringLiteral("rank"), officer.rank},
        {QStringLiteral("role"), domain::toText(officer.role)},
        {QStringLiteral("seal_key"), hexText(officer.sealKey)},
        {QStringLiteral("sign_key"), hexText(officer.signKey)},
        {QStringLiteral("unit"), officer.unit},
        {QStringLiteral("version"), 1},
    };
    if (!signature.isEmpty()) o.insert(QStringLiteral("signature"), hexText(signature));
    return canonicalJson(o);
}

Result<domain::Officer> decodeCard(QByteArrayView bytes) {
    if (bytes.size() > maximumCardBytes) return Error(ErrorCode::FormatUnknown, QStringLiteral("the identity card"));
    const QByteArray text = bytes.toByteArray();
    const QJsonObject o = QJsonDocument::fromJson(text).object();
    if (o.value(QStringLiteral("format")).toString() != QLatin1String("saboot-card"))
        return Error(ErrorCode::FormatUnknown, QStringLiteral("the identity card"));
    if (o.value(QStringLiteral("version")).toInt() != 1) return damaged("made by a newer version");

    domain::Officer officer;
    officer.id = OfficerId::fromString(o.value(QStringLiteral("id")).toString());
    officer.name = o.value(QStringLiteral("name")).toString();
    officer.nameUrdu = o.value(QStringLiteral("name_urdu")).toString();
    officer.rank = o.value(QStringLiteral("rank")).toString();
    officer.number = o.value(QStringLiteral("number")).toString();
    officer.unit = o.value(QStringLiteral("unit")).toString();
    officer.role = domain::officerRoleFromText(o.value(QStringLiteral("role")).toString());
    officer.addedAt = o.value(QStringLiteral("added_at")).toInteger(-1);
    const auto signKey = hexBytes(o.value(QStringLiteral("sign_key")), publicKeyBytes);
    const auto sealKey = hexBytes(o.value(QStringLiteral("seal_key")), publicKeyBytes);
    const auto signature = hexBytes(o.value(QStringLiteral("signature")), signatureBytes);
    if (officer.id.isNull()) return damaged("no id");
    if (!signKey || !sealKey || !signature) return damaged("a key or the signature is missing");
    officer.signKey = *signKey;
    officer.sealKey = *sealKey;
    if (!isUsableSignKey(officer.signKey) || !isUsableSealKey(officer.sealKey)) return damaged("a key that cannot be used");
    if (!checkOfficerFields(officer)) return damaged("a field that cannot be shown");

    // What was read must give the very same bytes again: no second "name", no unsigned extra, no other spelling.
    const Result<QByteArray> again = cardBytes(officer, *signature);
    if (!again || *again != text) return damaged("it was altered");
    const Result<QByteArray> signedPart = cardBytes(officer, {});
    if (!signedPart || !verifySignature(officer.signKey, SignDomain::IdentityCard, *signedPart, *signature))
        return damaged("its signature does not hold");
    return officer;
}

QByteArray encodeCard(const UnlockedIdentity& identity) {
    const Result<QByteArray> signedPart = cardBytes(identity.officer(), {});
    if (!signedPart) return {};
    const Result<QByteArray> card = cardBytes(identity.officer(), identity.sign(SignDomain::IdentityCard, *signedPart));
    return card ? *card : QByteArray();
}

QString fingerprint(const domain::Officer& officer) {
    const QByteArray input = QByteArray("SABOOT-FINGERPRINT-V1", 22) + officer.id.bytes() + officer.signKey + officer.sealKey;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(input.constData(), size_t(input.size()), digest, &size, EVP_sha512(), nullptr) != 1 || size != 64) return {};
    QString out;
    for (int group = 0; group < 8; ++group) {
        quint64 value = 0;
        for (int i = 0; i < 5; ++i) value = value << 8 | digest[group * 5 + i];
        if (group > 0) out += QLatin1Char(' ');
        out += QString::number(value % 100000).rightJustified(5, QLatin1Char('0'));
    }
    return out;
}

} // namespace saboot::crypto
