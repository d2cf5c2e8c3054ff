#pragma once
#include "graph/chart.h"
#include "graph/measures.h"
#include "models/rowsmodel.h"
#include "services/chart.h"
#include "services/chartviews.h"
#include "shell/page.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace saboot::ui {

class Banner;
class ChartCanvas;
class TimeSlider;

/// The link chart of the case: canvas with toolbar, legend and time slider, its table twin (Ctrl+T), and in the inspector
/// where the selected link comes from. Placing and hiding can be undone; nothing here changes evidence.
class LinkChartPage : public Page {
    Q_OBJECT
public:
    explicit LinkChartPage(Context& context);
    ~LinkChartPage() override;
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    void setNarrow(bool narrow) override;
    bool canZoom() const override;
    void zoomTo(Zoom zoom) override;
    bool hasTableTwin() const override;
    void switchTwin() override;
    ChartCanvas* canvas() const { return m_canvas; }
    /// Selects what `reference` names ("P-01", "identifier 7"), put on the chart first where it does not stand on it.
    void addEntity(const QString& reference);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// What the hand may change, and undo gives back.
    struct Arrangement {
        QHash<QString, QPointF> places;
        QSet<QString> pinned, hidden;
    };
    struct Loaded {
        graph::ChartModel model;
        graph::Measures measures;
        int dropped = 0;
        services::ChartViewState left;                ///< as stored in the case, when fromCase
        bool fromCase = false;
        std::vector<services::ChartViewState> views;  ///< named ones
    };

    void buildToolbar(QBoxLayout* bar);
    void bindActions();
    void pin();
    void hideEntity(const QString& key);
    void showEverything();
    const domain::Link* selectedOwnLink() const;
    void fillFilterMenu();
    void load();
    void take(Loaded loaded);
    /// Filters the model and shows it.
    void show(bool fit);
    graph::ChartModel filtered() const;
    void arrangeAs(Arrangement arrangement);
    /// `filters`: those set just before are part of the same step.
    void change(const QString& what, Arrangement to, bool filters = false);
    Arrangement arrangement() const { return {m_model.places, m_model.pinned, m_model.hidden}; }
    /// Keeps the arrangement in the case: a moment after the last change, and at once when the page goes.
    void remember();
    void store();
    void storeNow();
    /// As remember(), and to be taken back: a filter is one press, it does not wait.
    void filtersChanged();
    services::ChartViewState state() const;
    void apply(const services::ChartViewState& state);
    void fillViewMenu();
    void saveView();
    void removeView(const services::ChartViewState& view);
    void addLink();
    void removeLink(const domain::Link& link);
    void askEntity();
    void layOut(graph::LayoutKind kind);
    void findPaths();
    void showPaths(const QString& from, const QString& to);
    void exportChart();
    void selected();
    InspectorContent aboutLink(const domain::Link& link);
    InspectorContent::Block reportBlock();
    const domain::Link* selectedLink() const;
    /// A finding about the selected link or entity, with its sources, asked for on the page of the report.
    void addToReport();
    InspectorContent aboutEntity(const domain::Entity& entity);
    const domain::Entity* entity(const QString& key) const;
    QString nameOf(const QString& key) const;

    graph::ChartModel m_model; ///< everything loaded, with places, pins and hidden keys
    graph::Measures m_measures; ///< in the order of m_model.entities
    QSet<int> m_typesOff, m_basesOff, m_certaintiesOff;
    QSet<QString> m_added;
    std::vector<services::ChartViewState> m_views;
    QString m_stateId, m_viewName; ///< the working arrangement's row; the named view last shown
    services::ChartViewState m_stored; ///< as kept in the case last
    QTimer m_storeSoon, m_showSoon;
    bool m_unstored = false;
    int m_dropped = 0, m_limit = 300;
    bool m_loadedOnce = false, m_loading = false, m_loadAgain = false;
    QString m_pathFrom, m_wanted;

    QLabel* m_aside = nullptr;
    QPushButton* m_viewButton = nullptr;
    QMenu* m_viewMenu = nullptr;
    QPushButton* m_layoutButton = nullptr;
    QPushButton* m_pathsButton = nullptr;
    QPushButton* m_filterButton = nullptr;
    QMenu* m_filterMenu = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr; ///< canvas, table, empty
    ChartCanvas* m_canvas = nullptr;
    TimeSlider* m_slider = nullptr;
    QTableView* m_table = nullptr;
    RowsModel<graph::ChartRow>* m_rows = nullptr;
    RowsProxy* m_proxy = nullptr;
};

QString entityTypeText(domain::EntityType type);
QString basisText(domain::Basis basis);

} // namespace saboot::ui
