#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

/// The report's own fonts. A private fontconfig set-up holds these files and nothing else, in a fixed order, so that no
/// font of the machine can change a page.
namespace saboot::report {

/// A font file of the report with its digest, as printed in the tool block.
struct FontFile {
    QString family;    ///< "Noto Nastaliq Urdu Bold"
    QString fileName;  ///< "NotoNastaliqUrdu-Bold.ttf"
    QString path;
    QByteArray sha256; ///< 32 bytes
};

/// The font files the report needs, found in the system's font folders or in $SABOOT_FONT_DIR, hashed once per process.
/// Errors: NotFound (detail names the file and the package that carries it).
Result<std::vector<FontFile>> reportFonts();

/// Whether the face for Chinese, Japanese and Korean (fonts-noto-cjk, 90 MB) is there. Without it their characters are printed
/// by their Unicode numbers, and the page says so.
bool hasEastAsianFont();

} // namespace saboot::report
