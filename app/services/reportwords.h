#pragma once
#include "domain/identifier.h"
#include "domain/report.h"
#include "graph/chart.h"
#include "report/words.h"

#include <QString>

namespace saboot::services {

/// The Urdu of the sentences the program itself writes into a case or makes for a report (relations of the chart, events of
/// the timeline, first lines of custody, reasons of checks). Evidence and what officers typed is never translated: anything
/// else comes back unchanged.
QString reportUrdu(const QString& english);
/// What the reading of an exhibit says of its troubles, sentence by sentence; a library's own words in brackets stay.
QString problemUrdu(QString english);
/// The networks an address can belong to, in words: "Bitcoin", "one of: Ethereum, …".
QString networkNames(const domain::IdentifierFacts& facts);

/// The words on a drawn chart in Urdu.
graph::ChartWords chartWordsUrdu();

/// What is said of a condition for FINAL, "C-05", that is not met: "No legal authority for access is recorded".
report::Word unmetText(const QString& id);
/// A condition for FINAL, "C-05", in Urdu.
QString conditionUrdu(const QString& id);

inline QString reportText(domain::ReportLanguage language, const QString& english) {
    return language == domain::ReportLanguage::Urdu ? reportUrdu(english) : english;
}

} // namespace saboot::services
