// What the officer adds and arranges is taken back by Ctrl+Z; threads and their messages are copied and exported.
#include "charts/chartcanvas.h"
#include "charts/timeslider.h"
#include "pages/chats/chatspage.h"
#include "pages/linkchart/linkchartpage.h"
#include "sampletest.h"
#include "services/chartviews.h"
#include "services/exhibits.h"
#include "services/overview.h"
#include "services/register.h"
#include "services/reports.h"
#include "services/sample.h"
#include "shell/inspector.h"
#include "theme/bidi.h"
#include "widgets/parts.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

class TakenBackTest : public SampleTest {
    Q_OBJECT
    services::Register reg() { return services::Register(opened()); }
    quint64 records() { return opened().head().seq; }

private Q_SLOTS:
    void aPersonAdded() {
        const size_t before = reg().persons()->size();
        m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Added by mistake")}});
        QVERIFY(run("persons.add"));
        QCOMPARE(reg().persons()->size(), before + 1);
        const quint64 at = records();
        QVERIFY(run("edit.undo"));
        QCOMPARE(reg().persons()->size(), before);
        QCOMPARE(records(), at + 1);
        QVERIFY(run("edit.redo"));
        QCOMPARE(reg().persons()->back().nameLatin, QStringLiteral("Added by mistake"));
        QVERIFY(run("edit.undo"));
    }

    void aTaskAddedAndATaskDone() {
        const auto open = [&] {
            const auto all = reg().tasks();
            return std::count_if(all->begin(), all->end(), [](const auto& t) { return !t.doneAt; });
        };
        const auto before = open();
        m_rig->prompts.fill(QStringLiteral("case.addTask"), {{QStringLiteral("title"), QStringLiteral("Ask for the register of the shop")}});
        QVERIFY(run("case.addTask"));
        QCOMPARE(open(), before + 1);
        auto* overview = page<Page>("overview");
        QCheckBox* box = nullptr;
        for (auto* b : overview->findChildren<QCheckBox*>())
            if (b->accessibleName().startsWith(QLatin1String("Ask for the register"))) box = b;
        QVERIFY(box);
        box->click();
        QVERIFY(m_rig->settle());
        QCOMPARE(open(), before);
        QVERIFY(run("edit.undo")); // of its being done
        QCOMPARE(open(), before + 1);
        const quint64 at = records();
        QVERIFY(run("edit.undo")); // of its being there
        QCOMPARE(open(), before);
        QCOMPARE(records(), at + 1);
        for (const auto* b : overview->findChildren<QCheckBox*>()) QVERIFY(!b->isVisible() || !b->accessibleName().startsWith(QLatin1String("Ask for the register")));
    }

    void anIdentifierRecorded() {
        m_rig->prompts.fill(QStringLiteral("identifiers.add"), {{QStringLiteral("value"), QStringLiteral("0309 5550199")}, {QStringLiteral("reason"), QStringLiteral("read from a receipt at the shop")}});
        QVERIFY(run("identifiers.add"));
        const IdentifierRow row = window().session().selectedIdentifier();
        QVERIFY(row);
        QCOMPARE(reg().identifier(row)->review, domain::Review::Open);
        const quint64 at = records();
        QVERIFY(run("edit.undo"));
        QCOMPARE(reg().identifier(row)->review, domain::Review::Rejected);
        QCOMPARE(records(), at + 1);
        QVERIFY(run("edit.redo"));
        QCOMPARE(reg().identifier(row)->review, domain::Review::Open);
        QVERIFY(run("edit.undo"));
    }

    // What the certificates print is stated in one form, one record, and one step.
    void theParticularsOfTheReport() {
        QVERIFY(page<Page>("report"));
        const auto stated = [this](const char* key) { return services::Reports(opened()).particulars()->value(QString::fromLatin1(key)); };
        const QString before = stated("computer");
        const quint64 at = records();
        m_rig->prompts.fill(QStringLiteral("report.particulars"), {{QStringLiteral("computer"), QStringLiteral("Example Desktop 9")}, {QStringLiteral("transcript_supervisor"), QStringLiteral("D.S.P. Example")}});
        QVERIFY(run("report.particulars"));
        QCOMPARE(stated("computer"), QStringLiteral("Example Desktop 9"));
        QCOMPARE(stated("transcript_supervisor"), QStringLiteral("D.S.P. Example"));
        QVERIFY(stated("prevailing").isEmpty()); // looked at, not stated
        QCOMPARE(records(), at + 1);
        bool all = false;
        for (const auto* l : page<Page>("report")->findChildren<QLabel*>()) all |= plain(l->text()) == QStringLiteral("All stated.");
        QVERIFY(all);
        QVERIFY(run("edit.undo"));
        QCOMPARE(stated("computer"), before);
        QVERIFY(stated("transcript_supervisor").isEmpty());
        QVERIFY(run("edit.redo"));
        QCOMPARE(stated("computer"), QStringLiteral("Example Desktop 9"));
        QVERIFY(run("edit.undo"));
    }

