#pragma once
#include "base/error.h"
#include "domain/inspection.h"

#include <QImage>
#include <functional>
#include <memory>

namespace saboot::parsers {

/// Tesseract (LSTM) for one set of languages. One thread. Create before the lock, use after.
class OcrReader {
public:
    /// "eng", "urd", "eng+urd". NotFound when a language is not installed.
    static Result<std::unique_ptr<OcrReader>> create(const QString& languages);
    ~OcrReader();
    /// Words of the upright picture. Tall pictures are read in overlapping bands, light text on dark is inverted, small
    /// pictures are enlarged; the boxes are in pixels of `image` in every case. `progress` (done, total) may be empty.
    Result<domain::ReadText> read(const QImage& image, const std::function<void(int, int)>& progress) const;
    static QString version();

private:
    struct Private;
    explicit OcrReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace saboot::parsers
