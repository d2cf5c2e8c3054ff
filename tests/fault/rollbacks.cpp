#include "fault/harness.h"

#include <QFile>

namespace saboot::fault {

namespace {

QString in(const QString& folder, const char* name) { return folder + QLatin1Char('/') + QLatin1String(name); }

/// F-09: older pages, older files, missing files.
void olderCopies(Report& report, Scale scale) {
    constexpr qint64 pageBytes = 4096;
    Bench bench(fastFolder());
    const QString casePath = bench.makeRichCase(QStringLiteral("pages"));
    const QString older = bench.path(QStringLiteral("older.saboot"));
    const QString newer = bench.path(QStringLiteral("newer.saboot"));
    const QString trial = bench.path(QStringLiteral("trial.saboot"));
    copyFolder(casePath, older);
    const QString olderHeads = bench.path(QStringLiteral("older-heads"));
    copyFolder(bench.headsFolder(), olderHeads);
    {
        const auto opened = bench.open(casePath);
        services::Register reg(*opened);
        auto persons = must(reg.persons());
        persons[0].address = QStringLiteral("another address");
        must(reg.changePerson(persons[0], QStringLiteral("corrected")));
        const auto tasks = must(reg.tasks());
        must(reg.setTaskDone(tasks[0].id, true));
        for (int i = 0; i < 5; ++i) must(reg.addNote(QStringLiteral("new note %1").arg(i), {}));
        copyFolder(casePath, bench.path(QStringLiteral("live.saboot")));
    }
    copyFolder(casePath, newer);
    const QByteArray oldBytes = bytesOf(in(older, "case.db"));
    const QByteArray newBytes = bytesOf(in(newer, "case.db"));

    qint64 pages = 0;
    qint64 noticed = 0;
    for (qint64 at = 0; at + pageBytes <= std::min(oldBytes.size(), newBytes.size()); at += pageBytes) {
        const QByteArray oldPage = oldBytes.mid(at, pageBytes);
        if (oldPage == newBytes.mid(at, pageBytes)) continue;
        if (scale == Scale::Small && pages >= 12) break;
        ++pages;
        copyFolder(newer, trial);
        QByteArray spliced = newBytes;
        spliced.replace(at, pageBytes, oldPage);
        setBytes(in(trial, "case.db"), spliced);
        const Outcome o = bench.examine(trial);
        if (!o.silent()) ++noticed;
        else report.note(QStringLiteral("page %1 of an older copy was not noticed").arg(at / pageBytes + 1));
    }
    report.goal(QStringLiteral("F-09"), QStringLiteral("pages of an older copy spliced in"), pages, noticed);

    qint64 good = 0;
    const auto expectRollBack = [&](const char* what) {
        const Outcome o = bench.openOnly(trial);
        if (o.opened && o.rolledBack) ++good;
        else report.note(QStringLiteral("%1: %2").arg(QLatin1String(what), o.text));
    };
    copyFolder(newer, trial);
    setBytes(in(trial, "case.db"), oldBytes);
    expectRollBack("the older case.db");
    copyFolder(older, trial);
    expectRollBack("the whole older case folder");
    copyFolder(newer, trial);
    QFile::remove(in(trial, "head.log"));
    expectRollBack("head.log missing");
    copyFolder(bench.path(QStringLiteral("live.saboot")), trial);
    QFile::remove(in(trial, "case.db-shm"));
    QFile::remove(in(trial, "case.db-wal"));
    expectRollBack("the write-ahead log missing");
    // The desk's memory rolled back too, head.log not.
    const QString heads = bench.path(QStringLiteral("true-heads"));
    copyFolder(bench.headsFolder(), heads);
    copyFolder(olderHeads, bench.headsFolder());
    copyFolder(newer, trial);
    setBytes(in(trial, "case.db"), oldBytes);
    expectRollBack("the older case.db and the older memory of the desk");
    copyFolder(heads, bench.headsFolder());
    report.goal(QStringLiteral("F-09"), QStringLiteral("roll-backs of whole files raise the alarm"), 5, good);
    // With every mirror put back in step nothing on this disk can tell: that is what the outside anchors are for.
    copyFolder(olderHeads, bench.headsFolder());
    copyFolder(older, trial);
    const Outcome all = bench.examine(trial);
    report.goal(QStringLiteral("F-09"), QStringLiteral("case and every mirror on the disk put back together: not found, as documented"), 1, all.silent() ? 1 : 0);
    copyFolder(heads, bench.headsFolder());
}

/// F-11: an officer rewrites history from event k on, with his own key and the program itself.
void rewrittenHistory(Report& report, Scale scale) {
    Bench bench(fastFolder());
    std::vector<std::pair<QString, QString>> states; ///< case and heads after event i + 2
    const QString casePath = bench.makeRichCase(QStringLiteral("history"), [&](services::OpenCase& opened) {
        const QString name = bench.path(QStringLiteral("state-%1").arg(states.size()));
        copyFolder(opened.path(), name + QStringLiteral(".saboot"));
        QFile::remove(in(name + QStringLiteral(".saboot"), "case.db-shm"));
        QFile::remove(in(name + QStringLiteral(".saboot"), "case.lock"));
        copyFolder(bench.headsFolder(), name + QStringLiteral("-heads"));
        states.emplace_back(name + QStringLiteral(".saboot"), name + QStringLiteral("-heads"));
    });
    const QString trueHeads = bench.path(QStringLiteral("true-heads"));
    copyFolder(bench.headsFolder(), trueHeads);
    const QByteArray trueLog = bytesOf(in(casePath, "head.log"));
    quint64 lastSeq = bench.open(casePath, services::OpenMode::ReadOnly)->head().seq;
    const QString forged = bench.path(QStringLiteral("forged.saboot"));
    qint64 tried = 0;
    qint64 found = 0;
    qint64 unseen = 0;
    const size_t step = scale == Scale::Full ? 1 : 5;
    for (size_t i = 0; i + 1 < states.size(); i += step) {
        copyFolder(states[i].first, forged);
        copyFolder(states[i].second, bench.headsFolder());
        {
            const auto opened = bench.open(forged);
            services::Register reg(*opened);
            // Longer than the true history: the number alone must not decide.
            while (opened->head().seq < lastSeq + 2) must(reg.addNote(QStringLiteral("forged %1").arg(opened->head().seq), {}));
        }
        ++tried;
        // Before the true mirrors come back, nothing can be seen: a chain made with the right key is in order.
        if (bench.examine(forged).silent()) ++unseen;
        const QByteArray forgedLog = bytesOf(in(forged, "head.log"));
        copyFolder(trueHeads, bench.headsFolder());
        const Outcome byDesk = bench.openOnly(forged);
        copyFolder(states[i].second, bench.headsFolder());
        setBytes(in(forged, "head.log"), trueLog);
        const Outcome byLog = bench.openOnly(forged);
        if (byDesk.rolledBack && byLog.rolledBack) ++found;
        else report.note(QStringLiteral("rewritten from event %1: desk %2, head.log %3").arg(i + 3).arg(byDesk.rolledBack).arg(byLog.rolledBack));
    }
    report.goal(QStringLiteral("F-11"), QStringLiteral("history rewritten with the officer's own key, found by either mirror"), tried, found);
    report.goal(QStringLiteral("F-11"), QStringLiteral("the same without any mirror: not found, as documented"), tried, unseen);
}

} // namespace

void runRollBacks(Report& report, Scale scale) {
    olderCopies(report, scale);
    rewrittenHistory(report, scale);
}

} // namespace saboot::fault
