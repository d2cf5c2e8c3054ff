#include "worker/limits.h"

#include <algorithm>

namespace saboot::worker {

namespace {
constexpr qint64 mib = 1024 * 1024;
} // namespace

Task taskFor(TaskKind kind, qint64 sizeBytes, qint64 pixels) {
    Task t;
    t.kind = kind;
    // The input is mapped, which counts as address space but not as memory.
    t.addressSpaceBytes = 512 * mib + sizeBytes;
    t.maxBytes = 64 * mib;
    switch (kind) {
    case TaskKind::Picture:
    case TaskKind::RenderPicture:
        t.addressSpaceBytes = 1280 * mib + sizeBytes;
        t.pixelBudget = 64'000'000;
        break;
    case TaskKind::Codes:
        t.addressSpaceBytes = 1280 * mib + sizeBytes;
        t.pixelBudget = 40'000'000;
        t.cpuSeconds = int(30 + std::min<qint64>(pixels, t.pixelBudget) / 1'000'000 * 2);
        break;
    case TaskKind::Ocr:
        t.addressSpaceBytes = 1280 * mib + sizeBytes;
        t.pixelBudget = 64'000'000;
        // Both runs take 0.6 s a megapixel on a slow core when the picture is full of text; enlarging small ones
        // multiplies that by up to nine.
        t.cpuSeconds = int(60 + std::min<qint64>(pixels, t.pixelBudget) / 1'000'000 * 4);
        break;
    case TaskKind::Pdf:
    case TaskKind::ArchiveList: t.cpuSeconds = 120; break;
    case TaskKind::Text:
        t.addressSpaceBytes = 512 * mib + sizeBytes;
        t.cpuSeconds = 60;
        break;
    case TaskKind::ArchiveExtract: t.cpuSeconds = 300; break;
    case TaskKind::Chat:
        t.addressSpaceBytes = std::clamp<qint64>(512 * mib + 4 * sizeBytes, 512 * mib, 4096 * mib) + sizeBytes;
        t.cpuSeconds = int(60 + sizeBytes / (2 * mib));
        break;
    default: break;
    }
    return t;
}

RunLimits limitsFor(const Task& task) {
    RunLimits l;
    l.wallMs = qint64(task.cpuSeconds) * 2 * 1000;
    switch (task.kind) {
    case TaskKind::ArchiveExtract:
        l.answerBytes = task.maxBytes + task.maxBytes / 4 + qint64(task.entries.size()) * 4096 + mib;
        l.records = 1'000'000'000;
        break;
    case TaskKind::RenderPicture:
    case TaskKind::RenderPage: l.answerBytes = qint64(task.longSidePx) * task.longSidePx * 4 * 33 / 32 + mib; break;
    case TaskKind::Chat:
        l.answerBytes = std::numeric_limits<qint64>::max();
        l.records = 200'000'000;
        break;
    default: break;
    }
    return l;
}

} // namespace saboot::worker
