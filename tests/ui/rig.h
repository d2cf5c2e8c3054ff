#pragma once
#include "prompts/scriptedprompts.h"
#include "shell/mainwindow.h"
#include "theme/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <memory>

namespace saboot::ui {

/// A real window over a desk in a folder of its own, with scripted answers. The passphrase is passphrase().
class Rig {
public:
    explicit Rig(QApplication& app);
    ~Rig();
    static QByteArray passphrase();
    /// Makes the officer through the desk page, as a person would.
    bool makeOfficer();
    /// Makes a case through the form and acknowledges the recovery key.
    bool makeCase(const QString& title);
    /// Waits until no work runs, quiet work included.
    bool settle(int timeoutMs = 60000);
    /// Writes a picture of a chat and attaches it with its source; settles.
    bool attachPicture(const QString& name, const QString& source);
    bool attachFile(const QString& name, const QByteArray& bytes);
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    Settings settings;
    Theme theme;
    ScriptedPrompts prompts;
    std::unique_ptr<MainWindow> window;
};

} // namespace saboot::ui
