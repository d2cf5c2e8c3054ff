#include "fault/harness.h"

#include "base/file.h"

#include <QDirIterator>
#include <QFile>
#include <cstdio>

namespace saboot::fault {

void Report::goal(const QString& id, const QString& what, qint64 wanted, qint64 reached) {
    const bool good = wanted > 0 && reached == wanted;
    if (!good) ++m_failures;
    std::printf("%-5s %s: %lld of %lld   %s\n", qPrintable(id), qPrintable(what), static_cast<long long>(reached), static_cast<long long>(wanted), good ? "ok" : "FAILED");
    std::fflush(stdout);
}

void Report::skip(const QString& id, const QString& why) {
    std::printf("%-5s skipped: %s\n", qPrintable(id), qPrintable(why));
    std::fflush(stdout);
}

void Report::note(const QString& text) {
    std::printf("      %s\n", qPrintable(text));
    std::fflush(stdout);
}

namespace {

services::Environment environment(const Clock& clock) {
    services::Environment e;
    e.clock = &clock;
    e.kdfTargetMs = 0;
    return e;
}

} // namespace

Bench::Bench(const QString& parent) : m_folder((parent.isEmpty() ? QDir::tempPath() : parent) + QStringLiteral("/saboot-fault-XXXXXX")) {
    m_desk = must(services::Desk::open(deskPath(), environment(clock)));
    domain::Officer officer;
    officer.name = QStringLiteral("Fault Test");
    officer.rank = QStringLiteral("Inspector");
    officer.number = QStringLiteral("F-1");
    must(m_desk->createOfficer(officer, SecureBytes::copyOf("velvet harbour ostrich copper lantern")));
}

QString Bench::makeCase(const QString& name) {
    domain::CaseParticulars p;
    p.title = QStringLiteral("Fault case");
    p.titleUrdu = QStringLiteral("آزمائشی مقدمہ");
    p.firNumber = QStringLiteral("1/2026");
    p.caseNumber = QStringLiteral("FLT-1");
    return must(services::OpenCase::create(*m_desk, path(name), p)).opened->path();
}

std::unique_ptr<services::OpenCase> Bench::open(const QString& casePath, services::OpenMode mode) {
    return must(services::OpenCase::open(*m_desk, casePath, mode));
}

QString Bench::makeRichCase(const QString& name, const std::function<void(services::OpenCase&)>& onStep) {
    const QString casePath = makeCase(name);
    const auto opened = open(casePath);
    services::Register reg(*opened);
    services::Exhibits exhibits(*opened);
    JobControl job;
    const auto step = [&] {
        clock.advance(60'000);
        if (onStep) onStep(*opened);
    };
    for (int i = 1; i <= 4; ++i) {
        domain::Acquisition a;
        a.title = QStringLiteral("Screenshot %1").arg(i);
        a.source = QStringLiteral("Phone P-1");
        const auto attached = must(exhibits.attachBytes(random.bytes(3000 + 4000 * i), QStringLiteral("shot-%1.png").arg(i), a, services::DuplicateRule::Keep, job));
        step();
        domain::CustodyEvent hand;
        hand.exhibit = attached.exhibit.id;
        hand.at = clock.utcMs();
        hand.from = QStringLiteral("Fault Test");
        hand.to = QStringLiteral("Malkhana");
        hand.purpose = QStringLiteral("safe custody");
        must(exhibits.addCustody(hand));
        step();
    }
    for (int i = 1; i <= 4; ++i) {
        domain::Person p;
        p.nameLatin = QStringLiteral("Fictional Person %1").arg(i);
        p.nameUrdu = QStringLiteral("فرضی شخص %1").arg(i);
        p.role = QStringLiteral("suspect");
        must(reg.addPerson(p));
        step();
        must(reg.addNote(QStringLiteral("Note %1: یادداشت").arg(i), {}));
        step();
        must(reg.addTask(QStringLiteral("Task %1").arg(i), QStringLiteral("Fault Test"), std::nullopt));
        step();
    }
    return casePath;
}

namespace {

/// Opens for reading only; the case is handed out for those who want to look further.
Outcome opening(services::Desk& desk, const QString& casePath, std::unique_ptr<services::OpenCase>& opened) {
    Outcome out;
    auto result = services::OpenCase::open(desk, casePath, services::OpenMode::ReadOnly);
    if (!result) {
        out.error = result.error().code();
        out.text = describe(result.error());
        return out;
    }
    opened = std::move(*result);
    out.opened = true;
    out.headSeq = opened->head().seq;
    for (const auto& f : opened->findings()) {
        using Kind = services::OpeningFinding::Kind;
        out.rolledBack = out.rolledBack || f.kind == Kind::RollBack;
        out.alarmed = out.alarmed || f.kind == Kind::RollBack || f.kind == Kind::MissingObject || f.kind == Kind::KeyFileRestored;
        if (out.text.isEmpty()) out.text = f.text;
    }
    return out;
}

} // namespace

Outcome Bench::openOnly(const QString& casePath) {
    std::unique_ptr<services::OpenCase> opened;
    return opening(*m_desk, casePath, opened);
}

Outcome Bench::examine(const QString& casePath) {
    std::unique_ptr<services::OpenCase> opened;
    Outcome out = opening(*m_desk, casePath, opened);
    if (!opened) return out;
    JobControl job;
    const auto verified = services::verifyCase(*opened, job);
    if (!verified) {
        out.alarmed = true;
        if (out.text.isEmpty()) out.text = describe(verified.error());
        return out;
    }
    out.clean = verified->clean;
    for (const auto& f : verified->findings) {
        if (f.seq > 0 && (out.firstSeq == 0 || f.seq < out.firstSeq)) out.firstSeq = f.seq;
        if (out.text.isEmpty()) out.text = f.text;
    }
    return out;
}

QString fastFolder() {
    const QString memory = QStringLiteral("/dev/shm");
    return QFileInfo(memory).isWritable() ? memory : QString();
}

void copyFolder(const QString& from, const QString& to) {
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    QDirIterator it(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString entry = it.next();
        const QString target = to + entry.mid(from.size());
        if (it.fileInfo().isDir()) {
            QDir().mkpath(target);
        } else if (!QFile::copy(entry, target)) {
            QDir().mkpath(QFileInfo(target).path());
            if (!QFile::copy(entry, target)) qFatal("cannot copy %s", qPrintable(entry));
        }
    }
}

QByteArray bytesOf(const QString& path) { return must(readBounded(path, qint64(1) << 30)); }

void setBytes(const QString& path, const QByteArray& bytes) {
    QFile f(path);
    if (!f.open(QIODevice::WriteOnly | QIODevice::Truncate) || f.write(bytes) != bytes.size()) qFatal("cannot write %s", qPrintable(path));
}

qint64 folderBytes(const QString& path) {
    qint64 sum = 0;
    QDirIterator it(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        sum += it.fileInfo().size();
    }
    return sum;
}

} // namespace saboot::fault
