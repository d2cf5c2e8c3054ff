// Every table and list of the window, its pages and its dialogs: a selection of several rows is copied, and the whole is
// exported as CSV and XLSX with the rows that are shown. A table that cannot do so fails the test.
#include "pages/chats/chatspage.h"
#include "pages/chats/comparedialog.h"
#include "pages/chats/issuesdialog.h"
#include "pages/chats/lexicondialog.h"
#include "pages/chats/mappingdialog.h"
#include "pages/chats/mediadialog.h"
#include "pages/chats/messageview.h"
#include "pages/chats/redactionsdialog.h"
#include "pages/evidence/evidencepage.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/identifiers/labelsdialog.h"
#include "sampletest.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/marks.h"
#include "services/redactions.h"
#include "services/register.h"
#include "shell/palette.h"
#include "shell/searchdialog.h"
#include "theme/bidi.h"
#include "widgets/parts.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <archive.h>
#include <archive_entry.h>

using namespace saboot;
using namespace saboot::ui;

namespace {

/// Lists that hold nothing of the case, by accessible name, and why they are neither copied nor exported.
const QHash<QString, QString>& exceptions() {
    static const QHash<QString, QString> all{
        {QStringLiteral("Sections of the report"), QStringLiteral("choices to be made, each a sentence of the report; the report itself is what is exported")},
        {QStringLiteral("Results"), QStringLiteral("the palette: commands, and ways to what other lists hold")},
    };
    return all;
}

QString sheetOf(const QString& path) {
    QString out;
    archive* a = archive_read_new();
    archive_read_support_format_zip(a);
    archive_entry* entry = nullptr;
    if (archive_read_open_filename(a, QFile::encodeName(path).constData(), 65536) == ARCHIVE_OK)
        while (archive_read_next_header(a, &entry) == ARCHIVE_OK) {
            if (!QByteArray(archive_entry_pathname(entry)).startsWith("xl/")) continue;
            QByteArray content, block(65536, 0);
            for (la_ssize_t n; (n = archive_read_data(a, block.data(), size_t(block.size()))) > 0;) content += block.left(n);
            out += QString::fromUtf8(content);
        }
    archive_read_free(a);
    return out;
}

QString flat(QString s) { return s.remove(QRegularExpression(QStringLiteral("[\\s\"]"))); }

} // namespace

class EveryTableTest : public SampleTest {
    Q_OBJECT
    QSet<QString> m_found, m_walked;
    template <class T> T* dialog() { return window().findChild<T*>(); }
    static QString tableEnd() { return QStringLiteral(" (table)"); }
    static QString nameOf(const QAbstractItemView* v) { return plain(v->accessibleName().isEmpty() ? QString::fromLatin1(v->metaObject()->className()) : v->accessibleName()); }

    QString number(const QString& fileName) {
        const auto all = services::Exhibits(opened()).list();
        const domain::Exhibit* newest = nullptr; // the sample has a file of the same name
        for (const auto& e : *all)
            if (e.fileName == fileName && (!newest || e.addedAt >= newest->addedAt)) newest = &e;
        return newest ? newest->number : QString();
    }

    /// Rows as they leave: of a table its own, of a list of cards or bubbles what the page makes of them.
    ShownRows rows(QAbstractItemView* view) {
        if (auto* t = qobject_cast<QTableView*>(view)) return rowsOf(t);
        return window().currentPage()->listRows();
    }

    void walk(QWidget* root) {
        for (auto* v : root->findChildren<QAbstractItemView*>()) {
            if (v->inherits("QHeaderView") || v->inherits("QComboBoxListView") || !v->model()) continue;
            const QWidget* place = v->window();
            for (const QWidget* p = v; p; p = p->parentWidget())
                if (qobject_cast<const Page*>(p)) place = p;
            const QString name = nameOf(v), key = QString::fromLatin1(place->metaObject()->className()).section(QStringLiteral("::"), -1) + QLatin1Char('/') + name + (qobject_cast<QTableView*>(v) ? tableEnd() : QString());
            if (exceptions().contains(name)) continue;
            m_found << key;
            if (m_walked.contains(key) || !v->isVisible() || v->model()->rowCount() == 0) continue;
            check(v, key);
            if (QTest::currentTestFailed()) return;
            m_walked << key;
        }
    }

