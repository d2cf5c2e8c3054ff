#pragma once
#include "shell/mainwindow.h"

#include <QPoint>
#include <QPointer>
#include <utility>
#include <vector>

class QAbstractItemView;
class QComboBox;
class QDialog;

namespace saboot::ui {

/// Works the real window as a person does, by mouse or by keyboard alone. With the mouse only what can be seen and is not
/// covered is clicked; with the keyboard every key goes to whatever window and widget have the focus, and a control is
/// reached with Tab. Each step answers whether it could be done; trouble() says what could not.
class Hands {
public:
    enum class With { Mouse, Keyboard };
    /// `field` and what to put in: words, "1" to tick a box, "#2" for the third choice, "03-11-2026" for a date.
    using Entries = std::vector<std::pair<const char*, QString>>;

    Hands(MainWindow& window, With with) : m_window(window), m_with(with) {}
    bool byMouse() const { return m_with == With::Mouse; }
    const QString& trouble() const { return m_trouble; }

    /// A button of any kind.
    bool press(QWidget* button);
    /// Puts the caret into the field, clears it and types.
    bool type(QWidget* field, const QString& text);
    /// One key, wherever the focus is.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void keys(const QKeySequence& sequence);
    void words(const QString& text);
    /// Gives the focus: a click, or Tab until it is there.
    bool focus(QWidget* widget);
    /// An action of the registry: by the ☰ menu, or by its shortcut, or by its name in the palette where it has none.
    bool command(const QString& id);
    /// Goes to a page by the rail or by Ctrl+digit.
    bool page(const QString& id);
    /// Makes a row of a table or list the current one.
    bool row(QAbstractItemView* view, int row);
    bool choose(QComboBox* combo, int index);

    /// Waits for the dialog of this id, fills it and accepts it; it must then be gone.
    bool form(const QString& id, const Entries& entries);
    bool reason(const QString& id, const QString& text);
    bool files(const QString& id, const QStringList& paths);

    /// Nothing of the window runs any more, quiet work included.
    bool settle(int timeoutMs = 90000);
    /// The visible button with this text or accessible name, null without one.
    static QWidget* button(QWidget* in, const QString& name);
    /// A text of the window in the language it has now.
    static QString said(const char* context, const char* source);

private:
    bool fail(const QString& what);
    bool click(QWidget* widget, QPoint at);
    bool click(QWidget* widget);
    bool menu(const QString& group, const QString& item);
    QDialog* dialog(const QString& id);
    bool gone(const QPointer<QDialog>& dialog, const QString& id);
    void waitForKeyboard();
    MainWindow& m_window;
    With m_with;
    QString m_trouble;
};

} // namespace saboot::ui
