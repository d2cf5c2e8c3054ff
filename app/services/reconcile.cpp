#include "services/reconcile.h"

#include "services/chats.h"

#include "text/tokenizer.h"

#include <algorithm>
#include <map>

namespace saboot::services {

namespace {

using Messages = std::vector<domain::ParsedMessage>;

constexpr size_t mostCompared = 2000;
constexpr qint64 sameMomentMs = 90'000; ///< exports show minutes

/// What two copies of one message have in common.
QByteArray keyOf(const domain::ParsedMessage& m) {
    QByteArray key = text::terms(m.text.toUtf8()).empty() ? m.text.trimmed().toUtf8() : QByteArray();
    text::forEachToken(m.text.toUtf8(), [&](const text::Token& t) {
        if (!t.colocated) key.append(t.term.data(), qsizetype(t.term.size())).append(' ');
        return true;
    });
    // One phone names the file, the other only says that there was one.
    if (!m.attachments.empty()) key = "\x01" "file";
    if (m.deleted) key += "\x02";
    return key;
}

bool isTelling(const domain::ParsedMessage& m, const QByteArray& key) { return m.attachments.empty() && !m.deleted && key.size() >= 4; }

/// Longest increasing subsequence of the second members; pairs come ascending by the first.
std::vector<std::pair<size_t, size_t>> increasing(const std::vector<std::pair<size_t, size_t>>& pairs) {
    std::vector<size_t> tails;        // index into pairs of the smallest tail of each length
    std::vector<qsizetype> before(pairs.size(), -1);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), pairs[i].second, [&](size_t t, size_t v) { return pairs[t].second < v; });
        if (at != tails.begin()) before[i] = qsizetype(*(at - 1));
        if (at == tails.end()) tails.push_back(i);
        else *at = i;
    }
    std::vector<std::pair<size_t, size_t>> out;
    for (qsizetype i = tails.empty() ? -1 : qsizetype(tails.back()); i >= 0; i = before[size_t(i)]) out.push_back(pairs[size_t(i)]);
    std::reverse(out.begin(), out.end());
    return out;
}

qint64 median(std::vector<qint64> v) {
    if (v.empty()) return 0;
    const auto middle = v.begin() + qsizetype(v.size() / 2);
    std::nth_element(v.begin(), middle, v.end());
    return *middle;
}

class Aligner {
public:
    Aligner(const Messages& a, const Messages& b) : m_a(a), m_b(b), m_toB(a.size(), -1), m_toA(b.size(), -1) {}

    Reconciliation run() {
        for (const auto& m : m_a) m_keyA.push_back(keyOf(m));
        for (const auto& m : m_b) m_keyB.push_back(keyOf(m));
        anchor();
        for (const bool byTime : {false, true}) {
            size_t i = 0, j = 0;
            for (size_t k = 0; k <= m_a.size(); ++k) {
                const bool end = k == m_a.size();
                if (!end && m_toB[k] < 0) continue;
                const size_t stop = end ? m_b.size() : size_t(m_toB[k]);
                if (byTime) nearby(i, k, j, stop);
                else between(i, k, j, stop);
                i = k + 1;
                j = stop + 1;
            }
            if (!byTime) learn();
        }
        learn();
        return result();
    }

private:
    void match(size_t a, size_t b) {
        m_toB[a] = qint64(b);
        m_toA[b] = qint64(a);
    }

    /// Texts that occur once on each side.
    void anchor() {
        QHash<QByteArray, std::pair<int, size_t>> a, b;
        for (size_t i = 0; i < m_a.size(); ++i)
            if (isTelling(m_a[i], m_keyA[i])) a[m_keyA[i]] = {a.value(m_keyA[i]).first + 1, i};
        for (size_t i = 0; i < m_b.size(); ++i)
            if (isTelling(m_b[i], m_keyB[i])) b[m_keyB[i]] = {b.value(m_keyB[i]).first + 1, i};
        std::vector<std::pair<size_t, size_t>> unique;
        for (size_t i = 0; i < m_a.size(); ++i) {
            if (a.value(m_keyA[i]).first != 1) continue;
            const auto other = b.constFind(m_keyA[i]);
            if (other != b.constEnd() && other->first == 1) unique.emplace_back(i, other->second);
        }
        for (const auto& [x, y] : increasing(unique)) match(x, y);
        m_anchors = 0;
        for (const qint64 t : m_toB) m_anchors += t >= 0;
        learn();
    }

