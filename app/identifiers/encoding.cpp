#include "identifiers/encoding.h"

#include <algorithm>

namespace saboot::identifiers {

namespace {

constexpr std::string_view bitcoinAlphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view rippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
constexpr std::string_view bech32Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

constexpr std::array<uint8_t, 256> valuesOf(std::string_view alphabet) {
    std::array<uint8_t, 256> t{};
    for (auto& v : t) v = 255;
    for (size_t i = 0; i < alphabet.size(); ++i) t[uint8_t(alphabet[i])] = uint8_t(i);
    return t;
}

constexpr auto bitcoinValues = valuesOf(bitcoinAlphabet);
constexpr auto rippleValues = valuesOf(rippleAlphabet);
constexpr auto bech32Values = valuesOf(bech32Alphabet);

__extension__ using Wide = unsigned __int128;

std::string_view alphabetOf(Alphabet a) { return a == Alphabet::Bitcoin ? bitcoinAlphabet : rippleAlphabet; }

} // namespace

const std::array<uint8_t, 256>& base58Values(Alphabet a) { return a == Alphabet::Bitcoin ? bitcoinValues : rippleValues; }

bool isBase58(std::string_view s, Alphabet a) {
    const auto& values = base58Values(a);
    return std::all_of(s.begin(), s.end(), [&](char c) { return values[uint8_t(c)] != 255; });
}

std::optional<ShortBytes> base58Decode(std::string_view s, Alphabet a) {
    if (s.empty() || s.size() > 200) return std::nullopt;
    const auto& values = base58Values(a);
    // Ten characters at a time, which fit into 64 bits.
    std::array<uint64_t, 20> limbs; // little-endian; 200 characters need 19
    size_t used = 0;
    for (size_t at = 0; at < s.size();) {
        uint64_t scale = 1, value = 0;
        for (const size_t end = std::min(at + 10, s.size()); at < end; ++at) {
            const uint8_t v = values[uint8_t(s[at])];
            if (v == 255) return std::nullopt;
            value = value * 58 + v;
            scale *= 58;
        }
        Wide carry = value;
        for (size_t i = 0; i < used; ++i) {
            carry += Wide(limbs[i]) * scale;
            limbs[i] = uint64_t(carry);
            carry >>= 64;
        }
        if (carry) limbs[used++] = uint64_t(carry);
    }
    const char zero = alphabetOf(a)[0];
    ShortBytes out;
    for (size_t i = 0; i < s.size() && s[i] == zero; ++i) {
        if (out.size() == ShortBytes::most) return std::nullopt; // zeros alone: no value of any kind
        out.push(0);
    }
    bool leading = true;
    for (size_t i = used; i-- > 0;) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            const auto b = uint8_t(limbs[i] >> shift);
            if (leading && b == 0) continue;
            if (out.size() == ShortBytes::most) return std::nullopt;
            leading = false;
            out.push(b);
        }
    }
    return out;
}

std::string base58Encode(ByteSpan data, Alphabet a) {
    const std::string_view alphabet = alphabetOf(a);
    std::vector<uint8_t> digits; // little-endian
    for (const uint8_t b : data) {
        uint32_t carry = b;
        for (auto& d : digits) {
            carry += uint32_t(d) << 8;
            d = uint8_t(carry % 58);
            carry /= 58;
        }
        for (; carry; carry /= 58) digits.push_back(uint8_t(carry % 58));
    }
    std::string out;
    for (size_t i = 0; i < data.size() && data[i] == 0; ++i) out += alphabet[0];
    for (size_t i = digits.size(); i-- > 0;) out += alphabet[digits[i]];
    return out;
}

std::optional<ShortBytes> base58CheckDecode(std::string_view s, Alphabet a) {
    auto bytes = base58Decode(s, a);
    if (!bytes || bytes->size() < 5) return std::nullopt;
    const size_t n = bytes->size() - 4;
    const Digest d = sha256Twice(ByteSpan(bytes->data(), n));
    if (!std::equal(d.begin(), d.begin() + 4, bytes->begin() + n)) return std::nullopt;
    bytes->chop(4);
    return bytes;
}

std::string base58CheckEncode(ByteSpan payload, Alphabet a) {
    Bytes all(payload.begin(), payload.end());
    const Digest d = sha256Twice(payload);
    all.insert(all.end(), d.begin(), d.begin() + 4);
    return base58Encode(all, a);
}

namespace {

// Characters needed for 0..8 bytes of a CryptoNote block.
constexpr size_t moneroChars[9] = {0, 2, 3, 5, 6, 7, 9, 10, 11};

} // namespace

