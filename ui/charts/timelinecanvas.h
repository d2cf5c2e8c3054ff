#pragma once
#include "graph/timeline.h"

#include <QTimer>
#include <QWidget>

namespace saboot::ui {

/// The timeline on the screen: the same Drawing that is exported. Time runs from left to right in every language, so it is
/// never mirrored. GUI thread.
///
/// Keys: Left and Right walk the events, Up and Down change the lane, Ctrl+Left and Ctrl+Right move the view, + and - zoom,
/// F fits, Enter opens the source. Wheel scrolls the lanes, Ctrl+wheel zooms, Shift+wheel moves in time; dragging moves both.
class TimelineCanvas : public QWidget {
    Q_OBJECT
public:
    explicit TimelineCanvas(QWidget* parent = nullptr);

    /// Lanes and events; `first` and `last` are the whole span. The view is kept unless it was fitted.
    void setContent(std::vector<graph::TimelineBand> lanes, std::vector<graph::TimelineMark> marks, std::optional<qint64> first, std::optional<qint64> last);
    /// Messages of each lane in pieces; asked for by countsWanted().
    void setCounts(std::vector<std::vector<qint32>> counts, qint64 from, qint64 bucketMs);
    void setZone(const QTimeZone& zone, const QString& name);
    void setWords(const QStringList& months);

    void select(const QString& key);
    const QString& selected() const { return m_selected; }
    void fit();
    void zoomBy(double factor) { zoomAt((m_style.labelWidth + width()) / 2, factor); }
    qint64 viewFrom() const { return m_model.from; }
    qint64 viewTo() const { return m_model.to; }
    void setView(qint64 from, qint64 to);
    /// The picture as it is shown, whole in height: for exports.
    graph::Drawing wholeDrawing() const;
    /// Where the middle of a mark stands in the widget, for tests; negative when it is not in view.
    QPointF widgetPosition(const QString& key) const;
    QSize sizeHint() const override { return {700, 300}; }

Q_SIGNALS:
    void selectionChanged();
    void viewChanged();
    /// The view came to rest and its pieces are to be counted.
    void countsWanted(qint64 from, qint64 bucketMs, int pieces);
    /// A bar of messages or a mark was opened: "bucket:LANE:PIECE" or a mark's key.
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
    void zoomAt(double x, double factor);
    void moved();
    void redraw();
    void say();
    void step(int by);
    void reveal(const graph::TimelineMark& mark);
    const graph::TimelineMark* mark(const QString& key) const;
    qint64 timeAt(double x) const;
    double xOf(qint64 at) const;
    void clampScroll();

    graph::TimelineModel m_model;
    graph::TimelineStyle m_style;
    graph::Drawing m_drawing;
    bool m_stale = true, m_fitted = true;
    std::optional<qint64> m_first, m_last;
    QString m_selected;
    QTimer m_settle;
    QPointF m_dragStart, m_dragLast;
    bool m_dragging = false, m_dragMoved = false;
};

} // namespace saboot::ui
