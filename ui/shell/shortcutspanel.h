#pragma once
#include <QDialog>

namespace saboot::ui {

class Actions;

/// Every command with its keys, made from the registry.
class ShortcutsPanel : public QDialog {
    Q_OBJECT
public:
    ShortcutsPanel(Actions& actions, QWidget* parent);
};

} // namespace saboot::ui
