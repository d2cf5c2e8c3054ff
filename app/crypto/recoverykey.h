#pragma once
#include "base/error.h"
#include "base/securebytes.h"

/// The printed key that opens a case when nobody's passphrase does.
///
/// 256 random bits in Crockford's base32 (0-9 A-Z without I L O U), 14 groups of five characters: four of data and a
/// check character. Groups 1-13 carry the 256 bits and four zero bits, group 14 the first 20 bits of
/// SHA-256("SABOOT-RECOVERY-CHECK-V1\0" || key). The check character of group g (from 1) over GF(32) modulo
/// x^5+x^2+1 is a·d1 + a^2·d2 + a^3·d3 + a^4·d4 + a^g with a = x: it catches every single wrong character, every
/// swap of two characters in a group, and every group in the wrong place.
namespace saboot::crypto {

inline constexpr qsizetype recoveryKeyBytes = 32;

/// Fresh random key material.
SecureBytes newRecoveryKey();
/// "7K3QX-…", ASCII, 83 characters, in locked memory. For printing and for the sealed envelope only.
SecureBytes formatRecoveryKey(const SecureBytes& key);
/// Reads what a person typed: any case, blanks, dashes, line ends and dots between, O for 0, I and L for 1.
/// InvalidArgument whose detail says which group is wrong ("group 5") or how many characters are missing.
Result<SecureBytes> parseRecoveryKey(const SecureBytes& typedUtf8);

} // namespace saboot::crypto
