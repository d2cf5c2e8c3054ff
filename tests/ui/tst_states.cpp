// Every page under every state: empty, one, many, failing, working, read-only, locked. What went wrong stands on the page
// itself, with what to do, and goes when it is mended.
#include "charts/chartcanvas.h"
#include "models/referencemime.h"
#include "pages/audit/auditpage.h"
#include "pages/chats/chatspage.h"
#include "pages/evidence/evidencepage.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/linkchart/linkchartpage.h"
#include "pages/persons/personspage.h"
#include "pages/report/reportpage.h"
#include "pages/timeline/timelinepage.h"
#include "rig.h"
#include "services/register.h"
#include "services/reports.h"
#include "shell/caseflow.h"
#include "shell/inspector.h"
#include "shell/rail.h"
#include "store/database.h"
#include "theme/bidi.h"
#include "walk.h"
#include "widgets/parts.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QThread>

using namespace saboot;
using namespace saboot::ui;

namespace {

// Without one of these no page can read what it shows.
const char* const tables[] = {"audit", "case_file", "exhibit", "chat", "message", "identifier", "sighting", "person", "note", "task", "finding", "timeline_event", "chart_view"};

QStringList pageIds() {
    QStringList all;
    for (const PageSpec& s : pageSpecs())
        if (s.make) all << QString::fromLatin1(s.id);
    return all;
}

/// What the page says in the ink of errors.
QStringList badTexts(const QWidget* page) {
    QStringList all;
    for (const auto* b : page->findChildren<Banner*>())
        if (b->isVisible() && b->property("tone").toString() == QLatin1String("bad")) all << plain(b->fact());
    for (const auto* l : page->findChildren<QLabel*>())
        if (l->isVisible() && l->property("tone").toString() == QLatin1String("bad") && !l->text().isEmpty()) all << plain(l->text());
    return all;
}

EmptyState* emptyState(const QWidget* page) {
    for (auto* e : page->findChildren<EmptyState*>())
        if (e->isVisible()) return e;
    return nullptr;
}

QPushButton* visibleButton(QWidget* in, const QString& name) {
    for (auto* b : in->findChildren<QPushButton*>())
        if (b->isVisible() && plain(b->text()) == name) return b;
    return nullptr;
}

/// Work that stands at its first step until somebody cancels it.
std::function<Result<int>(JobControl&)> untilCancelled(int steps) {
    return [steps](JobControl& job) -> Result<int> {
        while (!job.isCancelled()) {
            job.report(1, steps);
            QThread::msleep(20);
        }
        return Error(ErrorCode::Cancelled);
    };
}

bool says(const QWidget* root, const QString& words) {
    for (const SeenText& t : seenTexts(root))
        if (t.text.contains(words)) return true;
    return false;
}

} // namespace

class StatesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }
    template <class P> P& page(const char* id) {
        window().openPage(QString::fromLatin1(id));
        m_rig->settle();
        return *qobject_cast<P*>(window().currentPage());
    }
    Status rename(bool away) {
        for (const char* t : tables) {
            const QByteArray from = away ? QByteArray(t) : QByteArray(t) + "_gone", to = away ? QByteArray(t) + "_gone" : QByteArray(t);
            SABOOT_CHECK(window().session().opened()->database().execute(QByteArray("ALTER TABLE " + from + " RENAME TO " + to).constData()));
        }
        return ok();
    }

