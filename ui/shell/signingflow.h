#pragma once
#include "prompts/prompts.h"
#include "shell/context.h"
#include "shell/session.h"

#include <QObject>

namespace saboot::services {
class Signing;
}

namespace saboot::ui {

/// Certificates, signing a report, countersigning and verifying: questions by Prompts, work in Jobs. GUI thread; owner:
/// MainWindow.
class SigningFlow : public QObject {
    Q_OBJECT
public:
    explicit SigningFlow(Context& context);
    /// Checks a PDF and says the result in plain words; with a case open, also whether it agrees with it.
    void verify(const QString& pdf);
    /// Asks whether a report that was just exported shall be signed now.
    void offer(const QString& pdf);

private:
    void bind();
    void signReport();
    void signFile(const QString& pdf);
    void countersign();
    void recordCountersignature();
    void certificate();
    void agency();
    void request();
    void importCertificate(const QString& path);
    void issue(const QString& request);
    std::shared_ptr<services::Signing> signing();
    /// A small job whose error is shown under `title`.
    template <class T> void run(const QString& title, std::function<Result<T>(JobControl&)> work, std::function<void(T)> then);
    void choose(const char* id, const QString& title, const QString& filter, FileQuestion::Kind kind, const QString& suggestion, std::function<void(QString)> then);
    Context& m_context;
};

} // namespace saboot::ui
