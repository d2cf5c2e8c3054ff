#pragma once
#include "report/page.h"

#include <cairo.h>
#include <QSet>

/// Inside the report library: draws a laid-out page on a cairo surface. The same code serves the PDF and the preview.
namespace saboot::report {

enum class Medium { Pdf, Picture };

/// What stands inside one tag, in the order in which cairo writes the tags of a page.
struct PaintedTag {
    int node = 0;
    std::vector<PlacedPicture> pictures; ///< to be inserted by the finishing pass, after the tag opens
};

/// Keeps what must be the same over all pages of one document. Used by one thread at a time.
class Painter {
public:
    Painter(const LaidOutData& data, Medium medium);
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// Draws page `index`; returns the tags it wrote. Check cairo_status() afterwards.
    std::vector<PaintedTag> page(cairo_t* cr, int index);

private:
    struct Pending;
    void text(cairo_t* cr, const PlacedText& t, std::vector<Pending>* pending);
    void boxes(cairo_t* cr, const PlacedText& t);
    /// `quiet`: the text is read elsewhere.
    enum class Voice { Spoken, Quiet };
    void visible(cairo_t* cr, const Run& run, double x, double y, Voice voice = Voice::Spoken);
    void hidden(cairo_t* cr, const Run& run, double x, double y);
    void emoji(cairo_t* cr, const Run& run, double x, double y);
    void emojiText(cairo_t* cr, const Run& run, double x, double y);
    void item(cairo_t* cr, const Placed& placed, std::vector<Pending>* pending, PaintedTag* tag);
    void watermark(cairo_t* cr, double pageWidth);
    void picture(cairo_t* cr, const PlacedPicture& p);
    cairo_surface_t* emojiImage(const QByteArray& sequence);

    const LaidOutData& m_data;
    Medium m_medium;
    QHash<QByteArray, cairo_surface_t*> m_emoji;
    QHash<uint, int> m_ordinals; ///< carrier glyphs, by code point
};

/// Colour of a tone.
void toneColour(Tone tone, double& r, double& g, double& b);
/// The colour of text that is shown but must not be read: the tone's, with the last bit of blue moved.
void quietColour(Tone tone, double& r, double& g, double& b);
/// Fill colour that marks text to be made invisible by the finishing pass: exact in binary and in cairo's decimals.
inline constexpr double hiddenRed = 0.0625, hiddenGreen = 0.03125, hiddenBlue = 0.015625;

} // namespace saboot::report
