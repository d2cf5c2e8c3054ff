#include "base/file.h"
#include "cli/context.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "services/tools.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <algorithm>
#include <cstdio>

namespace saboot::cli {

namespace {

QJsonObject toJson(const domain::IdentifierFacts& f) {
    QJsonObject o{{QStringLiteral("input"), f.input},
                  {QStringLiteral("kind"), domain::toText(f.kind)},
                  {QStringLiteral("networks"), QJsonArray::fromStringList(f.networks)},
                  {QStringLiteral("testnet"), f.testnet},
                  {QStringLiteral("verdict"), domain::toText(f.verdict)},
                  {QStringLiteral("reason"), f.reason},
                  {QStringLiteral("normal"), f.normal},
                  {QStringLiteral("standard"), f.standard}};
    if (!f.note.isEmpty()) o[QStringLiteral("note")] = f.note;
    return o;
}

QByteArray readAll(FILE* file) {
    QByteArray all;
    char buffer[1 << 16];
    while (const size_t n = std::fread(buffer, 1, sizeof buffer, file)) all.append(buffer, qsizetype(n));
    return all;
}

} // namespace

void addIdentifierCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("identifier", "Check, scan, add and list identifiers");

    struct Check {
        std::vector<std::string> values;
        std::string kind;
        bool fromStdin = false;
    };
    auto* check = group->add_subcommand("check", "Kind, network, verdict and reason of values; one JSON line each");
    auto c = std::make_shared<Check>();
    check->add_option("values", c->values, "Values");
    check->add_flag("--stdin", c->fromStdin, "Read one value per line");
    check->add_option("--kind", c->kind, "Only this kind");
    check->callback([c, &chosen] {
        chosen.command = [c](Context& x) -> Status {
            std::optional<domain::IdentifierKind> only;
            if (!c->kind.empty()) {
                only = domain::identifierKindFromText(qs(c->kind));
                if (*only == domain::IdentifierKind::Unknown)
                    return Error(ErrorCode::InvalidArgument, QStringLiteral("the kind \"%1\"").arg(qs(c->kind)));
            }
            QStringList values;
            for (const auto& v : c->values) values << qs(v);
            if (c->fromStdin)
                for (const QString& line : QString::fromUtf8(readAll(stdin)).split(QLatin1Char('\n')))
                    if (!line.trimmed().isEmpty()) values << (line.endsWith(QLatin1Char('\r')) ? line.chopped(1) : line);
            if (values.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("no value given; name values or use --stdin"));
            for (const QString& v : values) x.print(toJson(services::checkIdentifier(v, only).front()));
            return ok();
        };
    });

