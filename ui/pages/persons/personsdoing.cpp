#include "actions/actions.h"
#include "models/undoing.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/persons/personspage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/exhibits.h"
#include "shell/dropoverlay.h"
#include "shell/tabletools.h"
#include "shell/workforms.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QKeyEvent>
#include <QListView>
#include <QTableView>

// What is done on the persons page: joining, separating, candidates; and the facts of the card.
namespace saboot::ui {

using domain::Person;
using services::Candidate;
using services::People;
using services::PersonFact;

namespace {

QString whyText(Candidate::Why why, const QString& detail) {
    switch (why) {
    case Candidate::Why::SameCnic: return PersonsPage::tr("the same CNIC %1").arg(ltr(detail));
    case Candidate::Why::SameIdentifier: return PersonsPage::tr("linked to the same %1").arg(ltr(detail));
    case Candidate::Why::SameName: return PersonsPage::tr("the same name: %1").arg(isolated(detail));
    case Candidate::Why::LooksAlike: return PersonsPage::tr("a name that looks alike: %1").arg(isolated(detail));
    case Candidate::Why::SoundsAlike: return PersonsPage::tr("a name that sounds alike: %1").arg(isolated(detail));
    }
    return {};
}

FormField reasonField() {
    FormField reason{QStringLiteral("reason"), PersonsPage::tr("Reason"), FormField::Kind::Text, {}, true, {}, PersonsPage::tr("It goes into the audit."), {}, {}, {}};
    reason.problem = [](const QString& value) { return value.trimmed().size() < reasonMinimum ? PersonsPage::tr("Write at least 10 characters.") : QString(); };
    return reason;
}

} // namespace

void PersonsPage::bindActions() {
    Actions& a = context().actions;
    const auto bind = [&](const char* id, std::function<void()> run, Actions::Rule rule) { a.bind(QString::fromLatin1(id), this, std::move(run), std::move(rule)); };
    const Actions::Rule chosen = [this] { return current() ? QString() : tr("Select a person first."); };
    const Actions::Rule changing = [this, chosen] { return session().canWrite() ? chosen() : tr("The case is open for reading only."); };
    bind("persons.candidates", [this] { openCandidates(); }, chosen);
    bind("persons.join", [this] { join(); }, [this, changing] { return !changing().isEmpty() ? changing() : m_model->rowCount() < 2 ? tr("There is no other entry.") : QString(); });
    bind("persons.separate", [this] { separate(m_merges.back()); }, [this, changing] { return !changing().isEmpty() ? changing() : m_merges.empty() ? tr("No other entry was joined to this one.") : QString(); });
    bind("persons.split", [this] { split(); }, [this, changing] { return !changing().isEmpty() ? changing() : !m_anyClaim ? tr("Nothing is linked to this person yet.") : QString(); });
    bind("persons.removePicture", [this] { removePicture(); }, [this, changing] { return !changing().isEmpty() ? changing() : current()->pictureExhibit.isNull() ? tr("This person has no picture.") : QString(); });
    bind("persons.cards", [this] { setCards(true); }, {});
    bind("persons.list", [this] { setCards(false); }, {});
}

void PersonsPage::changed() {
    session().changed(Changed::Persons);
    session().changed(Changed::Identifiers);
}

void PersonsPage::showFacts(const services::PersonDossier& d) {
    const auto heading = [this](const QString& text, const QString& aside) {
        m_card->addWidget(hairline());
        auto* line = row(8);
        line->addWidget(label(text, Type::CardTitle));
        line->addWidget(label(aside, Type::Secondary, Tone::Muted), 1);
        m_card->addLayout(line);
    };
    m_merges = d.merges;
    const auto conflict = std::any_of(d.facts.begin(), d.facts.end(), [](const auto& f) { return f.conflict; });
    if (conflict) {
        auto* warning = new Banner;
        warning->show(Tone::Warn, tr("Two different CNICs"), tr("Both stay until an officer settles which one is theirs."));
        m_card->addWidget(warning);
    }
    heading(tr("What is linked"), {});
    bool any = false;
    for (const auto& f : d.facts) {
        if (f.claim.isNull()) continue;
        any = true;
        auto* line = row(8);
        auto* words = column(0);
        const auto it = m_identifiers.constFind(f.identifier);
        const QString value = f.kind == PersonFact::Kind::Account ? joined({f.value, f.detail}) : it != m_identifiers.constEnd() ? shownValue(it->facts) : f.value;
        words->addWidget(new ElidedLabel(value, f.kind == PersonFact::Kind::Account ? Type::Body : Type::Mono, f.kind == PersonFact::Kind::Account ? ElidedLabel::Cut::End : ElidedLabel::Cut::Middle));
        const QString kind = f.kind == PersonFact::Kind::Account ? tr("Account in a chat") : it != m_identifiers.constEnd() ? kindText(it->facts.kind) : QString();
        words->addWidget(wrapped(joined({kind, certaintyText(f.certainty), f.kind == PersonFact::Kind::Account ? QString() : f.detail}), Type::Secondary, f.conflict ? Tone::Warn : Tone::Muted));
        line->addLayout(words, 1);
        if (!f.reference.isEmpty()) {
            auto* chip = new ExhibitChip(f.reference);
            connect(chip, &QPushButton::clicked, this, [this, reference = f.reference] { context().openReference(reference); });
            line->addWidget(chip, 0, Qt::AlignTop);
        }
        if (f.identifier) {
            auto* open = iconButton(QStringLiteral("identifiers"), tr("Open the identifier"), nullptr, 14);
            connect(open, &QToolButton::clicked, this, [this, id = f.identifier] { context().openReference(QStringLiteral("identifier %1").arg(id)); });
            line->addWidget(open, 0, Qt::AlignTop);
        }
        auto* drop = iconButton(QStringLiteral("cross"), tr("Separate from the person…"), nullptr, 14);
        drop->setEnabled(session().canWrite());
        connect(drop, &QToolButton::clicked, this, [this, id = f.claim] { dropClaim(id); });
        line->addWidget(drop, 0, Qt::AlignTop);
        m_card->addLayout(line);
    }
    m_anyClaim = any;
    if (!any) m_card->addWidget(wrapped(tr("Nothing yet. Link an identifier from its page."), Type::Secondary, Tone::Muted));
    if (any && session().canWrite()) {
        auto* divide = linkButton(tr("Make some of this another person…"));
        context().actions.runs(divide, QStringLiteral("persons.split"));
        m_card->addWidget(divide, 0, leading());
    }
    if (d.messages) {
        heading(tr("Messages"), numberText(d.messages));
        if (d.first) m_card->addWidget(wrapped(tr("%1 to %2").arg(timeText(*d.first), timeText(d.last.value_or(*d.first))), Type::Secondary, Tone::Muted));
        auto* line = row(6);
        for (size_t i = 0; i < std::min<size_t>(d.firstMessages.size(), 4); ++i) {
            auto* chip = new ExhibitChip(d.firstMessages[i]);
            connect(chip, &QPushButton::clicked, this, [this, r = d.firstMessages[i]] { context().openReference(r); });
            line->addWidget(chip);
        }
        line->addStretch();
        m_card->addLayout(line);
    }
    if (!d.notes.empty()) {
        heading(tr("Notes"), numberText(qint64(d.notes.size())));
        for (const auto& n : d.notes) {
            m_card->addWidget(wrapped(n.text));
            m_card->addWidget(label(timeText(n.at), Type::Secondary, Tone::Muted));
        }
    }
    if (!d.merges.empty()) {
        heading(tr("Joined into this person"), numberText(qint64(d.merges.size())));
        for (const auto& m : d.merges) {
            auto* line = row(8);
            QString name = tr("another entry");
            if (auto other = services::Register(*session().opened()).person(m.merged)) name = joined({other->number, shownName(*other)});
            auto* words = column(0);
            words->addWidget(label(name));
            words->addWidget(wrapped(joined({timeText(m.at), m.reason}), Type::Secondary, Tone::Muted));
            line->addLayout(words, 1);
            auto* undo = smallButton(tr("Separate…"));
            undo->setAccessibleName(tr("Separate %1").arg(plain(name)));
            undo->setEnabled(session().canWrite());
            connect(undo, &QPushButton::clicked, this, [this, m] { separate(m); });
            line->addWidget(undo, 0, Qt::AlignTop);
            m_card->addLayout(line);
        }
    }
}

void PersonsPage::openCandidates() {
    const Person* p = current();
    if (!p) return;
    m_candidatesOf = m_candidatesOf == p->number ? QString() : p->number;
    showCard();
}

void PersonsPage::showCandidates() {
    const Person* p = current();
    m_card->addWidget(hairline());
    m_card->addWidget(label(tr("May be the same person"), Type::CardTitle));
    const auto found = People(*session().opened()).candidates(p->id);
    if (!found) return m_card->addWidget(wrapped(sentence(found.error()), Type::Secondary, Tone::Bad));
    if (found->empty()) return m_card->addWidget(wrapped(tr("Nobody in this case has the same CNIC, identifier or a like name."), Type::Secondary, Tone::Muted));
    constexpr size_t shown = 30;
    for (size_t i = 0; i < std::min(found->size(), shown); ++i) {
        const Candidate& c = (*found)[i];
        auto* line = row(8);
        auto* words = column(0);
        words->addWidget(new ElidedLabel(joined({c.number, c.name})));
        words->addWidget(wrapped(joined({whyText(c.why, c.detail), certaintyText(c.certainty)}), Type::Secondary, Tone::Muted));
        line->addLayout(words, 1);
        auto* act = smallButton(c.participant ? tr("Link…") : tr("Join…"));
        act->setAccessibleName((c.participant ? tr("Link %1") : tr("Join %1")).arg(plain(c.name)));
        act->setEnabled(session().canWrite());
        connect(act, &QPushButton::clicked, this, [this, c] { c.participant ? linkSpeaker(c) : join(c.person); });
        line->addWidget(act, 0, Qt::AlignTop);
        m_card->addLayout(line);
    }
    if (found->size() > shown) m_card->addWidget(label(tr("and %n more", nullptr, int(found->size() - shown)), Type::Secondary, Tone::Muted));
}

void PersonsPage::join(const PersonId& other) {
    const Person* p = current();
    if (!p || !session().canWrite()) return;
    Form f;
    f.id = QStringLiteral("persons.join");
    f.title = tr("Join another entry to %1").arg(isolated(shownName(*p)));
    f.text = tr("What is linked to the other entry comes here, its names become aliases. Its number stays in the audit. It can be separated again.");
    f.accept = tr("Join");
    FormField who{QStringLiteral("other"), tr("The other entry"), FormField::Kind::Choice, {}, true, {}, {}, {}, {}, {}};
    for (const Person& o : m_model->rows()) {
        if (o.id == p->id) continue;
        who.choices << joined({o.number, shownName(o)});
        who.choiceIds << o.id.toString();
    }
    if (who.choiceIds.isEmpty()) return;
    who.value = other.isNull() ? who.choiceIds.first() : other.toString();
    f.fields = {who, reasonField()};
    context().prompts.ask(f, [this, kept = p->id](FormAnswer a) {
        if (!session().canWrite()) return;
        const Status s = keepStep(session(), services::reversible::joinPersons(*session().opened(), kept, PersonId::fromString(a.text("other")), a.text("reason").trimmed()));
        if (!s) return context().prompts.showError(tr("Join"), s.error());
        changed();
    });
}

void PersonsPage::separate(const store::PersonMerge& merge) {
    ReasonQuestion q{QStringLiteral("persons.separate"), tr("Separate the two entries"), tr("Each gets back what it had before. The audit keeps both steps."), tr("Separate")};
    context().prompts.askReason(q, [this, merge](QString reason) {
        if (!session().canWrite()) return;
        if (const Status s = keepStep(session(), services::reversible::separatePersons(*session().opened(), merge, reason)); !s) context().prompts.showError(tr("Separate"), s.error());
        changed();
    });
}

void PersonsPage::split() {
    const Person* p = current();
    if (!p || !session().canWrite()) return;
    const auto dossier = People(*session().opened()).dossier(p->id);
    if (!dossier) return context().prompts.showError(tr("Another person"), dossier.error());
    Form f;
    f.id = QStringLiteral("persons.split");
    f.title = tr("Make some of this another person");
    f.text = tr("Tick what belongs to the other person.");
    f.accept = tr("Make a new person");
    f.fields.push_back(FormField{QStringLiteral("name"), tr("Name or alias of the other person"), FormField::Kind::Line, {}, true, {}, {}, {}, {}, {}});
    for (const auto& fact : dossier->facts)
        if (!fact.claim.isNull())
            f.fields.push_back(FormField{fact.claim.toString(), joined({fact.value, fact.reference}), FormField::Kind::Check, QStringLiteral("0"), false, {}, {}, {}, {}, {}});
    f.fields.push_back(reasonField());
    context().prompts.ask(f, [this, from = p->id, facts = dossier->facts](FormAnswer a) {
        if (!session().canWrite()) return;
        std::vector<LinkId> claims;
        for (const auto& fact : facts)
            if (!fact.claim.isNull() && a.values.value(fact.claim.toString()) == QLatin1String("1")) claims.push_back(fact.claim);
        if (claims.empty()) return context().prompts.inform(QStringLiteral("persons.nothingTicked"), tr("Another person"), tr("Nothing was ticked. Tick what belongs to the other person."));
        Person fresh;
        fresh.aliases = {a.text("name").trimmed()};
        fresh.role = QStringLiteral("unknown");
        const Status s = keepStep(session(), services::reversible::splitPerson(*session().opened(), from, claims, fresh, a.text("reason").trimmed()));
        if (!s) return context().prompts.showError(tr("Another person"), s.error());
        changed();
        context().openReference(fresh.number);
    });
}

void PersonsPage::linkSpeaker(const Candidate& c) {
    const Person* p = current();
    if (!p || !session().canWrite()) return;
    Form f;
    f.id = QStringLiteral("persons.linkSpeaker");
    f.title = tr("%1 in %2 is %3").arg(isolated(c.name), ltr(c.number), isolated(shownName(*p)));
    f.text = whyText(c.why, c.detail);
    f.accept = tr("Link");
    FormField certainty{QStringLiteral("certainty"), tr("How surely"), FormField::Kind::Choice, QStringLiteral("assumed"), true, {}, {}, {}, {}, {}};
    for (const auto value : {domain::Certainty::Certain, domain::Certainty::Assumed, domain::Certainty::Unknown}) {
        certainty.choices << certaintyText(value);
        certainty.choiceIds << domain::toText(value);
    }
    f.fields = {FormField{QStringLiteral("reference"), tr("Shown by"), FormField::Kind::Line, c.number, true, QStringLiteral("T3-0412"), {}, {}, {}, {}}, certainty, reasonField()};
    context().prompts.ask(f, [this, person = p->id, participant = c.participant](FormAnswer a) {
        if (!session().canWrite()) return;
        domain::PersonClaim claim;
        claim.person = person;
        claim.participant = participant;
        claim.reference = a.text("reference").trimmed();
        claim.certainty = domain::certaintyFromText(a.text("certainty"));
        claim.reason = a.text("reason").trimmed();
        if (const Status s = session().did(services::reversible::claim(*session().opened(), claim)); !s) return context().prompts.showError(tr("Link"), s.error());
        session().changed(Changed::Chats);
        changed();
    });
}

// What is dropped on a person is linked to them, with the form that asks what shows it: an identifier, or an exhibit by its
// picture or by what was found in it.
bool PersonsPage::dragged(QAbstractItemView* view, QEvent* event) {
    if (event->type() == QEvent::DragLeave) {
        m_drop->hide();
        return true;
    }
    auto* drop = static_cast<QDropEvent*>(event); // the enter and move events are drops too
    const QStringList references = referencesIn(drop->mimeData());
    const QModelIndex at = view->indexAt(drop->position().toPoint());
    const Person* p = at.isValid() ? m_model->at(m_proxy->mapToSource(at).row()) : nullptr;
    const bool identifier = references.size() == 1 && references.first().startsWith(QLatin1String("identifier "));
    const bool exhibit = references.size() == 1 && references.first().startsWith(QLatin1String("DE-"));
    const bool fits = (identifier || exhibit) && session().canWrite();
    drop->setAccepted(fits && (p || event->type() == QEvent::DragEnter));
    if (event->type() == QEvent::DragEnter) return true;
    if (event->type() == QEvent::DragMove) {
        QRect place = view->visualRect(at);
        if (view == m_table) place = m_table->visualRect(at.siblingAtColumn(0)) | m_table->visualRect(at.siblingAtColumn(m_proxy->columnCount() - 1));
        if (fits && p)
            m_drop->showOver(QRect(view->viewport()->mapTo(this, place.topLeft()), place.size()).intersected(rect()),
                             identifier ? tr("Link to %1").arg(isolated(shownName(*p))) : tr("%1 shows %2").arg(ltr(references.first()), isolated(shownName(*p))));
        else m_drop->hide();
        return true;
    }
    m_drop->hide();
    if (!fits || !p) return true;
    chooseRow(m_table, at.row());
    // After the drag has ended: a dialog opens.
    if (identifier) {
        session().selectIdentifier(references.first().section(QLatin1Char(' '), 1, 1).toLongLong());
        QMetaObject::invokeMethod(this, [this] { context().actions.trigger(QStringLiteral("identifiers.link")); }, Qt::QueuedConnection);
    } else {
        QMetaObject::invokeMethod(this, [this, number = references.first(), person = *p] { linkExhibit(number, person); }, Qt::QueuedConnection);
    }
    return true;
}

// An exhibit says something of a person by what it shows (their picture) or by an identifier found in it.
void PersonsPage::linkExhibit(const QString& number, const Person& person) {
    if (!session().canWrite()) return;
    const QString title = tr("What does %1 show of %2?").arg(ltr(number), isolated(shownName(person)));
    services::Exhibits exhibits(*session().opened());
    services::Register reg(*session().opened());
    const auto e = exhibits.byNumber(number);
    if (!e) return context().prompts.showError(plain(title), e.error());
    const auto derivations = exhibits.derivations(e->id);
    const auto sightings = reg.sightingsOn(e->id);
    if (!derivations || !sightings) return context().prompts.showError(plain(title), !derivations ? derivations.error() : sightings.error());
    Form f;
    f.id = QStringLiteral("persons.exhibit");
    f.title = title;
    f.text = tr("That it is theirs is your statement; it goes into the audit under your name. The exhibit stays as it is.");
    f.accept = tr("Link");
    FormField what{QStringLiteral("what"), tr("It shows"), FormField::Kind::Choice, {}, true, {}, {}, {}, {}, {}};
    const QSize full = services::uprightSize(*derivations);
    if (e->mediaType.startsWith(QLatin1String("image/")) && !full.isEmpty()) {
        what.choices << tr("The person: the whole picture as theirs");
        what.choiceIds << QStringLiteral("picture");
    }
    QSet<qint64> offered;
    for (const auto& s : *sightings) {
        const auto it = m_identifiers.constFind(s.identifier);
        if (it == m_identifiers.constEnd() || offered.contains(s.identifier)) continue;
        offered.insert(s.identifier);
        what.choices << joined({kindText(it->facts.kind), ltr(shownValue(it->facts))});
        what.choiceIds << QString::number(s.identifier);
    }
    if (what.choiceIds.isEmpty())
        return context().prompts.inform(QStringLiteral("persons.nothingShown"), plain(title), tr("It is no picture, and no identifier was found in it. Nothing of it can be linked to a person."));
    what.value = what.choiceIds.first();
    FormField certainty{QStringLiteral("certainty"), tr("How surely"), FormField::Kind::Choice, QStringLiteral("assumed"), true, {}, {}, {}, {}, {}};
    for (const auto value : {domain::Certainty::Certain, domain::Certainty::Assumed, domain::Certainty::Unknown}) {
        certainty.choices << certaintyText(value);
        certainty.choiceIds << domain::toText(value);
    }
    f.fields = {what, certainty, reasonField()};
    context().prompts.ask(f, [this, person, exhibit = *e, full, title](FormAnswer a) {
        if (!session().canWrite()) return;
        auto step = [&]() -> Result<services::UndoStep> {
            services::OpenCase& opened = *session().opened();
            if (a.text("what") == QLatin1String("picture")) {
                SABOOT_TRY(Person now, services::Register(opened).person(person.id));
                now.pictureExhibit = exhibit.id;
                now.pictureRegion = QRect(QPoint(), full);
                return services::reversible::changePerson(opened, now, a.text("reason").trimmed());
            }
            domain::PersonClaim claim;
            claim.person = person.id;
            claim.identifier = a.text("what").toLongLong();
            claim.exhibit = exhibit.id;
            claim.reference = exhibit.number;
            claim.certainty = domain::certaintyFromText(a.text("certainty"));
            claim.reason = a.text("reason").trimmed();
            return services::reversible::claim(opened, claim);
        };
        if (const Status s = keepStep(session(), step()); !s) return context().prompts.showError(plain(title), s.error());
        changed();
    });
}

bool PersonsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::DragLeave || event->type() == QEvent::Drop)
        for (QAbstractItemView* view : {static_cast<QAbstractItemView*>(m_table), static_cast<QAbstractItemView*>(m_cards)})
            if (watched == view->viewport()) return dragged(view, event);
    if ((watched != m_table && watched != m_cards) || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    // F2 belongs to the list that has the focus, before the window's own F2.
    if (key->key() == Qt::Key_F2) {
        if (event->type() == QEvent::ShortcutOverride) event->accept();
        else context().actions.trigger(QStringLiteral("persons.edit"));
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride || key->modifiers() || !context().settings.singleLetters()) return false;
    if (key->key() == Qt::Key_M) {
        context().actions.trigger(QStringLiteral("persons.redact"));
        return true;
    }
    if (key->key() == Qt::Key_C) {
        context().actions.trigger(QStringLiteral("persons.candidates"));
        return true;
    }
    return false;
}

} // namespace saboot::ui
