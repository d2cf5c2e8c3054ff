#pragma once
#include "domain/exhibit.h"

#include <QRect>
#include <vector>

namespace saboot::ui {

/// A text derivation as the viewer needs it: the text and where its words stand on the picture.
struct ViewText {
    DerivationId derivation;
    QString title; ///< "Tesseract 5.3.0, eng"
    QString text;
    struct Box {
        QRect box;
        qint64 start = 0, end = 0; ///< bytes of the UTF-8 text
    };
    std::vector<Box> boxes;
};

/// The texts among the derivations, in their order. Boxes come from the JSON facts stored with a text: an array "boxes" of
/// [x, y, width, height, start, end] (or objects with these names), in pixels of the upright picture.
std::vector<ViewText> textsOf(const std::vector<domain::Derivation>& derivations);
/// Where bytes [start, end) of the UTF-8 text stand in a QPlainTextEdit that shows it: characters, a line end counting as one.
/// One for each of `bytes`, in its order.
std::vector<std::pair<int, int>> placesShown(const QString& text, const std::vector<std::pair<qint64, qint64>>& bytes);
/// The rectangle of the bytes [start, end) of a text, null when no word box meets them.
QRect boxOf(const ViewText& text, qint64 start, qint64 end);

} // namespace saboot::ui
