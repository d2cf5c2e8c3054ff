#pragma once
#include "domain/identifier.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// The readers of single kinds: each looks at one whole value (ASCII, no white space at the ends) and appends a reading when
/// the value has the kind's shape. check() asks all of them, the scanner only those a run of characters can be.
namespace saboot::identifiers::rules {

using Facts = domain::IdentifierFacts;
using Kind = domain::IdentifierKind;
using Verdict = domain::Verdict;
using Out = std::vector<Facts>;

Facts reading(Kind kind, std::string_view input, Verdict verdict, const QString& reason, const char* standard);
Facts reading(Kind kind, std::string_view input, Verdict verdict, const QString& reason, const char* standard,
              std::initializer_list<const char*> networks);
QString ascii(std::string_view s);
std::string lowered(std::string_view s);
bool startsWith(std::string_view s, std::string_view prefix);
bool allDigits(std::string_view s);
/// The digits of a value written with separators (space - . ( ) /); empty when anything else stands in it.
std::string digitsOf(std::string_view s);

// Wallets
void base58Address(std::string_view s, Out& out); ///< BTC, LTC, DOGE, DASH, TRX, ZEC transparent, BCH legacy; main and test
void bech32Address(std::string_view s, Out& out); ///< BTC, LTC segwit; ADA, ZEC shielded, BNB, ATOM
void cashAddress(std::string_view s, Out& out);
void rippleAddress(std::string_view s, Out& out); ///< XRP classic and X-address, family seed
void moneroAddress(std::string_view s, Out& out);
void solanaAddress(std::string_view s, Out& out);
void tonAddress(std::string_view s, Out& out);
void cardanoByron(std::string_view s, Out& out);
void evmAddress(std::string_view s, Out& out);
/// Whether the reader would call the value valid, without its words: for searches through thousands of candidates.
bool base58AddressHolds(std::string_view s);
bool bech32AddressHolds(std::string_view s);
bool evmAddressHolds(std::string_view s);
// Secrets, invoices, ids
void privateKey(std::string_view s, Out& out);    ///< WIF, BIP-38
void extendedKey(std::string_view s, Out& out);
void seedPhrase(std::string_view s, Out& out);
void invoice(std::string_view s, Out& out);
void transactionId(std::string_view s, Out& out);
// People and things. These accept separators.
void cnic(std::string_view s, Out& out);
void iban(std::string_view s, Out& out);
void phone(std::string_view s, Out& out);
void imei(std::string_view s, Out& out);
void card(std::string_view s, Out& out);
void ntn(std::string_view s, Out& out);
void plate(std::string_view s, Out& out);
void parcel(std::string_view s, Out& out);
// Network
void email(std::string_view s, Out& out);
void url(std::string_view s, Out& out);
void onion(std::string_view s, Out& out); ///< a bare v2 or v3 host name; links are url()
void ip(std::string_view s, Out& out);
void mac(std::string_view s, Out& out);
void handle(std::string_view s, Out& out);
void pgp(std::string_view s, Out& out);
void coordinates(std::string_view s, Out& out);
/// Bytes of the position that stands at the beginning of the text, 0 when none does.
size_t coordinatesLength(std::string_view s);

/// True when the word is in one of the BIP-39 lists held; bit l is list l (0 English).
unsigned seedWordLists(std::string_view word);

/// EIP-55 spelling of 40 hex digits, with 0x.
std::string eip55(std::string_view hex40);

} // namespace saboot::identifiers::rules
