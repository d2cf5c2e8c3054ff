#pragma once
#include <QByteArray>
#include <QStringList>

namespace saboot::parsers {

/// Loads the character sets. Before the lock.
void warmUpEntryNames();
/// UTF-8 when it is; else Windows-1256 when most of the letters become Arabic script (Urdu and Arabic Windows archivers
/// write it without saying so), else code page 437 (APPNOTE.TXT D.1). Adds "name_charset_guessed" or
/// "name_not_decodable" to `warnings`.
QString decodeEntryName(const QByteArray& raw, QStringList& warnings);
/// Stable words for what is suspicious about a name; see ArchiveEntry::warnings.
QStringList nameWarnings(const QString& name, bool isFolder);

} // namespace saboot::parsers
