#include "worker/family.h"

#include <QSet>

namespace saboot::worker {

Family familyOf(const QString& mediaType) {
    static const QSet<QString> archives = {
        QStringLiteral("application/zip"), QStringLiteral("application/x-tar"), QStringLiteral("application/gzip"),
        QStringLiteral("application/x-gzip"), QStringLiteral("application/x-bzip2"), QStringLiteral("application/x-xz"),
        QStringLiteral("application/zstd"), QStringLiteral("application/x-zstd"), QStringLiteral("application/x-lz4"),
        QStringLiteral("application/x-compress"), QStringLiteral("application/x-7z-compressed"),
        QStringLiteral("application/x-rar"), QStringLiteral("application/vnd.rar"), QStringLiteral("application/x-cpio"),
        QStringLiteral("application/x-archive"), QStringLiteral("application/x-iso9660-image"),
        QStringLiteral("application/x-lzh-compressed"), QStringLiteral("application/x-lha"), QStringLiteral("application/x-xar"),
        QStringLiteral("application/vnd.ms-cab-compressed"), QStringLiteral("application/java-archive"),
        QStringLiteral("application/vnd.android.package-archive"), QStringLiteral("application/epub+zip"),
        QStringLiteral("application/x-ustar")};
    if (mediaType == QLatin1String("application/pdf")) return Family::Pdf;
    if (mediaType.startsWith(QLatin1String("image/"))) return Family::Picture;
    if (archives.contains(mediaType)) return Family::Archive;
    // Office documents are ZIP files; their parts are worth listing (embedded pictures, macros).
    if (mediaType.startsWith(QLatin1String("application/vnd.openxmlformats-officedocument"))
        || mediaType.startsWith(QLatin1String("application/vnd.oasis.opendocument")))
        return Family::Archive;
    // Tables, pages of the web and the like are no text to be read as it stands.
    if (mediaType == QLatin1String("text/plain")) return Family::Text;
    return Family::Other;
}

} // namespace saboot::worker
