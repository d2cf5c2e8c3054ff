#pragma once
#include "domain/link.h"
#include "theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace saboot::ui {

/// The icon `name` of resources/icons in a token's colour. The colour is looked up when it is painted, so a switch of the
/// scheme needs no new icons. Disabled icons are faint. `mirrored` icons turn round in right-to-left windows.
enum class Mirror { Never, InRtl };
QIcon icon(const QString& name, Token token = Token::Text, Mirror mirror = Mirror::Never);
/// Paints an icon crisply at any device ratio.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color, bool mirrored = false);
/// The names there are, for tests.
QStringList iconNames();

/// An entity's silhouette with its glyph, filling `rect`.
void paintEntity(QPainter& painter, const QRectF& rect, domain::EntityType type);

} // namespace saboot::ui
