#include "services/undo.h"

#include "services/exhibits.h"
#include "services/redactions.h"
#include "services/register.h"
#include "services/reports.h"

#include <algorithm>

namespace saboot::services {

void UndoStack::push(UndoStep step) {
    m_undone.clear();
    m_done.push_back(std::move(step));
    if (m_done.size() > limit) m_done.pop_front();
}

void UndoStack::clear() {
    m_done.clear();
    m_undone.clear();
}

namespace {

Status take(std::deque<UndoStep>& from, std::deque<UndoStep>& to, OpenCase& opened, std::function<Status(OpenCase&)> UndoStep::*way) {
    if (from.empty()) return Error(ErrorCode::NotFound, QStringLiteral("A step to take back"));
    const Status done = (from.back().*way)(opened);
    if (!done) {
        const ErrorCode code = done.error().code();
        if (code == ErrorCode::InvalidArgument || code == ErrorCode::NotFound) from.pop_back();
        return done;
    }
    to.push_back(std::move(from.back()));
    from.pop_back();
    return ok();
}

QString back() { return QStringLiteral("Taken back by the officer"); }

} // namespace

Status UndoStack::undo(OpenCase& opened) { return take(m_done, m_undone, opened, &UndoStep::undo); }
Status UndoStack::redo(OpenCase& opened) { return take(m_undone, m_done, opened, &UndoStep::redo); }

UndoStep together(const QString& what, std::vector<UndoStep> steps) {
    auto all = std::make_shared<std::vector<UndoStep>>(std::move(steps));
    const auto run = [all](OpenCase& opened, bool undoing) -> Status {
        const size_t n = all->size();
        for (size_t i = 0; i < n; ++i) {
            const UndoStep& step = (*all)[undoing ? n - 1 - i : i];
            const Status done = undoing ? step.undo(opened) : step.redo(opened);
            if (done) continue;
            for (size_t k = i; k-- > 0;) {
                const UndoStep& taken = (*all)[undoing ? n - 1 - k : k];
                if (const Status put = undoing ? taken.redo(opened) : taken.undo(opened); !put) return put;
            }
            return done;
        }
        return ok();
    };
    return {what, [run](OpenCase& c) { return run(c, true); }, [run](OpenCase& c) { return run(c, false); }};
}

namespace reversible {

Result<UndoStep> review(OpenCase& opened, IdentifierRow row, domain::Review wanted, const QString& reason) {
    struct State {
        domain::Review review;
        QString reason;
    };
    SABOOT_TRY(const domain::Identifier i, Register(opened).identifier(row));
    const State before{i.review, i.reviewReason}, after{wanted, reason};
    SABOOT_CHECK(Register(opened).review(row, wanted, reason));
    const QString shown = domain::isSecret(i.facts.kind) ? QString() : i.facts.normal;
    const QString what = shown.isEmpty() ? QStringLiteral("Identifier reviewed") : QStringLiteral("Identifier %1: %2").arg(shown, domain::toText(wanted));
    return replacedStep<State>(
        what, before, after,
        [row](OpenCase& c) -> Result<State> {
            SABOOT_TRY(const domain::Identifier now, Register(c).identifier(row));
            return State{now.review, now.reviewReason};
        },
        [](const State& a, const State& b) { return a.review == b.review; },
        [row](OpenCase& c, const State& s) { return Register(c).review(row, s.review, s.reason.isEmpty() ? back() : s.reason); });
}

Result<UndoStep> changePerson(OpenCase& opened, const domain::Person& after, const QString& reason) {
    using domain::Person;
    SABOOT_TRY(const Person before, Register(opened).person(after.id));
    SABOOT_CHECK(Register(opened).changePerson(after, reason));
    return replacedStep<Person>(
        QStringLiteral("Person %1 changed").arg(after.number), before, after, [id = after.id](OpenCase& c) { return Register(c).person(id); },
        [](const Person& a, const Person& b) {
            return a.nameLatin == b.nameLatin && a.nameUrdu == b.nameUrdu && a.aliases == b.aliases && a.cnic == b.cnic &&
                   a.address == b.address && a.role == b.role && a.note == b.note && a.namedInFir == b.namedInFir &&
                   a.pictureExhibit == b.pictureExhibit && a.pictureRegion == b.pictureRegion;
        },
        [](OpenCase& c, const Person& p) { return Register(c).changePerson(p, back()); });
}

namespace {

// A claim taken back and made again is a new statement with an id of its own, so the step follows the id.
UndoStep claimStep(const QString& what, const domain::PersonClaim& claim, bool madeNow) {
    auto current = std::make_shared<domain::PersonClaim>(claim);
    const auto remove = [current](OpenCase& c) { return Register(c).dropClaim(current->id, back()); };
    const auto make = [current](OpenCase& c) -> Status {
        domain::PersonClaim again = *current;
        again.id = {};
        again.at = 0;
        SABOOT_TRY(*current, Register(c).claim(again));
        return ok();
    };
    return madeNow ? UndoStep{what, remove, make} : UndoStep{what, make, remove};
}

} // namespace

Result<UndoStep> claim(OpenCase& opened, const domain::PersonClaim& wanted) {
    SABOOT_TRY(const domain::PersonClaim made, Register(opened).claim(wanted));
    SABOOT_TRY(const domain::Person p, Register(opened).person(made.person));
    return claimStep(QStringLiteral("Linked to %1 %2 on the word of %3").arg(p.number, p.label(), made.reference), made, true);
}

Result<UndoStep> dropClaim(OpenCase& opened, const LinkId& id, const QString& reason) {
    SABOOT_TRY(const auto all, Register(opened).allClaims());
    const auto it = std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.id == id; });
    if (it == all.end()) return Error(ErrorCode::NotFound, QStringLiteral("The link to the person"));
    SABOOT_CHECK(Register(opened).dropClaim(id, reason));
    return claimStep(QStringLiteral("A claim about a person was withdrawn"), *it, false);
}

