#include "identifiers/repair.h"

#include "identifiers/check.h"
#include "identifiers/encoding.h"
#include "identifiers/rules.h"
#include "text/normalise.h"

#include <QStringList>
#include <algorithm>
#include <set>
#include <string>

namespace saboot::identifiers {

using domain::IdentifierFacts;
using domain::Verdict;

namespace {

// Signs that character readers take for one another. Every pair works both ways.
constexpr std::string_view lookAlikeGroups[] = {"0OoQD", "1lIi|jLt", "5Ss", "8B3", "6bG", "9gq", "2Zz", "Yy", "Vv", "Ww", "Uu", "Xx", "Cc", "Kk", "Pp", "Mm", "Ff", "Jj", "4A", "7T", "hn", "ec", "uv", "Ee", "EF", "rn", "a0", "HN", "RK"};

std::string lookAlikesOf(char c) {
    std::string out;
    for (const std::string_view group : lookAlikeGroups) {
        if (group.find(c) == std::string_view::npos) continue;
        for (const char other : group)
            if (other != c && out.find(other) == std::string::npos) out += other;
    }
    return out;
}

enum class Change { Replaced, Dropped, Inserted };

struct Edit {
    Change change;
    size_t place; ///< in the text as read
    char from, to;
};

// What one family of values allows.
struct Family {
    std::string body;          ///< the part under repair, as read
    std::string head, tail;    ///< fixed parts around it
    std::string alphabet;
    size_t headRead = 0;       ///< characters of the read text that head stands for
    size_t minLength = 0, maxLength = 0;
    int maxReplaced = 3;
    bool inserts = true, drops = true;
    int extraChanges = 0;      ///< spent on the head already
    bool (*holds)(std::string_view whole) = nullptr;
};

bool ibanHolds(std::string_view v) {
    rules::Out out;
    rules::iban(v, out);
    return !out.empty() && out.front().verdict == Verdict::Valid;
}
bool onionHolds(std::string_view v) {
    rules::Out out;
    rules::onion(v, out);
    return !out.empty() && out.front().verdict == Verdict::Valid;
}

constexpr std::string_view base58Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view bech32Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

// Tries every set of exactly `budget` changes, in order of places.
class Search {
public:
    Search(const Family& family, int limit, int tried) : m_family(family), m_limit(limit), m_tried(tried) {}
    struct Found {
        std::string value;
        std::vector<Edit> edits;
    };
    bool run(int budget) {
        m_out.clear();
        m_edits.clear();
        m_seen.clear();
        m_found.clear();
        return step(0, budget, false, false);
    }
    const std::vector<Found>& found() const { return m_found; }
    int tried() const { return m_tried; }

private:
    bool allowed(char c) const { return m_family.alphabet.find(c) != std::string::npos; }

    // False when the limit stops the search.
    bool step(size_t place, int budget, bool dropped, bool inserted) {
        const std::string& body = m_family.body;
        if (place == body.size()) {
            if (budget == 1 && m_family.inserts && !inserted && !dropped) {
                for (const char c : m_family.alphabet)
                    if (!withInsert(place, c, budget, [&] { return finish(); })) return false;
                return true;
            }
            return budget != 0 || finish();
        }
        // Foreign signs left must each cost a change.
        int foreign = 0;
        for (size_t i = place; i < body.size(); ++i) foreign += !allowed(body[i]);
        if (foreign > budget) return true;

        const char c = body[place];
        if (allowed(c)) {
            m_out += c;
            if (!step(place + 1, budget, dropped, inserted)) return false;
            m_out.pop_back();
        }
        if (budget == 0) return true;
        if (int(m_edits.size()) < m_family.maxReplaced) {
            for (const char other : lookAlikesOf(c)) {
                if (!allowed(other)) continue;
                m_out += other;
                m_edits.push_back({Change::Replaced, place, c, other});
                const bool on = step(place + 1, budget - 1, dropped, inserted);
                m_edits.pop_back();
                m_out.pop_back();
                if (!on) return false;
            }
        }
        if (m_family.drops && !dropped && !inserted) {
            m_edits.push_back({Change::Dropped, place, c, 0});
            const bool on = step(place + 1, budget - 1, true, inserted);
            m_edits.pop_back();
            if (!on) return false;
        }
        if (m_family.inserts && !inserted && !dropped && allowed(c)) {
            for (const char add : m_family.alphabet) {
                if (!withInsert(place, add, budget, [&] {
                        m_out += c;
                        const bool on = step(place + 1, budget - 1, dropped, true);
                        m_out.pop_back();
                        return on;
                    }))
                    return false;
            }
        }
        return true;
    }

    template <class F> bool withInsert(size_t place, char c, int, F&& then) {
        m_out += c;
        m_edits.push_back({Change::Inserted, place, 0, c});
        const bool on = then();
        m_edits.pop_back();
        m_out.pop_back();
        return on;
    }

