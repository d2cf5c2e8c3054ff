#include "cli/context.h"

#include <QGuiApplication>
#include <cstdio>
#include <cstdlib>

namespace {
/// The libraries' own remarks are not the one sentence an error is; they show when asked for.
void quiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("SABOOT_DEBUG")) std::fprintf(stderr, "%s\n", qPrintable(text));
    if (type == QtFatalMsg) std::abort();
}
} // namespace

int main(int argc, char** argv) {
    // Pictures and pages are laid out without a display.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(quiet);
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("saboot"));
    return saboot::cli::run(argc, argv);
}
