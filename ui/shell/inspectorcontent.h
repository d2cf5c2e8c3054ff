#pragma once
#include "domain/link.h"

#include <QString>
#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace saboot::ui {

/// What the right pane shows of the thing selected on a page.
struct InspectorContent {
    struct Block {
        QString title;
        QString aside;                    ///< "4 steps", at the trailing edge
        std::function<QWidget*()> make;   ///< called once, on the GUI thread
    };
    std::optional<domain::EntityType> entity;
    QString kicker;
    QString title;
    bool titleMono = false;
    QString subtitle;
    std::vector<Block> blocks;
    bool isEmpty() const { return title.isEmpty() && blocks.empty(); }
};

} // namespace saboot::ui
