#pragma once
#include "domain/identifier.h"
#include "store/auditlog.h"

#include <memory>

namespace saboot::store {

/// A place as found, before it has row numbers.
struct FoundIdentifier {
    domain::IdentifierFacts facts;
    domain::Sighting place; ///< row and identifier are ignored; raw, reference, seenIn, exhibit... as found
};

/// Adds places of identifiers under one scope of a Change ("chat:<uuid>", "derivation:<uuid>", "hand:<case uuid>") and
/// digests them. Equal (kind, normal) meet in one identifier; its facts are those of the first place. One writer per
/// scope and Change.
class SightingWriter {
public:
    static Result<SightingWriter> begin(Change& change, const QString& scope);
    SightingWriter(SightingWriter&&) noexcept;
    ~SightingWriter();
    /// The identifier's row.
    Result<IdentifierRow> add(const FoundIdentifier& found);
    /// Registers the digests with the Change. Without any addition it registers nothing.
    Status finish();

private:
    struct State;
    explicit SightingWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

QString chatScope(const ChatId& id);
QString derivationScope(const DerivationId& id);
QString handScope(const CaseId& id);

/// Identifiers with their places and reviews. Reads on the connection's thread; writes inside a Change.
class IdentifierRecords {
public:
    explicit IdentifierRecords(Database& database) : m_database(database) {}

    /// Ordered by kind (as the enumeration), then first seen (unknown last), then row. Kinds empty: every kind.
    Result<std::vector<domain::Identifier>> list(const std::vector<domain::IdentifierKind>& kinds = {});
    Result<domain::Identifier> byRow(IdentifierRow row);
    /// NotFound when the case has no such value.
    Result<domain::Identifier> byNormal(domain::IdentifierKind kind, const QString& normal);
    /// By time, those without one last.
    Result<std::vector<domain::Sighting>> sightings(IdentifierRow row);
    Result<std::vector<domain::Sighting>> sightingsOn(const ExhibitId& exhibit);
    Result<std::vector<domain::Sighting>> sightingsIn(MessageRow message);
    /// Of messages [first, last] by row number.
    Result<std::vector<domain::Sighting>> sightingsInRange(MessageRow first, MessageRow last);
    /// Rows of identifiers whose normal form, or its digits, contain `part` (at least three characters).
    Result<std::vector<IdentifierRow>> containing(const QString& part);

    /// InvalidArgument when an identifier is rejected without a reason.
    static Status review(Change& change, IdentifierRow row, domain::Review review, const QString& reason);

private:
    Database& m_database;
};

} // namespace saboot::store
