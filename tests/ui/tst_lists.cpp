// The dialogs over lists in the real window: tables read as chats, labels, words of the trade, two exports, redactions.
#include "pages/chats/bubbledelegate.h"
#include "pages/chats/chatspage.h"
#include "pages/chats/comparedialog.h"
#include "pages/chats/issuesdialog.h"
#include "pages/chats/lexicondialog.h"
#include "pages/chats/mappingdialog.h"
#include "pages/chats/mediadialog.h"
#include "pages/chats/redactionsdialog.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/identifiers/labelsdialog.h"
#include "rig.h"
#include "services/chats.h"
#include "services/comparisons.h"
#include "services/labels.h"
#include "services/redactions.h"
#include "services/register.h"
#include "services/searching.h"
#include "services/tablereading.h"
#include "shell/inspector.h"
#include "shell/searchdialog.h"
#include "theme/bidi.h"
#include "walk.h"
#include "widgets/parts.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

namespace {

const QByteArray table = QByteArrayLiteral("When;Who;Words;Way\n14-11-2026 21:44;Goldie;Naya wallet: TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW;in\n"
                                           "14-11-2026 21:45;;Theek hai;sent\nno time here;Goldie;\"salam, bhai\";in\n")
                         + QStringLiteral("15-11-2026 09:10;ثنا;کبوتر کل آئے گا;in\n").toUtf8();

QByteArray many(int n) {
    QByteArray out = "Date,From,Message\n";
    for (int i = 0; i < n; ++i) out += QByteArray::number(1'790'000'000 + i) + ",Goldie,message " + QByteArray::number(i) + '\n';
    return out;
}

const QByteArray pack = "title: Practice pack\ncreator: Nobody\ncategory: exchange\nlastmod: 2026-01-02\nsource: https://example.com/list\n"
                        "tags:\n- address: TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW\n  label: Example exchange\n  currency: TRX\n- label: no address\n";

} // namespace

class ListsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }
    ChatsPage& chats() { return *qobject_cast<ChatsPage*>(window().currentPage()); }
    template <class T> T* dialog() { return window().findChild<T*>(); }
    /// Every control of a dialog that takes the focus says what it is.
    static QStringList nameless(const QWidget* root) {
        QStringList out;
        for (const QWidget* w : root->findChildren<QWidget*>()) {
            if (!w->isVisible() || w->focusPolicy() == Qt::NoFocus || w->focusProxy() || w->objectName().startsWith(QLatin1String("qt_"))) continue;
            if (w->parentWidget() && (w->parentWidget()->inherits("QComboBox") || w->parentWidget()->inherits("QAbstractSpinBox") || w->parentWidget()->inherits("QLineEdit"))) continue;
            auto* item = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(w));
            if (item && item->text(QAccessible::Name).trimmed().isEmpty()) out << QString::fromLatin1(w->metaObject()->className()) + QLatin1Char('#') + w->objectName();
        }
        return out;
    }
    void good(QWidget* dialog) {
        QVERIFY(dialog);
        const QStringList without = nameless(dialog);
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u' ')));
        QStringList cramped;
        for (const QString& c : crampedPlaces(dialog)) cramped << c;
        QVERIFY2(cramped.isEmpty(), qPrintable(cramped.join(u'\n')));
        grab(dialog);
    }
    /// Pictures for looking at, when SABOOT_SHOTS names a folder.
    void grab(QWidget* dialog) {
        const QString folder = qEnvironmentVariable("SABOOT_SHOTS");
        if (folder.isEmpty()) return;
        static int n = 0;
        dialog->grab().save(folder + QStringLiteral("/%1-%2.png").arg(++n, 2, 10, QLatin1Char('0')).arg(dialog->objectName()));
    }
    MappingDialog* openTable(const QString& number) {
        window().openReference(number);
        m_rig->settle();
        if (!window().actions().trigger(QStringLiteral("chats.importTable"))) return nullptr;
        m_rig->settle();
        return dialog<MappingDialog>();
    }

