#include "base/file.h"
#include "cli/context.h"
#include "domain/chatjson.h"
#include "domain/timerule.h"
#include "services/chatmedia.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/searching.h"
#include "services/tablereading.h"
#include "services/tools.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <cstdio>

namespace saboot::cli {

namespace {

QJsonObject chatToJson(const domain::Chat& c) {
    return {{QStringLiteral("number"), c.number},
            {QStringLiteral("title"), c.title},
            {QStringLiteral("format"), c.format},
            {QStringLiteral("messages"), c.messages},
            {QStringLiteral("system"), c.system},
            {QStringLiteral("issues"), c.issues},
            {QStringLiteral("date_order"), domain::toText(c.dateOrder)},
            {QStringLiteral("zone"), c.zone},
            {QStringLiteral("zone_certainty"), domain::toText(c.zoneCertainty)},
            {QStringLiteral("first"), c.first ? QJsonValue(isoUtc(*c.first)) : QJsonValue()},
            {QStringLiteral("last"), c.last ? QJsonValue(isoUtc(*c.last)) : QJsonValue()}};
}

struct Options {
    std::string path, file, format = "auto", mapping, order = "auto", zone, number, media, source, authority, collector, collectedAt;
    bool issues = false;
    int limit = 0;
};

/// A mapping that the desk keeps, by name.
Result<services::TableMapping> keptMapping(Context& x, const QString& name) {
    SABOOT_TRY(services::Desk * desk, x.unlockedDesk());
    SABOOT_TRY(const auto all, services::TableMappings(*desk).list());
    for (const auto& m : all)
        if (m.name == name) return m;
    return Error(ErrorCode::NotFound, QStringLiteral("The mapping \"%1\"").arg(name));
}

Result<domain::ChatOptions> chatOptions(Context& x, const Options& o) {
    domain::ChatOptions c;
    c.format = qs(o.format);
    if (!o.mapping.empty()) {
        if (QFileInfo::exists(qs(o.mapping))) {
            SABOOT_TRY(c.format, services::tableFormat(qs(o.mapping)));
        } else {
            SABOOT_TRY(const services::TableMapping kept, keptMapping(x, qs(o.mapping)));
            c = kept.options();
        }
    } else if (c.format != QLatin1String("auto")) {
        const auto known = services::chatFormats();
        const bool found = std::any_of(known.begin(), known.end(), [&](const auto& f) { return f.id == c.format; }) || c.format == QLatin1String("whatsapp") ||
                           c.format == QLatin1String("whatsapp-zip") || c.format == QLatin1String("telegram");
        if (!found) return Error(ErrorCode::InvalidArgument, QStringLiteral("the format \"%1\"; \"saboot-cli formats list\" names all of them").arg(c.format));
    }
    const auto order = domain::dateOrderFromText(qs(o.order));
    if (!order) return Error(ErrorCode::InvalidArgument, QStringLiteral("the date order \"%1\" (dmy, mdy or ymd)").arg(qs(o.order)));
    if (*order != domain::DateOrder::Auto) c.dateOrder = *order;
    if (!o.zone.empty()) c.zone = qs(o.zone);
    if (!c.zone.isEmpty() && !QTimeZone(c.zone.toUtf8()).isValid() && !QTimeZone("UTC" + c.zone.toUtf8()).isValid())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the time zone \"%1\" (Asia/Karachi or +05:00)").arg(c.zone));
    return c;
}

void addReadingOptions(CLI::App* command, Options& o) {
    command->add_option("--format", o.format, "auto, or a name of \"formats list\"");
    command->add_option("--mapping", o.mapping, "For a CSV or XLSX: a JSON file that says which column is what, or the name of a mapping this desk keeps");
    command->add_option("--date-order", o.order, "dmy, mdy or ymd, when the file does not decide");
    command->add_option("--zone", o.zone, "Time zone of the exporting device, Asia/Karachi or +05:00");
}