std::optional<Bytes> moneroBase58Decode(std::string_view s) {
    Bytes out;
    for (size_t at = 0; at < s.size(); at += 11) {
        const std::string_view block = s.substr(at, 11);
        const auto* end = moneroChars + 9;
        const auto* size = std::find(moneroChars, end, block.size());
        if (size == end) return std::nullopt;
        const auto bytes = size_t(size - moneroChars);
        Wide value = 0;
        for (const char c : block) {
            const uint8_t v = bitcoinValues[uint8_t(c)];
            if (v == 255) return std::nullopt;
            value = value * 58 + v;
        }
        if ((value >> (8 * bytes)) != 0) return std::nullopt;
        for (size_t i = bytes; i-- > 0;) out.push_back(uint8_t(value >> (8 * i)));
    }
    return out;
}

std::string moneroBase58Encode(ByteSpan data) {
    std::string out;
    for (size_t at = 0; at < data.size(); at += 8) {
        const ByteSpan block = data.subspan(at, std::min<size_t>(8, data.size() - at));
        uint64_t value = 0;
        for (const uint8_t b : block) value = value << 8 | b;
        std::string part(moneroChars[block.size()], bitcoinAlphabet[0]);
        for (size_t i = part.size(); i-- > 0; value /= 58) part[i] = bitcoinAlphabet[value % 58];
        out += part;
    }
    return out;
}

// --- bech32 (BIP-173, BIP-350) ---------------------------------------------------------------------------------------

namespace {

constexpr std::array<uint32_t, 32> bech32Tops = [] {
    constexpr uint32_t generators[] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    std::array<uint32_t, 32> t{};
    for (size_t top = 0; top < 32; ++top)
        for (size_t bit = 0; bit < 5; ++bit)
            if (top >> bit & 1) t[top] ^= generators[bit];
    return t;
}();

uint32_t bech32Step(uint32_t c) { return (c & 0x1ffffff) << 5 ^ bech32Tops[c >> 25]; }

uint32_t bech32Start(std::string_view prefix) {
    uint32_t c = 1;
    for (const char ch : prefix) c = bech32Step(c) ^ (uint8_t(ch) >> 5);
    c = bech32Step(c);
    for (const char ch : prefix) c = bech32Step(c) ^ (uint8_t(ch) & 31);
    return c;
}

} // namespace

uint8_t bech32Value(char c) { return bech32Values[uint8_t(c)]; }

std::optional<Bech32> bech32Decode(std::string_view s, size_t maxLength) {
    if (s.size() < 8 || s.size() > maxLength) return std::nullopt;
    bool lower = false, upper = false;
    for (const char c : s) {
        if (c < 33 || c > 126) return std::nullopt;
        lower |= c >= 'a' && c <= 'z';
        upper |= c >= 'A' && c <= 'Z';
    }
    if (lower && upper) return std::nullopt;
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    const size_t separator = s.rfind('1');
    if (separator == std::string_view::npos || separator == 0 || separator + 7 > s.size()) return std::nullopt;
    Bech32 out;
    out.prefix = s.substr(0, separator);
    for (char& c : out.prefix) c = small(c);
    out.data.reserve(s.size());
    uint32_t c = bech32Start(out.prefix);
    for (size_t i = separator + 1; i < s.size(); ++i) {
        const uint8_t v = bech32Values[uint8_t(small(s[i]))];
        if (v == 255) return std::nullopt;
        c = bech32Step(c) ^ v;
        out.data.push_back(v);
    }
    out.polymod = c;
    out.data.resize(out.data.size() - 6);
    return out;
}

std::string bech32Encode(std::string_view prefix, std::span<const uint8_t> data, uint32_t constant) {
    uint32_t c = bech32Start(prefix);
    std::string out(prefix);
    out += '1';
    for (const uint8_t v : data) {
        c = bech32Step(c) ^ v;
        out += bech32Alphabet[v & 31];
    }
    for (int i = 0; i < 6; ++i) c = bech32Step(c);
    c ^= constant;
    for (int i = 0; i < 6; ++i) out += bech32Alphabet[(c >> (5 * (5 - i))) & 31];
    return out;
}

std::optional<Bytes> regroupBits(std::span<const uint8_t> data, int from, int to, Padding padding) {
    Bytes out;
    out.reserve(data.size() * size_t(from) / size_t(to) + 1);
    uint32_t buffer = 0;
    int bits = 0;
    const uint32_t mask = (1u << to) - 1;
    for (const uint8_t v : data) {
        if (v >> from) return std::nullopt;
        buffer = (buffer << from | v) & 0xFFFF;
        bits += from;
        while (bits >= to) {
            bits -= to;
            out.push_back(uint8_t(buffer >> bits & mask));
        }
    }
    const uint32_t rest = buffer & ((1u << bits) - 1);
    if (padding == Padding::Add) {
        if (bits) out.push_back(uint8_t(rest << (to - bits) & mask));
    } else if (bits >= from || rest) {
        return std::nullopt;
    }
    return out;
}

