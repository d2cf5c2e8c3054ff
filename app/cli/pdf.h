#pragma once
#include "cli/context.h"

namespace saboot::cli {

struct VerifyPdfArguments {
    std::string pdf, casePath;
    std::vector<std::string> roots, timeRoots, countersignatures;
    bool noDesk = false;
};
/// `verify F.pdf`: plain words, or one JSON object per check and one for the whole. Exit code 3 when something failed or
/// the PDF is not signed.
Status verifyPdf(Context& context, const VerifyPdfArguments& arguments);

} // namespace saboot::cli
