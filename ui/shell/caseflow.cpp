#include "shell/caseflow.h"

#include "actions/actions.h"
#include "base/file.h"
#include "jobs/jobs.h"
#include "prompts/paper.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/register.h"
#include "services/reversiblework.h"
#include "services/verify.h"
#include "shell/caseforms.h"
#include "theme/bidi.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QDir>
#include <QFileInfo>

namespace saboot::ui {

using services::OpenCase;
using services::OpenMode;

CaseFlow::CaseFlow(Context& context) : m_context(context) { bind(); }

void CaseFlow::bind() {
    Session& s = m_context.session;
    const auto bindOne = [this](const char* id, std::function<void()> fn, Actions::Rule rule) {
        m_context.actions.bind(QString::fromLatin1(id), this, std::move(fn), std::move(rule));
    };
    const Actions::Rule unlocked = [&s] { return s.desk().isUnlocked() ? QString() : tr("Unlock the desk first."); };
    const Actions::Rule inCase = [&s] { return s.hasCase() ? QString() : tr("Open a case first."); };
    const Actions::Rule writing = [&s]() -> QString {
        return !s.hasCase() ? tr("Open a case first.") : s.canWrite() ? QString() : tr("The case is open for reading only.");
    };
    bindOne("case.new", [this] { newCase(); }, unlocked);
    bindOne("case.openFolder", [this] {
        FileQuestion q;
        q.id = QStringLiteral("case.openFolder");
        q.title = tr("Open case folder");
        q.kind = FileQuestion::Kind::OpenFolder;
        m_context.prompts.choosePaths(q, [this](QStringList p) { openCase(p.first(), OpenMode::ReadWrite); });
    }, unlocked);
    bindOne("case.edit", [this] { editParticulars(); }, writing);
    bindOne("case.addOfficer", [this] { addOfficer(); }, writing);
    bindOne("case.close", [&s] { s.closeCase(); }, inCase);
    bindOne("case.addNote", [this] { addNote(); }, writing);
    bindOne("case.addTask", [this] { addTask(); }, writing);
    bindOne("case.verify", [this] { verify(); }, inCase);
    bindOne("case.copyHead", [&s] { copyText(s.opened()->head().shortForm); }, inCase);
    bindOne("desk.card", [this] { saveCard(); }, unlocked);
    bindOne("desk.passphrase", [this] { changePassphrase(); }, unlocked);
}

void CaseFlow::openCase(const QString& path, OpenMode mode) {
    Q_EMIT busyChanged(true);
    services::Desk& desk = m_context.session.desk();
    m_context.jobs.run<std::shared_ptr<OpenCase>>(
        tr("Open case"),
        [&desk, path, mode](JobControl&) -> Result<std::shared_ptr<OpenCase>> {
            auto opened = OpenCase::open(desk, path, mode);
            if (!opened) return std::move(opened).error();
            return std::shared_ptr<OpenCase>(std::move(opened).value());
        },
        this,
        [this, path](Result<std::shared_ptr<OpenCase>> r) {
            Q_EMIT busyChanged(false);
            if (!r) {
                m_context.prompts.showError(tr("The case was not opened"), r.error());
                return;
            }
            m_context.session.take(std::move(r).value());
            showFindings();
        },
        [](const std::shared_ptr<OpenCase>&) { return tr("Opened."); }, JobShow::Quiet);
}

// What opening noticed is said at once: a roll-back above all.
void CaseFlow::showFindings() {
    const auto opened = m_context.session.opened();
    if (!opened || opened->findings().empty()) return;
    QStringList lines;
    for (const auto& f : opened->findings()) lines << findingText(f);
    m_context.prompts.inform(QStringLiteral("case.findings"), tr("Noticed while opening"), lines.join(QLatin1Char('\n')));
}

void CaseFlow::newCase() {
    m_context.prompts.ask(newCaseForm(), [this](FormAnswer a) {
        const domain::CaseParticulars p = particularsFrom(a, {});
        const QString folder = a.text("folder");
        const QString path = folder + QLatin1Char('/') + folderName(p.title);
        services::Desk& desk = m_context.session.desk();
        Q_EMIT busyChanged(true);
        auto made = std::make_shared<std::unique_ptr<OpenCase::Created>>();
        m_context.jobs.run<std::monostate>(
            tr("Make case"),
            [&desk, path, p, made](JobControl&) -> Status {
                SABOOT_CHECK(makeFolder(QFileInfo(path).absolutePath()));
                auto created = OpenCase::create(desk, path, p);
                if (!created) return std::move(created).error();
                *made = std::make_unique<OpenCase::Created>(std::move(created).value());
                return ok();
            },
            this,
            [this, made](Status r) {
                Q_EMIT busyChanged(false);
                if (!r) m_context.prompts.showError(tr("The case was not made"), r.error());
                else created(std::move(**made));
            });
    });
}

void CaseFlow::created(OpenCase::Created made) {
    m_context.session.take(std::move(made.opened));
    Form f;
    f.id = QStringLiteral("case.recoveryKey");
    f.title = tr("Recovery key");
    f.text = tr("With this key the case can be opened if every passphrase is lost. It is shown once and stored nowhere. "
                "Print it or write it down, seal it in an envelope and hand it to your supervisor.");
    f.accept = tr("Done");
    f.cancellable = false;
    FormField key;
    key.id = QStringLiteral("key");
    key.label = tr("Recovery key");
    key.kind = FormField::Kind::MonoDisplay;
    key.value = made.recoveryKey;
    FormField written;
    written.id = QStringLiteral("written");
    written.kind = FormField::Kind::Check;
    written.label = tr("I have it on paper");
    written.problem = [](const QString& v) { return v == QLatin1String("1") ? QString() : tr("Print it or write it down first, then tick this."); };
    f.fields = {key, written};
    const auto& p = m_context.session.particulars();
    const auto& officer = m_context.session.desk().officer();
    const Slip slip{QStringLiteral("Recovery key"), tr("Recovery key"),
                    {{tr("Case"), shownTitle(p)}, {tr("FIR"), joined({p.firNumber, shownStation(p)})},
                     {tr("Date"), dateText(m_context.session.desk().environment().clock->utcMs())}, {tr("Officer"), joined({officerText(officer), officer.number})}},
                    made.recoveryKey, tr("With this key the case can be opened without any passphrase. Keep it in a sealed envelope with the supervisor.")};
    f.action = FormAction{QStringLiteral("print"), tr("Print"), [slip](QObject* form, std::function<void(bool, QString)> said) { printSlip(slip, form, std::move(said)); }};
    m_context.prompts.ask(f, [](FormAnswer) {});
}

void CaseFlow::editParticulars() {
    auto current = m_context.session.opened()->particulars();
    if (!current) {
        m_context.prompts.showError(tr("Edit particulars"), current.error());
        return;
    }
    m_context.prompts.ask(particularsForm(*current), [this, before = *current](FormAnswer a) {
        const domain::CaseParticulars after = particularsFrom(a, before);
        ReasonQuestion q{QStringLiteral("case.edit.reason"), tr("Change the particulars"),
                         tr("The old particulars stay in the audit."), tr("Change")};
        m_context.prompts.askReason(q, [this, after](QString reason) {
            const auto opened = m_context.session.opened();
            if (!opened) return;
            if (const Status s = m_context.session.did(services::reversible::setParticulars(*opened, after, reason)); !s) m_context.prompts.showError(tr("Edit particulars"), s.error());
            m_context.session.changed(Changed::Particulars);
        });
    });
}

void CaseFlow::addOfficer() {
    FileQuestion q;
    q.id = QStringLiteral("case.addOfficer");
    q.title = tr("Identity card of the officer");
    q.filter = tr("Identity cards") + QStringLiteral(" (*.sbcard)");
    m_context.prompts.choosePaths(q, [this](QStringList paths) { receiveCard(paths.first()); });
}

void CaseFlow::receiveCard(const QString& path) {
    auto bytes = readBounded(path, 64 * 1024);
    if (!bytes) return m_context.prompts.showError(tr("Identity card"), bytes.error());
    auto officer = services::Desk::readCard(*bytes);
    if (!officer) return m_context.prompts.showError(tr("Identity card"), officer.error());
    if (!m_context.session.canWrite()) {
        m_context.prompts.inform(QStringLiteral("desk.cardRead"), tr("Identity card"),
                                 joined({officer->rank, officer->name, officer->number, officer->unit}) + QLatin1Char('\n') +
                                     tr("Open a case to give this officer a key to it."));
        return;
    }
    m_context.prompts.ask(officerRoleForm(*officer), [this, officer = *officer](FormAnswer a) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        const Status s = opened->addOfficer(officer, domain::officerRoleFromText(a.text("role")));
        if (!s) m_context.prompts.showError(tr("Give an officer a key"), s.error());
        m_context.session.changed(Changed::Particulars);
    });
}

