#include "base/file.h"
#include "cli/context.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

namespace saboot::cli {

void addDeskCommands(CLI::App& app, Chosen& chosen) {
    auto* desk = app.add_subcommand("desk", "The officer's profile on this machine");

    struct Create {
        std::string name, nameUrdu, rank, number, unit;
    };
    auto* create = desk->add_subcommand("create", "Make the desk and its officer's identity");
    auto c = std::make_shared<Create>();
    create->add_option("--name", c->name, "Name in Latin letters")->required();
    create->add_option("--name-urdu", c->nameUrdu, "Name in Urdu");
    create->add_option("--rank", c->rank, "Rank");
    create->add_option("--number", c->number, "Belt or service number");
    create->add_option("--unit", c->unit, "Unit or police station");
    create->callback([c, &chosen] {
        chosen.command = [c](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            if (d->hasOfficer()) return Error(ErrorCode::AlreadyExists, QStringLiteral("The desk %1").arg(d->folder()));
            domain::Officer o;
            o.name = qs(c->name);
            o.nameUrdu = qs(c->nameUrdu);
            o.rank = qs(c->rank);
            o.number = qs(c->number);
            o.unit = qs(c->unit);
            SABOOT_TRY(const SecureBytes p, x.passphrase(x.passphraseFd, QStringLiteral("New passphrase: ")));
            if (x.passphraseFd < 0) {
                SABOOT_TRY(const SecureBytes again, x.passphrase(-1, QStringLiteral("The same again: ")));
                if (!(p == again)) return Error(ErrorCode::InvalidArgument, QStringLiteral("the two passphrases differ"));
            }
            SABOOT_CHECK(d->createOfficer(o, p));
            if (x.json)
                x.print(QJsonObject{{QStringLiteral("officer"), d->officer().id.toString()}, {QStringLiteral("desk"), d->folder()}});
            else
                x.print(QStringLiteral("Desk made in %1 for %2.").arg(d->folder(), d->officer().name));
            return ok();
        };
    });

    auto* card = desk->add_subcommand("card", "Write the identity card to hand to other officers");
    auto out = std::make_shared<std::string>();
    card->add_option("--out", *out, "The .sbcard file to write")->required();
    card->callback([out, &chosen] {
        chosen.command = [out](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            if (!d->hasOfficer()) return Error(ErrorCode::NotFound, QStringLiteral("The desk's officer"));
            SABOOT_TRY(const QByteArray bytes, d->identityCard());
            if (QFileInfo::exists(qs(*out))) return Error(ErrorCode::AlreadyExists, qs(*out));
            SABOOT_CHECK(writeAtomically(qs(*out), bytes));
            x.print(QStringLiteral("Identity card of %1 written to %2.").arg(d->officer().name, qs(*out)));
            return ok();
        };
    });

    auto* show = desk->add_subcommand("show", "Who the desk belongs to, and the start checks");
    show->callback([&chosen] {
        chosen.command = [](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            const auto& o = d->officer();
            if (x.json) {
                x.print(QJsonObject{{QStringLiteral("desk"), d->folder()},
                                    {QStringLiteral("name"), o.name},
                                    {QStringLiteral("rank"), o.rank},
                                    {QStringLiteral("number"), o.number},
                                    {QStringLiteral("unit"), o.unit}});
            } else {
                x.print(d->hasOfficer() ? QStringLiteral("%1 %2, %3, %4").arg(o.rank, o.name, o.number, o.unit).simplified()
                                        : QStringLiteral("No officer yet. Make one with: saboot-cli desk create"));
            }
            for (const auto& check : d->startChecks()) {
                const char* state = check.state == services::StartCheck::State::Passed    ? "passed"
                                    : check.state == services::StartCheck::State::Warning ? "warning"
                                                                                          : "failed";
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("check"), check.id},
                                        {QStringLiteral("state"), QLatin1String(state)},
                                        {QStringLiteral("text"), check.text},
                                        {QStringLiteral("detail"), check.detail}});
                else
                    x.row({QLatin1String(state), check.text, check.detail});
                if (check.state == services::StartCheck::State::Failed) x.exitCode = 3;
            }
            return ok();
        };
    });

    auto* change = desk->add_subcommand("passphrase", "Change the passphrase");
    auto newFd = std::make_shared<int>(-1);
    change->add_option("--new-passphrase-fd", *newFd, "Read the new passphrase from this descriptor");
    change->callback([newFd, &chosen] {
        chosen.command = [newFd](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            SABOOT_TRY(const SecureBytes before, x.passphrase(x.passphraseFd, QStringLiteral("Present passphrase: ")));
            SABOOT_TRY(const SecureBytes after, x.passphrase(*newFd, QStringLiteral("New passphrase: ")));
            SABOOT_CHECK(d->changePassphrase(before, after));
            x.print(QStringLiteral("The passphrase was changed. Cases need no change."));
            return ok();
        };
    });
}

} // namespace saboot::cli
