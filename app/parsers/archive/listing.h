#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// Value types of archive reading, shared by the reader (inside the worker) and the client (outside).
namespace saboot::parsers {

enum class EntryType { File, Folder, Symlink, Hardlink, Device, Other };

/// One entry of an archive as its own directory states it. `name` is a label: nothing is ever written under it.
struct ArchiveEntry {
    qint64 index = 0;             ///< position in reading order, from 0; the key for extraction
    QString name;                 ///< decoded; undecodable bytes show as U+FFFD
    EntryType type = EntryType::File;
    qint64 sizeBytes = -1;        ///< as declared, -1 unknown; never trusted
    std::optional<qint64> modifiedAt; ///< seconds since 1970 as stored. Zip times have no zone: read as if UTC
    bool encrypted = false;
    QString linkTarget;           ///< of symbolic and hard links
    /// Why the entry is not offered for extraction, stable words: "absolute_path", "parent_path", "drive_path",
    /// "control_in_name", "bidi_in_name", "name_too_long", "name_not_decodable", "symlink", "hardlink", "device",
    /// "duplicate_name", "case_clash", "overlap", "encrypted", "too_large", "trailing_dot". Empty: plain.
    QStringList warnings;
    /// Regular file content that may be extracted (bidi and duplicate names are safe: names are only labels).
    bool isExtractable() const { return type == EntryType::File && !encrypted; }
};

/// What an archive holds.
struct ArchiveListing {
    QString format;  ///< libarchive's name, "ZIP 2.0 (deflation)"
    QString filter;  ///< "gzip", "xz"; empty when none
    std::vector<ArchiveEntry> entries;
    qint64 declaredBytes = 0;    ///< sum of the known sizes
    bool encrypted = false;      ///< at least one entry, or the directory itself, needs a password
    bool complete = true;        ///< false: a limit or damage ended the listing early
    std::vector<QString> problems; ///< sentences
};

} // namespace saboot::parsers