void CaseFlow::addNote() {
    Form f;
    f.id = QStringLiteral("case.addNote");
    f.title = tr("Add note");
    f.text = tr("A note is written once. It cannot be changed later, only followed by another.");
    f.accept = tr("Add note");
    FormField text{QStringLiteral("text"), tr("Note"), FormField::Kind::Text, {}, true, {}, {}, {}, {}, {}};
    FormField about{QStringLiteral("about"), tr("About (exhibit or message number)"), FormField::Kind::Line, m_context.session.selectedReference(), false, QStringLiteral("DE-04"), {}, {}, {}, {}};
    f.fields = {text, about};
    m_context.prompts.ask(f, [this](FormAnswer a) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        auto r = services::Register(*opened).addNote(a.text("text"), a.text("about"));
        if (!r) m_context.prompts.showError(tr("Add note"), r.error());
        m_context.session.changed(Changed::Notes);
    });
}

void CaseFlow::addTask() {
    Form f;
    f.id = QStringLiteral("case.addTask");
    f.title = tr("Add task");
    f.accept = tr("Add task");
    FormField title{QStringLiteral("title"), tr("What is to be done"), FormField::Kind::Line, {}, true, {}, {}, {}, {}, {}};
    FormField who{QStringLiteral("assignee"), tr("Who"), FormField::Kind::Line, m_context.session.desk().officer().name, false, {}, {}, {}, {}, {}};
    FormField due{QStringLiteral("due"), tr("Until"), FormField::Kind::Time, {}, false, {}, {}, {}, {}, {}};
    f.fields = {title, who, due};
    m_context.prompts.ask(f, [this](FormAnswer a) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        std::optional<qint64> until;
        if (!a.text("due").isEmpty()) until = a.text("due").toLongLong();
        if (const Status s = m_context.session.did(services::reversible::addTask(*opened, a.text("title"), a.text("assignee"), until)); !s)
            m_context.prompts.showError(tr("Add task"), s.error());
        m_context.session.changed(Changed::Notes);
    });
}

