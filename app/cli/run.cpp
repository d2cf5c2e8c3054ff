#include "base/version.h"
#include "cli/context.h"

#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <cstdio>

namespace saboot::cli {

int run(int argc, char** argv) {
    CLI::App app{"Saboot: casework for online drug market investigations, on this machine alone.", "saboot-cli"};
    app.set_version_flag("--version", std::string("saboot-cli ") + SABOOT_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    Context context;
    std::string desk;
    app.add_flag("--json", context.json, "Print one JSON object per line");
    app.add_flag("--quiet", context.quiet, "No progress");
    app.add_option("--passphrase-fd", context.passphraseFd, "Read the passphrase from this descriptor");
    app.add_option("--desk", desk, "The desk's folder (default: $SABOOT_DESK or the user's data folder)");
    Chosen chosen;
    addDeskCommands(app, chosen);
    addCaseCommands(app, chosen);
    addExhibitCommands(app, chosen);
    addChatCommands(app, chosen);
    addIdentifierCommands(app, chosen);
    addPersonCommands(app, chosen);
    addLabelCommands(app, chosen);
    addLexiconCommands(app, chosen);
    addTransferCommands(app, chosen);
    addChartCommands(app, chosen);
    addReportCommands(app, chosen);
    addRedactionCommands(app, chosen);
    addSigningCommands(app, chosen);
    addVerifyCommands(app, chosen);
    addSampleCommands(app, chosen);
    // A group of commands prints its help when named alone.
    for (CLI::App* group : app.get_subcommands([](CLI::App*) { return true; }))
        if (!group->get_subcommands([](CLI::App*) { return true; }).empty()) group->require_subcommand(1);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& e) {
        return app.exit(e);
    } catch (const CLI::CallForAllHelp& e) {
        return app.exit(e);
    } catch (const CLI::CallForVersion& e) {
        return app.exit(e);
    } catch (const CLI::ParseError& e) {
        std::fprintf(stderr, "%s Run with --help for the commands.\n", e.what());
        return 2;
    }
    context.deskFolder = qs(desk);
    if (!chosen.command) return 2;
    const Status done = chosen.command(context);
    std::fflush(stdout);
    if (!done) {
        if (context.json)
            context.print(QJsonObject{{QStringLiteral("error"), errorName(done.error().code())},
                                      {QStringLiteral("message"), describe(done.error())}});
        std::fprintf(stderr, "%s\n", qPrintable(describe(done.error())));
        const auto c = done.error().code();
        return c == ErrorCode::AuditBroken || c == ErrorCode::VaultObjectDamaged || c == ErrorCode::VaultObjectMissing ? 3 : 1;
    }
    return context.exitCode;
}

} // namespace saboot::cli
