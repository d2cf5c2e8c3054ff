#pragma once
#include "report/compose.h"

/// Inside the report library: one function a section. Each begins a new page, writes its heading with `number`, and
/// leaves the composer on its last page. The order of drawing is the reading order.
namespace saboot::report {

struct ContentsRow {
    int number = 0;
    QString id;
    Word title;
    bool empty = false; ///< printed as "none recorded", without a page
    bool follows = false; ///< a section stands before it
};

/// The columns of texts in both languages beside each other, with the number between them; the Latin baseline is lower.
namespace parallel {
inline constexpr double englishWidth = 194, numberX = 194, numberWidth = 40, urduX = 234, urduWidth = 246, latinDrop = 9.7;
}

void writeContents(Composer& c, const std::vector<ContentsRow>& rows);
/// Draws on the pages kept free at the front: first the English cover (or the Urdu one in the Urdu edition), then the
/// Urdu cover of the edition in both languages.
void writeCovers(Composer& c, int coverNode);
/// The chain head again, at the end of the last page (C-27): as text and as QR code.
void writeClosing(Composer& c);
/// Points that writeClosing() takes.
double closingHeight(const Composer& c);
int coverPages(const LaidOutData& data);

void writePersons(Composer& c, const ContentsRow& s);
void writeExhibits(Composer& c, const ContentsRow& s);
void writeChats(Composer& c, const ContentsRow& s);
void writeActivity(Composer& c, const ContentsRow& s);
void writeComparisons(Composer& c, const ContentsRow& s);
/// One comparison under its own heading, on the page where the composer stands.
void writeComparison(Composer& c, const ComparisonEntry& e);
void writeWallets(Composer& c, const ContentsRow& s);
void writeIdentifiers(Composer& c, const ContentsRow& s);
void writeChart(Composer& c, const ContentsRow& s);
void writeFlow(Composer& c, const ContentsRow& s);
void writeTimeline(Composer& c, const ContentsRow& s);
void writeCustody(Composer& c, const ContentsRow& s);
void writeFindings(Composer& c, const ContentsRow& s);
void writeRedactions(Composer& c, const ContentsRow& s);
void writeMethod(Composer& c, const ContentsRow& s);
void writeVerification(Composer& c, const ContentsRow& s);
void writeCertificates(Composer& c, const ContentsRow& s);
void writeAudit(Composer& c, const ContentsRow& s);

/// A drawing in a hairline box over the width of the text, at most `tallest` high, as one figure with the alternative text `alt`.
/// `destination` names it for the list of figures.
void placeDrawing(Composer& c, const std::shared_ptr<const ChartView>& view, const QString& alt, double tallest, const QString& destination);

/// How an end of a link stands in a column `width` wide: a value that does not fit stands there as on the chart (`shown`, may be
/// empty) and is printed whole below the row.
QString endOfLink(const Composer& c, const QString& whole, const QString& shown, double width, RowExtras& extras);

struct Memo;
void writeMemo(Composer& c, const Memo& memo);
/// A QR code of `text` in a white square, with its alternative text.
void placeQr(Composer& c, const QByteArray& text, const QString& alt, double x, double top, double side);

/// Where an unmet condition is seen, as a destination; empty: nowhere in this report.
QString unmetPlace(const Composer& c, const UnmetCondition& u);
/// "a1b18bfb…b601": first eight and last four of the head printed on the cover.
QString shortHead(const LaidOutData& data);
/// The section's page, its header and its Sect element (to be closed by the caller with c.close()).
void beginSection(Composer& c, const ContentsRow& s, const QString& item = {});

} // namespace saboot::report
