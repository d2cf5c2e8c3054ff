#pragma once
#include "domain/chat.h"
#include "domain/exhibit.h"
#include "domain/identifier.h"
#include "domain/person.h"
#include "domain/redaction.h"
#include "prompts/prompts.h"

/// Forms of chats, identifiers and persons. Pure.
namespace saboot::ui {

Form importForm(const std::vector<domain::Exhibit>& exhibits, const QString& selected);
/// Which of several tables is read as a chat.
Form tableForm(const std::vector<domain::Exhibit>& tables);
domain::ChatOptions chatOptionsFrom(const FormAnswer& answer);
Form dateOrderForm(const QString& why);
Form checkForm(const QString& value, const QString& text);
Form addIdentifierForm(const QString& exhibit);
Form personForm(const domain::Person& now, const QString& title, const QString& accept);
domain::Person personFrom(const FormAnswer& answer, domain::Person before);
Form claimForm(const std::vector<domain::Person>& persons, const std::vector<domain::Sighting>& sightings);
/// Which of these fields redacted reports leave out, with the word and the reason. Of a person all are ticked that are not yet
/// redacted: one that is forgotten tells who it is. Of an exhibit none.
Form redactForm(const char* id, const QString& title, const std::vector<domain::RedactableField>& fields);
/// The ticked ones.
QStringList redactedFields(const FormAnswer& a, const std::vector<domain::RedactableField>& fields);
/// Why (one word, printed in the box) and the reason (printed in the log), as every redaction asks them.
std::vector<FormField> redactionFields();
domain::PersonClaim claimFrom(const FormAnswer& answer, const std::vector<domain::Sighting>& sightings);
/// "Wallet", "CNIC": the kind in the window's language.
QString kindText(domain::IdentifierKind kind);
/// "TRON", "Bitcoin": the network of a ticker; upper case of unknown ones.
QString networkText(const QStringList& tickers);

} // namespace saboot::ui
