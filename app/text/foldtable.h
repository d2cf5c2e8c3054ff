#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What one character becomes in the search form. Shared by normalise.cpp and tokenizer.cpp; not for other folders.
namespace saboot::text::detail {

enum class CharClass : uint8_t {
    Break,    ///< white space, punctuation, symbols: parts words
    Word,     ///< letter or mark of a word
    Digit,    ///< decimal digit of any script
    Drop,     ///< joiner, tatweel, bidi control, hamza: vanishes inside words
    DropMark, ///< vowel sign or accent: vanishes, but belongs to the letter before it
    Single,   ///< letter of a script written without spaces: a term of its own
    Emoji,
    Regional, ///< half of a flag
    SkinTone,
    Joiner,   ///< U+200D
    HehDoachashmee ///< ھ: becomes ہ unless the letter before it is one it aspirates
};

struct CharFold {
    char bytes[12] = {};  ///< UTF-8 of the folded character
    uint8_t size = 0;     ///< 255: in the page's side list, index in bytes[0]
    CharClass cls = CharClass::Break;
    bool aspirable = false; ///< a letter after which ھ marks aspiration
};

/// 256 characters, built at first use from ICU's data.
struct FoldPage {
    CharFold chars[256];
    std::vector<std::string> longer;
    std::string_view text(const CharFold& f) const {
        return f.size == 255 ? std::string_view(longer[size_t(uint8_t(f.bytes[0]))]) : std::string_view(f.bytes, f.size);
    }
};

using FoldPages = std::array<std::atomic<const FoldPage*>, 0x110000 / 256>;
extern FoldPages foldPages;
const FoldPage& buildFoldPage(char32_t c);

/// The page of a character; thread-safe, never fails for c <= 0x10FFFF.
inline const FoldPage& foldPage(char32_t c) {
    const FoldPage* page = foldPages[c >> 8].load(std::memory_order_acquire);
    return page ? *page : buildFoldPage(c);
}

/// Reads one character of UTF-8 at `at` (< size): its value and length in `length`. Invalid bytes give 0xFFFFFFFF, length 1.
inline char32_t decodeUtf8(const unsigned char* p, size_t size, size_t at, int& length) {
    const unsigned char a = p[at];
    length = 1;
    if (a < 0x80) return a;
    const size_t left = size - at;
    const auto tail = [&](size_t i) { return (p[at + i] & 0xC0) == 0x80; };
    if (a >= 0xC2 && a <= 0xDF) {
        if (left < 2 || !tail(1)) return 0xFFFFFFFF;
        length = 2;
        return char32_t((a & 0x1F) << 6 | (p[at + 1] & 0x3F));
    }
    if (a >= 0xE0 && a <= 0xEF && left >= 3 && tail(1) && tail(2)) {
        const char32_t c = char32_t((a & 0x0F) << 12 | (p[at + 1] & 0x3F) << 6 | (p[at + 2] & 0x3F));
        if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) {
            length = 3;
            return c;
        }
    } else if (a >= 0xF0 && a <= 0xF4 && left >= 4 && tail(1) && tail(2) && tail(3)) {
        const char32_t c =
            char32_t((a & 0x07) << 18 | (p[at + 1] & 0x3F) << 12 | (p[at + 2] & 0x3F) << 6 | (p[at + 3] & 0x3F));
        if (c >= 0x10000 && c <= 0x10FFFF) {
            length = 4;
            return c;
        }
    }
    return 0xFFFFFFFF;
}

} // namespace saboot::text::detail
