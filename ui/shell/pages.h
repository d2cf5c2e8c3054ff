#pragma once
#include "shell/page.h"

#include <vector>

namespace saboot::ui {

/// A page of the rail, in its order. `make` is null when the page is not part of this build: its entry is then hidden.
struct PageSpec {
    const char* id;
    const char* icon;
    QString title;
    bool lineBefore;
    Page* (*make)(Context&);
};
std::vector<PageSpec> pageSpecs();

} // namespace saboot::ui
