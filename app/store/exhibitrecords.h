#pragma once
#include "domain/exhibit.h"
#include "store/auditlog.h"

namespace saboot::store {

/// Exhibits, what was derived from them, and their custody. Reads on the connection's thread; writes inside a Change.
class ExhibitRecords {
public:
    explicit ExhibitRecords(Database& database) : m_database(database) {}

    /// By number: DE-01, DE-02, DE-02/1 ... DE-100.
    Result<std::vector<domain::Exhibit>> list();
    Result<domain::Exhibit> byId(const ExhibitId& id);
    Result<domain::Exhibit> byNumber(const QString& number);
    Result<std::vector<domain::Exhibit>> children(const ExhibitId& parent);
    /// Exhibits with these bytes, oldest first.
    Result<std::vector<domain::Exhibit>> withHash(const QByteArray& sha256);
    Result<std::vector<ExhibitId>> pending();
    /// Every vault object the case names, for the scan for orphans.
    Result<QStringList> vaultObjects();

    /// Fills in id (when null), the next number (DE-nn, physical items PE-nn, children PARENT/n), addedAt and addedBy.
    /// Sets the change's object digest.
    static Status add(Change& change, domain::Exhibit& exhibit);
    static Status setAcquisition(Change& change, const ExhibitId& id, const domain::Acquisition& acquisition);
    static Status setReadState(Change& change, const ExhibitId& id, domain::ReadState state, const QString& mediaType,
                               const QString& problem);
    /// InvalidArgument without a reason, AlreadyExists when withdrawn before.
    static Status withdraw(Change& change, const ExhibitId& id, const QString& reason);
    /// Replaces the wrapped keys when the case key changed; the objects stay.
    static Status setVaultKey(Change& change, const ExhibitId& id, const QByteArray& wrappedKey);

    /// Oldest first. `content` is left empty by contents == Omit.
    enum class Contents { Load, Omit };
    Result<std::vector<domain::Derivation>> derivations(const ExhibitId& exhibit, Contents contents);
    Result<domain::Derivation> derivation(const DerivationId& id);
    /// The newest of a kind; NotFound.
    Result<domain::Derivation> newestDerivation(const ExhibitId& exhibit, domain::DerivationKind kind);
    /// Fills in id (when null) and createdAt (when 0); computes sha256 of the content.
    static Status addDerivation(Change& change, domain::Derivation& derivation);

    /// By the time of the hand-over, then as entered: one that was entered later stands where it belongs.
    Result<std::vector<domain::CustodyEvent>> custody(const ExhibitId& exhibit);
    /// Fills in id (when null) and the next seq of that exhibit.
    static Status addCustody(Change& change, domain::CustodyEvent& event);

private:
    Database& m_database;
};

} // namespace saboot::store
