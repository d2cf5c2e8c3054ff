#pragma once
#include <QDialog>

class QBoxLayout;

namespace saboot::ui {

class Session;

/// A dialog of the window with room for a page of its own: title, body, buttons at the foot. It never outlives the case it
/// shows: it closes by itself when the desk locks or the case is closed. GUI thread; deletes itself when closed.
class Panel : public QDialog {
    Q_OBJECT
public:
    /// `wanted` in logical px; on a smaller screen it takes what is there, so that the body must be able to scroll.
    Panel(const QString& id, const QString& title, Session& session, QWidget* window, QSize wanted);

protected:
    QBoxLayout* body() const { return m_body; }
    /// A stretch is its first item: buttons go to the trailing edge, or before the stretch with insertWidget(0).
    QBoxLayout* foot() const { return m_foot; }
    /// Enter in a field must not press what is at the foot.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QBoxLayout* m_body;
    QBoxLayout* m_foot;
};

} // namespace saboot::ui
