#include "parsers/chat/jsoncutter.h"
#include "parsers/transfer/inside.h"

#include <QMap>
#include <simdjson.h>

namespace saboot::parsers::transfer {

using domain::Amount;
using domain::Certainty;
using domain::Transfer;
using domain::TransferKind;
using domain::TransferState;
namespace od = simdjson::ondemand;

namespace {

constexpr int etherPlaces = 18, bitcoinPlaces = 8;
constexpr qint64 rowsOfAFullAnswer = 10'000;

/// The scalars of one object as they are written: a number never passes through floating point.
struct Fields {
    QMap<QString, QString> all;
    QSet<QString> read;
    QJsonObject nested;
    QString take(const char* key) {
        const QString k = QString::fromLatin1(key);
        read.insert(k);
        return all.value(k);
    }
    bool has(const char* key) const { return all.contains(QLatin1String(key)); }
    QJsonObject rest() const {
        QJsonObject o = nested;
        for (auto it = all.begin(); it != all.end(); ++it)
            if (!read.contains(it.key()) && !it.value().isEmpty()) o.insert(it.key(), it.value());
        return o;
    }
};

class JsonReader : public chat::JsonCutter::Handler {
public:
    JsonReader(chat::Input& input, Out& out) : m_input(input), m_out(out) {}

    Status run() {
        chat::JsonCutter cutter(m_input, m_out.sink(), *this);
        const auto end = cutter.run();
        if (!end) return end.error();
        using End = chat::JsonCutter::End;
        if (m_out.isEmpty() && !m_elements && *end != End::Complete) return Error(ErrorCode::FormatDamaged, QStringLiteral("%1: no JSON at byte %2").arg(m_input.name()).arg(cutter.offset()));
        if (*end != End::Complete) m_out.issue("cut_off", 0, cutter.offset(), str("The file stops being readable here; what follows was not read."));
        if (cutter.oversized() > 0) m_out.issue("text_truncated", 0, 0, QStringLiteral("%1 entries are too large and were left out.").arg(cutter.oversized()));
        // An explorer that refuses answers in the same shape, with a sentence in the place of the rows.
        if (m_out.isEmpty() && !m_answer.isEmpty()) return Error(ErrorCode::FormatUnknown, QStringLiteral("%1 (an answer without transactions: %2)").arg(m_input.name(), m_answer.left(200)));
        if (m_etherscan && m_out.rows() == rowsOfAFullAnswer)
            m_out.issue("near_cap", 0, 0, QStringLiteral("The file holds exactly %1 rows, the most that one answer gives: more may be missing.").arg(m_out.rows()));
        return ok();
    }

