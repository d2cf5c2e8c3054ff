#pragma once
#include "domain/certainty.h"
#include "domain/chat.h"
#include "domain/exhibit.h"
#include "domain/identifier.h"
#include "domain/report.h"
#include "domain/timerule.h"
#include "report/words.h"

/// The report's words, in both languages, for what the case keeps as codes.
namespace saboot::report {

Word termOf(domain::DerivationKind k);  ///< "text read from the picture"
Word termOf(domain::Certainty c);       ///< "certain"
Word termOf(domain::IdentifierKind k);  ///< "phone number"
Word termOf(domain::DateOrder o);       ///< "day, month, year"
Word termOf(const domain::TimeReading& r); ///< "read as day, month, year, 12-hour clock, to the minute; zone Asia/Karachi, assumed"
Word termOfFormat(const QString& format); ///< "WhatsApp export (zip)" for "whatsapp-zip"; anything else as it is
Word termOfClassification(const QString& word); ///< "RESTRICTED"; unknown words stay
Word titleOf(domain::ReportKind k);       ///< "Digital evidence report"
Word subtitleOf(domain::ReportKind k);

} // namespace saboot::report
