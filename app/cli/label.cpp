#include "cli/context.h"
#include "services/labels.h"

#include <CLI/CLI.hpp>

namespace saboot::cli {

namespace {

QJsonObject toJson(const domain::Label& l) {
    QJsonObject o{{QStringLiteral("address"), l.address}, {QStringLiteral("normal"), l.normal},     {QStringLiteral("currency"), l.currency},
                  {QStringLiteral("label"), l.label},     {QStringLiteral("category"), l.category}, {QStringLiteral("source"), l.source},
                  {QStringLiteral("dated"), l.dated},     {QStringLiteral("line"), l.line}};
    if (!l.note.isEmpty()) o[QStringLiteral("note")] = l.note;
    return o;
}

QJsonObject toJson(const domain::LabelList& l) {
    return {{QStringLiteral("name"), l.name},     {QStringLiteral("source"), l.source}, {QStringLiteral("file"), l.fileName},
            {QStringLiteral("sha256"), QString::fromLatin1(l.sha256.toHex())}, {QStringLiteral("format"), l.format}, {QStringLiteral("dated"), l.dated},
            {QStringLiteral("labels"), l.labels}, {QStringLiteral("issues"), l.issues},   {QStringLiteral("withdrawn"), l.withdrawn}};
}

void print(Context& x, const services::LabelHit& h) {
    if (x.json) {
        QJsonObject o = toJson(h.label);
        o[QStringLiteral("list")] = h.listName;
        o[QStringLiteral("identifier")] = h.normal;
        o[QStringLiteral("sightings")] = h.sightings;
        x.print(o);
    } else {
        x.row({h.label.normal, h.label.label, h.label.category, h.listName, h.label.source, h.label.dated, h.label.note});
    }
}

} // namespace

void addLabelCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("label", "Watch-lists and labels of addresses");

    auto* parse = group->add_subcommand("parse", "Read a list without a case: tag pack (YAML), addresses (text or JSON), CSV");
    auto p = std::make_shared<std::string>();
    parse->add_option("file", *p, "The list")->required();
    parse->callback([p, &chosen] {
        chosen.command = [p](Context& x) -> Status {
            SABOOT_TRY(const services::LabelFile f, services::readLabels(x.environment, qs(*p), x.job()));
            for (const auto& l : f.labels) x.print(toJson(l));
            for (const auto& i : f.issues) x.print(QJsonObject{{QStringLiteral("issue"), i.kind}, {QStringLiteral("line"), i.line}, {QStringLiteral("text"), i.text}});
            QJsonObject o = toJson(f.list);
            o[QStringLiteral("summary")] = true;
            x.print(o);
            return ok();
        };
    });

    struct Import {
        std::string path, file, name, source;
    };
    auto* import = group->add_subcommand("import", "Bring a list into a case");
    auto i = std::make_shared<Import>();
    import->add_option("case", i->path, "The case folder")->required();
    import->add_option("file", i->file, "The list")->required();
    import->add_option("--name", i->name, "Its name; its own title otherwise");
    import->add_option("--source", i->source, "Who publishes it and where it was got");
    import->callback([i, &chosen] {
        chosen.command = [i](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(i->path), services::OpenMode::ReadWrite));
            SABOOT_TRY(const domain::LabelList list, services::Labels(*opened).import(qs(i->file), qs(i->name), qs(i->source), x.job()));
            if (x.json)
                x.print(toJson(list));
            else
                x.print(QStringLiteral("%1: %2 labels, %3 issues").arg(list.name).arg(list.labels).arg(list.issues));
            return ok();
        };
    });

    auto* list = group->add_subcommand("list", "Lists of a case");
    auto l = std::make_shared<std::string>();
    list->add_option("case", *l, "The case folder")->required();
    list->callback([l, &chosen] {
        chosen.command = [l](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*l), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto lists, services::Labels(*opened).lists());
            for (const auto& one : lists) {
                if (x.json)
                    x.print(toJson(one));
                else
                    x.row({one.name, QString::number(one.labels), one.format, one.dated, one.source, one.withdrawn.isEmpty() ? QString() : QStringLiteral("withdrawn: ") + one.withdrawn});
            }
            return ok();
        };
    });

    struct Hits {
        std::string path, value;
    };
    auto* hits = group->add_subcommand("hits", "What the lists say of the identifiers of a case, or of one value");
    auto h = std::make_shared<Hits>();
    hits->add_option("case", h->path, "The case folder")->required();
    hits->add_option("value", h->value, "One address; all of the case otherwise");
    hits->callback([h, &chosen] {
        chosen.command = [h](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(h->path), services::OpenMode::ReadOnly));
            services::Labels labels(*opened);
            SABOOT_TRY(const auto found, h->value.empty() ? labels.hits() : labels.about(qs(h->value)));
            for (const auto& one : found) print(x, one);
            return ok();
        };
    });

    struct Withdraw {
        std::string path, name, reason;
    };
    for (const bool back : {false, true}) {
        auto* one = back ? group->add_subcommand("restore", "Take a withdrawn list back into use") : group->add_subcommand("withdraw", "Take a list out of use; it stays in the case with the reason");
        auto w = std::make_shared<Withdraw>();
        one->add_option("case", w->path, "The case folder")->required();
        one->add_option("list", w->name, "The name of the list")->required();
        one->add_option("--reason", w->reason, "Why; at least 10 characters")->required();
        one->callback([w, back, &chosen] {
            chosen.command = [w, back](Context& x) -> Status {
                SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(w->path), services::OpenMode::ReadWrite));
                services::Labels labels(*opened);
                SABOOT_TRY(const auto lists, labels.lists());
                for (const auto& known : lists)
                    if (known.name == qs(w->name) && known.withdrawn.isEmpty() != back) return back ? labels.restore(known.id, qs(w->reason)) : labels.withdraw(known.id, qs(w->reason));
                return Error(ErrorCode::NotFound, QStringLiteral("The list \"%1\"").arg(qs(w->name)));
            };
        });
    }

    auto* alike = group->add_subcommand("lookalikes", "Addresses of a case that could be taken for another one, of the case or of a list");
    auto k = std::make_shared<std::string>();
    alike->add_option("case", *k, "The case folder")->required();
    alike->callback([k, &chosen] {
        chosen.command = [k](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*k), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto pairs, services::Labels(*opened).lookAlikes());
            for (const auto& one : pairs) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("first"), one.first}, {QStringLiteral("second"), one.second}, {QStringLiteral("second_source"), one.secondSource}, {QStringLiteral("reason"), one.reason}});
                else
                    x.row({one.first, one.second, one.secondSource, one.reason});
            }
            return ok();
        };
    });
}

} // namespace saboot::cli
