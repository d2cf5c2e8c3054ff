#include "services/exhibits.h"

#include "crypto/auditrecord.h"
#include "crypto/sha256.h"
#include "crypto/vaultobject.h"
#include "services/findings.h"
#include "store/exhibitrecords.h"
#include "worker/client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace saboot::services {

namespace {

/// Reading needs the original in memory; above this the file is stored, identified by its beginning, and left unread.
constexpr qint64 readLimitBytes = qint64(1) << 30;
constexpr qint64 sniffBytes = 1 << 20;

Result<Fd> openObject(const OpenCase& opened, const domain::Exhibit& e) {
    const QString path = opened.vaultFolder() + QLatin1Char('/') + crypto::vaultObjectPath(QByteArray::fromHex(e.vault.objectId.toLatin1()));
    Fd fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!fd) return errno == ENOENT ? Error(ErrorCode::VaultObjectMissing, e.number) : systemError(path);
    return fd;
}

crypto::VaultRecord recordOf(const domain::Exhibit& e) {
    crypto::VaultRecord r;
    r.fileId = QByteArray::fromHex(e.vault.objectId.toLatin1());
    r.wrappedKey = e.vault.wrappedKey;
    r.plainSize = e.sizeBytes;
    r.cipherSize = crypto::vaultCipherSize(e.sizeBytes);
    r.plainSha256 = e.sha256;
    r.cipherSha256 = e.vault.cipherSha256;
    return r;
}

/// A label that cannot hide its nature: no path, no control characters, bounded.
QString cleanName(const QString& name) {
    QString out = name.section(QLatin1Char('/'), -1);
    out.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    return out.left(255);
}

} // namespace

Result<Attached> Exhibits::attachFile(const QString& path, const domain::Acquisition& acquisition, DuplicateRule rule, JobControl& job) {
    SABOOT_TRY(const Fd fd, openForReading(path));
    return attachDescriptor(fd.get(), QFileInfo(path).fileName(), acquisition, rule, {}, job);
}

Result<Attached> Exhibits::attachBytes(const QByteArray& bytes, const QString& name, const domain::Acquisition& acquisition,
                                       DuplicateRule rule, JobControl& job) {
    SABOOT_TRY(const Fd fd, sealedMemory(bytes));
    return attachDescriptor(fd.get(), name, acquisition, rule, {}, job);
}

Result<Attached> Exhibits::attachDescriptor(int fd, const QString& name, const domain::Acquisition& acquisition, DuplicateRule rule,
                                            const ExhibitId& parent, JobControl& job) {
    if (m_case.mode() == OpenMode::ReadOnly) return Error(ErrorCode::ReadOnly, m_case.path());
    const QString label = cleanName(name);
    SABOOT_TRY(const qint64 size, fileSize(fd));
    if (size == 0) return Error(ErrorCode::FileEmpty, label);

    // Temporary file -> fsync -> rename -> fsync of the folder -> one transaction: at every point a crash leaves either
    // nothing, an orphan that is reported, or the whole exhibit.
    const QString vault = m_case.vaultFolder();
    const QString temp = vault + QLatin1Char('/') + QString::fromLatin1(m_case.environment().random->bytes(16).toHex()) + QStringLiteral(".tmp");
    const QByteArray tempName = QFile::encodeName(temp);
    Fd target(::open(tempName.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!target) return systemError(vault);
    struct Remover {
        QByteArray name;
        ~Remover() {
            if (!name.isEmpty()) ::unlink(name.constData());
        }
    } remover{tempName};
    SABOOT_TRY(const crypto::VaultRecord record, crypto::writeVaultObject(fd, target.get(), m_case.keys(), job, label));

    if (rule == DuplicateRule::Skip) {
        SABOOT_TRY(auto db, m_case.reader());
        SABOOT_TRY(const auto same, store::ExhibitRecords(*db).withHash(record.plainSha256));
        if (!same.empty()) return Attached{same.front(), same.front().number};
    }
    SABOOT_CHECK(syncFd(target.get(), label));
    const QString final = vault + QLatin1Char('/') + crypto::vaultObjectPath(record.fileId);
    const QString folder = QFileInfo(final).path();
    const bool fresh = !QFileInfo::exists(folder);
    SABOOT_CHECK(makeFolder(folder));
    if (::rename(tempName.constData(), QFile::encodeName(final).constData()) != 0) return systemError(final);
    remover.name = QFile::encodeName(final);
    SABOOT_CHECK(syncFolder(folder));
    if (fresh) SABOOT_CHECK(syncFolder(vault));
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);

    domain::Exhibit e;
    e.acquisition = acquisition;
    e.fileName = label;
    e.sizeBytes = record.plainSize;
    e.sha256 = record.plainSha256;
    e.vault = {QString::fromLatin1(record.fileId.toHex()), record.wrappedKey, record.cipherSha256};
    e.parent = parent;
    e.addedAt = m_case.environment().clock->utcMs();
    e.addedBy = m_case.officer().id;
    QString sameAs;
    SABOOT_CHECK(m_case.change(crypto::AuditEvent::EvidenceAdd, QStringLiteral("Exhibit added"), [&](store::Change& change) -> Status {
        if (rule == DuplicateRule::Keep) {
            SABOOT_TRY(const auto same, store::ExhibitRecords(change.database()).withHash(record.plainSha256));
            if (!same.empty()) sameAs = same.front().number;
        }
        SABOOT_CHECK(store::ExhibitRecords::add(change, e));
        change.setWhat(QStringLiteral("%1 attached: %2").arg(e.number, e.label()));
        change.setFact(QStringLiteral("exhibit"), e.number);
        domain::CustodyEvent first;
        first.exhibit = e.id;
        first.at = acquisition.collectedAt.value_or(e.addedAt);
        first.from = acquisition.source.isEmpty() ? QStringLiteral("not recorded") : acquisition.source;
        first.to = acquisition.collector.isEmpty() ? m_case.officer().name : acquisition.collector;
        first.purpose = acquisition.method.isEmpty() ? QStringLiteral("Attached to the case") : acquisition.method;
        first.place = acquisition.place;
        return store::ExhibitRecords::addCustody(change, first);
    }));
    remover.name.clear();
    return Attached{e, sameAs};
}

