#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Encodings and checks of addresses. They are no cryptography: alphabets, error-detecting codes, and the digests the
/// standards name, taken from OpenSSL where it has them. Pure functions, any thread.
namespace saboot::identifiers {

using Bytes = std::vector<uint8_t>;
using ByteSpan = std::span<const uint8_t>;

// --- digests ---------------------------------------------------------------------------------------------------------

using Digest = std::array<uint8_t, 32>;
Digest sha256(ByteSpan data);
Digest sha256Twice(ByteSpan data);
/// FIPS 202. (Not what Ethereum and Monero use.)
Digest sha3_256(ByteSpan data);
/// Keccak-256 as submitted to the SHA-3 competition (padding 0x01), used by EIP-55, Monero. OpenSSL 3.0 has none.
Digest keccak256(ByteSpan data);
std::array<uint8_t, 64> hmacSha512(ByteSpan key, ByteSpan data);

// --- Base58 ------------------------------------------------------------------------------------------------------------

/// The bytes of a short value, without memory of their own.
class ShortBytes {
public:
    static constexpr size_t most = 152; ///< 200 characters of Base58
    const uint8_t* data() const { return m_bytes.data(); }
    size_t size() const { return m_size; }
    const uint8_t* begin() const { return data(); }
    const uint8_t* end() const { return data() + m_size; }
    uint8_t operator[](size_t i) const { return m_bytes[i]; }
    void push(uint8_t b) { m_bytes[m_size++] = b; }
    void chop(size_t n) { m_size -= n; }

private:
    std::array<uint8_t, most> m_bytes;
    size_t m_size = 0;
};

enum class Alphabet { Bitcoin, Ripple };
/// The value of every character, 255 where it is not in the alphabet.
const std::array<uint8_t, 256>& base58Values(Alphabet a);
bool isBase58(std::string_view s, Alphabet a = Alphabet::Bitcoin);
/// At most 200 characters; nothing when a character is foreign.
std::optional<ShortBytes> base58Decode(std::string_view s, Alphabet a = Alphabet::Bitcoin);
std::string base58Encode(ByteSpan data, Alphabet a = Alphabet::Bitcoin);
/// Base58Check (Bitcoin wiki): last 4 bytes are the first 4 of double SHA-256. Gives the bytes before them.
std::optional<ShortBytes> base58CheckDecode(std::string_view s, Alphabet a = Alphabet::Bitcoin);
std::string base58CheckEncode(ByteSpan payload, Alphabet a = Alphabet::Bitcoin);
/// CryptoNote's block Base58 (8 bytes in 11 characters).
std::optional<Bytes> moneroBase58Decode(std::string_view s);
std::string moneroBase58Encode(ByteSpan data);

// --- bech32 --------------------------------------------------------------------------------------------------------------

constexpr uint32_t bech32Constant = 1;            ///< BIP-173
constexpr uint32_t bech32mConstant = 0x2bc830a3;  ///< BIP-350

struct Bech32 {
    std::string prefix;        ///< lower case
    std::vector<uint8_t> data; ///< 5-bit values without the six of the checksum
    uint32_t polymod = 0;      ///< to compare with the constants
};
/// Nothing when the string is not bech32 at all (foreign character, mixed case, no separator). The checksum is judged by
/// the caller. `maxLength` 90 for addresses.
std::optional<Bech32> bech32Decode(std::string_view s, size_t maxLength = 90);
std::string bech32Encode(std::string_view prefix, std::span<const uint8_t> data, uint32_t constant);
/// The value of a bech32 character (lower case), 255 where foreign.
uint8_t bech32Value(char c);
/// Regroups bits. Without padding, left-over bits must be fewer than `from` and zero.
enum class Padding { Add, Refuse };
std::optional<Bytes> regroupBits(std::span<const uint8_t> data, int from, int to, Padding padding);
/// CashAddr's 40-bit code over prefix and data; 0 when it holds.
uint64_t cashAddrPolymod(std::string_view prefix, std::span<const uint8_t> data);

// --- others ----------------------------------------------------------------------------------------------------------------

/// CRC-16/XMODEM (polynomial 0x1021, start 0), TON addresses.
uint16_t crc16Xmodem(ByteSpan data);
/// CRC-32 (IEEE 802.3), Byron addresses of Cardano.
uint32_t crc32(ByteSpan data);
/// ISO 7064 MOD 97-10 over letters (A=10…) and digits, moved as ISO 13616 says; 1 when it holds, -1 for foreign characters.
int ibanMod97(std::string_view iban);
/// ISO/IEC 7812-1 annex B.
bool luhnHolds(std::string_view digits);
/// Standard or URL-safe Base64 of RFC 4648 without padding problems; nothing when foreign.
std::optional<Bytes> base64Decode(std::string_view s);
/// RFC 4648 Base32, either case, no padding.
std::optional<Bytes> base32Decode(std::string_view s);
std::string base32Encode(ByteSpan data);
std::string toHex(ByteSpan data);
bool isHex(std::string_view s);

// --- secp256k1 -----------------------------------------------------------------------------------------------------------

/// True when the 32 bytes are the x coordinate of a point (BIP-340 lift_x).
bool isCurveX(ByteSpan x);
/// True for a compressed point (33 bytes, 02 or 03) on the curve.
bool isCompressedPoint(ByteSpan point);
/// True for 1 <= key < group order.
bool isPrivateScalar(ByteSpan key);

} // namespace saboot::identifiers
