#include "prompts/prompts.h"

#include "prompts/sentences.h"
#include "services/desk.h"

#include <QCoreApplication>

namespace saboot::ui {

void Prompts::showError(const QString& title, const Error& error) {
    if (error.code() == ErrorCode::Cancelled) return;
    inform(QStringLiteral("error.") + errorName(error.code()), title, sentence(error));
}

QHash<QString, QString> formProblems(const Form& form, const FormAnswer& answer) {
    QHash<QString, QString> problems;
    for (const FormField& f : form.fields) {
        using Kind = FormField::Kind;
        if (f.kind == Kind::Display || f.kind == Kind::MonoDisplay) continue;
        if (f.kind == Kind::Passphrase || f.kind == Kind::NewPassphrase) {
            const auto it = answer.secrets.find(f.id);
            const bool empty = it == answer.secrets.end() || it->second.isEmpty();
            if (f.required && empty) {
                problems.insert(f.id, QCoreApplication::translate("Form", "Type the passphrase."));
            } else if (f.kind == Kind::NewPassphrase && !empty) {
                const QStringList weak = services::Desk::passphraseProblems(it->second);
                if (!weak.isEmpty()) problems.insert(f.id, weak.join(QLatin1Char(' ')));
            }
            continue;
        }
        const QString value = answer.values.value(f.id);
        if (f.required && value.trimmed().isEmpty())
            problems.insert(f.id, QCoreApplication::translate("Form", "This is needed."));
        else if (f.problem && !value.trimmed().isEmpty()) {
            const QString said = f.problem(value);
            if (!said.isEmpty()) problems.insert(f.id, said);
        }
    }
    return problems;
}

} // namespace saboot::ui