    void check(QAbstractItemView* view, const QString& name) {
        auto* table = qobject_cast<QTableView*>(view);
        const auto focus = [&] {
            view->window()->activateWindow();
            view->setFocus();
            QVERIFY2(QTest::qWaitFor([&] { return view->hasFocus(); }, 3000), qPrintable(name));
        };
        focus();
        const int several = std::min(3, view->model()->rowCount());
        if (table) {
            QVERIFY2(table->selectionMode() == QAbstractItemView::ExtendedSelection, qPrintable(name + QStringLiteral(" takes one row only")));
            table->selectionModel()->select(QItemSelection(table->model()->index(0, 0), table->model()->index(several - 1, 0)), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        } else {
            view->setCurrentIndex(view->model()->index(0, 0));
            for (int i = 1; i < several; ++i) QTest::keyClick(view, qobject_cast<MessageView*>(view) ? Qt::Key_J : Qt::Key_Down, Qt::ShiftModifier);
        }
        m_rig->settle();
        const ShownRows shown = rows(view);
        QVERIFY2(shown.model && shown.model->rowCount() > 0, qPrintable(name));
        if (several > 1) QVERIFY2(table ? int(shown.selected.size()) == several : shown.selected.size() > 1, qPrintable(QStringLiteral("%1: %2 of %3 selected").arg(name).arg(shown.selected.size()).arg(several)));
        // Copied.
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        m_rig->settle();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QVERIFY2(lines.size() == int(shown.selected.size()) + 1 && !shown.selected.empty(), qPrintable(QStringLiteral("%1: copied %2").arg(name, lines.join(u'|'))));
        for (size_t i = 0; i < shown.selected.size(); ++i)
            for (int c = 0; c < shown.model->columnCount(); ++c)
                QVERIFY2(flat(lines[int(i) + 1]).contains(flat(plain(shown.model->index(shown.selected[i], c).data().toString()))), qPrintable(name));
        // Exported, by the menu of the table and by the key.
        const auto exported = [&](const QString& suffix, bool byMenu) -> QString {
            static int n = 0;
            const QString path = m_rig->path(QStringLiteral("table%1.%2").arg(++n).arg(suffix));
            m_rig->prompts.choose(QStringLiteral("list.export"), {path});
            focus();
            if (byMenu) {
                QContextMenuEvent e(QContextMenuEvent::Mouse, QPoint(10, 10), view->viewport()->mapToGlobal(QPoint(10, 10)));
                QApplication::sendEvent(view->viewport(), &e);
                QAction* found = nullptr;
                for (auto* m : view->findChildren<QMenu*>())
                    for (QAction* a : m->actions())
                        if (a->text() == QStringLiteral("Export table…")) found = a;
                if (!found || !found->isEnabled()) return {};
                found->trigger();
                for (auto* m : view->findChildren<QMenu*>()) m->close();
            } else {
                QTest::keyClick(view, Qt::Key_E, Qt::ControlModifier);
            }
            m_rig->settle();
            return QFile::exists(path) ? path : QString();
        };
        // In the order and with the words of the window.
        std::vector<QStringList> cells;
        for (int r = 0; r < std::min(50, shown.model->rowCount()); ++r) {
            QStringList line;
            for (int c = 0; c < shown.model->columnCount(); ++c) line << plain(shown.model->index(r, c).data().toString());
            cells.push_back(line);
        }
        const QString csvPath = exported(QStringLiteral("csv"), table != nullptr);
        QVERIFY2(!csvPath.isEmpty(), qPrintable(name + QStringLiteral(": no CSV; ") + (m_rig->prompts.said().empty() ? QString() : m_rig->prompts.said().back().text)));
        QFile f(csvPath);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QString csv = flat(QString::fromUtf8(f.readAll()));
        for (int c = 0; c < shown.model->columnCount(); ++c) QVERIFY2(csv.contains(flat(plain(shown.model->headerData(c, Qt::Horizontal).toString()))), qPrintable(name));
        for (const auto& line : cells)
            for (const QString& cell : line) QVERIFY2(csv.contains(flat(cell)), qPrintable(QStringLiteral("%1: the CSV lacks %2").arg(name, cell)));
        const QString xlsxPath = exported(QStringLiteral("xlsx"), false);
        QVERIFY2(!xlsxPath.isEmpty(), qPrintable(name + QStringLiteral(": no XLSX")));
        const QString sheet = flat(sheetOf(xlsxPath).replace(QLatin1String("&quot;"), QLatin1String("\"")).replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">")).replace(QLatin1String("&amp;"), QLatin1String("&")));
        for (const auto& line : cells)
            for (const QString& cell : line) QVERIFY2(sheet.contains(flat(cell)), qPrintable(QStringLiteral("%1: the XLSX lacks %2").arg(name, cell)));
    }

    void walkPage(const char* id) {
        window().openPage(QString::fromLatin1(id));
        QVERIFY(m_rig->settle());
        walk(&window());
    }
    void walkDialog(QDialog* d) {
        QVERIFY(d);
        QVERIFY(m_rig->settle());
        d->activateWindow();
        walk(d);
    }
    void importChat(const QString& name, const QByteArray& bytes) {
        QVERIFY(m_rig->attachFile(name, bytes));
        window().openReference(number(name));
        QVERIFY(m_rig->settle());
        m_rig->prompts.fill(QStringLiteral("chats.import"), {});
        QVERIFY(run("chats.import"));
    }
    QString newestThread() { return services::Chats(opened()).list()->back().number; }

