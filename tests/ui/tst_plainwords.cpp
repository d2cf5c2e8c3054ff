// What the window says of what was done and in whose words: the audit, titles and names in both languages, a text as it stands,
// the places an import speaks of; and that a very large copy leaves the window free.
#include "models/rowsmodel.h"
#include "pages/audit/auditpage.h"
#include "pages/chats/chatspage.h"
#include "pages/chats/issuesdialog.h"
#include "pages/evidence/evidencepage.h"
#include "pages/persons/personspage.h"
#include "report/auditwords.h"
#include "sampletest.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "services/reports.h"
#include "shell/inspector.h"
#include "shell/tabletools.h"
#include "theme/bidi.h"
#include "walk.h"
#include "widgets/parts.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBlock>

using namespace saboot;
using namespace saboot::ui;

class PlainWordsTest : public SampleTest {
    Q_OBJECT
    QString inspected() { return window().inspector()->spokenText(); }
    void speak(Language language) {
        m_rig->settings.setLanguage(language);
        QVERIFY(m_rig->settle());
    }
    void grab(QWidget* w, const char* name) {
        if (const QString folder = qEnvironmentVariable("SABOOT_SHOTS"); !folder.isEmpty()) w->grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"));
    }

private Q_SLOTS:
    // ---- the audit -------------------------------------------------------------------------------------------------

    void theAuditSaysWhatWasDone() {
        services::Register reg(opened());
        services::Exhibits exhibits(opened());
        const auto exhibit = exhibits.list()->front();
        domain::CustodyEvent handed;
        handed.exhibit = exhibit.id;
        handed.from = QStringLiteral("Investigating officer");
        handed.to = QStringLiteral("Malkhana moharrir");
        handed.purpose = QStringLiteral("Kept in the malkhana");
        QVERIFY(exhibits.addCustody(handed));
        domain::Identifier open;
        const auto found = reg.identifiers();
        for (const auto& i : *found)
            if (i.review == domain::Review::Open && !i.firstReference.isEmpty()) open = i;
        QVERIFY(open.row);
        QVERIFY(reg.review(open.row, domain::Review::Confirmed, QStringLiteral("Compared with the source")));
        const auto task = reg.addTask(QStringLiteral("Ask for the register"), {}, {});
        QVERIFY(task && reg.setTaskDone(task->id, true));
        window().session().changed(Changed::Everything);
        page<AuditPage>("audit");
        auto* table = window().currentPage()->findChild<QTableView*>();
        const auto events = [&] {
            QStringList all;
            for (int r = 0; r < table->model()->rowCount(); ++r) all << plain(table->model()->index(r, 3).data().toString());
            return all;
        };
        const QStringList english = events();
        QCOMPARE(english[0], QStringLiteral("Task done"));
        QCOMPARE(english[1], QStringLiteral("Task added"));
        QCOMPARE(english[2], QStringLiteral("Identifier confirmed on %1").arg(open.firstReference));
        QCOMPARE(english[3], QStringLiteral("Custody event added to %1").arg(exhibit.number));
        QVERIFY2(!english.contains(QStringLiteral("Record changed")), qPrintable(english.join(u'|')));
        grab(&window(), "audit-en");
        // Words of the event are filtered by, and what the events are about.
        auto* words = window().currentPage()->filterField() ? window().currentPage()->filterField() : window().currentPage()->findChild<QLineEdit*>();
        words->setText(QStringLiteral("custody event"));
        QVERIFY(m_rig->settle());
        QVERIFY(!events().isEmpty());
        for (const QString& e : events()) QVERIFY2(e.startsWith(QLatin1String("Custody event added to DE-")), qPrintable(e));
        words->clear();
        auto* about = window().currentPage()->findChild<QComboBox*>();
        about->setCurrentText(QStringLiteral("Notes and tasks"));
        QVERIFY(m_rig->settle());
        QVERIFY(events().size() >= 2 && events().size() < english.size());
        for (const QString& e : events()) QVERIFY2(e.startsWith(QLatin1String("Task")) || e.startsWith(QLatin1String("Note")), qPrintable(e));
        about->setCurrentIndex(0);
        // The thing it happened to opens from its row.
        Q_EMIT table->activated(table->model()->index(3, 0));
        QVERIFY(m_rig->settle());
        QCOMPARE(window().currentPageId(), QStringLiteral("evidence"));
        speak(Language::Urdu);
        page<AuditPage>("audit");
        table = window().currentPage()->findChild<QTableView*>();
        const QStringList urdu = events();
        QCOMPARE(urdu[0], QStringLiteral("کام مکمل ہوا"));
        QCOMPARE(urdu[3], QStringLiteral("%1 کی تحویل کا اندراج ہوا").arg(exhibit.number));
        for (const QString& e : urdu) QVERIFY2(hasRtl(e), qPrintable(e));
        grab(&window(), "audit-ur");
        speak(Language::English);
        // The report's extract has the same words.
        JobControl job;
        domain::ReportOptions o;
        o.reportTime = 1'790'000'000'000;
        const auto model = services::Reports(opened()).model(o, job);
        QVERIFY(model);
    }

