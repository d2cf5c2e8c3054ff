#include "parsers/chat/rows.h"
#include "parsers/transfer/inside.h"

#include <QSet>

namespace saboot::parsers::transfer {

using domain::Certainty;
using domain::Transfer;
using domain::TransferKind;
using domain::TransferState;

namespace {

constexpr int etherPlaces = 18; // of the coin of every network of this family
constexpr qint64 rowsOfAFullExport = 5000;

/// A header without what differs between sites and days: "CurrentValue @ $3414.36/Eth" is "currentvalue", "TxnFee(ETH)" is "txnfee"
/// with the unit "ETH".
struct Column {
    QString written, stem, unit;
};

Column columnOf(const QString& header) {
    Column c;
    c.written = header.trimmed();
    QString s = c.written;
    const qsizetype open = s.indexOf(QLatin1Char('(')), close = s.indexOf(QLatin1Char(')'), open + 1);
    if (open >= 0 && close > open) c.unit = s.mid(open + 1, close - open - 1).trimmed();
    if (open >= 0) s.truncate(open);
    s = s.section(QLatin1Char('@'), 0, 0).toLower();
    for (const QChar ch : std::as_const(s))
        if (ch.isLetterOrNumber()) c.stem += ch;
    return c;
}

/// The columns of one table and the cells of the row being read.
class Cells {
public:
    explicit Cells(const QStringList& headers) {
        for (const QString& h : headers) m_columns.push_back(columnOf(h));
    }
    qsizetype size() const { return qsizetype(m_columns.size()); }
    const Column& column(qsizetype i) const { return m_columns[size_t(i)]; }
    /// The first column of one of these names, remembered as read; -1: there is none.
    qsizetype find(std::initializer_list<const char*> stems, const char* unit = nullptr) {
        for (const char* stem : stems)
            for (size_t i = 0; i < m_columns.size(); ++i)
                if (m_columns[i].stem == QLatin1String(stem) && (!unit || (m_columns[i].unit.compare(QLatin1String("usd"), Qt::CaseInsensitive) == 0) == (qstrcmp(unit, "usd") == 0))) {
                    m_read.insert(qsizetype(i));
                    return qsizetype(i);
                }
        return -1;
    }
    bool has(std::initializer_list<const char*> stems) const {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const Column& c) { return std::any_of(stems.begin(), stems.end(), [&](const char* s) { return c.stem == QLatin1String(s); }); });
    }
    QString unitOf(qsizetype i) const { return i < 0 ? QString() : m_columns[size_t(i)].unit; }
    QString written(qsizetype i) const { return i < 0 ? QString() : m_columns[size_t(i)].written; }
    /// What the row holds beside the columns that are read.
    QJsonObject rest(const QStringList& cells) const {
        QJsonObject o;
        for (qsizetype i = 0; i < qsizetype(m_columns.size()) && i < cells.size(); ++i)
            if (!m_read.contains(i) && !cells[i].isEmpty()) o.insert(m_columns[size_t(i)].written, cells[i]);
        return o;
    }
    QStringList unread() const {
        QStringList names;
        for (qsizetype i = 0; i < qsizetype(m_columns.size()); ++i)
            if (!m_read.contains(i) && !m_columns[size_t(i)].written.isEmpty()) names << m_columns[size_t(i)].written;
        return names;
    }

private:
    std::vector<Column> m_columns;
    QSet<qsizetype> m_read;
};

class Table {
public:
    Table(chat::Input& input, const domain::ChatOptions& options, Out& out) : m_input(input), m_options(options), m_out(out) {}
    virtual ~Table() = default;

