#pragma once
#include "services/chartviews.h"
#include "services/labels.h"
#include "services/lexicons.h"
#include "services/marks.h"
#include "services/people.h"
#include "services/redactions.h"
#include "services/reports.h"
#include "services/timeline.h"
#include "services/undo.h"

/// More use cases that can be taken back (undo.h): each does its change and returns the step for the stack.
namespace saboot::services::reversible {

/// `person` becomes as stored. Taken back, the entry is listed no more, unless something rests on it by now.
Result<UndoStep> addPerson(OpenCase& opened, domain::Person& person);
Result<UndoStep> addTask(OpenCase& opened, const QString& title, const QString& assignee, std::optional<qint64> dueAt);
/// Register::addIdentifier(). What was recorded is not erased: taken back, a value that stands nowhere else is marked as
/// rejected; one that stands elsewhere too keeps this place, and the step refuses (InvalidArgument).
Result<UndoStep> recordIdentifier(OpenCase& opened, const QString& value, const ExhibitId& exhibit, const QString& reason, IdentifierRow& row);
Result<UndoStep> joinPersons(OpenCase& opened, const PersonId& kept, const PersonId& merged, const QString& reason);
Result<UndoStep> separatePersons(OpenCase& opened, const store::PersonMerge& merge, const QString& reason);
/// People::split(); `fresh` becomes the new entry. Taken back, what went over returns and the new entry leaves the list
/// without leaving its name behind; its number stays used. InvalidArgument when more was linked to it since.
Result<UndoStep> splitPerson(OpenCase& opened, const PersonId& from, const std::vector<LinkId>& claims, domain::Person& fresh, const QString& reason);
/// Flag, tags and translation of a message.
Result<UndoStep> setMark(OpenCase& opened, const store::MessageMark& mark);
Result<UndoStep> settleDoubts(OpenCase& opened, const domain::Chat& chat, const std::vector<std::pair<QString, QString>>& answers, const QString& reason);
Result<UndoStep> markRange(OpenCase& opened, const ChatId& chat, qint64 firstN, qint64 lastN, const QString& reason);
Result<UndoStep> unmarkRange(OpenCase& opened, const store::MarkedRange& range, const QString& reason);
Result<UndoStep> addLink(OpenCase& opened, const domain::Link& link);
Result<UndoStep> dropLink(OpenCase& opened, const domain::Link& link, const QString& reason);
/// Out of use, or back into it.
enum class ListUse { Withdraw, Restore };
Result<UndoStep> setListUse(OpenCase& opened, const domain::LabelList& list, ListUse use, const QString& reason);
/// `change` is one call of Lexicons; `what` in English ("Words of the lexicon changed").
Result<UndoStep> changeLexicon(OpenCase& opened, const QString& what, const std::function<Status(Lexicons&)>& change);
/// A new event, or one changed.
Result<UndoStep> saveEvent(OpenCase& opened, store::OfficerEvent event);
Result<UndoStep> removeEvent(OpenCase& opened, const store::OfficerEvent& event, const QString& reason);
/// Fills in what a new finding gets.
Result<UndoStep> addFinding(OpenCase& opened, domain::Finding& finding);
Result<UndoStep> removeFinding(OpenCase& opened, const domain::Finding& finding, const QString& reason);
/// Redactions::setCleared() with a reason.
Result<UndoStep> clearPicture(OpenCase& opened, const domain::DoubtfulPicture& picture, const QString& why);
/// Those given, all in one step.
Result<UndoStep> setReportParticulars(OpenCase& opened, const Particulars& after);
/// Lifted, a redaction stays in the list; taken back, the place is marked anew.
Result<UndoStep> liftRedaction(OpenCase& opened, const domain::Redaction& redaction, const QString& reason);
/// A named view, new or in place of the one of that name; `view` becomes as stored.
Result<UndoStep> saveView(OpenCase& opened, ChartViewState& view);
Result<UndoStep> removeView(OpenCase& opened, const ChartViewState& view);
/// The chart as it is left; `what` in English ("Entity moved on the link chart").
/// What is drawn of the chart: kinds, bases, certainties and the time range. The arrangement is not part of the step.
Result<UndoStep> filterChart(OpenCase& opened, const ChartViewState& before, const ChartViewState& after);
Result<UndoStep> arrangeChart(OpenCase& opened, const ChartViewState& before, const ChartViewState& after, const QString& what);

} // namespace saboot::services::reversible
