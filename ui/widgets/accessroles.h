#pragma once

namespace saboot::ui {

/// Tells assistive programs what the window's own widgets are: a chart, a tab of the rail, an alert, a field for a passphrase.
/// Qt would call each of them an empty box. What a chart, picture or page shows now is its accessible description, and is
/// given as its value too. Once for the program; further calls do nothing. GUI thread.
void installAccessRoles();

} // namespace saboot::ui
