#include "store/ftstokenizer.h"

#include "store/database.h"
#include "text/tokenizer.h"

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
    int code = SQLITE_OK;
    forEachTerm(QByteArrayView(text, size), [&](std::string_view term, bool colocated, qsizetype at) {
        code = token(context, colocated ? FTS5_TOKEN_COLOCATED : 0, term.data(), int(term.size()), int(at), int(at) + int(term.size()));
        return code == SQLITE_OK;
    });
    return code;
}

} // namespace

QByteArray searchTerms(QByteArrayView utf8) {
    std::string out;
    appendSearchTerms(utf8, out);
    return QByteArray(out.data(), qsizetype(out.size()));
}

void appendSearchTerms(QByteArrayView utf8, std::string& out) {
    const size_t before = out.size();
    out += termsMark;
    text::forEachToken(utf8, [&](const text::Token& t) {
        if (out.size() > before + 1) out += t.colocated ? termColocated : termEnd;
        out.append(t.term.data(), t.term.size());
        return true;
    });
    if (out.size() == before + 1) out.resize(before);
}

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
