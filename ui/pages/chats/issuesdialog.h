#pragma once
#include "domain/chat.h"
#include "models/rowsmodel.h"
#include "shell/context.h"
#include "shell/panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace saboot::ui {

/// What the reading of a chat's file could not take at face value, each with its line or byte in the original and the way to
/// the message it speaks of.
class IssuesDialog : public Panel {
    Q_OBJECT
public:
    IssuesDialog(Context& context, const domain::Chat& chat, QWidget* window);
    QTableView* table() const { return m_table; }
    QComboBox* kinds() const { return m_kinds; }
    QPushButton* goButton() const { return m_go; }

private:
    void goTo(int row);
    Context& m_context;
    domain::Chat m_chat;
    RowsModel<domain::ImportIssue>* m_model = nullptr;
    std::vector<domain::ImportIssue> m_all;
    QTableView* m_table = nullptr;
    QComboBox* m_kinds = nullptr;
    QPushButton* m_go = nullptr;
    QLabel* m_state = nullptr;
};

/// The title of a kind of issue in the window's language; an unknown word as it is.
QString issueTitle(const QString& kind);

} // namespace saboot::ui
