#pragma once
#include "services/opencase.h"

#include <QTemporaryDir>

namespace saboot::tests {

/// A desk and one open case in a folder that goes away, with a clock of its own. The passphrase is passphrase().
class TestCase {
public:
    TestCase();
    static SecureBytes passphrase() { return SecureBytes::copyOf("correct horse battery staple river mountain"); }
    static QString workerPath();

    services::Desk& desk() { return *m_desk; }
    services::OpenCase& opened() { return *m_case; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    const QString& casePath() const { return m_casePath; }
    const QString& recoveryKey() const { return m_recoveryKey; }
    /// Writes a file beside the case.
    QString file(const QString& name, const QByteArray& bytes) const;
    void close() { m_case.reset(); }
    Status reopen(services::OpenMode mode = services::OpenMode::ReadWrite);
    services::Environment environment() const;
    FixedClock clock{1'790'000'000'000};

private:
    QTemporaryDir m_folder;
    std::unique_ptr<services::Desk> m_desk;
    std::unique_ptr<services::OpenCase> m_case;
    QString m_casePath, m_recoveryKey;
};

} // namespace saboot::tests
