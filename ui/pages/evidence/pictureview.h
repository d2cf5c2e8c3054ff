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
    void setImage(const QImage& image);
    void setMessage(const QString& text);
    void setHits(std::vector<PictureHit> hits);
    void setHitsShown(bool shown);
    void setCurrentHit(int hit);
    void fit();
    void zoomBy(double factor);
    void turn();
    int percent() const;
    bool hasImage() const { return !m_image.isNull(); }
    QSize sizeHint() const override { return {420, 320}; }

Q_SIGNALS:
    void zoomChanged();
    void hitClicked(int hit);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTransform toWidget() const;
    QSizeF turnedSize() const;
    void clampOffset();
    QImage m_image;
    QString m_message;
    std::vector<PictureHit> m_hits;
    bool m_hitsShown = true, m_fit = true;
    int m_current = -1, m_quarter = 0;
    double m_scale = 1;
    QPointF m_offset, m_dragFrom;
};

} // namespace saboot::ui
