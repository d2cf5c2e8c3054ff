#pragma once
#include "base/error.h"
#include "domain/exhibit.h"
#include "domain/identifier.h"

#include <QJsonObject>
#include <QRect>
#include <QSize>

namespace saboot::domain {

/// One line or word box of recognised text, in pixels of the upright picture.
struct TextBox {
    QRect box;
    qint64 start = 0, end = 0; ///< bytes of the UTF-8 text it covers
    int confidence = -1;       ///< 0..100, -1 unknown
};

/// A text a tool read from an exhibit.
struct ReadText {
    QString tool;     ///< "Tesseract", "Poppler"
    QString version;
    QString settings; ///< "eng", "eng+urd", "page 3"
    int page = 0;     ///< 1-based, 0: not paged
    QString text;
    int confidence = -1;
    std::vector<TextBox> boxes;
};

/// A QR code or barcode.
struct ReadCode {
    QString format; ///< "QRCode", "EAN13"
    QString text;
    QRect box;
};

/// What EXIF says. Times are as written by the device: no zone unless it wrote one.
struct ExifFacts {
    QString make, model;
    int orientation = 0; ///< 1..8, 0 absent
    QString time;        ///< "2026-08-15 11:02:41" of DateTimeOriginal, else DateTimeDigitized, else DateTime
    QString timeZone;    ///< OffsetTimeOriginal when written
    std::optional<double> latitude, longitude; ///< decimal degrees, WGS 84
    QString software;
    bool isEmpty() const;
};

/// Everything the worker could read from one file. Fields are empty when not applicable.
struct Inspection {
    QString mediaType;   ///< by content (libmagic)
    QString description; ///< libmagic's words
    QSize size;          ///< stored picture size, before orientation
    ExifFacts exif;
    std::vector<ReadCode> codes;
    std::vector<ReadText> texts;
    int pages = 0;               ///< of a PDF
    QByteArray thumbnail;        ///< PNG, at most 320 px on the long side
    QStringList archiveEntries;  ///< names, labels only
    std::vector<QString> problems; ///< sentences; an empty list means everything applicable was read
    std::vector<ErrorCode> problemCodes; ///< parallel to `problems`: why, for the program
    /// Facts of the format. PDF: "title", "author", "creator", "producer", "created", "modified", "version", "encrypted",
    /// "javascript", "launch", "embeddedFiles", "links", "forms"; pictures: "format", "frames", "scaled".
    QJsonObject facts;
    QJsonObject tools;           ///< library name -> version, of everything that was run
    QStringList protections;     ///< active in the worker: "seccomp", "landlock", "rlimits"
};

} // namespace saboot::domain
