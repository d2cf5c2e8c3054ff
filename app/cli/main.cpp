#include "cli/context.h"

#include <QGuiApplication>

int main(int argc, char** argv) {
    // Pictures and pages are laid out without a display.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("saboot"));
    return saboot::cli::run(argc, argv);
}
