#include "report/fontset.h"
#include "base/file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <hb-ft.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace saboot::report {

namespace {

struct FaceFile {
    const char* file;
    const char* family;
    const char* package;
    int index = 0;         ///< of the face in a collection
    bool optional = false; ///< large, and needed by few cases: without it its characters are printed as code points
};

constexpr std::array<FaceFile, faceCount> faceFiles{{
    {"NotoSans-Regular.ttf", "Noto Sans", "fonts-noto-core"},
    {"NotoSans-Bold.ttf", "Noto Sans", "fonts-noto-core"},
    {"NotoSans-Italic.ttf", "Noto Sans", "fonts-noto-core"},
    {"NotoSerif-Regular.ttf", "Noto Serif", "fonts-noto-core"},
    {"NotoSerif-Bold.ttf", "Noto Serif", "fonts-noto-core"},
    {"NotoSerif-Italic.ttf", "Noto Serif", "fonts-noto-core"},
    {"NotoSansMono-Regular.ttf", "Noto Sans Mono", "fonts-noto-mono"},
    {"NotoSansMono-Bold.ttf", "Noto Sans Mono", "fonts-noto-mono"},
    {"NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", "fonts-noto-core"},
    {"NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", "fonts-noto-core"},
    {"NotoNastaliqUrdu-Regular.ttf", "Noto Nastaliq Urdu", "fonts-noto-core"},
    {"NotoNastaliqUrdu-Bold.ttf", "Noto Nastaliq Urdu", "fonts-noto-core"},
    {"NotoSansArabic-Regular.ttf", "Noto Sans Arabic", "fonts-noto-core"},
    {"NotoSansMath-Regular.ttf", "Noto Sans Math", "fonts-noto-core"},
    {"NotoSansSymbols-Regular.ttf", "Noto Sans Symbols", "fonts-noto-core"},
    {"NotoSansSymbols2-Regular.ttf", "Noto Sans Symbols2", "fonts-noto-core"},
    {"NotoSansDevanagari-Regular.ttf", "Noto Sans Devanagari", "fonts-noto-core"},
    {"NotoSansGurmukhi-Regular.ttf", "Noto Sans Gurmukhi", "fonts-noto-core"},
    {"NotoSansBengali-Regular.ttf", "Noto Sans Bengali", "fonts-noto-core"},
    {"NotoSansThai-Regular.ttf", "Noto Sans Thai", "fonts-noto-core"},
    {"NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", "fonts-noto-core"},
    {"NotoSansGujarati-Regular.ttf", "Noto Sans Gujarati", "fonts-noto-core"},
    {"NotoSansTamil-Regular.ttf", "Noto Sans Tamil", "fonts-noto-core"},
    {"NotoSansTelugu-Regular.ttf", "Noto Sans Telugu", "fonts-noto-core"},
    {"NotoSansKannada-Regular.ttf", "Noto Sans Kannada", "fonts-noto-core"},
    {"NotoSansMalayalam-Regular.ttf", "Noto Sans Malayalam", "fonts-noto-core"},
    {"NotoSansSinhala-Regular.ttf", "Noto Sans Sinhala", "fonts-noto-core"},
    {"NotoSansArmenian-Regular.ttf", "Noto Sans Armenian", "fonts-noto-core"},
    {"NotoSansGeorgian-Regular.ttf", "Noto Sans Georgian", "fonts-noto-core"},
    {"NotoSansEthiopic-Regular.ttf", "Noto Sans Ethiopic", "fonts-noto-core"},
    {"NotoSansKhmer-Regular.ttf", "Noto Sans Khmer", "fonts-noto-core"},
    {"NotoSansLao-Regular.ttf", "Noto Sans Lao", "fonts-noto-core"},
    {"NotoSansMyanmar-Regular.ttf", "Noto Sans Myanmar", "fonts-noto-core"},
    {"NotoSansThaana-Regular.ttf", "Noto Sans Thaana", "fonts-noto-core"},
    // The simplified forms: the goods come from there.
    {"NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", "fonts-noto-cjk", 2, true},
    {"NotoColorEmoji.ttf", "Noto Color Emoji", "fonts-noto-color-emoji"},
}};

// Debian's Nastaliq Bold declares the weight of the regular face, so either file could win; and an empty configuration
// lacks the rule that scales bitmap fonts.
constexpr const char* fontRules = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
 <match target="scan">
  <test name="family"><string>Noto Nastaliq Urdu</string></test>
  <test name="style"><string>Bold</string></test>
  <edit name="weight" mode="assign"><const>bold</const></edit>
 </match>
</fontconfig>)";

