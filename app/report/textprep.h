#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

/// Inside the report library: what stands in a text before it is set. Hostile and unprintable characters become visible
/// marks, emoji become single units, everything else is sorted by the kind of face it needs.
namespace saboot::report {

enum class PieceKind : quint8 {
    Latin,  ///< any left-to-right letter, digit or sign: `face` decides
    Arabic, ///< letters, marks and digits of the Arabic script
    Emoji,  ///< one sequence drawn as a picture
    Mark,   ///< "⟦U+202E⟧" in place of a hidden character
};

struct Piece {
    PieceKind kind = PieceKind::Latin;
    QString text; ///< as to be set; for Emoji the original sequence
};

/// The program's own texts may use U+2066...U+2069 to keep an order; in anything else they are hidden characters.
enum class TextOrigin { Evidence, Program };

/// Splits `text`. Line ends stay as "\n" inside Latin pieces; other control characters become marks.
std::vector<Piece> pieces(const QString& text, TextOrigin origin);

/// What the reader is told about a text, English and Urdu; empty when there is nothing to tell.
struct TextWarning {
    QString english;
    QString urdu;
    bool isEmpty() const { return english.isEmpty(); }
};
/// Hidden characters with what a phone would show, and words mixing letters of several alphabets.
TextWarning warningFor(const QString& text);

/// True when the first strong letter reads right to left; digits and signs alone are not.
bool isRightToLeft(const QString& text);
bool hasArabic(const QString& text);
/// True for a character that would be invisible or change the order of others.
bool isHidden(char32_t c);
/// "package", "waving hand, medium skin tone": the Unicode names of an emoji sequence, lower case.
QString emojiName(const QString& sequence);

/// U+2066 text U+2069: keeps the order of a Latin run inside Urdu.
QString isolate(const QString& text);

} // namespace saboot::report