Status parse(Context& x, const Options& o) {
    SABOOT_TRY(const domain::ChatOptions options, chatOptions(x, o));
    services::ChatSinks sinks;
    sinks.message = [&](const domain::ParsedMessage& m) { x.print(domain::toJson(m)); };
    QByteArray line;
    sinks.plain = [&](const domain::PlainMessage& m) {
        line.resize(0);
        domain::appendJson(m, line);
        line += '\n';
        std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    };
    sinks.issue = [&](const domain::ImportIssue& i) {
        if (o.issues) x.print(domain::toJson(i));
    };
    SABOOT_TRY(const domain::ChatSummary summary, services::parseChatFile(x.environment, qs(o.file), options, sinks, x.job()));
    x.print(domain::toJson(summary));
    return ok();
}

/// What was noticed while a chat was read, each with its place in the file.
Status printIssues(Context& x, services::Chats& chats, const domain::Chat& chat) {
    constexpr qint64 page = 1000;
    for (qint64 first = 0;; first += page) {
        SABOOT_TRY(const auto part, chats.issues(chat.id, first, page));
        for (const auto& i : part) {
            if (x.json) {
                QJsonObject o = domain::toJson(i);
                o.insert(QStringLiteral("chat"), chat.number);
                x.print(o);
            } else {
                x.row({chat.number, placeOf(i), i.text});
            }
        }
        if (qint64(part.size()) < page) return ok();
    }
}

/// Files beside an export; what came of it goes to the output.
Status attachMedia(Context& x, services::OpenCase& opened, const domain::Chat& chat, const std::string& folder) {
    SABOOT_TRY(const services::MediaAttached m, services::attachChatMedia(opened, chat, qs(folder), x.job()));
    if (x.json) {
        x.print(QJsonObject{{QStringLiteral("chat"), chat.number}, {QStringLiteral("attached"), m.attached}, {QStringLiteral("size_differs"), m.differing},
                            {QStringLiteral("several"), m.several}, {QStringLiteral("missing"), m.missing}, {QStringLiteral("problems"), QJsonArray::fromStringList(m.problems)}});
        return ok();
    }
    x.print(QStringLiteral("%1: %2 files attached, %3 with another size than the export writes, %4 of which the folder holds several, %5 still missing").arg(chat.number).arg(m.attached).arg(m.differing).arg(m.several).arg(m.missing));
    for (const QString& p : m.problems) x.print(QStringLiteral("  ") + p);
    return ok();
}

Status import(Context& x, const Options& o) {
    SABOOT_TRY(const domain::ChatOptions options, chatOptions(x, o));
    domain::Acquisition a;
    a.source = qs(o.source);
    a.authority = qs(o.authority);
    a.collector = qs(o.collector);
    if (!o.collectedAt.empty()) {
        SABOOT_TRY(const qint64 at, parseTime(qs(o.collectedAt)));
        a.collectedAt = at;
    }
    SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(o.path), services::OpenMode::ReadWrite));
    services::Exhibits exhibits(*opened);
    ExhibitId id;
    auto known = exhibits.byNumber(qs(o.file));
    if (known) {
        id = known->id;
    } else {
        SABOOT_TRY(const services::Attached added, exhibits.attachFile(qs(o.file), a, services::DuplicateRule::Skip, x.job()));
        id = added.exhibit.id;
    }
    SABOOT_TRY(const auto chats, services::Chats(*opened).import(id, options, x.job()));
    for (const auto& c : chats) {
        if (x.json)
            x.print(chatToJson(c));
        else
            x.print(QStringLiteral("%1  %2 · messages: %3, system lines: %4, issues: %5").arg(c.number, c.title).arg(c.messages).arg(c.system).arg(c.issues));
        if (o.issues) {
            services::Chats all(*opened);
            SABOOT_CHECK(printIssues(x, all, c));
        }
        if (!o.media.empty()) SABOOT_CHECK(attachMedia(x, *opened, c, o.media));
    }
    return ok();
}

