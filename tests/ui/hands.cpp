#include "hands.h"

#include "shell/palette.h"
#include "shell/rail.h"
#include "theme/bidi.h"
#include "widgets/passphraseedit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTest>
#include <QWindow>

namespace saboot::ui {

namespace {

QString nameOf(const QWidget* w) {
    if (!w) return QStringLiteral("nothing");
    QString s = QString::fromLatin1(w->metaObject()->className()).section(QStringLiteral("::"), -1);
    if (!w->objectName().isEmpty()) s += QLatin1Char('#') + w->objectName();
    if (!w->accessibleName().isEmpty()) s += QStringLiteral(" “") + plain(w->accessibleName()) + QStringLiteral("”");
    return s;
}

bool holds(const QWidget* widget, const QWidget* focus) { return focus && (focus == widget || widget->isAncestorOf(focus) || widget->focusProxy() == focus); }

} // namespace

QString Hands::said(const char* context, const char* source) { return QCoreApplication::translate(context, source); }

bool Hands::fail(const QString& what) {
    m_trouble = what;
    return false;
}

bool Hands::settle(int timeoutMs) {
    QElapsedTimer t;
    t.start();
    for (int quiet = 0; t.elapsed() < timeoutMs;) {
        QTest::qWait(10);
        quiet = m_window.jobs().isIdle() && m_window.session().waiting() == 0 ? quiet + 1 : 0;
        if (quiet >= 4) return true;
    }
    return fail(QStringLiteral("the work did not end"));
}

QWidget* Hands::button(QWidget* in, const QString& name) {
    for (auto* b : in->findChildren<QAbstractButton*>())
        if (b->isVisible() && (plain(b->text()) == plain(name) || plain(b->accessibleName()) == plain(name))) return b;
    return nullptr;
}

// ---- mouse ---------------------------------------------------------------------------------------------------------

bool Hands::click(QWidget* widget) { return click(widget, widget ? widget->rect().center() : QPoint()); }

bool Hands::click(QWidget* widget, QPoint at) {
    if (!widget || !widget->isVisible()) return fail(nameOf(widget) + QStringLiteral(" is not to be seen"));
    if (!widget->isEnabled()) return fail(nameOf(widget) + QStringLiteral(" is switched off"));
    QWidget* window = widget->window();
    QWidget* hit = nullptr;
    // The wheel brings it into view. What has only just opened may still be laid out; a hand waits for that, too.
    for (int tries = 0; tries < 100; ++tries) {
        for (QWidget* p = widget->parentWidget(); p; p = p->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(p)) {
                const QPoint inside = widget->mapTo(area->widget(), at);
                area->ensureVisible(inside.x(), inside.y(), 20, 20);
                QTest::qWait(0);
            }
        hit = window->childAt(widget->mapTo(window, at));
        if (!hit) hit = window;
        if (hit == widget || widget->isAncestorOf(hit)) break;
        QTest::qWait(20);
    }
    if (hit != widget && !widget->isAncestorOf(hit)) return fail(nameOf(widget) + QStringLiteral(" is covered by ") + nameOf(hit));
    QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFrom(window, widget->mapTo(window, at)));
    return true;
}

bool Hands::menu(const QString& group, const QString& item) {
    if (!click(m_window.rail()->menuButton())) return false;
    for (const QString& text : {group, item}) {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu) return fail(QStringLiteral("no menu opened for ") + text);
        QAction* found = nullptr;
        for (QAction* a : menu->actions())
            if (plain(a->text()).section(QLatin1Char('\t'), 0, 0) == plain(text)) found = a; // the key stands behind a tab
        if (!found) return fail(QStringLiteral("the menu has no ") + text);
        if (!found->isEnabled()) return fail(QStringLiteral("the menu item is off: ") + text);
        QTest::mouseMove(menu, menu->actionGeometry(found).center());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(found).center());
        QTest::qWait(1);
    }
    return true;
}

// ---- keyboard ------------------------------------------------------------------------------------------------------

// A window manager gives the keyboard to the dialog that opened, and to the window left when it goes; the offscreen platform
// does not always.
void Hands::waitForKeyboard() {
    QWidget* wanted = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &m_window;
    const auto has = [wanted] { return QApplication::activePopupWidget() || (wanted == QApplication::activeModalWidget() ? QGuiApplication::focusWindow() == wanted->windowHandle() : QGuiApplication::focusWindow() != nullptr); };
    if (has()) return;
    wanted->activateWindow();
    (void)QTest::qWaitFor(has, 3000);
}

void Hands::key(Qt::Key code, Qt::KeyboardModifiers modifiers) {
    waitForKeyboard();
    QTest::keyClick(static_cast<QWidget*>(nullptr), code, modifiers);
    QTest::qWait(0);
}

void Hands::keys(const QKeySequence& sequence) {
    for (int i = 0; i < sequence.count(); ++i) key(sequence[uint(i)].key(), sequence[uint(i)].keyboardModifiers());
}