QStringList fontFolders() {
    QStringList folders;
    if (const QString own = qEnvironmentVariable("SABOOT_FONT_DIR"); !own.isEmpty()) folders << own;
    folders << QStringLiteral("/usr/share/fonts/truetype/noto") << QStringLiteral("/usr/share/fonts/noto") << QStringLiteral("/usr/share/fonts/opentype/noto")
            << QStringLiteral("/usr/share/fonts/google-noto") << QStringLiteral("/usr/local/share/fonts")
            << QStringLiteral("/app/share/fonts");
    return folders;
}

Result<std::vector<FontFile>> findFonts() {
    std::vector<FontFile> out;
    for (const FaceFile& f : faceFiles) {
        const QString name = QString::fromLatin1(f.file);
        FontFile file;
        for (const QString& folder : fontFolders()) {
            const QString path = QDir(folder).filePath(name);
            if (QFileInfo::exists(path)) {
                file.path = path;
                break;
            }
        }
        if (file.path.isEmpty() && f.optional) continue;
        if (file.path.isEmpty())
            return Error(ErrorCode::NotFound, QStringLiteral("%1 (%2)").arg(name, QString::fromLatin1(f.package)));
        QFile in(file.path);
        if (!in.open(QIODevice::ReadOnly)) return Error(ErrorCode::IoFailed, file.path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!hash.addData(&in)) return Error(ErrorCode::IoFailed, file.path);
        file.sha256 = hash.result();
        file.fileName = name;
        file.family = QString::fromLatin1(f.family);
        if (name.contains(QLatin1String("-Bold"))) file.family += QStringLiteral(" Bold");
        if (name.contains(QLatin1String("-Italic"))) file.family += QStringLiteral(" Italic");
        out.push_back(file);
    }
    return out;
}

// FreeType wants its library to outlive every face, and cairo keeps a face until its last user has gone.
struct FaceKeeper {
    std::shared_ptr<FT_LibraryRec_> library;
    FT_Face face = nullptr;
};
void releaseFace(void* keeper) {
    auto* k = static_cast<FaceKeeper*>(keeper);
    FT_Done_Face(k->face);
    delete k;
}
const cairo_user_data_key_t keeperKey{};

} // namespace

Result<std::vector<FontFile>> reportFonts() {
    static std::mutex mutex;
    static std::vector<FontFile> found;
    const std::lock_guard lock(mutex);
    if (found.empty()) {
        SABOOT_TRY(found, findFonts());
    }
    return found;
}

bool hasEastAsianFont() {
    static const bool there = [] {
        const auto fonts = reportFonts();
        return fonts && std::any_of(fonts->begin(), fonts->end(), [](const FontFile& f) { return f.fileName == QLatin1String(faceFiles[Cjk].file); });
    }();
    return there;
}

const char* FontSet::family(int face) { return faceFiles[size_t(face)].family; }

