#include "theme/settings.h"

#include <QStandardPaths>
#include <algorithm>

namespace saboot::ui {

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_store(file, QSettings::IniFormat) {}

QString Settings::defaultFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/saboot/window.ini");
}

Language Settings::language() const {
    const QString stored = m_store.value(QStringLiteral("language")).toString();
    if (stored == QLatin1String("ur")) return Language::Urdu;
    if (stored == QLatin1String("en")) return Language::English;
    return QLocale::system().language() == QLocale::Urdu ? Language::Urdu : Language::English;
}

void Settings::setLanguage(Language l) {
    if (l == language() && m_store.contains(QStringLiteral("language"))) return;
    m_store.setValue(QStringLiteral("language"), l == Language::Urdu ? QStringLiteral("ur") : QStringLiteral("en"));
    Q_EMIT languageChanged();
}

ThemeMode Settings::themeMode() const {
    const QString stored = m_store.value(QStringLiteral("theme")).toString();
    return stored == QLatin1String("light") ? ThemeMode::Light
           : stored == QLatin1String("dark") ? ThemeMode::Dark
                                             : ThemeMode::System;
}

void Settings::setThemeMode(ThemeMode mode) {
    if (mode == themeMode()) return;
    m_store.setValue(QStringLiteral("theme"), mode == ThemeMode::Light  ? QStringLiteral("light")
                                              : mode == ThemeMode::Dark ? QStringLiteral("dark")
                                                                        : QStringLiteral("system"));
    Q_EMIT themeModeChanged();
}

int Settings::lockMinutes() const {
    return std::clamp(m_store.value(QStringLiteral("lockMinutes"), 5).toInt(), 1, 60);
}

void Settings::setLockMinutes(int minutes) {
    m_store.setValue(QStringLiteral("lockMinutes"), std::clamp(minutes, 1, 60));
    Q_EMIT lockMinutesChanged();
}

bool Settings::singleLetters() const { return m_store.value(QStringLiteral("singleLetters"), true).toBool(); }
void Settings::setSingleLetters(bool on) { m_store.setValue(QStringLiteral("singleLetters"), on); }

QVariant Settings::placeOf(const QString& officer, const QString& name) const {
    return m_store.value(QStringLiteral("officer-%1/%2").arg(officer, name));
}

void Settings::setPlaceOf(const QString& officer, const QString& name, const QVariant& value) {
    m_store.setValue(QStringLiteral("officer-%1/%2").arg(officer, name), value);
}

QStringList Settings::recentActions() const { return m_store.value(QStringLiteral("recentActions")).toStringList(); }

void Settings::addRecentAction(const QString& id) {
    QStringList list = recentActions();
    list.removeAll(id);
    list.prepend(id);
    m_store.setValue(QStringLiteral("recentActions"), QStringList(list.mid(0, 8)));
}

} // namespace saboot::ui
