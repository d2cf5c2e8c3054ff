#pragma once
#include <QDialog>

class QBoxLayout;

namespace saboot::ui {

class Jobs;

/// Every job of this sitting: name, n of m, bar, Cancel; ends as a sentence.
class JobsPanel : public QDialog {
    Q_OBJECT
public:
    JobsPanel(Jobs& jobs, QWidget* parent);

private:
    void fill();
    Jobs& m_jobs;
    QBoxLayout* m_list;
};

} // namespace saboot::ui
