#pragma once
#include "base/error.h"

#include <QByteArrayView>

namespace saboot::store {

class Database;

/// Registers the search tokenizer "saboot" on a connection. It does not look for words itself: the text it is given is
/// already cut into terms by text/tokenizer.h, as 0x02 term 0x1F term 0x1F ...; a term of the position of the one before
/// it has 0x1E in front. Anything else than such a text has no terms. This keeps the costly part on the worker threads.
Status registerTokenizer(Database& database);

inline constexpr char termsMark = '\x02';
inline constexpr char termEnd = '\x1f';
inline constexpr char termColocated = '\x1e';

} // namespace saboot::store
