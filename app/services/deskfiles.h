#pragma once
#include "base/error.h"
#include "base/securebytes.h"
#include "crypto/head.h"
#include "domain/casefile.h"

#include <optional>

/// The small files beside cases and in the desk: head logs, locks, sealed lists.
namespace saboot::services {

/// Reads a head log; nothing when there is no file.
std::optional<crypto::HeadLog> readHeadLog(const QString& path, const CaseId& id);
/// Appends one line and flushes it to the disk. A torn last line of an earlier crash is cut off first.
Status appendHead(const QString& path, const crypto::Head& head, qint64 utcMs);

/// Whether another process holds the lock file's lock.
bool isHeldElsewhere(const QString& lockPath);

} // namespace saboot::services
