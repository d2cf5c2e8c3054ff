#pragma once
#include "domain/identifier.h"

#include <QString>
#include <vector>

namespace saboot::identifiers {

/// Two different addresses that a hurried eye takes for one: equal beginning and equal end ("address poisoning").
struct LookAlike {
    size_t first = 0, second = 0; ///< indexes into the list given
    int prefix = 0, suffix = 0;   ///< equal characters, network prefix (0x, bc1q, T) not counted
    QString reason;               ///< one sentence
};

/// Pairs of `normals` that share at least `least` characters at the beginning (after the network's fixed prefix) and at the
/// end, and differ. O(n log n) plus the pairs found; at most `limit` pairs.
std::vector<LookAlike> lookAlikes(const std::vector<QString>& normals, int least = 4, size_t limit = 10'000);

} // namespace saboot::identifiers
