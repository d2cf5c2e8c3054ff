#pragma once
#include "domain/link.h"

#include <QColor>
#include <array>

/// The one table of colours. Nothing outside ui/theme names a colour; painting code asks color(Token).
namespace saboot::ui {

enum class Scheme { Light, Dark };

enum class Token {
    Window, Surface, SurfaceAlt, Rail, Line, LineStrong, Text, Muted, Faint, Accent, AccentHover, AccentSoft, BubbleOwn,
    Ok, OkSoft, Warn, WarnSoft, Bad, BadSoft, InfoSoft, NeutralSoft, Mark, Canvas, OnAccent, Select, Mat
};

struct TokenRow {
    Token token;
    const char* name; ///< the word after @ in the style sheet
    QRgb light;
    QRgb dark;
};
inline constexpr int tokenCount = 26;
/// In the order of Token.
const std::array<TokenRow, tokenCount>& tokenTable();

QColor color(Token token, Scheme scheme);
/// For the scheme the application shows now (by its palette), which is what painting code wants.
QColor color(Token token);
Scheme currentScheme();

/// Fill of an entity's shape, and the colour of the glyph on it. An exhibit is an outline: its colour is the line.
QColor entityColor(domain::EntityType type, Scheme scheme);
QColor entityGlyphColor(Scheme scheme);

} // namespace saboot::ui
