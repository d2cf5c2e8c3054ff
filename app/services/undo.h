#pragma once
#include "domain/exhibit.h"
#include "domain/identifier.h"
#include "domain/person.h"
#include "domain/report.h"
#include "services/opencase.h"

#include <QRect>
#include <deque>
#include <functional>

namespace saboot::services {

/// Something done that can be taken back. Nothing is erased from the history: going back and going forward again are
/// changes of their own, each with its signed audit record. `what` is an English sentence as the audit keeps them.
/// Either way refuses (InvalidArgument) when the thing was changed by something else in between.
struct UndoStep {
    QString what;
    std::function<Status(OpenCase&)> undo;
    std::function<Status(OpenCase&)> redo;
};

/// What was done in this sitting, newest last. Kept in memory only: the next sitting begins without. Evidence is never in
/// here: an exhibit is withdrawn with a reason, and stays. GUI thread; owner: the window's session.
class UndoStack {
public:
    /// Adds a step that has just been done; what was taken back before can no longer be done again.
    void push(UndoStep step);
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// The sentence of the step that undo() or redo() would take, empty without one.
    QString undoText() const { return canUndo() ? m_done.back().what : QString(); }
    QString redoText() const { return canRedo() ? m_undone.back().what : QString(); }
    /// A step that fails because something changed in between is dropped; one that fails for another reason stays.
    Status undo(OpenCase& opened);
    Status redo(OpenCase& opened);
    void clear();

    static constexpr size_t limit = 100;

private:
    std::deque<UndoStep> m_done;
    std::deque<UndoStep> m_undone;
};

/// A step for a value that is read and written whole. `read` gives the value as it is now, `same` compares what the
/// officer can see of two values, `write` is the audited change.
template <class T>
UndoStep replacedStep(const QString& what, const T& before, const T& after, std::function<Result<T>(OpenCase&)> read,
                      std::function<bool(const T&, const T&)> same, std::function<Status(OpenCase&, const T&)> write) {
    const auto way = [read, same, write](const T& expected, const T& wanted) {
        return [=](OpenCase& opened) -> Status {
            SABOOT_TRY(const T now, read(opened));
            if (!same(now, expected)) return Error(ErrorCode::InvalidArgument, QStringLiteral("it was changed since"));
            return write(opened, wanted);
        };
    };
    return {what, way(after, before), way(before, after)};
}

/// Several steps as one: taken back newest first. When one cannot be taken, those already taken are put right again.
UndoStep together(const QString& what, std::vector<UndoStep> steps);

/// The use cases that can be taken back: each does its change and returns the step for the stack.
namespace reversible {

Result<UndoStep> review(OpenCase& opened, IdentifierRow row, domain::Review review, const QString& reason);
Result<UndoStep> changePerson(OpenCase& opened, const domain::Person& after, const QString& reason);
Result<UndoStep> claim(OpenCase& opened, const domain::PersonClaim& claim);
Result<UndoStep> dropClaim(OpenCase& opened, const LinkId& claim, const QString& reason);
Result<UndoStep> setTaskDone(OpenCase& opened, const TaskId& id, bool done);
Result<UndoStep> setParticulars(OpenCase& opened, const domain::CaseParticulars& after, const QString& reason);
/// Marks a part of a picture for redacted reports; taking it back lifts the mark, which stays in the list with that reason.
Result<UndoStep> redactRegion(OpenCase& opened, const ExhibitId& exhibit, const QRect& region, const QString& label, const QString& reason);
/// The same for characters [start, end) of a message; both 0: the whole message with its attachments.
Result<UndoStep> redactMessage(OpenCase& opened, MessageRow message, qint64 start, qint64 end, const QString& label, const QString& reason);
/// One redaction for each of the fields, taken back together; all or none.
Result<UndoStep> redactPerson(OpenCase& opened, const PersonId& person, const QStringList& fields, const QString& label, const QString& reason);
Result<UndoStep> redactExhibit(OpenCase& opened, const ExhibitId& exhibit, const QStringList& fields, const QString& label, const QString& reason);
/// Source, title, tags and the rest an officer says of an exhibit; the original is not touched by it.
Result<UndoStep> setAcquisition(OpenCase& opened, const ExhibitId& id, const domain::Acquisition& after, const QString& reason);
Result<UndoStep> changeFinding(OpenCase& opened, const domain::Finding& after, const QString& reason);

} // namespace reversible

} // namespace saboot::services
