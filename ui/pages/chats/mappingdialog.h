#pragma once
#include "domain/exhibit.h"
#include "models/rowsmodel.h"
#include "services/tablereading.h"
#include "shell/context.h"
#include "shell/panel.h"

#include <QHash>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTableView;
class QTimer;

namespace saboot::ui {

class Banner;

/// Which column of a CSV or XLSX is what of a message: the first rows as they stand, the same rows as they would be read, what
/// is wrong with each, mappings kept on this desk. Reads at most services::TableReading::previewRows rows, on a thread.
class MappingDialog : public Panel {
    Q_OBJECT
public:
    /// `then` gets what Chats::import() takes, when the officer goes on.
    MappingDialog(Context& context, const domain::Exhibit& exhibit, QWidget* window, std::function<void(domain::ChatOptions)> then);
    /// As chosen in the fields now.
    services::TableMapping mapping() const;
    void setMapping(const services::TableMapping& mapping);
    QTableView* rawTable() const { return m_raw; }
    QTableView* readTable() const { return m_read; }
    QComboBox* roleBox(const QString& role) const { return m_roles.value(role); }
    /// How many of the rows shown have a problem.
    int problemRows() const { return m_problemRows; }

private:
    struct ReadRow {
        domain::ParsedMessage message;
        QString problem;
    };
    void buildFields(QGridLayout* grid);
    void buildTables();
    void readBeginning();
    void showBeginning(Result<services::TableReading::Beginning> result);
    void showHeader(const QStringList& header);
    void fillKept(const QString& chosen);
    void changed();
    void preview();
    void showReading(Result<services::TableReading::Reading> result);
    void keepMapping();
    void forgetMapping();
    void fail(const QString& fact, const Error& error);
    QStringList header() const;

    Context& m_context;
    domain::Exhibit m_exhibit;
    std::function<void(domain::ChatOptions)> m_then;
    std::shared_ptr<const services::TableReading> m_reading;
    services::TableReading::Beginning m_beginning;
    std::vector<services::TableMapping> m_kept;
    bool m_filling = false;  ///< fields are being set by the program
    bool m_proposed = false; ///< a mapping was proposed for this table
    quint64 m_ticket = 0;
    int m_problemRows = 0;
    QHash<QString, QComboBox*> m_roles;
    QComboBox* m_keptBox = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_forget = nullptr;
    QSpinBox* m_headerRow = nullptr;
    QComboBox* m_separator = nullptr;
    QLineEdit* m_sheet = nullptr;
    QComboBox* m_time = nullptr;
    QComboBox* m_order = nullptr;
    QLineEdit* m_zone = nullptr;
    QLineEdit* m_own = nullptr;
    QLineEdit* m_outgoing = nullptr;
    Banner* m_banner = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTableView* m_raw = nullptr;
    QTableView* m_read = nullptr;
    RowsModel<QStringList>* m_rawModel = nullptr;
    RowsModel<ReadRow>* m_readModel = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_import = nullptr;
    QTimer* m_wait = nullptr;
};

} // namespace saboot::ui
