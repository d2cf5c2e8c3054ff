#pragma once
#include "sign/types.h"

#include <QString>
#include <vector>

/// The verification of a PDF in the window's language.
namespace saboot::ui {

struct VerificationWords {
    QString title; ///< the verdict
    QString text;  ///< one line for each check, then who signed and the file's hash
};
VerificationWords verificationWords(const sign::Verification& verification);

/// The source texts of all checks, for the translators' tool, which cannot read them where they stand. A test holds this
/// list against the sources.
const std::vector<const char*>& pdfCheckTexts();

} // namespace saboot::ui
