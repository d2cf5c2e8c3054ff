#include "cli/context.h"
#include "cli/pdf.h"
#include "services/bundle.h"
#include "services/charting.h"
#include "services/overview.h"
#include "services/reportchoices.h"
#include "services/reports.h"
#include "services/signing.h"
#include "services/sample.h"
#include "services/verify.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <QJsonArray>

namespace saboot::cli {

void addChartCommands(CLI::App& app, Chosen& chosen) {
    struct Export {
        std::string path, out, layout = "stress";
        bool force = false;
    };
    auto* group = app.add_subcommand("chart", "The link chart");
    auto* exportChart = group->add_subcommand("export", "Write the chart; the suffix decides: png svg pdf graphml gexf anx csv xlsx");
    auto e = std::make_shared<Export>();
    exportChart->add_option("case", e->path, "The case folder")->required();
    exportChart->add_option("--out", e->out, "The file to write")->required();
    exportChart->callback([e, &chosen] {
        chosen.command = [e](Context& x) -> Status {
            if (QFileInfo::exists(qs(e->out))) return Error(ErrorCode::AlreadyExists, qs(e->out));
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(e->path), services::OpenMode::ReadWrite));
            SABOOT_TRY(const services::ChartExport done, services::exportChart(*opened, qs(e->out), x.job()));
            if (x.json)
                x.print(QJsonObject{{QStringLiteral("file"), qs(e->out)}, {QStringLiteral("entities"), done.entities}, {QStringLiteral("links"), done.links}});
            else
                x.print(QStringLiteral("%1 entities and %2 links written to %3.").arg(done.entities).arg(done.links).arg(qs(e->out)));
            return ok();
        };
    });

    auto* graph = app.add_subcommand("graph", "Draw a graph file without a case");
    auto* layout = graph->add_subcommand("layout", "Lay out a GraphML, adjacency CSV or METIS file");
    auto g = std::make_shared<Export>();
    layout->add_option("file", g->path, "The graph")->required();
    layout->add_option("--out", g->out, "The .svg or .png file to write")->required();
    layout->callback([g, &chosen] {
        chosen.command = [g](Context& x) -> Status {
            if (QFileInfo::exists(qs(g->out))) return Error(ErrorCode::AlreadyExists, qs(g->out));
            SABOOT_TRY(const services::ChartExport done, services::layoutGraphFile(qs(g->path), qs(g->out), x.job()));
            x.print(QJsonObject{{QStringLiteral("file"), qs(g->out)}, {QStringLiteral("nodes"), done.entities},
                                {QStringLiteral("links"), done.links}, {QStringLiteral("stress"), QString::number(done.stress, 'f', 4)}});
            return ok();
        };
    });
}

namespace {

/// What stands in the report: as asked for, else as chosen in the case for this kind, which is said.
Status chooseSections(services::OpenCase& opened, domain::ReportOptions& o, const QString& asked, Context& x) {
    if (asked == QLatin1String("standard")) return ok();
    for (const QString& id : asked.split(QLatin1Char(','), Qt::SkipEmptyParts)) o.sections << id.trimmed();
    if (!o.sections.isEmpty()) return ok();
    SABOOT_TRY(const services::ReportChoices chosen, services::reportChoices(opened));
    o.sections = chosen.sectionsOf(o.kind);
    if (!o.sections.isEmpty() && !x.json)
        std::fprintf(stderr, "Sections as an officer chose them for this kind of report: %s. --sections standard prints those of the kind.\n", qPrintable(o.sections.join(QStringLiteral(", "))));
    return ok();
}

} // namespace