    // A reason for a late deadline is a note: written once, so it takes no place among the steps.
    void notesAreWrittenOnce() {
        const QString step = window().session().undoStack().undoText();
        auto late = *opened().particulars();
        late.firDate = QStringLiteral("2020-01-05");
        QVERIFY(opened().setParticulars(late, QStringLiteral("the day of the FIR as printed")));
        window().session().changed(Changed::Everything);
        QAbstractButton* why = nullptr;
        for (auto* b : page<Page>("overview")->findChildren<QAbstractButton*>())
            if (b->isVisible() && plain(b->text()) == QStringLiteral("Give the reason…")) why = b;
        QVERIFY(why);
        const size_t notes = reg().notes()->size();
        m_rig->prompts.fill(QStringLiteral("overview.deadline"), {{QStringLiteral("reason"), QStringLiteral("The laboratory was closed for a week.")}});
        why->click();
        QVERIFY(m_rig->settle());
        QCOMPARE(reg().notes()->size(), notes + 1);
        QCOMPARE(window().session().undoStack().undoText(), step);
        m_rig->prompts.fill(QStringLiteral("case.addNote"), {{QStringLiteral("text"), QStringLiteral("The laboratory was closed.")}});
        QVERIFY(run("case.addNote"));
        QCOMPARE(window().session().undoStack().undoText(), step);
    }

    void sectionsOfTheReport() {
        page<Page>("report");
        auto* sections = window().currentPage()->findChild<QListWidget*>(QStringLiteral("report.sections"));
        QVERIFY(sections && sections->count() > 4);
        const auto order = [&] {
            QStringList all;
            for (int i = 0; i < sections->count(); ++i) all << sections->item(i)->data(Qt::UserRole).toString();
            return all;
        };
        // What FINAL lacks stands at the section it is printed in, also for who cannot see the mark.
        const auto said = [&](const char* id) {
            for (int i = 0; i < sections->count(); ++i)
                if (sections->item(i)->data(Qt::UserRole).toString() == QLatin1String(id)) return sections->item(i)->data(Qt::AccessibleTextRole).toString();
            return QString();
        };
        QTRY_VERIFY2(said("exhibits").contains(QLatin1String("C-05")), qPrintable(said("exhibits")));
        QVERIFY2(!said("persons").contains(QLatin1String("C-")) && said("persons").contains(QLatin1String("page")), qPrintable(said("persons")));
        const QStringList before = order();
        sections->setCurrentRow(2);
        QVERIFY(run("report.sectionDown"));
        const QStringList moved = order();
        QVERIFY(moved != before);
        QVERIFY(run("report.section"));
        const QString left = sections->currentItem()->data(Qt::UserRole).toString();
        QCOMPARE(sections->currentItem()->checkState(), Qt::Unchecked);
        QVERIFY(run("edit.undo"));
        QCOMPARE(order(), moved);
        for (int i = 0; i < sections->count(); ++i) QCOMPARE(sections->item(i)->checkState(), Qt::Checked);
        QVERIFY(run("edit.undo"));
        QCOMPARE(order(), before);
        QVERIFY(run("edit.redo"));
        QCOMPARE(order(), moved);
        QVERIFY(run("edit.redo"));
        QCOMPARE(sections->item(int(moved.indexOf(left)))->checkState(), Qt::Unchecked);
        QVERIFY(run("edit.undo"));
        QVERIFY(run("edit.undo"));
    }

