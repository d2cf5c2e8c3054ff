#pragma once
#include "base/error.h"

#include <QString>
#include <functional>

/// Everything in a PDF of our own making that could be read as text without drawing a page: strings of every object
/// (structure, bookmarks, metadata, names), contents of streams other than pictures and fonts, attached files. For showing
/// that a removed text is nowhere in a redacted report. Not for hostile files: they belong in the worker.
namespace saboot::report {

/// Calls `see` with each text and where it stands ("object 12", "attachment manifest.json"). IoFailed, FormatDamaged.
Status eachHiddenText(const QString& path, const std::function<void(const QString& text, const QString& where)>& see);

/// What the structure of a finished report lacks, in sentences: every bookmark, each font embedded, nothing that acts by itself,
/// a title that is shown, tags. Empty: nothing is wrong. `bookmarks`: as many as were laid out.
Result<QStringList> structureProblems(const QString& path, int bookmarks);

} // namespace saboot::report
