#pragma once
#include "base/error.h"
#include "report/fonts.h"

#include <array>
#include <cairo-ft.h>
#include <hb.h>
#include <mutex>
#include <pango/pangofc-font.h>
#include <QHash>
#include <QSet>

/// Inside the report library: the open faces of the report's fonts and a Pango context that knows only them.
namespace saboot::report {

/// One face of the report. The order is the order in which files are given to fontconfig.
enum Face : qint8 {
    SansRegular, SansBold, SansItalic, SerifRegular, SerifBold, SerifItalic, MonoRegular, MonoBold,
    NaskhRegular, NaskhBold, NastaliqRegular, NastaliqBold, SansArabic, Math, Symbols, Symbols2,
    Devanagari, Gurmukhi, Bengali, Thai, Hebrew, Gujarati, Tamil, Telugu, Kannada, Malayalam, Sinhala, Armenian, Georgian,
    Ethiopic, Khmer, Lao, Myanmar, Thaana, Cjk, Emoji, faceCount,
    NoFace = -1
};
inline bool isUrduFace(int f) { return f >= NaskhRegular && f <= NastaliqBold; }
/// Of a script that few cases show: the report names such a file only when it drew with it.
inline bool isScriptFace(int f) { return f >= Devanagari && f <= Cjk; }

/// Open faces, one cairo face each, so that a file is embedded once whatever the sizes. Not thread-safe: hold mutex().
class FontSet {
public:
    /// `named`: the script faces whose files printedFiles() lists.
    static Result<std::shared_ptr<FontSet>> create(const QSet<int>& named = {});
    ~FontSet();
    FontSet(const FontSet&) = delete;
    FontSet& operator=(const FontSet&) = delete;

    /// The files the report prints with their digests, in order.
    const std::vector<FontFile>& printedFiles() const { return m_printed; }
    /// A character was set in this script face.
    void use(int scriptFace) { m_used.insert(scriptFace); }
    const QSet<int>& used() const { return m_used; }
    /// False for a face whose package need not be installed and is not: it covers nothing.
    bool has(int face) const { return m_faces[size_t(face)].ft != nullptr; }
    PangoContext* context() const { return m_context; }
    cairo_font_face_t* cairoFace(int face) const { return m_faces[size_t(face)].cairo; }
    FT_Face ftFace(int face) const { return m_faces[size_t(face)].ft; }
    hb_font_t* hbFont(int face);
    /// The face a Pango font was opened from, NoFace when it is none of ours.
    int faceOf(PangoFont* font) const;
    bool covers(int face, char32_t c);
    /// Nominal glyph and its advance in em.
    quint32 glyph(int face, char32_t c);
    double advance(int face, quint32 glyph);
    /// The glyph of the carrier face (Symbols2) that stands, invisibly, for an emoji; `ordinal` counts emoji of a document.
    quint32 carrierGlyph(int ordinal);
    static const char* family(int face);
    std::mutex& mutex() { return m_mutex; }

private:
    FontSet() = default;
    struct Open {
        FT_Face ft = nullptr;
        cairo_font_face_t* cairo = nullptr;
        hb_font_t* hb = nullptr;
        QHash<char32_t, quint32> cmap;
        QHash<quint32, float> advances;
    };
    std::vector<FontFile> m_printed;
    QSet<int> m_used;
    std::array<Open, faceCount> m_faces;
    QHash<QByteArray, int> m_byPath;
    std::vector<quint32> m_carriers;
    std::shared_ptr<FT_LibraryRec_> m_library;
    FcConfig* m_config = nullptr;
    PangoFontMap* m_map = nullptr;
    PangoContext* m_context = nullptr;
    std::mutex m_mutex;
};

} // namespace saboot::report
