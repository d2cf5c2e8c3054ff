#include "report/textprep.h"
#include "report/fonts.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <vector>

namespace saboot::report {

namespace {

bool isArabicLetter(char32_t c) {
    return (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0x08A0 && c <= 0x08FF) ||
           (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

bool isRegional(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool isSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

/// Length in code points of the emoji sequence at `i`, 0 when there is none.
size_t emojiLength(const std::vector<char32_t>& s, size_t i) {
    const char32_t c = s[i];
    const auto at = [&](size_t k) { return k < s.size() ? s[k] : 0; };
    if (isRegional(c)) return isRegional(at(i + 1)) ? 2 : 1;
    if ((c >= '0' && c <= '9') || c == '#' || c == '*') {
        if (at(i + 1) == 0xFE0F && at(i + 2) == 0x20E3) return 3;
        return 0;
    }
    const bool pictograph = u_hasBinaryProperty(UChar32(c), UCHAR_EXTENDED_PICTOGRAPHIC);
    const bool pictureByItself = u_hasBinaryProperty(UChar32(c), UCHAR_EMOJI_PRESENTATION);
    if (!pictograph && !pictureByItself) return 0;
    if (!pictureByItself && at(i + 1) != 0xFE0F && !isSkinTone(at(i + 1)) && at(i + 1) != 0x200D) return 0;
    size_t n = 1;
    while (true) {
        if (at(i + n) == 0xFE0F || isSkinTone(at(i + n))) {
            ++n;
            continue;
        }
        if (at(i + n) >= 0xE0020 && at(i + n) <= 0xE007F && c == 0x1F3F4) {
            ++n;
            continue;
        }
        if (at(i + n) == 0x200D && at(i + n + 1) != 0 &&
            (u_hasBinaryProperty(UChar32(at(i + n + 1)), UCHAR_EXTENDED_PICTOGRAPHIC) || isSkinTone(at(i + n + 1)))) {
            n += 2;
            continue;
        }
        return n;
    }
}

QString hex(char32_t c) { return QStringLiteral("U+%1").arg(quint32(c), 4, 16, QLatin1Char('0')).toUpper(); }

std::vector<char32_t> codePoints(const QString& text) {
    std::vector<char32_t> out;
    out.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out.push_back(QChar::surrogateToUcs4(c, text[i + 1]));
            ++i;
        } else {
            out.push_back(c.unicode());
        }
    }
    return out;
}

QString fromCodePoints(const char32_t* begin, size_t n) { return QString::fromUcs4(begin, qsizetype(n)); }

/// The Zero Width Non-Joiner and Joiner are ordinary spelling between letters of Arabic and Indic scripts.
bool isSpellingJoiner(const std::vector<char32_t>& s, size_t i) {
    if (s[i] != 0x200C && s[i] != 0x200D) return false;
    if (i == 0) return false;
    const char32_t before = s[i - 1];
    return isArabicLetter(before) || (before >= 0x0900 && before <= 0x0DFF);
}

} // namespace

bool isHidden(char32_t c) {
    if (c == '\n' || c == '\t') return false;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
    if (c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E || c == 0x3164 ||
        c == 0xFEFF || c == 0xFFA0 || c == 0x2800)
        return true;
    if (c >= 0x200B && c <= 0x200F) return true;
    if (c >= 0x202A && c <= 0x202E) return true;
    if (c >= 0x2060 && c <= 0x206F) return true;
    if (c >= 0xE0000 && c <= 0xE007F) return true;
    if (c >= 0xD800 && c <= 0xDFFF) return true;
    if (c >= 0xFFF9 && c <= 0xFFFB) return true;
    const auto type = u_charType(UChar32(c));
    return type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED || type == U_CONTROL_CHAR;
}

std::vector<Piece> pieces(const QString& text, TextOrigin origin) {
    std::vector<Piece> out;
    const std::vector<char32_t> s = codePoints(text);
    QString run;
    PieceKind kind = PieceKind::Latin;
    const auto flush = [&] {
        if (!run.isEmpty()) out.push_back({kind, run});
        run.clear();
    };
    const auto add = [&](PieceKind k, char32_t c) {
        if (k != kind) {
            flush();
            kind = k;
        }
        run += fromCodePoints(&c, 1);
    };
    for (size_t i = 0; i < s.size();) {
        const char32_t c = s[i];
        if (const size_t n = emojiLength(s, i); n > 0) {
            flush();
            out.push_back({PieceKind::Emoji, fromCodePoints(&s[i], n)});
            i += n;
            continue;
        }
        if (c == '\r') {
            if (i + 1 >= s.size() || s[i + 1] != '\n') add(PieceKind::Latin, '\n');
            ++i;
            continue;
        }
        if (c == 0x2028 || c == 0x2029 || c == 0x85) {
            add(PieceKind::Latin, '\n');
            ++i;
            continue;
        }
        if (c == '\t') {
            add(PieceKind::Latin, ' ');
            ++i;
            continue;
        }
        if (origin == TextOrigin::Program && c >= 0x2066 && c <= 0x2069) {
            add(kind == PieceKind::Arabic && !run.isEmpty() ? PieceKind::Arabic : PieceKind::Latin, c);
            ++i;
            continue;
        }
        if (c == 0xFE0F || c == 0xFE0E) {
            ++i;
            continue;
        }
        if (isSpellingJoiner(s, i)) {
            add(isArabicLetter(s[i - 1]) ? PieceKind::Arabic : PieceKind::Latin, c);
            ++i;
            continue;
        }
        if (isHidden(c)) {
            flush();
            out.push_back({PieceKind::Mark, QStringLiteral("\u27E6%1\u27E7").arg(hex(c))});
            ++i;
            continue;
        }
        if (isArabicLetter(c)) {
            add(PieceKind::Arabic, c);
            ++i;
            continue;
        }
        // A space or quiet sign between two Arabic words belongs to them: it takes their width.
        if (kind == PieceKind::Arabic && !run.isEmpty() &&
            (c == ' ' || c == 0xA0 || c == '.' || c == ':' || c == '!' || c == '(' || c == ')' || c == '-')) {
            size_t k = i;
            while (k < s.size() && (s[k] == ' ' || s[k] == 0xA0 || s[k] == '.' || s[k] == ':' || s[k] == '!' ||
                                    s[k] == '(' || s[k] == ')' || s[k] == '-'))
                ++k;
            if (k < s.size() && isArabicLetter(s[k]) && (c == ' ' || c == 0xA0)) {
                add(PieceKind::Arabic, c);
                ++i;
                continue;
            }
        }
        add(PieceKind::Latin, c);
        ++i;
    }
    flush();
    return out;
}

bool isRightToLeft(const QString& text) {
    // UAX #9, rule P2: what stands inside isolates does not decide.
    int isolates = 0;
    for (const char32_t c : codePoints(text)) {
        if (c >= 0x2066 && c <= 0x2068) ++isolates;
        if (c == 0x2069 && isolates > 0) --isolates;
        if (isolates > 0) continue;
        const auto d = u_charDirection(UChar32(c));
        if (d == U_LEFT_TO_RIGHT) return false;
        if (d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    return false;
}

bool hasArabic(const QString& text) {
    for (const QChar c : text)
        if (isArabicLetter(c.unicode())) return true;
    return false;
}

namespace {

/// The text in the order in which a bidi-aware screen would show it, left to right.
QString asShown(const QString& text) {
    UErrorCode status = U_ZERO_ERROR;
    UBiDi* bidi = ubidi_open();
    ubidi_setPara(bidi, reinterpret_cast<const UChar*>(text.utf16()), int32_t(text.size()), UBIDI_DEFAULT_LTR, nullptr,
                  &status);
    std::vector<char16_t> buffer(size_t(text.size()) * 2 + 8);
    const int32_t n = ubidi_writeReordered(bidi, reinterpret_cast<UChar*>(buffer.data()), int32_t(buffer.size()),
                                           UBIDI_REMOVE_BIDI_CONTROLS | UBIDI_DO_MIRRORING, &status);
    ubidi_close(bidi);
    return U_SUCCESS(status) ? QString::fromUtf16(buffer.data(), n) : QString();
}

bool reorders(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

} // namespace

namespace {
/// The name of the script of a character that none of the report's faces draws; null for all others.
const char* scriptWithoutFont(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(UChar32(c), &status);
    switch (script) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_BENGALI:
    case USCRIPT_THAI:
    case USCRIPT_HEBREW:
    case USCRIPT_GUJARATI:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_SINHALA:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN:
    case USCRIPT_ETHIOPIC:
    case USCRIPT_KHMER:
    case USCRIPT_LAO:
    case USCRIPT_MYANMAR:
    case USCRIPT_THAANA: return nullptr;
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO: return hasEastAsianFont() ? nullptr : uscript_getName(script);
    default: return U_FAILURE(status) ? nullptr : uscript_getName(script);
    }
}
} // namespace

TextWarning warningFor(const QString& text) {
    TextWarning out;
    const std::vector<char32_t> s = codePoints(text);
    bool hidden = false;
    bool order = false;
    QStringList unprinted;
    std::vector<char32_t> foreign;
    bool wordLatin = false;
    std::vector<char32_t> wordForeign;
    const auto endWord = [&] {
        if (wordLatin) foreign.insert(foreign.end(), wordForeign.begin(), wordForeign.end());
        wordLatin = false;
        wordForeign.clear();
    };
    for (size_t i = 0; i < s.size();) {
        if (const size_t n = emojiLength(s, i); n > 0) {
            i += n;
            continue;
        }
        const char32_t c = s[i];
        if (const char* script = scriptWithoutFont(c); script && !unprinted.contains(QLatin1String(script))) unprinted << QLatin1String(script);
        if (isHidden(c) && c != '\r' && c != 0x85 && !isSpellingJoiner(s, i)) hidden = true;
        if (reorders(c)) order = true;
        if (u_isalpha(UChar32(c))) {
            UErrorCode status = U_ZERO_ERROR;
            const UScriptCode script = uscript_getScript(UChar32(c), &status);
            if (script == USCRIPT_LATIN) wordLatin = true;
            else if (script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK || script == USCRIPT_ARMENIAN ||
                     script == USCRIPT_CHEROKEE)
                wordForeign.push_back(c);
        } else {
            endWord();
        }
        ++i;
    }
    endWord();
    if (hidden) {
        out.english = QStringLiteral("Hidden character shown as a mark.");
        out.urdu = QStringLiteral("پوشیدہ حرف نشان کے طور پر دکھایا گیا ہے۔");
        if (order && text.size() <= 120 && !text.contains(QLatin1Char('\n'))) {
            if (const QString shown = asShown(text); !shown.isEmpty() && !isRightToLeft(text))
                out.english += QStringLiteral(" A phone shows this as “%1”.").arg(shown);
        }
    }
    if (!unprinted.isEmpty()) {
        // A face for each script of the world would be as large as the program; the number says exactly which sign stands there.
        if (!out.english.isEmpty()) out.english += QLatin1Char(' ');
        out.english += QStringLiteral("Characters of another script (%1) are printed by their Unicode numbers.").arg(unprinted.mid(0, 4).join(QStringLiteral(", ")));
        if (!out.urdu.isEmpty()) out.urdu += QLatin1Char(' ');
        out.urdu += QStringLiteral("دوسرے رسم الخط کے حروف اپنے یونیکوڈ نمبر سے چھاپے گئے ہیں۔");
    }
    if (!foreign.empty()) {
        QStringList names;
        for (const char32_t c : foreign) {
            const QString name = QStringLiteral("“%1” %2").arg(fromCodePoints(&c, 1), hex(c));
            if (!names.contains(name) && names.size() < 6) names << name;
        }
        if (!out.english.isEmpty()) out.english += QLatin1Char(' ');
        out.english += QStringLiteral("Letters of another alphabet inside a Latin word: %1.").arg(names.join(QStringLiteral(", ")));
        out.urdu += QStringLiteral(" لاطینی لفظ میں کسی اور رسم الخط کے حروف موجود ہیں۔");
    }
    return out;
}

QString emojiName(const QString& sequence) {
    QStringList parts;
    const std::vector<char32_t> s = codePoints(sequence);
    if (s.size() == 2 && isRegional(s[0]) && isRegional(s[1]))
        return QStringLiteral("flag %1%2").arg(QChar(u'A' + int(s[0] - 0x1F1E6))).arg(QChar(u'A' + int(s[1] - 0x1F1E6)));
    // A region's flag spells its code in tags: "flag GBENG".
    if (s.size() > 3 && s[0] == 0x1F3F4 && s[1] >= 0xE0061) {
        QString code;
        for (const char32_t c : s)
            if (c >= 0xE0030 && c <= 0xE007A) code += QChar(char16_t(c - 0xE0000)).toUpper();
        return QStringLiteral("flag ") + code;
    }
    for (const char32_t c : s) {
        if (c == 0xFE0F || c == 0x200D || c == 0x20E3) continue;
        char name[128] = {};
        UErrorCode status = U_ZERO_ERROR;
        u_charName(UChar32(c), U_UNICODE_CHAR_NAME, name, sizeof name, &status);
        QString word = QString::fromLatin1(name).toLower();
        word.replace(QLatin1String("emoji modifier fitzpatrick type-"), QLatin1String("skin tone "));
        if (!word.isEmpty()) parts << word;
    }
    return parts.join(QStringLiteral(" + "));
}

QString isolate(const QString& text) { return QChar(0x2066) + text + QChar(0x2069); }

} // namespace saboot::report
