#pragma once
#include "graph/chart.h"
#include "graph/palette.h"

#include <atomic>
#include <memory>
#include <QImage>
#include <QSet>
#include <QTimer>
#include <QWidget>

namespace saboot::ui {

/// The colours of a drawing in the window's scheme.
graph::DrawingPalette drawingPalette();

/// The link chart on the screen: the same Drawing that is printed and exported, painted by a widget of our own. While it
/// is dragged or zoomed a cached picture is moved (well under a millisecond); when it comes to rest it is painted afresh.
/// Never mirrored. GUI thread.
///
/// Keys: arrows walk to the neighbour in that direction, Shift+arrows move the node, Space selects the next link of the node,
/// Home the most connected node, F fits, + and - zoom, P asks for paths, Delete hides, Escape clears.
class ChartCanvas : public QWidget {
    Q_OBJECT
public:
    explicit ChartCanvas(QWidget* parent = nullptr);

    enum class View { Keep, Fit };
    /// `model` is the visible part with a place for every entity in `layout`.
    void setChart(graph::ChartModel model, graph::ChartLayout layout, View view);
    void setLegend(const graph::Drawing& legend);
    const graph::ChartModel& model() const { return m_model; }
    const graph::ChartLayout& layout() const { return m_layout; }

    void selectEntity(const QString& key);
    void selectLink(int number);
    void clearSelection();
    const QString& selectedEntity() const { return m_entity; }
    int selectedLink() const { return m_link; }
    /// Links of a found path, drawn in the accent colour over the others.
    void setHighlight(const QSet<int>& links);

    void fit();
    void zoomBy(double factor);
    int percent() const { return qRound(m_scale * 100); }
    /// Brings an entity into view.
    void reveal(const QString& key);
    /// Where an entity stands in the widget, for tests.
    QPointF widgetPosition(const QString& key) const;
    QSize sizeHint() const override { return {700, 480}; }

Q_SIGNALS:
    void selectionChanged();
    void zoomChanged();
    /// The hand moved an entity; places are scene coordinates.
    void entityMoved(const QString& key, QPointF from, QPointF to);
    void hideRequested(const QString& key);
    void pathRequested();
    void activated(const QString& key);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPointF toScene(QPointF widget) const { return (widget - m_offset) / m_scale; }
    QPointF toWidget(QPointF scene) const { return scene * m_scale + m_offset; }
    QRectF legendRect() const; ///< empty when there is no room for it
    bool isLarge() const;
    void redraw();   ///< makes the Drawing again
    double wantedTextFactor() const;
    void render();   ///< paints the Drawing into the cache
    void moved();    ///< the view changed: show the cache for now
    void zoomAt(QPointF widget, double factor);
    void say();
    void walk(QPointF direction);
    const domain::Entity* entity(const QString& key) const;
    QString words(const graph::ItemRef& ref) const;

    graph::ChartModel m_model;
    graph::ChartLayout m_layout;
    /// What is painted; shared with the thread that paints the surroundings of the view.
    struct Scene {
        graph::Drawing drawing;
        std::vector<QRectF> bounds; ///< of the items
        bool manyLinks = false;
    };
    static QImage painted(const Scene& scene, QSize pixels, double dpr, double scale, QPointF offset, const graph::DrawingPalette& palette);
    void paintSurroundings(const graph::DrawingPalette& palette);
    std::shared_ptr<const Scene> m_scene = std::make_shared<Scene>();
    graph::Drawing m_legend;
    QString m_entity;
    int m_link = 0;
    QSet<int> m_highlight;

    double m_scale = 1;
    QPointF m_offset;
    double m_textFactor = 1; ///< of the drawing as it is
    bool m_fitting = false;
    bool m_fitted = true; ///< follow the size of the widget until the officer moves the view

    QImage m_cache;
    double m_cacheScale = 0;
    QPointF m_cacheOffset; ///< of the scene in the cache
    std::shared_ptr<std::atomic<int>> m_rendering = std::make_shared<std::atomic<int>>(0); ///< counts renderings; an older one is not needed
    QTimer m_settle;

    enum class Drag { None, View, Entity } m_drag = Drag::None;
    QPointF m_dragStart, m_dragLast, m_entityStart, m_entityNow;
    bool m_dragMoved = false;
};

} // namespace saboot::ui
