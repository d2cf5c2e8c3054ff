#pragma once
#include "prompts/prompts.h"
#include "services/timeline.h"

/// The form of an officer's event on the timeline. Pure.
namespace saboot::ui {

Form eventForm(const store::OfficerEvent& now, const QString& title, qint64 proposedMs);
store::OfficerEvent eventFrom(const FormAnswer& answer, store::OfficerEvent before);
/// "DE-04, T3-0412" as a list; what is no reference is left in `wrong`.
QStringList referencesIn(const QString& text, QStringList* wrong = nullptr);

} // namespace saboot::ui