Status show(Context& x, const Options& o) {
    SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(o.path), services::OpenMode::ReadOnly));
    services::Chats chats(*opened);
    SABOOT_TRY(const domain::Chat chat, chats.byNumber(qs(o.number)));
    SABOOT_TRY(const qint64 rows, chats.rowCount(chat.id));
    constexpr qint64 page = 1000;
    const qint64 last = o.limit > 0 ? std::min<qint64>(rows, o.limit) : rows;
    for (qint64 first = 1; first <= last; first += page) {
        SABOOT_TRY(const auto part, chats.messages(chat.id, first, std::min(page, last - first + 1)));
        for (const auto& m : part) {
            if (x.json)
                x.print(domain::toJson(m.body));
            else
                x.print(QStringLiteral("%1-%2  %3  %4: %5")
                            .arg(chat.number)
                            .arg(m.n, 4, 10, QLatin1Char('0'))
                            .arg(m.body.time ? domain::pktTextOf(*m.body.time, m.body.timeRule) : m.body.timeText, m.body.sender, m.body.text));
        }
    }
    return ok();
}

Status media(Context& x, const Options& o) {
    SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(o.path), o.media.empty() ? services::OpenMode::ReadOnly : services::OpenMode::ReadWrite));
    SABOOT_TRY(const domain::Chat chat, services::Chats(*opened).byNumber(qs(o.number)));
    if (!o.media.empty()) SABOOT_CHECK(attachMedia(x, *opened, chat, o.media));
    SABOOT_TRY(const auto rows, services::chatMedia(*opened, chat, x.job()));
    qint64 shown = 0;
    for (const auto& r : rows) {
        shown += services::isShown(r.fit);
        if (x.json)
            x.print(QJsonObject{{QStringLiteral("message"), r.reference}, {QStringLiteral("name"), r.attachment.name}, {QStringLiteral("bytes"), r.attachment.sizeBytes},
                                {QStringLiteral("fit"), services::toText(r.fit)}, {QStringLiteral("exhibit"), r.exhibitNumber}, {QStringLiteral("reason"), r.attachment.reason}});
        else
            x.row({r.reference, services::toText(r.fit), r.exhibitNumber, r.attachment.name, r.attachment.reason});
    }
    if (x.json) x.print(QJsonObject{{QStringLiteral("summary"), true}, {QStringLiteral("files"), qint64(rows.size())}, {QStringLiteral("in_case"), shown}});
    else x.print(QStringLiteral("%1 files named, %2 of them in the case.").arg(rows.size()).arg(shown));
    return ok();
}

/// Mappings of tables that the desk keeps for all its cases.
void addMappingCommands(CLI::App& chat, Chosen& chosen) {
    auto* group = chat.add_subcommand("mapping", "Mappings of CSV and XLSX columns that this desk keeps");
    auto* list = group->add_subcommand("list", "Every mapping kept");
    list->callback([&chosen] {
        chosen.command = [](Context& x) -> Status {
            SABOOT_TRY(services::Desk * desk, x.unlockedDesk());
            SABOOT_TRY(const auto all, services::TableMappings(*desk).list());
            for (const auto& m : all) {
                QStringList columns;
                for (auto it = m.columns.begin(); it != m.columns.end(); ++it) columns << it.key() + QStringLiteral(" = ") + it.value();
                if (x.json) x.print(m.toJson());
                else x.row({m.name, columns.join(QStringLiteral(", "))});
            }
            return ok();
        };
    });
    struct Save {
        std::string name, file;
    };
    auto s = std::make_shared<Save>();
    auto* save = group->add_subcommand("save", "Keep a mapping; one of the same name is replaced");
    save->add_option("name", s->name, "Its name")->required();
    save->add_option("file", s->file, "A JSON file that says which column is what")->required();
    save->callback([s, &chosen] {
        chosen.command = [s](Context& x) -> Status {
            SABOOT_TRY(const QString format, services::tableFormat(qs(s->file))); // says what is wrong with the file
            auto m = services::TableMapping::fromJson(QJsonDocument::fromJson(format.section(QLatin1Char(':'), 1).toUtf8()).object());
            if (!m) return Error(ErrorCode::InvalidArgument, QStringLiteral("the mapping names no columns"));
            m->name = qs(s->name).trimmed();
            SABOOT_TRY(services::Desk * desk, x.unlockedDesk());
            return services::TableMappings(*desk).save(*m);
        };
    });
    auto n = std::make_shared<std::string>();
    auto* remove = group->add_subcommand("remove", "Forget a mapping; what was imported with it stays");
    remove->add_option("name", *n, "Its name")->required();
    remove->callback([n, &chosen] {
        chosen.command = [n](Context& x) -> Status {
            SABOOT_TRY(services::Desk * desk, x.unlockedDesk());
            return services::TableMappings(*desk).remove(qs(*n));
        };
    });
    group->require_subcommand(1);
}

} // namespace

void addChatCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("chat", "Read and import chat exports");

    auto* parseCommand = group->add_subcommand("parse", "Read an export without a case; one JSON line per message");
    auto p = std::make_shared<Options>();
    parseCommand->add_option("file", p->file, "The export")->required();
    addReadingOptions(parseCommand, *p);
    parseCommand->add_flag("--issues", p->issues, "Print what was not understood, too");
    parseCommand->callback([p, &chosen] { chosen.command = [p](Context& x) { return parse(x, *p); }; });

    auto* importCommand = group->add_subcommand("import", "Attach an export and import its chats");
    auto i = std::make_shared<Options>();
    importCommand->add_option("case", i->path, "The case folder")->required();
    importCommand->add_option("file", i->file, "The export, or the number of an attached exhibit")->required();
    addReadingOptions(importCommand, *i);
    importCommand->add_option("--media", i->media, "Folder with the files of the chat, where they came loose: what its messages name is attached");
    importCommand->add_flag("--issues", i->issues, "Print what could not be taken at face value, each with its place");
    importCommand->add_option("--source", i->source, "Device or person it comes from");
    importCommand->add_option("--authority", i->authority, "Warrant, consent form or order");
    importCommand->add_option("--collector", i->collector, "Who took it");
    importCommand->add_option("--collected-at", i->collectedAt, "When it was taken");
    importCommand->callback([i, &chosen] { chosen.command = [i](Context& x) { return import(x, *i); }; });

    auto* list = group->add_subcommand("list", "Chats of a case");
    auto l = std::make_shared<std::string>();
    list->add_option("case", *l, "The case folder")->required();
    list->callback([l, &chosen] {
        chosen.command = [l](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*l), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto all, services::Chats(*opened).list());
            for (const auto& c : all) {
                if (x.json)
                    x.print(chatToJson(c));
                else
                    x.row({c.number, c.format, QString::number(c.messages), c.title});
            }
            return ok();
        };
    });

    auto* showCommand = group->add_subcommand("show", "Messages of one chat");
    auto s = std::make_shared<Options>();
    showCommand->add_option("case", s->path, "The case folder")->required();
    showCommand->add_option("number", s->number, "T1")->required();
    showCommand->add_option("--limit", s->limit, "At most this many rows");
    showCommand->callback([s, &chosen] { chosen.command = [s](Context& x) { return show(x, *s); }; });

    auto* mediaCommand = group->add_subcommand("media", "Files that the messages of a chat name, and which of them the case holds");
    auto m = std::make_shared<Options>();
    mediaCommand->add_option("case", m->path, "The case folder")->required();
    mediaCommand->add_option("number", m->number, "T1")->required();
    mediaCommand->add_option("--attach", m->media, "Folder to look in for those that are missing");
    mediaCommand->callback([m, &chosen] { chosen.command = [m](Context& x) { return media(x, *m); }; });

    auto* issuesCommand = group->add_subcommand("issues", "What was noticed while a chat was read, each with its place in the file");
    auto n = std::make_shared<Options>();
    issuesCommand->add_option("case", n->path, "The case folder")->required();
    issuesCommand->add_option("number", n->number, "T1")->required();
    issuesCommand->callback([n, &chosen] {
        chosen.command = [n](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(n->path), services::OpenMode::ReadOnly));
            services::Chats chats(*opened);
            SABOOT_TRY(const domain::Chat chat, chats.byNumber(qs(n->number)));
            return printIssues(x, chats, chat);
        };
    });

    addReconcileCommands(*group, chosen);
    addMappingCommands(*group, chosen);

    auto* formats = app.add_subcommand("formats", "Chat formats that can be read");
    auto* known = formats->add_subcommand("list", "Every format, how it is recognised and what its times are");
    known->callback([&chosen] {
        chosen.command = [](Context& x) -> Status {
            for (const auto& f : services::chatFormats()) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("format"), f.id}, {QStringLiteral("title"), f.title}, {QStringLiteral("files"), f.files},
                                        {QStringLiteral("time"), f.time}, {QStringLiteral("notes"), f.notes}});
                else
                    x.row({f.id, f.title, f.files, f.time, f.notes});
            }
            return ok();
        };
    });

    auto* find = app.add_subcommand("search", "Search messages, documents and pictures of a case");
    struct Search {
        std::string path, query, keep, kept, forget;
        int limit = 50;
        bool list = false;
    };
    auto q = std::make_shared<Search>();
    find->add_option("case", q->path, "The case folder")->required();
    find->add_option("query", q->query, "Words, \"phrases\", prefix*, NOT, OR, from:, before:, after:, chat:, in:DE-03, kind:, exact:\"…\", regex:\"…\"");
    find->add_option("--keep", q->keep, "Keep this query in the case under a name");
    find->add_option("--kept", q->kept, "Look for the query kept under this name");
    find->add_option("--forget", q->forget, "Forget the query kept under this name");
    find->add_flag("--list", q->list, "The queries kept in the case");
    find->add_option("--limit", q->limit, "At most this many hits")->check(CLI::Range(1, 100000));
    find->callback([q, &chosen] {
        chosen.command = [q](Context& x) -> Status {
            const bool changes = !q->keep.empty() || !q->forget.empty();
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(q->path), changes ? services::OpenMode::ReadWrite : services::OpenMode::ReadOnly));
            if (!q->forget.empty()) return services::forgetSearch(*opened, qs(q->forget));
            QString query = qs(q->query);
            if (q->list || !q->kept.empty()) {
                SABOOT_TRY(const auto kept, services::keptSearches(*opened));
                for (const auto& k : kept) {
                    if (q->list && x.json) x.print(QJsonObject{{QStringLiteral("name"), k.name}, {QStringLiteral("query"), k.query}});
                    else if (q->list) x.row({k.name, k.query});
                    if (k.name == qs(q->kept)) query = k.query;
                }
                if (q->list) return ok();
                if (query.isEmpty()) return Error(ErrorCode::NotFound, QStringLiteral("The search \"%1\"").arg(qs(q->kept)));
            }
            if (!q->keep.empty()) SABOOT_CHECK(services::keepSearch(*opened, {qs(q->keep), query}));
            SABOOT_TRY(const services::SearchResult r, services::searchEverything(*opened, query, {}, 0, q->limit, x.job()));
            for (const auto& h : r.hits) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("reference"), h.reference}, {QStringLiteral("record"), h.shown}, {QStringLiteral("sender"), h.sender},
                                        {QStringLiteral("time"), h.at ? QJsonValue(isoUtc(*h.at)) : QJsonValue()},
                                        {QStringLiteral("snippet"), h.snippet}});
                else
                    x.row({h.shown.isEmpty() ? h.reference : h.shown, h.at ? pktText(*h.at) : h.shown.isEmpty() ? QStringLiteral("time not known") : QString(), h.sender, h.snippet});
            }
            for (const auto& g : r.groups) {
                if (x.json) x.print(QJsonObject{{QStringLiteral("group"), g.number}, {QStringLiteral("title"), g.title}, {QStringLiteral("hits"), g.hits}});
                else x.row({g.number, g.title, QStringLiteral("hits: %1").arg(g.hits)});
            }
            if (x.json)
                x.print(QJsonObject{{QStringLiteral("summary"), true}, {QStringLiteral("total"), r.total}});
            else
                x.print(r.total ? QStringLiteral("%1 found.").arg(r.total) : QStringLiteral("Nothing found. Try a shorter word."));
            return ok();
        };
    });
}

} // namespace saboot::cli
