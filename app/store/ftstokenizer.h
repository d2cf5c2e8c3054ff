#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <string>
#include <string_view>

namespace saboot::store {

class Database;

/// Registers the search tokenizer "saboot" on a connection. It does not look for words itself: the text it is given is
/// already cut into terms by searchTerms(), so that the costly part stays on the worker threads. Anything that does not
/// begin with 0x02 has no terms.
Status registerTokenizer(Database& database);

/// The form in which texts and queries reach the search index: 0x02, then the terms of text/tokenizer.h, separated by
/// 0x1F, or by 0x1E before a term that stands at the position of the one before it. Empty when there is no term.
/// Any thread.
QByteArray searchTerms(QByteArrayView utf8);
/// The same, behind what `out` holds; nothing is added when there is no term.
void appendSearchTerms(QByteArrayView utf8, std::string& out);

inline constexpr char termsMark = '\x02';
inline constexpr char termEnd = '\x1f';
inline constexpr char termColocated = '\x1e';

/// Calls `f(term, isColocated, offset)` for every term of such a text; false stops. Empty terms are passed over.
template <class F> bool forEachTerm(QByteArrayView text, F&& f) {
    if (text.isEmpty() || text[0] != termsMark) return true;
    bool colocated = false;
    qsizetype from = 1;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        const bool end = i == text.size();
        if (!end && text[i] != termEnd && text[i] != termColocated) continue;
        if (i > from && !f(std::string_view(text.data() + from, size_t(i - from)), colocated, from)) return false;
        if (!end) colocated = text[i] == termColocated;
        from = i + 1;
    }
    return true;
}

} // namespace saboot::store