private Q_SLOTS:
    void initTestCase() {
        QAccessible::setActive(true);
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->makeOfficer());
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        window().resize(1366, 768);
    }
    void cleanupTestCase() { m_rig.reset(); }
    void init() { m_rig->prompts.forgetSaid(); }
    void cleanup() {
        for (auto* d : window().findChildren<QDialog*>()) d->reject();
        QTest::qWait(10);
        QVERIFY2(m_rig->prompts.unanswered().isEmpty(), qPrintable(m_rig->prompts.unanswered().join(u' ')));
        QVERIFY2(m_rig->prompts.problems().isEmpty(), qPrintable(m_rig->prompts.problems().join(u' ')));
    }

    // ---- tables ----------------------------------------------------------------------------------------------------

    void withoutATableItSaysSo() {
        QVERIFY(window().actions().trigger(QStringLiteral("chats.importTable")));
        QVERIFY(m_rig->prompts.said().back().text.contains(QStringLiteral("CSV or XLSX")));
    }
    void aTableIsReadAsTheColumnsSay() {
        QVERIFY(m_rig->attachFile(QStringLiteral("list.csv"), table));
        MappingDialog* d = openTable(QStringLiteral("DE-01"));
        QVERIFY(d);
        QTRY_COMPARE(d->rawTable()->model()->rowCount(), 5);
        QCOMPARE(d->rawTable()->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Words"));
        // Nothing in this header is a word the program knows: the officer says it.
        auto* accept = d->findChild<QPushButton*>(QStringLiteral("accept"));
        d->roleBox(QStringLiteral("text"))->setCurrentText(QStringLiteral("Words"));
        d->roleBox(QStringLiteral("time"))->setCurrentText(QStringLiteral("When"));
        d->roleBox(QStringLiteral("sender"))->setCurrentText(QStringLiteral("Who"));
        d->roleBox(QStringLiteral("direction"))->setCurrentText(QStringLiteral("Way"));
        QTRY_VERIFY(accept->isEnabled());
        const QAbstractItemModel* read = d->readTable()->model();
        QCOMPARE(read->rowCount(), 4);
        QVERIFY(read->index(0, 1).data().toString().contains(QStringLiteral("14-11-2026 21:44")));
        QCOMPARE(read->index(1, 2).data().toString(), QStringLiteral("Me")); // sent, and no name
        QVERIFY(read->index(2, 4).data().toString().contains(QStringLiteral("no time here")));
        QCOMPARE(d->problemRows(), 1);
        // Another zone is another reading, at once.
        d->findChild<QLineEdit*>(QStringLiteral("zone"))->setText(QStringLiteral("UTC"));
        QTRY_VERIFY(read->index(0, 1).data().toString().contains(QStringLiteral("15-11-2026 02:44")));
        d->findChild<QLineEdit*>(QStringLiteral("zone"))->setText(QStringLiteral("Nowhere/City"));
        QTRY_VERIFY(!d->findChildren<Banner*>().isEmpty() && d->findChildren<Banner*>().first()->isVisible());
        QVERIFY(!accept->isEnabled());
        d->findChild<QLineEdit*>(QStringLiteral("zone"))->clear();
        QTRY_VERIFY(accept->isEnabled());
        good(d);
        // Kept under a name, and the chat imported.
        m_rig->prompts.fill(QStringLiteral("chats.mapping.keep"), {{QStringLiteral("name"), QStringLiteral("Phone list")}});
        for (auto* b : d->findChildren<QPushButton*>())
            if (b->accessibleName() == QStringLiteral("Keep this mapping under a name")) b->click();
        QCOMPARE(services::TableMappings(window().session().desk()).list()->size(), size_t(1));
        accept->click();
        QVERIFY(m_rig->settle());
        QCOMPARE(window().currentPageId(), QStringLiteral("chats"));
        QCOMPARE(chats().messageModel()->rowCount(), 4);
        QCOMPARE(chats().messageModel()->at(0)->body.sender, QStringLiteral("Goldie"));
        QCOMPARE(chats().messageModel()->at(2)->body.timeText, QStringLiteral("no time here"));
    }
    void aKeptMappingIsChosenByItself() {
        QVERIFY(m_rig->attachFile(QStringLiteral("second.csv"), "When;Who;Words;Way\n16-11-2026 10:00;Nomi;parcel mil gaya;in\n"));
        MappingDialog* d = openTable(QStringLiteral("DE-02"));
        QVERIFY(d);
        QTRY_COMPARE(d->readTable()->model()->rowCount(), 1);
        QCOMPARE(d->readTable()->model()->index(0, 2).data().toString(), QStringLiteral("Nomi"));
        const auto boxes = d->findChildren<QComboBox*>();
        QVERIFY(std::any_of(boxes.begin(), boxes.end(), [](const QComboBox* b) { return b->currentText() == QStringLiteral("Phone list"); }));
        // Escape leaves everything as it was.
        QTest::keyClick(d, Qt::Key_Escape);
        QTest::qWait(20);
        QVERIFY(!dialog<MappingDialog>());
        QCOMPARE(services::Chats(*window().session().opened()).list()->size(), size_t(1));
    }
    void aLongTableIsReadInPart() {
        QVERIFY(m_rig->attachFile(QStringLiteral("long.csv"), many(100'000)));
        MappingDialog* d = openTable(QStringLiteral("DE-03"));
        QVERIFY(d);
        QTRY_COMPARE_WITH_TIMEOUT(d->readTable()->model()->rowCount(), 100, 20000);
        QCOMPARE(d->rawTable()->model()->rowCount(), 100);
        // Known words of a header are proposed.
        QCOMPARE(d->roleBox(QStringLiteral("sender"))->currentText(), QStringLiteral("From"));
        QVERIFY(d->readTable()->model()->index(0, 1).data().toString().contains(QStringLiteral("2026")));
    }
    void badTablesSayWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("one column") << QByteArray("Message\nsalam\njee\n") << QStringLiteral("one column");
        QTest::newRow("headers only") << QByteArray("Date,From,Message\n") << QStringLiteral("No message");
        QTest::newRow("undecided order") << QByteArray("Date,From,Message\n03/04/2026 10:00,Ali,salam\n04/05/2026 11:00,Ali,jee\n") << QStringLiteral("day or month");
        QTest::newRow("assumed order") << QByteArray("Date,From,Message\n03-04-2026 10:00,Ali,salam\n04-05-2026 11:00,Ali,jee\n") << QStringLiteral("whole table");
        QTest::newRow("a quotation that does not close") << QByteArray("Date,From,Message\n2026-04-03 10:00,Ali,\"no end\n") << QString();
    }
    void badTablesSayWhatIsWrong() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        static int n = 0;
        QVERIFY(m_rig->attachFile(QStringLiteral("bad%1.csv").arg(++n), bytes));
        MappingDialog* d = openTable(QStringLiteral("DE-%1").arg(3 + n, 2, 10, QLatin1Char('0')));
        QVERIFY(d);
        if (said.isEmpty()) {
            QTRY_COMPARE(d->problemRows(), 1);
            QVERIFY(!d->readTable()->model()->index(0, 4).data().toString().isEmpty());
            return;
        }
        const auto spoken = [&] {
            QStringList all;
            for (const auto* b : d->findChildren<Banner*>())
                if (b->isVisible()) all << b->fact();
            return all.join(u' ');
        };
        QTRY_VERIFY2(spoken().contains(said), qPrintable(spoken()));
        auto* accept = d->findChild<QPushButton*>(QStringLiteral("accept"));
        if (said == QStringLiteral("No message")) QVERIFY(!accept->isEnabled());
    }

    void aWorkbookIsReadToo() {
        // A sheet that this window wrote itself: every list can be exported as one.
        m_rig->prompts.choose(QStringLiteral("list.export"), {m_rig->path(QStringLiteral("sheet.xlsx"))});
        window().openPage(QStringLiteral("audit"));
        QVERIFY(m_rig->settle());
        QVERIFY(window().actions().trigger(QStringLiteral("list.export")));
        QVERIFY(m_rig->settle());
        QFile f(m_rig->path(QStringLiteral("sheet.xlsx")));
        QVERIFY(f.open(QIODevice::ReadOnly));
        QVERIFY(m_rig->attachFile(QStringLiteral("sheet-copy.xlsx"), f.readAll()));
        MappingDialog* d = openTable(QStringLiteral("DE-09"));
        QVERIFY(d);
        QTRY_VERIFY(d->rawTable()->model() && d->rawTable()->model()->rowCount() > 5);
        QVERIFY(!d->findChild<QComboBox*>(QStringLiteral("separator"))->isVisible()); // a workbook has none
        QVERIFY(d->roleBox(QStringLiteral("text"))->count() > 4);
    }
    void anUnknownTableLeadsToTheMapping() {
        QVERIFY(m_rig->attachFile(QStringLiteral("strange.csv"), "Datum;Wer;Was\n2026-11-14 21:44;Goldie;salam\n"));
        window().openReference(QStringLiteral("DE-10"));
        m_rig->settle();
        m_rig->prompts.fill(QStringLiteral("chats.import"), {});
        QVERIFY(window().actions().trigger(QStringLiteral("chats.import")));
        QVERIFY(m_rig->settle());
        QTRY_VERIFY(dialog<MappingDialog>());
        QTRY_COMPARE(dialog<MappingDialog>()->rawTable()->model()->rowCount(), 2);
    }

    // ---- labels ----------------------------------------------------------------------------------------------------

    void aListIsBroughtInAndItsHitsAreShown() {
        window().openPage(QStringLiteral("identifiers"));
        QVERIFY(m_rig->settle());
        auto* page = qobject_cast<IdentifiersPage*>(window().currentPage());
        QVERIFY(page->table()->isColumnHidden(7));
        QVERIFY(window().actions().trigger(QStringLiteral("lists.labels")));
        auto* d = dialog<LabelsDialog>();
        QVERIFY(d);
        const auto empty = d->findChildren<EmptyState*>();
        QVERIFY(!empty.isEmpty() && empty.first()->isVisible());
        QFile f(m_rig->path(QStringLiteral("pack.yaml")));
        QVERIFY(f.open(QIODevice::WriteOnly) && f.write(pack) > 0);
        f.close();
        m_rig->prompts.choose(QStringLiteral("labels.file"), {f.fileName()});
        m_rig->prompts.fill(QStringLiteral("labels.import"), {{QStringLiteral("source"), QStringLiteral("Nobody, 12-11-2026")}});
        empty.first()->findChild<QPushButton*>()->click();
        QVERIFY(m_rig->settle());
        QCOMPARE(d->lists()->model()->rowCount(), 1);
        QCOMPARE(d->lists()->model()->index(0, 0).data().toString(), QStringLiteral("Practice pack"));
        QCOMPARE(d->lists()->model()->index(0, 2).data().toString(), QStringLiteral("2026-01-02"));
        QCOMPARE(plain(d->lists()->model()->index(0, 5).data().toString()), QStringLiteral("1")); // not understood
        QCOMPARE(d->hits()->model()->rowCount(), 1);
        QCOMPARE(d->hits()->model()->index(0, 1).data().toString(), QStringLiteral("Example exchange"));
        good(d);
        // A double click leads to the identifier; its row and the inspector say what the list says.
        Q_EMIT d->hits()->activated(d->hits()->model()->index(0, 0));
        QVERIFY(m_rig->settle());
        QVERIFY(!page->table()->isColumnHidden(7));
        const QModelIndex now = page->table()->currentIndex();
        QCOMPARE(now.siblingAtColumn(7).data().toString(), QStringLiteral("Example exchange"));
        const QString spoken = now.siblingAtColumn(7).data(Qt::AccessibleTextRole).toString();
        QVERIFY(now.siblingAtColumn(7).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Practice pack")));
        for (const char* word : {"Practice pack", "exchange", "https://example.com/list", "2026-01-02"}) QVERIFY2(spoken.contains(QString::fromLatin1(word)), word);
        QVERIFY(window().inspector()->spokenText().contains(QStringLiteral("Practice pack")));
        grab(&window());
    }
    void aBigListIsCancelledInTheDialog() {
        window().openPage(QStringLiteral("identifiers"));
        QVERIFY(window().actions().trigger(QStringLiteral("lists.labels")));
        auto* d = dialog<LabelsDialog>();
        QVERIFY(d);
        QFile f(m_rig->path(QStringLiteral("big.csv")));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("Name,Address\n");
        for (int i = 0; i < 80'000; ++i) f.write("Shop " + QByteArray::number(i) + ",TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n");
        f.close();
        m_rig->prompts.choose(QStringLiteral("labels.file"), {f.fileName()});
        m_rig->prompts.fill(QStringLiteral("labels.import"), {});
        const auto named = [&](const QString& text) -> QPushButton* {
            for (auto* b : d->findChildren<QPushButton*>())
                if (b->text() == text && b->isVisible()) return b;
            return nullptr;
        };
        QVERIFY(!named(QStringLiteral("Cancel")));
        named(QStringLiteral("Bring in a list…"))->click();
        QTRY_VERIFY(named(QStringLiteral("Cancel")));
        QVERIFY(!named(QStringLiteral("Bring in a list…"))->isEnabled());
        named(QStringLiteral("Cancel"))->click();
        QVERIFY(m_rig->settle());
        QCOMPARE(d->lists()->model()->rowCount(), 1);
        QVERIFY(named(QStringLiteral("Bring in a list…"))->isEnabled());
        QVERIFY(!named(QStringLiteral("Cancel")));
    }
    void aWithdrawnListSaysNothing() {
        window().openPage(QStringLiteral("identifiers"));
        QVERIFY(window().actions().trigger(QStringLiteral("lists.labels")));
        auto* d = dialog<LabelsDialog>();
        QVERIFY(d);
        const auto press = [&](const QString& text) {
            for (auto* b : d->findChildren<QPushButton*>())
                if (plain(b->text()) == text) return b->click();
            QFAIL(qPrintable(text));
        };
        m_rig->prompts.giveReason(QStringLiteral("labels.withdraw"), QStringLiteral("the publisher took it back"));
        press(QStringLiteral("Withdraw…"));
        QVERIFY(m_rig->settle());
        QCOMPARE(d->hits()->model()->rowCount(), 0);
        QVERIFY(d->lists()->model()->index(0, 4).data().toString().contains(QStringLiteral("the publisher took it back")));
        QVERIFY(qobject_cast<IdentifiersPage*>(window().currentPage())->table()->isColumnHidden(7));
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QCOMPARE(services::Labels(*window().session().opened()).hits()->size(), size_t(1));
        QVERIFY(window().actions().trigger(QStringLiteral("edit.redo")));
        QCOMPARE(services::Labels(*window().session().opened()).hits()->size(), size_t(0));
        m_rig->prompts.giveReason(QStringLiteral("labels.restore"), QStringLiteral("published again since"));
        press(QStringLiteral("Take back into use…"));
        QVERIFY(m_rig->settle());
        QCOMPARE(d->hits()->model()->rowCount(), 1);
    }

    // ---- words of the trade ----------------------------------------------------------------------------------------

    void wordsAreAddedEditedAndRestored() {
        QVERIFY(window().actions().trigger(QStringLiteral("lists.lexicon")));
        auto* d = dialog<LexiconDialog>();
        QVERIFY(d);
        const int shipped = d->table()->model()->rowCount();
        QVERIFY(shipped > 50);
        good(d);
        const auto press = [&](const QString& text) {
            for (auto* b : d->findChildren<QPushButton*>())
                if (b->text() == text) return b->click();
            QFAIL(qPrintable(text));
        };
        m_rig->prompts.fill(QStringLiteral("lexicon.term"), {{QStringLiteral("term"), QStringLiteral("kabootar")}, {QStringLiteral("urdu"), QStringLiteral("کبوتر، کبوتروں")}, {QStringLiteral("meaning"), QStringLiteral("courier")},
                                                             {QStringLiteral("category"), QStringLiteral("delivery")}});
        press(QStringLiteral("Add a word…"));
        QCOMPARE(d->table()->model()->rowCount(), shipped + 1);
        d->filter()->setText(QStringLiteral("kabootar"));
        QCOMPARE(d->table()->model()->rowCount(), 1);
        QCOMPARE(d->table()->model()->index(0, 3).data().toString(), QStringLiteral("کبوتر, کبوتروں"));
        QCOMPARE(d->table()->model()->index(0, 7).data().toString(), QStringLiteral("added here"));
        // A shipped word is changed and put back.
        d->filter()->setText(QStringLiteral("easypaisa"));
        d->table()->selectRow(0);
        m_rig->prompts.fill(QStringLiteral("lexicon.term"), {{QStringLiteral("meaning"), QStringLiteral("the usual way")}});
        press(QStringLiteral("Edit…"));
        QCOMPARE(d->table()->model()->index(0, 7).data().toString(), QStringLiteral("changed here"));
        d->table()->selectRow(0);
        press(QStringLiteral("Restore as shipped"));
        QCOMPARE(d->table()->model()->index(0, 2).data().toString(), QStringLiteral("Easypaisa account"));
        // Each was a step that can be taken back.
        services::Lexicons lexicons(*window().session().opened());
        const QString now = *lexicons.stored();
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(lexicons.stored()->contains(QStringLiteral("the usual way")));
        QVERIFY(window().actions().trigger(QStringLiteral("edit.redo")));
        QCOMPARE(*lexicons.stored(), now);
    }
    void wordsAreSuggestionsInAChat() {
        window().openPage(QStringLiteral("chats"));
        chats().reveal(QStringLiteral("T1-0004"));
        QVERIFY(m_rig->settle());
        QVERIFY(chats().messageModel()->suggestions(3).empty());
        QVERIFY(!window().inspector()->spokenText().contains(QStringLiteral("Words of the trade")));
        QTest::keyClick(chats().messages(), Qt::Key_W);
        const auto words = chats().messageModel()->suggestions(3);
        QCOMPARE(words.size(), size_t(1));
        QCOMPARE(words[0].term, QStringLiteral("kabootar"));
        QCOMPARE(chats().messageModel()->at(3)->body.text.mid(words[0].start, words[0].length), QStringLiteral("کبوتر"));
        const QString said = window().inspector()->spokenText();
        QVERIFY(said.contains(QStringLiteral("courier")) && said.contains(QStringLiteral("never a finding")));
        grab(&window());
        // The filter shows only those, by category.
        const auto choose = [&](const QString& text) {
            QMenu* menu = nullptr;
            for (auto* b : chats().findChildren<QPushButton*>())
                if (b->menu()) menu = b->menu();
            QVERIFY(menu);
            Q_EMIT menu->aboutToShow();
            for (QMenu* sub : menu->findChildren<QMenu*>())
                for (QAction* a : sub->actions())
                    if (a->text() == text) return a->trigger();
            QFAIL(qPrintable(text));
        };
        choose(QStringLiteral("Delivery"));
        QVERIFY(m_rig->settle());
        QCOMPARE(chats().messageModel()->rowCount(), 1);
        choose(QStringLiteral("Any word"));
        QVERIFY(m_rig->settle());
        QVERIFY(chats().messageModel()->rowCount() >= 1 && chats().messageModel()->rowCount() < 4);
        // Hidden again, nothing is filtered by what nobody sees.
        QTest::keyClick(chats().messages(), Qt::Key_W);
        QVERIFY(m_rig->settle());
        QCOMPARE(chats().messageModel()->rowCount(), 4);
        QVERIFY(chats().messageModel()->suggestions(3).empty());
    }

    // ---- redactions ------------------------------------------------------------------------------------------------

    void wordsOfAMessageAreRedacted() {
        window().openPage(QStringLiteral("chats"));
        chats().reveal(QStringLiteral("T1-0003"));
        QVERIFY(m_rig->settle());
        QTest::keyClick(chats().messages(), Qt::Key_M);
        auto* d = dialog<RedactMessageDialog>();
        QVERIFY(d);
        auto* accept = d->findChild<QPushButton*>(QStringLiteral("accept"));
        QVERIFY(!accept->isEnabled());
        // By keyboard alone: "salam, bhai", the last word.
        d->text()->setFocus();
        QTest::keyClick(d->text(), Qt::Key_End);
        for (int i = 0; i < 4; ++i) QTest::keyClick(d->text(), Qt::Key_Left, Qt::ShiftModifier);
        d->findChild<QLineEdit*>(QStringLiteral("reason"))->setText(QStringLiteral("short"));
        QVERIFY(!accept->isEnabled());
        d->findChild<QLineEdit*>(QStringLiteral("reason"))->setText(QStringLiteral("a person outside the case"));
        QVERIFY(accept->isEnabled());
        good(d);
        accept->click();
        QVERIFY(m_rig->settle());
        const auto marked = chats().messageModel()->redactions(2);
        QCOMPARE(marked.size(), size_t(1));
        QCOMPARE(chats().messageModel()->at(2)->body.text.mid(marked[0].start, marked[0].end - marked[0].start), QStringLiteral("bhai"));
        QVERIFY(chats().messageModel()->data(chats().messageModel()->index(2), Qt::AccessibleTextRole).toString().contains(QStringLiteral("marked for redaction")));
        QVERIFY(window().inspector()->spokenText().contains(QStringLiteral("a person outside the case")));
        // Taken back and done again.
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QVERIFY(chats().messageModel()->redactions(2).empty());
        QVERIFY(window().actions().trigger(QStringLiteral("edit.redo")));
        QVERIFY(m_rig->settle());
        QCOMPARE(chats().messageModel()->redactions(2).size(), size_t(1));
    }
    void aWholeMessageIsRedactedListedAndLifted() {
        window().openPage(QStringLiteral("chats"));
        chats().reveal(QStringLiteral("T1-0002"));
        QVERIFY(m_rig->settle());
        QVERIFY(window().actions().trigger(QStringLiteral("chats.redact")));
        auto* d = dialog<RedactMessageDialog>();
        QVERIFY(d);
        d->findChild<QCheckBox*>(QStringLiteral("whole"))->setChecked(true);
        d->findChild<QLineEdit*>(QStringLiteral("reason"))->setText(QStringLiteral("privileged talk, not of this case"));
        d->findChild<QPushButton*>(QStringLiteral("accept"))->click();
        QVERIFY(m_rig->settle());
        QVERIFY(chats().messageModel()->redactions(1).front().isWholeMessage());
        grab(&window());
        QVERIFY(window().actions().trigger(QStringLiteral("lists.redactions")));
        auto* list = dialog<RedactionsDialog>();
        QVERIFY(list);
        const int last = list->table()->model()->rowCount() - 1;
        QCOMPARE(list->table()->model()->index(last, 1).data().toString(), QStringLiteral("T1-0002"));
        QCOMPARE(list->table()->model()->index(last, 2).data().toString(), QStringLiteral("whole message"));
        list->table()->selectRow(last);
        good(list);
        m_rig->prompts.giveReason(QStringLiteral("redactions.lift"), QStringLiteral("the court allowed it"));
        for (auto* b : list->findChildren<QPushButton*>())
            if (b->text() == QStringLiteral("Lift…")) b->click();
        QVERIFY(m_rig->settle());
        QVERIFY(list->table()->model()->index(last, 6).data().toString().contains(QStringLiteral("the court allowed it")));
        QVERIFY(chats().messageModel()->redactions(1).empty());
    }

    // ---- two exports -----------------------------------------------------------------------------------------------

    void twoExportsStandSideBySide() {
        const auto import = [&](const QString& name, const QByteArray& text, const QString& number) {
            QVERIFY(m_rig->attachFile(name, text));
            window().openReference(number);
            m_rig->settle();
            m_rig->prompts.fill(QStringLiteral("chats.import"), {});
            QVERIFY(window().actions().trigger(QStringLiteral("chats.import")));
            QVERIFY(m_rig->settle());
        };
        import(QStringLiteral("WhatsApp Chat with Ali.txt"), "13/10/2026, 21:05 - Ali: rate bhejo\n13/10/2026, 21:06 - Sana: do tola\n13/10/2026, 21:07 - Ali: kal subah milte hain\n13/10/2026, 21:09 - Sana: theek hai bhai\n", QStringLiteral("DE-11"));
        import(QStringLiteral("WhatsApp Chat with Sana.txt"), "13/10/2026, 21:08 - Ali: rate bhejo\n13/10/2026, 21:10 - Ali: kal subah milte hain\n13/10/2026, 21:11 - Sana: number badal gaya\n13/10/2026, 21:12 - Sana: theek hai bhai\n", QStringLiteral("DE-12"));
        QVERIFY(window().actions().trigger(QStringLiteral("chats.compare")));
        auto* d = dialog<CompareDialog>();
        QVERIFY(d);
        d->first()->setCurrentIndex(d->first()->findData(QStringLiteral("T2")));
        d->second()->setCurrentIndex(d->second()->findData(QStringLiteral("T3")));
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(d->table()->model()->rowCount(), 5);
        QVERIFY2(plain(d->summary()->text()).contains(QStringLiteral("3 the same")), qPrintable(d->summary()->text()));
        const auto seen = seenTexts(d);
        QVERIFY(std::any_of(seen.begin(), seen.end(), [](const auto& t) { return t.text.contains(QStringLiteral("The clock of the second is 3 min 0 s ahead")) || t.text.contains(QStringLiteral("The clock of the second is 180 s ahead")); }));
        good(d);
        d->shown()->setCurrentIndex(2);
        QCOMPARE(d->table()->model()->rowCount(), 1);
        QVERIFY(d->table()->model()->index(0, 4).data().toString().contains(QStringLiteral("do tola")));
        QCOMPARE(d->table()->model()->index(0, 8).data().toString(), QString());
        // Exported as it is shown.
        d->shown()->setCurrentIndex(1);
        m_rig->prompts.choose(QStringLiteral("list.export"), {m_rig->path(QStringLiteral("compared.csv"))});
        for (auto* b : d->findChildren<QPushButton*>())
            if (b->text() == QStringLiteral("Export…")) b->click();
        QVERIFY(m_rig->settle());
        QFile f(m_rig->path(QStringLiteral("compared.csv")));
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QByteArray csv = f.readAll();
        QVERIFY(csv.contains("do tola") && csv.contains("number badal gaya") && !csv.contains("rate bhejo"));
        // On paper, and in the report.
        m_rig->prompts.choose(QStringLiteral("compare.print"), {m_rig->path(QStringLiteral("compared.pdf"))});
        for (auto* b : d->findChildren<QPushButton*>())
            if (b->text() == QStringLiteral("Print…")) b->click();
        QVERIFY(m_rig->settle());
        QFile pdf(m_rig->path(QStringLiteral("compared.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
        QVERIFY(d->inReport()->isEnabled() && !d->inReport()->isChecked());
        d->inReport()->click();
        QCOMPARE(services::comparisonsInReport(*window().session().opened())->size(), size_t(1));
        // Said of the pair whichever way it is asked.
        d->first()->setCurrentIndex(d->first()->findData(QStringLiteral("T3")));
        d->second()->setCurrentIndex(d->second()->findData(QStringLiteral("T2")));
        QVERIFY(m_rig->settle());
        QVERIFY(d->inReport()->isChecked());
        d->inReport()->click();
        QVERIFY(services::comparisonsInReport(*window().session().opened())->empty());
        d->first()->setCurrentIndex(d->first()->findData(QStringLiteral("T2")));
        d->second()->setCurrentIndex(d->second()->findData(QStringLiteral("T3")));
        QVERIFY(m_rig->settle());
        // One alone leads to its chat.
        d->shown()->setCurrentIndex(3);
        d->table()->selectRow(0);
        Q_EMIT d->table()->activated(d->table()->model()->index(0, 0));
        QVERIFY(m_rig->settle());
        QCOMPARE(chats().selection(), QStringLiteral("T3-0003"));
    }

    void mediaOfAChatAreFoundInAFolder() {
        const QByteArray json = QByteArray("{'name':'Media','type':'personal_chat','id':1,'messages':[{'id':1,'type':'message','date':'2024-01-15T10:30:00','date_unixtime':'1705296600','from':'Ali','from_id':'user1','photo':'photos/slip.jpg','photo_file_size':5,'text':'never'},"
                                "{'id':2,'type':'message','date':'never','from':'Ali','from_id':'user1','text':'no time'}]}").replace('\'', '"');
        QVERIFY(m_rig->attachFile(QStringLiteral("result.json"), json));
        window().openReference(QStringLiteral("DE-13"));
        m_rig->settle();
        m_rig->prompts.fill(QStringLiteral("chats.import"), {});
        QVERIFY(window().actions().trigger(QStringLiteral("chats.import")));
        QVERIFY(m_rig->settle());
        window().openReference(QStringLiteral("T4-0001"));
        QVERIFY(m_rig->settle());
        QVERIFY(window().actions().trigger(QStringLiteral("chats.media")));
        auto* d = dialog<MediaDialog>();
        QVERIFY(d);
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(d->table()->model()->rowCount(), 1);
        QVERIFY2(plain(d->summary()->text()).contains(QStringLiteral("1 missing")), qPrintable(d->summary()->text()));
        good(d);
        QVERIFY(QDir().mkpath(m_rig->path(QStringLiteral("export/photos"))));
        QFile f(m_rig->path(QStringLiteral("export/photos/slip.jpg")));
        QVERIFY(f.open(QIODevice::WriteOnly) && f.write("12345") == 5);
        f.close();
        m_rig->prompts.choose(QStringLiteral("chats.mediaFolder"), {m_rig->path(QStringLiteral("export"))});
        for (auto* b : d->findChildren<QPushButton*>())
            if (b->text() == QStringLiteral("Attach from a folder…")) b->click();
        QVERIFY(m_rig->settle());
        QTRY_VERIFY(plain(d->summary()->text()).contains(QStringLiteral("1 in the case")));
        d->shown()->setCurrentIndex(1);
        QCOMPARE(d->table()->model()->rowCount(), 0);
        d->accept();
        // What was noticed while reading stands in a list of its own.
        const auto chat = services::Chats(*window().session().opened()).byNumber(QStringLiteral("T4"));
        QVERIFY(chat && chat->issues > 0);
        auto* issues = new IssuesDialog(window().context(), *chat, &window());
        issues->open();
        QVERIFY(issues->table()->model()->rowCount() > 0);
        QVERIFY(issues->table()->model()->index(0, 1).data().toString().contains(QStringLiteral("byte")));
        good(issues);
        issues->accept();
    }

    void repliesJumpAndDaysAreFiltered() {
        QByteArray json = "{'name':'Replies','type':'private_group','id':9,'messages':[";
        for (int i = 1; i <= 60; ++i) {
            json += i > 1 ? "," : "";
            json += "{'id':" + QByteArray::number(i) + ",'type':'message','date':'2024-01-15T10:30:00','date_unixtime':'" + QByteArray::number(1'705'296'600 + i * 43'200) + "','from':'" + (i % 2 ? "Ali" : "Sana") +
                    "','from_id':'user" + (i % 2 ? "1" : "2") + "','text':'message number " + QByteArray::number(i) + "'" + (i == 60 ? ",'reply_to_message_id':2,'reactions':[{'type':'emoji','count':2,'emoji':'👍'}]" : i == 59 ? ",'reply_to_message_id':999" : "") + "}";
        }
        json += "]}";
        QVERIFY(m_rig->attachFile(QStringLiteral("replies.json"), json.replace('\'', '"')));
        window().openReference(QStringLiteral("DE-14"));
        m_rig->settle();
        // The format chosen by hand.
        m_rig->prompts.fill(QStringLiteral("chats.import"), {{QStringLiteral("format"), QStringLiteral("telegram-json")}});
        QVERIFY(window().actions().trigger(QStringLiteral("chats.import")));
        QVERIFY(m_rig->settle());
        window().openReference(QStringLiteral("T5-0060"));
        QVERIFY(m_rig->settle());
        QTest::keyClick(chats().messages(), Qt::Key_R);
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(chats().selection(), QStringLiteral("T5-0002"));
        window().openReference(QStringLiteral("T5-0059"));
        QVERIFY(m_rig->settle());
        QTest::keyClick(chats().messages(), Qt::Key_R);
        QVERIFY(m_rig->settle());
        const auto& said = m_rig->prompts.said();
        QVERIFY(std::any_of(said.begin(), said.end(), [](const auto& w) { return w.id == QLatin1String("chats.noAnswered"); })); // the export does not hold it
        // Two days of the thirty, both taken in.
        m_rig->prompts.fill(QStringLiteral("chats.days"), {{QStringLiteral("from"), QStringLiteral("2024-01-20")}, {QStringLiteral("to"), QStringLiteral("2024-01-21")}});
        const auto chooseDays = [&] {
            for (auto* menu : chats().findChildren<QMenu*>()) {
                Q_EMIT menu->aboutToShow();
                for (QAction* a : menu->actions())
                    if (a->text() == QStringLiteral("From one day to another…")) return a->trigger();
            }
        };
        chooseDays();
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(chats().messageModel()->rowCount(), 4);
        chooseDays(); // again: taken off
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(chats().messageModel()->rowCount(), 60);
    }

    void everythingIsSearchedAndCounted() {
        QVERIFY(services::Register(*window().session().opened()).addNote(QStringLiteral("rate bhejo was said by the informant"), QStringLiteral("DE-11")));
        QVERIFY(window().actions().trigger(QStringLiteral("go.searchAll")));
        auto* d = dialog<SearchDialog>();
        QVERIFY(d);
        QCOMPARE(d->summary()->text(), QStringLiteral("Type what to look for."));
        d->field()->setText(QStringLiteral("\"rate bhejo\""));
        Q_EMIT d->field()->returnPressed();
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(d->hits()->model()->rowCount(), 3); // two chats and the note
        QCOMPARE(d->groups()->model()->rowCount(), 4);   // everything, records, two exhibits
        good(d);
        // One exhibit alone.
        for (int r = 0; r < d->groups()->model()->rowCount(); ++r)
            if (plain(d->groups()->model()->index(r, 0).data().toString()).startsWith(QStringLiteral("DE-12"))) d->groups()->selectRow(r);
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(d->hits()->model()->rowCount(), 1);
        QCOMPARE(plain(d->hits()->model()->index(0, 0).data().toString()), QStringLiteral("T3-0001"));
        // Kept, chosen, forgotten.
        m_rig->prompts.fill(QStringLiteral("search.keep"), {{QStringLiteral("name"), QStringLiteral("Rate")}});
        d->keepButton()->click();
        QCOMPARE(d->kept()->currentText(), QStringLiteral("Rate"));
        QCOMPARE(services::keptSearches(*window().session().opened())->size(), size_t(1));
        // What cannot be read says why, and nothing is lost.
        d->field()->setText(QStringLiteral("regex:\"(\""));
        Q_EMIT d->field()->returnPressed();
        QVERIFY(m_rig->settle());
        const auto seen = seenTexts(d);
        QVERIFY(std::any_of(seen.begin(), seen.end(), [](const auto& t) { return t.text.contains(QStringLiteral("This search cannot be read.")); }));
        d->field()->setText(QStringLiteral("zebra"));
        Q_EMIT d->field()->returnPressed();
        QVERIFY(m_rig->settle());
        QTRY_COMPARE(d->summary()->text(), QStringLiteral("Nothing found. Try a shorter word."));
        d->accept();
    }

    // ---- both languages, and locking -------------------------------------------------------------------------------

    void theDialogsInUrduAndDark() {
        m_rig->settings.setLanguage(Language::Urdu);
        m_rig->settings.setThemeMode(ThemeMode::Dark);
        QVERIFY(m_rig->settle());
        MappingDialog* d = openTable(QStringLiteral("DE-01"));
        QTRY_VERIFY(d && d->readTable()->model()->rowCount() == 4);
        good(d);
        d->resize(1080, 660); // as on a laptop's screen
        QVERIFY(m_rig->settle());
        grab(d);
        d->resize(640, 330);
        QVERIFY(m_rig->settle());
        grab(d);
        QVERIFY2(d->width() <= 660 && d->height() <= 360, qPrintable(QStringLiteral("%1x%2").arg(d->width()).arg(d->height())));
        for (const char* id : {"lists.labels", "lists.lexicon", "lists.redactions", "chats.compare", "chats.media", "go.searchAll"}) {
            for (auto* open : window().findChildren<QDialog*>()) open->reject();
            QTest::qWait(10);
            QVERIFY(window().actions().trigger(QString::fromLatin1(id)));
            QVERIFY(m_rig->settle());
            auto* panel = window().findChild<Panel*>();
            QVERIFY2(panel, id);
            good(panel);
            // Small screens: it can be made small, and still nothing lies on anything else.
            panel->resize(640, 330);
            QVERIFY(m_rig->settle());
            QVERIFY2(panel->height() <= 360 && panel->width() <= 660, qPrintable(QStringLiteral("%1 %2x%3").arg(QString::fromLatin1(id)).arg(panel->width()).arg(panel->height())));
            grab(panel);
        }
        m_rig->settings.setLanguage(Language::English);
        m_rig->settings.setThemeMode(ThemeMode::Light);
        QVERIFY(m_rig->settle());
    }
    void lockingClosesThem() {
        QVERIFY(window().actions().trigger(QStringLiteral("lists.redactions")));
        QVERIFY(window().findChild<Panel*>());
        window().lockNow();
        QTest::qWait(20);
        QVERIFY(!window().findChild<Panel*>());
    }
};

QTEST_MAIN(ListsTest)
#include "tst_lists.moc"
