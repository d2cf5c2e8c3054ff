// The signature file beside a report's manifest.
#include "entry.h"
#include "sign/manifestsignature.h"

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    // Nobody signed this manifest: nothing may be believed.
    const auto signers = sign::checkManifestSignature(fuzz::view(data, size), "{\"fictional\":true}");
    require(!signers || signers->empty());
    return 0;
}
