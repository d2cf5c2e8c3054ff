#pragma once
#include <QtGlobal>
#include <optional>
#include <string>
#include <string_view>

/// Words that stand beside a clock time: which half of the day, or nothing at all ("klo", "o'clock").
namespace saboot::parsers::chat {

enum class DayPart : quint8 {
    None,
    Neutral,   ///< a word without meaning for the hour
    Am,        ///< 12 is midnight
    Pm,        ///< 12 is noon
    Noon,      ///< 11 and 12 as they are, 1 to 5 after noon
    Night,     ///< 6 to 11 before midnight, 12 midnight, 1 to 5 after it
};

struct DayPartWord {
    DayPart part = DayPart::None;
    /// The language of the word writes the day before the month wherever WhatsApp is used in it.
    bool dayFirst = false;
};

/// Looks up a word already folded with foldDayPart().
std::optional<DayPartWord> findDayPart(std::u32string_view folded);
/// Lower case, without dots, quotes, apostrophes, spaces and joiners, so that "P. M.", "p.m." and "pm" meet.
void appendFolded(std::u32string& word, char32_t c);

/// The hour of the day from the hour as written. Hours above 12 stay as they are.
int hourOfDay(int hour, DayPart part);

/// 1..12 for a month's name or usual abbreviation in the languages known, folded as above.
std::optional<int> findMonthName(std::u32string_view folded);

} // namespace saboot::parsers::chat
