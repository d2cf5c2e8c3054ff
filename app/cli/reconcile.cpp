#include "cli/context.h"
#include "domain/timerule.h"
#include "services/comparisons.h"
#include "services/reconcile.h"
#include "services/tools.h"

#include <CLI/CLI.hpp>

namespace saboot::cli {

namespace {

struct Options {
    std::string path, first, second, zoneFirst, zoneSecond, format = "auto";
    std::string pdf, language = "en", report;
    bool differencesOnly = false;
};

QJsonValue sideJson(const std::vector<domain::ParsedMessage>& list, qint64 i) {
    if (i < 0) return {};
    const domain::ParsedMessage& m = list[size_t(i)];
    return QJsonObject{{QStringLiteral("n"), m.n}, {QStringLiteral("time"), m.time ? QJsonValue(isoUtc(*m.time)) : QJsonValue()}, {QStringLiteral("time_text"), m.timeText},
                       {QStringLiteral("sender"), m.sender}, {QStringLiteral("text"), m.text}, {QStringLiteral("deleted"), m.deleted}, {QStringLiteral("edited"), m.edited}};
}

Status print(Context& x, const std::vector<domain::ParsedMessage>& a, const std::vector<domain::ParsedMessage>& b, const services::Reconciliation& r, bool differencesOnly) {
    for (const auto& p : r.pairs) {
        if (differencesOnly && p.pairing == services::Pairing::Same) continue;
        if (x.json) {
            x.print(QJsonObject{{QStringLiteral("pairing"), services::toText(p.pairing)}, {QStringLiteral("covered"), p.covered},
                                {QStringLiteral("difference_ms"), p.differenceMs ? QJsonValue(*p.differenceMs) : QJsonValue()},
                                {QStringLiteral("first"), sideJson(a, p.first)}, {QStringLiteral("second"), sideJson(b, p.second)}});
            continue;
        }
        const auto side = [](const std::vector<domain::ParsedMessage>& list, qint64 i) {
            if (i < 0) return QStringLiteral("-");
            const auto& m = list[size_t(i)];
            return QStringLiteral("%1 %2 %3: %4").arg(m.n).arg(m.time ? domain::pktTextOf(*m.time, m.timeRule) : m.timeText, m.sender, QString(m.text).replace(QLatin1Char('\n'), QLatin1Char(' ')));
        };
        const bool outside = !p.covered && (p.first < 0 || p.second < 0);
        x.row({services::toText(p.pairing) + (outside ? QStringLiteral(" (outside the other export)") : QString()), side(a, p.first), side(b, p.second)});
    }
    QJsonObject names;
    for (auto it = r.names.constBegin(); it != r.names.constEnd(); ++it) names.insert(it.key(), it.value());
    const QJsonObject summary{{QStringLiteral("summary"), true},
                              {QStringLiteral("same"), r.same},
                              {QStringLiteral("edited"), r.edited},
                              {QStringLiteral("only_first"), r.onlyFirst},
                              {QStringLiteral("only_first_covered"), r.onlyFirstCovered},
                              {QStringLiteral("only_second"), r.onlySecond},
                              {QStringLiteral("only_second_covered"), r.onlySecondCovered},
                              {QStringLiteral("clock_offset_ms"), r.offsetMs ? QJsonValue(*r.offsetMs) : QJsonValue()},
                              {QStringLiteral("clock_spread_ms"), r.spreadMs},
                              {QStringLiteral("anchors"), r.anchors},
                              {QStringLiteral("names"), names}};
    if (x.json) {
        x.print(summary);
    } else {
        x.print(QStringLiteral("%1 the same, %2 edited, %3 only in the first (%4 of them within the time of the second), %5 only in the second (%6 within the time of the first)")
                    .arg(r.same).arg(r.edited).arg(r.onlyFirst).arg(r.onlyFirstCovered).arg(r.onlySecond).arg(r.onlySecondCovered));
        if (r.offsetMs)
            x.print(QStringLiteral("The second clock is %1 seconds ahead, estimated from %2 messages (half of them within %3 seconds)").arg(double(*r.offsetMs) / 1000).arg(r.anchors).arg(double(r.spreadMs) / 1000));
        else
            x.print(QStringLiteral("No clock offset can be estimated: no message with a time stands in both"));
    }
    return ok();
}

Result<std::vector<domain::ParsedMessage>> fileMessages(Context& x, const std::string& file, const std::string& zone, const std::string& format) {
    std::vector<domain::ParsedMessage> out;
    domain::ChatOptions options;
    options.zone = qs(zone);
    options.format = qs(format);
    services::ChatSinks sinks;
    sinks.message = [&](const domain::ParsedMessage& m) {
        if (m.kind != domain::MessageKind::System) out.push_back(m);
    };
    sinks.issue = [](const domain::ImportIssue&) {};
    SABOOT_CHECK(services::parseChatFile(x.environment, qs(file), options, sinks, x.job()));
    return out;
}

} // namespace

void addReconcileCommands(CLI::App& chat, Chosen& chosen) {
    auto* files = chat.add_subcommand("reconcile", "Lay two exports of one chat beside each other, without a case");
    auto f = std::make_shared<Options>();
    files->add_option("first", f->first, "One export")->required();
    files->add_option("second", f->second, "The other")->required();
    files->add_option("--zone-first", f->zoneFirst, "Time zone of the first device");
    files->add_option("--zone-second", f->zoneSecond, "Time zone of the second device");
    files->add_flag("--differences", f->differencesOnly, "Leave out what is the same");
    files->callback([f, &chosen] {
        chosen.command = [f](Context& x) -> Status {
            SABOOT_TRY(const auto a, fileMessages(x, f->first, f->zoneFirst, f->format));
            SABOOT_TRY(const auto b, fileMessages(x, f->second, f->zoneSecond, f->format));
            return print(x, a, b, services::reconcile(a, b), f->differencesOnly);
        };
    });

    auto* compare = chat.add_subcommand("compare", "Lay two chats of a case beside each other");
    auto c = std::make_shared<Options>();
    compare->add_option("case", c->path, "The case folder")->required();
    compare->add_option("first", c->first, "T1")->required();
    compare->add_option("second", c->second, "T2")->required();
    compare->add_flag("--differences", c->differencesOnly, "Leave out what is the same");
    compare->add_option("--pdf", c->pdf, "Print it side by side into this PDF instead");
    compare->add_option("--language", c->language, "Of the PDF: en, ur or both")->check(CLI::IsMember({"en", "ur", "both"}));
    compare->add_option("--report", c->report, "Print it as an annex of the report from now on: yes or no")->check(CLI::IsMember({"yes", "no"}));
    compare->callback([c, &chosen] {
        chosen.command = [c](Context& x) -> Status {
            const bool changes = !c->pdf.empty() || !c->report.empty();
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(c->path), changes ? services::OpenMode::ReadWrite : services::OpenMode::ReadOnly));
            if (!c->report.empty()) SABOOT_CHECK(services::setComparisonInReport(*opened, qs(c->first), qs(c->second), c->report == "yes"));
            if (!c->pdf.empty()) {
                const auto language = c->language == "ur" ? domain::ReportLanguage::Urdu : c->language == "both" ? domain::ReportLanguage::Both : domain::ReportLanguage::English;
                SABOOT_TRY(const services::PrintedComparison p, services::printComparison(*opened, qs(c->first), qs(c->second), language, qs(c->pdf), x.job()));
                if (x.json) x.print(QJsonObject{{QStringLiteral("pdf"), p.path}, {QStringLiteral("pages"), p.pages}, {QStringLiteral("sha256"), QString::fromLatin1(p.sha256.toHex())}});
                else x.print(QStringLiteral("%1: pages: %2, SHA-256 %3").arg(p.path).arg(p.pages).arg(QString::fromLatin1(p.sha256.toHex())));
            }
            if (changes) return ok();
            SABOOT_TRY(const services::ComparedChats both, services::compareChats(*opened, qs(c->first), qs(c->second), x.job()));
            return print(x, both.a, both.b, both.result, c->differencesOnly);
        };
    });
}

} // namespace saboot::cli
