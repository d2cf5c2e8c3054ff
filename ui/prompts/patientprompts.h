#pragma once
#include "prompts/prompts.h"

namespace saboot::ui {

/// Asks through another Prompts, and hands the answers on only when they can be acted on at once: while an import is written
/// into the case, a note would make the whole window wait for it. `whenFree` keeps what it is given until then. GUI thread.
class PatientPrompts : public Prompts {
public:
    using Gate = std::function<void(std::function<void()>)>;
    PatientPrompts(Prompts& real, Gate whenFree) : m_real(real), m_whenFree(std::move(whenFree)) {}

    void inform(const QString& id, const QString& title, const QString& text) override { m_real.inform(id, title, text); }
    void confirm(const Confirmation& question, std::function<void(bool)> then) override { m_real.confirm(question, later(std::move(then))); }
    void askReason(const ReasonQuestion& question, std::function<void(QString)> then) override { m_real.askReason(question, later(std::move(then))); }
    void ask(const Form& form, std::function<void(FormAnswer)> then) override { m_real.ask(form, later(std::move(then))); }
    void choosePaths(const FileQuestion& question, std::function<void(QStringList)> then) override { m_real.choosePaths(question, std::move(then)); }
    void dismissAll() override { m_real.dismissAll(); }

private:
    template <class A> std::function<void(A)> later(std::function<void(A)> then) {
        return [this, then = std::move(then)](A answer) {
            // Secrets can be moved only, and a function must be copied: shared.
            auto held = std::make_shared<A>(std::move(answer));
            m_whenFree([then, held] { then(std::move(*held)); });
        };
    }
    Prompts& m_real;
    Gate m_whenFree;
};

} // namespace saboot::ui
