#pragma once
#include <QFont>

namespace saboot::ui {

/// The type scale: 11, 12, 13, 14 bold, 15 bold, 18 bold, 22 bold and mono 12 px at 100 %. Urdu is 2 px larger, in Naskh.
enum class Type { Caption, Secondary, Body, BodyBold, CardTitle, InspectorTitle, PageTitle, Counter, Mono };

/// The font of a step for the language the application shows now.
QFont font(Type type);
/// Naskh at 16 px for Urdu evidence inside the English window.
QFont evidenceFont(const QString& text);
/// Fixed line box of the step in px: never derived from the metrics of the first family, which ignore the other script.
int lineHeight(Type type);
/// The window runs right to left, in Urdu.
bool isUrdu();
/// The text holds letters of a right-to-left script.
bool hasRtl(const QString& text);

/// Heights that differ between the languages.
int railItemHeight();
int statusHeight();
int tableRowHeight();

} // namespace saboot::ui
