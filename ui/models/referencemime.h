#pragma once
#include <QMimeData>
#include <QStringList>

namespace saboot::ui {

/// What a row or card of the window carries when it is dragged to another place of the window: references, one a line, as
/// Context::openReference() takes them. Other programs do not know the type.
inline const QString& referenceMime() {
    static const QString type = QStringLiteral("application/x-saboot-reference");
    return type;
}

inline QStringList referencesIn(const QMimeData* mime) {
    return mime && mime->hasFormat(referenceMime()) ? QString::fromUtf8(mime->data(referenceMime())).split(QLatin1Char('\n'), Qt::SkipEmptyParts) : QStringList();
}

} // namespace saboot::ui
