// What a camera wrote, and the size of a picture by its header.
#include "entry.h"
#include "parsers/inspect/exif.h"
#include "parsers/inspect/picture.h"

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const bool warm = (parsers::warmUpExif(), true);
    static_cast<void>(warm);
    const QByteArrayView bytes = fuzz::view(data, size);
    if (const auto facts = parsers::readExif(bytes)) {
        require(!facts->latitude || (*facts->latitude >= -90 && *facts->latitude <= 90));
        require(!facts->longitude || (*facts->longitude >= -180 && *facts->longitude <= 180));
    }
    if (const auto header = parsers::readPictureHeader(bytes)) require(!header->storedSize.isValid() || !header->storedSize.isEmpty());
    return 0;
}
