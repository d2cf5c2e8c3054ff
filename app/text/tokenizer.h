#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <string_view>
#include <vector>

/// The words of a text as the search index sees them.
namespace saboot::text {

/// One term. `term` is folded UTF-8 (text/normalise.h: folded) and lives only during the call; start and end are byte
/// offsets into the original UTF-8 text, end exclusive.
struct Token {
    std::string_view term;
    qsizetype start = 0;
    qsizetype end = 0;
    /// Stands at the position of the term before it: the joined form of a number written in groups
    /// ("0300-1234 567": 0300, 03001234567 colocated over the whole, 1234, 567).
    bool colocated = false;
};

/// Called for every term in order; false stops.
using TokenSink = bool (*)(void* context, const Token& token);

/// Splits UTF-8 into terms: runs of letters, marks and digits of any script, folded; one emoji (with its joiners,
/// flags as pairs; skin tone dropped) is one term; digit groups (7 to 20 digits together, parted by one or two of
/// `- . ( ) /` or space) give a joined colocated term too. Text in scripts without spaces (Han, Kana, Thai, Lao, Khmer,
/// Myanmar) gives one term a character. Invalid bytes part words. A term longer than 120 bytes is cut, offsets kept.
/// Streaming, no allocation for ASCII. False when the sink stopped it. Any thread.
bool tokenize(QByteArrayView utf8, TokenSink sink, void* context);

template <class F> bool forEachToken(QByteArrayView utf8, F&& f) {
    return tokenize(
        utf8, [](void* c, const Token& t) -> bool { return (*static_cast<std::remove_reference_t<F>*>(c))(t); }, &f);
}

/// The terms without colocated ones, for queries and tests.
std::vector<QByteArray> terms(QByteArrayView utf8);

} // namespace saboot::text
