#include "text/foldtable.h"

#include <memory>
#include <mutex>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace saboot::text::detail {

namespace {

bool isDroppedMark(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05BD) || (c >= 0x0610 && c <= 0x061A) ||
           (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E8) ||
           (c >= 0x06EA && c <= 0x06ED) || (c >= 0x08CA && c <= 0x08E1) || (c >= 0x08E3 && c <= 0x08FF) ||
           (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isDropped(char32_t c) {
    return c == 0x0640 || c == 0x0621 || c == 0x00AD || c == 0x034F || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE007F);
}

// Letters of one sound that keyboards write differently. Keys are what NFKD leaves.
char32_t unified(char32_t c) {
    switch (c) {
    case 0x064A: case 0x0649: case 0x0626: case 0x06CE: return 0x06CC;                       // ي ى ئ ێ -> ی
    case 0x0643: return 0x06A9;                                                               // ك -> ک
    case 0x0647: case 0x0629: case 0x06C3: case 0x06C2: case 0x06C0: case 0x06D5: return 0x06C1; // ه ة ۃ ۂ ۀ -> ہ
    case 0x0622: case 0x0623: case 0x0625: case 0x0671: case 0x0672: case 0x0673: return 0x0627; // آ أ إ ٱ -> ا
    case 0x0624: return 0x0648;                                                               // ؤ -> و
    case 0x06D3: return 0x06D2;                                                               // ۓ -> ے
    default: return c;
    }
}

bool isAspirable(char32_t c) {
    switch (c) {
    case 0x0628: case 0x067E: case 0x062A: case 0x0679: case 0x062C: case 0x0686: case 0x062F:
    case 0x0688: case 0x0631: case 0x0691: case 0x06A9: case 0x06AF: return true;
    default: return false;
    }
}

bool isUnspaced(char32_t c) {
    UErrorCode e = U_ZERO_ERROR;
    switch (uscript_getScript(UChar32(c), &e)) {
    case USCRIPT_HAN: case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA: case USCRIPT_THAI: case USCRIPT_LAO:
    case USCRIPT_KHMER: case USCRIPT_MYANMAR: return true;
    default: return false;
    }
}

CharClass classOf(char32_t c) {
    if (c == 0x200D) return CharClass::Joiner;
    if (isDroppedMark(c)) return CharClass::DropMark;
    if (isDropped(c)) return CharClass::Drop;
    if (c >= 0x1F3FB && c <= 0x1F3FF) return CharClass::SkinTone;
    if (c >= 0x1F1E6 && c <= 0x1F1FF) return CharClass::Regional;
    if (c >= 0x203C && u_hasBinaryProperty(UChar32(c), UCHAR_EXTENDED_PICTOGRAPHIC)) return CharClass::Emoji;
    if (c == 0x06BE) return CharClass::HehDoachashmee;
    const auto category = u_charType(UChar32(c));
    if (category == U_DECIMAL_DIGIT_NUMBER) return CharClass::Digit;
    const uint32_t bit = U_MASK(category);
    if (bit & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_CO_MASK)) {
        return isUnspaced(c) ? CharClass::Single : CharClass::Word;
    }
    return CharClass::Break;
}

void appendUtf8(std::string& out, char32_t c) {
    icu::UnicodeString(UChar32(c)).toUTF8String(out);
}

std::string foldOne(char32_t c, CharClass cls, const icu::Normalizer2* nfkd, const icu::Normalizer2* nfc) {
    std::string out;
    if (cls == CharClass::Digit) {
        out += char('0' + u_charDigitValue(UChar32(c)));
        return out;
    }
    if (cls == CharClass::Drop || cls == CharClass::DropMark || cls == CharClass::SkinTone) return out;
    if (c >= 0xD800 && c <= 0xDFFF) return out;
    const char32_t direct = unified(c);
    if (direct != c || cls == CharClass::HehDoachashmee || cls == CharClass::Emoji) {
        appendUtf8(out, direct);
        return out;
    }
    UErrorCode e = U_ZERO_ERROR;
    const icu::UnicodeString decomposed = nfkd->normalize(icu::UnicodeString(UChar32(c)), e);
    icu::UnicodeString kept;
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const char32_t d = char32_t(decomposed.char32At(i));
        if (isDroppedMark(d) || isDropped(d)) continue;
        // A sign whose expansion holds spaces (ﷺ) stays one word.
        if (d == ' ' && decomposed.length() > 1) continue;
        kept.append(UChar32(unified(d)));
    }
    kept.foldCase();
    kept = nfc->normalize(kept, e);
    if (U_FAILURE(e)) {
        appendUtf8(out, c);
        return out;
    }
    kept.toUTF8String(out);
    return out;
}

std::unique_ptr<FoldPage> build(uint32_t number) {
    UErrorCode e = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(e);
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(e);
    auto page = std::make_unique<FoldPage>();
    for (uint32_t low = 0; low < 256; ++low) {
        const char32_t c = number * 256 + low;
        CharFold& f = page->chars[low];
        f.cls = classOf(c);
        std::string text;
        if (U_SUCCESS(e)) text = foldOne(c, f.cls, nfkd, nfc);
        // A presentation form of ھ (U+FBAA..FBAD) obeys the same rule as the letter itself.
        if (text == "\xDA\xBE") f.cls = CharClass::HehDoachashmee;
        if (text.size() <= sizeof f.bytes) {
            text.copy(f.bytes, text.size());
            f.size = uint8_t(text.size());
        } else {
            f.bytes[0] = char(uint8_t(page->longer.size()));
            f.size = 255;
            page->longer.push_back(text);
        }
        const icu::UnicodeString folded = icu::UnicodeString::fromUTF8(text);
        if (!folded.isEmpty()) f.aspirable = isAspirable(char32_t(folded.char32At(folded.moveIndex32(folded.length(), -1))));
        // Characters that fold to nothing (an accent standing alone) part nothing.
        if (text.empty() && (f.cls == CharClass::Word || f.cls == CharClass::Single)) f.cls = CharClass::Drop;
    }
    return page;
}

std::array<std::unique_ptr<FoldPage>, std::tuple_size_v<FoldPages>> owned;
std::mutex building;

} // namespace

FoldPages foldPages;

const FoldPage& buildFoldPage(char32_t c) {
    const size_t number = c / 256;
    const std::lock_guard lock(building);
    if (const FoldPage* page = foldPages[number].load(std::memory_order_relaxed)) return *page;
    owned[number] = build(uint32_t(number));
    foldPages[number].store(owned[number].get(), std::memory_order_release);
    return *owned[number];
}

} // namespace saboot::text::detail
