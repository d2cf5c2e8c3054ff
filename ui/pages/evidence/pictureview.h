#pragma once
#include <QImage>
#include <QWidget>

namespace saboot::ui {

/// A hit on a picture: where it stands in the picture's pixels, and the number it has in the table below.
struct PictureHit {
    QRect box;
    QString name; ///< "H1"
    bool recovered = false;
};

/// The picture of an exhibit on the mat: fit, zoom, turn, drag; boxes over the hits. Never mirrored.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);
    /// `full`: size of the picture itself when `image` is a smaller one; hits and marks are in its pixels.
    void setImage(const QImage& image, const QSize& full = {});
    void setMessage(const QString& text);
    void setHits(std::vector<PictureHit> hits);
    void setHitsShown(bool shown);
    void setCurrentHit(int hit);
    void fit();
    void zoomBy(double factor);
    void turn();
    int percent() const;
    /// While marking, a dragged or typed rectangle becomes regionMarked(); Escape leaves it.
    void setMarking(bool on);
    bool isMarking() const { return m_marking; }
    /// What a redacted report blackens; drawn over the picture.
    void setRegions(std::vector<PictureHit> regions);
    bool hasImage() const { return !m_image.isNull(); }
    QSize sizeHint() const override { return {420, 320}; }

Q_SIGNALS:
    void zoomChanged();
    void hitClicked(int hit);
    void markingChanged(bool on);
    /// In pixels of the full upright picture.
    void regionMarked(const QRect& region);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say();
    QTransform toWidget() const;
    QSizeF turnedSize() const;
    void clampOffset();
    /// From pixels of the full picture to the widget.
    QTransform fromFull() const;
    bool markKey(QKeyEvent* event);
    QImage m_image;
    QSize m_full;
    std::vector<PictureHit> m_regions;
    bool m_marking = false;
    QRectF m_mark; ///< in pixels of the full picture
    QString m_message;
    std::vector<PictureHit> m_hits;
    bool m_hitsShown = true, m_fit = true;
    int m_current = -1, m_quarter = 0;
    double m_scale = 1;
    QPointF m_offset, m_dragFrom;
};

} // namespace saboot::ui
