// The directory of an archive and its first files, under small limits.
#include "entry.h"
#include "parsers/archive/archive.h"

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const bool warm = (parsers::warmUpArchives(), true);
    static_cast<void>(warm);
    const fuzz::MemoryFile file(fuzz::view(data, size));
    parsers::ArchiveLimits limits;
    limits.entries = 200;
    limits.freeBytes = 1 << 20;
    const auto listing = parsers::listArchive(file.fd(), limits, [](qint64) {});
    if (!listing) return 0;
    require(qint64(listing->entries.size()) <= limits.entries);
    int read = 0;
    for (const auto& e : listing->entries) {
        if (!e.isExtractable() || ++read > 3) continue;
        qint64 got = 0;
        const auto done = parsers::extractEntry(file.fd(), e.index, 1 << 20, limits, [&](QByteArrayView part) {
            got += part.size();
            return true;
        });
        if (done) require(*done == got && got <= 1 << 20);
    }
    return 0;
}
