#include "fault/harness.h"

#include "crypto/sha256.h"

#include <QDirIterator>
#include <QFile>
#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace saboot::fault {

namespace {

/// What the child said after the call had returned: "N <text>" a note, "P <name>" a person, "E <number> <sha256>" an
/// exhibit, each with a line end.
void say(int pipe, const QByteArray& line) {
    const QByteArray whole = line + '\n';
    if (::write(pipe, whole.constData(), size_t(whole.size())) != whole.size()) ::_exit(3);
}

/// Writes without end, until it is killed.
[[noreturn]] void writeForEver(Bench& bench, const QString& casePath, int pipe, quint64 seed) {
    SeededRandom random(seed);
    auto opened = services::OpenCase::open(bench.desk(), casePath, services::OpenMode::ReadWrite);
    if (!opened) {
        say(pipe, "! " + describe(opened.error()).toUtf8());
        ::_exit(2);
    }
    services::Register reg(**opened);
    services::Exhibits exhibits(**opened);
    JobControl job;
    for (quint64 i = 0;; ++i) {
        const QString text = QStringLiteral("entry %1-%2").arg(seed).arg(i);
        switch (random.below(4)) {
        case 0: {
            domain::Person p;
            p.nameLatin = text;
            if (reg.addPerson(p)) say(pipe, "P " + text.toUtf8());
            break;
        }
        case 1: {
            const QByteArray bytes = random.bytes(qsizetype(1 + random.below(60'000)));
            const auto attached = exhibits.attachBytes(bytes, text, {}, services::DuplicateRule::Keep, job);
            if (attached) say(pipe, "E " + attached->exhibit.number.toUtf8() + ' ' + crypto::sha256(bytes).toHex());
            break;
        }
        default:
            if (reg.addNote(text, {})) say(pipe, "N " + text.toUtf8());
        }
    }
}

struct Child {
    pid_t pid = -1;
    int pipe = -1;
};

template <class F> Child start(F&& body) {
    int ends[2];
    if (::pipe(ends) != 0) qFatal("pipe");
    Child c;
    c.pid = ::fork();
    if (c.pid == 0) {
        ::close(ends[0]);
        body(ends[1]);
        ::_exit(0);
    }
    ::close(ends[1]);
    c.pipe = ends[0];
    return c;
}

bool waitForWords(const Child& child, int timeoutMs) {
    pollfd p{child.pipe, POLLIN, 0};
    return ::poll(&p, 1, timeoutMs) > 0;
}

/// Kills, and gives every line that had been said completely.
QList<QByteArray> killAndListen(Child& child) {
    ::kill(child.pid, SIGKILL);
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    QByteArray said;
    char buffer[65536];
    for (ssize_t n; (n = ::read(child.pipe, buffer, sizeof buffer)) > 0;) said.append(buffer, n);
    ::close(child.pipe);
    QList<QByteArray> lines = said.split('\n');
    lines.removeLast();
    return lines;
}

void sleepMs(qint64 ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

struct Remembered {
    QSet<QString> notes;
    QSet<QString> persons;
    QMap<QString, QByteArray> exhibits;
    qint64 count() const { return notes.size() + persons.size() + exhibits.size(); }
};

/// How many acknowledged entries are missing; notes damage in `report`.
qint64 missing(services::OpenCase& opened, const Remembered& known, Report& report) {
    services::Register reg(opened);
    services::Exhibits exhibits(opened);
    QSet<QString> notes;
    QSet<QString> persons;
    QMap<QString, QByteArray> found;
    for (const auto& n : must(reg.notes())) notes.insert(n.text);
    for (const auto& p : must(reg.persons())) persons.insert(p.nameLatin);
    for (const auto& e : must(exhibits.list())) found.insert(e.number, e.sha256);
    qint64 lost = (known.notes - notes).size() + (known.persons - persons).size();
    for (auto it = known.exhibits.begin(); it != known.exhibits.end(); ++it)
        if (found.value(it.key()) != it.value()) ++lost;
    if (lost > 0) report.note(QStringLiteral("%1 acknowledged entries are missing").arg(lost));
    return lost;
}

/// A killed process leaves the page cache as it is, so that a case in memory is as good a test as one on a disk, and
/// gets far more writes into the same time; a part of the cycles is done on the disk all the same.
void killsDuringWrites(Report& report, int cycles, const QString& folder, const QString& place) {
    constexpr qint64 maximumCaseBytes = 20 << 20;
    constexpr int fullCheckEach = 10;
    Bench bench(folder);
    SeededRandom random(1);
    QString casePath;
    Remembered known;
    qint64 acknowledged = 0;
    int good = 0;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        if (casePath.isEmpty()) {
            casePath = bench.makeCase(QStringLiteral("kill-%1").arg(cycle));
            known = {};
        }
        Child child = start([&](int pipe) { writeForEver(bench, casePath, pipe, quint64(cycle)); });
        // One in five is killed while it is still opening the case.
        if (random.below(5) == 0) {
            sleepMs(qint64(random.below(80)));
        } else {
            waitForWords(child, 20'000);
            sleepMs(qint64(20 + random.below(120)));
        }
        bool fine = true;
        for (const QByteArray& line : killAndListen(child)) {
            const QList<QByteArray> f = line.split(' ');
            if (line.startsWith("N ")) known.notes.insert(QString::fromUtf8(line.mid(2)));
            else if (line.startsWith("P ")) known.persons.insert(QString::fromUtf8(line.mid(2)));
            else if (line.startsWith("E ")) known.exhibits.insert(QString::fromUtf8(f[1]), QByteArray::fromHex(f[2]));
            else {
                fine = false;
                report.note(QString::fromUtf8(line));
                continue;
            }
            ++acknowledged;
        }
        auto reopened = services::OpenCase::open(bench.desk(), casePath, services::OpenMode::ReadWrite);
        if (!reopened) {
            report.note(describe(reopened.error()));
            casePath.clear();
            continue;
        }
        for (const auto& finding : (*reopened)->findings()) {
            using Kind = services::OpeningFinding::Kind;
            if (finding.kind == Kind::RollBack || finding.kind == Kind::MissingObject) {
                fine = false;
                report.note(finding.text);
            }
        }
        fine = missing(**reopened, known, report) == 0 && fine;
        const bool large = folderBytes(casePath) > maximumCaseBytes;
        if (cycle % fullCheckEach == fullCheckEach - 1 || large || cycle == cycles - 1) {
            JobControl job;
            const auto verified = services::verifyCase(**reopened, job);
            if (!verified || !verified->clean) {
                fine = false;
                report.note(verified ? verified->findings.front().text : describe(verified.error()));
            }
        }
        good += fine ? 1 : 0;
        reopened->reset();
        if (large || cycle % 100 == 99) {
            QDir(casePath).removeRecursively();
            casePath.clear();
        }
    }
    report.goal(QStringLiteral("F-01"), QStringLiteral("kill -9 during writes %1 (%2 acknowledged entries), nothing lost, chain in order").arg(place).arg(acknowledged), cycles, good);
}

/// Files of the vault that are neither an exhibit's nor set aside as orphans.
int strayFiles(services::OpenCase& opened) {
    QSet<QString> wanted;
    for (const auto& e : must(services::Exhibits(opened).list())) wanted.insert(e.vault.objectId);
    int stray = 0;
    QDirIterator it(opened.vaultFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        if (!file.contains(QLatin1String("/orphans/")) && !wanted.contains(it.fileInfo().completeBaseName())) ++stray;
    }
    return stray;
}

void killsDuringImport(Report& report, Scale scale) {
    const int cycles = scale == Scale::Full ? 200 : 6;
    const qint64 size = scale == Scale::Full ? 500'000'000 : 30'000'000;
    Bench bench;
    SeededRandom random(2);
    const QString source = bench.path(QStringLiteral("recording.mp4"));
    QByteArray digest;
    {
        QFile f(source);
        if (!f.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(source));
        crypto::Sha256 hash;
        for (qint64 at = 0; at < size; at += 1'000'000) {
            const QByteArray part = random.bytes(1'000'000);
            f.write(part);
            hash.update(part);
        }
        digest = hash.finish();
    }
    const auto import = [&](const QString& casePath, int pipe) {
        auto opened = services::OpenCase::open(bench.desk(), casePath, services::OpenMode::ReadWrite);
        if (!opened) ::_exit(2);
        say(pipe, "begin");
        JobControl job;
        const auto attached = services::Exhibits(**opened).attachFile(source, {}, services::DuplicateRule::Keep, job);
        say(pipe, attached ? QByteArray("done ") + attached->exhibit.number.toUtf8() : QByteArray("failed"));
        for (;;) ::pause();
    };
    // How long it takes undisturbed, so that the kills fall before, in and just after it.
    QString casePath = bench.makeCase(QStringLiteral("measure"));
    const qint64 before = systemClock().bootMs();
    {
        Child child = start([&](int pipe) { import(casePath, pipe); });
        QByteArray said;
        char c = 0;
        while (said.count('\n') < 2 && ::read(child.pipe, &c, 1) == 1) said.append(c);
        killAndListen(child);
    }
    const qint64 wholeMs = systemClock().bootMs() - before;
    QDir(casePath).removeRecursively();

    int good = 0;
    int complete = 0;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        casePath = bench.makeCase(QStringLiteral("import-%1").arg(cycle));
        Child child = start([&](int pipe) { import(casePath, pipe); });
        waitForWords(child, 20'000);
        // Spread over the whole import and a little beyond it, so that some are completed.
        sleepMs(wholeMs * 14 / 10 * cycle / cycles + qint64(random.below(20)));
        bool acknowledged = false;
        for (const QByteArray& line : killAndListen(child)) acknowledged = acknowledged || line.startsWith("done ");
        auto reopened = services::OpenCase::open(bench.desk(), casePath, services::OpenMode::ReadWrite);
        if (!reopened) {
            report.note(describe(reopened.error()));
            continue;
        }
        JobControl job;
        services::Exhibits exhibits(**reopened);
        const auto list = must(exhibits.list());
        bool fine = strayFiles(**reopened) == 0 && list.size() <= 1 && (!acknowledged || list.size() == 1);
        if (list.size() == 1) {
            ++complete;
            const auto hash = exhibits.hashOriginal(list.front(), job);
            fine = fine && hash && *hash == digest && list.front().sha256 == digest;
        }
        const auto verified = services::verifyCase(**reopened, job);
        fine = fine && verified && verified->clean;
        if (!fine) report.note(QStringLiteral("cycle %1: %2 exhibits, %3 stray files").arg(cycle).arg(list.size()).arg(strayFiles(**reopened)));
        good += fine ? 1 : 0;
        reopened->reset();
        QDir(casePath).removeRecursively();
    }
    report.goal(QStringLiteral("F-02"), QStringLiteral("kill -9 during an import of %1 MB (%2 had been completed), absent or whole").arg(size / 1'000'000).arg(complete), cycles, good);
}

} // namespace

void runKills(Report& report, Scale scale) {
    const int cycles = scale == Scale::Full ? 500 : 8;
    killsDuringWrites(report, cycles, {}, QStringLiteral("to the disk"));
    killsDuringWrites(report, cycles, fastFolder(), QStringLiteral("in memory"));
    killsDuringImport(report, scale);
}

} // namespace saboot::fault
