#include "actions/actions.h"
#include "models/undoing.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/persons/personspage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
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
    if (!any) m_card->addWidget(wrapped(tr("Nothing yet. Link an identifier from its page."), Type::Secondary, Tone::Muted));
    if (any && session().canWrite()) {
        auto* divide = linkButton(tr("Make some of this another person…"));
        connect(divide, &QPushButton::clicked, this, [this] { split(); });
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
            if (auto other = services::Register(*session().opened()).person(m.merged)) name = joined({other->number, other->label()});
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
    f.title = tr("Join another entry to %1").arg(isolated(p->label()));
    f.text = tr("What is linked to the other entry comes here, its names become aliases. Its number stays in the audit. It can be separated again.");
    f.accept = tr("Join");
    FormField who{QStringLiteral("other"), tr("The other entry"), FormField::Kind::Choice, {}, true, {}, {}, {}, {}, {}};
    for (const Person& o : m_model->rows()) {
        if (o.id == p->id) continue;
        who.choices << joined({o.number, o.label()});
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
        auto r = People(*session().opened()).split(from, claims, fresh, a.text("reason").trimmed());
        if (!r) return context().prompts.showError(tr("Another person"), r.error());
        changed();
        context().openReference(r->number);
    });
}

void PersonsPage::linkSpeaker(const Candidate& c) {
    const Person* p = current();
    if (!p || !session().canWrite()) return;
    Form f;
    f.id = QStringLiteral("persons.linkSpeaker");
    f.title = tr("%1 in %2 is %3").arg(isolated(c.name), ltr(c.number), isolated(p->label()));
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
        auto r = services::Register(*session().opened()).claim(claim);
        if (!r) return context().prompts.showError(tr("Link"), r.error());
        session().changed(Changed::Chats);
        changed();
    });
}

// An identifier dropped on a person is linked to them, with the form that asks what shows it.
bool PersonsPage::dragged(QEvent* event) {
    if (event->type() == QEvent::DragLeave) {
        m_drop->hide();
        return true;
    }
    auto* drop = static_cast<QDropEvent*>(event); // the enter and move events are drops too
    const QStringList references = referencesIn(drop->mimeData());
    const QModelIndex at = m_table->indexAt(drop->position().toPoint());
    const Person* p = at.isValid() ? m_model->at(m_proxy->mapToSource(at).row()) : nullptr;
    const bool fits = references.size() == 1 && references.first().startsWith(QLatin1String("identifier ")) && session().canWrite();
    if (event->type() == QEvent::DragEnter) {
        drop->setAccepted(fits);
        return true;
    }
    drop->setAccepted(fits && p);
    if (event->type() == QEvent::DragMove) {
        const QRect row = m_table->visualRect(at.siblingAtColumn(0)) | m_table->visualRect(at.siblingAtColumn(m_proxy->columnCount() - 1));
        if (fits && p) m_drop->showOver(QRect(m_table->viewport()->mapTo(this, row.topLeft()), row.size()).intersected(rect()), tr("Link to %1").arg(isolated(p->label())));
        else m_drop->hide();
        return true;
    }
    m_drop->hide();
    if (!fits || !p) return true;
    chooseRow(m_table, at.row());
    session().selectIdentifier(references.first().section(QLatin1Char(' '), 1, 1).toLongLong());
    // After the drag has ended: a dialog opens.
    QMetaObject::invokeMethod(this, [this] { context().actions.trigger(QStringLiteral("identifiers.link")); }, Qt::QueuedConnection);
    return true;
}

bool PersonsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::DragLeave || event->type() == QEvent::Drop))
        return dragged(event);
    if ((watched != m_table && watched != m_cards) || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    // F2 belongs to the list that has the focus, before the window's own F2.
    if (key->key() == Qt::Key_F2) {
        if (event->type() == QEvent::ShortcutOverride) event->accept();
        else context().actions.trigger(QStringLiteral("persons.edit"));
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride || key->modifiers() || !context().settings.singleLetters()) return false;
    if (key->key() == Qt::Key_C) {
        openCandidates();
        return true;
    }
    return false;
}

} // namespace saboot::ui
