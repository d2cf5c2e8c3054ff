// The finding of a signature at the end of a PDF, and the taking apart of its CMS. First byte: 'p' a PDF, else a CMS.
#include "entry.h"
#include "sign/inside/pdfsignature.h"

#include <exception>

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace sign::inside;
    if (size < 1) return 0;
    const QByteArrayView bytes = fuzz::view(data + 1, size - 1);
    if (data[0] != 'p') {
        // Put together from its parts it has the one form: taken apart and put together again it does not change.
        if (const auto parts = takeCmsApart(bytes))
            if (const auto once = assembleCms(*parts)) {
                const auto same = takeCmsApart(*once);
                require(bool(same));
                const auto twice = assembleCms(*same);
                require(twice && *twice == *once);
            }
        return 0;
    }
    const fuzz::MemoryFile file(bytes);
    const auto tail = readTail(file.fd(), bytes.size());
    if (!tail) return 0;
    require(tail->xref >= 0 && tail->xref < bytes.size());
    QPDF pdf;
    if (!openPdf(pdf, file.fd(), bytes.size())) return 0;
    const auto found = findSignature(pdf, file.fd(), bytes.size(), *tail);
    if (found) require(found->unsignedSize > 0 && found->unsignedSize < found->gapFrom && found->gapFrom < found->gapTo && found->gapTo <= bytes.size());
    return 0;
}
