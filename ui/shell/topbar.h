#pragma once
#include <QFrame>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace saboot::ui {

class ElidedLabel;
struct Context;

/// Case ▾ with FIR, search, Commands, Add evidence. 52 px high.
class TopBar : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(Context& context, QWidget* parent = nullptr);
    /// Takes title and FIR from the session.
    void refresh();
    /// Below 760 px: case, search icon, Add.
    void setNarrow(bool narrow);
    QLineEdit* searchField() const { return m_search; }

Q_SIGNALS:
    void searched(const QString& text);
    void caseMenuRequested(QWidget* under);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Context& m_context;
    QToolButton* m_case;
    ElidedLabel* m_title;
    ElidedLabel* m_fir;
    QLineEdit* m_search;
    QToolButton* m_searchIcon;
    QPushButton* m_commands;
    QPushButton* m_add;
};

} // namespace saboot::ui
