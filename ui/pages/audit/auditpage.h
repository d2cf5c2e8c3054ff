#pragma once
#include "models/rowsmodel.h"
#include "services/overview.h"
#include "shell/page.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace saboot::ui {

class Banner;

/// The chain, newest first: sequence number, time, officer, event, thing. Read in pages of 500 as it is scrolled.
class AuditPage : public Page {
    Q_OBJECT
public:
    explicit AuditPage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;

private:
    void fetch();
    void selected();
    QLabel* m_aside = nullptr;
    Banner* m_banner = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_table = nullptr;
    RowsModel<services::AuditLine>* m_model = nullptr;
    RowsProxy* m_proxy = nullptr;
    quint64 m_oldest = 0; ///< 0: nothing read yet
    qint64 m_total = 0;
};

} // namespace saboot::ui
