// Grabs every page in English and Urdu, light and dark, wide and at 200 %, into a folder, for looking at.
#include "charts/chartcanvas.h"
#include "pages/evidence/evidencepage.h"
#include "pages/linkchart/linkchartpage.h"
#include "pages/persons/personspage.h"
#include "rig.h"
#include "services/sample.h"
#include "shell/palette.h"
#include "shell/panel.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextStream>

int main(int argc, char** argv) {
    using namespace saboot::ui;
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ? qgetenv("QT_QPA_PLATFORM") : QByteArray("offscreen"));
    QApplication app(argc, argv);
    if (argc < 2) {
        QTextStream(stderr) << "usage: ui_shots FOLDER [PAGE]...\n";
        return 2;
    }
    QStringList only; // page ids; empty: all, with dialogs and palette
    for (int i = 2; i < argc; ++i) only << QString::fromLocal8Bit(argv[i]);
    const QDir out(QString::fromLocal8Bit(argv[1]));
    out.mkpath(QStringLiteral("."));
    Rig rig(app);
    MainWindow& w = *rig.window;
    w.resize(1366, 768);
    const auto grab = [&](const QString& name) {
        rig.settle();
        w.grab().save(out.filePath(name + QStringLiteral(".png")));
    };
    grab(QStringLiteral("desk-new"));
    if (!rig.makeOfficer()) return 1;
    if (!rig.openSample()) return 1;
    rig.settle();

    // A practice list that names an address of the case.
    QFile list(rig.path(QStringLiteral("pack.yaml")));
    if (!list.open(QIODevice::WriteOnly) || list.write("title: Practice pack\ncreator: Nobody\ncategory: exchange\nlastmod: 2026-01-02\nsource: https://example.com/list\ntags:\n"
                                                       "- address: TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR\n  label: Example exchange\n  currency: TRX\n") < 0)
        return 1;
    list.close();
    w.actions().trigger(QStringLiteral("lists.labels"));
    rig.settle();
    rig.prompts.choose(QStringLiteral("labels.file"), {list.fileName()});
    rig.prompts.fill(QStringLiteral("labels.import"), {});
    for (auto* panel : w.findChildren<Panel*>()) {
        const auto buttons = panel->findChildren<QPushButton*>();
        for (auto* b : buttons)
            if (b->text() == QStringLiteral("Bring in a list…")) {
                b->click();
                break;
            }
        rig.settle();
        panel->reject();
    }
    rig.settle();

    for (const bool urdu : {false, true})
        for (const bool dark : {false, true})
            for (const bool small : {false, true}) {
                rig.settings.setLanguage(urdu ? Language::Urdu : Language::English);
                rig.settings.setThemeMode(dark ? ThemeMode::Dark : ThemeMode::Light);
                w.resize(small ? QSize(683, 384) : QSize(1366, 768));
                const QString suffix = QStringLiteral("-%1-%2%3").arg(urdu ? QStringLiteral("ur") : QStringLiteral("en"), dark ? QStringLiteral("dark") : QStringLiteral("light"), small ? QStringLiteral("-small") : QString());
                for (const auto& page : pageSpecs()) {
                    if (!page.make || (!only.isEmpty() && !only.contains(QString::fromLatin1(page.id)))) continue;
                    w.openPage(QString::fromLatin1(page.id));
                    rig.settle();
                    if (auto* e = qobject_cast<EvidencePage*>(w.currentPage())) {
                        e->reveal(QStringLiteral("DE-03"));
                        rig.settle();
                        e->hits()->selectRow(0);
                        if (!small) {
                            e->tabs()->setCurrentIndex(1);
                            e->findField()->setText(QStringLiteral("wallet"));
                            grab(QStringLiteral("evidence-text") + suffix);
                            e->findField()->clear();
                            e->tabs()->setCurrentIndex(0);
                        }
                    }
                    if (QString::fromLatin1(page.id) == QLatin1String("chats")) w.currentPage()->reveal(QStringLiteral("T1-1890"));
                    if (auto* people = qobject_cast<PersonsPage*>(w.currentPage())) {
                        w.actions().trigger(dark ? QStringLiteral("persons.cards") : QStringLiteral("persons.list"));
                        people->reveal(QStringLiteral("P-05"));
                        rig.settle();
                    }
                    // A link in the light pictures, a person in the dark ones: what is chosen shows its sources.
                    if (auto* chart = qobject_cast<LinkChartPage*>(w.currentPage())) {
                        const auto& model = chart->canvas()->model();
                        if (!dark && !model.links.empty()) chart->canvas()->selectLink(model.links.front().number);
                        if (dark && !model.entities.empty()) chart->canvas()->selectEntity(model.entities.front().key);
                    }
                    grab(QString::fromLatin1(page.id) + suffix);
                }
                if (!small && only.isEmpty())
                    for (const char* id : {"lists.lexicon", "lists.redactions", "lists.labels"}) {
                        w.actions().trigger(QString::fromLatin1(id));
                        rig.settle();
                        for (auto* panel : w.findChildren<Panel*>()) {
                            panel->grab().save(out.filePath(QString::fromLatin1(id) + suffix + QStringLiteral(".png")));
                            panel->reject();
                        }
                        rig.settle();
                    }
                if (!small && only.isEmpty()) {
                    w.palettePanel()->openWith(QStringLiteral("wal"));
                    QTest::qWait(300);
                    grab(QStringLiteral("palette") + suffix);
                    QTest::keyClick(w.palettePanel()->field(), Qt::Key_Escape);
                }
            }
    rig.settings.setLanguage(Language::English);
    rig.settings.setThemeMode(ThemeMode::Light);
    w.resize(1366, 768);
    w.lockNow();
    grab(QStringLiteral("desk-en-light"));
    rig.settings.setLanguage(Language::Urdu);
    rig.settings.setThemeMode(ThemeMode::Dark);
    grab(QStringLiteral("desk-ur-dark"));
    return 0;
}
