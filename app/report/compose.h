#pragma once
#include "report/engine.h"
#include "report/page.h"
#include "report/words.h"

#include <functional>
#include <optional>

/// Inside the report library: places set paragraphs on pages. Horizontal positions are counted from the edge where
/// reading starts (left, in the Urdu edition right), so that one piece of code draws both editions.
namespace saboot::report {

/// A paragraph of a table cell or column, with its structure.
struct CellPart {
    BlockPtr block;
    const char* role = nullptr;  ///< leaf role, null: the table's
    const char* lang = nullptr;
    QString actual;
    double gapBefore = 0;
    double indent = 0;
};
using Cell = std::vector<CellPart>;

struct Column {
    double x = 0, width = 0; ///< from the start edge
    Word head;               ///< printed in both languages
    Align align = Align::Start;
};

class Composer {
public:
    Composer(LaidOutData& data, const Words& words, JobControl& job);

    LaidOutData& data;
    const Words& words;
    JobControl& job;
    const Typesetter& setter;
    double y = sheet::bodyTop;

    // Language of the edition.
    bool mirrored() const { return m_mirrored; }
    bool both() const { return data.options.language == domain::ReportLanguage::Both; }
    bool urduEdition() const { return data.options.language == domain::ReportLanguage::Urdu; }
    const QString& say(const Word& w) const { return urduEdition() ? w.urdu : w.english; }
    QString pick(const QString& english, const QString& urdu) const { return urduEdition() ? urdu : english; }
    /// A number, time, name or identifier inside a sentence of the program: kept in order in the Urdu edition.
    /// Isolates that stand in the text itself, which could undo it, become visible marks.
    QString kept(const QString& s) const;
    QString kept(qint64 n) const { return kept(QString::number(n)); }

    // Pages.
    void newPage();
    double room() const { return m_bottom - y; }
    /// Starts a new page unless `height` fits.
    bool ensure(double height);
    /// The right part of the page header, on this and the following pages.
    void setHead(const QString& text);
    /// The same, from the next page on.
    void setHeadNext(const QString& text) { m_sectionHead = text; }
    void setMirrored(bool on) { m_mirrored = on; }
    void setBottom(double b) { m_bottom = b; }
    Page& page() { return data.pages[size_t(m_page)]; }
    int pageIndex() const { return m_page; }
    /// Goes back to a page kept free (the cover).
    void turnTo(int page) {
        m_page = page;
        y = sheet::bodyTop;
    }
    /// Called after every page break inside a section, to repeat a table head or a day band.
    std::function<void()> onNewPage;

    // Structure.
    int open(const char* role, const char* lang = nullptr);
    /// A TH or TD to put leaves in; it stays in its row without any. `scope`: "Row", "Column", null.
    int cell(const char* role, const char* scope = nullptr);
    void close();
    void reopen(int node) { m_open.push_back(node); }
    int leaf(const char* role, const char* lang, const QString& alt = {}, const QString& actual = {},
             const char* scope = nullptr);
    void beginTag(int node);
    void endTag();
    void destination(const QString& name, double top);
    void outline(const QString& id, const QString& title, const QString& titleUrdu, int level);
    void token(const QString& t) {
        if (!t.isEmpty()) data.tokens.push_back(t);
    }

    // Geometry: start-edge distance and width to the sheet's x.
    double sheetX(double x, double width) const;
    double left() const { return m_mirrored ? sheet::outerMargin : sheet::fileMargin; }

    // Setting.
    BlockPtr set(const QString& text, const TextStyle& style, double width, Align align = Align::Start,
                 TextOrigin origin = TextOrigin::Evidence) const;
    BlockPtr set(const Rich& text, const TextStyle& style, double width, Align align = Align::Start) const;
    /// Program text: isolates keep their power.
    BlockPtr say(const Word& w, const TextStyle& style, double width, Align align = Align::Start) const;
    /// References with commas, each unbroken and linked.
    Rich references(const QStringList& refs) const;