Result<std::shared_ptr<FontSet>> FontSet::create(const QSet<int>& named) {
    SABOOT_TRY(auto files, reportFonts());
    std::shared_ptr<FontSet> set(new FontSet);
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return Error(ErrorCode::Internal, QStringLiteral("FreeType"));
    set->m_library = std::shared_ptr<FT_LibraryRec_>(library, FT_Done_FreeType);
    set->m_config = FcConfigCreate();
    if (!set->m_config ||
        !FcConfigParseAndLoadFromMemory(set->m_config, reinterpret_cast<const FcChar8*>(fontRules), FcTrue))
        return Error(ErrorCode::Internal, QStringLiteral("fontconfig"));
    auto file = files.cbegin();
    for (size_t i = 0; i < faceFiles.size(); ++i) {
        if (file == files.cend() || file->fileName != QLatin1String(faceFiles[i].file)) continue; // an optional one
        const QString where = file->path;
        if (!isScriptFace(int(i)) || named.contains(int(i))) set->m_printed.push_back(*file);
        ++file;
        const QByteArray path = QFile::encodeName(where);
        Open& open = set->m_faces[i];
        if (FT_New_Face(library, path.constData(), faceFiles[i].index, &open.ft) != 0)
            return Error(ErrorCode::FormatDamaged, where);
        if (i != Emoji) {
            open.cairo = cairo_ft_font_face_create_for_ft_face(open.ft, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
            if (cairo_font_face_status(open.cairo) != CAIRO_STATUS_SUCCESS)
                return Error(ErrorCode::FormatDamaged, where);
            cairo_font_face_set_user_data(open.cairo, &keeperKey, new FaceKeeper{set->m_library, open.ft}, releaseFace);
            // Emoji are drawn as pictures by the report itself; given to Pango they would only attract other symbols.
            if (!FcConfigAppFontAddFile(set->m_config, reinterpret_cast<const FcChar8*>(path.constData())))
                return Error(ErrorCode::FormatDamaged, where);
        }
        set->m_byPath.insert(path, int(i));
    }
    set->m_map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(set->m_map), set->m_config);
    // Without this Pango assumes 96 dpi and every size is a third too large.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(set->m_map), 72);
    set->m_context = pango_font_map_create_context(set->m_map);
    pango_context_set_round_glyph_positions(set->m_context, FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(set->m_context, options);
    cairo_font_options_destroy(options);
    pango_context_set_language(set->m_context, pango_language_from_string("en"));
    return set;
}

FontSet::~FontSet() {
    if (m_context) g_object_unref(m_context);
    if (m_map) g_object_unref(m_map);
    for (Open& open : m_faces) {
        if (open.hb) hb_font_destroy(open.hb);
        if (open.cairo) cairo_font_face_destroy(open.cairo);
    }
    if (m_faces[Emoji].ft) FT_Done_Face(m_faces[Emoji].ft);
    if (m_config) FcConfigDestroy(m_config);
}

hb_font_t* FontSet::hbFont(int face) {
    Open& open = m_faces[size_t(face)];
    if (!open.hb) open.hb = hb_ft_font_create_referenced(open.ft);
    return open.hb;
}

int FontSet::faceOf(PangoFont* font) const {
    if (!font || !PANGO_IS_FC_FONT(font)) return NoFace;
    FcPattern* pattern = nullptr;
    g_object_get(font, "pattern", &pattern, nullptr);
    FcChar8* file = nullptr;
    if (!pattern || FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return NoFace;
    return m_byPath.value(QByteArray(reinterpret_cast<const char*>(file)), NoFace);
}

quint32 FontSet::glyph(int face, char32_t c) {
    Open& open = m_faces[size_t(face)];
    if (!open.ft) return 0;
    const auto it = open.cmap.constFind(c);
    if (it != open.cmap.cend()) return *it;
    const quint32 g = FT_Get_Char_Index(open.ft, c);
    open.cmap.insert(c, g);
    return g;
}

bool FontSet::covers(int face, char32_t c) { return glyph(face, c) != 0; }

double FontSet::advance(int face, quint32 g) {
    Open& open = m_faces[size_t(face)];
    const auto it = open.advances.constFind(g);
    if (it != open.advances.cend()) return double(*it);
    float a = 0;
    if (FT_Load_Glyph(open.ft, g, FT_LOAD_NO_SCALE) == 0)
        a = float(open.ft->glyph->metrics.horiAdvance) / float(open.ft->units_per_EM);
    open.advances.insert(g, a);
    return double(a);
}

quint32 FontSet::carrierGlyph(int ordinal) {
    if (m_carriers.empty()) {
        const FT_Face ft = m_faces[Symbols2].ft;
        for (quint32 g = 1; g < quint32(ft->num_glyphs) && m_carriers.size() < 1500; ++g)
            if (advance(Symbols2, g) > 0.3) m_carriers.push_back(g);
    }
    return m_carriers[size_t(ordinal) % m_carriers.size()];
}

} // namespace saboot::report
