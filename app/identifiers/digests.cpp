#include "identifiers/encoding.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/obj_mac.h>

#include <bit>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace saboot::identifiers {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
};

} // namespace

Digest sha256(ByteSpan data) {
    // SHA256() looks the algorithm up anew each time, which takes three times as long as the digest of an address.
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context = [] {
        std::unique_ptr<EVP_MD_CTX, FreeContext> c(EVP_MD_CTX_new());
        if (c && EVP_DigestInit_ex(c.get(), EVP_sha256(), nullptr) != 1) c.reset();
        return c;
    }();
    Digest out{};
    if (!context || EVP_DigestInit_ex(context.get(), nullptr, nullptr) != 1 || EVP_DigestUpdate(context.get(), data.data(), data.size()) != 1 ||
        EVP_DigestFinal_ex(context.get(), out.data(), nullptr) != 1)
        std::abort(); // out of memory: a digest of nothing must not pass for one
    return out;
}

Digest sha256Twice(ByteSpan data) { return sha256(sha256(data)); }

Digest sha3_256(ByteSpan data) {
    Digest out{};
    unsigned size = 0;
    EVP_Digest(data.data(), data.size(), out.data(), &size, EVP_sha3_256(), nullptr);
    return out;
}

std::array<uint8_t, 64> hmacSha512(ByteSpan key, ByteSpan data) {
    std::array<uint8_t, 64> out{};
    unsigned size = 0;
    HMAC(EVP_sha512(), key.data(), int(key.size()), data.data(), data.size(), out.data(), &size);
    return out;
}

namespace {

// FIPS 202, 3.2: theta, rho and pi, chi, iota. Unrolled, so that the places are known when it is compiled.
void keccakF(std::array<uint64_t, 25>& state) {
    static constexpr uint64_t roundConstants[24] = {
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B,
        0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088,
        0x0000000080008009, 0x000000008000000A, 0x000000008000808B, 0x800000000000008B, 0x8000000000008089,
        0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800A, 0x800000008000000A,
        0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};
    // Of the lane at x + 5 y.
    static constexpr int rotation[25] = {0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14};
    std::array<uint64_t, 25> a = state;
    for (const uint64_t constant : roundConstants) {
        uint64_t c[5], b[25];
#pragma GCC unroll 5
        for (size_t x = 0; x < 5; ++x) c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
#pragma GCC unroll 5
        for (size_t x = 0; x < 5; ++x) {
            const uint64_t d = c[(x + 4) % 5] ^ std::rotl(c[(x + 1) % 5], 1);
#pragma GCC unroll 5
            for (size_t y = 0; y < 5; ++y) b[y + 5 * ((2 * x + 3 * y) % 5)] = std::rotl(a[x + 5 * y] ^ d, rotation[x + 5 * y]);
        }
#pragma GCC unroll 5
        for (size_t y = 0; y < 25; y += 5) {
#pragma GCC unroll 5
            for (size_t x = 0; x < 5; ++x) a[y + x] = b[y + x] ^ (~b[y + (x + 1) % 5] & b[y + (x + 2) % 5]);
        }
        a[0] ^= constant;
    }
    state = a;
}

} // namespace

Digest keccak256(ByteSpan data) {
    constexpr size_t rate = 136;
    std::array<uint64_t, 25> state{};
    auto absorb = [&](const uint8_t* block) {
        for (size_t i = 0; i < rate / 8; ++i) {
            uint64_t word = 0;
            for (size_t b = 0; b < 8; ++b) word |= uint64_t(block[i * 8 + b]) << (8 * b);
            state[i] ^= word;
        }
        keccakF(state);
    };
    size_t at = 0;
    for (; data.size() - at >= rate; at += rate) absorb(data.data() + at);
    uint8_t last[rate] = {};
    if (at < data.size()) std::memcpy(last, data.data() + at, data.size() - at);
    last[data.size() - at] = 0x01;
    last[rate - 1] |= 0x80;
    absorb(last);
    Digest out;
    for (size_t i = 0; i < 32; ++i) out[i] = uint8_t(state[i / 8] >> (8 * (i % 8)));
    return out;
}

namespace {

struct Freed {
    void operator()(EC_GROUP* p) const { EC_GROUP_free(p); }
    void operator()(EC_POINT* p) const { EC_POINT_free(p); }
    void operator()(BIGNUM* p) const { BN_free(p); }
    void operator()(BN_CTX* p) const { BN_CTX_free(p); }
};
template <class T> using Owned = std::unique_ptr<T, Freed>;

Owned<EC_GROUP> curve() { return Owned<EC_GROUP>(EC_GROUP_new_by_curve_name(NID_secp256k1)); }

} // namespace

bool isCurveX(ByteSpan x) {
    if (x.size() != 32) return false;
    const auto group = curve();
    const Owned<BN_CTX> context(BN_CTX_new());
    const Owned<BIGNUM> number(BN_bin2bn(x.data(), int(x.size()), nullptr));
    if (!group || !context || !number) return false;
    const Owned<EC_POINT> point(EC_POINT_new(group.get()));
    // A number above the field's prime is no coordinate, though the library would reduce it.
    if (BN_cmp(number.get(), EC_GROUP_get0_field(group.get())) >= 0) return false;
    return point && EC_POINT_set_compressed_coordinates(group.get(), point.get(), number.get(), 0, context.get()) == 1;
}

bool isCompressedPoint(ByteSpan p) { return p.size() == 33 && (p[0] == 2 || p[0] == 3) && isCurveX(p.subspan(1)); }

bool isPrivateScalar(ByteSpan key) {
    if (key.size() != 32) return false;
    const auto group = curve();
    const Owned<BIGNUM> number(BN_bin2bn(key.data(), int(key.size()), nullptr));
    if (!group || !number) return false;
    return !BN_is_zero(number.get()) && BN_cmp(number.get(), EC_GROUP_get0_order(group.get())) < 0;
}

} // namespace saboot::identifiers
