#pragma once
#include "services/opencase.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace saboot::services {

/// A list as it stands in the window: what it is called, its columns, its rows as text.
struct TableContent {
    QString title; ///< "Identifiers"
    QStringList headers;
    std::vector<QStringList> rows;
    bool rightToLeft = false; ///< direction of the sheet
};

/// Writes a list to a file of the officer's choice and records it (EVIDENCE_VIEW): text that leaves the case is accounted
/// for. The suffix decides: csv (RFC 4180 with a byte order mark) or xlsx. Text is never a formula in either. The rows
/// are followed by a line that names case, chain head and time (xlsx only). Errors: InvalidArgument for another suffix or a
/// table too large for a sheet, disk errors, Cancelled.
Status exportTable(OpenCase& opened, const TableContent& table, const QString& path, JobControl& job);

/// The spending secrets of the case as they may leave it: masked, by row.
Result<QHash<IdentifierRow, QString>> maskedSecrets(OpenCase& opened);

} // namespace saboot::services
