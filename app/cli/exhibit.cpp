#include "base/file.h"
#include "cli/context.h"
#include "services/exhibits.h"
#include "services/tools.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <QJsonArray>

namespace saboot::cli {

namespace {

QJsonObject toJson(const domain::Exhibit& e) {
    const char* state = "pending";
    if (e.state == domain::ReadState::Read) state = "read";
    if (e.state == domain::ReadState::Failed) state = "failed";
    if (e.state == domain::ReadState::NotNeeded) state = "not_needed";
    QJsonObject o{{QStringLiteral("number"), e.number},
                  {QStringLiteral("title"), e.acquisition.title},
                  {QStringLiteral("file"), e.fileName},
                  {QStringLiteral("bytes"), e.sizeBytes},
                  {QStringLiteral("sha256"), QString::fromLatin1(e.sha256.toHex())},
                  {QStringLiteral("type"), e.mediaType},
                  {QStringLiteral("source"), e.acquisition.source},
                  {QStringLiteral("device"), e.acquisition.device},
                  {QStringLiteral("collector"), e.acquisition.collector},
                  {QStringLiteral("place"), e.acquisition.place},
                  {QStringLiteral("authority"), e.acquisition.authority},
                  {QStringLiteral("added"), isoUtc(e.addedAt)},
                  {QStringLiteral("state"), QLatin1String(state)},
                  {QStringLiteral("problem"), e.problem}};
    if (e.acquisition.collectedAt) o[QStringLiteral("collected")] = isoUtc(*e.acquisition.collectedAt);
    if (e.isWithdrawn()) o[QStringLiteral("withdrawn")] = e.withdrawnReason;
    return o;
}

struct AddOptions {
    std::string path, title, titleUrdu, source, device, collector, place, collectedAt, authority, method;
    std::vector<std::string> files, tags;
    bool keepDuplicates = false, noRead = false;
};

Result<domain::Acquisition> acquisition(const AddOptions& o) {
    domain::Acquisition a;
    a.title = qs(o.title);
    a.titleUrdu = qs(o.titleUrdu);
    a.source = qs(o.source);
    a.device = qs(o.device);
    a.collector = qs(o.collector);
    a.place = qs(o.place);
    a.authority = qs(o.authority);
    a.method = qs(o.method);
    for (const auto& t : o.tags) a.tags << qs(t);
    if (!o.collectedAt.empty()) {
        SABOOT_TRY(const qint64 at, parseTime(qs(o.collectedAt)));
        a.collectedAt = at;
    }
    return a;
}

Status addFiles(Context& x, const AddOptions& o) {
    SABOOT_TRY(const domain::Acquisition a, acquisition(o));
    SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(o.path), services::OpenMode::ReadWrite));
    services::Exhibits exhibits(*opened);
    std::optional<Error> first;
    for (const auto& file : o.files) {
        const auto rule = o.keepDuplicates ? services::DuplicateRule::Keep : services::DuplicateRule::Skip;
        auto added = exhibits.attachFile(qs(file), a, rule, x.job());
        if (!added) {
            // The other files are attached all the same; the first error decides the exit code.
            if (added.error().code() == ErrorCode::Cancelled) return std::move(added).error();
            if (!first)
                first = added.error();
            else
                std::fprintf(stderr, "%s\n", qPrintable(describe(added.error())));
            continue;
        }
        domain::Exhibit e = added->exhibit;
        const bool same = !added->sameAs.isEmpty();
        if (!o.noRead && (!same || o.keepDuplicates)) {
            SABOOT_TRY(e, exhibits.read(e.id, x.job()));
        }
        if (x.json) {
            QJsonObject j = toJson(e);
            if (same) j[QStringLiteral("same_as")] = added->sameAs;
            x.print(j);
        } else {
            x.row({e.number, QString::fromLatin1(e.sha256.toHex()), e.fileName});
            if (same) x.print(QStringLiteral("The same bytes are in the case already, as %1.").arg(added->sameAs));
            if (!e.problem.isEmpty()) std::fprintf(stderr, "%s: %s\n", qPrintable(e.number), qPrintable(e.problem));
        }
    }
    if (first) return *first;
    return ok();
}

