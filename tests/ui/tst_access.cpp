// The window as a screen reader hears it and as a keyboard reaches it.
#include "charts/chartcanvas.h"
#include "charts/timelinecanvas.h"
#include "pages/evidence/evidencepage.h"
#include "pages/evidence/pictureview.h"
#include "pages/persons/personspage.h"
#include "pages/linkchart/linkchartpage.h"
#include "pages/report/reportpage.h"
#include "pages/timeline/timelinepage.h"
#include "prompts/formdialog.h"
#include "rig.h"
#include "shell/inspector.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "theme/bidi.h"
#include "theme/focusring.h"
#include "widgets/parts.h"
#include "widgets/passphraseedit.h"

#include <QAccessible>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>

using namespace saboot;
using namespace saboot::ui;

class AccessTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }

    /// Everything the officer can act on or read, with no name a screen reader could say.
    static void nameless(QAccessibleInterface* item, const QString& page, QStringList& all, int depth = 0) {
        if (!item || !item->isValid() || depth > 40 || item->state().invisible) return;
        const QAccessible::Role role = item->role();
        const bool control = role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::ComboBox || role == QAccessible::EditableText ||
                             role == QAccessible::Slider || role == QAccessible::Table || role == QAccessible::List || role == QAccessible::ProgressBar || role == QAccessible::PageTab;
        const auto* widget = qobject_cast<const QWidget*>(item->object());
        const bool inner = widget && (widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QTableCornerButton") ||
                                      (widget->parentWidget() && (widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QLineEdit") || widget->parentWidget()->inherits("QAbstractSpinBox"))));
        if (control && !inner && item->text(QAccessible::Name).trimmed().isEmpty())
            all << page + QStringLiteral(": ") + (widget ? QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char('#') + widget->objectName() : QStringLiteral("item %1").arg(int(role)));
        // The cells of large tables answer by the same rule; their first rows are enough.
        if (role == QAccessible::Table || role == QAccessible::List) return;
        for (int i = 0; i < item->childCount(); ++i) nameless(item->child(i), page, all, depth + 1);
    }

private Q_SLOTS:
    void initTestCase() {
        QAccessible::setActive(true);
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->makeOfficer());
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        QVERIFY(m_rig->attachPicture(QStringLiteral("chat-1.png"), QStringLiteral("Phone P-1")));
        QVERIFY(m_rig->attachPicture(QStringLiteral("chat-2.png"), QStringLiteral("Phone P-1")));
        window().resize(1366, 768);
    }
    void cleanupTestCase() { m_rig.reset(); }

    void everyControlHasANameARoleAndAValue_data() {
        QTest::addColumn<bool>("urdu");
        QTest::newRow("English") << false;
        QTest::newRow("Urdu") << true;
    }
    void everyControlHasANameARoleAndAValue() {
        QFETCH(bool, urdu);
        m_rig->settings.setLanguage(urdu ? Language::Urdu : Language::English);
        QVERIFY(m_rig->settle());
        QStringList all;
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            window().openPage(QString::fromLatin1(s.id));
            QVERIFY(m_rig->settle());
            nameless(QAccessible::queryAccessibleInterface(&window()), QString::fromLatin1(s.id), all);
            // Custom widgets must not hide behind the role of an empty box.
            for (const QWidget* w : window().findChildren<QWidget*>()) {
                if (!w->isVisible() || w->focusPolicy() == Qt::NoFocus || w->focusProxy()) continue;
                if (w->objectName().startsWith(QLatin1String("qt_")) || (w->parentWidget() && (w->parentWidget()->inherits("QComboBox") || w->parentWidget()->inherits("QLineEdit")))) continue;
                auto* item = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(w));
                QVERIFY(item);
                if (item->text(QAccessible::Name).trimmed().isEmpty())
                    all << QString::fromLatin1(s.id) + QStringLiteral(": takes the focus without a name: ") + QString::fromLatin1(w->metaObject()->className()) + QLatin1Char('#') + w->objectName();
            }
        }
        all.removeDuplicates();
        QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
        m_rig->settings.setLanguage(Language::English);
        QVERIFY(m_rig->settle());
    }

    void everyWidgetOfTheWindowsOwnHasARole() {
        QStringList all;
        const auto look = [&](const QString& where) {
            for (const QWidget* w : window().findChildren<QWidget*>()) {
                const QString name = QString::fromLatin1(w->metaObject()->className());
                if (!w->isVisible() || !name.startsWith(QLatin1String("saboot::ui::"))) continue;
                auto* item = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(w));
                QVERIFY(item);
                if (item->role() == QAccessible::NoRole || item->role() == QAccessible::Client) all << where + QStringLiteral(": ") + name;
                // A field, a slider or a chart that says nothing of what it holds is no better than a box.
                const bool valued = item->role() == QAccessible::Chart || item->role() == QAccessible::Graphic || item->role() == QAccessible::Slider;
                if (valued && item->text(QAccessible::Value).trimmed().isEmpty()) all << where + QStringLiteral(": says nothing of what it shows: ") + name;
            }
        };
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            window().openPage(QString::fromLatin1(s.id));
            QVERIFY(m_rig->settle());
            if (auto* report = qobject_cast<ReportPage*>(window().currentPage())) QTRY_VERIFY_WITH_TIMEOUT(report->hasPreview(), 30000);
            look(QString::fromLatin1(s.id));
        }
        QVERIFY(window().actions().trigger(QStringLiteral("view.palette")));
        look(QStringLiteral("palette"));
        QTest::keyClick(window().palettePanel()->field(), Qt::Key_Escape);
        all.removeDuplicates();
        QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
    }

    void valuesAreTheOnesShown() {
        QStringList wrong;
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            window().openPage(QString::fromLatin1(s.id));
            QVERIFY(m_rig->settle());
            const QString where = QString::fromLatin1(s.id) + QStringLiteral(": ");
            for (QWidget* w : window().findChildren<QWidget*>()) {
                if (!w->isVisible()) continue;
                auto* item = QAccessible::queryAccessibleInterface(w);
                const auto bad = [&](const QString& what) { wrong << where + QString::fromLatin1(w->metaObject()->className()) + QLatin1Char(' ') + w->accessibleName() + QStringLiteral(": ") + what; };
                if (auto* field = qobject_cast<QLineEdit*>(w); field && field->echoMode() == QLineEdit::Normal && !field->inherits("QSpinBox")) {
                    if (item->role() != QAccessible::EditableText) bad(QStringLiteral("is no field"));
                    if (item->text(QAccessible::Value) != field->text()) bad(QStringLiteral("says another text"));
                } else if (auto* combo = qobject_cast<QComboBox*>(w)) {
                    if (item->role() != QAccessible::ComboBox) bad(QStringLiteral("is no list of choices"));
                    if (item->text(QAccessible::Value) != combo->currentText()) bad(QStringLiteral("says another choice"));
                } else if (auto* b = qobject_cast<QAbstractButton*>(w)) {
                    if (w->inherits("saboot::ui::RailItem")) {
                        if (item->state().selected != b->isChecked()) bad(QStringLiteral("is chosen or not"));
                        if (b->isCheckable() && item->role() != QAccessible::PageTab) bad(QStringLiteral("is no tab"));
                    } else if (b->isCheckable() && bool(item->state().checked) != b->isChecked()) {
                        bad(QStringLiteral("is down or not"));
                    }
                    const QStringList can = item->actionInterface() ? item->actionInterface()->actionNames() : QStringList();
                    using A = QAccessibleActionInterface;
                    if (b->isEnabled() && !can.contains(A::pressAction()) && !can.contains(A::toggleAction()) && !can.contains(A::showMenuAction())) bad(QStringLiteral("cannot be pressed"));
                } else if (w->inherits("QProgressBar") || w->inherits("QAbstractSlider")) {
                    if (!item->valueInterface()) bad(QStringLiteral("has no value"));
                }
            }
        }
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    void theRailIsAListOfTabsThatCanBePressed() {
        window().openPage(QStringLiteral("overview"));
        auto* tab = QAccessible::queryAccessibleInterface(window().rail()->item(QStringLiteral("persons")));
        QVERIFY(tab && tab->actionInterface());
        tab->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(window().currentPageId(), QStringLiteral("persons"));
        QVERIFY(tab->state().selected);
        QCOMPARE(QAccessible::queryAccessibleInterface(window().rail())->role(), QAccessible::PageTabList);
    }

    void chartAndTimelineSayWhatIsSelected() {
        m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Babar Lashani")}});
        QVERIFY(window().actions().trigger(QStringLiteral("persons.add")));
        QVERIFY(m_rig->settle());
        window().openPage(QStringLiteral("linkchart"));
        QVERIFY(m_rig->settle());
        auto* chart = qobject_cast<LinkChartPage*>(window().currentPage());
        auto* canvas = QAccessible::queryAccessibleInterface(chart->canvas());
        QCOMPARE(canvas->role(), QAccessible::Chart);
        chart->canvas()->clearSelection();
        const QString before = canvas->text(QAccessible::Value);
        QVERIFY(chart->reveal(QStringLiteral("Babar Lashani")));
        QVERIFY(canvas->text(QAccessible::Value) != before);
        QVERIFY2(canvas->text(QAccessible::Value).contains(QStringLiteral("Babar Lashani")), qPrintable(canvas->text(QAccessible::Value)));
        window().openPage(QStringLiteral("timeline"));
        QVERIFY(m_rig->settle());
        auto* timeline = qobject_cast<TimelinePage*>(window().currentPage());
        auto* lanes = QAccessible::queryAccessibleInterface(timeline->canvas());
        QCOMPARE(lanes->role(), QAccessible::Chart);
        QTest::keyClick(timeline->canvas(), Qt::Key_Home);
        const QString first = lanes->text(QAccessible::Value);
        QTest::keyClick(timeline->canvas(), Qt::Key_Right);
        QVERIFY(!first.isEmpty() && lanes->text(QAccessible::Value) != first);
    }

    void aPassphraseIsAFieldThatTellsOnlyItsLength() {
        PassphraseEdit edit;
        edit.setAccessibleName(QStringLiteral("Passphrase"));
        QTest::keyClicks(&edit, QStringLiteral("walnut"));
        auto* item = QAccessible::queryAccessibleInterface(&edit);
        QCOMPARE(item->role(), QAccessible::EditableText);
        QVERIFY(item->state().passwordEdit && item->state().editable);
        QCOMPARE(item->text(QAccessible::Value), QString(6, QChar(0x2022)));
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) QVERIFY(!item->text(kind).contains(QStringLiteral("walnut")));
    }

    void aDateIsTypedAndLeftOpenAgain_data() {
        QTest::addColumn<bool>("urdu");
        QTest::newRow("English") << false;
        QTest::newRow("Urdu") << true;
    }
    void aDateIsTypedAndLeftOpenAgain() {
        QFETCH(bool, urdu);
        m_rig->settings.setLanguage(urdu ? Language::Urdu : Language::English);
        QVERIFY(m_rig->settle());
        Form form;
        form.id = QStringLiteral("dates");
        form.accept = QStringLiteral("Go on");
        for (const char* id : {"typed", "strokes", "digits", "short", "open", "cleared"}) {
            FormField f{QString::fromLatin1(id), QString::fromLatin1(id), FormField::Kind::Date, {}, false, {}, {}, {}, {}, {}};
            if (f.id == QLatin1String("cleared")) f.value = QStringLiteral("2026-11-03");
            form.fields.push_back(f);
        }
        QHash<QString, QString> values;
        auto* dialog = new FormDialog(form, [&](FormAnswer a) { values = a.values; }, &window());
        dialog->open();
        const std::pair<const char*, const char*> ways[] = {{"typed", "04-12-2025"}, {"strokes", "04/12/2025"}, {"digits", "04122025"}, {"short", "4-1-2025"}};
        for (const auto& [id, words] : ways) {
            auto* field = dialog->findChild<QWidget*>(QString::fromLatin1(id));
            field->setFocus(Qt::TabFocusReason);
            QTest::keyClicks(field, QString::fromLatin1(words));
        }
        QTest::keyClick(dialog->findChild<QWidget*>(QStringLiteral("cleared")), Qt::Key_Delete);
        dialog->findChild<QAbstractButton*>(QStringLiteral("accept"))->click();
        for (const char* id : {"typed", "strokes", "digits"}) QCOMPARE(values.value(QString::fromLatin1(id)), QStringLiteral("2025-12-04"));
        QCOMPARE(values.value(QStringLiteral("short")), QStringLiteral("2025-01-04"));
        QVERIFY(values.contains(QStringLiteral("open")) && values.value(QStringLiteral("open")).isEmpty());
        QVERIFY(values.value(QStringLiteral("cleared")).isEmpty());
        m_rig->settings.setLanguage(Language::English);
        QVERIFY(m_rig->settle());
    }

    void chipsAndBannersAreReadAsWords() {
        window().openPage(QStringLiteral("identifiers"));
        QVERIFY(m_rig->settle());
        bool verdict = false;
        for (auto* chip : window().inspector()->findChildren<Chip*>()) {
            auto* item = QAccessible::queryAccessibleInterface(chip);
            QCOMPARE(item->role(), QAccessible::StaticText);
            verdict = verdict || item->text(QAccessible::Name).startsWith(QStringLiteral("Verdict: "));
        }
        QVERIFY(verdict);
        Banner banner;
        banner.show(Tone::Bad, QStringLiteral("The audit could not be read"), QStringLiteral("Open the case again."));
        auto* item = QAccessible::queryAccessibleInterface(&banner);
        QCOMPARE(item->role(), QAccessible::AlertMessage);
        QCOMPARE(item->text(QAccessible::Name), QStringLiteral("The audit could not be read Open the case again."));
    }

    void theGuideShowsItsPictures_data() {
        QTest::addColumn<bool>("urdu");
        QTest::newRow("English") << false;
        QTest::newRow("Urdu") << true;
    }
    void theGuideShowsItsPictures() {
        QFETCH(bool, urdu);
        m_rig->settings.setLanguage(urdu ? Language::Urdu : Language::English);
        window().openPage(QStringLiteral("evidence"));
        QVERIFY(m_rig->settle());
        QVERIFY(window().actions().trigger(QStringLiteral("help.guide")));
        auto* text = window().findChild<QTextBrowser*>();
        QVERIFY(text);
        QTRY_VERIFY(text->isVisible());
        int pictures = 0;
        for (QTextBlock b = text->document()->begin(); b.isValid(); b = b.next())
            for (auto it = b.begin(); !it.atEnd(); ++it) {
                const QTextImageFormat format = it.fragment().charFormat().toImageFormat();
                if (!format.isValid()) continue;
                ++pictures;
                const QImage image = qvariant_cast<QImage>(text->document()->resource(QTextDocument::ImageResource, QUrl(format.name())));
                const QPixmap pixmap = qvariant_cast<QPixmap>(text->document()->resource(QTextDocument::ImageResource, QUrl(format.name())));
                const int width = std::max(image.width(), pixmap.width());
                QVERIFY2(width > 300, qPrintable(format.name()));
                QVERIFY2(width <= text->viewport()->width(), qPrintable(format.name())); // nothing to scroll sideways for
                QVERIFY(!b.text().contains(QStringLiteral("![")));
            }
        QCOMPARE(pictures, 6);
        // The tables of formats and identifiers, from the registries; nothing to scroll sideways for either.
        int tables = 0;
        for (const auto* f : text->document()->rootFrame()->childFrames())
            if (const auto* t = qobject_cast<const QTextTable*>(f)) tables += t->rows() > 20;
        QCOMPARE(tables, 2);
        QVERIFY(!text->toPlainText().contains(QStringLiteral("<!--")) && text->toPlainText().contains(QStringLiteral("@gold_dust1")) && text->toPlainText().contains(QStringLiteral("Tronscan")));
        QVERIFY2(text->horizontalScrollBar()->maximum() == 0, qPrintable(QString::number(text->horizontalScrollBar()->maximum())));
        if (const QString folder = qEnvironmentVariable("SABOOT_SHOTS"); !folder.isEmpty()) {
            text->find(QStringLiteral("KakaoTalk"));
            text->window()->grab().save(folder + (urdu ? QStringLiteral("/guide-ur.png") : QStringLiteral("/guide-en.png")));
            text->find(QStringLiteral("listtransactions"));
            text->window()->grab().save(folder + (urdu ? QStringLiteral("/guide-transfers-ur.png") : QStringLiteral("/guide-transfers-en.png")));
        }
        // Opened at the page the officer is on.
        QTRY_VERIFY(text->verticalScrollBar()->value() > 0);
        for (auto* d : window().findChildren<QDialog*>()) d->reject();
        m_rig->settings.setLanguage(Language::English);
        QVERIFY(m_rig->settle());
    }

    void cardsSayWhatTheyShow() {
        window().openPage(QStringLiteral("evidence"));
        QVERIFY(m_rig->settle());
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        auto* list = QAccessible::queryAccessibleInterface(page->list());
        QVERIFY(list && list->childCount() >= 2);
        const QString said = list->child(0)->text(QAccessible::Name);
        QVERIFY2(said.contains(QStringLiteral("DE-02")) && said.contains(QStringLiteral("Chat with Goldie")), qPrintable(said));
    }

    void theFocusIsSeenWhenItCameByKey() {
        window().activateWindow();
        window().openPage(QStringLiteral("audit"));
        QVERIFY(m_rig->settle());
        QTest::keyClick(&window(), Qt::Key_F6);
        auto* ring = window().findChild<FocusRing*>();
        QVERIFY(ring);
        QTRY_VERIFY(ring->target() || !QApplication::focusWidget());
    }

    void filterSortAndSelectByKeyboard() {
        window().openPage(QStringLiteral("evidence"));
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        page->list()->setFocus();
        QTest::keyClick(page->list(), Qt::Key_Slash);
        QTRY_VERIFY(page->filter()->hasFocus() || !window().isActiveWindow());
        QTest::keyClicks(page->filter(), QStringLiteral("chat-2"));
        QCOMPARE(page->list()->model()->rowCount(), 1);
        QTest::keyClick(page->filter(), Qt::Key_Escape);
        QCOMPARE(page->list()->model()->rowCount(), 2);
        page->list()->selectAll();
        QCOMPARE(window().session().selectedExhibits().size(), 2);
        m_rig->prompts.fill(QStringLiteral("evidence.tags"), {{QStringLiteral("tags"), QStringLiteral("payment, phone")}});
        QTest::keyClick(page->list(), Qt::Key_T);
        QVERIFY(m_rig->settle());
        page->filter()->setText(QStringLiteral("payment"));
        QCOMPARE(page->list()->model()->rowCount(), 2);
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QCOMPARE(page->list()->model()->rowCount(), 0);
        QVERIFY(window().actions().trigger(QStringLiteral("edit.redo")));
        QVERIFY(m_rig->settle());
        QCOMPARE(page->list()->model()->rowCount(), 2);
        page->filter()->clear();
    }

    void aPartOfAPictureIsMarkedByKeyboard() {
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
        auto* page = qobject_cast<EvidencePage*>(window().currentPage());
        QTRY_VERIFY_WITH_TIMEOUT(page->picture()->hasImage(), 20000);
        QVERIFY(window().actions().trigger(QStringLiteral("evidence.mark")));
        QVERIFY(page->picture()->isMarking());
        m_rig->prompts.fill(QStringLiteral("evidence.redact"), {{QStringLiteral("reason"), QStringLiteral("the number of a neighbour")}});
        QTest::keyClick(page->picture(), Qt::Key_Down);
        QTest::keyClick(page->picture(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(page->picture(), Qt::Key_Return);
        QVERIFY(m_rig->settle());
        QVERIFY(!page->picture()->isMarking());
        QVERIFY2(window().inspector()->spokenText().contains(QStringLiteral("R-01")), qPrintable(window().inspector()->spokenText()));
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QVERIFY(!window().inspector()->spokenText().contains(QStringLiteral("R-01")));
    }

    void aPartOfAPictureBecomesAPersonsPicture() {
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
        auto* evidence = qobject_cast<EvidencePage*>(window().currentPage());
        QTRY_VERIFY_WITH_TIMEOUT(evidence->picture()->hasImage(), 20000);
        QVERIFY(window().actions().trigger(QStringLiteral("evidence.portrait")));
        m_rig->prompts.fill(QStringLiteral("evidence.portrait"), {{QStringLiteral("reason"), QStringLiteral("known to the team by sight")}});
        QTest::keyClick(evidence->picture(), Qt::Key_Return);
        QVERIFY(m_rig->settle());
        auto* persons = qobject_cast<PersonsPage*>(window().currentPage());
        QVERIFY(persons);
        QTRY_VERIFY_WITH_TIMEOUT(!persons->picture(QStringLiteral("P-01")).isNull(), 20000);
        QVERIFY2(window().inspector()->spokenText().contains(QStringLiteral("DE-01")), qPrintable(window().inspector()->spokenText()));
        QVERIFY(window().actions().trigger(QStringLiteral("persons.cards")));
        QCOMPARE(persons->mainWidget(), persons->cards());
        QVERIFY(window().actions().trigger(QStringLiteral("edit.undo")));
        QVERIFY(m_rig->settle());
        QVERIFY(persons->picture(QStringLiteral("P-01")).isNull());
        QVERIFY(window().actions().trigger(QStringLiteral("persons.list")));
    }

    void copiedTextSaysItsSourceAndGoesAgain() {
        window().openReference(QStringLiteral("DE-01"));
        QVERIFY(m_rig->settle());
        QVERIFY(window().actions().trigger(QStringLiteral("list.copySource")));
        const QString text = QApplication::clipboard()->text();
        const QString head = window().session().opened()->head().shortForm;
        QVERIFY2(text.contains(QStringLiteral("DE-01")) && text.contains(head) && text.contains(QStringLiteral("47/2026")), qPrintable(text));
        window().lockNow();
        QVERIFY(m_rig->settle());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }
};

QTEST_MAIN(AccessTest)
#include "tst_access.moc"
