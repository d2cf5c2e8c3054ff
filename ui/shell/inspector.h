#pragma once
#include "shell/inspectorcontent.h"

#include <QFrame>

class QBoxLayout;
class QScrollArea;

namespace saboot::ui {

/// The right pane, 292 px: where the selected thing comes from, always on screen. Below 1000 px it is a drawer.
class Inspector : public QFrame {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);
    void show(const InspectorContent& content);
    /// The whole text, for tests.
    QString spokenText() const;

Q_SIGNALS:
    void closeRequested();

private:
    QBoxLayout* m_body;
    QScrollArea* m_scroll;
};

} // namespace saboot::ui