    Status run() {
        SABOOT_TRY(m_zone, chat::ZoneRule::make(m_options.zone));
        const auto rows = chat::isWorkbook(m_input) ? chat::workbookRows(m_input, m_out.sink()) : chat::csvRows(m_input, m_out.sink());
        SABOOT_CHECK(rows->start());
        chat::Row row;
        std::unique_ptr<Cells> cells;
        for (int i = 0; i < 10 && rows->next(row); ++i)
            if (recognise(Cells(row.cells))) {
                cells = std::make_unique<Cells>(row.cells);
                break;
            }
        SABOOT_CHECK(rows->status());
        if (!cells) return Error(ErrorCode::FormatUnknown, m_input.name());
        prepare(*cells);
        m_out.unreadColumns = cells->unread();
        while (rows->next(row)) {
            if (std::all_of(row.cells.begin(), row.cells.end(), [](const QString& s) { return s.trimmed().isEmpty(); })) continue;
            for (QString& s : row.cells) s = s.trimmed();
            const auto surplus = row.cells.mid(std::min(row.cells.size(), cells->size()));
            if (row.damaged || row.cells.size() < cells->size() || std::any_of(surplus.begin(), surplus.end(), [](const QString& s) { return !s.isEmpty(); })) {
                m_out.notUnderstood(row.line, row.offset,
                                    row.damaged ? str("The row holds bytes that are no text, or a quotation mark that does not close.")
                                                : QStringLiteral("The row has %1 cells and the table %2 columns.").arg(row.cells.size()).arg(cells->size()));
                continue;
            }
            Transfer t;
            t.line = row.line;
            t.offset = row.offset;
            t.extra = cells->rest(row.cells);
            take(row.cells, std::move(t));
        }
        SABOOT_CHECK(rows->status());
        if (rows->wasCut()) m_out.issue("cut_off", row.line, row.offset, str("The file stops being readable here; what follows was not read."));
        if (m_evm && (m_out.rows() == rowsOfAFullExport || m_out.rows() == 2 * rowsOfAFullExport))
            m_out.issue("near_cap", 0, 0, QStringLiteral("The file holds exactly %1 rows, at which explorers are said to end an export: more may be missing.").arg(m_out.rows()));
        return ok();
    }

private:
    /// Which of the known tables these headers belong to.
    bool recognise(const Cells& c) {
        if (c.has({"confirmed"}) && c.has({"amount"}) && c.has({"id"}) && c.has({"type"})) m_form = Form::Core;
        else if (c.has({"contractret"}) && c.has({"transactionid"})) m_form = Form::Tronscan;
        else if (c.has({"txhash", "transactionhash", "hash", "txnhash"}) && c.has({"parenttxfrom"})) m_form = Form::Internal;
        else if (c.has({"txhash", "transactionhash", "hash", "txnhash"}) && c.has({"tokensymbol", "tokenvalue", "tokenid"}) && c.has({"from"})) m_form = Form::Token;
        else if (c.has({"txhash", "transactionhash", "hash", "txnhash"}) && c.has({"from"}) && c.has({"valuein", "valueout", "value", "amount"})) m_form = Form::Normal;
        else return false;
        return true;
    }

