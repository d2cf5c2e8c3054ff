#include "crypto/merkle.h"

#include "crypto/bytes.h"
#include "crypto/sha256.h"

#include <bit>

namespace saboot::crypto {

QByteArray merkleNode(const QByteArray& left, const QByteArray& right) {
    thread_local Sha256 hash;
    hash.update(QByteArrayView("\1", 1));
    hash.update(left);
    hash.update(right);
    return hash.finish();
}

void MerkleFrontier::append(const QByteArray& leafHash) {
    QByteArray node = leafHash;
    // Each low set bit of the old size is a full subtree that the new leaf completes.
    for (quint64 bits = m_size; bits & 1; bits >>= 1) {
        node = merkleNode(m_peaks.back(), node);
        m_peaks.pop_back();
    }
    m_peaks.push_back(node);
    ++m_size;
}

QByteArray MerkleFrontier::root() const {
    if (m_peaks.empty()) return sha256({});
    QByteArray node = m_peaks.back();
    for (size_t i = m_peaks.size() - 1; i-- > 0;) node = merkleNode(m_peaks[i], node);
    return node;
}

QByteArray MerkleFrontier::encode() const {
    ByteWriter w;
    w.number(m_size);
    for (const QByteArray& peak : m_peaks) w.raw(peak);
    return w.bytes();
}

Result<MerkleFrontier> MerkleFrontier::decode(QByteArrayView bytes) {
    ByteReader r(bytes);
    MerkleFrontier f;
    f.m_size = r.number<quint64>();
    for (int i = 0; i < std::popcount(f.m_size); ++i) f.m_peaks.push_back(r.raw(sha256Bytes));
    if (!r.atEnd()) return Error(ErrorCode::FormatDamaged, QStringLiteral("the tree of the audit chain"));
    return f;
}

namespace {

/// The largest power of two smaller than n; n > 1.
quint64 split(quint64 n) { return std::bit_floor(n - 1); }

QByteArray rootOf(const std::vector<QByteArray>& leaves, quint64 from, quint64 count) {
    if (count == 1) return leaves[from];
    const quint64 k = split(count);
    return merkleNode(rootOf(leaves, from, k), rootOf(leaves, from + k, count - k));
}

} // namespace

Result<std::vector<QByteArray>> inclusionProof(const std::vector<QByteArray>& leafHashes, quint64 index) {
    if (index >= leafHashes.size()) return Error(ErrorCode::InvalidArgument, QStringLiteral("record %1").arg(index + 1));
    std::vector<QByteArray> topDown;
    quint64 from = 0;
    quint64 count = leafHashes.size();
    while (count > 1) {
        const quint64 k = split(count);
        if (index - from < k) {
            topDown.push_back(rootOf(leafHashes, from + k, count - k));
            count = k;
        } else {
            topDown.push_back(rootOf(leafHashes, from, k));
            from += k;
            count -= k;
        }
    }
    return std::vector<QByteArray>(topDown.rbegin(), topDown.rend());
}

bool verifyInclusion(const QByteArray& leafHash, quint64 index, quint64 size, const std::vector<QByteArray>& proof, const QByteArray& root) {
    if (index >= size || leafHash.size() != sha256Bytes || root.size() != sha256Bytes) return false;
    // The algorithm of RFC 9162 2.1.3.2.
    quint64 fn = index;
    quint64 sn = size - 1;
    QByteArray node = leafHash;
    for (const QByteArray& p : proof) {
        if (sn == 0 || p.size() != sha256Bytes) return false;
        if ((fn & 1) || fn == sn) {
            node = merkleNode(p, node);
            while (!(fn & 1) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            node = merkleNode(node, p);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && node == root;
}

} // namespace saboot::crypto
