#include "theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

namespace saboot::ui {

namespace {
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");

QVariant unwrapped(QVariant v) {
    while (v.canConvert<QDBusVariant>()) v = v.value<QDBusVariant>().variant();
    return v;
}
} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent), m_scheme(currentScheme()) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    ask << group << key;
    const QDBusMessage answer = bus.call(ask, QDBus::Block, 500);
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty()) take(answer.arguments().constFirst());
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
}

void SystemScheme::settingChanged(const QString& changedGroup, const QString& changedKey, const QDBusVariant& value) {
    if (changedGroup == group && changedKey == key) take(value.variant());
}

// The portal's values: 0 no preference, 1 dark, 2 light.
void SystemScheme::take(const QVariant& value) {
    const uint v = unwrapped(value).toUInt();
    const Scheme next = v == 1 ? Scheme::Dark : v == 2 ? Scheme::Light : m_scheme;
    if (next == m_scheme) return;
    m_scheme = next;
    Q_EMIT changed();
}

} // namespace saboot::ui
