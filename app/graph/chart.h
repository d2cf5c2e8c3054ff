#pragma once
#include "graph/drawing.h"
#include "graph/layout.h"

#include <QHash>
#include <QSet>
#include <QStringList>

/// The link chart: what is on it, where it stands, how it is drawn. Value types and pure functions, any thread.
namespace saboot::graph {

/// A chart as the officer keeps it. Hiding never deletes; placing never changes a link.
struct ChartModel {
    QString title;
    std::vector<domain::Entity> entities;
    std::vector<domain::Link> links;
    QHash<QString, QPointF> places; ///< entity key -> centre, drawing units; absent: to be laid out
    QSet<QString> pinned;           ///< entity keys placed by hand
    QSet<QString> hidden;           ///< entity keys not drawn; their links are not drawn either

    bool isVisible(const domain::Entity& entity) const { return !hidden.contains(entity.key); }
};

/// The part of a model that is drawn: visible entities, links with both ends visible, in the model's order.
/// Links without a number (0) get the next free ones, in order, so that picture and table agree.
ChartModel visiblePart(const ChartModel& model);
/// Links at or after `from` and at or before `to` (ms UTC, by [first, last]); undated links stay. Entities without a
/// remaining link are kept.
ChartModel withinTime(const ChartModel& model, std::optional<qint64> from, std::optional<qint64> to);

enum class ChartMedium { Screen, Print };
enum class Shown { Yes, No };

/// The words on the drawing; the caller translates them.
struct ChartWords {
    /// In the order of EntityType.
    QStringList types{QStringLiteral("Person"), QStringLiteral("Account"), QStringLiteral("Phone"),
                      QStringLiteral("Wallet"), QStringLiteral("Bank"),    QStringLiteral("Device"),
                      QStringLiteral("Place"),  QStringLiteral("Parcel"),  QStringLiteral("Site"),
                      QStringLiteral("Exhibit")};
    QString stated = QStringLiteral("Stated in evidence");
    QString inferred = QStringLiteral("Inferred");
    QString byOfficer = QStringLiteral("Added by officer");
    QString money = QStringLiteral("Money");
    QString oneSource = QStringLiteral("one source");
    QString moreSources = QStringLiteral("two or more");
    /// %1 entities, %2 links.
    QString description = QStringLiteral("Link chart with %1 entities and %2 links. The table lists every link.");
};

struct ChartStyle {
    ChartMedium medium = ChartMedium::Screen;
    Shown linkLabels = Shown::Yes; ///< relation words in boxes on the lines, where they fit
    Shown numbers = Shown::No;     ///< link numbers in discs on the lines; Print always shows them
    Shown legend = Shown::Yes;
    QString selectedEntity;        ///< key, or empty
    int selectedLink = 0;          ///< number, or 0
    /// Screen: how much larger the words are drawn, so that they can be read where the whole is shown small.
    double textFactor = 1;
    QSizeF printSize{480, 318};    ///< Print: the box the picture fits in, points, without the legend
    ChartWords words;
    const TextMetrics* metrics = nullptr; ///< null: standardMetrics()
    /// (Print: the legend stands in rows below the box. Screen: a panel in a free corner, else below.)
    quint64 seed = 1; ///< Print lays out again for the paper; the seed names the picture
};

/// Where everything stands. Keys of hidden entities are absent.
struct ChartLayout {
    QHash<QString, QPointF> places;
    QRectF bounds;
};

/// Places the visible entities: keeps pinned places, and (unless `fresh`) starts from the places the model has.
enum class LayoutFrom { Model, Scratch };
Result<ChartLayout> layoutChart(const ChartModel& model, const LayoutOptions& options, LayoutFrom from,
                                JobControl& job);

/// Draws the visible part. Screen: uses `layout`. Print: fits to `printSize`, black-and-white safe, numbered links,
/// labels outside the symbols. Entities without a place stand in rows below the others, never dropped.
Drawing drawChart(const ChartModel& model, const ChartLayout& layout, const ChartStyle& style);

/// The legend alone, top left at the origin: the window lays it over the canvas. Only types and line styles that occur.
Drawing drawLegend(const ChartModel& model, const ChartStyle& style);

/// A printable view: at most `linkLimit` links of one neighbourhood. Numbers are those of the whole chart.
struct ChartView {
    ChartModel model;
    QString title; ///< "Chart 2 of 3: Babar Lashani"
};
/// Splits the visible part so that every link stands in exactly one view; entities repeat where views meet. A chart of
/// at most `linkLimit` links is one view. Entities without links come last, in views of at most `linkLimit`.
std::vector<ChartView> splitForPrint(const ChartModel& model, int linkLimit = 25);

/// Lays out one view for paper and draws it: what the report uses. Bounds start at (0, 0): the hairline box of
/// `printSize`, then the legend rows below it. Cancelled is the only error.
Result<Drawing> drawForPrint(const ChartModel& view, const ChartStyle& style, JobControl& job);
/// A large drawing on several sheets of paper.
struct SheetGrid {
    int columns = 1, rows = 1;
    QSizeF sheet;       ///< what one sheet shows, points
    double overlap = 57; ///< printed on both of two neighbours, 20 mm
    QSizeF size() const { return {columns * sheet.width() - (columns - 1) * overlap, rows * sheet.height() - (rows - 1) * overlap}; }
    /// The part of the drawing on a sheet; sheets are counted row by row.
    QRectF part(int index) const { return {QPointF((index % columns) * (sheet.width() - overlap), (index / columns) * (sheet.height() - overlap)), sheet}; }
    int count() const { return columns * rows; }
};
/// The fewest sheets on which a chart of so many links has the room that a view of 25 links has on a page; at most `most`.
SheetGrid sheetsFor(size_t links, const QSizeF& sheet, int most = 36);

/// Screen layout and drawing in one call: what the command line and exports use.
Result<Drawing> drawForScreen(const ChartModel& model, const ChartStyle& style, JobControl& job);

/// One row of the table twin (C-21): every link of the visible part, whole values, never shortened.
struct ChartRow {
    int number = 0;
    QString from, to;   ///< whole labels
    QString fromKey, toKey;
    QString relation;
    domain::Basis basis = domain::Basis::Stated;
    domain::Certainty certainty = domain::Certainty::Certain;
    QStringList sources;
    std::optional<qint64> first, last;
    QString reason;
};
std::vector<ChartRow> chartRows(const ChartModel& model);

/// How an entity is written on the drawing: addresses as first 4…last 4, others whole.
QString shortLabel(const domain::Entity& entity);
/// Whether the label is set in the fixed-width face (addresses, hashes).
bool isMonoLabel(const domain::Entity& entity);
/// How far from its middle the symbol of an entity reaches, by type and degree, drawing units at 100 %.
double symbolSize(const domain::Entity& entity, int degree);

} // namespace saboot::graph
