#include "parsers/archive/archive.h"

#include "parsers/archive/entryname.h"

#include <QHash>
#include <QtEndian>
#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace saboot::parsers {

namespace {

struct ReadFree {
    void operator()(struct archive* a) const { archive_read_free(a); }
};
using Reader = std::unique_ptr<struct archive, ReadFree>;

/// Formats and filters by name: filter_all would run helper programs, mtree refers to files on disk.
Reader newReader() {
    Reader a(archive_read_new());
    if (!a) return a;
    archive_read_support_filter_none(a.get());
    archive_read_support_filter_gzip(a.get());
    archive_read_support_filter_bzip2(a.get());
    archive_read_support_filter_xz(a.get());
    archive_read_support_filter_lzma(a.get());
    archive_read_support_filter_zstd(a.get());
    archive_read_support_filter_lz4(a.get());
    archive_read_support_filter_compress(a.get());
    archive_read_support_format_zip(a.get());
    archive_read_support_format_tar(a.get());
    archive_read_support_format_gnutar(a.get());
    archive_read_support_format_7zip(a.get());
    archive_read_support_format_rar(a.get());
    archive_read_support_format_rar5(a.get());
    archive_read_support_format_cpio(a.get());
    archive_read_support_format_ar(a.get());
    archive_read_support_format_iso9660(a.get());
    archive_read_support_format_lha(a.get());
    archive_read_support_format_xar(a.get());
    archive_read_support_format_cab(a.get());
    archive_read_support_format_raw(a.get());
    return a;
}

QString why(struct archive* a) {
    const char* text = archive_error_string(a);
    return text ? QString::fromUtf8(text).left(500) : QStringLiteral("not readable");
}

bool sayEncrypted(const QString& text) {
    return text.contains(QLatin1String("encrypt"), Qt::CaseInsensitive) || text.contains(QLatin1String("passphrase"), Qt::CaseInsensitive);
}

Result<Reader> open(int fd) {
    if (::lseek(fd, 0, SEEK_SET) != 0) return systemError(QStringLiteral("archive"));
    Reader a = newReader();
    if (!a) return Error(ErrorCode::WorkerMemory, QStringLiteral("archive"));
    if (archive_read_open_fd(a.get(), fd, 64 * 1024) != ARCHIVE_OK) return Error(ErrorCode::FormatUnknown, why(a.get()));
    return a;
}

bool isRaw(struct archive* a) { return archive_format(a) == ARCHIVE_FORMAT_RAW; }

QString filterOf(struct archive* a) {
    if (archive_filter_count(a) < 2) return {};
    return QString::fromLatin1(archive_filter_name(a, 0));
}

/// One step to the next header. nullptr and no error: the end.
struct Step {
    struct archive_entry* entry = nullptr;
    bool damaged = false;
    QString message;
};

Step next(struct archive* a) {
    Step s;
    for (int retries = 0; retries < 16; ++retries) {
        const int r = archive_read_next_header(a, &s.entry);
        if (r == ARCHIVE_EOF) {
            s.entry = nullptr;
            return s;
        }
        if (r == ARCHIVE_RETRY) continue;
        if (r == ARCHIVE_OK || r == ARCHIVE_WARN) {
            if (r == ARCHIVE_WARN) s.message = why(a);
            return s;
        }
        break;
    }
    s.entry = nullptr;
    s.damaged = true;
    s.message = why(a);
    return s;
}

EntryType typeOf(struct archive_entry* e) {
    if (archive_entry_hardlink(e) || archive_entry_hardlink_utf8(e)) return EntryType::Hardlink;
    switch (archive_entry_filetype(e)) {
    case AE_IFREG: return EntryType::File;
    case AE_IFDIR: return EntryType::Folder;
    case AE_IFLNK: return EntryType::Symlink;
    case AE_IFCHR:
    case AE_IFBLK:
    case AE_IFIFO:
    case AE_IFSOCK: return EntryType::Device;
    default: return EntryType::Other;
    }
}

QString decoded(const char* utf8, const char* raw, QStringList& warnings) {
    // Raw bytes first: the UTF-8 form is the library's guess where the archive names no character set.
    if (raw) return decodeEntryName(QByteArray(raw), warnings);
    if (utf8) return decodeEntryName(QByteArray(utf8), warnings);
    warnings << QStringLiteral("name_not_decodable");
    return {};
}

ArchiveEntry entryOf(struct archive_entry* e, qint64 index) {
    ArchiveEntry out;
    out.index = index;
    out.type = typeOf(e);
    QStringList warnings;
    out.name = decoded(archive_entry_pathname_utf8(e), archive_entry_pathname(e), warnings);
    if (archive_entry_size_is_set(e)) out.sizeBytes = std::max<qint64>(0, archive_entry_size(e));
    if (archive_entry_mtime_is_set(e)) out.modifiedAt = qint64(archive_entry_mtime(e));
    out.encrypted = archive_entry_is_encrypted(e) != 0;
    QStringList ignored;
    if (out.type == EntryType::Symlink) out.linkTarget = decoded(archive_entry_symlink_utf8(e), archive_entry_symlink(e), ignored);
    if (out.type == EntryType::Hardlink) out.linkTarget = decoded(archive_entry_hardlink_utf8(e), archive_entry_hardlink(e), ignored);
    warnings << nameWarnings(out.name, out.type == EntryType::Folder);
    if (out.type == EntryType::Symlink) warnings << QStringLiteral("symlink");
    if (out.type == EntryType::Hardlink) warnings << QStringLiteral("hardlink");
    if (out.type == EntryType::Device) warnings << QStringLiteral("device");
    if (out.encrypted) warnings << QStringLiteral("encrypted");
    out.warnings = warnings;
    return out;
}

qint64 sizeOf(int fd) {
    struct stat st {};
    return ::fstat(fd, &st) == 0 ? qint64(st.st_size) : 0;
}

/// How many entries the end record of a ZIP counts (APPNOTE.TXT 4.3.16), -1 when there is none or it is a ZIP64. The
/// library leaves out entries whose data overlap and says nothing; the count shows it.
qint64 countedByZip(int fd) {
    constexpr qint64 endRecord = 22;
    const qint64 size = sizeOf(fd);
    const qint64 from = std::max<qint64>(0, size - endRecord - 0xffff);
    QByteArray tail(size - from, Qt::Uninitialized);
    if (::pread(fd, tail.data(), size_t(tail.size()), from) != tail.size()) return -1;
    const qsizetype at = tail.lastIndexOf(QByteArrayLiteral("PK\5\6"));
    if (at < 0 || tail.size() - at < endRecord) return -1;
    const auto count = qFromLittleEndian<quint16>(tail.constData() + at + 10);
    return count == 0xffff ? -1 : count;
}

} // namespace

