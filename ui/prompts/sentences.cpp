#include "prompts/sentences.h"

#include "base/clock.h"
#include "theme/bidi.h"

#include <QCoreApplication>
#include <QLocale>

namespace saboot::ui {

namespace {

QString translatedSource(const char* context, const QString& source) {
    return source.isEmpty() ? QString() : QCoreApplication::translate(context, source.toUtf8().constData());
}

} // namespace

QString sentence(const Error& error) {
    const QString text = QCoreApplication::translate("Error", errorSentence(error.code()));
    if (!text.contains(QLatin1String("%1"))) return text;
    return plain(error.detail()).isEmpty() ? text.arg(QString()).trimmed() : text.arg(isolated(error.detail()));
}

QString stepText(const QString& source) { return translatedSource("Step", source); }

QString startCheckText(const services::StartCheck& check) {
    const QString text = translatedSource("StartCheck", check.text);
    return text.contains(QLatin1String("%1")) ? text.arg(isolated(check.detail)) : text;
}

QString conditionText(const QString& source) { return translatedSource("Condition", source); }

QString caseConditionText(services::CaseCondition condition) {
    using services::CaseCondition;
    const char* const context = "CaseCondition";
    switch (condition) {
    case CaseCondition::MirrorsAgree: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Mirrors agree"));
    case CaseCondition::NeverOpened: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Not opened yet"));
    case CaseCondition::Missing: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Not on this disk"));
    case CaseCondition::NotACase: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Not a case"));
    case CaseCondition::RolledBack: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Older than its mirror"));
    case CaseCondition::InUse: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Open elsewhere"));
    }
    return {};
}

QString dateText(qint64 utcMs) { return utcMs ? ltr(pktDate(utcMs)) : QString(); }

QString timeText(qint64 utcMs) {
    if (!utcMs) return {};
    // pktText is "2026-08-15 11:02:41 PKT"; the window shows day first and no seconds.
    const QString whole = pktText(utcMs);
    return ltr(pktDate(utcMs) + QLatin1Char(' ') + whole.mid(11, 5) + QStringLiteral(" PKT"));
}

QString sizeText(qint64 bytes) {
    const QLocale c(QLocale::C);
    if (bytes < 1000) return ltr(QStringLiteral("%1 B").arg(bytes));
    if (bytes < 1000 * 1000) return ltr(QStringLiteral("%1 KB").arg(c.toString(bytes / 1000.0, 'f', bytes < 10000 ? 1 : 0)));
    if (bytes < 1000ll * 1000 * 1000) return ltr(QStringLiteral("%1 MB").arg(c.toString(bytes / 1e6, 'f', 1)));
    return ltr(QStringLiteral("%1 GB").arg(c.toString(bytes / 1e9, 'f', 2)));
}

QString numberText(qint64 n) { return ltr(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(n)); }

} // namespace saboot::ui
