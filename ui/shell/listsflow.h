#pragma once
#include <QObject>

class QWidget;

namespace saboot::ui {

struct Context;

/// Opens the dialogs over lists of a case: labels, words of the trade, redactions, two exports side by side. GUI thread;
/// owner: MainWindow.
class ListsFlow : public QObject {
    Q_OBJECT
public:
    ListsFlow(Context& context, QWidget* window);
};

} // namespace saboot::ui
