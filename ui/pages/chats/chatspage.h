#pragma once
#include "models/messagemodel.h"
#include "models/rowsmodel.h"
#include "shell/page.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QPushButton;

namespace saboot::ui {

class Banner;
class BubbleDelegate;

/// Threads on the leading side; the conversation with message numbers, certainty and the range marked for the report.
class ChatsPage : public Page {
    Q_OBJECT
public:
    explicit ChatsPage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    void setNarrow(bool narrow) override;
    QListView* messages() const { return m_messages; }
    QListView* threads() const { return m_threads; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showChat();
    void showDoubts();
    void showIssues();
    void messageSelected();
    void extendRange(int by);
    void markRange();
    void showRange();
    void nextDoubt();
    void goToDate();
    const domain::Chat* current() const;

    QLabel* m_aside = nullptr;
    QStackedWidget* m_stack = nullptr;
    QBoxLayout* m_split = nullptr;
    QWidget* m_threadBox = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_threads = nullptr;
    RowsModel<domain::Chat>* m_chats = nullptr;
    RowsProxy* m_proxy = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    Banner* m_banner = nullptr;
    QListView* m_messages = nullptr;
    MessageModel* m_model = nullptr;
    BubbleDelegate* m_delegate = nullptr;
    QWidget* m_rangeBar = nullptr;
    QLabel* m_rangeTitle = nullptr;
    QLabel* m_rangeFacts = nullptr;
    int m_first = -1, m_last = -1;
};

} // namespace saboot::ui
