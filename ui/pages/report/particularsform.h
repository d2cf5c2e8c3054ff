#pragma once
#include "prompts/prompts.h"
#include "services/reports.h"

/// What the report and its certificates say that has no page of its own. Pure.
namespace saboot::ui {

Form particularsForm(const services::Particulars& now);
/// Those the answer changes.
services::Particulars particularsFrom(const FormAnswer& answer, const services::Particulars& before);
/// Those the certificates leave a line for; what has a default or concerns few cases does not count.
int unstatedParticulars(const services::Particulars& now);
int countedParticulars();

} // namespace saboot::ui
