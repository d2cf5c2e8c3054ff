// Chat readers: the first byte chooses the format ('0' lets the reader decide, 'a' is the first of the registry…), the rest is the file.
#include "entry.h"
#include "parsers/chat/reader.h"

using namespace saboot;
using fuzz::require;

namespace {

class Count : public parsers::chat::Sink {
public:
    void message(domain::ParsedMessage&& m) override { require(m.n == ++messages && m.offset >= 0); }
    void plain(const domain::PlainMessage& m) override {
        require(m.n == ++messages && m.offset >= 0);
        for (const QByteArrayView v : {m.timeText, m.timeRule, m.sender, m.senderId, m.text}) require(v.isValidUtf8());
    }
    void issue(domain::ImportIssue&&) override {}
    qint64 messages = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace parsers::chat;
    if (size < 2) return 0;
    const auto& all = formats();
    domain::ChatOptions options;
    const size_t choice = size_t(data[0]) - 'a';
    if (choice < all.size()) options.format = QString::fromLatin1(all[choice].id);
    if (options.format == QLatin1String("table")) options.format = QStringLiteral("table:{\"header_row\":0,\"columns\":{\"time\":1,\"sender\":2,\"text\":3,\"conversation\":4}}");
    BytesInput input(fuzz::view(data + 1, size - 1), QStringLiteral("fuzz.txt"));
    Count sink;
    const auto summary = read(input, options, sink);
    if (summary) require(summary->messages + summary->system == sink.messages);
    return 0;
}
