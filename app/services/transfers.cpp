#include "services/transfers.h"

#include "base/clock.h"
#include "base/file.h"
#include "text/confusable.h"
#include "worker/client.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace saboot::services {

namespace {

struct KnownToken {
    const char* symbol;
    const char* contract; ///< lower case where capitals say nothing
};

/// The issuers' own contracts of the tokens that are counterfeited most, on Ethereum, TRON, BNB Smart Chain, Polygon, Avalanche and
/// Arbitrum. A contract that is not here proves nothing by itself; the remark says so.
constexpr KnownToken knownTokens[] = {
    {"USDT", "0xdac17f958d2ee523a2206206994597c13d831ec7"}, {"USDT", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"},
    {"USDT", "0x55d398326f99059ff775485246999027b3197955"}, {"USDT", "0xc2132d05d31c914a87c6611c10748aeb04b58e8f"},
    {"USDT", "0x9702230a8ea53601f5cd2dc00fdbc13d4df4a8c7"}, {"USDT", "0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9"},
    {"USDC", "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48"}, {"USDC", "0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d"},
    {"USDC", "0x2791bca1f2de4661ed88a30c99a7a9449aa84174"}, {"USDC", "0x3c499c542cef5e3811e1192ce70d8cc03d5c3359"},
    {"USDC", "0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e"}, {"USDC", "0xaf88d065e77c8cc2239327c5edb3a432268e5831"},
    {"DAI", "0x6b175474e89094c44da98b954eedeac495271d0f"},  {"WETH", "0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2"},
    {"WBTC", "0x2260fac5e5542a773aa44fbcfedf7c193bc2c599"}, {"BUSD", "0x4fabb145d64652a948d72533023f6e7a623c7c53"},
    {"BUSD", "0xe9e7cea3dedca5984780bafc599bd69add087d56"},
};

/// One address under one spelling: capitals of an EVM address are its checksum only.
QString addressKey(const QString& s) { return s.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) ? s.toLower() : s; }

QJsonValue orNull(const std::optional<qint64>& ms) { return ms ? QJsonValue(isoUtc(*ms)) : QJsonValue(); }

/// Adds up rows.
class Ledger {
public:
    explicit Ledger(TransferSummary& s) : m_sum(s) {}
    void add(const domain::Transfer& t) {
        ++m_sum.rows;
        m_hashes.insert(addressKey(t.hash));
        if (!t.from.isEmpty()) m_from.insert(addressKey(t.from));
        if (!t.to.isEmpty()) m_to.insert(addressKey(t.to));
        if (t.state == domain::TransferState::Failed) ++m_sum.failed;
        if (t.state == domain::TransferState::Pending) ++m_sum.pending;
        if (t.time && (!m_sum.first || *t.time < *m_sum.first)) m_sum.first = t.time;
        if (t.time && (!m_sum.last || *t.time > *m_sum.last)) m_sum.last = t.time;
        AssetTotal& total = totalOf(t);
        ++total.rows;
        if (!t.value) {
            ++total.unreadable;
        } else {
            domain::Amount& sum = t.state == domain::TransferState::Moved ? total.moved : t.state == domain::TransferState::Failed ? total.failed : total.pending;
            sum = sum + *t.value;
        }
        if (t.fee && !m_feePaid.contains(addressKey(t.hash))) {
            m_feePaid.insert(addressKey(t.hash));
            auto it = std::find_if(m_sum.fees.begin(), m_sum.fees.end(), [&](const auto& f) { return f.first == t.feeAsset; });
            if (it == m_sum.fees.end()) it = m_sum.fees.insert(it, {t.feeAsset, domain::Amount()});
            it->second = it->second + *t.fee;
        }
    }
    void finish() {
        m_sum.transactions = m_hashes.size();
        m_sum.senders = m_from.size();
        m_sum.receivers = m_to.size();
    }

private:
    AssetTotal& totalOf(const domain::Transfer& t) {
        const QString contract = t.kind == domain::TransferKind::Token ? addressKey(t.contract) : QString();
        const auto key = std::pair(t.asset, contract);
        const auto known = m_places.constFind(key);
        if (known != m_places.constEnd()) return m_sum.totals[*known];
        m_places.insert(key, m_sum.totals.size());
        AssetTotal total;
        total.asset = t.asset;
        total.contract = contract;
        total.note = t.note;
        m_sum.totals.push_back(std::move(total));
        return m_sum.totals.back();
    }
    TransferSummary& m_sum;
    QHash<std::pair<QString, QString>, size_t> m_places;
    QSet<QString> m_hashes, m_from, m_to, m_feePaid;
};

} // namespace

