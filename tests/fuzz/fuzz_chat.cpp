// libFuzzer entry for the chat readers: the first byte chooses the format, the rest is the file.
#include "parsers/chat/reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

class Count : public saboot::parsers::chat::Sink {
public:
    void message(saboot::domain::ParsedMessage&& m) override {
        if (m.n != ++messages || m.offset < 0) std::abort();
    }
    void issue(saboot::domain::ImportIssue&&) override {}
    qint64 messages = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace saboot::parsers::chat;
    if (size < 2) return 0;
    const auto& all = formats();
    saboot::domain::ChatOptions options;
    const size_t choice = data[0] % (all.size() + 1);
    if (choice < all.size()) options.format = QString::fromLatin1(all[choice].id);
    if (options.format == QLatin1String("table")) options.format = QStringLiteral("table:{\"header_row\":0,\"columns\":{\"time\":1,\"sender\":2,\"text\":3,\"conversation\":4}}");
    BytesInput input(QByteArrayView(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1), QStringLiteral("fuzz.txt"));
    Count sink;
    const auto summary = read(input, options, sink);
    if (summary && summary->messages + summary->system != sink.messages) std::abort();
    return 0;
}
