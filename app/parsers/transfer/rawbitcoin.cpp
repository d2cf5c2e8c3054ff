#include "base/clock.h"
#include "identifiers/encoding.h"
#include "parsers/chat/linereader.h"
#include "parsers/transfer/inside.h"

#include <cstring>

/// Bitcoin's serialised form: transactions and blocks as in the developer reference of bitcoin.org, the marker and witness of
/// BIP-144, the commitment to the witness of BIP-141, addresses of BIP-173 and BIP-350.
namespace saboot::parsers::transfer {

using domain::Amount;
using domain::Transfer;
using domain::TransferKind;
using identifiers::Bytes;
using identifiers::ByteSpan;
using identifiers::Digest;

namespace {

constexpr qint64 limitBytes = qint64(64) << 20;
constexpr size_t headerBytes = 80;
constexpr const char* whatWasChecked = "Ids were recomputed from the bytes. Signatures, and whether a transaction or block stands in the chain, were not checked.";
constexpr quint64 coinsThatExist = 2'100'000'000'000'000;

/// Reads forward; once something is missing everything that follows is 0 and `broken` stays.
class Cursor {
public:
    explicit Cursor(ByteSpan bytes) : m_bytes(bytes) {}
    size_t at() const { return m_at; }
    size_t left() const { return m_bytes.size() - m_at; }
    bool broken() const { return m_broken; }
    void fail() { m_broken = true; }
    ByteSpan take(quint64 n) {
        if (m_broken || n > left()) {
            m_broken = true;
            return {};
        }
        const ByteSpan part = m_bytes.subspan(m_at, size_t(n));
        m_at += size_t(n);
        return part;
    }
    quint64 number(size_t bytes) {
        quint64 n = 0;
        const ByteSpan part = take(bytes);
        for (size_t i = 0; i < part.size(); ++i) n |= quint64(part[i]) << (8 * i);
        return n;
    }
    quint64 compact() {
        const quint64 first = number(1);
        return first < 0xFD ? first : number(first == 0xFD ? 2 : first == 0xFE ? 4 : 8);
    }
    uint8_t peek(size_t ahead) const { return ahead < left() ? m_bytes[m_at + ahead] : 0; }
    ByteSpan between(size_t from, size_t to) const { return m_bytes.subspan(from, to - from); }

private:
    ByteSpan m_bytes;
    size_t m_at = 0;
    bool m_broken = false;
};

QString idText(const Digest& d) {
    Digest turned = d;
    std::reverse(turned.begin(), turned.end());
    return QString::fromStdString(identifiers::toHex(turned));
}
QString turnedHex(ByteSpan d) {
    Bytes turned(d.rbegin(), d.rend());
    return QString::fromStdString(identifiers::toHex(turned));
}

struct In {
    QString id;
    quint64 n = 0;
    bool coinbase = false;
};
struct Paid {
    quint64 satoshi = 0;
    ByteSpan script;
};
struct Transaction {
    QString id;
    Digest digest{}, witnessDigest{};
    quint64 version = 0, lockTime = 0;
    std::vector<In> in;
    std::vector<Paid> paid;
    ByteSpan reserved; ///< first witness of the first input: of a coinbase, what the commitment is made with
    bool witness = false;
    size_t bytes = 0;
};

bool readTransaction(Cursor& c, Transaction& t) {
    const size_t begin = c.at();
    t.version = c.number(4);
    t.witness = c.peek(0) == 0 && c.peek(1) == 1;
    if (t.witness) c.take(2);
    const size_t bodyBegin = c.at();
    const quint64 ins = c.compact();
    if (c.broken() || ins > c.left() / 41) return false;
    for (quint64 i = 0; i < ins; ++i) {
        In in;
        const ByteSpan id = c.take(32);
        in.n = c.number(4);
        in.coinbase = in.n == 0xFFFFFFFF && std::all_of(id.begin(), id.end(), [](uint8_t b) { return b == 0; });
        if (id.size() == 32) in.id = turnedHex(id);
        c.take(c.compact());
        c.take(4);
        if (c.broken()) return false;
        t.in.push_back(std::move(in));
    }
    const quint64 outs = c.compact();
    if (c.broken() || outs > c.left() / 9) return false;
    for (quint64 i = 0; i < outs; ++i) {
        Paid p;
        p.satoshi = c.number(8);
        p.script = c.take(c.compact());
        if (c.broken()) return false;
        t.paid.push_back(p);
    }
    const size_t bodyEnd = c.at();
    if (t.witness) {
        for (quint64 i = 0; i < ins; ++i) {
            const quint64 items = c.compact();
            if (c.broken() || items > c.left()) return false;
            for (quint64 k = 0; k < items; ++k) {
                const ByteSpan item = c.take(c.compact());
                if (c.broken()) return false;
                if (i == 0 && k == 0) t.reserved = item;
            }
        }
    }
    const size_t lockAt = c.at();
    t.lockTime = c.number(4);
    if (c.broken() || t.in.empty()) return false;
    t.bytes = c.at() - begin;
    t.witnessDigest = identifiers::sha256Twice(c.between(begin, c.at()));
    // The id leaves out marker and witness.
    Bytes plain;
    const auto add = [&](size_t from, size_t to) {
        const ByteSpan part = c.between(from, to);
        plain.insert(plain.end(), part.begin(), part.end());
    };
    add(begin, begin + 4);
    add(bodyBegin, bodyEnd);
    add(lockAt, lockAt + 4);
    t.digest = identifiers::sha256Twice(plain);
    t.id = idText(t.digest);
    return true;
}

Digest pairUp(std::vector<Digest> level) {
    if (level.empty()) return {};
    while (level.size() > 1) {
        if (level.size() % 2) level.push_back(level.back());
        std::vector<Digest> next;
        for (size_t i = 0; i < level.size(); i += 2) {
            std::array<uint8_t, 64> both;
            std::copy(level[i].begin(), level[i].end(), both.begin());
            std::copy(level[i + 1].begin(), level[i + 1].end(), both.begin() + 32);
            next.push_back(identifiers::sha256Twice(both));
        }
        level = std::move(next);
    }
    return level.front();
}

/// What the difficulty of a header asks: its digest, as a number, is not above this.
bool isBelowTarget(const Digest& digest, quint32 bits) {
    const int size = int(bits >> 24);
    const quint32 mantissa = bits & 0x7FFFFF;
    if ((bits & 0x800000) || mantissa == 0 || size > 34) return false;
    Digest target{}; // the least significant byte first, as the digest
    for (int i = 0; i < 3; ++i) {
        const int at = size - 3 + i;
        const auto byte = uint8_t(mantissa >> (8 * i));
        if (at >= 0 && at < 32) target[size_t(at)] = byte;
        else if (at >= 32 && byte != 0) return false;
    }
    for (size_t i = 32; i-- > 0;)
        if (digest[i] != target[i]) return digest[i] < target[i];
    return true;
}

/// Where an output pays to, in the notation of Bitcoin's main network; `kind` says how.
QString addressOf(ByteSpan s, QString& kind) {
    const auto base58 = [&](uint8_t version, ByteSpan hash) {
        Bytes payload{version};
        payload.insert(payload.end(), hash.begin(), hash.end());
        return QString::fromStdString(identifiers::base58CheckEncode(payload));
    };
    if (s.size() == 25 && s[0] == 0x76 && s[1] == 0xA9 && s[2] == 20 && s[23] == 0x88 && s[24] == 0xAC) {
        kind = str("pay to public key hash");
        return base58(0x00, s.subspan(3, 20));
    }
    if (s.size() == 23 && s[0] == 0xA9 && s[1] == 20 && s[22] == 0x87) {
        kind = str("pay to script hash");
        return base58(0x05, s.subspan(2, 20));
    }
    if (s.size() >= 4 && s.size() <= 42 && (s[0] == 0 || (s[0] >= 0x51 && s[0] <= 0x60)) && s[1] == s.size() - 2) {
        const int version = s[0] == 0 ? 0 : s[0] - 0x50;
        kind = QStringLiteral("witness version %1").arg(version);
        if (version == 0 && s.size() != 22 && s.size() != 34) return {};
        auto data = identifiers::regroupBits(s.subspan(2), 8, 5, identifiers::Padding::Add);
        if (!data) return {};
        data->insert(data->begin(), uint8_t(version));
        return QString::fromStdString(identifiers::bech32Encode("bc", *data, version == 0 ? identifiers::bech32Constant : identifiers::bech32mConstant));
    }
    if (!s.empty() && s[0] == 0x6A) kind = str("data, pays nobody");
    else if ((s.size() == 35 || s.size() == 67) && s[0] == s.size() - 2 && s.back() == 0xAC) kind = str("pay to public key");
    else kind = str("another script");
    return {};
}

void emitTransaction(const Transaction& t, const std::optional<qint64>& blockTime, const QString& blockId, qint64 line, qint64 offset, Out& out) {
    out.format = str("bitcoin-raw");
    out.title = str("Raw Bitcoin transactions or blocks (hexadecimal)");
    out.note(str(whatWasChecked));
    out.note(str("The bytes do not say which network they are of: addresses are written as on Bitcoin's main network. Who paid and the fee stand in earlier transactions, which the file does not hold. Change comes back to the payer and stands among the outputs."));
    QJsonArray from;
    bool coinbase = false;
    for (const In& in : t.in) {
        coinbase = coinbase || in.coinbase;
        if (from.size() < 1000) from.append(in.coinbase ? str("new coins") : QStringLiteral("%1:%2").arg(in.id).arg(in.n));
    }
    for (size_t i = 0; i < t.paid.size(); ++i) {
        const Paid& p = t.paid[i];
        Transfer r;
        r.kind = TransferKind::Output;
        r.hash = t.id;
        r.asset = str("BTC");
        r.line = line;
        r.offset = offset;
        QString kind;
        r.to = addressOf(p.script, kind);
        r.extra = {{str("output"), qint64(i)}, {str("script"), QString::fromStdString(identifiers::toHex(p.script.first(std::min<size_t>(p.script.size(), 500))))}, {str("pays"), kind}};
        if (i == 0) r.extra.insert(str("spends"), from);
        if (coinbase) r.extra.insert(str("new_coins"), true);
        if (!blockId.isEmpty()) r.extra.insert(str("block_id"), blockId);
        if (blockTime) {
            r.time = blockTime;
            r.timeText = QString::number(*blockTime / 1000);
            r.timeRule = str("unixtime(block header)");
            r.timeCertainty = domain::Certainty::Certain;
        }
        if (p.satoshi > coinsThatExist)
            out.issue("bad_amount", line, offset, QStringLiteral("Output %1 of %2 pays %3 satoshi, more than can exist.").arg(i).arg(t.id).arg(p.satoshi));
        else
            r.value = Amount::fromUnits(QByteArray::number(p.satoshi), 8);
        out.transfer(std::move(r));
    }
}

void compareIds(const QString& stated, const QString& found, qint64 line, qint64 offset, Out& out) {
    if (stated.isEmpty() || stated.compare(found, Qt::CaseInsensitive) == 0) return;
    out.issue("id_mismatch", line, offset, QStringLiteral("The id beside the bytes is %1; the bytes give %2.").arg(stated.left(70), found));
}

void emitBlock(ByteSpan header, const std::vector<Transaction>& all, bool headerOnly, const QString& stated, qint64 line, qint64 offset, Out& out) {
    const Digest digest = identifiers::sha256Twice(header);
    const QString id = idText(digest);
    Cursor c(header);
    const quint64 version = c.number(4);
    const QString previous = turnedHex(c.take(32)), root = turnedHex(c.take(32));
    const auto seconds = qint64(c.number(4));
    const auto bits = quint32(c.number(4));
    out.format = str("bitcoin-raw");
    out.title = str("Raw Bitcoin transactions or blocks (hexadecimal)");
    out.note(str(whatWasChecked));
    QStringList checks;
    compareIds(stated, id, line, offset, out);
    const bool worked = isBelowTarget(digest, bits);
    checks << (worked ? str("the work agrees with the difficulty the header states") : str("the work does not agree with the difficulty the header states"));
    if (!worked) out.issue("block_check", line, offset, QStringLiteral("Block %1: %2.").arg(id, checks.last()));
    if (headerOnly) {
        checks << str("the bytes hold the header alone, no transactions");
    } else {
        std::vector<Digest> ids, witnessIds;
        for (const Transaction& t : all) {
            ids.push_back(t.digest);
            witnessIds.push_back(witnessIds.empty() ? Digest{} : t.witness ? t.witnessDigest : t.digest);
        }
        const bool complete = idText(pairUp(ids)) == root;
        checks << (complete ? str("the ids of all transactions give the root in the header") : str("the ids of the transactions do not give the root in the header"));
        if (!complete) out.issue("block_check", line, offset, QStringLiteral("Block %1: %2.").arg(id, checks.last()));
        // The commitment stands in the last output of the coinbase that begins so.
        ByteSpan stamp;
        if (!all.empty())
            for (const Paid& p : all.front().paid)
                if (p.script.size() >= 38 && std::memcmp(p.script.data(), "\x6A\x24\xAA\x21\xA9\xED", 6) == 0) stamp = p.script.subspan(6, 32);
        if (!stamp.empty() && all.front().reserved.size() == 32) {
            const Digest top = pairUp(witnessIds);
            Bytes both(top.begin(), top.end());
            both.insert(both.end(), all.front().reserved.begin(), all.front().reserved.end());
            const Digest made = identifiers::sha256Twice(both);
            const bool same = std::equal(made.begin(), made.end(), stamp.begin(), stamp.end());
            checks << (same ? str("the witnesses agree with the commitment of the first transaction") : str("the witnesses do not agree with the commitment of the first transaction"));
            if (!same) out.issue("block_check", line, offset, QStringLiteral("Block %1: %2.").arg(id, checks.last()));
        }
    }
    const auto time = unixTime(QString::number(seconds));
    out.block(QJsonObject{{str("id"), id},
                          {str("version"), qint64(version)},
                          {str("previous"), previous},
                          {str("merkle_root"), root},
                          {str("time"), time ? QJsonValue(isoUtc(*time)) : QJsonValue()},
                          {str("bits"), qint64(bits)},
                          {str("transactions"), headerOnly ? QJsonValue() : QJsonValue(qint64(all.size()))},
                          {str("checks"), QJsonArray::fromStringList(checks)}});
    for (const Transaction& t : all) emitTransaction(t, time, id, line, offset, out);
}

bool tryHex(QByteArrayView hex, const QString& stated, qint64 line, qint64 offset, Out& out) {
    if (hex.size() % 2 || hex.size() < 120 || !identifiers::isHex({hex.data(), size_t(hex.size())})) return false;
    const QByteArray raw = QByteArray::fromHex(hex.toByteArray());
    const ByteSpan bytes(reinterpret_cast<const uint8_t*>(raw.constData()), size_t(raw.size()));
    {
        Cursor c(bytes);
        Transaction t;
        if (readTransaction(c, t) && c.left() == 0) {
            compareIds(stated, t.id, line, offset, out);
            emitTransaction(t, {}, {}, line, offset, out);
            return true;
        }
    }
    if (bytes.size() < headerBytes) return false;
    std::vector<Transaction> all;
    Cursor c(bytes);
    c.take(headerBytes);
    const bool headerOnly = c.left() == 0;
    if (!headerOnly) {
        const quint64 count = c.compact();
        if (c.broken() || count == 0 || count > c.left() / 60) return false;
        for (quint64 i = 0; i < count; ++i) {
            if (i % 1024 == 0 && out.cancelled()) return false;
            Transaction t;
            if (!readTransaction(c, t)) return false;
            all.push_back(std::move(t));
        }
        if (c.left() != 0) return false;
    }
    emitBlock(bytes.first(headerBytes), all, headerOnly, stated, line, offset, out);
    return true;
}

} // namespace

bool readHex(QByteArrayView hex, const QString& stated, qint64 line, qint64 offset, Out& out) {
    hex = hex.trimmed();
    if (tryHex(hex, stated, line, offset, out)) return true;
    out.notUnderstood(line, offset, QStringLiteral("%1 characters that are no whole transaction or block: %2").arg(hex.size()).arg(chat::excerpt(hex.first(std::min<qsizetype>(hex.size(), 60)))));
    return false;
}

Status readHexText(chat::Input& input, Out& out) {
    bool cut = false;
    SABOOT_TRY(const QByteArray text, chat::readWhole(input, limitBytes, cut));
    QByteArrayView all(text);
    qint64 skipped = 0;
    if (all.startsWith("\xEF\xBB\xBF")) {
        all = all.sliced(3);
        skipped = 3;
    }
    // Many programs break long hexadecimal into lines: the whole is tried first.
    QByteArray joined;
    for (const char c : all)
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t') joined += c;
    if (!tryHex(joined, {}, 1, skipped, out)) {
        qint64 line = 0;
        for (qsizetype at = 0; at < all.size();) {
            if (++line % 256 == 0 && out.cancelled()) return Error(ErrorCode::Cancelled);
            qsizetype end = all.indexOf('\n', at);
            if (end < 0) end = all.size();
            const QByteArrayView one = all.sliced(at, end - at).trimmed();
            if (!one.isEmpty()) readHex(one, {}, line, skipped + at, out);
            at = end + 1;
        }
    }
    if (out.cancelled()) return Error(ErrorCode::Cancelled);
    if (cut) out.issue("cut_off", 0, skipped + all.size(), str("The file stops being readable here; what follows was not read."));
    return ok();
}

} // namespace saboot::parsers::transfer
