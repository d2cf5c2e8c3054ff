#pragma once
#include "domain/chatjson.h"
#include "parsers/chat/reader.h"

#include <vector>

namespace saboot::tests {

/// Keeps everything a reader finds.
class Collect : public parsers::chat::Sink {
public:
    void chat(parsers::chat::ChatHeader&& h) override {
        if (h.index < int(chats.size())) chats[size_t(h.index)] = std::move(h);
        else chats.push_back(std::move(h));
    }
    void message(domain::ParsedMessage&& m) override { messages.push_back(std::move(m)); }
    void issue(domain::ImportIssue&& i) override { issues.push_back(std::move(i)); }
    void fact(const QString& kind, QJsonObject&& o) override { facts.push_back({kind, std::move(o)}); }
    bool cancelled() override { return cancelAfter >= 0 && qint64(messages.size()) >= cancelAfter; }

    qint64 count(const QString& kind) const {
        qint64 n = 0;
        for (const auto& i : issues)
            if (i.kind == kind) ++n;
        return n;
    }

    std::vector<parsers::chat::ChatHeader> chats;
    std::vector<domain::ParsedMessage> messages;
    std::vector<domain::ImportIssue> issues;
    std::vector<std::pair<QString, QJsonObject>> facts;
    qint64 cancelAfter = -1;
};

inline Result<domain::ChatSummary> readBytes(QByteArrayView bytes, Collect& sink, const domain::ChatOptions& options = {},
                                             const QString& name = QStringLiteral("input.txt")) {
    parsers::chat::BytesInput input(bytes, name);
    return parsers::chat::read(input, options, sink);
}

} // namespace saboot::tests
