#include "shell/workflow.h"

#include "actions/actions.h"
#include "jobs/jobs.h"
#include "pages/chats/mappingdialog.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/redactions.h"
#include "services/register.h"
#include "services/reversiblework.h"
#include "services/tablereading.h"
#include "services/tools.h"
#include "shell/workforms.h"
#include "theme/bidi.h"
#include "widgets/chip.h"

#include <algorithm>

namespace saboot::ui {

using services::Register;

WorkFlow::WorkFlow(Context& context, QWidget* window) : m_context(context), m_window(window) {
    bind();
    connect(&m_context.session, &Session::selectionChanged, &m_context.actions, &Actions::refresh);
}

void WorkFlow::bind() {
    Session& s = m_context.session;
    const Actions::Rule writing = [&s]() -> QString {
        return !s.hasCase() ? tr("Open a case first.") : s.canWrite() ? QString() : tr("The case is open for reading only.");
    };
    const Actions::Rule identifier = [&s, writing]() -> QString {
        const QString why = writing();
        return !why.isEmpty() ? why : s.selectedIdentifier() ? QString() : tr("Select an identifier first.");
    };
    const Actions::Rule person = [&s, writing]() -> QString {
        const QString why = writing();
        return !why.isEmpty() ? why : s.selectedPerson().isEmpty() ? tr("Select a person first.") : QString();
    };
    const auto bindOne = [this](const char* id, std::function<void()> fn, Actions::Rule rule) {
        m_context.actions.bind(QString::fromLatin1(id), this, std::move(fn), std::move(rule));
    };
    bindOne("chats.importTable", [this] { importTable(); }, writing);
    bindOne("chats.import", [this] { importChat(); }, writing);
    bindOne("identifiers.check", [this] { checkValue(); }, {});
    bindOne("identifiers.add", [this] { addIdentifier(); }, writing);
    bindOne("identifiers.confirm", [this] { review(domain::Review::Confirmed); }, identifier);
    bindOne("identifiers.reject", [this] { review(domain::Review::Rejected); }, identifier);
    bindOne("identifiers.link", [this] { linkToPerson(); }, identifier);
    bindOne("persons.add", [this] { addPerson(); }, writing);
    bindOne("persons.edit", [this] { editPerson(); }, person);
    bindOne("persons.redact", [this] { redactPerson(); }, person);
}

// ---- chats ---------------------------------------------------------------------------------------------------------

void WorkFlow::importChat() {
    auto exhibits = services::Exhibits(*m_context.session.opened()).list();
    if (!exhibits) return m_context.prompts.showError(tr("Import chat"), exhibits.error());
    Form f = importForm(*exhibits, m_context.session.selectedExhibit());
    if (exhibits->empty()) {
        m_context.prompts.inform(QStringLiteral("chats.noExhibit"), tr("Import chat"), tr("Attach the export as evidence first; then import it."));
        return;
    }
    m_context.prompts.ask(f, [this](FormAnswer a) { importExhibit(ExhibitId::fromString(a.text("exhibit")), chatOptionsFrom(a)); });
}

void WorkFlow::importTable() {
    auto exhibits = services::Exhibits(*m_context.session.opened()).list();
    if (!exhibits) return m_context.prompts.showError(tr("Read a table as a chat"), exhibits.error());
    std::vector<domain::Exhibit> tables;
    for (auto& e : *exhibits)
        if (!e.isWithdrawn() && services::looksLikeTable(e.fileName, e.mediaType)) tables.push_back(std::move(e));
    if (tables.empty())
        return m_context.prompts.inform(QStringLiteral("chats.noTable"), tr("Read a table as a chat"), tr("No CSV or XLSX is among the exhibits. Attach it as evidence first."));
    for (const auto& e : tables)
        if (e.number == m_context.session.selectedExhibit() || tables.size() == 1) return readTable(e);
    m_context.prompts.ask(tableForm(tables), [this, tables](FormAnswer a) {
        for (const auto& e : tables)
            if (e.id == ExhibitId::fromString(a.text("exhibit"))) return readTable(e);
    });
}

void WorkFlow::readTable(const domain::Exhibit& exhibit) {
    if (!m_context.session.hasCase()) return;
    auto* dialog = new MappingDialog(m_context, exhibit, m_window, [this, id = exhibit.id](const domain::ChatOptions& options) { importExhibit(id, options); });
    dialog->open();
}

void WorkFlow::importExhibit(const ExhibitId& exhibit, const domain::ChatOptions& options) {
    const auto opened = m_context.session.opened();
    if (!opened) return;
    m_context.jobs.run<std::vector<domain::Chat>>(
        tr("Import chat"), [opened, exhibit, options](JobControl& job) { return services::Chats(*opened).import(exhibit, options, job); }, this,
        [this, exhibit, options](Result<std::vector<domain::Chat>> r) {
            if (!r && r.error().code() == ErrorCode::DateOrderUndecided) return askDateOrder(exhibit, options, sentence(r.error()));
            if (!r && r.error().code() == ErrorCode::FormatUnknown && options.format == QLatin1String("auto"))
                // No known export, but a table: the officer can say which column is what.
                if (auto e = services::Exhibits(*m_context.session.opened()).byId(exhibit); e && services::looksLikeTable(e->fileName, e->mediaType)) return readTable(*e);
            if (!r) return m_context.prompts.showError(tr("The chat was not imported"), r.error());
            m_context.session.changed(Changed::Everything);
            if (!r->empty()) m_context.openReference(r->front().number);
        },
        [](const std::vector<domain::Chat>& chats) {
            qint64 messages = 0, issues = 0;
            for (const auto& c : chats) {
                messages += c.messages;
                issues += c.issues;
            }
            const QString said = tr("%1 messages imported.").arg(numberText(messages));
            return issues ? said + QLatin1Char(' ') + tr("%n place(s) noticed while reading: see the chat's menu.", nullptr, int(issues)) : said;
        });
}

void WorkFlow::askDateOrder(const ExhibitId& exhibit, domain::ChatOptions options, const QString& why) {
    m_context.prompts.ask(dateOrderForm(why), [this, exhibit, options](FormAnswer a) mutable {
        options.dateOrder = domain::dateOrderFromText(a.text("order")).value_or(domain::DateOrder::Dmy);
        importExhibit(exhibit, options);
    });
}

// ---- identifiers ---------------------------------------------------------------------------------------------------

void WorkFlow::checkValue() {
    m_context.prompts.ask(checkForm({}, {}), [this](FormAnswer a) {
        const QString value = a.text("value");
        QStringList lines;
        for (const auto& facts : services::checkIdentifier(value, std::nullopt)) {
            const QString networks = facts.networks.join(QLatin1Char('/')).toUpper();
            lines << joined({kindText(facts.kind), networks, facts.testnet ? tr("test network") : QString(), verdictChip(facts, false).text});
            if (!facts.reason.isEmpty()) lines << saidText(facts.reason);
            if (!facts.normal.isEmpty() && facts.normal != value && !domain::isSecret(facts.kind)) lines << ltr(facts.normal);
        }
        lines << tr("A valid checksum does not show who owns it.");
        m_context.prompts.inform(QStringLiteral("identifiers.checked"), tr("Checked, nothing saved"), lines.join(QLatin1Char('\n')));
    });
}

void WorkFlow::addIdentifier() {
    const QString number = m_context.session.selectedExhibit();
    m_context.prompts.ask(addIdentifierForm(number), [this](FormAnswer a) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        ExhibitId exhibit;
        if (!a.text("exhibit").isEmpty()) {
            auto e = services::Exhibits(*opened).byNumber(a.text("exhibit"));
            if (!e) return m_context.prompts.showError(tr("Record an identifier"), e.error());
            exhibit = e->id;
        }
        IdentifierRow row = 0;
        if (const Status s = m_context.session.did(services::reversible::recordIdentifier(*opened, a.text("value"), exhibit, a.text("reason"), row)); !s)
            return m_context.prompts.showError(tr("Record an identifier"), s.error());
        m_context.session.changed(Changed::Identifiers);
        m_context.openReference(QStringLiteral("identifier %1").arg(row));
    });
}