    bool finish() {
        if (m_out.size() < m_family.minLength || m_out.size() > m_family.maxLength) return true;
        if (m_tried >= m_limit) return false;
        ++m_tried;
        const std::string whole = m_family.head + m_out + m_family.tail;
        if (m_family.holds(whole) && m_seen.insert(whole).second) m_found.push_back({whole, m_edits});
        return true;
    }

    const Family& m_family;
    const int m_limit;
    int m_tried;
    std::string m_out;
    std::vector<Edit> m_edits;
    std::set<std::string> m_seen;
    std::vector<Found> m_found;
};

bool alnumOnly(std::string_view s) {
    return std::all_of(s.begin(), s.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '|'; });
}

// The families a text could be a damaged member of.
std::vector<Family> familiesOf(const std::string& s) {
    std::vector<Family> out;
    const std::string low = rules::lowered(s);
    Family f;
    if (s.size() >= 40 && s.size() <= 44 && (s[0] == '0' || s[0] == 'O' || s[0] == 'o') && (s[1] == 'x' || s[1] == 'X') && alnumOnly(s)) {
        f.head = "0x";
        f.headRead = 2;
        f.body = s.substr(2);
        f.alphabet = "0123456789abcdefABCDEF";
        f.minLength = f.maxLength = 40;
        f.maxReplaced = 2;
        // About fifteen bits of check: too few to guess a lost letter among hundreds.
        f.inserts = false;
        f.extraChanges = s[0] != '0';
        f.holds = rules::evmAddressHolds;
        out.push_back(f);
        return out;
    }
    for (const char* network : {"bc", "tb", "ltc"}) {
        const std::string_view n(network);
        if (!rules::startsWith(low, n) || low.size() < n.size() + 30 || low.size() > 80 || !alnumOnly(s)) continue;
        const char separator = low[n.size()];
        if (separator != '1' && separator != 'l' && separator != 'i' && separator != '|' && separator != 't') continue;
        f = Family();
        f.head = std::string(n) + '1';
        f.headRead = n.size() + 1;
        f.body = low.substr(n.size() + 1);
        f.alphabet = bech32Alphabet;
        f.minLength = 39;
        f.maxLength = 71;
        f.extraChanges = separator != '1';
        f.holds = rules::bech32AddressHolds;
        out.push_back(f);
        return out;
    }
    const size_t dot = low.rfind(".onion");
    if (dot != std::string::npos && dot + 6 == low.size() && dot >= 54 && dot <= 58 && alnumOnly(std::string_view(low).substr(0, dot))) {
        f = Family();
        f.body = low.substr(0, dot);
        f.tail = ".onion";
        f.alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        f.minLength = f.maxLength = 56;
        f.maxReplaced = 2;
        f.holds = onionHolds;
        out.push_back(f);
        return out;
    }
    if (low.size() >= 23 && low.size() <= 25 && rules::startsWith(low, "pk") && alnumOnly(s)) {
        std::string upper = s;
        for (char& c : upper)
            if (c >= 'a' && c <= 'z' && c != 'l' && c != 'o' && c != 'i') c = char(c - 'a' + 'A');
        f = Family();
        f.head = "PK";
        f.headRead = 2;
        f.body = upper.substr(2);
        f.alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        f.minLength = f.maxLength = 22;
        f.maxReplaced = 2;
        // One value in 97 passes by chance: only look-alikes, no lost letters.
        f.inserts = false;
        f.holds = ibanHolds;
        out.push_back(f);
        return out;
    }
    if (s.size() >= 25 && s.size() <= 37 && alnumOnly(s)) {
        static constexpr std::string_view firsts = "13TLMDA9mn2lI|7X";
        const bool digit = std::any_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool lower = std::any_of(s.begin(), s.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        const bool upper = std::any_of(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (firsts.find(s[0]) != std::string_view::npos && digit && lower && upper) {
            f = Family();
            f.body = s;
            f.alphabet = base58Alphabet;
            f.minLength = 26;
            f.maxLength = 35;
            f.holds = rules::base58AddressHolds;
            out.push_back(f);
        }
    }
    return out;
}

QString describeEdits(const Family& family, const std::vector<Edit>& edits) {
    QStringList parts;
    if (family.extraChanges) parts << QStringLiteral("beginning: %1 meant").arg(rules::ascii(family.head));
    for (const Edit& e : edits) {
        const qulonglong place = family.headRead + e.place + 1;
        switch (e.change) {
        case Change::Replaced: parts << QStringLiteral("character %1: %2 read, %3 meant").arg(place).arg(QChar::fromLatin1(e.from)).arg(QChar::fromLatin1(e.to)); break;
        case Change::Dropped: parts << QStringLiteral("character %1: %2 is too many").arg(place).arg(QChar::fromLatin1(e.from)); break;
        case Change::Inserted: parts << QStringLiteral("before character %1: %2 was lost").arg(place).arg(QChar::fromLatin1(e.to)); break;
        }
    }
    return parts.join(QStringLiteral("; "));
}

Repair makeRepair(QStringView read, const std::string& value, const QString& change, int tried) {
    Repair r;
    r.read = read.toString();
    r.facts = best(rules::ascii(value));
    r.facts.input = r.read;
    r.candidatesTried = tried;
    r.change = change;
    r.facts.note = QStringLiteral("recovered, not seen: read \"%1\"; %2; %3 candidates tried, one passed").arg(r.read, change).arg(tried) +
                   (r.facts.note.isEmpty() ? QString() : QStringLiteral("; ") + r.facts.note);
    return r;
}

} // namespace

RepairResult repair(QStringView read, int limit) {
    RepairResult result;
    std::string s;
    bool parted = false;
    for (const QChar c : read.trimmed()) {
        if (c.isSpace() || text::isInvisible(c.unicode())) {
            parted = true;
            continue;
        }
        if (c.unicode() >= 0x80) return result;
        s += char(c.unicode());
    }
    if (s.size() > 100) return result;
    const std::vector<Family> families = familiesOf(s);
    for (const Family& family : families) {
        ++result.candidatesTried;
        if (family.holds(s)) {
            if (!parted) {
                result.outcome = RepairOutcome::NotNeeded;
                return result;
            }
            result.outcome = RepairOutcome::Repaired;
            result.repairs.push_back(makeRepair(read, s, QStringLiteral("white space inside removed"), result.candidatesTried));
            return result;
        }
        for (int budget = 0; budget <= family.maxReplaced; ++budget) {
            if (budget == 0 && family.extraChanges == 0 && family.head.empty() && family.tail.empty()) continue;
            Search search(family, limit, result.candidatesTried);
            const bool whole = search.run(budget);
            result.candidatesTried = search.tried();
            if (search.found().size() > 1) {
                result.outcome = RepairOutcome::Ambiguous;
                for (const auto& f : search.found()) result.repairs.push_back(makeRepair(read, f.value, describeEdits(family, f.edits), result.candidatesTried));
                return result;
            }
            if (!whole) {
                // Not every candidate of this many changes was tried: one that passed may not be the only one.
                result.outcome = RepairOutcome::NotFound;
                return result;
            }
            if (search.found().size() == 1) {
                const auto& f = search.found().front();
                QString change = describeEdits(family, f.edits);
                if (change.isEmpty()) change = QStringLiteral("capitals");
                if (parted) change += QStringLiteral("; white space inside removed");
                result.outcome = RepairOutcome::Repaired;
                result.repairs.push_back(makeRepair(read, f.value, change, result.candidatesTried));
                return result;
            }
        }
        result.outcome = RepairOutcome::NotFound;
    }
    return result;
}

std::vector<Repair> repairAll(QByteArrayView utf8, int limitEach) {
    std::vector<Repair> out;
    const std::string_view text(utf8.data(), size_t(utf8.size()));
    struct Word {
        size_t start, end;
        bool lineEnd;
    };
    std::vector<Word> words;
    auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; };
    for (size_t i = 0; i < text.size();) {
        if (isSpace(text[i])) {
            ++i;
            continue;
        }
        const size_t start = i;
        while (i < text.size() && !isSpace(text[i])) ++i;
        size_t from = start, to = i;
        auto isEdge = [](char c) { return std::string_view(".,;:!?()[]{}<>\"'*_").find(c) != std::string_view::npos; };
        while (from < to && isEdge(text[from])) ++from;
        while (to > from && isEdge(text[to - 1])) --to;
        // "address:TR7…": the value stands behind the colon.
        if (const size_t colon = text.substr(from, to - from).rfind(':'); colon != std::string_view::npos) from += colon + 1;
        bool lineEnd = false;
        for (size_t k = i; k < text.size() && isSpace(text[k]); ++k) lineEnd |= text[k] == '\n';
        if (from < to) words.push_back({from, to, lineEnd});
    }
    auto attempt = [&](size_t from, size_t to) {
        const QString value = rules::ascii(text.substr(from, to - from));
        const IdentifierFacts known = best(value);
        if (known.verdict != Verdict::Invalid) return false;
        RepairResult r = repair(value, limitEach);
        if (r.outcome != RepairOutcome::Repaired) return false;
        r.repairs.front().start = qint64(from);
        r.repairs.front().end = qint64(to);
        out.push_back(std::move(r.repairs.front()));
        return true;
    };
    for (size_t i = 0; i < words.size(); ++i) {
        const size_t n = words[i].end - words[i].start;
        if (n > 80 || n < 6) continue;
        const std::string_view word = text.substr(words[i].start, n);
        if (!std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) && n < 20) continue;
        if (n >= 23 && attempt(words[i].start, words[i].end)) continue;
        // An address broken over two lines.
        if (words[i].lineEnd && i + 1 < words.size()) {
            const size_t m = words[i + 1].end - words[i + 1].start;
            if (n + m >= 25 && n + m <= 75 && best(rules::ascii(word)).verdict == Verdict::Invalid && attempt(words[i].start, words[i + 1].end)) ++i;
        }
    }
    return out;
}

} // namespace saboot::identifiers
