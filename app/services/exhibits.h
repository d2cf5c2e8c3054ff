#pragma once
#include "base/file.h"
#include "domain/exhibit.h"
#include "domain/inspection.h"
#include "services/opencase.h"

#include <QImage>
#include <QSize>

namespace saboot::services {

/// What came of attaching one file.
struct Attached {
    domain::Exhibit exhibit;
    /// Set when the same bytes are in the case already: their exhibit number. The new exhibit is kept all the same when
    /// DuplicateRule::Keep was asked for, else nothing was added and `exhibit` is the earlier one.
    QString sameAs;
};

enum class DuplicateRule { Skip, Keep };

/// Pixels of the upright picture (EXIF orientation applied), as the reading of the exhibit found them; empty when it is no
/// picture, or was not read. The derivations with their contents.
QSize uprightSize(const std::vector<domain::Derivation>& derivations);

/// Intake and reading of exhibits. Originals are hashed and stored before anything else touches them.
class Exhibits {
public:
    explicit Exhibits(OpenCase& opened) : m_case(opened) {}

    /// Streams a file into the vault (constant memory), hashing on the way, then commits exhibit, first custody event and
    /// audit record in one transaction. Errors: NotFound, NotAFile, FileEmpty, PermissionDenied, DiskFull, Cancelled, ReadOnly.
    Result<Attached> attachFile(const QString& path, const domain::Acquisition& acquisition, DuplicateRule rule, JobControl& job);
    /// The same for bytes in memory (a pasted picture).
    Result<Attached> attachBytes(const QByteArray& bytes, const QString& name, const domain::Acquisition& acquisition,
                                 DuplicateRule rule, JobControl& job);
    /// The same for an open descriptor; `parent` names the archive it came out of.
    Result<Attached> attachDescriptor(int fd, const QString& name, const domain::Acquisition& acquisition,
                                      DuplicateRule rule, const ExhibitId& parent, JobControl& job);

    Result<std::vector<domain::Exhibit>> list();
    Result<domain::Exhibit> byNumber(const QString& number);
    Result<domain::Exhibit> byId(const ExhibitId& id);

    /// Runs the worker over one exhibit and stores every derivation, its hits and its problems: type, picture, EXIF, codes,
    /// OCR, document text, archive entries. Never fails for what the file is: trouble becomes `problem` on the exhibit.
    Result<domain::Exhibit> read(const ExhibitId& id, JobControl& job);
    /// Exhibits still in ReadState::Pending.
    Result<std::vector<ExhibitId>> pending();

    Result<std::vector<domain::Derivation>> derivations(const ExhibitId& id);
    Result<std::vector<domain::CustodyEvent>> custody(const ExhibitId& id);
    Status addCustody(domain::CustodyEvent event);
    Status setAcquisition(const ExhibitId& id, const domain::Acquisition& acquisition, const QString& reason);
    Status withdraw(const ExhibitId& id, const QString& reason);

    /// The original's bytes, checked against the row's SHA-256 while streaming, into a new file; audited.
    Status extract(const ExhibitId& id, const QString& toPath, JobControl& job);
    /// The original as a sealed read-only memory file for the worker or viewer. Errors: FileTooLarge over `limitBytes`.
    Result<Fd> openOriginal(const domain::Exhibit& exhibit, qint64 limitBytes, JobControl& job);
    Result<QByteArray> originalBytes(const domain::Exhibit& exhibit, qint64 limitBytes, JobControl& job);

    /// The original decrypted and hashed again, now. Errors: VaultObjectMissing, VaultObjectDamaged.
    Result<QByteArray> hashOriginal(const domain::Exhibit& exhibit, JobControl& job);
    /// Pixels of a part of the upright picture, decoded by the worker.
    Result<QImage> picturePart(const domain::Exhibit& exhibit, const QRect& part);

private:
    OpenCase& m_case;
};

} // namespace saboot::services
