#pragma once
#include "domain/exhibit.h"
#include "shell/context.h"
#include "shell/session.h"

#include <QObject>

class QMimeData;

namespace saboot::ui {

/// Intake and care of exhibits: where they come from, the work on a thread, reading in the background, custody, withdrawal,
/// saving copies. GUI thread; owner: MainWindow.
class EvidenceFlow : public QObject {
    Q_OBJECT
public:
    explicit EvidenceFlow(Context& context);
    /// Files and folders (their files, one level) of the person's choice.
    void attachFiles(const QStringList& paths);
    /// What was dropped or pasted: files, else a picture.
    void attachMime(const QMimeData& mime);
    /// Starts the background reading of everything still unread.
    void readPending();

private:
    void bind();
    void askSource(const QString& what, std::function<void(domain::Acquisition, bool keepDuplicates)> then);
    void attachBytes(const QByteArray& bytes, const QString& name);
    void attached(int count, const QStringList& duplicates, const QStringList& failures);
    std::vector<domain::Exhibit> selected(const QString& title);
    void edit();
    void tags();
    void custody();
    void redact();
    void withdraw();
    void extract();
    void reread();
    Context& m_context;
    domain::Acquisition m_last; ///< offered again for the next intake of this sitting
    bool m_reading = false;
};

} // namespace saboot::ui
