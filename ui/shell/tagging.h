#pragma once
#include "base/error.h"
#include "domain/exhibit.h"

#include <QStringList>
#include <vector>

namespace saboot::ui {

class Session;

/// Adds and takes away tags of exhibits as one step of Ctrl+Z, and tells the pages. Those that have it so already are left
/// alone. GUI thread. Errors: of the case; what was changed before one stays, and can be taken back.
Status changeTags(Session& session, const std::vector<domain::Exhibit>& exhibits, const QStringList& add, const QStringList& takeAway);

} // namespace saboot::ui
