#include "crypto/head.h"

#include "crypto/base32.h"
#include "crypto/bytes.h"
#include "crypto/sha256.h"

#include <QStringList>
#include <algorithm>

namespace saboot::crypto {

namespace {

constexpr qsizetype maximumLineBytes = 400;
constexpr int shortCharacters = 12;
constexpr QLatin1String prefix("SBH1");

/// The first 60 bits in twelve characters.
QString shortCode(const QByteArray& hash) {
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i) bits = bits << 8 | quint8(hash[i]);
    QString out;
    for (int i = 0; i < shortCharacters; ++i) out += QLatin1Char(base32Alphabet[bits >> (59 - 5 * i) & 31]);
    return out;
}

QString grouped(const QString& text, int size) {
    QString out;
    for (int i = 0; i < text.size(); i += size) {
        if (i > 0) out += QLatin1Char('-');
        out += QStringView(text).mid(i, size);
    }
    return out;
}

Error noHead() { return Error(ErrorCode::InvalidArgument, QStringLiteral("no chain head (SBH1-number-code)")); }

QByteArray lineCheck(QByteArrayView line) { return sha256(line).toHex().first(16); }

std::optional<Head> parseLine(const QByteArray& line) {
    const QList<QByteArray> f = line.split(' ');
    if (f.size() != 7 || f[0] != "SBL1" || f[6].size() != 16 || f[6] != lineCheck(line.first(line.size() - 17))) return std::nullopt;
    Head head;
    bool number = false;
    head.caseId = CaseId::fromString(QString::fromLatin1(f[1]));
    head.seq = f[2].toULongLong(&number);
    head.entryHash = QByteArray::fromHex(f[3]);
    head.merkleRoot = QByteArray::fromHex(f[4]);
    if (!number || head.caseId.isNull() || head.entryHash.size() != sha256Bytes || head.merkleRoot.size() != sha256Bytes)
        return std::nullopt;
    return head;
}

} // namespace

QByteArray Head::bytes() const {
    ByteWriter w(88);
    w.raw(caseId.bytes()).number(seq).raw(entryHash).raw(merkleRoot);
    return w.bytes();
}

bool PrintedHead::matches(const QByteArray& hash) const {
    if (hash.size() != sha256Bytes) return false;
    return entryHash.isEmpty() ? shortCode == crypto::shortCode(hash) : entryHash == hash;
}

QString toText(const Head& head) {
    const QByteArray hash = head.entryHash.isEmpty() ? QByteArray(sha256Bytes, '\0') : head.entryHash;
    return QStringLiteral("SBH1-%1-%2").arg(head.seq).arg(grouped(QString::fromLatin1(hash.toHex()), 8));
}

QString shortText(const Head& head) {
    const QByteArray hash = head.entryHash.isEmpty() ? QByteArray(sha256Bytes, '\0') : head.entryHash;
    return QStringLiteral("SBH1-%1-%2").arg(head.seq).arg(grouped(shortCode(hash), 4));
}

Result<PrintedHead> parseHead(const QString& text) {
    if (text.size() > maximumLineBytes) return noHead();
    QString joined;
    for (const QChar c : text)
        if (!c.isSpace() && c.category() != QChar::Other_Format) joined += c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(0x2013) ? QLatin1Char('-') : c;
    const QStringList parts = joined.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    if (parts.size() < 3 || parts[0].compare(prefix, Qt::CaseInsensitive) != 0) return noHead();
    PrintedHead head;
    // Digits only: QString::toULongLong would take a sign.
    for (const QChar c : parts[1])
        if (c < QLatin1Char('0') || c > QLatin1Char('9')) return noHead();
    bool number = false;
    head.seq = parts[1].toULongLong(&number);
    if (!number) return noHead();
    const QString code = parts.mid(2).join(QString());
    if (code.size() == 64) {
        const QByteArray hex = code.toLatin1().toLower();
        head.entryHash = QByteArray::fromHex(hex);
        if (head.entryHash.toHex() != hex) return noHead();
        head.shortCode = shortCode(head.entryHash);
        return head;
    }
    if (code.size() != shortCharacters) return noHead();
    for (const QChar c : code) {
        const int v = base32Value(c.unicode());
        if (v < 0) return noHead();
        head.shortCode += QLatin1Char(base32Alphabet[v]);
    }
    return head;
}

QByteArray mirrorLine(const Head& head, qint64 utcMs) {
    const QByteArray line = "SBL1 " + head.caseId.toString().toLatin1() + ' ' + QByteArray::number(head.seq) + ' ' +
                            head.entryHash.toHex() + ' ' + head.merkleRoot.toHex() + ' ' + QByteArray::number(utcMs);
    return line + ' ' + lineCheck(line) + '\n';
}

HeadLog parseHeadLog(QByteArrayView bytes, const CaseId& caseId) {
    HeadLog log;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(at);
        const auto newline = std::find(rest.begin(), rest.end(), '\n');
        if (newline == rest.end()) {
            log.tornTail = true;
            break;
        }
        const qsizetype size = newline - rest.begin();
        at += size + 1;
        log.goodBytes = at;
        const std::optional<Head> head = size <= maximumLineBytes ? parseLine(rest.first(size).toByteArray()) : std::nullopt;
        if (!head) {
            ++log.damagedLines;
        } else if (head->caseId != caseId) {
            ++log.foreignLines;
        } else if (log.heads.empty() || !(log.heads.back() == *head)) {
            log.heads.push_back(*head);
            if (!log.highest || head->seq > log.highest->seq) log.highest = head;
        }
    }
    return log;
}

Status checkMirrors(const std::vector<Head>& mirrors, const CaseId& caseId, quint64 chainSeq,
                    const std::function<Result<QByteArray>(quint64 seq)>& entryHashAt) {
    const Head* beyond = nullptr;
    for (const Head& m : mirrors) {
        if (m.caseId != caseId) continue;
        if (m.seq > chainSeq && (!beyond || m.seq > beyond->seq)) beyond = &m;
    }
    if (beyond)
        return Error(ErrorCode::RollBack, QStringLiteral("event %1 is missing, the last one is %2").arg(beyond->seq).arg(chainSeq));
    for (const Head& m : mirrors) {
        if (m.caseId != caseId || m.seq == 0) continue;
        SABOOT_TRY(const QByteArray hash, entryHashAt(m.seq));
        if (hash != m.entryHash)
            return Error(ErrorCode::RollBack, QStringLiteral("event %1 is another than the one remembered as %2").arg(m.seq).arg(shortText(m)));
    }
    return ok();
}

} // namespace saboot::crypto
