#include "store/searchindex.h"
#include "store/textpattern.h"
#include "text/normalise.h"
#include "text/tokenizer.h"

#include <algorithm>

namespace saboot::store {

namespace {

constexpr qsizetype lineUnits = 200;
constexpr qsizetype unitsBefore = 60;

struct Word {
    QByteArray term;
    qsizetype start, end; ///< bytes
    bool colocated;
};

/// What is looked for, without what must be absent.
void collectNeedles(const SearchNode& node, std::vector<const SearchNode*>& needles) {
    if (node.kind == SearchNode::Kind::Not) return;
    if (node.kind == SearchNode::Kind::Words) needles.push_back(&node);
    for (const auto& child : node.children) collectNeedles(*child, needles);
}

bool fits(const SearchNode& needle, size_t index, const QByteArray& term) {
    const QByteArray& asked = needle.terms[index];
    if (index + 1 < needle.terms.size()) return term == asked;
    switch (needle.match) {
    case SearchNode::Match::Exact: return term == asked;
    case SearchNode::Match::Prefix: return term.startsWith(asked);
    case SearchNode::Match::Inside: return needle.terms.size() == 1 ? term.contains(asked) : term == asked;
    case SearchNode::Match::Sound: {
        if (term == asked) return true;
        const QByteArray key = text::romanUrduKeyUtf8(asked);
        return needle.terms.size() == 1 && !key.isEmpty() && text::romanUrduKeyUtf8(term) == key;
    }
    case SearchNode::Match::Literal:
    case SearchNode::Match::Regex: break; // no words
    }
    return false;
}

using Ranges = std::vector<std::pair<qsizetype, qsizetype>>;

std::vector<Word> wordsOf(const QByteArray& utf8) {
    std::vector<Word> words;
    text::forEachToken(utf8, [&](const text::Token& t) {
        words.push_back({QByteArray(t.term.data(), qsizetype(t.term.size())), t.start, t.end, t.colocated});
        return true;
    });
    return words;
}

void placesOf(const SearchNode& needle, const std::vector<Word>& words, const QByteArray& utf8, Ranges& hits) {
    if (needle.looksAtText()) {
        if (const auto pattern = TextPattern::make(needle))
            for (const auto& place : pattern->placesIn(utf8)) hits.push_back(place);
        return;
    }
    for (size_t i = 0; i < words.size(); ++i) {
        if (!fits(needle, 0, words[i].term)) continue;
        size_t matched = 1, at = i;
        qsizetype end = words[i].end;
        while (matched < needle.terms.size()) {
            // A joined number stands beside its groups, not between them.
            do ++at;
            while (at < words.size() && words[at].colocated);
            if (at >= words.size() || !fits(needle, matched, words[at].term)) break;
            end = words[at].end;
            ++matched;
        }
        if (matched == needle.terms.size()) hits.emplace_back(words[i].start, end);
    }
}

bool holds(const SearchNode& node, const std::vector<Word>& words, const QByteArray& utf8) {
    const auto child = [&](const auto& c) { return holds(*c, words, utf8); };
    switch (node.kind) {
    case SearchNode::Kind::Words: {
        Ranges hits;
        placesOf(node, words, utf8, hits);
        return !hits.empty();
    }
    case SearchNode::Kind::And: return std::all_of(node.children.begin(), node.children.end(), child);
    case SearchNode::Kind::Or: return std::any_of(node.children.begin(), node.children.end(), child);
    case SearchNode::Kind::Not: return std::none_of(node.children.begin(), node.children.end(), child);
    }
    return false;
}

/// Byte ranges of the hits, sorted, without overlaps.
Ranges hitsIn(const std::vector<Word>& words, const QByteArray& utf8, const SearchQuery& query) {
    Ranges hits;
    if (!query.root) return hits;
    std::vector<const SearchNode*> needles;
    collectNeedles(*query.root, needles);
    for (const SearchNode* needle : needles) placesOf(*needle, words, utf8, hits);
    std::sort(hits.begin(), hits.end());
    std::vector<std::pair<qsizetype, qsizetype>> merged;
    for (const auto& hit : hits) {
        if (!merged.empty() && hit.first < merged.back().second) {
            merged.back().second = std::max(merged.back().second, hit.second);
        } else {
            merged.push_back(hit);
        }
    }
    return merged;
}

} // namespace

bool answers(const QByteArray& utf8, const SearchQuery& query) { return query.root && holds(*query.root, wordsOf(utf8), utf8); }

Snippet snippetOf(const QByteArray& utf8, const SearchQuery& query, SnippetExtent extent) {
    const auto hits = hitsIn(wordsOf(utf8), utf8, query);
    const QString whole = QString::fromUtf8(utf8);
    const text::OffsetMap offsets{QByteArrayView(utf8)};
    qsizetype from = 0, to = whole.size();
    if (extent == SnippetExtent::Line && whole.size() > lineUnits) {
        const qsizetype first = hits.empty() ? 0 : offsets.toUtf16(hits.front().first);
        from = std::max<qsizetype>(0, first - unitsBefore);
        // Begin at a word: a text cut inside one reads as another word.
        for (qsizetype i = from; from > 0 && i < first; ++i) {
            if (!whole[i].isSpace()) continue;
            from = i + 1;
            break;
        }
        to = std::min(whole.size(), from + lineUnits);
        for (qsizetype i = to; to < whole.size() && i > from + lineUnits / 2; --i) {
            if (!whole[i].isSpace()) continue;
            to = i;
            break;
        }
        if (from > 0 && whole[from].isLowSurrogate()) ++from;
        if (to < whole.size() && whole[to].isLowSurrogate()) --to;
    }
    Snippet snippet;
    snippet.text = whole.mid(from, to - from);
    if (extent == SnippetExtent::Line)
        for (QChar& c : snippet.text)
            if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) c = u' ';
    qsizetype shift = -from;
    if (from > 0) {
        snippet.text.prepend(QChar(0x2026));
        ++shift;
    }
    if (to < whole.size()) snippet.text.append(QChar(0x2026));
    for (const auto& [start, end] : hits) {
        const qsizetype a = offsets.toUtf16(start), b = offsets.toUtf16(end);
        if (a < from || b > to) continue;
        snippet.marks.emplace_back(int(a + shift), int(b - a));
    }
    return snippet;
}

} // namespace saboot::store
