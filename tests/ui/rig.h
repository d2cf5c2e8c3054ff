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
    /// `worker`: the program that decodes evidence. `real`: asks instead of the scripted answers; outlives the rig.
    explicit Rig(QApplication& app, const QString& worker = workerPath(), Prompts* real = nullptr);
    ~Rig();
    static QByteArray passphrase();
    /// The worker of this build; empty where it was not built.
    static QString workerPath();
    /// Makes the officer through the desk page, as a person would.
    bool makeOfficer();
    /// Makes a case through the form and acknowledges the recovery key.
    bool makeCase(const QString& title);
    /// Makes the fictional sample case and opens it.
    bool openSample();
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

/// A picture of a chat that names a phone number and a wallet; `words` makes it another file.
bool drawChatPicture(const QString& path, const QString& words);

} // namespace saboot::ui
