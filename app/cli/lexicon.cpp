#include "base/file.h"
#include "cli/context.h"
#include "services/lexicons.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <algorithm>

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

    // The words of one case: the shipped ones with what its officers changed.
    auto* terms = group->add_subcommand("terms", "The words looked for in a case, with what was changed in it");
    auto t = std::make_shared<std::string>();
    terms->add_option("case", *t, "The case folder")->required();
    terms->callback([t, &chosen] {
        chosen.command = [t](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*t), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto all, services::Lexicons(*opened).terms());
            constexpr const char* origins[] = {"shipped", "changed", "own", "removed"};
            for (const auto& one : all) {
                const QString origin = QString::fromLatin1(origins[int(one.origin)]);
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("category"), one.category}, {QStringLiteral("term"), one.term}, {QStringLiteral("meaning"), one.meaning},
                                        {QStringLiteral("variants"), QJsonArray::fromStringList(one.variants)}, {QStringLiteral("everyday"), one.everyday}, {QStringLiteral("number"), one.number},
                                        {QStringLiteral("state"), origin}});
                else
                    x.row({one.category, one.term, one.meaning, one.variants.join(QStringLiteral(", ")), origin});
            }
            return ok();
        };
    });

    struct Term {
        std::string path, category, term, meaning;
        std::vector<std::string> variants;
        bool everyday = false, number = false;
    };
    auto* set = group->add_subcommand("set", "Add a word to a case, or change it there");
    auto w = std::make_shared<Term>();
    set->add_option("case", w->path, "The case folder")->required();
    set->add_option("category", w->category, "drugs, quantities, prices, payment, delivery or your own")->required();
    set->add_option("term", w->term, "The word")->required();
    set->add_option("--meaning", w->meaning, "What it means");
    set->add_option("--variant", w->variants, "Another spelling, in any script (repeatable)");
    set->add_flag("--everyday", w->everyday, "It has an everyday meaning too");
    set->add_flag("--number", w->number, "It counts only beside a number");
    set->callback([w, &chosen] {
        chosen.command = [w](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(w->path), services::OpenMode::ReadWrite));
            services::LexiconTermInfo one;
            one.category = qs(w->category);
            one.term = qs(w->term);
            one.meaning = qs(w->meaning);
            for (const auto& v : w->variants) one.variants << qs(v);
            one.everyday = w->everyday;
            one.number = w->number;
            services::Lexicons lexicons(*opened);
            SABOOT_TRY(const auto all, lexicons.terms());
            const bool known = std::any_of(all.begin(), all.end(), [&](const auto& k) { return k.category == one.category && k.term == one.term; });
            return lexicons.set(one, known ? one.category : QString(), known ? one.term : QString());
        };
    });
    for (const bool back : {false, true}) {
        auto* command = back ? group->add_subcommand("restore", "A shipped word as it was; all of them without a word") : group->add_subcommand("remove", "Take a word out of a case");
        auto r = std::make_shared<Term>();
        command->add_option("case", r->path, "The case folder")->required();
        auto* category = command->add_option("category", r->category, "Its category");
        auto* term = command->add_option("term", r->term, "The word");
        category->needs(term);
        if (!back) term->required();
        command->callback([r, back, &chosen] {
            chosen.command = [r, back](Context& x) -> Status {
                SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(r->path), services::OpenMode::ReadWrite));
                services::Lexicons lexicons(*opened);
                if (!back) return lexicons.remove(qs(r->category), qs(r->term));
                return r->term.empty() ? lexicons.restoreAll() : lexicons.restore(qs(r->category), qs(r->term));
            };
        });
    }
}

} // namespace saboot::cli
