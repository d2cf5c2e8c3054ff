#pragma once
#include "domain/chat.h"
#include "domain/identifier.h"
#include "shell/context.h"
#include "shell/session.h"

#include <QObject>

namespace saboot::ui {

/// What is done with chats, identifiers and persons: import, check, confirm, reject, link, add, redact. GUI thread; owner:
/// MainWindow.
class WorkFlow : public QObject {
    Q_OBJECT
public:
    WorkFlow(Context& context, QWidget* window);

private:
    void bind();
    void importChat();
    void importTable();
    /// The dialog that says which column is what; then the import.
    void readTable(const domain::Exhibit& exhibit);
    void importExhibit(const ExhibitId& exhibit, const domain::ChatOptions& options);
    void askDateOrder(const ExhibitId& exhibit, domain::ChatOptions options, const QString& why);
    void checkValue();
    void addIdentifier();
    void review(domain::Review review);
    void linkToPerson();
    void addPerson();
    void editPerson();
    void redactPerson();
    Context& m_context;
    QWidget* m_window;
};

} // namespace saboot::ui
