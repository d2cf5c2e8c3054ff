#pragma once
#include <QPointF>
#include <QRectF>
#include <QString>
#include <array>
#include <variant>
#include <vector>

/// A Drawing is a display list: what the officer sees on the canvas, what the court gets on paper and what is written
/// as SVG are the same shapes and texts. Pure data, no fonts, no colours: only roles. Copyable between threads.
namespace saboot::graph {

/// What a colour means. The medium that paints gives each role its colour (ui/theme, report, svg.h).
enum class ColourRole {
    None, ///< not painted
    Canvas, Surface, SurfaceAlt, Line, LineStrong, Text, Muted, Accent, AccentSoft, OnAccent, Select,
    Ok, Warn, Bad, Mark,
    Glyph, ///< what stands on an entity's fill
    Person, Account, Phone, Wallet, Bank, Device, Place, Parcel, Site, Exhibit, ///< in the order of EntityType
};
inline constexpr int colourRoleCount = int(ColourRole::Exhibit) + 1;

/// How a line speaks: Solid = stated in evidence, Dashed (5 - 3.5 units) = inferred, Dotted (round dots) = added by an
/// officer. Lengths are in drawing units, not multiples of the width.
enum class LineStyle { Solid, Dashed, Dotted };
/// On and off lengths of a style for a line of `width`; empty for Solid. Dots are zero-length dashes with round caps.
std::vector<double> dashPattern(LineStyle style, double width);

struct PathStep {
    enum Kind { Move, Line, Cubic, Close } kind = Move;
    std::array<QPointF, 3> p; ///< Move, Line use p[0]; Cubic uses two control points and the end
};
using Path = std::vector<PathStep>;

/// Builders and measures of paths. Angles in degrees, clockwise from the right, since y runs down.
Path linePath(QPointF a, QPointF b);
Path polygonPath(const std::vector<QPointF>& points);
Path rectPath(const QRectF& r, double radius = 0);
Path ellipsePath(QPointF centre, double rx, double ry);
QRectF pathBounds(const Path& path);
/// Moves and scales a path about the origin first: p * scale + offset.
Path placed(const Path& path, double scale, QPointF offset);

struct Stroke {
    ColourRole colour = ColourRole::None;
    double width = 1;
    LineStyle style = LineStyle::Solid;
    bool roundCaps = false;
};

/// What an item shows, for hit testing, tooltips and the accessible twin.
struct ItemRef {
    enum Kind { Nothing, Entity, Link, Legend } kind = Nothing;
    QString key;    ///< domain::Entity::key for Entity
    int number = 0; ///< domain::Link::number for Link
    friend bool operator==(const ItemRef&, const ItemRef&) = default;
};

struct ShapeItem {
    Path path;
    ColourRole fill = ColourRole::None;
    Stroke stroke;
    ItemRef ref;
};

enum class TextAnchor { Left, Middle, Right }; ///< physical: which end of the run stands at `at`
enum class TextWeight { Regular, Bold };
enum class TextDirection { LeftToRight, RightToLeft };

struct TextItem {
    QString text;     ///< one line, free of control characters (see drawableText)
    QPointF at;       ///< on the baseline
    double size = 13; ///< em, in drawing units
    TextAnchor anchor = TextAnchor::Middle;
    TextWeight weight = TextWeight::Regular;
    bool mono = false;
    TextDirection direction = TextDirection::LeftToRight;
    ColourRole colour = ColourRole::Text;
    double width = 0; ///< as measured at layout; a painter whose text is wider squeezes it to this
    ItemRef ref;
};
/// The box of a run: its width, one ascent above and one descent below the baseline.
QRectF textBox(const TextItem& t);

using Item = std::variant<ShapeItem, TextItem>;

/// Items in painting order. Units: logical pixels at 100 % on screen, points (1/72 inch) in print. Origin top left.
struct Drawing {
    QRectF bounds;                              ///< everything lies inside
    ColourRole background = ColourRole::Canvas; ///< filled over `bounds`
    std::vector<Item> items;
    QString title;       ///< for a heading, PDF and SVG title
    QString description; ///< the alternative text: counts, and where the table is
};

/// The topmost item with a reference at `at`; lines are hit within `tolerance` units. Link and Entity only.
ItemRef hitTest(const Drawing& drawing, QPointF at, double tolerance = 4);

/// How wide a text is when set. The standard one knows Noto Sans, Noto Sans Mono and Noto Naskh Arabic by built-in
/// tables, needs no font and no display, and gives the same answer on every machine. Thread-safe.
class TextMetrics {
public:
    virtual ~TextMetrics() = default;
    virtual double width(QStringView text, double size, TextWeight weight, bool mono) const = 0;
};
const TextMetrics& standardMetrics();
/// Height above and below the baseline for a size; right-to-left scripts need more.
double ascent(double size, TextDirection direction);
double descent(double size, TextDirection direction);

/// One drawn line of words, with the direction of its first strong letter, and a straight line: what every drawing is made of.
TextItem textAt(const QString& words, QPointF at, double size, ColourRole colour, TextAnchor anchor, TextWeight weight, const TextMetrics& metrics, bool mono = false);
ShapeItem lineBetween(QPointF a, QPointF b, ColourRole colour, double width = 1, LineStyle style = LineStyle::Solid);

/// The direction of the first strong letter; left to right when there is none.
TextDirection directionOf(QStringView text);
/// A text fit for one drawn line: control characters and line ends become spaces, bidi controls and zero-width characters
/// become visible as "⟦U+202E⟧", lone surrogates U+FFFD. Runs of spaces collapse.
QString drawableText(const QString& text);
/// `text` shortened in the middle with "…" to at most `width`.
QString elideMiddle(const QString& text, double width, double size, TextWeight weight, bool mono,
                    const TextMetrics& metrics);
/// `text` shortened at its logical end with "…" to at most `width`.
QString elideEnd(const QString& text, double width, double size, TextWeight weight, bool mono,
                 const TextMetrics& metrics);
/// For display only: wraps every Latin and digit run of a right-to-left text in U+2066…U+2069, so that dates and
/// amounts keep their order.
QString isolated(const QString& text, TextDirection direction);

} // namespace saboot::graph
