// Everything by menu, shortcut and palette; what is dropped on tags and persons; what waits for an import; what is remembered.
#include "pages/audit/auditpage.h"
#include "pages/chats/chatspage.h"
#include "pages/evidence/evidencepage.h"
#include "pages/evidence/tagrow.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/linkchart/linkchartpage.h"
#include "charts/chartcanvas.h"
#include "charts/statisticsview.h"
#include "pages/persons/personspage.h"
#include "pages/timeline/timelinepage.h"
#include "models/referencemime.h"
#include "sampletest.h"
#include "services/exhibits.h"
#include "services/marks.h"
#include "services/register.h"
#include "services/reports.h"
#include "services/sample.h"
#include "shell/inspector.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "shell/statusbar.h"
#include "shell/topbar.h"
#include "theme/bidi.h"
#include "widgets/parts.h"

#include <QAbstractButton>
#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <thread>

using namespace saboot;
using namespace saboot::ui;

namespace {

bool under(const QWidget* w, std::initializer_list<const char*> types) {
    for (const QWidget* p = w; p; p = p->parentWidget())
        for (const char* type : types)
            if (p->inherits(type)) return true;
    return false;
}

/// Goes somewhere, chooses a value, or belongs to one row of a list: the list's own commands do the same for the row chosen.
bool needsNoCommand(const QAbstractButton* b) {
    if (b->group() || qobject_cast<const ExhibitChip*>(b)) return true;
    if (const auto* t = qobject_cast<const QToolButton*>(b); t && t->menu()) return true;
    if (const auto* p = qobject_cast<const QPushButton*>(b); p && p->menu()) return true;
    if (under(b, {"QTabBar", "QLineEdit", "QAbstractSpinBox", "QCheckBox", "QRadioButton", "QHeaderView", "saboot::ui::Banner", "saboot::ui::EmptyState", "saboot::ui::HashLabel", "saboot::ui::TagRow"})) return true;
    static const QRegularExpression named(QStringLiteral(
        "^(Exhibits|Messages in \\d+ chats?|Identifiers|Persons|Links|Open audit|Fix: .*|Finding \\d+|Edit finding \\d+|Take finding \\d+ away…|Previous (page|hit) .*|Previous page|Next (page|hit) .*|Next page|Close \\(Escape\\)"
        "|(Open|Add|Attach|Settle|Review|Verify): .*|Give the reason…|Open the identifier|Separate from the person…|(Link|Join|Separate) .*|Picture of .*|Open (DE|T|PE).*|Lift the redaction .*|Open|.* · .* · .*)$"));
    const QString name = plain(b->accessibleName().isEmpty() ? b->text() : b->accessibleName());
    return named.match(name).hasMatch();
}

std::unique_ptr<QMimeData> references(const QString& lines) {
    auto mime = std::make_unique<QMimeData>();
    mime->setData(referenceMime(), lines.toUtf8());
    return mime;
}

bool dropOn(QWidget* target, const QMimeData& mime, QPoint at) {
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(target, &move);
    if (!enter.isAccepted() || !move.isAccepted()) return false;
    QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

} // namespace

class ThreeWaysTest : public SampleTest {
    Q_OBJECT
private Q_SLOTS:
    void everyButtonIsACommand() {
        QStringList without;
        int buttons = 0;
        for (const PageSpec& s : pageSpecs()) {
            window().openPage(QString::fromLatin1(s.id));
            QVERIFY(m_rig->settle());
            Page* p = window().currentPage();
            if (auto* e = qobject_cast<EvidencePage*>(p)) {
                e->reveal(QStringLiteral("DE-03"));
                QVERIFY(m_rig->settle());
                e->hits()->selectRow(0);
            } else if (auto* c = qobject_cast<ChatsPage*>(p)) {
                c->reveal(QStringLiteral("T1-1890"));
                QTest::keyClick(c->messages(), Qt::Key_J, Qt::ShiftModifier);
                c->find(QStringLiteral("wallet"));
            } else if (auto* persons = qobject_cast<PersonsPage*>(p)) {
                persons->reveal(QStringLiteral("P-05"));
            } else if (auto* chart = qobject_cast<LinkChartPage*>(p)) {
                if (!chart->canvas()->model().entities.empty()) chart->canvas()->selectEntity(chart->canvas()->model().entities.front().key);
            } else if (auto* table = p->findChild<QTableView*>()) {
                table->selectRow(0);
            }
            QVERIFY(m_rig->settle());
            for (QWidget* part : {static_cast<QWidget*>(p), static_cast<QWidget*>(window().inspector())})
                for (const auto* b : part->findChildren<QAbstractButton*>()) {
                    if (!b->isVisible()) continue;
                    ++buttons;
                    const QString id = b->property("action").toString();
                    if (!id.isEmpty()) {
                        if (!actions().isBound(id)) without << QString::fromLatin1(s.id) + QStringLiteral(": ") + id + QStringLiteral(" is not bound");
                    } else if (!needsNoCommand(b)) {
                        without << QString::fromLatin1(s.id) + QStringLiteral(": ") + plain(b->accessibleName().isEmpty() ? b->text() : b->accessibleName());
                    }
                }
        }
        without.removeDuplicates();
        QVERIFY2(without.isEmpty(), qPrintable(QLatin1Char('\n') + without.join(QLatin1Char('\n'))));
        QVERIFY(buttons > 80);
    }

