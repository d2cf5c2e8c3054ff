#pragma once
#include "domain/chat.h"
#include "domain/transfer.h"
#include "services/desk.h"

#include <functional>
#include <vector>

namespace saboot::services {

/// What one transaction file moves of one coin or token. Amounts are exact.
struct AssetTotal {
    QString asset;    ///< as written; empty: the file names none
    QString contract; ///< of a token: two of one name are two tokens
    qint64 rows = 0, unreadable = 0; ///< of them, rows whose amount is none
    domain::Amount moved, failed, pending;
    QString note;     ///< a name it only borrows
};

/// A transaction file as a whole.
struct TransferSummary {
    QString format, title;
    qint64 rows = 0, transactions = 0, senders = 0, receivers = 0, failed = 0, pending = 0, blocks = 0, notUnderstood = 0, issues = 0;
    std::vector<AssetTotal> totals;                          ///< in order of appearance
    std::vector<std::pair<QString, domain::Amount>> fees;    ///< by coin; a transaction of several rows burns its fee once
    std::optional<qint64> first, last;                       ///< ms UTC
    QStringList notes, unreadColumns;
};
/// Keys: summary (true), format, title, rows, transactions, senders, receivers, errors, pending, blocks, not_understood, totals [{asset,
/// contract, rows, unreadable, written, moved, failed, pending, note}], fees [{asset, amount}], first, last, issues, notes, unread_columns.
QJsonObject toJson(const TransferSummary& s);

struct TransferSinks {
    std::function<void(const domain::Transfer&)> transfer;
    std::function<void(const QJsonObject&)> block; ///< of raw blocks: id, previous, merkle_root, time, transactions, checks
    std::function<void(const domain::ImportIssue&)> issue;
};

/// Reads a transaction file in the worker; parsers/transfer/transfer.h says which. `zone`: for times without one. Tokens that bear a
/// known name under another contract get a note. Blocks the calling thread.
/// Errors: of the reader; WorkerGarbage when the worker says what no reader says.
Result<TransferSummary> parseTransferFile(const Environment& environment, const QString& path, const QString& zone, const TransferSinks& sinks, JobControl& job);

/// What a token is to be remarked of: that it bears the name of a known one, or one drawn like it, and is none of it, or that its name
/// is an advertisement. Empty: nothing. Public so that a test can ask.
QString tokenRemark(const QString& symbol, const QString& name, const QString& contract);

} // namespace saboot::services
