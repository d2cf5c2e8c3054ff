// Lists of labelled addresses. The first byte names the file: 'y' YAML, 'j' JSON, 'c' CSV, else plain text.
#include "entry.h"
#include "parsers/labels/labels.h"

#include <QJsonObject>

using namespace saboot;
using fuzz::require;

namespace {

class Count : public parsers::chat::Sink {
public:
    void message(domain::ParsedMessage&&) override { require(false); } // a list holds no messages
    void issue(domain::ImportIssue&&) override {}
    void fact(const QString& kind, QJsonObject&& value) override {
        if (kind == QLatin1String("label")) require(!value.value(QLatin1String("address")).toString().isEmpty());
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 1) return 0;
    const char* name = data[0] == 'y' ? "pack.yaml" : data[0] == 'j' ? "list.json" : data[0] == 'c' ? "list.csv" : "sanctioned_addresses_XBT.txt";
    parsers::chat::BytesInput input(fuzz::view(data + 1, size - 1), QString::fromLatin1(name));
    Count sink;
    if (const auto summary = parsers::labels::read(input, sink)) require(summary->messages == 0);
    return 0;
}