Result<std::vector<domain::Exhibit>> Exhibits::list() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ExhibitRecords(*db).list();
}

Result<domain::Exhibit> Exhibits::byNumber(const QString& number) {
    SABOOT_TRY(auto db, m_case.reader());
    auto found = store::ExhibitRecords(*db).byNumber(number);
    if (!found && found.error().code() == ErrorCode::NotFound) return Error(ErrorCode::NotFound, QStringLiteral("Exhibit %1").arg(number));
    return found;
}

Result<domain::Exhibit> Exhibits::byId(const ExhibitId& id) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ExhibitRecords(*db).byId(id);
}

Result<std::vector<ExhibitId>> Exhibits::pending() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ExhibitRecords(*db).pending();
}

Result<domain::Exhibit> Exhibits::read(const ExhibitId& id, JobControl& job) {
    SABOOT_TRY(const domain::Exhibit e, byId(id));
    job.report(0, 0, QStringLiteral("Reading %1").arg(e.number));
    const worker::Client client = m_case.environment().workerPath.isEmpty() ? worker::Client() : worker::Client(m_case.environment().workerPath);
    worker::InspectOptions options;
    options.fileName = e.fileName;
    Fd input;
    QString problem;
    if (e.sizeBytes > readLimitBytes) {
        // Only the beginning, enough to tell the type.
        SABOOT_TRY(Fd memory, newMemory());
        SABOOT_TRY(const Fd object, openObject(m_case, e));
        SABOOT_TRY(crypto::VaultReader reader, crypto::VaultReader::open(object.get(), recordOf(e), m_case.keys()));
        SABOOT_TRY(const QByteArrayView head, reader.next());
        SABOOT_CHECK(writeAll(memory.get(), head.first(std::min<qsizetype>(head.size(), sniffBytes)), e.number));
        SABOOT_TRY(input, seal(std::move(memory)));
        options.parts = 0;
        problem = QStringLiteral("The file is larger than 1 GiB: it is stored whole, but only its type was read.");
    } else {
        SABOOT_TRY(input, openOriginal(e, readLimitBytes, job));
    }
    auto inspection = client.inspect(input.get(), options, job);
    if (!inspection) {
        if (inspection.error().code() == ErrorCode::Cancelled) return std::move(inspection).error();
        SABOOT_CHECK(m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("%1 could not be read").arg(e.number), [&](store::Change& change) {
            return store::ExhibitRecords::setReadState(change, id, domain::ReadState::Failed, e.mediaType, describe(inspection.error()));
        }));
        return byId(id);
    }
    std::vector<DerivedFacts> derived = derive(e, *inspection);
    QStringList problems = QStringList(inspection->problems.begin(), inspection->problems.end());
    if (!problem.isEmpty()) problems.prepend(problem);
    qint64 hits = 0;
    for (const auto& d : derived) hits += qint64(d.found.size());
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    const QString what = QStringLiteral("%1 read: %2, %3 identifiers").arg(e.number, inspection->mediaType).arg(hits);
    SABOOT_CHECK(m_case.change(crypto::AuditEvent::RowChange, what, [&](store::Change& change) -> Status {
        change.setFact(QStringLiteral("exhibit"), e.number);
        for (auto& d : derived) {
            SABOOT_CHECK(store::ExhibitRecords::addDerivation(change, d.derivation));
            if (d.found.empty()) continue;
            SABOOT_TRY(auto writer, store::SightingWriter::begin(change, store::derivationScope(d.derivation.id)));
            for (auto& f : d.found) {
                f.place.derivation = d.derivation.id;
                SABOOT_CHECK(writer.add(f));
            }
            SABOOT_CHECK(writer.finish());
        }
        // What could be read in part is read, and the problem says which part; its type alone is no part.
        const bool inPart = std::any_of(derived.begin(), derived.end(), [](const DerivedFacts& d) { return d.derivation.kind != domain::DerivationKind::Type && d.derivation.kind != domain::DerivationKind::Exif; });
        const auto state = problems.isEmpty() || inPart ? domain::ReadState::Read : domain::ReadState::Failed;
        return store::ExhibitRecords::setReadState(change, id, state, inspection->mediaType, problems.join(QLatin1Char(' ')));
    }));
    return byId(id);
}