    // Every sentence of the services that the audit keeps has its words: a new one must get its own.
    void everyRecordedSentenceHasItsWords() {
        page<AuditPage>("audit");
        static const QRegularExpression recorded(QStringLiteral("AuditEvent::RowChange,\\s*(?:\\(?\\w[^\"]{0,40}\\? )?QStringLiteral\\(\"((?:[^\"\\\\]|\\\\.)+)\"\\)"));
        QDirIterator it(QStringLiteral(SABOOT_SOURCE_DIR "/app/services"), {QStringLiteral("*.cpp")}, QDir::Files);
        int n = 0;
        QStringList without;
        while (it.hasNext()) {
            QFile f(it.next());
            QVERIFY(f.open(QIODevice::ReadOnly));
            auto all = recorded.globalMatch(QString::fromUtf8(f.readAll()));
            while (all.hasNext()) {
                QString sentence = all.next().captured(1);
                for (int i = 1; i < 5; ++i) sentence.replace(QStringLiteral("%") + QString::number(i), QStringLiteral("DE-01"));
                ++n;
                if (QByteArray(report::auditWord(QStringLiteral("ROW_CHANGE"), sentence).id) == "changed") without << sentence;
            }
        }
        QVERIFY(n > 25);
        // Which of several words it is is decided when it is written; these two are said by the sentence then set.
        without.removeAll(QStringLiteral("Identifier DE-01: DE-01"));
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'|')));
    }

    // ---- words of the officer in both languages ----------------------------------------------------------------------

    void titlesAndNamesAreInTheLanguageOfTheWindow() {
        services::Exhibits exhibits(opened());
        services::Register reg(opened());
        domain::Exhibit both;
        const auto every = exhibits.list();
        for (const auto& e : *every)
            if (!e.acquisition.title.isEmpty() && !e.acquisition.titleUrdu.isEmpty() && both.number.isEmpty()) both = e;
        QVERIFY(!both.number.isEmpty());
        domain::Person person;
        const auto people = reg.persons();
        for (const auto& p : *people)
            if (!p.nameLatin.isEmpty() && !p.nameUrdu.isEmpty()) person = p;
        QVERIFY(!person.number.isEmpty());
        domain::Finding finding;
        finding.textEnglish = QStringLiteral("The address stands in the chat.");
        finding.textUrdu = QStringLiteral("پتا گفتگو میں موجود ہے۔");
        finding.citations = {both.number};
        QVERIFY(services::Reports(opened()).addFinding(finding));
        window().session().changed(Changed::Everything);
        const auto show = [&](const QString& reference) {
            window().openReference(reference);
            m_rig->settle();
            return inspected();
        };
        for (const Language l : {Language::English, Language::Urdu}) {
            speak(l);
            const bool urdu = l == Language::Urdu;
            QString said = show(both.number);
            QVERIFY2(said.contains(urdu ? both.acquisition.titleUrdu : both.acquisition.title) && !said.contains(urdu ? both.acquisition.title : both.acquisition.titleUrdu), qPrintable(said));
            said = show(person.number);
            QVERIFY2(said.contains(urdu ? person.nameUrdu : person.nameLatin), qPrintable(said));
            page<Page>("report");
            const auto seen = seenTexts(window().currentPage());
            const auto has = [&](const QString& t) { return std::any_of(seen.begin(), seen.end(), [&](const auto& s) { return s.text.contains(t); }); };
            QVERIFY(has(urdu ? finding.textUrdu : finding.textEnglish) && !has(urdu ? finding.textEnglish : finding.textUrdu));
        }
        // Given in one language only, it is shown in the other window too: never the name of the file instead.
        auto a = both.acquisition;
        a.title.clear();
        QVERIFY(exhibits.setAcquisition(both.id, a, QStringLiteral("the English title was wrong")));
        window().session().changed(Changed::Everything);
        speak(Language::English);
        const QString said = show(both.number);
        QVERIFY2(said.contains(a.titleUrdu), qPrintable(said));
        a.title = both.acquisition.title;
        QVERIFY(exhibits.setAcquisition(both.id, a, QStringLiteral("the English title is back")));
        window().session().changed(Changed::Everything);
    }

    // ---- a text as it stands -----------------------------------------------------------------------------------------

    void aTextHasItsTextAndItsHits() {
        const QString wallet = QStringLiteral("TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW");
        QByteArray bytes = QStringLiteral("Notebook of the shop\r\nنیا پتا: %1\r\nphone 0309 5550142\r\nنیا پتا پھر: %1\r\n").arg(wallet).toUtf8();
        QVERIFY(m_rig->attachFile(QStringLiteral("notebook.txt"), bytes));
        QString number;
        const auto after = services::Exhibits(opened()).list();
        for (const auto& e : *after)
            if (e.fileName == QLatin1String("notebook.txt")) number = e.number;
        window().openReference(number);
        QVERIFY(m_rig->settle());
        auto* evidence = qobject_cast<EvidencePage*>(window().currentPage());
        QVERIFY(evidence);
        // There is no picture to look at: the text is in front, with its hits below.
        QTRY_COMPARE(evidence->tabs()->currentIndex(), 1);
        QVERIFY(evidence->text()->toPlainText().contains(QStringLiteral("Notebook of the shop")));
        const auto seen = seenTexts(evidence);
        QVERIFY(std::any_of(seen.begin(), seen.end(), [](const auto& t) { return t.text.contains(QStringLiteral("UTF-8")); }));
        QStringList marked;
        for (const auto& m : evidence->text()->extraSelections()) marked << m.cursor.selectedText();
        QVERIFY2(marked.contains(wallet) && marked.contains(QStringLiteral("0309 5550142")), qPrintable(marked.join(u'|')));
        grab(&window(), "text-en");
        // The table of the hits is there, and choosing one leads to its place.
        QTableView* hits = nullptr;
        for (auto* t : evidence->findChildren<QTableView*>())
            if (t->isVisible() && t->accessibleName() == QLatin1String("Hits")) hits = t;
        QVERIFY(hits);
        for (int r = 0; r < hits->model()->rowCount(); ++r)
            if (hits->model()->index(r, 1).data().toString().contains(QStringLiteral("555"))) chooseRow(hits, r);
        QCOMPARE(evidence->text()->textCursor().block().text(), QStringLiteral("phone 0309 5550142"));
        // A picture is a picture again.
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
    }

    // ---- what an import noticed ------------------------------------------------------------------------------------------

    void aPlaceThatWasNoticedLeadsToItsMessage() {
        QByteArray chat;
        for (int i = 0; i < 40; ++i) chat += "25/11/2025, 14:" + QByteArray::number(10 + i) + " - Ali: message " + QByteArray::number(i + 1) + '\n';
        chat += "99/99/2025, 15:00 - Ali: no such day\n25/11/2025, 15:01 - Ali: last\n";
        QVERIFY(m_rig->attachFile(QStringLiteral("WhatsApp Chat with Ali.txt"), chat));
        const auto files = services::Exhibits(opened()).list();
        for (const auto& e : *files)
            if (e.fileName == QLatin1String("WhatsApp Chat with Ali.txt")) m_rig->prompts.fill(QStringLiteral("chats.import"), {{QStringLiteral("exhibit"), e.id.toString()}});
        QVERIFY(run("chats.import"));
        const auto thread = services::Chats(opened()).list()->back();
        QVERIFY(thread.issues > 0);
        window().openReference(thread.number + QStringLiteral("-0001"));
        QVERIFY(m_rig->settle());
        QVERIFY(run("chats.issues"));
        auto* d = window().findChild<IssuesDialog*>();
        QVERIFY(d);
        int row = -1;
        for (int r = 0; r < d->table()->model()->rowCount(); ++r)
            if (plain(d->table()->model()->index(r, 1).data().toString()).contains(QStringLiteral("line 41"))) row = r;
        QVERIFY2(row >= 0, qPrintable(plain(d->table()->model()->index(0, 1).data().toString())));
        chooseRow(d->table(), row);
        QVERIFY(d->goButton()->isEnabled());
        d->table()->setFocus();
        QTest::keyClick(d->table(), Qt::Key_Return);
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(window().currentPage()->selection(), thread.number + QStringLiteral("-0041"));
        QVERIFY(!window().findChild<IssuesDialog*>());
    }

    // ---- a very large copy ----------------------------------------------------------------------------------------------

    void aHundredThousandRowsAreCopiedWhileTheWindowGoesOn() {
        QDialog dialog(&window());
        QTableView* table = makeTable(QStringLiteral("Many"), window().context());
        table->setParent(&dialog);
        std::vector<ColumnSpec<int>> columns;
        for (int c = 0; c < 5; ++c) columns.push_back({QStringLiteral("Column %1").arg(c), [c](const int& n) { return QStringLiteral("\u2066row %1 of column %2\u2069").arg(n).arg(c); }, {}, {}});
        RowsModel<int> model(std::move(columns));
        std::vector<int> numbers(100'000);
        for (int i = 0; i < int(numbers.size()); ++i) numbers[size_t(i)] = i;
        model.setRows(std::move(numbers));
        table->setModel(&model);
        dialog.open();
        table->setFocus();
        const auto copy = [&](bool cancel) {
            QElapsedTimer step;
            step.start();
            QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
            qint64 longest = step.elapsed();
            const Jobs::Row* job = window().jobs().newestRunning();
            if (!job || job->name != QStringLiteral("Copy rows")) return qint64(-1);
            if (cancel) window().jobs().cancel(job->id);
            while (window().jobs().runningCount()) {
                step.start();
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
                longest = std::max(longest, step.elapsed());
            }
            return longest;
        };
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        QVERIFY(copy(true) >= 0);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        QCOMPARE(window().jobs().rows().front().state, Jobs::State::Cancelled);
        const qint64 longest = copy(false);
        qInfo("the longest step of the copy took %lld ms", longest);
        QVERIFY(longest >= 0);
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text.count(u'\n'), 100'000);
        QVERIFY(text.startsWith(QStringLiteral("Column 0\tColumn 1")));
        QVERIFY(text.endsWith(QStringLiteral("\trow 99999 of column 4")));
        QCOMPARE(window().jobs().rows().front().state, Jobs::State::Done);
        QVERIFY(window().jobs().rows().front().sentence.contains(QStringLiteral("100,000 rows copied")));
        // A few rows are there at once.
        table->clearSelection();
        chooseRow(table, 3);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
        dialog.reject();
    }
};

QTEST_MAIN(PlainWordsTest)
#include "tst_plainwords.moc"
