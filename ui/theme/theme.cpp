#include "theme/theme.h"

#include "theme/bidi.h"
#include "theme/typescale.h"

#include <QApplication>
#include <QLocale>
#include <QStyleFactory>

namespace saboot::ui {

QPalette paletteFor(Scheme s) {
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Token t) { p.setColor(role, color(t, s)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::Base, Token::Surface);
    set(QPalette::Button, Token::Surface);
    set(QPalette::Light, Token::Surface);
    set(QPalette::AlternateBase, Token::SurfaceAlt);
    set(QPalette::Midlight, Token::SurfaceAlt);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        set(role, Token::Text);
    set(QPalette::PlaceholderText, Token::Muted);
    set(QPalette::Highlight, Token::Select);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Dark, Token::LineStrong);
    set(QPalette::Shadow, Token::LineStrong);
    set(QPalette::ToolTipBase, Token::Surface);
    set(QPalette::ToolTipText, Token::Text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, color(Token::Faint, s));
    return p;
}

QString UrduTranslator::translate(const char* context, const char* source, const char* disambiguation, int n) const {
    const QString found = QTranslator::translate(context, source, disambiguation, n);
    return found.isEmpty() ? found : withIsolates(found);
}

Theme::Theme(QApplication& app, Settings& settings, QObject* parent) : QObject(parent), m_app(app), m_settings(settings) {
    m_app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    connect(&m_settings, &Settings::themeModeChanged, this, &Theme::applyScheme);
    connect(&m_settings, &Settings::languageChanged, this, &Theme::applyLanguage);
    connect(&m_system, &SystemScheme::changed, this, &Theme::applyScheme);
    applyLanguage();
    applyScheme();
}

Theme::~Theme() {
    if (m_translator) QCoreApplication::removeTranslator(m_translator.get());
}

Scheme Theme::scheme() const {
    switch (m_settings.themeMode()) {
    case ThemeMode::Light: return Scheme::Light;
    case ThemeMode::Dark: return Scheme::Dark;
    case ThemeMode::System: break;
    }
    return m_system.scheme();
}

void Theme::applyScheme() {
    m_app.setPalette(paletteFor(scheme()));
    m_app.setStyleSheet(styleSheetFor(scheme()));
    Q_EMIT schemeChanged();
}

void Theme::applyLanguage() {
    const bool urdu = m_settings.language() == Language::Urdu;
    // Digits and dates can be evidence, so they stay Latin in both languages.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (m_translator) QCoreApplication::removeTranslator(m_translator.get());
    m_translator.reset(urdu ? new UrduTranslator : new QTranslator);
    if (m_translator->load(urdu ? QStringLiteral(":/translations/saboot_ur.qm") : QStringLiteral(":/translations/saboot_en.qm")))
        QCoreApplication::installTranslator(m_translator.get());
    m_app.setLayoutDirection(urdu ? Qt::RightToLeft : Qt::LeftToRight);
    m_app.setFont(font(Type::Body));
    Q_EMIT languageChanged();
}

} // namespace saboot::ui
