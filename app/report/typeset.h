#pragma once
#include "report/fontset.h"
#include "report/textprep.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

/// Inside the report library: from text to positioned glyphs. Sizes and distances in points, y down.
namespace saboot::report {

enum class Tone : quint8 { Black, Grey, Pale, Green, Red, White, Draft };

/// How a paragraph is set. Latin and Urdu parts each have their face, size and pitch (distance of baselines).
struct TextStyle {
    Face face = SansRegular; ///< the regular face of the family
    double size = 10;
    double pitch = 14;
    bool bold = false;
    bool italic = false;
    Tone tone = Tone::Black;
    bool nastaliq = false; ///< of right-to-left paragraphs; Urdu words in a Latin paragraph are always Naskh
    double urduSize = 11.5;
    double urduPitch = 17;
    double latinInUrdu = 10; ///< Latin inside a right-to-left paragraph, always Noto Sans

    TextStyle withBold() const {
        TextStyle s = *this;
        s.bold = true;
        return s;
    }
    TextStyle withItalic() const {
        TextStyle s = *this;
        s.italic = true;
        return s;
    }
    TextStyle in(Tone t) const {
        TextStyle s = *this;
        s.tone = t;
        return s;
    }
};

namespace styles {
TextStyle table();       ///< Noto Sans 10/14, Naskh 11.5/17
TextStyle chat();        ///< Noto Sans 10/14, Naskh 13/19
TextStyle prose();       ///< Noto Serif 10.5/15, Nastaliq 14/30
TextStyle certificate(); ///< Noto Serif 11/18
TextStyle h1();          ///< Noto Serif Bold 18/28, Nastaliq 16/34
TextStyle h2();          ///< Noto Serif Bold 12.5/15, green; Naskh 12 bold
TextStyle mono();        ///< Noto Sans Mono 10/14
} // namespace styles

/// Field: somebody stated it. Recorded: filled by the program. Ink: an empty line to write on.
enum class BoxKind : quint8 { None, Chip, SolidChip, Field, Recorded, Ink, Mark, Cut, Tint, Hook };

/// A stretch of text with its own look. `origin` Program lets isolates through.
struct Span {
    QString text;
    bool bold = false;
    bool italic = false;
    bool mono = false;
    bool keep = false; ///< never broken over lines
    BoxKind box = BoxKind::None;
    int tone = -1;     ///< a Tone, -1: the style's
    TextOrigin origin = TextOrigin::Evidence;
    QString link;      ///< name of a destination
};
using Rich = std::vector<Span>;

struct Glyph {
    quint32 id = 0;
    float x = 0; ///< from the run's left end
    float y = 0; ///< from the baseline, down
};

/// Glyphs of one face on one line. `text` is what a reader must extract from it, in logical order.
struct Run {
    qint8 face = SansRegular;
    Tone tone = Tone::Black;
    bool rightToLeft = false;
    float size = 10;
    float x = 0; ///< from the line's left end
    float width = 0;
    int order = 0; ///< logical position in the paragraph
    std::vector<Glyph> glyphs;
    QByteArray text;
    std::vector<std::pair<quint16, quint16>> clusters; ///< bytes, glyphs
};

/// A box around a stretch of a line, from `x0` to `x1` (from the line's left end).
struct LineBox {
    BoxKind kind = BoxKind::None;
    float x0 = 0, x1 = 0;
    QString link;
    QString label; ///< of a Cut
};

struct Line {
    float x = 0;        ///< from the block's left side
    float top = 0;      ///< from the block's top
    float pitch = 0;
    float baseline = 0; ///< from the block's top
    float width = 0;
    std::vector<Run> runs; ///< in logical order
    std::vector<LineBox> boxes;
};

/// A set paragraph. Immutable once made.
struct Block {
    float width = 0; ///< as asked for
    float height = 0;
    bool rightToLeft = false;
    bool urdu = false; ///< has Arabic script
    std::vector<Line> lines;
    float inkWidth() const; ///< of the widest line
};
using BlockPtr = std::shared_ptr<const Block>;

/// Start and End follow the paragraph's own direction.
enum class Align : quint8 { Start, End, Left, Centre, Right };
enum class BaseDirection : quint8 { Auto, LeftToRight, RightToLeft };

class Typesetter {
public:
    explicit Typesetter(std::shared_ptr<FontSet> fonts);
    FontSet& fonts() const { return *m_fonts; }

    BlockPtr set(const Rich& text, const TextStyle& style, double width, Align align = Align::Start,
                 BaseDirection direction = BaseDirection::Auto) const;
    BlockPtr set(const QString& text, const TextStyle& style, double width, Align align = Align::Start,
                 TextOrigin origin = TextOrigin::Evidence) const;
    /// An identifier in Noto Sans Mono: groups marked by tint and a gap of 0.092 em, no space inside, broken only between
    /// groups with a hook at the line's end. `group` 0: no groups.
    BlockPtr identifier(const QString& value, int group, double width, double size = 10, Tone tone = Tone::Black,
                        bool bold = false) const;
    /// Width of one line of `text`.
    double measure(const QString& text, const TextStyle& style) const;

private:
    std::shared_ptr<FontSet> m_fonts;
};

} // namespace saboot::report
