#include "base/file.h"
#include "cli/context.h"
#include "services/overview.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>

namespace saboot::cli {

namespace {

struct Particulars {
    std::string dir, title, titleUrdu, number, fir, firDate, station, stationUrdu, agency, agencyUrdu, unit, classification, offenceDate, authority;
    std::vector<std::string> sections; ///< "CNSA 1997: 6, 8, 9(2)"
};

QJsonObject toJson(const domain::CaseParticulars& p) {
    QJsonArray sections;
    for (const auto& s : p.sections) sections.append(s.act + QStringLiteral(": ") + s.sections);
    return {{QStringLiteral("id"), p.id.toString()},      {QStringLiteral("title"), p.title},
            {QStringLiteral("number"), p.caseNumber},     {QStringLiteral("fir"), p.firNumber},
            {QStringLiteral("fir_date"), p.firDate},      {QStringLiteral("station"), p.station},
            {QStringLiteral("agency"), p.agency},         {QStringLiteral("unit"), p.unit},
            {QStringLiteral("sections"), sections},       {QStringLiteral("offence_date"), p.offenceDate},
            {QStringLiteral("authority"), p.authority},   {QStringLiteral("classification"), p.classification},
            {QStringLiteral("created"), isoUtc(p.createdAt)}, {QStringLiteral("training"), p.training}};
}

} // namespace

void addCaseCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("case", "Make, list and describe cases");

    auto* create = group->add_subcommand("create", "Make an encrypted case folder");
    auto p = std::make_shared<Particulars>();
    auto recoveryOut = std::make_shared<std::string>();
    create->add_option("dir", p->dir, "The folder to make (NAME.saboot)")->required();
    create->add_option("--title", p->title, "Name of the case")->required();
    create->add_option("--title-urdu", p->titleUrdu, "Name in Urdu");
    create->add_option("--number", p->number, "The agency's case number");
    create->add_option("--fir", p->fir, "FIR number, 47/2026");
    create->add_option("--fir-date", p->firDate, "FIR date, 2026-11-03");
    create->add_option("--station", p->station, "Police station");
    create->add_option("--station-urdu", p->stationUrdu, "Police station in Urdu");
    create->add_option("--agency", p->agency, "Agency");
    create->add_option("--agency-urdu", p->agencyUrdu, "Agency in Urdu");
    create->add_option("--unit", p->unit, "Directorate or circle");
    create->add_option("--section", p->sections, "Act and sections, \"CNSA 1997: 6, 8, 9(2)\" (repeatable)");
    create->add_option("--offence-date", p->offenceDate, "Date of the offence; decides which text of the law applies");
    create->add_option("--authority", p->authority, "Order that lets the officer investigate");
    create->add_option("--classification", p->classification, "Printed on every page");
    create->add_option("--recovery-out", *recoveryOut, "Write the recovery key to this file, for printing, instead of the screen");
    create->callback([p, recoveryOut, &chosen] {
        chosen.command = [p, recoveryOut](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            domain::CaseParticulars c;
            c.title = qs(p->title);
            c.titleUrdu = qs(p->titleUrdu);
            c.caseNumber = qs(p->number);
            c.firNumber = qs(p->fir);
            c.firDate = qs(p->firDate);
            c.station = qs(p->station);
            c.stationUrdu = qs(p->stationUrdu);
            c.agency = qs(p->agency);
            c.agencyUrdu = qs(p->agencyUrdu);
            c.unit = qs(p->unit);
            c.offenceDate = qs(p->offenceDate);
            c.authority = qs(p->authority);
            c.classification = qs(p->classification);
            for (const auto& s : p->sections) {
                const QString text = qs(s);
                c.sections.push_back({text.section(QLatin1Char(':'), 0, 0).trimmed(), text.section(QLatin1Char(':'), 1).trimmed()});
            }
            SABOOT_TRY(services::OpenCase::Created made, services::OpenCase::create(*d, qs(p->dir), c));
            if (!recoveryOut->empty()) SABOOT_CHECK(writeAtomically(qs(*recoveryOut), made.recoveryKey.toUtf8() + '\n'));
            if (x.json) {
                QJsonObject o{{QStringLiteral("case"), made.opened->path()}, {QStringLiteral("id"), made.opened->id().toString()}};
                if (recoveryOut->empty()) o[QStringLiteral("recovery_key")] = made.recoveryKey;
                x.print(o);
            } else {
                x.print(QStringLiteral("Case made in %1.").arg(made.opened->path()));
                if (recoveryOut->empty())
                    x.print(QStringLiteral("Recovery key, shown once. Print it, seal it in an envelope, give it to the supervisor:\n%1").arg(made.recoveryKey));
            }
            return ok();
        };
    });

