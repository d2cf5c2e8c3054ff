#pragma once
#include "jobs/jobs.h"
#include "models/rowsmodel.h"
#include "services/searching.h"
#include "shell/context.h"
#include "shell/panel.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace saboot::ui {

class Banner;

/// One search over everything in the case: exact counts, hits by exhibit, the words in their place, searches kept by name.
/// Searching runs on a thread; a new letter cancels the one before.
class SearchDialog : public Panel {
    Q_OBJECT
public:
    SearchDialog(Context& context, const QString& query, QWidget* window);
    ~SearchDialog() override;
    QLineEdit* field() const { return m_field; }
    QComboBox* kept() const { return m_kept; }
    QTableView* groups() const { return m_groups; }
    QTableView* hits() const { return m_hits; }
    QLabel* summary() const { return m_summary; }
    QPushButton* keepButton() const { return m_keep; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Group {
        QString number, title; ///< number empty: everything
        qint64 hits = 0;
    };
    void search();
    void readMore();
    void run(qint64 skip);
    void fillKept();
    void keep();
    void forget();
    void goTo();
    QString chosenGroup() const;

    Context& m_context;
    QLineEdit* m_field = nullptr;
    QComboBox* m_kept = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_forget = nullptr;
    Banner* m_banner = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_help = nullptr;
    QTableView* m_groups = nullptr;
    QTableView* m_hits = nullptr;
    QPushButton* m_more = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_export = nullptr;
    RowsModel<Group>* m_groupRows = nullptr;
    RowsModel<services::SearchHit>* m_rows = nullptr;
    QTimer m_timer;
    QString m_query; ///< as last searched, without the chosen group
    bool m_filling = false;
    quint64 m_ticket = 0;
    JobId m_job = 0;
};

} // namespace saboot::ui
