// The whole main job in the real window with its real dialogs, from a new desk to an exported report and a clean
// verification: in English and in Urdu, by mouse and by keyboard alone.
#include "charts/chartcanvas.h"
#include "hands.h"
#include "pages/chats/chatspage.h"
#include "pages/desk/deskpage.h"
#include "pages/evidence/evidencepage.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/linkchart/linkchartpage.h"
#include "pages/persons/personspage.h"
#include "pages/report/reportpage.h"
#include "prompts/windowprompts.h"
#include "rig.h"
#include "services/chats.h"
#include "services/register.h"
#include "shell/inspector.h"
#include "theme/bidi.h"
#include "widgets/parts.h"
#include "widgets/passphraseedit.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTableView>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

#define STEP(x) QVERIFY2((x), qPrintable(hands.trouble()))

namespace {

// A published example address of BIP-173.
const QString handWallet = QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
// A published example address of the TRON documentation; the drawn screenshots and the chat hold it.
const QString seenWallet = QStringLiteral("TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW");

QByteArray chatExport() {
    return QByteArrayLiteral("14/11/26, 21:41 - Device owner: Easypaisa bhi chalega?\n14/11/26, 21:42 - Goldie Bhai: Haan, naam Rubab Q.\n"
                             "14/11/26, 21:44 - Goldie Bhai: Naya wallet ye hai, sirf TRC20:\nTJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW\n"
                             "14/11/26, 22:03 - Goldie Bhai: Theek. Parcel kal subah\n");
}

/// The row whose first column holds the text; -1 without one.
int rowWith(const QAbstractItemView* view, const QString& text) {
    for (int r = 0; r < view->model()->rowCount(); ++r)
        if (plain(view->model()->index(r, 0).data().toString()).contains(text)) return r;
    return -1;
}

QString bannerOf(const QWidget* page, const char* tone) {
    for (const auto* b : page->findChildren<Banner*>())
        if (b->isVisible() && b->property("tone").toString() == QLatin1String(tone)) return plain(b->fact());
    return {};
}

} // namespace

class JourneyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWholeMainJob_data() {
        QTest::addColumn<bool>("urdu");
        QTest::addColumn<bool>("mouse");
        QTest::newRow("English by mouse") << false << true;
        QTest::newRow("English by keyboard") << false << false;
        QTest::newRow("Urdu by mouse") << true << true;
        QTest::newRow("Urdu by keyboard") << true << false;
    }
    void theWholeMainJob();
};