    void theMenuAndThePaletteHaveEverything() {
        page<AuditPage>("audit");
        QVERIFY(actions().trigger(QStringLiteral("view.menu")));
        auto* menu = window().findChild<QMenu*>(QStringLiteral("mainMenu"));
        QVERIFY(menu);
        QSet<const QAction*> there;
        for (const QAction* part : menu->actions()) {
            QVERIFY(part->menu());
            QVERIFY2(part->menu()->sizeHint().height() < 720, qPrintable(part->text()));
            for (const QAction* a : part->menu()->actions()) {
                there.insert(a);
                // What is off says why.
                if (!a->isEnabled()) QVERIFY2(!a->toolTip().isEmpty() && a->toolTip() == plain(actions().whyNot(a->objectName())), qPrintable(a->objectName()));
            }
        }
        menu->close();
        window().palettePanel()->openWith({});
        QStringList titles;
        for (int r = 0; r < window().palettePanel()->model().rowCount(); ++r)
            if (const PaletteItem* i = window().palettePanel()->model().item(r)) titles << i->title;
        QTest::keyClick(window().palettePanel()->field(), Qt::Key_Escape);
        for (const QString& id : actions().ids()) {
            QVERIFY2(there.contains(actions().action(id)), qPrintable(id));
            if (id != QLatin1String("view.palette")) QVERIFY2(titles.contains(Actions::text(actions().spec(id))), qPrintable(id));
        }
    }

    void noTwoThingsShareAKey() {
        for (const PageSpec& s : pageSpecs()) window().openPage(QString::fromLatin1(s.id));
        QVERIFY(m_rig->settle());
        QHash<QString, QString> ofWindow;
        for (const QString& id : actions().ids())
            for (const QKeySequence& k : actions().action(id)->shortcuts()) ofWindow.insert(k.toString(), id);
        QStringList clashes;
        for (const auto* s : window().findChildren<QShortcut*>())
            if (const QString k = s->key().toString(); ofWindow.contains(k)) clashes << k + QStringLiteral(" of ") + ofWindow.value(k);
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
    }

    void aCommandGoesToItsPageFirst() {
        page<AuditPage>("audit");
        QVERIFY(actions().trigger(QStringLiteral("timeline.lanes")));
        QCOMPARE(window().currentPageId(), QStringLiteral("timeline"));
        // What cannot be done there now is said, not silently left.
        auto* chart = page<LinkChartPage>("linkchart");
        QVERIFY(chart);
        chart->canvas()->clearSelection();
        page<AuditPage>("audit");
        actions().action(QStringLiteral("chart.hide"))->trigger();
        QCOMPARE(window().currentPageId(), QStringLiteral("linkchart"));
        QVERIFY(plain(window().findChild<StatusBar*>()->findChildren<QWidget*>().isEmpty() ? QString() : actions().whyNot(QStringLiteral("chart.hide"))).contains(QStringLiteral("Select an entity")));
        QVERIFY(chart->canvas()->model().hidden.isEmpty());
    }

