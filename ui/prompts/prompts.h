#pragma once
#include "base/error.h"
#include "base/securebytes.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>
#include <map>
#include <optional>
#include <memory>
#include <vector>

/// Every question and every error message of the window goes through Prompts. Nothing here blocks: answers come back by
/// callback on the GUI thread, so there is no nested event loop and a test can answer from a script.
class QObject;

namespace saboot::ui {

/// A question that needs yes or no. Escape and closing the window mean no.
struct Confirmation {
    QString id;     ///< for scripts: "desk.quit"
    QString title;  ///< verb and thing
    QString text;   ///< what happens and what stays
    QString accept; ///< the verb on the button
    bool danger = false;
};

/// A question that needs a reason of at least 10 characters, which goes into the audit.
struct ReasonQuestion {
    QString id;
    QString title;
    QString text;
    QString accept;
};

struct FormField {
    enum class Kind { Line, Text, Choice, Check, Date, Time, Passphrase, NewPassphrase, Display, MonoDisplay };
    QString id;
    QString label;
    Kind kind = Kind::Line;
    QString value;               ///< start value; "1" for a ticked Check; ISO for Date and Time (UTC ms as text)
    bool required = false;
    QString placeholder;
    QString help;                ///< one line under the field
    QStringList choices;         ///< shown
    QStringList choiceIds;       ///< returned; parallel to choices
    std::function<QString(const QString&)> problem; ///< sentence when the value cannot be used, empty when it can
};

/// Something that can be done while a form is open, such as printing what it shows. What it says stands below the fields.
struct FormAction {
    QString id;
    QString text;
    std::function<void(QObject* form, std::function<void(bool done, QString said)>)> run; ///< `said` may be called later, once
};

struct Form {
    QString id;
    QString title;
    QString text;
    QString accept;
    std::vector<FormField> fields;
    bool cancellable = true;
    std::optional<FormAction> action;
};

struct FormAnswer {
    QHash<QString, QString> values;
    std::map<QString, SecureBytes> secrets; ///< Passphrase and NewPassphrase fields
    QString text(const char* id) const { return values.value(QString::fromLatin1(id)); }
};

struct FileQuestion {
    QString id;
    QString title;
    QString filter; ///< "Cards (*.sbcard)"; empty: all
    QString suggestion;
    enum class Kind { OpenFiles, OpenFile, OpenFolder, Save } kind = Kind::OpenFile;
};

class Prompts {
public:
    virtual ~Prompts() = default;
    /// One sentence and an OK button. `id` names it for scripts.
    virtual void inform(const QString& id, const QString& title, const QString& text) = 0;
    virtual void confirm(const Confirmation& question, std::function<void(bool)> then) = 0;
    /// `then` is called only with an acceptable reason.
    virtual void askReason(const ReasonQuestion& question, std::function<void(QString)> then) = 0;
    /// `then` is called only when accepted, with every required field filled and no problem left.
    virtual void ask(const Form& form, std::function<void(FormAnswer)> then) = 0;
    /// `then` is called with at least one path, or not at all.
    virtual void choosePaths(const FileQuestion& question, std::function<void(QStringList)> then) = 0;
    /// Closes whatever is open, as when the desk locks.
    virtual void dismissAll() = 0;

    /// The sentence of an error. Cancelled is shown nowhere: the person knows.
    void showError(const QString& title, const Error& error);
};

inline constexpr int reasonMinimum = 10;
/// The first thing wrong with the answers of a form, by field id; empty when it can be accepted. The real dialog and
/// the scripted one obey the same rules.
QHash<QString, QString> formProblems(const Form& form, const FormAnswer& answer);

} // namespace saboot::ui
