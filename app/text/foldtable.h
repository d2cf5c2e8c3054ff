#pragma once
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

/// The page of a character; thread-safe, never fails for c <= 0x10FFFF.
const FoldPage& foldPage(char32_t c);

/// Reads one character of UTF-8 at `at` (< size): its value and length in `length`. Invalid bytes give 0xFFFFFFFF, length 1.
char32_t decodeUtf8(const unsigned char* data, size_t size, size_t at, int& length);

} // namespace saboot::text::detail
