#pragma once
#include "services/opencase.h"
#include "shell/context.h"
#include "shell/session.h"

#include <QObject>

namespace saboot::ui {

/// Everything that makes, opens, changes and closes cases and the desk's identity: the questions, the work on a thread,
/// the answer into the session. GUI thread; owner: MainWindow.
class CaseFlow : public QObject {
    Q_OBJECT
public:
    explicit CaseFlow(Context& context);
    /// A dropped identity card: with a case open its officer may be given a key, else it is only read out.
    void receiveCard(const QString& path);
    void openCase(const QString& path, services::OpenMode mode);
    void newCase();
    /// Runs the whole verification as a job and shows what it found.
    void verify();
    /// What that job is called in the jobs list.
    static QString verifyName();

Q_SIGNALS:
    /// While a case is being opened or made.
    void busyChanged(bool busy);
    /// A verification ended; pages may show it.
    void verified(const QString& sentence, bool clean);

private:
    void bind();
    void created(services::OpenCase::Created made);
    void showFindings();
    void editParticulars();
    void addOfficer();
    void addNote();
    void addTask();
    void saveCard();
    void changePassphrase();
    Context& m_context;
};

} // namespace saboot::ui
