#pragma once
#include "base/error.h"
#include "domain/chat.h"
#include "domain/identifier.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

/// The query language of the search field:
///   word                 messages and texts with this word, in any of its spellings that text/normalise.h folds together
///   "two words"          one after the other
///   pay*                 words that begin so
///   *k3x*                words that hold this anywhere (addresses, numbers)
///   ~paisay              Roman Urdu spelled in other ways too (a proposal: strange words may come along)
///   03001234567          a Pakistani number in any form: 0…, 92…, 0092…, in groups or not (0300* its beginning)
///   a b, a AND b         both;   a OR b, either;   NOT a, -a   without;   ( ) group
///   exact:"M-40 @ 3"     these characters as they are, case and signs included
///   regex:"\\d{5}-\\d{7}"  a regular expression (RE2 syntax, https://github.com/google/re2/wiki/Syntax)
///   in:DE-03             of this exhibit: its chats, its text, what was read from it
///   from:Goldie  chat:T1  before:2026-08-20  after:2026-08-11  kind:message|system|call|media|document
///   kind:wallet|iban|phone|...  where an identifier of this kind was seen and not rejected
/// Days begin at midnight in Pakistan (UTC+05:00); `before` leaves its day out, `after` takes its day in. Operators are
/// capital letters. Several values of one filter are alternatives, different filters must all hold.
namespace saboot::store {

struct SearchNode {
    enum class Kind { Words, And, Or, Not };
    /// Literal and Regex look at the text itself, not at its words: terms holds the pattern alone.
    enum class Match { Exact, Prefix, Inside, Sound, Literal, Regex };
    bool looksAtText() const { return kind == Kind::Words && (match == Match::Literal || match == Match::Regex); }
    Kind kind = Kind::Words;
    std::vector<QByteArray> terms; ///< Words: folded, in order
    Match match = Match::Exact;    ///< Words: of the last term
    std::vector<std::unique_ptr<SearchNode>> children;
};

struct SearchQuery {
    std::unique_ptr<SearchNode> root; ///< null: filters alone
    QStringList from;
    QStringList chats; ///< "T1", upper case
    QStringList exhibits; ///< "DE-03", upper case
    std::vector<domain::MessageKind> kinds;
    std::vector<domain::IdentifierKind> identifiers;
    bool documents = false; ///< kind:document was asked for
    std::optional<qint64> after, before; ///< ms UTC: after <= t < before
};

/// InvalidArgument, saying what cannot be read: nothing to look for, a bracket without its partner, an operator without
/// its word, a date or kind that is none. A quotation mark left open is closed by the end.
Result<SearchQuery> parseSearch(const QString& text);

} // namespace saboot::store