    bool cuts(const chat::JsonCutter::Path& path) override { return path.size() <= 3; }
    void element(const chat::JsonCutter::Path&, std::string& json, qint64 offset) override {
        m_elements = true;
        one(json, offset);
    }
    /// A single transaction or block, `gettransaction` or `getblock`: its keys stand at the root or under "result".
    void scalar(const chat::JsonCutter::Path& path, std::string_view key, std::string_view json) override {
        if (path.size() > 2) return;
        const QString k = QString::fromUtf8(key.data(), qsizetype(key.size()));
        const QString text = json == "null" ? QString() : chat::jsonText(json);
        if (k == QLatin1String("result") || (k == QLatin1String("message") && m_answer.isEmpty())) m_answer = text;
        m_around.insert(k, text);
        if (k == QLatin1String("hex")) m_hex = text.toLatin1();
        else if (k == QLatin1String("txid") || k == QLatin1String("id") || (k == QLatin1String("hash") && m_hexId.isEmpty())) m_hexId = text;
    }
    void leaving(const chat::JsonCutter::Path& path) override {
        if (path.size() > 2 || path.back().array) return;
        // The details of a wallet's transaction say the same as its bytes, and more.
        if (!m_hex.isEmpty() && !m_details) readHex(m_hex, m_hexId, 0, 0, m_out);
        m_hex.clear();
        m_hexId.clear();
    }

private:
    bool fields(std::string& json, Fields& f) {
        json.reserve(json.size() + simdjson::SIMDJSON_PADDING);
        od::document doc;
        if (m_parser.iterate(json.data(), json.size(), json.capacity()).get(doc)) return false;
        od::object object;
        if (doc.get_object().get(object)) return false;
        for (auto field : object) {
            std::string_view key;
            if (field.unescaped_key().get(key)) return false;
            const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
            od::value v;
            if (field.value().get(v)) return false;
            od::json_type type;
            if (v.type().get(type)) return false;
            if (type == od::json_type::string) {
                std::string_view s;
                if (v.get_string().get(s)) return false;
                f.all.insert(name, QString::fromUtf8(s.data(), qsizetype(s.size())));
            } else if (type == od::json_type::array || type == od::json_type::object) {
                std::string_view raw;
                if (simdjson::to_json_string(v).get(raw)) return false;
                if (raw.size() > 2 && raw.size() < 100'000) f.nested.insert(name, QString::fromUtf8(raw.data(), qsizetype(raw.size())));
            } else {
                const std::string_view raw = v.raw_json_token();
                const QString s = QString::fromUtf8(raw.data(), qsizetype(raw.size())).trimmed();
                f.all.insert(name, s == QLatin1String("null") ? QString() : s);
            }
        }
        return true;
    }

    void one(std::string& json, qint64 offset) {
        if (!json.empty() && json.front() == '"') {
            const QString text = chat::jsonText(json);
            if (!readHex(text.toLatin1(), {}, 0, offset, m_out)) return;
            return;
        }
        Fields f;
        if (!fields(json, f)) {
            m_out.notUnderstood(0, offset, QStringLiteral("An entry is no object that can be read: %1").arg(chat::excerpt(QByteArrayView(json.data(), qsizetype(std::min<size_t>(json.size(), 80))))));
            return;
        }
        if (f.has("category") && !f.has("txid") && m_around.contains(str("txid"))) {
            m_details = true;
            for (const char* key : {"txid", "time", "blocktime", "blockheight", "confirmations"})
                if (m_around.contains(QLatin1String(key)) && !f.has(key)) f.all.insert(str(key), m_around.value(QLatin1String(key)));
        }
        if (f.has("hash") && f.has("from") && (f.has("value") || f.has("tokenID"))) etherscan(f, offset);
        else if (f.has("category") && (f.has("txid") || f.has("amount"))) core(f, offset);
        else if (const char* key = f.has("hex") ? "hex" : f.has("txHex") ? "txHex" : f.has("rawtx") ? "rawtx" : nullptr) readHex(f.all.value(str(key)).toLatin1(), f.has("txid") ? f.all.value(str("txid")) : f.has("id") ? f.all.value(str("id")) : f.all.value(str("hash")), 0, offset, m_out);
        else m_out.notUnderstood(0, offset, QStringLiteral("An entry that is no transaction known here; it holds: %1").arg(QStringList(f.all.keys()).join(str(", "))));
    }

    std::optional<Amount> whole(const QString& text, int scale, const char* key, qint64 offset) {
        auto a = Amount::fromUnits(text.toLatin1(), scale);
        if (!a || a->isNegative()) {
            m_out.issue("bad_amount", 0, offset, QStringLiteral("\"%1\" in %2 is no count of the smallest unit.").arg(text.left(80), str(key)));
            return std::nullopt;
        }
        return a;
    }

    void etherscan(Fields& f, qint64 offset) {
        Transfer t;
        t.offset = offset;
        t.hash = f.take("hash");
        t.from = f.take("from");
        t.to = f.take("to");
        const bool token = f.has("tokenSymbol") || f.has("tokenDecimal") || f.has("tokenID");
        const bool internal = !token && !f.has("gasPrice");
        if (!isTransactionId(t.hash) || !isEvmAddress(t.from) || (!t.to.isEmpty() && !isEvmAddress(t.to))) {
            m_out.notUnderstood(0, offset, QStringLiteral("The id or an address has another form: %1, %2, %3").arg(t.hash.left(70), t.from.left(50), t.to.left(50)));
            return;
        }
        m_etherscan = true;
        m_out.format = str("etherscan-json");
        m_out.title = str("Answer of Etherscan's API or a sister site's (JSON)");
        m_out.note(str("The answer does not name its network; the coin is called ETH, as on Ethereum."));
        t.kind = token ? TransferKind::Token : internal ? TransferKind::Internal : TransferKind::Native;
        bool isNumber = false;
        const qint64 block = f.take("blockNumber").toLongLong(&isNumber);
        if (isNumber && block >= 0) t.block = block;
        t.timeText = f.take("timeStamp");
        t.time = unixTime(t.timeText);
        if (t.time) {
            t.timeRule = str("unixtime");
            t.timeCertainty = Certainty::Certain;
        } else {
            m_out.issue("not_understood", 0, offset, QStringLiteral("The time \"%1\" cannot be read.").arg(t.timeText.left(80)));
        }
        const QString contract = f.take("contractAddress");
        if (token) {
            t.contract = contract;
            t.asset = f.take("tokenSymbol");
            t.assetName = f.take("tokenName");
            const QString places = f.take("tokenDecimal");
            const int scale = places.toInt(&isNumber);
            if (f.has("tokenID") && !f.has("tokenValue") && !f.has("value")) t.value = Amount::fromUnits("1", 0);
            else if ((isNumber && scale >= 0 && scale <= Amount::maxScale) || places.isEmpty()) t.value = whole(f.take(f.has("tokenValue") ? "tokenValue" : "value"), places.isEmpty() ? 0 : scale, "value", offset);
            else m_out.issue("bad_amount", 0, offset, QStringLiteral("\"%1\" in tokenDecimal is no number of places.").arg(places.left(80)));
        } else {
            t.asset = str("ETH");
            t.value = whole(f.take("value"), etherPlaces, "value", offset);
            if (!contract.isEmpty()) t.extra.insert(str("created_contract"), contract);
        }
        const QString error = f.take("isError"), receipt = f.take("txreceipt_status"), code = f.take("errCode");
        if (error == QLatin1String("1") || receipt == QLatin1String("0") || !code.isEmpty()) {
            t.state = TransferState::Failed;
            t.status = code.isEmpty() ? str("isError ") + error : code;
        }
        t.method = f.take("functionName");
        if (t.method.isEmpty()) t.method = f.take("methodId");
        if (internal) t.method = f.take("type");
        if (!internal && f.has("gasPrice") && f.has("gasUsed")) {
            const auto price = whole(f.take("gasPrice"), etherPlaces, "gasPrice", offset), used = whole(f.take("gasUsed"), 0, "gasUsed", offset);
            t.feeAsset = str("ETH");
            if (price && used) t.fee = *price * *used;
        }
        QJsonObject rest = f.rest();
        for (auto it = rest.begin(); it != rest.end(); ++it)
            if (it.value().toString().size() > 2000) it.value() = it.value().toString().left(2000) + QChar(0x2026);
        for (auto it = t.extra.begin(); it != t.extra.end(); ++it) rest.insert(it.key(), it.value());
        t.extra = rest;
        m_out.transfer(std::move(t));
    }

    void core(Fields& f, qint64 offset) {
        Transfer t;
        t.offset = offset;
        t.hash = f.take("txid");
        const QString category = f.take("category");
        if (!isTransactionId(t.hash)) {
            m_out.notUnderstood(0, offset, QStringLiteral("\"%1\" is no transaction id.").arg(t.hash.left(80)));
            return;
        }
        m_out.format = str("bitcoincore-json");
        m_out.title = str("Bitcoin Core wallet, listtransactions (JSON)");
        t.asset = t.feeAsset = str("BTC");
        t.to = f.take("address");
        t.method = category;
        bool isNumber = false;
        const qint64 block = f.take("blockheight").toLongLong(&isNumber);
        if (isNumber && block >= 0) t.block = block;
        const QString blockTime = f.take("blocktime"), seen = f.take("time");
        t.timeText = blockTime.isEmpty() ? seen : blockTime;
        t.time = unixTime(t.timeText);
        if (t.time) {
            t.timeRule = blockTime.isEmpty() ? str("unixtime(wallet)") : str("unixtime(block)");
            t.timeCertainty = Certainty::Certain;
            if (!blockTime.isEmpty() && !seen.isEmpty() && seen != blockTime) t.extra.insert(str("time_of_wallet"), seen);
        } else {
            m_out.issue("not_understood", 0, offset, QStringLiteral("The time \"%1\" cannot be read.").arg(t.timeText.left(80)));
        }
        const bool sent = category == QLatin1String("send");
        if (const auto a = m_out.amount(f.take("amount"), bitcoinPlaces, str("amount"), 0, offset)) {
            if (a->isNegative() != sent && !a->isZero()) m_out.issue("bad_amount", 0, offset, QStringLiteral("The amount %1 does not fit the category %2.").arg(a->text(), category.left(40)));
            t.value = a->absolute();
            t.direction = a->isNegative() ? str("out") : str("in");
        }
        if (f.has("fee"))
            if (const auto fee = m_out.amount(f.take("fee"), bitcoinPlaces, str("fee"), 0, offset)) t.fee = fee->absolute();
        const QString confirmations = f.take("confirmations");
        const qint64 depth = confirmations.toLongLong(&isNumber);
        t.status = confirmations.isEmpty() ? QString() : QStringLiteral("confirmations %1").arg(confirmations);
        // A transaction that another one took the place of burns nothing either.
        if ((isNumber && depth < 0) || f.take("abandoned") == QLatin1String("true") || category == QLatin1String("orphan")) {
            t.state = TransferState::Failed;
            t.fee.reset();
        } else if (isNumber && depth == 0) {
            t.state = TransferState::Pending;
        }
        const QJsonObject rest = f.rest();
        for (auto it = rest.begin(); it != rest.end(); ++it) t.extra.insert(it.key(), it.value());
        m_out.transfer(std::move(t));
    }

    chat::Input& m_input;
    Out& m_out;
    od::parser m_parser;
    QByteArray m_hex;
    QString m_hexId, m_answer;
    QMap<QString, QString> m_around; ///< scalars of the object the entries stand in
    bool m_elements = false, m_etherscan = false, m_details = false;
};

} // namespace

Status readJson(chat::Input& input, Out& out) { return JsonReader(input, out).run(); }

} // namespace saboot::parsers::transfer
