#pragma once
#include "domain/chat.h"
#include "services/opencase.h"

#include <QRect>
#include <QJsonObject>
#include <functional>
#include <memory>

namespace CLI {
class App;
}

namespace saboot::cli {

/// What every command shares: the global options, the desk, where output goes. One per run; single-threaded.
class Context {
public:
    Context();
    ~Context();

    bool json = false;       ///< one JSON object per line on stdout
    bool quiet = false;      ///< no progress on stderr
    int passphraseFd = -1;
    int newPassphraseFd = -1;
    QString deskFolder;
    services::Environment environment;
    int exitCode = 0;        ///< set by commands whose answer is "no" without being an error (verify: 3)

    /// The desk as it stands, locked.
    Result<services::Desk*> desk();
    /// The desk, unlocked with the passphrase from --passphrase-fd or the terminal.
    Result<services::Desk*> unlockedDesk();
    Result<services::OpenCase*> openCase(const QString& path, services::OpenMode mode);
    /// Reads a passphrase from the descriptor (up to the first line break) or, when it is negative, from the terminal
    /// without echo, asking with `prompt`.
    Result<SecureBytes> passphrase(int fd, const QString& prompt);

    void print(const QJsonObject& object);
    void print(const QString& line);
    /// A table line: cells joined by two spaces when people read it, by tabs when stdout is no terminal.
    void row(const QStringList& cells);
    /// A control that shows progress on a terminal and is cancelled by Ctrl+C.
    JobControl& job();

private:
    std::unique_ptr<services::Desk> m_desk;
    std::unique_ptr<services::OpenCase> m_case;
    std::unique_ptr<JobControl> m_job;
};

/// A command's body. It runs after parsing, when its options hold their values.
using Command = std::function<Status(Context&)>;
/// The command chosen on the command line.
struct Chosen {
    Command command;
};

void addDeskCommands(CLI::App& app, Chosen& chosen);
void addCaseCommands(CLI::App& app, Chosen& chosen);
void addExhibitCommands(CLI::App& app, Chosen& chosen);
void addChatCommands(CLI::App& app, Chosen& chosen);
void addIdentifierCommands(CLI::App& app, Chosen& chosen);
void addPersonCommands(CLI::App& app, Chosen& chosen);
void addLabelCommands(CLI::App& app, Chosen& chosen);
void addLexiconCommands(CLI::App& app, Chosen& chosen);
void addTransferCommands(CLI::App& app, Chosen& chosen);
/// Below the group "chat".
void addReconcileCommands(CLI::App& chat, Chosen& chosen);
void addChartCommands(CLI::App& app, Chosen& chosen);
void addReportCommands(CLI::App& app, Chosen& chosen);
void addRedactionCommands(CLI::App& app, Chosen& chosen);
void addVerifyCommands(CLI::App& app, Chosen& chosen);
/// After addReportCommands(): some stand under `report`.
void addSigningCommands(CLI::App& app, Chosen& chosen);
void addSampleCommands(CLI::App& app, Chosen& chosen);

/// Parses a time given by a person: ISO 8601 with or without offset (without: PKT) or a plain date.
Result<qint64> parseTime(const QString& text);
/// Where in its file an issue lies: "line 7, byte 412".
inline QString placeOf(const domain::ImportIssue& i) {
    return i.line > 0 ? QStringLiteral("line %1, byte %2").arg(i.line).arg(i.offset) : i.offset > 0 ? QStringLiteral("byte %1").arg(i.offset) : QStringLiteral("whole file");
}
/// "left,top,width,height" in pixels of the upright picture.
Result<QRect> parseRegion(const QString& text);
inline QString qs(const std::string& s) { return QString::fromStdString(s); }

/// The whole program: parses, runs, prints errors, returns the exit code (0, 1, 2 usage, 3 verification failed).
int run(int argc, char** argv);

} // namespace saboot::cli
