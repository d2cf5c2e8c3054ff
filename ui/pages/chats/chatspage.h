#pragma once
#include "models/messagemodel.h"
#include "models/rowsmodel.h"
#include "pages/chats/threaddelegate.h"
#include "services/marks.h"
#include "shell/page.h"
#include "widgets/parts.h"

#include <QAbstractItemView>
#include <QHash>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;
class QStackedWidget;
class QPushButton;

namespace saboot::ui {

class Banner;
class BubbleDelegate;
class MessageView;
class StatisticsView;

/// Threads on the leading side; the conversation with message numbers, certainty and the range marked for the report.
class ChatsPage : public Page {
    Q_OBJECT
public:
    explicit ChatsPage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    bool hasList() override { return m_chats->rowCount() > 0; }
    /// Of whichever list had the focus last: the threads, or the messages as they are filtered.
    ShownRows listRows() override;
    void setNarrow(bool narrow) override;
    QListView* messages() const;
    QListView* threads() const { return m_threads; }
    MessageModel* messageModel() const { return m_model; }
    StatisticsView* statistics() const { return m_statistics; }
    /// Opens the find bar with these words.
    void find(const QString& words);
    StatisticsView* figures() const override;
    int hitCount() const { return int(m_hits.size()); }
    bool nextHit(int by) override;
    QLineEdit* filterField() const override { return m_filter; }
    bool hasTableTwin() const override;
    void switchTwin() override;

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
    void clearRange();
    void unmarkRange();
    void nextDoubt();
    void goToDate();
    void settleDoubts();
    void setFilter(const services::MessageFilter& filter);
    /// Asks for two days, or takes them off the filter.
    void filterDays();
    void fillFilterMenu();
    void fillMoreMenu(QMenu* menu);
    void runFind();
    void stepHit(int by);
    void closeFind();
    void toggleFlag();
    void editTags();
    void editTranslation();
    void addNote();
    void goToAnswered();
    void saveMark(const store::MessageMark& mark);
    void goTo(qint64 position, QAbstractItemView::ScrollHint hint);
    void showStatistics(bool on);
    void bindActions();
    void readThreadFacts();
    void buildHead(QBoxLayout* head);
    void buildFind(QBoxLayout* into);
    void buildRange(QBoxLayout* into);
    void redact();
    void showWords(bool on);
    void buildWords(QBoxLayout* into);
    void fillWordsMenu(QMenu* menu);
    /// Blocks of the inspector about words of the trade and redactions.
    void addReading(InspectorContent& content, int at);
    InspectorContent aboutMessage(int at, const domain::Message& message, std::vector<ThreadStep>& steps);
    const domain::Chat* current() const;

    QLabel* m_aside = nullptr;
    QStackedWidget* m_stack = nullptr;
    QBoxLayout* m_split = nullptr;
    QWidget* m_threadBox = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_threads = nullptr;
    RowsModel<domain::Chat>* m_chats = nullptr;
    QHash<QString, ThreadFacts> m_threadFacts; ///< by the number of the thread
    RowsProxy* m_proxy = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    Banner* m_banner = nullptr;
    MessageView* m_messages = nullptr;
    QStackedWidget* m_inner = nullptr; ///< messages, statistics, nothing to show under the filter
    StatisticsView* m_statistics = nullptr;
    QToolButton* m_statisticsButton = nullptr;
    QPushButton* m_filterButton = nullptr;
    QMenu* m_filterMenu = nullptr;
    services::MessageFilter m_messageFilter;
    QWidget* m_findBar = nullptr;
    QLineEdit* m_findField = nullptr;
    QLabel* m_findCount = nullptr;
    std::vector<qint64> m_hits; ///< positions
    int m_hit = -1;
    bool m_inThreads = false; ///< they had the focus last
    quint64 m_finding = 0, m_filtering = 0;
    MessageModel* m_model = nullptr;
    BubbleDelegate* m_delegate = nullptr;
    QWidget* m_wordsBar = nullptr;
    QWidget* m_rangeBar = nullptr;
    QLabel* m_rangeTitle = nullptr;
    QLabel* m_rangeFacts = nullptr;
    qint64 m_first = -1, m_last = -1; ///< positions of the chosen range
};

} // namespace saboot::ui
