#include "sampleday.h"

#include "charts/chartcanvas.h"
#include "charts/timelinecanvas.h"
#include "pages/audit/auditpage.h"
#include "pages/chats/chatspage.h"
#include "pages/chats/messageview.h"
#include "pages/desk/deskpage.h"
#include "pages/evidence/evidencepage.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/linkchart/linkchartpage.h"
#include "pages/persons/personspage.h"
#include "pages/report/reportpage.h"
#include "pages/timeline/timelinepage.h"
#include "services/sample.h"
#include "shell/palette.h"
#include "ui/rig.h"
#include "widgets/passphraseedit.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <map>

namespace saboot::bench {

using namespace saboot::ui;

namespace {

constexpr int pauseGoalMs = 50, pageGoalMs = 100;

/// Notices how long the event loop was away. Between two beats of a running loop lies its interval; whatever is more was
/// spent in one handler, during which the window answers nothing.
class Watchdog : public QObject {
public:
    Watchdog() {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(beatMs);
        connect(&m_timer, &QTimer::timeout, this, &Watchdog::beat);
        m_clock.start();
        m_timer.start();
    }
    /// What the pauses from now on are put down to.
    void step(const QString& name) { m_step = name; }
    /// Time that is the bench's own, not the window's.
    void forgive() { m_last = double(m_clock.nsecsElapsed()) / 1e6; }
    void print() const {
        std::vector<std::pair<double, QString>> all;
        for (auto it = m_longest.begin(); it != m_longest.end(); ++it) all.push_back({it->second, it->first});
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        std::printf("pauses of the GUI thread over %d ms: %d in %.1f s; the longest of each step:\n", pauseGoalMs, m_over, double(m_clock.elapsed()) / 1e3);
        for (size_t i = 0; i < std::min<size_t>(all.size(), 12); ++i)
            std::printf("  %7.1f ms  %s%s\n", all[i].first, qPrintable(all[i].second), all[i].first > pauseGoalMs ? "   over the goal" : "");
    }

private:
    static constexpr int beatMs = 4;
    void beat() {
        const double now = double(m_clock.nsecsElapsed()) / 1e6, pause = now - m_last - beatMs;
        m_last = now;
        if (pause > pauseGoalMs) ++m_over;
        double& longest = m_longest[m_step];
        longest = std::max(longest, pause);
    }
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_last = 0;
    int m_over = 0;
    QString m_step;
    std::map<QString, double> m_longest;
};

bool settle(MainWindow& window) {
    QElapsedTimer t;
    t.start();
    for (int quiet = 0; t.elapsed() < 120000;) {
        QTest::qWait(10);
        quiet = window.jobs().isIdle() ? quiet + 1 : 0;
        if (quiet >= 4) return true;
    }
    return false;
}

double ms(const QElapsedTimer& t) { return double(t.nsecsElapsed()) / 1e6; }

void line(const QString& what, double took, double goal) { std::printf("%-44s %8.1f ms   goal %.0f ms%s\n", qPrintable(what), took, goal, took > goal ? "   over" : ""); }

} // namespace

bool sampleDay(QApplication& app, int visits) {
    QTemporaryDir folder;
    const SecureBytes passphrase = SecureBytes::copyOf("seven lamps under quiet winter bridges");
    services::Environment environment;
    environment.workerPath = Rig::workerPath();
    {
        auto desk = services::Desk::open(folder.filePath(QStringLiteral("desk")), environment);
        if (!desk) return false;
        JobControl job;
        QElapsedTimer t;
        t.start();
        auto made = services::createSampleCase(**desk, passphrase, folder.path(), job);
        if (!made) {
            std::printf("the sample case was not made: %s\n", qPrintable(describe(made.error())));
            return false;
        }
        std::printf("sample case made in %.1f s\n", ms(t) / 1e3);
    }
    Settings settings(folder.filePath(QStringLiteral("window.ini")));
    settings.setLanguage(Language::English);
    settings.setThemeMode(ThemeMode::Light);
    Theme theme(app, settings);
    ScriptedPrompts prompts;

    // Start: from nothing to a window that has been painted and takes keys.
    QElapsedTimer t;
    t.start();
    auto desk = services::Desk::open(folder.filePath(QStringLiteral("desk")), environment);
    if (!desk) return false;
    MainWindow window(std::move(desk).value(), settings, theme, prompts);
    window.resize(1366, 768);
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    window.grab();
    line(QStringLiteral("start to a usable window"), ms(t), 1000);
    settle(window);

    // Unlock: from Return to the painted overview. Most of it is the passphrase, which is slow on purpose.
    QTest::keyClicks(window.deskPage()->passphrase(), QStringLiteral("seven lamps under quiet winter bridges"));
    t.start();
    window.deskPage()->submit();
    if (!QTest::qWaitFor([&] { return window.session().hasCase() && window.currentPage(); }, 60000)) return false;
    window.grab();
    line(QStringLiteral("unlock to the painted overview"), ms(t), 2000);
    settle(window);

    std::vector<QString> pages;
    for (const PageSpec& s : pageSpecs())
        if (s.make) pages.push_back(QString::fromLatin1(s.id));
    for (const bool again : {false, true})
        for (const QString& id : pages) {
            if (!again && id == QLatin1String("overview")) continue; // it was made when the case opened
            double most = 0;
            for (int i = 0; i < (again ? std::max(1, visits) : 1); ++i) {
                window.openPage(id == QLatin1String("audit") ? QStringLiteral("overview") : QStringLiteral("audit"));
                settle(window);
                t.start();
                window.openPage(id);
                window.grab();
                most = std::max(most, ms(t));
                settle(window);
            }
            line(id + (again ? QStringLiteral(" shown again") : QStringLiteral(" made and shown")), most, pageGoalMs);
        }
    t.start();
    window.actions().trigger(QStringLiteral("view.palette"));
    window.grab();
    line(QStringLiteral("palette opened"), ms(t), 50);
    settle(window);
    double keystroke = 0;
    for (const char c : {'w', 'a', 'l', 'l'}) {
        t.start();
        QTest::keyClick(window.palettePanel()->field(), c);
        window.palettePanel()->grab();
        keystroke = std::max(keystroke, ms(t));
    }
    line(QStringLiteral("a keystroke in the palette"), keystroke, 50);
    QTest::keyClick(window.palettePanel()->field(), Qt::Key_Escape);
    settle(window);

    // A session: each step is followed by the time an officer needs to look.
    Watchdog dog;
    const auto step = [&](const QString& name, const std::function<void()>& work) {
        dog.step(name);
        dog.forgive();
        work();
        QTest::qWait(120);
        settle(window);
    };
    const auto walkTable = [&](const QString& name, QTableView* table) {
        for (int r = 0; r < std::min(table->model()->rowCount(), 6); ++r) step(name + QStringLiteral(", a row chosen"), [&] { table->setCurrentIndex(table->model()->index(r, 0)); });
    };
    for (int visit = 0; visit < visits; ++visit) {
        for (const QString& id : pages) {
            step(id + QStringLiteral(", opened"), [&] { window.openPage(id); });
            QWidget* page = window.currentPage();
            if (auto* evidence = qobject_cast<EvidencePage*>(page)) {
                for (int r = 0; r < std::min(evidence->list()->model()->rowCount(), 8); ++r)
                    step(QStringLiteral("evidence, an exhibit chosen"), [&] { evidence->list()->setCurrentIndex(evidence->list()->model()->index(r, 0)); });
                for (int tab = 0; tab < 4; ++tab) step(QStringLiteral("evidence, a tab"), [&] { evidence->tabs()->setCurrentIndex(tab); });
                for (const char c : {'w', 'h', 'a'}) step(QStringLiteral("evidence, a letter in the filter"), [&] { QTest::keyClick(evidence->filter(), c); });
                step(QStringLiteral("evidence, the filter cleared"), [&] { evidence->filter()->clear(); });
            } else if (auto* chats = qobject_cast<ChatsPage*>(page)) {
                for (int r = 0; r < chats->threads()->model()->rowCount(); ++r)
                    step(QStringLiteral("chats, a thread chosen"), [&] { chats->threads()->setCurrentIndex(chats->threads()->model()->index(r, 0)); });
                for (int i = 0; i < 10; ++i) step(QStringLiteral("chats, scrolled"), [&] { qobject_cast<MessageView*>(chats->messages())->scrollByPixels(240); });
                step(QStringLiteral("chats, found"), [&] { chats->find(QStringLiteral("wallet")); });
            } else if (auto* identifiers = qobject_cast<IdentifiersPage*>(page)) {
                walkTable(id, identifiers->table());
            } else if (auto* persons = qobject_cast<PersonsPage*>(page)) {
                walkTable(id, persons->table());
            } else if (auto* chart = qobject_cast<LinkChartPage*>(page)) {
                for (int i = 0; i < 6; ++i) step(QStringLiteral("link chart, zoomed"), [&] { chart->canvas()->zoomBy(i % 2 ? 0.8 : 1.25); });
                for (int i = 0; i < 6; ++i) step(QStringLiteral("link chart, a neighbour"), [&] { QTest::keyClick(chart->canvas(), i ? Qt::Key_Right : Qt::Key_Home); });
            } else if (auto* timeline = qobject_cast<TimelinePage*>(page)) {
                for (int i = 0; i < 6; ++i) step(QStringLiteral("timeline, zoomed"), [&] { timeline->canvas()->zoomBy(i % 2 ? 0.7 : 1.4); });
                walkTable(id, timeline->table());
            } else if (auto* audit = qobject_cast<AuditPage*>(page)) {
                walkTable(id, audit->table());
            }
        }
        step(QStringLiteral("palette opened"), [&] { window.actions().trigger(QStringLiteral("view.palette")); });
        for (const char c : {'g', 'o', 'l', 'd'}) step(QStringLiteral("palette, a letter"), [&] { QTest::keyClick(window.palettePanel()->field(), c); });
        step(QStringLiteral("palette closed"), [&] { QTest::keyClick(window.palettePanel()->field(), Qt::Key_Escape); });
        step(QStringLiteral("a note added"), [&] {
            prompts.fill(QStringLiteral("case.addNote"), {{QStringLiteral("text"), QStringLiteral("Asked the exchange again.")}});
            window.actions().trigger(QStringLiteral("case.addNote"));
        });
        step(QStringLiteral("a person added"), [&] {
            prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Witness number %1").arg(visit)}});
            window.actions().trigger(QStringLiteral("persons.add"));
        });
        step(QStringLiteral("the case verified"), [&] { window.actions().trigger(QStringLiteral("case.verify")); });
    }
    dog.print();
    // Once in a sitting at most, and each a whole new window: told apart.
    for (const char* id : {"view.language", "view.language", "view.dark", "view.light"}) {
        t.start();
        window.actions().trigger(QString::fromLatin1(id));
        window.grab();
        line(QStringLiteral("%1 switched").arg(QString::fromLatin1(id)), ms(t), 300);
        settle(window);
    }
    window.lockNow();
    return true;
}

} // namespace saboot::bench