    /// Clock offset and names from what is matched so far.
    void learn() {
        std::vector<qint64> differences;
        std::map<QString, std::map<QString, int>> together;
        for (size_t i = 0; i < m_a.size(); ++i) {
            if (m_toB[i] < 0) continue;
            const auto& x = m_a[i];
            const auto& y = m_b[size_t(m_toB[i])];
            if (x.time && y.time) differences.push_back(*y.time - *x.time);
            if (!x.sender.isEmpty() && !y.sender.isEmpty()) ++together[x.sender][y.sender];
        }
        m_names.clear();
        for (const auto& [name, others] : together)
            m_names.insert(name, std::max_element(others.begin(), others.end(), [](const auto& p, const auto& q) { return p.second < q.second; })->first);
        m_offset.reset();
        if (differences.empty()) return;
        m_offset = median(differences);
        for (qint64& d : differences) d = std::abs(d - *m_offset);
        m_spread = median(std::move(differences));
    }

    bool sameMoment(size_t i, size_t j) const {
        if (!m_a[i].time || !m_b[j].time || !m_offset) return false;
        return std::abs(*m_b[j].time - *m_a[i].time - *m_offset) <= sameMomentMs;
    }
    bool sameSender(size_t i, size_t j) const {
        return m_a[i].sender == m_b[j].sender || (m_names.contains(m_a[i].sender) && m_names.value(m_a[i].sender) == m_b[j].sender);
    }

    /// Equal texts between two anchors, in order: longest common subsequence.
    void between(size_t i, size_t endA, size_t j, size_t endB) {
        const size_t n = endA - i, m = endB > j ? endB - j : 0;
        if (n == 0 || m == 0) return;
        const auto equal = [&](size_t x, size_t y) {
            if (m_keyA[x] != m_keyB[y]) return false;
            // Short and repeated words match only at about the same time, where times are known.
            return !m_a[x].time || !m_b[y].time || !m_offset || sameMoment(x, y);
        };
        if (n * m > mostCompared * mostCompared) {
            // Without any unique text for long: go through both at once.
            size_t y = j;
            for (size_t x = i; x < endA; ++x) {
                for (size_t k = y; k < std::min(endB, y + 200); ++k) {
                    if (!equal(x, k)) continue;
                    match(x, k);
                    y = k + 1;
                    break;
                }
            }
            return;
        }
        // Lengths fit: the shorter side has at most mostCompared.
        std::vector<quint16> lengths((n + 1) * (m + 1), 0);
        const auto best = [&lengths, m](size_t x, size_t y) -> quint16& { return lengths[x * (m + 1) + y]; };
        for (size_t x = n; x-- > 0;)
            for (size_t y = m; y-- > 0;)
                best(x, y) = equal(i + x, j + y) ? quint16(best(x + 1, y + 1) + 1) : std::max(best(x + 1, y), best(x, y + 1));
        for (size_t x = 0, y = 0; x < n && y < m;) {
            if (equal(i + x, j + y) && best(x, y) == best(x + 1, y + 1) + 1) {
                match(i + x, j + y);
                ++x;
                ++y;
            } else if (best(x + 1, y) >= best(x, y + 1)) {
                ++x;
            } else {
                ++y;
            }
        }
    }

    /// What is left between matched ones: the same sender at the same moment with another text was edited.
    void nearby(size_t i, size_t endA, size_t j, size_t endB) {
        size_t y = j;
        for (size_t x = i; x < endA && y < endB; ++x) {
            for (size_t k = y; k < std::min(endB, y + 50); ++k) {
                if (m_toA[k] >= 0 || !sameSender(x, k) || !sameMoment(x, k)) continue;
                match(x, k);
                y = k + 1;
                break;
            }
        }
    }

