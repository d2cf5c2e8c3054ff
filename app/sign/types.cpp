#include "sign/types.h"

namespace saboot::sign {

QString toText(Verdict verdict) {
    switch (verdict) {
    case Verdict::Refused: return QStringLiteral("refused");
    case Verdict::NotSigned: return QStringLiteral("not_signed");
    case Verdict::UnknownSigner: return QStringLiteral("unknown_signer");
    case Verdict::Genuine: return QStringLiteral("genuine");
    }
    Q_UNREACHABLE();
}

QString fingerprintText(const QByteArray& sha256) {
    const QString hex = QString::fromLatin1(sha256.toHex()).toUpper();
    QString out;
    for (qsizetype i = 0; i < hex.size(); i += 4) {
        if (i) out += QLatin1Char(' ');
        out += QStringView(hex).mid(i, 4);
    }
    return out;
}

QByteArray fingerprintFromText(const QString& text) {
    QByteArray hex;
    for (const QChar c : text) {
        if (c.isSpace() || c == QLatin1Char(':') || c == QLatin1Char('-')) continue;
        if (c.unicode() > 127) return {};
        hex += char(c.toLower().unicode());
    }
    const QByteArray raw = QByteArray::fromHex(hex);
    return raw.size() == 32 && raw.toHex() == hex ? raw : QByteArray();
}

} // namespace saboot::sign
