#include "prompts/windowprompts.h"
#include "shell/mainwindow.h"
#include "theme/theme.h"
#include "prompts/sentences.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

// No core file may hold keys, and no other process of the user may read our memory.
void closeProcess() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace

int main(int argc, char** argv) {
    using namespace saboot;
    closeProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("saboot"));
    QApplication::setApplicationDisplayName(QStringLiteral("Saboot"));
    QGuiApplication::setDesktopFileName(QStringLiteral("saboot"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/saboot.svg")));
    QApplication::setQuitOnLastWindowClosed(true);

    // Qt keeps the folders that its file dialog visited; they are forgotten when the program ends.
    const QTemporaryDir forgotten;
    if (forgotten.isValid()) QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, forgotten.path());

    ui::Settings settings(ui::Settings::defaultFile());
    ui::Theme theme(app, settings);
    auto desk = services::Desk::open(services::Desk::defaultFolder());
    ui::WindowPrompts prompts;
    if (!desk) {
        prompts.inform(QStringLiteral("desk.open"), QStringLiteral("Saboot"), ui::sentence(desk.error()));
        return QApplication::exec();
    }
    ui::MainWindow window(std::move(desk).value(), settings, theme, prompts);
    prompts.setWindow(&window);
    window.show();
    return QApplication::exec();
}