    void prepare(Cells& c) {
        m_hash = c.find({"txhash", "transactionhash", "hash", "txnhash", "transactionid", "id"});
        m_block = c.find({"blockno", "block", "blocknumber", "blockheight"});
        m_stamp = c.find({"unixtimestamp", "timestamp", "blockts"});
        m_date = c.find({"datetime", "date"});
        m_from = c.find({"from", "fromaddress"});
        m_to = c.find({"to", "txto", "toaddress"});
        m_contract = c.find({"contractaddress"});
        m_in = c.find({"valuein"});
        m_out_ = c.find({"valueout"});
        m_value = c.find({"tokenvalue", "quantity", "quant", "value", "amount"});
        m_fee = c.find({"txnfee", "transactionfee", "txfee"}, "");
        m_feeCoin = c.unitOf(m_fee).toUpper();
        m_status = c.find({"status", "contractret"});
        m_error = c.find({"errcode"});
        m_method = c.find({"method"});
        m_symbol = c.find({"tokensymbol"});
        m_name = c.find({"tokenname"});
        m_tokenId = c.find({"tokenid"});
        m_confirmed = c.find({"confirmed"});
        m_evm = m_form == Form::Normal || m_form == Form::Internal || m_form == Form::Token;
        m_coin = c.unitOf(m_in >= 0 ? m_in : m_out_ >= 0 ? m_out_ : m_value).toUpper();
        for (const auto& [i, column] : {std::pair(m_in, "Value_IN"), {m_out_, "Value_OUT"}})
            m_names.insert(i, i >= 0 ? c.written(i) : str(column));
        for (const qsizetype i : {m_value, m_fee, m_hash, m_from, m_to}) m_names.insert(i, c.written(i));
        m_dateIsUtc = c.unitOf(m_date).compare(QLatin1String("UTC"), Qt::CaseInsensitive) == 0;
        switch (m_form) {
        case Form::Normal: m_out.format = str("etherscan-csv"), m_out.title = str("Etherscan or a sister site, transactions (CSV)"); break;
        case Form::Internal: m_out.format = str("etherscan-internal-csv"), m_out.title = str("Etherscan or a sister site, internal transactions (CSV)"); break;
        case Form::Token: m_out.format = str("etherscan-token-csv"), m_out.title = str("Etherscan or a sister site, token transfers (CSV)"); break;
        case Form::Tronscan:
            m_out.format = str("tronscan-csv"), m_out.title = str("Tronscan (CSV)");
            m_out.note(str("The file does not name the token and holds no fees: amounts are as written."));
            break;
        case Form::Core: prepareCore(c); break;
        }
        if (m_form == Form::Token) m_out.note(str("The file does not say how finely a token is divided: amounts have the places that are written."));
    }

    void prepareCore(Cells& c) {
        m_out.format = str("bitcoincore-csv");
        m_out.title = str("Bitcoin Core wallet (CSV)");
        m_type = c.find({"type"});
        m_label = c.find({"label"});
        m_address = c.find({"address"});
        const QString unit = m_coin.toLower();
        m_places = unit == QLatin1String("btc") ? 8 : unit == QLatin1String("mbtc") ? 5 : unit == QLatin1String("bits") || unit.endsWith(QLatin1String("btc")) ? 2 : unit.startsWith(QLatin1String("sat")) ? 0 : -1;
        m_out.note(str("The wallet adds the fee to the first amount it sends; the file does not name it."));
    }

    const QString& cell(const QStringList& cells, qsizetype i) const {
        static const QString none;
        return i < 0 || i >= cells.size() ? none : cells[i];
    }

