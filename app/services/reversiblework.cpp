#include "services/reversiblework.h"

#include "services/chats.h"
#include "services/register.h"

#include <algorithm>
#include <memory>

namespace saboot::services::reversible {

namespace {

QString back() { return QStringLiteral("Taken back by the officer"); }
QString again() { return QStringLiteral("Done again by the officer"); }

/// A step made of a thing that is there or not: `make` brings it (and may note its new identity), `drop` takes it away.
UndoStep thereOrNot(const QString& what, bool madeIt, std::function<Status(OpenCase&, const QString&)> make, std::function<Status(OpenCase&, const QString&)> drop) {
    const auto bring = [make](OpenCase& c) { return make(c, again()); };
    const auto take = [drop](OpenCase& c) { return drop(c, back()); };
    const auto bringBack = [make](OpenCase& c) { return make(c, back()); };
    const auto takeAgain = [drop](OpenCase& c) { return drop(c, again()); };
    return madeIt ? UndoStep{what, take, bring} : UndoStep{what, bringBack, takeAgain};
}

UndoStep joining(const QString& what, bool joined, const store::PersonMerge& merge) {
    auto held = std::make_shared<store::PersonMerge>(merge);
    return thereOrNot(
        what, joined,
        [held](OpenCase& c, const QString& why) -> Status {
            SABOOT_TRY(*held, People(c).merge(held->kept, held->merged, why));
            return ok();
        },
        [held](OpenCase& c, const QString& why) { return People(c).unmerge(*held, why); });
}

UndoStep ranging(const QString& what, bool marked, const store::MarkedRange& range) {
    return thereOrNot(
        what, marked, [range](OpenCase& c, const QString&) { return Reports(c).markRange(range.chat, range.firstN, range.lastN, range.reason); },
        [range](OpenCase& c, const QString& why) -> Status {
            // Marked again it has another id: the same messages are meant.
            SABOOT_TRY(const auto all, Marks(c).ranges(range.chat));
            for (const auto& r : all)
                if (r.firstN == range.firstN && r.lastN == range.lastN) return Marks(c).unmark(r, why);
            return Error(ErrorCode::NotFound, QStringLiteral("the marked range"));
        });
}

UndoStep linking(const QString& what, bool added, const domain::Link& link) {
    return thereOrNot(
        what, added,
        [link](OpenCase& c, const QString&) -> Status {
            SABOOT_CHECK(Register(c).addLink(link)); // with its own id
            return ok();
        },
        [link](OpenCase& c, const QString& why) { return Register(c).dropLink(link.id, why); });
}

UndoStep eventing(const QString& what, bool added, const store::OfficerEvent& event) {
    return thereOrNot(
        what, added,
        [event](OpenCase& c, const QString&) -> Status {
            SABOOT_CHECK(saveOfficerEvent(c, event));
            return ok();
        },
        [event](OpenCase& c, const QString& why) { return removeOfficerEvent(c, event, why); });
}

} // namespace

Result<UndoStep> addPerson(OpenCase& opened, domain::Person& person) {
    SABOOT_TRY(person, Register(opened).addPerson(person));
    return UndoStep{QStringLiteral("Person %1 added: %2").arg(person.number, person.label()),
                    [id = person.id](OpenCase& c) { return Register(c).takeOffPerson(id, back()); },
                    [id = person.id](OpenCase& c) { return Register(c).putBackPerson(id, again()); }};
}

Result<UndoStep> addTask(OpenCase& opened, const QString& title, const QString& assignee, std::optional<qint64> dueAt) {
    SABOOT_TRY(const domain::Task task, Register(opened).addTask(title, assignee, dueAt));
    return thereOrNot(
        QStringLiteral("Task added: %1").arg(title), true, [task](OpenCase& c, const QString& why) { return Register(c).restoreTask(task, why); },
        [task](OpenCase& c, const QString& why) -> Status {
            SABOOT_TRY(const auto all, Register(c).tasks());
            for (const auto& t : all)
                if (t.id == task.id && t.doneAt) return Error(ErrorCode::InvalidArgument, QStringLiteral("it was changed since"));
            return Register(c).removeTask(task, why);
        });
}

Result<UndoStep> recordIdentifier(OpenCase& opened, const QString& value, const ExhibitId& exhibit, const QString& reason, IdentifierRow& row) {
    SABOOT_TRY(const domain::Identifier made, Register(opened).addIdentifier(value, exhibit, reason));
    row = made.row;
    const QString what = domain::isSecret(made.facts.kind) ? QStringLiteral("Identifier entered by hand: %1").arg(domain::toText(made.facts.kind))
                                                           : QStringLiteral("Identifier entered by hand: %1").arg(made.facts.normal);
    // Recorded once more after it was taken back, it is no longer rejected.
    const bool returning = made.review == domain::Review::Rejected && made.reviewReason == back();
    if (returning) SABOOT_CHECK(Register(opened).review(row, domain::Review::Open, again()));
    const bool alone = returning || made.sightings == 1;
    const auto set = [row, alone](domain::Review expected, domain::Review wanted, const QString& why) {
        return [=](OpenCase& c) -> Status {
            SABOOT_TRY(const domain::Identifier now, Register(c).identifier(row));
            if (now.review != expected || !now.person.isNull()) return Error(ErrorCode::InvalidArgument, QStringLiteral("it was changed since"));
            SABOOT_TRY(const auto places, Register(c).sightings(row));
            if (!alone || std::any_of(places.begin(), places.end(), [](const auto& p) { return p.seenIn != domain::SeenIn::ByHand; }))
                return Error(ErrorCode::InvalidArgument, QStringLiteral("the value stands elsewhere in the case too"));
            return Register(c).review(row, wanted, why);
        };
    };
    return UndoStep{what, set(domain::Review::Open, domain::Review::Rejected, back()), set(domain::Review::Rejected, domain::Review::Open, again())};
}

Result<UndoStep> joinPersons(OpenCase& opened, const PersonId& kept, const PersonId& merged, const QString& reason) {
    SABOOT_TRY(const store::PersonMerge merge, People(opened).merge(kept, merged, reason));
    return joining(QStringLiteral("Two persons joined"), true, merge);
}

Result<UndoStep> separatePersons(OpenCase& opened, const store::PersonMerge& merge, const QString& reason) {
    SABOOT_CHECK(People(opened).unmerge(merge, reason));
    return joining(QStringLiteral("Two persons separated"), false, merge);
}

Result<UndoStep> splitPerson(OpenCase& opened, const PersonId& from, const std::vector<LinkId>& claims, domain::Person& fresh, const QString& reason) {
    SABOOT_TRY(fresh, People(opened).split(from, claims, fresh, reason));
    auto held = std::make_shared<store::PersonMerge>();
    const auto undo = [from, fresh = fresh.id, claims, held](OpenCase& c) -> Status {
        SABOOT_TRY(const auto now, Register(c).claims(fresh));
        // Nothing may go over that did not come from there.
        if (now.size() != claims.size() || !std::all_of(now.begin(), now.end(), [&](const auto& n) { return std::find(claims.begin(), claims.end(), n.id) != claims.end(); }))
            return Error(ErrorCode::InvalidArgument, QStringLiteral("it was changed since"));
        SABOOT_TRY(*held, People(c).merge(from, fresh, back(), store::MergeNames::Leave));
        return ok();
    };
    return UndoStep{QStringLiteral("A person was divided"), undo, [held](OpenCase& c) { return People(c).unmerge(*held, again()); }};
}

namespace {

UndoStep finding(const QString& what, bool added, const domain::Finding& f) {
    auto held = std::make_shared<domain::Finding>(f);
    return thereOrNot(
        what, added,
        [held](OpenCase& c, const QString&) -> Status {
            SABOOT_TRY(*held, Reports(c).addFinding(*held));
            return ok();
        },
        [held](OpenCase& c, const QString& why) { return Reports(c).removeFinding(*held, why); });
}

/// The stored view of that name, with a null id when there is none: a view that came back has another id.
Result<ChartViewState> named(OpenCase& c, ChartViewState view) {
    SABOOT_TRY(const auto all, chartViews(c));
    const auto found = std::find_if(all.begin(), all.end(), [&](const ChartViewState& v) { return v.name == view.name; });
    view.id = found == all.end() ? QString() : found->id;
    return view;
}

Status putView(OpenCase& c, const ChartViewState& view) {
    SABOOT_TRY(ChartViewState now, named(c, view));
    SABOOT_CHECK(saveChartView(c, std::move(now)));
    return ok();
}

UndoStep viewing(const QString& what, bool saved, const ChartViewState& view) {
    return thereOrNot(
        what, saved, [view](OpenCase& c, const QString&) { return putView(c, view); },
        [view](OpenCase& c, const QString&) -> Status {
            SABOOT_TRY(const ChartViewState now, named(c, view));
            return removeChartView(c, now);
        });
}

} // namespace

Result<UndoStep> addFinding(OpenCase& opened, domain::Finding& f) {
    SABOOT_TRY(f, Reports(opened).addFinding(f));
    return finding(QStringLiteral("Finding %1 added").arg(f.seq), true, f);
}

Result<UndoStep> removeFinding(OpenCase& opened, const domain::Finding& f, const QString& reason) {
    SABOOT_CHECK(Reports(opened).removeFinding(f, reason));
    return finding(QStringLiteral("Finding %1 taken away").arg(f.seq), false, f);
}

Result<UndoStep> clearPicture(OpenCase& opened, const domain::DoubtfulPicture& picture, const QString& why) {
    SABOOT_CHECK(Redactions(opened).setCleared(picture.exhibit, picture.redaction, why));
    const auto put = [picture](const QString& reason) { return [picture, reason](OpenCase& c) { return Redactions(c).setCleared(picture.exhibit, picture.redaction, reason); }; };
    return UndoStep{QStringLiteral("The picture of %1 needs no region for %2").arg(picture.exhibit, picture.redaction), put(QString()), put(why)};
}

Result<UndoStep> setReportParticulars(OpenCase& opened, const Particulars& after) {
    SABOOT_TRY(const Particulars all, Reports(opened).particulars());
    Particulars before;
    for (auto it = after.cbegin(); it != after.cend(); ++it) before.insert(it.key(), all.value(it.key()));
    SABOOT_CHECK(Reports(opened).setParticulars(after));
    QStringList keys = after.keys();
    std::sort(keys.begin(), keys.end());
    const auto put = [](const Particulars& values) { return [values](OpenCase& c) { return Reports(c).setParticulars(values); }; };
    return UndoStep{QStringLiteral("Particulars of the report set: %1").arg(keys.join(QStringLiteral(", "))), put(before), put(after)};
}

Result<UndoStep> saveView(OpenCase& opened, ChartViewState& view) {
    SABOOT_TRY(view, named(opened, view));
    SABOOT_TRY(const auto all, chartViews(opened));
    const auto before = std::find_if(all.begin(), all.end(), [&](const ChartViewState& v) { return v.id == view.id; });
    SABOOT_TRY(view, saveChartView(opened, view));
    const QString what = QStringLiteral("View of the link chart saved: %1").arg(view.name);
    if (before == all.end()) return viewing(what, true, view);
    const auto write = [](const ChartViewState& v) { return [v](OpenCase& c) { return putView(c, v); }; };
    return UndoStep{what, write(*before), write(view)};
}

Result<UndoStep> removeView(OpenCase& opened, const ChartViewState& view) {
    SABOOT_CHECK(removeChartView(opened, view));
    return viewing(QStringLiteral("View of the link chart removed: %1").arg(view.name), false, view);
}

Result<UndoStep> liftRedaction(OpenCase& opened, const domain::Redaction& redaction, const QString& reason) {
    SABOOT_CHECK(Redactions(opened).lift(redaction.id, reason));
    auto held = std::make_shared<domain::Redaction>(redaction);
    const auto mark = [held](OpenCase& c) -> Status {
        using Target = domain::RedactionTarget;
        const domain::Redaction& r = *held;
        Redactions all(c);
        switch (r.target) {
        case Target::Picture: {
            SABOOT_TRY(*held, all.addRegion(r.exhibit, r.region, r.label, r.reason));
            break;
        }
        case Target::Message: {
            SABOOT_TRY(*held, r.isWholeMessage() ? all.addMessage(r.message, r.label, r.reason) : all.addRange(r.message, r.start, r.end, r.label, r.reason));
            break;
        }
        case Target::Person: {
            SABOOT_TRY(*held, all.addPersonField(r.person, r.field, r.label, r.reason));
            break;
        }
        case Target::Exhibit: {
            SABOOT_TRY(*held, all.addExhibitField(r.exhibit, r.field, r.label, r.reason));
            break;
        }
        }
        return ok();
    };
    return UndoStep{QStringLiteral("Redaction %1 lifted").arg(redaction.number()), mark, [held](OpenCase& c) { return Redactions(c).lift(held->id, again()); }};
}

Result<UndoStep> setMark(OpenCase& opened, const store::MessageMark& after) {
    const auto read = [chat = after.chat, n = after.n](OpenCase& c) -> Result<store::MessageMark> {
        SABOOT_TRY(const auto all, Marks(c).ofChat(chat));
        for (const auto& m : all)
            if (m.n == n) return m;
        store::MessageMark none;
        none.chat = chat;
        none.n = n;
        return none;
    };
    SABOOT_TRY(const store::MessageMark before, read(opened));
    SABOOT_CHECK(Marks(opened).set(after));
    return replacedStep<store::MessageMark>(
        QStringLiteral("Message marked"), before, after, read,
        [](const store::MessageMark& a, const store::MessageMark& b) { return a.flagged == b.flagged && a.tags == b.tags && a.translation == b.translation; },
        [](OpenCase& c, const store::MessageMark& m) { return Marks(c).set(m); });
}

Result<UndoStep> settleDoubts(OpenCase& opened, const domain::Chat& chat, const std::vector<std::pair<QString, QString>>& answers, const QString& reason) {
    SABOOT_CHECK(Marks(opened).settle(chat, answers, reason));
    const auto undo = [chat, answers](OpenCase& c) -> Status {
        SABOOT_TRY(const domain::Chat now, Chats(c).byNumber(chat.number));
        for (const auto& [kind, answer] : answers) {
            if (kind != QLatin1String("owner")) {
                SABOOT_CHECK(Marks(c).unsettle(chat, kind, back()));
            } else {
                if (now.owner != answer) return Error(ErrorCode::InvalidArgument, QStringLiteral("it was changed since"));
                SABOOT_CHECK(Marks(c).setOwner(chat, chat.owner, back()));
            }
        }
        return ok();
    };
    const auto redo = [chat, answers, reason](OpenCase& c) { return Marks(c).settle(chat, answers, reason); };
    return UndoStep{QStringLiteral("Doubts settled in %1").arg(chat.number), undo, redo};
}

Result<UndoStep> setListUse(OpenCase& opened, const domain::LabelList& list, ListUse use, const QString& reason) {
    const auto set = [id = list.id](OpenCase& c, ListUse wanted, const QString& why) { return wanted == ListUse::Withdraw ? Labels(c).withdraw(id, why) : Labels(c).restore(id, why); };
    SABOOT_CHECK(set(opened, use, reason));
    const ListUse other = use == ListUse::Withdraw ? ListUse::Restore : ListUse::Withdraw;
    const QString before = list.withdrawn.isEmpty() ? back() : list.withdrawn;
    const auto to = [set, id = list.id](ListUse wanted, const QString& why) {
        return [set, id, wanted, why](OpenCase& c) -> Status {
            SABOOT_TRY(const auto all, Labels(c).lists());
            for (const auto& l : all)
                if (l.id == id && l.withdrawn.isEmpty() == (wanted == ListUse::Restore)) return Error(ErrorCode::InvalidArgument, QStringLiteral("it was changed since"));
            return set(c, wanted, why);
        };
    };
    return UndoStep{(use == ListUse::Withdraw ? QStringLiteral("List of labels withdrawn: %1") : QStringLiteral("List of labels taken back into use: %1")).arg(list.name), to(other, before), to(use, reason)};
}

Result<UndoStep> changeLexicon(OpenCase& opened, const QString& what, const std::function<Status(Lexicons&)>& change) {
    Lexicons lexicons(opened);
    SABOOT_TRY(const QString before, lexicons.stored());
    SABOOT_CHECK(change(lexicons));
    SABOOT_TRY(const QString after, lexicons.stored());
    return replacedStep<QString>(
        what, before, after, [](OpenCase& c) { return Lexicons(c).stored(); }, [](const QString& a, const QString& b) { return a == b; },
        [what](OpenCase& c, const QString& value) { return Lexicons(c).store(value, what); });
}

Result<UndoStep> markRange(OpenCase& opened, const ChatId& chat, qint64 firstN, qint64 lastN, const QString& reason) {
    SABOOT_CHECK(Reports(opened).markRange(chat, firstN, lastN, reason));
    store::MarkedRange range;
    range.chat = chat;
    range.firstN = firstN;
    range.lastN = lastN;
    range.reason = reason;
    return ranging(QStringLiteral("Messages marked for the report"), true, range);
}

Result<UndoStep> unmarkRange(OpenCase& opened, const store::MarkedRange& range, const QString& reason) {
    SABOOT_CHECK(Marks(opened).unmark(range, reason));
    return ranging(QStringLiteral("Messages taken off the report"), false, range);
}

Result<UndoStep> addLink(OpenCase& opened, const domain::Link& link) {
    SABOOT_TRY(const domain::Link added, Register(opened).addLink(link));
    return linking(QStringLiteral("Link added by the officer"), true, added);
}

Result<UndoStep> dropLink(OpenCase& opened, const domain::Link& link, const QString& reason) {
    SABOOT_CHECK(Register(opened).dropLink(link.id, reason));
    return linking(QStringLiteral("An officer's link was taken away"), false, link);
}

Result<UndoStep> saveEvent(OpenCase& opened, store::OfficerEvent event) {
    std::optional<store::OfficerEvent> before;
    SABOOT_TRY(const auto all, officerEvents(opened));
    for (const auto& e : all)
        if (!event.id.isNull() && e.id == event.id) before = e;
    SABOOT_TRY(const store::OfficerEvent after, saveOfficerEvent(opened, std::move(event)));
    if (!before) return eventing(QStringLiteral("Event added to the timeline"), true, after);
    const auto write = [](const store::OfficerEvent& e) {
        return [e](OpenCase& c) -> Status {
            SABOOT_CHECK(saveOfficerEvent(c, e));
            return ok();
        };
    };
    return UndoStep{QStringLiteral("Event of the timeline changed"), write(*before), write(after)};
}

Result<UndoStep> removeEvent(OpenCase& opened, const store::OfficerEvent& event, const QString& reason) {
    SABOOT_CHECK(removeOfficerEvent(opened, event, reason));
    return eventing(QStringLiteral("Event taken off the timeline"), false, event);
}

Result<UndoStep> filterChart(OpenCase& opened, const ChartViewState& before, const ChartViewState& after) {
    const auto filtersOf = [](ChartViewState to, const ChartViewState& from) {
        to.typesOff = from.typesOff;
        to.basesOff = from.basesOff;
        to.certaintiesOff = from.certaintiesOff;
        to.from = from.from;
        to.to = from.to;
        return to;
    };
    SABOOT_CHECK(saveChartView(opened, after));
    const auto write = [filtersOf](const ChartViewState& wanted) {
        return [filtersOf, wanted](OpenCase& c) -> Status {
            SABOOT_TRY(const ChartViewState now, workingChart(c));
            SABOOT_CHECK(saveChartView(c, filtersOf(now, wanted)));
            return ok();
        };
    };
    return UndoStep{QStringLiteral("Filters of the link chart changed"), write(before), write(after)};
}

Result<UndoStep> arrangeChart(OpenCase& opened, const ChartViewState& before, const ChartViewState& after, const QString& what) {
    SABOOT_CHECK(saveChartView(opened, after));
    // Only the arrangement goes back: filters and the time range may have been set since.
    const auto write = [](const ChartArrangement& arrangement) {
        return [arrangement](OpenCase& c) -> Status {
            SABOOT_TRY(ChartViewState now, workingChart(c));
            now.arrangement = arrangement;
            SABOOT_CHECK(saveChartView(c, now));
            return ok();
        };
    };
    return UndoStep{what, write(before.arrangement), write(after.arrangement)};
}

} // namespace saboot::services::reversible
