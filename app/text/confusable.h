#pragma once
#include <QString>
#include <QStringList>
#include <QStringView>

/// Words that look like others. After UTS #39 (Unicode Security Mechanisms), with ICU's data. Pure functions, any thread.
namespace saboot::text {

struct ScriptFinding {
    QString word;        ///< as in the text
    qsizetype start = 0; ///< UTF-16 units
    QStringList scripts; ///< "Latin", "Cyrillic", ...: Common and Inherited left out, in order of appearance
    /// The word with every letter replaced by the Latin letter it is drawn like; empty when some letter has none.
    QString looksLike;
};

/// Words that mix scripts in a way no language does (Latin with Cyrillic or Greek ...), or that are wholly Cyrillic or
/// Greek letters drawn like Latin ones beside Latin text ("раypal"). Urdu beside Latin in separate words is no finding.
std::vector<ScriptFinding> mixedScripts(QStringView text);

/// The skeleton of UTS #39: two strings with equal skeletons look alike.
QString skeleton(QStringView text);

} // namespace saboot::text