void addReportCommands(CLI::App& app, Chosen& chosen) {
    struct Export {
        std::string path, out, language = "en", time, kind = "final", subject, sections;
        bool draft = false, final = false, redacted = false, sign = false;
    };
    auto* group = app.add_subcommand("report", "The court report");
    auto* exportReport = group->add_subcommand("export", "Write the report as PDF and check it by reading it back");
    auto e = std::make_shared<Export>();
    exportReport->add_option("case", e->path, "The case folder")->required();
    exportReport->add_option("--out", e->out, "The PDF to write")->required();
    exportReport->add_option("--language", e->language, "en, ur or both")->check(CLI::IsMember({"en", "ur", "both"}));
    exportReport->add_option("--report-time", e->time, "The time printed as now, ISO 8601; the same time gives the same bytes");
    exportReport->add_option("--kind", e->kind, "final, interim, technical, inventory, transcript, person, wallet, defence")
        ->check(CLI::IsMember({"final", "interim", "technical", "inventory", "transcript", "person", "wallet", "defence"}));
    exportReport->add_option("--subject", e->subject, "Of a dossier or transcript: P-02, a wallet address, T1");
    exportReport->add_option("--sections", e->sections, "Ids with commas, in printing order (exhibits,chats,custody), or \"standard\": those of the kind. "
                                                           "Left out, as an officer chose them in the window for this kind; else those of the kind");
    exportReport->add_flag("--redacted", e->redacted, "Apply the redactions (a defence copy always does)");
    auto* draft = exportReport->add_flag("--draft", e->draft, "A draft (default)");
    exportReport->add_flag("--final", e->final, "Final: refused while a condition is unmet")->excludes(draft);
    exportReport->callback([e, &chosen] {
        chosen.command = [e](Context& x) -> Status {
            domain::ReportOptions o;
            o.language = *domain::reportLanguageFromText(qs(e->language));
            o.version = e->final ? domain::ReportVersion::Final : domain::ReportVersion::Draft;
            o.kind = *domain::reportKindFromText(qs(e->kind));
            o.subject = qs(e->subject).trimmed();
            o.redacted = e->redacted;
            o.reportTime = x.environment.clock->utcMs();
            if (!e->time.empty()) {
                SABOOT_TRY(o.reportTime, parseTime(qs(e->time)));
            }
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(e->path), services::OpenMode::ReadWrite));
            SABOOT_CHECK(chooseSections(*opened, o, qs(e->sections), x));
            SABOOT_TRY(const auto findings, services::Reports(*opened).findings());
            QStringList uncited;
            for (const auto& f : findings)
                if (f.isUncited()) uncited << QString::number(f.seq);
            if (!uncited.isEmpty() && !x.json)
                std::fprintf(stderr, "Findings that rest on no exhibit or message: %s. The report lists them.\n", qPrintable(uncited.join(QStringLiteral(", "))));
            SABOOT_TRY(const services::ExportOutcome done, services::Reports(*opened).exportPdf(o, qs(e->out), x.job()));
            QStringList look;
            for (const auto& d : done.doubtful)
                if (!look.contains(d.exhibit)) look << d.exhibit;
            if (!look.isEmpty() && !x.json)
                std::fprintf(stderr, "Words of what was removed may stand in the picture of %s: mark a region or say why not (redaction pictures).\n", qPrintable(look.join(QStringLiteral(", "))));
            if (x.json) {
                x.print(QJsonObject{{QStringLiteral("file"), done.path}, {QStringLiteral("number"), done.record.number},
                                    {QStringLiteral("pages"), done.record.pages}, {QStringLiteral("look_at"), QJsonArray::fromStringList(look)},
                                    {QStringLiteral("sha256"), QString::fromLatin1(done.record.sha256.toHex())},
                                    {QStringLiteral("state"), done.record.state}, {QStringLiteral("repeat"), done.isRepeat},
                                    {QStringLiteral("sections"), QJsonArray::fromStringList(o.sections)}, {QStringLiteral("uncited"), QJsonArray::fromStringList(uncited)},
                                    {QStringLiteral("problems"), QJsonArray::fromStringList(done.problems)}});
            } else {
                x.print(QStringLiteral("%1: %2 pages, SHA-256 %3, read back: %4").arg(done.path).arg(done.record.pages)
                            .arg(QString::fromLatin1(done.record.sha256.toHex()), done.record.state));
            }
            if (!done.problems.isEmpty()) return Error(ErrorCode::ReportRejected, done.problems.first());
            return ok();
        };
    });

    auto* bundle = group->add_subcommand("bundle", "Write the court bundle: report, originals, manifest, tables, instructions");
    auto b = std::make_shared<Export>();
    bundle->add_option("case", b->path, "The case folder")->required();
    bundle->add_option("--out", b->out, "A .zip file or a folder to make")->required();
    bundle->add_option("--language", b->language, "en, ur or both")->check(CLI::IsMember({"en", "ur", "both"}));
    bundle->add_option("--kind", b->kind, "As for export")->check(CLI::IsMember({"final", "interim", "technical", "inventory", "transcript", "person", "wallet", "defence"}));
    bundle->add_option("--subject", b->subject, "Of a dossier or transcript");
    bundle->add_option("--sections", b->sections, "As for export");
    bundle->add_option("--report-time", b->time, "The time printed as now, ISO 8601");
    bundle->add_flag("--redacted", b->redacted, "Apply the redactions; redacted originals stay out");
    bundle->add_flag("--sign", b->sign, "Sign the report with this desk's certificate; the memo holds both hashes");
    bundle->add_flag("--final", b->final, "Final: refused while a condition is unmet");
    bundle->callback([b, &chosen] {
        chosen.command = [b](Context& x) -> Status {
            domain::ReportOptions o;
            o.language = *domain::reportLanguageFromText(qs(b->language));
            o.kind = *domain::reportKindFromText(qs(b->kind));
            o.subject = qs(b->subject).trimmed();
            o.redacted = b->redacted;
            o.version = b->final ? domain::ReportVersion::Final : domain::ReportVersion::Draft;
            o.reportTime = x.environment.clock->utcMs();
            if (!b->time.empty()) {
                SABOOT_TRY(o.reportTime, parseTime(qs(b->time)));
            }
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(b->path), services::OpenMode::ReadWrite));
            SABOOT_CHECK(chooseSections(*opened, o, qs(b->sections), x));
            services::SignReport sign;
            if (b->sign) {
                SABOOT_TRY(services::Desk * desk, x.desk());
                sign = [desk](services::OpenCase& from, const QString& pdf, const QString& out, JobControl& job) -> Status {
                    SABOOT_TRY(const sign::SignedFile written, services::Signing(*desk).signReport(from, pdf, out, job));
                    return ok();
                };
            }
            SABOOT_TRY(const services::BundleOutcome done, services::exportBundle(*opened, o, sign, qs(b->out), x.job()));
            if (x.json)
                x.print(QJsonObject{{QStringLiteral("file"), done.path}, {QStringLiteral("number"), done.report.record.number}, {QStringLiteral("files"), done.files},
                                    {QStringLiteral("sha256"), QString::fromLatin1(done.sha256.toHex())}, {QStringLiteral("report_sha256"), QString::fromLatin1(done.reportSha256.toHex())}});
            else
                x.print(QStringLiteral("%1: %2 files, report %3").arg(done.path).arg(done.files).arg(done.report.record.number));
            return ok();
        };
    });

    struct Arrange {
        std::string path, kind = "final", set;
    };
    auto* arrange = group->add_subcommand("sections", "What stands in a report of a kind, and in which order; --set keeps another choice in the case");
    auto a = std::make_shared<Arrange>();
    arrange->add_option("case", a->path, "The case folder")->required();
    arrange->add_option("--kind", a->kind, "As for export")->check(CLI::IsMember({"final", "interim", "technical", "inventory", "transcript", "person", "wallet", "defence"}));
    arrange->add_option("--set", a->set, "Ids with commas, in printing order; the others are left out. \"standard\": those of the kind");
    arrange->callback([a, &chosen] {
        chosen.command = [a](Context& x) -> Status {
            const auto kind = *domain::reportKindFromText(qs(a->kind));
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(a->path), a->set.empty() ? services::OpenMode::ReadOnly : services::OpenMode::ReadWrite));
            SABOOT_TRY(services::ReportChoices now, services::reportChoices(*opened));
            if (!a->set.empty()) {
                services::ReportChoices after = now;
                if (a->set == "standard") {
                    after.sections.remove(kind);
                } else {
                    QStringList wanted;
                    for (const QString& id : qs(a->set).split(QLatin1Char(','), Qt::SkipEmptyParts)) wanted << id.trimmed();
                    auto s = now.arranged(kind);
                    for (const QString& id : std::as_const(wanted))
                        if (!s.order.contains(id)) return Error(ErrorCode::InvalidArgument, QStringLiteral("no section is called %1").arg(id));
                    s.excluded = s.order;
                    s.excluded.removeIf([&](const QString& id) { return wanted.contains(id); });
                    s.excluded.sort();
                    s.order.removeIf([&](const QString& id) { return wanted.contains(id); });
                    s.order = wanted + s.order;
                    after.sections[kind] = s;
                }
                if (!(after == now)) SABOOT_CHECK(services::chooseForReport(*opened, after, QStringLiteral("Sections of the report chosen")));
                now = after;
            }
            const auto shown = now.arranged(kind);
            for (const QString& id : shown.order) {
                const bool in = !shown.excluded.contains(id);
                if (x.json) x.print(QJsonObject{{QStringLiteral("section"), id}, {QStringLiteral("included"), in}});
                else x.row({id, in ? QStringLiteral("printed") : QStringLiteral("left out")});
            }
            return ok();
        };
    });

    auto* conditions = group->add_subcommand("conditions", "What FINAL still needs");
    auto p = std::make_shared<std::string>();
    conditions->add_option("case", *p, "The case folder")->required();
    conditions->callback([p, &chosen] {
        chosen.command = [p](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*p), services::OpenMode::ReadOnly));
            SABOOT_TRY(const auto all, services::Reports(*opened).conditions());
            for (const auto& c : all) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("condition"), c.id}, {QStringLiteral("met"), c.met}, {QStringLiteral("text"), c.text}, {QStringLiteral("detail"), c.detail}});
                else
                    x.row({c.id, c.met ? QStringLiteral("met") : QStringLiteral("UNMET"), c.text, c.detail});
            }
            return ok();
        };
    });

    struct Set {
        std::string path, key, value;
    };
    auto* set = group->add_subcommand("set", "What the report and its certificates say of training, computer, transcript, translation and recovery");
    auto q = std::make_shared<Set>();
    std::vector<std::string> keys;
    for (const QString& k : services::Reports::particularKeys()) keys.push_back(k.toStdString());
    set->add_option("case", q->path, "The case folder")->required();
    set->add_option("key", q->key, "What")->required()->check(CLI::IsMember(keys));
    set->add_option("value", q->value, "The words; \"\" takes them away")->required();
    set->callback([q, &chosen] {
        chosen.command = [q](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(q->path), services::OpenMode::ReadWrite));
            return services::Reports(*opened).setParticulars({{qs(q->key), qs(q->value)}});
        };
    });

    auto* particulars = group->add_subcommand("particulars", "What is stated for the report and its certificates, and what is not");
    auto of = std::make_shared<std::string>();
    particulars->add_option("case", *of, "The case folder")->required();
    particulars->callback([of, &chosen] {
        chosen.command = [of](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*of), services::OpenMode::ReadOnly));
            SABOOT_TRY(const services::Particulars stated, services::Reports(*opened).particulars());
            for (const QString& key : services::Reports::particularKeys()) {
                const QString value = stated.value(key);
                if (x.json) x.print(QJsonObject{{QStringLiteral("particular"), key}, {QStringLiteral("value"), value}});
                else x.row({key, value.isEmpty() ? QStringLiteral("NOT STATED") : value});
            }
            return ok();
        };
    });

    struct Add {
        std::string path, kind = "fact", english, urdu;
        std::vector<std::string> citations;
    };
    auto* finding = group->add_subcommand("finding", "Add a numbered paragraph to the findings");
    auto f = std::make_shared<Add>();
    finding->add_option("case", f->path, "The case folder")->required();
    finding->add_option("--kind", f->kind, "fact, inference, opinion or limit")->check(CLI::IsMember({"fact", "inference", "opinion", "limit"}));
    finding->add_option("--english", f->english, "Text")->required();
    finding->add_option("--urdu", f->urdu, "Text in Urdu");
    finding->add_option("--cite", f->citations, "Reference, DE-04 or T2-0117 (repeatable)");
    finding->callback([f, &chosen] {
        chosen.command = [f](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(f->path), services::OpenMode::ReadWrite));
            domain::Finding n;
            n.kind = domain::findingKindFromText(qs(f->kind));
            n.textEnglish = qs(f->english);
            n.textUrdu = qs(f->urdu);
            for (const auto& c : f->citations) n.citations << qs(c);
            SABOOT_CHECK(services::Reports(*opened).addFinding(n));
            return ok();
        };
    });
}

