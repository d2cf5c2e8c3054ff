#include "crypto/recoverykey.h"

#include "crypto/base32.h"
#include "crypto/primitives.h"
#include "crypto/sha256.h"

#include <QString>
#include <array>
#include <vector>

namespace saboot::crypto {

namespace {

constexpr int groupCount = 14;
constexpr int groupSize = 5;
constexpr int dataGroups = 13;

/// Multiplication by x in GF(32) modulo x^5 + x^2 + 1, whose x generates all 31 non-zero elements.
int timesX(int v) {
    v <<= 1;
    return v & 32 ? v ^ 0b100101 : v;
}

int timesPower(int v, int power) {
    for (int i = 0; i < power; ++i) v = timesX(v);
    return v;
}

int checkOf(const unsigned char* data, int group) {
    int check = timesPower(1, group);
    for (int i = 0; i < groupSize - 1; ++i) check ^= timesPower(data[i], i + 1);
    return check;
}

/// The first 20 bits of a digest of the key, as four values.
std::array<unsigned char, 4> wholeCheck(const SecureBytes& key) {
    ensureSodium();
    Sha256 hash;
    hash.update(QByteArrayView("SABOOT-RECOVERY-CHECK-V1", 25));
    hash.update(key.view());
    const QByteArray d = hash.finish();
    const quint32 bits = quint32(quint8(d[0])) << 16 | quint32(quint8(d[1])) << 8 | quint8(d[2]);
    return {static_cast<unsigned char>(bits >> 19 & 31), static_cast<unsigned char>(bits >> 14 & 31),
            static_cast<unsigned char>(bits >> 9 & 31), static_cast<unsigned char>(bits >> 4 & 31)};
}

/// Value number `i` (of 52) of the key's bits, high bits first; the last one ends in four zero bits.
unsigned char valueAt(const SecureBytes& key, int i) {
    unsigned char v = 0;
    for (int b = 0; b < 5; ++b) {
        const int bit = i * 5 + b;
        const int set = bit < 256 ? key.data()[bit / 8] >> (7 - bit % 8) & 1 : 0;
        v = static_cast<unsigned char>(v << 1 | set);
    }
    return v;
}

Error wrong(const QString& detail) { return Error(ErrorCode::InvalidArgument, detail); }
Error wrongGroup(int group) { return wrong(QStringLiteral("group %1 of the recovery key").arg(group)); }

bool isSeparator(unsigned char c) {
    return c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r' || c == '.' || c == '_' || c == '/' || c == ',';
}

/// The typed text as values 0..31 (32 for a character that cannot be), and the length of each part between separators.
/// Dashes that word processors put in the place of '-' (U+2010..2015, U+2212) and U+00A0 separate, too.
struct Typed {
    SecureBytes values;
    int count = 0;
    std::vector<int> parts;
};

Typed readTyped(QByteArrayView text) {
    Typed t;
    t.values = SecureBytes(text.size());
    bool open = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        int skip = 0;
        if (c == 0xe2 && i + 2 < text.size()) {
            const auto c1 = static_cast<unsigned char>(text[i + 1]);
            const auto c2 = static_cast<unsigned char>(text[i + 2]);
            if ((c1 == 0x80 && c2 >= 0x8b && c2 <= 0x95) || (c1 == 0x88 && c2 == 0x92)) skip = 2;
        } else if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xa0) {
            skip = 1;
        }
        if (isSeparator(c) || skip > 0) {
            open = false;
            i += skip;
            continue;
        }
        // The rest of a character outside ASCII belongs to it.
        if ((c & 0xc0) == 0x80) continue;
        if (!open) t.parts.push_back(0);
        open = true;
        ++t.parts.back();
        const int v = c < 0x80 ? base32Value(char16_t(c)) : -1;
        t.values.data()[t.count++] = static_cast<unsigned char>(v < 0 ? 32 : v);
    }
    return t;
}

} // namespace

SecureBytes newRecoveryKey() { return randomSecret(recoveryKeyBytes); }

SecureBytes formatRecoveryKey(const SecureBytes& key) {
    if (key.size() != recoveryKeyBytes) return {};
    const std::array<unsigned char, 4> whole = wholeCheck(key);
    SecureBytes out(groupCount * (groupSize + 1) - 1);
    unsigned char* at = out.data();
    for (int g = 1; g <= groupCount; ++g) {
        unsigned char data[groupSize - 1];
        for (int i = 0; i < groupSize - 1; ++i) data[i] = g <= dataGroups ? valueAt(key, (g - 1) * 4 + i) : whole[size_t(i)];
        if (g > 1) *at++ = '-';
        for (const unsigned char v : data) *at++ = static_cast<unsigned char>(base32Alphabet[v]);
        *at++ = static_cast<unsigned char>(base32Alphabet[checkOf(data, g)]);
        wipe(data, sizeof data);
    }
    return out;
}

Result<SecureBytes> parseRecoveryKey(const SecureBytes& typedUtf8) {
    if (typedUtf8.size() > 1000) return wrong(QStringLiteral("the recovery key is too long"));
    const Typed typed = readTyped(typedUtf8.view());
    if (typed.count == 0) return wrong(QStringLiteral("the recovery key is empty"));
    if (typed.count != groupCount * groupSize) {
        // Typed in groups, the one that is too short or too long can be named.
        if (typed.parts.size() > 2)
            for (size_t g = 0; g < typed.parts.size() && g < size_t(groupCount); ++g)
                if (typed.parts[g] != groupSize) return wrongGroup(int(g) + 1);
        return wrong(QStringLiteral("the recovery key has 70 characters, %1 were given").arg(typed.count));
    }
    SecureBytes key(recoveryKeyBytes);
    for (int g = 1; g <= groupCount; ++g) {
        const unsigned char* const group = typed.values.data() + (g - 1) * groupSize;
        for (int i = 0; i < groupSize; ++i)
            if (group[i] > 31) return wrongGroup(g);
        if (checkOf(group, g) != group[groupSize - 1]) return wrongGroup(g);
        if (g > dataGroups) continue;
        for (int i = 0; i < groupSize - 1; ++i) {
            for (int b = 0; b < 5; ++b) {
                const int bit = ((g - 1) * 4 + i) * 5 + b;
                const int set = group[i] >> (4 - b) & 1;
                if (bit >= 256) {
                    if (set) return wrongGroup(g);
                    continue;
                }
                key.data()[bit / 8] = static_cast<unsigned char>(key.data()[bit / 8] | set << (7 - bit % 8));
            }
        }
    }
    const std::array<unsigned char, 4> whole = wholeCheck(key);
    if (sodium_memcmp(whole.data(), typed.values.data() + dataGroups * groupSize, whole.size()) != 0)
        return wrong(QStringLiteral("the recovery key as a whole: its last group does not fit the others"));
    return key;
}

} // namespace saboot::crypto
