#pragma once
#include "store/searchquery.h"

#include <QByteArrayView>
#include <memory>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace saboot::store {

/// What exact: and regex: look for, ready to be tried against texts. Time is linear in the text (RE2); may be shared by threads.
class TextPattern {
public:
    /// InvalidArgument: nothing to look for, or what is wrong with the expression.
    static Result<TextPattern> make(const SearchNode& node);
    TextPattern(TextPattern&&) noexcept;
    ~TextPattern();
    bool isIn(QByteArrayView utf8) const;
    /// Byte ranges (start, end) of the first `most` places, in order, without overlaps.
    std::vector<std::pair<qsizetype, qsizetype>> placesIn(QByteArrayView utf8, size_t most = 100) const;

private:
    TextPattern();
    QByteArray m_literal;
    std::unique_ptr<re2::RE2> m_expression;
};

/// Whether something in the tree looks at texts themselves.
bool holdsPattern(const SearchNode& node);

} // namespace saboot::store
