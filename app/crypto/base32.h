#pragma once
#include <QtGlobal>

/// Crockford's base32 alphabet: no I, L, O, U. Internal to crypto/.
namespace saboot::crypto {

inline constexpr char base32Alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 0..31, or -1. Any case; O is 0, I and L are 1.
inline int base32Value(char16_t c) {
    if (c >= u'a' && c <= u'z') c = char16_t(c - u'a' + u'A');
    if (c == u'O') c = u'0';
    if (c == u'I' || c == u'L') c = u'1';
    for (int i = 0; i < 32; ++i)
        if (char16_t(uchar(base32Alphabet[i])) == c) return i;
    return -1;
}

} // namespace saboot::crypto