void addVerifyCommands(CLI::App& app, Chosen& chosen) {
    auto* verify = app.add_subcommand("verify", "Replay a case (chain, signatures, rows, originals, heads), or check a report's PDF");
    auto p = std::make_shared<std::string>();
    auto pdf = std::make_shared<VerifyPdfArguments>();
    auto record = std::make_shared<bool>(false);
    verify->add_option("case", *p, "The case folder, or a PDF")->required();
    verify->add_flag("--record", *record, "For a case: write the result into its audit chain (C-31), as the window does");
    verify->add_option("--case", pdf->casePath, "For a PDF: compare it with this case, too");
    verify->add_option("--root", pdf->roots, "For a PDF: trust this agency root (fingerprint or certificate file)");
    verify->add_option("--time-root", pdf->timeRoots, "For a PDF: trust this root of a time authority");
    verify->add_option("--countersignature", pdf->countersignatures, "For a PDF: a .p7s file (default: FILE.p7s beside it)");
    verify->add_flag("--no-desk", pdf->noDesk, "For a PDF: only the roots given here");
    verify->callback([p, pdf, record, &chosen] {
        chosen.command = [p, pdf, record](Context& x) -> Status {
            if (QFileInfo(qs(*p)).isFile()) {
                pdf->pdf = *p;
                return verifyPdf(x, *pdf);
            }
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*p), *record ? services::OpenMode::ReadWrite : services::OpenMode::ReadOnly));
            SABOOT_TRY(const services::VerifyReport r, services::verifyCase(*opened, x.job()));
            if (x.json) {
                QJsonArray findings;
                for (const auto& f : r.findings)
                    findings.append(QJsonObject{{QStringLiteral("seq"), qint64(f.seq)}, {QStringLiteral("thing"), f.thing}, {QStringLiteral("text"), f.text}});
                x.print(QJsonObject{{QStringLiteral("clean"), r.clean}, {QStringLiteral("events"), qint64(r.events)}, {QStringLiteral("rows"), r.rows},
                                    {QStringLiteral("objects"), r.objects}, {QStringLiteral("bytes"), r.objectBytes}, {QStringLiteral("head"), r.head},
                                    {QStringLiteral("findings"), findings}, {QStringLiteral("warnings"), QJsonArray::fromStringList(r.warnings)}});
            } else {
                for (const auto& f : r.findings)
                    x.print(f.seq ? QStringLiteral("Event %1, %2: %3").arg(f.seq).arg(f.thing, f.text) : QStringLiteral("%1: %2").arg(f.thing, f.text));
                for (const auto& w : r.warnings) x.print(QStringLiteral("Warning: %1").arg(w));
                x.print(QStringLiteral("%1: %2 events, %3 rows, %4 originals (%5 bytes), head %6")
                            .arg(r.clean ? QStringLiteral("No fault found") : QStringLiteral("FAULT FOUND"))
                            .arg(r.events).arg(r.rows).arg(r.objects).arg(r.objectBytes).arg(r.head));
            }
            if (!r.clean) x.exitCode = 3;
            return ok();
        };
    });

    auto* audit = app.add_subcommand("audit", "The audit chain");
    struct Show {
        std::string path;
        int limit = 0;
    };
    auto* show = audit->add_subcommand("show", "Events in plain words, oldest first");
    auto s = std::make_shared<Show>();
    show->add_option("case", s->path, "The case folder")->required();
    show->add_option("--limit", s->limit, "Only the newest N");
    show->callback([s, &chosen] {
        chosen.command = [s](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(s->path), services::OpenMode::ReadOnly));
            services::Overview overview(*opened);
            SABOOT_TRY(const qint64 count, overview.auditCount());
            const int wanted = s->limit > 0 ? s->limit : int(count);
            SABOOT_TRY(auto lines, overview.audit(0, wanted));
            for (auto it = lines.rbegin(); it != lines.rend(); ++it) {
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("seq"), qint64(it->seq)}, {QStringLiteral("time"), isoUtc(it->at)}, {QStringLiteral("event"), it->event},
                                        {QStringLiteral("what"), it->what}, {QStringLiteral("officer"), it->officer}, {QStringLiteral("hash"), it->entryHash}});
                else
                    x.row({QString::number(it->seq), pktText(it->at), it->event, it->officer, it->what});
            }
            return ok();
        };
    });
    auto* head = audit->add_subcommand("head", "The chain head, for the case diary");
    auto h = std::make_shared<std::string>();
    head->add_option("case", *h, "The case folder")->required();
    head->callback([h, &chosen] {
        chosen.command = [h](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*h), services::OpenMode::ReadOnly));
            const services::HeadState state = opened->head();
            if (x.json) {
                QJsonArray mirrors;
                for (const auto& m : state.mirrors)
                    mirrors.append(QJsonObject{{QStringLiteral("place"), m.place}, {QStringLiteral("agrees"), m.agrees}, {QStringLiteral("seq"), qint64(m.seq)}});
                x.print(QJsonObject{{QStringLiteral("seq"), qint64(state.seq)}, {QStringLiteral("head"), state.printed}, {QStringLiteral("short"), state.shortForm},
                                    {QStringLiteral("merkle_root"), state.merkleRoot}, {QStringLiteral("mirrors"), mirrors}});
                return ok();
            }
            x.print(state.printed);
            for (const auto& m : state.mirrors)
                x.print(QStringLiteral("%1: %2").arg(m.place, m.agrees ? QStringLiteral("agrees") : QStringLiteral("DIFFERS, at event %1").arg(m.seq)));
            return ok();
        };
    });
}

void addSampleCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("sample", "The fictional sample case");
    auto* create = group->add_subcommand("create", "Make a desk, a fictional case and its evidence in a folder");
    auto p = std::make_shared<std::string>();
    create->add_option("folder", *p, "The folder to make it in")->required();
    create->callback([p, &chosen] {
        chosen.command = [p](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            SABOOT_TRY(const SecureBytes pass, x.passphrase(x.passphraseFd, QStringLiteral("Passphrase of the sample desk: ")));
            SABOOT_TRY(const QString made, services::createSampleCase(*d, pass, qs(*p), x.job()));
            x.print(QStringLiteral("The fictional sample case is %1.").arg(made));
            return ok();
        };
    });
}

} // namespace saboot::cli
