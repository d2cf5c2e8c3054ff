#pragma once
#include "jobs/jobs.h"
#include "models/rowsmodel.h"
#include "services/overview.h"
#include "shell/page.h"

class QComboBox;
class QProgressBar;
class QLabel;
class QLineEdit;
class QTableView;

namespace saboot::ui {

class Banner;
class AuditProxy;

/// The chain, newest first: sequence number, time, officer, event, thing. Read in pages of 500 as it is scrolled.
class AuditPage : public Page {
    Q_OBJECT
public:
    explicit AuditPage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    bool nextHit(int by) override;
    QLineEdit* filterField() const override { return m_filter; }
    void readWholeList(std::function<void()> then) override;
    QTableView* table() const { return m_table; }
    QLineEdit* filter() const { return m_filter; }

private:
    bool fetch();
    void failed(const Error& error);
    void fetchAll();
    void applyFilter();
    void selected();
    void showHeads();
    void showVerifying();
    void printHead();
    QString unproved(const services::AuditLine& line) const;
    QLabel* m_aside = nullptr;
    Banner* m_banner = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_events = nullptr;
    QWidget* m_verifying = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_step = nullptr;
    JobId m_verifyJob = 0, m_readJob = 0;
    std::vector<std::function<void()>> m_whenWhole; ///< what waits for the whole chain to be read
    quint64 m_wrong = 0; ///< first event that the last verification could not prove, 0 none
    QTableView* m_table = nullptr;
    RowsModel<services::AuditLine>* m_model = nullptr;
    AuditProxy* m_proxy = nullptr;
    quint64 m_oldest = 0; ///< 0: nothing read yet
    qint64 m_total = 0;
};

} // namespace saboot::ui
