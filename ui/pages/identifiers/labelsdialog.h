#pragma once
#include "jobs/jobs.h"
#include "models/rowsmodel.h"
#include "services/labels.h"
#include "shell/context.h"
#include "shell/panel.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace saboot::ui {

/// Lists of labelled addresses of the case: bringing in, looking at, taking out of use; below, what they say of its identifiers.
class LabelsDialog : public Panel {
    Q_OBJECT
public:
    LabelsDialog(Context& context, QWidget* window);
    QTableView* lists() const { return m_lists; }
    QTableView* hits() const { return m_hits; }

private:
    void load();
    void bringIn();
    void read(const QString& path, const QString& name, const QString& source);
    void withdrawOrRestore();
    void selected();
    const domain::LabelList* current() const;
    void showProgress();

    Context& m_context;
    RowsModel<domain::LabelList>* m_listModel = nullptr;
    RowsModel<services::LabelHit>* m_hitModel = nullptr;
    RowsProxy* m_hitProxy = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_lists = nullptr;
    QTableView* m_hits = nullptr;
    QLabel* m_hitsAside = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_progress = nullptr;
    JobId m_job = 0; ///< while a list is read
    QPushButton* m_withdraw = nullptr;
};

} // namespace saboot::ui