QString CaseFlow::verifyName() { return tr("Verify the case"); }

void CaseFlow::verify() {
    const auto opened = m_context.session.opened();
    m_context.jobs.run<services::VerifyReport>(
        verifyName(), [opened](JobControl& job) { return services::verifyCase(*opened, job); }, this,
        [this](Result<services::VerifyReport> r) {
            if (!r) {
                m_context.prompts.showError(tr("Verification"), r.error());
                return;
            }
            const QString said = verifyText(*r);
            // For the audit page, which may be built only later.
            quint64 wrong = 0;
            for (const auto& f : r->findings)
                if (f.seq && (!wrong || f.seq < wrong)) wrong = f.seq;
            Session& session = m_context.session;
            session.setProperty("verify.case", session.opened() ? session.opened()->id().toString() : QString());
            session.setProperty("verify.clean", r->clean);
            session.setProperty("verify.at", r->finishedAt);
            session.setProperty("verify.events", r->events);
            session.setProperty("verify.objects", r->objects);
            session.setProperty("verify.faults", qint64(r->findings.size()));
            session.setProperty("verify.wrong", wrong);
            Q_EMIT verified(said, r->clean);
            m_context.session.changed(Changed::Everything);
            if (!r->clean) {
                QStringList lines{said};
                for (const auto& f : r->findings) lines << joined({f.thing, saidText(f.text)});
                m_context.prompts.inform(QStringLiteral("verify.findings"), tr("The verification found faults"), lines.join(QLatin1Char('\n')));
            }
        },
        [](const services::VerifyReport& r) { return verifyText(r); });
}

void CaseFlow::saveCard() {
    FileQuestion q;
    q.id = QStringLiteral("desk.card");
    q.title = tr("Save my identity card");
    q.kind = FileQuestion::Kind::Save;
    q.suggestion = m_context.session.desk().officer().number + QStringLiteral(".sbcard");
    m_context.prompts.choosePaths(q, [this](QStringList paths) {
        auto card = m_context.session.desk().identityCard();
        const Status s = card ? writeAtomically(paths.first(), *card) : Status(card.error());
        if (!s) m_context.prompts.showError(tr("Save my identity card"), s.error());
        else m_context.prompts.inform(QStringLiteral("desk.card.saved"), tr("Identity card saved"),
                                      tr("Give %1 to the officer who is to add you. It holds public data only.").arg(isolated(paths.first())));
    });
}

void CaseFlow::changePassphrase() {
    Form f;
    f.id = QStringLiteral("desk.passphrase");
    f.title = tr("Change passphrase");
    f.text = tr("The cases need no change: only your identity is locked anew.");
    f.accept = tr("Change");
    FormField before{QStringLiteral("old"), tr("Passphrase now"), FormField::Kind::Passphrase, {}, true, {}, {}, {}, {}, {}};
    FormField after{QStringLiteral("new"), tr("New passphrase"), FormField::Kind::NewPassphrase, {}, true, {}, tr("Five or more random words, or 14 or more mixed characters."), {}, {}, {}};
    f.fields = {before, after};
    m_context.prompts.ask(f, [this](FormAnswer a) {
        auto secrets = std::make_shared<std::map<QString, SecureBytes>>(std::move(a.secrets));
        services::Desk& desk = m_context.session.desk();
        m_context.jobs.run<std::monostate>(
            tr("Change passphrase"),
            [&desk, secrets](JobControl&) {
                return desk.changePassphrase((*secrets)[QStringLiteral("old")], (*secrets)[QStringLiteral("new")]);
            },
            this, [this](Status r) {
                if (!r) m_context.prompts.showError(tr("The passphrase was not changed"), r.error());
                else m_context.prompts.inform(QStringLiteral("desk.passphrase.changed"), tr("Passphrase changed"), tr("The new passphrase opens this desk from now on."));
            });
    });
}

} // namespace saboot::ui