// Source: the CashAddr specification of Bitcoin Cash (reference.cash, "cashaddr").
uint64_t cashAddrPolymod(std::string_view prefix, std::span<const uint8_t> data) {
    uint64_t c = 1;
    auto step = [&](uint8_t v) {
        const auto top = uint8_t(c >> 35);
        c = ((c & 0x07ffffffff) << 5) ^ v;
        if (top & 1) c ^= 0x98f2bc8e61;
        if (top & 2) c ^= 0x79b76d99e2;
        if (top & 4) c ^= 0xf33e5fb3c4;
        if (top & 8) c ^= 0xae2eabe2a8;
        if (top & 16) c ^= 0x1e4f43e470;
    };
    for (const char ch : prefix) step(uint8_t(ch) & 31);
    step(0);
    for (const uint8_t v : data) step(v);
    return c ^ 1;
}

// --- others ------------------------------------------------------------------------------------------------------------

uint16_t crc16Xmodem(ByteSpan data) {
    uint32_t crc = 0;
    for (const uint8_t b : data) {
        crc ^= uint32_t(b) << 8;
        for (int i = 0; i < 8; ++i) crc = (crc & 0x8000 ? crc << 1 ^ 0x1021 : crc << 1) & 0xFFFF;
    }
    return uint16_t(crc);
}

uint32_t crc32(ByteSpan data) {
    uint32_t crc = 0xFFFFFFFF;
    for (const uint8_t b : data) {
        crc ^= b;
        for (int i = 0; i < 8; ++i) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

int ibanMod97(std::string_view iban) {
    if (iban.size() < 5) return -1;
    uint32_t rest = 0;
    auto take = [&](char c) {
        if (c >= '0' && c <= '9') rest = (rest * 10 + uint32_t(c - '0')) % 97;
        else if (c >= 'A' && c <= 'Z') rest = (rest * 100 + uint32_t(c - 'A' + 10)) % 97;
        else return false;
        return true;
    };
    for (const char c : iban.substr(4))
        if (!take(c)) return -1;
    for (const char c : iban.substr(0, 4))
        if (!take(c)) return -1;
    return int(rest);
}

bool luhnHolds(std::string_view digits) {
    int sum = 0;
    for (size_t i = 0; i < digits.size(); ++i) {
        const char c = digits[digits.size() - 1 - i];
        if (c < '0' || c > '9') return false;
        int v = c - '0';
        if (i % 2) v = v * 2 > 9 ? v * 2 - 9 : v * 2;
        sum += v;
    }
    return !digits.empty() && sum % 10 == 0;
}

std::optional<Bytes> base64Decode(std::string_view s) {
    while (!s.empty() && s.back() == '=') s.remove_suffix(1);
    Bytes sixes;
    sixes.reserve(s.size());
    for (const char c : s) {
        if (c >= 'A' && c <= 'Z') sixes.push_back(uint8_t(c - 'A'));
        else if (c >= 'a' && c <= 'z') sixes.push_back(uint8_t(c - 'a' + 26));
        else if (c >= '0' && c <= '9') sixes.push_back(uint8_t(c - '0' + 52));
        else if (c == '+' || c == '-') sixes.push_back(62);
        else if (c == '/' || c == '_') sixes.push_back(63);
        else return std::nullopt;
    }
    return regroupBits(sixes, 6, 8, Padding::Refuse);
}

std::optional<Bytes> base32Decode(std::string_view s) {
    Bytes fives;
    fives.reserve(s.size());
    for (const char c : s) {
        if (c >= 'a' && c <= 'z') fives.push_back(uint8_t(c - 'a'));
        else if (c >= 'A' && c <= 'Z') fives.push_back(uint8_t(c - 'A'));
        else if (c >= '2' && c <= '7') fives.push_back(uint8_t(c - '2' + 26));
        else return std::nullopt;
    }
    return regroupBits(fives, 5, 8, Padding::Refuse);
}

std::string base32Encode(ByteSpan data) {
    constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    std::string out;
    const auto fives = regroupBits(data, 8, 5, Padding::Add);
    for (const uint8_t v : *fives) out += alphabet[v];
    return out;
}

std::string toHex(ByteSpan data) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(data.size() * 2);
    for (const uint8_t b : data) {
        out += digits[b >> 4];
        out += digits[b & 15];
    }
    return out;
}

bool isHex(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

} // namespace saboot::identifiers
