#pragma once
#include "models/rowsmodel.h"
#include "services/statistics.h"
#include "shell/context.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QChart;
class QChartView;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace saboot::ui {

/// Figures of the messages: activity by hour and weekday, over time, who writes whom, amounts named. Each picture has its
/// table beside it, and both are exported. Reads in the background. GUI thread.
class StatisticsView : public QWidget {
    Q_OBJECT
public:
    enum class Figure { Hours, Weekdays, OverTime, Exchanges, Amounts };
    explicit StatisticsView(Context& context, QWidget* parent = nullptr);
    /// Null id: the whole case.
    void setChat(const ChatId& chat, const QString& title);
    void show(Figure figure);
    Figure figure() const { return m_figure; }
    bool isReady() const { return m_ready; }
    QTableView* table() const { return m_table; }
    void exportPicture();
    void exportTable();
    QChart* chart() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QString name, who;
        double value = 0;
        QString shown;
        QString reference;
    };
    /// Amounts need every text: they are read when they are looked at.
    void load(services::Amounts amounts);
    void draw();
    std::vector<Line> lines() const;
    QString currency() const;
    QString pieceText(qint64 from) const;

    Context& m_context;
    ChatId m_chat;
    QString m_title;
    services::Statistics m_data;
    bool m_ready = false, m_withAmounts = false;
    quint64 m_ticket = 0;
    Figure m_figure = Figure::Hours;
    QButtonGroup* m_figures = nullptr;
    QComboBox* m_currency = nullptr;
    QLabel* m_note = nullptr;
    QStackedWidget* m_stack = nullptr; ///< figures, message
    QLabel* m_message = nullptr;
    QChartView* m_view = nullptr;
    QTableView* m_table = nullptr;
    RowsModel<Line>* m_model = nullptr;
};

/// "Monday" to "Sunday" in the window's language.
QStringList weekdayNames();

} // namespace saboot::ui
