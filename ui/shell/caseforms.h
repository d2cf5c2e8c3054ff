#pragma once
#include "prompts/prompts.h"
#include "services/opencase.h"
#include "services/verify.h"

/// The forms of the case and the sentences of its findings. Pure: no state, no dialog.
namespace saboot::ui {

Form newCaseForm();
Form particularsForm(const domain::CaseParticulars& now);
/// `before` with what the form asks replaced.
domain::CaseParticulars particularsFrom(const FormAnswer& answer, domain::CaseParticulars before);
Form officerRoleForm(const domain::Officer& officer);
/// A folder name made of a title: letters, digits and dashes, then ".saboot".
QString folderName(const QString& title);
QString findingText(const services::OpeningFinding& finding);
QString verifyText(const services::VerifyReport& report);
/// "CNSA 1997: 6, 8, 9(2); PPC: 34" and back.
QString sectionsText(const std::vector<domain::LawSection>& sections);
std::vector<domain::LawSection> sectionsFrom(const QString& text);

} // namespace saboot::ui
