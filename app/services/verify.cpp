#include "services/verify.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/head.h"
#include "crypto/vaultobject.h"
#include "services/deskfiles.h"
#include "store/auditlog.h"
#include "store/exhibitrecords.h"
#include "store/replay.h"

#include <QFile>
#include <algorithm>
#include <fcntl.h>

namespace saboot::services {

Result<VerifyReport> verifyCase(OpenCase& opened, JobControl& job) {
    VerifyReport out;
    const Environment& env = opened.environment();
    out.startedAt = env.clock->utcMs();

    store::VerifyInput input;
    input.caseId = opened.id();
    if (const auto beside = readHeadLog(opened.path() + QStringLiteral("/head.log"), opened.id())) {
        for (const auto& h : beside->heads) input.mirrors.push_back(h);
        if (beside->damagedLines > 0)
            out.findings.push_back({0, QStringLiteral("head.log"), QStringLiteral("%1 lines of head.log were altered.").arg(beside->damagedLines)});
    } else {
        out.findings.push_back({0, QStringLiteral("head.log"), QStringLiteral("head.log beside the case is missing.")});
    }
    if (const auto mirror = opened.deskMirror()) input.mirrors.push_back(*mirror);
    input.trusted.push_back(opened.officer());

    SABOOT_TRY(auto db, opened.reader());
    job.report(0, 0, QStringLiteral("Replaying the audit chain"));
    SABOOT_TRY(const store::VerifyReport rows, store::verifyDatabase(*db, input, job));
    out.events = rows.events;
    out.rows = rows.rows + rows.bulkRows;
    out.head = crypto::toText(rows.head);
    for (const auto& f : rows.findings) out.findings.push_back({f.seq, f.thing, f.text});
    for (const auto& w : rows.warnings) out.warnings << w.text;
    SABOOT_TRY(const QStringList engine, db->check(job));
    for (const QString& line : engine) out.findings.push_back({0, QStringLiteral("case.db"), line});

    // Every original, decrypted and hashed.
    SABOOT_TRY(const auto exhibits, store::ExhibitRecords(*db).list());
    qint64 total = 0, done = 0;
    for (const auto& e : exhibits) total += e.sizeBytes;
    for (const auto& e : exhibits) {
        if (e.vault.isNull()) continue;
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        crypto::VaultRecord record;
        record.fileId = QByteArray::fromHex(e.vault.objectId.toLatin1());
        record.wrappedKey = e.vault.wrappedKey;
        record.plainSize = e.sizeBytes;
        record.cipherSize = crypto::vaultCipherSize(e.sizeBytes);
        record.plainSha256 = e.sha256;
        record.cipherSha256 = e.vault.cipherSha256;
        const QString path = opened.vaultFolder() + QLatin1Char('/') + crypto::vaultObjectPath(record.fileId);
        const Fd fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
        ++out.objects;
        if (!fd) {
            out.findings.push_back({0, e.number, describe(Error(ErrorCode::VaultObjectMissing, e.number))});
            continue;
        }
        const Status read = crypto::readVaultObject(fd.get(), record, opened.keys(), [&](QByteArrayView part) {
            done += part.size();
            job.report(done, total, QStringLiteral("Checking the originals"));
            return ok();
        }, job);
        if (!read) {
            if (read.error().code() == ErrorCode::Cancelled) return read.error();
            out.findings.push_back({0, e.number, describe(Error(ErrorCode::VaultObjectDamaged, e.number))});
            continue;
        }
        out.objectBytes += e.sizeBytes;
    }
    std::stable_sort(out.findings.begin(), out.findings.end(), [](const VerifyFinding& a, const VerifyFinding& b) {
        return (a.seq ? a.seq : ~0ULL) < (b.seq ? b.seq : ~0ULL);
    });
    out.clean = out.findings.empty();
    out.finishedAt = env.clock->utcMs();
    if (opened.mode() == OpenMode::ReadWrite) {
        const QString what = out.clean ? QStringLiteral("Verified: no fault found") : QStringLiteral("Verified: FAULT FOUND, %1 findings").arg(out.findings.size());
        SABOOT_CHECK(opened.change(crypto::AuditEvent::IntegrityResult, what, [&](store::Change& change) {
            change.setFact(QStringLiteral("clean"), out.clean);
            change.setFact(QStringLiteral("events"), qint64(out.events));
            change.setFact(QStringLiteral("objects"), out.objects);
            change.setFact(QStringLiteral("head"), out.head);
            return ok();
        }));
    }
    return out;
}

} // namespace saboot::services
