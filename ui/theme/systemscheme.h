#pragma once
#include "theme/tokens.h"

#include <QObject>

class QDBusVariant;

namespace saboot::ui {

/// What the desktop prefers, light or dark: asked from the settings portal on the session bus when there is one, else
/// taken from the palette the platform gave at start. Never blocks longer than the bus answers (500 ms at most).
class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);
    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);
    Scheme m_scheme;
};

} // namespace saboot::ui