void Hands::words(const QString& text) {
    waitForKeyboard();
    for (const QChar c : text) {
        const Qt::Key code = c.unicode() < 128 ? Qt::Key(c.toUpper().unicode()) : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click, static_cast<QWidget*>(nullptr), code, QString(c), Qt::NoModifier);
    }
}

bool Hands::focus(QWidget* widget) {
    if (!widget) return fail(QStringLiteral("there is nothing to give the focus to"));
    if (byMouse()) return click(widget);
    if (!widget->isVisible() || !widget->isEnabled()) return fail(nameOf(widget) + QStringLiteral(" is hidden or switched off"));
    for (int i = 0; i < 300; ++i) {
        if (holds(widget, QApplication::focusWidget())) return true;
        key(Qt::Key_Tab);
    }
    return fail(QStringLiteral("Tab never reaches ") + nameOf(widget) + QStringLiteral("; it stands on ") + nameOf(QApplication::focusWidget()));
}

// ---- both ----------------------------------------------------------------------------------------------------------

bool Hands::press(QWidget* button) {
    if (!button) return fail(QStringLiteral("there is no such button"));
    if (byMouse()) return click(button);
    if (!focus(button)) return false;
    key(Qt::Key_Space);
    return true;
}

bool Hands::type(QWidget* field, const QString& text) {
    if (!focus(field)) return false;
    if (qobject_cast<QLineEdit*>(field) || qobject_cast<QPlainTextEdit*>(field)) {
        if (auto* line = qobject_cast<QLineEdit*>(field); line && byMouse() && !line->text().isEmpty()) {
            // Three clicks take the whole of it.
            QTest::mouseDClick(line, Qt::LeftButton, {}, line->rect().center());
            QTest::mouseClick(line, Qt::LeftButton, {}, line->rect().center());
        } else {
            key(Qt::Key_A, Qt::ControlModifier);
        }
        if (text.isEmpty()) key(Qt::Key_Backspace);
    }
    words(text);
    QString now = text;
    if (auto* line = qobject_cast<QLineEdit*>(field)) now = line->text();
    if (auto* plainText = qobject_cast<QPlainTextEdit*>(field)) now = plainText->toPlainText();
    return now == text || fail(nameOf(field) + QStringLiteral(" holds “%1”").arg(now));
}