private Q_SLOTS:
    void initTestCase() {
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->makeOfficer());
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        window().resize(1366, 768);
    }
    void cleanupTestCase() { m_rig.reset(); }
    void init() { m_rig->prompts.forgetSaid(); }

    // ---- empty

    void anEmptyPageSaysOneSentenceAndOffersOneThing_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("verb");
        QTest::newRow("evidence") << QStringLiteral("evidence") << QStringLiteral("Nothing attached.") << QStringLiteral("Add evidence");
        QTest::newRow("chats") << QStringLiteral("chats") << QStringLiteral("No chats.") << QStringLiteral("Import chat…");
        QTest::newRow("identifiers") << QStringLiteral("identifiers") << QStringLiteral("Nothing found yet.") << QStringLiteral("Add evidence");
        QTest::newRow("persons") << QStringLiteral("persons") << QStringLiteral("No persons.") << QStringLiteral("Add person");
        QTest::newRow("linkchart") << QStringLiteral("linkchart") << QStringLiteral("Nothing to draw.") << QStringLiteral("Open identifiers");
    }
    void anEmptyPageSaysOneSentenceAndOffersOneThing() {
        QFETCH(QString, id);
        QFETCH(QString, sentence);
        QFETCH(QString, verb);
        window().openPage(id);
        QVERIFY(m_rig->settle());
        EmptyState* e = emptyState(window().currentPage());
        QVERIFY(e);
        QVERIFY(says(e, sentence));
        QCOMPARE(e->findChildren<QPushButton*>().size(), 1);
        QCOMPARE(plain(e->findChild<QPushButton*>()->text()), verb);
        QVERIFY2(badTexts(window().currentPage()).isEmpty(), qPrintable(badTexts(window().currentPage()).join(u'|')));
    }
    void anEmptyCaseStillHasItsFactsDatesAndChain() {
        window().openPage(QStringLiteral("overview"));
        QVERIFY(m_rig->settle());
        QVERIFY(says(window().currentPage(), QStringLiteral("Attach the first exhibit")));
        QVERIFY(says(window().currentPage(), QStringLiteral("47/2026")));
        // The FIR and the day of the offence are events already.
        QCOMPARE(page<TimelinePage>("timeline").table()->model()->rowCount(), 2);
        QVERIFY(page<AuditPage>("audit").table()->model()->rowCount() >= 1);
        auto& report = page<ReportPage>("report");
        QTRY_VERIFY_WITH_TIMEOUT(report.hasPreview(), 30000);
        QVERIFY(says(&report, QStringLiteral("No finding yet.")));
        QVERIFY(says(&report, QStringLiteral("Before FINAL")));
    }

    // ---- one

    void onePageOfEachIsSaidInTheSingular() {
        QVERIFY(m_rig->attachFile(QStringLiteral("chat-1.txt"), QByteArrayLiteral("14/11/26, 21:44 - Goldie Bhai: Naya wallet TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW\n")));
        window().openReference(QStringLiteral("DE-01"));
        m_rig->prompts.fill(QStringLiteral("chats.import"), {});
        QVERIFY(window().actions().trigger(QStringLiteral("chats.import")));
        QVERIFY(m_rig->settle());
        m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Babar Lashani")}});
        QVERIFY(window().actions().trigger(QStringLiteral("persons.add")));
        QVERIFY(m_rig->settle());
        const std::pair<const char*, const char*> said[] = {{"evidence", "1 exhibit "}, {"chats", "1 thread "}, {"identifiers", "1 found "}, {"persons", "1 person"}};
        for (const auto& [id, words] : said) {
            window().openPage(QString::fromLatin1(id));
            QVERIFY(m_rig->settle());
            QVERIFY2(!emptyState(window().currentPage()), id);
            bool found = false;
            for (const SeenText& t : seenTexts(window().currentPage())) found = found || (t.text + QLatin1Char(' ')).startsWith(QString::fromLatin1(words));
            QVERIFY2(found, words);
        }
        QCOMPARE(page<EvidencePage>("evidence").list()->model()->rowCount(), 1);
        QCOMPARE(page<ChatsPage>("chats").messageModel()->rowCount(), 1);
        QCOMPARE(page<IdentifiersPage>("identifiers").table()->model()->rowCount(), 1);
        QCOMPARE(page<PersonsPage>("persons").table()->model()->rowCount(), 1);
        QVERIFY(page<LinkChartPage>("linkchart").canvas()->model().entities.size() >= 1);
    }

    // ---- working

    void aRunningJobIsSeenAndLeavesEveryPageFree() {
        window().jobs().run<int>(QStringLiteral("A long piece of work"), untilCancelled(3), &window(), [](Result<int>) {});
        QTRY_VERIFY(says(&window(), QStringLiteral("A long piece of work: 1 of 3")));
        for (const QString& id : pageIds()) {
            window().openPage(id);
            QTRY_COMPARE(window().currentPageId(), id);
            QVERIFY2(badTexts(window().currentPage()).isEmpty(), qPrintable(id));
            bool bar = false;
            for (const auto* b : window().findChildren<QProgressBar*>()) bar = bar || b->isVisible();
            QVERIFY2(bar, qPrintable(id));
        }
        window().jobs().cancelAll();
        QVERIFY(m_rig->settle());
        QVERIFY(!says(&window(), QStringLiteral("1 of 3")));
    }
    void longWorkDoesNotKeepThePagesWaiting() {
        const auto go = std::make_shared<QSemaphore>();
        const int many = QThread::idealThreadCount() + 2;
        for (int i = 0; i < many; ++i)
            window().jobs().run<int>(QStringLiteral("A long piece of work"), [go](JobControl& job) -> Result<int> {
                while (!go->tryAcquire(1, 10))
                    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                return 1;
            }, &window(), [](Result<int>) {});
        // Made anew, so that all of it is read while every thread of long work is taken.
        m_rig->settings.setLanguage(Language::Urdu);
        m_rig->settings.setLanguage(Language::English);
        window().openPage(QStringLiteral("linkchart"));
        auto* chart = qobject_cast<LinkChartPage*>(window().currentPage());
        QTRY_VERIFY(!chart->canvas()->model().entities.empty());
        window().openPage(QStringLiteral("timeline"));
        auto* timeline = qobject_cast<TimelinePage*>(window().currentPage());
        QTRY_VERIFY(timeline->table()->model()->rowCount() > 0);
        go->release(many);
        QVERIFY(m_rig->settle());
    }
    void theAuditShowsItsVerificationAtWork() {
        auto& audit = page<AuditPage>("audit");
        QVERIFY(!visibleButton(&audit, QStringLiteral("Cancel")));
        window().jobs().run<int>(CaseFlow::verifyName(), untilCancelled(2), &window(), [](Result<int>) {});
        QTRY_VERIFY(visibleButton(&audit, QStringLiteral("Cancel")));
        visibleButton(&audit, QStringLiteral("Cancel"))->click();
        QVERIFY(m_rig->settle());
        QVERIFY(!visibleButton(&audit, QStringLiteral("Cancel")));
        QVERIFY(m_rig->prompts.said().empty());
    }

    // ---- failing

    void whatCannotBeReadIsSaidOnThePageAndReadAgain() {
        for (const QString& id : pageIds()) {
            window().openPage(id);
            QVERIFY(m_rig->settle());
        }
        const Status away = rename(true);
        QVERIFY2(away, away ? "" : qPrintable(describe(away.error())));
        window().session().changed(Changed::Everything);
        QVERIFY(m_rig->settle());
        QStringList silent;
        for (const QString& id : pageIds()) {
            window().openPage(id);
            QVERIFY(m_rig->settle());
            if (badTexts(window().currentPage()).isEmpty()) silent << id;
            if (!visibleButton(window().currentPage(), QStringLiteral("Try again"))) silent << id + QStringLiteral(" (nothing to do)");
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral(", "))));
        // On the page, not in a dialog.
        QVERIFY2(m_rig->prompts.said().empty(), m_rig->prompts.said().empty() ? "" : qPrintable(m_rig->prompts.said().front().id));
        const Status back = rename(false);
        QVERIFY2(back, back ? "" : qPrintable(describe(back.error())));
        for (const QString& id : pageIds()) {
            window().openPage(id);
            QVERIFY(m_rig->settle());
            if (auto* again = visibleButton(window().currentPage(), QStringLiteral("Try again"))) again->click();
            QVERIFY(m_rig->settle());
            QVERIFY2(badTexts(window().currentPage()).isEmpty(), qPrintable(id + QStringLiteral(": ") + badTexts(window().currentPage()).join(u'|')));
        }
        QCOMPARE(page<PersonsPage>("persons").table()->model()->rowCount(), 1);
    }
    void withoutTheWorkerTheExhibitIsSafeAndSaysSo() {
        Rig rig(*qApp, QStringLiteral("/nowhere/saboot-worker"));
        QVERIFY(rig.makeOfficer() && rig.makeCase(QStringLiteral("Without worker")));
        rig.window->resize(1366, 768);
        QVERIFY(rig.attachPicture(QStringLiteral("shot.png"), QStringLiteral("Phone P-1")));
        rig.window->openPage(QStringLiteral("evidence"));
        QVERIFY(rig.settle());
        auto* evidence = qobject_cast<EvidencePage*>(rig.window->currentPage());
        QCOMPARE(evidence->list()->model()->rowCount(), 1);
        QVERIFY(says(evidence, QStringLiteral("The original is safe.")));
        rig.window->openPage(QStringLiteral("overview"));
        QVERIFY(rig.settle());
        QVERIFY(says(rig.window->currentPage(), QStringLiteral("1 not decoded")));
        rig.prompts.forgetSaid();
        rig.prompts.fill(QStringLiteral("chats.import"), {});
        QVERIFY(rig.window->actions().trigger(QStringLiteral("chats.import")));
        QVERIFY(rig.settle());
        QVERIFY(rig.prompts.said().size() >= 2); // the form, and why nothing came of it
        QVERIFY(!rig.prompts.said().back().text.isEmpty());
        rig.window->openPage(QStringLiteral("chats"));
        QVERIFY(rig.settle());
        QVERIFY(emptyState(rig.window->currentPage()));
    }

    // ---- many

    void manyStandInEveryList() {
        QDir().mkpath(m_rig->path(QStringLiteral("many")));
        constexpr int files = 60;
        for (int i = 0; i < files; ++i) {
            QFile f(m_rig->path(QStringLiteral("many/note-%1.txt").arg(i)));
            QVERIFY(f.open(QIODevice::WriteOnly));
            f.write("Slip " + QByteArray::number(i) + "\n");
        }
        QVERIFY(m_rig->attachPicture(QStringLiteral("shot.png"), QStringLiteral("Phone P-1"))); // DE-02
        m_rig->prompts.fill(QStringLiteral("evidence.source"), {{QStringLiteral("source"), QStringLiteral("Bank branch, Saddar")}});
        window().context().attachFiles({m_rig->path(QStringLiteral("many"))});
        QVERIFY(m_rig->settle(120000));
        for (int i = 0; i < 40; ++i)
            QVERIFY(services::Register(*window().session().opened()).addIdentifier(QStringLiteral("0312 4567%1").arg(100 + i), {}, QStringLiteral("written on a slip of paper")));
        window().session().changed(Changed::Identifiers);
        for (int i = 0; i < 30; ++i) {
            m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Witness number %1").arg(i)}});
            window().actions().trigger(QStringLiteral("persons.add"));
        }
        QVERIFY(m_rig->settle());
        QCOMPARE(page<EvidencePage>("evidence").list()->model()->rowCount(), files + 2);
        QVERIFY(page<IdentifiersPage>("identifiers").table()->model()->rowCount() > 30);
        QCOMPARE(page<PersonsPage>("persons").table()->model()->rowCount(), 31);
        QVERIFY(page<TimelinePage>("timeline").table()->model()->rowCount() > files);
        QVERIFY(page<AuditPage>("audit").table()->model()->rowCount() > files);
        QStringList cramped;
        for (const QString& id : pageIds()) {
            window().openPage(id);
            QVERIFY(m_rig->settle());
            QVERIFY2(badTexts(window().currentPage()).isEmpty(), qPrintable(id));
            for (const QString& place : crampedPlaces(&window())) cramped << id + QStringLiteral(": ") + place;
        }
        QVERIFY2(cramped.isEmpty(), qPrintable(cramped.join(QLatin1Char('\n'))));
    }
    void theNextHitIsOneKeyAwayInEveryList() {
        auto& identifiers = page<IdentifiersPage>("identifiers");
        identifiers.table()->setCurrentIndex(identifiers.table()->model()->index(0, 0));
        QVERIFY(window().actions().trigger(QStringLiteral("go.nextHit")));
        QCOMPARE(identifiers.table()->currentIndex().row(), 1);
        QVERIFY(window().actions().trigger(QStringLiteral("go.previousHit")));
        QVERIFY(window().actions().trigger(QStringLiteral("go.previousHit")));
        QCOMPARE(identifiers.table()->currentIndex().row(), identifiers.table()->model()->rowCount() - 1); // round at the end
        auto& audit = page<AuditPage>("audit");
        audit.filter()->setText(QStringLiteral("Witness number 7"));
        QVERIFY(m_rig->settle());
        QVERIFY(audit.table()->model()->rowCount() >= 1);
        QVERIFY(window().actions().trigger(QStringLiteral("go.nextHit")));
        QVERIFY(audit.selection().startsWith(QLatin1String("audit ")));
        audit.filter()->clear();
        // In the text of an exhibit every place is marked and walked.
        window().openReference(QStringLiteral("DE-02"));
        QVERIFY(m_rig->settle());
        auto& evidence = *qobject_cast<EvidencePage*>(window().currentPage());
        evidence.tabs()->setCurrentIndex(1);
        QVERIFY2(!evidence.text()->toPlainText().isEmpty(), "no text was read");
        evidence.findField()->setText(QStringLiteral("0"));
        // Besides the words looked for, the hits are marked: those are underlined.
        const auto marks = evidence.text()->extraSelections();
        const int places = int(std::count_if(marks.begin(), marks.end(), [](const auto& m) { return !m.format.fontUnderline() && m.format.underlineStyle() == QTextCharFormat::NoUnderline; }));
        QCOMPARE(places, int(evidence.text()->toPlainText().count(u'0')));
        QVERIFY(places >= 2);
        QVERIFY(window().actions().trigger(QStringLiteral("go.nextHit")));
        const int first = evidence.text()->textCursor().selectionStart();
        QVERIFY(window().actions().trigger(QStringLiteral("go.nextHit")));
        QVERIFY(evidence.text()->textCursor().selectionStart() > first);
        QVERIFY(window().actions().trigger(QStringLiteral("go.previousHit")));
        QCOMPARE(evidence.text()->textCursor().selectionStart(), first);
        evidence.findField()->clear();
        evidence.tabs()->setCurrentIndex(0);
    }
    void theSelectionStaysWhenTheLanguageChanges() {
        for (const char* id : {"identifiers", "persons", "audit", "evidence"}) {
            window().openPage(QString::fromLatin1(id));
            QVERIFY(m_rig->settle());
            if (auto* list = qobject_cast<QAbstractItemView*>(window().currentPage()->mainWidget())) list->setCurrentIndex(list->model()->index(5, 0));
            const QString selected = window().currentPage()->selection();
            QVERIFY2(!selected.isEmpty(), id);
            for (int i = 0; i < 2; ++i) {
                QVERIFY(window().actions().trigger(QStringLiteral("view.language")));
                QVERIFY(m_rig->settle());
                QCOMPARE(window().currentPageId(), QString::fromLatin1(id));
                QCOMPARE(window().currentPage()->selection(), selected);
            }
        }
    }

    // ---- dragging within the window

    void anIdentifierDroppedOnAPersonIsLinked() {
        auto& identifiers = page<IdentifiersPage>("identifiers");
        identifiers.table()->setCurrentIndex(identifiers.table()->model()->index(2, 0));
        const std::unique_ptr<QMimeData> dragged(identifiers.table()->model()->mimeData({identifiers.table()->currentIndex()}));
        QVERIFY(dragged && referencesIn(dragged.get()).size() == 1);
        QCOMPARE(referencesIn(dragged.get()).first(), identifiers.selection());
        auto& persons = page<PersonsPage>("persons");
        QWidget* ground = persons.table()->viewport();
        const QModelIndex third = persons.table()->model()->index(2, 0);
        const QPoint at = persons.table()->visualRect(third).center();
        const QString number = plain(third.data().toString());
        QDragEnterEvent enter(at, Qt::LinkAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(ground, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::LinkAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(ground, &move);
        QVERIFY(move.isAccepted());
        m_rig->prompts.fill(QStringLiteral("identifiers.link"), {{QStringLiteral("reason"), QStringLiteral("named so on the slip")}});
        QDropEvent drop(at, Qt::LinkAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(ground, &drop);
        QVERIFY(m_rig->settle());
        const QString person = persons.selection();
        QCOMPARE(person, number);
        auto all = services::Register(*window().session().opened()).identifiers();
        auto named = services::Register(*window().session().opened()).persons();
        QVERIFY(all && named);
        PersonId wanted;
        for (const auto& p : *named)
            if (p.number == person) wanted = p.id;
        const qint64 row = referencesIn(dragged.get()).first().section(u' ', 1, 1).toLongLong();
        for (const auto& d : *all)
            if (d.row == row) QCOMPARE(d.person, wanted);
    }
    void whatIsHeldOverTheRailOpensThePage() {
        window().openPage(QStringLiteral("identifiers"));
        QMimeData dragged;
        dragged.setData(referenceMime(), QByteArrayLiteral("identifier 1"));
        QWidget* entry = window().rail()->item(QStringLiteral("persons"));
        const auto hold = [&] {
            QDragEnterEvent enter(entry->rect().center(), Qt::LinkAction, &dragged, Qt::LeftButton, {});
            QApplication::sendEvent(entry, &enter);
            return enter.isAccepted();
        };
        // Passing over it does nothing.
        QVERIFY(hold());
        QDragLeaveEvent leave;
        QApplication::sendEvent(entry, &leave);
        QTest::qWait(700);
        QCOMPARE(window().currentPageId(), QStringLiteral("identifiers"));
        QVERIFY(hold());
        QTRY_COMPARE(window().currentPageId(), QStringLiteral("persons"));
        // Files from outside are for the whole window: the rail passes them on and stays where it is.
        window().openPage(QStringLiteral("identifiers"));
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere/a.png"))});
        QDragEnterEvent outside(entry->rect().center(), Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(entry, &outside);
        QVERIFY(outside.isAccepted());
        QTest::qWait(700);
        QCOMPARE(window().currentPageId(), QStringLiteral("identifiers"));
        QApplication::sendEvent(&window(), &leave);
        QVERIFY(m_rig->settle());
    }
    void anIdentifierDroppedOnTheChartStandsThere() {
        auto& identifiers = page<IdentifiersPage>("identifiers");
        identifiers.table()->setCurrentIndex(identifiers.table()->model()->index(4, 0));
        const std::unique_ptr<QMimeData> dragged(identifiers.table()->model()->mimeData({identifiers.table()->currentIndex()}));
        const QString value = plain(identifiers.table()->currentIndex().data().toString());
        auto& chart = page<LinkChartPage>("linkchart");
        const QPoint at = chart.canvas()->geometry().center();
        QDragEnterEvent enter(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&chart, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&chart, &drop);
        QVERIFY(m_rig->settle());
        bool there = false;
        for (const auto& e : chart.canvas()->model().entities) there = there || e.label.contains(value) || e.key.contains(value);
        QVERIFY2(there, qPrintable(value));
    }
    void anExhibitDroppedOnTheFindingsIsCited() {
        auto& report = page<ReportPage>("report");
        auto* area = report.findChild<QWidget*>(QStringLiteral("report.findings"));
        QVERIFY(area);
        QMimeData dragged;
        dragged.setData(referenceMime(), QByteArrayLiteral("DE-03\nDE-04"));
        const auto dropAt = [&](const QPoint& at) {
            QDragEnterEvent enter(at, Qt::CopyAction, &dragged, Qt::LeftButton, {});
            QApplication::sendEvent(area, &enter);
            if (!enter.isAccepted()) return false;
            QDragMoveEvent move(at, Qt::CopyAction, &dragged, Qt::LeftButton, {});
            QApplication::sendEvent(area, &move);
            QDropEvent drop(at, Qt::CopyAction, &dragged, Qt::LeftButton, {});
            QApplication::sendEvent(area, &drop);
            return m_rig->settle();
        };
        m_rig->prompts.fill(QStringLiteral("report.addFinding"), {{QStringLiteral("textEnglish"), QStringLiteral("Two slips name the same shop.")}});
        QVERIFY(dropAt(QPoint(10, area->height() - 4)));
        auto findings = services::Reports(*window().session().opened()).findings();
        QVERIFY(findings && findings->size() == 1);
        QCOMPARE(findings->front().citations, (QStringList{QStringLiteral("DE-03"), QStringLiteral("DE-04")}));
        // On the finding itself: it rests on one more, and on none twice.
        dragged.setData(referenceMime(), QByteArrayLiteral("DE-05\nDE-04"));
        m_rig->prompts.fill(QStringLiteral("report.editFinding"), {});
        QWidget* box = nullptr;
        for (auto* w : area->findChildren<QWidget*>())
            if (w->property("finding").isValid() && w->isVisible()) box = w;
        QVERIFY(box);
        QVERIFY(dropAt(box->geometry().center()));
        findings = services::Reports(*window().session().opened()).findings();
        QCOMPARE(findings->size(), size_t(1));
        QCOMPARE(findings->front().citations, (QStringList{QStringLiteral("DE-03"), QStringLiteral("DE-04"), QStringLiteral("DE-05")}));
    }

    // ---- kept for the officer

    void theOfficersSizesAreKept() {
        auto* split = page<TimelinePage>("timeline").findChild<QSplitter*>(QStringLiteral("timeline.split"));
        QVERIFY(split);
        split->setSizes({150, 400});
        Q_EMIT split->splitterMoved(150, 1);
        const QList<int> sizes = split->sizes();
        QVERIFY(window().actions().trigger(QStringLiteral("view.language"))); // every page is made anew
        QVERIFY(window().actions().trigger(QStringLiteral("view.language")));
        QVERIFY(m_rig->settle());
        QCOMPARE(page<TimelinePage>("timeline").findChild<QSplitter*>(QStringLiteral("timeline.split"))->sizes(), sizes);
        // They are this officer's: another one on the same machine finds none of them.
        const QString officer = window().session().desk().officer().id.toString();
        QVERIFY(m_rig->settings.placeOf(officer, QStringLiteral("timeline.split")).isValid());
        QVERIFY(!m_rig->settings.placeOf(QStringLiteral("another"), QStringLiteral("timeline.split")).isValid());
        window().close();
        QVERIFY(m_rig->settings.placeOf(officer, QStringLiteral("window")).isValid());
        window().show();
    }

    // ---- read-only and locked

    void aCaseOpenForReadingSaysSoAndChangesNothing() {
        const QString path = window().session().opened()->path();
        window().session().closeCase();
        QVERIFY(m_rig->settle());
        auto opened = services::OpenCase::open(window().session().desk(), path, services::OpenMode::ReadOnly);
        QVERIFY2(opened, opened ? "" : qPrintable(describe(opened.error())));
        window().session().take(std::shared_ptr<services::OpenCase>(std::move(opened).value()));
        QVERIFY(m_rig->settle());
        QVERIFY(says(&window(), QStringLiteral("Open for reading only")));
        const quint64 head = window().session().opened()->head().seq;
        for (const QString& id : pageIds()) {
            window().openPage(id);
            QVERIFY(m_rig->settle());
            QVERIFY2(badTexts(window().currentPage()).isEmpty(), qPrintable(id + badTexts(window().currentPage()).join(u'|')));
            for (const char* action : {"evidence.add", "case.addNote", "persons.add", "identifiers.add", "report.addFinding"})
                QVERIFY2(!window().actions().trigger(QString::fromLatin1(action)), action);
        }
        QCOMPARE(window().session().opened()->head().seq, head);
        window().session().closeCase();
        auto again = services::OpenCase::open(window().session().desk(), path, services::OpenMode::ReadWrite);
        QVERIFY(again);
        window().session().take(std::shared_ptr<services::OpenCase>(std::move(again).value()));
        QVERIFY(m_rig->settle());
    }
    void lockingLeavesNothingOfTheCaseOnAnyPage_data() {
        QTest::addColumn<QString>("id");
        for (const QString& id : pageIds()) QTest::newRow(qPrintable(id)) << id;
    }
    void lockingLeavesNothingOfTheCaseOnAnyPage() {
        QFETCH(QString, id);
        if (window().session().state() == Session::State::Locked) {
            const SecureBytes secret = SecureBytes::copyOf(Rig::passphrase());
            QVERIFY(window().session().desk().unlock(secret));
            window().session().deskChanged();
        }
        if (!window().session().hasCase()) {
            auto opened = services::OpenCase::open(window().session().desk(), window().session().desk().cases().front().path, services::OpenMode::ReadWrite);
            QVERIFY(opened);
            window().session().take(std::shared_ptr<services::OpenCase>(std::move(opened).value()));
        }
        window().openPage(id);
        QVERIFY(m_rig->settle());
        QVERIFY(says(&window(), QStringLiteral("DE-0")) || says(&window(), QStringLiteral("Operation Sunehri")));
        window().lockNow();
        QVERIFY(m_rig->settle());
        QVERIFY(window().findChildren<Page*>().isEmpty());
        for (const char* word : {"DE-0", "T1-0", "P-0", "Babar", "Goldie", "TJCnK", "Witness number", "Saddar"})
            QVERIFY2(!says(&window(), QString::fromLatin1(word)), word);
        QVERIFY(window().windowTitle() == QLatin1String("Saboot"));
        QVERIFY(window().session().desk().cases().size() == 1); // the list of cases is the desk's own
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    StatesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_states.moc"
