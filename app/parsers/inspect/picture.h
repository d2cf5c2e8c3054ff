#pragma once
#include "base/error.h"

#include <QByteArrayView>
#include <QImage>
#include <QSize>

namespace saboot::parsers {

/// A decoded picture. `image` is upright (EXIF orientation applied), 32 bits a pixel.
struct Picture {
    QImage image;
    QSize storedSize;     ///< before orientation and scaling; invalid: the header does not tell
    double scale = 1;     ///< image size / stored size; 1: full resolution
    QString format;       ///< Qt's name, "png"
    int frames = 1;       ///< of an animation or multi-page file; 0 unknown
    bool cutOff = false;  ///< the file ends early: the lower part of the image is filler
};

/// Pictures above this are not decoded at all, not even scaled.
inline constexpr qint64 maxPicturePixels = 200'000'000;

/// Loads every image plugin and starts what Qt starts lazily. Before the lock.
void warmUpPictures();

/// Size and format from the header alone. FormatUnknown, FormatDamaged.
Result<Picture> readPictureHeader(QByteArrayView bytes);
/// Decodes; above `pixelBudget` pixels scaled down to it, by the decoder where it can (JPEG), after decoding
/// otherwise. Above maxPicturePixels: FileTooLarge.
/// A JPEG that was cut off decodes as far as it goes (Picture::cutOff); other damage is FormatDamaged.
Result<Picture> decodePicture(QByteArrayView bytes, qint64 pixelBudget);
/// Fits the long side; never enlarges.
QImage fitted(const QImage& image, int longSidePx);

} // namespace saboot::parsers
