#include "theme/tokens.h"

#include <QGuiApplication>
#include <QPalette>

namespace saboot::ui {

const std::array<TokenRow, tokenCount>& tokenTable() {
    // clang-format off
    static constexpr std::array<TokenRow, tokenCount> table{{
        {Token::Window,      "window",      0xFFF2F4F6, 0xFF14191E},
        {Token::Surface,     "surface",     0xFFFFFFFF, 0xFF1B2127},
        {Token::SurfaceAlt,  "surfaceAlt",  0xFFF7F9FA, 0xFF20272E},
        {Token::Rail,        "rail",        0xFFE7EBEF, 0xFF10141A},
        {Token::Line,        "line",        0xFFD3DAE0, 0xFF303A44},
        {Token::LineStrong,  "lineStrong",  0xFF7C8894, 0xFF75828E},
        {Token::Text,        "text",        0xFF16212C, 0xFFE6EBF0},
        {Token::Muted,       "muted",       0xFF4B5864, 0xFFA9B4BF},
        {Token::Faint,       "faint",       0xFF8B959F, 0xFF73808C},
        {Token::Accent,      "accent",      0xFF1B5886, 0xFF7DB9E6},
        {Token::AccentHover, "accentHover", 0xFF13446A, 0xFFA3CFF0},
        {Token::AccentSoft,  "accentSoft",  0xFFDCE8F2, 0xFF1F3648},
        {Token::BubbleOwn,   "bubbleOwn",   0xFFE3F1E6, 0xFF1E3A33},
        {Token::Ok,          "ok",          0xFF1C6638, 0xFF82D29D},
        {Token::OkSoft,      "okSoft",      0xFFE0F0E6, 0xFF17352A},
        {Token::Warn,        "warn",        0xFF7F4A00, 0xFFF0BE6A},
        {Token::WarnSoft,    "warnSoft",    0xFFFBEED6, 0xFF3A2C12},
        {Token::Bad,         "bad",         0xFFA11A1A, 0xFFFFA097},
        {Token::BadSoft,     "badSoft",     0xFFFBE5E3, 0xFF451E1D},
        {Token::InfoSoft,    "infoSoft",    0xFFE1ECF5, 0xFF1B3345},
        {Token::NeutralSoft, "neutralSoft", 0xFFEBEEF1, 0xFF2A323A},
        {Token::Mark,        "mark",        0xFFFFE08A, 0xFF5E4B00},
        {Token::Canvas,      "canvas",      0xFFFBFCFD, 0xFF171C21},
        {Token::OnAccent,    "onAccent",    0xFFFFFFFF, 0xFF0B1620},
        {Token::Select,      "select",      0xFFCCE0F0, 0xFF28465F},
        {Token::Mat,         "mat",         0xFFDDE2E7, 0xFF0E1216},
    }};
    // clang-format on
    return table;
}

QColor color(Token token, Scheme scheme) {
    const TokenRow& row = tokenTable()[size_t(token)];
    return QColor::fromRgb(scheme == Scheme::Light ? row.light : row.dark);
}

Scheme currentScheme() {
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor color(Token token) { return color(token, currentScheme()); }

QColor entityColor(domain::EntityType type, Scheme scheme) {
    struct Pair {
        QRgb light, dark;
    };
    // In the order of EntityType: person, account, phone, wallet, bank, device, place, parcel, site, exhibit.
    static constexpr std::array<Pair, 10> fills{{{0xFF2D5589, 0xFF71A2F3},
                                                 {0xFF8157BF, 0xFFAE80BC},
                                                 {0xFF033230, 0xFF73EFFF},
                                                 {0xFF4D381F, 0xFFFBD898},
                                                 {0xFF147E30, 0xFFBDEEC7},
                                                 {0xFF636E7C, 0xFFA2B6C1},
                                                 {0xFF730060, 0xFFD8708D},
                                                 {0xFF7F6458, 0xFFD49D7C},
                                                 {0xFF963500, 0xFFE66D46},
                                                 {0xFF3A4652, 0xFFC6D0DA}}};
    const Pair& p = fills[size_t(type)];
    return QColor::fromRgb(scheme == Scheme::Light ? p.light : p.dark);
}

QColor entityGlyphColor(Scheme scheme) { return QColor::fromRgb(scheme == Scheme::Light ? 0xFFFFFFFF : 0xFF0B1620); }

} // namespace saboot::ui
