#pragma once
#include "services/desk.h"
#include "shell/context.h"

#include <QFrame>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace saboot::ui {

class Banner;
class CaseFlow;
class PassphraseEdit;

/// One case of the list, as a card that can be chosen.
class CaseCard;

/// The desk while no case is open: the cases at the leading side; officer, passphrase and start checks beside them. A
/// new desk asks for the officer first. GUI thread; owner: MainWindow.
class DeskPage : public QWidget {
    Q_OBJECT
public:
    DeskPage(Context& context, CaseFlow& flow, QWidget* parent = nullptr);
    /// Shows the state of the session again.
    void refresh();
    void setNarrow(bool narrow);
    PassphraseEdit* passphrase() const { return m_passphrase; }
    QPushButton* mainButton() const { return m_main; }
    /// Unlocks with what was typed and opens the chosen case, if there is one.
    void submit();
    bool isBusy() const { return m_busy; }
    QString problem() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildCases();
    void buildOfficer();
    void buildUnlock();
    void buildUnlocked();
    void buildChecks(QBoxLayout* into);
    void showChecks();
    void runChecks();
    void choose(int index);
    void openChosen();
    void createOfficer();
    void setBusy(bool busy);
    void showProblem(const QString& text);
    void tickWait();
    void showHints();

    Context& m_context;
    CaseFlow& m_flow;
    QBoxLayout* m_columns;
    QBoxLayout* m_left;
    QBoxLayout* m_right;
    std::vector<CaseCard*> m_cards;
    std::vector<services::CaseEntry> m_cases;
    std::vector<services::StartCheck> m_checks;
    bool m_checked = false;
    int m_chosen = -1;
    PassphraseEdit* m_passphrase = nullptr;
    PassphraseEdit* m_again = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_nameUrdu = nullptr;
    QLineEdit* m_rank = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_unit = nullptr;
    QLabel* m_problem = nullptr;
    Banner* m_hint = nullptr;
    QPushButton* m_main = nullptr;
    QBoxLayout* m_checksBox = nullptr;
    std::vector<QWidget*> m_foot;
    QTimer m_wait;
    bool m_busy = false;
};

} // namespace saboot::ui
