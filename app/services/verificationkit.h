#pragma once
#include "report/model.h"

namespace saboot::services {

/// What a stranger needs to check a report without this program, to be embedded in it: a page to read in English and Urdu
/// (VERIFY.html) and a script to run (verify.py). Any thread.
std::vector<report::AssociatedFile> verificationKit();

} // namespace saboot::services
