#include "rig.h"

#include "pages/desk/deskpage.h"
#include "services/sample.h"
#include "widgets/passphraseedit.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>

namespace saboot::ui {

Rig::Rig(QApplication& app, const QString& worker, Prompts* real) : settings(m_folder.filePath(QStringLiteral("window.ini"))), theme(app, settings) {
    settings.setLanguage(Language::English);
    settings.setThemeMode(ThemeMode::Light);
    services::Environment environment;
    environment.kdfTargetMs = 1;
    environment.workerPath = worker;
    auto desk = services::Desk::open(m_folder.filePath(QStringLiteral("desk")), environment);
    if (!desk) qFatal("the desk did not open");
    window = std::make_unique<MainWindow>(std::move(desk).value(), settings, theme, real ? *real : prompts);
    window->show();
    settle();
}

Rig::~Rig() { settle(); }

QByteArray Rig::passphrase() { return QByteArrayLiteral("walnut orbit candle sparrow 61 granite"); }

QString Rig::workerPath() {
    const QString beside = QStringLiteral(SABOOT_WORKER_PATH);
    return QFile::exists(beside) ? beside : QString();
}

bool Rig::settle(int timeoutMs) {
    QElapsedTimer t;
    t.start();
    int quiet = 0;
    while (t.elapsed() < timeoutMs) {
        QTest::qWait(10);
        quiet = window->jobs().isIdle() && window->session().waiting() == 0 ? quiet + 1 : 0;
        if (quiet >= 4) return true;
    }
    return false;
}

bool Rig::makeOfficer() {
    DeskPage* desk = window->deskPage();
    const auto type = [&](const char* field, const QString& text) {
        if (auto* e = desk->findChild<QLineEdit*>(QString::fromLatin1(field))) e->setText(text);
    };
    type("officer.name", QStringLiteral("Hina Zaroob"));
    type("officer.rank", QStringLiteral("Insp."));
    type("officer.number", QStringLiteral("ANF-4471"));
    type("officer.unit", QStringLiteral("Regional Directorate North"));
    const auto fields = desk->findChildren<PassphraseEdit*>();
    for (PassphraseEdit* e : fields) QTest::keyClicks(e, QString::fromLatin1(passphrase()));
    desk->submit();
    return settle() && window->session().state() == Session::State::AtDesk;
}

bool Rig::openSample() {
    JobControl job;
    services::Desk& desk = window->session().desk();
    const auto made = services::createSampleCase(desk, SecureBytes::copyOf(passphrase()), path(QStringLiteral("sample")), job);
    if (!made) qWarning("%s", qPrintable(describe(made.error())));
    auto opened = made ? services::OpenCase::open(desk, *made, services::OpenMode::ReadWrite) : Result<std::unique_ptr<services::OpenCase>>(made.error());
    if (!opened) return false;
    window->session().take(std::move(*opened));
    return true;
}

bool Rig::makeCase(const QString& title) {
    prompts.fill(QStringLiteral("case.new"),
                 {{QStringLiteral("title"), title},
                  {QStringLiteral("titleUrdu"), QStringLiteral("آپریشن سنہری")},
                  {QStringLiteral("caseNumber"), QStringLiteral("SNH-0117")},
                  {QStringLiteral("firNumber"), QStringLiteral("47/2026")},
                  {QStringLiteral("firDate"), QStringLiteral("2026-11-03")},
                  {QStringLiteral("offenceDate"), QStringLiteral("2026-11-02")},
                  {QStringLiteral("station"), QStringLiteral("P.S. ANF North")},
                  {QStringLiteral("sections"), QStringLiteral("CNSA 1997: 6, 8, 9(2)")},
                  {QStringLiteral("authority"), QStringLiteral("Warrant 112/26")},
                  {QStringLiteral("folder"), path(QStringLiteral("cases"))}});
    prompts.fill(QStringLiteral("case.recoveryKey"), {{QStringLiteral("written"), QStringLiteral("1")}});
    return window->actions().trigger(QStringLiteral("case.new")) && settle() && window->session().hasCase();
}

bool Rig::attachFile(const QString& name, const QByteArray& bytes) {
    QFile f(path(name));
    if (!f.open(QIODevice::WriteOnly) || f.write(bytes) != bytes.size()) return false;
    f.close();
    prompts.fill(QStringLiteral("evidence.source"), {{QStringLiteral("source"), QStringLiteral("Phone P-1")}});
    window->context().attachFiles({f.fileName()});
    return settle();
}

bool drawChatPicture(const QString& path, const QString& words) {
    QImage image(720, 1100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter p(&image);
    QFont f;
    f.setFamilies({QStringLiteral("Noto Sans")});
    f.setPixelSize(28);
    p.setFont(f);
    p.fillRect(0, 0, 720, 110, QColor(38, 92, 84));
    p.setPen(Qt::white);
    p.drawText(120, 66, QStringLiteral("Goldie Bhai"));
    p.setPen(Qt::black);
    p.drawText(40, 200, QStringLiteral("Easypaisa bhi chalega?"));
    p.drawText(40, 250, QStringLiteral("0300 0000471"));
    p.drawText(40, 330, QStringLiteral("Naya wallet ye hai, sirf TRC20:"));
    // A published example address of the TRON documentation.
    p.drawText(40, 380, QStringLiteral("TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW"));
    p.drawText(40, 460, words);
    p.end();
    return image.save(path, "PNG");
}

bool Rig::attachPicture(const QString& name, const QString& source) {
    if (!drawChatPicture(path(name), name)) return false;
    prompts.fill(QStringLiteral("evidence.source"), {{QStringLiteral("title"), QStringLiteral("Chat with Goldie")},
                                                     {QStringLiteral("source"), source},
                                                     {QStringLiteral("authority"), QStringLiteral("Warrant 112/26")},
                                                     {QStringLiteral("place"), QStringLiteral("Saddar")}});
    window->context().attachFiles({path(name)});
    return settle();
}

} // namespace saboot::ui