private Q_SLOTS:
    void pages() {
        for (const char* id : {"overview", "identifiers", "timeline", "report", "audit"}) walkPage(id);
        // Persons as cards and as a table, the chart and its table.
        window().openPage(QStringLiteral("persons"));
        QVERIFY(run("persons.cards"));
        walkPage("persons");
        QVERIFY(run("persons.list"));
        walkPage("persons");
        walkPage("linkchart");
        QVERIFY(run("view.table"));
        walkPage("linkchart");
        QVERIFY(run("view.table"));
    }
    void evidence() {
        window().openPage(QStringLiteral("evidence"));
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        const auto all = services::Exhibits(opened()).list();
        for (const auto& e : *all) {
            window().openReference(e.number);
            QVERIFY(m_rig->settle());
            for (int t = 0; t < page->tabs()->count(); ++t) {
                if (!page->tabs()->isTabVisible(t)) continue;
                page->tabs()->setCurrentIndex(t);
                m_rig->settle();
                walk(&window());
            }
        }
    }
    void chats() {
        window().openReference(QStringLiteral("T1-0003"));
        QVERIFY(m_rig->settle());
        walk(&window());
        QVERIFY(run("chats.statistics"));
        QTRY_VERIFY(qobject_cast<ChatsPage*>(window().currentPage())->figures());
        walk(&window());
        QVERIFY(run("chats.statistics"));
    }
    void theTableReadAsAChat() {
        QVERIFY(m_rig->attachFile(QStringLiteral("list.csv"), "Date,From,Message\n2026-11-14 21:44,Goldie,=1+1\n2026-11-14 21:45,Sana,theek hai\n2026-11-14 21:46,Sana,kal\n2026-11-14 21:47,Goldie,\"salam, bhai\"\n"));
        window().openReference(number(QStringLiteral("list.csv")));
        QVERIFY(m_rig->settle());
        QVERIFY(run("chats.importTable"));
        auto* d = dialog<MappingDialog>();
        QTRY_VERIFY(d && d->readTable()->model()->rowCount() == 4);
        walkDialog(d);
        d->findChild<QTabWidget*>()->setCurrentIndex(1);
        walkDialog(d);
        // The button takes the table in front; what looks like a formula is text.
        const QString path = m_rig->path(QStringLiteral("shown.csv"));
        m_rig->prompts.choose(QStringLiteral("list.export"), {path});
        for (auto* b : d->findChildren<QPushButton*>())
            if (plain(b->text()) == QStringLiteral("Export…")) b->click();
        QVERIFY(m_rig->settle());
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QByteArray csv = f.readAll();
        QVERIFY2(csv.contains("2026-11-14 21:44,Goldie,'=1+1"), csv.constData());
    }
    void theSearch() {
        QVERIFY(run("go.searchAll"));
        auto* d = dialog<SearchDialog>();
        QVERIFY(d);
        d->field()->setText(QStringLiteral("wallet"));
        Q_EMIT d->field()->returnPressed();
        QVERIFY(m_rig->settle());
        QTRY_VERIFY(d->hits()->model()->rowCount() > 1);
        QVERIFY(d->groups()->model()->rowCount() > 2);
        walkDialog(d);
        QMenu* which = nullptr;
        for (auto* b : d->findChildren<QPushButton*>())
            if (b->menu()) which = b->menu();
        QVERIFY(which && which->actions().size() == 2);
        const QString path = m_rig->path(QStringLiteral("groups.csv"));
        m_rig->prompts.choose(QStringLiteral("list.export"), {path});
        which->actions().at(1)->trigger();
        QVERIFY(m_rig->settle());
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QVERIFY(f.readAll().contains("Everything,"));
    }
    void labels() {
        QFile f(m_rig->path(QStringLiteral("labels.csv")));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("Name,Address\n");
        const auto all = services::Register(opened()).identifiers();
        for (const auto& i : *all)
            if (i.facts.kind == domain::IdentifierKind::Wallet) f.write("Example shop," + i.facts.normal.toUtf8() + "\n");
        f.close();
        window().openPage(QStringLiteral("identifiers"));
        QVERIFY(run("lists.labels"));
        auto* d = dialog<LabelsDialog>();
        QVERIFY(d);
        m_rig->prompts.choose(QStringLiteral("labels.file"), {f.fileName()});
        m_rig->prompts.fill(QStringLiteral("labels.import"), {{QStringLiteral("source"), QStringLiteral("Nobody, 12-11-2026")}});
        for (auto* b : d->findChildren<QPushButton*>())
            if (b->isVisible() && b->text() == QStringLiteral("Bring in a list…")) {
                b->click();
                break;
            }
        QVERIFY(m_rig->settle());
        QTRY_VERIFY(d->hits()->model()->rowCount() > 0);
        walkDialog(d);
    }
    void wordsOfTheTrade() {
        QVERIFY(run("lists.lexicon"));
        walkDialog(dialog<LexiconDialog>());
    }
    void redactions() {
        const auto chat = services::Chats(opened()).byNumber(QStringLiteral("T1"));
        QVERIFY(chat);
        for (const char* n : {"T1-0002", "T1-0003"}) {
            window().openReference(QString::fromLatin1(n));
            QVERIFY(m_rig->settle());
            QVERIFY(run("chats.redact"));
            auto* d = dialog<RedactMessageDialog>();
            QVERIFY(d);
            d->findChild<QAbstractButton*>(QStringLiteral("whole"))->setChecked(true);
            d->findChild<QLineEdit*>(QStringLiteral("reason"))->setText(QStringLiteral("a person outside the case"));
            d->findChild<QPushButton*>(QStringLiteral("accept"))->click();
            QVERIFY(m_rig->settle());
            QTest::qWait(10);
        }
        QVERIFY(run("lists.redactions"));
        walkDialog(dialog<RedactionsDialog>());
    }
    void twoExports() {
        importChat(QStringLiteral("WhatsApp Chat with Ali.txt"), "13/10/2026, 21:05 - Ali: rate bhejo\n13/10/2026, 21:06 - Sana: do tola\n13/10/2026, 21:07 - Ali: kal subah milte hain\n");
        const QString one = newestThread();
        importChat(QStringLiteral("WhatsApp Chat with Sana.txt"), "13/10/2026, 21:08 - Ali: rate bhejo\n13/10/2026, 21:10 - Ali: kal subah milte hain\n13/10/2026, 21:11 - Sana: number badal gaya\n");
        QVERIFY(run("chats.compare"));
        auto* d = dialog<CompareDialog>();
        QVERIFY(d);
        d->first()->setCurrentIndex(d->first()->findData(one));
        d->second()->setCurrentIndex(d->second()->findData(newestThread()));
        QVERIFY(m_rig->settle());
        QTRY_VERIFY(d->table()->model()->rowCount() > 2);
        walkDialog(d);
    }
    void mediaAndWhatWasNoticed() {
        importChat(QStringLiteral("result.json"), QByteArray("{'name':'Media','type':'personal_chat','id':1,'messages':[{'id':1,'type':'message','date':'2024-01-15T10:30:00','date_unixtime':'1705296600','from':'Ali','from_id':'user1','photo':'photos/slip.jpg','photo_file_size':5,'text':'never'},"
                                                                       "{'id':2,'type':'message','date':'never','from':'Ali','from_id':'user1','text':'no time'},{'id':3,'type':'message','date':'nor here','from':'Ali','from_id':'user1','text':'again'}]}").replace('\'', '"'));
        window().openReference(newestThread() + QStringLiteral("-0001"));
        QVERIFY(m_rig->settle());
        QVERIFY(run("chats.media"));
        walkDialog(dialog<MediaDialog>());
        dialog<MediaDialog>()->reject();
        QTest::qWait(10);
        QVERIFY(run("chats.issues"));
        walkDialog(dialog<IssuesDialog>());
    }

    // The sources say which tables there are: none may be missing above.
    void noneWasForgotten() {
        static const QRegularExpression made(QStringLiteral("makeTable\\(tr\\(\"([^\"]+)\"\\)"));
        QDirIterator it(QStringLiteral(SABOOT_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        QStringList tables;
        while (it.hasNext()) {
            QFile f(it.next());
            QVERIFY(f.open(QIODevice::ReadOnly));
            auto names = made.globalMatch(QString::fromUtf8(f.readAll()));
            while (names.hasNext()) {
                tables << names.next().captured(1);
            }
        }
        QVERIFY(tables.size() > 15);
        QStringList missed;
        for (const QString& key : m_found)
            if (!m_walked.contains(key)) missed << key;
        for (const QString& name : tables)
            if (std::none_of(m_walked.begin(), m_walked.end(), [&](const QString& key) { return key.endsWith(QLatin1Char('/') + name + tableEnd()); })) missed << name;
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
    }
};

QTEST_MAIN(EveryTableTest)
#include "tst_everytable.moc"
