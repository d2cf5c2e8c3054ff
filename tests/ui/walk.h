#pragma once
#include <QRect>
#include <QString>
#include <vector>

class QWidget;

namespace saboot::ui {

/// One text that a person sees or hears in a window, and where it stands.
struct SeenText {
    QString text;  ///< without directional marks
    QString where; ///< class and name of the widget
};

/// Everything visible under `root`: labels, buttons, fields, tabs, headers and cells of tables and lists, chips, tooltips and
/// accessible names.
std::vector<SeenText> seenTexts(const QWidget* root);

/// Places where a text does not fit or two controls lie on each other, in plain words; empty when all is well. What scrolls
/// out of view is not clipped.
std::vector<QString> crampedPlaces(const QWidget* root);

} // namespace saboot::ui
