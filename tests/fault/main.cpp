#include "fault/harness.h"

#include <QCoreApplication>
#include <cstdio>

/// saboot-fault [--small] [--only kills|damage|tampers|rollbacks|disk]: the fault goals F-01, F-02, F-04, F-06 to F-11.
/// Exit 0 when every goal was reached, else 1.
int main(int argc, char** argv) {
    using namespace saboot::fault;
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Scale scale = arguments.contains(QStringLiteral("--small")) ? Scale::Small : Scale::Full;
    const qsizetype only = arguments.indexOf(QStringLiteral("--only"));
    const QString which = only > 0 ? arguments.value(only + 1) : QString();
    const struct {
        const char* name;
        void (*run)(Report&, Scale);
    } parts[] = {{"damage", runDamage}, {"rollbacks", runRollBacks}, {"tampers", runTampers}, {"kills", runKills}, {"disk", runFullDisk}};
    Report report;
    bool any = false;
    for (const auto& part : parts) {
        if (!which.isEmpty() && which != QLatin1String(part.name)) continue;
        any = true;
        part.run(report, scale);
    }
    if (!any) {
        std::fprintf(stderr, "no such part: %s\n", qPrintable(which));
        return 2;
    }
    std::printf("%s\n", report.failures() == 0 ? "all goals reached" : "GOALS MISSED");
    return report.failures() == 0 ? 0 : 1;
}
