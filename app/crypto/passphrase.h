#pragma once
#include "base/error.h"
#include "base/securebytes.h"

#include <vector>

/// What a passphrase is worth, and the one spelling of it that keys are derived from.
namespace saboot::crypto {

/// Why a passphrase is worth less than its length. The sentence is passphraseReasonSentence().
enum class PassphraseReason {
    NotText,        ///< not UTF-8, or above maximumPassphraseBytes
    Empty,
    TooShort,       ///< fewer than 14 characters and fewer than 5 words
    CommonPassword, ///< holds a password or word everybody tries first
    Repeats,        ///< "aaaa", "abcabc", the same word again
    Sequence,       ///< "12345", "abcd", "ابپت"
    KeyboardRun,    ///< "qwerty", "asdf", "قوعر"
    DateOrYear,     ///< "1998", "14081947"
    OnlyDigits,
    TooGuessable,   ///< long enough, but the estimate stays under 60 bit
};

struct PassphraseStrength {
    double bits = 0;     ///< estimate of log2(guesses), after the deductions
    int characters = 0;  ///< user-perceived letters, marks not counted
    int words = 0;       ///< different words of three letters or more, separated by blanks or punctuation
    bool acceptable = false;
    std::vector<PassphraseReason> reasons; ///< most important first; may be filled when acceptable, too
};

inline constexpr qsizetype maximumPassphraseBytes = 1024;

/// The rule: five or more different words that are no pattern (each counts at most 12.9 bit, as in a list of 7,776),
/// or 14 or more characters; and an estimate of at least 60 bit either way. No composition rules. Works for Urdu as
/// for Latin script. `passphraseUtf8` is as typed. The estimate is an upper bound for what a guesser who knows the
/// patterns needs; it cannot know that a phrase is a famous verse.
PassphraseStrength passphraseStrength(const SecureBytes& passphraseUtf8);

/// ok, or PassphraseTooWeak with the first reason's English sentence.
Status requireStrongPassphrase(const SecureBytes& passphraseUtf8);

/// English source text in the context "Passphrase", for translation where it is shown.
const char* passphraseReasonSentence(PassphraseReason reason);

/// The one place that normalises, called by deriveKek() and passphraseStrength(): callers hand over what was typed.
/// UTF-8 -> NFC; Arabic kaf, yeh, heh and teh marbuta become the Urdu letters (keyboards differ), Arabic-Indic digits become the
/// Urdu ones, every kind of blank becomes one U+0020 and none stands at either end; invisible controls (zero-width
/// and bidi marks) are dropped, since nobody can see that they were typed. Works in locked memory only.
/// InvalidArgument when it is no UTF-8, longer than maximumPassphraseBytes, or nothing is left.
Result<SecureBytes> preparePassphrase(const SecureBytes& passphraseUtf8);

} // namespace saboot::crypto
