// What the program reads of its decoding process, and the task that process reads. First byte: 't' a task, 'p' a batch of
// plain messages, else the answer's bytes, fed in pieces of that many bytes.
#include "entry.h"
#include "worker/protocol.h"

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 1) return 0;
    const QByteArray bytes = fuzz::view(data + 1, size - 1).toByteArray();
    if (data[0] == 't') {
        if (const auto task = worker::decodeTask(bytes)) require(worker::decodeTask(worker::encodeTask(*task)).has_value());
        return 0;
    }
    if (data[0] == 'p') {
        if (const auto batch = worker::PlainPack::read(bytes))
            for (const auto& m : batch->messages)
                for (const QByteArrayView v : {m.timeText, m.timeRule, m.sender, m.senderId, m.text}) require(v.isValidUtf8());
        return 0;
    }
    worker::RecordReader reader;
    std::vector<worker::Record> out;
    const qsizetype step = data[0];
    for (qsizetype at = 0; at < bytes.size(); at += std::max<qsizetype>(step, 1))
        if (!reader.feed(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(std::max<qsizetype>(step, 1), bytes.size() - at)), out)) {
            require(!reader.error().isEmpty());
            break;
        }
    return 0;
}
