#pragma once
#include <QWidget>
#include <optional>
#include <vector>

namespace saboot::ui {

/// A histogram of times with two handles. Time runs from left to right in every language. Keyboard: Tab or Home/End choose
/// the handle, Left and Right move it by a bar, Ctrl by five; Escape shows everything. GUI thread.
class TimeSlider : public QWidget {
    Q_OBJECT
public:
    explicit TimeSlider(QWidget* parent = nullptr);
    /// Milliseconds UTC, in any order; empty hides handles and says so.
    void setTimes(std::vector<qint64> times);
    /// "58 of 64 links shown", behind the dates.
    void setSummary(const QString& text);
    /// Nothing on a side: the handle stands at the end.
    std::optional<qint64> from() const;
    std::optional<qint64> to() const;
    void setRange(std::optional<qint64> from, std::optional<qint64> to);
    QSize sizeHint() const override { return {600, 64}; }
    QSize minimumSizeHint() const override { return {200, 64}; }

Q_SIGNALS:
    void rangeChanged();
    /// The hand let go of the handle, or of the key that moved it.
    void rangeSettled();

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    QRectF track() const;
    double xOf(int edge) const;
    int edgeAt(double x) const;
    qint64 timeOf(int edge) const;
    void moveHandle(int edge);
    void say();

    std::vector<int> m_bars; ///< count per bar
    qint64 m_first = 0, m_last = 0;
    int m_low = 0, m_high = 0; ///< edges: 0 .. bars
    int m_handle = 0;          ///< 0 low, 1 high
    bool m_dragging = false;
    QString m_summary;
};

} // namespace saboot::ui
