#pragma once

/// The word lists of BIP-39: 2,048 words each, parted by spaces. Public standard data.
namespace saboot::identifiers {

extern const char* const bip39English;
extern const char* const bip39French;
extern const char* const bip39Japanese;
extern const char* const bip39Spanish;

} // namespace saboot::identifiers