void warmUpArchives() {
    warmUpEntryNames();
    const Reader a = newReader();
}

Result<ArchiveListing> listArchive(int fd, const ArchiveLimits& limits, const std::function<void(qint64)>& progress) {
    try {
        SABOOT_TRY(const Reader reader, open(fd));
        struct archive* a = reader.get();
        ArchiveListing out;
        QHash<QString, qsizetype> names;
        QHash<QString, qsizetype> folded;
        QHash<qint64, qsizetype> places;
        int metadataWarnings = 0;
        for (qint64 index = 0;; ++index) {
            const Step step = next(a);
            if (index == 0) {
                if (step.entry && isRaw(a) && filterOf(a).isEmpty()) return Error(ErrorCode::FormatUnknown, QStringLiteral("not an archive"));
                if (const char* name = archive_format_name(a)) out.format = isRaw(a) ? QStringLiteral("single file") : QString::fromUtf8(name);
                out.filter = filterOf(a);
            }
            if (step.damaged) {
                out.complete = false;
                if (sayEncrypted(step.message)) {
                    out.encrypted = true;
                    if (index == 0) return Error(ErrorCode::FormatEncrypted, QStringLiteral("archive"));
                }
                if (index == 0) return Error(ErrorCode::FormatDamaged, step.message);
                out.problems.push_back(QStringLiteral("The archive is damaged or cut off after entry %1: %2.").arg(index).arg(step.message));
                break;
            }
            if (!step.entry) break;
            if (index >= limits.entries) {
                out.complete = false;
                out.problems.push_back(QStringLiteral("The archive holds more than %1 entries; the rest was not listed.").arg(limits.entries));
                break;
            }
            if (!step.message.isEmpty()) ++metadataWarnings;
            if (const char* name = archive_format_name(a); name && !isRaw(a)) out.format = QString::fromUtf8(name);
            ArchiveEntry e = entryOf(step.entry, index);
            const qsizetype place = qsizetype(out.entries.size());
            const auto mark = [&out](qsizetype at, const char* word) {
                QStringList& w = out.entries[size_t(at)].warnings;
                if (!w.contains(QLatin1String(word))) w << QLatin1String(word);
            };
            if (e.type != EntryType::Folder) {
                const QString fold = e.name.toCaseFolded();
                if (const auto it = names.constFind(e.name); it != names.constEnd()) {
                    e.warnings << QStringLiteral("duplicate_name");
                    mark(*it, "duplicate_name");
                } else if (const auto c = folded.constFind(fold); c != folded.constEnd()) {
                    e.warnings << QStringLiteral("case_clash");
                    mark(*c, "case_clash");
                }
                names.insert(e.name, place);
                folded.insert(fold, place);
                const qint64 at = archive_read_header_position(a);
                if (const auto it = places.constFind(at); it != places.constEnd() && archive_format(a) == ARCHIVE_FORMAT_ZIP) {
                    e.warnings << QStringLiteral("overlap");
                    mark(*it, "overlap");
                }
                places.insert(at, place);
            }
            if (e.sizeBytes > limits.entryBytes) e.warnings << QStringLiteral("too_large");
            if (e.sizeBytes > 0) out.declaredBytes = e.sizeBytes > std::numeric_limits<qint64>::max() - out.declaredBytes ? std::numeric_limits<qint64>::max() : out.declaredBytes + e.sizeBytes;
            out.encrypted = out.encrypted || e.encrypted;
            out.entries.push_back(std::move(e));
            if (progress && index % 1000 == 0) progress(index);
        }
        if (out.complete && archive_format(a) == ARCHIVE_FORMAT_ZIP) {
            const qint64 counted = countedByZip(fd);
            if (counted > qint64(out.entries.size())) {
                out.complete = false;
                out.problems.push_back(QStringLiteral("The archive counts %1 entries but only %2 can be told apart: entries overlap or are damaged.").arg(counted).arg(out.entries.size()));
            }
        }
        if (archive_read_has_encrypted_entries(a) == 1) out.encrypted = true;
        if (metadataWarnings) out.problems.push_back(QStringLiteral("The headers of %1 entries are irregular.").arg(metadataWarnings));
        if (out.declaredBytes > limits.totalBytes)
            out.problems.push_back(QStringLiteral("The archive declares %1 bytes, more than the limit of %2.").arg(out.declaredBytes).arg(limits.totalBytes));
        const qint64 size = std::max<qint64>(1, sizeOf(fd));
        if (out.declaredBytes > limits.freeBytes && out.declaredBytes / size > limits.ratio)
            out.problems.push_back(QStringLiteral("The archive declares %1 times its own size: it looks like a decompression bomb.").arg(out.declaredBytes / size));
        if (out.encrypted) out.problems.push_back(QStringLiteral("The archive holds entries protected by a password."));
        qint64 refused = 0;
        for (const ArchiveEntry& e : out.entries)
            if (!e.warnings.isEmpty()) ++refused;
        if (refused) out.problems.push_back(QStringLiteral("Entries with suspicious names, types or sizes: %1.").arg(refused));
        return out;
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::WorkerMemory, QStringLiteral("archive"));
    }
}

