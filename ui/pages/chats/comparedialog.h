#pragma once
#include "jobs/jobs.h"
#include "models/rowsmodel.h"
#include "services/reconcile.h"
#include "shell/context.h"
#include "shell/panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace saboot::ui {

class Banner;

/// Two chats of the case side by side: what stands in both, what was edited, what one alone holds, and how far the clocks are
/// apart. The comparing runs on a thread; both chats are held in memory while the dialog is open.
class CompareDialog : public Panel {
    Q_OBJECT
public:
    CompareDialog(Context& context, QWidget* window);
    /// What is still being compared is of no use to anybody else.
    ~CompareDialog() override;
    QTableView* table() const { return m_table; }
    QComboBox* first() const { return m_first; }
    QComboBox* second() const { return m_second; }
    QComboBox* shown() const { return m_shown; }
    QLabel* summary() const { return m_summary; }
    QCheckBox* inReport() const { return m_inReport; }

private:
    enum class Show { Everything, Differences, OnlyFirst, OnlySecond, Edited };
    void compare();
    void showRows();
    void goTo(bool second);
    void print();
    void setInReport(bool printed);
    const domain::ParsedMessage* message(const services::AlignedPair& pair, bool second) const;
    QString pairingText(const services::AlignedPair& pair) const;
    static QString offsetText(const services::Reconciliation& r);

    Context& m_context;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QComboBox* m_shown = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_clock = nullptr;
    Banner* m_banner = nullptr;
    QTableView* m_table = nullptr;
    RowsModel<services::AlignedPair>* m_model = nullptr;
    QPushButton* m_openFirst = nullptr;
    QPushButton* m_openSecond = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_print = nullptr;
    QCheckBox* m_inReport = nullptr;
    services::ComparedChats m_data;
    quint64 m_ticket = 0;
    JobId m_job = 0;
};

} // namespace saboot::ui