bool Hands::choose(QComboBox* combo, int index) {
    if (byMouse()) {
        if (!click(combo)) return false;
        QTest::qWait(1);
        QAbstractItemView* list = combo->view();
        if (!list->isVisible()) return fail(nameOf(combo) + QStringLiteral(" did not open"));
        const QModelIndex i = combo->model()->index(index, combo->modelColumn());
        list->scrollTo(i);
        // Qt lets go of a list only some time after it opened.
        QTest::qWait(QApplication::doubleClickInterval() + 150);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(i).center());
    } else {
        if (!focus(combo)) return false;
        for (int i = 0; i < combo->count() && combo->currentIndex() != index; ++i) key(combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    return combo->currentIndex() == index || fail(nameOf(combo) + QStringLiteral(" kept its choice"));
}

bool Hands::row(QAbstractItemView* view, int row) {
    if (!view || row < 0 || row >= view->model()->rowCount()) return fail(QStringLiteral("no such row"));
    if (byMouse()) {
        const QModelIndex i = view->model()->index(row, 0);
        view->scrollTo(i);
        if (!click(view->viewport(), view->visualRect(i).center())) return false;
        QTest::qWait(10);
    } else {
        if (!focus(view)) return false;
        // Cards stand beside each other, from right to left in Urdu.
        const auto* list = qobject_cast<QListView*>(view);
        const bool cards = list && list->viewMode() == QListView::IconMode, mirrored = view->layoutDirection() == Qt::RightToLeft;
        const Qt::Key on = !cards ? Qt::Key_Down : mirrored ? Qt::Key_Left : Qt::Key_Right, back = !cards ? Qt::Key_Up : mirrored ? Qt::Key_Right : Qt::Key_Left;
        if (cards || !view->currentIndex().isValid()) key(Qt::Key_Home);
        for (int i = 0; i < view->model()->rowCount() && view->currentIndex().row() != row; ++i) key(view->currentIndex().row() < row ? on : back);
    }
    return view->currentIndex().row() == row || fail(nameOf(view) + QStringLiteral(" stays on row %1").arg(view->currentIndex().row()));
}

bool Hands::command(const QString& id) {
    Actions& actions = m_window.actions();
    const ActionSpec& spec = actions.spec(id);
    if (byMouse()) return menu(Actions::groupTitle(spec.group), Actions::text(spec));
    if (const QKeySequence shortcut = actions.action(id)->shortcut(); !shortcut.isEmpty()) {
        keys(shortcut);
        return true;
    }
    keys(actions.action(QStringLiteral("view.palette"))->shortcut());
    Palette* palette = m_window.palettePanel();
    if (!palette || !palette->isOpen()) return fail(QStringLiteral("the palette did not open for ") + id);
    words(plain(Actions::text(spec)));
    const int first = palette->model().firstRow();
    const PaletteItem* item = palette->model().item(first);
    if (!item || plain(item->title) != plain(Actions::text(spec))) return fail(QStringLiteral("the palette offers another command before ") + id);
    if (!item->whyNot.isEmpty()) return fail(id + QStringLiteral(": ") + plain(item->whyNot));
    key(Qt::Key_Return);
    return true;
}

bool Hands::page(const QString& id) {
    if (!byMouse()) {
        keys(m_window.actions().action(QStringLiteral("go.") + id)->shortcut());
    } else {
        const QString title = m_window.actions().action(QStringLiteral("go.") + id)->text();
        QWidget* item = m_window.rail()->item(id);
        if (!item) return fail(QStringLiteral("the rail has no ") + title);
        if (!click(item)) return false;
    }
    if (!settle()) return false;
    return m_window.currentPageId() == id || fail(QStringLiteral("the window shows %1 in place of %2").arg(m_window.currentPageId(), id));
}

// ---- dialogs -------------------------------------------------------------------------------------------------------

QDialog* Hands::dialog(const QString& id) {
    QElapsedTimer t;
    t.start();
    QDialog* last = nullptr;
    while (t.elapsed() < 20000) {
        for (QDialog* d : m_window.findChildren<QDialog*>()) {
            if (!d->isVisible()) continue;
            last = d;
            if (d->objectName() != id) continue;
            if (QTest::qWaitForWindowActive(d, 5000)) return d;
        }
        QTest::qWait(10);
    }
    fail(QStringLiteral("the dialog %1 did not come; open: %2").arg(id, nameOf(last)));
    if (last)
        for (const QLabel* l : last->findChildren<QLabel*>()) m_trouble += QStringLiteral(" | ") + plain(l->text());
    return nullptr;
}

bool Hands::gone(const QPointer<QDialog>& d, const QString& id) {
    if (QTest::qWaitFor([&] { return !d || !d->isVisible(); }, 5000)) {
        QTest::qWait(5);
        waitForKeyboard();
        return true;
    }
    QStringList said;
    for (const QLabel* l : d->findChildren<QLabel*>())
        if (l->isVisible() && l->property("tone").toString() == QLatin1String("bad")) said << plain(l->text());
    return fail(id + QStringLiteral(" was not accepted: ") + said.join(QStringLiteral("; ")));
}

bool Hands::form(const QString& id, const Entries& entries) {
    QPointer<QDialog> d = dialog(id);
    if (!d) return false;
    for (const auto& [name, value] : entries) {
        auto* field = d->findChild<QWidget*>(QString::fromLatin1(name));
        if (!field) return fail(id + QStringLiteral(" has no field ") + QString::fromLatin1(name));
        if (auto* combo = qobject_cast<QComboBox*>(field)) {
            if (!choose(combo, value.mid(1).toInt())) return false;
        } else if (auto* box = qobject_cast<QCheckBox*>(field)) {
            if (box->isChecked() != (value == QLatin1String("1"))) {
                if (byMouse() ? !click(box, QPoint(box->layoutDirection() == Qt::RightToLeft ? box->width() - 10 : 10, box->height() / 2)) : !press(box)) return false;
                if (box->isChecked() != (value == QLatin1String("1"))) return fail(nameOf(box) + QStringLiteral(" was not ticked"));
            }
        } else if (auto* date = qobject_cast<QDateTimeEdit*>(field)) {
            if (!focus(date)) return false;
            key(Qt::Key_A, Qt::ControlModifier);
            words(value);
            if (date->date().toString(QStringLiteral("dd-MM-yyyy")) != value) return fail(nameOf(date) + QStringLiteral(" holds ") + date->text());
        } else if (!type(field, value)) {
            return false;
        }
    }
    return press(d->findChild<QWidget*>(QStringLiteral("accept"))) && gone(d, id);
}

bool Hands::reason(const QString& id, const QString& text) {
    QPointer<QDialog> d = dialog(id);
    return d && type(d->findChild<QPlainTextEdit*>(), text) && press(d->findChild<QWidget*>(QStringLiteral("accept"))) && gone(d, id);
}

bool Hands::files(const QString& id, const QStringList& paths) {
    QPointer<QDialog> d = dialog(id);
    if (!d) return false;
    auto* name = d->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    const QString text = paths.size() == 1 ? paths.first() : QLatin1Char('"') + paths.join(QStringLiteral("\" \"")) + QLatin1Char('"');
    if (!type(name, text)) return false;
    // The first Return may only close the list of proposals.
    for (int i = 0; i < 3 && d && d->isVisible(); ++i) {
        key(Qt::Key_Return);
        QTest::qWait(20);
    }
    return gone(d, id);
}

} // namespace saboot::ui
