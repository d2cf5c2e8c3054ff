#include "pages/overview/overviewpage.h"

#include "actions/actions.h"
#include "charts/statisticsview.h"
#include "base/clock.h"
#include "jobs/jobs.h"
#include "pages/audit/auditwords.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/register.h"
#include "shell/caseforms.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QCoreApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QPointer>
#include <QScrollArea>

namespace saboot::ui {

namespace {

QBoxLayout* cardIn(QBoxLayout* into, int stretch = 0) {
    auto* c = card();
    auto* inside = column(7);
    setMargins(inside, 14, 13);
    c->setLayout(inside);
    into->addWidget(c, stretch);
    return inside;
}

} // namespace

OverviewPage::OverviewPage(Context& context) : Page(context, QStringLiteral("overview")) {
    auto* outer = column(0);
    setLayout(outer);
    auto* content = new QWidget;
    auto* col = column(12);
    col->setContentsMargins(18, 14, 18, 14);
    content->setLayout(col);
    auto* title = titleRow(tr("Overview"), &m_aside);
    auto* note = button(tr("Add note"), QStringLiteral("note"));
    this->context().actions.runs(note, QStringLiteral("case.addNote"));
    auto* edit = button(tr("Edit particulars"), QStringLiteral("pencil"));
    this->context().actions.runs(edit, QStringLiteral("case.edit"));
    title->addWidget(note);
    title->addWidget(edit);
    col->addLayout(title);

    m_banner = new Banner;
    col->addWidget(m_banner);
    auto* counters = card();
    m_counters = row(0);
    setMargins(m_counters, 14, 11);
    counters->setLayout(m_counters);
    col->addWidget(counters);

    m_lower = row(12);
    auto* left = column(12);
    auto* right = column(12);
    m_particulars = cardIn(left);
    m_changes = cardIn(left);
    m_notes = cardIn(left);
    left->addStretch(1);
    m_deadlines = cardIn(right);
    m_steps = cardIn(right);
    m_tasks = cardIn(right);
    right->addStretch(1);
    m_lower->addLayout(left, 3);
    m_lower->addLayout(right, 2);
    col->addLayout(m_lower, 1);
    auto* figures = card();
    auto* figuresCol = column(0);
    setMargins(figuresCol, 2);
    figures->setLayout(figuresCol);
    m_statistics = new StatisticsView(context);
    m_statistics->setMinimumHeight(420);
    figuresCol->addWidget(m_statistics);
    figures->hide();
    col->addWidget(figures);
    outer->addWidget(verticalScroll(content));
}

StatisticsView* OverviewPage::figures() const { return m_counted > 0 && m_statistics->isReady() ? m_statistics : nullptr; }

void OverviewPage::setNarrow(bool narrow) {
    if (m_narrow == narrow) return;
    m_narrow = narrow;
    m_lower->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_counters->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_counters->setSpacing(narrow ? 12 : 0);
    refresh(Changed::Everything);
}

void OverviewPage::refresh(Changed) {
    const auto opened = session().opened();
    if (!opened) return;
    m_visit = {};
    // A case that was made in this sitting was never left.
    if (const quint64 seq = session().property("overview.seq").toULongLong(); seq > 1)
        if (auto v = services::Overview(*opened).lastVisit(seq)) m_visit = *v;
    showParticulars();
    showChanges();
    showDeadlines();
    showTasks();
    showNotes();
    inspectCase();
    context().jobs.run<services::Counters>(
        tr("Counting"), [opened](JobControl&) { return services::Overview(*opened).counters(); }, this,
        [this](Result<services::Counters> r) {
            if (!r) {
                m_banner->show(Tone::Bad, tr("The case could not be counted."), sentence(r.error()), tr("Try again"), [this] { refresh(Changed::Everything); });
                return;
            }
            m_banner->hide();
            showCounters(*r);
            showSteps(*r);
            m_statistics->parentWidget()->setVisible(r->messages > 0);
            if (r->messages > 0 && m_counted != r->messages) m_statistics->setChat({}, tr("The whole case"));
            m_counted = r->messages;
        },
        {}, JobShow::Quiet);
}

void OverviewPage::showCounters(const services::Counters& c) {
    clearLayout(m_counters);
    bool first = true;
    int placed = 0;
    QBoxLayout* line3 = nullptr;
    const auto add = [&](qint64 n, const QString& name, const QString& meaning, bool doubt, const char* page) {
        if (!first && !m_narrow) {
            m_counters->addWidget(hairline(Qt::Vertical));
            m_counters->addSpacing(14);
        }
        first = false;
        auto* part = column(1);
        part->addWidget(label(numberText(n), Type::Counter));
        auto* open = linkButton(name);
        connect(open, &QPushButton::clicked, this, [this, id = QString::fromLatin1(page)] { context().openPage(id); });
        part->addWidget(open, 0, leading());
        auto* line = row(5);
        if (doubt) line->addWidget(iconLabel(QStringLiteral("warning"), Token::Warn, 13));
        line->addWidget(label(meaning, Type::Secondary, doubt ? Tone::Warn : Tone::Muted), 1);
        part->addLayout(line);
        auto* box = new QWidget;
        box->setLayout(part);
        box->setAccessibleName(plain(numberText(n) + QLatin1Char(' ') + name + QStringLiteral(", ") + meaning));
        if (!m_narrow) return m_counters->addWidget(box, 1);
        // Three beside each other: five below each other would be all that is seen.
        if (placed++ % 3 == 0) m_counters->addLayout(line3 = row(12));
        line3->addWidget(box, 1);
    };
    add(c.exhibits, tr("Exhibits"),
        c.exhibitsFailed   ? tr("%n not decoded", nullptr, int(c.exhibitsFailed))
        : c.exhibitsPending ? tr("%n being read", nullptr, int(c.exhibitsPending))
                            : tr("%1 digital, %2 physical").arg(numberText(c.exhibitsDigital), numberText(c.exhibitsPhysical)),
        c.exhibitsFailed > 0, "evidence");
    add(c.messages, tr("Messages in %n chat(s)", nullptr, int(c.chats)),
        c.openDoubts ? tr("%n time doubt(s)", nullptr, int(c.openDoubts)) : tr("all times certain"), c.openDoubts > 0, "chats");
    add(c.identifiers, tr("Identifiers"),
        c.identifiersToReview ? tr("%n to review", nullptr, int(c.identifiersToReview)) : tr("all reviewed"), c.identifiersToReview > 0, "identifiers");
    add(c.persons, tr("Persons"), tr("%n named in the FIR", nullptr, int(c.personsInFir)), false, "persons");
    add(c.links, tr("Links"), tr("all cite a source"), false, "linkchart");
    if (m_narrow && line3) line3->addStretch(1);
}

void OverviewPage::showParticulars() {
    clearLayout(m_particulars);
    const auto& p = session().particulars();
    const auto opened = session().opened();
    m_aside->setText(m_visit.at ? tr("last open %1").arg(timeText(m_visit.at)) : p.createdAt ? tr("Case file since %1").arg(dateText(p.createdAt)) : QString());
    m_particulars->addWidget(label(tr("Case particulars"), Type::CardTitle));
    auto* facts = new FactList(98);
    const QString unknown = tr("not recorded");
    const auto shown = [&](const QString& s) { return s.isEmpty() ? unknown : s; };
    const auto isoDay = [](const QString& iso) {
        const QStringList parts = iso.split(QLatin1Char('-'));
        return parts.size() == 3 ? ltr(parts[2] + QLatin1Char('-') + parts[1] + QLatin1Char('-') + parts[0]) : iso;
    };
    QString fir = p.firNumber;
    if (!fir.isEmpty() && !p.firDate.isEmpty()) fir = tr("%1 of %2").arg(ltr(p.firNumber), isoDay(p.firDate));
    facts->add(tr("FIR"), shown(joined({fir, shownStation(p)})));
    QString law = ltr(sectionsText(p.sections));
    if (!law.isEmpty() && !p.offenceDate.isEmpty()) law = joined({law, tr("text in force on %1").arg(isoDay(p.offenceDate))});
    facts->add(tr("Sections"), shown(law));
    QStringList suspects;
    if (auto persons = services::Register(*opened).persons())
        for (const auto& person : *persons) {
            if (person.role != QLatin1String("suspect") && person.role != QLatin1String("accused")) continue;
            const QString name = shownName(person);
            suspects << (person.aliases.isEmpty() || person.label() == person.aliases.first() ? name : name + QStringLiteral(" ‘") + person.aliases.first() + QStringLiteral("’"));
        }
    facts->add(tr("Suspects"), shown(joined(suspects)));
    QStringList officers;
    if (auto list = opened->officers())
        for (const auto& o : *list) officers << officerText(o);
    facts->add(tr("Officers"), shown(joined(officers)));
    facts->add(tr("Authority"), shown(p.authority));
    m_particulars->addWidget(facts);
}

void OverviewPage::showChanges() {
    clearLayout(m_changes);
    const auto opened = session().opened();
    services::Overview overview(*opened);
    auto* head = row(8);
    head->addWidget(label(m_visit.at ? tr("Changed since %1").arg(dateText(m_visit.at)) : tr("What changed last"), Type::CardTitle));
    auto changes = overview.changesAfter(m_visit.seq, 12);
    if (changes) head->addWidget(label(tr("%n event(s)", nullptr, int(changes->total)), Type::Secondary, Tone::Muted));
    head->addStretch();
    auto* open = linkButton(tr("Open audit"));
    connect(open, &QPushButton::clicked, this, [this] { context().openPage(QStringLiteral("audit")); });
    head->addWidget(open);
    m_changes->addLayout(head);
    if (!changes) {
        m_changes->addWidget(wrapped(sentence(changes.error()), Type::Secondary, Tone::Bad));
    } else if (changes->lines.empty()) {
        m_changes->addWidget(wrapped(tr("Nothing. The case is as you left it."), Type::Secondary, Tone::Muted));
    } else {
        bool first = true;
        for (const auto& a : changes->lines) {
            if (!first) m_changes->addWidget(hairline());
            first = false;
            auto* line = row(8);
            line->addWidget(iconLabel(auditIcon(a), Token::Muted, 16));
            line->addWidget(new ElidedLabel(auditWhat(a)), 1);
            line->addWidget(label(joined({a.officer, ltr(pktDate(a.at).left(5) + pktText(a.at).mid(10, 6))}), Type::Secondary, Tone::Muted));
            m_changes->addLayout(line);
        }
    }
    m_changes->addStretch();
}

void OverviewPage::showNotes() {
    clearLayout(m_notes);
    auto notes = services::Register(*session().opened()).notes();
    auto* head = row(8);
    head->addWidget(label(tr("Notes"), Type::CardTitle));
    head->addWidget(label(notes ? tr("%n note(s)", nullptr, int(notes->size())) : QString(), Type::Secondary, Tone::Muted));
    head->addStretch();
    auto* add = linkButton(tr("Add"));
    add->setAccessibleName(tr("Add note"));
    context().actions.runs(add, QStringLiteral("case.addNote"));
    head->addWidget(add);
    m_notes->addLayout(head);
    if (!notes || notes->empty()) {
        m_notes->addWidget(wrapped(notes ? tr("None yet. A note is written once and kept in the audit.") : sentence(notes.error()), Type::Secondary, notes ? Tone::Muted : Tone::Bad));
        return;
    }
    constexpr size_t shown = 5;
    for (size_t i = 0; i < std::min(notes->size(), shown); ++i) {
        const auto& n = (*notes)[notes->size() - 1 - i]; // newest first
        if (i) m_notes->addWidget(hairline());
        auto* line = row(8);
        auto* texts = column(0);
        QString words = n.text.simplified();
        if (words.size() > 160) words = words.left(160) + QChar(0x2026);
        texts->addWidget(wrapped(words));
        texts->addWidget(label(timeText(n.at), Type::Secondary, Tone::Muted));
        line->addLayout(texts, 1);
        if (!n.about.isEmpty() && !n.about.contains(u' ')) {
            auto* chip = new ExhibitChip(n.about);
            connect(chip, &QPushButton::clicked, this, [this, about = n.about] { context().openReference(about); });
            line->addWidget(chip, 0, Qt::AlignTop);
        }
        m_notes->addLayout(line);
    }
    if (notes->size() > shown) m_notes->addWidget(label(tr("and %n more", nullptr, int(notes->size() - shown)), Type::Secondary, Tone::Muted));
}

void OverviewPage::explain(const services::Deadline& deadline) {
    Form f;
    f.id = QStringLiteral("overview.deadline");
    f.title = tr("Why it is late");
    f.text = QCoreApplication::translate("Deadline", deadline.text.toUtf8().constData());
    f.accept = tr("Write reason");
    FormField reason{QStringLiteral("reason"), tr("Reason"), FormField::Kind::Text, {}, true, {}, tr("It is a note: written once, kept in the audit."), {}, {}, {}};
    reason.problem = [](const QString& value) { return value.trimmed().size() < reasonMinimum ? tr("Write at least 10 characters.") : QString(); };
    f.fields = {reason};
    context().prompts.ask(f, [this, about = deadline.about](FormAnswer a) {
        if (!session().canWrite()) return;
        auto r = services::Register(*session().opened()).addNote(a.text("reason").trimmed(), about);
        if (!r) return context().prompts.showError(tr("Deadlines"), r.error());
        session().changed(Changed::Notes);
    });
}

void OverviewPage::showDeadlines() {
    clearLayout(m_deadlines);
    m_deadlines->addWidget(label(tr("Deadlines"), Type::CardTitle));
    auto deadlines = services::Overview(*session().opened()).deadlines();
    if (!deadlines) {
        m_deadlines->addWidget(wrapped(sentence(deadlines.error()), Type::Secondary, Tone::Bad));
        return;
    }
    if (deadlines->empty()) {
        m_deadlines->addWidget(wrapped(tr("None. They follow from the FIR, the seizure and the custody."), Type::Secondary, Tone::Muted));
        return;
    }
    const qint64 now = session().desk().environment().clock->utcMs();
    for (const auto& d : *deadlines) {
        auto* line = row(8);
        auto* texts = column(0);
        texts->addWidget(wrapped(saidText(d.text)));
        texts->addWidget(wrapped(joined({tr("Due %1").arg(dateText(d.dueAt)), saidText(d.detail)}), Type::Secondary, Tone::Muted));
        if (!d.reason.isEmpty()) texts->addWidget(wrapped(tr("Reason: %1").arg(isolated(d.reason)), Type::Secondary));
        if (d.overdue && d.reason.isEmpty() && session().canWrite()) {
            auto* why = linkButton(tr("Give the reason…"));
            connect(why, &QPushButton::clicked, this, [this, d] { explain(d); });
            texts->addWidget(why, 0, leading());
        }
        line->addLayout(texts, 1);
        const qint64 hours = std::abs(d.dueAt - now) / 3600000;
        const QString span = hours < 48 ? tr("%1 h").arg(hours) : tr("%n day(s)", nullptr, int(hours / 24));
        // An overdue date with its reason is no longer an alarm.
        const ChipLook look = d.overdue && !d.reason.isEmpty() ? ChipLook{ChipLook::Kind::Neutral, QStringLiteral("clock"), tr("Overdue %1").arg(span), tr("Overdue %1, reason given").arg(span)}
                              : d.overdue ? ChipLook{ChipLook::Kind::Bad, QStringLiteral("warning"), tr("Overdue %1").arg(span), {}}
                              : hours < 24 * 7 ? ChipLook{ChipLook::Kind::Warn, QStringLiteral("clock"), span, tr("%1 left").arg(span)}
                                               : ChipLook{ChipLook::Kind::Neutral, QStringLiteral("clock"), span, tr("%1 left").arg(span)};
        line->addWidget(new Chip(look), 0, Qt::AlignTop);
        m_deadlines->addLayout(line);
    }
}

void OverviewPage::showSteps(const services::Counters& c) {
    clearLayout(m_steps);
    m_steps->addWidget(label(tr("Next steps"), Type::CardTitle));
    bool first = true;
    const auto add = [&](const char* iconName, const QString& text, const QString& verb, std::function<void()> run) {
        auto* line = row(8);
        line->addWidget(iconLabel(QString::fromLatin1(iconName), Token::Muted, 16));
        line->addWidget(new ElidedLabel(text), 1);
        auto* b = first ? primaryButton(verb) : button(verb);
        b->setMinimumWidth(72);
        b->setAccessibleName(plain(verb + QStringLiteral(": ") + text));
        connect(b, &QPushButton::clicked, this, std::move(run));
        line->addWidget(b);
        m_steps->addLayout(line);
        first = false;
    };
    const auto page = [this](const char* id) { return [this, id] { context().openPage(QString::fromLatin1(id)); }; };
    const auto action = [this](const char* id) { return [this, id] { context().actions.trigger(QString::fromLatin1(id)); }; };
    if (session().particulars().firNumber.isEmpty()) add("pencil", tr("Add the FIR"), tr("Add"), action("case.edit"));
    if (!c.exhibits) add("evidence", tr("Attach the first exhibit"), tr("Attach"), action("evidence.add"));
    if (c.exhibitsFailed) add("warning", tr("Look at %n exhibit(s) not decoded", nullptr, int(c.exhibitsFailed)), tr("Open"), page("evidence"));
    if (c.openDoubts) add("clock", tr("Settle %n time doubt(s)", nullptr, int(c.openDoubts)), tr("Settle"), page("chats"));
    if (c.identifiersToReview) add("identifiers", tr("Review %n identifier(s)", nullptr, int(c.identifiersToReview)), tr("Review"), page("identifiers"));
    if (c.exhibits && !c.persons) add("persons", tr("Add the persons"), tr("Add"), action("persons.add"));
    if (c.exhibits) add("report", tr("Look at the report"), tr("Open"), page("report"));
    add("shield", tr("Verify the case"), tr("Verify"), action("case.verify"));
}

void OverviewPage::showTasks() {
    clearLayout(m_tasks);
    auto tasks = services::Register(*session().opened()).tasks();
    int open = 0;
    if (tasks)
        for (const auto& t : *tasks) open += !t.doneAt;
    auto* head = row(8);
    head->addWidget(label(tr("Tasks"), Type::CardTitle));
    head->addWidget(label(tr("%n open", nullptr, open), Type::Secondary, Tone::Muted));
    head->addStretch();
    auto* add = linkButton(tr("Add"));
    add->setAccessibleName(tr("Add task"));
    context().actions.runs(add, QStringLiteral("case.addTask"));
    head->addWidget(add);
    m_tasks->addLayout(head);
    if (!tasks) {
        m_tasks->addWidget(wrapped(sentence(tasks.error()), Type::Secondary, Tone::Bad));
        return;
    }
    for (const auto& t : *tasks) {
        if (t.doneAt) continue;
        auto* line = row(8);
        auto* box = new QCheckBox; // its words stand beside it: a box alone cannot wrap them
        box->setAccessibleName(plain(t.title));
        box->setEnabled(session().canWrite());
        connect(box, &QCheckBox::toggled, this, [this, id = t.id](bool done) {
            session().whenFree([this, here = QPointer(this), id, done] {
                if (!here || !session().canWrite()) return;
                const Status s = session().did(services::reversible::setTaskDone(*session().opened(), id, done));
                if (!s) context().prompts.showError(tr("Tasks"), s.error());
                QMetaObject::invokeMethod(this, [this] { session().changed(Changed::Notes); }, Qt::QueuedConnection);
            });
        });
        line->addWidget(box, 0, Qt::AlignTop);
        auto* texts = column(0);
        texts->addWidget(wrapped(t.title));
        if (const QString whose = joined({t.assignee, t.dueAt ? dateText(*t.dueAt) : QString()}); !whose.isEmpty()) texts->addWidget(wrapped(whose, Type::Secondary, Tone::Muted));
        line->addLayout(texts, 1);
        m_tasks->addLayout(line);
    }
}

void OverviewPage::inspectCase() {
    const auto opened = session().opened();
    const auto& p = session().particulars();
    const services::HeadState head = opened->head();
    InspectorContent c;
    c.entity = domain::EntityType::Exhibit;
    c.kicker = tr("Case file");
    c.title = shownTitle(p);
    c.subtitle = tr("Case file since %1").arg(dateText(p.createdAt));
    std::vector<ThreadStep> steps;
    QString creator;
    auto officers = opened->officers();
    if (officers && !officers->empty()) creator = officerText(officers->front());
    steps.push_back({ThreadStep::Mark::Original, tr("Created on this laptop"), joined({creator, timeText(p.createdAt)}), {}, {}});
    QStringList others;
    for (const auto& k : opened->keyHolders())
        if (k.kind != services::KeyHolder::Kind::Recovery && k.officer != opened->officer().id) others << k.label;
    if (!others.isEmpty()) steps.push_back({ThreadStep::Mark::Derived, tr("Keys given to %n more officer(s)", nullptr, int(others.size())), joined(others), {}, {}});
    if (auto lines = services::Overview(*opened).audit(0, 200))
        for (const auto& a : *lines)
            if (a.event == QLatin1String("INTEGRITY_RESULT")) {
                steps.push_back({ThreadStep::Mark::Derived, tr("Last full verification"), joined({timeText(a.at), saidText(a.what)}), {}, {}});
                break;
            }
    steps.push_back({ThreadStep::Mark::Self, tr("Chain head now"), tr("Event %1").arg(numberText(qint64(head.seq))), head.printed, tr("chain head")});
    c.blocks.push_back({tr("Where this case comes from"), {}, [steps] { return new ThreadWidget(steps); }});
    c.blocks.push_back({tr("Mirrors of the head"), {}, [this, head]() -> QWidget* {
        auto* w = new QWidget;
        auto* col = column(6);
        w->setLayout(col);
        for (const auto& m : head.mirrors) {
            auto* line = row(6);
            const QString place = m.place == QLatin1String("head.log")   ? tr("head.log beside the case")
                                  : m.place == QLatin1String("identity") ? tr("Officer’s identity file")
                                                                         : m.place;
            line->addWidget(label(place, Type::Secondary), 1);
            line->addWidget(new Chip(m.agrees ? ChipLook{ChipLook::Kind::Ok, QStringLiteral("check"), tr("Agrees"), {}}
                                              : ChipLook{ChipLook::Kind::Bad, QStringLiteral("warning"), tr("Differs"), {}}));
            col->addLayout(line);
        }
        auto* copy = button(tr("Copy short head for diary"), QStringLiteral("copy"));
        context().actions.runs(copy, QStringLiteral("case.copyHead"));
        col->addWidget(copy, 0, Qt::AlignLeft);
        return w;
    }});
    inspect(std::move(c));
}

} // namespace saboot::ui
