#pragma once
#include "domain/exhibit.h"
#include "prompts/prompts.h"

/// The forms of intake and custody. Pure.
namespace saboot::ui {

/// `intake`: also asks what to do with files that are in the case already.
Form acquisitionForm(const domain::Acquisition& now, bool intake);
domain::Acquisition acquisitionFrom(const FormAnswer& answer, domain::Acquisition before);
Form custodyForm(const QString& exhibit, const QString& holder, qint64 now);
domain::CustodyEvent custodyFrom(const FormAnswer& answer);

} // namespace saboot::ui