    void zoomAndTableWorkOnEachPicture() {
        auto* chart = page<LinkChartPage>("linkchart");
        QTRY_VERIFY(!chart->canvas()->model().entities.empty());
        const QImage before = chart->canvas()->grab().toImage();
        QVERIFY(actions().trigger(QStringLiteral("view.zoomIn")));
        QVERIFY(m_rig->settle());
        QVERIFY(chart->canvas()->grab().toImage() != before);
        QVERIFY(actions().trigger(QStringLiteral("view.zoomFit")));
        QVERIFY(actions().trigger(QStringLiteral("view.table")));
        QVERIFY(qobject_cast<QTableView*>(chart->mainWidget()));
        QVERIFY(actions().trigger(QStringLiteral("view.table")));
        QVERIFY(!qobject_cast<QTableView*>(chart->mainWidget()));
        page<AuditPage>("audit");
        QVERIFY(!actions().whyNot(QStringLiteral("view.zoomIn")).isEmpty());
    }

    void rowsAreCopiedWhole() {
        auto* persons = page<PersonsPage>("persons");
        QVERIFY(actions().trigger(QStringLiteral("persons.list")));
        persons->table()->setFocus();
        persons->table()->selectRow(0);
        QTest::keyClick(persons->table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].count(u'\t'), persons->table()->model()->columnCount() - 1);
        QVERIFY(lines[1].startsWith(QStringLiteral("P-")));
        // Cards have their rows, too.
        auto* evidence = page<EvidencePage>("evidence");
        evidence->list()->setFocus();
        evidence->list()->selectAll();
        QVERIFY(actions().trigger(QStringLiteral("list.copy")));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), evidence->list()->model()->rowCount());
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("SHA-256")));
    }

    void listsAreExportedWhole_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"evidence", "identifiers", "persons", "timeline", "audit"}) QTest::newRow(id) << QString::fromLatin1(id);
    }
    void listsAreExportedWhole() {
        QFETCH(QString, id);
        window().openPage(id);
        QVERIFY(m_rig->settle());
        if (id == QLatin1String("timeline")) window().currentPage()->findChild<QTableView*>()->setFocus();
        const QString path = m_rig->path(id + QStringLiteral(".csv"));
        m_rig->prompts.choose(QStringLiteral("list.export"), {path});
        QVERIFY2(actions().trigger(QStringLiteral("list.export")), qPrintable(actions().whyNot(QStringLiteral("list.export"))));
        QVERIFY(m_rig->settle());
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QByteArray written = f.readAll();
        QVERIFY(written.count('\n') > 2);
        if (id == QLatin1String("audit")) QVERIFY(written.count('\n') >= qint64(opened().head().seq) - 2); // not only what was scrolled to
        for (const auto& s : m_rig->prompts.said()) QVERIFY2(s.text.isEmpty(), qPrintable(s.text)); // no error
    }

    void statisticsHaveTableAndPicture() {
        auto* chats = page<ChatsPage>("chats");
        QVERIFY(actions().trigger(QStringLiteral("chats.statistics")));
        QVERIFY(m_rig->settle());
        QTRY_VERIFY(chats->figures());
        for (const auto figure : {StatisticsView::Figure::Hours, StatisticsView::Figure::Weekdays, StatisticsView::Figure::OverTime, StatisticsView::Figure::Exchanges, StatisticsView::Figure::Amounts}) {
            chats->statistics()->show(figure);
            QVERIFY(m_rig->settle());
            QTRY_VERIFY(chats->statistics()->isReady());
            QVERIFY(chats->statistics()->table()->model()->rowCount() > 0);
            const QString name = m_rig->path(QStringLiteral("figure%1").arg(int(figure)));
            m_rig->prompts.choose(QStringLiteral("statistics.picture"), {name + QStringLiteral(".png")});
            QVERIFY(actions().trigger(QStringLiteral("figures.picture")));
            QVERIFY(m_rig->settle());
            QVERIFY(!QImage(name + QStringLiteral(".png")).isNull());
            m_rig->prompts.choose(QStringLiteral("list.export"), {name + QStringLiteral(".xlsx")});
            QVERIFY(actions().trigger(QStringLiteral("figures.table")));
            QVERIFY(m_rig->settle());
            QVERIFY(QFile::exists(name + QStringLiteral(".xlsx")));
        }
        QVERIFY(actions().trigger(QStringLiteral("chats.statistics")));
        QVERIFY(!chats->figures());
    }

    void columnsStayWhereTheOfficerLeftThem() {
        auto* persons = page<PersonsPage>("persons");
        QVERIFY(actions().trigger(QStringLiteral("persons.list")));
        QHeaderView* header = persons->table()->horizontalHeader();
        const int was = header->sectionSize(2);
        const QPoint edge(header->sectionViewportPosition(2) + was - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        QMouseEvent move(QEvent::MouseMove, edge + QPoint(37, 0), header->viewport()->mapToGlobal(edge + QPoint(37, 0)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(header->viewport(), &move);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(37, 0));
        const int wide = header->sectionSize(2);
        QVERIFY2(wide > was + 20, qPrintable(QString::number(wide)));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(4) + 20, header->height() / 2));
        QTest::qWait(20);
        QCOMPARE(header->sortIndicatorSection(), 4);
        // The pages are made anew for the language; each language has its widths, the order is one.
        m_rig->settings.setLanguage(Language::Urdu);
        QVERIFY(m_rig->settle());
        QCOMPARE(page<PersonsPage>("persons")->table()->horizontalHeader()->sortIndicatorSection(), 4);
        m_rig->settings.setLanguage(Language::English);
        QVERIFY(m_rig->settle());
        header = page<PersonsPage>("persons")->table()->horizontalHeader();
        QCOMPARE(header->sectionSize(2), wide);
        QCOMPARE(header->sortIndicatorSection(), 4);
    }

    void nothingWaitsForAnImport() {
        auto* chats = page<ChatsPage>("chats");
        chats->reveal(QStringLiteral("T1-0007"));
        QVERIFY(m_rig->settle());
        const auto chat = chats->messageModel()->chat();
        const auto marked = [&] {
            const auto all = services::Marks(opened()).ofChat(chat.id);
            return all && std::any_of(all->begin(), all->end(), [](const auto& m) { return m.n == 7 && m.flagged; });
        };
        QVERIFY(!marked());
        std::atomic<bool> held = false, go = false;
        std::thread import([&, mutex = &opened().mutex()] {
            const std::lock_guard guard(*mutex);
            held = true;
            while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        });
        while (!held) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        QElapsedTimer t;
        t.start();
        QVERIFY(actions().trigger(QStringLiteral("chats.flag")));
        m_rig->prompts.fill(QStringLiteral("case.addNote"), {{QStringLiteral("text"), QStringLiteral("Written while an import runs")}, {QStringLiteral("about"), QString()}});
        QVERIFY(actions().trigger(QStringLiteral("case.addNote")));
        const qint64 took = t.elapsed();
        const int waiting = window().session().waiting();
        const bool early = marked();
        const QString said = window().findChild<StatusBar*>()->heldText();
        go = true;
        import.join();
        QVERIFY2(took < 500, qPrintable(QString::number(took))); // unoptimised; nothing in it waits
        QCOMPARE(waiting, 2);
        QVERIFY(!early);
        QVERIFY(said.contains(QStringLiteral("2 changes of yours wait")));
        QVERIFY(m_rig->settle());
        QTRY_VERIFY(marked());
        const auto notes = services::Register(opened()).notes();
        QVERIFY(notes && notes->back().text == QLatin1String("Written while an import runs"));
        QVERIFY(window().findChild<StatusBar*>()->heldText().isEmpty());
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(!marked());
    }

    // An import writes, the officer goes on, and the desk locks before it is done.
    void whatWaitedIsKeptWhenTheDeskLocks() {
        auto* chats = page<ChatsPage>("chats");
        chats->reveal(QStringLiteral("T1-0009"));
        QVERIFY(m_rig->settle());
        const auto chat = chats->messageModel()->chat().id;
        const QString folder = opened().path();
        std::atomic<bool> held = false, go = false;
        std::thread import([&, opened = window().session().opened()] {
            const std::lock_guard guard(opened->mutex());
            held = true;
            while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        });
        while (!held) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        QVERIFY(actions().trigger(QStringLiteral("chats.flag")));
        m_rig->prompts.fill(QStringLiteral("case.addNote"), {{QStringLiteral("text"), QStringLiteral("Written just before the lock")}, {QStringLiteral("about"), QString()}});
        QVERIFY(actions().trigger(QStringLiteral("case.addNote")));
        const int waiting = window().session().waiting();
        window().lockNow();
        QTest::qWait(150);
        // Nothing is seen and no key does anything, but the keys of the case are still needed.
        const auto* cover = window().findChild<QWidget*>(QStringLiteral("leaving"));
        const bool covered = cover && cover->isVisible() && cover->geometry() == window().rect();
        const bool stillOpen = window().session().hasCase();
        const QString before = window().currentPageId();
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
        const QString after = window().currentPageId();
        go = true;
        import.join();
        QCOMPARE(waiting, 2);
        QVERIFY(covered && stillOpen);
        QCOMPARE(after, before);
        QTRY_COMPARE(window().session().state(), Session::State::Locked);
        QVERIFY(!window().findChild<QWidget*>(QStringLiteral("leaving")));
        QTRY_VERIFY(window().jobs().isIdle()); // what counted or drew holds the case until it has ended
        QVERIFY(window().session().desk().unlock(SecureBytes::copyOf(Rig::passphrase())));
        auto again = services::OpenCase::open(window().session().desk(), folder, services::OpenMode::ReadWrite);
        QVERIFY(again);
        window().session().take(std::move(*again));
        QVERIFY(m_rig->settle());
        const auto marks = services::Marks(opened()).ofChat(chat);
        QVERIFY(marks && std::any_of(marks->begin(), marks->end(), [](const auto& m) { return m.n == 9 && m.flagged; }));
        const auto notes = services::Register(opened()).notes();
        QVERIFY(notes && notes->back().text == QLatin1String("Written just before the lock"));
    }

    void theWindowGoesOnWhileAChatIsImported() {
        constexpr int lines = 20000;
        QByteArray chat;
        for (int i = 0; i < lines; ++i)
            chat += QStringLiteral("%1/11/25, %2:%3 - Goldie Bhai: message %4\n").arg(13 + i / 720 % 15, 2, 10, QLatin1Char('0')).arg(8 + i / 60 % 12, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0')).arg(i).toUtf8();
        QVERIFY(m_rig->attachFile(QStringLiteral("WhatsApp Chat with Goldie.txt"), chat));
        const auto all = services::Exhibits(opened()).list();
        QVERIFY(all);
        const auto exhibit = std::max_element(all->begin(), all->end(), [](const auto& a, const auto& b) { return a.addedAt < b.addedAt; });
        m_rig->prompts.fill(QStringLiteral("chats.import"), {{QStringLiteral("exhibit"), exhibit->id.toString()}});
        QVERIFY(actions().trigger(QStringLiteral("chats.import")));
        QElapsedTimer whole, step;
        whole.start();
        qint64 longest = 0, writing = 0;
        int most = 0;
        bool asked = false;
        while (window().jobs().runningCount() && whole.elapsed() < 240000) {
            step.start();
            if (!asked && !window().session().isFree()) {
                asked = true;
                m_rig->prompts.fill(QStringLiteral("case.addNote"), {{QStringLiteral("text"), QStringLiteral("In the middle of the import")}, {QStringLiteral("about"), QString()}});
                QVERIFY(actions().trigger(QStringLiteral("case.addNote")));
            }
            writing += window().session().isFree() ? 0 : 1;
            QTest::qWait(5);
            longest = std::max(longest, step.elapsed());
            most = std::max(most, window().session().waiting());
        }
        qInfo("import of %d messages: %lld ms, the window's longest step %lld ms, free to write in all but %lld steps, %d change waited", lines, whole.elapsed(), longest, writing, most);
        QVERIFY(m_rig->settle());
        QVERIFY2(longest < 1000, qPrintable(QString::number(longest))); // an unoptimised build on a busy machine; writing takes far longer
        if (asked) QVERIFY(most == 1);
        QVERIFY(!asked || services::Register(opened()).notes()->back().text == QLatin1String("In the middle of the import"));
    }

    void findingInATextFoldsUrdu() {
        // Arabic yeh and kaf, vowel signs, a zero-width joiner and Urdu digits, as other keyboards and readers give them.
        auto* e = page<EvidencePage>("evidence");
        e->tabs()->setCurrentIndex(1);
        e->text()->setPlainText(QStringLiteral("رقم بھیجي گئي ہے۔\nكَبُوتر كل آئے گا، نمبر ۴۷۱\nپکّا وعدہ\u200c ہے۔"));
        const auto found = [&](const QString& words) {
            e->findField()->setText(words);
            QStringList places;
            for (const auto& s : e->text()->extraSelections()) places << s.cursor.selectedText();
            return places;
        };
        QCOMPARE(found(QStringLiteral("بھیجی گئی")), QStringList{QStringLiteral("بھیجي گئي")});
        QCOMPARE(found(QStringLiteral("کبوتر")), QStringList{QStringLiteral("كَبُوتر")});
        QCOMPARE(found(QStringLiteral("471")), QStringList{QStringLiteral("۴۷۱")});
        QCOMPARE(found(QStringLiteral("پکا")).size(), 1);
        QCOMPARE(found(QStringLiteral("وعدہ ہے")).size(), 1);
        QVERIFY(found(QStringLiteral("قبوتر")).isEmpty());
        found({});
        e->tabs()->setCurrentIndex(0);
    }

    void exhibitsDroppedOnATagGetIt() {
        auto* e = page<EvidencePage>("evidence");
        e->reveal(QStringLiteral("DE-01"));
        m_rig->prompts.fill(QStringLiteral("evidence.tags"), {{QStringLiteral("tags"), QStringLiteral("delivery")}});
        QVERIFY(actions().trigger(QStringLiteral("evidence.tags")));
        QVERIFY(m_rig->settle());
        QPushButton* tag = nullptr;
        for (auto* b : e->tags()->findChildren<QPushButton*>())
            if (b->property("tag").toString() == QLatin1String("delivery")) tag = b;
        QVERIFY(tag && tag->isVisible());
        const auto tagsOf = [&](const char* number) { return services::Exhibits(opened()).byNumber(QString::fromLatin1(number))->acquisition.tags; };
        QVERIFY(!tagsOf("DE-02").contains(QStringLiteral("delivery")));
        const auto dragged = references(QStringLiteral("DE-02\nDE-03"));
        QVERIFY(dropOn(tag, *dragged, tag->rect().center()));
        QVERIFY(m_rig->settle());
        QVERIFY(tagsOf("DE-02").contains(QStringLiteral("delivery")) && tagsOf("DE-03").contains(QStringLiteral("delivery")));
        // Pressed, it leaves only its exhibits.
        for (auto* b : e->tags()->findChildren<QPushButton*>())
            if (b->property("tag").toString() == QLatin1String("delivery")) tag = b;
        QTest::mouseClick(tag, Qt::LeftButton);
        QTRY_COMPARE(e->list()->model()->rowCount(), 3);
        QTest::mouseClick(tag, Qt::LeftButton);
        // One step takes it from both.
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QVERIFY(!tagsOf("DE-02").contains(QStringLiteral("delivery")) && !tagsOf("DE-03").contains(QStringLiteral("delivery")));
        QVERIFY(tagsOf("DE-01").contains(QStringLiteral("delivery")));
        const auto person = references(QStringLiteral("P-01"));
        QVERIFY(!dropOn(e->tags()->findChild<QPushButton*>(), *person, QPoint(4, 4)));
    }

    void anExhibitDroppedOnAPersonIsTheirPictureOrProof() {
        auto* persons = page<PersonsPage>("persons");
        QVERIFY(actions().trigger(QStringLiteral("persons.list")));
        persons->reveal(QStringLiteral("P-02"));
        const QModelIndex row = persons->table()->currentIndex();
        const auto id = services::Register(opened()).persons()->at(1).id;
        const auto exhibit = services::Exhibits(opened()).byNumber(QStringLiteral("DE-03"));
        QVERIFY(exhibit && exhibit->mediaType.startsWith(QLatin1String("image/")));
        const auto dragged = references(QStringLiteral("DE-03"));
        m_rig->prompts.fill(QStringLiteral("persons.exhibit"), {{QStringLiteral("what"), QStringLiteral("picture")}, {QStringLiteral("reason"), QStringLiteral("shown to the complainant")}});
        QVERIFY(dropOn(persons->table()->viewport(), *dragged, persons->table()->visualRect(row).center()));
        QVERIFY(m_rig->settle());
        QCOMPARE(services::Register(opened()).person(id)->pictureExhibit, exhibit->id);
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(services::Register(opened()).person(id)->pictureExhibit.isNull());
        // An identifier found in it, on the card.
        const auto seen = services::Register(opened()).sightingsOn(exhibit->id);
        QVERIFY(seen && !seen->empty());
        QVERIFY(actions().trigger(QStringLiteral("persons.cards")));
        QVERIFY(m_rig->settle());
        const size_t before = services::Register(opened()).claims(id)->size();
        m_rig->prompts.fill(QStringLiteral("persons.exhibit"), {{QStringLiteral("what"), QString::number(seen->front().identifier)}, {QStringLiteral("reason"), QStringLiteral("the phone was theirs")}});
        QVERIFY(dropOn(persons->cards()->viewport(), *dragged, persons->cards()->visualRect(persons->table()->currentIndex().siblingAtColumn(0)).center()));
        QVERIFY(m_rig->settle());
        const auto claims = services::Register(opened()).claims(id);
        QCOMPARE(claims->size(), before + 1);
        QCOMPARE(claims->back().reference, QStringLiteral("DE-03"));
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        QCOMPARE(services::Register(opened()).claims(id)->size(), before);
        QVERIFY(actions().trigger(QStringLiteral("persons.list")));
    }

    void aLinkOfTheChartGoesIntoTheReport() {
        auto* chart = page<LinkChartPage>("linkchart");
        QVERIFY(m_rig->settle());
        const auto& links = chart->canvas()->model().links;
        QVERIFY(!links.empty());
        const domain::Link link = links.front();
        chart->canvas()->selectLink(link.number);
        const size_t before = services::Reports(opened()).findings()->size();
        m_rig->prompts.fill(QStringLiteral("report.addFinding"), {});
        QVERIFY(actions().trigger(QStringLiteral("chart.addToReport")));
        QVERIFY(m_rig->settle());
        QCOMPARE(window().currentPageId(), QStringLiteral("report"));
        const auto findings = services::Reports(opened()).findings();
        QCOMPARE(findings->size(), before + 1);
        QCOMPARE(findings->back().citations, QStringList(link.sources.begin(), link.sources.end()));
        QVERIFY2(findings->back().textEnglish.contains(link.relation), qPrintable(findings->back().textEnglish));
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        // A person is cited by what links to them.
        chart = page<LinkChartPage>("linkchart");
        QVERIFY(chart->reveal(QStringLiteral("Babar Lashani")));
        m_rig->prompts.fill(QStringLiteral("report.addFinding"), {});
        QVERIFY(actions().trigger(QStringLiteral("chart.addToReport")));
        QVERIFY(m_rig->settle());
        const auto withPerson = services::Reports(opened()).findings();
        QCOMPARE(withPerson->size(), before + 1);
        QVERIFY(!withPerson->back().citations.isEmpty() && withPerson->back().citations.size() <= 8 && !withPerson->back().citations.contains(QStringLiteral("P-01")));
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        // Begun for one finding only: the next one begins empty.
        m_rig->prompts.fill(QStringLiteral("report.addFinding"), {{QStringLiteral("textEnglish"), QStringLiteral("Another.")}, {QStringLiteral("citations"), QStringLiteral("DE-01")}});
        QVERIFY(actions().trigger(QStringLiteral("report.addFinding")));
        QCOMPARE(services::Reports(opened()).findings()->back().textEnglish, QStringLiteral("Another."));
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
    }

    void aFindingIsTakenAwayAndComesBack() {
        window().openPage(QStringLiteral("report"));
        QVERIFY(m_rig->settle());
        const size_t before = services::Reports(opened()).findings()->size();
        m_rig->prompts.fill(QStringLiteral("report.addFinding"), {{QStringLiteral("textEnglish"), QStringLiteral("The wallet is named twice.")}, {QStringLiteral("citations"), QStringLiteral("DE-01")}});
        QVERIFY(actions().trigger(QStringLiteral("report.addFinding")));
        QVERIFY(m_rig->settle());
        QCOMPARE(services::Reports(opened()).findings()->size(), before + 1);
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        QCOMPARE(services::Reports(opened()).findings()->size(), before);
        QVERIFY(actions().trigger(QStringLiteral("edit.redo")));
        QCOMPARE(services::Reports(opened()).findings()->size(), before + 1);
        QVERIFY(m_rig->settle());
        QAbstractButton* drop = nullptr;
        const QString name = QStringLiteral("Take finding %1 away…").arg(services::Reports(opened()).findings()->back().seq);
        for (auto* b : window().currentPage()->findChildren<QAbstractButton*>())
            if (plain(b->accessibleName()) == name) drop = b;
        QVERIFY(drop);
        m_rig->prompts.giveReason(QStringLiteral("report.removeFinding"), QStringLiteral("said twice in the report"));
        drop->click();
        QCOMPARE(services::Reports(opened()).findings()->size(), before);
        QVERIFY(actions().trigger(QStringLiteral("edit.undo")));
        QCOMPARE(services::Reports(opened()).findings()->back().textEnglish, QStringLiteral("The wallet is named twice."));
    }

    void aPersonIsShownOnTheChart() {
        auto* persons = page<PersonsPage>("persons");
        QVERIFY(persons->reveal(QStringLiteral("P-03")));
        QVERIFY(actions().trigger(QStringLiteral("chart.show")));
        QVERIFY(m_rig->settle());
        QCOMPARE(window().currentPageId(), QStringLiteral("linkchart"));
        auto* chart = qobject_cast<LinkChartPage*>(window().currentPage());
        QTRY_VERIFY(!chart->canvas()->selectedEntity().isEmpty());
        QVERIFY(window().inspector()->spokenText().contains(QStringLiteral("Rubab Qasmani")));
        QVERIFY(actions().trigger(QStringLiteral("go.back")));
        QCOMPARE(window().currentPageId(), QStringLiteral("persons"));
    }

    void sectionsAreWorkedByCommand() {
        auto* sections = [&] {
            window().openPage(QStringLiteral("report"));
            m_rig->settle();
            return window().currentPage()->findChild<QListWidget*>(QStringLiteral("report.sections"));
        }();
        QVERIFY(sections && sections->count() > 3);
        sections->setCurrentRow(2);
        const QString second = sections->item(2)->data(Qt::UserRole).toString();
        QVERIFY(actions().trigger(QStringLiteral("report.section")));
        QCOMPARE(sections->item(2)->checkState(), Qt::Unchecked);
        QVERIFY(actions().trigger(QStringLiteral("report.section")));
        QVERIFY(actions().trigger(QStringLiteral("report.sectionDown")));
        QCOMPARE(sections->item(3)->data(Qt::UserRole).toString(), second);
        QVERIFY(actions().trigger(QStringLiteral("report.sectionUp")));
        QCOMPARE(sections->item(2)->data(Qt::UserRole).toString(), second);
        QVERIFY(m_rig->settle());
    }

    // The last: another window takes the focus from the first, and does not give it back here.
    void thePaletteWorksAtTheDesk() {
        Rig other(*qApp);
        QVERIFY(other.makeOfficer());
        QVERIFY(other.window->actions().trigger(QStringLiteral("view.palette")));
        Palette* palette = other.window->palettePanel();
        QVERIFY(palette && palette->isVisible());
        QTest::keyClicks(palette->field(), QStringLiteral("naya muqadma"));
        const PaletteItem* first = palette->model().item(palette->model().firstRow());
        QVERIFY(first);
        QCOMPARE(plain(first->title), QStringLiteral("New case…"));
        QVERIFY(first->whyNot.isEmpty());
        QTest::keyClick(palette->field(), Qt::Key_Escape);
        other.window->lockNow();
        QVERIFY(!other.window->palettePanel());
        QVERIFY(!other.window->actions().whyNot(QStringLiteral("view.palette")).isEmpty());
    }
};

QTEST_MAIN(ThreeWaysTest)
#include "tst_threeways.moc"
