#pragma once
#include <QString>
#include <QStringList>

/// Text for display only: never store or copy what these return.
namespace saboot::ui {

/// First-strong isolate around a value of unknown script.
QString isolated(const QString& text);
/// Left-to-right isolate around a hash, address, number or date.
QString ltr(const QString& text);
/// Values joined with " · ", each isolated, in the direction of the window; empty values are left out.
QString joined(const QStringList& parts);
/// An Urdu sentence made safe: U+200F at the start and every Latin or digit run and placeholder isolated. Text without
/// right-to-left letters comes back unchanged.
QString withIsolates(const QString& sentence);
/// The text without directional marks and isolates, for matching and copying.
QString plain(const QString& text);

} // namespace saboot::ui
