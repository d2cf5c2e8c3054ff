#pragma once
#include "base/error.h"
#include "domain/casefile.h"
#include "services/desk.h"
#include "services/opencase.h"

#include <QString>

/// The one place where codes of `app` become sentences of the window, in its language.
namespace saboot::domain {
struct Exhibit;
struct Person;
struct Finding;
struct CaseParticulars;
} // namespace saboot::domain

namespace saboot::ui {

/// What happened and what to do. The detail is isolated, so that a path stays readable inside an Urdu sentence.
QString sentence(const Error& error);
/// What `app` says in English (a line of the audit, a finding, a reason, a detail), in the language of the window. Whole
/// sentences and patterns with values are known; several joined by "; ", line breaks or full stops are said one by one. What
/// is not known, such as a name, comes back as it is. GUI thread.
QString saidText(const QString& english);
/// English source texts that services hand out, in their contexts.
QString stepText(const QString& source);
/// Rank and name, in Urdu in an Urdu window: the name as the officer gave it, the common ranks; another stands as written.
QString officerText(const domain::Officer& officer);
QString startCheckText(const services::StartCheck& check);
QString conditionText(const QString& source);
QString caseConditionText(services::CaseCondition condition);
/// "24-11-2026" and "24-11-2026 09:14 PKT".
QString dateText(qint64 utcMs);
QString timeText(qint64 utcMs);
/// "1.2 MB", Latin digits.
QString sizeText(qint64 bytes);
/// "18,406".
QString numberText(qint64 n);

/// What an officer may say in both languages is shown in that of the window, otherwise in whichever there is. An exhibit that
/// nobody gave a title is called by its file.
QString inWindowLanguage(const QString& english, const QString& urdu);
QString shownTitle(const domain::Exhibit& exhibit);
QString shownTitle(const domain::CaseParticulars& particulars);
QString shownStation(const domain::CaseParticulars& particulars);
QString shownName(const domain::Person& person);
QString shownText(const domain::Finding& finding);

} // namespace saboot::ui
