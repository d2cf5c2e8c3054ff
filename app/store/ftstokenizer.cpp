#include "store/ftstokenizer.h"

#include "store/database.h"

#include <cstring>
#include <sqlite3.h>

namespace saboot::store {

namespace {

int create(void*, const char**, int, Fts5Tokenizer** out) {
    // It has no state; the engine only wants something that is not null.
    static char nothing;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int, const char* text, int size,
             int (*token)(void*, int, const char*, int, int, int)) {
    if (size < 1 || text[0] != termsMark) return SQLITE_OK;
    const char* at = text + 1;
    const char* const end = text + size;
    while (at < end) {
        const auto* stop = static_cast<const char*>(std::memchr(at, termEnd, size_t(end - at)));
        if (!stop) stop = end;
        const int flags = *at == termColocated ? FTS5_TOKEN_COLOCATED : 0;
        const char* const term = flags ? at + 1 : at;
        if (stop > term) {
            const int code = token(context, flags, term, int(stop - term), int(at - text), int(stop - text));
            if (code != SQLITE_OK) return code;
        }
        at = stop + 1;
    }
    return SQLITE_OK;
}

} // namespace

Status registerTokenizer(Database& database) {
    fts5_api* api = nullptr;
    Statement statement = database.prepareOnce("SELECT fts5(?1)");
    statement.bindPointer(1, &api, "fts5_api_ptr");
    SABOOT_CHECK(statement.run());
    if (!api || api->iVersion < 2) return Error(ErrorCode::EncryptionUnavailable, QStringLiteral("the database engine has no full-text search"));
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    const int code = api->xCreateTokenizer(api, "saboot", nullptr, &tokenizer, nullptr);
    if (code != SQLITE_OK) return database.error(code, "tokenizer");
    return ok();
}

} // namespace saboot::store
