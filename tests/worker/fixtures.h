#pragma once
#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <vector>

/// Files made at run time; all content is fictional.
namespace fixtures {

/// Lines of black Latin text on white; negative: light on dark.
QImage textPicture(const QStringList& lines, QSize size, int pixelSize, bool dark = false);
QByteArray encoded(const QImage& image, const char* format);
/// A QR symbol with a quiet zone, `module` pixels a module.
QImage qrPicture(const QString& text, int module);
/// A JPEG with an EXIF block: camera, time, zone, orientation 6 and a position in Lahore.
QByteArray jpegWithExif();
/// A PDF of `pages` pages, each with the line "Page N of the ledger".
QByteArray pdf(int pages);
/// Pages that are pictures only, as a scanner writes them.
QByteArray scannedPdf(const std::vector<QImage>& pages);
/// A PDF with a user password.
QByteArray encryptedPdf();
/// A PDF with a launch action, a script, a web link and an embedded file.
QByteArray activePdf();

struct Entry {
    QByteArray name;
    QByteArray content;
    enum Kind { File, Folder, Symlink, Hardlink, Device } kind = File;
    QByteArray target = {};
};
QByteArray zip(const std::vector<Entry>& entries, const char* options = nullptr, const char* password = nullptr);
QByteArray tar(const std::vector<Entry>& entries);
QByteArray sevenZip(const std::vector<Entry>& entries);
/// A ZIP whose one entry inflates to `bytes` zero bytes.
QByteArray zipBomb(qint64 bytes);
QByteArray gzip(const QByteArray& content);

} // namespace fixtures