void WorkFlow::review(domain::Review verdict) {
    const IdentifierRow row = m_context.session.selectedIdentifier();
    const auto store = [this, row, verdict](const QString& reason) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        if (const Status s = m_context.session.did(services::reversible::review(*opened, row, verdict, plain(reason))); !s)
            m_context.prompts.showError(verdict == domain::Review::Confirmed ? tr("Confirm") : tr("Reject"), s.error());
        m_context.session.changed(Changed::Identifiers);
    };
    // Confirming says only that the officer compared it with the source; rejecting must say why.
    if (verdict == domain::Review::Confirmed) return m_context.session.whenFree([store] { store(tr("Compared with the source by the officer.")); });
    ReasonQuestion q{QStringLiteral("identifiers.reject"), tr("Reject this identifier"), tr("It stays in the case, marked as rejected."), tr("Reject")};
    m_context.prompts.askReason(q, store);
}

void WorkFlow::linkToPerson() {
    const auto opened = m_context.session.opened();
    const IdentifierRow row = m_context.session.selectedIdentifier();
    Register reg(*opened);
    auto persons = reg.persons();
    auto sightings = reg.sightings(row);
    if (!persons) return m_context.prompts.showError(tr("Link to a person"), persons.error());
    if (!sightings) return m_context.prompts.showError(tr("Link to a person"), sightings.error());
    if (persons->empty()) {
        m_context.prompts.inform(QStringLiteral("identifiers.noPerson"), tr("Link to a person"), tr("Add the person first."));
        return;
    }
    Form form = claimForm(*persons, *sightings);
    for (const auto& p : *persons)
        if (p.number == m_context.session.selectedPerson()) form.fields.front().value = p.id.toString(); // the one looked at or dropped on
    m_context.prompts.ask(form, [this, row, sightings = *sightings](FormAnswer a) {
        const auto still = m_context.session.opened();
        if (!still) return;
        domain::PersonClaim claim = claimFrom(a, sightings);
        claim.identifier = row;
        if (const Status s = m_context.session.did(services::reversible::claim(*still, claim)); !s)
            m_context.prompts.showError(tr("Link to a person"), s.error());
        m_context.session.changed(Changed::Persons);
        m_context.session.changed(Changed::Identifiers);
    });
}

