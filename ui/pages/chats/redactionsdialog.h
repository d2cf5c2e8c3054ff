#pragma once
#include "domain/chat.h"
#include "domain/redaction.h"
#include "models/rowsmodel.h"
#include "shell/context.h"
#include "shell/panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace saboot::ui {

/// Every redaction of the case with place, label and reason; lifting one; going to its place.
class RedactionsDialog : public Panel {
    Q_OBJECT
public:
    RedactionsDialog(Context& context, QWidget* window);
    QTableView* table() const { return m_table; }

private:
    struct Line {
        domain::Redaction redaction;
        QString place;
    };
    void load();
    const Line* current() const;

    Context& m_context;
    RowsModel<Line>* m_model = nullptr;
    RowsProxy* m_proxy = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_aside = nullptr;
    QPushButton* m_lift = nullptr;
    QPushButton* m_go = nullptr;
};

/// Marks words of one message, or the whole message, for redacted reports. The words are chosen in the text itself, by mouse or
/// keyboard.
class RedactMessageDialog : public Panel {
    Q_OBJECT
public:
    /// `existing`: redactions of this message in force, shown struck out.
    RedactMessageDialog(Context& context, const domain::Message& message, const QString& reference, std::vector<domain::Redaction> existing, QWidget* window);
    QPlainTextEdit* text() const { return m_text; }

private:
    void changed();
    void mark();

    Context& m_context;
    domain::Message m_message;
    QPlainTextEdit* m_text = nullptr;
    QCheckBox* m_whole = nullptr;
    QComboBox* m_label = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_mark = nullptr;
};

/// "minor" in the window's language.
QString redactionLabelText(const QString& id);
/// Asks for the reason and lifts it; pages hear of it.
void liftRedaction(Context& context, const domain::Redaction& redaction, std::function<void()> then);

} // namespace saboot::ui