namespace {

/// The content of the entry just read, at most `cap` bytes.
Result<qint64> produce(struct archive* a, struct archive_entry* entry, qint64 index, qint64 cap, qint64 archiveSize,
                       const ArchiveLimits& limits, const ByteSink& sink) {
    if (archive_entry_is_encrypted(entry)) return Error(ErrorCode::FormatEncrypted, QStringLiteral("entry %1").arg(index));
    if (typeOf(entry) != EntryType::File) return Error(ErrorCode::InvalidArgument, QStringLiteral("entry %1 is no file").arg(index));
    qint64 produced = 0;
    const auto allowed = [&](qint64 more) {
        return more <= cap - produced && (produced + more <= limits.freeBytes || (produced + more) / archiveSize <= limits.ratio);
    };
    const auto tooLarge = [&] { return Error(ErrorCode::FileTooLarge, QStringLiteral("entry %1").arg(index)); };
    static const char zeros[16 * 1024] = {};
    for (;;) {
        const void* block = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int r = archive_read_data_block(a, &block, &size, &offset);
        if (r == ARCHIVE_EOF) break;
        if (r == ARCHIVE_RETRY) continue;
        if (r != ARCHIVE_OK) {
            const QString text = why(a);
            return Error(sayEncrypted(text) ? ErrorCode::FormatEncrypted : ErrorCode::FormatDamaged, text);
        }
        if (offset < produced) return Error(ErrorCode::FormatDamaged, QStringLiteral("overlapping blocks"));
        // Holes of sparse files are bytes too.
        if (!allowed(offset - produced)) return tooLarge();
        while (produced < offset) {
            const qint64 n = std::min<qint64>(offset - produced, qint64(sizeof zeros));
            if (!sink(QByteArrayView(zeros, n))) return Error(ErrorCode::Cancelled);
            produced += n;
        }
        if (!allowed(qint64(size))) return tooLarge();
        if (size && !sink(QByteArrayView(static_cast<const char*>(block), qsizetype(size)))) return Error(ErrorCode::Cancelled);
        produced += qint64(size);
    }
    return produced;
}

} // namespace

