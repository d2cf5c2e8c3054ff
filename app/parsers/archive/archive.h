#pragma once
#include "base/error.h"
#include "parsers/archive/listing.h"

#include <QByteArrayView>
#include <functional>
#include <optional>
#include <vector>

namespace saboot::parsers {

struct ArchiveLimits {
    qint64 entries = 100'000;
    qint64 entryBytes = 4ll * 1024 * 1024 * 1024;
    qint64 totalBytes = 20ll * 1024 * 1024 * 1024; ///< declared, all entries together
    qint64 ratio = 200;                            ///< produced : archive size, once freeBytes were produced
    qint64 freeBytes = 64ll * 1024 * 1024;
};

/// Receives pieces of an entry; false stops.
using ByteSink = std::function<bool(QByteArrayView)>;

/// libarchive on a seekable descriptor: zip, tar, 7z, rar, rar5, cpio, ar, iso9660, lha, xar, cab and single compressed
/// files; filters gzip, bzip2, xz, zstd, lz4, compress. Never a program filter. Nothing is written anywhere: names are
/// labels. Offsets of `fd` are moved.

/// Loads character sets and formats. Before the lock.
void warmUpArchives();
/// Reads the directory. FormatUnknown, FormatDamaged (nothing could be read). Limits and damage later on leave a listing
/// with complete=false and a problem.
Result<ArchiveListing> listArchive(int fd, const ArchiveLimits& limits, const std::function<void(qint64)>& progress);
/// Produces the content of entry `index`. Returns the bytes really produced. FileTooLarge for caps and ratio,
/// FormatEncrypted, FormatDamaged (also on a wrong checksum), NotFound, InvalidArgument for what is no file.
Result<qint64> extractEntry(int fd, qint64 index, qint64 capBytes, const ArchiveLimits& limits, const ByteSink& sink);

/// Several entries in one pass. `indexes` ascending. For each one: begin, then bytes, then end with the error of this
/// entry or none; an entry that fails does not stop the others. False from any of them stops. Returns the bytes
/// produced altogether; FileTooLarge once that exceeds `capTotalBytes`. Entries behind damage are NotFound each.
struct EntrySink {
    std::function<bool(qint64 index)> begin;
    ByteSink bytes;
    std::function<bool(qint64 index, const std::optional<Error>&)> end;
};
Result<qint64> extractEntries(int fd, const std::vector<qint64>& indexes, qint64 capEntryBytes, qint64 capTotalBytes,
                              const ArchiveLimits& limits, const EntrySink& sink);
QString archiveVersion();

} // namespace saboot::parsers