// ---- persons -------------------------------------------------------------------------------------------------------

void WorkFlow::addPerson() {
    m_context.prompts.ask(personForm({}, tr("Add person"), tr("Add person")), [this](FormAnswer a) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        domain::Person person = personFrom(a, {});
        if (const Status s = m_context.session.did(services::reversible::addPerson(*opened, person)); !s) return m_context.prompts.showError(tr("Add person"), s.error());
        m_context.session.changed(Changed::Persons);
        m_context.openReference(person.number);
    });
}

void WorkFlow::editPerson() {
    auto persons = Register(*m_context.session.opened()).persons();
    if (!persons) return m_context.prompts.showError(tr("Edit person"), persons.error());
    for (const auto& p : *persons) {
        if (p.number != m_context.session.selectedPerson()) continue;
        m_context.prompts.ask(personForm(p, tr("Edit person"), tr("Go on")), [this, p](FormAnswer a) {
            ReasonQuestion q{QStringLiteral("persons.edit.reason"), tr("Change the person"), tr("The old words stay in the audit."), tr("Change")};
            m_context.prompts.askReason(q, [this, after = personFrom(a, p)](QString reason) {
                const auto opened = m_context.session.opened();
                if (!opened) return;
                if (const Status s = m_context.session.did(services::reversible::changePerson(*opened, after, reason)); !s) m_context.prompts.showError(tr("Edit person"), s.error());
                m_context.session.changed(Changed::Persons);
            });
        });
        return;
    }
}

void WorkFlow::redactPerson() {
    auto persons = Register(*m_context.session.opened()).persons();
    if (!persons) return m_context.prompts.showError(tr("Redact a person"), persons.error());
    const auto p = std::find_if(persons->begin(), persons->end(), [&](const domain::Person& x) { return x.number == m_context.session.selectedPerson(); });
    if (p == persons->end()) return;
    const auto fields = services::Redactions(*m_context.session.opened()).fieldsOf(p->id);
    if (!fields) return m_context.prompts.showError(tr("Redact a person"), fields.error());
    m_context.prompts.ask(redactForm("persons.redact", tr("Redact %1").arg(isolated(shownName(*p))), *fields), [this, id = p->id, fields = *fields](FormAnswer a) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        if (const Status s = m_context.session.did(services::reversible::redactPerson(*opened, id, redactedFields(a, fields), a.text("label"), a.text("reason"))); !s)
            m_context.prompts.showError(tr("Redact a person"), s.error());
        m_context.session.changed(Changed::Persons);
        m_context.session.changed(Changed::Report);
    });
}

} // namespace saboot::ui
