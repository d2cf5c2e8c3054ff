#pragma once
#include <QString>
#include <vector>

namespace saboot::ui {

/// The sentences of the registries of chat formats and identifiers that have words in them, for the translators.
const std::vector<const char*>& registryTexts();
/// One of them in the window's language; anything else as it is.
QString registryText(const QString& english);

/// The registries as tables of the guide (Markdown), in the window's language.
QString formatsTable();
QString transfersTable();
QString identifiersTable();
/// A field of a person or an exhibit that can be redacted, as the window says it.
QString redactableFieldText(const QString& field);

} // namespace saboot::ui
