#include "worker/protocol.h"

#include "worker/cborin.h"
#include "worker/cborout.h"

#include <array>

namespace saboot::worker {

namespace {
constexpr std::array<const char*, taskKindCount> words = {"type", "picture", "exif", "codes", "ocr", "pdf", "archive-list",
                                                          "archive-extract", "chat", "render-picture", "render-page", "text", "misbehave"};
constexpr int taskVersion = 1;
constexpr qsizetype taskItems = 18;
} // namespace

const char* toWord(TaskKind kind) { return words[size_t(kind)]; }

std::optional<TaskKind> taskKindFromWord(QByteArrayView word) {
    for (int i = 0; i < taskKindCount; ++i)
        if (word == QByteArrayView(words[size_t(i)])) return TaskKind(i);
    return std::nullopt;
}

QByteArray encodeTask(const Task& t) {
    std::string out;
    std::string scratch;
    CborOut c(out, scratch);
    c.array(taskItems);
    c.number(taskVersion);
    c.number(int(t.kind));
    c.number(int(t.confinement));
    c.text(t.fileName);
    c.array(size_t(t.languages.size()));
    for (const QString& l : t.languages) c.text(l);
    c.number(t.firstPage);
    c.number(t.maxPages);
    c.number(t.longSidePx);
    c.array(t.entries.size());
    for (const qint64 e : t.entries) c.number(e);
    c.number(t.maxBytes);
    c.number(t.maxEntryBytes);
    c.number(t.pixelBudget);
    c.number(t.addressSpaceBytes);
    c.number(t.cpuSeconds);
    c.text(t.chat.format);
    c.number(int(t.chat.dateOrder));
    c.text(t.chat.zone);
    c.text(t.misbehaviour);
    return QByteArray(out.data(), qsizetype(out.size()));
}

std::optional<Task> decodeTask(const QByteArray& bytes) {
    CborIn c(bytes);
    Task t;
    c.enterExactly(taskItems);
    if (c.number() != taskVersion) return std::nullopt;
    t.kind = TaskKind(c.numberIn(0, taskKindCount - 1));
    t.confinement = Confinement(c.numberIn(0, 1));
    t.fileName = c.text(64 * 1024);
    t.languages = c.texts(16);
    t.firstPage = int(c.numberIn(0, std::numeric_limits<int>::max()));
    t.maxPages = int(c.numberIn(0, std::numeric_limits<int>::max()));
    t.longSidePx = int(c.numberIn(1, 32767));
    const qsizetype entries = c.enter(1'000'000);
    for (qsizetype i = 0; i < entries && c.isOk(); ++i) t.entries.push_back(c.numberIn(0, std::numeric_limits<qint64>::max()));
    c.leave();
    t.maxBytes = c.numberIn(0, std::numeric_limits<qint64>::max());
    t.maxEntryBytes = c.numberIn(0, std::numeric_limits<qint64>::max());
    t.pixelBudget = c.numberIn(0, std::numeric_limits<qint64>::max());
    t.addressSpaceBytes = c.numberIn(0, std::numeric_limits<qint64>::max());
    t.cpuSeconds = int(c.numberIn(1, 100'000));
    t.chat.format = c.text(64 * 1024); // a table brings its mapping along
    t.chat.dateOrder = domain::DateOrder(c.numberIn(0, 3));
    t.chat.zone = c.text(256);
    t.misbehaviour = c.text(256);
    c.leave();
    if (!c.isAtEnd(bytes)) return std::nullopt;
    return t;
}

} // namespace saboot::worker