    auto* info = group->add_subcommand("info", "Particulars and counters of a case");
    auto infoPath = std::make_shared<std::string>();
    info->add_option("case", *infoPath, "The case folder")->required();
    info->callback([infoPath, &chosen] {
        chosen.command = [infoPath](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * o, x.openCase(qs(*infoPath), services::OpenMode::ReadOnly));
            SABOOT_TRY(const domain::CaseParticulars c, o->particulars());
            SABOOT_TRY(const services::Counters n, services::Overview(*o).counters());
            const services::HeadState head = o->head();
            if (x.json) {
                QJsonObject j = toJson(c);
                j[QStringLiteral("exhibits")] = n.exhibits;
                j[QStringLiteral("chats")] = n.chats;
                j[QStringLiteral("messages")] = n.messages;
                j[QStringLiteral("identifiers")] = n.identifiers;
                j[QStringLiteral("persons")] = n.persons;
                j[QStringLiteral("head")] = head.printed;
                x.print(j);
                return ok();
            }
            x.print(c.title + (c.training ? QStringLiteral(" (training, fictional)") : QString()));
            x.print(QStringLiteral("FIR %1, %2, %3").arg(c.firNumber.isEmpty() ? QStringLiteral("not known") : c.firNumber,
                                                         c.station.isEmpty() ? QStringLiteral("station not known") : c.station,
                                                         c.agency.isEmpty() ? QStringLiteral("agency not known") : c.agency));
            x.print(QStringLiteral("%1 exhibits, %2 chats with %3 messages, %4 identifiers, %5 persons")
                        .arg(n.exhibits).arg(n.chats).arg(n.messages).arg(n.identifiers).arg(n.persons));
            x.print(QStringLiteral("Chain head %1").arg(head.printed));
            return ok();
        };
    });

    auto* list = group->add_subcommand("list", "Cases known to this desk");
    list->callback([&chosen] {
        chosen.command = [](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            for (const auto& c : d->cases()) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("path"), c.path}, {QStringLiteral("title"), c.title}, {QStringLiteral("fir"), c.firNumber}});
                else
                    x.row({c.title, c.firNumber, c.path});
            }
            return ok();
        };
    });

    auto* officer = group->add_subcommand("add-officer", "Give another officer a key, by identity card");
    struct Add {
        std::string path, card, role = "member";
    };
    auto a = std::make_shared<Add>();
    officer->add_option("case", a->path, "The case folder")->required();
    officer->add_option("--card", a->card, "The officer's .sbcard file")->required();
    officer->add_option("--role", a->role, "investigator, member or supervisor")->check(CLI::IsMember({"investigator", "member", "supervisor"}));
    officer->callback([a, &chosen] {
        chosen.command = [a](Context& x) -> Status {
            SABOOT_TRY(const QByteArray bytes, readBounded(qs(a->card), 1 << 20));
            SABOOT_TRY(const domain::Officer who, services::Desk::readCard(bytes));
            SABOOT_TRY(services::OpenCase * o, x.openCase(qs(a->path), services::OpenMode::ReadWrite));
            SABOOT_CHECK(o->addOfficer(who, domain::officerRoleFromText(qs(a->role))));
            x.print(QStringLiteral("%1 %2 now holds a key of the case.").arg(who.rank, who.name).trimmed());
            return ok();
        };
    });

    auto* recover = group->add_subcommand("recover", "Open with the printed recovery key and give this desk a key");
    auto rec = std::make_shared<std::pair<std::string, int>>("", -1);
    recover->add_option("case", rec->first, "The case folder")->required();
    recover->add_option("--recovery-fd", rec->second, "Read the recovery key from this descriptor");
    recover->callback([rec, &chosen] {
        chosen.command = [rec](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            SABOOT_TRY(const SecureBytes key, x.passphrase(rec->second, QStringLiteral("Recovery key: ")));
            SABOOT_TRY(auto opened, services::OpenCase::recover(*d, qs(rec->first), QString::fromUtf8(key.view())));
            x.print(QStringLiteral("Opened with the recovery key. This is recorded in the audit chain, and this desk now holds a key."));
            return ok();
        };
    });
}

} // namespace saboot::cli
