#pragma once
#include "prompts/prompts.h"

#include <deque>

namespace saboot::ui {

/// Answers from a script, for tests and grabs. Each answer is used once, in the order given for its id; a question without
/// an answer is recorded in unanswered() and treated as refused. Forms and reasons obey the rules of the real dialogs.
class ScriptedPrompts : public Prompts {
public:
    void acceptConfirm(const QString& id, bool accept);
    void giveReason(const QString& id, const QString& reason);
    /// Fields not named keep their start value.
    void fill(const QString& id, const QHash<QString, QString>& values, const QHash<QString, QByteArray>& secrets = {});
    void choose(const QString& id, const QStringList& paths);

    struct Said {
        QString id, title, text;
    };
    const std::vector<Said>& said() const { return m_said; }
    void forgetSaid() { m_said.clear(); }
    /// Ids of questions no answer was left for.
    const QStringList& unanswered() const { return m_unanswered; }
    /// Problems a scripted form ran into, as the person would have seen them.
    const QStringList& problems() const { return m_problems; }
    /// The form asked last, for looking at its fields.
    const Form& lastForm() const { return m_lastForm; }

    void inform(const QString& id, const QString& title, const QString& text) override;
    void confirm(const Confirmation& question, std::function<void(bool)> then) override;
    void askReason(const ReasonQuestion& question, std::function<void(QString)> then) override;
    void ask(const Form& form, std::function<void(FormAnswer)> then) override;
    void choosePaths(const FileQuestion& question, std::function<void(QStringList)> then) override;
    void dismissAll() override {}

private:
    struct Filled {
        QHash<QString, QString> values;
        QHash<QString, QByteArray> secrets;
    };
    QHash<QString, std::deque<bool>> m_confirms;
    QHash<QString, std::deque<QString>> m_reasons;
    QHash<QString, std::deque<Filled>> m_forms;
    QHash<QString, std::deque<QStringList>> m_paths;
    std::vector<Said> m_said;
    QStringList m_unanswered;
    QStringList m_problems;
    Form m_lastForm;
};

} // namespace saboot::ui
