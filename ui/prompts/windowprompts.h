#pragma once
#include "prompts/prompts.h"

#include <QPointer>
#include <QWidget>

class QDialog;

namespace saboot::ui {

/// The real dialogs, over `window`. Each is opened, never executed: the event loop is the application's own.
class WindowPrompts : public Prompts {
public:
    void setWindow(QWidget* window) { m_window = window; }

    void inform(const QString& id, const QString& title, const QString& text) override;
    void confirm(const Confirmation& question, std::function<void(bool)> then) override;
    void askReason(const ReasonQuestion& question, std::function<void(QString)> then) override;
    void ask(const Form& form, std::function<void(FormAnswer)> then) override;
    void choosePaths(const FileQuestion& question, std::function<void(QStringList)> then) override;
    void dismissAll() override;

private:
    void open(QDialog* dialog);
    QPointer<QWidget> m_window;
};

} // namespace saboot::ui