QString tokenRemark(const QString& symbol, const QString& name, const QString& contract) {
    const QString key = addressKey(contract);
    if (!key.isEmpty())
        for (const KnownToken& k : knownTokens)
            if (key == QLatin1String(k.contract)) return {};
    const QString shown = text::skeleton(QString(symbol.trimmed()).toUpper());
    for (const KnownToken& k : knownTokens) {
        if (shown != text::skeleton(QString::fromLatin1(k.symbol))) continue;
        const QString real = QString::fromLatin1(k.symbol);
        if (symbol.trimmed().compare(real, Qt::CaseInsensitive) != 0)
            return QStringLiteral("written like %1 with other letters, and none of the contracts known here for it: probably a counterfeit without worth").arg(real);
        if (key.isEmpty()) return QStringLiteral("the file does not name the contract: whether it is %1 is not known").arg(real);
        return QStringLiteral("bears the name %1 and is none of the contracts known here for it: probably a counterfeit without worth; check the contract").arg(real);
    }
    static const QRegularExpression advertisement(QStringLiteral("(https?:|www\\.|\\b(visit|claim|airdrop|reward|voucher)\\b|\\b[\\w-]+\\.(com|net|org|io|xyz|site|app|fi|gift|top|vip|pro|finance)\\b)"),
                                                  QRegularExpression::CaseInsensitiveOption);
    if (advertisement.match(symbol + QLatin1Char(' ') + name).hasMatch()) return QStringLiteral("its name is an advertisement: probably sent to lure, without worth");
    return {};
}

QJsonObject toJson(const TransferSummary& s) {
    QJsonArray totals, fees;
    for (const AssetTotal& t : s.totals)
        totals.append(QJsonObject{{QStringLiteral("asset"), t.asset},
                                  {QStringLiteral("contract"), t.contract.isEmpty() ? QJsonValue() : QJsonValue(t.contract)},
                                  {QStringLiteral("rows"), t.rows},
                                  {QStringLiteral("unreadable"), t.unreadable},
                                  {QStringLiteral("written"), (t.moved + t.failed + t.pending).text()},
                                  {QStringLiteral("moved"), t.moved.text()},
                                  {QStringLiteral("failed"), t.failed.text()},
                                  {QStringLiteral("pending"), t.pending.text()},
                                  {QStringLiteral("note"), t.note.isEmpty() ? QJsonValue() : QJsonValue(t.note)}});
    for (const auto& [asset, amount] : s.fees) fees.append(QJsonObject{{QStringLiteral("asset"), asset}, {QStringLiteral("amount"), amount.text()}});
    return {{QStringLiteral("summary"), true},
            {QStringLiteral("format"), s.format},
            {QStringLiteral("title"), s.title},
            {QStringLiteral("rows"), s.rows},
            {QStringLiteral("transactions"), s.transactions},
            {QStringLiteral("senders"), s.senders},
            {QStringLiteral("receivers"), s.receivers},
            {QStringLiteral("errors"), s.failed},
            {QStringLiteral("pending"), s.pending},
            {QStringLiteral("blocks"), s.blocks},
            {QStringLiteral("not_understood"), s.notUnderstood},
            {QStringLiteral("totals"), totals},
            {QStringLiteral("fees"), fees},
            {QStringLiteral("first"), orNull(s.first)},
            {QStringLiteral("last"), orNull(s.last)},
            {QStringLiteral("issues"), s.issues},
            {QStringLiteral("notes"), QJsonArray::fromStringList(s.notes)},
            {QStringLiteral("unread_columns"), QJsonArray::fromStringList(s.unreadColumns)}};
}

Result<TransferSummary> parseTransferFile(const Environment& environment, const QString& path, const QString& zone, const TransferSinks& sinks, JobControl& job) {
    SABOOT_TRY(const Fd fd, openForReading(path));
    SABOOT_TRY(const qint64 size, fileSize(fd.get()));
    if (size == 0) return Error(ErrorCode::FileEmpty, path);
    TransferSummary out;
    Ledger ledger(out);
    domain::ChatOptions options;
    options.format = QStringLiteral("transfers"); // the word of parsers/transfer
    options.zone = zone;
    worker::ChatReceiver receiver;
    receiver.issues = [&](std::vector<domain::ImportIssue>&& batch) {
        if (sinks.issue)
            for (const auto& i : batch) sinks.issue(i);
        return ok();
    };
    receiver.fact = [&](worker::ChatFact&& f) -> Status {
        if (f.kind == QLatin1String("transfer")) {
            auto t = domain::transferFromJson(f.object);
            if (!t) return Error(ErrorCode::WorkerGarbage, QFileInfo(path).fileName());
            if (t->kind == domain::TransferKind::Token) t->note = tokenRemark(t->asset, t->assetName, t->contract);
            ledger.add(*t);
            if (sinks.transfer) sinks.transfer(*t);
        } else if (f.kind == QLatin1String("block")) {
            ++out.blocks;
            if (sinks.block) sinks.block(f.object);
        } else if (f.kind == QLatin1String("transfer_file")) {
            out.format = f.object.value(QLatin1String("format")).toString();
            out.title = f.object.value(QLatin1String("title")).toString();
            out.notUnderstood = f.object.value(QLatin1String("not_understood")).toInteger();
            for (const auto& v : f.object.value(QLatin1String("notes")).toArray()) out.notes << v.toString();
            for (const auto& v : f.object.value(QLatin1String("unread_columns")).toArray()) out.unreadColumns << v.toString();
        }
        return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
    };
    const worker::Client client = environment.workerPath.isEmpty() ? worker::Client() : worker::Client(environment.workerPath);
    SABOOT_TRY(const domain::ChatSummary summary, client.parseChat(fd.get(), QFileInfo(path).fileName(), options, job, receiver));
    out.issues = summary.issues;
    ledger.finish();
    return out;
}

} // namespace saboot::services