    Reconciliation result() {
        Reconciliation r;
        r.offsetMs = m_offset;
        r.spreadMs = m_spread;
        r.anchors = m_anchors;
        r.names = m_names;
        const auto span = [](const Messages& m) {
            std::optional<std::pair<qint64, qint64>> s;
            for (const auto& one : m)
                if (one.time) s = s ? std::pair(std::min(s->first, *one.time), std::max(s->second, *one.time)) : std::pair(*one.time, *one.time);
            return s;
        };
        const auto spanA = span(m_a), spanB = span(m_b);
        const qint64 offset = m_offset.value_or(0);
        const auto inside = [](const std::optional<std::pair<qint64, qint64>>& s, std::optional<qint64> t) { return s && t && *t >= s->first && *t <= s->second; };
        size_t j = 0;
        const auto rest = [&](size_t stop) {
            for (; j < stop; ++j) {
                if (m_toA[j] >= 0) continue;
                AlignedPair p{Pairing::OnlySecond, -1, qint64(j), {}, false};
                p.covered = inside(spanA, m_b[j].time ? std::optional(*m_b[j].time - offset) : std::nullopt);
                ++r.onlySecond;
                r.onlySecondCovered += p.covered;
                r.pairs.push_back(p);
            }
        };
        for (size_t i = 0; i < m_a.size(); ++i) {
            if (m_toB[i] < 0) {
                AlignedPair p{Pairing::OnlyFirst, qint64(i), -1, {}, false};
                p.covered = inside(spanB, m_a[i].time ? std::optional(*m_a[i].time + offset) : std::nullopt);
                ++r.onlyFirst;
                r.onlyFirstCovered += p.covered;
                r.pairs.push_back(p);
                continue;
            }
            const auto other = size_t(m_toB[i]);
            rest(other);
            AlignedPair p{m_keyA[i] == m_keyB[other] ? Pairing::Same : Pairing::Edited, qint64(i), qint64(other), {}, true};
            if (m_a[i].time && m_b[other].time) p.differenceMs = *m_b[other].time - *m_a[i].time;
            ++(p.pairing == Pairing::Same ? r.same : r.edited);
            r.pairs.push_back(p);
            j = std::max(j, other + 1);
        }
        rest(m_b.size());
        return r;
    }

    const Messages& m_a;
    const Messages& m_b;
    std::vector<QByteArray> m_keyA, m_keyB;
    std::vector<qint64> m_toB, m_toA;
    std::optional<qint64> m_offset;
    qint64 m_spread = 0, m_anchors = 0;
    QHash<QString, QString> m_names;
};

} // namespace

QString toText(Pairing p) {
    switch (p) {
    case Pairing::Same: return QStringLiteral("same");
    case Pairing::Edited: return QStringLiteral("edited");
    case Pairing::OnlyFirst: return QStringLiteral("only_first");
    case Pairing::OnlySecond: break;
    }
    return QStringLiteral("only_second");
}

Reconciliation reconcile(const Messages& first, const Messages& second) { return Aligner(first, second).run(); }

namespace {

Result<std::vector<domain::ParsedMessage>> messagesOf(Chats& chats, const domain::Chat& chat, JobControl& job) {
    SABOOT_TRY(const qint64 rows, chats.rowCount(chat.id));
    std::vector<domain::ParsedMessage> out;
    constexpr qint64 page = 2000;
    for (qint64 first = 1; first <= rows; first += page) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        job.report(first, rows, QStringLiteral("Reading %1").arg(chat.number));
        SABOOT_TRY(auto part, chats.messages(chat.id, first, std::min(page, rows - first + 1)));
        for (auto& m : part)
            if (m.body.kind != domain::MessageKind::System) {
                m.body.n = m.n;
                out.push_back(std::move(m.body));
            }
    }
    return out;
}

} // namespace

Result<ComparedChats> compareChats(OpenCase& opened, const QString& firstNumber, const QString& secondNumber, JobControl& job) {
    Chats chats(opened);
    ComparedChats out;
    SABOOT_TRY(out.first, chats.byNumber(firstNumber));
    SABOOT_TRY(out.second, chats.byNumber(secondNumber));
    if (out.first.id == out.second.id) return Error(ErrorCode::InvalidArgument, QStringLiteral("a chat is not compared with itself"));
    SABOOT_TRY(out.a, messagesOf(chats, out.first, job));
    SABOOT_TRY(out.b, messagesOf(chats, out.second, job));
    job.report(0, 0, QStringLiteral("Comparing"));
    out.result = reconcile(out.a, out.b);
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    return out;
}

} // namespace saboot::services
