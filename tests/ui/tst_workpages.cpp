// Timeline, link chart, chats, persons, identifiers and overview in the real window: empty, one and many.
#include "charts/chartcanvas.h"
#include "charts/statisticsview.h"
#include "charts/timelinecanvas.h"
#include "pages/chats/chatspage.h"
#include "pages/chats/messageview.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/linkchart/linkchartpage.h"
#include "pages/persons/personspage.h"
#include "pages/timeline/timelinepage.h"
#include "report/model.h"
#include "rig.h"
#include "services/chartviews.h"
#include "services/redactions.h"
#include "services/register.h"
#include "services/reports.h"
#include "shell/inspector.h"
#include "theme/bidi.h"
#include "widgets/parts.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

namespace {

QByteArray manyMessages(int n) {
    QByteArray out;
    for (int i = 0; i < n; ++i) {
        const int minute = i % 60, hour = 8 + (i / 60) % 12, day = 13 + (i / 720) % 15;
        out += QStringLiteral("%1/11/25, %2:%3 - %4: ").arg(day, 2, 10, QLatin1Char('0')).arg(hour, 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0'))
                   .arg(i % 3 ? QStringLiteral("Goldie Bhai") : QStringLiteral("Device owner")).toUtf8();
        out += i == 1200 ? QByteArrayLiteral("Naya wallet: TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW") : i % 400 == 7 ? QByteArrayLiteral("Rs 25,000 bhej do, phir parcel") : QByteArrayLiteral("message ") + QByteArray::number(i);
        out += '\n';
    }
    return out;
}

} // namespace

class WorkPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->makeOfficer());
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        window().resize(1366, 768);
    }
    void cleanupTestCase() { m_rig.reset(); }
    void init() { m_rig->prompts.forgetSaid(); }
    void cleanup() {
        QVERIFY2(m_rig->prompts.unanswered().isEmpty(), qPrintable(m_rig->prompts.unanswered().join(u' ')));
        QVERIFY2(m_rig->prompts.problems().isEmpty(), qPrintable(m_rig->prompts.problems().join(u' ')));
    }

    void emptyPagesSayWhatToDoNext_data() {
        QTest::addColumn<QString>("page");
        for (const char* id : {"chats", "identifiers", "persons", "linkchart"}) QTest::newRow(id) << QString::fromLatin1(id);
    }
    void emptyPagesSayWhatToDoNext() {
        QFETCH(QString, page);
        window().openPage(page);
        m_rig->settle();
        bool shown = false;
        for (const auto* e : window().currentPage()->findChildren<EmptyState*>()) shown = shown || e->isVisible();
        QVERIFY(shown);
    }

    // ---- chats -----------------------------------------------------------------------------------------------------

    void aLongChatIsShownInBlocks() {
        QVERIFY(m_rig->attachFile(QStringLiteral("WhatsApp Chat with Goldie Bhai.txt"), manyMessages(9000)));
        window().openReference(QStringLiteral("DE-01"));
        m_rig->prompts.fill(QStringLiteral("chats.import"), {});
        QVERIFY(window().actions().trigger(QStringLiteral("chats.import")));
        QVERIFY(m_rig->settle());
        window().openPage(QStringLiteral("chats"));
        m_rig->settle();
        QCOMPARE(chats().messageModel()->rowCount(), 9000);
        QAbstractItemModelTester tester(chats().messageModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto* view = qobject_cast<MessageView*>(chats().messages());
        QVERIFY(view);
        // Every row is reached through the bar, and what is held does not grow with it.
        for (int i = 0; i <= 40; ++i) {
            view->verticalScrollBar()->setValue(int(qint64(view->verticalScrollBar()->maximum()) * i / 40));
            view->viewport()->grab();
        }
        QVERIFY(chats().messageModel()->heldBlocks() <= 40);
        QCOMPARE(view->rowsInView().second, 8999);
        view->scrollTo(chats().messageModel()->index(0));
        QCOMPARE(view->rowsInView().first, 0);
        QCOMPARE(view->visualRect(chats().messageModel()->index(0)).top(), 0);
        // Row by row without a hole: each begins where the one before ends.
        const auto [from, to] = view->rowsInView();
        for (int r = from + 1; r <= to; ++r)
            QCOMPARE(view->visualRect(chats().messageModel()->index(r)).top(), view->visualRect(chats().messageModel()->index(r - 1)).bottom() + 1);
        const QPoint middle = view->visualRect(chats().messageModel()->index(2)).center();
        QCOMPARE(view->indexAt(middle).row(), 2);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(view->currentIndex().row(), 2);
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->currentIndex().row(), 8999);
        QTest::keyClick(view, Qt::Key_PageUp);
        QVERIFY(view->currentIndex().row() < 8999);
    }
    void findingStepsThroughHitsAndMarksThem() {
        window().openPage(QStringLiteral("chats"));
        chats().reveal(QStringLiteral("T1-0001"));
        QVERIFY2(window().inspector()->spokenText().contains(QStringLiteral("format recognised, sure: 99 of 100")), qPrintable(window().inspector()->spokenText()));
        chats().find(QStringLiteral("parcel"));
        QVERIFY(m_rig->settle());
        QCOMPARE(chats().hitCount(), 23);
        QCOMPARE(chats().selection(), QStringLiteral("T1-0008"));
        auto* field = chats().findChildren<QLineEdit*>().last();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chats().selection(), QStringLiteral("T1-0408"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(chats().selection(), QStringLiteral("T1-8808")); // round the beginning to the last
        QCOMPARE(chats().messageModel()->hits(8807).size(), size_t(1));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(chats().messageModel()->query().isEmpty());
    }
    void flagsTagsAndTranslationsAreKept() {
        window().openPage(QStringLiteral("chats"));
        chats().reveal(QStringLiteral("T1-0008"));
        auto* view = chats().messages();
        QTest::keyClick(view, Qt::Key_F);
        m_rig->prompts.fill(QStringLiteral("chats.translation"), {{QStringLiteral("translation"), QStringLiteral("Send 25,000 rupees, then the parcel")}});
        QTest::keyClick(view, Qt::Key_T);
        m_rig->settle();
        QVERIFY(chats().messageModel()->mark(7).flagged);
        QCOMPARE(chats().messageModel()->mark(7).translation, QStringLiteral("Send 25,000 rupees, then the parcel"));
        QVERIFY(window().inspector()->spokenText().contains(QStringLiteral("Send 25,000 rupees")));
        QVERIFY(chats().messageModel()->data(chats().messageModel()->index(7), Qt::AccessibleTextRole).toString().contains(QStringLiteral("flagged")));
        QTest::keyClick(view, Qt::Key_F);
        QVERIFY(!chats().messageModel()->mark(7).flagged);
    }
    void aRangeGrowsAndShrinksByKeysAndIsMarked() {
        window().openPage(QStringLiteral("chats"));
        chats().reveal(QStringLiteral("T1-0010"));
        auto* view = chats().messages();
        for (int i = 0; i < 4; ++i) QTest::keyClick(view, Qt::Key_J, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_K, Qt::ShiftModifier);
        m_rig->prompts.giveReason(QStringLiteral("chats.markRange"), QStringLiteral("the price is agreed here"));
        QTest::keyClick(view, Qt::Key_X);
        m_rig->settle();
        const auto& ranges = chats().messageModel()->ranges();
        QCOMPARE(ranges.size(), size_t(1));
        QCOMPARE(ranges[0].firstN, qint64(10));
        QCOMPARE(ranges[0].lastN, qint64(13));
    }
    void goingToADayLandsOnItsFirstMessage() {
        window().openPage(QStringLiteral("chats"));
        m_rig->prompts.fill(QStringLiteral("chats.goToDate"), {{QStringLiteral("day"), QStringLiteral("2025-11-15")}});
        QTest::keyClick(chats().messages(), Qt::Key_G);
        QCOMPARE(chats().selection(), QStringLiteral("T1-1441"));
        QTest::keyClick(chats().messages(), Qt::Key_D);
        m_rig->settle();
        QCOMPARE(m_rig->prompts.said().back().id, QStringLiteral("chats.noDoubt"));
    }
    void doubtsAreSettledInPlaceOnce() {
        window().openPage(QStringLiteral("chats"));
        m_rig->prompts.fill(QStringLiteral("chats.settle"), {{QStringLiteral("zone"), QStringLiteral("confirmed")}, {QStringLiteral("owner"), QStringLiteral("Device owner")},
                                                            {QStringLiteral("reason"), QStringLiteral("the phone was looked at")}});
        QPushButton* settle = nullptr;
        for (auto* b : chats().findChildren<QPushButton*>())
            if (plain(b->text()) == QLatin1String("Settle doubts") && b->isVisible()) settle = b;
        QVERIFY(settle);
        settle->click();
        m_rig->settle();
        for (auto* b : chats().findChildren<QPushButton*>()) QVERIFY(plain(b->text()) != QLatin1String("Settle doubts") || !b->isVisible());
        QCOMPARE(chats().messageModel()->chat().owner, QStringLiteral("Device owner"));
    }
    void statisticsHaveTheirTable() {
        window().openPage(QStringLiteral("chats"));
        auto* s = chats().statistics();
        s->setChat(chats().messageModel()->chat().id, QStringLiteral("T1"));
        m_rig->settle();
        QVERIFY(s->isReady());
        for (const auto f : {StatisticsView::Figure::Hours, StatisticsView::Figure::Weekdays, StatisticsView::Figure::OverTime, StatisticsView::Figure::Exchanges, StatisticsView::Figure::Amounts}) {
            s->show(f);
            m_rig->settle();
            QVERIFY(s->table()->model()->rowCount() > 0);
            QAbstractItemModelTester tester(s->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            s->grab();
        }
        QCOMPARE(s->table()->model()->rowCount(), 23); // the amounts, each with its message
    }

    // ---- persons and identifiers ------------------------------------------------------------------------------------

    void personsAreJoinedAndSeparatedWithAReason() {
        for (const char* name : {"Babar Lashani", "Baber Lashaani"}) {
            m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QString::fromLatin1(name)}});
            QVERIFY(window().actions().trigger(QStringLiteral("persons.add")));
            m_rig->settle();
        }
        window().openPage(QStringLiteral("persons"));
        auto& page = *qobject_cast<PersonsPage*>(window().currentPage());
        QAbstractItemModelTester tester(page.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(page.reveal(QStringLiteral("P-01")));
        QTest::keyClick(page.table(), Qt::Key_C);
        m_rig->settle();
        m_rig->prompts.fill(QStringLiteral("persons.join"), {{QStringLiteral("reason"), QStringLiteral("the same face on both pictures")}});
        press(page, QStringLiteral("Join Baber Lashaani"));
        m_rig->settle();
        QCOMPARE(page.table()->model()->rowCount(), 1);
        m_rig->prompts.giveReason(QStringLiteral("persons.separate"), QStringLiteral("two brothers, not one man"));
        press(page, QStringLiteral("Separate P-02 · Baber Lashaani"));
        m_rig->settle();
        QCOMPARE(page.table()->model()->rowCount(), 2);
        m_rig->prompts.fill(QStringLiteral("persons.edit"), {{QStringLiteral("aliases"), QStringLiteral("Goldie")}});
        m_rig->prompts.giveReason(QStringLiteral("persons.edit.reason"), QStringLiteral("named so in the chat"));
        QTest::keyClick(page.table(), Qt::Key_F2);
        m_rig->settle();
        QCOMPARE(services::Register(*window().session().opened()).persons()->front().aliases, QStringList{QStringLiteral("Goldie")});
        // Everything of the person is ticked to be redacted; what is, is said, and one undo takes all back.
        services::Redactions redactions(*window().session().opened());
        m_rig->prompts.fill(QStringLiteral("persons.redact"), {{QStringLiteral("reason"), QStringLiteral("a witness who was threatened")}});
        QTest::keyClick(page.table(), Qt::Key_M);
        m_rig->settle();
        const auto marked = redactions.list();
        QVERIFY(marked);
        QStringList fields;
        for (const auto& r : *marked) fields << r.field;
        QCOMPARE(fields, (QStringList{QStringLiteral("name"), QStringLiteral("aliases")}));
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        m_rig->settle();
        QVERIFY(redactions.list()->empty());
    }
    void identifiersAreGroupedAndSecretsMasked() {
        const QString secret = QStringLiteral("KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn");
        m_rig->prompts.fill(QStringLiteral("identifiers.add"), {{QStringLiteral("value"), secret}, {QStringLiteral("exhibit"), QStringLiteral("DE-01")}, {QStringLiteral("reason"), QStringLiteral("written on a slip of paper")}});
        QVERIFY(window().actions().trigger(QStringLiteral("identifiers.add")));
        m_rig->settle();
        auto& page = *qobject_cast<IdentifiersPage*>(window().currentPage());
        QAbstractItemModelTester tester(page.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto everything = [&] {
            QString all = window().inspector()->spokenText();
            for (const auto* t : page.findChildren<QTableView*>())
                for (int r = 0; r < t->model()->rowCount(); ++r)
                    for (int c = 0; c < t->model()->columnCount(); ++c) {
                        const QModelIndex i = t->model()->index(r, c);
                        all += i.data().toString() + i.data(Qt::ToolTipRole).toString() + i.data(Qt::AccessibleTextRole).toString() + u'\n';
                    }
            return all;
        };
        QVERIFY(!everything().contains(secret));
        m_rig->prompts.giveReason(QStringLiteral("identifiers.showSecret"), QStringLiteral("to freeze the funds by order 12"));
        press(window(), QStringLiteral("Show the whole secret…"));
        m_rig->settle();
        QCOMPARE(plain(m_rig->prompts.said().back().text), secret);
        QVERIFY(!everything().contains(secret)); // shown once, in the answer only
        const int rows = page.table()->model()->rowCount();
        auto* group = page.findChild<QComboBox*>();
        for (int g = 1; g < group->count(); ++g) {
            group->setCurrentIndex(g);
            QVERIFY(page.table()->model()->rowCount() > rows); // headings came in
            QVERIFY(page.table()->model()->index(0, 1).data().toString().isEmpty()); // the first row is one
        }
        group->setCurrentIndex(0);
        QCOMPARE(page.table()->model()->rowCount(), rows);
    }

    // ---- link chart -------------------------------------------------------------------------------------------------

    void theChartKeepsItsArrangementInTheCase() {
        window().openPage(QStringLiteral("linkchart"));
        m_rig->settle();
        auto* page = qobject_cast<LinkChartPage*>(window().currentPage());
        QVERIFY(page->reveal(QStringLiteral("Goldie Bhai")));
        const QString key = page->canvas()->selectedEntity();
        QVERIFY(!key.isEmpty());
        const QPointF before = page->canvas()->layout().places.value(key);
        QTest::keyClick(page->canvas(), Qt::Key_Right, Qt::ShiftModifier);
        const QPointF after = page->canvas()->layout().places.value(key);
        QCOMPARE(after, before + QPointF(16, 0));
        m_rig->prompts.fill(QStringLiteral("linkchart.saveView"), {{QStringLiteral("name"), QStringLiteral("As found")}});
        QVERIFY(window().actions().trigger(QStringLiteral("chart.saveView")));
        QTest::keyClick(page->canvas(), Qt::Key_Delete);
        QVERIFY(!page->canvas()->layout().places.contains(key) || page->canvas()->selectedEntity().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(services::workingChart(*window().session().opened())->arrangement.hidden.contains(key), 5000);
        const auto views = services::chartViews(*window().session().opened());
        QCOMPARE(views->size(), size_t(1));
        QVERIFY(!views->front().arrangement.hidden.contains(key));
        QVERIFY(std::abs(views->front().arrangement.places.value(key).x() - after.x()) < 0.01);
        QVERIFY(views->front().arrangement.pinned.contains(key));
    }
    void anOfficersLinkNeedsASourceAndIsDrawn() {
        window().openPage(QStringLiteral("linkchart"));
        m_rig->settle();
        auto* page = qobject_cast<LinkChartPage*>(window().currentPage());
        const size_t links = page->canvas()->model().links.size();
        page->reveal(QStringLiteral("Babar Lashani"));
        m_rig->prompts.fill(QStringLiteral("linkchart.addLink"), {{QStringLiteral("relation"), QStringLiteral("rented the shop")}, {QStringLiteral("sources"), QStringLiteral("DE-01")}, {QStringLiteral("reason"), QStringLiteral("said by the landlord")}});
        QTest::keyClick(page->canvas(), Qt::Key_L);
        m_rig->settle();
        page = qobject_cast<LinkChartPage*>(window().currentPage());
        QCOMPARE(page->canvas()->model().links.size(), links + 1);
        QCOMPARE(page->canvas()->model().links.back().basis, domain::Basis::ByOfficer);
        QVERIFY(!page->canvas()->model().links.back().money);
        // With an amount it is a payment, and the report says who paid.
        m_rig->prompts.fill(QStringLiteral("linkchart.addLink"), {{QStringLiteral("relation"), QStringLiteral("by hand")}, {QStringLiteral("amount"), QStringLiteral("PKR 36,500")}, {QStringLiteral("when"), QStringLiteral("1790000000000")}, {QStringLiteral("sources"), QStringLiteral("DE-01")}, {QStringLiteral("reason"), QStringLiteral("shown on the slip")}});
        QTest::keyClick(page->canvas(), Qt::Key_L);
        m_rig->settle();
        page = qobject_cast<LinkChartPage*>(window().currentPage());
        const domain::Link& paid = page->canvas()->model().links.back();
        QVERIFY(paid.money && paid.directed && paid.first == std::optional<qint64>(1790000000000));
        QCOMPARE(paid.relation, QStringLiteral("PKR 36,500, by hand"));
        JobControl job;
        domain::ReportOptions o;
        const auto report = services::Reports(*window().session().opened()).model(o, job);
        QVERIFY(report);
        QVERIFY(std::any_of((*report)->flow.rows.begin(), (*report)->flow.rows.end(), [&](const auto& p) { return p.link.relation == paid.relation && p.at == paid.first && p.link.sources == QStringList{QStringLiteral("DE-01")}; }));
    }

    // ---- timeline ---------------------------------------------------------------------------------------------------

    void theTimelineShowsEventsAndTakesNewOnes() {
        window().openPage(QStringLiteral("timeline"));
        m_rig->settle();
        QTest::qWait(200);
        m_rig->settle();
        auto* page = qobject_cast<TimelinePage*>(window().currentPage());
        QAbstractItemModelTester tester(page->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int rows = page->table()->model()->rowCount();
        QVERIFY(rows > 2);
        m_rig->prompts.fill(QStringLiteral("timeline.event"), {{QStringLiteral("text"), QStringLiteral("Shop rented")}, {QStringLiteral("known"), QStringLiteral("none")},
                                                              {QStringLiteral("sources"), QStringLiteral("DE-01")}, {QStringLiteral("reason"), QStringLiteral("said by the landlord")}});
        press(*page, QStringLiteral("Add event…"));
        m_rig->settle();
        QCOMPARE(page->table()->model()->rowCount(), rows + 1);
        QCOMPARE(page->table()->model()->index(rows, 3).data().toString(), QStringLiteral("Shop rented")); // undated: at the end
        QTest::keyClick(page->canvas(), Qt::Key_Home);
        QVERIFY(!page->canvas()->selected().isEmpty());
        const QString first = page->canvas()->selected();
        QTest::keyClick(page->canvas(), Qt::Key_Right);
        QVERIFY(page->canvas()->selected() != first);
        const qint64 span = page->canvas()->viewTo() - page->canvas()->viewFrom();
        QTest::keyClick(page->canvas(), Qt::Key_Plus);
        QVERIFY(page->canvas()->viewTo() - page->canvas()->viewFrom() < span);
        // The zone changes the words, not the rows.
        const QString pkt = page->table()->model()->index(0, 0).data().toString();
        page->setZone(TimelinePage::Zone::Utc);
        QVERIFY(page->table()->model()->index(0, 0).data().toString() != pkt);
        QCOMPARE(page->table()->model()->rowCount(), rows + 1);
        page->setZone(TimelinePage::Zone::Pakistan);
        // Messages are drawn as bars that open their first message.
        page->canvas()->fit();
        QTest::qWait(300);
        m_rig->settle();
        bool bars = false;
        for (const auto& item : page->canvas()->wholeDrawing().items)
            if (const auto* s = std::get_if<graph::ShapeItem>(&item)) bars = bars || s->ref.key.startsWith(QLatin1String("bucket:"));
        QVERIFY(bars);
    }

    // ---- overview ---------------------------------------------------------------------------------------------------

    void theOverviewKnowsNotesAndLateDeadlines() {
        m_rig->prompts.fill(QStringLiteral("case.addNote"), {{QStringLiteral("text"), QStringLiteral("Called the landlord of the shop.")}});
        QVERIFY(window().actions().trigger(QStringLiteral("case.addNote")));
        window().openPage(QStringLiteral("overview"));
        m_rig->settle();
        bool note = false;
        for (const auto* l : window().currentPage()->findChildren<QLabel*>()) note = note || plain(l->text()).contains(QStringLiteral("Called the landlord"));
        QVERIFY(note);
    }

private:
    MainWindow& window() { return *m_rig->window; }
    ChatsPage& chats() { return *qobject_cast<ChatsPage*>(window().currentPage()); }
    /// The visible button with this text or accessible name.
    void press(QWidget& in, const QString& name) {
        for (auto* b : in.findChildren<QAbstractButton*>())
            if (b->isVisible() && b->isEnabled() && (plain(b->accessibleName()) == name || plain(b->text()) == name)) return b->click();
        QFAIL(qPrintable(QStringLiteral("no button %1").arg(name)));
    }
    std::unique_ptr<Rig> m_rig;
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    WorkPagesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workpages.moc"