    void take(const QStringList& row, Transfer&& t) {
        t.hash = cell(row, m_hash);
        if (m_form == Form::Core) {
            // Outputs of one transaction are told apart by a number behind its id.
            const qsizetype dash = t.hash.indexOf(QLatin1Char('-'));
            if (dash == 64) {
                t.extra.insert(str("output"), t.hash.mid(dash + 1));
                t.hash.truncate(dash);
            }
        }
        if (!isTransactionId(t.hash)) {
            m_out.notUnderstood(t.line, t.offset, QStringLiteral("\"%1\" is no transaction id.").arg(t.hash.left(80)));
            return;
        }
        if (m_form == Form::Core) return takeCore(row, std::move(t));
        t.from = cell(row, m_from);
        t.to = cell(row, m_to);
        t.contract = cell(row, m_contract);
        for (const auto& [address, column] : {std::pair(t.from, m_from), {t.to, m_to}})
            if (!isEvmAddress(address) && !isTronAddress(address) && !(address.isEmpty() && column == m_to)) {
                m_out.notUnderstood(t.line, t.offset, QStringLiteral("\"%1\" in %2 is no address.").arg(address.left(80), m_names.value(column)));
                return;
            }
        bool isNumber = false;
        const qint64 block = cell(row, m_block).toLongLong(&isNumber);
        if (isNumber && block >= 0) t.block = block;
        time(row, t);
        t.method = cell(row, m_method);
        const QString status = cell(row, m_status), error = cell(row, m_error);
        t.status = error.isEmpty() || error == status ? status : status.isEmpty() ? error : status + str(" ") + error;
        t.state = stateOf(row, status, error);
        t.kind = m_form == Form::Internal ? TransferKind::Internal : m_form == Form::Token ? TransferKind::Token : TransferKind::Native;
        if (m_form == Form::Tronscan) t.kind = TransferKind::Token;
        if (m_form == Form::Token) {
            t.asset = cell(row, m_symbol);
            t.assetName = cell(row, m_name);
            if (m_tokenId >= 0 && !cell(row, m_tokenId).isEmpty()) t.extra.insert(str("token_id"), cell(row, m_tokenId));
            // A token that is one of its kind has a number and no quantity.
            t.value = m_value < 0 ? domain::Amount::fromUnits("1", 0) : m_out.amount(cell(row, m_value), -1, m_names.value(m_value), t.line, t.offset);
        } else if (m_form == Form::Tronscan) {
            t.value = m_out.amount(cell(row, m_value), -1, m_names.value(m_value), t.line, t.offset);
        } else {
            t.asset = m_coin;
            if (m_contract >= 0 && t.to.isEmpty() && !t.contract.isEmpty()) t.extra.insert(str("created_contract"), std::exchange(t.contract, {}));
            coinValue(row, t);
        }
        if (t.value && t.value->isNegative()) {
            m_out.issue("bad_amount", t.line, t.offset, QStringLiteral("%1 is negative.").arg(t.value->text()));
            t.value.reset();
        }
        if (m_fee >= 0) {
            t.feeAsset = m_feeCoin.isEmpty() ? m_coin : m_feeCoin;
            t.fee = m_out.amount(cell(row, m_fee), etherPlaces, m_names.value(m_fee), t.line, t.offset);
        }
        m_out.transfer(std::move(t));
    }

    /// What came in and what went out stand in two columns; one of them is 0 unless somebody pays themself.
    void coinValue(const QStringList& row, Transfer& t) {
        if (m_in < 0 && m_out_ < 0) {
            t.value = m_out.amount(cell(row, m_value), etherPlaces, m_names.value(m_value), t.line, t.offset);
            return;
        }
        const auto read = [&](qsizetype i) { return i < 0 ? std::optional(domain::Amount()) : m_out.amount(cell(row, i), etherPlaces, m_names.value(i), t.line, t.offset); };
        const auto in = read(m_in), out = read(m_out_);
        if (!in || !out) return;
        if (!in->isZero() && !out->isZero() && !(*in == *out)) {
            m_out.issue("bad_amount", t.line, t.offset, QStringLiteral("The row names two amounts, %1 in and %2 out.").arg(in->text(), out->text()));
            return;
        }
        t.value = in->isZero() ? *out : *in;
        t.direction = in->isZero() && out->isZero() ? QString() : in->isZero() ? str("out") : out->isZero() ? str("in") : str("self");
    }

    TransferState stateOf(const QStringList& row, const QString& status, const QString& error) const {
        if (m_form == Form::Tronscan) {
            if (!status.isEmpty() && status.compare(QLatin1String("SUCCESS"), Qt::CaseInsensitive) != 0) return TransferState::Failed;
            return cell(row, m_confirmed).compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 ? TransferState::Pending : TransferState::Moved;
        }
        // Empty, "0", "1" and "Success" are what a row that held shows; internal rows write "0" for it and transactions "1".
        if (!error.isEmpty() && error != QLatin1String("0")) return TransferState::Failed;
        static const QSet<QString> good{QString(), str("0"), str("1"), str("success"), str("true")};
        if (status.compare(QLatin1String("pending"), Qt::CaseInsensitive) == 0) return TransferState::Pending;
        return good.contains(status.toLower()) ? TransferState::Moved : TransferState::Failed;
    }

