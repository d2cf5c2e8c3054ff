#pragma once
#include "prompts/prompts.h"
#include "widgets/basics.h"

#include <QDialog>

namespace saboot::ui {

class PassphraseEdit;

/// The window's dialog for a Form: labels above fields, each problem under its field, one verb and Cancel.
class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(const Form& form, std::function<void(FormAnswer)> then, QWidget* parent);

private:
    struct Row {
        FormField field;
        QWidget* editor = nullptr;
        PassphraseEdit* again = nullptr; ///< the second field of a NewPassphrase
        QLabel* problem = nullptr;
    };
    QWidget* makeEditor(Row& row);
    QString valueOf(const Row& row) const;
    void submit();
    Form m_form;
    std::function<void(FormAnswer)> m_then;
    std::vector<Row> m_rows;
};

} // namespace saboot::ui
