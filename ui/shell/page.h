#pragma once
#include "shell/context.h"
#include "shell/inspectorcontent.h"
#include "shell/session.h"
#include "shell/tabletools.h"

#include <QTableView>
#include <QWidget>
#include <functional>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace saboot::ui {

class StatisticsView;

/// Puts the splitter where this officer left it, and remembers where it is moved to.
void keepSizes(Context& context, QSplitter* splitter, const QString& name);

/// Shows the lists of a page, or its empty state. Who stood on the button of the empty state stands in the list then, not in
/// whatever field comes first.
void showFilled(QStackedWidget* stack, bool filled, QWidget* list);

/// A page of the case. Built when it is first shown, thrown away when the case closes, the desk locks or the language
/// changes. GUI thread; owner: MainWindow.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(Context& context, const QString& id, QWidget* parent = nullptr);
    const QString& id() const { return m_id; }

    /// Reads again what `what` touches.
    virtual void refresh(Changed what) = 0;
    /// Selects the thing; false when the page has no such thing.
    virtual bool reveal(const QString& reference);
    /// The reference of what is selected now, to find the way back after a rebuild.
    virtual QString selection() const { return {}; }
    /// Below 760 logical px: list and detail stack and the page scrolls whole.
    virtual void setNarrow(bool narrow) { Q_UNUSED(narrow) }
    /// The height the stacked page needs so that nothing in it is cramped; it scrolls when the window is lower.
    virtual int narrowHeight() const { return 560; }
    /// F3 and Shift+F3: the next or previous hit of the page; false when it has none.
    virtual bool nextHit(int by) {
        Q_UNUSED(by)
        return false;
    }
    /// Ctrl++, Ctrl+- and Ctrl+0: larger, smaller, whole.
    enum class Zoom { In, Out, Fit };
    virtual bool canZoom() const { return false; }
    virtual void zoomTo(Zoom zoom) { Q_UNUSED(zoom) }
    /// Ctrl+T: from the picture to the table that says the same, and back.
    virtual bool hasTableTwin() const { return false; }
    virtual void switchTwin() {}
    /// The page's own list, to be copied and exported; null where it has none.
    virtual bool hasList() { return qobject_cast<QTableView*>(mainWidget()); }
    virtual ShownRows listRows() { return rowsOf(qobject_cast<QTableView*>(mainWidget())); }
    /// Calls `then` once all of that list is read; at once where it always is.
    virtual void readWholeList(std::function<void()> then) { then(); }
    /// Statistics shown now, null without them.
    virtual StatisticsView* figures() const { return nullptr; }
    /// The field that narrows the page's list; null without one.
    virtual QLineEdit* filterField() const { return nullptr; }
    /// Where F6 puts the focus.
    virtual QWidget* mainWidget() { return this; }
    /// What the inspector shows for this page now.
    const InspectorContent& inspector() const { return m_inspector; }

Q_SIGNALS:
    void inspectorChanged();

protected:
    Context& context() const { return m_context; }
    Session& session() const { return m_context.session; }
    void inspect(InspectorContent content);
    /// Title row: bold title, muted aside, then whatever is added at the trailing edge.
    QBoxLayout* titleRow(const QString& title, QLabel** aside);

private:
    Context& m_context;
    QString m_id;
    InspectorContent m_inspector;
};

} // namespace saboot::ui
