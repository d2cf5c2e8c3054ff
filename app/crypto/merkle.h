#pragma once
#include "base/error.h"

#include <QByteArray>
#include <vector>

/// Merkle tree of RFC 6962 section 2.1 with SHA-256: leaf = SHA-256(0x00 || entry), node = SHA-256(0x01 || left || right).
/// Leaves here are the entry hashes of audit records, which have the 0x00 already. One event is shown to belong to a
/// head with about log2(n) hashes instead of the whole chain.
namespace saboot::crypto {

/// SHA-256(0x01 || left || right).
QByteArray merkleNode(const QByteArray& left, const QByteArray& right);

/// The right edge of a growing tree: append in O(log n), root at any time, 32 bytes a level. A value.
class MerkleFrontier {
public:
    void append(const QByteArray& leafHash);
    quint64 size() const { return m_size; }
    /// The root over all leaves so far; SHA-256 of nothing when there are none (RFC 6962).
    QByteArray root() const;
    /// u64 size, little-endian, then 32 bytes for each bit set in it, from the highest down.
    QByteArray encode() const;
    /// FormatDamaged when the length does not fit the size.
    static Result<MerkleFrontier> decode(QByteArrayView bytes);
    friend bool operator==(const MerkleFrontier&, const MerkleFrontier&) = default;

private:
    quint64 m_size = 0;
    std::vector<QByteArray> m_peaks; ///< largest subtree first
};

/// The audit path of leaf `index` (from 0), bottom up (RFC 6962 2.1.1). InvalidArgument when index is outside.
Result<std::vector<QByteArray>> inclusionProof(const std::vector<QByteArray>& leafHashes, quint64 index);
/// Whether `proof` leads from the leaf to `root` in a tree of `size` leaves. Malformed input is false.
bool verifyInclusion(const QByteArray& leafHash, quint64 index, quint64 size, const std::vector<QByteArray>& proof,
                     const QByteArray& root);

} // namespace saboot::crypto
