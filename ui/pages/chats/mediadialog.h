#pragma once
#include "models/rowsmodel.h"
#include "services/chatmedia.h"
#include "shell/context.h"
#include "shell/panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace saboot::ui {

class Banner;

/// The files that the messages of one chat name: what the case holds, how surely it is the same file, what is missing; and a
/// folder handed in beside the export is looked through for what is missing. Reading and attaching run on threads.
class MediaDialog : public Panel {
    Q_OBJECT
public:
    MediaDialog(Context& context, const QString& chat, QWidget* window);
    QTableView* table() const { return m_table; }
    QComboBox* shown() const { return m_shown; }
    QLabel* summary() const { return m_summary; }

private:
    void load();
    void showRows();
    void attach();
    void goTo();
    static QString fitText(services::MediaFit fit);

    Context& m_context;
    domain::Chat m_chat;
    std::vector<services::ChatMediaRow> m_rows;
    RowsModel<services::ChatMediaRow>* m_model = nullptr;
    QComboBox* m_shown = nullptr;
    QLabel* m_summary = nullptr;
    Banner* m_banner = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_attach = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace saboot::ui
