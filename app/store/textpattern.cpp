#include "store/textpattern.h"

#include <re2/re2.h>

namespace saboot::store {

TextPattern::TextPattern() = default;
TextPattern::TextPattern(TextPattern&&) noexcept = default;
TextPattern::~TextPattern() = default;

Result<TextPattern> TextPattern::make(const SearchNode& node) {
    TextPattern p;
    if (node.terms.empty() || node.terms.front().isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("nothing to look for"));
    const QByteArray& asked = node.terms.front();
    if (node.match == SearchNode::Match::Literal) {
        p.m_literal = asked;
        return p;
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(64 << 20);
    p.m_expression = std::make_unique<re2::RE2>(re2::StringPiece(asked.constData(), size_t(asked.size())), options);
    if (!p.m_expression->ok())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the regular expression: %1").arg(QString::fromStdString(p.m_expression->error())));
    return p;
}

bool TextPattern::isIn(QByteArrayView utf8) const {
    if (!m_expression) return utf8.indexOf(m_literal) >= 0;
    return m_expression->Match(re2::StringPiece(utf8.data(), size_t(utf8.size())), 0, size_t(utf8.size()), re2::RE2::UNANCHORED, nullptr, 0);
}

std::vector<std::pair<qsizetype, qsizetype>> TextPattern::placesIn(QByteArrayView utf8, size_t most) const {
    std::vector<std::pair<qsizetype, qsizetype>> places;
    qsizetype at = 0;
    while (places.size() < most && at <= utf8.size()) {
        if (!m_expression) {
            const qsizetype found = utf8.indexOf(m_literal, at);
            if (found < 0) break;
            places.emplace_back(found, found + m_literal.size());
            at = found + m_literal.size();
            continue;
        }
        re2::StringPiece match;
        const re2::StringPiece all(utf8.data(), size_t(utf8.size()));
        if (!m_expression->Match(all, size_t(at), all.size(), re2::RE2::UNANCHORED, &match, 1)) break;
        const qsizetype start = match.data() - utf8.data(), end = start + qsizetype(match.size());
        if (end > start) places.emplace_back(start, end);
        // An empty match marks nothing; go on behind the character.
        at = end > start ? end : end + 1;
        while (at < utf8.size() && (uint8_t(utf8[at]) & 0xC0) == 0x80) ++at;
    }
    return places;
}

bool holdsPattern(const SearchNode& node) {
    if (node.looksAtText()) return true;
    for (const auto& child : node.children)
        if (holdsPattern(*child)) return true;
    return false;
}

} // namespace saboot::store
