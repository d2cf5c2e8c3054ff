#pragma once
#include "domain/amount.h"
#include "domain/certainty.h"

#include <QJsonObject>
#include <QString>

namespace saboot::domain {

/// Native: the network's own coin. Internal: moved by a contract within a transaction. Token: by a contract's own book.
/// Output: one output of a raw Bitcoin transaction, which does not say who paid.
enum class TransferKind { Native, Internal, Token, Output };
QString toText(TransferKind k); ///< "native", "internal", "token", "output"
/// Failed: stands in the chain, moved no value, burnt its fee. Pending: the file does not call it confirmed.
enum class TransferState { Moved, Failed, Pending };
QString toText(TransferState s); ///< "moved", "failed", "pending"

/// One row of a transaction file, as the file states it: nothing of it was asked of a network.
struct Transfer {
    qint64 n = 0;          ///< 1-based in the file
    TransferKind kind = TransferKind::Native;
    TransferState state = TransferState::Moved;
    QString hash;          ///< transaction id
    qint64 block = -1;
    std::optional<qint64> time; ///< ms UTC
    QString timeText, timeRule;
    Certainty timeCertainty = Certainty::Unknown;
    QString from, to;      ///< as written; empty: the file does not say
    QString direction;     ///< "in", "out" or "self" as seen by the address the file was made for; empty: not said
    QString asset;         ///< "ETH", a token's symbol as written; empty: the file names none
    QString assetName, contract;
    std::optional<Amount> value; ///< nothing: what stands there is no amount; an issue says so
    std::optional<Amount> fee;   ///< of the whole transaction, whose rows may be several
    QString feeAsset;
    QString method, status;
    QString note;          ///< what the program remarks: a token that only bears a known name
    qint64 line = 0, offset = 0;
    QJsonObject extra;     ///< further columns under the names the file gives them
};

/// The JSON lines of `saboot-cli transfer parse --json`. Keys: transfer (n), kind, state, hash, block, time, time_text, time_rule,
/// time_certainty, from, to, direction, asset, asset_name, contract, value and fee {decimal, units, scale} or null, fee_asset,
/// method, status, note, line, offset, extra. What a row does not have is null.
QJsonObject toJson(const Transfer& t);
/// The same back. Nothing when it is not exactly one: what comes from the worker is not believed unseen.
std::optional<Transfer> transferFromJson(const QJsonObject& o);

} // namespace saboot::domain