Result<std::vector<domain::Derivation>> Exhibits::derivations(const ExhibitId& id) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ExhibitRecords(*db).derivations(id, store::ExhibitRecords::Contents::Load);
}

Result<std::vector<domain::CustodyEvent>> Exhibits::custody(const ExhibitId& id) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ExhibitRecords(*db).custody(id);
}

Status Exhibits::addCustody(domain::CustodyEvent event) {
    SABOOT_TRY(const domain::Exhibit e, byId(event.exhibit));
    if (event.from.trimmed().isEmpty() || event.to.trimmed().isEmpty())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("a hand-over needs who gave and who received"));
    return m_case.change(crypto::AuditEvent::CustodyMove, QStringLiteral("%1 handed from %2 to %3").arg(e.number, event.from, event.to),
                         [&](store::Change& change) {
                             change.setFact(QStringLiteral("exhibit"), e.number);
                             return store::ExhibitRecords::addCustody(change, event);
                         });
}

Status Exhibits::setAcquisition(const ExhibitId& id, const domain::Acquisition& acquisition, const QString& reason) {
    SABOOT_TRY(const domain::Exhibit e, byId(id));
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("Particulars of %1 changed").arg(e.number), [&](store::Change& change) {
        change.setReason(reason);
        change.setFact(QStringLiteral("exhibit"), e.number);
        return store::ExhibitRecords::setAcquisition(change, id, acquisition);
    });
}

Status Exhibits::withdraw(const ExhibitId& id, const QString& reason) {
    if (reason.trimmed().size() < 10) return Error(ErrorCode::InvalidArgument, QStringLiteral("a reason needs 10 characters or more"));
    SABOOT_TRY(const domain::Exhibit e, byId(id));
    return m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("%1 withdrawn").arg(e.number), [&](store::Change& change) {
        change.setReason(reason);
        change.setFact(QStringLiteral("exhibit"), e.number);
        return store::ExhibitRecords::withdraw(change, id, reason);
    });
}

