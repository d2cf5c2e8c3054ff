#pragma once
#include <vector>

namespace saboot::ui {

/// Every sentence of errorSentence(), in the order of allErrorCodes(), marked for the translators.
const std::vector<const char*>& errorTexts();

} // namespace saboot::ui
