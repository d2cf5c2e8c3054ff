#pragma once
#include <QPointer>
#include <QWidget>

namespace saboot::ui {

/// One transparent overlay of a window that draws the 2 px accent ring, 2 px outside the control that got the focus by
/// keyboard. A border in the style sheet kills Fusion's own focus frame, hence this. Owner: the window.
class FocusRing : public QWidget {
    Q_OBJECT
public:
    explicit FocusRing(QWidget* window);
    /// The control ringed now, null without one; for tests.
    QWidget* target() const { return m_target; }

protected:
    void paintEvent(QPaintEvent*) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* now);
    void place();
    QPointer<QWidget> m_target;
    bool m_byKeyboard = false;
};

} // namespace saboot::ui
