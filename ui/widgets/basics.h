#pragma once
#include "domain/link.h"
#include "theme/tokens.h"
#include "theme/typescale.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QBoxLayout;
class QLayout;
class QScrollArea;

/// The small parts every page is built of. All make children of `parent` or leave ownership to the layout they go into.
namespace saboot::ui {

enum class Tone { Normal, Muted, Accent, Ok, Warn, Bad };

/// A text in a step of the type scale and a tone that follows the scheme. Aligned at the leading edge whatever script the
/// text is in (QLabel alone aligns by its text).
QLabel* label(const QString& text, Type type = Type::Body, Tone tone = Tone::Normal, QWidget* parent = nullptr);
/// The same, wrapping.
QLabel* wrapped(const QString& text, Type type = Type::Body, Tone tone = Tone::Normal, QWidget* parent = nullptr);
void setTone(QLabel* label, Tone tone);
/// Leading edge, absolute, for the direction of the window.
Qt::Alignment leading();
Qt::Alignment trailing();

QPushButton* button(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
QPushButton* primaryButton(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
QPushButton* linkButton(const QString& text, QWidget* parent = nullptr);
QPushButton* smallButton(const QString& text, QWidget* parent = nullptr);
/// An icon alone: name for the screen reader and tooltip with its keys.
QToolButton* iconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr, int iconPx = 18);

/// An icon that is no button, and the symbol of a type: painted anew with each scheme, unlike a pixmap.
QLabel* iconLabel(const QString& iconName, Token ink, int px);
QLabel* entityLabel(domain::EntityType type, int px);

QFrame* card(QWidget* parent = nullptr);
/// A horizontal or vertical hairline.
QFrame* hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);
/// Layout without margins and with the given gap.
QBoxLayout* row(int gap = 8);
/// A row that goes on in a second line where it is too wide: for toolbars (widgets/wraprow.h).
QBoxLayout* wrapRow(int gap = 8);
QBoxLayout* column(int gap = 8);
void setMargins(QLayout* layout, int all);
void setMargins(QLayout* layout, int horizontal, int vertical);
/// Removes and deletes everything in the layout.
void clearLayout(QLayout* layout);
/// A scroll area that scrolls only vertically and shows no frame; its widget is transparent.
QScrollArea* verticalScroll(QWidget* content);

} // namespace saboot::ui
