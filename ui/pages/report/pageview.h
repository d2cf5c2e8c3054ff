#pragma once
#include <QImage>
#include <QWidget>

namespace saboot::ui {

/// One page of the report on the mat. Scrolls by wheel and keys; never mirrored.
class PageView : public QWidget {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);
    void setPage(const QImage& image, double logicalWidth);
    void setMessage(const QString& text);
    bool hasPage() const { return !m_image.isNull(); }
    void scrollToTop();

Q_SIGNALS:
    void pageTurned(int by);
    void zoomed(int steps);

protected:
    void paintEvent(QPaintEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double overflow() const;
    QImage m_image;
    double m_width = 0;
    double m_y = 0;
    QString m_message;
};

} // namespace saboot::ui