Result<UndoStep> setTaskDone(OpenCase& opened, const TaskId& id, bool done) {
    const auto read = [id](OpenCase& c) -> Result<bool> {
        SABOOT_TRY(const auto all, Register(c).tasks());
        for (const auto& t : all)
            if (t.id == id) return t.doneAt.has_value();
        return Error(ErrorCode::NotFound, QStringLiteral("The task"));
    };
    SABOOT_TRY(const auto all, Register(opened).tasks());
    QString title;
    for (const auto& t : all)
        if (t.id == id) title = t.title;
    SABOOT_TRY(const bool before, read(opened));
    SABOOT_CHECK(Register(opened).setTaskDone(id, done));
    const QString what = done ? QStringLiteral("Task done: %1").arg(title) : QStringLiteral("Task reopened: %1").arg(title);
    return replacedStep<bool>(what, before, done, read, [](const bool& a, const bool& b) { return a == b; },
                              [id](OpenCase& c, const bool& on) { return Register(c).setTaskDone(id, on); });
}

Result<UndoStep> setParticulars(OpenCase& opened, const domain::CaseParticulars& after, const QString& reason) {
    using domain::CaseParticulars;
    SABOOT_TRY(const CaseParticulars before, opened.particulars());
    SABOOT_CHECK(opened.setParticulars(after, reason));
    return replacedStep<CaseParticulars>(
        QStringLiteral("Case particulars changed"), before, after, [](OpenCase& c) { return c.particulars(); },
        [](const CaseParticulars& a, const CaseParticulars& b) {
            const auto law = [](const CaseParticulars& p) {
                QStringList all;
                for (const auto& s : p.sections) all << s.act << s.sections;
                return all;
            };
            return a.title == b.title && a.titleUrdu == b.titleUrdu && a.caseNumber == b.caseNumber && a.firNumber == b.firNumber &&
                   a.firDate == b.firDate && a.station == b.station && a.stationUrdu == b.stationUrdu && a.agency == b.agency && a.agencyUrdu == b.agencyUrdu && a.unit == b.unit &&
                   a.classification == b.classification && a.offenceDate == b.offenceDate && law(a) == law(b) && a.authority == b.authority;
        },
        [](OpenCase& c, const CaseParticulars& p) { return c.setParticulars(p, back()); });
}

