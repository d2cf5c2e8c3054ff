#include "identifiers/lookalike.h"

#include <algorithm>
#include <map>

namespace saboot::identifiers {

namespace {

// What every address of the network begins with tells nothing.
qsizetype fixedPrefix(const QString& v) {
    static constexpr const char* prefixes[] = {"bitcoincash:", "bc1q", "bc1p", "ltc1q", "ltc1p", "tb1q", "tb1p", "addr1", "0x", "T", "1", "3", "r"};
    for (const char* p : prefixes)
        if (v.startsWith(QLatin1String(p))) return qsizetype(qstrlen(p));
    return 0;
}

QString comparable(const QString& v) { return v.startsWith(QLatin1String("0x")) ? v.toLower() : v; }

int equalStart(QStringView a, QStringView b) {
    int n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
    return n;
}

int equalEnd(QStringView a, QStringView b) {
    int n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
    return n;
}

} // namespace

std::vector<LookAlike> lookAlikes(const std::vector<QString>& normals, int least, size_t limit) {
    std::vector<LookAlike> out;
    if (least < 1) return out;
    // Grouped by fixed prefix, first and last characters: only members of one group can be a pair.
    std::map<QString, std::vector<size_t>> groups;
    std::vector<QString> values;
    values.reserve(normals.size());
    for (size_t i = 0; i < normals.size(); ++i) {
        values.push_back(comparable(normals[i]));
        const QString& v = values.back();
        const qsizetype fixed = fixedPrefix(v);
        if (v.size() < fixed + 2 * least || v.size() < 25) continue;
        groups[v.left(fixed) + QChar(u'\n') + v.mid(fixed, least) + QChar(u'\n') + v.right(least)].push_back(i);
    }
    for (const auto& [key, members] : groups) {
        for (size_t a = 0; a < members.size(); ++a) {
            for (size_t b = a + 1; b < members.size(); ++b) {
                if (out.size() >= limit) return out;
                const QString &x = values[members[a]], &y = values[members[b]];
                if (x == y) continue;
                LookAlike l;
                l.first = members[a];
                l.second = members[b];
                const qsizetype fixed = fixedPrefix(x);
                l.prefix = equalStart(QStringView(x).mid(fixed), QStringView(y).mid(fixed));
                l.suffix = equalEnd(x, y);
                l.reason = QStringLiteral("Two different addresses share their first %1 and last %2 characters; one may have been made to be taken for the other.").arg(l.prefix + int(fixed)).arg(l.suffix);
                out.push_back(std::move(l));
            }
        }
    }
    std::sort(out.begin(), out.end(), [](const LookAlike& p, const LookAlike& q) { return std::pair(p.first, p.second) < std::pair(q.first, q.second); });
    return out;
}

} // namespace saboot::identifiers