    // Placing. `x` from the start edge. Blocks narrower than asked for stand at the start edge.
    void put(const BlockPtr& block, double x, double top, const char* role = "P", const char* lang = nullptr,
             const QString& actual = {}, const char* scope = nullptr);
    /// A part of data.pictures[picture], `scale` points a pixel, as a figure with the alternative text `alt`.
    void figure(int picture, const QRect& part, double scale, double x, double top, const QString& alt);
    /// Lines of a block as (part of) an already made leaf.
    void putLines(const BlockPtr& block, int first, int last, double x, double top, int node);
    /// Text that is furniture of the page: outside the structure.
    void putArtifact(const BlockPtr& block, double x, double top);
    /// A paragraph that may break over pages (two lines stay together at either side); moves `y`.
    void flow(const BlockPtr& block, double x = 0, const char* role = "P", const char* lang = nullptr);
    void flow(const QString& text, const TextStyle& style, double x = 0, double width = sheet::textWidth);
    /// One line with the page of `target` between prefix and suffix; linked to it.
    void late(const QString& prefix, const QString& target, const QString& suffix, const TextStyle& style, double x,
              double width, double top, Align align, const char* role = "P");
    /// A paragraph made when the pages are known; `width` and the caller's own height are kept for it.
    void lateBlock(std::function<BlockPtr()> make, double x, double width, double top, const char* role, const char* lang);
    /// "12", or "–" while or when the target has no page. Right only inside a late paragraph.
    QString pageNumber(const QString& target) const;
    void rule(double x, double width, double at, double weight, Tone tone = Tone::Black, bool dashed = false);
    void line(double x0, double y0, double x1, double y1, double weight, Tone tone, bool dashed = false);
    void band(double x, double top, double width, double height, double grey = 0.935, bool under = true);
    void box(double x, double top, double width, double height, double weight, Tone tone, double radius = 0,
             bool dashed = false);
    void fill(double x, double top, double width, double height, Tone tone);
    void hatch(double x, double top, double width, double height, Tone tone);
    void mark(MarkKind kind, double x, double at, double size);
    void link(double x, double top, double width, double height, const QString& target);

    // Headings and frames used by every section.
    void heading1(const QString& number, const Word& title, const QString& destinationName);
    void heading2(const Word& title, double roomAfter = 60, const QString& destinationName = {});
    /// A grey paragraph of explanation.
    void note(const Word& text) { note(say(text)); }
    void note(const QString& text);
    /// Label and value rows with hairlines, as on the cover and the exhibit sheet.
    void factRow(const QString& label, const BlockPtr& value, double x, double labelWidth, double valueWidth,
                 double padding = 4);
    /// A grey band with a green bar at its start: title, note at the far end, hash under it.
    void hashBand(const QString& title, const QString& noteText, const QByteArray& sha256);

    QString orNotRecorded(const QString& s) const { return s.trimmed().isEmpty() ? say(words.notRecorded) : s; }

private:
    bool m_mirrored = false;
    double m_bottom = sheet::bodyBottom;
    int m_page = -1;
    QString m_sectionHead;
    std::vector<int> m_open;
};

/// What hangs on a row besides its cells.
struct RowExtras {
    Cell wide;             ///< under the cells, from column `wideFrom` to the far margin (a hash, a note)
    size_t wideFrom = 1;
    double keepAfter = 0;  ///< room wanted below the row, so that it stays with what follows
    double minimumHeight = 0;
};

/// A table with a repeated head. Usage: Table t(c, columns); t.row(cells)...; t.end().
class Table {
public:
    Table(Composer& composer, std::vector<Column> columns, double padding = 3.5);
    Cell text(size_t column, const QString& value, const TextStyle& style = styles::table()) const;
    Cell text(size_t column, const Rich& value, const TextStyle& style = styles::table()) const;
    void row(const std::vector<Cell>& cells, const RowExtras& extras = {});
    /// A heading line inside the table (a day); printed with the row after it, and again where the table goes on over a page.
    void band(const QString& text, const QString& textUrdu = {});
    /// Starts a new page with the head repeated unless `height` fits.
    void ensure(double height);
    void end();
    double widthFrom(size_t column) const { return sheet::textWidth - m_columns[column].x; }
    /// Called for each row with its top and its height on the page where it begins, before its texts and inside its TR.
    std::function<void(double top, double height)> decorate;

private:
    enum class Repeated { No, Yes };
    void head(Repeated repeated);
    void placeBand(Repeated repeated);
    std::optional<std::pair<QString, QString>> m_band, m_lastBand;
    Composer& c;
    std::vector<Column> m_columns;
    double m_padding;
};

/// A cell of one paragraph.
Cell cellOf(const BlockPtr& block, const char* lang = nullptr);
/// The language of a block's leaf.
const char* langOf(const Block& block);
/// A plain run of program text as a span list.
Span plain(const QString& text);
Span strong(const QString& text);
Span greyText(const QString& text);
Span chip(const QString& text, const QString& link = {});

} // namespace saboot::report