Result<qint64> extractEntry(int fd, qint64 index, qint64 capBytes, const ArchiveLimits& limits, const ByteSink& sink) {
    std::optional<Error> failed;
    EntrySink one;
    one.begin = [](qint64) { return true; };
    one.bytes = sink;
    one.end = [&](qint64, const std::optional<Error>& error) {
        failed = error;
        return true;
    };
    const qint64 cap = capBytes > 0 ? capBytes : limits.entryBytes;
    const auto all = extractEntries(fd, {index}, cap, cap, limits, one);
    if (failed) return std::move(*failed);
    return all;
}

Result<qint64> extractEntries(int fd, const std::vector<qint64>& indexes, qint64 capEntryBytes, qint64 capTotalBytes,
                              const ArchiveLimits& limits, const EntrySink& sink) {
    try {
        SABOOT_TRY(const Reader reader, open(fd));
        struct archive* a = reader.get();
        const qint64 archiveSize = std::max<qint64>(1, sizeOf(fd));
        qint64 total = 0;
        qint64 at = -1;
        Step step;
        std::optional<Error> ended;
        for (const qint64 index : indexes) {
            while (!ended && at < index) {
                step = next(a);
                ++at;
                if (step.damaged) ended = Error(sayEncrypted(step.message) ? ErrorCode::FormatEncrypted : ErrorCode::FormatDamaged, step.message);
                else if (!step.entry || at >= limits.entries) ended = Error(ErrorCode::NotFound, QStringLiteral("entry %1").arg(index));
                else if (at == 0 && isRaw(a) && filterOf(a).isEmpty()) return Error(ErrorCode::FormatUnknown, QStringLiteral("not an archive"));
            }
            if (!sink.begin(index)) return Error(ErrorCode::Cancelled);
            if (ended) {
                if (!sink.end(index, ended)) return Error(ErrorCode::Cancelled);
                continue;
            }
            const qint64 before = total;
            const auto counted = [&](QByteArrayView piece) {
                total += piece.size();
                return sink.bytes(piece);
            };
            const auto made = produce(a, step.entry, index, std::min({capEntryBytes, limits.entryBytes, capTotalBytes - before}), archiveSize, limits, counted);
            if (!made && made.error().code() == ErrorCode::Cancelled) return made.error();
            if (!sink.end(index, made ? std::nullopt : std::optional<Error>(made.error()))) return Error(ErrorCode::Cancelled);
            if (total >= capTotalBytes && !made) return Error(ErrorCode::FileTooLarge, QStringLiteral("%1 bytes").arg(capTotalBytes));
        }
        return total;
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::WorkerMemory, QStringLiteral("archive"));
    }
}

QString archiveVersion() { return QString::fromLatin1(archive_version_string()).section(QLatin1Char(' '), -1); }

} // namespace saboot::parsers
