#pragma once
#include "models/rowsmodel.h"
#include "services/lexicons.h"
#include "shell/context.h"
#include "shell/panel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace saboot::ui {

/// The words of the trade looked for in this case: seen, changed, added, taken out, restored. Changes stay in this case.
class LexiconDialog : public Panel {
    Q_OBJECT
public:
    LexiconDialog(Context& context, QWidget* window);
    QTableView* table() const { return m_table; }
    QLineEdit* filter() const { return m_find; }

private:
    void load();
    void selected();
    void edit(const services::LexiconTermInfo& term, bool isNew);
    void removeOrRestore();
    void restoreAll();
    void bringIn();
    /// Does it as a step that can be taken back.
    void change(const QString& what, const std::function<Status(services::Lexicons&)>& fn);
    const services::LexiconTermInfo* current() const;

    Context& m_context;
    RowsModel<services::LexiconTermInfo>* m_model = nullptr;
    RowsProxy* m_proxy = nullptr;
    QTableView* m_table = nullptr;
    QLineEdit* m_find = nullptr;
    QLabel* m_aside = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_restoreAll = nullptr;
    QPushButton* m_bringIn = nullptr;
    QStringList m_categories;
};

/// "drugs" in the window's language; an officer's own word as it is.
QString lexiconCategoryText(const QString& category);

} // namespace saboot::ui
