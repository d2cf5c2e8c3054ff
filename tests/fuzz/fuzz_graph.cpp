// GraphML, adjacency CSV and METIS. First byte: 'g', 'c' or 'm'.
#include "entry.h"
#include "exchange/graphread.h"

using namespace saboot;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 1) return 0;
    const QByteArray bytes = fuzz::view(data + 1, size - 1).toByteArray();
    switch (data[0]) {
    case 'g': static_cast<void>(exchange::readGraphMl(bytes)); break;
    case 'c': static_cast<void>(exchange::readAdjacencyCsv(bytes)); break;
    default: static_cast<void>(exchange::readMetis(bytes));
    }
    return 0;
}
