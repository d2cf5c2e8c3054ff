#pragma once
#include "base/random.h"
#include "services/exhibits.h"
#include "services/opencase.h"
#include "services/register.h"
#include "services/verify.h"

#include <QDir>
#include <QTemporaryDir>
#include <functional>

/// The bench of the fault tests: a desk with an officer and a fictional case on disk that can be copied, damaged, put
/// back, and asked whether the damage is noticed.
namespace saboot::fault {

enum class Scale { Small, Full };

/// Prints and counts the outcome of one goal. Not thread-safe.
class Report {
public:
    /// One line: "F-06 prefix of case.db, each 512 bytes: 400 of 400 noticed   ok".
    void goal(const QString& id, const QString& what, qint64 wanted, qint64 reached);
    void skip(const QString& id, const QString& why);
    /// A line of its own for what went wrong.
    void note(const QString& text);
    int failures() const { return m_failures; }

private:
    int m_failures = 0;
};

/// The value of a Result; ends the program with the error's words when there is none.
template <class T> T must(Result<T> r) {
    if (!r) qFatal("%s %s (%s)", qPrintable(errorName(r.error().code())), qPrintable(r.error().detail()), qPrintable(r.error().where()));
    return std::move(r).value();
}

/// How an officer would learn that something is wrong.
struct Outcome {
    bool opened = false;
    ErrorCode error = ErrorCode::Internal; ///< when it did not open
    bool alarmed = false;                  ///< a finding at opening that names damage or a roll-back
    bool rolledBack = false;               ///< the finding is a roll-back
    bool clean = false;                    ///< the full verification found nothing
    quint64 firstSeq = 0;                  ///< lowest event number named by the verification
    quint64 headSeq = 0;
    QString text;                          ///< the first words said
    /// Nothing was said, although the case was read in full.
    bool silent() const { return opened && !alarmed && clean; }
};

class Bench {
public:
    /// A desk below a folder that goes away.
    explicit Bench(const QString& parent = {});
    services::Desk& desk() { return *m_desk; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString deskPath() const { return path(QStringLiteral("desk")); }
    /// Makes a case "<name>.saboot" and leaves it closed.
    QString makeCase(const QString& name);
    std::unique_ptr<services::OpenCase> open(const QString& casePath, services::OpenMode mode = services::OpenMode::ReadWrite);
    /// A case with exhibits, custody, persons, tasks and notes; `onStep` is called after each change, with the case open.
    QString makeRichCase(const QString& name, const std::function<void(services::OpenCase&)>& onStep = {});

    /// Opens for reading only, and verifies in full when it opens. Changes nothing that counts.
    Outcome examine(const QString& casePath);
    /// The same, without the full verification.
    Outcome openOnly(const QString& casePath);

    /// Heads the desk remembers, as files: what an attacker with the disk could put back, too.
    QString headsFolder() const { return deskPath() + QStringLiteral("/heads"); }
    FixedClock clock{1'790'000'000'000};
    SeededRandom random{20260824};

private:
    QTemporaryDir m_folder;
    std::unique_ptr<services::Desk> m_desk;
};

/// Memory-backed where there is such a place: damage to files does not care, and nothing waits for a disk.
QString fastFolder();
/// Copies a folder tree; the target is emptied first.
void copyFolder(const QString& from, const QString& to);
QByteArray bytesOf(const QString& path);
void setBytes(const QString& path, const QByteArray& bytes);
qint64 folderBytes(const QString& path);

void runKills(Report& report, Scale scale);
void runDamage(Report& report, Scale scale);
void runTampers(Report& report, Scale scale);
void runRollBacks(Report& report, Scale scale);
void runFullDisk(Report& report, Scale scale);

} // namespace saboot::fault