    auto* kinds = group->add_subcommand("kinds", "Every kind: shape, check, normal form and standard");
    kinds->callback([&chosen] {
        chosen.command = [](Context& x) -> Status {
            for (const auto& k : services::identifierKinds()) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("name"), k.name}, {QStringLiteral("kind"), domain::toText(k.kind)}, {QStringLiteral("networks"), QJsonArray::fromStringList(k.networks)},
                                        {QStringLiteral("shape"), k.shape}, {QStringLiteral("check"), k.check}, {QStringLiteral("normal"), k.normal}, {QStringLiteral("standard"), k.standard},
                                        {QStringLiteral("example"), k.example}, {QStringLiteral("needs_context"), k.needsContext}});
                else
                    x.row({k.name, domain::toText(k.kind), k.networks.join(QLatin1Char(' ')), k.shape, k.check, k.standard});
            }
            return ok();
        };
    });

    auto* scan = group->add_subcommand("scan", "Find identifiers in a text; one JSON line per hit with byte offsets");
    auto s = std::make_shared<std::string>();
    scan->add_option("file", *s, "A UTF-8 text, or - for standard input")->required();
    scan->callback([s, &chosen] {
        chosen.command = [s](Context& x) -> Status {
            QByteArray text;
            if (*s == "-") {
                text = readAll(stdin);
            } else {
                SABOOT_TRY(text, readBounded(qs(*s), qint64(2) << 30));
            }
            for (const auto& h : services::scanText(text)) {
                QJsonObject o = toJson(h.facts);
                o[QStringLiteral("start")] = h.start;
                o[QStringLiteral("end")] = h.end;
                x.print(o);
            }
            return ok();
        };
    });

    struct Add {
        std::string path, value, exhibit, reason;
    };
    auto* add = group->add_subcommand("add", "Enter an identifier by hand");
    auto a = std::make_shared<Add>();
    add->add_option("case", a->path, "The case folder")->required();
    add->add_option("value", a->value, "The identifier")->required();
    add->add_option("--exhibit", a->exhibit, "The exhibit that shows it");
    add->add_option("--reason", a->reason, "Where it comes from")->required();
    add->callback([a, &chosen] {
        chosen.command = [a](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(a->path), services::OpenMode::ReadWrite));
            ExhibitId exhibit;
            if (!a->exhibit.empty()) {
                SABOOT_TRY(const domain::Exhibit e, services::Exhibits(*opened).byNumber(qs(a->exhibit)));
                exhibit = e.id;
            }
            SABOOT_TRY(const domain::Identifier added, services::Register(*opened).addIdentifier(qs(a->value), exhibit, qs(a->reason)));
            x.print(toJson(added.facts));
            return ok();
        };
    });

    auto* list = group->add_subcommand("list", "Identifiers of a case");
    auto l = std::make_shared<std::string>();
    list->add_option("case", *l, "The case folder")->required();
    list->callback([l, &chosen] {
        chosen.command = [l](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*l), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto all, services::Register(*opened).identifiers());
            for (const auto& i : all) {
                const bool secret = domain::isSecret(i.facts.kind);
                const QString value = secret ? QStringLiteral("(masked: spending secret)") : i.facts.normal;
                if (x.json) {
                    QJsonObject o = toJson(i.facts);
                    if (secret) o[QStringLiteral("input")] = o[QStringLiteral("normal")] = value;
                    o[QStringLiteral("review")] = domain::toText(i.review);
                    o[QStringLiteral("sightings")] = i.sightings;
                    o[QStringLiteral("first")] = i.firstReference;
                    x.print(o);
                } else {
                    x.row({domain::toText(i.facts.kind), i.facts.networks.join(QLatin1Char(',')), domain::toText(i.facts.verdict), value,
                           QStringLiteral("seen %1").arg(i.sightings), i.firstReference});
                }
            }
            return ok();
        };
    });
}

void addPersonCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("person", "The register of persons");

    struct Add {
        std::string path, name, nameUrdu, cnic, address, role, note;
        std::vector<std::string> aliases;
        bool fir = false;
    };
    auto* add = group->add_subcommand("add", "Add a person");
    auto a = std::make_shared<Add>();
    add->add_option("case", a->path, "The case folder")->required();
    add->add_option("--name", a->name, "Name in Latin letters");
    add->add_option("--name-urdu", a->nameUrdu, "Name in Urdu");
    add->add_option("--alias", a->aliases, "Alias (repeatable)");
    add->add_option("--cnic", a->cnic, "CNIC");
    add->add_option("--address", a->address, "Address");
    add->add_option("--role", a->role, "accused, suspect, witness");
    add->add_option("--note", a->note, "Note");
    add->add_flag("--named-in-fir", a->fir, "Named in the FIR");
    add->callback([a, &chosen] {
        chosen.command = [a](Context& x) -> Status {
            if (a->name.empty() && a->nameUrdu.empty() && a->aliases.empty())
                return Error(ErrorCode::InvalidArgument, QStringLiteral("a person needs a name or an alias"));
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(a->path), services::OpenMode::ReadWrite));
            domain::Person p;
            p.nameLatin = qs(a->name);
            p.nameUrdu = qs(a->nameUrdu);
            for (const auto& s : a->aliases) p.aliases << qs(s);
            p.cnic = qs(a->cnic);
            p.address = qs(a->address);
            p.role = qs(a->role);
            p.note = qs(a->note);
            p.namedInFir = a->fir;
            SABOOT_TRY(const domain::Person added, services::Register(*opened).addPerson(p));
            if (x.json)
                x.print(QJsonObject{{QStringLiteral("number"), added.number}, {QStringLiteral("name"), added.label()}});
            else
                x.row({added.number, added.label()});
            return ok();
        };
    });

    auto* list = group->add_subcommand("list", "All persons");
    auto l = std::make_shared<std::string>();
    list->add_option("case", *l, "The case folder")->required();
    list->callback([l, &chosen] {
        chosen.command = [l](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*l), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto all, services::Register(*opened).persons());
            for (const auto& p : all) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("number"), p.number}, {QStringLiteral("name"), p.nameLatin}, {QStringLiteral("name_urdu"), p.nameUrdu},
                                        {QStringLiteral("aliases"), QJsonArray::fromStringList(p.aliases)}, {QStringLiteral("cnic"), p.cnic}, {QStringLiteral("role"), p.role}});
                else
                    x.row({p.number, p.label(), p.nameUrdu, p.role});
            }
            return ok();
        };
    });

    struct Portrait {
        std::string path, person, exhibit, region, reason;
    };
    auto* picture = group->add_subcommand("picture", "Use a part of an exhibit's picture as a person's, or take it away");
    auto t = std::make_shared<Portrait>();
    picture->add_option("case", t->path, "The case folder")->required();
    picture->add_option("person", t->person, "P-01")->required();
    auto* shown = picture->add_option("--exhibit", t->exhibit, "The exhibit that shows the person: DE-04; without it the picture is taken away");
    auto* part = picture->add_option("--region", t->region, "left,top,width,height in pixels of the upright picture")->needs(shown);
    shown->needs(part);
    picture->add_option("--reason", t->reason, "How you know")->required();
    picture->callback([t, &chosen] {
        chosen.command = [t](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(t->path), services::OpenMode::ReadWrite));
            services::Register reg(*opened);
            SABOOT_TRY(const auto persons, reg.persons());
            const auto found = std::find_if(persons.begin(), persons.end(), [&](const domain::Person& p) { return p.number == qs(t->person); });
            if (found == persons.end()) return Error(ErrorCode::NotFound, QStringLiteral("Person %1").arg(qs(t->person)));
            domain::Person p = *found;
            p.pictureExhibit = {};
            p.pictureRegion = {};
            if (!t->exhibit.empty()) {
                SABOOT_TRY(const auto e, services::Exhibits(*opened).byNumber(qs(t->exhibit)));
                SABOOT_TRY(const QRect region, parseRegion(qs(t->region)));
                p.pictureExhibit = e.id;
                p.pictureRegion = region;
            }
            SABOOT_CHECK(reg.changePerson(p, qs(t->reason)));
            x.row({p.number, p.label(), t->exhibit.empty() ? QStringLiteral("no picture") : QStringLiteral("picture from %1").arg(qs(t->exhibit))});
            return ok();
        };
    });

    struct Claim {
        std::string path, person, value, exhibit, reference, reason, certainty = "assumed";
    };
    auto* claim = group->add_subcommand("claim", "State that an identifier is a person's, with the exhibit that shows it");
    auto c = std::make_shared<Claim>();
    claim->add_option("case", c->path, "The case folder")->required();
    claim->add_option("person", c->person, "P-01")->required();
    claim->add_option("identifier", c->value, "The identifier, as listed")->required();
    claim->add_option("--exhibit", c->exhibit, "DE-04")->required();
    claim->add_option("--reference", c->reference, "Where in it: T3-0412, page 2");
    claim->add_option("--certainty", c->certainty, "certain, assumed or unknown")->check(CLI::IsMember({"certain", "assumed", "unknown"}));
    claim->add_option("--reason", c->reason, "Why")->required();
    claim->callback([c, &chosen] {
        chosen.command = [c](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(c->path), services::OpenMode::ReadWrite));
            services::Register reg(*opened);
            domain::PersonClaim k;
            SABOOT_TRY(const auto persons, reg.persons());
            for (const auto& p : persons)
                if (p.number == qs(c->person)) k.person = p.id;
            if (k.person.isNull()) return Error(ErrorCode::NotFound, QStringLiteral("Person %1").arg(qs(c->person)));
            SABOOT_TRY(const auto all, reg.identifiers());
            const QString wanted = services::checkIdentifier(qs(c->value), std::nullopt).front().normal;
            for (const auto& i : all)
                if (i.facts.normal == wanted || i.facts.normal == qs(c->value)) k.identifier = i.row;
            if (!k.identifier) return Error(ErrorCode::NotFound, QStringLiteral("The identifier %1 in this case").arg(qs(c->value)));
            SABOOT_TRY(const domain::Exhibit e, services::Exhibits(*opened).byNumber(qs(c->exhibit)));
            k.exhibit = e.id;
            k.reference = c->reference.empty() ? e.number : qs(c->reference);
            k.certainty = domain::certaintyFromText(qs(c->certainty));
            k.reason = qs(c->reason);
            SABOOT_CHECK(reg.claim(k));
            return ok();
        };
    });
}

} // namespace saboot::cli
