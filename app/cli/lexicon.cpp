#include "base/file.h"
#include "cli/context.h"
#include "services/lexicons.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>

namespace saboot::cli {

namespace {

struct Options {
    std::string path;
    std::vector<std::string> files, categories;
    QStringList lists() const {
        QStringList out;
        for (const auto& f : files) out << qs(f);
        return out;
    }
};

QJsonObject toJson(const services::Suggestion& s) {
    QJsonObject o{{QStringLiteral("found"), s.found},     {QStringLiteral("category"), s.category}, {QStringLiteral("term"), s.term}, {QStringLiteral("meaning"), s.meaning},
                  {QStringLiteral("everyday"), s.everyday}, {QStringLiteral("start"), s.start},     {QStringLiteral("end"), s.end},   {QStringLiteral("context"), s.context}};
    if (!s.reference.isEmpty()) {
        o[QStringLiteral("reference")] = s.reference;
        o[QStringLiteral("sender")] = s.sender;
        o[QStringLiteral("time")] = s.at ? QJsonValue(isoUtc(*s.at)) : QJsonValue();
    }
    return o;
}

} // namespace

void addLexiconCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("lexicon", "Words for drugs, quantities, prices, payment and delivery: suggestions where to read");
    const auto withLists = [](CLI::App* command, Options& o) { command->add_option("--list", o.files, "A list of your own (JSON), beside the shipped ones (repeatable)"); };

    auto* list = group->add_subcommand("list", "Every term with its spellings");
    auto l = std::make_shared<Options>();
    withLists(list, *l);
    list->callback([l, &chosen] {
        chosen.command = [l](Context& x) -> Status {
            SABOOT_TRY(const auto terms, services::lexiconTerms(l->lists()));
            for (const auto& t : terms) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("category"), t.category}, {QStringLiteral("term"), t.term}, {QStringLiteral("meaning"), t.meaning},
                                        {QStringLiteral("variants"), QJsonArray::fromStringList(t.variants)}, {QStringLiteral("everyday"), t.everyday}, {QStringLiteral("number"), t.number}});
                else
                    x.row({t.category, t.term, t.meaning, t.variants.join(QStringLiteral(", "))});
            }
            return ok();
        };
    });

    auto* scan = group->add_subcommand("scan", "Terms in a text");
    auto s = std::make_shared<Options>();
    scan->add_option("file", s->path, "A UTF-8 text")->required();
    withLists(scan, *s);
    scan->callback([s, &chosen] {
        chosen.command = [s](Context& x) -> Status {
            SABOOT_TRY(const QByteArray text, readBounded(qs(s->path), qint64(1) << 30));
            SABOOT_TRY(const auto found, services::suggestIn(text, s->lists()));
            for (const auto& one : found) x.print(toJson(one));
            return ok();
        };
    });

    auto* hits = group->add_subcommand("hits", "Terms in the messages of a case");
    auto h = std::make_shared<Options>();
    hits->add_option("case", h->path, "The case folder")->required();
    hits->add_option("--category", h->categories, "Only this category (repeatable)");
    withLists(hits, *h);
    hits->callback([h, &chosen] {
        chosen.command = [h](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(h->path), services::OpenMode::ReadOnly));
            QStringList categories;
            for (const auto& c : h->categories) categories << qs(c);
            return services::suggestInCase(
                *opened, h->lists(), categories,
                [&x](services::Suggestion&& one) {
                    if (x.json) x.print(toJson(one));
                    else x.row({one.reference, one.category, one.found, one.meaning, one.context});
                },
                x.job());
        };
    });
}

} // namespace saboot::cli
