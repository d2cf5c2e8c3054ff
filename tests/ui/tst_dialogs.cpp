// Every dialog of the window by keyboard alone: opened by its command, each control reached with Tab, nothing clipped, closed
// with Escape. In English and Urdu; with SABOOT_SHOTS=FOLDER light and dark, as pictures for looking at.
#include "pages/evidence/evidencepage.h"
#include "pages/identifiers/identifierspage.h"
#include "prompts/windowprompts.h"
#include "rig.h"
#include "services/chartviews.h"
#include "services/register.h"
#include "shell/tabletools.h"
#include "theme/bidi.h"
#include "walk.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFileDialog>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace saboot;
using namespace saboot::ui;

class DialogsTest : public QObject {
    Q_OBJECT
    WindowPrompts m_prompts;
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }
    QString m_suffix;
    QStringList m_troubles;
    QSet<QString> m_seen; ///< commands that opened a dialog

    static QDialog* dialog() {
        QDialog* front = nullptr;
        for (QWidget* w : QApplication::topLevelWidgets())
            if (auto* d = qobject_cast<QDialog*>(w); d && d->isVisible()) front = d;
        return front;
    }
    void closePopups() {
        for (int i = 0; i < 4 && QApplication::activePopupWidget(); ++i) QApplication::activePopupWidget()->close();
    }
    static bool byTab(const QWidget* w) {
        return w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) && !w->focusProxy() && !w->visibleRegion().isEmpty();
    }

    /// What stands selected before a command of a page is run.
    void stand(const QString& page) {
        window().openPage(page);
        m_rig->settle();
        if (page == QLatin1String("evidence")) window().openReference(QStringLiteral("DE-03"));
        if (page == QLatin1String("chats")) window().openReference(QStringLiteral("T1-0117"));
        if (page == QLatin1String("persons")) window().openReference(QStringLiteral("P-02"));
        m_rig->settle();
        if (auto* e = qobject_cast<EvidencePage*>(window().currentPage()); e && e->hits()->model()->rowCount()) chooseRow(e->hits(), 0);
        if (auto* i = qobject_cast<IdentifiersPage*>(window().currentPage()); i && i->table()->model()->rowCount()) chooseRow(i->table(), 0);
        if (page == QLatin1String("timeline"))
            if (auto* t = window().currentPage()->findChild<QTableView*>(); t && t->model()->rowCount()) chooseRow(t, 0);
        m_rig->settle();
    }

    void walk(const QString& id) {
        stand(window().actions().spec(id).page[0] ? QString::fromLatin1(window().actions().spec(id).page) : pageOf(id));
        if (!window().actions().whyNot(id).isEmpty()) return;
        // A menu of a button holds on until it is closed.
        QTimer closer;
        connect(&closer, &QTimer::timeout, this, [this] { closePopups(); });
        closer.start(60);
        window().actions().trigger(id);
        m_rig->settle(10000);
        closer.stop();
        closePopups();
        QDialog* d = dialog();
        if (!d) return;
        m_seen << id;
        QTest::qWait(20);
        if (const QString folder = qEnvironmentVariable("SABOOT_SHOTS"); !folder.isEmpty()) d->grab().save(folder + QLatin1Char('/') + id + m_suffix + QStringLiteral(".png"));
        if (!qobject_cast<QFileDialog*>(d)) { // Qt's own
            const auto cramped = crampedPlaces(d);
            QStringList places;
            for (const QString& c : cramped) places << c;
            if (!places.isEmpty()) m_troubles << id + m_suffix + QStringLiteral(": ") + places.join(u'|');
            d->activateWindow();
            QSet<QWidget*> wanted, reached;
            for (auto* w : d->findChildren<QWidget*>())
                if (byTab(w)) wanted << w;
            for (int i = 0; i < 3 * wanted.size() + 8; ++i) {
                if (QWidget* now = QApplication::focusWidget()) reached << now;
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : d, Qt::Key_Tab);
            }
            QStringList out;
            for (QWidget* w : wanted)
                if (!reached.contains(w) && byTab(w)) {
                    // Of buttons that exclude each other only the chosen one is on the way; arrows reach the others.
                    const auto* b = qobject_cast<QAbstractButton*>(w);
                    if (b && b->autoExclusive()) continue;
                    out << QString::fromLatin1(w->metaObject()->className()) + QLatin1Char(' ') + plain(w->accessibleName()) + (b ? plain(b->text()) : QString());
                }
            if (!out.isEmpty()) m_troubles << id + m_suffix + QStringLiteral(" not reached: ") + out.join(u'|');
        }
        for (int i = 0; i < 3 && dialog(); ++i) {
            QTest::keyClick(dialog(), Qt::Key_Escape);
            QTest::qWait(10);
            m_rig->settle();
        }
        if (dialog()) m_troubles << id + m_suffix + QStringLiteral(" stays open");
    }
    static QString pageOf(const QString& id) {
        const QString group = id.section(QLatin1Char('.'), 0, 0);
        if (group == QLatin1String("chart")) return QStringLiteral("linkchart");
        for (const char* p : {"evidence", "chats", "identifiers", "persons", "timeline", "report"})
            if (group == QLatin1String(p)) return group;
        return QStringLiteral("overview");
    }

