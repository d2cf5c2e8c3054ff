#pragma once
#include "theme/settings.h"
#include "theme/systemscheme.h"

#include <QObject>
#include <QPalette>
#include <QTranslator>
#include <memory>

class QApplication;

namespace saboot::ui {

/// The palette and the style sheet of a scheme.
QPalette paletteFor(Scheme scheme);
QString styleSheetFor(Scheme scheme);

/// Urdu sentences with their Latin runs isolated as they are looked up, so that no page can forget it.
class UrduTranslator : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
};

/// Dresses the application: Fusion, palette, style sheet, fonts, language and direction, from Settings and the desktop's
/// preference; switches at once when they change. Owner: main(). GUI thread.
class Theme : public QObject {
    Q_OBJECT
public:
    Theme(QApplication& app, Settings& settings, QObject* parent = nullptr);
    ~Theme() override;
    Scheme scheme() const;

Q_SIGNALS:
    /// After palette and style sheet changed.
    void schemeChanged();
    /// After translators, direction and fonts changed: texts must be made again.
    void languageChanged();

private:
    void applyScheme();
    void applyLanguage();

    QApplication& m_app;
    Settings& m_settings;
    SystemScheme m_system;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace saboot::ui
