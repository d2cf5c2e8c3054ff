#pragma once
#include <vector>

namespace saboot::ui {

/// The patterns of what `app` says, English, in the context "Said"; see saidText() in prompts/sentences.h.
const std::vector<const char*>& saidTexts();

} // namespace saboot::ui