    // The next sitting, and another desk, find the report as it was arranged.
    void sectionsStayInTheCase() {
        page<Page>("report");
        const auto list = [&] { return window().currentPage()->findChild<QListWidget*>(QStringLiteral("report.sections")); };
        const auto box = [&](const char* name) -> QComboBox* {
            for (auto* b : window().currentPage()->findChildren<QComboBox*>())
                if (b->accessibleName() == QString::fromLatin1(name)) return b;
            return nullptr;
        };
        const auto look = [&] {
            QStringList all;
            for (int i = 0; i < list()->count(); ++i) all << list()->item(i)->text() + (list()->item(i)->checkState() == Qt::Checked ? QString() : QStringLiteral(" out"));
            return all;
        };
        const QStringList standard = look();
        list()->setCurrentRow(1);
        QVERIFY(run("report.sectionDown"));
        QVERIFY(run("report.section"));
        const QStringList arranged = look();
        QVERIFY(arranged != standard && arranged[2].endsWith(QLatin1String(" out")));
        QCOMPARE(services::Overview(opened()).audit(0, 1)->front().what, QStringLiteral("Sections of the report chosen"));
        // Another kind has its own sections, and the first keeps what was chosen for it.
        box("Kind of report")->setCurrentText(QStringLiteral("Inventory of exhibits"));
        QVERIFY(m_rig->settle());
        QVERIFY(look().filter(QStringLiteral(" out")).size() > 3);
        box("Kind of report")->setCurrentIndex(0);
        QVERIFY(m_rig->settle());
        QCOMPARE(look(), arranged);
        box("Language of the report")->setCurrentText(QStringLiteral("Both"));
        QVERIFY(m_rig->settle());
        const QString folder = opened().path();
        const auto reopen = [&](services::OpenMode mode) {
            window().openPage(QStringLiteral("overview"));
            if (!m_rig->settle()) return false;
            window().session().closeCase();
            auto again = services::OpenCase::open(window().session().desk(), folder, mode);
            if (!again) return false;
            window().session().take(std::move(*again));
            page<Page>("report");
            return true;
        };
        QVERIFY(reopen(services::OpenMode::ReadWrite));
        QCOMPARE(look(), arranged);
        QCOMPARE(box("Language of the report")->currentText(), QStringLiteral("Both"));
        // Where nothing may be written the choice is for this sitting.
        QVERIFY(reopen(services::OpenMode::ReadOnly));
        QCOMPARE(look(), arranged);
        list()->setCurrentRow(0);
        QVERIFY(run("report.section"));
        QVERIFY(look()[0].endsWith(QLatin1String(" out")));
        QVERIFY(reopen(services::OpenMode::ReadWrite));
        QCOMPARE(look(), arranged);
        list()->setCurrentRow(2);
        QVERIFY(run("report.section"));
        QVERIFY(run("edit.undo"));
        QCOMPARE(look(), arranged);
        QVERIFY(run("edit.redo"));
        QVERIFY(run("report.sectionUp"));
        QCOMPARE(look(), standard);
        box("Language of the report")->setCurrentText(QStringLiteral("English"));
        QVERIFY(m_rig->settle());
    }

    void filtersOfTheChart() {
        auto* chart = page<LinkChartPage>("linkchart");
        QTRY_VERIFY(!chart->canvas()->model().entities.empty());
        const size_t all = chart->canvas()->model().entities.size();
        const auto shown = [&] { return chart->canvas()->model().entities.size(); };
        QMenu* filters = nullptr;
        for (auto* m : chart->findChildren<QMenu*>()) {
            QMetaObject::invokeMethod(m, "aboutToShow");
            if (m->actions().contains(actions().action(QStringLiteral("chart.showAll")))) filters = m;
        }
        QVERIFY(filters);
        const quint64 at = records();
        for (auto* a : filters->actions())
            if (a->isCheckable() && plain(a->text()) == QLatin1String("Person")) a->setChecked(false);
        QVERIFY(m_rig->settle());
        QVERIFY(shown() < all);
        QCOMPARE(records(), at + 1);
        QVERIFY(!services::workingChart(opened())->typesOff.isEmpty());
        QVERIFY(run("edit.undo"));
        QCOMPARE(shown(), all);
        QCOMPARE(records(), at + 2);
        QVERIFY(run("edit.redo"));
        QVERIFY(shown() < all);
        QVERIFY(run("chart.showAll"));
        QCOMPARE(shown(), all);
        QVERIFY(run("edit.undo"));
        QVERIFY(shown() < all);
        QVERIFY(run("edit.redo"));
        QCOMPARE(shown(), all);
        QCOMPARE(records(), at + 6);
        auto* slider = chart->findChild<TimeSlider*>();
        QVERIFY(slider && !slider->from() && !slider->to());
        QTest::keyClick(slider, Qt::Key_Right);
        QTest::keyClick(slider, Qt::Key_Right);
        QVERIFY(m_rig->settle());
        const bool moved = slider->from() || slider->to();
        if (!moved) QTest::keyClick(slider, Qt::Key_Left);
        QVERIFY(slider->from() || slider->to());
        while (slider->from() || slider->to()) QVERIFY(run("edit.undo"));
        QCOMPARE(shown(), all);
        QVERIFY(!services::workingChart(opened())->from && !services::workingChart(opened())->to);
        const quint64 after = records();
        QTest::qWait(1700); // nothing is kept behind the officer's back
        QCOMPARE(records(), after);
    }