Result<UndoStep> setAcquisition(OpenCase& opened, const ExhibitId& id, const domain::Acquisition& after, const QString& reason) {
    using domain::Acquisition;
    SABOOT_TRY(const domain::Exhibit e, Exhibits(opened).byId(id));
    SABOOT_CHECK(Exhibits(opened).setAcquisition(id, after, reason));
    return replacedStep<Acquisition>(
        QStringLiteral("Particulars of %1 changed").arg(e.number), e.acquisition, after,
        [id](OpenCase& c) -> Result<Acquisition> {
            SABOOT_TRY(const domain::Exhibit now, Exhibits(c).byId(id));
            return now.acquisition;
        },
        [](const Acquisition& a, const Acquisition& b) {
            return a.title == b.title && a.titleUrdu == b.titleUrdu && a.source == b.source && a.device == b.device && a.collector == b.collector &&
                   a.place == b.place && a.collectedAt == b.collectedAt && a.collectedText == b.collectedText && a.authority == b.authority &&
                   a.method == b.method && a.tags == b.tags;
        },
        [id](OpenCase& c, const Acquisition& a) { return Exhibits(c).setAcquisition(id, a, back()); });
}

namespace {

using AddRedaction = std::function<Result<domain::Redaction>(OpenCase&)>;

/// Redactions that `adds` make; taking them back lifts the newest ones made.
Result<UndoStep> redacting(OpenCase& opened, std::vector<AddRedaction> adds) {
    if (adds.empty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("nothing was chosen to be redacted"));
    auto current = std::make_shared<std::vector<domain::Redaction>>();
    const auto mark = [current, adds](OpenCase& c) -> Status {
        current->clear();
        for (const AddRedaction& add : adds) {
            SABOOT_TRY(domain::Redaction made, add(c));
            current->push_back(std::move(made));
        }
        return ok();
    };
    const auto lift = [current](OpenCase& c) -> Status {
        while (!current->empty()) {
            SABOOT_CHECK(Redactions(c).lift(current->back().id, back()));
            current->pop_back();
        }
        return ok();
    };
    if (const Status done = mark(opened); !done) {
        // All or none: what was marked before the failure is lifted.
        SABOOT_CHECK(lift(opened));
        return done.error();
    }
    const QString first = current->front().number(), last = current->back().number();
    return UndoStep{first == last ? QStringLiteral("Redaction %1 marked").arg(first) : QStringLiteral("Redactions %1 to %2 marked").arg(first, last), lift, mark};
}

} // namespace

Result<UndoStep> redactRegion(OpenCase& opened, const ExhibitId& exhibit, const QRect& region, const QString& label, const QString& reason) {
    return redacting(opened, {[=](OpenCase& c) { return Redactions(c).addRegion(exhibit, region, label, reason); }});
}

Result<UndoStep> redactMessage(OpenCase& opened, MessageRow message, qint64 start, qint64 end, const QString& label, const QString& reason) {
    return redacting(opened, {[=](OpenCase& c) { return end > start ? Redactions(c).addRange(message, start, end, label, reason) : Redactions(c).addMessage(message, label, reason); }});
}

Result<UndoStep> redactPerson(OpenCase& opened, const PersonId& person, const QStringList& fields, const QString& label, const QString& reason) {
    std::vector<AddRedaction> adds;
    for (const QString& f : fields) adds.push_back([=](OpenCase& c) { return Redactions(c).addPersonField(person, f, label, reason); });
    return redacting(opened, std::move(adds));
}

Result<UndoStep> redactExhibit(OpenCase& opened, const ExhibitId& exhibit, const QStringList& fields, const QString& label, const QString& reason) {
    std::vector<AddRedaction> adds;
    for (const QString& f : fields) adds.push_back([=](OpenCase& c) { return Redactions(c).addExhibitField(exhibit, f, label, reason); });
    return redacting(opened, std::move(adds));
}

Result<UndoStep> changeFinding(OpenCase& opened, const domain::Finding& after, const QString& reason) {
    using domain::Finding;
    const auto read = [id = after.id](OpenCase& c) -> Result<Finding> {
        SABOOT_TRY(const auto all, Reports(c).findings());
        for (const auto& f : all)
            if (f.id == id) return f;
        return Error(ErrorCode::NotFound, QStringLiteral("The finding"));
    };
    SABOOT_TRY(const Finding before, read(opened));
    SABOOT_CHECK(Reports(opened).changeFinding(after, reason));
    return replacedStep<Finding>(
        QStringLiteral("Finding %1 changed").arg(after.seq), before, after, read,
        [](const Finding& a, const Finding& b) {
            return a.seq == b.seq && a.kind == b.kind && a.textEnglish == b.textEnglish && a.textUrdu == b.textUrdu && a.citations == b.citations;
        },
        [](OpenCase& c, const Finding& f) { return Reports(c).changeFinding(f, back()); });
}

} // namespace reversible

} // namespace saboot::services
