#pragma once
#include "domain/identifier.h"

#include <vector>

namespace saboot::identifiers {

/// One kind as documented: printed by the command line's help, the report's method section, and walked by tests.
struct KindRule {
    const char* name;     ///< "Bitcoin taproot"
    domain::IdentifierKind kind;
    const char* networks; ///< "btc", "eth bnb matic ..."; empty for non-wallets
    const char* shape;    ///< in words
    const char* check;    ///< in words; "none" when the value carries no check
    const char* normal;   ///< normal form, in words
    const char* standard; ///< "BIP-350"
    const char* example;  ///< a published vector, or one made for this; accepted by check()
    bool needsContext;    ///< the scanner reports it only with a word of its context near
};

const std::vector<KindRule>& allRules();

} // namespace saboot::identifiers