    void countsAndUnitsStayWhole() {
        QString doubts;
        for (const auto* l : page<Page>("overview")->findChildren<QLabel*>())
            if (plain(l->text()).endsWith(QLatin1String("time doubts"))) doubts = plain(l->text());
        static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}(,\\d{3})+ time doubts$"));
        QVERIFY2(grouped.match(doubts).hasMatch(), qPrintable(doubts));
        FactList facts(90);
        facts.add(QStringLiteral("Read"), QStringLiteral("2025-11-25 14:05 PKT, confidence 93 %"));
        QString text;
        for (const auto* l : facts.findChildren<QLabel*>()) text += l->text();
        QVERIFY2(text.contains(QStringLiteral("14:05\u00a0PKT")) && text.contains(QStringLiteral("93\u00a0%")), qPrintable(text));
    }

    void theReportIsCalledAsTheWindowSpeaks() {
        auto p = *opened().particulars();
        p.titleUrdu = QStringLiteral("سرکار بنام بابر لشانی");
        QVERIFY(opened().setParticulars(p, QStringLiteral("the title in Urdu")));
        window().session().changed(Changed::Everything);
        m_rig->settings.setLanguage(Language::Urdu);
        QVERIFY(m_rig->settle());
        page<Page>("report");
        QVERIFY2(window().inspector()->spokenText().contains(p.titleUrdu), qPrintable(window().inspector()->spokenText()));
        m_rig->settings.setLanguage(Language::English);
        QVERIFY(m_rig->settle());
        page<Page>("report");
        QVERIFY(window().inspector()->spokenText().contains(p.title));
    }

    void threadsAreCopiedAndExported() {
        auto* chats = page<ChatsPage>("chats");
        chats->threads()->setFocus();
        QVERIFY(run("list.copy"));
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("Thread\tName\tMessenger")));
        QVERIFY(lines[1].startsWith(QLatin1Char('T')));
        const QString path = m_rig->path(QStringLiteral("threads.csv"));
        m_rig->prompts.choose(QStringLiteral("list.export"), {path});
        QVERIFY(run("list.export"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(int(f.readAll().trimmed().count('\n')), chats->threads()->model()->rowCount());
    }

    void messagesAreCopiedAndExportedAsFiltered() {
        const QByteArray phrase = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
        QVERIFY(m_rig->attachFile(QStringLiteral("WhatsApp Chat with Rider.txt"),
                                  "25/11/2025, 14:05 - Rider: =HYPERLINK(\"http://x\")\n"
                                  "25/11/2025, 14:06 - Rider: keep this " + phrase + "\n"
                                  "25/11/2025, 14:07 - Goldie Bhai: kal milo\n"));
        const auto all = services::Exhibits(opened()).list();
        const auto exhibit = std::max_element(all->begin(), all->end(), [](const auto& a, const auto& b) { return a.addedAt < b.addedAt; });
        m_rig->prompts.fill(QStringLiteral("chats.import"), {{QStringLiteral("exhibit"), exhibit->id.toString()}});
        QVERIFY(run("chats.import"));
        auto* chats = page<ChatsPage>("chats");
        const QString thread = QStringLiteral("T%1").arg(chats->threads()->model()->rowCount());
        QVERIFY(chats->reveal(thread + QStringLiteral("-0001")));
        QVERIFY(m_rig->settle());
        chats->messages()->setFocus();
        // One message, then the range chosen.
        QVERIFY(run("list.copy"));
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
        QTest::keyClick(chats->messages(), Qt::Key_J, Qt::ShiftModifier);
        QVERIFY(run("list.copy"));
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.split(u'\n').size(), 3);
        QVERIFY(copied.contains(thread + QStringLiteral("-0002")));
        QVERIFY(copied.contains(QStringLiteral("2025-11-25 14:05 PKT"))); // the export gives no seconds
        QVERIFY(copied.contains(QStringLiteral("2025-11-25 09:05 UTC")));
        QVERIFY(!copied.contains(QStringLiteral("abandon")));
        QVERIFY(run("chats.clearRange"));
        m_rig->prompts.forgetSaid();
        const auto written = [&](const char* name) {
            const QString path = m_rig->path(QString::fromLatin1(name));
            m_rig->prompts.choose(QStringLiteral("list.export"), {path});
            if (!run("list.export")) return QByteArray();
            QFile f(path);
            return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
        };
        const QByteArray csv = written("messages.csv");
        QCOMPARE(int(csv.trimmed().count('\n')), 3);
        QVERIFY(csv.contains("'=HYPERLINK"));
        QVERIFY(!csv.contains("abandon"));
        QVERIFY(csv.contains("keep this"));
        QVERIFY(csv.contains("kal milo"));
        QVERIFY(written("messages.xlsx").startsWith("PK"));
        // Under a filter only what it leaves.
        QVERIFY(chats->reveal(thread + QStringLiteral("-0003")));
        QVERIFY(run("chats.flag"));
        QMenu* filter = nullptr;
        for (auto* m : chats->findChildren<QMenu*>()) {
            QMetaObject::invokeMethod(m, "aboutToShow");
            for (auto* a : m->actions())
                if (plain(a->text()) == QLatin1String("Flagged")) filter = m;
        }
        QVERIFY(filter);
        for (auto* a : filter->actions())
            if (plain(a->text()) == QLatin1String("Flagged")) a->trigger();
        QVERIFY(m_rig->settle());
        QCOMPARE(chats->messageModel()->rowCount(), 1);
        const QByteArray flagged = written("flagged.csv");
        QCOMPARE(int(flagged.trimmed().count('\n')), 1);
        QVERIFY(flagged.contains("kal milo") && flagged.contains("flagged"));
        for (const auto& s : m_rig->prompts.said()) QVERIFY2(s.text.isEmpty(), qPrintable(s.text));
    }

    void aLongThreadIsExportedWhileTheWindowGoesOn() {
        constexpr int lines = 20000;
        QByteArray chat;
        for (int i = 0; i < lines; ++i)
            chat += QStringLiteral("%1/11/25, %2:%3 - Goldie Bhai: message %4\n").arg(13 + i / 720 % 15, 2, 10, QLatin1Char('0')).arg(8 + i / 60 % 12, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0')).arg(i).toUtf8();
        QVERIFY(m_rig->attachFile(QStringLiteral("WhatsApp Chat with Goldie.txt"), chat));
        const auto all = services::Exhibits(opened()).list();
        const auto exhibit = std::max_element(all->begin(), all->end(), [](const auto& a, const auto& b) { return a.addedAt < b.addedAt; });
        m_rig->prompts.fill(QStringLiteral("chats.import"), {{QStringLiteral("exhibit"), exhibit->id.toString()}});
        QVERIFY(run("chats.import"));
        auto* chats = page<ChatsPage>("chats");
        QVERIFY(chats->reveal(QStringLiteral("T%1-0001").arg(chats->threads()->model()->rowCount())));
        QVERIFY(m_rig->settle());
        chats->messages()->setFocus();
        const QString path = m_rig->path(QStringLiteral("long.csv"));
        m_rig->prompts.choose(QStringLiteral("list.export"), {path});
        QElapsedTimer whole, step;
        whole.start();
        qint64 longest = 0;
        QVERIFY(actions().trigger(QStringLiteral("list.export")));
        while ((!QFile::exists(path) || window().jobs().runningCount()) && whole.elapsed() < 120000) {
            step.start();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
            longest = std::max(longest, step.elapsed());
        }
        QVERIFY(m_rig->settle());
        qInfo("exported in %lld ms, longest step %lld ms", whole.elapsed(), longest);
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(int(f.readAll().trimmed().count('\n')), lines);
        QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    TakenBackTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_takenback.moc"
