// Grabs every page in English and Urdu, light and dark, wide and at 200 %, into a folder, for looking at.
#include "pages/evidence/evidencepage.h"
#include "rig.h"
#include "shell/palette.h"
#include "shell/panel.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextStream>

namespace {

QByteArray chatText() {
    return QByteArrayLiteral("14/11/26, 21:41 - Device owner: Easypaisa bhi chalega?\n"
                             "14/11/26, 21:42 - Goldie Bhai: Haan, naam Rubab Q.\n"
                             "14/11/26, 21:43 - Device owner: Ji pohanch gaya. Paise Easypaisa pe bhej doon?\n") +
           QStringLiteral("14/11/26, 21:43 - Goldie Bhai: رقم آدھی آج، آدھی مال ملنے کے بعد۔\n").toUtf8() +
           QByteArrayLiteral("14/11/26, 21:44 - Goldie Bhai: Naya wallet ye hai, sirf TRC20:\nTJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW\n"
                             "14/11/26, 21:58 - Goldie Bhai: This message was deleted\n"
                             "14/11/26, 22:03 - Goldie Bhai: Theek. Parcel kal subah, number SK-4471-0093\n");
}

} // namespace

int main(int argc, char** argv) {
    using namespace saboot::ui;
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ? qgetenv("QT_QPA_PLATFORM") : QByteArray("offscreen"));
    QApplication app(argc, argv);
    if (argc != 2) {
        QTextStream(stderr) << "usage: ui_shots FOLDER\n";
        return 2;
    }
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
    if (!rig.makeCase(QStringLiteral("Operation Sunehri"))) return 1;
    rig.attachPicture(QStringLiteral("chat-1.png"), QStringLiteral("Phone P-1, IMEI 35-000000-000471-3"));
    rig.attachPicture(QStringLiteral("chat-2.png"), QStringLiteral("Phone P-1, IMEI 35-000000-000471-3"));
    rig.attachPicture(QStringLiteral("slip.png"), QStringLiteral("Bank branch, Saddar"));
    rig.attachFile(QStringLiteral("WhatsApp Chat with Goldie Bhai.txt"), chatText());
    rig.prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Babar Lashani")}, {QStringLiteral("nameUrdu"), QStringLiteral("بابر لاشانی")}, {QStringLiteral("aliases"), QStringLiteral("Goldie")}, {QStringLiteral("namedInFir"), QStringLiteral("1")}});
    w.actions().trigger(QStringLiteral("persons.add"));
    rig.prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Nomi Wazdan")}, {QStringLiteral("nameUrdu"), QStringLiteral("نومی وزدان")}});
    w.actions().trigger(QStringLiteral("persons.add"));
    rig.prompts.fill(QStringLiteral("case.addTask"), {{QStringLiteral("title"), QStringLiteral("Ask Exchange A who owns W-03")}});
    w.actions().trigger(QStringLiteral("case.addTask"));
    rig.settle();
    w.openReference(QStringLiteral("DE-04"));
    rig.prompts.fill(QStringLiteral("chats.import"), {});
    w.actions().trigger(QStringLiteral("chats.import"));
    rig.settle();

    // A practice list that names the address of the pictures.
    QFile list(rig.path(QStringLiteral("pack.yaml")));
    if (!list.open(QIODevice::WriteOnly) || list.write("title: Practice pack\ncreator: Nobody\ncategory: exchange\nlastmod: 2026-01-02\nsource: https://example.com/list\ntags:\n"
                                                       "- address: TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW\n  label: Example exchange\n  currency: TRX\n") < 0)
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
                    if (!page.make) continue;
                    w.openPage(QString::fromLatin1(page.id));
                    rig.settle();
                    if (auto* e = qobject_cast<EvidencePage*>(w.currentPage())) {
                        e->reveal(QStringLiteral("DE-01"));
                        rig.settle();
                        e->hits()->selectRow(0);
                    }
                    if (QString::fromLatin1(page.id) == QLatin1String("chats")) w.currentPage()->reveal(QStringLiteral("T1-0005"));
                    grab(QString::fromLatin1(page.id) + suffix);
                }
                if (!small)
                    for (const char* id : {"lists.lexicon", "lists.redactions", "lists.labels"}) {
                        w.actions().trigger(QString::fromLatin1(id));
                        rig.settle();
                        for (auto* panel : w.findChildren<Panel*>()) {
                            panel->grab().save(out.filePath(QString::fromLatin1(id) + suffix + QStringLiteral(".png")));
                            panel->reject();
                        }
                        rig.settle();
                    }
                if (!small) {
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
