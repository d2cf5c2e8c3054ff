// Transaction files. The first byte names the file: 'j' JSON, 'c' CSV, else text in hexadecimal.
#include "domain/transfer.h"
#include "entry.h"
#include "parsers/transfer/transfer.h"

using namespace saboot;
using fuzz::require;

namespace {

class Count : public parsers::chat::Sink {
public:
    void message(domain::ParsedMessage&&) override { require(false); } // such a file holds no messages
    void issue(domain::ImportIssue&&) override {}
    void fact(const QString& kind, QJsonObject&& value) override {
        if (kind == QLatin1String("transfer")) {
            // The other side of the pipe takes what is sent, and nothing is lost on the way.
            const auto t = domain::transferFromJson(value);
            require(t && t->n == ++transfers && !t->hash.isEmpty() && (!t->value || !t->value->isNegative()));
            require(domain::toJson(*t) == value);
        } else if (kind == QLatin1String("transfer_file")) {
            require(value.value(QLatin1String("rows")).toInteger() == transfers);
        }
    }
    qint64 transfers = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 1) return 0;
    const char* name = data[0] == 'j' ? "list.json" : data[0] == 'c' ? "list.csv" : "block.txt";
    parsers::chat::BytesInput input(fuzz::view(data + 1, size - 1), QString::fromLatin1(name));
    Count sink;
    if (const auto summary = parsers::transfer::read(input, {}, sink)) require(summary->messages == 0);
    return 0;
}