Status show(Context& x, const QString& path, const QString& number) {
    SABOOT_TRY(services::OpenCase * opened, x.openCase(path, services::OpenMode::ReadOnly));
    services::Exhibits exhibits(*opened);
    SABOOT_TRY(const domain::Exhibit e, exhibits.byNumber(number));
    SABOOT_TRY(const auto derivations, exhibits.derivations(e.id));
    SABOOT_TRY(const auto custody, exhibits.custody(e.id));
    if (x.json) {
        QJsonObject j = toJson(e);
        QJsonArray ds, cs;
        for (const auto& d : derivations) {
            QJsonObject o{{QStringLiteral("kind"), domain::toText(d.kind)}, {QStringLiteral("tool"), d.tool},
                          {QStringLiteral("version"), d.version},           {QStringLiteral("settings"), d.settings},
                          {QStringLiteral("sha256"), QString::fromLatin1(d.sha256.toHex())},
                          {QStringLiteral("type"), d.mediaType},            {QStringLiteral("problem"), d.problem}};
            if (d.mediaType.startsWith(QLatin1String("text/")) || d.mediaType == QLatin1String("application/json"))
                o[QStringLiteral("content")] = QString::fromUtf8(d.content);
            ds.append(o);
        }
        for (const auto& c : custody)
            cs.append(QJsonObject{{QStringLiteral("seq"), c.seq}, {QStringLiteral("at"), isoUtc(c.at)}, {QStringLiteral("from"), c.from},
                                  {QStringLiteral("to"), c.to}, {QStringLiteral("purpose"), c.purpose}, {QStringLiteral("place"), c.place},
                                  {QStringLiteral("seal"), c.seal}, {QStringLiteral("register19"), c.register19}});
        j[QStringLiteral("derivations")] = ds;
        j[QStringLiteral("custody")] = cs;
        x.print(j);
        return ok();
    }
    x.print(QStringLiteral("%1  %2").arg(e.number, e.label()));
    x.print(QStringLiteral("File       %1, %2 bytes, %3").arg(e.fileName).arg(e.sizeBytes).arg(e.mediaType));
    x.print(QStringLiteral("SHA-256    %1").arg(QString::fromLatin1(e.sha256.toHex())));
    auto known = [](const QString& s) { return s.isEmpty() ? QStringLiteral("not recorded") : s; };
    x.print(QStringLiteral("Source     %1").arg(known(e.acquisition.source)));
    x.print(QStringLiteral("Authority  %1").arg(known(e.acquisition.authority)));
    x.print(QStringLiteral("Collector  %1").arg(known(e.acquisition.collector)));
    x.print(QStringLiteral("Attached   %1").arg(pktText(e.addedAt)));
    if (!e.problem.isEmpty()) x.print(QStringLiteral("Problem    %1").arg(e.problem));
    for (const auto& d : derivations)
        x.print(QStringLiteral("Derived    %1 by %2 %3 %4").arg(domain::toText(d.kind), d.tool, d.version, d.settings));
    for (const auto& c : custody)
        x.print(QStringLiteral("Custody %1  %2  %3 -> %4  %5").arg(c.seq).arg(pktText(c.at), c.from, c.to, c.purpose));
    return ok();
}

} // namespace

void addExhibitCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("exhibit", "Attach, list, show and extract exhibits");

    auto* add = group->add_subcommand("add", "Attach files: hash, store in the vault, read");
    auto o = std::make_shared<AddOptions>();
    add->add_option("case", o->path, "The case folder")->required();
    add->add_option("files", o->files, "Files of any kind")->required();
    add->add_option("--title", o->title, "Description");
    add->add_option("--title-urdu", o->titleUrdu, "Description in Urdu");
    add->add_option("--source", o->source, "Device, URL or person it comes from");
    add->add_option("--device", o->device, "Device that captured it");
    add->add_option("--collector", o->collector, "Who took it");
    add->add_option("--place", o->place, "Where it was taken");
    add->add_option("--collected-at", o->collectedAt, "When it was taken, 2026-08-15T11:02:41+05:00");
    add->add_option("--authority", o->authority, "Warrant, consent form or order");
    add->add_option("--method", o->method, "How it was taken");
    add->add_option("--tag", o->tags, "Tag (repeatable): recovery; of a recording \"recorder: NAME\", purpose, duration, codec, gaps");
    add->add_flag("--keep-duplicates", o->keepDuplicates, "Attach even when the same bytes are in the case");
    add->add_flag("--no-read", o->noRead, "Store only; read later with: exhibit read");
    add->callback([o, &chosen] { chosen.command = [o](Context& x) { return addFiles(x, *o); }; });

    struct Describe {
        std::string path, number, reason;
        AddOptions o;
    };
    auto* describe = group->add_subcommand("describe", "Put particulars of an exhibit right: what is given here takes the place of what was recorded");
    auto d = std::make_shared<Describe>();
    describe->add_option("case", d->path, "The case folder")->required();
    describe->add_option("number", d->number, "DE-01")->required();
    describe->add_option("--reason", d->reason, "Why; it stays in the chain")->required();
    describe->add_option("--title", d->o.title, "Description");
    describe->add_option("--title-urdu", d->o.titleUrdu, "Description in Urdu");
    describe->add_option("--source", d->o.source, "Device, URL or person it comes from");
    describe->add_option("--device", d->o.device, "Device that captured it");
    describe->add_option("--collector", d->o.collector, "Who took it");
    describe->add_option("--place", d->o.place, "Where it was taken");
    describe->add_option("--collected-at", d->o.collectedAt, "When it was taken, 2026-08-15T11:02:41+05:00");
    describe->add_option("--authority", d->o.authority, "Warrant, consent form or order");
    describe->add_option("--method", d->o.method, "How it was taken");
    describe->callback([d, &chosen] {
        chosen.command = [d](Context& x) -> Status {
            SABOOT_TRY(const domain::Acquisition given, acquisition(d->o));
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(d->path), services::OpenMode::ReadWrite));
            services::Exhibits exhibits(*opened);
            SABOOT_TRY(const domain::Exhibit found, exhibits.byNumber(qs(d->number)));
            domain::Acquisition a = found.acquisition;
            using A = domain::Acquisition;
            for (QString A::*field : {&A::title, &A::titleUrdu, &A::source, &A::device, &A::collector, &A::place, &A::authority, &A::method})
                if (!(given.*field).isEmpty()) a.*field = given.*field;
            if (given.collectedAt) {
                a.collectedAt = given.collectedAt;
                a.collectedText.clear();
            }
            SABOOT_CHECK(exhibits.setAcquisition(found.id, a, qs(d->reason)));
            SABOOT_TRY(const domain::Exhibit now, exhibits.byNumber(qs(d->number)));
            if (x.json) x.print(toJson(now));
            else x.print(QStringLiteral("%1 now reads: source %2; authority %3; collector %4.").arg(now.number, now.acquisition.source, now.acquisition.authority, now.acquisition.collector));
            return ok();
        };
    });

    auto* read = group->add_subcommand("read", "Read exhibits that were stored but not read yet");
    auto readPath = std::make_shared<std::string>();
    read->add_option("case", *readPath, "The case folder")->required();
    read->callback([readPath, &chosen] {
        chosen.command = [readPath](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*readPath), services::OpenMode::ReadWrite));
            services::Exhibits exhibits(*opened);
            SABOOT_TRY(const auto pending, exhibits.pending());
            for (const auto& id : pending) {
                SABOOT_TRY(const domain::Exhibit e, exhibits.read(id, x.job()));
                if (x.json)
                    x.print(toJson(e));
                else
                    x.row({e.number, e.mediaType, e.problem});
            }
            return ok();
        };
    });

    auto* list = group->add_subcommand("list", "All exhibits");
    auto listPath = std::make_shared<std::string>();
    list->add_option("case", *listPath, "The case folder")->required();
    list->callback([listPath, &chosen] {
        chosen.command = [listPath](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*listPath), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto all, services::Exhibits(*opened).list());
            for (const auto& e : all) {
                if (x.json)
                    x.print(toJson(e));
                else
                    x.row({e.number, e.mediaType, QString::number(e.sizeBytes), QString::fromLatin1(e.sha256.toHex()), e.label()});
            }
            if (all.empty() && !x.json) x.print(QStringLiteral("Nothing attached. Attach files with: saboot-cli exhibit add"));
            return ok();
        };
    });

    struct One {
        std::string path, number, out;
    };
    auto* showCommand = group->add_subcommand("show", "Everything about one exhibit");
    auto s = std::make_shared<One>();
    showCommand->add_option("case", s->path, "The case folder")->required();
    showCommand->add_option("number", s->number, "DE-01")->required();
    showCommand->callback([s, &chosen] { chosen.command = [s](Context& x) { return show(x, qs(s->path), qs(s->number)); }; });

    auto* extract = group->add_subcommand("extract", "Write the identical bytes of the original");
    auto e = std::make_shared<One>();
    extract->add_option("case", e->path, "The case folder")->required();
    extract->add_option("number", e->number, "DE-01")->required();
    extract->add_option("--out", e->out, "The file to write")->required();
    extract->callback([e, &chosen] {
        chosen.command = [e](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(e->path), services::OpenMode::ReadWrite));
            services::Exhibits exhibits(*opened);
            SABOOT_TRY(const domain::Exhibit found, exhibits.byNumber(qs(e->number)));
            SABOOT_CHECK(exhibits.extract(found.id, qs(e->out), x.job()));
            if (x.json)
                x.print(toJson(found));
            else
                x.print(QStringLiteral("%1 written to %2, SHA-256 %3").arg(found.number, qs(e->out), QString::fromLatin1(found.sha256.toHex())));
            return ok();
        };
    });

    auto* withdraw = group->add_subcommand("withdraw", "Withdraw an exhibit with a reason; it stays in the case");
    auto w = std::make_shared<One>();
    withdraw->add_option("case", w->path, "The case folder")->required();
    withdraw->add_option("number", w->number, "DE-01")->required();
    withdraw->add_option("--reason", w->out, "Why (10 characters or more)")->required();
    withdraw->callback([w, &chosen] {
        chosen.command = [w](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(w->path), services::OpenMode::ReadWrite));
            services::Exhibits exhibits(*opened);
            SABOOT_TRY(const domain::Exhibit found, exhibits.byNumber(qs(w->number)));
            return exhibits.withdraw(found.id, qs(w->out));
        };
    });

    struct Hand {
        std::string path, number, from, to, purpose, place, seal, register19, road, note, at;
    };
    auto* custody = group->add_subcommand("custody", "Record a hand-over in the chain of custody");
    auto h = std::make_shared<Hand>();
    custody->add_option("case", h->path, "The case folder")->required();
    custody->add_option("number", h->number, "DE-01")->required();
    custody->add_option("--from", h->from, "Who gave it")->required();
    custody->add_option("--to", h->to, "Who received it")->required();
    custody->add_option("--purpose", h->purpose, "Why")->required();
    custody->add_option("--place", h->place, "Where");
    custody->add_option("--seal", h->seal, "Seal number and impression");
    custody->add_option("--register19", h->register19, "Malkhana Register 19 entry");
    custody->add_option("--road-certificate", h->road, "Road certificate");
    custody->add_option("--note", h->note, "Note");
    custody->add_option("--at", h->at, "When (default: now)");
    custody->callback([h, &chosen] {
        chosen.command = [h](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(h->path), services::OpenMode::ReadWrite));
            services::Exhibits exhibits(*opened);
            SABOOT_TRY(const domain::Exhibit found, exhibits.byNumber(qs(h->number)));
            domain::CustodyEvent event;
            event.exhibit = found.id;
            event.at = x.environment.clock->utcMs();
            if (!h->at.empty()) {
                SABOOT_TRY(event.at, parseTime(qs(h->at)));
            }
            event.from = qs(h->from);
            event.to = qs(h->to);
            event.purpose = qs(h->purpose);
            event.place = qs(h->place);
            event.seal = qs(h->seal);
            event.register19 = qs(h->register19);
            event.roadCertificate = qs(h->road);
            event.note = qs(h->note);
            return exhibits.addCustody(event);
        };
    });

    auto* image = app.add_subcommand("image", "Look at a picture or document without a case");
    auto* inspect = image->add_subcommand("inspect", "Type, size, EXIF, codes, text and identifiers of a file");
    auto i = std::make_shared<std::pair<std::string, std::string>>();
    inspect->add_option("file", i->first, "The file")->required();
    inspect->add_option("--ocr", i->second, "Languages to read, eng,urd");
    inspect->callback([i, &chosen] {
        chosen.command = [i](Context& x) -> Status {
            const QStringList languages = qs(i->second).split(QLatin1Char(','), Qt::SkipEmptyParts);
            SABOOT_TRY(const services::InspectedFile f, services::inspectFile(x.environment, qs(i->first), languages, x.job()));
            const auto& n = f.inspection;
            QJsonObject exif;
            if (!n.exif.make.isEmpty()) exif[QStringLiteral("make")] = n.exif.make;
            if (!n.exif.model.isEmpty()) exif[QStringLiteral("model")] = n.exif.model;
            if (n.exif.orientation) exif[QStringLiteral("orientation")] = n.exif.orientation;
            if (!n.exif.time.isEmpty()) exif[QStringLiteral("time")] = n.exif.time;
            if (n.exif.latitude) exif[QStringLiteral("latitude")] = *n.exif.latitude;
            if (n.exif.longitude) exif[QStringLiteral("longitude")] = *n.exif.longitude;
            QJsonArray codes, found, problems;
            for (const auto& c : n.codes) codes.append(QJsonObject{{QStringLiteral("format"), c.format}, {QStringLiteral("text"), c.text}});
            QStringList texts;
            for (const auto& t : n.texts) texts << t.text;
            for (const auto& hit : f.identifiers)
                found.append(QJsonObject{{QStringLiteral("input"), hit.facts.input}, {QStringLiteral("kind"), domain::toText(hit.facts.kind)},
                                         {QStringLiteral("networks"), QJsonArray::fromStringList(hit.facts.networks)},
                                         {QStringLiteral("verdict"), domain::toText(hit.facts.verdict)}, {QStringLiteral("normal"), hit.facts.normal},
                                         {QStringLiteral("note"), hit.facts.note}});
            for (const auto& p : n.problems) problems.append(p);
            QJsonObject object{{QStringLiteral("type"), n.mediaType}, {QStringLiteral("description"), n.description},
                          {QStringLiteral("bytes"), f.sizeBytes}, {QStringLiteral("sha256"), QString::fromLatin1(f.sha256.toHex())},
                          {QStringLiteral("width"), n.size.width() > 0 ? QJsonValue(n.size.width()) : QJsonValue()},
                          {QStringLiteral("height"), n.size.height() > 0 ? QJsonValue(n.size.height()) : QJsonValue()},
                          {QStringLiteral("exif"), exif}, {QStringLiteral("codes"), codes},
                          {QStringLiteral("text"), texts.join(QLatin1Char('\n'))}, {QStringLiteral("identifiers"), found}};
            if (n.pages) object[QStringLiteral("pages")] = n.pages;
            if (!n.archiveEntries.isEmpty()) object[QStringLiteral("entries")] = QJsonArray::fromStringList(n.archiveEntries);
            if (!problems.isEmpty()) object[QStringLiteral("problems")] = problems;
            object[QStringLiteral("protections")] = QJsonArray::fromStringList(n.protections);
            x.print(object);
            return ok();
        };
    });
}

} // namespace saboot::cli