Status Exhibits::extract(const ExhibitId& id, const QString& toPath, JobControl& job) {
    SABOOT_TRY(const domain::Exhibit e, byId(id));
    if (QFileInfo::exists(toPath)) return Error(ErrorCode::AlreadyExists, toPath);
    const QString temp = toPath + QStringLiteral(".part");
    const QByteArray tempName = QFile::encodeName(temp);
    Fd out(::open(tempName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!out) return systemError(toPath);
    auto copy = [&]() -> Status {
        SABOOT_TRY(const Fd object, openObject(m_case, e));
        SABOOT_CHECK(crypto::readVaultObject(object.get(), recordOf(e), m_case.keys(),
                                             [&](QByteArrayView part) { return writeAll(out.get(), part, toPath); }, job));
        return syncFd(out.get(), toPath);
    };
    Status copied = copy();
    if (copied && ::rename(tempName.constData(), QFile::encodeName(toPath).constData()) != 0) copied = systemError(toPath);
    if (!copied) {
        ::unlink(tempName.constData());
        if (copied.error().code() == ErrorCode::VaultObjectDamaged) return Error(ErrorCode::VaultObjectDamaged, e.number);
        return copied;
    }
    if (m_case.mode() == OpenMode::ReadOnly) return ok();
    return m_case.change(crypto::AuditEvent::EvidenceView, QStringLiteral("A copy of %1 was exported").arg(e.number), [&](store::Change& change) {
        change.setFact(QStringLiteral("exhibit"), e.number);
        change.setObject(e.sha256);
        return ok();
    });
}

Result<Fd> Exhibits::openOriginal(const domain::Exhibit& e, qint64 limitBytes, JobControl& job) {
    if (e.sizeBytes > limitBytes) return Error(ErrorCode::FileTooLarge, e.number);
    SABOOT_TRY(const Fd object, openObject(m_case, e));
    SABOOT_TRY(Fd memory, newMemory());
    const Status read = crypto::readVaultObject(object.get(), recordOf(e), m_case.keys(),
                                                [&](QByteArrayView part) { return writeAll(memory.get(), part, e.number); }, job);
    if (!read) return read.error().code() == ErrorCode::VaultObjectDamaged ? Error(ErrorCode::VaultObjectDamaged, e.number) : read.error();
    return seal(std::move(memory));
}

Result<QByteArray> Exhibits::originalBytes(const domain::Exhibit& e, qint64 limitBytes, JobControl& job) {
    if (e.sizeBytes > limitBytes) return Error(ErrorCode::FileTooLarge, e.number);
    SABOOT_TRY(const Fd object, openObject(m_case, e));
    QByteArray out;
    out.reserve(e.sizeBytes);
    SABOOT_CHECK(crypto::readVaultObject(object.get(), recordOf(e), m_case.keys(),
                                         [&](QByteArrayView part) {
                                             out.append(part.data(), part.size());
                                             return ok();
                                         },
                                         job));
    return out;
}

Result<QByteArray> Exhibits::hashOriginal(const domain::Exhibit& e, JobControl& job) {
    SABOOT_TRY(const Fd object, openObject(m_case, e));
    crypto::Sha256 sha;
    const Status read = crypto::readVaultObject(object.get(), recordOf(e), m_case.keys(),
                                                [&](QByteArrayView part) {
                                                    sha.update(part);
                                                    return ok();
                                                },
                                                job);
    if (!read) return read.error().code() == ErrorCode::VaultObjectDamaged ? Error(ErrorCode::VaultObjectDamaged, e.number) : read.error();
    return sha.finish();
}

Result<QImage> Exhibits::picturePart(const domain::Exhibit& e, const QRect& part) {
    JobControl quiet;
    SABOOT_TRY(const Fd input, openOriginal(e, readLimitBytes, quiet));
    const worker::Client client = m_case.environment().workerPath.isEmpty() ? worker::Client() : worker::Client(m_case.environment().workerPath);
    SABOOT_TRY(const QImage whole, client.renderPicture(input.get(), 16'384, quiet));
    if (part.isEmpty() || part == whole.rect()) return whole;
    if (std::max(whole.width(), whole.height()) < 16'384) return whole.copy(part);
    // A side longer than the worker draws comes reduced: the part is found in the reduced picture.
    SABOOT_TRY(const auto facts, derivations(e.id));
    QSize upright = uprightSize(facts);
    if (upright.isEmpty()) upright = whole.size();
    if (part == QRect(QPoint(0, 0), upright)) return whole;
    const double k = double(whole.width()) / std::max(1, upright.width()), l = double(whole.height()) / std::max(1, upright.height());
    return whole.copy(QRectF(part.x() * k, part.y() * l, part.width() * k, part.height() * l).toAlignedRect().intersected(whole.rect()));
}

QSize uprightSize(const std::vector<domain::Derivation>& derivations) {
    QSize stored;
    int orientation = 1;
    for (const auto& d : derivations) {
        if (d.kind != domain::DerivationKind::Type && d.kind != domain::DerivationKind::Exif) continue;
        const QJsonObject json = QJsonDocument::fromJson(d.content).object();
        if (d.kind == domain::DerivationKind::Type) stored = QSize(json[QStringLiteral("width")].toInt(), json[QStringLiteral("height")].toInt());
        else orientation = json[QStringLiteral("orientation")].toInt(1);
    }
    if (stored.isEmpty()) return {};
    return orientation >= 5 ? stored.transposed() : stored; // 5 to 8 lie on their side: Exif 2.3, tag 274
}

} // namespace saboot::services
