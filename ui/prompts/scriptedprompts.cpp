#include "prompts/scriptedprompts.h"

namespace saboot::ui {

void ScriptedPrompts::acceptConfirm(const QString& id, bool accept) { m_confirms[id].push_back(accept); }
void ScriptedPrompts::giveReason(const QString& id, const QString& reason) { m_reasons[id].push_back(reason); }
void ScriptedPrompts::fill(const QString& id, const QHash<QString, QString>& values, const QHash<QString, QByteArray>& secrets) {
    m_forms[id].push_back({values, secrets});
}
void ScriptedPrompts::choose(const QString& id, const QStringList& paths) { m_paths[id].push_back(paths); }

void ScriptedPrompts::inform(const QString& id, const QString& title, const QString& text) { m_said.push_back({id, title, text}); }

namespace {
template <class T> bool take(QHash<QString, std::deque<T>>& from, const QString& id, T& into, QStringList& unanswered) {
    auto it = from.find(id);
    if (it == from.end() || it->empty()) {
        unanswered.push_back(id);
        return false;
    }
    into = it->front();
    it->pop_front();
    return true;
}
} // namespace

void ScriptedPrompts::confirm(const Confirmation& question, std::function<void(bool)> then) {
    m_said.push_back({question.id, question.title, question.text});
    bool accept = false;
    take(m_confirms, question.id, accept, m_unanswered);
    then(accept);
}

void ScriptedPrompts::askReason(const ReasonQuestion& question, std::function<void(QString)> then) {
    m_said.push_back({question.id, question.title, question.text});
    QString reason;
    if (!take(m_reasons, question.id, reason, m_unanswered)) return;
    if (reason.trimmed().size() < reasonMinimum) m_problems.push_back(question.id);
    else then(reason.trimmed());
}

void ScriptedPrompts::ask(const Form& form, std::function<void(FormAnswer)> then) {
    m_said.push_back({form.id, form.title, form.text});
    m_lastForm = form;
    Filled filled;
    if (!take(m_forms, form.id, filled, m_unanswered)) return;
    FormAnswer answer;
    for (const FormField& f : form.fields) {
        answer.values.insert(f.id, filled.values.value(f.id, f.value));
        if (filled.secrets.contains(f.id)) answer.secrets[f.id] = SecureBytes::copyOf(filled.secrets.value(f.id));
    }
    const auto problems = formProblems(form, answer);
    if (problems.isEmpty()) then(std::move(answer));
    else
        for (auto it = problems.begin(); it != problems.end(); ++it) m_problems.push_back(it.key() + QStringLiteral(": ") + it.value());
}

void ScriptedPrompts::choosePaths(const FileQuestion& question, std::function<void(QStringList)> then) {
    m_said.push_back({question.id, question.title, {}});
    QStringList paths;
    if (take(m_paths, question.id, paths, m_unanswered) && !paths.isEmpty()) then(paths);
}

} // namespace saboot::ui
