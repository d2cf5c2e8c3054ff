// The scanner over a text and the check of one value. Hits lie inside the text and in order.
#include "entry.h"
#include "identifiers/check.h"
#include "identifiers/repair.h"
#include "identifiers/scanner.h"

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView text = fuzz::view(data, size);
    static const identifiers::Scanner scanner;
    qint64 last = 0;
    for (const auto& hit : scanner.scan(text)) {
        require(hit.start >= last && hit.start < hit.end && hit.end <= text.size());
        last = hit.start;
    }
    const QString value = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 400)));
    const auto readings = identifiers::check(value);
    require(!readings.empty());
    for (const auto& r : readings) identifiers::masked(r);
    return 0;
}