void JourneyTest::theWholeMainJob() {
    QFETCH(bool, urdu);
    QFETCH(bool, mouse);
    QTemporaryDir folder;
    const auto path = [&](const QString& name) { return folder.filePath(name); };
    Settings settings(path(QStringLiteral("window.ini")));
    settings.setLanguage(Language::English);
    settings.setThemeMode(ThemeMode::Light);
    Theme theme(*qApp, settings);
    services::Environment environment;
    environment.kdfTargetMs = 1;
    environment.workerPath = Rig::workerPath();
    auto desk = services::Desk::open(path(QStringLiteral("desk")), environment);
    QVERIFY(desk);
    WindowPrompts prompts;
    MainWindow window(std::move(desk).value(), settings, theme, prompts);
    prompts.setWindow(&window);
    window.resize(1366, 768);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Hands hands(window, mouse ? Hands::With::Mouse : Hands::With::Keyboard);
    const auto text = [](const char* context, const char* source) { return Hands::said(context, source); };
    STEP(hands.settle());

    // ---- the language, on the first screen there is
    if (urdu) {
        STEP(hands.press(Hands::button(window.deskPage(), QStringLiteral("اردو"))));
        STEP(hands.settle());
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
    }

    // ---- the officer
    const auto officerField = [&](const char* name) { return window.deskPage()->findChild<QLineEdit*>(QString::fromLatin1(name)); };
    STEP(hands.type(officerField("officer.name"), QStringLiteral("Hina Zaroob")));
    STEP(hands.type(officerField("officer.rank"), QStringLiteral("Insp.")));
    STEP(hands.type(officerField("officer.number"), QStringLiteral("ANF-4471")));
    STEP(hands.type(officerField("officer.unit"), QStringLiteral("Regional Directorate North")));
    for (PassphraseEdit* field : window.deskPage()->findChildren<PassphraseEdit*>()) STEP(hands.type(field, QString::fromLatin1(Rig::passphrase())));
    STEP(hands.press(window.deskPage()->mainButton()));
    STEP(hands.settle());
    QVERIFY2(window.session().state() == Session::State::AtDesk, qPrintable(window.deskPage()->problem()));

    // ---- lock, and unlock with the passphrase
    if (mouse) STEP(hands.press(Hands::button(window.deskPage(), text("saboot::ui::DeskPage", "Lock now"))));
    else hands.keys(window.actions().action(QStringLiteral("desk.lock"))->shortcut());
    STEP(hands.settle());
    QVERIFY(window.session().state() == Session::State::Locked);
    STEP(hands.type(window.deskPage()->passphrase(), QString::fromLatin1(Rig::passphrase())));
    if (mouse) STEP(hands.press(window.deskPage()->mainButton()));
    else hands.key(Qt::Key_Return);
    STEP(hands.settle());
    QVERIFY2(window.session().state() == Session::State::AtDesk, qPrintable(window.deskPage()->problem()));

    // ---- the case; without one Return makes one
    if (mouse) STEP(hands.press(Hands::button(window.deskPage(), text("saboot::ui::DeskPage", "New case…"))));
    else hands.key(Qt::Key_Return);
    STEP(hands.form(QStringLiteral("case.new"), {{"title", QStringLiteral("Operation Sunehri")},
                                                 {"titleUrdu", QStringLiteral("آپریشن سنہری")},
                                                 {"caseNumber", QStringLiteral("SNH-0117")},
                                                 {"firNumber", QStringLiteral("47/2026")},
                                                 {"firDate", QStringLiteral("15-08-2025")},
                                                 {"station", QStringLiteral("P.S. ANF North")},
                                                 {"offenceDate", QStringLiteral("14-08-2025")},
                                                 {"sections", QStringLiteral("CNSA 1997: 6, 8, 9(2)")},
                                                 {"authority", QStringLiteral("Warrant 112/26")},
                                                 {"folder", path(QStringLiteral("cases"))}}));
    STEP(hands.form(QStringLiteral("case.recoveryKey"), {{"written", QStringLiteral("1")}}));
    STEP(hands.settle());
    QVERIFY(window.session().hasCase());
    QCOMPARE(window.currentPageId(), QStringLiteral("overview"));
    QCOMPARE(window.session().particulars().firDate, QStringLiteral("2025-08-15"));

    // ---- two screenshots through the file dialog, the chat export by drop or paste
    QVERIFY(drawChatPicture(path(QStringLiteral("shot-1.png")), QStringLiteral("one")) && drawChatPicture(path(QStringLiteral("shot-2.png")), QStringLiteral("two")));
    STEP(hands.page(QStringLiteral("evidence")));
    if (mouse) STEP(hands.press(Hands::button(&window, text("saboot::ui::TopBar", "Add evidence"))));
    else STEP(hands.command(QStringLiteral("evidence.add")));
    STEP(hands.files(QStringLiteral("evidence.add"), {path(QStringLiteral("shot-1.png")), path(QStringLiteral("shot-2.png"))}));
    STEP(hands.form(QStringLiteral("evidence.source"), {{"source", QStringLiteral("Phone P-1")}, {"collectedAt", QStringLiteral("16-08-2025")}, {"authority", QStringLiteral("Warrant 112/26")}}));
    STEP(hands.settle());
    const QString chatName = QStringLiteral("WhatsApp Chat with Goldie Bhai.txt");
    QFile chat(path(chatName));
    QVERIFY(chat.open(QIODevice::WriteOnly) && chat.write(chatExport()) > 0);
    chat.close();
    if (mouse) {
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(chat.fileName())});
        const QPoint at(window.width() / 2, window.height() / 2);
        QDragEnterEvent enter(at, Qt::CopyAction, &dragged, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &dragged, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &drop);
    } else {
        auto* copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(chat.fileName())});
        QApplication::clipboard()->setMimeData(copied);
        STEP(hands.command(QStringLiteral("evidence.paste")));
    }
    STEP(hands.form(QStringLiteral("evidence.source"), {{"source", QStringLiteral("Phone P-1")}}));
    STEP(hands.settle());
    auto* evidence = qobject_cast<EvidencePage*>(window.currentPage());
    QVERIFY(evidence);
    QCOMPARE(evidence->list()->model()->rowCount(), 3);

    // ---- what was read from a screenshot, in the viewer
    STEP(hands.row(evidence->list(), 1));
    STEP(hands.settle());
    QVERIFY2(rowWith(evidence->hits(), QStringLiteral("H")) >= 0, "nothing was read from the screenshot");

    // ---- the chat is imported
    STEP(hands.row(evidence->list(), 0));
    STEP(hands.page(QStringLiteral("chats")));
    if (mouse) STEP(hands.press(Hands::button(window.currentPage(), text("saboot::ui::ChatsPage", "Import chat…"))));
    else STEP(hands.command(QStringLiteral("chats.import")));
    STEP(hands.form(QStringLiteral("chats.import"), {}));
    STEP(hands.settle());
    auto* chats = qobject_cast<ChatsPage*>(window.currentPage());
    QVERIFY(chats);
    QCOMPARE(chats->messageModel()->rowCount(), 4);

    // ---- a wallet by hand
    STEP(hands.command(QStringLiteral("identifiers.add")));
    STEP(hands.form(QStringLiteral("identifiers.add"), {{"value", handWallet}, {"exhibit", QStringLiteral("DE-01")}, {"reason", QStringLiteral("written on a slip in the wallet")}}));
    STEP(hands.settle());
    QCOMPARE(window.currentPageId(), QStringLiteral("identifiers"));

    // ---- a person
    STEP(hands.page(QStringLiteral("persons")));
    if (mouse) STEP(hands.press(Hands::button(window.currentPage(), text("saboot::ui::PersonsPage", "Add person"))));
    else STEP(hands.command(QStringLiteral("persons.add")));
    STEP(hands.form(QStringLiteral("persons.add"), {{"nameLatin", QStringLiteral("Babar Lashani")}, {"nameUrdu", QStringLiteral("بابر لاشانی")}, {"aliases", QStringLiteral("Goldie")}, {"namedInFir", QStringLiteral("1")}}));
    STEP(hands.settle());
    QCOMPARE(qobject_cast<PersonsPage*>(window.currentPage())->table()->model()->rowCount(), 1);

    // ---- the identifier that was read is confirmed and linked to the person
    STEP(hands.page(QStringLiteral("identifiers")));
    auto* identifiers = qobject_cast<IdentifiersPage*>(window.currentPage());
    const int wallet = rowWith(identifiers->table(), seenWallet);
    QVERIFY2(wallet >= 0, "the wallet of the screenshots and the chat was not found");
    STEP(hands.row(identifiers->table(), wallet));
    if (mouse) STEP(hands.press(Hands::button(window.inspector(), text("saboot::ui::IdentifiersPage", "Confirm"))));
    else hands.key(Qt::Key_C);
    STEP(hands.settle());
    STEP(hands.row(identifiers->table(), rowWith(identifiers->table(), seenWallet)));
    if (mouse) STEP(hands.press(Hands::button(window.inspector(), text("saboot::ui::IdentifiersPage", "Link to a person…"))));
    else hands.key(Qt::Key_L);
    STEP(hands.form(QStringLiteral("identifiers.link"), {{"certainty", QStringLiteral("#1")}, {"reason", QStringLiteral("he sends it as his own in the chat")}}));
    STEP(hands.settle());
    auto persons = services::Register(*window.session().opened()).persons();
    auto known = services::Register(*window.session().opened()).identifiers();
    QVERIFY(persons && persons->size() == 1 && known);
    bool linked = false, byHand = false;
    for (const auto& d : *known) {
        linked = linked || (d.facts.normal == seenWallet && d.person == persons->front().id && d.review == domain::Review::Confirmed);
        byHand = byHand || d.facts.normal == handWallet;
    }
    QVERIFY(linked && byHand);

    // ---- the link chart shows it
    STEP(hands.page(QStringLiteral("linkchart")));
    auto* chart = qobject_cast<LinkChartPage*>(window.currentPage());
    QVERIFY(chart && chart->canvas()->isVisible());
    QString person, wanted;
    for (const auto& e : chart->canvas()->model().entities) {
        if (e.label == (isUrdu() ? QStringLiteral("بابر لاشانی") : QStringLiteral("Babar Lashani"))) person = e.key;
        if (e.label.contains(seenWallet)) wanted = e.key;
    }
    QVERIFY(!person.isEmpty() && !wanted.isEmpty());
    const auto& links = chart->canvas()->model().links;
    QVERIFY(std::any_of(links.begin(), links.end(), [&](const auto& l) { return (l.from == person && l.to == wanted) || (l.from == wanted && l.to == person); }));
    if (mouse) {
        QTest::mouseClick(chart->canvas(), Qt::LeftButton, {}, chart->canvas()->widgetPosition(person).toPoint());
        QCOMPARE(chart->canvas()->selectedEntity(), person);
    } else {
        STEP(hands.focus(chart->canvas()));
        hands.key(Qt::Key_Home);
        QVERIFY(!chart->canvas()->selectedEntity().isEmpty());
    }

    // ---- a finding, and the report
    STEP(hands.page(QStringLiteral("report")));
    if (mouse) STEP(hands.press(Hands::button(window.currentPage(), text("saboot::ui::ReportPage", "Add finding…"))));
    else STEP(hands.command(QStringLiteral("report.addFinding")));
    STEP(hands.form(QStringLiteral("report.addFinding"), {{"kind", QStringLiteral("#1")}, {"textEnglish", QStringLiteral("The wallet was sent by Goldie on 14-11-2026.")},
                                                          {"textUrdu", QStringLiteral("یہ والٹ گولڈی نے بھیجا۔")}, {"citations", QStringLiteral("DE-01, T1-0003")}}));
    STEP(hands.settle());
    const QString pdf = path(QStringLiteral("report.pdf"));
    if (mouse) STEP(hands.press(Hands::button(window.currentPage(), text("saboot::ui::ReportPage", "Export DRAFT"))));
    else STEP(hands.command(QStringLiteral("report.exportDraft")));
    STEP(hands.files(QStringLiteral("report.exportDraft"), {pdf}));
    STEP(hands.settle(180000));
    const QString written = plain(text("saboot::ui::ReportPage", "Written and read back: %1")).section(QStringLiteral("%1"), 0, 0);
    QVERIFY2(bannerOf(window.currentPage(), "ok").startsWith(written), qPrintable(bannerOf(window.currentPage(), "ok") + bannerOf(window.currentPage(), "bad")));
    QVERIFY(QFileInfo(pdf).size() > 20000);

    // ---- everything verifies
    STEP(hands.page(QStringLiteral("audit")));
    if (mouse) STEP(hands.press(Hands::button(window.currentPage(), text("saboot::ui::AuditPage", "Verify now"))));
    else STEP(hands.command(QStringLiteral("case.verify")));
    STEP(hands.settle());
    QVERIFY2(window.session().property("verify.clean").toBool(), "the verification found faults");
    QVERIFY(!bannerOf(window.currentPage(), "ok").isEmpty() && bannerOf(window.currentPage(), "bad").isEmpty());

    // ---- and nothing is left open when the desk locks
    if (mouse) STEP(hands.command(QStringLiteral("desk.lock")));
    else hands.keys(window.actions().action(QStringLiteral("desk.lock"))->shortcut());
    STEP(hands.settle());
    QVERIFY(window.session().state() == Session::State::Locked && !window.currentPage());
}

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    JourneyTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journey.moc"