    void time(const QStringList& row, Transfer& t) {
        const QString stamp = cell(row, m_stamp), printed = cell(row, m_date);
        if (const auto at = unixTime(stamp)) {
            t.time = at;
            t.timeText = stamp;
            t.timeRule = str("unixtime");
            t.timeCertainty = Certainty::Certain;
            compareTimes(m_out, t, printed);
            return;
        }
        t.timeText = printed.isEmpty() ? stamp : printed;
        const auto at = printedTime(t.timeText);
        if (!at) {
            m_out.issue("not_understood", t.line, t.offset, t.timeText.isEmpty() ? str("A row has no time.") : QStringLiteral("The time \"%1\" cannot be read.").arg(t.timeText.left(80)));
            return;
        }
        if (m_form == Form::Core || (!m_options.zone.isEmpty() && !m_dateIsUtc)) {
            wall(t);
            return;
        }
        // Explorers print UTC; only some headers say so.
        t.time = at;
        t.timeRule = m_dateIsUtc ? str("utc(header)") : str("utc(assumed)");
        t.timeCertainty = m_dateIsUtc ? Certainty::Certain : Certainty::Assumed;
    }

    void wall(Transfer& t) {
        if (!printedTime(t.timeText) || !chat::parseIso(t.timeText.toUtf8())) {
            m_out.issue("not_understood", t.line, t.offset, QStringLiteral("The time \"%1\" cannot be read.").arg(t.timeText.left(80)));
            return;
        }
        domain::ParsedMessage m;
        chat::Emitter::setIso(m, t.timeText, *m_zone);
        t.time = m.time;
        t.timeRule = m.timeRule;
        t.timeCertainty = m.timeCertainty;
    }

    void takeCore(const QStringList& row, Transfer&& t) {
        t.method = cell(row, m_type);
        t.status = cell(row, m_confirmed);
        t.state = t.status.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ? TransferState::Moved : TransferState::Pending;
        t.timeText = cell(row, m_date);
        wall(t);
        t.asset = str("BTC");
        if (!cell(row, m_label).isEmpty()) t.extra.insert(str("label"), cell(row, m_label));
        if (m_places < 0) {
            m_out.issue("bad_amount", t.line, t.offset, QStringLiteral("The unit \"%1\" of the amounts is not known.").arg(m_coin.left(20)));
        } else if (const auto written = m_out.amount(cell(row, m_value), m_places, m_names.value(m_value), t.line, t.offset)) {
            t.value = domain::Amount::fromUnits(written->absolute().units(), 8);
            t.direction = written->isNegative() ? str("out") : str("in");
        }
        // An output pays its address, whether the wallet's own or another's.
        t.to = cell(row, m_address);
        m_out.transfer(std::move(t));
    }

    enum class Form { Normal, Internal, Token, Tronscan, Core };
    chat::Input& m_input;
    const domain::ChatOptions& m_options;
    Out& m_out;
    std::optional<chat::ZoneRule> m_zone;
    Form m_form = Form::Normal;
    bool m_evm = false, m_dateIsUtc = false;
    int m_places = -1;
    QString m_coin, m_feeCoin;
    QHash<qsizetype, QString> m_names;
    qsizetype m_hash = -1, m_block = -1, m_stamp = -1, m_date = -1, m_from = -1, m_to = -1, m_contract = -1, m_in = -1, m_out_ = -1, m_value = -1, m_fee = -1,
              m_status = -1, m_error = -1, m_method = -1, m_symbol = -1, m_name = -1, m_tokenId = -1, m_confirmed = -1, m_type = -1, m_label = -1, m_address = -1;
};

} // namespace

Status readTable(chat::Input& input, const domain::ChatOptions& options, Out& out) { return Table(input, options, out).run(); }

} // namespace saboot::parsers::transfer
