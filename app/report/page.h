#pragma once
#include "graph/drawing.h"
#include "report/model.h"
#include "report/typeset.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <functional>
#include <variant>

/// Inside the report library: a page as a list of positioned things, and the structure tree over them.
/// Points, origin at the top left of the sheet, y down.
namespace saboot::report {

namespace sheet {
inline constexpr double width = 595.276, height = 841.89, foldOutWidth = 1190.551; ///< a fold-out is A3 on its side: as high as A4
inline constexpr double textWidth = 480, fileMargin = 70.87, outerMargin = width - fileMargin - textWidth;
inline constexpr double bodyTop = 84, bodyBottom = 756;
inline constexpr double headBaseline = 47, headRule = 56, footRule = 778;
} // namespace sheet

/// An element of the structure tree. Leaves carry marked content; a leaf broken over pages has several marks.
struct Node {
    const char* role = "P";
    int parent = -1;
    std::vector<int> kids;
    const char* lang = nullptr; ///< "en", "ur", "ur-Latn", "zxx"
    const char* scope = nullptr;
    QString alt;
    QString actual;
};

struct TagBegin {
    int node = 0;
};
struct TagEnd {};
struct PlacedText {
    BlockPtr block;
    int first = 0, last = 0; ///< lines [first, last)
    float x = 0, y = 0;      ///< where line `first` begins
};
/// Fill and stroke of a rectangle. `fill` < 0: none, else a grey 0..1.
struct PlacedRect {
    float x = 0, y = 0, w = 0, h = 0;
    float fill = -1;
    Tone fillTone = Tone::Black; ///< used when fill is 2 (a coloured fill)
    float stroke = 0;
    Tone strokeTone = Tone::Black;
    float radius = 0;
    bool dashed = false;
    bool under = false; ///< painted before everything else of the page
};
struct PlacedLine {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    float width = 0.35F;
    Tone tone = Tone::Black;
    bool dashed = false;
};
struct PlacedHatch {
    float x = 0, y = 0, w = 0, h = 0;
    Tone tone = Tone::Grey;
};
enum class MarkKind : quint8 { Tick, Cross, Ring, Dot, OpenDot, RangeBar, Square, Diamond, Circle, SealRing };
struct PlacedMark {
    MarkKind kind = MarkKind::Dot;
    float x = 0, y = 0, size = 0; ///< centre and half size
};
struct PlacedPicture {
    float x = 0, y = 0, w = 0, h = 0; ///< the frame shown
    int picture = 0;                  ///< index of LaidOutData::pictures
    QRect part;                       ///< of the upright picture
};
struct PlacedChart {
    float x = 0, y = 0, scale = 1;
    std::shared_ptr<const graph::Drawing> drawing;
    QRectF clip; ///< on the sheet; null: nothing is cut
};
struct PlacedQr {
    float x = 0, y = 0, size = 0;
    int modules = 0;
    QByteArray bits; ///< one byte a module, row by row
};
using Placed = std::variant<TagBegin, TagEnd, PlacedText, PlacedRect, PlacedLine, PlacedHatch, PlacedMark, PlacedPicture,
                            PlacedChart, PlacedQr>;

struct PageLink {
    QRectF area;
    QString target;
    int node = -1;
};

/// A paragraph typeset when all page numbers are known.
struct LateText {
    size_t item = 0; ///< index of a PlacedText with a null block
    std::function<BlockPtr()> make;
    double x = 0;     ///< from the start edge
    double width = 0; ///< room kept for it
};

struct Page {
    std::vector<Placed> items;
    std::vector<PageLink> links;
    std::vector<LateText> late;
    QString head;      ///< right part of the header: section and item
    bool mirrored = false;
    bool cover = false;
    double width = sheet::width; ///< sheet::foldOutWidth: A3 on its side
    double textWidth() const { return width - sheet::fileMargin - sheet::outerMargin; }
    // Filled by the engine once the count is known.
    std::vector<Placed> furniture;
};

/// The finished layout.
struct LaidOutData {
    std::shared_ptr<FontSet> fonts;
    std::shared_ptr<Typesetter> setter;
    ReportModel model;
    domain::ReportOptions options;
    std::vector<Page> pages;
    std::vector<Node> nodes; ///< 0 is the Document
    std::vector<Picture> pictures;
    std::vector<struct OutlineEntry> outline;
    QHash<QString, int> pageOf;            ///< destination -> page
    QHash<QString, double> topOf;          ///< destination -> y on that page
    std::vector<QString> tokens;
    QByteArray manifest;
    /// Where the electronic signature will be shown, on the sheet; page < 0: nowhere.
    struct SignaturePlace {
        int page = -1;
        QRectF area;
        int node = -1;
    } signature;
    QString title; ///< of the document, when it is not that of the kind of report
    BlockPtr watermark;
};

} // namespace saboot::report
