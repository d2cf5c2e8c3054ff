#pragma once
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace saboot::ui {

enum class Language { English, Urdu };
enum class ThemeMode { System, Light, Dark };

/// The few choices of the officer that are kept between starts: language, light or dark, idle time, single letters,
/// recent commands. Nothing about a case is ever written here. GUI thread.
class Settings : public QObject {
    Q_OBJECT
public:
    /// `file`: an .ini file; tests give their own.
    explicit Settings(const QString& file, QObject* parent = nullptr);
    static QString defaultFile();

    Language language() const;
    void setLanguage(Language language);
    ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);
    /// Idle minutes before the desk locks itself, 1 to 60; 5 unless changed.
    int lockMinutes() const;
    void setLockMinutes(int minutes);
    /// Keys without a modifier act in lists.
    bool singleLetters() const;
    void setSingleLetters(bool on);
    /// Sizes and places of one officer's window (page shown last, splitters, cards or list), by a name of the caller's.
    /// `officer`: an id; never anything of a case.
    QVariant placeOf(const QString& officer, const QString& name) const;
    void setPlaceOf(const QString& officer, const QString& name, const QVariant& value);
    /// Action ids, most recent first, at most 8.
    QStringList recentActions() const;
    void addRecentAction(const QString& id);

Q_SIGNALS:
    void languageChanged();
    void themeModeChanged();
    void lockMinutesChanged();

private:
    mutable QSettings m_store;
};

} // namespace saboot::ui