private Q_SLOTS:
    void initTestCase() {
        m_rig = std::make_unique<Rig>(*qApp, Rig::workerPath(), &m_prompts);
        m_prompts.setWindow(&window());
        QVERIFY(m_rig->makeOfficer());
        QVERIFY(m_rig->openSample());
        window().resize(1366, 768);
        QVERIFY(m_rig->settle());
    }
    void cleanupTestCase() { m_rig.reset(); }

    void byKeyboardAlone_data() {
        QTest::addColumn<bool>("urdu");
        QTest::addColumn<bool>("dark");
        QTest::newRow("English") << false << false;
        QTest::newRow("Urdu") << true << false;
        if (qEnvironmentVariableIsEmpty("SABOOT_SHOTS")) return;
        QTest::newRow("English, dark") << false << true;
        QTest::newRow("Urdu, dark") << true << true;
    }
    void byKeyboardAlone() {
        QFETCH(bool, urdu);
        QFETCH(bool, dark);
        m_rig->settings.setLanguage(urdu ? Language::Urdu : Language::English);
        m_rig->settings.setThemeMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        QVERIFY(m_rig->settle());
        while (QDialog* left = dialog()) {
            left->reject();
            QTest::qWait(10);
        }
        m_suffix = QStringLiteral("-%1-%2").arg(urdu ? QStringLiteral("ur") : QStringLiteral("en"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
        m_seen.clear();
        m_troubles.clear();
        QStringList asking;
        for (const auto& a : actionCatalogue()) {
            const QString id = QString::fromLatin1(a.id);
            const bool asks = QString::fromUtf8(a.text).endsWith(QChar(0x2026)) || id.startsWith(QLatin1String("help.")) || id == QLatin1String("view.jobs");
            if (!asks || id == QLatin1String("app.quit")) continue;
            asking << id;
            walk(id);
            while (QDialog* left = dialog()) {
                left->reject();
                QTest::qWait(10);
            }
        }
        qInfo("%d of %d commands that ask were asked; not: %s", int(m_seen.size()), int(asking.size()), qPrintable([&] {
                  QStringList not_;
                  for (const QString& id : asking)
                      if (!m_seen.contains(id)) not_ << id + QStringLiteral(" (") + plain(window().actions().whyNot(id)) + QLatin1Char(')');
                  return not_.join(QStringLiteral(", "));
              }()));
        QVERIFY2(m_troubles.isEmpty(), qPrintable(m_troubles.join(u'\n')));
        QVERIFY(m_seen.size() > 40);
    }
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
