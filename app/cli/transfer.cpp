#include "base/clock.h"
#include "cli/context.h"
#include "domain/chatjson.h"
#include "services/transfers.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QTimeZone>

namespace saboot::cli {

namespace {

struct Options {
    std::string file, zone;
    bool rows = false;
};

void printSummary(Context& x, const services::TransferSummary& s, const std::vector<domain::ImportIssue>& issues) {
    x.print(s.title);
    x.print(QStringLiteral("Rows: %1, of %2 transactions; not understood: %3; failed: %4; pending: %5").arg(s.rows).arg(s.transactions).arg(s.notUnderstood).arg(s.failed).arg(s.pending));
    if (s.first) x.print(QStringLiteral("From %1 to %2").arg(utcText(*s.first), utcText(*s.last)));
    x.print(QStringLiteral("Senders: %1; receivers: %2").arg(s.senders).arg(s.receivers));
    for (const auto& t : s.totals) {
        QString line = QStringLiteral("%1: %2 moved").arg(t.asset.isEmpty() ? QStringLiteral("a token the file does not name") : t.asset, t.moved.text());
        if (!t.failed.isZero()) line += QStringLiteral(", %1 not moved because the transaction failed").arg(t.failed.text());
        if (!t.pending.isZero()) line += QStringLiteral(", %1 not yet confirmed").arg(t.pending.text());
        if (t.unreadable) line += QStringLiteral(", %1 rows without an amount that can be read").arg(t.unreadable);
        if (!t.contract.isEmpty()) line += QStringLiteral(" (contract %1)").arg(t.contract);
        if (!t.note.isEmpty()) line += QStringLiteral(" – ") + t.note;
        x.print(line);
    }
    for (const auto& [asset, amount] : s.fees) x.print(QStringLiteral("Fees: %1 %2").arg(amount.text(), asset));
    for (const QString& n : s.notes) x.print(n);
    if (!s.unreadColumns.isEmpty()) x.print(QStringLiteral("Columns kept as they are: %1").arg(s.unreadColumns.join(QStringLiteral(", "))));
    if (s.issues) x.print(QStringLiteral("Issues: %1").arg(s.issues));
    for (const auto& i : issues) x.print(QStringLiteral("  %1: %2").arg(placeOf(i), i.text));
}

Status parse(Context& x, const Options& o) {
    const QString zone = qs(o.zone);
    if (!zone.isEmpty() && !QTimeZone(zone.toUtf8()).isValid() && !QTimeZone("UTC" + zone.toUtf8()).isValid())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the time zone \"%1\" (Asia/Karachi or +05:00)").arg(zone));
    std::vector<domain::ImportIssue> issues;
    services::TransferSinks sinks;
    sinks.transfer = [&](const domain::Transfer& t) {
        if (x.json) x.print(domain::toJson(t));
        else if (o.rows)
            x.row({t.time ? utcText(*t.time) : t.timeText, t.from, t.to, t.value ? t.value->text() : QStringLiteral("?"), t.asset, domain::toText(t.state), t.hash, t.note});
    };
    sinks.block = [&](const QJsonObject& block) {
        if (x.json) {
            QJsonObject line = block;
            line.insert(QStringLiteral("block"), true);
            x.print(line);
            return;
        }
        QStringList checks;
        for (const auto& c : block.value(QLatin1String("checks")).toArray()) checks << c.toString();
        x.print(QStringLiteral("Block %1 of %2: %3").arg(block.value(QLatin1String("id")).toString(), block.value(QLatin1String("time")).toString(), checks.join(QStringLiteral("; "))));
    };
    sinks.issue = [&](const domain::ImportIssue& i) {
        if (x.json) x.print(domain::toJson(i));
        else issues.push_back(i);
    };
    SABOOT_TRY(const services::TransferSummary summary, services::parseTransferFile(x.environment, qs(o.file), zone, sinks, x.job()));
    if (x.json) x.print(services::toJson(summary));
    else printSummary(x, summary, issues);
    return ok();
}

} // namespace

void addTransferCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("transfer", "Transaction files of explorers, nodes and wallets");
    auto* command = group->add_subcommand("parse", "Read a transaction file without a case: what it moves, exactly, and what could not be read");
    auto o = std::make_shared<Options>();
    command->add_option("file", o->file, "The file")->required();
    command->add_option("--zone", o->zone, "Time zone of times that name none, Asia/Karachi or +05:00");
    command->add_flag("--rows", o->rows, "Print every row, too");
    command->callback([o, &chosen] { chosen.command = [o](Context& x) { return parse(x, *o); }; });
}

} // namespace saboot::cli
