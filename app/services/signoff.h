#pragma once
#include "base/error.h"
#include "store/auditlog.h"

#include <QString>
#include <optional>

namespace saboot::services {

/// A supervisor's countersignature over a report of the case, as the chain records it (COURT.md C-28).
struct SignOff {
    quint64 seq = 0;       ///< its record
    qint64 at = 0;         ///< ms UTC
    QString by;            ///< the supervisor, by the certificate
    QString report;        ///< number of the report that was countersigned
    /// The first record after it that changed what a report prints; 0: none. Such a change was never before the supervisor.
    quint64 changedBy = 0;
    bool holds() const { return changedBy == 0; }
};

/// The newest sign-off up to record `upTo`. Notes, tasks, bookmarks, views of the chart, exports and checks do not undo it.
Result<std::optional<SignOff>> lastSignOff(store::AuditLog& log, quint64 upTo);
/// What the newest recorded verification of the case up to `upTo` says; none recorded is no fault (C-31).
Result<bool> lastCheckFoundFault(store::AuditLog& log, quint64 upTo);

} // namespace saboot::services
