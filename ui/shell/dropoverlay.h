#pragma once
#include <QWidget>

namespace saboot::ui {

/// Outlines where something is about to be dropped, 2 px accent, and names the result.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* window);
    void showOver(const QRect& target, const QString& result);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_result;
};

} // namespace saboot::ui
