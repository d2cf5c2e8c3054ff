#pragma once
#include "crypto/passphrase.h"

namespace saboot::crypto {

struct PassphraseEstimate {
    double bits = 0;
    int characters = 0;
    int words = 0;
    std::vector<PassphraseReason> reasons;
};

/// The cheapest way to build the text from words, patterns and single characters, in bits of guessing; the idea is
/// zxcvbn's (Wheeler, USENIX Security 2016) with word costs that need no word list: a word is worth at most
/// log2(7776) = 12.9 bit. `text` is prepared UTF-16; no copies of it outlive the call. Internal to crypto/.
PassphraseEstimate estimatePassphrase(const char16_t* text, int size);

} // namespace saboot::crypto
